// SPDX-License-Identifier: GPL-3.0-or-later
// One file: magic, length of the table, table (canonical JSON: name, size, SM3 of each file), SM3
// of the table, then the files one after the other.
#include "models/base/digest.h"
#include "models/base/json.h"
#include "models/store/sqliteerror.h"
#include "models/store/store.h"
#include "models/store/storefile.h"
#include "models/store/storeplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <cstdio>
#include <sqlite3.h>

namespace xq {
namespace {

const QByteArrayView kMagic("XINGQUAN BACKUP1");
constexpr qint64 kBlock = 1024 * 1024;
constexpr quint32 kMaxTable = 64 * 1024;

struct Entry {
    QString name;
    qint64 size = 0;
    QByteArray digest;
};

tl::unexpected<Error> damaged(const QString& details)
{
    return fail(ErrorKind::Integrity, QStringLiteral("backup.damaged"),
        QCoreApplication::translate("xq::Backup",
            "The backup is damaged or is no backup of this program. Nothing was restored from it; "
            "take another one."),
        details);
}

/// Copies exactly `size` bytes and tells their digest.
Result<QByteArray> copyBytes(QIODevice& from, qint64 size, QFileDevice* to)
{
    Sm3 running;
    for (qint64 left = size; left > 0;) {
        const QByteArray block = from.read(std::min(left, kBlock));
        if (block.isEmpty()) {
            return damaged(QStringLiteral("cut off"));
        }
        running.add(block);
        if (to != nullptr && to->write(block) != block.size()) {
            return fail(fileError(*to));
        }
        left -= block.size();
    }
    return running.finish();
}

Result<QByteArray> head(const QList<Entry>& entries)
{
    QJsonArray files;
    for (const Entry& entry : entries) {
        files += QJsonObject {{QStringLiteral("name"), entry.name},
            {QStringLiteral("size"), entry.size},
            {QStringLiteral("sm3"), QString::fromLatin1(entry.digest.toHex())}};
    }
    XQ_ASSIGN(table, canonicalJson(QJsonObject {{QStringLiteral("files"), files}}));
    QByteArray length(4, '\0');
    qToBigEndian(static_cast<quint32>(table.size()), length.data());
    return kMagic.toByteArray() + length + table + sm3(table);
}

Result<QList<Entry>> readHead(QFile& file)
{
    if (file.read(kMagic.size()) != kMagic) {
        return damaged(QStringLiteral("another kind of file"));
    }
    const QByteArray length = file.read(4);
    const quint32 size = length.size() == 4 ? qFromBigEndian<quint32>(length.constData()) : 0;
    if (size == 0 || size > kMaxTable) {
        return damaged(QStringLiteral("table"));
    }
    const QByteArray table = file.read(size);
    if (file.read(kDigestSize) != sm3(table)) {
        return damaged(QStringLiteral("table"));
    }
    const auto json = parseJsonObject(table);
    QList<Entry> entries;
    const QStringList known {
        QStringLiteral("store.db"), QStringLiteral("evidence.db"), QStringLiteral("keys.json")};
    for (const QJsonValue& value :
        json.value_or(QJsonObject()).value(QStringLiteral("files")).toArray()) {
        const QJsonObject object = value.toObject();
        const Entry entry {object.value(QStringLiteral("name")).toString(),
            object.value(QStringLiteral("size")).toInteger(-1),
            QByteArray::fromHex(object.value(QStringLiteral("sm3")).toString().toLatin1())};
        if (!known.contains(entry.name) || entry.size < 0) { // never a path of the file's choosing
            return damaged(QStringLiteral("table"));
        }
        entries += entry;
    }
    if (entries.isEmpty()) {
        return damaged(QStringLiteral("table"));
    }
    return entries;
}

/// Reads a backup to its end; copies its files into `folder` unless that is empty.
Result<BackupInfo> readBackup(const QString& path, const QString& folder)
{
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("backup.missing"),
            QCoreApplication::translate("xq::Backup",
                "There is no backup file of this name. Nothing was changed; check the name."),
            path);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(sqliteError(SQLITE_CANTOPEN, file.errorString()));
    }
    XQ_ASSIGN(entries, readHead(file));
    BackupInfo info;
    info.size = file.size();
    for (const Entry& entry : std::as_const(entries)) {
        QFile out(folder + QLatin1Char('/') + entry.name);
        const bool keep = !folder.isEmpty();
        if (keep && !out.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            return fail(fileError(out));
        }
        XQ_ASSIGN(digest, copyBytes(file, entry.size, keep ? &out : nullptr));
        if (digest != entry.digest) {
            return damaged(entry.name);
        }
        if (keep) {
            out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            XQ_TRY(syncFile(out));
        }
        info.files += entry.name;
    }
    if (!file.atEnd()) {
        return damaged(QStringLiteral("more than the table says"));
    }
    return info;
}

/// Makes the consistent copies in a folder of their own beside the target.
Result<QList<Entry>> copies(const StorePaths& paths, const QByteArray& storeKey, const QString& to)
{
    {
        DatabaseOptions options;
        options.path = paths.database();
        options.key = storeKey;
        XQ_ASSIGN(database, Database::open(options));
        XQ_TRY(database->copyTo(to + QStringLiteral("/store.db")));
    }
    if (QFile::exists(paths.evidence())) {
        DatabaseOptions options;
        options.path = paths.evidence();
        options.key = storeKey;
        XQ_ASSIGN(blobs, BlobStore::open(options));
        XQ_TRY(blobs->database().copyTo(to + QStringLiteral("/evidence.db")));
    }
    if (QFile::exists(paths.keys())) { // the server's store has none
        XQ_ASSIGN(keys, readWhole(paths.keys(), 4 * 1024 * 1024));
        XQ_TRY(writeAtomically(to + QStringLiteral("/keys.json"), keys));
    }
    QList<Entry> entries;
    const QFileInfoList files = QDir(to).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            return fail(fileError(file));
        }
        XQ_ASSIGN(digest, copyBytes(file, info.size(), nullptr));
        entries += Entry {info.fileName(), info.size(), digest};
    }
    return entries;
}

} // namespace

Result<BackupInfo> backupStore(
    const StorePaths& paths, const QByteArray& storeKey, const QString& file)
{
    if (QFile::exists(file)) {
        return fail(ErrorKind::Usage, QStringLiteral("backup.exists"),
            QCoreApplication::translate("xq::Backup",
                "There is already a file of this name; it was left as it is. Choose another name."),
            file);
    }
    const QString folder = QFileInfo(file).absolutePath();
    XQ_TRY(checkWritable(folder));
    const QTemporaryDir work(folder + QStringLiteral("/.backup-XXXXXX"));
    if (!work.isValid()) {
        return fail(readOnlyPlace(folder));
    }
    XQ_ASSIGN(entries, copies(paths, storeKey, work.path()));
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly)) {
        return fail(fileError(out));
    }
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    XQ_ASSIGN(start, head(entries));
    if (out.write(start) != start.size()) {
        return fail(fileError(out));
    }
    for (const Entry& entry : std::as_const(entries)) {
        QFile copy(work.filePath(entry.name));
        if (!copy.open(QIODevice::ReadOnly)) {
            return fail(fileError(copy));
        }
        XQ_TRY(copyBytes(copy, entry.size, &out));
    }
    if (!out.commit()) {
        return fail(fileError(out));
    }
    syncFolder(folder);
    return checkBackup(file);
}

Result<BackupInfo> checkBackup(const QString& file)
{
    return readBackup(file, {});
}

Result<void> restoreStore(const QString& file, const StorePaths& paths)
{
    const QDir target(paths.folder);
    if (target.exists()
        && !target.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        return fail(ErrorKind::Usage, QStringLiteral("backup.occupied"),
            QCoreApplication::translate("xq::Backup",
                "The folder is not empty, so nothing was restored into it. Choose an empty one."),
            paths.folder);
    }
    const QString parent = QFileInfo(QDir(paths.folder).absolutePath()).absolutePath();
    XQ_TRY(checkLocalDisk(parent));
    XQ_TRY(checkWritable(parent));
    QTemporaryDir work(parent + QStringLiteral("/.restore-XXXXXX"));
    if (!work.isValid()) {
        return fail(readOnlyPlace(parent));
    }
    XQ_TRY(readBackup(file, work.path()));
    syncFolder(work.path());
    // rename() replaces an empty folder in one step
    if (std::rename(QFile::encodeName(work.path()).constData(),
            QFile::encodeName(target.absolutePath()).constData())
        != 0) {
        return fail(readOnlyPlace(paths.folder));
    }
    work.setAutoRemove(false);
    syncFolder(parent);
    return {};
}

} // namespace xq
