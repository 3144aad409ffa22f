// SPDX-License-Identifier: GPL-3.0-or-later
// foldCase(): the case after an event. Consequences were resolved by the author and proved by
// admission, so nothing but the event is needed here.
#include "models/cases/admission.h"
#include "models/cases/caseconditions.h"

#include <QJsonArray>

namespace xq {
namespace {

const QString kContent = QStringLiteral("content");
const QString kInformant = QStringLiteral("informant");
const QString kParty = QStringLiteral("party");

/// Reads an event's body and parts by short names.
class Facts {
public:
    explicit Facts(const Event& event)
        : body(event.body)
        , content(event.part(kContent))
        , informant(event.part(kInformant))
        , party(event.part(kParty))
    {
    }
    const QJsonObject body;
    const QJsonObject content;
    const QJsonObject informant;
    const QJsonObject party;

    QString text(const char* key) const { return body.value(QLatin1String(key)).toString(); }
    qint64 number(const char* key) const { return body.value(QLatin1String(key)).toInteger(); }
    int count(const char* key) const { return static_cast<int>(number(key)); }
    bool flag(const char* key) const { return body.value(QLatin1String(key)).toBool(); }
    QDate day(const char* key) const { return QDate::fromString(text(key), Qt::ISODate); }
    bool has(const char* key) const { return body.contains(QLatin1String(key)); }
    QString written(const char* key) const { return content.value(QLatin1String(key)).toString(); }
    QStringList texts(const char* key) const
    {
        QStringList list;
        for (const QJsonValue value : body.value(QLatin1String(key)).toArray()) {
            list.append(value.toString());
        }
        return list;
    }
    /// Elements from body, content and informant; null means cleared.
    QJsonObject elements(const char* key) const
    {
        QJsonObject all = body.value(QLatin1String(key)).toObject();
        for (const QJsonObject& part : {content, informant}) {
            const QJsonObject more = part.value(QStringLiteral("elements")).toObject();
            for (auto it = more.constBegin(); it != more.constEnd(); ++it) {
                all.insert(it.key(), it.value());
            }
        }
        return all;
    }
};

void applyParty(CaseParty& party, const QJsonObject& patch)
{
    const auto set = [&](const char* key, QString& field) {
        if (patch.contains(QLatin1String(key))) {
            field = patch.value(QLatin1String(key)).toString();
        }
    };
    set("name", party.name);
    set("idType", party.idType);
    set("id", party.id);
    set("address", party.address);
    set("phone", party.phone);
    set("representative", party.representative);
    set("representativePost", party.representativePost);
    set("contact", party.contact);
}

QList<CaseOfficer> readOfficers(const QJsonValue& value)
{
    QList<CaseOfficer> officers;
    for (const QJsonValue one : value.toArray()) {
        const QJsonObject o = one.toObject();
        officers.append({o.value(QStringLiteral("person")).toString(),
            o.value(QStringLiteral("name")).toString(),
            o.value(QStringLiteral("certificate")).toString()});
    }
    return officers;
}

void readDues(CaseState& state, const Facts& facts)
{
    if (!facts.has("dues")) {
        return;
    }
    state.dues.clear();
    for (const QJsonValue one : facts.body.value(QStringLiteral("dues")).toArray()) {
        const QJsonObject o = one.toObject();
        state.dues.append({o.value(QStringLiteral("clock")).toString(),
            o.value(QStringLiteral("start")).toInteger(),
            o.value(QStringLiteral("warn")).toInteger(), o.value(QStringLiteral("due")).toInteger(),
            o.value(QStringLiteral("provisional")).toBool()});
    }
    StepRun* run = state.current();
    const CaseDue* step = state.due(QStringLiteral("step"));
    if (run && step) {
        run->due = step->due;
    }
}

void openRun(CaseState& state, const QJsonObject& opens, Instant at)
{
    StepRun run;
    run.step = opens.value(QStringLiteral("step")).toString();
    run.key = opens.value(QStringLiteral("key")).toString();
    run.name = opens.value(QStringLiteral("name")).toString();
    run.round = static_cast<int>(opens.value(QStringLiteral("round")).toInteger(1));
    run.openedAt = at;
    state.step = run.step;
    state.nextRole = opens.value(QStringLiteral("role")).toString();
    state.runs.append(run);
}

void foldOpened(CaseState& state, const Event& event, const Facts& f)
{
    state.id = event.stream.section(QLatin1Char(':'), 1);
    state.temporaryNumber = temporaryNumber(state.id);
    state.item = f.text("item");
    state.itemVersion = f.count("itemVersion");
    state.itemName = f.text("itemName");
    state.kind = f.text("kind");
    state.unit = f.text("unit");
    state.office = f.text("office");
    state.flow = f.text("flow");
    state.flowVersion = f.count("flowVersion");
    state.flowDigest = f.text("flowDigest");
    state.procedure = f.text("procedure");
    state.source = f.text("source");
    state.late = f.text("late");
    const Instant entryDue = f.number("entryDue");
    if (entryDue != 0 && event.recordedAt.latest >= entryDue
        && event.recordedAt.earliest < entryDue) {
        state.late = QStringLiteral("unsure"); // for a person to look at (protocol.md rule 6)
    }
    state.lateReason = f.written("lateReason");
    state.level = f.has("level") ? f.text("level") : QStringLiteral("normal");
    state.party.category = f.text("partyCategory");
    state.party.minor = f.flag("minor");
    applyParty(state.party, f.party);
    state.title = f.party.value(QStringLiteral("title")).toString();
    state.officers = readOfficers(f.body.value(QStringLiteral("officers")));
    state.handler = event.actor;
    state.occurredAt = event.occurredAt;
    state.enteredAt = event.recordedAt.latest;
    for (const QJsonValue one : f.body.value(QStringLiteral("links")).toArray()) {
        const QJsonObject o = one.toObject();
        state.links.append({o.value(QStringLiteral("kind")).toString(),
            o.value(QStringLiteral("target")).toString(),
            o.value(QStringLiteral("number")).toString()});
    }
    applyElements(state.elements, f.elements("elements"));
    openRun(state, f.body.value(QStringLiteral("opens")).toObject(), event.recordedAt.latest);
}

void applyEffects(CaseState& state, const Event& event, const Facts& f, const StepRun& run)
{
    // A date element of the step tells when it really happened; otherwise the act's own moment.
    const Instant at = run.businessAt;
    const QStringList effects = f.texts("effects");
    for (const QString& effect : effects) {
        if (effect == QLatin1String("filed")) {
            state.filedAt = at;
        } else if (effect == QLatin1String("noticed")) {
            CaseNotice notice;
            notice.fine = state.elements.value(QStringLiteral("proposedFine")).toInteger();
            notice.confiscation
                = state.elements.value(QStringLiteral("proposedConfiscation")).toInteger();
            QStringList kinds;
            for (const QJsonValue kind :
                state.elements.value(QStringLiteral("proposedKinds")).toArray()) {
                kinds.append(kind.toString());
            }
            notice.kinds = kinds.join(QLatin1Char(','));
            const QDate told = QDate::fromString(
                state.elements.value(QStringLiteral("noticeServedOn")).toString(), Qt::ISODate);
            notice.servedOn = told.isValid() ? told : localDate(at);
            notice.hearingTold = state.elements.value(QStringLiteral("hearingTold")).toBool();
            notice.proposal = state.proposalDigest;
            notice.event = event.id;
            state.notices.append(notice);
            state.noticedAt = startOfDay(notice.servedOn) > at ? at : startOfDay(notice.servedOn);
        } else if (effect == QLatin1String("decided")) {
            state.decidedAt = at;
            if (!effects.contains(QLatin1String("no-penalty"))) {
                state.fine = state.elements.value(QStringLiteral("fine")).toInteger();
                state.confiscation
                    = state.elements.value(QStringLiteral("confiscation")).toInteger();
            }
        } else if (effect == QLatin1String("served")) {
            const QDate served = QDate::fromString(
                state.elements.value(QStringLiteral("servedOn")).toString(), Qt::ISODate);
            state.servedAt = served.isValid() && served != localDate(at) ? startOfDay(served) : at;
        } else if (effect == QLatin1String("performed")) {
            state.performedAt = at;
            state.paid = state.elements.value(QStringLiteral("paid")).toInteger();
        } else if (effect == QLatin1String("closed")) {
            state.closedAt = event.recordedAt.latest;
        } else if (effect == QLatin1String("archived")) {
            state.archivedAt = event.recordedAt.latest;
        } else if (effect == QLatin1String("hearing-requested")) {
            state.hearing = {};
            state.hearing.requested = true;
            state.hearing.requestedOn = localDate(at);
        } else if (effect == QLatin1String("hearing-held")) {
            state.hearing.heldOn = localDate(at);
            state.hearing.event = event.id;
            state.hearing.recordedAt = event.recordedAt.latest;
        } else if (effect == QLatin1String("hearing-waived")) {
            state.hearing.waived = true;
            state.hearing.event = event.id;
            state.hearing.recordedAt = event.recordedAt.latest;
        } else if (effect == QLatin1String("published")) {
            const QString chosen = state.elements.value(QStringLiteral("publicity")).toString();
            state.publicity = chosen.isEmpty() ? QStringLiteral("public") : chosen;
            state.publicityReason
                = state.elements.value(QStringLiteral("publicityReason")).toString();
            state.publicityReviewer = event.actor;
        }
    }
}

/// Closes the open run and goes where the event says.
void leaveStep(CaseState& state, const Event& event, const Facts& f, bool returned)
{
    const QJsonObject opens = f.body.value(QStringLiteral("opens")).toObject();
    if (!opens.isEmpty()) {
        openRun(state, opens, event.recordedAt.latest);
        state.returned = returned;
    } else {
        state.step.clear();
        state.nextRole.clear();
        state.returned = false;
    }
}

void touchProposal(CaseState& state, const Event& event, const Facts& f)
{
    const QString digest = f.text("proposal");
    if (!digest.isEmpty() && digest != state.proposalDigest) {
        state.proposalDigest = digest;
        state.proposalAt = event.recordedAt.latest;
    }
}

void foldStepDone(CaseState& state, const Event& event, const Facts& f)
{
    StepRun* run = state.current();
    if (!run) {
        return;
    }
    const QJsonObject given = f.elements("elements");
    applyElements(state.elements, given);
    const QString role = f.text("role");
    if (f.text("to") == QLatin1String("stay")) {
        run->signatures.append(
            {role, event.actor, f.written("opinion"), event.recordedAt.latest, event.id});
        if (f.has("next")) {
            state.nextRole = f.text("next");
        }
        return;
    }
    run->outcome = f.text("outcome");
    run->outcomeLabel = f.text("label");
    run->to = f.text("to");
    run->actor = event.actor;
    run->actorRole = role;
    run->elements = given;
    run->documents = f.texts("documents");
    run->opinion = f.written("opinion");
    run->businessAt = event.occurredAt;
    run->doneAt = event.recordedAt.latest;
    run->event = event.id;
    const StepRun done = *run;
    touchProposal(state, event, f);
    const QString number = f.text("number");
    if (!number.isEmpty()) {
        if (f.texts("effects").contains(QLatin1String("filed"))) {
            state.number = number;
        }
        state.numbers.insert(done.key, number);
    }
    for (const QString& type : done.documents) {
        CaseDocument document;
        document.type = type;
        document.number = number;
        document.date = localDate(event.occurredAt);
        document.step = done.step;
        document.event = event.id;
        state.documents.append(document);
    }
    applyEffects(state, event, f, done);
    if (f.has("closing")) {
        state.closing = f.text("closing");
    }
    leaveStep(state, event, f, f.has("target"));
    if (state.closedAt != 0 && state.step.isEmpty()) {
        state.dues.clear();
    }
}

void foldReview(CaseState& state, const Event& event, const Facts& f)
{
    StepRun* run = state.current();
    if (!run) {
        return;
    }
    ReviewRound round;
    round.round = static_cast<int>(state.reviews.size()) + 1;
    round.reviewer = event.actor;
    round.at = event.recordedAt.latest;
    const QJsonObject answers = f.body.value(QStringLiteral("answers")).toObject();
    const QJsonObject notes = f.content.value(QStringLiteral("notes")).toObject();
    for (auto it = answers.constBegin(); it != answers.constEnd(); ++it) {
        round.answers.append({it.key(), it.value().toString(), notes.value(it.key()).toString()});
    }
    round.conclusion = f.count("conclusion");
    round.comment = f.written("opinion");
    round.returnTo = f.text("target");
    round.proposal = state.proposalDigest;
    round.afterHearing = state.hearing.over();
    round.event = event.id;
    state.reviews.append(round);
    run->outcome = round.returnTo.isEmpty() ? QStringLiteral("agree") : QStringLiteral("return");
    run->outcomeLabel = f.text("label");
    run->to = f.text("to");
    run->actor = event.actor;
    run->actorRole = QStringLiteral("legal");
    run->opinion = round.comment;
    run->businessAt = event.occurredAt;
    run->doneAt = event.recordedAt.latest;
    run->event = event.id;
    leaveStep(state, event, f, !round.returnTo.isEmpty());
}

void foldEvidence(CaseState& state, const Event& event, const Facts& f)
{
    CaseEvidence e;
    e.id = f.text("id");
    e.slot = f.text("slot");
    e.kind = f.text("kind");
    e.name = f.written("name");
    e.proves = f.written("proves");
    e.source = f.written("source");
    e.place = f.written("place");
    e.digest = f.text("digest");
    e.size = f.number("size");
    e.mime = f.text("mime");
    e.collector = f.text("collector");
    e.obtainedAt = f.number("obtainedAt");
    e.addedAt = event.recordedAt.latest;
    e.pages = f.count("pages");
    e.paperPage = f.count("paperPage");
    e.step = f.text("step");
    e.event = event.id;
    state.evidence.append(e);
}

void foldSmall(CaseState& state, const Event& event, const Facts& f)
{
    const QString& type = event.type;
    const Instant at = event.recordedAt.latest;
    const QString reason = f.written("reason");
    if (type == caseevent::evidenceVoided) {
        for (CaseEvidence& evidence : state.evidence) {
            if (evidence.id == f.text("id")) {
                evidence.voidReason = reason;
            }
        }
    } else if (type == caseevent::documentMade) {
        state.documents.append({f.text("type"), f.text("name"), f.text("number"), f.day("date"),
            f.text("digest"), f.text("step"), event.id, false});
    } else if (type == caseevent::elementsPatched) {
        applyElements(state.elements, f.elements("patch"));
        applyParty(state.party, f.party);
        if (f.party.contains(QStringLiteral("title"))) {
            state.title = f.party.value(QStringLiteral("title")).toString();
        }
        if (f.has("partyCategory")) {
            state.party.category = f.text("partyCategory");
        }
        if (f.has("level")) {
            state.level = f.text("level");
        }
        touchProposal(state, event, f);
    } else if (type == caseevent::officersChanged) {
        state.officers = readOfficers(f.body.value(QStringLiteral("officers")));
    } else if (type == caseevent::transferred) {
        state.handler = f.text("to");
    } else if (type == caseevent::suspended) {
        state.suspensions.append({f.text("id"), f.text("clock"), f.day("from"), QDate(),
            f.flag("halts"), reason, f.text("basis"), event.actor, event.id});
    } else if (type == caseevent::resumed) {
        for (CaseSuspension& suspension : state.suspensions) {
            if (suspension.id == f.text("id")) {
                suspension.to = f.day("to");
            }
        }
    } else if (type == caseevent::extended) {
        const CaseDue* old = state.due(f.text("clock"));
        state.extensions.append({f.text("clock"), f.count("amount"), f.text("unit"), reason,
            f.text("basis"), event.actor, f.day("approvedOn"), old ? old->due : 0, event.id});
    } else if (type == caseevent::requested) {
        state.requests.append({f.text("id"), f.text("action"),
            f.body.value(QStringLiteral("details")).toObject(), reason, event.actor, at, {}, {}});
    } else if (type == caseevent::requestRefused) {
        for (CaseRequest& request : state.requests) {
            if (request.id == f.text("id")) {
                request.verdict = QStringLiteral("refused");
                request.answer = reason;
            }
        }
    } else if (type == caseevent::converted) {
        if (StepRun* run = state.current()) {
            run->outcome = QStringLiteral("convert");
            run->outcomeLabel = f.text("label");
            run->actor = event.actor;
            run->businessAt = event.occurredAt;
            run->doneAt = at;
            run->opinion = reason;
            run->event = event.id;
        }
        state.conversions.append(
            {state.flow, state.flowVersion, f.text("flow"), reason, at, event.id});
        state.flow = f.text("flow");
        state.flowVersion = f.count("flowVersion");
        state.flowDigest = f.text("flowDigest");
        state.procedure = f.text("procedure");
        leaveStep(state, event, f, false);
    } else if (type == caseevent::linked) {
        state.links.append({f.text("kind"), f.text("target"), f.text("number")});
    } else if (type == caseevent::voided) {
        state.voidedAt = at;
        state.voidReason = reason;
        state.step.clear();
        state.nextRole.clear();
        state.dues.clear();
    } else if (type == caseevent::numbered) {
        if (f.text("type") == QLatin1String("case")) {
            state.number = f.text("number");
        } else {
            state.numbers.insert(f.text("type"), f.text("number"));
        }
    } else if (type == caseevent::remarked) {
        state.remarks.append({event.actor, f.written("text"), at, event.id});
    } else if (type == caseevent::attemptBlocked) {
        state.attempts.append({f.text("rule"), f.text("action"), f.text("step"), event.actor,
            f.written("message"), at, event.id});
    } else if (type == caseevent::measureTaken) {
        state.measures.append({f.text("id"), QStringLiteral("registration"), f.written("goods"),
            f.text("approver"), f.day("takenOn"), {}, {}, event.id});
    } else if (type == caseevent::measureDisposed) {
        for (CaseMeasure& measure : state.measures) {
            if (measure.id == f.text("id")) {
                measure.disposal = f.text("disposal");
                measure.disposedOn = f.day("disposedOn");
            }
        }
    } else if (type == caseevent::recusalAsked) {
        state.recused.append(f.text("person"));
    } else if (type == caseevent::recusalDecided) {
        state.recused.removeAll(f.text("person"));
        if (f.flag("granted")) {
            for (qsizetype i = state.officers.size() - 1; i >= 0; --i) {
                if (state.officers[i].person == f.text("person")) {
                    state.officers.removeAt(i);
                }
            }
        }
    } else if (type == caseevent::publicitySet) {
        state.publicity = f.text("publicity");
        state.publicityReason = reason;
        state.publicityReviewer = event.actor;
    } else if (type == caseevent::remedyFiled) {
        state.remedies.append({f.text("id"), f.text("kind"), f.day("filedOn"), {}, {}, event.id});
    } else if (type == caseevent::remedyDecided) {
        for (CaseRemedy& remedy : state.remedies) {
            if (remedy.id == f.text("id")) {
                remedy.result = f.text("result");
                remedy.resultOn = f.day("resultOn");
            }
        }
        if (f.has("opens")) { // the decision is made anew (B11)
            state.decidedAt = 0;
            state.servedAt = 0;
            state.closedAt = 0;
            state.closing.clear();
            if (StepRun* run = state.current()) {
                run->doneAt = at;
                run->outcome = QStringLiteral("redo");
                run->event = event.id;
            }
            leaveStep(state, event, f, true);
        }
    }
    if (f.has("request")) {
        for (CaseRequest& request : state.requests) {
            if (request.id == f.text("request")) {
                request.verdict = QStringLiteral("agreed");
            }
        }
    }
}

} // namespace

CaseState foldCase(CaseState state, const Event& event)
{
    const Facts f(event);
    if (event.type == caseevent::opened) {
        foldOpened(state, event, f);
    } else if (event.type == caseevent::stepDone) {
        foldStepDone(state, event, f);
    } else if (event.type == caseevent::reviewSubmitted) {
        foldReview(state, event, f);
    } else if (event.type == caseevent::evidenceAdded) {
        foldEvidence(state, event, f);
    } else {
        foldSmall(state, event, f);
    }
    readDues(state, f);
    if (!caseevent::commutes(event.type)) {
        state.lastActAt = event.recordedAt.latest;
    }
    return state;
}

} // namespace xq
