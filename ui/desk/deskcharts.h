// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/deskservice.h"
#include "ui/widgets/panel.h"

class QChartView;
class QStackedWidget;
class QTableView;
class QStandardItemModel;

namespace xq {

/// A small chart with its table for those who cannot see it; a button in the header switches.
/// Without animation, hairline grid, direct labels (look.md, charts).
class ChartPanel : public Panel {
    Q_OBJECT
public:
    explicit ChartPanel(const QString& title, QWidget* parent = nullptr);
    bool showsTable() const;
    void setShowsTable(bool table);
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    virtual void draw() = 0; ///< chart and table anew
    void addKey(QWidget* key); ///< of the legend, before the switch
    QChartView* view() const { return m_view; }
    void setTable(const QStringList& head, const QList<QStringList>& rows);
    void setSummary(const QString& sentence); ///< what the chart says, for assistive technology

private:
    QStackedWidget* m_stack;
    QChartView* m_view;
    QTableView* m_table;
    QStandardItemModel* m_rows;
    Button* m_switch;
};

/// Steps due and done on the last working days, as pairs of bars.
class LoadChart : public ChartPanel {
    Q_OBJECT
public:
    explicit LoadChart(QWidget* parent = nullptr);
    void setDays(const QList<DeskDay>& days, QDate today);

protected:
    void draw() override;

private:
    QList<DeskDay> m_days;
    QDate m_today;
};

/// Share of steps done in time by month, with the target as a dashed line.
class OnTimeChart : public ChartPanel {
    Q_OBJECT
public:
    explicit OnTimeChart(QWidget* parent = nullptr);
    void setMonths(const QList<DeskMonth>& months, int target);

protected:
    void draw() override;

private:
    QList<DeskMonth> m_months;
    int m_target = 95;
};

} // namespace xq
