// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cases/casedrafts.h"

#include "models/calendar/deadline.h"
#include "models/calendar/workcalendar.h"
#include "models/cases/caseconditions.h"
#include "models/cases/deadlines.h"
#include "models/cases/legality.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::CaseDraft)
};

const QString kContent = QStringLiteral("content");
const QString kInformant = QStringLiteral("informant");
const QString kParty = QStringLiteral("party");

const QStringList& informantAudience()
{
    static const QStringList roles {QStringLiteral("clerk"), QStringLiteral("chief"),
        QStringLiteral("legal"), QStringLiteral("leader"), QStringLiteral("head")};
    return roles;
}

tl::unexpected<Error> noFlow()
{
    return fail(ErrorKind::Refused, QStringLiteral("case.flow"),
        Text::tr(
            "The flow of this case does not know that step. Update the program and try again."));
}

/// Values sorted into what stays in the body and what goes into erasable parts.
struct Split {
    QJsonObject body;
    QJsonObject content;
    QJsonObject informant;
};
Split split(const QJsonObject& elements, const FlowDefinition& flow)
{
    Split parts;
    for (auto it = elements.constBegin(); it != elements.constEnd(); ++it) {
        const FlowElement* element = flow.element(it.key());
        if (element && element->personal) {
            parts.informant.insert(it.key(), it.value());
        } else if (it.value().isString() && element
            && (element->type == QLatin1String("text")
                || element->type == QLatin1String("longtext"))) {
            parts.content.insert(it.key(), it.value());
        } else {
            parts.body.insert(it.key(), it.value());
        }
    }
    return parts;
}

void addParts(Draft& draft, const Split& parts, QJsonObject content)
{
    if (!parts.content.isEmpty()) {
        content.insert(QStringLiteral("elements"), parts.content);
    }
    if (!content.isEmpty()) {
        draft.parts.append({kContent, content, {}});
    }
    if (!parts.informant.isEmpty()) {
        draft.parts.append(
            {kInformant, {{QStringLiteral("elements"), parts.informant}}, informantAudience()});
    }
}

Draft draftFor(const CaseState& state, const QString& type)
{
    Draft draft;
    draft.stream = state.stream();
    draft.type = type;
    return draft;
}

Draft withReason(
    const CaseState& state, const QString& type, QJsonObject body, const QString& reason)
{
    Draft draft = draftFor(state, type);
    draft.body = std::move(body);
    draft.parts.append({kContent, {{QStringLiteral("reason"), reason}}, {}});
    return draft;
}

QJsonArray officersJson(const QList<CaseOfficer>& officers)
{
    QJsonArray list;
    for (const CaseOfficer& officer : officers) {
        list.append(QJsonObject {{QStringLiteral("person"), officer.person},
            {QStringLiteral("name"), officer.name},
            {QStringLiteral("certificate"), officer.certificate}});
    }
    return list;
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// What the event will look like to the fold: parts are readable without being sealed.
Event preview(const Draft& draft, const QString& actor, Instant now)
{
    Event event;
    event.stream = draft.stream;
    event.type = draft.type;
    event.body = draft.body;
    event.actor = actor;
    event.occurredAt = draft.occurredAt == 0 ? now : draft.occurredAt;
    event.recordedAt = {now, now, {}};
    static const RandomSource zeros = [](int count) { return QByteArray(count, '0'); };
    for (const Draft::Part& part : draft.parts) {
        event.parts.append(makePart(part, zeros));
    }
    return event;
}

void addDues(
    Draft& draft, const CaseState& before, const QString& actor, const CaseContext& context)
{
    const CaseState after = foldCase(before, preview(draft, actor, context.now));
    QJsonArray dues;
    for (const CaseDue& due : duesOf(after, context)) {
        QJsonObject one {{QStringLiteral("clock"), due.clock}, {QStringLiteral("start"), due.start},
            {QStringLiteral("warn"), due.warn}, {QStringLiteral("due"), due.due}};
        if (due.provisional) {
            one.insert(QStringLiteral("provisional"), true);
        }
        dues.append(one);
    }
    draft.body.insert(QStringLiteral("dues"), dues);
}

CaseState applied(const CaseState& state, const QJsonObject& elements)
{
    CaseState after = state;
    applyElements(after.elements, elements);
    return after;
}

QJsonObject partyJson(const CaseParty& party)
{
    QJsonObject json;
    const auto put = [&](const char* key, const QString& value) {
        if (!value.isEmpty()) {
            json.insert(QLatin1String(key), value);
        }
    };
    put("name", party.name);
    put("idType", party.idType);
    put("id", party.id);
    put("address", party.address);
    put("phone", party.phone);
    put("representative", party.representative);
    put("representativePost", party.representativePost);
    put("contact", party.contact);
    return json;
}

/// 案由: party + 涉嫌 + act + 案 (cases.md 4.1); for inspections 对 … 的检查.
QString titleOf(const OpeningInput& input, const CaseContext& context)
{
    if (!input.title.isEmpty()) {
        return input.title;
    }
    QString act = input.act.isEmpty() ? context.item.name : input.act;
    if (context.item.kind == QLatin1String("inspection")) {
        return QStringLiteral("对%1的检查（%2）").arg(input.party.name, act);
    }
    if (act.startsWith(QStringLiteral("对"))) {
        act = act.mid(1);
    }
    for (const char16_t* tail : {u"的行政处罚", u"的处罚", u"行为"}) {
        const QString text = QString::fromUtf16(tail);
        if (act.endsWith(text)) {
            act.chop(text.size());
        }
    }
    return QStringLiteral("%1涉嫌%2案").arg(input.party.name, act);
}

} // namespace

Result<Draft> openingDraft(const OpeningInput& input, const CaseContext& context)
{
    const FlowDefinition& flow = *context.flow;
    const FlowStep* first = flow.step(flow.start);
    if (!first) {
        return noFlow();
    }
    CaseState state;
    state.id = input.caseId;
    Draft draft = draftFor(state, caseevent::opened);
    const bool late = context.now > entryDeadline(*context.calendar, input.occurredAt,
                          {context.parameters.entryHours, false});
    draft.body = {{QStringLiteral("item"), context.item.code},
        {QStringLiteral("itemVersion"), context.item.version},
        {QStringLiteral("itemName"), context.item.name},
        {QStringLiteral("kind"), context.item.kind}, {QStringLiteral("unit"), context.item.unit},
        {QStringLiteral("office"), input.office}, {QStringLiteral("flow"), flow.key},
        {QStringLiteral("flowVersion"), flow.version},
        {QStringLiteral("flowDigest"), QString::fromLatin1(flow.digest.toHex())},
        {QStringLiteral("procedure"), flow.procedure},
        {QStringLiteral("partyCategory"), input.party.category},
        {QStringLiteral("officers"), officersJson(input.officers)},
        {QStringLiteral("source"), input.source},
        {QStringLiteral("opens"), openingOf(*first, state)}};
    if (input.party.minor) {
        draft.body.insert(QStringLiteral("minor"), true);
    }
    if (late) {
        draft.body.insert(QStringLiteral("late"), QStringLiteral("late"));
    }
    draft.body.insert(QStringLiteral("entryDue"),
        entryDeadline(*context.calendar, input.occurredAt, {context.parameters.entryHours, false}));
    QJsonArray links;
    for (const CaseLink& link : input.links) {
        links.append(QJsonObject {{QStringLiteral("kind"), link.kind},
            {QStringLiteral("target"), link.target}, {QStringLiteral("number"), link.number}});
    }
    if (!links.isEmpty()) {
        draft.body.insert(QStringLiteral("links"), links);
    }
    const Split parts = split(input.elements, flow);
    draft.body.insert(QStringLiteral("elements"), parts.body);
    QJsonObject party = partyJson(input.party);
    party.insert(QStringLiteral("title"), titleOf(input, context));
    draft.parts.append({kParty, party, {}});
    QJsonObject content;
    if (!input.lateReason.trimmed().isEmpty()) {
        content.insert(QStringLiteral("lateReason"), input.lateReason.trimmed());
    }
    addParts(draft, parts, content);
    draft.deps = input.deps;
    draft.occurredAt = input.occurredAt;
    addDues(draft, CaseState {}, {}, context);
    return draft;
}

Result<Draft> outcomeDraft(const CaseState& state, const OutcomeInput& input, const QString& actor,
    const CaseContext& context)
{
    const FlowDefinition& flow = *context.flow;
    const FlowStep* step = flow.step(state.step);
    const FlowOutcome* outcome = step ? step->outcome(input.outcome) : nullptr;
    if (!outcome) {
        return fail(ErrorKind::Refused, QStringLiteral("case.action-unknown"),
            Text::tr("\"%1\" is not possible in the step the case is in now.").arg(input.outcome));
    }
    const CaseState after = applied(state, input.elements);
    const QStringList back = returnTargets(*outcome, state, flow);
    const QString to = outcome->targets.isEmpty()    ? resolveTarget(*outcome, after, context)
        : input.target.isEmpty() && back.size() == 1 ? back.first()
                                                     : input.target;
    const FlowStep* next = flow.step(to);
    if (!next && to != QLatin1String("end") && to != QLatin1String("stay")) {
        return fail(ErrorKind::Usage, QStringLiteral("case.target"),
            outcome->targets.isEmpty()
                ? Text::tr("The flow names no step to go on to from here.")
                : Text::tr("Say where to return to: %1.").arg(back.join(QStringLiteral(", "))));
    }
    Draft draft = draftFor(state, caseevent::stepDone);
    const StepRun* run = state.current();
    const PersonFacts* person = context.person(actor);
    QString role = to == QLatin1String("stay") ? state.nextRole : QString();
    if (role.isEmpty() && person) {
        const QStringList may = outcome->roles.isEmpty() ? step->roles : outcome->roles;
        for (const QString& held : person->rolesOn(context.today())) {
            if (may.contains(held)) {
                role = held;
                break;
            }
        }
    }
    draft.body
        = {{QStringLiteral("step"), step->id}, {QStringLiteral("round"), run ? run->round : 1},
            {QStringLiteral("outcome"), outcome->id}, {QStringLiteral("label"), outcome->label},
            {QStringLiteral("role"), role}, {QStringLiteral("to"), to}};
    if (!outcome->targets.isEmpty()) {
        draft.body.insert(QStringLiteral("target"), to);
    }
    if (!outcome->effects.isEmpty()) {
        draft.body.insert(QStringLiteral("effects"), QJsonArray::fromStringList(outcome->effects));
    }
    if (!outcome->closing.isEmpty()) {
        draft.body.insert(QStringLiteral("closing"), outcome->closing);
    }
    if (!input.number.isEmpty()) {
        draft.body.insert(QStringLiteral("number"), input.number);
    }
    if (next) {
        draft.body.insert(QStringLiteral("opens"), openingOf(*next, state));
    }
    if (to == QLatin1String("stay")) {
        // The endorsement passes on to the next signer, then to the step's own role.
        draft.body.insert(QStringLiteral("next"), nextSigner(*step, state.nextRole));
    }
    QStringList documents = input.documents;
    if (outcome->complete) {
        for (const FlowDocument& document : step->documents) {
            if (document.required && !documents.contains(document.type)) {
                documents.append(document.type);
            }
        }
    }
    if (!documents.isEmpty()) {
        draft.body.insert(QStringLiteral("documents"), QJsonArray::fromStringList(documents));
    }
    const Split parts = split(input.elements, flow);
    if (!parts.body.isEmpty()) {
        draft.body.insert(QStringLiteral("elements"), parts.body);
    }
    draft.body.insert(
        QStringLiteral("proposal"), proposalDigest(after.elements, proposalElements(flow)));
    QJsonObject content;
    if (!input.opinion.trimmed().isEmpty()) {
        content.insert(QStringLiteral("opinion"), input.opinion.trimmed());
    }
    addParts(draft, parts, content);
    draft.occurredAt = input.businessAt;
    draft.signs = outcome->signs;
    draft.base = input.base;
    addDues(draft, state, actor, context);
    return draft;
}

Result<Draft> reviewDraft(const CaseState& state, const ReviewInput& input, const QString& actor,
    const CaseContext& context)
{
    const FlowStep* step = context.flow->step(state.step);
    const ReviewConclusion* conclusion = reviewConclusion(input.conclusion);
    if (!step || step->key != QLatin1String("LEGAL_REVIEW")) {
        return refused(QStringLiteral("case.action-unknown"),
            Text::tr("The case is not waiting for a legality review."));
    }
    if (!conclusion) {
        return fail(ErrorKind::Usage, QStringLiteral("review.conclusion"),
            Text::tr("Choose one of the eight conclusions."));
    }
    const FlowOutcome* agree = step->outcome(QStringLiteral("agree"));
    QString to;
    QString target;
    if (conclusion->targetKeys.isEmpty()) {
        to = agree ? resolveTarget(*agree, state, context) : QString();
    } else {
        for (const FlowStep& candidate : context.flow->steps) {
            const bool wanted = input.target.isEmpty()
                ? conclusion->targetKeys.first() == candidate.key
                : candidate.id == input.target || candidate.key == input.target;
            if (wanted && reviewLeadsTo(*conclusion, candidate.id, state, context)) {
                target = candidate.id;
                break;
            }
        }
        to = target;
    }
    const FlowStep* next = context.flow->step(to);
    if (!next) {
        return fail(ErrorKind::Usage, QStringLiteral("case.target"),
            Text::tr("The flow has no step to go to after this conclusion."));
    }
    Draft draft = draftFor(state, caseevent::reviewSubmitted);
    QJsonObject answers;
    QJsonObject notes;
    for (const ReviewAnswer& answer : input.answers) {
        answers.insert(answer.item, answer.answer);
        if (!answer.note.trimmed().isEmpty()) {
            notes.insert(answer.item, answer.note.trimmed());
        }
    }
    const StepRun* run = state.current();
    draft.body
        = {{QStringLiteral("step"), step->id}, {QStringLiteral("round"), run ? run->round : 1},
            {QStringLiteral("conclusion"), input.conclusion},
            {QStringLiteral("label"), conclusion->advice}, {QStringLiteral("answers"), answers},
            {QStringLiteral("to"), to}, {QStringLiteral("opens"), openingOf(*next, state)},
            {QStringLiteral("proposal"), state.proposalDigest}};
    if (!target.isEmpty()) {
        draft.body.insert(QStringLiteral("target"), target);
    }
    QJsonObject content {{QStringLiteral("opinion"), input.comment.trimmed()}};
    if (!notes.isEmpty()) {
        content.insert(QStringLiteral("notes"), notes);
    }
    draft.parts.append({kContent, content, {}});
    draft.signs = true;
    draft.base = input.base;
    addDues(draft, state, actor, context);
    return draft;
}

Draft evidenceDraft(const CaseState& state, const CaseEvidence& e)
{
    Draft draft = draftFor(state, caseevent::evidenceAdded);
    draft.body = {{QStringLiteral("id"), e.id}, {QStringLiteral("slot"), e.slot},
        {QStringLiteral("kind"), e.kind}, {QStringLiteral("digest"), e.digest},
        {QStringLiteral("size"), e.size}, {QStringLiteral("mime"), e.mime},
        {QStringLiteral("collector"), e.collector}, {QStringLiteral("obtainedAt"), e.obtainedAt},
        {QStringLiteral("pages"), e.pages}, {QStringLiteral("paperPage"), e.paperPage},
        {QStringLiteral("step"), e.step}};
    draft.parts.append({kContent,
        {{QStringLiteral("name"), e.name}, {QStringLiteral("proves"), e.proves},
            {QStringLiteral("source"), e.source}, {QStringLiteral("place"), e.place}},
        {}});
    return draft;
}

Draft evidenceVoidDraft(const CaseState& state, const QString& id, const QString& reason)
{
    return withReason(state, caseevent::evidenceVoided, {{QStringLiteral("id"), id}}, reason);
}

Draft documentDraft(const CaseState& state, const CaseDocument& d)
{
    Draft draft = draftFor(state, caseevent::documentMade);
    draft.body = {{QStringLiteral("type"), d.type}, {QStringLiteral("name"), d.name},
        {QStringLiteral("number"), d.number}, {QStringLiteral("date"), dayText(d.date)},
        {QStringLiteral("digest"), d.digest}, {QStringLiteral("step"), d.step}};
    return draft;
}

Result<Draft> patchDraft(const CaseState& state, const QJsonObject& elements,
    const QJsonObject& party, const CaseContext& context)
{
    Draft draft = draftFor(state, caseevent::elementsPatched);
    const Split parts = split(elements, *context.flow);
    draft.body = {{QStringLiteral("patch"), parts.body},
        {QStringLiteral("proposal"),
            proposalDigest(applied(state, elements).elements, proposalElements(*context.flow))}};
    if (!party.isEmpty()) {
        draft.parts.append({kParty, party, {}});
    }
    addParts(draft, parts, {});
    return draft;
}

Draft officersDraft(
    const CaseState& state, const QList<CaseOfficer>& officers, const QString& reason)
{
    return withReason(state, caseevent::officersChanged,
        {{QStringLiteral("officers"), officersJson(officers)},
            {QStringLiteral("step"), state.step}},
        reason);
}

Draft transferDraft(
    const CaseState& state, const QString& person, const QString& name, const QString& reason)
{
    return withReason(state, caseevent::transferred,
        {{QStringLiteral("to"), person}, {QStringLiteral("name"), name}}, reason);
}

Result<Draft> suspensionDraft(
    const CaseState& state, const CaseSuspension& s, const CaseContext& context)
{
    Draft draft = withReason(state, caseevent::suspended,
        {{QStringLiteral("id"), s.id}, {QStringLiteral("clock"), s.clock},
            {QStringLiteral("from"), dayText(s.from)}, {QStringLiteral("halts"), s.halts},
            {QStringLiteral("basis"), s.basis}},
        s.reason);
    addDues(draft, state, s.approver, context);
    return draft;
}

Result<Draft> resumptionDraft(
    const CaseState& state, const QString& id, QDate to, const CaseContext& context)
{
    Draft draft = draftFor(state, caseevent::resumed);
    draft.body = {{QStringLiteral("id"), id}, {QStringLiteral("to"), dayText(to)}};
    addDues(draft, state, {}, context);
    return draft;
}

Result<Draft> extensionDraft(const CaseState& state, const CaseExtension& e, const QString& request,
    const CaseContext& context)
{
    QJsonObject body {{QStringLiteral("clock"), e.clock}, {QStringLiteral("amount"), e.amount},
        {QStringLiteral("unit"), e.unit}, {QStringLiteral("basis"), e.basis},
        {QStringLiteral("approvedOn"), dayText(e.approvedOn)}};
    if (!request.isEmpty()) {
        body.insert(QStringLiteral("request"), request);
    }
    Draft draft = withReason(state, caseevent::extended, body, e.reason);
    draft.signs = true;
    addDues(draft, state, e.approver, context);
    return draft;
}

Draft requestDraft(const CaseState& state, const CaseRequest& r)
{
    return withReason(state, caseevent::requested,
        {{QStringLiteral("id"), r.id}, {QStringLiteral("action"), r.action},
            {QStringLiteral("details"), r.details}},
        r.reason);
}

Draft refusalDraft(const CaseState& state, const QString& request, const QString& reason)
{
    return withReason(state, caseevent::requestRefused, {{QStringLiteral("id"), request}}, reason);
}

Result<Draft> conversionDraft(const CaseState& state, const FlowDefinition& flow,
    const QString& reason, const CaseContext& context)
{
    const FlowStep* first = flow.step(flow.start);
    if (!first) {
        return noFlow();
    }
    Draft draft = withReason(state, caseevent::converted,
        {{QStringLiteral("flow"), flow.key}, {QStringLiteral("flowVersion"), flow.version},
            {QStringLiteral("flowDigest"), QString::fromLatin1(flow.digest.toHex())},
            {QStringLiteral("procedure"), flow.procedure}, {QStringLiteral("label"), flow.name},
            {QStringLiteral("opens"), openingOf(*first, state)}},
        reason);
    CaseContext other = context;
    for (const auto& candidate : context.otherFlows) {
        if (candidate->digest == flow.digest) {
            other.flow = candidate;
        }
    }
    addDues(draft, state, {}, other);
    return draft;
}

Draft linkDraft(const CaseState& state, const CaseLink& link)
{
    Draft draft = draftFor(state, caseevent::linked);
    draft.body = {{QStringLiteral("kind"), link.kind}, {QStringLiteral("target"), link.target},
        {QStringLiteral("number"), link.number}};
    return draft;
}

Draft voidDraft(const CaseState& state, const QString& reason)
{
    return withReason(state, caseevent::voided, {}, reason);
}

Draft numberDraft(const CaseState& state, const QString& type, const QString& number)
{
    Draft draft = draftFor(state, caseevent::numbered);
    draft.body = {{QStringLiteral("type"), type}, {QStringLiteral("number"), number}};
    return draft;
}

Draft remarkDraft(const CaseState& state, const QString& text)
{
    Draft draft = draftFor(state, caseevent::remarked);
    draft.parts.append({kContent, {{QStringLiteral("text"), text}}, {}});
    return draft;
}

Draft attemptDraft(const CaseState& state, const QString& action, const Error& error)
{
    Draft draft = draftFor(state, caseevent::attemptBlocked);
    draft.body = {{QStringLiteral("rule"), error.code}, {QStringLiteral("action"), action},
        {QStringLiteral("step"), state.step}};
    draft.parts.append({kContent, {{QStringLiteral("message"), error.message}}, {}});
    return draft;
}

Result<Draft> measureDraft(
    const CaseState& state, const CaseMeasure& m, const QString& reason, const CaseContext& context)
{
    Draft draft = draftFor(state, caseevent::measureTaken);
    draft.body = {{QStringLiteral("id"), m.id}, {QStringLiteral("approver"), m.approver},
        {QStringLiteral("takenOn"), dayText(m.takenOn)}};
    draft.parts.append(
        {kContent, {{QStringLiteral("goods"), m.goods}, {QStringLiteral("reason"), reason}}, {}});
    addDues(draft, state, {}, context);
    return draft;
}

Draft disposalDraft(const CaseState& state, const QString& id, const QString& disposal, QDate on,
    const QString& reason)
{
    return withReason(state, caseevent::measureDisposed,
        {{QStringLiteral("id"), id}, {QStringLiteral("disposal"), disposal},
            {QStringLiteral("disposedOn"), dayText(on)}},
        reason);
}

Draft recusalDraft(const CaseState& state, const QString& person, const QString& reason)
{
    return withReason(state, caseevent::recusalAsked, {{QStringLiteral("person"), person}}, reason);
}

Draft recusalDecisionDraft(
    const CaseState& state, const QString& person, bool granted, const QString& reason)
{
    return withReason(state, caseevent::recusalDecided,
        {{QStringLiteral("person"), person}, {QStringLiteral("granted"), granted}}, reason);
}

Draft publicityDraft(const CaseState& state, const QString& publicity, const QString& reason)
{
    return withReason(
        state, caseevent::publicitySet, {{QStringLiteral("publicity"), publicity}}, reason);
}

Draft remedyDraft(const CaseState& state, const CaseRemedy& r)
{
    Draft draft = draftFor(state, caseevent::remedyFiled);
    draft.body = {{QStringLiteral("id"), r.id}, {QStringLiteral("kind"), r.kind},
        {QStringLiteral("filedOn"), dayText(r.filedOn)}};
    return draft;
}

Result<Draft> remedyResultDraft(const CaseState& state, const QString& id, const QString& result,
    QDate on, const QString& to, const QString& reason, const CaseContext& context)
{
    QJsonObject body {{QStringLiteral("id"), id}, {QStringLiteral("result"), result},
        {QStringLiteral("resultOn"), dayText(on)}};
    if (!to.isEmpty()) {
        const FlowStep* step = context.flow->step(to);
        if (!step) {
            return noFlow();
        }
        body.insert(QStringLiteral("to"), step->id);
        body.insert(QStringLiteral("opens"), openingOf(*step, state));
    }
    Draft draft = withReason(state, caseevent::remedyDecided, body, reason);
    addDues(draft, state, {}, context);
    return draft;
}

Result<std::optional<Draft>> duesDraft(const CaseState& state, const CaseContext& context)
{
    if (duesOf(state, context) == state.dues) {
        return std::optional<Draft> {};
    }
    Draft draft = draftFor(state, caseevent::duesSet);
    addDues(draft, state, {}, context);
    return std::optional<Draft>(draft);
}

} // namespace xq
