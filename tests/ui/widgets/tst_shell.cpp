// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/tst_shell.h"

#include "ui/shell/async.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/tabarea.h"
#include "ui/widgets/button.h"
#include "ui/widgets/notices.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QVBoxLayout>

#include <semaphore>

namespace xq {

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

class TestPage : public Page {
public:
    explicit TestPage(const PageAddress& address, QWidget* parent)
        : Page(parent)
    {
        setTitle(address.key());
        first = new QLineEdit(this);
        second = new QLineEdit(this);
        body()->addWidget(first);
        body()->addWidget(second);
    }
    void refresh() override { ++refreshed; }
    void arrive(const QVariantMap& hints) override { lastHints = hints; }
    bool leave() override { return !stays; }
    QWidget* firstPlace() const override { return first; }
    QList<QWidget*> panes() const override { return {first, second}; }
    QLineEdit* first;
    QLineEdit* second;
    QVariantMap lastHints;
    int refreshed = 0;
    bool stays = false;
};

PageEntry entry(const char* name, const QStringList& roles = {}, bool pinned = false)
{
    PageEntry made;
    made.name = s(name);
    made.title = s(name);
    made.icon = s("go-home");
    made.roles = roles;
    made.pinned = pinned;
    made.make = [](const PageAddress& address, QWidget* parent) -> Page* {
        return new TestPage(address, parent);
    };
    return made;
}

struct Frame {
    PageRegistry registry;
    std::unique_ptr<MainWindow> window;
    Frame()
    {
        registry.add(entry("desk", {}, true));
        registry.add(entry("new-case", {s("clerk")}));
        registry.add(entry("reviews", {s("reviewer")}));
        registry.add(entry("case"));
        window = std::make_unique<MainWindow>(registry);
        window->resize(1366, 768);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    void enter(const QStringList& roles = {s("clerk")})
    {
        window->enter({s("hxd"), s("He Xiaodong"), s("Bureau"), s("Section"), s("Clerk"), roles});
    }
    TestPage* current() const { return static_cast<TestPage*>(window->currentPage()); }
};

SignInState twoAccounts()
{
    SignInState state;
    state.accounts = {{s("hxd"), s("He"), 2}, {s("cl"), s("Chen"), 1}};
    state.now = 10;
    return state;
}

} // namespace

void ShellTest::rolesDecideTheNavigation()
{
    Frame frame;
    frame.enter({s("reviewer")});
    const auto* navigation = frame.window->findChild<Navigation*>();
    QCOMPARE(navigation->pages(), QStringList({s("desk"), s("reviews"), s("case")}));
    QVERIFY(frame.window->open({.page = s("new-case")}) == nullptr);
    QVERIFY(frame.window->findChild<QPushButton*>(s("newCase"))->isHidden());
    QVERIFY(frame.window->leave());
    frame.enter({s("clerk")});
    QVERIFY(frame.window->findChild<QPushButton*>(s("newCase"))->isVisible());
    QTest::keyClick(frame.window.get(), Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(frame.current()->title(), s("new-case"));
}

void ShellTest::digitsSwitchPages()
{
    Frame frame;
    frame.enter();
    QTest::keyClick(frame.window.get(), Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(frame.current()->title(), s("case"));
    QTRY_VERIFY(frame.current()->first->hasFocus()); // focus in its first useful place
    QTest::keyClick(frame.window.get(), Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(frame.current()->title(), s("desk"));
    QTest::keyClick(frame.window.get(), Qt::Key_9, Qt::ControlModifier); // there is no ninth
    QCOMPARE(frame.current()->title(), s("desk"));
}

void ShellTest::sameAddressSameTab()
{
    Frame frame;
    frame.enter();
    Page* one = frame.window->open({.page = s("case"), .argument = s("1")});
    Page* two = frame.window->open({.page = s("case"), .argument = s("2")});
    QVERIFY(one != nullptr && two != nullptr && one != two);
    QCOMPARE(frame.window->open({.page = s("case"), .argument = s("1"), .hints = {{s("step"), 3}}}),
        one);
    QCOMPARE(frame.current()->lastHints.value(s("step")).toInt(), 3);
    QCOMPARE(frame.current()->refreshed, 1);
    frame.window->open({.page = s("case"), .argument = s("2")});
    auto* desk = static_cast<TestPage*>(frame.window->findChild<TabArea*>()->pages().constFirst());
    QSignalSpy recorded(frame.window.get(), &MainWindow::recorded);
    Q_EMIT two->dataChanged();
    QCOMPARE(recorded.size(), 1);
    QCOMPARE(desk->refreshed, 2); // pinned: it feeds a count
    QCOMPARE(static_cast<TestPage*>(one)->refreshed, 1); // out of sight: when it is shown
    QCOMPARE(static_cast<TestPage*>(two)->refreshed, 1); // it knows
    frame.window->open({.page = s("case"), .argument = s("1")});
    QCOMPARE(static_cast<TestPage*>(one)->refreshed, 2);
    frame.window->open({.page = s("case"), .argument = s("2")});
    frame.window->open({.page = s("case"), .argument = s("1")});
    QCOMPARE(static_cast<TestPage*>(one)->refreshed, 2); // once
}

/// A page that is not for these roles is refused in words, and links to it are not offered.
void ShellTest::refusesInWords()
{
    Frame frame;
    frame.enter({s("reviewer")});
    auto* notice = frame.window->findChild<Banner*>(s("notice"));
    QVERIFY(!notice->isVisible());
    QVERIFY(frame.window->open({.page = s("new-case")}) == nullptr);
    QVERIFY(notice->isVisible());
    QVERIFY(notice->accessibleName().contains(s("new-case")));
    QVERIFY(!frame.current()->reaches(s("new-case")));
    QVERIFY(frame.current()->reaches(s("reviews")));
    frame.window->open({.page = s("reviews")}); // another page answers it
    QVERIFY(!notice->isVisible());
}

/// The chosen language is handed to the wiring, which keeps it for the next start.
void ShellTest::languageIsForTheNextStart()
{
    Frame frame;
    frame.enter();
    frame.window->setLanguage(s("zh_CN"));
    QSignalSpy chosen(frame.window.get(), &MainWindow::languageChosen);
    for (QAction* entry : frame.window->findChildren<QAction*>()) {
        if (entry->text() == s("简体中文")) {
            QVERIFY(entry->isChecked());
        }
        if (entry->text() == s("English")) {
            QVERIFY(!entry->isChecked());
            entry->trigger();
        }
    }
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), s("en"));
    QVERIFY(frame.window->findChild<Banner*>(s("notice"))->isVisible());
}

/// The moment of the draft outlives what the store tells the status bar.
void ShellTest::draftStaysInTheStatus()
{
    Frame frame;
    const auto* bar = frame.window->findChild<ShellStatusBar*>();
    QVERIFY(bar->isHidden()); // nothing is known of a locked store
    frame.enter();
    QVERIFY(!bar->isHidden());
    ShellStatus status;
    status.now = localInstant(QDate(2017, 4, 6), 10, 26);
    frame.window->setStatus(status);
    Q_EMIT frame.current()->draftSaved(status.now);
    QCOMPARE(bar->status().draftSaved, status.now);
    status.unsent = 3;
    frame.window->setStatus(status);
    QCOMPARE(bar->status().draftSaved, status.now);
    QCOMPARE(bar->status().unsent, 3);
}

/// Nothing is said of this computer that was never seen.
void ShellTest::signInSaysWhatIsKnown()
{
    SignInPage page;
    const auto said = [&page] {
        QStringList texts;
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            texts.append(label->text());
        }
        return texts.join(QLatin1Char('\n'));
    };
    SignInState state = twoAccounts();
    page.setState(state);
    QVERIFY(!said().contains(SignInPage::tr("Device")));
    QVERIFY(!said().contains(SignInPage::tr("Clock")));
    state.hasServer = true;
    state.device = s("CG-PC-07");
    state.clockErrorMs = 400;
    page.setState(state);
    QVERIFY(said().contains(s("CG-PC-07")));
    QVERIFY(said().contains(SignInPage::tr("Clock")));
    for (const Button* button : page.findChildren<Button*>()) { // every link does something
        QVERIFY2(!button->isVisibleTo(&page) || button->text() == SignInPage::tr("About")
                || button->property("role") != QStringLiteral("link"),
            qPrintable(button->text()));
    }
}

void ShellTest::dirtyPageMayStay()
{
    Frame frame;
    frame.enter();
    auto* page
        = static_cast<TestPage*>(frame.window->open({.page = s("case"), .argument = s("1")}));
    page->setDirty(true);
    page->stays = true;
    auto* bar = frame.window->findChild<QTabBar*>(s("tabs"));
    QCOMPARE(bar->count(), 2);
    QTest::keyClick(frame.window.get(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(bar->count(), 2);
    QVERIFY(!frame.window->leave());
    page->stays = false;
    QTest::keyClick(frame.window.get(), Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(bar->count(), 1);
    QTest::keyClick(frame.window.get(), Qt::Key_W, Qt::ControlModifier); // pinned
    QCOMPARE(bar->count(), 1);
}

void ShellTest::signInByKeyboard()
{
    SignInPage page;
    page.setState(twoAccounts());
    page.resize(1366, 742);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto* password = page.findChild<QLineEdit*>(s("password"));
    QTRY_VERIFY(password->hasFocus()); // of the last user
    QSignalSpy asked(&page, &SignInPage::signInRequested);
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(asked.size(), 0); // an empty password is not sent
    QTest::keyClick(password, Qt::Key_Down);
    QTest::keyClicks(password, s("secret"));
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), s("cl"));
    QCOMPARE(asked.at(0).at(1).toString(), s("secret"));
    page.setBusy(true);
    QVERIFY(password->isReadOnly());
    page.refuse({ErrorKind::Refused, s("people.password"), s("That was not the password."), {}});
    QVERIFY(password->text().isEmpty());
    QVERIFY(!password->isReadOnly());
    const int width = password->width();
    page.refuse({ErrorKind::Refused, s("people.password"), s("A long reason, ").repeated(20), {}});
    QCoreApplication::processEvents();
    QCOMPARE(password->width(), width); // it wraps instead of widening its side
    QTest::keyClick(password, Qt::Key_Down); // the last: only accounts of this computer open it
    QTest::keyClicks(password, s("x"));
    page.setState(twoAccounts()); // a minute's refresh takes nothing away
    QCOMPARE(password->text(), s("x"));
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(asked.at(1).at(0).toString(), s("cl"));
}

void ShellTest::capsLockIsTold()
{
    SignInPage page;
    page.setState(twoAccounts());
    page.show();
    auto* password = page.findChild<QLineEdit*>(s("password"));
    const auto told = [&page] {
        for (const QWidget* widget : page.findChildren<QWidget*>()) {
            if (widget->accessibleName() == SignInPage::tr("Caps Lock is on")) {
                return widget->isVisible();
            }
        }
        return false;
    };
    QKeyEvent upper(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, s("A"));
    QApplication::sendEvent(password, &upper);
    QVERIFY(told());
    QKeyEvent lower(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, s("a"));
    QApplication::sendEvent(password, &lower);
    QVERIFY(!told());
}

void ShellTest::searchNewestWins()
{
    Frame frame;
    frame.enter();
    QTest::keyClick(frame.window.get(), Qt::Key_K, Qt::ControlModifier);
    SearchField* search = frame.window->search();
    QTRY_VERIFY(search->hasFocus());
    QSignalSpy asked(search, &SearchField::searchRequested);
    QTest::keyClicks(search, s("ja"));
    QTRY_COMPARE(asked.size(), 1); // one question for two letters
    QTest::keyClicks(search, s("z"));
    QTRY_COMPARE(asked.size(), 2);
    const int older = asked.at(0).at(1).toInt();
    const int newer = asked.at(1).at(1).toInt();
    search->showHits(newer, {{s("right"), {}, {.page = s("case"), .argument = s("7")}}});
    search->showHits(older, {{s("wrong"), {}, {.page = s("case"), .argument = s("8")}}});
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(frame.current()->title(), s("case:7"));
    QVERIFY(search->text().isEmpty());
}

void ShellTest::commandsAreFound()
{
    Frame frame;
    frame.enter();
    int run = 0;
    QAction* command = frame.window->addCommand(MainWindow::Menu::Tools, s("Check the &journal"));
    connect(command, &QAction::triggered, this, [&run] { ++run; });
    SearchField* search = frame.window->search();
    search->setFocus();
    QSignalSpy asked(search, &SearchField::searchRequested);
    QTest::keyClicks(search, s("journal"));
    QTRY_COMPARE(asked.size(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(run, 1);
}

void ShellTest::areasGoRound()
{
    Frame frame;
    frame.enter();
    TestPage* page = frame.current();
    QTRY_VERIFY(page->first->hasFocus());
    QTest::keyClick(frame.window.get(), Qt::Key_F6);
    QTRY_VERIFY(page->second->hasFocus());
    QTest::keyClick(frame.window.get(), Qt::Key_F6);
    QTRY_VERIFY(frame.window->findChild<QListView*>(s("navigationList"))->hasFocus());
    QTest::keyClick(frame.window.get(), Qt::Key_F6);
    QTRY_VERIFY(frame.window->findChild<QTabBar*>(s("tabs"))->hasFocus());
    QTest::keyClick(frame.window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QTRY_VERIFY(frame.window->findChild<QListView*>(s("navigationList"))->hasFocus());
    QSignalSpy sync(frame.window.get(), &MainWindow::syncRequested);
    QTest::keyClick(frame.window.get(), Qt::Key_F5);
    QTRY_COMPARE(sync.size(), 1);
}

void ShellTest::statusSpeaksInOrder()
{
    ShellStatusBar bar;
    ShellStatus status;
    status.now = localInstant(QDate(2017, 4, 6), 10, 26);
    status.connection = Connection::Offline;
    status.since = status.now - 2 * kHour - 17 * 60'000;
    status.unsent = 2;
    status.lastSync = status.since;
    status.clock = ClockState::Estimated;
    status.clockErrorMs = 1000;
    status.draftSaved = status.now;
    status.user = s("He");
    status.role = s("Clerk");
    bar.setStatus(status);
    const QString spoken = bar.accessibleDescription();
    qsizetype at = -1;
    for (const char* part : {"Offline", "2 h 17 min", "Unsent 2", "Last sync 08:09", "Clock",
             "Draft saved 10:26", "He · Clerk", "2017-04-06"}) {
        const qsizetype found = spoken.indexOf(s(part), at + 1);
        QVERIFY2(found > at, qPrintable(s(part) + s(" in ") + spoken));
        at = found;
    }
    status.since = status.now - 20'000;
    bar.setStatus(status);
    QVERIFY(bar.accessibleDescription().contains(s("Offline · since 10:25"))); // not "0 minutes"
    QVERIFY(!bar.accessibleDescription().contains(s("0 min")));
    status.connection = Connection::NeverConnected; // nobody waits for what is unsent
    bar.setStatus(status);
    QVERIFY(!bar.accessibleDescription().contains(s("Unsent")));
}

void ShellTest::narrowWindowShowsIcons()
{
    Frame frame;
    frame.enter();
    auto* navigation = frame.window->findChild<Navigation*>();
    QVERIFY(!navigation->isCompact());
    frame.window->resize(1024, 700);
    QTRY_VERIFY(navigation->isCompact());
    QVERIFY(navigation->width() < 60);
    frame.window->resize(1366, 768);
    QTRY_VERIFY(!navigation->isCompact());
}

/// Frame and status bar stay on a screen that is no larger than the window would like to be.
void ShellTest::fitsTheScreen()
{
    QSettings().remove(s("window/geometry"));
    PageRegistry registry;
    registry.add(entry("desk", {}, true));
    {
        MainWindow window(registry);
        const QRect room = window.screen()->availableGeometry();
        if (room.width() > 1366) {
            QSKIP("only a screen no larger than the wish can show it");
        }
        window.showOnScreen();
        QVERIFY(window.isMaximized());
        window.showNormal();
        window.resize(room.size() * 2);
        window.close();
    }
    MainWindow window(registry); // remembered larger than the screen, from another one
    window.showOnScreen();
    const QRect room = window.screen()->availableGeometry();
    QVERIFY(window.width() < room.width());
    QVERIFY(window.height() < room.height());
    window.hide();
    QSettings().remove(s("window/geometry"));
}

void ShellTest::lookChangesWhileOpen()
{
    Frame frame;
    frame.window->signIn()->setState(twoAccounts());
    frame.enter();
    auto* navigation = frame.window->findChild<Navigation*>();
    const int before = frame.window->menuWidget()->height();
    Theme::instance()->setBasePoints(14);
    QTRY_VERIFY(frame.window->menuWidget()->height() > before);
    QTRY_VERIFY(navigation->isCompact()); // larger type narrows the window
    Theme::instance()->setChoice(ThemeChoice::Dark);
    QVERIFY(Tokens::of(frame.window->palette()).dark);
    Theme::instance()->setChoice(ThemeChoice::Light);
    Theme::instance()->setBasePoints(10);
    QTRY_COMPARE(frame.window->menuWidget()->height(), before);
    QVERIFY(!navigation->isCompact());
}

void ShellTest::latestAnswerWins()
{
    Worker worker(s("test"));
    QObject receiver;
    Latest latest(&receiver);
    std::binary_semaphore gate(0);
    QList<int> answers;
    QThread* ranOn = nullptr;
    worker.post([&gate] { gate.acquire(); }); // all three wait behind this
    std::atomic<int> worked = 0;
    for (int i = 1; i <= 3; ++i) {
        latest.run(
            worker,
            [i, &worked, &ranOn] {
                ++worked;
                ranOn = QThread::currentThread();
                return i;
            },
            [&answers](int value) { answers.append(value); });
    }
    QVERIFY(latest.isRunning());
    gate.release();
    QTRY_COMPARE(worker.waiting(), 0);
    QTRY_COMPARE(answers, QList<int>({3}));
    QCOMPARE(worked.load(), 1); // the overtaken ones did not even run
    QVERIFY(ranOn != nullptr && ranOn != QThread::currentThread());
    QVERIFY(!latest.isRunning());
}

void ShellTest::answerForTheGoneVanishes()
{
    Worker worker(s("test"));
    int answers = 0;
    {
        QObject receiver;
        Latest latest(&receiver);
        latest.run(
            worker, [] { return 1; }, [&answers](int) { ++answers; });
        worker.runAndWait([] {}); // the answer is on its way now
    }
    auto receiver = std::make_unique<QObject>();
    Latest latest(receiver.get());
    latest.run(
        worker, [] { return 1; }, [&answers](int) { ++answers; });
    receiver.reset();
    worker.runAndWait([] {});
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

void ShellTest::longWorkIsCancelled()
{
    QObject receiver;
    Worker worker(s("test"));
    Latest latest(&receiver);
    std::binary_semaphore began(0);
    std::atomic<bool> stopped = false;
    qint64 seen = 0;
    int answers = 0;
    latest.runLong(
        worker,
        [&](const Job& job) {
            job.report(1, 10);
            began.release();
            while (!job.cancelled()) {
                QThread::yieldCurrentThread();
            }
            stopped = true;
            return 0;
        },
        [&seen](qint64 done, qint64) { seen = done; }, [&answers](int) { ++answers; });
    began.acquire();
    QTRY_COMPARE(seen, 1);
    latest.cancel();
    worker.runAndWait([] {});
    QVERIFY(stopped.load());
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

} // namespace xq
