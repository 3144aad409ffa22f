// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/hub.h"

namespace xq {

/// /v1/blobs/{sm3}: evidence files in pieces (offset protocol in the style of tus). HEAD says how
/// much has arrived, PATCH appends at that offset, GET reads ranges. A unit sees only files whose
/// every byte it sent itself; knowing a digest opens nothing.
/// Errors: file.digest, file.unknown, file.offset (409, with the true offset), file.size,
/// file.range, evidence.damaged.
class FileDoor {
public:
    FileDoor(Hub& hub, HubStore& store, QString unit);
    Result<Response> answer(const HttpRequest& request, const QString& digestHex);

private:
    Result<Response> head(const QByteArray& digest);
    Result<Response> patch(const QByteArray& digest, const HttpRequest& request);
    Result<Response> get(const QByteArray& digest, const HttpRequest& request);
    /// How much of the file this unit has sent, as far as the bytes are still there.
    Result<HubFile> noted(const QByteArray& digest);
    Result<void> note(const QByteArray& digest, const HubFile& file);
    /// Files the bytes; the new count of this unit.
    Result<qint64> append(
        const QByteArray& digest, const HubFile& file, const QByteArray& data, qint64 size);

    Hub& m_hub;
    HubStore& m_store;
    QString m_unit;
};

} // namespace xq
