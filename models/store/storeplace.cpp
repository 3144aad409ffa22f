// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/storeplace.h"

#include "models/store/sqliteerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QStorageInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <sqlite3.h>

namespace xq {

bool isNetworkFileSystem(const QByteArray& type)
{
    static const char* const names[] = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs",
        "ceph", "davfs", "gfs2", "ocfs2", "lustre", "fuse.sshfs", "fuse.davfs", "fuse.davfs2",
        "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.rclone", "fuse.smbnetfs", "fuse.s3fs",
        "fuse.curlftpfs", "fuse.cephfs"};
    for (const char* name : names) {
        if (type == QByteArrayView(name)) {
            return true;
        }
    }
    return false;
}

Result<void> checkLocalDisk(const QString& folder)
{
    const QStorageInfo storage(folder);
    if (isNetworkFileSystem(storage.fileSystemType())) {
        return fail(ErrorKind::Storage, QStringLiteral("store.network-share"),
            QCoreApplication::translate("xq::Store",
                "The data folder lies on a network share (%1), where two computers could spoil the "
                "store for each other. Nothing was opened; choose a folder on this computer's own "
                "disk.")
                .arg(QString::fromUtf8(storage.fileSystemType())),
            folder);
    }
    return {};
}

Error readOnlyPlace(const QString& folder)
{
    return sqliteError(SQLITE_READONLY, folder);
}

Result<void> checkWritable(const QString& folder)
{
    QTemporaryFile probe(folder + QStringLiteral("/.probe-XXXXXX"));
    errno = 0;
    if (probe.open()) {
        return {};
    }
    if (errno == ENOSPC || errno == EDQUOT) {
        return fail(sqliteError(SQLITE_FULL, folder));
    }
    return fail(readOnlyPlace(folder));
}

} // namespace xq
