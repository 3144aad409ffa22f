// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <functional>

class QIODevice;

namespace xq {

/// Evidence bytes by their SM3, in a database of their own (`evidence.db`, same cipher, same FULL
/// sync) as chunks of 256 KiB: encryption, atomicity and power-loss safety come from one proven
/// place instead of a second implementation over files. A digest is visible only when all its
/// chunks are committed.
/// Errors: evidence.too-large (4 GiB), evidence.unreadable, evidence.missing, evidence.damaged,
/// evidence.cancelled, store.*.
class BlobStore {
public:
    static Result<std::unique_ptr<BlobStore>> open(const DatabaseOptions& options);

    struct Stored {
        QByteArray digest; ///< SM3, 32 bytes
        qint64 size = 0;
    };
    /// Reads the device to its end; the same bytes twice are stored once. `progress(done)` false
    /// cancels.
    Result<Stored> put(QIODevice& source, const std::function<bool(qint64)>& progress = {});
    Result<Stored> put(const QByteArray& bytes);
    /// Complete bytes (for previews; refuses above maxSize), digest verified.
    Result<QByteArray> get(const QByteArray& digest, qint64 maxSize = 64 * 1024 * 1024);
    /// Streams into the device, digest verified; on a failure the target must be discarded.
    Result<void> copyTo(const QByteArray& digest, QIODevice& target);
    Result<bool> contains(const QByteArray& digest);
    Result<qint64> size(const QByteArray& digest);
    Result<QByteArray> chunk(const QByteArray& digest, qint64 offset, qint64 length);
    /// Resumable arrival from the network: appends at `offset` (must equal what is there), verifies
    /// at the end.
    Result<qint64> arrivedBytes(const QByteArray& digest);
    Result<qint64> appendArrival(
        const QByteArray& digest, qint64 offset, const QByteArray& data, qint64 totalSize);
    Result<void> erase(const QByteArray& digest);
    Result<QList<QByteArray>> digests();
    /// Recomputes every digest; returns the damaged ones.
    Result<QList<QByteArray>> verifyAll();
    Database& database() { return *m_database; }

private:
    explicit BlobStore(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

} // namespace xq
