// SPDX-License-Identifier: GPL-3.0-or-later
// One call makes a table a table of the house: row heights, header, selection, column chooser and
// widths remembered per user, filter row under the header, copy as a table, sort on every column.
//
//   auto* tools = TableTools::setup(view, "desk.work");     // key under which it is remembered
//   tools->setFilterProxy(proxy);                           // or connect filterChanged to the
//   query panel->addHeaderWidget(tools->filterButton());
//   panel->addHeaderWidget(tools->columnsButton()); connect(tools, &TableTools::opened, this,
//   &DeskPage::openCase);      // Enter or double click
#pragma once

#include <QHash>
#include <QModelIndex>
#include <QObject>
#include <QSortFilterProxyModel>

class QAbstractItemView;
class QHeaderView;
class QLineEdit;
class QTableView;
class QTreeView;

namespace xq {

class Button;

/// Filters each column by the text that its cells show (small, wholly loaded models).
class ColumnFilterProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setColumnFilter(int column, const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QHash<int, QString> m_filters;
};

class TableTools : public QObject {
    Q_OBJECT
public:
    static TableTools* setup(QTableView* view, const QString& key);
    static TableTools* setup(QTreeView* view, const QString& key);

    void setFilterProxy(ColumnFilterProxy* proxy);
    Button* filterButton(); ///< shows and hides the filter row
    Button* columnsButton(); ///< opens the column chooser
    void setFilterRowShown(bool shown);
    bool filterRowShown() const { return m_filterShown; }
    void setColumnWidth(int column, int widthAt10pt);
    /// The column that takes what is left (the cause); the others keep their width.
    void setStretchColumn(int column);
    /// Copies the selected rows (all rows when none is selected) with the header, tab-separated.
    void copy() const;
    QString asText(bool selectedOnly) const;
    void chooseColumns(const QPoint& global);

Q_SIGNALS:
    void filterChanged(int column, const QString& text);
    void opened(const QModelIndex& index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    TableTools(QAbstractItemView* view, QHeaderView* header, const QString& key);
    void common();
    void placeFilters();
    void restore();
    void remember() const;
    void fitType();

    QAbstractItemView* m_view;
    QHeaderView* m_header;
    QString m_key;
    int m_line; ///< the height of a line that the widths are for
    QHash<int, QLineEdit*> m_filters;
    QWidget* m_filterBar = nullptr;
    Button* m_filterButton = nullptr;
    Button* m_columnsButton = nullptr;
    bool m_filterShown = false;
    int m_stretch = -1;
};

} // namespace xq
