// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/system/comparisontable.h"

#include "ui/widgets/metrics.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStandardItemModel>
#include <QTextLayout>

namespace xq {
namespace {

enum Column { NameColumn, MineColumn, PlatformColumn };
enum Role { DiffersRole = Qt::UserRole + 1, FromRole, LengthRole };

class ComparisonDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Metrics m = Metrics::of(option.widget);
        const auto* table = qobject_cast<const QTableView*>(option.widget);
        const int width = (table ? table->columnWidth(index.column()) : m.px(200)) - 2 * m.px(8);
        QTextLayout text;
        const int height = lay(text, option, index, width);
        return {width, std::max(m.row, height + m.px(8))};
    }

protected:
    void paintCell(QPainter& painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const Metrics m = Metrics::of(option.widget);
        const Tokens& t = Tokens::of(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (index.data(DiffersRole).toBool()) {
            if (!selected) {
                painter.fillRect(option.rect.adjusted(0, 0, 0, -1), t.tip);
            }
            if (index.column() == NameColumn) {
                painter.fillRect(
                    QRect(option.rect.x(), option.rect.y(), m.px(3), option.rect.height() - 1),
                    t.warning.mark);
            }
        }
        if (index.column() != NameColumn) {
            painter.setPen(QPen(t.line, 0));
            painter.drawLine(option.rect.topLeft(), option.rect.bottomLeft());
        }
        const QRect rect = contentRect(option);
        QTextLayout text;
        const int height = lay(text, option, index, rect.width());
        painter.setPen(selected                                                     ? t.selText
                : index.column() == NameColumn && !index.data(DiffersRole).toBool() ? t.text2
                                                                                    : t.text);
        text.draw(&painter, QPointF(rect.x(), rect.y() + (rect.height() - height) / 2.0));
    }

private:
    static int lay(
        QTextLayout& text, const QStyleOptionViewItem& option, const QModelIndex& index, int width)
    {
        const Tokens& t = Tokens::of(option.palette);
        QFont font = option.widget ? option.widget->font() : QApplication::font();
        if (index.column() == NameColumn && index.data(DiffersRole).toBool()) {
            font = boldFont(font);
        }
        text.setFont(font);
        text.setText(index.data(Qt::DisplayRole)
                         .toString()
                         .replace(QLatin1Char('\n'), QChar::LineSeparator));
        QTextOption wrap;
        wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        text.setTextOption(wrap);
        const int length = index.data(LengthRole).toInt();
        if (length > 0) {
            const Tone& tone
                = t.tone(index.column() == MineColumn ? Status::Returned : Status::Normal);
            QTextLayout::FormatRange range;
            range.start = index.data(FromRole).toInt();
            range.length = length;
            range.format.setBackground(tone.ground);
            range.format.setForeground(tone.text);
            text.setFormats({range});
        }
        text.beginLayout();
        qreal y = 0;
        for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine()) {
            line.setLineWidth(std::max(width, 1));
            line.setPosition({0, y});
            y += line.height();
        }
        text.endLayout();
        return qCeil(y);
    }
};

} // namespace

TextSpan differingSpan(const QString& text, const QString& other)
{
    const qsizetype shorter = std::min(text.size(), other.size());
    qsizetype front = 0;
    while (front < shorter && text[front] == other[front]) {
        ++front;
    }
    qsizetype back = 0;
    while (
        back < shorter - front && text[text.size() - 1 - back] == other[other.size() - 1 - back]) {
        ++back;
    }
    // Never half a character, and a number or a word as a whole.
    const auto joined = [&](qsizetype at) {
        return at > 0 && at < text.size()
            && (text[at].isLowSurrogate() || (text[at - 1].isDigit() && text[at].isDigit())
                || (text[at - 1].isDigit() && text[at] == QLatin1Char('.'))
                || (text[at - 1] == QLatin1Char('.') && text[at].isDigit()));
    };
    while (joined(front)) {
        --front;
    }
    qsizetype end = std::max(front, text.size() - back);
    while (end > front && joined(end)) {
        ++end;
    }
    return {front, end - front};
}

ComparisonTable::ComparisonTable(QWidget* parent)
    : QTableView(parent)
    , m_model(new QStandardItemModel(0, 3, this))
{
    const Metrics m = Metrics::of(this);
    setModel(m_model);
    setItemDelegate(new ComparisonDelegate(this));
    setAccessibleName(tr("Both versions"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setFixedHeight(m.header);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
}

void ComparisonTable::setFields(
    const QList<SetAsideField>& fields, const QString& mine, const QString& platform)
{
    m_model->setRowCount(0);
    m_model->setHorizontalHeaderLabels({tr("Column"), mine, platform});
    for (const SetAsideField& field : fields) {
        auto* name = new QStandardItem(field.label);
        auto* own = new QStandardItem(field.mine.isEmpty() ? QStringLiteral("—") : field.mine);
        auto* theirs
            = new QStandardItem(field.platform.isEmpty() ? QStringLiteral("—") : field.platform);
        for (QStandardItem* item : {name, own, theirs}) {
            item->setData(field.differs, DiffersRole);
            item->setData(item->text(), Qt::AccessibleTextRole);
        }
        if (field.differs) {
            name->setData(tr("%1, differs").arg(field.label), Qt::AccessibleTextRole);
            const TextSpan inMine = differingSpan(own->text(), theirs->text());
            own->setData(static_cast<int>(inMine.from), FromRole);
            own->setData(static_cast<int>(inMine.length), LengthRole);
            const TextSpan inTheirs = differingSpan(theirs->text(), own->text());
            theirs->setData(static_cast<int>(inTheirs.from), FromRole);
            theirs->setData(static_cast<int>(inTheirs.length), LengthRole);
        }
        m_model->appendRow({name, own, theirs});
    }
    setColumnHidden(PlatformColumn, platform.isEmpty());
    resizeEvent(nullptr);
    clearSelection();
    setCurrentIndex({});
}

QString ComparisonTable::asText() const
{
    QStringList lines;
    QStringList head;
    const int columns = isColumnHidden(PlatformColumn) ? 2 : 3;
    for (int column = 0; column < columns; ++column) {
        head.append(m_model->headerData(column, Qt::Horizontal).toString());
    }
    lines.append(head.join(QLatin1Char('\t')));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columns; ++column) {
            cells.append(m_model->item(row, column)->text().simplified());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void ComparisonTable::resizeEvent(QResizeEvent* event)
{
    if (event) {
        QTableView::resizeEvent(event);
    }
    const Metrics m = Metrics::of(this);
    const int width = viewport()->width();
    const int name = std::min(m.px(110), width / 4);
    const bool both = !isColumnHidden(PlatformColumn);
    setColumnWidth(NameColumn, name);
    setColumnWidth(MineColumn, both ? (width - name) / 2 : width - name);
    setColumnWidth(PlatformColumn, width - name - (width - name) / 2);
    resizeRowsToContents();
}

} // namespace xq
