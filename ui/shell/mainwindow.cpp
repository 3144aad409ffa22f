// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/helpwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/tabarea.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focusframe.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace xq {

namespace {

constexpr int kIconsOnlyBelow = 1100;
constexpr QSize kUsual {1366, 768};
/// Sides and title of an ordinary frame. Window managers tell theirs only after they have shown the
/// window, and then it would jump.
constexpr QSize kFrame {16, 48};

} // namespace

MainWindow::MainWindow(const PageRegistry& registry, QWidget* parent)
    : QMainWindow(parent)
    , m_registry(registry)
    , m_preferences(Preferences::load())
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Xingquan"));
    FocusFrame::install();
    m_stack = new QStackedWidget(this);
    m_signIn = new SignInPage(m_stack);
    m_stack->addWidget(m_signIn);

    auto* frame = new QWidget(m_stack);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_navigation = new Navigation(frame);
    m_tabs = new TabArea(frame);
    row->addWidget(m_navigation);
    row->addWidget(m_tabs, 1);
    m_stack->addWidget(frame);

    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_trial = new Banner(Banner::Shape::Line, centre);
    m_trial->setProperty("flush", true);
    m_trial->hide();
    m_notice = new Banner(Banner::Shape::Line, centre);
    m_notice->setProperty("flush", true);
    m_notice->setObjectName(QStringLiteral("notice"));
    m_notice->setLink(tr("Close"));
    m_notice->hide();
    connect(m_notice, &Banner::linkActivated, m_notice, &QWidget::hide);
    m_status = new ShellStatusBar(centre);
    column->addWidget(m_trial);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);
    setMenuWidget(makeTopRow());
    makeMenus();

    connect(m_navigation, &Navigation::chosen, this,
        [this](const QString& page) { open({.page = page, .argument = {}}); });
    connect(m_tabs, &TabArea::currentChanged, this, [this](Page* page) {
        m_navigation->setCurrent(m_tabs->currentAddress().page);
        showPageActions();
        if (page->isStale()) {
            renew(page);
        }
    });
    connect(m_search, &SearchField::chosen, this, &MainWindow::open);
    connect(m_search, &SearchField::searchAll, this, &MainWindow::searchAllRequested);
    connect(m_signIn, &SignInPage::quitRequested, this, &QWidget::close);
    connect(m_signIn, &SignInPage::aboutRequested, this, &MainWindow::aboutRequested);
    for (int digit = 1; digit <= 9; ++digit) {
        auto* shortcut
            = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + digit)), this);
        connect(shortcut, &QShortcut::activated, this, [this, digit] {
            const QStringList pages = m_navigation->pages();
            if (m_entered && digit <= pages.size()) {
                open({.page = pages.at(digit - 1), .argument = {}});
            }
        });
    }
    setEntered(false);
    resize(kUsual);
    setMinimumSize(640, 360);
    m_remembered
        = restoreGeometry(QSettings().value(QStringLiteral("window/geometry")).toByteArray());
}

void MainWindow::showOnScreen()
{
    const QSize room = screen()->availableGeometry().size();
    if (!m_remembered && (room.width() <= kUsual.width() || room.height() <= kUsual.height())) {
        showMaximized();
        return;
    }
    if (!isMaximized()) {
        resize(size().boundedTo(room - kFrame));
    }
    show();
}

QWidget* MainWindow::makeTopRow()
{
    const Metrics m = Metrics::of(this);
    auto* top = new QFrame(this);
    top->setProperty("role", QStringLiteral("topRow"));
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(m.px(4), 0, m.px(8), 0);
    row->setSpacing(m.px(8));
    m_menuBar = new QMenuBar(top);
    m_menuBar->setNativeMenuBar(false);
    m_menuBar->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    m_search = new SearchField(top);
    m_search->setProperty("tool", true);
    m_newCase = new Button(tr("New case"), Button::Role::Primary, top);
    m_newCase->setObjectName(QStringLiteral("newCase"));
    m_newCase->setThemeIcon("document-new");
    m_newCase->setToolSize();
    m_newCase->setKey(QKeySequence::New);
    connect(m_newCase, &Button::clicked, this,
        [this] { open({.page = QStringLiteral("new-case"), .argument = {}}); });
    row->addWidget(m_menuBar, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_search, 4);
    row->addWidget(m_newCase);
    top->setFixedHeight(m.px(34));
    return top;
}

QAction* MainWindow::action(
    QMenu* menu, const QString& text, const QKeySequence& key, const std::function<void()>& act)
{
    QAction* made = menu->addAction(text);
    if (!key.isEmpty()) {
        made->setShortcut(key);
    }
    connect(made, &QAction::triggered, this, act);
    m_commands.append(made);
    return made;
}

QAction* MainWindow::addCommand(Menu menu, const QString& text, const QKeySequence& key)
{
    QAction* made = action(m_menus.value(menu), text, key, [] {});
    m_search->setCommands(m_commands);
    return made;
}

void MainWindow::makeMenus()
{
    const auto add = [this](Menu which, const QString& title) {
        QMenu* menu = m_menuBar->addMenu(title);
        m_menus.insert(which, menu);
        return menu;
    };
    QMenu* file = add(Menu::File, tr("&File"));
    QMenu* edit = add(Menu::Edit, tr("&Edit"));
    QMenu* cases = add(Menu::Case, tr("&Case"));
    add(Menu::View, tr("&View"));
    QMenu* tools = add(Menu::Tools, tr("&Tools"));
    QMenu* windows = add(Menu::Window, tr("&Window"));
    QMenu* help = add(Menu::Help, tr("&Help"));

    action(file, tr("Close &tab"), QKeySequence(Qt::CTRL | Qt::Key_W), [this] {
        if (Page* page = m_tabs->current()) {
            m_tabs->close(page);
        }
    });
    action(file, tr("Sign &out"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] {
        if (m_entered) {
            Q_EMIT signOutRequested();
        }
    });
    action(file, tr("E&xit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });

    // The keys belong to the fields themselves; a second binding would make them ambiguous.
    action(edit, tr("&Undo\tCtrl+Z"), {}, [this] { editFocused("undo"); });
    action(edit, tr("&Redo\tCtrl+Shift+Z"), {}, [this] { editFocused("redo"); });
    edit->addSeparator();
    action(edit, tr("Cu&t\tCtrl+X"), {}, [this] { editFocused("cut"); });
    action(edit, tr("&Copy\tCtrl+C"), {}, [this] { editFocused("copy"); });
    action(edit, tr("&Paste\tCtrl+V"), {}, [this] { editFocused("paste"); });
    edit->addSeparator();
    QAction* find
        = action(edit, tr("&Find"), {}, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    find->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence::Find});

    m_newCaseAction = action(cases, tr("&New case\tCtrl+N"), {}, [this] { m_newCase->click(); });
    cases->addSeparator();
    makeViewMenu();
    action(tools, tr("&Sync now"), QKeySequence(Qt::Key_F5), [this] { Q_EMIT syncRequested(); });

    action(windows, tr("&Next tab"), QKeySequence(Qt::CTRL | Qt::Key_Tab),
        [this] { m_tabs->step(1); });
    action(windows, tr("&Previous tab"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab),
        [this] { m_tabs->step(-1); });
    action(windows, tr("Next &area"), QKeySequence(Qt::Key_F6), [this] { cyclePanes(1); });
    action(windows, tr("Pre&vious area"), QKeySequence(Qt::SHIFT | Qt::Key_F6),
        [this] { cyclePanes(-1); });
    action(help, tr("&Help for this screen"), QKeySequence(Qt::Key_F1), [this] { showHelp(); });
    action(help, tr("&About"), {}, [this] { Q_EMIT aboutRequested(); });
    m_search->setCommands(m_commands);
}

void MainWindow::makeViewMenu()
{
    QMenu* view = m_menus.value(Menu::View);
    auto* themes = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::Light, tr("&Light")},
        {ThemeChoice::Dark, tr("&Dark")}, {ThemeChoice::System, tr("As the &system")}};
    for (const auto& [choice, words] : choices) {
        QAction* entry = view->addAction(words);
        entry->setCheckable(true);
        entry->setChecked(m_preferences.theme == choice);
        themes->addAction(entry);
        connect(entry, &QAction::triggered, this, [this, theme = choice] {
            m_preferences.theme = theme;
            m_preferences.save();
            if (Theme* look = Theme::instance()) {
                look->setChoice(theme);
            }
        });
    }
    view->addSeparator();
    action(view, tr("L&arger type"), QKeySequence(Qt::CTRL | Qt::Key_Plus),
        [this] { setPoints(m_preferences.points + 1); })
        ->setShortcuts(
            {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    action(view, tr("S&maller type"), QKeySequence(Qt::CTRL | Qt::Key_Minus),
        [this] { setPoints(m_preferences.points - 1); });
    action(view, tr("&Usual type"), QKeySequence(Qt::CTRL | Qt::Key_0), [this] { setPoints(10); });
    view->addSeparator();
    makeLanguageMenu(view);
}

void MainWindow::makeLanguageMenu(QMenu* view)
{
    QMenu* menu = view->addMenu(tr("La&nguage"));
    auto* group = new QActionGroup(this);
    // Each language is written in itself, so that it is found by whoever needs it.
    const std::pair<QString, QString> languages[]
        = {{QStringLiteral("zh_CN"), QString::fromUtf8("简体中文")},
            {QStringLiteral("en"), QStringLiteral("English")}};
    for (const auto& [code, words] : languages) {
        QAction* entry = menu->addAction(words);
        entry->setCheckable(true);
        group->addAction(entry);
        m_languages.insert(code, entry);
        connect(entry, &QAction::triggered, this, [this, language = code, name = words] {
            tell(Status::Neutral, tr("Language: %1").arg(name),
                tr("It counts from the next start of the program."));
            Q_EMIT languageChosen(language);
        });
    }
}

void MainWindow::setLanguage(const QString& language)
{
    if (QAction* entry = m_languages.value(language)) {
        entry->setChecked(true);
    }
}

void MainWindow::setPoints(int points)
{
    m_preferences.points = qBound(Theme::kSmallestPoints, points, Theme::kLargestPoints);
    m_preferences.save();
    if (Theme* look = Theme::instance()) {
        look->setBasePoints(m_preferences.points);
    }
    fitWidth();
}

void MainWindow::editFocused(const char* slot)
{
    // The menu took the focus only for as long as it was open.
    if (QWidget* focused = QApplication::focusWidget()) {
        if (focused->metaObject()->indexOfMethod((QByteArray(slot) + "()").constData()) >= 0) {
            QMetaObject::invokeMethod(focused, slot);
        } else {
            for (QAction* act : focused->actions()) {
                if (qstrcmp(slot, "copy") == 0
                    && act->shortcut() == QKeySequence(QKeySequence::Copy)) {
                    act->trigger();
                }
            }
        }
    }
}

void MainWindow::setEntered(bool entered)
{
    m_entered = entered;
    menuWidget()->setVisible(entered);
    m_stack->setCurrentIndex(entered ? 1 : 0);
    m_trial->setVisible(entered && m_status->status().trial);
    m_status->setVisible(entered); // of a locked store it would say what is not known
    m_notice->hide();
}

void MainWindow::enter(const ShellUser& user)
{
    m_user = user;
    const QList<PageEntry> entries = m_registry.allowed(user.roles);
    m_navigation->setUser(user);
    m_navigation->setEntries(entries);
    m_draftSaved = 0;
    m_newCase->setVisible(mayOpen(QStringLiteral("new-case")));
    m_newCaseAction->setVisible(mayOpen(QStringLiteral("new-case")));
    m_signIn->clearPassword();
    m_signIn->setBusy(false);
    setEntered(true);
    Page* first = nullptr;
    for (const PageEntry& entry : entries) {
        if (entry.pinned) {
            Page* page = open({.page = entry.name, .argument = {}});
            first = first == nullptr ? page : first;
        }
    }
    if (first != nullptr) {
        m_tabs->show(first);
    } else if (!m_navigation->pages().isEmpty()) {
        open({.page = m_navigation->pages().first(), .argument = {}});
    }
    fitWidth();
}

bool MainWindow::leave()
{
    if (!m_tabs->closeAll()) {
        return false;
    }
    m_user = {};
    setEntered(false);
    return true;
}

void MainWindow::setStatus(const ShellStatus& status)
{
    ShellStatus shown = status;
    shown.draftSaved = m_draftSaved; // the pages tell it, not the store
    m_status->setStatus(shown);
    m_trial->say(Status::Neutral, tr("Trial data"),
        tr("Cases, persons and figures here are invented and have no legal effect."));
    m_trial->setVisible(m_entered && status.trial);
}

void MainWindow::tell(Status status, const QString& fact, const QString& meaning)
{
    m_notice->say(status, fact, meaning);
    m_notice->show();
    m_refused = false;
}

bool MainWindow::mayOpen(const QString& page) const
{
    const PageEntry* entry = m_registry.find(page);
    return entry != nullptr && entry->make && PageRegistry::mayOpen(*entry, m_user.roles);
}

void MainWindow::setCount(const QString& page, NavCount count)
{
    m_navigation->setCount(page, count);
}

Page* MainWindow::currentPage() const
{
    return m_tabs->current();
}

Page* MainWindow::open(const PageAddress& address)
{
    if (!m_entered) {
        return nullptr;
    }
    const PageEntry* entry = m_registry.find(address.page);
    if (!mayOpen(address.page)) {
        if (entry != nullptr) {
            tell(Status::Warning, tr("“%1” is not for your roles.").arg(entry->title),
                tr("The unit administrator gives roles to persons."));
            m_refused = true;
        }
        return nullptr;
    }
    if (m_refused) { // a page that opens answers the refusal
        m_refused = false;
        m_notice->hide();
    }
    if (Page* page = m_tabs->find(address)) {
        m_tabs->show(page);
        page->arrive(address.hints);
        return page;
    }
    Page* page = entry->make(address, m_tabs);
    if (page == nullptr) {
        return nullptr;
    }
    if (page->title().isEmpty()) {
        page->setTitle(entry->title);
    }
    connectPage(page);
    m_tabs->add(page, address, entry->icon, entry->pinned);
    m_tabs->show(page);
    page->refresh();
    page->arrive(address.hints);
    if (QWidget* place = page->firstPlace()) {
        place->setFocus(Qt::OtherFocusReason);
    } else {
        page->setFocus(Qt::OtherFocusReason);
    }
    return page;
}

void MainWindow::connectPage(Page* page)
{
    connect(page, &Page::openRequested, this, &MainWindow::open);
    connect(page, &Page::closeRequested, this, [this, page] { m_tabs->close(page); });
    connect(page, &Page::draftSaved, this, [this](qint64 at) {
        m_draftSaved = at;
        setStatus(m_status->status());
    });
    connect(page, &Page::dataChanged, this, [this, page] {
        for (Page* other : m_tabs->pages()) {
            if (other != page) {
                renew(other);
            }
        }
        Q_EMIT recorded();
    });
    page->setReach([this](const QString& other) { return mayOpen(other); });
}

/// At once where it is seen or feeds a count, else when it is shown.
void MainWindow::renew(Page* page)
{
    const bool now = page == m_tabs->current() || m_tabs->isPinned(page);
    page->setStale(!now);
    if (now) {
        page->refresh();
    }
}

void MainWindow::refreshPages()
{
    for (Page* page : m_tabs->pages()) {
        renew(page);
    }
}

void MainWindow::noteRecorded()
{
    refreshPages();
    Q_EMIT recorded();
}

void MainWindow::showPageActions()
{
    QMenu* cases = m_menus.value(Menu::Case);
    for (QAction* old : std::as_const(m_pageActions)) {
        cases->removeAction(old);
    }
    m_pageActions.clear();
    if (const Page* page = m_tabs->current()) {
        m_pageActions = page->actions();
        cases->addActions(m_pageActions);
    }
    m_search->setCommands(m_commands + m_pageActions);
}

void MainWindow::cyclePanes(int by)
{
    if (!m_entered) {
        return;
    }
    QList<QWidget*> panes {m_navigation, m_tabs->bar()};
    if (Page* page = m_tabs->current()) {
        const QList<QWidget*> own = page->panes();
        panes.append(own.isEmpty() ? QList<QWidget*> {page} : own);
    }
    QWidget* focused = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focused != nullptr && (panes.at(i) == focused || panes.at(i)->isAncestorOf(focused))) {
            at = i;
        }
    }
    for (qsizetype tried = 0; tried < panes.size(); ++tried) {
        at = (at + by + panes.size()) % panes.size();
        QWidget* pane = panes.at(at);
        if (!pane->isVisible()) {
            continue;
        }
        QWidget* target = pane->focusProxy() != nullptr ? pane->focusProxy() : pane;
        if (target->focusPolicy() == Qt::NoFocus) { // the first place inside that takes the focus
            QWidget* inner = target->nextInFocusChain();
            while (inner != target
                && !(target->isAncestorOf(inner) && inner->focusPolicy() & Qt::TabFocus
                    && inner->isVisible() && inner->isEnabled())) {
                inner = inner->nextInFocusChain();
            }
            target = inner;
        }
        if (target->focusPolicy() != Qt::NoFocus) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::showHelp()
{
    const Page* page = m_tabs->current();
    const QString text = m_entered && page != nullptr ? page->helpText() : QString();
    HelpWindow::showFor(this, page != nullptr && m_entered ? page->title() : tr("Sign in"), text);
}

void MainWindow::fitWidth()
{
    // The width that counts is that of the content at this font: larger type narrows the window.
    const int needed = Metrics::of(this).px(kIconsOnlyBelow);
    m_navigation->setCompact(width() < needed);
    m_newCase->setKeyHint(width() < needed ? QString() : QStringLiteral("Ctrl+N"));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fitWidth();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    // Another type size while the window is open.
    if ((event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        && menuWidget() != nullptr) {
        menuWidget()->setFixedHeight(Metrics::of(this).px(34));
        fitWidth();
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    if (m_entered && !leave()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

} // namespace xq
