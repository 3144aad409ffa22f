// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cases/deadlines.h"

#include "models/calendar/deadline.h"
#include "models/calendar/lawperiod.h"
#include "models/calendar/workcalendar.h"
#include "models/cases/casetext.h"

#include <algorithm>

namespace xq {
namespace {

constexpr int kEntryWarnHours = 36; ///< supervision.md 7.1
const QDate kLaw2021(2021, 7, 15);

struct Reading {
    const CaseState& state;
    const WorkCalendar& calendar;
    const CaseParameters& parameters;
    Instant now;
};

Instant eventAt(const CaseState& s, const QString& event, const StepRun* run)
{
    if (event == QLatin1String("opened")) {
        return run ? run->openedAt : s.enteredAt;
    }
    if (event == QLatin1String("occurred")) {
        return s.occurredAt;
    }
    if (event == QLatin1String("entered")) {
        return s.enteredAt;
    }
    if (event == QLatin1String("filed")) {
        return s.filedAt;
    }
    if (event == QLatin1String("noticed")) {
        return s.noticedAt;
    }
    if (event == QLatin1String("decided")) {
        return s.decidedAt;
    }
    if (event == QLatin1String("served")) {
        return s.servedAt;
    }
    if (event == QLatin1String("performed")) {
        return s.performedAt;
    }
    return event == QLatin1String("closed") ? s.closedAt : 0;
}

/// When less than a working day is left, or 90 % has passed; half of limits up to two days
/// (supervision.md 2.2 T1, T3; 8).
Instant warningOf(const Reading& r, Instant start, Instant end)
{
    const Instant length = end - start;
    if (length <= 2 * kDay) {
        return start + length / 2;
    }
    QDate last = localDate(end - 1);
    while (!r.calendar.isWorkday(last) && startOfDay(last) > start) {
        last = last.addDays(-1);
    }
    return std::max(
        start, std::min(start + length / 100 * r.parameters.warnPercent, startOfDay(last)));
}

/// Fills the dates of a clock from its limit; false where the limit has no length (on the spot) or
/// cannot be counted.
bool count(
    CaseClock& clock, const FlowLimit& limit, Instant start, bool suspendable, const Reading& r)
{
    const auto unit = parseUnit(limit.unit);
    if (!unit || *unit == TimeUnit::Spot || start == 0) {
        return false;
    }
    clock.amount = limit.amount;
    clock.unit = limit.unit;
    clock.roll = limit.roll;
    clock.basis = limit.basis;
    clock.startEvent = limit.start;
    clock.start = start;
    DeadlineInput input;
    input.start = start;
    input.limit = {limit.amount, *unit, limit.roll};
    const bool byDays = *unit == TimeUnit::Day || *unit == TimeUnit::Workday;
    for (const CaseSuspension& suspension : r.state.suspensions) {
        if (!suspendable || !byDays
            || (!suspension.clock.isEmpty() && suspension.clock != clock.id)) {
            continue;
        }
        const QDate from = std::max(suspension.from, localDate(start).addDays(1));
        const QDate to = suspension.open() ? std::max(localDate(r.now), from) : suspension.to;
        if (to < from) {
            continue;
        }
        clock.paused = clock.paused || suspension.open();
        clock.suspensions.append(suspension);
        input.suspensions.append({from, to});
    }
    for (const CaseExtension& extension : r.state.extensions) {
        const auto extensionUnit = parseUnit(extension.unit);
        if (extension.clock == clock.id && extensionUnit) {
            clock.extensions.append(extension);
            clock.amount += extension.unit == limit.unit ? extension.amount : 0;
            input.extensions.append({extension.amount, *extensionUnit, limit.roll});
        }
    }
    const auto deadline = computeDeadline(r.calendar, input);
    if (!deadline) {
        return false;
    }
    clock.suspendedDays = deadline->suspendedAmount;
    clock.end = deadline->endAt;
    clock.rawEnd = byDays || *unit == TimeUnit::Month || *unit == TimeUnit::Year
        ? endOfDay(deadline->rawEnd)
        : deadline->endAt;
    clock.provisional = deadline->provisional;
    clock.warnAt = warningOf(r, clock.start, clock.end);
    return true;
}

CaseClock entryClock(const Reading& r)
{
    CaseClock clock;
    clock.kind = CaseClock::Kind::Entry;
    clock.id = QStringLiteral("entry");
    clock.name = CaseText::tr("Entry within 48 hours");
    clock.amount = r.parameters.entryHours;
    clock.unit = QStringLiteral("hour");
    clock.roll = false;
    clock.basis = QStringLiteral("行权平台录入时限：案件发生48小时内录入");
    clock.startEvent = QStringLiteral("occurred");
    clock.start = r.state.occurredAt;
    clock.end = entryDeadline(r.calendar, r.state.occurredAt, {r.parameters.entryHours, false});
    clock.rawEnd = clock.end;
    clock.warnAt = clock.start + kEntryWarnHours * kHour;
    clock.stoppedAt = r.state.enteredAt;
    return clock;
}

QList<CaseClock> stepClocks(const FlowDefinition& flow, const Reading& r, bool history)
{
    QList<CaseClock> clocks;
    for (const StepRun& run : r.state.runs) {
        if (run.done() && !history) {
            continue;
        }
        const FlowStep* step = flow.step(run.step);
        if (!step) {
            continue; // walked under a flow the case has left (B8)
        }
        CaseClock clock;
        clock.kind = CaseClock::Kind::Step;
        clock.id = QStringLiteral("step:") + run.step;
        clock.name = step->name;
        clock.step = run.step;
        const FlowLimit* limit = limitOn(step->limits, localDate(run.openedAt));
        if (!limit) {
            continue;
        }
        const Instant start = eventAt(r.state, limit->start, &run);
        if (!count(clock, *limit, start, step->suspendable, r)) {
            continue;
        }
        clock.stoppedAt = run.done() ? run.businessAt : 0;
        clocks.append(clock);
    }
    return clocks;
}

QList<CaseClock> caseClocks(const FlowDefinition& flow, const ItemFacts& item, const Reading& r)
{
    QList<CaseClock> clocks;
    for (const FlowClock& definition : flow.clocks) {
        CaseClock clock;
        clock.id = definition.id;
        clock.name = definition.name;
        clock.kind = definition.agency ? CaseClock::Kind::Case : CaseClock::Kind::Party;
        const bool own = definition.id == QLatin1String("case") && !item.limits.isEmpty();
        const QString startEvent = own    ? item.limits.first().start
            : definition.limits.isEmpty() ? QString()
                                          : definition.limits.first().start;
        const Instant start = eventAt(r.state, startEvent, nullptr);
        if (start == 0) {
            continue;
        }
        const FlowLimit* limit = limitOn(own ? item.limits : definition.limits, localDate(start));
        if (!limit || !count(clock, *limit, start, definition.agency, r)) {
            continue;
        }
        clock.stoppedAt = eventAt(r.state, definition.until, nullptr);
        if (clock.stoppedAt == 0) { // whatever ends the case ends its clocks
            clock.stoppedAt = r.state.closedAt != 0 ? r.state.closedAt : r.state.voidedAt;
        }
        clocks.append(clock);
    }
    return clocks;
}

QList<CaseClock> measureClocks(const Reading& r)
{
    QList<CaseClock> clocks;
    for (const CaseMeasure& measure : r.state.measures) {
        // Registration for preservation: 7 days to decide on the goods (2021 law art. 56; 85:
        // working days from 2021-07-15). The end of a measure does not roll (cases.md R3).
        FlowLimit limit;
        limit.amount = 7;
        limit.unit = unitCode(unitOfDays(LawOfDays::Penalty, 7, measure.takenOn));
        limit.roll = false;
        limit.start = QStringLiteral("taken");
        limit.basis = measure.takenOn >= kLaw2021
            ? QStringLiteral("《行政处罚法》(2021)第五十六条")
            : QStringLiteral("《行政处罚法》第三十七条第二款");
        CaseClock clock;
        clock.kind = CaseClock::Kind::Measure;
        clock.id = QStringLiteral("measure:") + measure.id;
        clock.name = CaseText::tr("Decision on registered goods");
        if (count(clock, limit, startOfDay(measure.takenOn), false, r)) {
            clock.stoppedAt = measure.open() ? 0 : startOfDay(measure.disposedOn);
            clocks.append(clock);
        }
    }
    return clocks;
}

QList<CaseClock> allClocks(const CaseState& state, const FlowDefinition& flow,
    const ItemFacts& item, const WorkCalendar& calendar, const CaseParameters& parameters,
    Instant now, bool history)
{
    const Reading r {state, calendar, parameters, now};
    QList<CaseClock> clocks {entryClock(r)};
    clocks += stepClocks(flow, r, history);
    clocks += caseClocks(flow, item, r);
    clocks += measureClocks(r);
    std::stable_sort(clocks.begin(), clocks.end(), [](const CaseClock& a, const CaseClock& b) {
        return std::pair(!a.running(), a.end) < std::pair(!b.running(), b.end);
    });
    return clocks;
}

} // namespace

QList<CaseClock> clocksOf(const CaseState& state, const FlowDefinition& flow, const ItemFacts& item,
    const WorkCalendar& calendar, const CaseParameters& parameters, Instant now)
{
    return allClocks(state, flow, item, calendar, parameters, now, false);
}

QList<CaseClock> clocksWithHistory(const CaseState& state, const FlowDefinition& flow,
    const ItemFacts& item, const WorkCalendar& calendar, const CaseParameters& parameters,
    Instant now)
{
    return allClocks(state, flow, item, calendar, parameters, now, true);
}

QList<CaseDue> duesOf(const CaseState& state, const CaseContext& context)
{
    QList<CaseDue> dues;
    if (!context.flow || !context.calendar || !state.open()) {
        return dues;
    }
    for (const CaseClock& clock : clocksOf(state, *context.flow, context.item, *context.calendar,
             context.parameters, context.now)) {
        if (!clock.running() || clock.kind == CaseClock::Kind::Party) {
            continue;
        }
        const QString name
            = clock.kind == CaseClock::Kind::Step ? QStringLiteral("step") : clock.id;
        // While a suspension is open the end is not fixed: no threshold is kept for lists.
        dues.append({name, clock.start, clock.paused ? 0 : clock.warnAt,
            clock.paused ? 0 : clock.end, clock.provisional});
    }
    return dues;
}

} // namespace xq
