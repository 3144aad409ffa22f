// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/ledgerlayout.h"

#include <QStringList>

class QPrinter;

namespace xq {

struct PrintReport {
    int pages = 0;
    QStringList notes; ///< sentences on fonts and characters (DocumentFonts::notes)
};

/// Lays out and writes a PDF of a ledger and its annexes, whole or not at all. Needs a
/// QGuiApplication; may run on any thread. Errors: ledger.write, print.no-font (kind Storage),
/// print.cancelled (kind Refused), print.no-columns (kind Usage).
Result<PrintReport> writeLedgerPdf(const QVector<LedgerDocument>& documents,
    const LedgerPageSetup& setup, const QString& path, const JobControl& control = {});

/// The same pages on a printer that is set up (A4 landscape is set here; page range, copies and
/// resolution are the printer's). Errors: as above, print.printer (kind Storage) when it refuses.
Result<PrintReport> printLedger(const QVector<LedgerDocument>& documents,
    const LedgerPageSetup& setup, QPrinter& printer, const JobControl& control = {});

} // namespace xq
