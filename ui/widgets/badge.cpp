// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/widgets/metrics.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace xq {

namespace {

Glyph shownGlyph(const Badge& badge)
{
    return badge.glyph != Glyph::None ? badge.glyph : glyphOf(badge.status);
}

} // namespace

QSize badgeSize(const Badge& badge, const QFont& body)
{
    const Metrics m = Metrics::of(body);
    const QFontMetrics fm(typeFont(body, TypeStep::Small));
    int width = 2 * m.px(6) + fm.horizontalAdvance(badge.word);
    if (shownGlyph(badge) != Glyph::None) {
        width += m.glyph + (badge.word.isEmpty() ? 0 : m.px(4));
    }
    return {width, m.badge};
}

void paintBadge(QPainter& painter, const QRect& rect, const Badge& badge, const QFont& body,
    const Tokens& tokens)
{
    const Metrics m = Metrics::of(body);
    const Tone& tone = tokens.tone(badge.status);
    const QSize size = badgeSize(badge, body).boundedTo(QSize(rect.width(), m.badge));
    const QRect box(QPoint(rect.x(), rect.y() + (rect.height() - size.height()) / 2), size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(badge.status == Status::Neutral && !tokens.dark ? tokens.head : tone.ground);
    painter.drawRoundedRect(box, 3, 3);
    QRect inner = box.adjusted(m.px(6), 0, -m.px(6), 0);
    const Glyph glyph = shownGlyph(badge);
    if (glyph != Glyph::None) {
        paintGlyph(painter,
            QRect(inner.x(), box.y() + (box.height() - m.glyph) / 2, m.glyph, m.glyph), glyph,
            tone.text);
        inner.setLeft(inner.x() + m.glyph + m.px(4));
    }
    painter.setFont(typeFont(body, TypeStep::Small));
    painter.setPen(tone.text);
    const QFontMetrics fm(painter.font());
    // One pixel of tolerance: rounding of the advance must not elide a word that fits.
    painter.drawText(inner.adjusted(0, 0, 2, 0),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        fm.elidedText(badge.word, Qt::ElideRight, inner.width() + 2));
    painter.restore();
}

StatusBadge::StatusBadge(Badge badge, QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setBadge(std::move(badge));
}

void StatusBadge::setBadge(Badge badge)
{
    m_badge = std::move(badge);
    setAccessibleName(m_badge.word);
    setVisible(!m_badge.word.isEmpty() || shownGlyph(m_badge) != Glyph::None);
    updateGeometry();
    update();
}

QSize StatusBadge::sizeHint() const
{
    return badgeSize(m_badge, QApplication::font());
}

void StatusBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_badge, QApplication::font(), Tokens::of(palette()));
}

void StatusBadge::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void BadgeDelegate::paintCell(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant value = index.data(BadgeRole);
    if (!value.canConvert<Badge>()) {
        RowDelegate::paintCell(painter, option, index);
        return;
    }
    paintBadge(painter, contentRect(option), value.value<Badge>(), QApplication::font(),
        Tokens::of(option.palette));
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant value = index.data(BadgeRole);
    if (!value.canConvert<Badge>()) {
        return RowDelegate::sizeHint(option, index);
    }
    const Metrics m = Metrics::of(option.widget);
    return {badgeSize(value.value<Badge>(), QApplication::font()).width() + 2 * m.px(8), m.row};
}

} // namespace xq
