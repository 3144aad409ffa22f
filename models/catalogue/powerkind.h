// SPDX-License-Identifier: GPL-3.0-or-later
// models/catalogue: power items with their legal basis, limits and states over time, the catalogue
// file, and the other references everybody works by (calendar years, published flows). Knows
// nothing of cases.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace xq {

/// The nine kinds that run on the platform, and licences, which run elsewhere (supervision.md 1.2).
enum class PowerKind {
    Penalty,
    Coercion,
    Payment,
    Award,
    Ruling,
    Confirmation,
    Levy,
    Inspection,
    Other,
    Licence,
};

QList<PowerKind> allPowerKinds();
QString kindId(PowerKind kind); ///< "penalty"
QString kindTitle(PowerKind kind); ///< 行政处罚: official text, not translated
QString kindShortTitle(PowerKind kind); ///< 处罚
QString kindName(PowerKind kind); ///< translated, for screens
/// By id, official title or short title.
std::optional<PowerKind> kindFromText(const QString& text);

} // namespace xq
