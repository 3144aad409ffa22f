// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/projectionrepository.h"

#include "models/base/pinyin.h"
#include "models/people/fields.h"
#include "models/store/database.h"

namespace xq {

Result<void> projectBody(Database& database, const QString& stream, const Body& body)
{
    XQ_TRY(
        database
            .prepare(QStringLiteral(
                "INSERT INTO body_row (stream, code, name, short_name, level, parent, uscc, region,"
                " pinyin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"))
            .bind(1, stream)
            .bind(2, body.code)
            .bind(3, body.name)
            .bind(4, body.shortName)
            .bind(5, levelId(body.level))
            .bind(6, body.parent)
            .bind(7, body.uscc)
            .bind(8, body.region)
            .bind(9, pinyinKey(body.name))
            .run());
    int n = 0;
    for (const Office& office : body.offices) {
        XQ_TRY(database
                   .prepare(
                       QStringLiteral("INSERT INTO body_office (stream, body, n, code, name, kind)"
                                      " VALUES (?, ?, ?, ?, ?, ?)"))
                   .bind(1, stream)
                   .bind(2, body.code)
                   .bind(3, ++n)
                   .bind(4, office.code)
                   .bind(5, office.name)
                   .bind(6, officeKindId(office.kind))
                   .run());
    }
    return {};
}

Result<void> projectPeople(Database& database, const QString& stream, const Directory& directory)
{
    for (const Person& person : directory.people) {
        const Pinyin reading = pinyinOfPerson(person.name);
        XQ_TRY(database
                   .prepare(QStringLiteral(
                       "INSERT INTO person_row (stream, id, unit, login, name, office, active_from,"
                       " active_to, pinyin, public_key, wrapped_key)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
                   .bind(1, stream)
                   .bind(2, person.id)
                   .bind(3, directory.unit)
                   .bind(4, person.login)
                   .bind(5, person.name)
                   .bind(6, person.office)
                   .bind(7, fields::iso(person.active.from))
                   .bind(8, fields::iso(person.active.to))
                   .bind(9, QString(reading.initials + QLatin1Char(' ') + reading.full))
                   .bind(10, person.publicKey)
                   .bind(11, person.wrappedKey)
                   .run());
        int n = 0;
        for (const RoleGrant& grant : person.roles) {
            XQ_TRY(database
                       .prepare(QStringLiteral("INSERT INTO person_role (stream, person, n, role,"
                                               " from_day, to_day) VALUES (?, ?, ?, ?, ?, ?)"))
                       .bind(1, stream)
                       .bind(2, person.id)
                       .bind(3, ++n)
                       .bind(4, roleId(grant.role))
                       .bind(5, fields::iso(grant.range.from))
                       .bind(6, fields::iso(grant.range.to))
                       .run());
        }
        n = 0;
        for (const Certificate& certificate : person.certificates) {
            XQ_TRY(database
                       .prepare(
                           QStringLiteral("INSERT INTO certificate_row (stream, person, n, number,"
                                          " from_day, to_day) VALUES (?, ?, ?, ?, ?, ?)"))
                       .bind(1, stream)
                       .bind(2, person.id)
                       .bind(3, ++n)
                       .bind(4, certificate.number)
                       .bind(5, fields::iso(certificate.range.from))
                       .bind(6, fields::iso(certificate.range.to))
                       .run());
        }
    }
    return {};
}

Result<void> projectDevice(Database& database, const StreamState& state)
{
    const QJsonObject& device = state.state;
    return database
        .prepare(
            QStringLiteral("INSERT INTO device_row (stream, id, unit, label, public_key, retired,"
                           " last_person, last_at, sessions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        .bind(1, state.stream)
        .bind(2, device.value(QStringLiteral("id")).toString())
        .bind(3, device.value(QStringLiteral("unit")).toString())
        .bind(4, device.value(QStringLiteral("label")).toString())
        .bind(5,
            QByteArray::fromBase64(device.value(QStringLiteral("publicKey")).toString().toLatin1()))
        .bind(6, device.contains(QStringLiteral("retired")) ? 1 : 0)
        .bind(7, device.value(QStringLiteral("lastPerson")).toString())
        .bind(8, device.value(QStringLiteral("lastAt")).toInteger())
        .bind(9, device.value(QStringLiteral("sessions")).toInteger())
        .run();
}

} // namespace xq
