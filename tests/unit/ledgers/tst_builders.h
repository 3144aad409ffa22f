// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class BuildersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void powerLedgerHasTheColumnsOfTheReference();
    void powerLedgerOrdersByKindThenCode();
    void powerLedgerTellsEarlierCohortsApart();
    void zeroAndNotApplicableDiffer();
    void amountsWithFenShowBothPlaces();
    void statisticsGroupByKindAndBalance();
    void statisticsRatesAddUpNumeratorsAndDenominators();
    void caseLedgerMasksPersons();
    void caseLedgerAgreesWithThePowerLedger();
    void partyMasks_data();
    void partyMasks();
    void unfinishedQuarterSaysSo();
};
