// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline.h"

#include "ui/widgets/metrics.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QPainter>

namespace xq {

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(index);
    const Metrics m = Metrics::of(option.widget);
    return {m.px(180), 2 * m.line + 1};
}

void TimelineDelegate::paintCell(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto entry = index.data(TimelineRole).value<TimelineEntry>();
    const Metrics m = Metrics::of(option.widget);
    const Tokens& t = Tokens::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor soft = selected ? t.selText : t.text2;
    if (!selected) { // rows are joined by the vertical line instead of parted by a hairline
        painter.fillRect(option.rect, t.base);
    }
    const QRect rect = option.rect.adjusted(m.px(8), 0, -m.px(8), 0);
    const QRect mark(rect.x(), rect.y() + (m.line - m.glyph) / 2, m.glyph, m.glyph);
    painter.setPen(QPen(t.line, 0));
    const int axis = mark.center().x();
    if (index.row() > 0) {
        painter.drawLine(axis, option.rect.y(), axis, mark.y() - 3);
    }
    if (index.model() != nullptr && index.row() + 1 < index.model()->rowCount(index.parent())) {
        painter.drawLine(axis, mark.bottom() + 3, axis, option.rect.bottom());
    }
    paintGlyph(painter, mark, entry.glyph != Glyph::None ? entry.glyph : glyphOf(entry.status),
        t.words(entry.status));

    const QFont small = typeFont(option.font, TypeStep::Small);
    painter.setFont(small);
    const QFontMetrics fm(small);
    QRect first(mark.right() + m.px(8), rect.y(), rect.right() - mark.right() - m.px(8), m.line);
    paintText(painter, first, entry.device, soft, Qt::AlignRight, {}, t);
    first.setRight(first.right() - fm.horizontalAdvance(entry.device) - m.px(8));
    if (entry.offline) {
        const QString word = tr("Offline");
        const int width = fm.horizontalAdvance(word) + m.glyph + m.px(3);
        const QRect at(first.right() - width, first.y(), width, first.height());
        paintGlyph(painter, QRect(at.x(), at.y() + (at.height() - m.glyph) / 2, m.glyph, m.glyph),
            Glyph::Offline, soft);
        paintText(
            painter, at.adjusted(m.glyph + m.px(3), 0, 2, 0), word, soft, Qt::AlignLeft, {}, t);
        first.setRight(at.x() - m.px(8));
    }
    const int when = fm.horizontalAdvance(entry.when);
    paintText(painter, first, entry.when, soft, Qt::AlignLeft, {}, t);
    paintText(
        painter, first.adjusted(when + m.px(8), 0, 0, 0), entry.who, soft, Qt::AlignLeft, {}, t);
    painter.setFont(option.font);
    const QRect second(
        mark.right() + m.px(8), rect.y() + m.line, rect.right() - mark.right() - m.px(8), m.line);
    const QColor ink = selected            ? t.selText
        : entry.status == Status::Returned ? t.returned.text
                                           : t.text;
    paintText(painter, second, entry.what, ink, Qt::AlignLeft, {}, t);
}

} // namespace xq
