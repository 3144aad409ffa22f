// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts of the acts beside the main line.
#include "models/cases/caseconditions.h"
#include "models/cases/casedraftparts.h"
#include "models/cases/deadlines.h"

#include <QJsonArray>

namespace xq {

using namespace drafting;

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

Result<Draft> disposalDraft(const CaseState& state, const QString& id, const QString& disposal,
    QDate on, const QString& reason, const CaseContext& context)
{
    Draft draft = withReason(state, caseevent::measureDisposed,
        {{QStringLiteral("id"), id}, {QStringLiteral("disposal"), disposal},
            {QStringLiteral("disposedOn"), dayText(on)}},
        reason);
    addDues(draft, state, {}, context);
    return draft;
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
