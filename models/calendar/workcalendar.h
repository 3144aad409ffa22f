// SPDX-License-Identifier: GPL-3.0-or-later
// models/calendar: days, working days and the ends of legal time limits (cases.md 1.3–1.7). Pure
// values; what a limit is for and what happens when it has passed lives in flow and supervision.
#pragma once

#include "models/base/error.h"

#include <QByteArray>
#include <QDate>
#include <QMap>
#include <QVector>

namespace xq {

/// One line of a State Council notice (columns `date,name,is_off_day` of holidays.csv).
struct CalendarDay {
    QDate date;
    QString name; ///< 春节
    bool dayOff = true; ///< false = a make-up workday

    friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

/// Which days are working days: the notices where they speak, otherwise the weekend rule. Days are
/// held by date, not by the year of the notice: the notice for 2019 rules days of December 2018.
class WorkCalendar {
public:
    /// Weekends only; every year is provisional.
    WorkCalendar() = default;
    /// The table that ships with the program (2007..2026), the seed of every new store.
    static const WorkCalendar& builtin();
    /// Reads a table. Errors (Usage): those of parseCsv, calendar.date, calendar.flag,
    /// calendar.contradiction (one date twice with different meanings); the row is named.
    static Result<WorkCalendar> fromCsv(const QByteArray& csv);

    /// This calendar with the days of another laid over it: what a yearly import does. A newer
    /// notice wins for the dates it names; the others stay.
    WorkCalendar mergedWith(const WorkCalendar& newer) const;

    bool isWorkday(QDate day) const;
    bool isDayOff(QDate day) const { return !isWorkday(day); }
    /// Whether the year's notice is known. Without it only weekends are counted and everything
    /// computed from it is provisional (R10, 暂按周末推算).
    bool knows(int year) const;
    /// The notice's name for a day (春节), or an empty text.
    QString nameOf(QDate day) const;

    /// The day itself if it is a working day, else the first one after it (R2).
    QDate rolled(QDate day) const;
    /// The n-th working day after `day`, which is itself not counted (R1). n = 0 gives `day`.
    QDate addWorkdays(QDate day, int n) const;
    /// Working days in [from, to], both included; 0 if to < from.
    int workdaysBetween(QDate from, QDate to) const;

    QVector<CalendarDay> days(int year) const;
    QVector<CalendarDay> allDays() const { return m_days.values().toVector(); } ///< by date
    QVector<int> years() const; ///< those that `knows` affirms, ascending
    /// The whole table, canonical (sorted, LF): what a digest identifies and a journal keeps.
    QByteArray toCsv() const;

    friend bool operator==(const WorkCalendar&, const WorkCalendar&) = default;

private:
    QMap<QDate, CalendarDay> m_days;
};

} // namespace xq
