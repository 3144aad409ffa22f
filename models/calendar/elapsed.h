// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/deadline.h"

namespace xq {

/// Elapsed working time (supervision.md 2.3): working days after the start day up to `to`, the
/// begun one counted whole, without those inside special-procedure time. 0 if `to` is not after
/// `from`.
int elapsedWorkdays(const WorkCalendar& calendar, Instant from, Instant to,
    const QVector<DayRange>& specialTime = {});

/// Elapsed time in a limit's own unit; begun units count whole (months and years: begun ones too).
int elapsedUnits(const WorkCalendar& calendar, Instant from, Instant to, TimeUnit unit,
    const QVector<DayRange>& specialTime = {});

/// What is left of a deadline for badges and thresholds.
struct Remaining {
    bool overdue = false;
    /// Full hours for hour limits; working days for working-day limits; otherwise natural days,
    /// today not counted (0 = ends today). When overdue: how much too late, begun units counted
    /// whole.
    int amount = 0;
    TimeUnit unit = TimeUnit::Day; ///< Hour, Workday or Day

    friend bool operator==(const Remaining&, const Remaining&) = default;
};
Remaining remaining(const WorkCalendar& calendar, const Deadline& deadline, Instant now);

} // namespace xq
