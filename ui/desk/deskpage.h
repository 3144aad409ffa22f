// SPDX-License-Identifier: GPL-3.0-or-later
// ui/desk: what is to be done next and by when (mock-up 01). The page shows plain values and says
// what the user wants; it knows no store.
#pragma once

#include "ui/desk/deskside.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace xq {

class Banner;
class DeskTileRow;
class EmptyState;
class ErrorPanel;
class LoadChart;
class OnTimeChart;
class TableTools;

class DeskPage : public Page {
    Q_OBJECT
public:
    explicit DeskPage(QWidget* parent = nullptr);

    void setDesk(const DeskView& desk);
    /// They are judged after the desk is on show.
    void setAlarms(const QList<DeskAlarm>& alarms);
    void setConnection(Connection connection, Instant since);
    void showError(const Error& error); ///< what was shown stays
    DeskScope scope() const;

    QString helpText() const override;
    void refresh() override; ///< emits wanted()
    QWidget* firstPlace() const override;
    QList<QWidget*> panes() const override;

Q_SIGNALS:
    void wanted(xq::DeskScope scope);
    void syncRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildList();
    QWidget* buildBody();
    void connectAll();
    void fill();
    void showRows();
    void setFilter(DeskFilter filter);
    void openRow(int row, bool act);
    void openTask(const QString& stream, bool act);
    void fitWidth();
    void fillShow();
    void fitStates();
    void choose(const QString& stream);
    void emptyAct();

    DeskView m_desk;
    bool m_filled = false;
    int m_statesWidth = 0; ///< what the words of the profile need
    DeskModel* m_model;
    QLabel* m_greeting = nullptr;
    QComboBox* m_scope = nullptr;
    QComboBox* m_show = nullptr; ///< the tiles' choice in a low window
    DeskTileRow* m_tiles;
    ErrorPanel* m_error;
    QTabBar* m_folds; ///< narrow windows: list, side, charts one at a time
    Panel* m_work = nullptr;
    QTableView* m_list = nullptr;
    TableTools* m_tools = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_left = nullptr;
    QWidget* m_charts = nullptr;
    LoadChart* m_load = nullptr;
    OnTimeChart* m_onTime = nullptr;
    DeskSide* m_side = nullptr;
};

} // namespace xq
