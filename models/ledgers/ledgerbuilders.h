// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ledgers/ledgerdocument.h"
#include "models/ledgers/ledgerfacts.h"

namespace xq {

/// The drafts of the three quarterly ledgers: pure functions of their facts, in an order that does
/// not depend on the order of the facts (kind by the usual sequence, then code, office or entry).

/// 权力运行季度台账, kind power-quarter: a row per item, with the columns of cases.md 6.3.
LedgerDocument buildPowerLedger(const LedgerHead& head, QVector<ItemQuarterFacts> items);
/// 季度统计表, kind statistics-quarter: a heading per kind of power, below it a row per office. The
/// columns of supervision.md 6.3 whose sources exist.
LedgerDocument buildStatisticsLedger(const LedgerHead& head, QVector<OfficeKindFacts> offices);
/// 案件办理季度台账, kind case-quarter: a heading per kind, below it a row per case; persons
/// masked.
LedgerDocument buildCaseLedger(const LedgerHead& head, QVector<CaseQuarterFacts> cases);

/// 2017年4月6日 (cases.md 5.7); empty for an invalid date.
QString documentDate(QDate day);

} // namespace xq
