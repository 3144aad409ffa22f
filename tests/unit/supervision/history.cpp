// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/supervision/history.h"

#include "models/calendar/workcalendar.h"
#include "models/flow/flowlibrary.h"

#include <QJsonArray>

namespace xq {

namespace {

QString text(const QJsonObject& o, const char* key)
{
    return o.value(QLatin1String(key)).toString();
}
Instant time(const QJsonObject& o, const char* key)
{
    return when(text(o, key));
}
QDate day(const QJsonObject& o, const char* key)
{
    return QDate::fromString(text(o, key), Qt::ISODate);
}
QJsonArray list(const QJsonObject& o, const char* key)
{
    return o.value(QLatin1String(key)).toArray();
}

std::shared_ptr<const WorkCalendar> calendar()
{
    static const auto table = std::make_shared<const WorkCalendar>(WorkCalendar::builtin());
    return table;
}

std::shared_ptr<const FlowDefinition> flowOf(const QString& key)
{
    const auto library = FlowLibrary::builtIn();
    const FlowDefinition* flow = library->find(key);
    return flow ? std::make_shared<const FlowDefinition>(*flow) : nullptr;
}

StepRun runFrom(const QJsonObject& o, const FlowDefinition* flow)
{
    StepRun run;
    run.step = text(o, "step");
    run.round = o.value(QLatin1String("round")).toInt(1);
    if (const FlowStep* step = flow ? flow->step(run.step) : nullptr) {
        run.key = step->key;
        run.name = step->name;
    }
    run.openedAt = time(o, "opened");
    run.doneAt = time(o, "done");
    run.businessAt = text(o, "business").isEmpty() ? run.doneAt : time(o, "business");
    run.outcome = run.done() ? o.value(QLatin1String("outcome")).toString(QStringLiteral("submit"))
                             : QString();
    run.actor = o.value(QLatin1String("actor")).toString(QStringLiteral("clerk"));
    return run;
}

} // namespace

Instant when(const QString& text)
{
    if (text.isEmpty()) {
        return 0;
    }
    const auto at = parseInstant(text);
    if (!at) {
        qFatal("time %s", qPrintable(text));
    }
    return *at;
}

QString eventAt(Instant at, int number)
{
    return newUuid(at, [number](int count) {
        QByteArray bytes(count, '\0');
        bytes[0] = static_cast<char>(number);
        bytes[count - 1] = static_cast<char>(number);
        return bytes;
    });
}

CaseState caseFrom(const QJsonObject& o)
{
    CaseState state;
    state.id = QStringLiteral("0189a6e0-0000-7000-8000-000000000001");
    state.temporaryNumber = QStringLiteral("T1");
    state.number = text(o, "number");
    state.item = o.value(QLatin1String("item")).toString(QStringLiteral("CG-CF-003"));
    state.kind = QStringLiteral("penalty");
    state.flow = o.value(QLatin1String("flow")).toString(QStringLiteral("penalty-ordinary"));
    state.unit = QStringLiteral("CG");
    state.handler = QStringLiteral("clerk");
    state.enteredAt = time(o, "entered");
    state.occurredAt = text(o, "occurred").isEmpty() ? state.enteredAt : time(o, "occurred");
    state.filedAt = time(o, "filed");
    state.noticedAt = time(o, "noticed");
    state.decidedAt = time(o, "decided");
    state.servedAt = time(o, "served");
    state.closedAt = time(o, "closed");
    state.voidedAt = time(o, "voided");
    state.late = text(o, "late");
    state.source = text(o, "source");
    state.elements = o.value(QLatin1String("elements")).toObject();
    state.hearing.requested = o.value(QLatin1String("hearingRequested")).toBool();
    const auto flow = flowOf(state.flow);
    for (int i = 0; i < o.value(QLatin1String("officers")).toInt(2); ++i) {
        state.officers.append({QString::number(i), {}, QStringLiteral("51%1").arg(i)});
    }
    for (const QJsonValue run : list(o, "runs")) {
        state.runs.append(runFrom(run.toObject(), flow.get()));
    }
    for (const QJsonValue value : list(o, "extensions")) {
        const QJsonObject e = value.toObject();
        CaseExtension extension;
        extension.clock = text(e, "clock");
        extension.amount = e.value(QLatin1String("amount")).toInt();
        extension.unit = text(e, "unit");
        extension.basis = text(e, "basis");
        extension.approvedOn = day(e, "approved");
        extension.event = eventAt(time(e, "recorded"));
        state.extensions.append(extension);
    }
    for (const QJsonValue value : list(o, "suspensions")) {
        const QJsonObject s = value.toObject();
        CaseSuspension suspension;
        suspension.id = QString::number(state.suspensions.size());
        suspension.from = day(s, "from");
        suspension.to = day(s, "to");
        suspension.basis = text(s, "basis");
        suspension.event = eventAt(
            text(s, "recorded").isEmpty() ? startOfDay(suspension.from) : time(s, "recorded"));
        state.suspensions.append(suspension);
    }
    for (const QJsonValue value : list(o, "attempts")) {
        const QJsonObject a = value.toObject();
        CaseAttempt attempt;
        attempt.rule = text(a, "rule");
        attempt.step = text(a, "step");
        attempt.at = time(a, "at");
        attempt.actor = QStringLiteral("clerk");
        attempt.event = eventAt(attempt.at, static_cast<int>(state.attempts.size()));
        state.attempts.append(attempt);
    }
    for (const QJsonValue value : list(o, "evidence")) {
        CaseEvidence evidence;
        evidence.addedAt = when(value.toString());
        state.evidence.append(evidence);
    }
    return state;
}

LeadState leadFrom(const QJsonObject& o)
{
    LeadState lead;
    lead.id = QStringLiteral("0189a6e0-0000-7000-8000-000000000002");
    lead.unit = QStringLiteral("CG");
    lead.where = QStringLiteral("somewhere");
    lead.actor = QStringLiteral("clerk");
    lead.occurredAt = time(o, "occurred");
    lead.enteredAt = time(o, "entered");
    lead.convertedAt = time(o, "converted");
    lead.closedAt = time(o, "closed");
    return lead;
}

SupervisionContext contextFor(const CaseState& state, const QJsonArray& limits)
{
    CaseContext around;
    around.flow = flowOf(state.flow);
    around.calendar = calendar();
    for (const QJsonValue value : limits) {
        const QJsonObject l = value.toObject();
        FlowLimit limit;
        limit.amount = l.value(QLatin1String("amount")).toInt();
        limit.unit = text(l, "unit");
        limit.start = text(l, "start");
        limit.basis = text(l, "basis");
        around.item.limits.append(limit);
    }
    return supervisionContext(around);
}

} // namespace xq
