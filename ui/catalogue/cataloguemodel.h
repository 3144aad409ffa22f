// SPDX-License-Identifier: GPL-3.0-or-later
// ui/catalogue: the catalogue of power items for reading: by kind, as a list, one item with its
// bases, limits and what became of it. Fed by plain values.
#pragma once

#include "models/catalogue/item.h"
#include "ui/widgets/badge.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace xq {

/// An item with the names a screen shows.
struct CatalogueEntry {
    Item item;
    QString office; ///< name; empty: as the list gives it
    QString unit; ///< name of the body
};

/// In use, suspended, cancelled, not yet in force; licences say where they run.
Badge itemBadge(const Item& item, QDate today);

struct CatalogueFilter {
    std::optional<PowerKind> kind;
    std::optional<ItemState> state;
    QString text; ///< code, name, basis, or pinyin initials of the name
};

class CatalogueModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Code, Name, Office, Limit, State, ColumnCount };

    explicit CatalogueModel(QObject* parent = nullptr);
    void setEntries(QList<CatalogueEntry> entries, QDate today);
    const QList<CatalogueEntry>& entries() const { return m_entries; }
    const CatalogueEntry& entry(const QModelIndex& index) const
    {
        return m_entries.at(index.row());
    }
    QDate today() const { return m_today; }
    bool takes(int row, const CatalogueFilter& filter) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString officeOf(const CatalogueEntry& entry) const;

    QList<CatalogueEntry> m_entries;
    QStringList m_keys; ///< what text is looked for in, one a row
    QDate m_today;
};

class CatalogueProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit CatalogueProxy(CatalogueModel* model, QObject* parent = nullptr);
    void setFilter(CatalogueFilter filter);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    CatalogueModel* m_model;
    CatalogueFilter m_filter;
};

} // namespace xq
