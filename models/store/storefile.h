// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QByteArray>

class QFileDevice;

namespace xq {

/// Writes a small file whole, synced, with its folder entry, or leaves the old one.
/// Errors: store.full, store.read-only, store.io.
Result<void> writeAtomically(const QString& path, const QByteArray& bytes);

/// Reads a file of at most `maxBytes`. Errors: store.missing, store.io, store.garbage (too large).
Result<QByteArray> readWhole(const QString& path, qint64 maxBytes);

/// Brings a folder's entries (a new file, a rename) onto the disk; quiet where a file system
/// cannot.
void syncFolder(const QString& folder);
/// Brings a file's bytes onto the disk. Errors: store.full, store.io.
Result<void> syncFile(QFileDevice& file);

/// The store's error for a failed file operation.
Error fileError(const QFileDevice& file);

} // namespace xq
