// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/crypto.h"
#include "models/journal/streams.h"

#include <QCache>

#include <functional>
#include <optional>

namespace xq {

class Database;

/// Who writes and on which device. The keys stay in memory only.
struct Author {
    QString person; ///< person id; empty: the device itself
    QString unit; ///< body code
    QByteArray signingKey; ///< private key of the person; needed for drafts that sign
};

/// The device's own key and place in its chain are in the store (table `device`).
struct DeviceIdentity {
    QString id; ///< UUID
    QString unit;
    QString label; ///< "CG-PC-07"
    KeyPair keys;
};

/// What the server said of one event; stored for good (receipts are journal data).
struct Receipt {
    QString event;
    bool accepted = false;
    QString partition;
    qint64 seq = 0; ///< accepted only
    QString code; ///< refused only: stable code
    QString message; ///< refused only: sentence
    Instant at = 0;
};

/// An accepted event as the feed brings it.
struct FeedItem {
    Event event;
    QString partition;
    qint64 seq = 0;
};

/// A refused event with what became of it (protocol.md rule 4).
struct SetAside {
    Event event;
    QString code;
    QString message;
    Instant at = 0;
    QString resolution; ///< empty: open; "discarded", "redone"
    QString reason;
};

struct VerifyReport {
    qint64 events = 0;
    qint64 devices = 0;
    qint64 parts = 0;
    qint64 erasedParts = 0;
    qint64 signatures = 0;
    qint64 streams = 0;
    bool rebuilt = false;
    QStringList problems; ///< sentences; empty: everything holds
    bool ok() const { return problems.isEmpty(); }
};

/// The journal of one store, on one connection of one thread. Every writing call is one
/// BEGIN IMMEDIATE … COMMIT in which states are loaded, rules asked, events appended and
/// projections written; nothing that decides is cached between calls, so that window and shell may
/// work on the same store. Errors: rule codes of the handlers, journal.conflict,
/// journal.read-only-stream, journal.unknown-stream, event.*, store.*.
class Journal {
public:
    Journal(Database& database, const StreamRegistry& registry, const RandomSource& random);

    /// Makes this store a device of its own (once, at init). Errors: journal.device-exists.
    Result<void> createDevice(const DeviceIdentity& identity);
    Result<DeviceIdentity> device() const;

    /// Inside the writing transaction: looks at states, returns what is to be recorded.
    using Prepare = std::function<Result<QList<Draft>>(const States&)>;
    /// Records all drafts or none. `now` is the moment of recording with its source.
    Result<QList<Event>> act(const Author& author, const RecordedAt& now, const Prepare& prepare);
    Result<QList<Event>> act(
        const Author& author, const RecordedAt& now, const QList<Draft>& drafts);
    /// What act() would answer now; nothing is kept.
    Result<void> tryAct(const Author& author, const RecordedAt& now, const Prepare& prepare);

    // Reading (no transaction needed)
    Result<StreamState> state(const QString& stream) const;
    Result<Event> event(const QString& id) const;
    /// Accepted by seq, then own pending by device_seq: the fold order. Refused ones are left out.
    Result<QList<Event>> events(const QString& stream) const;
    struct Listed {
        Event event;
        int status = 0; ///< EventStatus
        qint64 seq = 0;
    };
    /// The same with receipts, for timelines.
    Result<QList<Listed>> timeline(const QString& stream) const;

    // Client side of sync
    Result<QList<Event>> unsent(int limit, qint64 maxBytes) const;
    Result<qint64> unsentCount() const;
    Result<void> takeReceipts(const QList<Receipt>& receipts);
    /// Foreign and own accepted events; known ones are left as they are. Moves the cursor in the
    /// same transaction.
    Result<void> takeFeed(const QList<FeedItem>& items, const QString& cursor);
    Result<QString> cursor() const;
    Result<QList<SetAside>> setAside(bool openOnly) const;
    Result<void> resolveSetAside(const QString& event, const QString& resolution,
        const QString& reason, const Author& author, const RecordedAt& now);

    // Server side of sync
    /// Judges and appends one foreign event inside the caller's transaction; the receipt (accepted
    /// or refused) is stored with it. The same event again gives the same receipt. `now`: server
    /// time. Errors: only storage failures; a refusal is a Receipt.
    Result<Receipt> accept(const Event& event, Instant now);
    /// The same for an event that the intake itself refuses (authority, signature, a part that does
    /// not answer its seal): it stays in its device's chain as evidence. The first answer stands.
    Result<Receipt> refuse(
        const Event& event, const QString& code, const QString& message, Instant now);
    /// The answer an event got, or nothing.
    Result<std::optional<Receipt>> receipt(const QString& event) const;
    /// Accepted events of the partitions after the given seqs, in seq order per partition.
    Result<QList<FeedItem>> feed(const QString& partition, qint64 after, int limit) const;
    Result<qint64> partitionHead(const QString& partition) const;
    struct ChainHead {
        qint64 seq = 0;
        QByteArray hash;
    };
    Result<ChainHead> chainHead(const QString& device) const;

    // Proof
    /// Chains, hashes, commitments, signatures (by `publicKeyOf`, null: not checked); with
    /// `rebuild` every projection is made anew and compared row for row. `progress(done, total)`
    /// false cancels.
    Result<VerifyReport> verify(bool rebuild,
        const std::function<QByteArray(const Event&)>& publicKeyOf = {},
        const std::function<bool(qint64, qint64)>& progress = {});
    /// Makes every projection anew from events and receipts.
    Result<void> rebuild();

    /// Erases a part's content and salt everywhere in this store (the erasure event itself is the
    /// caller's). The chain stays valid.
    Result<void> erasePart(const QString& event, const QString& part);

private:
    class View;
    struct Act;
    Result<QList<Event>> record(const Author& author, const RecordedAt& now, const Prepare& prepare,
        bool rehearsal = false);
    Result<Event> appendOne(
        const Draft& draft, const Author& author, const RecordedAt& now, Act& act);
    Result<void> store(const Event& event, int status, qint64 seq, const QString& partition);
    Result<void> foldIn(const Event& event, View& view);
    StreamState folded(StreamState current, const Event& event) const;
    Result<void> refold(const QString& stream);
    Result<void> writeState(const StreamState& state);
    Result<QJsonObject> parsed(const QString& stream, const QByteArray& bytes) const;

    struct Parsed {
        QByteArray bytes;
        QJsonObject state;
    };
    Database& m_database;
    const StreamRegistry& m_registry;
    RandomSource m_random;
    /// What the stored bytes of a stream said when they were last read. The bytes are read each
    /// time and compared: only the parsing is saved.
    mutable QCache<QString, Parsed> m_parsed;
};

/// States as last committed, for reading outside a writing transaction.
class JournalStates final : public States {
public:
    explicit JournalStates(const Journal& journal)
        : m_journal(journal)
    {
    }
    Result<StreamState> load(const QString& stream) const override
    {
        return m_journal.state(stream);
    }

private:
    const Journal& m_journal;
};

enum EventStatus { EventPending = 0, EventAccepted = 1, EventRefused = 2 };

} // namespace xq
