// SPDX-License-Identifier: GPL-3.0-or-later
// The flow of one case: lines of nine nodes, travelled with the arrow keys. Put it in a
// FlowScroller (sideways when the window is narrow) and a FlowLegend into the panel's header.
//
//   auto* strip = new FlowStrip(this);
//   strip->setFlow(nodes, returns);
//   connect(strip, &FlowStrip::activated, this, [](const QString& key) { ... });  // Enter, double
//   click panel->setContent(FlowStrip::scroller(strip, panel));  panel->addHeaderWidget(new
//   FlowLegend(panel));
#pragma once

#include "ui/widgets/glyphs.h"

#include <QList>
#include <QString>
#include <QWidget>

class QScrollArea;

namespace xq {

enum class NodeState : quint8 {
    Ahead,
    Done,
    Current,
    Returned, ///< sent back from here
    Redo, ///< was done, has to be done again after a return
    Skipped, ///< a conditional step that did not apply
};

struct FlowNode {
    QString key {};
    QString title {};
    QString caption {}; ///< below the node: date, limit, condition
    NodeState state = NodeState::Ahead;
    bool conditional = false; ///< dashed, with the diamond
    bool risk = false; ///< corner square, risk point
    bool supervision = false; ///< corner square, supervision point
    QString detail {}; ///< tooltip: who, when, which device
};

/// An arc from the step that returned to the step that has it now.
struct FlowReturn {
    QString from {};
    QString to {};
    QString label {};
};

class FlowStrip : public QWidget {
    Q_OBJECT
public:
    explicit FlowStrip(QWidget* parent = nullptr);
    void setFlow(QList<FlowNode> nodes, QList<FlowReturn> returns = {});
    const QList<FlowNode>& nodes() const { return m_nodes; }
    QString selected() const; ///< key of the node the arrows stand on
    void setSelected(const QString& key);
    /// A scroll area of the strip's height, sideways only.
    static QScrollArea* scroller(FlowStrip* strip, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void activated(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    int perLine() const; ///< nine, or ten where that saves a line
    QRect nodeRect(int index) const;
    int nodeAt(const QPoint& point) const;
    int indexOf(const QString& key) const;
    void select(int index);
    QString describe(const FlowNode& node) const;
    void paintLinks(QPainter& painter) const;
    void paintReturns(QPainter& painter) const;
    void paintNode(QPainter& painter, int index) const;
    void paintCorner(QPainter& painter, const QRect& box, const QString& word, Status status) const;

    QList<FlowNode> m_nodes;
    QList<FlowReturn> m_returns;
    int m_selected = -1;
};

/// What the shapes mean, for the header of the panel. Leaves out entries when the width is small.
class FlowLegend : public QWidget {
    Q_OBJECT
public:
    explicit FlowLegend(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace xq
