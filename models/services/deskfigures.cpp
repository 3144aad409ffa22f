// SPDX-License-Identifier: GPL-3.0-or-later
// The pure part of the desk: groups, tiles, counts.
#include "models/flow/flowlibrary.h"
#include "models/services/deskservice.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::DeskService)
};

QDate endDay(Instant at)
{
    return localDate(at - 1);
}

} // namespace

DeskGroup deskGroup(Instant due, Instant now)
{
    if (due == 0) {
        return DeskGroup::Later;
    }
    if (due < now) {
        return DeskGroup::Overdue;
    }
    const qint64 days = localDate(now).daysTo(endDay(due));
    return days <= 0 ? DeskGroup::Today : days <= 7 ? DeskGroup::Week : DeskGroup::Later;
}

DeskTask deskTask(const CaseRow& row, const WorkCalendar& calendar, Instant now)
{
    DeskTask task;
    task.stream = row.stream;
    task.number = row.shownNumber();
    task.cause = causeText(row);
    task.next = row.stepName;
    task.due = row.nextDue;
    task.since = row.lastActAt;
    task.limit = dueView(limitOf(row, now), calendar, now);
    task.level = task.limit.level;
    task.returned = row.status == QLatin1String("returned");
    task.halted = row.status == QLatin1String("halted");
    task.group = deskGroup(row.nextDue, now);
    if (task.halted) { // its clocks stand: the end that is stored is not the last word
        task.group = DeskGroup::Later;
        task.level = 0;
        task.limit = {};
        task.limit.remaining = Text::tr("paused");
    }
    const FlowDefinition* flow = FlowLibrary::builtIn()->forKind(row.kind, row.procedure);
    const FlowStep* step = flow ? flow->step(row.step) : nullptr;
    task.review = step && step->key == QLatin1String("LEGAL_REVIEW");
    task.alarming = (row.nextThreshold != 0 && row.nextThreshold <= now) || row.attempts > 0
        || !row.late.isEmpty();
    return task;
}

DeskTask leadTask(const DeskClock& clock, Instant now)
{
    DeskTask task;
    task.stream = clock.stream;
    task.cause = clock.title;
    task.next = Text::tr("Enter the case");
    task.due = clock.due;
    task.since = clock.occurredAt;
    task.limit = clock.limit;
    task.level = clock.limit.level;
    task.group = deskGroup(clock.due, now);
    task.alarming = clock.limit.level > 0;
    return task;
}

DeskTiles deskTiles(const DeskView& desk)
{
    DeskTiles tiles;
    for (const DeskTask& task : desk.tasks) {
        if (task.setAside) {
            continue; // counted whole below
        }
        if (!task.mine) {
            ++tiles.waiting;
            const qint64 days = localDate(task.since).daysTo(localDate(desk.now));
            tiles.waitingDays = std::max(tiles.waitingDays, static_cast<int>(days));
            continue;
        }
        tiles.overdue += task.group == DeskGroup::Overdue ? 1 : 0;
        tiles.week += task.group == DeskGroup::Week ? 1 : 0;
        tiles.returned += task.returned ? 1 : 0;
        if (task.group == DeskGroup::Today) {
            ++tiles.today;
            tiles.earliestToday
                = tiles.earliestToday == 0 ? task.due : std::min(tiles.earliestToday, task.due);
        }
    }
    tiles.clocks = static_cast<int>(desk.clocks.size());
    tiles.clocksShort = static_cast<int>(
        std::count_if(desk.clocks.cbegin(), desk.clocks.cend(), [&](const DeskClock& clock) {
            return clock.due > desk.now && clock.due - desk.now < 6 * kHour;
        }));
    tiles.setAside = desk.machine.setAside;
    return tiles;
}

QList<QDate> lastWorkdays(const WorkCalendar& calendar, Instant now, int count)
{
    QList<QDate> days;
    for (QDate day = localDate(now); days.size() < count; day = day.addDays(-1)) {
        if (calendar.isWorkday(day)) {
            days.prepend(day);
        }
    }
    return days;
}

void countSteps(const QList<DoneStep>& steps, const QList<Instant>& openDues,
    const WorkCalendar& calendar, Instant now, QList<DeskDay>& days, QList<DeskMonth>& months)
{
    const auto dayOf = [&](QDate day) -> DeskDay* {
        // What was done or due on a rest day counts with the working day after it.
        const QDate counted = calendar.rolled(day);
        for (DeskDay& one : days) {
            if (one.day == counted) {
                return &one;
            }
        }
        return nullptr;
    };
    const auto addDue = [&](Instant due) {
        if (due != 0 && endDay(due) <= localDate(now)) {
            if (DeskDay* day = dayOf(endDay(due))) {
                ++day->due;
            }
        }
    };
    for (const DoneStep& step : steps) {
        if (DeskDay* day = dayOf(localDate(step.doneAt))) {
            ++day->done;
        }
        addDue(step.due);
        if (step.due == 0) {
            continue;
        }
        const QDate done = localDate(step.doneAt);
        for (DeskMonth& month : months) {
            if (month.month.year() == done.year() && month.month.month() == done.month()) {
                ++month.done;
                month.onTime += step.doneAt <= step.due ? 1 : 0;
            }
        }
    }
    for (const Instant due : openDues) {
        addDue(due);
    }
}

void applyAlarms(DeskView& desk, const QList<DeskAlarm>& alarms)
{
    desk.alarms = alarms;
    for (DeskTask& task : desk.tasks) {
        for (const DeskAlarm& alarm : alarms) {
            if (alarm.stream == task.stream) {
                task.level = std::max(task.level, alarm.level);
            }
        }
    }
}

} // namespace xq
