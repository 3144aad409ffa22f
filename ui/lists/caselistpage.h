// SPDX-License-Identifier: GPL-3.0-or-later
// ui/lists: the case list with its filters, over the paged model of models/tables. What is asked
// for goes out as a function; what comes back is handed to model().
#pragma once

#include "models/tables/casetablemodel.h"
#include "ui/shell/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QTimer;

namespace xq {

class EmptyState;
class NoticeLine;
class Panel;

/// All cases of the unit, or those of one person: status, kind, text and overdue filters run in
/// SQL, every column with an index sorts. Enter opens the case.
class CaseListPage : public Page {
    Q_OBJECT
public:
    struct Setup {
        QString title;
        QString unit;
        QString handler; ///< only this person's; empty: all
        QString key; ///< under which columns are remembered
    };
    CaseListPage(const Setup& setup, CaseTableModel::Ask ask, QWidget* parent = nullptr);
    CaseTableModel* model() const { return m_model; }
    void setText(const QString& text);
    void setNow(Instant now); ///< by which "overdue" is judged

    QString helpText() const override;
    void refresh() override;
    void arrive(const QVariantMap& hints) override; ///< text
    QWidget* firstPlace() const override;

Q_SIGNALS:
    /// Names, calendar and the time, by which the rows are said: with every refresh.
    void factsRequested();

private:
    void ask();

    Setup m_setup;
    Instant m_now = 0;
    CaseTableModel* m_model;
    QLineEdit* m_text;
    QComboBox* m_status;
    QComboBox* m_kind;
    QCheckBox* m_overdue;
    Panel* m_panel;
    QTableView* m_view;
    EmptyState* m_empty;
    NoticeLine* m_notice;
    QTimer* m_pause;
};

} // namespace xq
