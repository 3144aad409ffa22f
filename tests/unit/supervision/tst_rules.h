// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class RulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableOfLevels();
    void idIsADigestOfWhatItIsAbout();
    void promisedLimit();
    void promiseLevelOfTheProfile();
    void noticesBusinessTimeRecordedLater();
    void returnsOpenAnotherRun();
    void parametersHaveTheirOrigin();
    void levelsAreWordsOfAProfile();
    void missingConditionalStep();
};
