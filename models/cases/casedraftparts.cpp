// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cases/casedraftparts.h"

#include "models/cases/caseconditions.h"
#include "models/cases/casetext.h"
#include "models/cases/deadlines.h"

#include <QJsonArray>

namespace xq::drafting {
namespace {

const QStringList& informantAudience()
{
    static const QStringList roles {QStringLiteral("clerk"), QStringLiteral("chief"),
        QStringLiteral("legal"), QStringLiteral("leader"), QStringLiteral("head")};
    return roles;
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

} // namespace

tl::unexpected<Error> noFlow()
{
    return fail(ErrorKind::Refused, QStringLiteral("case.flow"),
        CaseText::tr(
            "The flow of this case does not know that step. Update the program and try again."));
}

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

} // namespace xq::drafting
