// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class LayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void geometryIsTheGoldenOne();
    void headerStandsOnEveryPage();
    void subtotalsStandOnEveryPageAndAddUp();
    void nothingLeavesTheSheet_data();
    void nothingLeavesTheSheet();
    void textsStayInTheirColumns();
    void closingKeepsCompany();
    void draftIsMarkedAndHasNoCode();
    void setupIsFollowed();
    void emptyLedgerIsOnePage();
    void pagerKeepsEveryRow();
    void linesBreakWhereTheyMay_data();
    void linesBreakWhereTheyMay();
    void linesLoseNothing();
    void cancelStopsLayout();
};
