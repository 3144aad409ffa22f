// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ledgers/ledgerdocument.h"
#include "ui/print/jobcontrol.h"

namespace xq {

/// A ledger and its annexes, a sheet each, as a workbook to go on calculating with: figures are
/// numbers, rates are numbers in per cent, a pair becomes two columns and the notes behind a figure
/// a column of their own. Title, sub-line, frozen header, rows, total, signature line, snapshot
/// number and digest; prepared for A4 landscape with the header repeated. Written whole or not at
/// all. Errors: ledger.write (kind Storage), print.cancelled (kind Refused).
Result<void> writeLedgerXlsx(
    const QVector<LedgerDocument>& documents, const QString& path, const JobControl& control = {});

} // namespace xq
