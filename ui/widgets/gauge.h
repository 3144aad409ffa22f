// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a time limit is used up, as a bar with words beside it, never inside.
//
//   auto* gauge = new DeadlineGauge(this);
//   gauge->setDeadline({.heading = tr("This step"), .remaining = text, .badge = {Status::Normal,
//   w},
//       .value = {.fraction = 0.34}, .start = "04-05 …", .end = "04-10 24:00"});
//   model: data(index, GaugeRole) -> QVariant::fromValue(GaugeValue {...}); GaugeDelegate on the
//   column
#pragma once

#include "ui/widgets/badge.h"

namespace xq {

/// What the bar shows. All shares are of the whole limit.
struct GaugeValue {
    double fraction = 0.0; ///< used up, 0..1
    double warningAt = 0.9; ///< where the dark tick stands (36 of 48 h = 0.75); < 0 = none
    Status level = Status::Normal; ///< colours the bar
    double overtime = 0.0; ///< past the end; the bar is rescaled so that it still fits

    friend bool operator==(const GaugeValue&, const GaugeValue&) = default;
};

struct DeadlineView {
    QString heading {}; ///< "This step", "Whole case, 60 days promised"
    QString remaining {}; ///< "2 working days left", "1 day over"; said in bold
    Badge badge {};
    GaugeValue value {};
    QString start {}; ///< start event, below the bar at the left
    QString tick {}; ///< caption below the warning tick; may be empty
    QString end {}; ///< end, and the raw date when it rolled, at the right
};

void paintGauge(QPainter& painter, const QRect& bar, const GaugeValue& value, const Tokens& tokens);

/// Heading, remaining time and badge; bar; start and end.
class DeadlineGauge : public QWidget {
    Q_OBJECT
public:
    explicit DeadlineGauge(QWidget* parent = nullptr);
    void setDeadline(DeadlineView view);
    const DeadlineView& deadline() const { return m_view; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    DeadlineView m_view;
};

/// GaugeRole as a short bar, then the cell's text in the colour of the level.
class GaugeDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintCell(QPainter& painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
};

} // namespace xq

Q_DECLARE_METATYPE(xq::GaugeValue)
