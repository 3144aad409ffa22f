// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/supervision/signals.h"

#include "models/calendar/workcalendar.h"
#include "models/cases/caseconditions.h"
#include "models/supervision/rulesets.h"

#include <algorithm>
#include <tuple>

namespace xq {

namespace {

ClockReader readerOf(const SupervisionContext& context)
{
    if (context.clocks) {
        return context.clocks;
    }
    if (!context.flow) {
        return [](const CaseState&, Instant) { return QList<CaseClock>(); };
    }
    return [&context](const CaseState& state, Instant at) {
        static const WorkCalendar weekends;
        return clocksWithHistory(state, *context.flow, context.item,
            context.calendar ? *context.calendar : weekends, context.parameters.forClocks(), at);
    };
}

/// A voided case keeps its signals as fallen away; attempts stay what they were.
void endByVoiding(QList<Signal>& found, Instant voidedAt, Instant asOf)
{
    if (voidedAt == 0) {
        return;
    }
    found.removeIf([voidedAt](const Signal& s) { return s.raisedAt >= voidedAt; });
    for (Signal& signal : found) {
        if (voidedAt <= asOf && (signal.standing() || signal.fellAwayAt > voidedAt)) {
            signal.fellAwayAt = voidedAt;
            signal.ended = SignalEnd::Voided;
        }
    }
}

} // namespace

SupervisionContext supervisionContext(
    const CaseContext& around, const SupervisionParameters& parameters)
{
    SupervisionContext context;
    context.flow = around.flow;
    context.item = around.item;
    context.calendar = around.calendar;
    context.parameters = parameters;
    context.holds = [around](const CaseState& state, const FlowCondition& condition) {
        CaseContext then = around;
        then.now = state.lastActAt; // not the moment of asking: everybody finds the same
        return holds(condition, state, then);
    };
    return context;
}

QList<Signal> signalsOf(const CaseState& state, const SupervisionContext& context, Instant asOf)
{
    if (!state.exists() || state.enteredAt > asOf) {
        return {};
    }
    const QList<ClockHistory> clocks = clockHistories(state, readerOf(context), asOf);
    QList<Signal> found = timeSignals(state, clocks, context, asOf);
    found += idleSignals(state, clocks, context, asOf);
    found += entrySignals(state, context, asOf);
    found += processSignals(state, context, asOf);
    endByVoiding(found, state.voidedAt, asOf);
    found += blockedSignals(state, context.flow.get(), asOf);
    std::ranges::sort(found, {}, [](const Signal& signal) {
        return std::tuple(signal.raisedAt, signal.rule, signal.run, signal.occurrence);
    });
    return found;
}

} // namespace xq
