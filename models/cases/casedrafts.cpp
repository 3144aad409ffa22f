// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/words.h"
#include "models/calendar/deadline.h"
#include "models/calendar/workcalendar.h"
#include "models/cases/caseconditions.h"
#include "models/cases/casedraftparts.h"
#include "models/cases/casetext.h"
#include "models/cases/deadlines.h"
#include "models/cases/legality.h"

#include <QJsonArray>

namespace xq {

using namespace drafting;
namespace {

QString stepList(const QStringList& ids, const FlowDefinition& flow)
{
    QStringList words;
    for (const QString& id : ids) {
        const FlowStep* step = flow.step(id);
        words.append(step ? labelled(step->name, id) : id);
    }
    return wordList(words);
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
            CaseText::tr("\"%1\" is not possible in the step the case is in now.")
                .arg(input.outcome));
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
                ? CaseText::tr("The flow names no step to go on to from here.")
                : CaseText::tr("Say where to return to: %1.").arg(stepList(back, flow)));
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
            CaseText::tr("The case is not waiting for a legality review."));
    }
    if (!conclusion) {
        return fail(ErrorKind::Usage, QStringLiteral("review.conclusion"),
            CaseText::tr("Choose one of the eight conclusions."));
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
            CaseText::tr("The flow has no step to go to after this conclusion."));
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

} // namespace xq
