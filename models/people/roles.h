// SPDX-License-Identifier: GPL-3.0-or-later
// models/people: who acts: bodies and their offices, persons with roles and certificates, devices.
// Knows nothing of items or cases; what a role may do there is said by their own rules.
#pragma once

#include "models/base/error.h"

#include <QDate>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace xq {

/// Roles of a unit's people (cases.md 1.1). One person may hold several; who may not be whom in one
/// case is a rule of the case.
enum class Role {
    Clerk, ///< handles cases
    CoClerk, ///< second officer
    Chief, ///< head of the office
    Legal, ///< legality reviewer
    Leader, ///< leader in charge
    Head, ///< main leader of the body
    Supervisor, ///< unit supervision office
    Platform, ///< platform-management office: items, users, ledgers
    Archivist,
};

QList<Role> allRoles();
QString roleId(Role role); ///< "clerk", "co_clerk" ...: stable
std::optional<Role> roleFromId(const QString& id);
QString roleName(Role role); ///< translated
QString roleName(const QString& id); ///< the id itself where there is no such role

/// Days from..to, both inclusive; an invalid end is open.
struct DateRange {
    QDate from;
    QDate to;

    bool contains(QDate day) const
    {
        return (!from.isValid() || from <= day) && (!to.isValid() || day <= to);
    }
    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// "from" and "to" of an object; absent or empty: open. Errors: people.date (no real day, or the
/// end lies before the start).
Result<DateRange> rangeFromJson(const QJsonObject& object);
void rangeToJson(const DateRange& range, QJsonObject& object); ///< writes only what is set

} // namespace xq
