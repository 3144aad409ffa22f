// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/workplacesync.h"

#include "models/services/numberbook.h"

#include <QCoreApplication>

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
    QList<QByteArray> missing;
    for (const QByteArray& digest : std::as_const(named)) {
        XQ_ASSIGN(held, blobs->contains(digest));
        if (!held) {
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
    XQ_ASSIGN(enrolment, SyncRepository(place.database()).enrolment());
    if (!enrolment) {
        return fail(ErrorKind::Usage, QStringLiteral("sync.not-enrolled"),
            QCoreApplication::translate("xq::Sync",
                "This PC is not connected to a municipal server yet. Enrol it with the code from "
                "the municipal platform office."));
    }
    XQ_ASSIGN(device, place.journal().device());
    return netTransportFor(*enrolment, device);
}

} // namespace xq
