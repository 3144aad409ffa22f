// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class DocumentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jsonRoundTripKeepsEverything();
    void pageSubtotalsAddUpToTheTotal();
    void everyFigureChangesTheDigest();
    void frozenLedgerVerifiesUntilTouched();
    void reprintGivesTheSameBytes();
    void damagedJsonIsRefused_data();
    void damagedJsonIsRefused();
    void csvIsForSpreadsheets();
    void csvWritesWholeOrNotAtAll();
    void quarters();
};
