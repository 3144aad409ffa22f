// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QStringList>

namespace xq {

/// How the shell says a lead's state, whose word in `--json` and in options stays English; an
/// unknown one as it stands. For cases see caseStatusName().
QString leadStateWord(const QString& status);

/// A lead's states as options write them; a case's are caseStatuses().
QStringList leadStates();
/// Errors: usage (not one of them).
Result<void> requireState(const QString& status, const QStringList& known);

} // namespace xq
