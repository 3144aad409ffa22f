// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QStringList>

namespace xq {

/// How the shell says a state whose word in `--json` and in options stays English; an unknown one
/// as it stands.
QString caseStateWord(const QString& status);
QString leadStateWord(const QString& status);

/// The states as options write them.
QStringList caseStates();
QStringList leadStates();
/// Errors: usage (not one of them).
Result<void> requireState(const QString& status, const QStringList& known);

} // namespace xq
