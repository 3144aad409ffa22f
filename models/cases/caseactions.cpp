// SPDX-License-Identifier: GPL-3.0-or-later
// actionsFor(): what a person can do now, with the reason in words where not.
#include "models/cases/admissionparts.h"
#include "models/cases/casetext.h"

namespace xq {
namespace {

using namespace admission;

Result<void> notRecused(const CaseState& state, const PersonFacts& person)
{
    return state.recused.contains(person.id) ? Result<void>(refused(QStringLiteral("case.recused"),
               CaseText::tr(
                   "A request to recuse you is not decided yet; until then you may not act in this "
                   "case.")))
                                             : Result<void> {};
}

Result<void> mayOutcome(const CaseState& state, const PersonFacts& person)
{
    XQ_TRY(notRecused(state, person));
    if (state.halt()) {
        return refused(
            QStringLiteral("case.halted"), CaseText::tr("The case is suspended. Resume it first."));
    }
    return {};
}

void judge(CaseAction& action, const Result<void>& judged)
{
    if (!judged) {
        action.possible = false;
        action.code = judged.error().code;
        action.reason = judged.error().message;
    }
}

Result<void> judgeOutcome(const CaseState& state, const CaseAction& action, const Attempt& attempt,
    const PersonFacts& person, const CaseContext& context)
{
    if (action.review) {
        return mayReviewNow(state, person, context.today());
    }
    XQ_TRY(mayOutcome(state, person));
    XQ_TRY(checkAuthority(state, attempt, person, context));
    if (!action.missing.isEmpty()) {
        return checkSignatures(state, attempt); // fields can still be filled with the act
    }
    return checkContent(state, attempt, person.id, context);
}

CaseAction outcomeAction(const CaseState& state, const FlowStep& step, const FlowOutcome& outcome,
    const PersonFacts& person, const CaseContext& context)
{
    CaseAction action;
    action.id = outcome.id;
    action.label = outcome.label;
    action.outcome = true;
    action.review = step.key == QLatin1String("LEGAL_REVIEW");
    action.step = step.id;
    action.targets = returnTargets(outcome, state, *context.flow);
    action.reasonRequired = outcome.reasonRequired;
    action.signs = outcome.signs || action.review;
    Attempt attempt;
    attempt.step = &step;
    attempt.outcome = &outcome;
    attempt.after = state;
    attempt.to = outcome.targets.isEmpty() ? resolveTarget(outcome, state, context)
                                           : action.targets.value(0);
    attempt.businessAt = context.now;
    attempt.opinion = QString(context.parameters.minOpinionLength, QLatin1Char('-'));
    action.to = outcome.targets.isEmpty() ? attempt.to : QString();
    action.missing = missingElements(step, outcome, state, context);
    action.missingSlots = outcome.complete ? missingSlots(step, state, context) : QStringList {};
    judge(action, judgeOutcome(state, action, attempt, person, context));
    return action;
}

} // namespace

Result<void> mayReviewNow(const CaseState& state, const PersonFacts& person, QDate today)
{
    XQ_TRY(mayOutcome(state, person));
    return mayReview(state, person, today);
}

QList<CaseAction> actionsFor(
    const CaseState& state, const QString& actor, const CaseContext& context)
{
    QList<CaseAction> actions;
    const PersonFacts* person = context.person(actor);
    if (!person || !state.exists() || state.voidedAt != 0 || !context.flow || !context.calendar
        || person->rolesOn(context.today()).isEmpty()) {
        return actions;
    }
    if (const FlowStep* step = context.flow->step(state.step)) {
        for (const FlowOutcome& outcome : step->outcomes) {
            actions.append(outcomeAction(state, *step, outcome, *person, context));
        }
    }
    const auto add = [&](const char* id, const QString& label, bool reason, bool signs = false) {
        CaseAction action;
        action.id = QLatin1String(id);
        action.label = label;
        action.reasonRequired = reason;
        action.signs = signs;
        auto judged = notRecused(state, *person);
        judge(action, judged ? mayDo(action.id, state, *person, context) : judged);
        actions.append(action);
    };
    add("evidence", CaseText::tr("Add evidence"), false);
    add("void-evidence", CaseText::tr("Void evidence"), true);
    add("patch", CaseText::tr("Change case data"), false);
    add("remark", CaseText::tr("Remark"), false);
    add("document", CaseText::tr("Record a document"), false);
    add("link", CaseText::tr("Link another case"), false);
    add("number", CaseText::tr("Give a number"), false);
    add("hand-over", CaseText::tr("Hand over"), true);
    add("officers", CaseText::tr("Change officers"), true);
    add("request", CaseText::tr("Ask the leader"), true);
    const bool suspended = std::any_of(state.suspensions.cbegin(), state.suspensions.cend(),
        [](const CaseSuspension& one) { return one.open(); });
    if (suspended) {
        add("resume", CaseText::tr("Resume"), false);
    }
    add("suspend", CaseText::tr("Suspend"), true);
    add("extend", CaseText::tr("Extend the limit"), true, true);
    if (std::any_of(state.requests.cbegin(), state.requests.cend(),
            [](const CaseRequest& one) { return one.open(); })) {
        add("refuse-request", CaseText::tr("Refuse the request"), true);
    }
    add("void", CaseText::tr("Declare void"), true);
    if (!context.otherFlows.isEmpty()) {
        add("convert", CaseText::tr("Change procedure"), true);
    }
    if (state.kind == QLatin1String("penalty")) {
        add("measure", CaseText::tr("Register evidence"), true);
        if (!state.measures.isEmpty()) {
            add("dispose", CaseText::tr("Decide on registered goods"), true);
        }
        if (state.decidedAt != 0) {
            add("remedy", CaseText::tr("Reconsideration or lawsuit"), false);
        }
        if (!state.remedies.isEmpty()) {
            add("remedy-result", CaseText::tr("Result of the remedy"), true);
        }
    }
    add("recuse", CaseText::tr("Ask for recusal"), true);
    if (!state.recused.isEmpty()) {
        add("recusal", CaseText::tr("Decide on the recusal"), false);
    }
    add("publicity", CaseText::tr("Decide publicity"), true);
    return actions;
}

} // namespace xq
