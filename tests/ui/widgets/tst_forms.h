// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace xq {

class FormsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsDatesAsTheyAreTyped();
    void readsMoney();
    void valuesGoInAndOut_data();
    void valuesGoInAndOut();
    void unreadableIsSaidNotLost();
    void checksOnLeavingThenLive();
    void requiredWaitsForSubmit();
    void unknownChoiceStays();
    void formFindsTheFirstProblem();
    void everyEditorIsNamed();
};

} // namespace xq
