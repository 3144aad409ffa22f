// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ledgers/ledgerbuilders.h"

namespace xq::samples {

/// The quarter of mock-up 05 under a fictional name: twelve items of four kinds.
LedgerDocument quarterOfTwelve();
/// The same, frozen as 2017Q1-CG-003 on 6 April 2017, 09:30:12.
LedgerDocument frozenQuarter();
/// `rows` items with names of several lengths, every seventh without an amount.
LedgerDocument longQuarter(int rows);
/// Cases of two kinds with everything a row can say.
LedgerDocument caseQuarter(int rows);
/// Offices by kind.
LedgerDocument statisticsQuarter();

} // namespace xq::samples
