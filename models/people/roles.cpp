// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/roles.h"

#include "models/people/fields.h"

#include <QCoreApplication>

namespace xq {
QList<Role> allRoles()
{
    return {Role::Clerk, Role::CoClerk, Role::Chief, Role::Legal, Role::Leader, Role::Head,
        Role::Supervisor, Role::Platform, Role::Archivist};
}

QString roleId(Role role)
{
    switch (role) {
    case Role::Clerk:
        return QStringLiteral("clerk");
    case Role::CoClerk:
        return QStringLiteral("co_clerk");
    case Role::Chief:
        return QStringLiteral("chief");
    case Role::Legal:
        return QStringLiteral("legal");
    case Role::Leader:
        return QStringLiteral("leader");
    case Role::Head:
        return QStringLiteral("head");
    case Role::Supervisor:
        return QStringLiteral("supervisor");
    case Role::Platform:
        return QStringLiteral("platform");
    case Role::Archivist:
        return QStringLiteral("archivist");
    }
    return {};
}

std::optional<Role> roleFromId(const QString& id)
{
    for (const Role role : allRoles()) {
        if (roleId(role) == id) {
            return role;
        }
    }
    return std::nullopt;
}

QString roleName(Role role)
{
    switch (role) {
    case Role::Clerk:
        return QCoreApplication::translate("xq::People", "Case handler");
    case Role::CoClerk:
        return QCoreApplication::translate("xq::People", "Second officer");
    case Role::Chief:
        return QCoreApplication::translate("xq::People", "Head of office");
    case Role::Legal:
        return QCoreApplication::translate("xq::People", "Legality reviewer");
    case Role::Leader:
        return QCoreApplication::translate("xq::People", "Leader in charge");
    case Role::Head:
        return QCoreApplication::translate("xq::People", "Main leader");
    case Role::Supervisor:
        return QCoreApplication::translate("xq::People", "Supervision officer");
    case Role::Platform:
        return QCoreApplication::translate("xq::People", "Platform administrator");
    case Role::Archivist:
        return QCoreApplication::translate("xq::People", "Archivist");
    }
    return {};
}

QString roleName(const QString& id)
{
    const auto role = roleFromId(id);
    return role ? roleName(*role) : id;
}

Result<DateRange> rangeFromJson(const QJsonObject& object)
{
    const QString code = QStringLiteral("people.date");
    XQ_ASSIGN(from, fields::day(object, QStringLiteral("from"), false, code));
    XQ_ASSIGN(to, fields::day(object, QStringLiteral("to"), false, code));
    if (from.isValid() && to.isValid() && to < from) {
        return fail(ErrorKind::Usage, code,
            QCoreApplication::translate(
                "xq::People", "The term ends on %1, before it starts on %2.")
                .arg(fields::iso(to), fields::iso(from)));
    }
    return DateRange {from, to};
}

void rangeToJson(const DateRange& range, QJsonObject& object)
{
    if (range.from.isValid()) {
        object.insert(QStringLiteral("from"), fields::iso(range.from));
    }
    if (range.to.isValid()) {
        object.insert(QStringLiteral("to"), fields::iso(range.to));
    }
}

} // namespace xq
