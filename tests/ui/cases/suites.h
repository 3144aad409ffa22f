// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QWidget;

namespace xq {

class CaseViewPage;
class NewCasePage;

/// The dialogs of acts, outcomes and files.
class CaseDialogsTest : public QObject {
    Q_OBJECT
public:
    CaseDialogsTest();
    ~CaseDialogsTest() override;

private Q_SLOTS:
    void init();
    void cleanup();
    void actsAskWhatTheyNeed_data();
    void actsAskWhatTheyNeed();
    void escDoesNothing();
    void offersOnlyWhoMay();
    void aReturnAsksWhereToAndWhy();
    void anOutcomeTakesTheOpinionAlong();
    void describesOneFile();
    void describesManyFilesAtOnce();
    void aPresetPlaceIsKeptAndEscAddsNothing();

private:
    std::unique_ptr<QWidget> m_window;
};

/// Registering a case with real key events.
class NewCaseTest : public QObject {
    Q_OBJECT
public:
    NewCaseTest();
    ~NewCaseTest() override;

private Q_SLOTS:
    void init();
    void cleanup();
    void findsItemsByInitialsCodeAndKind();
    void arrowsAndEnterLeadToTheForm();
    void saysWhyAnItemCannotBeOpened();
    void registersByKeyboardAlone();
    void asksForTheReasonWhenLate();
    void marksTheWrongCharacterAndJumpsThere();
    void switchesTheFieldsWithTheCategory();
    void keepsAndRestoresTheDraft();
    void keepsEverythingAfterARefusal();
    void arrivesWithAnItem();
    void goesOnWithTheNextCase();
    void takesEvidenceFromTheClipboard();
    void warnsOfFilesOlderThanTheFinding();
    void leavesMnemonicsUnique();
    void modelsKeepTheirRules();
    void foldsWhenNarrow();
    void keepsTheFocusOnACheck();
    void offersWhoIsCertifiedMeanwhile();

private:
    void choose(const char* code);
    std::unique_ptr<NewCasePage> m_page;
};

/// Handling cases of a real store.
class CaseViewTest : public QObject {
    Q_OBJECT
public:
    CaseViewTest();
    ~CaseViewTest() override;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void rendersEveryStatus();
    void saysEveryStatusWhole_data();
    void saysEveryStatusWhole();
    void keepsTheDraftOfAStep();
    void saysRefusalsInPlace();
    void takesRemarksAndEvidence();
    void submitsAStepByKeyboard();
    void registersThroughTheServices();
    void laysARedoneDraftIntoTheOpenPage();
    void arrivesAtAStepOrItsFields();
    void saysWhichFilesWereKeptOut();
    void keepsTheFocusInTheBar();
    void triesDraftsAgainThatWereNotWritten();

private:
    struct City;
    void open(const QString& id);
    QString caseIn(const QString& step);
    std::unique_ptr<City> m_city;
    std::unique_ptr<CaseViewPage> m_page;
};

} // namespace xq
