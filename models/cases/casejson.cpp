// SPDX-License-Identifier: GPL-3.0-or-later
// CaseState as JSON and back. One list of fields per struct serves both directions, so that a field
// can never be written and not read.
#include "models/base/digest.h"
#include "models/base/json.h"
#include "models/cases/casestate.h"

#include <QJsonArray>

#include <type_traits>

namespace xq {
namespace {

template <typename A> void fields(A& a, CaseParty& v)
{
    a("category", v.category), a("name", v.name), a("idType", v.idType), a("id", v.id);
    a("address", v.address), a("phone", v.phone), a("representative", v.representative);
    a("representativePost", v.representativePost), a("contact", v.contact), a("minor", v.minor);
}
template <typename A> void fields(A& a, CaseOfficer& v)
{
    a("person", v.person), a("name", v.name), a("certificate", v.certificate);
}
template <typename A> void fields(A& a, CaseDue& v)
{
    a("clock", v.clock), a("start", v.start), a("warn", v.warn), a("due", v.due);
    a("provisional", v.provisional);
}
template <typename A> void fields(A& a, CaseSignature& v)
{
    a("role", v.role), a("person", v.person), a("opinion", v.opinion), a("at", v.at);
    a("event", v.event);
}
template <typename A> void fields(A& a, StepRun& v)
{
    a("step", v.step), a("key", v.key), a("name", v.name), a("round", v.round);
    a("openedAt", v.openedAt), a("businessAt", v.businessAt), a("doneAt", v.doneAt);
    a("due", v.due);
    a("outcome", v.outcome), a("outcomeLabel", v.outcomeLabel), a("to", v.to), a("actor", v.actor);
    a("actorRole", v.actorRole), a("elements", v.elements), a("documents", v.documents);
    a("opinion", v.opinion), a("event", v.event), a("signatures", v.signatures);
}
template <typename A> void fields(A& a, CaseEvidence& v)
{
    a("id", v.id), a("slot", v.slot), a("kind", v.kind), a("name", v.name), a("proves", v.proves);
    a("digest", v.digest), a("size", v.size), a("mime", v.mime), a("collector", v.collector);
    a("source", v.source), a("place", v.place), a("obtainedAt", v.obtainedAt);
    a("addedAt", v.addedAt), a("pages", v.pages), a("paperPage", v.paperPage), a("step", v.step);
    a("voidReason", v.voidReason), a("event", v.event);
}
template <typename A> void fields(A& a, CaseDocument& v)
{
    a("type", v.type), a("name", v.name), a("number", v.number), a("date", v.date);
    a("digest", v.digest), a("step", v.step), a("event", v.event), a("voided", v.voided);
}
template <typename A> void fields(A& a, ReviewAnswer& v)
{
    a("item", v.item), a("answer", v.answer), a("note", v.note);
}
template <typename A> void fields(A& a, ReviewRound& v)
{
    a("round", v.round), a("reviewer", v.reviewer), a("at", v.at), a("answers", v.answers);
    a("conclusion", v.conclusion), a("comment", v.comment), a("returnTo", v.returnTo);
    a("proposal", v.proposal), a("afterHearing", v.afterHearing), a("event", v.event);
}
template <typename A> void fields(A& a, CaseNotice& v)
{
    a("fine", v.fine), a("confiscation", v.confiscation), a("kinds", v.kinds);
    a("servedOn", v.servedOn), a("hearingTold", v.hearingTold), a("proposal", v.proposal);
    a("event", v.event);
}
template <typename A> void fields(A& a, CaseHearing& v)
{
    a("requested", v.requested), a("requestedOn", v.requestedOn), a("noticeOn", v.noticeOn);
    a("heldOn", v.heldOn), a("waived", v.waived), a("event", v.event);
    a("recordedAt", v.recordedAt);
}
template <typename A> void fields(A& a, CaseSuspension& v)
{
    a("id", v.id), a("clock", v.clock), a("from", v.from), a("to", v.to), a("halts", v.halts);
    a("reason", v.reason), a("basis", v.basis), a("approver", v.approver), a("event", v.event);
}
template <typename A> void fields(A& a, CaseExtension& v)
{
    a("clock", v.clock), a("amount", v.amount), a("unit", v.unit), a("reason", v.reason);
    a("basis", v.basis), a("approver", v.approver), a("approvedOn", v.approvedOn);
    a("oldDue", v.oldDue), a("event", v.event);
}
template <typename A> void fields(A& a, CaseMeasure& v)
{
    a("id", v.id), a("kind", v.kind), a("goods", v.goods), a("approver", v.approver);
    a("takenOn", v.takenOn), a("disposal", v.disposal), a("disposedOn", v.disposedOn);
    a("event", v.event);
}
template <typename A> void fields(A& a, CaseLink& v)
{
    a("kind", v.kind), a("target", v.target), a("number", v.number);
}
template <typename A> void fields(A& a, CaseAttempt& v)
{
    a("rule", v.rule), a("action", v.action), a("step", v.step), a("actor", v.actor);
    a("message", v.message), a("at", v.at), a("event", v.event);
}
template <typename A> void fields(A& a, CaseRemark& v)
{
    a("actor", v.actor), a("text", v.text), a("at", v.at), a("event", v.event);
}
template <typename A> void fields(A& a, CaseRequest& v)
{
    a("id", v.id), a("action", v.action), a("details", v.details), a("reason", v.reason);
    a("actor", v.actor), a("at", v.at), a("verdict", v.verdict), a("answer", v.answer);
}
template <typename A> void fields(A& a, CaseConversion& v)
{
    a("fromFlow", v.fromFlow), a("fromVersion", v.fromVersion), a("toFlow", v.toFlow);
    a("reason", v.reason), a("at", v.at), a("event", v.event);
}
template <typename A> void fields(A& a, CaseRemedy& v)
{
    a("id", v.id), a("kind", v.kind), a("filedOn", v.filedOn), a("result", v.result);
    a("resultOn", v.resultOn), a("event", v.event);
}
template <typename A> void fields(A& a, CaseState& v)
{
    a("id", v.id), a("temporaryNumber", v.temporaryNumber), a("number", v.number);
    a("numbers", v.numbers), a("item", v.item), a("itemVersion", v.itemVersion);
    a("itemName", v.itemName), a("kind", v.kind), a("unit", v.unit), a("office", v.office);
    a("procedure", v.procedure), a("flow", v.flow), a("flowVersion", v.flowVersion);
    a("flowDigest", v.flowDigest), a("title", v.title), a("source", v.source);
    a("occurredAt", v.occurredAt), a("enteredAt", v.enteredAt), a("late", v.late);
    a("lateReason", v.lateReason), a("filedAt", v.filedAt), a("noticedAt", v.noticedAt);
    a("decidedAt", v.decidedAt), a("servedAt", v.servedAt), a("performedAt", v.performedAt);
    a("closedAt", v.closedAt), a("archivedAt", v.archivedAt), a("closing", v.closing);
    a("voidedAt", v.voidedAt), a("voidReason", v.voidReason), a("party", v.party);
    a("officers", v.officers), a("recused", v.recused), a("elements", v.elements);
    a("step", v.step), a("nextRole", v.nextRole), a("handler", v.handler), a("runs", v.runs);
    a("evidence", v.evidence), a("documents", v.documents), a("reviews", v.reviews);
    a("notices", v.notices), a("hearing", v.hearing), a("suspensions", v.suspensions);
    a("extensions", v.extensions), a("measures", v.measures), a("links", v.links);
    a("attempts", v.attempts), a("remarks", v.remarks), a("requests", v.requests);
    a("conversions", v.conversions), a("remedies", v.remedies), a("dues", v.dues);
    a("level", v.level), a("publicity", v.publicity), a("publicityReason", v.publicityReason);
    a("publicityReviewer", v.publicityReviewer), a("fine", v.fine);
    a("confiscation", v.confiscation), a("paid", v.paid), a("proposalDigest", v.proposalDigest);
    a("proposalAt", v.proposalAt), a("returned", v.returned), a("lastActAt", v.lastActAt);
}

template <typename T> inline constexpr bool kIsList = false;
template <typename T> inline constexpr bool kIsList<QList<T>> = true;

/// Writes what is not at its default; the reader supplies the defaults.
struct Writer {
    QJsonObject object;

    template <typename T> void operator()(const char* name, T& v)
    {
        const QLatin1String key(name);
        if constexpr (std::is_same_v<T, QString>) {
            if (!v.isEmpty()) {
                object.insert(key, v);
            }
        } else if constexpr (std::is_same_v<T, bool>) {
            if (v) {
                object.insert(key, v);
            }
        } else if constexpr (std::is_arithmetic_v<T>) {
            if (v != T {}) {
                object.insert(key, static_cast<qint64>(v));
            }
        } else if constexpr (std::is_same_v<T, QDate>) {
            if (v.isValid()) {
                object.insert(key, v.toString(Qt::ISODate));
            }
        } else if constexpr (std::is_same_v<T, QJsonObject>) {
            if (!v.isEmpty()) {
                object.insert(key, v);
            }
        } else if constexpr (std::is_same_v<T, QStringList>) {
            if (!v.isEmpty()) {
                object.insert(key, QJsonArray::fromStringList(v));
            }
        } else if constexpr (kIsList<T>) {
            QJsonArray array;
            for (auto& one : v) {
                Writer inner;
                fields(inner, one);
                array.append(inner.object);
            }
            if (!array.isEmpty()) {
                object.insert(key, array);
            }
        } else {
            Writer inner;
            fields(inner, v);
            if (!inner.object.isEmpty()) {
                object.insert(key, inner.object);
            }
        }
    }
};

struct Reader {
    QJsonObject object;

    template <typename T> void operator()(const char* name, T& v)
    {
        const QJsonValue value = object.value(QLatin1String(name));
        if constexpr (std::is_same_v<T, QString>) {
            v = value.toString();
        } else if constexpr (std::is_same_v<T, bool>) {
            v = value.toBool();
        } else if constexpr (std::is_arithmetic_v<T>) {
            v = static_cast<T>(value.toInteger());
        } else if constexpr (std::is_same_v<T, QDate>) {
            v = QDate::fromString(value.toString(), Qt::ISODate);
        } else if constexpr (std::is_same_v<T, QJsonObject>) {
            v = value.toObject();
        } else if constexpr (std::is_same_v<T, QStringList>) {
            v.clear();
            for (const QJsonValue one : value.toArray()) {
                v.append(one.toString());
            }
        } else if constexpr (kIsList<T>) {
            v.clear();
            for (const QJsonValue one : value.toArray()) {
                Reader inner {one.toObject()};
                typename T::value_type read;
                fields(inner, read);
                v.append(read);
            }
        } else {
            Reader inner {value.toObject()};
            fields(inner, v);
        }
    }
};

} // namespace

QJsonObject caseToJson(const CaseState& state)
{
    Writer writer;
    CaseState copy = state;
    fields(writer, copy);
    return writer.object;
}

CaseState caseFromJson(const QJsonObject& json)
{
    Reader reader {json};
    CaseState state;
    fields(reader, state);
    return state;
}

const StepRun* CaseState::current() const
{
    return !runs.isEmpty() && !runs.constLast().done() ? &runs.constLast() : nullptr;
}
StepRun* CaseState::current()
{
    return !runs.isEmpty() && !runs.last().done() ? &runs.last() : nullptr;
}

const StepRun* CaseState::lastDone(const QString& stepKey) const
{
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        if (run->done() && run->key == stepKey) {
            return &*run;
        }
    }
    return nullptr;
}

bool CaseState::isOfficer(const QString& person) const
{
    for (const CaseOfficer& officer : officers) {
        if (officer.person == person) {
            return true;
        }
    }
    return false;
}

const CaseSuspension* CaseState::halt() const
{
    for (const CaseSuspension& suspension : suspensions) {
        if (suspension.halts && suspension.open()) {
            return &suspension;
        }
    }
    return nullptr;
}

const CaseDue* CaseState::due(const QString& clock) const
{
    for (const CaseDue& due : dues) {
        if (due.clock == clock) {
            return &due;
        }
    }
    return nullptr;
}

const ReviewRound* CaseState::passedReview() const
{
    return !reviews.isEmpty() && reviews.constLast().passed() ? &reviews.constLast() : nullptr;
}

const CaseNotice* CaseState::notice() const
{
    return notices.isEmpty() ? nullptr : &notices.constLast();
}

QString temporaryNumber(const QString& caseId)
{
    return QStringLiteral("临") + caseId.right(8).toUpper();
}

QString proposalDigest(const QJsonObject& elements, const QStringList& proposalElements)
{
    QJsonObject proposal;
    for (const QString& name : proposalElements) {
        if (elements.contains(name)) {
            proposal.insert(name, elements.value(name));
        }
    }
    const auto bytes = canonicalJson(proposal);
    return bytes ? QString::fromLatin1(sm3(*bytes).toHex()) : QString();
}

} // namespace xq
