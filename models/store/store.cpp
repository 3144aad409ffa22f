// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include "models/store/sqliteerror.h"
#include "models/store/storefile.h"
#include "models/store/storeplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <sqlite3.h>

namespace xq {

QString defaultStoreFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/xingquan");
}

Result<void> checkStoreFolder(const QString& folder, bool create)
{
    const QFileInfo info(folder);
    if (!info.exists()) {
        if (!create) {
            return fail(ErrorKind::NotFound, QStringLiteral("store.missing"),
                QCoreApplication::translate("xq::Store",
                    "There is no store in this place. Nothing was made; check the folder, or set "
                    "up a new store."),
                folder);
        }
        if (!QDir().mkpath(folder)) {
            return fail(readOnlyPlace(folder));
        }
        QFile::setPermissions(
            folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    } else if (!info.isDir()) {
        return fail(sqliteError(SQLITE_CANTOPEN, folder));
    }
    XQ_TRY(checkLocalDisk(folder));
    return checkWritable(folder);
}

Result<void> startMaking(const StorePaths& paths)
{
    if (QFile::exists(paths.unfinished())) {
        abandonMaking(paths);
    }
    if (QFile::exists(paths.keys()) || QFile::exists(paths.database())) {
        return fail(ErrorKind::Usage, QStringLiteral("store.exists"),
            QCoreApplication::translate(
                "xq::Store", "There is already a store in %1; it was left as it is.")
                .arg(paths.folder));
    }
    return writeAtomically(paths.unfinished(), {});
}

void finishMaking(const StorePaths& paths)
{
    QFile::remove(paths.unfinished());
    syncFolder(paths.folder);
}

void abandonMaking(const StorePaths& paths)
{
    for (const QString& file : {paths.database(), paths.keys(), paths.evidence()}) {
        QFile::remove(file);
        QFile::remove(file + QStringLiteral("-wal"));
        QFile::remove(file + QStringLiteral("-shm"));
    }
    QFile::remove(paths.unfinished()); // last: while it is there, the rest is nobody's
}

Result<void> checkFinished(const StorePaths& paths)
{
    if (!QFile::exists(paths.unfinished())) {
        return {};
    }
    return fail(ErrorKind::NotFound, QStringLiteral("store.unfinished"),
        QCoreApplication::translate("xq::Store",
            "The making of this store was cut off, so there is nothing in it yet. Set it up again "
            "in the same place."),
        paths.folder);
}

} // namespace xq
