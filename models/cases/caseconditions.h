// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/casecontext.h"
#include "models/cases/casestate.h"
#include "models/cases/legality.h"

#include <functional>

namespace xq {

/// Whether a condition of the flow holds for the case. Pure; unknown facts do not hold.
bool holds(const FlowCondition& condition, const CaseState& state, const CaseContext& context);
/// The same over elements that are not in a case yet (a form); `fact` answers the named questions.
bool holds(const FlowCondition& condition, const QJsonObject& elements,
    const std::function<bool(const QString& fact)>& fact);

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

/// Declared targets of a return to which this case can go: a step that was never walked cannot be
/// returned to, or a branch would lead past the steps before it. Branches are always open.
QStringList returnTargets(
    const FlowOutcome& outcome, const CaseState& state, const FlowDefinition& flow);
/// Who signs after that role in a step with signers: the next signer, then the step's own role.
QString nextSigner(const FlowStep& step, const QString& role);
/// Sets the given values; null clears (patches know untouched from cleared).
void applyElements(QJsonObject& target, const QJsonObject& patch);
/// May a review with that conclusion lead to that step (cases.md 3.4)? Agreement goes where the
/// flow leads; the others back to the steps of the form, a faulty procedure (4) to any earlier
/// step.
bool reviewLeadsTo(const ReviewConclusion& conclusion, const QString& to, const CaseState& state,
    const CaseContext& context);

/// The event's `opens`: the next run of that step, with its round.
QJsonObject openingOf(const FlowStep& step, const CaseState& state);

} // namespace xq
