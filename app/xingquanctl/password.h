// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QString>

namespace xq {

/// A password from XINGQUAN_PASSWORD, else the first line of `file` (when not empty), else a prompt
/// without echo at the terminal; never from an argument, which other users of the machine can see.
/// Errors (Usage): password.missing, password.too-long, password.differs; (NotFound/Storage):
/// password.file. `isNew`: it is asked for twice, for nobody sees what he typed (password.differs).
Result<QString> readPassword(const QString& file, const QString& prompt, bool isNew = false);
/// A password beside that of whoever signs in: the same from XINGQUAN_NEW_PASSWORD.
Result<QString> readNewPassword(const QString& file, const QString& prompt, bool isNew = true);

} // namespace xq
