// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/workcalendar.h"

#include "models/base/csv.h"
#include "models/base/instant.h"

#include <QCoreApplication>
#include <QFile>

static void initCalendarData()
{
    Q_INIT_RESOURCE(xq_calendar_data);
}

namespace xq {
namespace {

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= 6;
}

WorkCalendar loadBuiltin()
{
    initCalendarData();
    QFile file(QStringLiteral(":/calendar/holidays.csv"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the holiday table is missing from the program");
    }
    auto calendar = WorkCalendar::fromCsv(file.readAll());
    if (!calendar) {
        qFatal("the built-in holiday table is broken: %s", qPrintable(calendar.error().message));
    }
    return std::move(*calendar);
}

} // namespace

const WorkCalendar& WorkCalendar::builtin()
{
    static const WorkCalendar calendar = loadBuiltin();
    return calendar;
}

Result<WorkCalendar> WorkCalendar::fromCsv(const QByteArray& csv)
{
    XQ_ASSIGN(table, parseCsv(csv, {.bytes = 4 * 1024 * 1024, .rows = 50'000}));
    XQ_TRY(table.require(
        {QStringLiteral("date"), QStringLiteral("name"), QStringLiteral("is_off_day")}));
    WorkCalendar calendar;
    for (const CsvRow& row : table.rows) {
        const auto date = parseDate(table.field(row, QStringLiteral("date")));
        if (!date) {
            return fail(ErrorKind::Usage, QStringLiteral("calendar.date"),
                QCoreApplication::translate(
                    "xq::Calendar", "Row %1 of the calendar: %2 Nothing was taken over.")
                    .arg(row.number)
                    .arg(date.error().message));
        }
        const QString flag = table.field(row, QStringLiteral("is_off_day"));
        if (flag != QStringLiteral("0") && flag != QStringLiteral("1")) {
            return fail(ErrorKind::Usage, QStringLiteral("calendar.flag"),
                QCoreApplication::translate("xq::Calendar",
                    "Row %1 of the calendar: is_off_day must be 1 (day off) or 0 (make-up "
                    "workday), not \"%2\". Nothing was taken over.")
                    .arg(row.number)
                    .arg(flag.left(20)));
        }
        const CalendarDay day {*date, table.field(row, QStringLiteral("name")), flag == u"1"};
        const auto known = calendar.m_days.constFind(*date);
        if (known != calendar.m_days.cend() && known->dayOff != day.dayOff) {
            return fail(ErrorKind::Usage, QStringLiteral("calendar.contradiction"),
                QCoreApplication::translate("xq::Calendar",
                    "Row %1 of the calendar: %2 stands there twice, once as a day off and "
                    "once as a workday. Nothing was taken over.")
                    .arg(row.number)
                    .arg(date->toString(Qt::ISODate)));
        }
        calendar.m_days.insert(*date, day);
    }
    return calendar;
}

WorkCalendar WorkCalendar::mergedWith(const WorkCalendar& newer) const
{
    WorkCalendar merged = *this;
    for (const CalendarDay& day : newer.m_days) {
        merged.m_days.insert(day.date, day);
    }
    return merged;
}

bool WorkCalendar::isWorkday(QDate day) const
{
    const auto known = m_days.constFind(day);
    return known != m_days.cend() ? !known->dayOff : !isWeekend(day);
}

bool WorkCalendar::knows(int year) const
{
    // The next year's notice may already rule days of December, and a make-up workday alone is not
    // a notice: only a day off before December shows that the year's own notice is here.
    for (auto day = m_days.lowerBound(QDate(year, 1, 1));
         day != m_days.cend() && day.key() < QDate(year, 12, 1); ++day) {
        if (day->dayOff) {
            return true;
        }
    }
    return false;
}

QString WorkCalendar::nameOf(QDate day) const
{
    return m_days.value(day).name;
}

QDate WorkCalendar::rolled(QDate day) const
{
    while (!isWorkday(day)) {
        day = day.addDays(1);
    }
    return day;
}

QDate WorkCalendar::addWorkdays(QDate day, int n) const
{
    while (n > 0) {
        day = day.addDays(1);
        if (isWorkday(day)) {
            --n;
        }
    }
    return day;
}

int WorkCalendar::workdaysBetween(QDate from, QDate to) const
{
    int count = 0;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        count += isWorkday(day) ? 1 : 0;
    }
    return count;
}

QVector<CalendarDay> WorkCalendar::days(int year) const
{
    QVector<CalendarDay> out;
    for (auto day = m_days.lowerBound(QDate(year, 1, 1));
         day != m_days.cend() && day.key().year() == year; ++day) {
        out.append(*day);
    }
    return out;
}

QVector<int> WorkCalendar::years() const
{
    QVector<int> out;
    if (m_days.isEmpty()) {
        return out;
    }
    for (int year = m_days.firstKey().year(); year <= m_days.lastKey().year(); ++year) {
        if (knows(year)) {
            out.append(year);
        }
    }
    return out;
}

QByteArray WorkCalendar::toCsv() const
{
    QString out = QStringLiteral("date,name,is_off_day\n");
    for (const CalendarDay& day : m_days) {
        out += csvLine({day.date.toString(Qt::ISODate), day.name,
            day.dayOff ? QStringLiteral("1") : QStringLiteral("0")});
    }
    return out.toUtf8();
}

} // namespace xq
