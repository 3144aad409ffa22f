// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

#include <optional>

namespace xq {

/// A row of GB/T 2260 as far as the product holds it: Dazhou with its history, the cities of
/// Sichuan and the provinces (cases.md 5.4, resources/identity/regions.csv).
struct Region {
    QString code; ///< six digits
    QString name;
    int from = 0; ///< first year; 0 = since ever
    int to = 0; ///< year it was given up; 0 = in force

    bool inForce() const { return to == 0; }
    friend bool operator==(const Region&, const Region&) = default;
};

const QVector<Region>& regions();

/// The region a code stood for in a year; year 0 takes the newest holder of the code.
std::optional<Region> regionOf(const QString& code, int year = 0);

/// Whether two digits begin codes of a province, 81–83 of the residence permits included.
bool isProvincePrefix(const QString& two);

/// `四川省达州市通川区` as far as the table goes; an empty text for an unknown province.
QString regionPath(const QString& code, int year = 0);

/// Whether the table is complete for this code's prefecture, so that a missing code means
/// something.
bool regionTableCovers(const QString& code);

} // namespace xq
