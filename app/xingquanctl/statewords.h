// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xq {

/// How the shell says a state whose word in `--json` and in options stays English; an unknown one
/// as it stands.
QString caseStateWord(const QString& status);
QString leadStateWord(const QString& status);

} // namespace xq
