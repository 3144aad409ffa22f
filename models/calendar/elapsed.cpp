// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/elapsed.h"

namespace xq {
namespace {

int begun(Instant span, Instant unit)
{
    return static_cast<int>((span + unit - 1) / unit);
}

int monthsBegun(QDate from, QDate to, int step)
{
    int count = 0;
    while (from.addMonths(count * step) < to) {
        ++count;
    }
    return count;
}

} // namespace

int elapsedWorkdays(
    const WorkCalendar& calendar, Instant from, Instant to, const QVector<DayRange>& specialTime)
{
    const auto special = unionOf(specialTime);
    int count = 0;
    const QDate last = localDate(to);
    for (QDate day = localDate(from).addDays(1); day <= last; day = day.addDays(1)) {
        count += calendar.isWorkday(day) && !anyContains(special, day) ? 1 : 0;
    }
    return count;
}

int elapsedUnits(const WorkCalendar& calendar, Instant from, Instant to, TimeUnit unit,
    const QVector<DayRange>& specialTime)
{
    if (to <= from) {
        return 0;
    }
    const QDate first = localDate(from);
    const QDate last = localDate(to);
    switch (unit) {
    case TimeUnit::Hour:
        return begun(to - from, kHour);
    case TimeUnit::Workday:
        return elapsedWorkdays(calendar, from, to, specialTime);
    case TimeUnit::Day: {
        const auto special = unionOf(specialTime);
        int count = 0;
        for (QDate day = first.addDays(1); day <= last; day = day.addDays(1)) {
            count += anyContains(special, day) ? 0 : 1;
        }
        return count;
    }
    case TimeUnit::Month:
        return monthsBegun(first, last, 1);
    case TimeUnit::Year:
        return monthsBegun(first, last, 12);
    case TimeUnit::Spot:
        break;
    }
    return static_cast<int>(first.daysTo(last));
}

Remaining remaining(const WorkCalendar& calendar, const Deadline& deadline, Instant now)
{
    Remaining left;
    left.overdue = deadline.passed(now);
    if (deadline.limit.unit == TimeUnit::Hour) {
        left.unit = TimeUnit::Hour;
        left.amount = left.overdue ? begun(now - deadline.endAt + 1, kHour)
                                   : static_cast<int>((deadline.endAt - now) / kHour);
        return left;
    }
    const QDate today = localDate(now);
    const QDate from = left.overdue ? deadline.end : today;
    const QDate to = left.overdue ? today : deadline.end;
    if (deadline.limit.unit == TimeUnit::Workday) {
        left.unit = TimeUnit::Workday;
        left.amount = calendar.workdaysBetween(from.addDays(1), to);
    } else {
        left.amount = static_cast<int>(from.daysTo(to));
    }
    return left;
}

} // namespace xq
