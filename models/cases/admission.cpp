// SPDX-License-Identifier: GPL-3.0-or-later
// admitCase(): may the event happen now? The same answer on client and server.
#include "models/cases/admission.h"

#include "models/calendar/deadline.h"
#include "models/calendar/workcalendar.h"
#include "models/cases/caseconditions.h"
#include "models/cases/deadlines.h"
#include "models/cases/legality.h"
#include "models/identity/citizenid.h"
#include "models/identity/uscc.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace xq {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("xq::CaseAdmission", text);
}

constexpr qsizetype kMaxPartyName = 200;

tl::unexpected<Error> malformed(const QString& what)
{
    return fail(ErrorKind::Usage, QStringLiteral("case.malformed"),
        tr("The entry is not complete: %1. Nothing was recorded.").arg(what));
}
tl::unexpected<Error> blocked(const char* rule, const QString& sentence)
{
    return refused(QStringLiteral("rule.") + QLatin1String(rule), sentence);
}

QString written(const Event& event, const char* key)
{
    return event.part(QStringLiteral("content")).value(QLatin1String(key)).toString().trimmed();
}

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

QJsonObject givenElements(const Event& event, const char* key)
{
    QJsonObject all = event.body.value(QLatin1String(key)).toObject();
    for (const char* part : {"content", "informant"}) {
        const QJsonObject more
            = event.part(QLatin1String(part)).value(QStringLiteral("elements")).toObject();
        for (auto it = more.constBegin(); it != more.constEnd(); ++it) {
            all.insert(it.key(), it.value());
        }
    }
    return all;
}

Result<void> checkElements(const QJsonObject& elements, const FlowDefinition& flow)
{
    for (auto it = elements.constBegin(); it != elements.constEnd(); ++it) {
        const FlowElement* element = flow.element(it.key());
        const QJsonValue value = it.value();
        if (!element) {
            return malformed(tr("the flow has no element %1").arg(it.key()));
        }
        if (value.isNull()) {
            continue;
        }
        const QString& type = element->type;
        const bool fits = type == QLatin1String("bool") ? value.isBool()
            : type == QLatin1String("money")   ? value.isDouble() && value.toInteger(-1) >= 0
            : type == QLatin1String("number")  ? value.isDouble() || value.isString()
            : type == QLatin1String("choices") ? value.isArray()
                                               : value.isString();
        if (!fits) {
            return malformed(tr("%1 is not of the right form").arg(element->label));
        }
        if (type == QLatin1String("date")
            && !QDate::fromString(value.toString(), Qt::ISODate).isValid()) {
            return malformed(tr("%1 is not a date").arg(element->label));
        }
    }
    return {};
}

Result<void> checkParty(const CaseParty& party, QDate today)
{
    if (party.name.trimmed().isEmpty() || party.name.toUcs4().size() > kMaxPartyName) {
        return refused(QStringLiteral("case.party"),
            tr("The party's name is missing or longer than 200 characters. Nothing was recorded."));
    }
    static const QStringList categories {
        QStringLiteral("person"), QStringLiteral("organisation"), QStringLiteral("shop")};
    if (!categories.contains(party.category)) {
        return refused(QStringLiteral("case.party"),
            tr("Choose what the party is: a person, an organisation or a shop."));
    }
    if (party.id.isEmpty()) {
        return {};
    }
    if (party.idType == QLatin1String("citizen-id")) {
        const auto verdict = checkCitizenId(party.id, today);
        if (!verdict.valid()) {
            return refused(QStringLiteral("case.party"),
                tr("The citizen identity number is not valid. Check it against the card; nothing "
                   "was recorded."));
        }
    } else if (party.idType == QLatin1String("uscc")) {
        const auto verdict = checkUscc(party.id);
        if (!verdict.valid()) {
            return refused(QStringLiteral("case.party"),
                tr("The unified social credit code is not valid. Check it against the licence; "
                   "nothing was recorded."));
        }
    }
    return {};
}

Result<const PersonFacts*> actorOf(
    const CaseState& state, const Event& event, const CaseContext& context)
{
    const PersonFacts* person = context.person(event.actor);
    if (!person || person->rolesOn(context.today()).isEmpty()) {
        return refused(QStringLiteral("case.actor"),
            tr("Only people of the unit who are on duty may act here. Nothing was recorded."));
    }
    if (state.exists() && event.unit != state.unit) {
        return refused(QStringLiteral("authority.unit"),
            tr("This case belongs to another unit. Nothing was recorded."));
    }
    if (state.recused.contains(event.actor)) {
        return refused(QStringLiteral("case.recused"),
            tr("A request to recuse you is not decided yet; until then you may not act in this "
               "case."));
    }
    return person;
}

Result<void> admitOpening(const CaseState& state, const Event& event, const CaseContext& context)
{
    if (state.exists()) {
        return refused(QStringLiteral("case.exists"), tr("This case is registered already."));
    }
    if (!context.flow) {
        return refused(QStringLiteral("case.flow"),
            tr("The case's flow is not known here. Nothing was recorded."));
    }
    XQ_ASSIGN(person, actorOf(state, event, context));
    const QDate today = context.today();
    if (!person->holds(QStringLiteral("clerk"), today)
        && !person->holds(QStringLiteral("co_clerk"), today)) {
        return refused(QStringLiteral("case.role"),
            tr("Only a handling officer may register a case. Nothing was recorded."));
    }
    const ItemFacts& item = context.item;
    if (item.unit != event.unit) {
        return refused(QStringLiteral("authority.unit"),
            tr("The item %1 belongs to another body; this unit may not open a case of it.")
                .arg(item.code));
    }
    for (const QDate day : {localDate(event.occurredAt), today}) {
        const ItemFacts::Span* span = item.stateOn(day);
        if (span && span->state != QLatin1String("in-use")) {
            const QString since
                = span->from.isValid() ? span->from.toString(Qt::ISODate) : tr("ever");
            if (span->state == QLatin1String("suspended")) {
                return refused(QStringLiteral("item.suspended"),
                    tr("The item %1 has been suspended since %2: %3. No case can be opened; ask "
                       "for it to be enabled in time.")
                        .arg(item.code, since, span->reason));
            }
            if (span->state == QLatin1String("cancelled")) {
                return refused(QStringLiteral("item.cancelled"),
                    tr("The item %1 was cancelled on %2: %3. No case can be opened.")
                        .arg(item.code, since, span->reason));
            }
            return refused(QStringLiteral("item.pending"),
                tr("The item %1 is not in force on %2.").arg(item.code, day.toString(Qt::ISODate)));
        }
    }
    if (event.body.value(QStringLiteral("flowDigest")).toString().toLatin1()
        != context.flow->digest.toHex()) {
        return refused(QStringLiteral("case.flow"),
            tr("The case was opened with a flow that is not the published one."));
    }
    if (event.occurredAt <= 0 || event.occurredAt > context.now) {
        return refused(QStringLiteral("case.occurred"),
            tr("The time of occurrence lies in the future or is missing. Nothing was recorded."));
    }
    const bool late = context.now > entryDeadline(*context.calendar, event.occurredAt,
                          {context.parameters.entryHours, false});
    if (late && written(event, "lateReason").isEmpty()) {
        // Late never blocks: it demands a reason (cases.md 1.7).
        return refused(QStringLiteral("case.late-reason"),
            tr("More than 48 hours have passed since the occurrence. Give the reason for the late "
               "entry; the case is registered and marked."));
    }
    if (late != (event.body.value(QStringLiteral("late")).toString() == QLatin1String("late"))) {
        return malformed(tr("the mark of late entry does not fit the times"));
    }
    const CaseState after = foldCase(CaseState {}, event);
    XQ_TRY(checkParty(after.party, today));
    XQ_TRY(checkElements(after.elements, *context.flow));
    if (after.step != context.flow->start) {
        return blocked("P2", tr("A case begins with the first step of its flow."));
    }
    for (const CaseOfficer& officer : after.officers) {
        const PersonFacts* named = context.person(officer.person);
        if (!named) {
            return refused(QStringLiteral("case.officer-unknown"),
                tr("An officer is no person of this unit. Nothing was recorded."));
        }
    }
    return {};
}

/// Two officers with certificates valid that day (2021 law art. 42; 强制法 18).
Result<void> checkOfficers(
    const FlowStep& step, const CaseState& state, Instant at, const CaseContext& context)
{
    if (step.officers == 0) {
        return {};
    }
    int certified = 0;
    QStringList expired;
    for (const CaseOfficer& officer : state.officers) {
        const PersonFacts* person = context.person(officer.person);
        if (person && !person->certificateOn(localDate(at)).isEmpty()) {
            ++certified;
        } else {
            expired.append(officer.name);
        }
    }
    if (certified < step.officers && static_cast<int>(state.officers.size()) >= step.officers) {
        return blocked("P9",
            tr("No enforcement certificate valid on %1: %2. Name another officer or renew the "
               "certificate.")
                .arg(localDate(at).toString(Qt::ISODate), expired.join(QStringLiteral(", "))));
    }
    if (certified < step.officers) {
        return blocked("P4",
            tr("The law asks for %1 certified officers here, %2 are named. Name the second officer "
               "first.")
                .arg(step.officers)
                .arg(certified));
    }
    return {};
}

QString labels(const QStringList& names, const FlowDefinition& flow)
{
    QStringList words;
    for (const QString& name : names) {
        const FlowElement* element = flow.element(name);
        words.append(element ? QStringLiteral("%1 (%2)").arg(element->label, name) : name);
    }
    return words.join(QStringLiteral(", "));
}

struct Attempt {
    const FlowStep* step = nullptr;
    const FlowOutcome* outcome = nullptr;
    CaseState after; ///< elements applied
    QString to;
    Instant businessAt = 0;
    QString opinion;
};

/// Everything about an outcome but its gates on content, so that actionsFor() can ask in parts.
Result<void> checkAuthority(
    const CaseState& state, const Attempt& a, const PersonFacts& person, const CaseContext& context)
{
    const QDate today = context.today();
    if (a.to == QLatin1String("stay")) {
        if (!person.holds(state.nextRole, today) || !a.step->signers.contains(state.nextRole)) {
            return refused(QStringLiteral("case.role"),
                tr("It is not your turn to sign in the step %1.").arg(a.step->name));
        }
        return {};
    }
    const QStringList roles = a.outcome->roles.isEmpty() ? a.step->roles : a.outcome->roles;
    for (const QString& role : roles) {
        if (person.holds(role, today)) {
            return {};
        }
    }
    return refused(QStringLiteral("case.role"),
        tr("The step %1 is not yours to do; it belongs to another post.").arg(a.step->name));
}

Result<void> checkSignatures(const CaseState& state, const Attempt& a)
{
    // Returning needs no endorsement; going on needs all of them, in order.
    if (a.to == QLatin1String("stay") || !a.outcome->targets.isEmpty()) {
        return {};
    }
    const StepRun* run = state.current();
    for (const QString& signer : a.step->signers) {
        bool signedOff = false;
        for (const CaseSignature& signature : run->signatures) {
            signedOff = signedOff || signature.role == signer;
        }
        if (!signedOff) {
            return blocked("P1",
                tr("In the step %1 an opinion is still missing (%2). Nothing was recorded.")
                    .arg(a.step->name, signer));
        }
    }
    return {};
}

Result<void> checkContent(
    const CaseState& state, const Attempt& a, const QString& actor, const CaseContext& context)
{
    const FlowDefinition& flow = *context.flow;
    if (a.outcome->reasonRequired && a.opinion.size() < context.parameters.minOpinionLength) {
        return blocked("P7",
            tr("%1 needs a reason. Write it and submit again; nothing was recorded.")
                .arg(a.outcome->label));
    }
    XQ_TRY(checkSignatures(state, a));
    const QStringList missing = missingElements(*a.step, *a.outcome, a.after, context);
    if (!missing.isEmpty()) {
        return blocked("C1",
            tr("These fields are still empty: %1. Nothing was recorded.")
                .arg(labels(missing, flow)));
    }
    if (a.outcome->complete) {
        const QStringList slots_ = missingSlots(*a.step, a.after, context);
        if (!slots_.isEmpty()) {
            QStringList names;
            for (const FlowSlot& slot : a.step->slots_) {
                if (slots_.contains(slot.id)) {
                    names.append(QStringLiteral("%1 (%2)").arg(slot.name, slot.id));
                }
            }
            return blocked("C2",
                tr("This evidence is still missing: %1. Add it first; nothing was recorded.")
                    .arg(names.join(QStringLiteral(", "))));
        }
        XQ_TRY(checkOfficers(*a.step, a.after, a.businessAt, context));
    }
    const GateInput gate {state, a.after, *a.step, *a.outcome, actor, a.businessAt, context};
    for (const QString& name : a.outcome->gates) {
        XQ_TRY(passGate(name, gate));
    }
    return {};
}

Result<void> checkOpens(const Event& event, const QString& to, const FlowDefinition& flow)
{
    const QJsonObject opens = event.body.value(QStringLiteral("opens")).toObject();
    const FlowStep* next = flow.step(to);
    const bool fits = next ? opens.value(QStringLiteral("step")).toString() == next->id
            && opens.value(QStringLiteral("key")).toString() == next->key
            && opens.value(QStringLiteral("role")).toString() == openingRole(*next)
                           : opens.isEmpty();
    return fits
        ? Result<void> {}
        : Result<void>(blocked("P2",
            tr("The step that follows is not the one the flow demands. Nothing was recorded.")));
}

Result<void> admitStepDone(const CaseState& state, const Event& event, const CaseContext& context)
{
    const FlowDefinition& flow = *context.flow;
    XQ_ASSIGN(person, actorOf(state, event, context));
    if (state.halt()) {
        return refused(QStringLiteral("case.halted"),
            tr("The case is suspended. Resume it first; nothing was recorded."));
    }
    const StepRun* run = state.current();
    Attempt a;
    a.step = flow.step(state.step);
    if (!run || !a.step) {
        return refused(QStringLiteral("case.closed"),
            tr("The case is closed; nothing more can be done in it."));
    }
    if (event.body.value(QStringLiteral("step")).toString() != state.step
        || event.body.value(QStringLiteral("round")).toInt() != run->round) {
        return blocked("P2",
            tr("The case is at the step %1; other steps are not its turn. Nothing was recorded.")
                .arg(run->name));
    }
    a.outcome = a.step->outcome(event.body.value(QStringLiteral("outcome")).toString());
    if (!a.outcome) {
        return refused(QStringLiteral("case.action-unknown"),
            tr("The step %1 has no such outcome.").arg(a.step->name));
    }
    if (a.step->key == QLatin1String("LEGAL_REVIEW")) {
        return blocked("P3",
            tr("The legality review is done with its form of fifteen questions. Nothing was "
               "recorded."));
    }
    const QJsonObject elements = givenElements(event, "elements");
    XQ_TRY(checkElements(elements, flow));
    a.after = state;
    for (auto it = elements.constBegin(); it != elements.constEnd(); ++it) {
        if (it.value().isNull()) {
            a.after.elements.remove(it.key());
        } else {
            a.after.elements.insert(it.key(), it.value());
        }
    }
    a.to = event.body.value(QStringLiteral("to")).toString();
    const bool returning = !a.outcome->targets.isEmpty();
    if (returning ? !a.outcome->targets.contains(a.to)
                || event.body.value(QStringLiteral("target")).toString() != a.to
                  : a.to != resolveTarget(*a.outcome, a.after, context)) {
        return blocked("P2",
            tr("From the step %1 the flow does not lead there. Nothing was recorded.")
                .arg(a.step->name));
    }
    if (a.to != QLatin1String("stay")) {
        XQ_TRY(checkOpens(event, a.to, flow));
    }
    QStringList effects;
    for (const QJsonValue effect : event.body.value(QStringLiteral("effects")).toArray()) {
        effects.append(effect.toString());
    }
    if (effects != a.outcome->effects
        || event.body.value(QStringLiteral("closing")).toString() != a.outcome->closing) {
        return malformed(tr("the consequences are not those of the flow"));
    }
    if (event.body.value(QStringLiteral("proposal")).toString()
        != proposalDigest(a.after.elements, proposalElements(flow))) {
        return malformed(tr("the seal of the proposal does not fit"));
    }
    a.businessAt = event.occurredAt;
    if (a.businessAt > context.now) {
        return refused(QStringLiteral("case.occurred"),
            tr("The date of the step lies in the future. Nothing was recorded."));
    }
    a.opinion = written(event, "opinion");
    XQ_TRY(checkAuthority(state, a, *person, context));
    return checkContent(state, a, event.actor, context);
}

Result<void> mayReview(const CaseState& state, const PersonFacts& person, QDate today)
{
    // The separation comes first: it is the rule that counts, whatever else the person may do.
    bool handled = state.isOfficer(person.id) || state.handler == person.id;
    for (const StepRun& run : state.runs) {
        handled = handled
            || (run.actor == person.id
                && (run.actorRole == QLatin1String("clerk")
                    || run.actorRole == QLatin1String("co_clerk")));
    }
    if (handled) {
        return blocked(
            "P5", tr("Whoever handled the case cannot review it. Another reviewer must do it."));
    }
    if (!person.holds(QStringLiteral("legal"), today)) {
        return refused(QStringLiteral("case.role"),
            tr("Only a legality reviewer may review. Nothing was recorded."));
    }
    return {};
}

Result<void> admitReview(const CaseState& state, const Event& event, const CaseContext& context)
{
    XQ_ASSIGN(person, actorOf(state, event, context));
    const FlowStep* step = context.flow->step(state.step);
    const StepRun* run = state.current();
    if (!step || !run || step->key != QLatin1String("LEGAL_REVIEW")
        || event.body.value(QStringLiteral("step")).toString() != state.step
        || event.body.value(QStringLiteral("round")).toInt() != run->round) {
        return blocked(
            "P2", tr("The case is not waiting for a legality review. Nothing was recorded."));
    }
    if (state.halt()) {
        return refused(QStringLiteral("case.halted"),
            tr("The case is suspended. Resume it first; nothing was recorded."));
    }
    XQ_TRY(mayReview(state, *person, context.today()));
    if (event.personSignature.isEmpty() && !event.hash.isEmpty()) {
        return refused(QStringLiteral("authority.signature"),
            tr("A legality review must carry the reviewer's signature. Nothing was recorded."));
    }
    QList<ReviewAnswer> answers;
    const QJsonObject given = event.body.value(QStringLiteral("answers")).toObject();
    const QJsonObject notes
        = event.part(QStringLiteral("content")).value(QStringLiteral("notes")).toObject();
    for (auto it = given.constBegin(); it != given.constEnd(); ++it) {
        answers.append({it.key(), it.value().toString(), notes.value(it.key()).toString()});
    }
    const int number = event.body.value(QStringLiteral("conclusion")).toInt();
    XQ_TRY(checkReview(state.kind, answers, number, written(event, "opinion")));
    const ReviewConclusion* conclusion = reviewConclusion(number);
    const QString to = event.body.value(QStringLiteral("to")).toString();
    const FlowStep* next = context.flow->step(to);
    const FlowOutcome* agree = step->outcome(QStringLiteral("agree"));
    const bool onward = conclusion->targetKeys.isEmpty();
    const bool fits = next
        && (onward ? agree && to == resolveTarget(*agree, state, context)
                   : conclusion->targetKeys.contains(next->key)
                    || (number == 4
                        && context.flow->indexOf(to) < context.flow->indexOf(step->id)));
    if (!fits) {
        return blocked("P2", tr("This conclusion does not lead there. Nothing was recorded."));
    }
    return checkOpens(event, to, *context.flow);
}

Result<void> needReason(const Event& event, const char* key = "reason")
{
    return written(event, key).size() >= 2
        ? Result<void> {}
        : Result<void>(blocked(
            "P7", tr("This needs a reason. Write it and submit again; nothing was recorded.")));
}

bool leads(const PersonFacts& person, QDate day)
{
    return person.holds(QStringLiteral("leader"), day) || person.holds(QStringLiteral("head"), day);
}

Result<void> needLeader(const PersonFacts& person, QDate day)
{
    return leads(person, day) ? Result<void> {}
                              : Result<void>(refused(QStringLiteral("case.role"),
                                  tr("Only the leader in charge or the main leader may approve "
                                     "this. Nothing was recorded.")));
}

Result<void> admitExtension(const CaseState& state, const Event& event, const CaseContext& context)
{
    const QString clockId = event.body.value(QStringLiteral("clock")).toString();
    for (const CaseClock& clock : clocksOf(state, *context.flow, context.item, *context.calendar,
             context.parameters, context.now)) {
        if (clock.id != clockId || !clock.running()) {
            continue;
        }
        if (context.now >= clock.end) {
            return blocked("extension",
                tr("The limit has passed already; it can only be extended before its end (%1).")
                    .arg(localDate(clock.end - 1).toString(Qt::ISODate)));
        }
        const FlowClock* definition = context.flow->clock(clockId);
        int amount = event.body.value(QStringLiteral("amount")).toInt();
        for (const CaseExtension& earlier : clock.extensions) {
            amount += earlier.amount;
        }
        if (amount < 1
            || (definition && definition->extendAmount > 0 && amount > definition->extendAmount)) {
            return refused(QStringLiteral("case.extension"),
                tr("The limit may be extended by at most %1 in all.")
                    .arg(definition ? definition->extendAmount : 0));
        }
        return {};
    }
    return refused(QStringLiteral("case.extension"),
        tr("There is no running limit of that name in this case."));
}

Result<void> admitOther(const CaseState& state, const Event& event, const CaseContext& context)
{
    XQ_ASSIGN(person, actorOf(state, event, context));
    const QDate today = context.today();
    const QString& type = event.type;
    const bool handling = person->holds(QStringLiteral("clerk"), today)
        || person->holds(QStringLiteral("co_clerk"), today);
    const bool supervising
        = !handling && person->rolesOn(today) == QStringList {QStringLiteral("supervisor")};
    if (type == caseevent::attemptBlocked || type == caseevent::duesSet) {
        return {};
    }
    if (type == caseevent::remarked) {
        return written(event, "text").isEmpty() ? Result<void>(malformed(tr("the remark is empty")))
                                                : Result<void> {};
    }
    if (supervising) { // sees all, never edits (cases.md 1.1)
        return refused(QStringLiteral("case.role"),
            tr("Supervision may not change a case. Nothing was recorded."));
    }
    if (type == caseevent::remedyFiled || type == caseevent::remedyDecided) {
        if (state.decidedAt == 0) {
            return refused(QStringLiteral("case.remedy"),
                tr("There is no decision that could be challenged."));
        }
        return {};
    }
    if (state.voidedAt != 0
        || (state.step.isEmpty() && type != caseevent::linked && type != caseevent::publicitySet)) {
        return refused(QStringLiteral("case.closed"),
            tr("The case is closed; nothing more can be done in it."));
    }
    if (type == caseevent::evidenceAdded) {
        if (written(event, "name").isEmpty()
            || event.body.value(QStringLiteral("id")).toString().isEmpty()) {
            return malformed(tr("the evidence has no name"));
        }
        return {};
    }
    if (type == caseevent::documentMade || type == caseevent::linked
        || type == caseevent::numbered) {
        return {};
    }
    if (type == caseevent::suspended) {
        XQ_TRY(needReason(event));
        if (state.halt()) {
            return refused(QStringLiteral("case.halted"), tr("The case is suspended already."));
        }
        return needLeader(*person, today);
    }
    if (type == caseevent::resumed) {
        return state.halt() ? needLeader(*person, today)
                            : Result<void>(refused(QStringLiteral("case.not-halted"),
                                tr("The case is not suspended.")));
    }
    if (type == caseevent::extended) {
        XQ_TRY(needReason(event));
        XQ_TRY(needLeader(*person, today));
        return admitExtension(state, event, context);
    }
    if (type == caseevent::requested || type == caseevent::requestRefused
        || type == caseevent::recusalAsked || type == caseevent::evidenceVoided) {
        return needReason(event);
    }
    if (type == caseevent::recusalDecided) {
        return needLeader(*person, today);
    }
    if (type == caseevent::voided) {
        XQ_TRY(needReason(event));
        if (state.filedAt != 0) {
            return refused(QStringLiteral("case.filed"),
                tr("A filed case ends by withdrawal (撤案), not by voiding."));
        }
        return {};
    }
    if (type == caseevent::elementsPatched) {
        XQ_TRY(checkElements(givenElements(event, "patch"), *context.flow));
        return handling ? Result<void> {}
                        : Result<void>(refused(QStringLiteral("case.role"),
                            tr("Only a handling officer may change case data.")));
    }
    if (type == caseevent::officersChanged) {
        XQ_TRY(needReason(event));
        return handling || person->holds(QStringLiteral("chief"), today)
            ? Result<void> {}
            : Result<void>(refused(
                QStringLiteral("case.role"), tr("Only the office may change the officers.")));
    }
    if (type == caseevent::transferred) {
        XQ_TRY(needReason(event));
        const PersonFacts* receiver
            = context.person(event.body.value(QStringLiteral("to")).toString());
        if (!receiver || receiver->certificateOn(today).isEmpty()) {
            return blocked("P9", tr("The receiver holds no valid enforcement certificate."));
        }
        return {};
    }
    if (type == caseevent::converted) {
        XQ_TRY(needReason(event));
        for (const auto& flow : context.otherFlows) {
            if (event.body.value(QStringLiteral("flowDigest")).toString().toLatin1()
                == flow->digest.toHex()) {
                return handling ? Result<void> {}
                                : Result<void>(refused(QStringLiteral("case.role"),
                                    tr("Only a handling officer may change the procedure.")));
            }
        }
        return refused(
            QStringLiteral("case.flow"), tr("This case cannot change to that procedure."));
    }
    if (type == caseevent::measureTaken) {
        const PersonFacts* approver
            = context.person(event.body.value(QStringLiteral("approver")).toString());
        if (!approver
            || !leads(*approver, today)) { // approval by the agency's head (2021 law art. 56)
            return refused(QStringLiteral("case.approver"),
                tr("Registering evidence needs the approval of a leader of the body; name it."));
        }
        FlowStep twoOfficers;
        twoOfficers.officers = 2;
        return checkOfficers(twoOfficers, state, event.occurredAt, context);
    }
    if (type == caseevent::measureDisposed) {
        for (const CaseMeasure& measure : state.measures) {
            if (measure.open() && measure.id == event.body.value(QStringLiteral("id")).toString()) {
                return {};
            }
        }
        return refused(QStringLiteral("case.measure"),
            tr("No goods are registered that could be decided on."));
    }
    if (type == caseevent::publicitySet) {
        static const QStringList words {
            QStringLiteral("public"), QStringLiteral("partial"), QStringLiteral("none")};
        if (!words.contains(event.body.value(QStringLiteral("publicity")).toString())) {
            return malformed(tr("say whether the case is public, partly public or not public"));
        }
        return needReason(event);
    }
    return malformed(type);
}

} // namespace

Result<void> admitCase(const CaseState& state, const Event& event, const CaseContext& context)
{
    if (!heldParts(event)) {
        return malformed(tr("a sealed text is missing"));
    }
    if (event.type == caseevent::opened) {
        return admitOpening(state, event, context);
    }
    if (!state.exists()) {
        return refused(QStringLiteral("case.unknown"), tr("There is no such case."));
    }
    if (event.type == caseevent::stepDone) {
        return admitStepDone(state, event, context);
    }
    if (event.type == caseevent::reviewSubmitted) {
        return admitReview(state, event, context);
    }
    return admitOther(state, event, context);
}

namespace {

CaseAction outcomeAction(const CaseState& state, const FlowStep& step, const FlowOutcome& outcome,
    const PersonFacts& person, const CaseContext& context)
{
    CaseAction action;
    action.id = outcome.id;
    action.label = outcome.label;
    action.outcome = true;
    action.review = step.key == QLatin1String("LEGAL_REVIEW");
    action.step = step.id;
    action.targets = outcome.targets;
    action.reasonRequired = outcome.reasonRequired;
    action.signs = outcome.signs;
    Attempt a;
    a.step = &step;
    a.outcome = &outcome;
    a.after = state;
    a.to = outcome.targets.isEmpty() ? resolveTarget(outcome, state, context)
                                     : outcome.targets.first();
    a.businessAt = context.now;
    a.opinion = QStringLiteral("——");
    action.to = outcome.targets.isEmpty() ? a.to : QString();
    action.missing = missingElements(step, outcome, state, context);
    action.missingSlots = outcome.complete ? missingSlots(step, state, context) : QStringList {};
    const auto judge = [&]() -> Result<void> {
        if (state.halt()) {
            return refused(QStringLiteral("case.halted"),
                tr("The case is suspended. Resume it first; nothing was recorded."));
        }
        if (state.recused.contains(person.id)) {
            return refused(QStringLiteral("case.recused"),
                tr("A request to recuse you is not decided yet; until then you may not act in this "
                   "case."));
        }
        if (action.review) {
            return mayReview(state, person, context.today());
        }
        XQ_TRY(checkAuthority(state, a, person, context));
        if (!action.missing.isEmpty()) {
            XQ_TRY(checkSignatures(state, a));
            return {}; // fields can still be filled with the act
        }
        return checkContent(state, a, person.id, context);
    };
    if (const auto judged = judge(); !judged) {
        action.possible = false;
        action.code = judged.error().code;
        action.reason = judged.error().message;
    }
    return action;
}

} // namespace

QList<CaseAction> actionsFor(
    const CaseState& state, const QString& actor, const CaseContext& context)
{
    QList<CaseAction> actions;
    const PersonFacts* person = context.person(actor);
    if (!person || !state.exists() || state.voidedAt != 0) {
        return actions;
    }
    const QDate today = context.today();
    if (const FlowStep* step = context.flow->step(state.step)) {
        for (const FlowOutcome& outcome : step->outcomes) {
            actions.append(outcomeAction(state, *step, outcome, *person, context));
        }
    }
    const bool handling = person->holds(QStringLiteral("clerk"), today)
        || person->holds(QStringLiteral("co_clerk"), today);
    const bool leading = leads(*person, today);
    const bool running = !state.step.isEmpty();
    const auto add = [&](const char* id, const QString& label, bool possible, const QString& why,
                         bool reason) {
        CaseAction action;
        action.id = QLatin1String(id);
        action.label = label;
        action.possible = possible;
        action.reason = possible ? QString() : why;
        action.code = possible ? QString() : QStringLiteral("case.role");
        action.reasonRequired = reason;
        actions.append(action);
    };
    const QString notYours = tr("Not for your post");
    const QString over = tr("The case is closed");
    const QString why = running ? notYours : over;
    add("evidence", tr("Add evidence"), running, over, false);
    add("patch", tr("Change case data"), running && handling, why, false);
    add("remark", tr("Remark"), true, {}, false);
    add("transfer", tr("Hand over"),
        running && (handling || person->holds(QStringLiteral("chief"), today)), why, true);
    add("officers", tr("Change officers"),
        running && (handling || person->holds(QStringLiteral("chief"), today)), why, true);
    if (state.halt()) {
        add("resume", tr("Resume"), leading, notYours, false);
    } else {
        add("suspend", tr("Suspend"), running && leading, why, true);
    }
    add("extend", tr("Extend the limit"), running && leading && state.filedAt != 0,
        state.filedAt == 0 ? tr("The case is not filed yet") : why, true);
    add("void", tr("Declare void"), running && handling && state.filedAt == 0,
        state.filedAt != 0 ? tr("A filed case ends by withdrawal") : why, true);
    if (!context.otherFlows.isEmpty()) {
        add("convert", tr("Change procedure"), running && handling && state.decidedAt == 0,
            state.decidedAt != 0 ? tr("The decision has been made") : why, true);
    }
    if (state.kind == QLatin1String("penalty")) {
        add("measure", tr("Register evidence"), running && handling, why, true);
        bool open = false;
        for (const CaseMeasure& measure : state.measures) {
            open = open || measure.open();
        }
        if (open) {
            add("dispose", tr("Decide on registered goods"), running && handling, why, true);
        }
        if (state.decidedAt != 0) {
            add("remedy", tr("Reconsideration or lawsuit"), handling, notYours, false);
        }
    }
    add("publicity", tr("Decide publicity"), true, {}, true);
    return actions;
}

} // namespace xq
