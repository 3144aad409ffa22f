// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableheader.h"

#include "ui/widgets/metrics.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>
#include <QStyle>

namespace xq {

TableHeader::TableHeader(Qt::Orientation orientation, QWidget* parent)
    : QHeaderView(orientation, parent)
{
}

void TableHeader::setExtraHeight(int height)
{
    m_extra = height;
    updateGeometry();
    Q_EMIT geometriesChanged();
    // The view asks for the header's size only when its own geometry is updated.
    if (auto* view = parentWidget()) {
        QMetaObject::invokeMethod(view, "updateGeometries");
    }
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), Metrics::of(this).header + m_extra};
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const Metrics m = Metrics::of(this);
    const Tokens& t = Tokens::of(QApplication::palette());
    painter->save();
    painter->fillRect(rect, t.head);
    painter->setPen(QPen(t.line, 0));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (visualIndex(logicalIndex) != count() - 1) {
        painter->drawLine(rect.topRight(), rect.bottomRight());
    }
    painter->setFont(typeFont(QApplication::font(), TypeStep::Small));
    painter->setPen(t.text2);
    QString text = model()->headerData(logicalIndex, orientation()).toString();
    if (isSortIndicatorShown() && sortIndicatorSection() == logicalIndex) {
        text += sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral(" \u2191")
                                                           : QStringLiteral(" \u2193");
    }
    const QVariant wanted = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole);
    const int align
        = wanted.isValid() ? wanted.toInt() & int(Qt::AlignHorizontal_Mask) : int(Qt::AlignLeft);
    const QRect box
        = QRect(rect.x(), rect.y(), rect.width(), m.header).adjusted(m.px(8), 0, -m.px(8), -1);
    const auto mark = model()->headerData(logicalIndex, orientation(), Qt::DecorationRole);
    if (text.isEmpty() && mark.canConvert<QIcon>()) { // a column of counts: its glyph says which
        const QSize size(m.glyph + 2, m.glyph + 2);
        mark.value<QIcon>().paint(painter,
            QStyle::alignedRect(
                Qt::LeftToRight, Qt::Alignment(align) | Qt::AlignVCenter, size, box));
    }
    painter->drawText(box, align | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
    painter->restore();
}

} // namespace xq
