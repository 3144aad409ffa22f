// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/event.h"

#include <QSet>

#include <optional>

namespace xq {

class Database;

/// What enrolment gave this PC.
struct Enrolment {
    QString server; ///< "https://host:8443"
    QByteArray certificate; ///< of this device, X.509 DER
    QByteArray authority; ///< of the city, X.509 DER
    QByteArray signingKey; ///< of the server, for receipts and time (SPKI DER)
    QString city;
    QString unitName;
    QString epoch;
    bool trial = false;
    Instant at = 0;
    friend bool operator==(const Enrolment&, const Enrolment&) = default;
};

/// What is known of the server's time: its clock minus ours, measured within `spread` (half the
/// round trip), on the boot named by `boot` at `uptime` (including suspend). Protocol.md rule 6.
struct TimeAnchor {
    Instant server = 0; ///< server time at the measurement
    qint64 spread = 0; ///< ± ms
    QString boot;
    qint64 uptime = 0; ///< ms since boot at the measurement
    friend bool operator==(const TimeAnchor&, const TimeAnchor&) = default;
};

/// Boot id and milliseconds since boot (including suspend) of this machine.
struct Uptime {
    QString boot;
    qint64 milliseconds = 0;
};
Uptime machineUptime();

/// The moment of an act as far as this PC can know it. On the boot of the last measurement: server
/// time carried on by the boot clock ("server"). Otherwise the wall clock ("wall"), never earlier
/// than the newest server time seen.
RecordedAt trustedMoment(const std::optional<TimeAnchor>& anchor, Instant wall, const Uptime& up);

/// What the last exchanges said; everything a status line shows is read from here and the journal.
struct SyncHistory {
    Instant lastContact = 0; ///< the server answered sensibly
    Instant lastComplete = 0; ///< pushed and pulled to the end
    Instant lastFailure = 0; ///< 0 after a success
    QString failureCode;
    QString failureMessage;
    int failures = 0; ///< in a row
    Instant nextTry = 0;
    friend bool operator==(const SyncHistory&, const SyncHistory&) = default;
};

/// A leased block of document numbers with what is left of it (table `number_block`).
struct NumberLease {
    QString unit;
    QString type;
    int year = 0;
    qint64 first = 0;
    qint64 last = 0;
    qint64 next = 0;
    qint64 left() const { return last - next + 1; }
    friend bool operator==(const NumberLease&, const NumberLease&) = default;
};

/// The client's side of the exchange, kept as rows of `meta`. Errors: store.*,
/// sync.not-enrolled, sync.damaged.
class SyncRepository {
public:
    explicit SyncRepository(Database& database);

    Result<std::optional<Enrolment>> enrolment() const;
    Result<Enrolment> requireEnrolment() const; ///< sync.not-enrolled
    Result<void> setEnrolment(const Enrolment& enrolment);

    Result<std::optional<TimeAnchor>> timeAnchor() const;
    Result<void> setTimeAnchor(const TimeAnchor& anchor);

    Result<SyncHistory> history() const;
    Result<void> setHistory(const SyncHistory& history);

    /// The newest signed answer of the server, as it came: proof of what it had received.
    Result<void> setLastReceipt(const QByteArray& answer);

    // Document numbers (given out by the desks of models/services)
    Result<QList<NumberLease>> leases() const;
    /// The same block again changes nothing.
    Result<void> addLease(const NumberLease& lease);
    /// Closes a block that a store gave itself before it was enrolled; the rest of it is lost, so
    /// that no number is given twice.
    Result<void> closeOwnBlock(const NumberLease& block);
    /// A lease asked for and not answered yet: asked again with the same id.
    Result<QString> pendingLease(const QString& type, int year) const;
    Result<void> setPendingLease(const QString& type, int year, const QString& request);

    // Files whose bytes the server has
    Result<QSet<QByteArray>> sentFiles() const;
    Result<void> markFileSent(const QByteArray& digest);
    /// Digests of files that records name: evidence (withdrawn one left out) and frozen ledgers.
    Result<QList<QByteArray>> namedFiles() const;

private:
    Result<QString> read(const QString& key) const;
    Result<void> write(const QString& key, const QString& value);

    Database& m_database;
};

} // namespace xq
