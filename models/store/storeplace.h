// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QByteArray>

namespace xq {

/// File systems whose locks and syncs cannot be trusted (NFS, SMB, sshfs, WebDAV …), by the name
/// the system gives them.
bool isNetworkFileSystem(const QByteArray& type);

/// Refuses a folder on a network share. Errors: store.network-share.
Result<void> checkLocalDisk(const QString& folder);

/// Refuses a folder in which no file can be made, by making one. Errors: store.read-only,
/// store.full.
Result<void> checkWritable(const QString& folder);

Error readOnlyPlace(const QString& folder);

} // namespace xq
