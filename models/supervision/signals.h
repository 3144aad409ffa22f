// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/casestate.h"
#include "models/cases/leadstate.h"
#include "models/supervision/clockhistory.h"
#include "models/supervision/parameters.h"
#include "models/supervision/signal.h"

#include <memory>

namespace xq {

/// What surrounds the judgement: plain values, so that client and server find the same signals.
struct SupervisionContext {
    std::shared_ptr<const FlowDefinition> flow; ///< the one the case pins; null: no flow rules
    ItemFacts item;
    std::shared_ptr<const WorkCalendar> calendar; ///< null: weekends only
    SupervisionParameters parameters;
    ClockReader clocks; ///< how clocks are read; empty: clocksWithHistory()
    /// Whether a condition of the flow holds for the case (P3); empty: P3 is not judged.
    std::function<bool(const CaseState&, const FlowCondition&)> holds;
};

/// The same surroundings as admission has, for judging.
SupervisionContext supervisionContext(
    const CaseContext& around, const SupervisionParameters& parameters = {});

/// Every signal that the case's history had raised by `asOf`, also those that fell away, in the
/// order they were raised. Intervals and ids do not depend on when they are asked for; only words
/// and figures that count up to the moment do. T1–T6, T9, T12, P1–P4, P7 and blocked attempts
/// (supervision.md 2.2).
QList<Signal> signalsOf(const CaseState& state, const SupervisionContext& context, Instant asOf);
/// T12 of a lead: early warning after 36 hours, alarm after 48 while there is no case and it is
/// not closed.
QList<Signal> signalsOfLead(const LeadState& lead, const WorkCalendar& calendar,
    const SupervisionParameters& parameters, Instant asOf);

} // namespace xq
