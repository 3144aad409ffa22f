// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of a case: each event as one line for a person.
#include "models/cases/caseevents.h"
#include "models/cases/caserules.h"
#include "models/services/casedesk.h"

#include <QCoreApplication>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::CaseHistory)
};

QString text(const Event& event, const char* key)
{
    return event.part(QStringLiteral("content")).value(QLatin1String(key)).toString();
}

QString stepName(const FlowDefinition* flow, const QString& id)
{
    const FlowStep* step = flow ? flow->step(id) : nullptr;
    return step ? step->name : id;
}

QString describe(const Event& event, const FlowDefinition* flow)
{
    const QJsonObject& body = event.body;
    const auto field = [&](const char* key) { return body.value(QLatin1String(key)).toString(); };
    const QString step = stepName(flow, field("step"));
    if (event.type == caseevent::opened) {
        return Text::tr("Case registered: %1").arg(field("itemName"));
    }
    if (event.type == caseevent::stepDone) {
        return Text::tr("%1: %2").arg(step, field("label"));
    }
    if (event.type == caseevent::reviewSubmitted) {
        const ReviewConclusion* conclusion
            = reviewConclusion(body.value(QLatin1String("conclusion")).toInt());
        return Text::tr("%1: %2").arg(step, conclusion ? conclusion->advice : QString());
    }
    if (event.type == caseevent::evidenceAdded) {
        return Text::tr("Evidence added: %1").arg(text(event, "name"));
    }
    if (event.type == caseevent::evidenceVoided) {
        return Text::tr("Evidence declared void");
    }
    if (event.type == caseevent::documentMade) {
        return Text::tr("Document made: %1").arg(field("name"));
    }
    if (event.type == caseevent::elementsPatched) {
        return Text::tr("Case data changed");
    }
    if (event.type == caseevent::officersChanged) {
        return Text::tr("Officers changed");
    }
    if (event.type == caseevent::transferred) {
        return Text::tr("Handed over to %1").arg(field("name"));
    }
    if (event.type == caseevent::suspended) {
        return Text::tr("Limit suspended");
    }
    if (event.type == caseevent::resumed) {
        return Text::tr("Limit runs again");
    }
    if (event.type == caseevent::extended) {
        return Text::tr("Limit extended");
    }
    if (event.type == caseevent::requested) {
        return Text::tr("Approval requested");
    }
    if (event.type == caseevent::requestRefused) {
        return Text::tr("Request not approved");
    }
    if (event.type == caseevent::converted) {
        return Text::tr("Procedure changed");
    }
    if (event.type == caseevent::linked) {
        return Text::tr("Linked case: %1").arg(field("number"));
    }
    if (event.type == caseevent::voided) {
        return Text::tr("Case declared void");
    }
    if (event.type == caseevent::numbered) {
        return Text::tr("Number given: %1").arg(field("number"));
    }
    if (event.type == caseevent::remarked) {
        return Text::tr("Remark");
    }
    if (event.type == caseevent::attemptBlocked) {
        const CaseRule* rule = caseRule(field("rule"));
        return Text::tr("Attempt not possible (%1)").arg(rule ? rule->title : field("rule"));
    }
    if (event.type == caseevent::measureTaken) {
        return Text::tr("Evidence registered for preservation");
    }
    if (event.type == caseevent::measureDisposed) {
        return Text::tr("Registered goods disposed of");
    }
    if (event.type == caseevent::recusalAsked) {
        return Text::tr("Recusal asked for");
    }
    if (event.type == caseevent::recusalDecided) {
        return Text::tr("Recusal decided");
    }
    if (event.type == caseevent::publicitySet) {
        return Text::tr("Publicity decided");
    }
    if (event.type == caseevent::remedyFiled) {
        return Text::tr("Reconsideration or lawsuit filed");
    }
    if (event.type == caseevent::remedyDecided) {
        return Text::tr("Result of reconsideration or lawsuit");
    }
    if (event.type == caseevent::duesSet) {
        return Text::tr("Limits counted anew");
    }
    return event.type;
}

} // namespace

QString caseEventText(const Event& event, const FlowDefinition* flow)
{
    return describe(event, flow);
}

Result<QList<CaseMoment>> CaseDesk::timeline(const QString& stream) const
{
    XQ_ASSIGN(current, state(stream));
    const JournalStates states(m_place.journal());
    XQ_ASSIGN(surroundings, context(states, current));
    XQ_ASSIGN(names, personNames(m_place));
    XQ_ASSIGN(own, m_place.journal().device());
    XQ_ASSIGN(listed, m_place.journal().timeline(stream));
    QList<CaseMoment> moments;
    for (const Journal::Listed& entry : std::as_const(listed)) {
        const Event& event = entry.event;
        CaseMoment moment;
        moment.event = event.id;
        moment.type = event.type;
        moment.at = event.recordedAt.latest;
        moment.occurredAt = event.occurredAt;
        moment.person = names.value(event.actor, event.actor.left(8));
        moment.device = event.device == own.id ? own.label : event.device.right(6);
        moment.what = describe(event, surroundings.flow.get());
        for (const char* key : {"opinion", "reason", "text", "message"}) {
            if (moment.detail.isEmpty()) {
                moment.detail = text(event, key);
            }
        }
        moment.status = entry.status == EventAccepted ? QStringLiteral("accepted")
            : entry.status == EventRefused            ? QStringLiteral("refused")
                                                      : QStringLiteral("pending");
        moment.returned = event.body.value(QLatin1String("outcome"))
                              .toString()
                              .startsWith(QLatin1String("return"))
            || !event.body.value(QLatin1String("target")).toString().isEmpty();
        moments.append(moment);
    }
    return moments;
}

} // namespace xq
