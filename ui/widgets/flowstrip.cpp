// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowstrip.h"

#include "ui/widgets/metrics.h"
#include "ui/widgets/rows.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolTip>

namespace xq {

namespace {

/// Lengths of the strip at the present font.
struct Plan {
    int nodeWidth, nodeHeight, side, top, pitch, corner, cornerHeight;
    Plan(const Metrics& m, int perLine)
        : nodeWidth(m.px(perLine > 9 ? 98 : 102))
        , nodeHeight(m.px(30))
        , side(m.px(14))
        , top(m.px(30))
        , pitch(m.px(64))
        , corner(m.px(16))
        , cornerHeight(m.px(15))
    {
    }
};

struct NodeLook {
    QColor ground, frame, ink;
    Glyph glyph;
};

NodeLook lookOf(const FlowNode& node, const Tokens& t)
{
    switch (node.state) {
    case NodeState::Done:
        return {t.done.ground, t.done.mark, t.done.text, Glyph::Done};
    case NodeState::Current:
        return {t.fill, t.fill, t.onFill, Glyph::Play};
    case NodeState::Returned:
        return {t.returned.ground, t.returned.mark, t.returned.text, Glyph::Returned};
    case NodeState::Redo:
        return {t.base, t.edge, t.text, Glyph::Pending};
    case NodeState::Skipped:
        return {t.alt, t.line, t.text3, Glyph::Minus};
    case NodeState::Ahead:
        break;
    }
    return {t.base, t.edge, t.text, node.conditional ? Glyph::Diamond : Glyph::None};
}

/// As high as the strip, and higher by the scroll bar while there is one.
class StripArea final : public QScrollArea {
public:
    using QScrollArea::QScrollArea;
    QSize sizeHint() const override
    {
        const QSize strip = widget() == nullptr ? QSize() : widget()->sizeHint();
        const bool scrolls = width() > 0 && width() < strip.width();
        return {strip.width(),
            strip.height() + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0)};
    }
    QSize minimumSizeHint() const override
    {
        return {Metrics::of(this).px(200), sizeHint().height()};
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QScrollArea::resizeEvent(event);
        if (event->oldSize().width() != event->size().width()) {
            updateGeometry();
        }
    }
};

void arrowHead(QPainter& painter, const QPointF& tip, const QPointF& direction, qreal size)
{
    const QPointF across(-direction.y(), direction.x());
    QPainterPath head(tip);
    head.lineTo(tip - direction * size + across * size * 0.6);
    head.lineTo(tip - direction * size - across * size * 0.6);
    head.closeSubpath();
    painter.fillPath(head, painter.pen().color());
}

} // namespace

FlowStrip::FlowStrip(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAccessibleName(tr("Flow of the case"));
}

void FlowStrip::setFlow(QList<FlowNode> nodes, QList<FlowReturn> returns)
{
    const QString kept = selected();
    m_nodes = std::move(nodes);
    m_returns = std::move(returns);
    m_selected = indexOf(kept);
    if (m_selected < 0) {
        for (int i = 0; i < m_nodes.size() && m_selected < 0; ++i) {
            if (m_nodes.at(i).state == NodeState::Current) {
                m_selected = i;
            }
        }
    }
    if (m_selected >= 0) {
        setAccessibleDescription(describe(m_nodes.at(m_selected)));
    }
    updateGeometry();
    for (QWidget* up = parentWidget(); up != nullptr; up = up->parentWidget()) {
        if (qobject_cast<QScrollArea*>(up) != nullptr) {
            up->updateGeometry(); // as high as the lines that the case now has
        }
    }
    update();
}

QString FlowStrip::selected() const
{
    return m_selected < 0 ? QString() : m_nodes.at(m_selected).key;
}

int FlowStrip::indexOf(const QString& key) const
{
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes.at(i).key == key) {
            return i;
        }
    }
    return -1;
}

void FlowStrip::setSelected(const QString& key)
{
    select(indexOf(key));
}

QScrollArea* FlowStrip::scroller(FlowStrip* strip, QWidget* parent)
{
    auto* area = new StripArea(parent);
    area->setWidget(strip);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    strip->setAutoFillBackground(false);
    area->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return area;
}

int FlowStrip::perLine() const
{
    // Two lines of ten rather than a third one for a single node.
    constexpr int nine = 9;
    return m_nodes.size() > 2 * nine && m_nodes.size() <= 2 * (nine + 1) ? nine + 1 : nine;
}

QSize FlowStrip::sizeHint() const
{
    const Plan plan(Metrics::of(this), perLine());
    const int count = std::max(1, static_cast<int>(m_nodes.size()));
    const int lines = (count + perLine() - 1) / perLine();
    const int columns = std::min(count, perLine());
    return {2 * plan.side + columns * plan.nodeWidth + (columns - 1) * plan.side,
        plan.top + lines * plan.pitch - (plan.pitch - plan.nodeHeight) + Metrics::of(this).px(20)};
}

QRect FlowStrip::nodeRect(int index) const
{
    const Plan plan(Metrics::of(this), perLine());
    const int line = index / perLine();
    const int column = index % perLine();
    const int columns = std::min(perLine(), std::max(2, static_cast<int>(m_nodes.size())));
    const int widest = plan.nodeWidth + plan.nodeWidth / 2; // short flows are not torn apart
    const int step = std::min(widest, (width() - 2 * plan.side - plan.nodeWidth) / (columns - 1));
    return {
        plan.side + column * step, plan.top + line * plan.pitch, plan.nodeWidth, plan.nodeHeight};
}

int FlowStrip::nodeAt(const QPoint& point) const
{
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (nodeRect(i).adjusted(0, -4, 0, 18).contains(point)) {
            return i;
        }
    }
    return -1;
}

QString FlowStrip::describe(const FlowNode& node) const
{
    QString state;
    switch (node.state) {
    case NodeState::Ahead:
        state = node.conditional ? tr("conditional") : tr("ahead");
        break;
    case NodeState::Done:
        state = tr("done");
        break;
    case NodeState::Current:
        state = tr("current");
        break;
    case NodeState::Returned:
        state = tr("returned");
        break;
    case NodeState::Redo:
        state = tr("to be done again");
        break;
    case NodeState::Skipped:
        state = tr("not applicable");
        break;
    }
    QStringList parts {node.title, state};
    if (!node.caption.isEmpty()) {
        parts.append(node.caption);
    }
    if (node.risk) {
        parts.append(tr("risk point"));
    }
    if (node.supervision) {
        parts.append(tr("supervision point"));
    }
    if (!node.detail.isEmpty()) {
        parts.append(node.detail);
    }
    return parts.join(tr(", "));
}

void FlowStrip::select(int index)
{
    if (index < 0 || index >= m_nodes.size() || index == m_selected) {
        return;
    }
    m_selected = index;
    setAccessibleDescription(describe(m_nodes.at(index)));
    for (QWidget* up = parentWidget(); up != nullptr; up = up->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(up)) {
            const QPoint centre = nodeRect(index).center();
            area->ensureVisible(centre.x(), centre.y(), nodeRect(index).width(), 0);
            break;
        }
    }
    update();
}

void FlowStrip::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_nodes.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        select(std::max(0, m_selected - 1));
        return;
    case Qt::Key_Right:
        select(std::min(last, m_selected + 1));
        return;
    case Qt::Key_Up:
        select(m_selected - perLine());
        return;
    case Qt::Key_Down:
        select(std::min(last, m_selected + perLine()));
        return;
    case Qt::Key_Home:
        select(0);
        return;
    case Qt::Key_End:
        select(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selected >= 0) {
            Q_EMIT activated(selected());
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FlowStrip::mousePressEvent(QMouseEvent* event)
{
    select(nodeAt(event->position().toPoint()));
}

void FlowStrip::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int index = nodeAt(event->position().toPoint());
    if (index >= 0) {
        Q_EMIT activated(m_nodes.at(index).key);
    }
}

bool FlowStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int index = nodeAt(help->pos());
        if (index >= 0) {
            QToolTip::showText(help->globalPos(), describe(m_nodes.at(index)), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    return QWidget::event(event);
}

void FlowStrip::paintLinks(QPainter& painter) const
{
    const Tokens& t = Tokens::of(palette());
    const Plan plan(Metrics::of(this), perLine());
    for (int i = 0; i + 1 < m_nodes.size(); ++i) {
        const FlowNode& from = m_nodes.at(i);
        const FlowNode& to = m_nodes.at(i + 1);
        const bool walked = from.state == NodeState::Done
            && (to.state == NodeState::Done || to.state == NodeState::Current
                || to.state == NodeState::Skipped);
        QPen pen(walked ? t.done.mark : t.edge, 1.5);
        if (from.conditional) {
            pen.setStyle(Qt::DashLine);
        }
        painter.setPen(pen);
        const QRectF a = nodeRect(i);
        const QRectF b = nodeRect(i + 1);
        const qreal ay = a.center().y();
        const qreal by = b.center().y();
        if ((i + 1) % perLine() != 0) {
            painter.drawLine(QPointF(a.right() + 1, ay), QPointF(b.left() - 2, by));
        } else { // round the end of the line and back to the left
            const qreal out = a.right() + plan.side * 0.6;
            const qreal between = b.top() - plan.side * 0.55;
            const qreal in = b.left() - plan.side * 0.6;
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(
                QPolygonF({QPointF(a.right() + 1, ay), QPointF(out, ay), QPointF(out, between),
                    QPointF(in, between), QPointF(in, by), QPointF(b.left() - 2, by)}));
        }
        painter.setPen(QPen(pen.color(), 1));
        arrowHead(painter, QPointF(b.left() - 0.5, by), QPointF(1, 0), 6);
    }
}

void FlowStrip::paintReturns(QPainter& painter) const
{
    const Tokens& t = Tokens::of(palette());
    const Metrics m = Metrics::of(this);
    painter.setFont(typeFont(QApplication::font(), TypeStep::Small));
    const QFontMetrics fm(painter.font());
    for (const FlowReturn& arc : m_returns) {
        const int fromIndex = indexOf(arc.from);
        const int toIndex = indexOf(arc.to);
        if (fromIndex < 0 || toIndex < 0) {
            continue;
        }
        const QRectF from = nodeRect(fromIndex);
        const QRectF to = nodeRect(toIndex);
        const qreal rise = to.top() - m.px(16);
        painter.setPen(QPen(t.returned.mark, 1.5));
        painter.setBrush(Qt::NoBrush);
        const QPointF tip(to.center().x(), to.top() - (toIndex == m_selected ? 4 : 1));
        painter.drawPolyline(QPolygonF({QPointF(from.center().x(), from.top()),
            QPointF(from.center().x(), rise), QPointF(tip.x(), rise), tip}));
        arrowHead(painter, tip, QPointF(0, 1), 6);
        if (arc.label.isEmpty()) {
            continue;
        }
        const int width = fm.horizontalAdvance(arc.label) + m.px(10);
        const qreal centre = (from.center().x() + tip.x()) / 2;
        const QRectF box(centre - width / 2.0, rise - m.px(9), width, m.px(18));
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.returned.ground);
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(t.returned.text);
        painter.drawText(box, Qt::AlignCenter, arc.label);
    }
}

void FlowStrip::paintCorner(
    QPainter& painter, const QRect& box, const QString& word, Status status) const
{
    const Tone& tone = Tokens::of(palette()).tone(status);
    painter.setPen(QPen(tone.mark, 1));
    painter.setBrush(tone.ground);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 11.0 / 13.0);
    painter.setFont(font);
    painter.setPen(tone.text);
    painter.drawText(box, Qt::AlignCenter, word);
}

void FlowStrip::paintNode(QPainter& painter, int index) const
{
    const FlowNode& node = m_nodes.at(index);
    const Tokens& t = Tokens::of(palette());
    const Metrics m = Metrics::of(this);
    const Plan plan(m, perLine());
    const QRect box = nodeRect(index);
    const NodeLook look = lookOf(node, t);
    const bool current = node.state == NodeState::Current;

    if (current || (index == m_selected && hasFocus())) {
        painter.setPen(QPen(t.primary, index == m_selected && hasFocus() ? 2 : 1.5));
        painter.setBrush(t.base);
        painter.drawRoundedRect(QRectF(box).adjusted(-3, -3, 3, 3), 5, 5);
    }
    QPen frame(look.frame, node.state == NodeState::Returned ? 1.5 : 1);
    if (node.conditional && node.state == NodeState::Ahead) {
        frame.setStyle(Qt::DashLine);
    }
    painter.setPen(frame);
    painter.setBrush(look.ground);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);

    const QFont font = current ? boldFont(QApplication::font()) : QApplication::font();
    painter.setFont(font);
    const QFontMetrics fm(font);
    const int mark = look.glyph == Glyph::None ? 0 : m.glyph + m.px(5);
    const QString title = fm.elidedText(node.title, Qt::ElideRight, box.width() - mark - m.px(8));
    const int x = box.x() + (box.width() - mark - fm.horizontalAdvance(title)) / 2;
    if (mark > 0) {
        paintGlyph(painter, QRect(x, box.y() + (box.height() - m.glyph) / 2, m.glyph, m.glyph),
            look.glyph, look.ink);
    }
    painter.setPen(look.ink);
    painter.drawText(QRect(x + mark, box.y(), box.right() - x - mark, box.height()),
        Qt::AlignLeft | Qt::AlignVCenter, title);

    if (!node.caption.isEmpty()) {
        painter.setFont(typeFont(QApplication::font(), TypeStep::Small));
        const QColor ink = node.state == NodeState::Returned ? t.returned.text : t.text2;
        painter.setPen(ink);
        const QRect below = box.adjusted(-plan.side / 2, 0, plan.side / 2, 0)
                                .translated(0, box.height() + (current ? 3 : 1));
        const QFontMetrics small(painter.font());
        painter.drawText(QRect(below.x(), below.y(), below.width(), small.height() + 2),
            Qt::AlignCenter, small.elidedText(node.caption, Qt::ElideRight, below.width()));
    }
    QRect corner(box.right() - plan.corner + plan.corner / 3 - 1, box.y() - plan.cornerHeight / 2,
        plan.corner, plan.cornerHeight);
    if (node.supervision) {
        paintCorner(painter, corner, tr("S", "supervision point, one character"), Status::Normal);
        corner.translate(-plan.corner, 0);
    }
    if (node.risk) {
        paintCorner(painter, corner, tr("R", "risk point, one character"), Status::Warning);
    }
}

void FlowStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLinks(painter);
    for (int i = 0; i < m_nodes.size(); ++i) {
        paintNode(painter, i);
    }
    paintReturns(painter);
}

FlowLegend::FlowLegend(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend"));
}

QSize FlowLegend::sizeHint() const
{
    const Metrics m = Metrics::of(this);
    return {m.px(466), m.px(20)};
}

QSize FlowLegend::minimumSizeHint() const
{
    return {0, Metrics::of(this).px(20)};
}

void FlowLegend::paintEvent(QPaintEvent*)
{
    struct Entry {
        QString word;
        QColor ground, frame;
        bool dashed;
        QString corner;
        Status status;
    };
    const Tokens& t = Tokens::of(palette());
    const Metrics m = Metrics::of(this);
    const QString none;
    const Entry entries[] = {
        {tr("done"), t.done.ground, t.done.mark, false, none, Status::Done},
        {tr("current"), t.fill, t.fill, false, none, Status::Normal},
        {tr("ahead"), t.base, t.edge, false, none, Status::Neutral},
        {tr("conditional"), t.base, t.edge, true, none, Status::Neutral},
        {tr("returned"), t.returned.ground, t.returned.mark, false, none, Status::Returned},
        {tr("risk point"), t.warning.ground, t.warning.mark, false,
            FlowStrip::tr("R", "risk point, one character"), Status::Warning},
        {tr("supervision point"), t.normal.ground, t.normal.mark, false,
            FlowStrip::tr("S", "supervision point, one character"), Status::Normal},
    };
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = typeFont(QApplication::font(), TypeStep::Small);
    const QFontMetrics fm(small);
    int right = width();
    for (auto entry = std::rbegin(entries); entry != std::rend(entries); ++entry) {
        const int words = fm.horizontalAdvance(entry->word);
        const int swatch = m.px(entry->corner.isEmpty() ? 18 : 16);
        const int left = right - words - m.px(5) - swatch;
        if (left < 0) {
            break;
        }
        const int height = m.px(entry->corner.isEmpty() ? 12 : 15);
        const QRectF box(left + 0.5, (this->height() - height) / 2 + 0.5, swatch - 1, height - 1);
        painter.setPen(QPen(entry->frame, 1, entry->dashed ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(entry->ground);
        painter.drawRoundedRect(box, 2, 2);
        if (!entry->corner.isEmpty()) {
            QFont font = QApplication::font();
            font.setPointSizeF(font.pointSizeF() * 11.0 / 13.0);
            painter.setFont(font);
            painter.setPen(t.words(entry->status));
            painter.drawText(box, Qt::AlignCenter, entry->corner);
        }
        painter.setFont(small);
        painter.setPen(t.text2);
        painter.drawText(QRect(left + swatch + m.px(5), 0, words + 2, this->height()),
            Qt::AlignLeft | Qt::AlignVCenter, entry->word);
        right = left - m.px(14);
    }
}

} // namespace xq
