// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xq {

/// A label as it is said in a sentence or read aloud: "地点(&P)" and "&Place" without their keys.
inline QString withoutMnemonic(QString label)
{
    const qsizetype at = label.indexOf(QStringLiteral("(&"));
    if (at > 0) {
        label.remove(at, 4);
    }
    return label.remove(QLatin1Char('&')).trimmed();
}

} // namespace xq
