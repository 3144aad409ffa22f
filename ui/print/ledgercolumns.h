// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ledgers/ledgerdocument.h"
#include "ui/print/textmeasure.h"

namespace xq {

inline constexpr double kCellPadding = 1.1; ///< left and right of a cell's text
inline constexpr double kHeaderPadding = 0.4; ///< of a column title, which is centred
inline constexpr double kTablePoints = 9; ///< look.md: nothing in the body under 9 pt

/// What every cell shows, row by row (group rows have none), and below them the grand total.
struct LedgerTexts {
    QVector<QStringList> rows;
    QStringList total;
};
LedgerTexts ledgerTexts(const LedgerDocument& document);

/// Column widths that fill `available`: each at least its stated width and wide enough for its
/// longest figure, the rest shared by weight. Columns of text give way first where figures need
/// more; where even that is not enough all shrink alike and texts wrap more.
QVector<double> ledgerColumnWidths(const LedgerDocument& document, const LedgerTexts& texts,
    double available, const TextMeasure& measure);

} // namespace xq
