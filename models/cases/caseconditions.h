// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/casecontext.h"
#include "models/cases/casestate.h"

namespace xq {

/// Whether a condition of the flow holds for the case. Pure; unknown facts do not hold.
bool holds(const FlowCondition& condition, const CaseState& state, const CaseContext& context);

/// Thresholds of 2021 law art. 63 as set for the unit (cases.md B5): does the proposal give the
/// party a right to a hearing?
bool hearingRight(const CaseState& state, const CaseContext& context);

/// Gates of cases.md 2.11 by name; `after` is the state with the outcome's elements applied.
/// Errors: rule.*.
struct GateInput {
    const CaseState& before;
    const CaseState& after;
    const FlowStep& step;
    const FlowOutcome& outcome;
    QString actor;
    Instant businessAt = 0;
    const CaseContext& context;
};
Result<void> passGate(const QString& gate, const GateInput& input);

/// Step that the outcome leads to ("end", "stay" or an id); empty: none of its targets holds.
QString resolveTarget(
    const FlowOutcome& outcome, const CaseState& after, const CaseContext& context);

/// Elements that must be there and are not (names), for the step as a whole or one outcome.
QStringList missingElements(const FlowStep& step, const FlowOutcome& outcome,
    const CaseState& after, const CaseContext& context);
/// Evidence slots of the step that are not filled (ids).
QStringList missingSlots(const FlowStep& step, const CaseState& state, const CaseContext& context);

/// Names of the flow's proposal elements.
QStringList proposalElements(const FlowDefinition& flow);
/// The role that acts next in a step that has just been opened.
QString openingRole(const FlowStep& step);

} // namespace xq
