// SPDX-License-Identifier: GPL-3.0-or-later
// What the three builders share; not for use outside this folder.
#pragma once

#include "models/ledgers/ledgerdocument.h"
#include "models/ledgers/ledgerfacts.h"

namespace xq::ledgerparts {

LedgerColumn textColumn(const char16_t* key, const char16_t* title, int width, int weight);
LedgerColumn countColumn(const char16_t* key, const char16_t* title, int width);
LedgerColumn figureColumn(
    const char16_t* key, const char16_t* title, LedgerColumnType type, int width);
/// 2 where one of the amounts is not whole yuan: then all of the column show both places.
int moneyDecimals(const std::optional<qint64>& amountFen);
LedgerCell moneyCell(const std::optional<qint64>& amountFen);
/// Place of a kind in the usual sequence of catalogues; unknown ones come last.
int kindRank(const QString& kind);
/// 处罚 for 行政处罚, 其他 for 其他行政权力.
QString shortKind(const QString& kind);
/// Title, unit, period, signature block and the notes that every ledger carries.
LedgerDocument startDocument(const LedgerHead& head, const QString& kind, const QString& title);

} // namespace xq::ledgerparts
