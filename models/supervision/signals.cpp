// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/supervision/signals.h"

#include "models/calendar/workcalendar.h"
#include "models/supervision/rulesets.h"

#include <algorithm>

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

QList<Signal> signalsOf(const CaseState& state, const SupervisionContext& context, Instant asOf)
{
    if (!state.exists() || state.enteredAt > asOf) {
        return {};
    }
    QList<Signal> found
        = timeSignals(state, clockHistories(state, readerOf(context), asOf), context, asOf);
    found += idleSignals(state, context, asOf);
    found += entrySignals(state, context, asOf);
    found += processSignals(state, context, asOf);
    endByVoiding(found, state.voidedAt, asOf);
    found += blockedSignals(state, asOf);
    std::ranges::sort(found, [](const Signal& a, const Signal& b) {
        return a.raisedAt != b.raisedAt ? a.raisedAt < b.raisedAt
            : a.rule != b.rule          ? a.rule < b.rule
                                        : a.id < b.id;
    });
    return found;
}

} // namespace xq
