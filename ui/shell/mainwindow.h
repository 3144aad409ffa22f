// SPDX-License-Identifier: GPL-3.0-or-later
// The one main window. The wiring (app/xingquan) fills it with structs and answers its signals:
//
//   MainWindow window(registry);
//   window.signIn()->setState(state);              // sign-in page first
//   connect(window.signIn(), &SignInPage::signInRequested, ...);
//   window.enter(user);                            // after the password was right
//   window.setStatus(status);  window.setCount("desk", {11, Status::Warning});
//   connect(&window, &MainWindow::syncRequested, ...);          // F5
#pragma once

#include "ui/shell/preferences.h"
#include "ui/shell/shellstate.h"

#include <QMainWindow>

class QActionGroup;
class QMenu;
class QMenuBar;
class QStackedWidget;

namespace xq {

class Banner;
class Button;
class Navigation;
class SearchField;
class ShellStatusBar;
class SignInPage;
class TabArea;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    enum class Menu : quint8 { File, Edit, Case, View, Tools, Window, Help };

    /// The registry outlives the window.
    explicit MainWindow(const PageRegistry& registry, QWidget* parent = nullptr);

    SignInPage* signIn() const { return m_signIn; }
    SearchField* search() const { return m_search; }
    /// Shows the frame for this user, opens the pinned pages.
    void enter(const ShellUser& user);
    /// Back to the sign-in page; false when a page wants to stay.
    bool leave();
    bool isEntered() const { return m_entered; }
    /// Shows the window whole on its screen: where it was left, else at its usual size; maximised
    /// where a frame around that would not fit.
    void showOnScreen();

    void setStatus(const ShellStatus& status);
    /// One line under the menu that stays until it is closed or another takes its place.
    void tell(Status status, const QString& fact, const QString& meaning = {});
    /// Ticks the language of this start in the menu.
    void setLanguage(const QString& language);
    void setCount(const QString& page, NavCount count);
    /// Opens or shows the page; null when it is unknown, or not for this user, which is said.
    Page* open(const PageAddress& address);
    Page* currentPage() const;
    bool mayOpen(const QString& page) const;
    /// Something was recorded or synced: the page on show and the pinned ones, which feed counts,
    /// fetch again at once; the others when they are shown.
    void refreshPages();
    /// The same after an act that no page made, with recorded().
    void noteRecorded();
    /// Adds a command at the end of a menu; it is found by the search box as well.
    QAction* addCommand(Menu menu, const QString& text, const QKeySequence& key = {});
    const Preferences& preferences() const { return m_preferences; }

Q_SIGNALS:
    void syncRequested();
    void signOutRequested(); ///< Ctrl+L: the wiring calls leave(), then closes the session
    void recorded(); ///< something was recorded here and may be sent
    void searchAllRequested(const QString& text);
    void aboutRequested();
    void languageChosen(const QString& language); ///< for the next start; the wiring keeps it

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* makeTopRow();
    void makeMenus();
    void makeViewMenu();
    void makeLanguageMenu(QMenu* view);
    QAction* action(QMenu* menu, const QString& text, const QKeySequence& key,
        const std::function<void()>& act);
    void connectPage(Page* page);
    void renew(Page* page);
    void showPageActions();
    void cyclePanes(int by);
    void showHelp();
    void editFocused(const char* slot);
    void fitWidth();
    void setEntered(bool entered);
    void setPoints(int points);

    const PageRegistry& m_registry;
    Preferences m_preferences;
    ShellUser m_user;
    Instant m_draftSaved = 0; ///< in this session
    QHash<QString, QAction*> m_languages;
    QAction* m_newCaseAction = nullptr;
    bool m_entered = false;
    bool m_refused = false; ///< the notice says why a page was not opened
    bool m_remembered = false; ///< the geometry is that of the last time
    QMenuBar* m_menuBar;
    QHash<Menu, QMenu*> m_menus;
    QList<QAction*> m_pageActions;
    QList<QAction*> m_commands;
    SearchField* m_search;
    Button* m_newCase;
    QStackedWidget* m_stack;
    SignInPage* m_signIn;
    Navigation* m_navigation;
    TabArea* m_tabs;
    Banner* m_trial;
    Banner* m_notice;
    ShellStatusBar* m_status;
};

} // namespace xq
