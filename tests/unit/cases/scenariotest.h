// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// The given/when/then tables of tests/data/cases.
class ScenarioTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scenario_data();
    void scenario();
    void goldenHistory_data();
    void goldenHistory();
    void noticeThatNoLongerFits();
    void reviewForm();
    void everyRuleIsExplained();
};
