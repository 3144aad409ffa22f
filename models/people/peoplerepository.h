// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/body.h"
#include "models/people/person.h"

namespace xq {

/// Bodies as tables. Thread-confined like its database. Errors: store.*.
class BodyRepository {
public:
    explicit BodyRepository(Database& database);
    Result<BodyTree> tree() const; ///< every known body, with its offices, by code

private:
    Database& m_database;
};

/// Persons of all units this store knows.
class PersonRepository {
public:
    explicit PersonRepository(Database& database);
    /// Nothing if unknown. Without keys.
    Result<std::optional<Person>> find(const QString& id) const;
    /// Persons of a unit whose login, name or pinyin holds the text (empty: all), by login.
    Result<QList<Person>> list(const QString& unit, const QString& text) const;
    Result<QString> nameOf(const QString& id) const; ///< empty: unknown

private:
    Result<void> fill(Person& person) const;
    Database& m_database;
};

/// A computer on which people of a unit work.
struct DeviceRow {
    QString id;
    QString unit;
    QString label;
    bool retired = false;
    QString lastPerson;
    Instant lastAt = 0;
    qint64 sessions = 0;
};

class DeviceRepository {
public:
    explicit DeviceRepository(Database& database);
    Result<QList<DeviceRow>> list() const; ///< by unit and label

private:
    Database& m_database;
};

} // namespace xq
