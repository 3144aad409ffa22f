// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QByteArray>
#include <QString>

namespace xq {

/// A file named on the command line, whole. Errors: file.not-found, file.unreadable,
/// file.too-large.
Result<QByteArray> readWholeFile(const QString& path, qint64 limit = 64 * 1024 * 1024);

} // namespace xq
