// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/identity/verdict.h"

namespace xq {

/// A Chinese telephone number: mobile (11 digits from 13 to 19), fixed line with area code
/// (0818-2123456, with or without extension `转12`), 400/800 and short service numbers (12345).
/// `normalised` has digits only, an extension after 转; the country code +86 is taken off.
/// Reasons: empty, characters, mobile, format.
Verdict checkPhone(const QString& text);

} // namespace xq
