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

} // namespace xq
