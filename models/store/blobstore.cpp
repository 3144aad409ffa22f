// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/blobstore.h"

#include "models/base/crypto.h"
#include "models/base/digest.h"
#include "models/store/migrator.h"
#include "models/store/sqliteerror.h"
#include "models/store/storefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileDevice>

#include <algorithm>
#include <sqlite3.h>

/// Resources of a static library are taken in only when named, and only from the global namespace.
static void initEvidenceSchema()
{
    Q_INIT_RESOURCE(evidence);
}

namespace xq {
namespace {

constexpr qint64 kChunk = 256 * 1024;
constexpr qint64 kStep = 16 * kChunk; ///< read and committed at once
constexpr qint64 kLargest = 4ll * 1024 * 1024 * 1024;
constexpr int kPageSize = 16384; ///< fewer pages to chain for a chunk

QString schema()
{
    return QStringLiteral(":/schema/evidence");
}

tl::unexpected<Error> missing(const QByteArray& digest)
{
    return fail(ErrorKind::NotFound, QStringLiteral("evidence.missing"),
        QCoreApplication::translate("xq::Evidence",
            "This evidence file is not on this computer, or not whole yet. Its record is kept; "
            "synchronise to fetch it."),
        QString::fromLatin1(digest.toHex()));
}

tl::unexpected<Error> damaged(const QByteArray& digest)
{
    return fail(ErrorKind::Integrity, QStringLiteral("evidence.damaged"),
        QCoreApplication::translate("xq::Evidence",
            "The bytes of this evidence file are not those that were recorded, so they are not "
            "shown. The record is kept; fetch the file again or restore a backup."),
        QString::fromLatin1(digest.toHex()));
}

tl::unexpected<Error> tooLarge(qint64 limit)
{
    return fail(ErrorKind::Usage, QStringLiteral("evidence.too-large"),
        QCoreApplication::translate("xq::Evidence",
            "The file is larger than %1 MiB. Nothing was kept of it; split it, or scan it with a "
            "lower resolution.")
            .arg(limit / (1024 * 1024)));
}

tl::unexpected<Error> wrongOffset(const QString& details)
{
    return fail(ErrorKind::Usage, QStringLiteral("evidence.offset"),
        QCoreApplication::translate("xq::Evidence",
            "A piece of an evidence file arrived that does not continue what is here. It was not "
            "taken; the transfer goes on from the right place."),
        details);
}

Instant now()
{
    return SystemClock().now();
}

/// Up to kStep bytes; fewer only at the end.
Result<QByteArray> readStep(QIODevice& source)
{
    QByteArray block(kStep, Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < kStep) {
        const qint64 n = source.read(block.data() + filled, kStep - filled);
        if (n < 0) {
            return fail(ErrorKind::Storage, QStringLiteral("evidence.unreadable"),
                QCoreApplication::translate("xq::Evidence",
                    "The file could not be read to its end. Nothing was kept of it; check the "
                    "medium and add it again."),
                source.errorString());
        }
        if (n == 0) {
            break;
        }
        filled += n;
    }
    block.truncate(filled);
    return block;
}

} // namespace

BlobStore::BlobStore(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<std::unique_ptr<BlobStore>> BlobStore::open(const DatabaseOptions& options)
{
    initEvidenceSchema();
    DatabaseOptions own = options;
    own.pageSize = kPageSize;
    if (!own.key.isEmpty()) {
        own.key = deriveKey(options.key, QByteArrayView("evidence.db"));
    }
    XQ_ASSIGN(database, Database::open(own));
    std::unique_ptr<BlobStore> store(new BlobStore(std::move(database)));
    if (options.readOnly) {
        XQ_TRY(requireSchema(*store->m_database, schema()));
    } else {
        XQ_TRY(migrate(*store->m_database, schema()));
        XQ_TRY(store->clearBrokenOff());
        XQ_TRY(store->finishArrived());
    }
    return store;
}

Result<void> BlobStore::clearBrokenOff()
{
    QList<qint64> old;
    {
        Statement select = m_database->prepare(
            QStringLiteral("SELECT id FROM blob WHERE digest IS NULL AND touched < ?"));
        select.bind(1, now() - kDay);
        for (;;) {
            XQ_ASSIGN(found, select.next());
            if (!found) {
                break;
            }
            old += select.integer(0);
        }
    }
    for (const qint64 id : std::as_const(old)) {
        XQ_ASSIGN(transaction, Transaction::begin(*m_database));
        XQ_TRY(deleteRow(id));
        XQ_TRY(transaction.commit());
    }
    return {};
}

Result<void> BlobStore::finishArrived()
{
    QList<QByteArray> whole;
    {
        Statement select
            = m_database->prepare(QStringLiteral("SELECT digest FROM blob WHERE complete = 0 AND "
                                                 "digest IS NOT NULL AND arrived = size"));
        for (;;) {
            XQ_ASSIGN(found, select.next());
            if (!found) {
                break;
            }
            whole += select.bytes(0);
        }
    }
    for (const QByteArray& digest : std::as_const(whole)) {
        // Wrong bytes are dropped there. What fails otherwise is tried again by arrivedBytes(); the
        // rest of the store can be used without it.
        (void)finishArrival(digest);
    }
    return {};
}

Result<BlobStore::Row> BlobStore::find(const QByteArray& digest)
{
    Statement select = m_database->prepare(
        QStringLiteral("SELECT id, size, arrived, complete FROM blob WHERE digest = ?"));
    XQ_ASSIGN(found, select.bind(1, digest).next());
    if (!found) {
        return Row {};
    }
    return Row {select.integer(0), select.integer(1), select.integer(2), select.integer(3) == 1};
}

Result<BlobStore::Row> BlobStore::complete(const QByteArray& digest)
{
    XQ_ASSIGN(row, find(digest));
    if (!row.complete) {
        return missing(digest);
    }
    return row;
}

Result<qint64> BlobStore::beginRow(const std::optional<QByteArray>& digest, qint64 size)
{
    Statement insert = m_database->prepare(QStringLiteral(
        "INSERT INTO blob(digest, size, arrived, complete, touched) VALUES(?, ?, 0, 0, ?)"));
    if (digest) {
        insert.bind(1, *digest);
    } else {
        insert.bindNull(1);
    }
    XQ_TRY(insert.bind(2, size).bind(3, now()).run());
    return m_database->lastInsertId();
}

Result<void> BlobStore::appendBytes(qint64 id, qint64 arrived, QByteArrayView data)
{
    qint64 number = arrived / kChunk;
    const qint64 filled = arrived % kChunk;
    qsizetype taken = 0;
    if (filled > 0 && !data.isEmpty()) {
        XQ_ASSIGN(last, bytesOf(id, number));
        taken = std::min<qsizetype>(kChunk - filled, data.size());
        last += data.first(taken).toByteArray();
        Statement update = m_database->prepare(
            QStringLiteral("UPDATE chunk SET bytes = ? WHERE blob = ? AND number = ?"));
        XQ_TRY(update.bind(1, last).bind(2, id).bind(3, number).run());
        ++number;
    }
    Statement insert = m_database->prepare(
        QStringLiteral("INSERT INTO chunk(blob, number, bytes) VALUES(?, ?, ?)"));
    for (; taken < data.size(); ++number) {
        const qsizetype size = std::min<qsizetype>(kChunk, data.size() - taken);
        XQ_TRY(insert.bind(1, id)
                   .bind(2, number)
                   .bind(3, data.sliced(taken, size).toByteArray())
                   .run());
        taken += size;
    }
    Statement count = m_database->prepare(
        QStringLiteral("UPDATE blob SET arrived = ?, touched = ? WHERE id = ?"));
    return count.bind(1, arrived + data.size()).bind(2, now()).bind(3, id).run();
}

Result<void> BlobStore::deleteRow(qint64 id)
{
    Statement chunks = m_database->prepare(QStringLiteral("DELETE FROM chunk WHERE blob = ?"));
    XQ_TRY(chunks.bind(1, id).run());
    Statement blob = m_database->prepare(QStringLiteral("DELETE FROM blob WHERE id = ?"));
    return blob.bind(1, id).run();
}

Result<QByteArray> BlobStore::bytesOf(qint64 id, qint64 number)
{
    Statement select = m_database->prepare(
        QStringLiteral("SELECT bytes FROM chunk WHERE blob = ? AND number = ?"));
    XQ_ASSIGN(found, select.bind(1, id).bind(2, number).next());
    if (!found) {
        return damaged(QByteArray());
    }
    return select.bytes(0);
}

Result<BlobStore::Stored> BlobStore::finishPut(qint64 id, const QByteArray& digest, qint64 size)
{
    XQ_ASSIGN(known, find(digest));
    if (known.complete) {
        XQ_TRY(deleteRow(id));
        return Stored {digest, size};
    }
    if (known.id != 0) { // arriving at the same time: what is whole wins
        XQ_TRY(deleteRow(known.id));
    }
    Statement update = m_database->prepare(
        QStringLiteral("UPDATE blob SET digest = ?, size = ?, complete = 1 WHERE id = ?"));
    XQ_TRY(update.bind(1, digest).bind(2, size).bind(3, id).run());
    return Stored {digest, size};
}

Result<BlobStore::Stored> BlobStore::put(
    QIODevice& source, const std::function<bool(qint64)>& progress)
{
    if (!source.isSequential() && source.size() > kLargest) {
        return tooLarge(kLargest); // before four gigabytes were read and kept for nothing
    }
    Sm3 running;
    qint64 size = 0;
    qint64 id = 0;
    const auto step = [&](bool& last) -> Result<Stored> {
        XQ_ASSIGN(block, readStep(source));
        last = block.size() < kStep;
        if (size + block.size() > kLargest) {
            return tooLarge(kLargest);
        }
        if (size == 0 && block.isEmpty()) {
            return fail(ErrorKind::Usage, QStringLiteral("evidence.empty"),
                QCoreApplication::translate("xq::Evidence",
                    "The file is empty, so it proves nothing. Nothing was kept of it; copy it anew "
                    "from the camera or card."));
        }
        running.add(block);
        const QByteArray digest = last ? running.finish() : QByteArray();
        XQ_ASSIGN(transaction, Transaction::begin(*m_database));
        if (id == 0) {
            XQ_ASSIGN(known, find(digest));
            if (known.complete) {
                return Stored {digest, known.size};
            }
            XQ_ASSIGN(begun, beginRow(std::nullopt, 0));
            id = begun;
        }
        XQ_TRY(appendBytes(id, size, block));
        Stored stored;
        if (last) {
            XQ_ASSIGN(finished, finishPut(id, digest, size + block.size()));
            stored = finished;
        }
        XQ_TRY(transaction.commit());
        size += block.size();
        if (!last && progress && !progress(size)) {
            return refused(QStringLiteral("evidence.cancelled"),
                QCoreApplication::translate(
                    "xq::Evidence", "Adding the file was cancelled; nothing was kept of it."));
        }
        return stored;
    };
    for (;;) {
        bool last = false;
        auto done = step(last);
        if (!done && size > 0) { // what cannot be cleared now, open() clears later
            auto transaction = Transaction::begin(*m_database);
            if (transaction && deleteRow(id)) {
                (void)transaction->commit();
            }
        }
        if (!done || last) {
            if (done && progress) {
                (void)progress(done->size);
            }
            return done;
        }
    }
}

Result<BlobStore::Stored> BlobStore::put(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return put(buffer);
}

Result<void> BlobStore::stream(
    const Row& row, const std::function<Result<void>(const QByteArray&)>& sink)
{
    qint64 seen = 0;
    for (qint64 number = 0; seen < row.arrived; ++number) {
        XQ_ASSIGN(bytes, bytesOf(row.id, number));
        if (bytes.isEmpty()) {
            return damaged(QByteArray());
        }
        seen += bytes.size();
        XQ_TRY(sink(bytes));
    }
    return seen == row.arrived ? Result<void>() : damaged(QByteArray());
}

Result<QByteArray> BlobStore::digestOf(const Row& row)
{
    Sm3 running;
    XQ_TRY(stream(row, [&running](const QByteArray& bytes) -> Result<void> {
        running.add(bytes);
        return {};
    }));
    return running.finish();
}

Result<QByteArray> BlobStore::get(const QByteArray& digest, qint64 maxSize)
{
    XQ_ASSIGN(row, complete(digest));
    if (row.size > maxSize) {
        return tooLarge(maxSize);
    }
    QByteArray all;
    all.reserve(row.size);
    XQ_TRY(stream(row, [&all](const QByteArray& bytes) -> Result<void> {
        all += bytes;
        return {};
    }));
    if (sm3(all) != digest) {
        return damaged(digest);
    }
    return all;
}

Result<void> BlobStore::copyTo(const QByteArray& digest, QIODevice& target)
{
    XQ_ASSIGN(row, complete(digest));
    Sm3 running;
    XQ_TRY(stream(row, [&](const QByteArray& bytes) -> Result<void> {
        running.add(bytes);
        if (target.write(bytes) == bytes.size()) {
            return {};
        }
        const auto* file = qobject_cast<const QFileDevice*>(&target);
        return fail(
            file != nullptr ? fileError(*file) : sqliteError(SQLITE_IOERR, target.errorString()));
    }));
    return running.finish() == digest ? Result<void>() : damaged(digest);
}

Result<bool> BlobStore::contains(const QByteArray& digest)
{
    XQ_ASSIGN(row, find(digest));
    return row.complete;
}

Result<qint64> BlobStore::size(const QByteArray& digest)
{
    XQ_ASSIGN(row, complete(digest));
    return row.size;
}

Result<QByteArray> BlobStore::chunk(const QByteArray& digest, qint64 offset, qint64 length)
{
    XQ_ASSIGN(row, complete(digest));
    if (offset < 0 || length < 0 || offset > row.size) {
        return wrongOffset(QStringLiteral("%1 of %2").arg(offset).arg(row.size));
    }
    const qint64 end = std::min(row.size, offset + std::min(length, kStep));
    QByteArray out;
    while (offset < end) {
        XQ_ASSIGN(bytes, bytesOf(row.id, offset / kChunk));
        const QByteArray piece = bytes.mid(offset % kChunk, end - offset);
        if (piece.isEmpty()) {
            return damaged(digest);
        }
        out += piece;
        offset += piece.size();
    }
    return out;
}

Result<qint64> BlobStore::arrivedBytes(const QByteArray& digest)
{
    XQ_ASSIGN(row, find(digest));
    if (row.id == 0 || row.complete || row.arrived < row.size) {
        return row.arrived;
    }
    // Broken off between its last bytes and the comparison of the digest.
    const auto finished = finishArrival(digest);
    if (!finished && finished.error().kind != ErrorKind::Integrity) {
        return tl::unexpected<Error>(finished.error());
    }
    return finished ? row.size : 0;
}

Result<qint64> BlobStore::appendArrival(
    const QByteArray& digest, qint64 offset, const QByteArray& data, qint64 totalSize)
{
    if (totalSize > kLargest) {
        return tooLarge(kLargest);
    }
    if (digest.size() != kDigestSize || offset < 0 || data.size() > totalSize - offset) {
        return wrongOffset(
            QStringLiteral("%1 + %2 of %3").arg(offset).arg(data.size()).arg(totalSize));
    }
    XQ_ASSIGN(transaction, Transaction::begin(*m_database));
    XQ_ASSIGN(row, find(digest));
    if (row.complete) {
        return row.size;
    }
    if (row.id == 0) {
        XQ_ASSIGN(begun, beginRow(digest, totalSize));
        row = {begun, totalSize, 0, false};
    }
    if (row.size != totalSize || row.arrived != offset) {
        return wrongOffset(QStringLiteral("%1 of %2 are here").arg(row.arrived).arg(row.size));
    }
    XQ_TRY(appendBytes(row.id, offset, data));
    XQ_TRY(transaction.commit());
    if (offset + data.size() == totalSize) {
        XQ_TRY(finishArrival(digest));
    }
    return offset + data.size();
}

Result<void> BlobStore::finishArrival(const QByteArray& digest)
{
    XQ_ASSIGN(row, find(digest));
    XQ_ASSIGN(found, digestOf(row)); // before the transaction: 4 GiB take a while
    XQ_ASSIGN(transaction, Transaction::begin(*m_database));
    XQ_ASSIGN(now, find(digest));
    if (now.id != row.id || now.complete || now.arrived != row.arrived) {
        // Another program finished it, or dropped it and began anew.
        return now.complete ? Result<void>() : damaged(digest);
    }
    if (found != digest) {
        XQ_TRY(deleteRow(row.id));
        XQ_TRY(transaction.commit());
        return damaged(digest);
    }
    Statement update = m_database->prepare(
        QStringLiteral("UPDATE blob SET complete = 1 WHERE id = ? AND arrived = size"));
    XQ_TRY(update.bind(1, row.id).run());
    return transaction.commit();
}

Result<void> BlobStore::erase(const QByteArray& digest)
{
    XQ_ASSIGN(transaction, Transaction::begin(*m_database));
    XQ_ASSIGN(row, find(digest));
    if (row.id == 0) {
        return missing(digest);
    }
    XQ_TRY(deleteRow(row.id));
    XQ_TRY(transaction.commit());
    return m_database->checkpoint();
}

Result<QList<QByteArray>> BlobStore::digests()
{
    QList<QByteArray> list;
    Statement select = m_database->prepare(
        QStringLiteral("SELECT digest FROM blob WHERE complete = 1 ORDER BY digest"));
    for (;;) {
        XQ_ASSIGN(found, select.next());
        if (!found) {
            return list;
        }
        list += select.bytes(0);
    }
}

Result<QList<QByteArray>> BlobStore::verifyAll()
{
    XQ_ASSIGN(all, digests());
    QList<QByteArray> broken;
    for (const QByteArray& digest : std::as_const(all)) {
        XQ_ASSIGN(row, find(digest));
        const auto found = digestOf(row);
        if (!found && found.error().kind != ErrorKind::Integrity) {
            return fail(found.error());
        }
        if (!found || *found != digest) {
            broken += digest;
        }
    }
    return broken;
}

} // namespace xq
