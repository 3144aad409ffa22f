// SPDX-License-Identifier: GPL-3.0-or-later
// First page of the main window (mock-up 12): the state of this computer before the password is
// asked.
//
//   page->setState(state);
//   connect(page, &SignInPage::signInRequested, ...);      // then setBusy(true)
//   page->refuse(error);                                    // wrong password, enrolment withdrawn
//   ...
#pragma once

#include "models/base/error.h"
#include "ui/shell/shellstate.h"

class QBoxLayout;
class QFrame;
class QLabel;
class QLineEdit;
class QListView;
class QScrollArea;
class QStandardItemModel;
class QVBoxLayout;

namespace xq {

class Banner;
class Button;
class NoticeLine;

class SignInPage : public QWidget {
    Q_OBJECT
public:
    explicit SignInPage(QWidget* parent = nullptr);
    void setState(const SignInState& state);
    void setBusy(bool busy); ///< while the password is checked
    void refuse(
        const Error& error); ///< says it under the field, keeps the login, empties the password
    void clearPassword();

Q_SIGNALS:
    void signInRequested(const QString& login, const QString& password);
    void aboutRequested();
    void quitRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeMachineSide();
    QWidget* makeSignInSide();
    void showMachine();
    void showAccounts();
    void showConnection();
    void chooseAccount();
    void submit();
    QString login() const;

    SignInState m_state;
    QWidget* m_card;
    QScrollArea* m_area;
    QBoxLayout* m_sides;
    QFrame* m_rule;
    QLabel* m_unit;
    QVBoxLayout* m_facts;
    Banner* m_banner;
    Banner* m_trial;
    QListView* m_accounts;
    QStandardItemModel* m_model;
    QLineEdit* m_password;
    NoticeLine* m_capsLock;
    NoticeLine* m_problem;
    Button* m_signIn;
    bool m_filled = false;
};

} // namespace xq
