// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/deskservice.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace xq {

/// Which part of the desk the list shows: one for each tile, or all that is to be done.
enum class DeskFilter : qint8 {
    All = -1,
    Overdue,
    Today,
    Week,
    Clocks,
    Returned,
    Waiting,
    Alarms,
    SetAside,
};

/// The desk's list: tasks under headings by remaining time, which fold. A few hundred rows, wholly
/// held; order within a heading by any column.
class DeskModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { State, Remaining, Number, Cause, Next, Due, ColumnCount };

    explicit DeskModel(QObject* parent = nullptr);
    void setDesk(const DeskView& desk);
    void setFilter(DeskFilter filter);
    void setColumnFilter(int column, const QString& text);

    bool isHeading(int row) const;
    void toggle(int row); ///< folds or unfolds a heading
    void setFolded(int row, bool folded);
    bool isFolded(int row) const;
    const DeskTask* task(int row) const; ///< null: a heading
    int rowOf(const QString& stream) const; ///< -1: not shown
    int firstTask() const; ///< row; -1: none
    QList<int> headings() const;
    int shown() const { return m_shown; } ///< tasks that pass the filters, folded ones too

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Row {
        int group = 0; ///< DeskGroup; 4: waits for others; 5: set aside
        int task = -1; ///< -1: the heading
    };
    void rebuild();
    bool passes(const DeskTask& task) const;
    QString text(const DeskTask& task, int column) const;
    QVariant heading(const Row& row, int column, int role) const;

    DeskView m_desk;
    DeskFilter m_filter = DeskFilter::All;
    QHash<int, QString> m_columnFilters;
    QSet<int> m_folded;
    QList<Row> m_rows;
    QHash<int, int> m_counts; ///< group -> tasks
    int m_shown = 0;
    int m_sortColumn = Remaining;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace xq
