// SPDX-License-Identifier: GPL-3.0-or-later
// Acts beside the main line: evidence, patches, suspension, extension, measures, conversion,
// remedies.
#include "models/cases/admissionparts.h"
#include "models/cases/casetext.h"
#include "models/cases/deadlines.h"

#include <QHash>

namespace xq::admission {
namespace {

Result<void> role(bool held, const QString& sentence)
{
    return held ? Result<void> {} : Result<void>(refused(QStringLiteral("case.role"), sentence));
}

Result<void> needReason(const Event& event)
{
    return written(event, "reason").size() >= 2
        ? Result<void> {}
        : Result<void>(
            blocked("P7", CaseText::tr("This needs a reason. Write it and submit again.")));
}

QDate bodyDay(const Event& event, const char* key)
{
    return QDate::fromString(event.body.value(QLatin1String(key)).toString(), Qt::ISODate);
}

QString bodyText(const Event& event, const char* key)
{
    return event.body.value(QLatin1String(key)).toString();
}

/// A fact's day: real, not in the future, not before `from`.
Result<void> checkDay(QDate day, QDate from, QDate today)
{
    if (!day.isValid() || day > today) {
        return malformed(CaseText::tr("the date is missing or lies in the future"));
    }
    if (from.isValid() && day < from) {
        return blocked("P8",
            CaseText::tr("The date %1 lies before the step that allows it (%2). Correct the date.")
                .arg(day.toString(Qt::ISODate), from.toString(Qt::ISODate)));
    }
    return {};
}

Result<void> checkExtension(const CaseState& state, const Event& event, const CaseContext& context)
{
    const QString clockId = bodyText(event, "clock");
    for (const CaseClock& clock : clocksOf(state, *context.flow, context.item, *context.calendar,
             context.parameters, context.now)) {
        if (clock.id != clockId || !clock.running()) {
            continue;
        }
        if (context.now >= clock.end) { // a separate approval before the old limit ends (R8)
            return blocked("extension",
                CaseText::tr(
                    "The limit has passed already; it can only be extended before its end (%1).")
                    .arg(localDate(clock.end - 1).toString(Qt::ISODate)));
        }
        const FlowClock* definition = context.flow->clock(clockId);
        qint64 amount = event.body.value(QStringLiteral("amount")).toInteger();
        if (amount < 1 || !definition || definition->extendAmount == 0
            || bodyText(event, "unit") != definition->extendUnit) {
            return refused(QStringLiteral("case.extension"),
                CaseText::tr("The flow knows no such extension of this limit."));
        }
        for (const CaseExtension& earlier : clock.extensions) {
            amount += earlier.amount;
        }
        if (amount > definition->extendAmount) {
            return refused(QStringLiteral("case.extension"),
                CaseText::tr("The limit may be extended by at most %1 in all.")
                    .arg(spanText(definition->extendAmount, definition->extendUnit)));
        }
        return {};
    }
    return refused(QStringLiteral("case.extension"),
        CaseText::tr("There is no running limit of that name in this case."));
}

Result<void> checkSuspension(const CaseState& state, const Event& event, const CaseContext& context)
{
    const QString id = bodyText(event, "id");
    for (const CaseSuspension& earlier : state.suspensions) {
        if (earlier.id == id) {
            return malformed(CaseText::tr("this suspension is recorded already"));
        }
    }
    const QString clock = bodyText(event, "clock");
    if (id.isEmpty()
        || (!clock.isEmpty() && !clock.startsWith(QStringLiteral("step:"))
            && !context.flow->clock(clock))) {
        return malformed(CaseText::tr("there is no such limit"));
    }
    return checkDay(bodyDay(event, "from"), localDate(state.enteredAt), context.today());
}

Result<void> checkResumption(const CaseState& state, const Event& event, const CaseContext& context)
{
    for (const CaseSuspension& suspension : state.suspensions) {
        if (suspension.open() && suspension.id == bodyText(event, "id")) {
            return checkDay(bodyDay(event, "to"), suspension.from, context.today());
        }
    }
    return refused(QStringLiteral("case.not-halted"), CaseText::tr("The case is not suspended."));
}

Result<void> checkConversion(const CaseState& state, const Event& event, const CaseContext& context)
{
    for (const auto& flow : context.otherFlows) {
        if (bodyText(event, "flowDigest") != QString::fromLatin1(flow->digest.toHex())) {
            continue;
        }
        if (bodyText(event, "flow") != flow->key
            || event.body.value(QStringLiteral("flowVersion")).toInt() != flow->version
            || bodyText(event, "procedure") != flow->procedure) {
            return malformed(CaseText::tr("the consequences are not those of the flow"));
        }
        if (flow->procedure == QStringLiteral("summary") && state.filedAt != 0) {
            // What was filed is investigated to its end (2021 law art. 51: facts certain on the
            // spot).
            return refused(QStringLiteral("case.filed"),
                CaseText::tr("A filed case cannot go back to the summary procedure."));
        }
        return checkOpens(
            state, event.body.value(QStringLiteral("opens")).toObject(), flow->start, *flow);
    }
    return refused(
        QStringLiteral("case.flow"), CaseText::tr("This case cannot change to that procedure."));
}

Result<void> checkMeasure(const CaseState& state, const Event& event, const CaseContext& context)
{
    // Approval by the agency's head (2021 law art. 56), who does not investigate the case.
    const PersonFacts* approver = context.person(bodyText(event, "approver"));
    if (!approver || !leads(*approver, context.today()) || state.isOfficer(approver->id)) {
        return refused(QStringLiteral("case.approver"),
            CaseText::tr(
                "Registering evidence needs the approval of a leader of the body; name it."));
    }
    if (written(event, "goods").isEmpty() || bodyText(event, "id").isEmpty()) {
        return malformed(CaseText::tr("name the goods that are registered"));
    }
    const QDate taken = bodyDay(event, "takenOn");
    XQ_TRY(checkDay(taken, localDate(state.occurredAt), context.today()));
    return checkOfficers(2, state.officers, startOfDay(taken), context);
}

Result<void> checkDisposal(const CaseState& state, const Event& event, const CaseContext& context)
{
    static const QStringList ways {QStringLiteral("return"), QStringLiteral("seize"),
        QStringLiteral("appraise"), QStringLiteral("confiscate"), QStringLiteral("lift")};
    for (const CaseMeasure& measure : state.measures) {
        if (!measure.open() || measure.id != bodyText(event, "id")) {
            continue;
        }
        if (!ways.contains(bodyText(event, "disposal"))) {
            return malformed(
                CaseText::tr("say what becomes of the goods: return, seize, appraise, confiscate "
                             "or lift"));
        }
        return checkDay(bodyDay(event, "disposedOn"), measure.takenOn, context.today());
    }
    return refused(QStringLiteral("case.measure"),
        CaseText::tr("No goods are registered that could be decided on."));
}

Result<void> checkOfficerChange(const Event& event, const CaseContext& context)
{
    const CaseState after = foldCase(CaseState {}, event);
    if (after.officers.isEmpty()) {
        return blocked("P4", CaseText::tr("A case needs its officers; name at least one."));
    }
    for (const CaseOfficer& officer : after.officers) {
        const PersonFacts* person = context.person(officer.person);
        if (!person) {
            return refused(QStringLiteral("case.officer-unknown"),
                CaseText::tr("An officer is no person of this unit."));
        }
        if (person->certificateOn(context.today()).isEmpty()) {
            return blocked("P9",
                CaseText::tr(
                    "No enforcement certificate valid on %1: %2. Name another officer or renew the "
                    "certificate.")
                    .arg(context.today().toString(Qt::ISODate), person->name));
        }
    }
    return {};
}

Result<void> checkRemedyResult(
    const CaseState& state, const Event& event, const CaseContext& context)
{
    static const QStringList results {QStringLiteral("upheld"), QStringLiteral("changed"),
        QStringLiteral("revoked"), QStringLiteral("unlawful"), QStringLiteral("redo")};
    const QString result = bodyText(event, "result");
    for (const CaseRemedy& remedy : state.remedies) {
        if (remedy.id != bodyText(event, "id") || !remedy.result.isEmpty()) {
            continue;
        }
        if (!results.contains(result)) {
            return malformed(CaseText::tr("say how the remedy ended"));
        }
        XQ_TRY(checkDay(bodyDay(event, "resultOn"), remedy.filedOn, context.today()));
        const QString to = bodyText(event, "to");
        const QJsonObject opens = event.body.value(QStringLiteral("opens")).toObject();
        if (result != QStringLiteral("redo")) {
            return to.isEmpty() && opens.isEmpty()
                ? Result<void> {}
                : Result<void>(
                    malformed(CaseText::tr("only an order to decide anew opens a step again")));
        }
        // Made anew from the report or from the decision (cases.md B11).
        const FlowStep* step = context.flow->step(to);
        if (!step
            || (step->key != QStringLiteral("REPORT") && step->key != QStringLiteral("APPROVE"))) {
            return malformed(CaseText::tr("say at which step the decision is made anew"));
        }
        return checkOpens(state, opens, to, *context.flow);
    }
    return refused(QStringLiteral("case.remedy"),
        CaseText::tr("There is no decision that could be challenged."));
}

/// What is entered with the act; mayDo() has passed.
Result<void> checkEntry(const CaseState& state, const Event& event, const CaseContext& context)
{
    const QString& type = event.type;
    if (type == caseevent::remarked) {
        return written(event, "text").isEmpty()
            ? Result<void>(malformed(CaseText::tr("the remark is empty")))
            : Result<void> {};
    }
    if (type == caseevent::evidenceAdded) {
        const QString id = bodyText(event, "id");
        for (const CaseEvidence& earlier : state.evidence) {
            if (earlier.id == id) {
                return malformed(CaseText::tr("this evidence is recorded already"));
            }
        }
        if (written(event, "name").isEmpty() || id.isEmpty()) {
            return malformed(CaseText::tr("the evidence has no name"));
        }
        return event.body.value(QStringLiteral("obtainedAt")).toInteger() > context.now
            ? Result<void>(malformed(CaseText::tr("the date is missing or lies in the future")))
            : Result<void> {};
    }
    if (type == caseevent::evidenceVoided) {
        XQ_TRY(needReason(event));
        for (const CaseEvidence& evidence : state.evidence) {
            if (evidence.id == bodyText(event, "id") && !evidence.voided()) {
                return {};
            }
        }
        return malformed(CaseText::tr("there is no such evidence"));
    }
    if (type == caseevent::elementsPatched) {
        const QJsonObject patch = givenElements(event, "patch");
        XQ_TRY(checkElements(patch, *context.flow, context.flow->step(state.step)));
        CaseState after = state;
        applyElements(after.elements, patch);
        if (bodyText(event, "proposal")
            != proposalDigest(after.elements, proposalElements(*context.flow))) {
            return malformed(CaseText::tr("the seal of the proposal does not fit"));
        }
        return checkParty(foldCase(state, event).party, context.today());
    }
    if (type == caseevent::officersChanged) {
        XQ_TRY(needReason(event));
        return checkOfficerChange(event, context);
    }
    if (type == caseevent::transferred) {
        XQ_TRY(needReason(event));
        const PersonFacts* receiver = context.person(bodyText(event, "to"));
        if (!receiver || receiver->certificateOn(context.today()).isEmpty()) {
            return blocked(
                "P9", CaseText::tr("The receiver holds no valid enforcement certificate."));
        }
        return {};
    }
    if (type == caseevent::suspended) {
        XQ_TRY(needReason(event));
        return checkSuspension(state, event, context);
    }
    if (type == caseevent::resumed) {
        return checkResumption(state, event, context);
    }
    if (type == caseevent::extended) {
        XQ_TRY(needReason(event));
        return checkExtension(state, event, context);
    }
    if (type == caseevent::requested) {
        static const QStringList actions {
            QStringLiteral("extend"), QStringLiteral("halt"), QStringLiteral("void")};
        if (!actions.contains(bodyText(event, "action")) || bodyText(event, "id").isEmpty()) {
            return malformed(CaseText::tr("say what is asked for"));
        }
        return needReason(event);
    }
    if (type == caseevent::requestRefused) {
        for (const CaseRequest& request : state.requests) {
            if (request.open() && request.id == bodyText(event, "id")) {
                return needReason(event);
            }
        }
        return malformed(CaseText::tr("there is no such request"));
    }
    if (type == caseevent::converted) {
        XQ_TRY(needReason(event));
        return checkConversion(state, event, context);
    }
    if (type == caseevent::voided) {
        return needReason(event);
    }
    if (type == caseevent::numbered) {
        const bool first = bodyText(event, "type") == QStringLiteral("case")
            ? state.number.isEmpty()
            : !state.numbers.contains(bodyText(event, "type"));
        if (bodyText(event, "number").isEmpty() || !first) {
            return refused(QStringLiteral("case.numbered"),
                CaseText::tr("This paper has a number already; numbers are not changed."));
        }
        return {};
    }
    if (type == caseevent::measureTaken) {
        return checkMeasure(state, event, context);
    }
    if (type == caseevent::measureDisposed) {
        XQ_TRY(needReason(event));
        return checkDisposal(state, event, context);
    }
    if (type == caseevent::recusalAsked) {
        if (!context.person(bodyText(event, "person"))
            || state.recused.contains(bodyText(event, "person"))) {
            return malformed(CaseText::tr("name a person of the unit whose recusal is asked"));
        }
        return needReason(event);
    }
    if (type == caseevent::recusalDecided) {
        return state.recused.contains(bodyText(event, "person"))
            ? Result<void> {}
            : Result<void>(malformed(CaseText::tr("there is no such request")));
    }
    if (type == caseevent::publicitySet) {
        static const QStringList words {
            QStringLiteral("public"), QStringLiteral("partial"), QStringLiteral("none")};
        if (!words.contains(bodyText(event, "publicity"))) {
            return malformed(
                CaseText::tr("say whether the case is public, partly public or not public"));
        }
        return needReason(event);
    }
    if (type == caseevent::remedyFiled) {
        static const QStringList kinds {
            QStringLiteral("reconsideration"), QStringLiteral("lawsuit")};
        if (!kinds.contains(bodyText(event, "kind")) || bodyText(event, "id").isEmpty()) {
            return malformed(CaseText::tr("say whether it is a reconsideration or a lawsuit"));
        }
        return checkDay(bodyDay(event, "filedOn"), localDate(state.decidedAt), context.today());
    }
    if (type == caseevent::remedyDecided) {
        return checkRemedyResult(state, event, context);
    }
    return {}; // documents, links, blocked attempts, dues
}

/// Attaching is the handling officers' (cases.md 1.1), and of the post whose step asks for files.
/// Whoever reviewed the case stays out of its investigation.
Result<void> mayAttach(
    const CaseState& state, const PersonFacts& person, const CaseContext& context)
{
    const QDate today = context.today();
    const FlowStep* step = context.flow ? context.flow->step(state.step) : nullptr;
    const bool asked = step && !step->slots_.isEmpty() && step->key != QLatin1String("LEGAL_REVIEW")
        && std::any_of(step->roles.cbegin(), step->roles.cend(),
            [&](const QString& id) { return person.holds(id, today); });
    XQ_TRY(role(
        handles(person, today) || asked, CaseText::tr("Only a handling officer may do this.")));
    const bool reviewed = std::any_of(state.reviews.cbegin(), state.reviews.cend(),
        [&](const ReviewRound& review) { return review.reviewer == person.id; });
    return reviewed
        ? Result<void>(blocked("P5",
            CaseText::tr("You reviewed this case; its handling officers must add the evidence.")))
        : Result<void> {};
}

} // namespace

QString actionOf(const QString& type)
{
    static const QHash<QString, QString> actions {
        {caseevent::evidenceAdded, QStringLiteral("evidence")},
        {caseevent::evidenceVoided, QStringLiteral("void-evidence")},
        {caseevent::documentMade, QStringLiteral("document")},
        {caseevent::elementsPatched, QStringLiteral("patch")},
        {caseevent::officersChanged, QStringLiteral("officers")},
        {caseevent::transferred, QStringLiteral("hand-over")},
        {caseevent::suspended, QStringLiteral("suspend")},
        {caseevent::resumed, QStringLiteral("resume")},
        {caseevent::extended, QStringLiteral("extend")},
        {caseevent::requested, QStringLiteral("request")},
        {caseevent::requestRefused, QStringLiteral("refuse-request")},
        {caseevent::converted, QStringLiteral("convert")},
        {caseevent::linked, QStringLiteral("link")},
        {caseevent::voided, QStringLiteral("void")},
        {caseevent::numbered, QStringLiteral("number")},
        {caseevent::remarked, QStringLiteral("remark")},
        {caseevent::measureTaken, QStringLiteral("measure")},
        {caseevent::measureDisposed, QStringLiteral("dispose")},
        {caseevent::recusalAsked, QStringLiteral("recuse")},
        {caseevent::recusalDecided, QStringLiteral("recusal")},
        {caseevent::publicitySet, QStringLiteral("publicity")},
        {caseevent::remedyFiled, QStringLiteral("remedy")},
        {caseevent::remedyDecided, QStringLiteral("remedy-result")},
        {caseevent::attemptBlocked, QStringLiteral("attempt")},
        {caseevent::duesSet, QStringLiteral("dues")},
    };
    return actions.value(type);
}

Result<void> mayDo(const QString& action, const CaseState& state, const PersonFacts& person,
    const CaseContext& context)
{
    const QDate today = context.today();
    const auto is = [&](std::initializer_list<const char*> ids) {
        for (const char* id : ids) {
            if (action == QLatin1String(id)) {
                return true;
            }
        }
        return false;
    };
    if (is({"attempt", "dues", "remark"})) {
        return {};
    }
    if (!works(person, today)) {
        return role(false, CaseText::tr("Supervision may not change a case."));
    }
    if (state.voidedAt != 0) {
        return refused(QStringLiteral("case.closed"),
            CaseText::tr("The case is closed; nothing more can be done in it."));
    }
    // Who
    const bool chief = person.holds(QStringLiteral("chief"), today);
    if (is({"suspend", "resume", "extend", "refuse-request", "recusal"})) {
        XQ_TRY(role(leads(person, today),
            CaseText::tr("Only the leader in charge or the main leader may approve this.")));
        if (is({"suspend", "extend"}) && handledBy(state, person.id)) {
            return blocked(
                "P5", CaseText::tr("You handle this case; somebody else must approve this."));
        }
    } else if (is({"patch", "convert", "measure", "dispose", "remedy", "remedy-result"})) {
        XQ_TRY(role(handles(person, today), CaseText::tr("Only a handling officer may do this.")));
    } else if (is({"officers", "hand-over", "void", "void-evidence"})) {
        XQ_TRY(role(handles(person, today) || chief,
            CaseText::tr("Only the office that handles the case may do this.")));
    }
    if (is({"evidence"})) {
        XQ_TRY(mayAttach(state, person, context));
    }
    // When
    if (is({"link", "publicity", "document"})) {
        return {};
    }
    if (is({"remedy", "remedy-result"})) {
        const bool pending = std::any_of(state.remedies.cbegin(), state.remedies.cend(),
            [](const CaseRemedy& remedy) { return remedy.result.isEmpty(); });
        return state.decidedAt != 0 && (pending || is({"remedy"}))
            ? Result<void> {}
            : Result<void>(refused(QStringLiteral("case.remedy"),
                CaseText::tr("There is no decision that could be challenged.")));
    }
    if (state.step.isEmpty()) {
        return refused(QStringLiteral("case.closed"),
            CaseText::tr("The case is closed; nothing more can be done in it."));
    }
    const bool suspended = std::any_of(state.suspensions.cbegin(), state.suspensions.cend(),
        [](const CaseSuspension& one) { return one.open(); });
    if (is({"resume"}) && !suspended) {
        return refused(
            QStringLiteral("case.not-halted"), CaseText::tr("The case is not suspended."));
    }
    if (state.halt()
        && !is({"resume", "evidence", "request", "refuse-request", "recuse", "recusal"})) {
        return refused(
            QStringLiteral("case.halted"), CaseText::tr("The case is suspended. Resume it first."));
    }
    if (is({"void"}) && state.filedAt != 0) {
        return refused(QStringLiteral("case.filed"),
            CaseText::tr("A filed case ends by withdrawal (撤案), not by voiding."));
    }
    if (is({"extend"}) && state.filedAt == 0) {
        return refused(QStringLiteral("case.extension"),
            CaseText::tr("There is no running limit of that name in this case."));
    }
    if (is({"convert"}) && (context.otherFlows.isEmpty() || state.decidedAt != 0)) {
        return refused(QStringLiteral("case.flow"),
            CaseText::tr("This case cannot change to that procedure."));
    }
    if (is({"measure"}) && (state.kind != QStringLiteral("penalty") || state.decidedAt != 0)) {
        return refused(QStringLiteral("case.measure"),
            CaseText::tr(
                "Evidence is registered for preservation while a penalty case is investigated, not "
                "here."));
    }
    if (is({"dispose"})
        && std::none_of(state.measures.cbegin(), state.measures.cend(),
            [](const CaseMeasure& one) { return one.open(); })) {
        return refused(QStringLiteral("case.measure"),
            CaseText::tr("No goods are registered that could be decided on."));
    }
    if (is({"recusal"}) && state.recused.isEmpty()) {
        return refused(QStringLiteral("case.recusal"), CaseText::tr("No recusal is asked for."));
    }
    if (is({"refuse-request"})
        && std::none_of(state.requests.cbegin(), state.requests.cend(),
            [](const CaseRequest& one) { return one.open(); })) {
        return refused(QStringLiteral("case.request"), CaseText::tr("Nothing is asked for."));
    }
    return {};
}

Result<void> admitOther(const CaseState& state, const Event& event, const CaseContext& context)
{
    const QString action = actionOf(event.type);
    if (action.isEmpty()) {
        return malformed(event.type);
    }
    XQ_ASSIGN(person, actorOf(state, event, context));
    XQ_TRY(mayDo(action, state, *person, context));
    return checkEntry(state, event, context);
}

} // namespace xq::admission
