// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalogue/references.h"

#include "models/base/csv.h"
#include "models/base/digest.h"
#include "models/base/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMutex>

#include <algorithm>

namespace xq {
namespace {

QString hex(const QByteArray& digest)
{
    return QString::fromLatin1(digest.toHex());
}

} // namespace

CalendarState CalendarState::fromState(const QJsonObject& state)
{
    CalendarState calendar;
    const QJsonObject years = state.value(QStringLiteral("years")).toObject();
    for (auto it = years.begin(); it != years.end(); ++it) {
        const QJsonObject object = it.value().toObject();
        CalendarYear year;
        year.year = it.key().toInt();
        year.digest = object.value(QStringLiteral("digest")).toString();
        year.unit = object.value(QStringLiteral("unit")).toString();
        const QJsonArray rows = object.value(QStringLiteral("rows")).toArray();
        for (const QJsonValue& value : rows) {
            const QJsonArray row = value.toArray();
            year.days.append({QDate::fromString(row.at(0).toString(), Qt::ISODate),
                row.at(1).toString(), row.at(2).toBool()});
        }
        calendar.years.append(year);
    }
    std::sort(calendar.years.begin(), calendar.years.end(),
        [](const CalendarYear& a, const CalendarYear& b) { return a.year < b.year; });
    return calendar;
}

const CalendarYear* CalendarState::year(int number) const
{
    const auto found = std::find_if(years.cbegin(), years.cend(),
        [number](const CalendarYear& year) { return year.year == number; });
    return found == years.cend() ? nullptr : &*found;
}

WorkCalendar CalendarState::calendar() const
{
    // Through the table's own reader, so that there is one idea of what a calendar is.
    QByteArray csv("date,name,is_off_day\n");
    for (const CalendarYear& year : years) {
        for (const CalendarDay& day : year.days) {
            csv += csvLine({day.date.toString(Qt::ISODate), day.name,
                               day.dayOff ? QStringLiteral("1") : QStringLiteral("0")})
                       .toUtf8();
        }
    }
    return WorkCalendar::fromCsv(csv).value_or(WorkCalendar());
}

Result<std::shared_ptr<const WorkCalendar>> loadCalendar(const States& states)
{
    XQ_ASSIGN(loaded, states.load(calendarStream()));
    const QJsonObject years = loaded.state.value(QStringLiteral("years")).toObject();
    QString key;
    for (auto year = years.constBegin(); year != years.constEnd(); ++year) {
        key += year.key() + QLatin1Char(' ')
            + year.value().toObject().value(QStringLiteral("digest")).toString()
            + QLatin1Char('\n');
    }
    static QMutex mutex;
    static QString cachedKey;
    static std::shared_ptr<const WorkCalendar> cached;
    const QMutexLocker lock(&mutex);
    if (!cached || key != cachedKey) {
        cached = std::make_shared<const WorkCalendar>(years.isEmpty()
                ? WorkCalendar::builtin()
                : CalendarState::fromState(loaded.state).calendar());
        cachedKey = key;
    }
    return cached;
}

QList<Draft> calendarDrafts(const CalendarState& current, const WorkCalendar& table)
{
    QMap<int, QList<CalendarDay>> byYear;
    for (const CalendarDay& day : table.allDays()) {
        byYear[day.date.year()].append(day);
    }
    QList<Draft> drafts;
    for (auto it = byYear.cbegin(); it != byYear.cend(); ++it) {
        const CalendarYear* known = current.year(it.key());
        const QString digest = calendarDigest(it.value());
        if (known && known->digest == digest) {
            continue;
        }
        Draft draft;
        draft.stream = calendarStream();
        draft.type = QStringLiteral("calendar.year-imported");
        draft.body = {
            {QStringLiteral("year"), it.key()},
            {QStringLiteral("rows"), calendarDaysToJson(it.value())},
            {QStringLiteral("digest"), digest},
        };
        draft.signs = true;
        drafts.append(draft);
    }
    return drafts;
}

QJsonArray calendarDaysToJson(const QList<CalendarDay>& days)
{
    QJsonArray rows;
    for (const CalendarDay& day : days) {
        rows.append(QJsonArray {day.date.toString(Qt::ISODate), day.name, day.dayOff});
    }
    return rows;
}

QString calendarDigest(const QList<CalendarDay>& days)
{
    const auto bytes = canonicalJson(calendarDaysToJson(days));
    return bytes ? hex(sm3(*bytes)) : QString();
}

FlowRecord FlowRecord::fromState(const QJsonObject& state)
{
    FlowRecord record;
    record.key = state.value(QStringLiteral("key")).toString();
    record.unit = state.value(QStringLiteral("unit")).toString();
    const QJsonArray versions = state.value(QStringLiteral("versions")).toArray();
    for (const QJsonValue& value : versions) {
        const QJsonObject object = value.toObject();
        record.versions.append({object.value(QStringLiteral("version")).toInt(),
            object.value(QStringLiteral("digest")).toString(),
            object.value(QStringLiteral("title")).toString(),
            object.value(QStringLiteral("definition")).toObject()});
    }
    return record;
}

const FlowVersion* FlowRecord::newest() const
{
    return versions.isEmpty() ? nullptr : &versions.constLast();
}

const FlowVersion* FlowRecord::byDigest(const QString& digest) const
{
    const auto found = std::find_if(versions.cbegin(), versions.cend(),
        [&digest](const FlowVersion& version) { return version.digest == digest; });
    return found == versions.cend() ? nullptr : &*found;
}

Result<QString> flowDigest(const QJsonObject& definition)
{
    XQ_ASSIGN(bytes, canonicalJson(definition));
    return hex(sm3(bytes));
}

Result<std::optional<Draft>> flowDraft(const FlowRecord& record, const QString& key,
    const QString& title, const QJsonObject& definition)
{
    XQ_ASSIGN(digest, flowDigest(definition));
    const FlowVersion* newest = record.newest();
    if (newest && newest->digest == digest) {
        return std::optional<Draft>();
    }
    Draft draft;
    draft.stream = flowStream(key);
    draft.type = QStringLiteral("flow.published");
    draft.body = {
        {QStringLiteral("key"), key},
        {QStringLiteral("version"), newest ? newest->version + 1 : 1},
        {QStringLiteral("digest"), digest},
        {QStringLiteral("title"), title},
        {QStringLiteral("definition"), definition},
    };
    draft.signs = true;
    return std::optional(draft);
}

Result<FlowRecord> loadFlow(const States& states, const QString& key)
{
    XQ_ASSIGN(current, states.load(flowStream(key)));
    if (!current.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("flow.unknown"),
            QCoreApplication::translate("xq::Catalogue", "There is no published flow %1.")
                .arg(key));
    }
    return FlowRecord::fromState(current.state);
}

} // namespace xq
