// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QList>

#include <functional>

class QIODevice;

namespace xq {

/// Evidence bytes by their SM3, in a database of their own (`evidence.db`, same cipher under a key
/// derived from the store's, same FULL sync) as chunks of 256 KiB: encryption, atomicity and
/// power-loss safety come from one proven place instead of a second implementation over files. A
/// digest is visible only when all its chunks are committed; a put() that was broken off leaves
/// chunks that open() clears away after a day. Writes go in steps of 4 MiB, so that two programs
/// can work at once. Errors: evidence.too-large (4 GiB), evidence.empty, evidence.unreadable,
/// evidence.missing, evidence.damaged, evidence.cancelled, evidence.offset (an arrival goes on
/// somewhere else), store.*.
class BlobStore {
public:
    /// `options.key` is the store's key.
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
    /// Up to `length` bytes from `offset` of a complete blob; shorter at its end.
    Result<QByteArray> chunk(const QByteArray& digest, qint64 offset, qint64 length);
    /// Resumable arrival from the network: how much is there (of a complete one: all of it). One
    /// whose bytes are all there is finished first.
    Result<qint64> arrivedBytes(const QByteArray& digest);
    /// Appends at `offset`, which must be what arrivedBytes() says; returns the new count. When
    /// `totalSize` is reached the digest is verified: wrong bytes are dropped (evidence.damaged).
    Result<qint64> appendArrival(
        const QByteArray& digest, qint64 offset, const QByteArray& data, qint64 totalSize);
    /// Removes the bytes, from the write-ahead log too (a part that must be erased for good).
    Result<void> erase(const QByteArray& digest);
    /// Of all complete blobs, sorted.
    Result<QList<QByteArray>> digests();
    /// Recomputes every digest; returns the damaged ones.
    Result<QList<QByteArray>> verifyAll();
    Database& database() { return *m_database; }

private:
    struct Row {
        qint64 id = 0;
        qint64 size = 0;
        qint64 arrived = 0;
        bool complete = false;
    };
    explicit BlobStore(std::unique_ptr<Database> database);
    Result<void> clearBrokenOff();
    /// Arrivals whose program was killed between the last bytes and the comparison of the digest.
    Result<void> finishArrived();
    Result<Row> find(const QByteArray& digest);
    Result<Row> complete(const QByteArray& digest);
    Result<qint64> beginRow(const std::optional<QByteArray>& digest, qint64 size);
    Result<void> appendBytes(qint64 id, qint64 arrived, QByteArrayView data);
    Result<void> deleteRow(qint64 id);
    Result<QByteArray> bytesOf(qint64 id, qint64 number);
    Result<void> stream(const Row& row, const std::function<Result<void>(const QByteArray&)>& sink);
    Result<QByteArray> digestOf(const Row& row);
    Result<Stored> finishPut(qint64 id, const QByteArray& digest, qint64 size);
    Result<void> finishArrival(const QByteArray& digest);
    std::unique_ptr<Database> m_database;
};

} // namespace xq
