// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalogue/catalogueprojectionrepository.h"

#include "models/base/json.h"
#include "models/base/pinyin.h"
#include "models/people/fields.h"
#include "models/store/database.h"

namespace xq {

Result<void> projectItem(Database& database, const QString& stream, const Item& item)
{
    if (item.versions.isEmpty()) {
        return {};
    }
    const ItemVersion& newest = item.newest();
    const Pinyin pinyin = pinyinOf(newest.name);
    XQ_TRY(
        database
            .prepare(QStringLiteral(
                "INSERT INTO item_row (stream, code, kind, name, department, unit, office, basis,"
                " limit_amount, limit_unit, remarks, flow, pinyin_full, pinyin_initials, sort_key)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
            .bind(1, stream)
            .bind(2, item.code)
            .bind(3, kindId(newest.kind))
            .bind(4, newest.name)
            .bind(5, newest.department)
            .bind(6, newest.unit)
            .bind(7, newest.office)
            .bind(8, newest.basisText)
            .bind(9, newest.limit.amount)
            .bind(10, limitUnitId(newest.limit.unit))
            .bind(11, newest.remarks)
            .bind(12, newest.flow)
            .bind(13, pinyin.full)
            .bind(14, pinyin.initials)
            .bind(15, collationKey(newest.name))
            .run());
    int n = 0;
    for (const StateChange& change : item.history) {
        XQ_TRY(database
                   .prepare(QStringLiteral(
                       "INSERT INTO item_history (stream, code, n, state, from_day, reason, text,"
                       " consent, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"))
                   .bind(1, stream)
                   .bind(2, item.code)
                   .bind(3, ++n)
                   .bind(4, itemStateId(change.state))
                   .bind(5, fields::iso(change.from))
                   .bind(6, change.reason)
                   .bind(7, change.text)
                   .bind(8, change.consent)
                   .bind(9, change.event)
                   .run());
    }
    return {};
}

Result<void> projectCalendar(
    Database& database, const QString& stream, const CalendarState& calendar)
{
    for (const CalendarYear& year : calendar.years) {
        XQ_TRY(database
                   .prepare(QStringLiteral("INSERT INTO calendar_year (stream, year, digest, unit,"
                                           " days) VALUES (?, ?, ?, ?, ?)"))
                   .bind(1, stream)
                   .bind(2, year.year)
                   .bind(3, year.digest)
                   .bind(4, year.unit)
                   .bind(5, static_cast<qint64>(year.days.size()))
                   .run());
        for (const CalendarDay& day : year.days) {
            XQ_TRY(database
                       .prepare(QStringLiteral("INSERT INTO calendar_day (stream, date, year, name,"
                                               " off) VALUES (?, ?, ?, ?, ?)"))
                       .bind(1, stream)
                       .bind(2, fields::iso(day.date))
                       .bind(3, year.year)
                       .bind(4, day.name)
                       .bind(5, day.dayOff ? 1 : 0)
                       .run());
        }
    }
    return {};
}

Result<void> projectFlow(Database& database, const QString& stream, const FlowRecord& record)
{
    for (const FlowVersion& version : record.versions) {
        XQ_ASSIGN(bytes, canonicalJson(version.definition));
        XQ_TRY(
            database
                .prepare(QStringLiteral("INSERT INTO flow_row (stream, key, version, digest, title,"
                                        " definition) VALUES (?, ?, ?, ?, ?, ?)"))
                .bind(1, stream)
                .bind(2, record.key)
                .bind(3, version.version)
                .bind(4, version.digest)
                .bind(5, version.title)
                .bind(6, bytes)
                .run());
    }
    return {};
}

} // namespace xq
