// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/intake.h"

#include "models/base/digest.h"
#include "models/people/person.h"

#include <QCoreApplication>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Server)
};

Error against(QString code, QString message)
{
    return {ErrorKind::Refused, std::move(code), std::move(message), {}};
}

QString chainBroken()
{
    return Text::tr("Entries of this PC are missing before this one, or their order was changed. "
                    "Nothing after it was taken; the PC offers them again.");
}

} // namespace

Intake::Intake(Hub& hub, HubStore& store, const HubDevice& device)
    : m_hub(hub)
    , m_store(store)
    , m_device(device)
{
}

Result<Intake::Candidate> Intake::read(const QJsonObject& wire) const
{
    auto event = eventFromWire(wire);
    if (event) {
        return Candidate {std::move(*event), true};
    }
    if (event.error().code != QLatin1String("event.part")) {
        return tl::unexpected<Error>(event.error());
    }
    // The record itself is sound: it keeps its place in the chain, without the wrong text.
    XQ_ASSIGN(bare,
        parseEvent(
            QByteArray::fromBase64(wire.value(QStringLiteral("event")).toString().toLatin1())));
    return Candidate {std::move(bare), false};
}

Result<void> Intake::checkDeviceSignature(const PushRequest& request) const
{
    if (request.device != m_device.id) {
        return refused(QStringLiteral("push.device"),
            Text::tr("The entries come from another PC than the one that sends them."));
    }
    // The chain ties every event to the newest one, so one signature covers the run.
    const QByteArray newest = sm3(QByteArray::fromBase64(
        request.events.last().value(QStringLiteral("event")).toString().toLatin1()));
    if (!verify(m_device.publicKey, pushText(request.device, newest), request.signature)) {
        return fail(ErrorKind::Integrity, QStringLiteral("signature.device"),
            Text::tr("The signature of this PC does not hold; nothing was taken."));
    }
    if (!m_device.frozen.isEmpty()) {
        return fail(ErrorKind::Integrity, m_device.frozen,
            Text::tr(
                "Two different runs of entries came from this PC: its store was copied or "
                "restored. It is frozen; what it holds is kept. Set the PC up anew and enrol it."));
    }
    return {};
}

Result<Intake::Place> Intake::place(const Event& event, const Journal::ChainHead& head) const
{
    const auto stop = [&event](const QString& code, const QString& message) {
        Place place;
        place.stop = PushStop {event.id, code, message};
        return place;
    };
    if (event.device != m_device.id) {
        return stop(QStringLiteral("chain.broken"), chainBroken());
    }
    if (event.deviceSeq <= head.seq) {
        const auto stored = m_store.journal->event(event.id);
        if (!stored && stored.error().kind != ErrorKind::NotFound) {
            return tl::unexpected<Error>(stored.error());
        }
        if (!stored || stored->hash != event.hash) {
            return stop(QStringLiteral("chain.forked"),
                Text::tr(
                    "Another entry of this PC already stands in this place: its store was copied "
                    "or restored. The PC is frozen; what it holds is kept."));
        }
        Place place;
        XQ_ASSIGN(receipt, m_store.journal->receipt(event.id));
        place.known = receipt;
        return place;
    }
    if (event.deviceSeq != head.seq + 1 || event.prev != head.hash) {
        return stop(QStringLiteral("chain.broken"), chainBroken());
    }
    const auto other = m_store.journal->event(event.id);
    if (other || other.error().kind != ErrorKind::NotFound) {
        if (!other) {
            return tl::unexpected<Error>(other.error());
        }
        return stop(QStringLiteral("event.malformed"),
            Text::tr("The id of this entry belongs to another one; nothing after it was taken."));
    }
    return Place {};
}

Result<PushAnswer> Intake::take(const PushRequest& request)
{
    XQ_TRY(checkDeviceSignature(request));
    PushAnswer answer;
    answer.device = m_device.id;
    {
        const std::lock_guard lock(m_hub.writer());
        XQ_ASSIGN(transaction, Transaction::begin(*m_store.database));
        for (const QJsonObject& wire : request.events) {
            const auto candidate = read(wire);
            if (!candidate) {
                answer.stop = PushStop {{}, candidate.error().code, candidate.error().message};
                break;
            }
            XQ_ASSIGN(head, m_store.journal->chainHead(m_device.id));
            XQ_ASSIGN(found, place(candidate->event, head));
            if (found.stop) {
                answer.stop = found.stop;
                break;
            }
            if (found.known) {
                answer.receipts.append(*found.known);
                continue;
            }
            XQ_ASSIGN(receipt, judge(*candidate));
            answer.receipts.append(receipt);
        }
        if (answer.stop && answer.stop->code == QLatin1String("chain.forked")) {
            XQ_TRY(m_store.repository->freezeDevice(m_device.id, answer.stop->code));
        }
        XQ_ASSIGN(head, m_store.journal->chainHead(m_device.id));
        answer.headSeq = head.seq;
        answer.headHash = head.hash;
        XQ_TRY(transaction.commit());
    }
    answer.time = m_hub.now();
    answer.epoch = m_hub.epoch();
    XQ_ASSIGN(text, receiptText(answer));
    XQ_ASSIGN(signature, sign(m_hub.keys().signingKey, text));
    answer.signature = signature;
    return answer;
}

Result<Receipt> Intake::judge(const Candidate& candidate)
{
    const Event& event = candidate.event;
    XQ_ASSIGN(error, objection(candidate));
    if (error) {
        return m_store.journal->refuse(event, error->code, error->message, m_hub.now());
    }
    XQ_ASSIGN(savepoint, Savepoint::begin(*m_store.database));
    auto receipt = m_store.journal->accept(event, m_hub.now());
    if (receipt) {
        XQ_TRY(savepoint.release());
        return receipt;
    }
    if (receipt.error().code != QLatin1String("store.constraint")) {
        return receipt; // disk, memory: nothing of the push counts, it is asked again
    }
    // The tables cannot hold what the rules let pass. One such record must not block its device.
    {
        const Savepoint undone = std::move(savepoint);
    }
    return m_store.journal->refuse(event, QStringLiteral("event.unusable"),
        Text::tr("The server cannot file this entry. It is kept whole; tell the municipal platform "
                 "office."),
        m_hub.now());
}

Result<std::optional<Error>> Intake::objection(const Candidate& candidate) const
{
    using Objection = std::optional<Error>;
    const Event& event = candidate.event;
    if (!candidate.partsHold) {
        return Objection(against(QStringLiteral("event.part"),
            Text::tr("The text of this entry does not answer its seal; it was not taken.")));
    }
    if (!m_device.speaksFor(event.unit)) {
        return Objection(against(QStringLiteral("authority.unit"),
            Text::tr("The entry speaks for the unit %1, but this PC belongs to %2.")
                .arg(event.unit, m_device.unit)));
    }
    if ((event.recordedAt.source == QLatin1String("trial")) != m_hub.trial()) {
        return Objection(against(QStringLiteral("trial.refused"),
            m_hub.trial()
                ? Text::tr("An entry of real time does not belong on the server of a trial city.")
                : Text::tr("The entry was recorded under the clock of a trial store.")));
    }
    if (event.actor.isEmpty() && event.personSignature.isEmpty()) {
        return Objection(); // an act of the device itself
    }
    return signatureObjection(event);
}

Result<std::optional<Error>> Intake::signatureObjection(const Event& event) const
{
    using Objection = std::optional<Error>;
    XQ_ASSIGN(state, m_store.journal->state(peopleStream(event.unit)));
    const Directory people = Directory::fromState(state.state);
    const Person* person = people.find(event.actor);
    QByteArray key = person ? person->publicKey : QByteArray();
    if (!person && event.type == QLatin1String("person.added")) {
        // The first person of a unit brings the key by which it signs; whether it may be the first
        // is the people's own rule.
        const auto added = personFromJson(event.body.value(QStringLiteral("person")).toObject());
        key = added && added->id == event.actor ? added->publicKey : QByteArray();
    }
    if (key.isEmpty()) {
        return Objection(against(QStringLiteral("authority.person"),
            Text::tr("The acting person is not known in the unit %1.").arg(event.unit)));
    }
    if (event.personSignature.isEmpty()) {
        return Objection(); // whether this act needs one is the rule of its kind
    }
    XQ_ASSIGN(digest, signedDigest(event));
    if (!verify(key, digest, event.personSignature)) {
        return Objection(against(QStringLiteral("signature.person"),
            Text::tr("The signature of this entry is not that of the acting person.")));
    }
    return Objection();
}

} // namespace xq
