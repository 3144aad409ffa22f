// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace xq {

class PartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answerByKeys();
    void tilesUntickEachOther();
    void flowTravelsByArrows();
    void gaugeOverTime();
    void tableCopiesWhatIsShown();
    void tableFollowsTheType();
    void tableFiltersAndOpens();
    void barFoldsWhatFindsNoRoom();
    void primaryJumpsToTheProblem();
    void impossibleActSaysWhy();
    void reasonIsAsked();
    void errorFoldsOut();
};

} // namespace xq
