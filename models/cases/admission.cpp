// SPDX-License-Identifier: GPL-3.0-or-later
// admitCase(): may the event happen now? The same answer on client and server.
#include "models/cases/admission.h"

#include "models/calendar/deadline.h"
#include "models/calendar/workcalendar.h"
#include "models/cases/admissionparts.h"
#include "models/cases/casetext.h"
#include "models/cases/legality.h"

#include <QJsonArray>

namespace xq {
namespace admission {
namespace {

/// An erased part cannot be judged anew; admission happens once, while it is held.
bool heldParts(const Event& event)
{
    for (const EventPart& part : event.parts) {
        if (!part.held()) {
            return false;
        }
    }
    return true;
}

/// Sealed events carry the signature where the act counts as one; drafts being tried do not yet.
Result<void> checkSigned(const Event& event)
{
    if (!event.hash.isEmpty() && event.personSignature.isEmpty()) {
        return refused(QStringLiteral("authority.signature"),
            CaseText::tr("This act must carry the person's signature."));
    }
    return {};
}

/// A suspended, cancelled or pending item refuses, with reason and date (supervision.md 3.3).
Result<void> checkItem(const ItemFacts& item, QDate day)
{
    const ItemFacts::Span* span = item.stateOn(day);
    if (!span || span->state == QLatin1String("in-use")) {
        return {};
    }
    const QString since
        = span->from.isValid() ? span->from.toString(Qt::ISODate) : CaseText::tr("ever");
    if (span->state == QLatin1String("suspended")) {
        return refused(QStringLiteral("item.suspended"),
            CaseText::tr(
                "The item %1 has been suspended since %2: %3. No case can be opened; ask for it to "
                "be enabled in time.")
                .arg(item.code, since, span->reason));
    }
    if (span->state == QLatin1String("cancelled")) {
        return refused(QStringLiteral("item.cancelled"),
            CaseText::tr("The item %1 was cancelled on %2: %3. No case can be opened.")
                .arg(item.code, since, span->reason));
    }
    return refused(QStringLiteral("item.pending"),
        CaseText::tr("The item %1 is not in force on %2.")
            .arg(item.code, day.toString(Qt::ISODate)));
}

/// The case must pin exactly the item and the flow by which it is judged.
Result<void> checkPins(const QJsonObject& body, const CaseContext& context)
{
    const FlowDefinition& flow = *context.flow;
    const auto is = [&](const char* key, const QString& value) {
        return body.value(QLatin1String(key)).toString() == value;
    };
    if (!is("flowDigest", QString::fromLatin1(flow.digest.toHex())) || !is("flow", flow.key)
        || body.value(QStringLiteral("flowVersion")).toInt() != flow.version
        || !is("procedure", flow.procedure)) {
        return refused(QStringLiteral("case.flow"),
            CaseText::tr("The case was opened with a flow that is not the published one."));
    }
    if (!is("item", context.item.code) || !is("kind", context.item.kind)
        || !is("unit", context.item.unit)) {
        return malformed(CaseText::tr("the power item is not the one of the catalogue"));
    }
    return {};
}

Result<void> checkLateness(const Event& event, const CaseContext& context)
{
    if (event.occurredAt <= 0 || event.occurredAt > context.now) {
        return refused(QStringLiteral("case.occurred"),
            CaseText::tr("The time of occurrence lies in the future or is missing."));
    }
    const bool late = context.now > entryDeadline(*context.calendar, event.occurredAt,
                          {context.parameters.entryHours, false});
    if (late && written(event, "lateReason").isEmpty()) {
        // Late never blocks: it demands a reason (cases.md 1.7).
        return refused(QStringLiteral("case.late-reason"),
            CaseText::tr(
                "More than 48 hours have passed since the occurrence. Give the reason for the late "
                "entry; the case is registered and marked."));
    }
    if (late != (event.body.value(QStringLiteral("late")).toString() == QLatin1String("late"))) {
        return malformed(CaseText::tr("the mark of late entry does not fit the times"));
    }
    return {};
}

Result<void> admitOpening(const CaseState& state, const Event& event, const CaseContext& context)
{
    if (state.exists()) {
        return refused(
            QStringLiteral("case.exists"), CaseText::tr("This case is registered already."));
    }
    if (!context.flow || !context.calendar) {
        return refused(
            QStringLiteral("case.flow"), CaseText::tr("The case's flow is not known here."));
    }
    XQ_ASSIGN(person, actorOf(state, event, context));
    const QDate today = context.today();
    if (!handles(*person, today)) {
        return refused(QStringLiteral("case.role"),
            CaseText::tr("Only a handling officer may register a case."));
    }
    const ItemFacts& item = context.item;
    if (item.unit != event.unit) {
        return refused(QStringLiteral("authority.unit"),
            CaseText::tr(
                "The item %1 belongs to another body; this unit may not open a case of it.")
                .arg(item.code));
    }
    XQ_TRY(checkItem(item, localDate(event.occurredAt)));
    XQ_TRY(checkItem(item, today));
    XQ_TRY(checkPins(event.body, context));
    XQ_TRY(checkLateness(event, context));
    const CaseState after = foldCase(CaseState {}, event);
    XQ_TRY(checkParty(after.party, today));
    XQ_TRY(checkElements(after.elements, *context.flow));
    XQ_TRY(checkOpens(CaseState {}, event.body.value(QStringLiteral("opens")).toObject(),
        context.flow->start, *context.flow));
    for (const CaseOfficer& officer : after.officers) {
        if (!context.person(officer.person)) {
            return refused(QStringLiteral("case.officer-unknown"),
                CaseText::tr("An officer is no person of this unit."));
        }
    }
    return {};
}

/// Which rule a jump breaks: a mandatory step left out (P1), a conditional one whose condition
/// holds (P3), or the order alone (P2). `from` is where the case should be, `to` where the event
/// puts it.
tl::unexpected<Error> jump(
    const CaseState& state, const QString& from, const QString& to, const CaseContext& context)
{
    const FlowDefinition& flow = *context.flow;
    const int last
        = to == QLatin1String("end") ? static_cast<int>(flow.steps.size()) : flow.indexOf(to);
    const FlowStep* conditional = nullptr;
    for (int i = std::max(0, flow.indexOf(from)); i < last; ++i) {
        const FlowStep& step = flow.steps.at(i);
        if (step.branch || state.lastDone(step.key)) {
            continue;
        }
        if (step.mandatory) {
            return blocked(
                "P1", CaseText::tr("The step %1 has not been done. Do it first.").arg(step.name));
        }
        if (!conditional && !step.when.always() && holds(step.when, state, context)) {
            conditional = &step;
        }
    }
    if (conditional) {
        return blocked("P3",
            CaseText::tr("The step %1 must be done in this case (%2). Do it first.")
                .arg(conditional->name, conditional->whenText));
    }
    const FlowStep* here = flow.step(from);
    return blocked("P2",
        CaseText::tr("The case is at the step %1; other steps are not its turn.")
            .arg(here ? here->name : from));
}

/// What the event says of the consequences must be what the flow says.
Result<void> checkConsequences(const CaseState& state, const Event& event, const Attempt& a,
    const PersonFacts& person, const CaseContext& context)
{
    const FlowDefinition& flow = *context.flow;
    const QJsonObject& body = event.body;
    if (!a.outcome->targets.isEmpty()) {
        if (!returnTargets(*a.outcome, state, flow).contains(a.to)
            || body.value(QStringLiteral("target")).toString() != a.to) {
            return blocked("P2",
                CaseText::tr("From the step %1 the flow does not lead there.").arg(a.step->name));
        }
    } else if (const QString due = resolveTarget(*a.outcome, a.after, context); due != a.to) {
        return jump(a.after, due.isEmpty() ? a.step->id : due, a.to, context);
    }
    const QJsonObject opens = body.value(QStringLiteral("opens")).toObject();
    const QString role = body.value(QStringLiteral("role")).toString();
    if (a.to == QLatin1String("stay")) {
        if (!opens.isEmpty() || role != state.nextRole
            || body.value(QStringLiteral("next")).toString()
                != nextSigner(*a.step, state.nextRole)) {
            return malformed(CaseText::tr("the consequences are not those of the flow"));
        }
    } else {
        XQ_TRY(checkOpens(state, opens, a.to, flow));
        const QStringList& may = a.outcome->roles.isEmpty() ? a.step->roles : a.outcome->roles;
        if (!may.contains(role) || !person.holds(role, context.today())) {
            return refused(QStringLiteral("case.role"),
                CaseText::tr("The step %1 is not yours to do; it belongs to another post.")
                    .arg(a.step->name));
        }
    }
    QStringList effects;
    for (const QJsonValue effect : body.value(QStringLiteral("effects")).toArray()) {
        effects.append(effect.toString());
    }
    if (effects != a.outcome->effects
        || body.value(QStringLiteral("closing")).toString() != a.outcome->closing) {
        return malformed(CaseText::tr("the consequences are not those of the flow"));
    }
    if (body.value(QStringLiteral("proposal")).toString()
        != proposalDigest(a.after.elements, proposalElements(flow))) {
        return malformed(CaseText::tr("the seal of the proposal does not fit"));
    }
    return {};
}

Result<void> admitStepDone(const CaseState& state, const Event& event, const CaseContext& context)
{
    const FlowDefinition& flow = *context.flow;
    XQ_ASSIGN(person, actorOf(state, event, context));
    const StepRun* run = state.current();
    Attempt a;
    a.step = flow.step(state.step);
    if (!run || !a.step || state.voidedAt != 0) {
        return refused(QStringLiteral("case.closed"),
            CaseText::tr("The case is closed; nothing more can be done in it."));
    }
    if (state.halt()) {
        return refused(
            QStringLiteral("case.halted"), CaseText::tr("The case is suspended. Resume it first."));
    }
    const QString claimed = event.body.value(QStringLiteral("step")).toString();
    if (claimed != state.step || event.body.value(QStringLiteral("round")).toInt() != run->round) {
        return jump(state, state.step, claimed, context);
    }
    a.outcome = a.step->outcome(event.body.value(QStringLiteral("outcome")).toString());
    if (!a.outcome) {
        return refused(QStringLiteral("case.action-unknown"),
            CaseText::tr("The step %1 has no such outcome.").arg(a.step->name));
    }
    if (a.step->key == QLatin1String("LEGAL_REVIEW")) {
        return blocked(
            "P3", CaseText::tr("The legality review is done with its form of fifteen questions."));
    }
    const QJsonObject elements = givenElements(event, "elements");
    XQ_TRY(checkElements(elements, flow, a.step));
    a.after = state;
    applyElements(a.after.elements, elements);
    a.to = event.body.value(QStringLiteral("to")).toString();
    a.businessAt = event.occurredAt;
    a.opinion = written(event, "opinion");
    XQ_TRY(checkAuthority(state, a, *person, context));
    XQ_TRY(checkConsequences(state, event, a, *person, context));
    if (a.businessAt <= 0 || a.businessAt > context.now) {
        return refused(QStringLiteral("case.occurred"),
            CaseText::tr("The date of the step lies in the future."));
    }
    XQ_TRY(checkContent(state, a, event.actor, context));
    return a.outcome->signs ? checkSigned(event) : Result<void> {};
}

Result<void> admitReview(const CaseState& state, const Event& event, const CaseContext& context)
{
    XQ_ASSIGN(person, actorOf(state, event, context));
    const FlowStep* step = context.flow->step(state.step);
    const StepRun* run = state.current();
    if (!step || !run || step->key != QLatin1String("LEGAL_REVIEW")
        || event.body.value(QStringLiteral("step")).toString() != state.step
        || event.body.value(QStringLiteral("round")).toInt() != run->round) {
        return blocked("P2", CaseText::tr("The case is not waiting for a legality review."));
    }
    if (state.halt()) {
        return refused(
            QStringLiteral("case.halted"), CaseText::tr("The case is suspended. Resume it first."));
    }
    XQ_TRY(mayReview(state, *person, context.today()));
    XQ_TRY(checkSigned(event));
    QList<ReviewAnswer> answers;
    const QJsonObject given = event.body.value(QStringLiteral("answers")).toObject();
    const QJsonObject notes
        = event.part(QStringLiteral("content")).value(QStringLiteral("notes")).toObject();
    for (auto it = given.constBegin(); it != given.constEnd(); ++it) {
        answers.append({it.key(), it.value().toString(), notes.value(it.key()).toString()});
    }
    const int number = event.body.value(QStringLiteral("conclusion")).toInt();
    XQ_TRY(checkReview(state.kind, answers, number, written(event, "opinion")));
    // The opinion judges the proposal that lies before it, not an older one (cases.md B6).
    if (event.body.value(QStringLiteral("proposal")).toString() != state.proposalDigest) {
        return refused(QStringLiteral("review.proposal"),
            CaseText::tr("The proposal was changed while you were reviewing it. Read it again."));
    }
    const QString to = event.body.value(QStringLiteral("to")).toString();
    const QString target = event.body.value(QStringLiteral("target")).toString();
    if (!reviewLeadsTo(*reviewConclusion(number), to, state, context)
        || target != (number == 1 ? QString() : to)) {
        return blocked("P2", CaseText::tr("This conclusion does not lead there."));
    }
    return checkOpens(
        state, event.body.value(QStringLiteral("opens")).toObject(), to, *context.flow);
}

} // namespace
} // namespace admission

Result<void> admitCase(const CaseState& state, const Event& event, const CaseContext& context)
{
    using namespace admission;
    if (!heldParts(event)) {
        return malformed(CaseText::tr("a sealed text is missing"));
    }
    if (event.type == caseevent::opened) {
        return admitOpening(state, event, context);
    }
    if (!state.exists()) {
        return refused(QStringLiteral("case.unknown"), CaseText::tr("There is no such case."));
    }
    if (!context.flow || !context.calendar) {
        return refused(
            QStringLiteral("case.flow"), CaseText::tr("The case's flow is not known here."));
    }
    if (event.type == caseevent::stepDone) {
        return admitStepDone(state, event, context);
    }
    if (event.type == caseevent::reviewSubmitted) {
        return admitReview(state, event, context);
    }
    return admitOther(state, event, context);
}

} // namespace xq
