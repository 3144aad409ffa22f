// SPDX-License-Identifier: GPL-3.0-or-later
#include "caseworld.h"

#include "models/calendar/workcalendar.h"
#include "models/cases/caseconditions.h"
#include "models/flow/flowlibrary.h"

#include <QFile>
#include <QJsonDocument>

namespace xq::test {

namespace {

QString str(const QJsonObject& object, const char* key, const QString& otherwise = {})
{
    return object.value(QLatin1String(key)).toString(otherwise);
}

QDate day(const QJsonObject& object, const char* key, QDate otherwise = {})
{
    const QString text = str(object, key);
    return text.isEmpty() ? otherwise : QDate::fromString(text, Qt::ISODate);
}

std::shared_ptr<const FlowDefinition> flowOf(const QString& key)
{
    const auto library = FlowLibrary::builtIn();
    return {library, library->find(key)};
}

QHash<QString, PersonFacts> makePeople(const QJsonObject& special)
{
    const QList<std::pair<QString, QStringList>> usual {
        {QStringLiteral("clerk"), {QStringLiteral("clerk")}},
        {QStringLiteral("clerk2"), {QStringLiteral("clerk"), QStringLiteral("co_clerk")}},
        {QStringLiteral("clerk3"), {QStringLiteral("clerk")}},
        {QStringLiteral("chief"), {QStringLiteral("chief")}},
        {QStringLiteral("legal"), {QStringLiteral("legal")}},
        {QStringLiteral("legal2"), {QStringLiteral("legal")}},
        {QStringLiteral("leader"), {QStringLiteral("leader")}},
        {QStringLiteral("head"), {QStringLiteral("head")}},
        {QStringLiteral("platform"), {QStringLiteral("platform")}},
        {QStringLiteral("archivist"), {QStringLiteral("archivist")}},
        {QStringLiteral("supervisor"), {QStringLiteral("supervisor")}},
    };
    QHash<QString, PersonFacts> people;
    for (const auto& [id, roles] : usual) {
        const QJsonObject mine = special.value(id).toObject();
        PersonFacts person;
        person.id = id;
        person.name = id;
        person.unit = QStringLiteral("CG");
        QStringList held = roles;
        if (mine.contains(QStringLiteral("roles"))) {
            held.clear();
            for (const QJsonValue role : mine.value(QStringLiteral("roles")).toArray()) {
                held << role.toString();
            }
        }
        for (const QString& role : held) {
            person.roles.append({role, {}, {}});
        }
        const bool officer = id.startsWith(QStringLiteral("clerk"));
        if (mine.value(QStringLiteral("certificate")).toBool(officer)) {
            person.certificates.append(
                {QStringLiteral("ZF-") + id, day(mine, "from"), day(mine, "to")});
        }
        people.insert(id, person);
    }
    return people;
}

} // namespace

QJsonObject readJson(const QString& file)
{
    QFile source(qEnvironmentVariable("XQ_SOURCE_DIR") + QStringLiteral("/tests/data/") + file);
    if (!source.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(source.fileName()));
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(source.readAll(), &problem);
    if (!document.isObject()) {
        qFatal("%s: %s", qPrintable(file), qPrintable(problem.errorString()));
    }
    return document.object();
}

Instant at(const QString& text)
{
    if (const auto read = parseInstant(text)) {
        return *read;
    }
    const QDateTime local = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm"));
    return localInstant(local.date(), local.time().hour(), local.time().minute());
}

CaseWorld::CaseWorld(const QJsonObject& given_)
    : given(given_)
{
    context.flow = flowOf(str(given, "flow", QStringLiteral("penalty-ordinary")));
    context.calendar = std::make_shared<const WorkCalendar>(WorkCalendar::builtin());
    context.people = makePeople(given.value(QStringLiteral("people")).toObject());
    const QJsonObject item = given.value(QStringLiteral("item")).toObject();
    context.item.code = QStringLiteral("CG-CF-002");
    context.item.kind = context.flow->kind;
    context.item.name = QStringLiteral("对运输散装货物不作密封造成遗撒的处罚");
    context.item.unit = QStringLiteral("CG");
    context.item.basis = QStringLiteral("《城市市容和环境卫生管理条例》(2017修订)第三十四条第六项");
    for (const QJsonValue value : item.value(QStringLiteral("states")).toArray()) {
        const QJsonObject span = value.toObject();
        context.item.states.append(
            {day(span, "from"), str(span, "state"), str(span, "reason"), {}});
    }
    for (const QJsonValue value : item.value(QStringLiteral("limits")).toArray()) {
        const QJsonObject one = value.toObject();
        FlowLimit limit;
        limit.amount = one.value(QStringLiteral("amount")).toInt();
        limit.unit = str(one, "unit");
        limit.start = str(one, "start", QStringLiteral("filed"));
        limit.basis = str(one, "basis");
        context.item.limits.append(limit);
    }
    const QJsonObject parameters = given.value(QStringLiteral("parameters")).toObject();
    context.parameters.reviewEveryOrdinaryCase
        = parameters.value(QStringLiteral("reviewEveryOrdinaryCase")).toBool(true);
    context.now = at(str(given, "now", str(given, "occurred"))) + kHour;
    pinFlow();
}

void CaseWorld::pinFlow()
{
    context.otherFlows.clear();
    for (const QString& key : context.flow->convertsTo) {
        context.otherFlows.append(flowOf(key));
    }
}

QString CaseWorld::personFor(const QString& role)
{
    return role == QStringLiteral("co_clerk") ? QStringLiteral("clerk2") : role;
}

Event CaseWorld::seal(const Draft& draft, const QString& who)
{
    static const RandomSource zeros = [](int count) { return QByteArray(count, 'z'); };
    Event event;
    event.id = QStringLiteral("e%1").arg(++m_serial, 3, 10, QLatin1Char('0'));
    event.stream = draft.stream;
    event.type = draft.type;
    event.body = draft.body;
    event.actor = who;
    event.unit = QStringLiteral("CG");
    event.occurredAt = draft.occurredAt == 0 ? context.now : draft.occurredAt;
    event.recordedAt = {context.now, context.now, QStringLiteral("trial")};
    for (const Draft::Part& part : draft.parts) {
        event.parts.append(makePart(part, zeros));
    }
    return event;
}

Result<void> CaseWorld::take(const Event& event)
{
    XQ_TRY(admitCase(state, event, context));
    state = foldCase(state, event);
    if (event.type == caseevent::converted) {
        context.flow = flowOf(state.flow);
        pinFlow();
    }
    events.append(event);
    return {};
}

Result<Event> CaseWorld::eventOf(const QJsonObject& act)
{
    const QString what = str(act, "do");
    QString who = str(act, "who");
    if (who.isEmpty()) {
        who = state.exists() && step() && step()->outcome(what) ? personFor(state.nextRole)
                                                                : QStringLiteral("clerk");
    }
    XQ_ASSIGN(draft, draftOf(what, act, who));
    if (act.contains(QStringLiteral("on"))
        && (draft.type == caseevent::stepDone || draft.type == caseevent::reviewSubmitted)) {
        draft.occurredAt = at(str(act, "on"));
    }
    const QJsonObject forged = act.value(QStringLiteral("forge")).toObject();
    for (auto it = forged.constBegin(); it != forged.constEnd(); ++it) {
        if (it.value().isNull()) {
            draft.body.remove(it.key());
        } else {
            draft.body.insert(it.key(), it.value());
        }
    }
    return seal(draft, who);
}

Result<void> CaseWorld::act(const QJsonObject& one)
{
    if (one.contains(QStringLiteral("at"))) {
        context.now = at(str(one, "at"));
    } else if (!one.value(QStringLiteral("stand")).toBool()) {
        context.now += kHour;
    }
    if (one.contains(QStringLiteral("walk"))) {
        return walkTo(str(one, "walk"));
    }
    if (!one.value(QStringLiteral("bare")).toBool() && step() && step()->outcome(str(one, "do"))) {
        fillSlots(*step());
    }
    XQ_ASSIGN(event, eventOf(one));
    return take(event);
}

Result<void> CaseWorld::walkTo(const QString& target)
{
    static const QHash<QString, QString> usual {
        {QStringLiteral("P03"), QStringLiteral("agree")},
        {QStringLiteral("P06"), QStringLiteral("agree")},
        {QStringLiteral("P10"), QStringLiteral("held")},
        {QStringLiteral("P12"), QStringLiteral("penalise")},
        {QStringLiteral("P14"), QStringLiteral("served")},
        {QStringLiteral("P15"), QStringLiteral("publish")},
        {QStringLiteral("P16"), QStringLiteral("performed")},
        {QStringLiteral("P17"), QStringLiteral("performed")},
        {QStringLiteral("P18"), QStringLiteral("close")},
        {QStringLiteral("P19"), QStringLiteral("archive")},
        {QStringLiteral("B1"), QStringLiteral("agree")},
        {QStringLiteral("B2"), QStringLiteral("agree")},
        {QStringLiteral("B3"), QStringLiteral("agree")},
        {QStringLiteral("S02"), QStringLiteral("decide")},
        {QStringLiteral("S03"), QStringLiteral("performed")},
        {QStringLiteral("S04"), QStringLiteral("record")},
        {QStringLiteral("S05"), QStringLiteral("archive")},
        {QStringLiteral("J02"), QStringLiteral("agree")},
        {QStringLiteral("J05"), QStringLiteral("served")},
        {QStringLiteral("J06"), QStringLiteral("passed")},
        {QStringLiteral("J07"), QStringLiteral("publish")},
        {QStringLiteral("J08"), QStringLiteral("archive")},
    };
    if (!state.exists()) {
        XQ_TRY(act({{QStringLiteral("do"), QStringLiteral("open")}}));
    }
    for (int turns = 0; state.step != target && !state.step.isEmpty(); ++turns) {
        if (turns > 60) {
            return fail(ErrorKind::Usage, QStringLiteral("test.lost"), state.step);
        }
        const FlowStep& here = *step();
        // A day's work each, on working days, so that periods and dates look like office life.
        do {
            context.now += kDay;
        } while (!context.calendar->isWorkday(context.today()));
        if (here.key == QStringLiteral("LEGAL_REVIEW")) {
            XQ_TRY(act({{QStringLiteral("do"), QStringLiteral("review")},
                {QStringLiteral("who"), QStringLiteral("legal")}}));
            continue;
        }
        QString outcome = usual.value(here.id, QStringLiteral("submit"));
        if (here.signers.contains(state.nextRole)) {
            outcome = QStringLiteral("endorse");
        } else if (here.id == QStringLiteral("P18")
            && state.elements.contains(QStringLiteral("noPenaltyGround"))) {
            outcome = QStringLiteral("close-no-penalty");
        }
        XQ_TRY(act({{QStringLiteral("do"), outcome},
            {QStringLiteral("opinion"), QStringLiteral("同意，按规定办理")}}));
    }
    return state.step == target || target == QStringLiteral("end")
        ? Result<void> {}
        : Result<void>(fail(ErrorKind::Usage, QStringLiteral("test.lost"), state.step));
}

QJsonObject CaseWorld::usualElements(const FlowStep& here) const
{
    static const QJsonObject defaults = readJson(QStringLiteral("cases/defaults.json"));
    const QString today = context.today().toString(Qt::ISODate);
    const QJsonObject byName = defaults.value(QStringLiteral("elements")).toObject();
    const QJsonObject mine = given.value(QStringLiteral("elements")).toObject();
    QJsonObject elements;
    for (const FlowElement& element : here.elements) {
        QJsonValue value = mine.value(element.name);
        if (value.isUndefined()) {
            value = byName.value(element.name);
        }
        if (value.isUndefined() && element.type == QStringLiteral("date")
            && (element.required || !element.requiredWhen.always())) {
            value = today;
        }
        if (value.toString() == QStringLiteral("=proposedFine")) {
            value = state.elements.value(QStringLiteral("proposedFine"));
        } else if (value.toString() == QStringLiteral("=proposedKinds")) {
            value = state.elements.value(QStringLiteral("proposedKinds"));
        } else if (value.toString() == QStringLiteral("=fine")) {
            value = state.fine;
        }
        if (!value.isUndefined() && !value.isNull()) {
            elements.insert(element.name, value);
        }
    }
    return elements;
}

void CaseWorld::fillSlots(const FlowStep& here)
{
    for (const QString& slot : missingSlots(here, state, context)) {
        CaseEvidence evidence;
        evidence.id = QStringLiteral("v%1").arg(m_serial);
        evidence.slot = slot;
        evidence.kind = QStringLiteral("record");
        evidence.name = slot;
        evidence.digest = QStringLiteral("00");
        evidence.obtainedAt = context.now;
        evidence.step = state.step;
        const QString who = state.recused.contains(QStringLiteral("clerk"))
            ? QStringLiteral("clerk2")
            : QStringLiteral("clerk");
        const auto taken = take(seal(evidenceDraft(state, evidence), who));
        if (!taken) {
            qWarning("evidence refused: %s", qPrintable(taken.error().message));
        }
    }
}

Result<Draft> CaseWorld::openDraft(const QJsonObject& act)
{
    OpeningInput input;
    input.caseId = QStringLiteral("0190aaaa-0000-7000-8000-00000000%1")
                       .arg(str(given, "serial", QStringLiteral("0001")));
    input.party.category = str(given, "party", QStringLiteral("organisation"));
    input.party.name = str(act, "name",
        input.party.isPerson() ? QStringLiteral("赵志强") : QStringLiteral("示范渣土运输有限公司"));
    input.party.idType = str(act, "idType");
    input.party.id = str(act, "id");
    input.party.minor = given.value(QStringLiteral("minor")).toBool();
    input.act = QStringLiteral("运输散装货物不作密封造成遗撒");
    input.occurredAt = at(str(given, "occurred"));
    input.lateReason = str(act, "lateReason");
    input.source = QStringLiteral("UI");
    QStringList officers {QStringLiteral("clerk"), QStringLiteral("clerk2")};
    if (given.contains(QStringLiteral("officers"))) {
        officers.clear();
        for (const QJsonValue one : given.value(QStringLiteral("officers")).toArray()) {
            officers << one.toString();
        }
    }
    for (const QString& officer : officers) {
        input.officers.append({officer, officer, QStringLiteral("ZF-") + officer});
    }
    input.elements = act.value(QStringLiteral("with")).toObject();
    return openingDraft(input, context);
}

Result<Draft> CaseWorld::draftOf(const QString& what, const QJsonObject& act, const QString& who)
{
    if (what == QStringLiteral("open")) {
        return openDraft(act);
    }
    if (what == QStringLiteral("review")) {
        ReviewInput input;
        input.conclusion = act.value(QStringLiteral("conclusion")).toInt(1);
        input.comment = str(act, "comment", QStringLiteral("事实清楚，同意"));
        input.target = str(act, "target");
        const QJsonObject answers = act.value(QStringLiteral("answers")).toObject();
        const QJsonObject notes = act.value(QStringLiteral("notes")).toObject();
        for (const ReviewQuestion& question : reviewQuestions(state.kind)) {
            input.answers.append(
                {question.id, answers.value(question.id).toString(QStringLiteral("yes")),
                    notes.value(question.id).toString()});
        }
        return reviewDraft(state, input, who, context);
    }
    if (step() && (step()->outcome(what) || act.value(QStringLiteral("outcome")).toBool())) {
        OutcomeInput input;
        input.outcome = what;
        input.target = str(act, "target");
        input.opinion = str(act, "opinion");
        input.number = str(act, "number");
        const FlowOutcome* outcome = step()->outcome(what);
        if (outcome && (outcome->complete || !outcome->elements.isEmpty())
            && !act.value(QStringLiteral("bare")).toBool()) {
            input.elements = usualElements(*step());
        }
        applyElements(input.elements, {});
        const QJsonObject with = act.value(QStringLiteral("with")).toObject();
        for (auto it = with.constBegin(); it != with.constEnd(); ++it) {
            if (it.value().isNull()) {
                input.elements.remove(it.key());
            } else {
                input.elements.insert(it.key(), it.value());
            }
        }
        return outcomeDraft(state, input, who, context);
    }
    return otherDraft(what, act, who);
}

Result<Draft> CaseWorld::otherDraft(const QString& what, const QJsonObject& act, const QString& who)
{
    const QString reason = str(act, "reason");
    const QString to = str(act, "to");
    const QString id = str(act, "id", QStringLiteral("x%1").arg(m_serial));
    const QDate on = day(act, "day", context.today());
    if (what == QStringLiteral("remark")) {
        return remarkDraft(state, str(act, "text"));
    }
    if (what == QStringLiteral("evidence")) {
        CaseEvidence evidence;
        evidence.id = id;
        evidence.slot = str(act, "slot");
        evidence.name = str(act, "name", QStringLiteral("证据"));
        evidence.obtainedAt = context.now;
        return evidenceDraft(state, evidence);
    }
    if (what == QStringLiteral("void-evidence")) {
        return evidenceVoidDraft(state, id, reason);
    }
    if (what == QStringLiteral("patch")) {
        return patchDraft(state, act.value(QStringLiteral("with")).toObject(),
            act.value(QStringLiteral("party")).toObject(), context);
    }
    if (what == QStringLiteral("officers")) {
        QList<CaseOfficer> officers;
        for (const QJsonValue one : act.value(QStringLiteral("officers")).toArray()) {
            officers.append({one.toString(), one.toString(), QStringLiteral("ZF")});
        }
        return officersDraft(state, officers, reason);
    }
    if (what == QStringLiteral("hand-over")) {
        return transferDraft(state, to, to, reason);
    }
    if (what == QStringLiteral("suspend")) {
        CaseSuspension suspension;
        suspension.id = id;
        suspension.clock = str(act, "clock");
        suspension.from = on;
        suspension.halts = act.value(QStringLiteral("halts")).toBool(true);
        suspension.reason = reason;
        suspension.basis = str(act, "basis");
        suspension.approver = who;
        return suspensionDraft(state, suspension, context);
    }
    if (what == QStringLiteral("resume")) {
        return resumptionDraft(state, id, on, context);
    }
    if (what == QStringLiteral("extend")) {
        CaseExtension extension;
        extension.clock = str(act, "clock", QStringLiteral("case"));
        extension.amount = act.value(QStringLiteral("amount")).toInt();
        extension.unit = str(act, "unit", QStringLiteral("day"));
        extension.reason = reason;
        extension.approver = who;
        extension.approvedOn = context.today();
        return extensionDraft(state, extension, str(act, "request"), context);
    }
    if (what == QStringLiteral("request")) {
        CaseRequest request;
        request.id = id;
        request.action = str(act, "action");
        request.reason = reason;
        return requestDraft(state, request);
    }
    if (what == QStringLiteral("refuse-request")) {
        return refusalDraft(state, id, reason);
    }
    if (what == QStringLiteral("convert")) {
        return conversionDraft(state, *flowOf(to), reason, context);
    }
    if (what == QStringLiteral("link")) {
        return linkDraft(state, {str(act, "kind"), to, {}});
    }
    if (what == QStringLiteral("void")) {
        return voidDraft(state, reason);
    }
    if (what == QStringLiteral("number")) {
        return numberDraft(state, str(act, "type", QStringLiteral("case")), str(act, "number"));
    }
    if (what == QStringLiteral("measure")) {
        CaseMeasure measure;
        measure.id = id;
        measure.goods = str(act, "goods");
        measure.approver = str(act, "approver");
        measure.takenOn = on;
        return measureDraft(state, measure, reason, context);
    }
    if (what == QStringLiteral("dispose")) {
        return disposalDraft(state, id, str(act, "disposal"), on, reason, context);
    }
    if (what == QStringLiteral("recuse")) {
        return recusalDraft(state, to, reason);
    }
    if (what == QStringLiteral("recusal")) {
        return recusalDecisionDraft(
            state, to, act.value(QStringLiteral("granted")).toBool(), reason);
    }
    if (what == QStringLiteral("publicity")) {
        return publicityDraft(state, str(act, "publicity"), reason);
    }
    if (what == QStringLiteral("remedy")) {
        CaseRemedy remedy;
        remedy.id = id;
        remedy.kind = str(act, "kind");
        remedy.filedOn = on;
        return remedyDraft(state, remedy);
    }
    if (what == QStringLiteral("remedy-result")) {
        return remedyResultDraft(state, id, str(act, "result"), on, to, reason, context);
    }
    return fail(ErrorKind::Usage, QStringLiteral("test.unknown"), what);
}

} // namespace xq::test
