// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/gauge.h"

#include "ui/widgets/metrics.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

#include <cmath>

namespace xq {

void paintGauge(QPainter& painter, const QRect& bar, const GaugeValue& value, const Tokens& tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(bar, tokens.track);
    // With overtime the whole limit takes the left part and what is over the rest, at most a half.
    const double whole = value.overtime > 0.0 ? std::max(0.5, 1.0 / (1.0 + value.overtime)) : 1.0;
    const int end = static_cast<int>(std::lround(bar.width() * whole));
    const int used = value.overtime > 0.0
        ? end
        : static_cast<int>(std::lround(end * qBound(0.0, value.fraction, 1.0)));
    painter.fillRect(QRect(bar.x(), bar.y(), used, bar.height()), tokens.tone(value.level).mark);
    if (value.overtime > 0.0) {
        painter.fillRect(
            QRect(bar.x() + end, bar.y(), bar.width() - end, bar.height()), tokens.alarm.mark);
    }
    painter.setPen(QPen(tokens.edge, 0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    const double tickAt = value.overtime > 0.0 ? 1.0 : value.warningAt;
    if (tickAt >= 0.0) {
        const int x = bar.x() + static_cast<int>(std::lround(end * tickAt));
        const int over = bar.height() >= 8 ? 3 : 1;
        painter.fillRect(
            QRect(std::min(x, bar.right()) - 1, bar.y() - over, 2, bar.height() + 2 * over),
            tokens.text);
    }
    painter.restore();
}

DeadlineGauge::DeadlineGauge(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DeadlineGauge::setDeadline(DeadlineView view)
{
    m_view = std::move(view);
    setAccessibleName(QStringList({m_view.heading, m_view.remaining, m_view.badge.word})
                          .join(QStringLiteral(" ")));
    setAccessibleDescription(
        QStringList({m_view.start, m_view.tick, m_view.end}).join(QStringLiteral(" ")));
    setToolTip(accessibleDescription());
    updateGeometry();
    update();
}

QSize DeadlineGauge::sizeHint() const
{
    const Metrics m = Metrics::of(this);
    return {m.px(220), 2 * m.line + m.px(8) + 6};
}

QSize DeadlineGauge::minimumSizeHint() const
{
    return {Metrics::of(this).px(120), sizeHint().height()};
}

bool DeadlineGauge::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    return QWidget::event(event);
}

void DeadlineGauge::paintEvent(QPaintEvent*)
{
    const Metrics m = Metrics::of(this);
    const Tokens& t = Tokens::of(palette());
    QPainter painter(this);
    const QFont body = QApplication::font();
    const QFont small = typeFont(body, TypeStep::Small);
    QRect top(0, 0, width(), m.line);
    if (!m_view.badge.word.isEmpty()) {
        const QSize size = badgeSize(m_view.badge, body);
        paintBadge(
            painter, QRect(width() - size.width(), 0, size.width(), m.line), m_view.badge, body, t);
        top.setRight(width() - size.width() - m.px(8));
    }
    painter.setFont(small);
    const int said = QFontMetrics(boldFont(body)).horizontalAdvance(m_view.remaining) + m.px(8);
    const int heading = std::clamp(QFontMetrics(small).horizontalAdvance(m_view.heading) + 2, 0,
        std::max(0, top.width() - said));
    paintText(painter, QRect(top.x(), top.y(), heading, top.height()), m_view.heading, t.text2,
        Qt::AlignLeft, {}, t);
    top.setLeft(top.x() + heading + (heading > 2 ? m.px(6) : 0));
    painter.setFont(boldFont(body));
    const bool calm = m_view.value.level == Status::Normal || m_view.value.level == Status::Done;
    paintText(painter, top, m_view.remaining, calm ? t.text : t.words(m_view.value.level),
        Qt::AlignLeft, {}, t);

    const QRect bar(0, m.line + 3, width(), m.px(8));
    paintGauge(painter, bar, m_view.value, t);

    painter.setFont(small);
    const QFontMetrics fm(small);
    QRect below(0, bar.bottom() + 4, width(), m.line);
    paintText(painter, below, m_view.end, t.text2, Qt::AlignRight, {}, t);
    const int endWidth = std::min(fm.horizontalAdvance(m_view.end), width());
    below.setRight(width() - endWidth - m.px(8));
    if (!m_view.tick.isEmpty() && m_view.value.warningAt >= 0.0) {
        const int tickWidth = fm.horizontalAdvance(m_view.tick);
        const int centre = static_cast<int>(std::lround(width() * m_view.value.warningAt));
        const int x = std::min(centre - tickWidth / 2, below.right() - tickWidth);
        if (x > fm.horizontalAdvance(m_view.start) + m.px(8)) {
            paintText(painter, QRect(x, below.y(), tickWidth + 2, below.height()), m_view.tick,
                t.text2, Qt::AlignLeft, {}, t);
            below.setRight(x - m.px(8));
        }
    }
    paintText(painter, below, m_view.start, t.text2, Qt::AlignLeft, {}, t);
}

void GaugeDelegate::paintCell(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Metrics m = Metrics::of(option.widget);
    const Tokens& t = Tokens::of(option.palette);
    QRect rect = contentRect(option);
    const QVariant value = index.data(GaugeRole);
    QColor color = textColor(option, index);
    if (value.canConvert<GaugeValue>()) {
        const auto gauge = value.value<GaugeValue>();
        const QRect bar(rect.x(), rect.y() + (rect.height() - m.px(6)) / 2, m.px(52), m.px(6));
        const int words = painter.fontMetrics().horizontalAdvance(option.text);
        // Where both find no room the words count for more.
        if (words <= rect.right() - bar.right() - m.px(8) || words > rect.width()) {
            paintGauge(painter, bar, gauge, t);
            rect.setLeft(bar.right() + m.px(8));
        }
        if (gauge.level == Status::Warning || gauge.level == Status::Alarm
            || gauge.level == Status::Severe) {
            color = t.words(gauge.level);
        }
    }
    paintText(painter, rect, option.text, color, Qt::AlignLeft, {}, t);
}

QSize GaugeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Metrics m = Metrics::of(option.widget);
    return RowDelegate::sizeHint(option, index) + QSize(m.px(60), 0);
}

} // namespace xq
