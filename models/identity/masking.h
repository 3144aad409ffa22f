// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xq {

/// Identity numbers and codes on screens: first 6 and last 4 characters at most (cases.md section 9
/// point 6). Short texts show less, so that at least half of any text below 15 characters is
/// hidden.
QString maskedIdentity(const QString& text);

/// 13881812345 -> 138****2345; other numbers show their last 4 at most.
QString maskedPhone(const QString& text);


/// Free text for lists, logs and search hits: every run that looks like a citizen id (15 or 18
/// characters) or a mobile number is masked where it stands.
QString maskedIdentitiesIn(const QString& text);

} // namespace xq
