// SPDX-License-Identifier: GPL-3.0-or-later
// models/journal: the append-only record of everything anyone does, and the machinery that turns it
// into states and tables. Knows streams, chains, signatures and receipts; knows nothing of cases,
// items or people (their meaning is a StreamHandler of the folders above).
#pragma once

#include "models/base/instant.h"
#include "models/base/uuid.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace xq {

/// An erasable part of an event: identities, informants, free text. The event's hash covers only
/// the salted commitment, so content and salt can be erased later and every chain stays valid
/// (architecture.md, Erasable parts). Content is canonical JSON of an object.
struct EventPart {
    QString name; ///< "party", "content", "opinion"
    QStringList audience; ///< role ids that may read it; empty: every member of the unit
    QByteArray commitment; ///< HMAC-SM3(salt, content), 32 bytes
    QByteArray salt; ///< 16 bytes; empty where the part is not held (erased, or not entitled)
    QByteArray content; ///< empty where the part is not held

    bool held() const { return !salt.isEmpty(); }
    QJsonObject object() const; ///< empty object where not held
    friend bool operator==(const EventPart&, const EventPart&) = default;
};

/// When an event was recorded, as far as the device can know (protocol.md rule 6).
struct RecordedAt {
    Instant earliest = 0;
    Instant latest = 0;
    QString source; ///< "server" (trusted), "wall" (unverified), "trial"
    friend bool operator==(const RecordedAt&, const RecordedAt&) = default;
};

/// One act. Immutable once appended. `bytes` is the canonical JSON that was hashed and signed;
/// every other field is read from it.
struct Event {
    QString id; ///< UUIDv7
    QString stream; ///< "case:<uuid>", "item:<code>", "people:<unit>" ...
    QString base; ///< last non-commuting event of the stream its author saw; empty: none
    QStringList deps; ///< other event ids it rests on
    QString type; ///< "case.opened"
    int typeVersion = 1;
    QJsonObject body;
    QList<EventPart> parts;
    QString actor; ///< person id; empty for acts of the device itself
    QString unit; ///< code of the body for which the actor acts; decides the partition
    QString device;
    qint64 deviceSeq = 0; ///< 1, 2, 3 ... without gaps
    Instant occurredAt = 0; ///< business fact, as declared
    RecordedAt recordedAt;
    QString cursor; ///< what this device had acknowledged from the server
    QString rules; ///< rule-set version
    QByteArray prev; ///< hash of the device's previous event; empty for its first
    QByteArray personSignature; ///< over signedDigest(); empty where the act is no signature
    QByteArray hash; ///< SM3(bytes)
    QByteArray bytes;

    /// The part's object, empty if there is no such part or it is not held.
    QJsonObject part(const QString& name) const;
    bool operator==(const Event& other) const { return hash == other.hash; }
};

/// What an author wants to record; the journal adds identity, chain, time and signature.
struct Draft {
    QString stream;
    QString type;
    int typeVersion = 1;
    QJsonObject body;
    struct Part {
        QString name;
        QJsonObject content;
        QStringList audience;
    };
    QList<Part> parts;
    QStringList deps;
    Instant occurredAt = 0; ///< 0: now
    bool signs = false; ///< counts as the person's signature (review, approval, decision ...)
    /// The head the author had before the eyes; null: whatever is newest. A non-commuting draft
    /// whose base is no longer newest is refused (journal.conflict).
    QString base;
};

/// SM3 over the canonical JSON without `personSignature`: what a person signs.
Result<QByteArray> signedDigest(const Event& event);
/// Fills bytes and hash from the fields. Errors: json.*.
Result<void> sealEvent(Event& event);
/// Reads the canonical bytes back; parts come without salt and content.
/// Errors: event.malformed (not canonical, unknown shape, fields out of range), event.too-large (1
/// MiB).
Result<Event> parseEvent(const QByteArray& bytes);

/// The wire form: {"event": base64(bytes), "parts": {name: {salt, content}}}.
QJsonObject eventToWire(const Event& event);
/// Checks hash and every given part against its commitment. Errors: event.malformed, event.part.
Result<Event> eventFromWire(const QJsonObject& wire);

EventPart makePart(const Draft::Part& part, const RandomSource& random);
/// True if the held content answers the commitment.
bool partHolds(const EventPart& part);

/// "case" of "case:0190…".
QString streamKind(const QString& stream);

} // namespace xq
