// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/identity/verdict.h"

namespace xq {

/// Organisation code 组织机构代码, GB 11714-1997 (cases.md 5.3): 8 characters 0-9A-Z and a check
/// character; printed with a hyphen, compared without. Reasons: empty, length, alphabet, check.
Verdict checkOrgCode(const QString& text);

/// The check character for 8 characters of 0-9A-Z; a null character for anything else.
QChar orgCodeCheck(QStringView eight);

/// `D2143569-X`, as it is printed; the text itself if it has not nine characters.
QString printedOrgCode(const QString& normalised);

} // namespace xq
