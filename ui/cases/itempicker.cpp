// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/itempicker.h"

#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QTextLayout>

namespace xq {

void PickModel::setItems(QList<PickItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    filter();
    endResetModel();
}

void PickModel::setFilter(const QString& text, const QString& kind)
{
    beginResetModel();
    m_text = text.trimmed();
    m_kind = kind;
    filter();
    endResetModel();
}

void PickModel::filter()
{
    m_rows.clear();
    m_counts.clear();
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const PickItem& item = m_items.at(i);
        const PickHit hit = findIn(item, m_text);
        if (!hit.matches) {
            continue;
        }
        ++m_counts[QString()];
        ++m_counts[kindId(item.row.kind)];
        if (m_kind.isEmpty() || m_kind == kindId(item.row.kind)) {
            m_rows.append({i, hit});
        }
    }
    // What can be opened first, what this person handles oftenest before the rest; the catalogue's
    // own order otherwise.
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const Row& a, const Row& b) {
        const PickItem& left = m_items.at(a.index);
        const PickItem& right = m_items.at(b.index);
        if (left.openable != right.openable) {
            return left.openable;
        }
        return left.mine > right.mine;
    });
}

int PickModel::indexOf(const QString& code) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (shown(row).row.code == code) {
            return row;
        }
    }
    return -1;
}

const PickItem* PickModel::find(const QString& code) const
{
    for (const PickItem& item : m_items) {
        if (item.row.code == code) {
            return &item;
        }
    }
    return nullptr;
}

QString PickModel::matchedText() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).hit.length > 0) {
            return shown(row).row.name.mid(m_rows.at(row).hit.first, m_rows.at(row).hit.length);
        }
    }
    return {};
}

int PickModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PickModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PickItem& item = shown(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.row.name;
    case Qt::ToolTipRole:
        return QString(item.row.code + QLatin1Char(' ') + item.row.name);
    case Qt::AccessibleTextRole:
        return QStringList({item.row.code, kindShortTitle(item.row.kind), item.row.name,
                               item.badge.word, item.why})
            .join(QStringLiteral(" "));
    default:
        return {};
    }
}

int PickDelegate::layOut(QPainter* painter, const QStyleOptionViewItem& option,
    const QModelIndex& index, int width) const
{
    const auto* model = qobject_cast<const PickModel*>(index.model());
    if (model == nullptr) {
        return 0;
    }
    const PickItem& item = model->shown(index.row());
    const PickHit hit = model->hit(index.row());
    const Metrics m = Metrics::of(option.widget);
    const Tokens& t = Tokens::of(QApplication::palette());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QFont body = QApplication::font();
    const QFont small = typeFont(body, TypeStep::Small);
    const QColor quiet = selected ? t.selText : t.text2;
    const int left = option.rect.x() + m.px(12);
    const int right = option.rect.x() + width - m.px(10);
    int y = option.rect.y() + m.px(6);

    if (painter != nullptr) {
        painter->setFont(small);
        int x = left;
        const QString code = item.row.kind == PowerKind::Licence ? QString() : item.row.code;
        if (!code.isEmpty()) {
            const int codeWidth = QFontMetrics(small).horizontalAdvance(code) + 2;
            paintText(*painter, QRect(x, y, codeWidth, m.badge), code, quiet, Qt::AlignLeft, {}, t);
            x += codeWidth + m.px(6);
        }
        const Badge kind {Status::Neutral, kindShortTitle(item.row.kind)};
        const QSize kindSize = badgeSize(kind, body);
        paintBadge(*painter, QRect(x, y, kindSize.width(), m.badge), kind, body, t);
        if (!item.openable) {
            const QSize size = badgeSize(item.badge, body);
            paintBadge(*painter, QRect(right - size.width(), y, size.width(), m.badge), item.badge,
                body, t);
        } else if (item.mine > 0) {
            painter->setFont(small);
            paintText(*painter, QRect(x, y, right - x, m.badge),
                tr("%n handled by me", nullptr, item.mine), quiet, Qt::AlignRight, {}, t);
        }
    }
    y += m.badge + m.px(2);

    const auto wrapped
        = [&](const QString& text, const QFont& font, const QColor& color, const PickHit& mark) {
              QTextLayout layout(text, font);
              QList<QTextLayout::FormatRange> ranges;
              if (mark.length > 0) {
                  QTextLayout::FormatRange range;
                  range.start = mark.first;
                  range.length = mark.length;
                  range.format.setBackground(t.hit);
                  range.format.setForeground(t.dark ? t.text : t.text);
                  range.format.setFontWeight(QFont::Bold);
                  ranges.append(range);
              }
              layout.setFormats(ranges);
              layout.beginLayout();
              qreal height = 0;
              const int lineHeight = QFontMetrics(font).height();
              for (;;) {
                  QTextLine line = layout.createLine();
                  if (!line.isValid()) {
                      break;
                  }
                  line.setLineWidth(right - left);
                  line.setPosition(QPointF(0, height));
                  height += lineHeight;
              }
              layout.endLayout();
              if (painter != nullptr) {
                  painter->setPen(color);
                  layout.draw(painter, QPointF(left, y));
              }
              y += static_cast<int>(height);
          };
    wrapped(item.row.name, body, selected ? t.selText : item.openable ? t.text : t.text2, hit);
    if (!item.why.isEmpty()) {
        y += m.px(2);
        wrapped(item.why, small, quiet, {});
    }
    return y + m.px(7) - option.rect.y();
}

QSize PickDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const int width
        = view == nullptr ? Metrics::of(option.font).px(270) : view->viewport()->width();
    QStyleOptionViewItem placed = option;
    placed.rect = QRect(0, 0, width, 0);
    return {width, layOut(nullptr, placed, index, width)};
}

void PickDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Metrics m = Metrics::of(option.widget);
    const Tokens& t = Tokens::of(QApplication::palette());
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, t.sel);
        painter->fillRect(
            QRect(option.rect.x(), option.rect.y(), 3, option.rect.height()), t.primary);
    }
    painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), t.line);
    Q_UNUSED(m);
    layOut(painter, option, index, option.rect.width());
    painter->restore();
}

ItemPicker::ItemPicker(QWidget* parent)
    : Panel(tr("Choose the item"), parent)
    , m_model(new PickModel(this))
{
    const Metrics m = Metrics::of(this);
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto* head = new QWidget(whole);
    auto* headColumn = new QVBoxLayout(head);
    headColumn->setContentsMargins(m.px(10), m.px(8), m.px(10), m.px(6));
    headColumn->setSpacing(m.px(6));
    m_search = new QLineEdit(head);
    m_search->setObjectName(QStringLiteral("itemSearch"));
    m_search->setPlaceholderText(tr("Code, name, pinyin initials, law"));
    m_search->setAccessibleName(tr("Search the item"));
    m_search->installEventFilter(this);
    m_match = newLabel({}, "small", "tertiary", m_search);
    m_match->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* inside = new QHBoxLayout(m_search);
    inside->setContentsMargins(0, 0, m.px(8), 0);
    inside->addStretch(1);
    inside->addWidget(m_match);
    headColumn->addWidget(m_search);
    m_chips = new QWidget(head);
    auto* chipRow = new QHBoxLayout(m_chips);
    chipRow->setContentsMargins(0, 0, 0, 0);
    chipRow->setSpacing(m.px(4));
    headColumn->addWidget(m_chips);
    column->addWidget(head);
    column->addWidget(newRule(whole));

    m_list = new QListView(whole);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PickDelegate(m_list));
    m_list->setAccessibleName(tr("Items"));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    column->addWidget(m_list, 1);
    m_none = newLabel(
        tr("No item fits. Leave out a word or choose another kind."), "", "secondary", whole);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignTop);
    m_none->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    m_none->hide();
    column->addWidget(m_none, 1);

    m_recent = new QWidget(whole);
    auto* recentColumn = new QVBoxLayout(m_recent);
    recentColumn->setContentsMargins(m.px(10), m.px(6), m.px(10), m.px(8));
    recentColumn->setSpacing(m.px(2));
    column->addWidget(newRule(whole));
    column->addWidget(m_recent);
    setContent(whole);

    connect(m_search, &QLineEdit::textChanged, this, [this] { apply(); });
    connect(m_list, &QListView::clicked, this, [this] { take(); });
    setFocusProxy(m_search);
}

void ItemPicker::setItems(const QList<PickItem>& items, const QStringList& recent)
{
    m_model->setItems(items);
    const auto inUse = std::count_if(
        items.cbegin(), items.cend(), [](const PickItem& item) { return item.openable; });
    setNote(tr("%n item(s) in use", nullptr, static_cast<int>(inUse)));
    qDeleteAll(m_recent->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    auto* column = static_cast<QVBoxLayout*>(m_recent->layout());
    QStringList known;
    for (const QString& code : recent) {
        if (m_model->find(code) != nullptr) {
            known.append(code);
        }
    }
    m_recent->setVisible(!known.isEmpty());
    if (!known.isEmpty()) {
        column->addWidget(newLabel(tr("Used last"), "small", "secondary", m_recent));
        auto* row = new QWidget(m_recent);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(Metrics::of(this).px(10));
        for (const QString& code : known.mid(0, 3)) {
            auto* link = new Button(code, Button::Role::Link, row);
            link->setProperty("type", QStringLiteral("small"));
            link->setToolTip(m_model->find(code)->row.name);
            connect(link, &Button::clicked, this, [this, code] {
                choose(code);
                Q_EMIT taken(code);
            });
            line->addWidget(link);
        }
        line->addStretch(1);
        column->addWidget(row);
    }
    apply();
}

void ItemPicker::apply()
{
    m_model->setFilter(m_search->text(), m_kind);
    if (m_model->counts().value(m_kind) == 0 && !m_kind.isEmpty()) {
        m_kind.clear();
        m_model->setFilter(m_search->text(), m_kind);
    }
    fillChips();
    const QString matched
        = m_search->text().trimmed().isEmpty() ? QString() : m_model->matchedText();
    const bool other = !matched.isEmpty() && !m_search->text().contains(matched);
    m_match->setText(other ? tr("matches \"%1\"").arg(matched) : QString());
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
    const int row = std::max(0, m_model->indexOf(m_chosen));
    if (any) {
        m_list->setCurrentIndex(m_model->index(row));
    }
}

void ItemPicker::fillChips()
{
    qDeleteAll(m_chips->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    auto* row = static_cast<QHBoxLayout*>(m_chips->layout());
    while (row->count() > 0) {
        delete row->takeAt(0);
    }
    const QHash<QString, int> counts = m_model->counts();
    const auto add = [&](const QString& id, const QString& word) {
        auto* chip = new Button(word + QLatin1Char(' ') + QString::number(counts.value(id)),
            Button::Role::Plain, m_chips);
        chip->setObjectName(QStringLiteral("chip:") + id);
        chip->setToolSize();
        chip->setCheckable(true);
        chip->setChecked(id == m_kind);
        setStyleProperty(chip, "type", QStringLiteral("small"));
        // Deferred: the click must not delete the button it came from.
        connect(
            chip, &Button::clicked, this,
            [this, id] {
                m_kind = id;
                apply();
                m_search->setFocus();
            },
            Qt::QueuedConnection);
        row->addWidget(chip);
    };
    add(QString(), tr("All"));
    QList<PowerKind> kinds = allPowerKinds();
    std::stable_sort(kinds.begin(), kinds.end(), [&](PowerKind a, PowerKind b) {
        return counts.value(kindId(a)) > counts.value(kindId(b));
    });
    // Three kinds have room beside "all"; the chosen one is always among them.
    int shown = 0;
    for (const PowerKind kind : std::as_const(kinds)) {
        const QString id = kindId(kind);
        if (counts.value(id) > 0 && (shown < 3 || id == m_kind)) {
            add(id, kindShortTitle(kind));
            ++shown;
        }
    }
    row->addStretch(1);
}

void ItemPicker::choose(const QString& code)
{
    m_chosen = code;
    int row = m_model->indexOf(code);
    if (row < 0 && !code.isEmpty()) {
        m_kind.clear();
        m_search->clear();
        apply();
        row = m_model->indexOf(code);
    }
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_model->index(row));
    }
}

const PickItem* ItemPicker::chosen() const
{
    return m_chosen.isEmpty() ? nullptr : m_model->find(m_chosen);
}

void ItemPicker::take()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid()) {
        m_chosen = m_model->shown(current.row()).row.code;
        Q_EMIT taken(m_chosen);
    }
}

void ItemPicker::move(int by)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0) {
        return;
    }
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, last);
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row));
}

bool ItemPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier) {
                take();
                return true;
            }
        } else if (watched == m_search) {
            switch (key->key()) {
            case Qt::Key_Down:
                move(1);
                return true;
            case Qt::Key_Up:
                move(-1);
                return true;
            case Qt::Key_PageDown:
                move(4);
                return true;
            case Qt::Key_PageUp:
                move(-4);
                return true;
            default:
                break;
            }
        }
    }
    return Panel::eventFilter(watched, event);
}

} // namespace xq
