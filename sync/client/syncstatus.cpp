// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "sync/client/syncsession.h"

namespace xq {

qint64 backoffMilliseconds(int failures, const RandomSource& random)
{
    constexpr qint64 kFirst = 5'000;
    constexpr qint64 kMost = 15 * 60'000;
    const int doublings = qBound(0, failures - 1, 12);
    const qint64 full = qMin(kMost, kFirst << doublings);
    const QByteArray bytes = random(2);
    const qint64 share = (static_cast<unsigned char>(bytes[0]) << 8)
        | static_cast<unsigned char>(bytes[1]); // 0..65535
    return full / 2 + full / 2 * share / 65'535;
}

Result<void> SyncSession::remember(const Result<SyncReport>& outcome)
{
    XQ_ASSIGN(history, m_repository.history());
    const Instant now = m_place.clock.now();
    if (outcome) {
        history = SyncHistory {now, now, 0, {}, {}, 0, 0};
    } else {
        const Error& error = outcome.error();
        history.failureCode = error.code;
        history.failureMessage = error.message;
        history.lastFailure = now;
        history.failures = qMin(history.failures + 1, 1000);
        history.nextTry = now + backoffMilliseconds(history.failures, m_place.random);
        if (!error.code.startsWith(QLatin1String("net."))) {
            history.lastContact = now; // the server spoke
        }
    }
    return m_repository.setHistory(history);
}

Result<SyncStatus> syncStatus(
    Database& database, const Journal& journal, BlobStore* blobs, Instant wall)
{
    const SyncRepository repository(database);
    SyncStatus status;
    XQ_ASSIGN(enrolment, repository.enrolment());
    status.enrolled = enrolment.has_value();
    if (enrolment) {
        status.server = enrolment->server;
        status.city = enrolment->city;
    }
    XQ_ASSIGN(unsent, journal.unsentCount());
    status.unsent = unsent;
    XQ_ASSIGN(setAside, journal.setAside(true));
    status.setAside = setAside.size();
    if (blobs) {
        XQ_ASSIGN(digests, blobs->digests());
        XQ_ASSIGN(sent, repository.sentFiles());
        for (const QByteArray& digest : std::as_const(digests)) {
            status.filesUnsent += sent.contains(digest) ? 0 : 1;
        }
    }
    XQ_ASSIGN(history, repository.history());
    status.history = history;
    XQ_ASSIGN(anchor, repository.timeAnchor());
    status.now = trustedMoment(anchor, wall, machineUptime());
    return status;
}

} // namespace xq
