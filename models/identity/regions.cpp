// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/identity/regions.h"

#include "models/base/csv.h"

#include <QStringList>

static void initIdentityData()
{
    Q_INIT_RESOURCE(xq_identity_data);
}

namespace xq {
namespace {

QVector<Region> load()
{
    initIdentityData();
    const auto table = readCsvFile(QStringLiteral(":/identity/regions.csv"));
    QVector<Region> out;
    if (!table) {
        // Compiled into the program; tests read it. Without it codes are merely not named.
        return out;
    }
    for (const CsvRow& row : table->rows) {
        out.append(
            {table->field(row, QStringLiteral("code")), table->field(row, QStringLiteral("name")),
                table->field(row, QStringLiteral("from")).toInt(),
                table->field(row, QStringLiteral("to")).toInt()});
    }
    return out;
}

} // namespace

const QVector<Region>& regions()
{
    static const QVector<Region> table = load();
    return table;
}

std::optional<Region> regionOf(const QString& code, int year)
{
    std::optional<Region> newest;
    for (const Region& region : regions()) {
        if (region.code != code) {
            continue;
        }
        if (year != 0 && region.from <= year && (region.to == 0 || year < region.to)) {
            return region;
        }
        if (!newest || region.to == 0 || (newest->to != 0 && region.to > newest->to)) {
            newest = region;
        }
    }
    return year == 0 ? newest : std::nullopt;
}

bool isProvincePrefix(const QString& two)
{
    return two.size() == 2 && regionOf(two + QStringLiteral("0000")).has_value();
}

QString regionPath(const QString& code, int year)
{
    const auto province = regionOf(code.left(2) + QStringLiteral("0000"));
    if (code.size() != 6 || !province) {
        return {};
    }
    QString path = province->name;
    QStringList parts {code.left(4) + QStringLiteral("00")};
    if (code != parts.first()) {
        parts.append(code);
    }
    for (const QString& part : parts) {
        auto region = regionOf(part, year);
        if (!region) { // papers keep using a code after it was given up
            region = regionOf(part);
        }
        if (region && !part.endsWith(QStringLiteral("0000"))) {
            path += region->name;
        }
    }
    return path;
}

bool regionTableCovers(const QString& code)
{
    const QString prefecture = code.left(4);
    return prefecture == QStringLiteral("5117") || prefecture == QStringLiteral("5130")
        || (code.startsWith(QStringLiteral("51"))
            && !regionOf(prefecture + QStringLiteral("00")).has_value());
}

} // namespace xq
