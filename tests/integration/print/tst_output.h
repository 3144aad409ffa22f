// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class OutputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pdfTextReadsBack();
    void pdfIsTheSameFromAnyThread();
    void printerTakesTheSamePages();
    void codeHoldsNumberAndDigest();
    void rareCharactersAreReported();
    void missingFamiliesAreNamed();
    void previewAndPdfShareTheLayout();
    void xlsxHoldsTheFigures();
    void xlsxKeepsTextsAsTexts();
    void annexesFollowInTheSameFile();
    void unwritablePlacesLeaveNothing_data();
    void unwritablePlacesLeaveNothing();
    void fullDiskLeavesNothing();
    void existingFileSurvivesAFailure();
    void cancelLeavesNothing();
    void progressReachesTheEnd();
};
