// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/directory/syncrepository.h"
#include "models/journal/journal.h"
#include "models/store/blobstore.h"
#include "sync/client/transport.h"
#include "sync/protocol/messages.h"

#include <functional>

namespace xq {

/// The store that is synchronised, on the calling thread.
struct SyncPlace {
    Database& database;
    Journal& journal;
    BlobStore* blobs = nullptr; ///< null: files are not exchanged
    bool trial = false;
    const Clock& clock;
    RandomSource random;
    /// Digests of files that records name and this store does not hold; empty: none are fetched.
    std::function<Result<QList<QByteArray>>()> wantedFiles = {};
    /// Types of document numbers that are kept in stock; the year is the current one.
    QStringList numberTypes = {};
};

/// What one exchange did.
struct SyncReport {
    qint64 sent = 0; ///< events the server answered for
    qint64 accepted = 0;
    qint64 setAside = 0; ///< events it refused, now in the set-aside list
    qint64 received = 0; ///< events of the feed
    qint64 filesSent = 0;
    qint64 filesReceived = 0;
    qint64 filesFailed = 0; ///< tried, not done; the reason is `fileProblem`
    QString fileProblem;
    friend bool operator==(const SyncReport&, const SyncReport&) = default;
};

/// What a status line shows; every figure is a query over what is durable (lessons.md, Sync trust
/// 1).
struct SyncStatus {
    bool enrolled = false;
    QString server;
    QString city;
    qint64 unsent = 0;
    qint64 setAside = 0; ///< open entries
    qint64 filesUnsent = 0;
    SyncHistory history;
    RecordedAt now; ///< the moment as this PC can know it
    friend bool operator==(const SyncStatus&, const SyncStatus&) = default;
};
Result<SyncStatus> syncStatus(
    Database& database, const Journal& journal, BlobStore* blobs, Instant wall);

/// How long to wait after so many failures in a row: 5 s doubling up to 15 min, between half and
/// all of it, so that a city's PCs do not come back in the same second.
qint64 backoffMilliseconds(int failures, const RandomSource& random);

/// One PC's talk with the server, step by step on the calling thread. Each step is durable when it
/// returns and may be repeated; a failure leaves everything as the last step left it.
/// Errors: net.*, those of the server, sync.not-enrolled, sync.epoch, receipt.signature,
/// receipt.wrong, time.signature, event.*, store.*.
class SyncSession {
public:
    SyncSession(const SyncPlace& place, Transport& transport);

    /// Gets this device its certificate; the transport needs none yet. `server` is kept as address.
    Result<Enrolment> enrol(
        const QString& server, const QString& code, const QByteArray& authority);

    /// Time, push, feed, files; remembers the outcome (SyncHistory) and when to try again.
    Result<SyncReport> run();

    Result<void> syncTime();
    Result<void> push(SyncReport& report);
    /// To the head of the feed; `wait` seconds for news if there are none (long poll).
    Result<void> pull(SyncReport& report, int wait = 0);
    Result<void> exchangeFiles(SyncReport& report);
    /// Leases a block of document numbers; an interrupted request is asked again, not anew. Blocks
    /// that the store gave itself before it was enrolled are closed with it.
    Result<NumberLease> leaseNumbers(const QString& type, int year, int count);
    /// Fills the stock of numbers up.
    Result<void> keepNumbers();

private:
    Result<SyncReport> exchange();
    Result<HttpResponse> call(const HttpRequest& request, int timeoutSeconds);
    Result<PushAnswer> pushOnce(
        const QList<Event>& events, const DeviceIdentity& device, const Enrolment& enrolment);
    Result<void> sendFile(const QByteArray& digest);
    Result<void> fetchFile(const QByteArray& digest);
    Result<void> remember(const Result<SyncReport>& outcome);

    SyncPlace m_place;
    Transport& m_transport;
    SyncRepository m_repository;
    int m_batch; ///< events per push; smaller on a bad line
};

} // namespace xq
