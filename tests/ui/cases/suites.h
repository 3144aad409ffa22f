// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace xq {

class NewCasePage;

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
    void goesOnWithTheNextCase();
    void takesEvidenceFromTheClipboard();
    void warnsOfFilesOlderThanTheFinding();
    void leavesMnemonicsUnique();
    void modelsKeepTheirRules();
    void foldsWhenNarrow();

private:
    void choose(const char* code);
    std::unique_ptr<NewCasePage> m_page;
};

} // namespace xq
