// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xq {

/// Full-width ASCII (！..～) to half-width and the ideographic space to a plain one; nothing else.
QString toHalfWidth(const QString& text);

/// A code as it is compared (cases.md 5.1): half-width, upper case, without any blanks and hyphens
/// (also the typographic ones that office programs put in).
QString normalisedCode(const QString& text);

} // namespace xq
