// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "ui/supervision/alarmmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QTableView;

namespace xq {

class EmptyState;
class ErrorPanel;
class Panel;
class RuleTree;
class SignalPane;
class TileRow;

/// The board of signals (mock-up 06): counts by rule and level, the list in two-line rows, and
/// beside it why the chosen one stands.
class AlarmPage : public QWidget {
    Q_OBJECT
public:
    struct Data {
        QList<AlarmEntry> entries; ///< gravest first; standing, stopped and fallen away
        DisplayProfile profile = displayProfile();
        Instant asOf = 0;
        QString ruleSet;
    };

    explicit AlarmPage(QWidget* parent = nullptr);
    void setData(const Data& board);
    void setBusy(bool busy); ///< the list is being computed
    void showError(const Error& error);
    /// Chooses a signal, whatever the filters say.
    void choose(const QString& signalId);
    const AlarmEntry* chosen() const; ///< null: none
    int shownCount() const;

Q_SIGNALS:
    void openRequested(const QString& stream);
    void refreshRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildList();
    void applyFilter();
    void showCurrent();
    void fillOffices();
    void openCurrent();
    void cyclePanes(bool back);

    Data m_data;
    AlarmFilter m_filter;
    AlarmModel* m_model;
    AlarmProxy* m_proxy;
    TileRow* m_tiles;
    ErrorPanel* m_error;
    QSplitter* m_split;
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
