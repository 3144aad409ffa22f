// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ledgers/ledgerdocument.h"
#include "ui/print/jobcontrol.h"
#include "ui/print/textmeasure.h"

namespace xq {

/// What a user may choose about the sheet.
struct LedgerPageSetup {
    double left = 22; ///< wide for binding
    double right = 10;
    double top = 12;
    double bottom = 8;
    bool signatures = true; ///< 签字盖章栏
    bool code = true; ///< QR code; the digest is printed in any case
    friend bool operator==(const LedgerPageSetup&, const LedgerPageSetup&) = default;
};

/// Lays a ledger out on A4 landscape (cases.md 6.3, look.md Print): title 二号 and sub-line on the
/// first page, a running head on the others; header row, page subtotal and footer on all; total and
/// signature block at the end. Geometry only: what is measured comes from `measure`.
/// Errors: print.cancelled (kind Refused), print.no-columns (kind Usage).
Result<PageSet> layoutLedger(const LedgerDocument& document, const LedgerPageSetup& setup,
    const TextMeasure& measure, const JobControl& control = {});

/// A ledger and its annexes one after the other, each with its own page numbers.
Result<PageSet> layoutLedgers(const QVector<LedgerDocument>& documents,
    const LedgerPageSetup& setup, const TextMeasure& measure, const JobControl& control = {});

/// What the QR code of a snapshot holds; capitals only, which codes in the dense alphanumeric mode:
/// `XQ1 2017Q1-CG-003 9D417BE2…`.
QString ledgerCodeText(const LedgerDocument& document);

} // namespace xq
