// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace xq {

/// How a level is called and coloured. Logic knows only the numbers 1–3: "yellow" means a warning
/// in one city and the first breach in another (supervision.md 2.1).
struct LevelDisplay {
    int level = 1;
    QString word; ///< 预警: official word, not translated
    QString name; ///< translated
    QString colour; ///< token of the palette: "warning", "alarm", "severe"
    friend bool operator==(const LevelDisplay&, const LevelDisplay&) = default;
};

struct DisplayProfile {
    QString id; ///< "warning-alarm"
    QString name; ///< translated
    QList<LevelDisplay> levels; ///< 1, 2, 3
    const LevelDisplay& level(int number) const; ///< the nearest one it has
    friend bool operator==(const DisplayProfile&, const DisplayProfile&) = default;
};

/// 预警 / 报警 / 严重报警, the default, first; then two colours, three cards.
QList<DisplayProfile> displayProfiles();
/// The default where the id is unknown.
DisplayProfile displayProfile(const QString& id = {});

} // namespace xq
