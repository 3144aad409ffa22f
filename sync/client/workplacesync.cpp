// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/workplacesync.h"

#include "models/services/numberbook.h"

namespace xq {
namespace {

class SiblingStore final : public SyncStore {
public:
    SiblingStore(std::unique_ptr<Workplace> place, SyncPlace sync)
        : m_place(std::move(place))
        , m_sync(std::move(sync))
    {
    }
    SyncPlace place() override { return m_sync; }

private:
    std::unique_ptr<Workplace> m_place;
    SyncPlace m_sync;
};

/// Digests that records name and this store does not hold.
Result<QList<QByteArray>> missingFiles(Workplace& place)
{
    XQ_ASSIGN(named, SyncRepository(place.database()).namedFiles());
    XQ_ASSIGN(blobs, place.blobs());
    XQ_ASSIGN(digests, blobs->digests());
    const QSet<QByteArray> held(digests.cbegin(), digests.cend());
    QList<QByteArray> missing;
    for (const QByteArray& digest : std::as_const(named)) {
        if (!held.contains(digest)) {
            missing.append(digest);
        }
    }
    return missing;
}

} // namespace

Result<SyncPlace> syncPlaceOf(Workplace& place)
{
    XQ_ASSIGN(blobs, place.blobs());
    SyncPlace sync {
        place.database(), place.journal(), blobs, place.trial(), place.clock(), place.random()};
    sync.wantedFiles = [&place] { return missingFiles(place); };
    sync.numberTypes = NumberBook::types();
    return sync;
}

Result<std::unique_ptr<SyncStore>> syncStoreOf(std::unique_ptr<Workplace> place)
{
    XQ_ASSIGN(sync, syncPlaceOf(*place));
    return std::unique_ptr<SyncStore>(
        std::make_unique<SiblingStore>(std::move(place), std::move(sync)));
}

Result<SyncStatus> syncStatusOf(Workplace& place)
{
    XQ_ASSIGN(blobs, place.blobs());
    return syncStatus(place.database(), place.journal(), blobs, place.now());
}

Result<std::unique_ptr<Transport>> transportOf(Workplace& place)
{
    XQ_ASSIGN(enrolment, SyncRepository(place.database()).requireEnrolment());
    XQ_ASSIGN(device, place.journal().device());
    return netTransportFor(enrolment, device);
}

} // namespace xq
