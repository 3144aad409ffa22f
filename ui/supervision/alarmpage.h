// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "ui/shell/page.h"
#include "ui/supervision/alarmmodel.h"

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace xq {

class EmptyState;
class ErrorPanel;
class FoldingPanes;
class Panel;
class RuleTree;
class SignalPane;
class TileRow;

/// What the page shows.
struct AlarmBoard {
    QList<AlarmEntry> entries; ///< gravest first; standing, stopped and fallen away
    DisplayProfile profile = displayProfile();
    Instant asOf = 0;
    QString ruleSet;
};

/// Answers on the window's thread, later or at once; only the newest call is answered, and none
/// after the page's end.
class AlarmSource {
public:
    using Reply = std::function<void(Result<AlarmBoard>)>;
    virtual ~AlarmSource() = default;
    virtual void fetch(const Reply& reply) = 0;
};

/// The board of signals (mock-up 06): counts by rule and level, the list in two-line rows, and
/// beside it why the chosen one stands. Hints: signal (id), rule ("T12").
class AlarmPage : public Page {
    Q_OBJECT
public:
    explicit AlarmPage(AlarmSource* source, QWidget* parent = nullptr);
    QString helpText() const override;
    void refresh() override;
    void arrive(const QVariantMap& hints) override;
    QWidget* firstPlace() const override;
    QList<QWidget*> panes() const override;
    QSize minimumSizeHint() const override; ///< of the folded page

    void setBoard(const AlarmBoard& board);
    /// Chooses a signal, whatever the filters say.
    void choose(const QString& signalId);
    const AlarmEntry* chosen() const; ///< null: none
    int shownCount() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildList();
    void applyFilter();
    void showCurrent();
    void fillOffices();
    void openCurrent();

    AlarmSource* m_source;
    QString m_wanted; ///< signal to choose when the board is there
    AlarmBoard m_board;
    AlarmFilter m_filter;
    AlarmModel* m_model;
    AlarmProxy* m_proxy;
    TileRow* m_tiles;
    ErrorPanel* m_error;
    FoldingPanes* m_split;
    RuleTree* m_tree;
    Panel* m_treePanel;
    Panel* m_listPanel;
    QTableView* m_list;
    EmptyState* m_empty;
    QComboBox* m_office;
    QComboBox* m_state;
    QLineEdit* m_text;
    QLabel* m_foot;
    QLabel* m_treeFoot;
    SignalPane* m_pane;
};

} // namespace xq
