// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/blobstore.h"
#include "models/store/keyfile.h"

namespace xq {

/// Where a PC keeps its data: a folder with `store.db`, `evidence.db`, `keys.json`. Knows nothing
/// of cases.
struct StorePaths {
    QString folder;
    QString database() const { return folder + QStringLiteral("/store.db"); }
    QString evidence() const { return folder + QStringLiteral("/evidence.db"); }
    QString keys() const { return folder + QStringLiteral("/keys.json"); }
    /// There while a store is being made (storemaking.h): what lies beside it is nobody's yet.
    QString unfinished() const { return folder + QStringLiteral("/unfinished"); }
};

/// The user's data folder (XDG data home) + /xingquan.
QString defaultStoreFolder();

/// Refuses folders on network shares (store.network-share), such that may not be written
/// (store.read-only), and without `create` such that are not there (store.missing).
Result<void> checkStoreFolder(const QString& folder, bool create);

struct BackupInfo {
    qint64 size = 0; ///< of the one file
    QStringList files; ///< what is in it
};

/// Copies database and evidence (VACUUM INTO: consistent while others write, still encrypted) and
/// the key file into one file with a digest of each, and reads it back. The passwords of the time
/// of the backup open it. Needs room for two copies while it works. Errors: backup.exists,
/// backup.damaged (reading back), store.*.
Result<BackupInfo> backupStore(
    const StorePaths& paths, const QByteArray& storeKey, const QString& file);

/// Checks every digest. Errors: backup.missing, backup.damaged, store.io.
Result<BackupInfo> checkBackup(const QString& file);

/// Restores into an empty or missing folder only; the folder appears whole or not at all.
/// Errors: backup.missing, backup.damaged, backup.occupied, store.*.
Result<void> restoreStore(const QString& file, const StorePaths& paths);

} // namespace xq
