// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/deadline.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {

constexpr int kLastYear = 2199;

bool unknownYears(const WorkCalendar& calendar, QDate from, QDate to)
{
    for (int year = from.year(); year <= to.year(); ++year) {
        if (!calendar.knows(year)) {
            return true;
        }
    }
    return false;
}

Result<void> checkInput(const DeadlineInput& input)
{
    XQ_TRY(input.limit.check());
    const TimeUnit unit = input.limit.unit;
    if (!input.suspensions.isEmpty() && unit != TimeUnit::Day && unit != TimeUnit::Workday) {
        return fail(ErrorKind::Usage, QStringLiteral("deadline.suspension-unit"),
            QCoreApplication::translate("xq::Deadline",
                "Only limits in days or working days can be suspended, not one of %1.")
                .arg(input.limit.text()));
    }
    for (const DayRange& range : input.suspensions) {
        if (!range.from.isValid() || !range.to.isValid() || range.to < range.from
            || range.from.year() < 1850 || range.to.year() > kLastYear) {
            return fail(ErrorKind::Usage, QStringLiteral("suspension.order"),
                QCoreApplication::translate(
                    "xq::Deadline", "A suspension cannot end before it begins (%1..%2).")
                    .arg(range.from.toString(Qt::ISODate), range.to.toString(Qt::ISODate)));
        }
    }
    for (const TimeLimit& extension : input.extensions) {
        XQ_TRY(extension.check());
        const bool hours = unit == TimeUnit::Hour;
        if (unit == TimeUnit::Spot || extension.unit == TimeUnit::Spot
            || hours != (extension.unit == TimeUnit::Hour)) {
            return fail(ErrorKind::Usage, QStringLiteral("deadline.extension-unit"),
                QCoreApplication::translate(
                    "xq::Deadline", "A limit of %1 cannot be extended by %2.")
                    .arg(input.limit.text(), extension.text()));
        }
    }
    return {};
}

// Adds an amount in its unit to a day. Working days are looked up, so their years are noted.
QDate advanced(
    const WorkCalendar& calendar, QDate day, int amount, TimeUnit unit, bool& provisional)
{
    switch (unit) {
    case TimeUnit::Day:
        return day.addDays(amount);
    case TimeUnit::Workday: {
        const QDate end = calendar.addWorkdays(day, amount);
        provisional = provisional || (amount > 0 && unknownYears(calendar, day.addDays(1), end));
        return end;
    }
    case TimeUnit::Month:
        return day.addMonths(amount);
    case TimeUnit::Year:
        return day.addYears(amount);
    case TimeUnit::Hour:
    case TimeUnit::Spot:
        break;
    }
    return day;
}

tl::unexpected<Error> tooFar()
{
    return fail(ErrorKind::Usage, QStringLiteral("deadline.too-far"),
        QCoreApplication::translate("xq::Deadline", "This time limit would end after the year %1.")
            .arg(kLastYear));
}

Result<Deadline> hourDeadline(Deadline deadline)
{
    Instant end = deadline.startAt + deadline.limit.amount * kHour;
    for (const TimeLimit& extension : std::as_const(deadline.extensions)) {
        end += extension.amount * kHour;
    }
    deadline.limit.roll = false;
    deadline.endAt = end;
    deadline.end = deadline.rawEnd = localDate(end);
    if (deadline.end.year() > kLastYear) {
        return tooFar();
    }
    return deadline;
}

} // namespace

Result<Deadline> computeDeadline(const WorkCalendar& calendar, const DeadlineInput& input)
{
    XQ_TRY(checkInput(input));
    Deadline deadline;
    deadline.limit = input.limit;
    deadline.startAt = input.start;
    deadline.start = localDate(input.start);
    deadline.extensions = input.extensions;
    deadline.suspended = unionOf(input.suspensions);
    if (input.limit.unit == TimeUnit::Hour) {
        return hourDeadline(std::move(deadline));
    }
    if (input.limit.unit == TimeUnit::Workday) {
        deadline.suspendedAmount = workdays(calendar, deadline.suspended);
        for (const DayRange& range : std::as_const(deadline.suspended)) {
            deadline.provisional
                = deadline.provisional || unknownYears(calendar, range.from, range.to);
        }
    } else {
        deadline.suspendedAmount = static_cast<int>(naturalDays(deadline.suspended));
    }
    QDate end = advanced(calendar, deadline.start, input.limit.amount + deadline.suspendedAmount,
        input.limit.unit, deadline.provisional);
    for (const TimeLimit& extension : input.extensions) {
        end = advanced(calendar, end, extension.amount, extension.unit, deadline.provisional);
    }
    if (!end.isValid() || end.year() > kLastYear) {
        return tooFar();
    }
    deadline.rawEnd = end;
    if (input.limit.roll && input.limit.unit != TimeUnit::Spot) {
        end = calendar.rolled(end);
        deadline.provisional = deadline.provisional || unknownYears(calendar, deadline.rawEnd, end);
    }
    deadline.end = end;
    deadline.endAt = endOfDay(end);
    return deadline;
}

Result<Deadline> extended(
    const WorkCalendar& calendar, const Deadline& old, const TimeLimit& by, Instant approvedAt)
{
    if (old.passed(approvedAt)) {
        return refused(QStringLiteral("deadline.extension-late"),
            QCoreApplication::translate("xq::Deadline",
                "The limit ended on %1; an extension must be approved before. The limit was "
                "kept.")
                .arg(old.end.toString(Qt::ISODate)));
    }
    DeadlineInput input {old.startAt, old.limit, old.suspended, old.extensions};
    input.extensions.append(by);
    return computeDeadline(calendar, input);
}

QDate earliestHearing(const WorkCalendar& calendar, QDate notice, int workdaysBefore)
{
    return calendar.addWorkdays(calendar.addWorkdays(notice, workdaysBefore), 1);
}

Instant entryDeadline(const WorkCalendar& calendar, Instant occurredAt, EntryClock clock)
{
    if (!clock.pausedOnRestDays) {
        return occurredAt + clock.hours * kHour;
    }
    Instant at = occurredAt;
    Instant left = clock.hours * kHour;
    for (;;) {
        const QDate day = localDate(at);
        const Instant midnight = endOfDay(day);
        if (calendar.isWorkday(day)) {
            const Instant used = std::min(left, midnight - at);
            left -= used;
            if (left == 0) {
                return at + used;
            }
        }
        at = midnight;
    }
}

} // namespace xq
