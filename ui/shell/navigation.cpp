// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/widgets/metrics.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rows.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace xq {

namespace {

enum Role {
    PageRole = Qt::UserRole + 1,
    CountRole,
    LevelRole,
    IconNameRole,
    SectionRole,
    CompactRole
};

/// Entries 32 high, headings in small grey words.
class NavDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Metrics m = Metrics::of(option.widget);
        const bool section = index.data(SectionRole).toBool();
        const bool compact = index.data(CompactRole).toBool();
        return {m.px(40), section ? (compact ? m.px(9) : m.px(32)) : m.px(32)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const Metrics m = Metrics::of(option.widget);
        const Tokens& t = Tokens::of(QApplication::palette());
        const bool compact = index.data(CompactRole).toBool();
        const QRect rect = option.rect;
        painter->save();
        const QFont body = QApplication::font();
        const QFont small = typeFont(body, TypeStep::Small);
        if (index.data(SectionRole).toBool()) {
            if (compact) {
                painter->setPen(QPen(t.line, 0));
                painter->drawLine(rect.left() + m.px(8), rect.center().y(), rect.right() - m.px(8),
                    rect.center().y());
            } else {
                painter->setFont(small);
                paintText(*painter, rect.adjusted(m.px(12), m.px(4), -m.px(4), 0),
                    index.data().toString(), t.text2, Qt::AlignLeft, {}, t);
            }
            painter->restore();
            return;
        }
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected) {
            painter->fillRect(rect, t.sel);
            painter->fillRect(QRect(rect.x(), rect.y(), m.px(3), rect.height()), t.primary);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(rect, t.head);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(t.primary, 2));
            painter->drawRect(rect.adjusted(1, 1, -1, -1));
        }
        const int left = compact ? (rect.width() - m.icon) / 2 : m.px(12);
        const QByteArray name = index.data(IconNameRole).toString().toLatin1();
        icon(name.constData())
            .paint(painter,
                QRect(rect.x() + left, rect.y() + (rect.height() - m.icon) / 2, m.icon, m.icon));
        const int count = index.data(CountRole).toInt();
        const auto level = static_cast<Status>(index.data(LevelRole).toInt());
        const QColor ink = selected ? t.selText : t.text;
        if (compact) {
            if (count > 0 && level != Status::Neutral) {
                paintGlyph(*painter,
                    QRect(rect.right() - m.px(15), rect.y() + m.px(4), m.px(9), m.px(9)),
                    Glyph::Dot, t.tone(level).mark);
            }
            painter->restore();
            return;
        }
        int right = rect.right() - m.px(8);
        if (count > 0) { // nothing waiting is nothing to say
            painter->setFont(small);
            const QString figure = QString::number(count);
            const int width
                = std::max(m.px(20), QFontMetrics(small).horizontalAdvance(figure) + m.px(12));
            const QRect box(
                right - width + 1, rect.y() + (rect.height() - m.px(20)) / 2, width, m.px(20));
            const bool loud = level == Status::Warning || level == Status::Alarm;
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(loud ? t.tone(level).ground : t.track);
            painter->drawRoundedRect(box, 3, 3);
            painter->setPen(loud ? t.tone(level).text : t.text2);
            painter->drawText(box, Qt::AlignCenter, figure);
            right = box.left() - m.px(6);
        }
        painter->setFont(selected ? boldFont(body) : body);
        const int x = rect.x() + m.px(36);
        paintText(*painter, QRect(x, rect.y(), right - x, rect.height()), index.data().toString(),
            ink, Qt::AlignLeft, {}, t);
        painter->restore();
    }
};

/// A unit's name in two lines of sense rather than of width: "…局" alone on a line reads badly.
QString inTwoLines(const QString& name, const QFontMetrics& fm, int width)
{
    if (fm.horizontalAdvance(name) <= width) {
        return name;
    }
    static const QStringList beginnings {QString::fromUtf8("行政"), QString::fromUtf8("综合"),
        QString::fromUtf8("人民"), QString::fromUtf8("管理"), QString::fromUtf8("监督"),
        QString::fromUtf8("委员会"), QString::fromUtf8("和"), QString::fromUtf8("局")};
    for (const QString& word : beginnings) {
        const qsizetype at = name.indexOf(word, 2);
        if (at > 0 && fm.horizontalAdvance(name.left(at)) <= width
            && fm.horizontalAdvance(name.mid(at)) <= width) {
            return name.left(at) + QLatin1Char('\n') + name.mid(at);
        }
    }
    return name;
}

} // namespace

Navigation::Navigation(QWidget* parent)
    : QFrame(parent)
    , m_unit(newLabel({}, "strong", "", this))
    , m_role(newLabel({}, "small", "secondary", this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
    , m_hints(newLabel({}, "small", "tertiary", this))
    , m_head(new QWidget(this))
{
    setObjectName(QStringLiteral("navigation"));
    const Metrics m = Metrics::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout(m_head);
    head->setContentsMargins(m.px(12), m.px(8), m.px(8), m.px(8));
    head->setSpacing(m.px(1));
    m_unit->setWordWrap(true);
    head->addWidget(m_unit);
    head->addWidget(m_role);
    column->addWidget(m_head);
    column->addWidget(newRule(this));
    column->addSpacing(m.px(4));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NavDelegate(m_list));
    m_list->setAccessibleName(tr("Navigation"));
    m_list->setObjectName(QStringLiteral("navigationList"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setStyleSheet(QString());
    m_list->setProperty("role", QStringLiteral("navigation"));
    column->addWidget(m_list, 1);
    column->addWidget(newRule(this));
    m_hints->setContentsMargins(m.px(12), m.px(8), m.px(8), m.px(8));
    m_hints->setText(tr("Ctrl+1…9 switch pages\nF1 help for this screen"));
    column->addWidget(m_hints);
    const auto choose = [this](const QModelIndex& index) {
        const QString page = index.data(PageRole).toString();
        if (!page.isEmpty()) {
            Q_EMIT chosen(page);
        }
    };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    setFocusProxy(m_list);
    applyWidth();
}

void Navigation::setUser(const ShellUser& user)
{
    const Metrics m = Metrics::of(this);
    m_unit->setText(inTwoLines(user.unit, QFontMetrics(boldFont(QApplication::font())), m.px(146)));
    m_unit->setToolTip(user.unit);
    QStringList parts;
    for (const QString& part : {user.section, user.role}) {
        if (!part.isEmpty()) {
            parts.append(part);
        }
    }
    const QString role = parts.join(QStringLiteral(" · "));
    const QFontMetrics fm(typeFont(QApplication::font(), TypeStep::Small));
    m_role->setText(fm.horizontalAdvance(role) <= m.px(146) ? role : parts.join(QLatin1Char('\n')));
    m_role->setToolTip(role);
}

void Navigation::setEntries(const QList<PageEntry>& entries)
{
    m_model->clear();
    QStringList sections {QString()};
    for (const PageEntry& entry : entries) {
        if (entry.inNavigation && !sections.contains(entry.section)) {
            sections.append(entry.section);
        }
    }
    int number = 0;
    for (const QString& section : std::as_const(sections)) {
        if (!section.isEmpty()) {
            auto* heading = new QStandardItem(section);
            heading->setFlags(Qt::NoItemFlags);
            heading->setData(true, SectionRole);
            heading->setData(m_compact, CompactRole);
            m_model->appendRow(heading);
        }
        for (const PageEntry& entry : entries) {
            if (!entry.inNavigation || entry.section != section) {
                continue;
            }
            auto* item = new QStandardItem(entry.title);
            item->setData(entry.name, PageRole);
            item->setData(entry.icon, IconNameRole);
            item->setData(m_compact, CompactRole);
            ++number;
            item->setToolTip(number <= 9
                    ? QStringLiteral("%1  Ctrl+%2").arg(entry.title).arg(number)
                    : entry.title);
            m_model->appendRow(item);
        }
    }
}

QStringList Navigation::pages() const
{
    QStringList found;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString page = m_model->item(row)->data(PageRole).toString();
        if (!page.isEmpty()) {
            found.append(page);
        }
    }
    return found;
}

void Navigation::setCount(const QString& page, NavCount count)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem* item = m_model->item(row);
        if (item->data(PageRole).toString() == page) {
            item->setData(count.count, CountRole);
            item->setData(static_cast<int>(count.level), LevelRole);
            item->setAccessibleText(item->text() + QStringLiteral(" %1").arg(count.count));
        }
    }
}

void Navigation::setCurrent(const QString& page)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(PageRole).toString() == page) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            return;
        }
    }
    m_list->selectionModel()->clearSelection();
}

void Navigation::setCompact(bool compact)
{
    if (compact == m_compact) {
        return;
    }
    m_compact = compact;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        m_model->item(row)->setData(compact, CompactRole);
    }
    m_head->setVisible(!compact);
    m_hints->setVisible(!compact);
    applyWidth();
    m_list->doItemsLayout();
}

void Navigation::applyWidth()
{
    const Metrics m = Metrics::of(this);
    setFixedWidth(m.px(m_compact ? 44 : 168));
}

void Navigation::paintEvent(QPaintEvent*)
{
    const Tokens& t = Tokens::of(QApplication::palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.setPen(QPen(t.line, 0));
    painter.drawLine(rect().topRight(), rect().bottomRight());
}

void Navigation::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        applyWidth();
    } else if (event->type() == QEvent::LanguageChange) {
        m_list->setAccessibleName(tr("Navigation"));
        m_hints->setText(tr("Ctrl+1…9 switch pages\nF1 help for this screen"));
    }
    QFrame::changeEvent(event);
}

} // namespace xq
