// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented.h"

#include "ui/widgets/metrics.h"
#include "ui/widgets/tokens.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace xq {

SegmentedAnswer::SegmentedAnswer(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_options({tr("Yes"), tr("No"), tr("Not applicable")})
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

void SegmentedAnswer::setOptions(const QStringList& options)
{
    m_options = options;
    m_evading = -1;
    m_answer = std::min(m_answer, static_cast<int>(options.size()) - 1);
    describe();
    updateGeometry();
    update();
}

void SegmentedAnswer::setAdverse(int index)
{
    m_adverse = index;
    update();
}

void SegmentedAnswer::setEvading(int index)
{
    m_evading = index;
    update();
}

void SegmentedAnswer::setAnswer(int index)
{
    if (index == m_answer || index >= m_options.size() || index < -1) {
        return;
    }
    m_answer = index;
    describe();
    update();
    Q_EMIT answerChanged(index);
}

void SegmentedAnswer::choose(int index)
{
    if (index < 0 || index >= m_options.size() || !isEnabled()) {
        return;
    }
    setAnswer(index);
    Q_EMIT answered(index);
}

void SegmentedAnswer::describe()
{
    const QString answer = m_answer < 0 ? tr("not answered") : m_options.at(m_answer);
    setAccessibleName(m_name + QStringLiteral(": ") + answer);
    QStringList keys;
    for (int i = 0; i < m_options.size(); ++i) {
        keys.append(QStringLiteral("%1 %2").arg(i + 1).arg(m_options.at(i)));
    }
    setAccessibleDescription(keys.join(QStringLiteral("  ")));
    setToolTip(accessibleDescription());
}

QSize SegmentedAnswer::sizeHint() const
{
    const Metrics m = Metrics::of(this);
    const QFontMetrics fm(typeFont(QApplication::font(), TypeStep::Small));
    int width = 1;
    for (const QString& option : m_options) {
        width += fm.horizontalAdvance(option) + m.px(18);
    }
    return {width, m.badge};
}

QRect SegmentedAnswer::segment(int index) const
{
    const Metrics m = Metrics::of(this);
    const QFontMetrics fm(typeFont(QApplication::font(), TypeStep::Small));
    int x = 0;
    for (int i = 0; i < index; ++i) {
        x += fm.horizontalAdvance(m_options.at(i)) + m.px(18);
    }
    return {x, 0, fm.horizontalAdvance(m_options.at(index)) + m.px(18), height()};
}

void SegmentedAnswer::paintEvent(QPaintEvent*)
{
    const Tokens& t = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(frame, 3, 3);
    painter.fillPath(outline, isEnabled() ? t.base : t.alt);
    painter.save();
    painter.setClipPath(outline);
    painter.setFont(typeFont(QApplication::font(), TypeStep::Small));
    for (int i = 0; i < m_options.size(); ++i) {
        const QRect box = segment(i);
        QColor ink = isEnabled() ? t.text : t.disabled;
        if (i == m_answer) {
            const QColor fill = i == m_adverse ? (t.dark ? t.severe.ground : t.alarm.text)
                : i == m_evading               ? (t.dark ? t.edge : t.offline.text)
                                               : t.fill;
            painter.fillRect(box, isEnabled() ? fill : t.disabled);
            ink = i == m_evading && t.dark ? t.window : t.onFill;
        }
        if (i > 0) {
            painter.setPen(QPen(t.line, 0));
            painter.drawLine(box.topLeft(), box.bottomLeft());
        }
        painter.setPen(ink);
        painter.drawText(box, Qt::AlignCenter, m_options.at(i));
    }
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.edge, 1));
    painter.drawPath(outline);
}

void SegmentedAnswer::keyPressEvent(QKeyEvent* event)
{
    const int digit = event->key() - Qt::Key_1;
    if (digit >= 0 && digit < m_options.size()) {
        choose(digit);
    } else if (event->key() == Qt::Key_Right) {
        choose(std::min(m_answer + 1, static_cast<int>(m_options.size()) - 1));
    } else if (event->key() == Qt::Key_Left) {
        choose(std::max(m_answer - 1, 0));
    } else {
        QWidget::keyPressEvent(event);
    }
}

void SegmentedAnswer::mousePressEvent(QMouseEvent* event)
{
    for (int i = 0; i < m_options.size(); ++i) {
        if (segment(i).contains(event->position().toPoint())) {
            choose(i);
        }
    }
}

void SegmentedAnswer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

} // namespace xq
