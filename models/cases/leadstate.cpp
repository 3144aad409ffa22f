// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cases/leadstate.h"

#include "models/base/uuid.h"
#include "models/cases/casetext.h"

#include <QJsonArray>

namespace xq {
namespace {

const QString kContent = QStringLiteral("content");
const QString kInformant = QStringLiteral("informant");

const QStringList& leadSources()
{
    static const QStringList sources {QStringLiteral("inspection"), QStringLiteral("complaint"),
        QStringLiteral("assigned"), QStringLiteral("reported"), QStringLiteral("transferred"),
        QStringLiteral("application"), QStringLiteral("other")};
    return sources;
}

/// Who protects an informant's name (cases.md P01): the handling line, nobody else.
const QStringList& informantAudience()
{
    static const QStringList roles {QStringLiteral("clerk"), QStringLiteral("chief"),
        QStringLiteral("legal"), QStringLiteral("leader"), QStringLiteral("head")};
    return roles;
}

tl::unexpected<Error> malformed(const QString& what)
{
    return fail(ErrorKind::Usage, QStringLiteral("lead.malformed"),
        CaseText::tr("The lead is not complete: %1.").arg(what));
}

Result<void> admitOpening(const LeadState& lead, const Event& event, const CaseContext& context)
{
    if (lead.exists()) {
        return refused(
            QStringLiteral("lead.exists"), CaseText::tr("This lead is registered already."));
    }
    const QJsonObject content = event.part(kContent);
    if (content.value(QStringLiteral("what")).toString().trimmed().isEmpty()) {
        return malformed(CaseText::tr("say what was seen or received"));
    }
    if (content.value(QStringLiteral("where")).toString().trimmed().isEmpty()) {
        return malformed(CaseText::tr("say where"));
    }
    if (!leadSources().contains(event.body.value(QStringLiteral("source")).toString())) {
        return malformed(CaseText::tr("choose a source"));
    }
    if (event.occurredAt <= 0 || event.occurredAt > context.now) {
        return malformed(CaseText::tr("the time of occurrence lies in the future or is missing"));
    }
    return {};
}

} // namespace

QJsonObject leadToJson(const LeadState& lead)
{
    QJsonArray remarks;
    for (const CaseRemark& remark : lead.remarks) {
        remarks.append(QJsonObject {{QStringLiteral("actor"), remark.actor},
            {QStringLiteral("text"), remark.text}, {QStringLiteral("at"), remark.at},
            {QStringLiteral("event"), remark.event}});
    }
    return {{QStringLiteral("id"), lead.id}, {QStringLiteral("unit"), lead.unit},
        {QStringLiteral("office"), lead.office}, {QStringLiteral("source"), lead.source},
        {QStringLiteral("where"), lead.where}, {QStringLiteral("what"), lead.what},
        {QStringLiteral("informant"), lead.informant}, {QStringLiteral("item"), lead.item},
        {QStringLiteral("occurredAt"), lead.occurredAt},
        {QStringLiteral("enteredAt"), lead.enteredAt}, {QStringLiteral("due"), lead.due},
        {QStringLiteral("actor"), lead.actor}, {QStringLiteral("case"), lead.caseId},
        {QStringLiteral("convertedAt"), lead.convertedAt},
        {QStringLiteral("closeReason"), lead.closeReason},
        {QStringLiteral("closedAt"), lead.closedAt}, {QStringLiteral("remarks"), remarks}};
}

LeadState leadFromJson(const QJsonObject& json)
{
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    const auto at = [&](const char* key) { return json.value(QLatin1String(key)).toInteger(); };
    LeadState lead;
    lead.id = text("id");
    lead.unit = text("unit");
    lead.office = text("office");
    lead.source = text("source");
    lead.where = text("where");
    lead.what = text("what");
    lead.informant = text("informant");
    lead.item = text("item");
    lead.occurredAt = at("occurredAt");
    lead.enteredAt = at("enteredAt");
    lead.due = at("due");
    lead.actor = text("actor");
    lead.caseId = text("case");
    lead.convertedAt = at("convertedAt");
    lead.closeReason = text("closeReason");
    lead.closedAt = at("closedAt");
    for (const QJsonValue value : json.value(QStringLiteral("remarks")).toArray()) {
        const QJsonObject remark = value.toObject();
        lead.remarks.append({remark.value(QStringLiteral("actor")).toString(),
            remark.value(QStringLiteral("text")).toString(),
            remark.value(QStringLiteral("at")).toInteger(),
            remark.value(QStringLiteral("event")).toString()});
    }
    return lead;
}

Result<void> admitLead(const LeadState& lead, const Event& event, const CaseContext& context)
{
    const PersonFacts* person = context.person(event.actor);
    if (!person) {
        return refused(QStringLiteral("lead.role"),
            CaseText::tr("Only people of the unit on duty may register or settle leads."));
    }
    if (event.type == QLatin1String("lead.opened")) {
        return admitOpening(lead, event, context);
    }
    if (!lead.exists()) {
        return refused(QStringLiteral("lead.unknown"), CaseText::tr("There is no such lead."));
    }
    if (event.type == QLatin1String("lead.remarked")) {
        return event.part(kContent).value(QStringLiteral("text")).toString().trimmed().isEmpty()
            ? Result<void>(malformed(CaseText::tr("the remark is empty")))
            : Result<void> {};
    }
    if (!lead.open()) {
        return refused(QStringLiteral("lead.closed"),
            CaseText::tr("This lead has been settled already; its record stays as it is."));
    }
    if (event.type == QLatin1String("lead.closed")
        && event.part(kContent).value(QStringLiteral("reason")).toString().trimmed().isEmpty()) {
        // A lead must not vanish without a word (supervision.md P7).
        return refused(QStringLiteral("lead.reason"),
            CaseText::tr("Closing a lead without a case needs a reason; the lead stays open."));
    }
    if (event.type == QLatin1String("lead.converted")
        && !isUuid(event.body.value(QStringLiteral("case")).toString())) {
        return malformed(CaseText::tr("the case is not named"));
    }
    return {};
}

LeadState foldLead(LeadState lead, const Event& event)
{
    const Instant recorded = event.recordedAt.latest;
    const QJsonObject content = event.part(kContent);
    if (event.type == QLatin1String("lead.opened")) {
        lead.id = event.stream.section(QLatin1Char(':'), 1);
        lead.unit = event.body.value(QStringLiteral("unit")).toString();
        lead.office = event.body.value(QStringLiteral("office")).toString();
        lead.source = event.body.value(QStringLiteral("source")).toString();
        lead.item = event.body.value(QStringLiteral("item")).toString();
        lead.where = content.value(QStringLiteral("where")).toString();
        lead.what = content.value(QStringLiteral("what")).toString();
        lead.informant = event.part(kInformant).value(QStringLiteral("text")).toString();
        lead.occurredAt = event.occurredAt;
        lead.enteredAt = recorded;
        // 48 natural hours from the occurrence (cases.md 1.7).
        lead.due = event.occurredAt + 48 * kHour;
        lead.actor = event.actor;
    } else if (event.type == QLatin1String("lead.converted")) {
        lead.caseId = event.body.value(QStringLiteral("case")).toString();
        lead.convertedAt = recorded;
    } else if (event.type == QLatin1String("lead.closed")) {
        lead.closeReason = content.value(QStringLiteral("reason")).toString();
        lead.closedAt = recorded;
    } else if (event.type == QLatin1String("lead.remarked")) {
        lead.remarks.append(
            {event.actor, content.value(QStringLiteral("text")).toString(), recorded, event.id});
    }
    return lead;
}

Draft leadOpeningDraft(const LeadState& lead)
{
    Draft draft;
    draft.stream = lead.stream();
    draft.type = QStringLiteral("lead.opened");
    draft.body = {{QStringLiteral("source"), lead.source}, {QStringLiteral("unit"), lead.unit},
        {QStringLiteral("office"), lead.office}};
    if (!lead.item.isEmpty()) {
        draft.body.insert(QStringLiteral("item"), lead.item);
    }
    draft.parts.append({kContent,
        {{QStringLiteral("where"), lead.where}, {QStringLiteral("what"), lead.what}}, {}});
    if (!lead.informant.isEmpty()) {
        draft.parts.append(
            {kInformant, {{QStringLiteral("text"), lead.informant}}, informantAudience()});
    }
    draft.occurredAt = lead.occurredAt;
    return draft;
}

Draft leadConversionDraft(const QString& leadId, const QString& caseId)
{
    Draft draft;
    draft.stream = QStringLiteral("lead:") + leadId;
    draft.type = QStringLiteral("lead.converted");
    draft.body = {{QStringLiteral("case"), caseId}};
    return draft;
}

Draft leadClosingDraft(const QString& leadId, const QString& reason)
{
    Draft draft;
    draft.stream = QStringLiteral("lead:") + leadId;
    draft.type = QStringLiteral("lead.closed");
    draft.parts.append({kContent, {{QStringLiteral("reason"), reason}}, {}});
    return draft;
}

Draft leadRemarkDraft(const QString& leadId, const QString& text)
{
    Draft draft;
    draft.stream = QStringLiteral("lead:") + leadId;
    draft.type = QStringLiteral("lead.remarked");
    draft.parts.append({kContent, {{QStringLiteral("text"), text}}, {}});
    return draft;
}

} // namespace xq
