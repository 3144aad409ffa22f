// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QString>

namespace xq {

/// A password from XINGQUAN_PASSWORD, else the first line of `file` (when not empty), else a prompt
/// without echo at the terminal; never from an argument, which other users of the machine can see.
/// Errors (Usage): password.missing, password.too-long; (NotFound/Storage): password.file.
Result<QString> readPassword(const QString& file, const QString& prompt);
/// A password that is being given to somebody: the same from XINGQUAN_NEW_PASSWORD, which stands
/// beside the password of whoever gives it.
Result<QString> readNewPassword(const QString& file, const QString& prompt);

} // namespace xq
