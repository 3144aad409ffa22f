// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace xq {

class ShellTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rolesDecideTheNavigation();
    void digitsSwitchPages();
    void sameAddressSameTab();
    void refusesInWords();
    void languageIsForTheNextStart();
    void draftStaysInTheStatus();
    void dirtyPageMayStay();
    void signInByKeyboard();
    void signInSaysWhatIsKnown();
    void capsLockIsTold();
    void searchNewestWins();
    void commandsAreFound();
    void areasGoRound();
    void statusSpeaksInOrder();
    void narrowWindowShowsIcons();
    void fitsTheScreen();
    void lookChangesWhileOpen();
    void latestAnswerWins();
    void answerForTheGoneVanishes();
    void longWorkIsCancelled();
};

} // namespace xq
