// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rows.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/metrics.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>
#include <QTreeView>

namespace xq {

namespace {

/// The selection bar belongs to the cell at the left edge of the visible row.
bool isLeftmost(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (const auto* table = qobject_cast<const QTableView*>(option.widget)) {
        // A table does not tell the position of a cell in its row.
        const QHeaderView* header = table->horizontalHeader();
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            if (!header->isSectionHidden(column)) {
                return column == index.column();
            }
        }
    }
    return option.viewItemPosition == QStyleOptionViewItem::Beginning
        || option.viewItemPosition == QStyleOptionViewItem::OnlyOne
        || option.viewItemPosition == QStyleOptionViewItem::Invalid;
}

} // namespace

void paintText(QPainter& painter, const QRect& rect, const QString& text, const QColor& color,
    Qt::Alignment alignment, const QString& hit, const Tokens& tokens)
{
    const QFontMetrics fm(painter.font());
    const QString shown = fm.elidedText(text, Qt::ElideRight, rect.width());
    const qsizetype at = hit.isEmpty() ? -1 : shown.indexOf(hit, 0, Qt::CaseInsensitive);
    if (at >= 0 && !alignment.testFlag(Qt::AlignRight)) {
        const int x = rect.x() + fm.horizontalAdvance(shown.left(at));
        const int width = fm.horizontalAdvance(shown.mid(at, hit.size()));
        const int height = fm.height() + 2;
        painter.fillRect(
            QRect(x, rect.y() + (rect.height() - height) / 2, width, height), tokens.hit);
    }
    painter.setPen(color);
    painter.drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

QRect RowDelegate::contentRect(const QStyleOptionViewItem& option)
{
    const int pad = Metrics::of(option.widget).px(8);
    return option.rect.adjusted(pad, 0, -pad, -1);
}

QColor RowDelegate::textColor(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Tokens& t = Tokens::of(option.palette);
    if (!option.state.testFlag(QStyle::State_Enabled)) {
        return t.disabled;
    }
    const QVariant status = index.data(StatusRole);
    if (status.isValid()) {
        return t.words(static_cast<Status>(status.toInt()));
    }
    if (index.data(LinkRole).toBool()) {
        return t.primary;
    }
    return option.state.testFlag(QStyle::State_Selected) ? t.selText : t.text;
}

void RowDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const Tokens& t = Tokens::of(opt.palette);
    painter->save();
    const bool group = index.data(GroupRole).toBool();
    const QVariant ground = index.data(Qt::BackgroundRole);
    if (opt.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(opt.rect, t.sel);
    } else if (ground.canConvert<QBrush>() && ground.isValid()) {
        painter->fillRect(opt.rect, ground.value<QBrush>());
    } else {
        painter->fillRect(opt.rect, group ? t.alt : t.base);
    }
    painter->setPen(QPen(t.line, 0));
    painter->drawLine(opt.rect.bottomLeft(), opt.rect.bottomRight());
    if (opt.state.testFlag(QStyle::State_Selected) && isLeftmost(opt, index)) {
        const int bar = Metrics::of(opt.widget).px(3);
        const int left = qobject_cast<const QTreeView*>(opt.widget) != nullptr ? 0 : opt.rect.x();
        painter->fillRect(QRect(left, opt.rect.y(), bar, opt.rect.height()), t.primary);
    }
    painter->setFont(group ? boldFont(opt.font) : opt.font);
    paintCell(*painter, opt, index);
    painter->restore();
}

void RowDelegate::paintCell(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Metrics m = Metrics::of(option.widget);
    QRect rect = contentRect(option);
    if (option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        QStyleOptionViewItem check = option;
        check.rect = QRect(rect.x(), rect.y() + (rect.height() - m.px(14)) / 2, m.px(14), m.px(14));
        check.state.setFlag(QStyle::State_On, option.checkState == Qt::Checked);
        check.state.setFlag(QStyle::State_Off, option.checkState == Qt::Unchecked);
        check.state.setFlag(QStyle::State_NoChange, option.checkState == Qt::PartiallyChecked);
        QApplication::style()->drawPrimitive(
            QStyle::PE_IndicatorItemViewItemCheck, &check, &painter, option.widget);
        rect.setLeft(check.rect.right() + m.px(8));
    }
    if (option.features.testFlag(QStyleOptionViewItem::HasDecoration) && !option.icon.isNull()) {
        const QRect at(rect.x(), rect.y() + (rect.height() - m.icon) / 2, m.icon, m.icon);
        option.icon.paint(&painter, at, Qt::AlignCenter,
            option.state.testFlag(QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
        rect.setLeft(at.right() + m.px(6));
    }
    const Tokens& t = Tokens::of(option.palette);
    paintText(painter, rect, option.text, textColor(option, index),
        option.displayAlignment & Qt::AlignHorizontal_Mask, index.data(SearchRole).toString(), t);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Metrics m = Metrics::of(option.widget);
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    int width = QFontMetrics(opt.font).horizontalAdvance(opt.text) + 2 * m.px(8);
    if (opt.features.testFlag(QStyleOptionViewItem::HasDecoration)) {
        width += m.icon + m.px(6);
    }
    if (opt.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        width += m.px(22);
    }
    return {width, index.data(GroupRole).toBool() ? m.groupRow : m.row};
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
    const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::ToolTip && !index.data(Qt::ToolTipRole).isValid()) {
        const QString text = index.data(Qt::DisplayRole).toString();
        const QSize needed = sizeHint(option, index);
        if (!text.isEmpty() && needed.width() > option.rect.width()) {
            QToolTip::showText(event->globalPos(), text, view);
            return true;
        }
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Metrics m = Metrics::of(option.widget);
    return {RowDelegate::sizeHint(option, index).width(), std::max(m.row2, 2 * m.line - 2)};
}

void TwoLineDelegate::paintCell(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Metrics m = Metrics::of(option.widget);
    const Tokens& t = Tokens::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect rect = contentRect(option);
    const int half = std::min(m.line, rect.height() / 2);
    const int top = rect.y() + (rect.height() - 2 * half) / 2;
    QRect first(rect.x(), top, rect.width(), half);
    const QRect second(rect.x(), top + half, rect.width(), half);

    const QVariant badge = index.data(BadgeRole);
    if (badge.canConvert<Badge>()) {
        const auto value = badge.value<Badge>();
        const QSize size = badgeSize(value, QApplication::font());
        paintBadge(painter, QRect(first.right() - size.width() + 1, first.y(), size.width(), half),
            value, QApplication::font(), t);
        first.setRight(first.right() - size.width() - m.px(8));
    }
    const QFont body = option.font;
    const QFont small = typeFont(body, TypeStep::Small);
    const QString right = index.data(RightTextRole).toString();
    if (!right.isEmpty()) {
        painter.setFont(small);
        const int width = QFontMetrics(small).horizontalAdvance(right);
        paintText(painter, first, right, selected ? t.selText : t.text2, Qt::AlignRight, {}, t);
        first.setRight(first.right() - width - m.px(8));
    }
    const QString hit = index.data(SearchRole).toString();
    painter.setFont(body);
    paintText(painter, first, option.text, textColor(option, index), Qt::AlignLeft, hit, t);
    painter.setFont(small);
    paintText(painter, second, index.data(SecondLineRole).toString(),
        selected ? t.selText : t.text2, Qt::AlignLeft, hit, t);
}

} // namespace xq
