// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/ledgerlayout.h"

#include <QDialog>

class QDoubleSpinBox;

namespace xq {

/// The margins of the sheet in millimetres. Paper and direction are fixed by the form of the
/// ledger.
class PageSetupDialog : public QDialog {
    Q_OBJECT
public:
    explicit PageSetupDialog(const LedgerPageSetup& setup, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const xq::LedgerPageSetup& setup);

private:
    LedgerPageSetup m_setup;
};

} // namespace xq
