// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/blobstore.h"
#include "models/store/keyfile.h"

namespace xq {

/// Where a PC keeps its data: a folder with `store.db`, `evidence.db`, `keys.json`. Knows nothing
/// of cases. Refuses folders on network shares (store.network-share) and folders it may not write
/// (store.read-only).
struct StorePaths {
    QString folder;
    QString database() const { return folder + QStringLiteral("/store.db"); }
    QString evidence() const { return folder + QStringLiteral("/evidence.db"); }
    QString keys() const { return folder + QStringLiteral("/keys.json"); }
};
/// The user's data folder (XDG data home) + /xingquan.
QString defaultStoreFolder();
Result<void> checkStoreFolder(const QString& folder, bool create);

/// Copies database and evidence (both still encrypted) and the key file into one zip-free folder
/// archive file: `VACUUM INTO` of each, then one container with digests. Verified after writing.
/// Errors: backup.exists, backup.damaged, store.*.
Result<void> backupStore(const StorePaths& paths, const QByteArray& storeKey, const QString& file);
/// Restores into an empty or missing folder only; checks every digest before anything is moved into
/// place.
Result<void> restoreStore(const QString& file, const StorePaths& paths);

} // namespace xq
