// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalogue/item.h"
#include "models/catalogue/references.h"

namespace xq {

/// A line of the catalogue, with the state of the day that was asked for.
struct ItemRow {
    QString code;
    PowerKind kind = PowerKind::Other;
    QString name;
    QString department;
    QString unit;
    QString office;
    QString basis;
    ItemLimit limit;
    QString remarks;
    QString flow;
    StateChange state;
    friend bool operator==(const ItemRow&, const ItemRow&) = default;
};

struct ItemQuery {
    QString text; ///< every word must occur in code, name, pinyin or basis
    QList<PowerKind> kinds; ///< empty: all
    std::optional<ItemState> state;
    QStringList units; ///< empty: all
    QDate day; ///< on which the state is asked; invalid: the last recorded state
    int limit = 1000;
};

/// The catalogue as tables. Thread-confined like its database. Errors: store.*.
class ItemRepository {
public:
    explicit ItemRepository(Database& database);

    /// By kind in the order of supervision.md 1.2, then by code.
    Result<QList<ItemRow>> list(const ItemQuery& query) const;
    /// Nothing if the code is unknown.
    Result<std::optional<ItemRow>> find(const QString& code, QDate day) const;
    /// Items in which the person last opened cases, newest first.
    Result<QList<ItemRow>> recent(const QString& person, int limit, QDate day) const;

private:
    Database& m_database;
};

/// Calendar years and flows as tables.
class ReferenceRepository {
public:
    explicit ReferenceRepository(Database& database);
    Result<WorkCalendar> calendar() const;
    struct FlowRow {
        QString key;
        int version = 0;
        QString digest;
        QString title;
    };
    Result<QList<FlowRow>> flows() const; ///< every version, by key and version

private:
    Database& m_database;
};

} // namespace xq
