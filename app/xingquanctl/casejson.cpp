// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquanctl/casejson.h"

#include "app/xingquanctl/workplaces.h"
#include "models/cases/projection.h"
#include "models/identity/masking.h"
#include "models/identity/money.h"

namespace xq {
namespace {

QJsonArray strings(const QStringList& list)
{
    return QJsonArray::fromStringList(list);
}

QJsonObject runJson(const StepRun& run, const QHash<QString, QString>& names)
{
    return {{QStringLiteral("step"), run.step}, {QStringLiteral("key"), run.key},
        {QStringLiteral("name"), run.name}, {QStringLiteral("round"), run.round},
        {QStringLiteral("openedAt"), jsonTime(run.openedAt)},
        {QStringLiteral("businessAt"), jsonTime(run.businessAt)},
        {QStringLiteral("doneAt"), jsonTime(run.doneAt)}, {QStringLiteral("outcome"), run.outcome},
        {QStringLiteral("outcomeLabel"), run.outcomeLabel}, {QStringLiteral("to"), run.to},
        {QStringLiteral("actor"), run.actor}, {QStringLiteral("actorName"), names.value(run.actor)},
        {QStringLiteral("elements"), run.elements}, {QStringLiteral("opinion"), run.opinion}};
}

} // namespace

QJsonObject caseRowJson(const CaseRow& row)
{
    return {{QStringLiteral("id"), row.id}, {QStringLiteral("number"), row.number},
        {QStringLiteral("temporaryNumber"), row.temporaryNumber},
        {QStringLiteral("title"), row.title}, {QStringLiteral("party"), row.party},
        {QStringLiteral("item"), row.item}, {QStringLiteral("itemName"), row.itemName},
        {QStringLiteral("kind"), row.kind}, {QStringLiteral("unit"), row.unit},
        {QStringLiteral("office"), row.office}, {QStringLiteral("procedure"), row.procedure},
        {QStringLiteral("status"), row.status}, {QStringLiteral("step"), row.step},
        {QStringLiteral("stepName"), row.stepName}, {QStringLiteral("nextRole"), row.nextRole},
        {QStringLiteral("late"), row.late}, {QStringLiteral("closing"), row.closing},
        {QStringLiteral("occurredAt"), jsonTime(row.occurredAt)},
        {QStringLiteral("enteredAt"), jsonTime(row.enteredAt)},
        {QStringLiteral("filedAt"), jsonTime(row.filedAt)},
        {QStringLiteral("decidedAt"), jsonTime(row.decidedAt)},
        {QStringLiteral("servedAt"), jsonTime(row.servedAt)},
        {QStringLiteral("closedAt"), jsonTime(row.closedAt)},
        {QStringLiteral("stepDue"), jsonTime(row.stepDue)},
        {QStringLiteral("caseDue"), jsonTime(row.caseDue)},
        {QStringLiteral("due"), jsonTime(row.nextDue)}, {QStringLiteral("fine"), row.fine},
        {QStringLiteral("confiscation"), row.confiscation},
        {QStringLiteral("reviews"), row.reviews}, {QStringLiteral("evidence"), row.evidence},
        {QStringLiteral("attempts"), row.attempts}};
}

QJsonArray actionsJson(const QList<CaseAction>& actions)
{
    QJsonArray list;
    for (const CaseAction& action : actions) {
        list.append(QJsonObject {{QStringLiteral("id"), action.id},
            {QStringLiteral("label"), action.label}, {QStringLiteral("outcome"), action.outcome},
            {QStringLiteral("review"), action.review}, {QStringLiteral("step"), action.step},
            {QStringLiteral("to"), action.to}, {QStringLiteral("targets"), strings(action.targets)},
            {QStringLiteral("possible"), action.possible}, {QStringLiteral("code"), action.code},
            {QStringLiteral("reason"), action.reason},
            {QStringLiteral("reasonRequired"), action.reasonRequired},
            {QStringLiteral("signs"), action.signs},
            {QStringLiteral("missing"), strings(action.missing)},
            {QStringLiteral("missingSlots"), strings(action.missingSlots)}});
    }
    return list;
}

QJsonArray clocksJson(const QList<CaseClock>& clocks)
{
    QJsonArray list;
    for (const CaseClock& clock : clocks) {
        list.append(
            QJsonObject {{QStringLiteral("id"), clock.id}, {QStringLiteral("name"), clock.name},
                {QStringLiteral("amount"), clock.amount}, {QStringLiteral("unit"), clock.unit},
                {QStringLiteral("roll"), clock.roll}, {QStringLiteral("basis"), clock.basis},
                {QStringLiteral("startEvent"), clock.startEvent},
                {QStringLiteral("start"), jsonTime(clock.start)},
                {QStringLiteral("rawEnd"), jsonTime(clock.rawEnd)},
                {QStringLiteral("end"), jsonTime(clock.end)},
                {QStringLiteral("warnAt"), jsonTime(clock.warnAt)},
                {QStringLiteral("provisional"), clock.provisional},
                {QStringLiteral("suspendedDays"), clock.suspendedDays},
                {QStringLiteral("paused"), clock.paused},
                {QStringLiteral("stoppedAt"), jsonTime(clock.stoppedAt)}});
    }
    return list;
}

QJsonObject evidenceJson(const CaseEvidence& evidence)
{
    return {{QStringLiteral("id"), evidence.id}, {QStringLiteral("name"), evidence.name},
        {QStringLiteral("kind"), evidence.kind}, {QStringLiteral("slot"), evidence.slot},
        {QStringLiteral("proves"), evidence.proves}, {QStringLiteral("sm3"), evidence.digest},
        {QStringLiteral("size"), evidence.size}, {QStringLiteral("mime"), evidence.mime},
        {QStringLiteral("step"), evidence.step}, {QStringLiteral("pages"), evidence.pages},
        {QStringLiteral("paperPage"), evidence.paperPage},
        {QStringLiteral("obtainedAt"), jsonTime(evidence.obtainedAt)},
        {QStringLiteral("addedAt"), jsonTime(evidence.addedAt)},
        {QStringLiteral("voided"), evidence.voided()},
        {QStringLiteral("voidReason"), evidence.voidReason}};
}

QJsonArray reviewsJson(const CaseState& state, const QHash<QString, QString>& names)
{
    QJsonArray list;
    for (const ReviewRound& round : state.reviews) {
        QJsonArray answers;
        for (const ReviewAnswer& answer : round.answers) {
            answers.append(QJsonObject {{QStringLiteral("item"), answer.item},
                {QStringLiteral("answer"), answer.answer}, {QStringLiteral("note"), answer.note}});
        }
        const ReviewConclusion* conclusion = reviewConclusion(round.conclusion);
        list.append(QJsonObject {{QStringLiteral("round"), round.round},
            {QStringLiteral("reviewer"), round.reviewer},
            {QStringLiteral("reviewerName"), names.value(round.reviewer)},
            {QStringLiteral("at"), jsonTime(round.at)}, {QStringLiteral("answers"), answers},
            {QStringLiteral("conclusion"), round.conclusion},
            {QStringLiteral("conclusionText"), conclusion ? conclusion->text : QString()},
            {QStringLiteral("comment"), round.comment},
            {QStringLiteral("returnTo"), round.returnTo},
            {QStringLiteral("passed"), round.passed()}});
    }
    return list;
}

QJsonObject caseJson(const CaseView& view)
{
    const CaseState& s = view.state;
    QJsonArray officers;
    for (const CaseOfficer& officer : s.officers) {
        officers.append(QJsonObject {{QStringLiteral("person"), officer.person},
            {QStringLiteral("name"), officer.name},
            {QStringLiteral("certificate"), officer.certificate}});
    }
    QJsonArray runs;
    for (const StepRun& run : s.runs) {
        runs.append(runJson(run, view.names));
    }
    QJsonArray evidence;
    for (const CaseEvidence& item : s.evidence) {
        evidence.append(evidenceJson(item));
    }
    QJsonArray links;
    for (const CaseLink& link : s.links) {
        links.append(QJsonObject {{QStringLiteral("kind"), link.kind},
            {QStringLiteral("target"), link.target}, {QStringLiteral("number"), link.number}});
    }
    QJsonArray attempts;
    for (const CaseAttempt& attempt : s.attempts) {
        attempts.append(QJsonObject {{QStringLiteral("rule"), attempt.rule},
            {QStringLiteral("action"), attempt.action}, {QStringLiteral("step"), attempt.step},
            {QStringLiteral("actor"), attempt.actor}, {QStringLiteral("message"), attempt.message},
            {QStringLiteral("at"), jsonTime(attempt.at)}});
    }
    QJsonArray remarks;
    for (const CaseRemark& remark : s.remarks) {
        remarks.append(QJsonObject {{QStringLiteral("actor"), view.names.value(remark.actor)},
            {QStringLiteral("text"), remark.text}, {QStringLiteral("at"), jsonTime(remark.at)}});
    }
    QJsonArray hints;
    for (const CaseHint& hint : view.hints) {
        hints.append(
            QJsonObject {{QStringLiteral("rule"), hint.rule}, {QStringLiteral("text"), hint.text}});
    }
    const StepRun* current = s.current();
    return {{QStringLiteral("id"), s.id}, {QStringLiteral("number"), s.number},
        {QStringLiteral("temporaryNumber"), s.temporaryNumber}, {QStringLiteral("title"), s.title},
        {QStringLiteral("kind"), s.kind}, {QStringLiteral("procedure"), s.procedure},
        {QStringLiteral("item"), s.item}, {QStringLiteral("itemName"), s.itemName},
        {QStringLiteral("itemVersion"), s.itemVersion}, {QStringLiteral("unit"), s.unit},
        {QStringLiteral("office"), s.office}, {QStringLiteral("status"), caseStatus(s)},
        {QStringLiteral("flow"),
            QJsonObject {{QStringLiteral("key"), s.flow},
                {QStringLiteral("version"), s.flowVersion},
                {QStringLiteral("digest"), s.flowDigest}}},
        {QStringLiteral("step"), s.step},
        {QStringLiteral("stepName"), current ? current->name : QString()},
        {QStringLiteral("stepKey"), current ? current->key : QString()},
        {QStringLiteral("nextRole"), s.nextRole},
        {QStringLiteral("party"),
            QJsonObject {{QStringLiteral("category"), s.party.category},
                {QStringLiteral("name"), s.party.name}, {QStringLiteral("idType"), s.party.idType},
                {QStringLiteral("id"),
                    s.party.isPerson() ? maskedIdentity(s.party.id) : s.party.id},
                {QStringLiteral("address"), s.party.address},
                {QStringLiteral("representative"), s.party.representative}}},
        {QStringLiteral("officers"), officers},
        {QStringLiteral("occurredAt"), jsonTime(s.occurredAt)},
        {QStringLiteral("enteredAt"), jsonTime(s.enteredAt)}, {QStringLiteral("late"), s.late},
        {QStringLiteral("lateReason"), s.lateReason},
        {QStringLiteral("filedAt"), jsonTime(s.filedAt)},
        {QStringLiteral("noticedAt"), jsonTime(s.noticedAt)},
        {QStringLiteral("decidedAt"), jsonTime(s.decidedAt)},
        {QStringLiteral("servedAt"), jsonTime(s.servedAt)},
        {QStringLiteral("closedAt"), jsonTime(s.closedAt)}, {QStringLiteral("closing"), s.closing},
        {QStringLiteral("fine"), s.fine}, {QStringLiteral("confiscation"), s.confiscation},
        {QStringLiteral("fineText"), formatMoney(s.fine)}, {QStringLiteral("elements"), s.elements},
        {QStringLiteral("steps"), runs}, {QStringLiteral("evidence"), evidence},
        {QStringLiteral("reviews"), reviewsJson(s, view.names)},
        {QStringLiteral("clocks"), clocksJson(view.clocks)}, {QStringLiteral("links"), links},
        {QStringLiteral("attempts"), attempts}, {QStringLiteral("remarks"), remarks},
        {QStringLiteral("hints"), hints}, {QStringLiteral("publicity"), s.publicity},
        {QStringLiteral("head"), view.head}};
}

} // namespace xq
