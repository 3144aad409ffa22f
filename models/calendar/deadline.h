// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/instant.h"
#include "models/calendar/suspension.h"
#include "models/calendar/timelimit.h"

namespace xq {

/// The end of a time limit with everything it rests on: a bare date is not trusted (cases.md
/// section 9 point 5).
struct Deadline {
    TimeLimit limit;
    Instant startAt = 0; ///< the event itself; hours run from it
    QDate start; ///< its day, which is not counted (R1)
    QVector<DayRange> suspended; ///< disjoint, in order
    int suspendedAmount = 0; ///< in the limit's own unit (R7)
    QVector<TimeLimit> extensions; ///< approved ones, in order (R8)
    QDate rawEnd; ///< before the roll
    QDate end; ///< last day in time
    Instant endAt = 0; ///< first instant too late: 24:00 of `end`, or the hour itself (R5)
    bool provisional = false; ///< a year without holiday data took part (R10)

    bool rolled() const { return end != rawEnd; }
    bool passed(Instant now) const { return now >= endAt; }
    friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// What a deadline is computed from; recomputed when the holiday table changes (R9), while the date
/// shown to a party stays with the document that showed it.
struct DeadlineInput {
    Instant start = 0;
    TimeLimit limit;
    QVector<DayRange> suspensions; ///< approved; days and working days only
    QVector<TimeLimit> extensions; ///< each in its own unit, added before the one roll at the end
};

/// R1–R5, R7, R8, R10 of cases.md 1.4. A suspension lengthens the limit by the length of the union
/// of its ranges in the limit's own unit; the roll comes once, at the end.
/// Errors (Usage): limit.amount, suspension.order, deadline.suspension-unit (hours, months, years
/// and on-the-spot limits cannot be suspended), deadline.extension-unit, deadline.too-far (after
/// 2199).
Result<Deadline> computeDeadline(const WorkCalendar& calendar, const DeadlineInput& input);

/// The same with an extension more, approved at `approvedAt` (R8). Also (Refused)
/// deadline.extension-late: the old limit had already passed.
Result<Deadline> extended(
    const WorkCalendar& calendar, const Deadline& old, const TimeLimit& by, Instant approvedAt);

/// "N 日前" (R6): the first working day that leaves N full working days after the notice.
QDate earliestHearing(const WorkCalendar& calendar, QDate notice, int workdaysBefore);

/// How the 48 hours of entry run (cases.md 1.7): natural hours, unless a city stops the clock on
/// rest days.
struct EntryClock {
    int hours = 48;
    bool pausedOnRestDays = false;
};
/// First instant at which an entry is late.
Instant entryDeadline(const WorkCalendar& calendar, Instant occurredAt, EntryClock clock = {});

} // namespace xq
