// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/xingquanctl/workplaces.h"

namespace xq {

/// Opens the store for the acts of its platform-management office: a trial store without --user
/// acts as its platform administrator there, not as its clerk.
Result<std::unique_ptr<Workplace>> openAdministration(const Cli& cli);

/// A file named on the command line, whole. Errors: file.not-found, file.unreadable,
/// file.too-large.
Result<QByteArray> readWholeFile(const QString& path, qint64 limit = 64 * 1024 * 1024);

/// A day of an option; invalid where it is not given. Errors: usage.
Result<QDate> dayOf(const QString& text);

} // namespace xq
