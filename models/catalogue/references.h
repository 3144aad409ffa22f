// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/workcalendar.h"
#include "models/journal/streams.h"

#include <QDate>

#include <memory>
#include <optional>

namespace xq {

/// A year of the national calendar as imported.
struct CalendarYear {
    int year = 0; ///< the year of its days
    QList<CalendarDay> days; ///< by date
    QString digest; ///< SM3 of the canonical rows, hex: what a case may pin
    QString unit; ///< the body that imported it
    friend bool operator==(const CalendarYear&, const CalendarYear&) = default;
};

/// The state of `calendar:national` as a value.
struct CalendarState {
    QList<CalendarYear> years; ///< by year
    static CalendarState fromState(const QJsonObject& state);
    const CalendarYear* year(int number) const; ///< null: not imported
    WorkCalendar calendar() const; ///< to count with
};
inline QString calendarStream()
{
    return QStringLiteral("calendar:national");
}
/// The national calendar as the journal holds it; the program's own where it holds none. Kept by
/// the digests of its years, for building one is not free.
Result<std::shared_ptr<const WorkCalendar>> loadCalendar(const States& states);
/// What importing a table is: a draft for every year that is missing or differs.
QList<Draft> calendarDrafts(const CalendarState& current, const WorkCalendar& table);
QString calendarDigest(const QList<CalendarDay>& days);
QJsonArray calendarDaysToJson(const QList<CalendarDay>& days);

/// A published flow definition. What it means is known to models/flow.
struct FlowVersion {
    int version = 0;
    QString digest; ///< SM3 of the canonical definition, hex: what a case pins
    QString title;
    QJsonObject definition;
    friend bool operator==(const FlowVersion&, const FlowVersion&) = default;
};

/// The state of `flow:<key>` as a value.
struct FlowRecord {
    QString key;
    QString unit; ///< the body that first published it
    QList<FlowVersion> versions; ///< 1, 2, 3 ...
    static FlowRecord fromState(const QJsonObject& state);
    const FlowVersion* newest() const; ///< null: none
    const FlowVersion* byDigest(const QString& digest) const; ///< null: unknown
};
inline QString flowStream(const QString& key)
{
    return QStringLiteral("flow:") + key;
}
/// Errors: json.* where the definition has no canonical form.
Result<QString> flowDigest(const QJsonObject& definition);
/// What publishing the definition as the next version of `record` is; nothing if the newest version
/// has the same digest.
Result<std::optional<Draft>> flowDraft(const FlowRecord& record, const QString& key,
    const QString& title, const QJsonObject& definition);
Result<FlowRecord> loadFlow(const States& states, const QString& key); ///< flow.unknown

} // namespace xq
