// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquan/clientwindow.h"

#include "app/common/translations.h"
#include "app/xingquan/clientpages.h"
#include "app/xingquan/systempages.h"
#include "models/base/digest.h"
#include "models/cases/caserepository.h"
#include "models/services/alarmdesk.h"
#include "models/services/cataloguedesk.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/signinpage.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QSettings>
#include <QTimer>

#include <algorithm>

namespace xq {
namespace {

constexpr int kMinute = 60'000;

/// Settings of the window about one store: no names of persons, nothing that the password protects.
QString seenGroup(const QString& folder)
{
    return QStringLiteral("seen/") + QString::fromLatin1(sm3(folder.toUtf8()).toHex().left(16))
        + QLatin1Char('/');
}

/// When an account last came in through this window.
QString signInKey(const QString& folder, const QString& login)
{
    return seenGroup(folder) + QStringLiteral("signIn/") + login;
}

/// Whose account it is, learnt at its first sign-in: the names stand in the locked store.
QString nameKey(const QString& folder, const QString& login)
{
    return seenGroup(folder) + QStringLiteral("name/") + login;
}

/// What the frame shows of the store, read in one go on the worker's thread.
struct FrameState {
    qint64 cases = 0; ///< the user's own that are open, as the page of them lists
    qint64 reviews = 0;
    SyncStatus sync;
    QString device; ///< its label
    Instant lastBackup = 0;
    Instant now = 0;
    bool trial = false;
};

} // namespace

ClientWindow::ClientWindow(const QString& folder)
    : m_session(folder)
    , m_session_(m_session.worker())
    , m_window(std::make_unique<MainWindow>(m_registry))
    , m_minute(new QTimer(this))
{
    m_minute->setInterval(kMinute);
    connect(m_minute, &QTimer::timeout, this, &ClientWindow::refreshStatus);
    connect(m_window->signIn(), &SignInPage::signInRequested, this, &ClientWindow::signIn);
    connect(m_window.get(), &MainWindow::syncRequested, this, [this] {
        if (m_sync) {
            m_sync->wake();
        }
        m_window->refreshPages();
        refreshStatus();
    });
    connect(m_window.get(), &MainWindow::recorded, this, [this] {
        if (m_sync) { // what was recorded is sent at once
            m_sync->wake();
        }
        refreshStatus();
    });
    m_window->setLanguage(chosenLanguage());
    connect(m_window.get(), &MainWindow::languageChosen, this, &setChosenLanguage);
    connect(m_window->search(), &SearchField::searchRequested, this, &ClientWindow::search);
    connect(m_window.get(), &MainWindow::searchAllRequested, this, [this](const QString& text) {
        m_window->open({QStringLiteral("search"), {}, {{QStringLiteral("text"), text}}});
    });
    addLeadCommand(m_session, *m_window);
    connect(m_window.get(), &MainWindow::signOutRequested, this, [this] {
        if (m_window->leave()) {
            m_minute->stop();
            m_sync.reset();
            m_session.close();
            m_status = {};
            showSignIn();
        }
    });
    connect(m_window.get(), &MainWindow::aboutRequested, this, [this] {
        QMessageBox::about(m_window.get(), tr("About Xingquan"),
            tr("Xingquan %1\nLawful, standard and open operation of administrative powers.\n"
               "The local store is %2.\nLicence: GPL-3.0-or-later")
                .arg(QCoreApplication::applicationVersion(),
                    cipherAvailable() ? tr("encrypted (AEGIS-256)")
                                      : tr("NOT encrypted in this build")));
    });
}

ClientWindow::~ClientWindow()
{
    m_sync.reset();
}

void ClientWindow::showSignIn()
{
    SignInState state;
    state.version = QCoreApplication::applicationVersion();
    state.encrypted = cipherAvailable();
    state.now = SystemClock().now();
    const auto accounts = Workplace::accounts(m_session.folder());
    if (!accounts) {
        m_window->signIn()->setState(state);
        m_window->signIn()->refuse(accounts.error());
        return;
    }
    const auto trial = Workplace::isTrial(m_session.folder());
    state.trial = trial && *trial;
    // The store is locked: what is known before the password is what this window saw last.
    const QSettings seen;
    for (const QString& login : *accounts) {
        SignInAccount account;
        account.login = login;
        account.name = seen.value(nameKey(m_session.folder(), login), login).toString();
        account.lastSignIn = seen.value(signInKey(m_session.folder(), login)).toLongLong();
        state.accounts.append(account);
    }
    std::stable_sort(state.accounts.begin(), state.accounts.end(),
        [](const SignInAccount& a, const SignInAccount& b) { return a.lastSignIn > b.lastSignIn; });
    const QString group = seenGroup(m_session.folder());
    const auto value = [&](const char* key) { return seen.value(group + QLatin1String(key)); };
    state.unit = value("unit").toString();
    state.device = value("device").toString();
    state.hasServer = value("enrolled").toBool();
    state.reached = value("reached").toBool();
    state.lastBackup = value("lastBackup").toLongLong();
    if (const QVariant error = value("clockError"); error.isValid()) {
        state.clockErrorMs = error.toLongLong();
    }
    state.lastSync = value("lastSync").toLongLong();
    state.unsent = value("unsent").toInt();
    m_window->signIn()->setState(state);
}

void ClientWindow::signIn(const QString& login, const QString& password)
{
    m_window->signIn()->setBusy(true);
    m_session.signIn(login, password, [this](const Result<SignedIn>& in) {
        m_window->signIn()->setBusy(false);
        if (!in) {
            m_window->signIn()->refuse(in.error());
            Q_EMIT refused(in.error());
            return;
        }
        enter(*in);
    });
}

void ClientWindow::enter(const SignedIn& in)
{
    m_user = in.session;
    m_state.run(
        m_session_,
        [place = m_session.place()]() -> std::pair<Body, Instant> {
            const auto body = (*place)->ownBody();
            return {body.value_or(Body {}), (*place)->now()};
        },
        [this, unrecorded = in.unrecorded](const std::pair<Body, Instant>& known) {
            const auto& [body, now] = known;
            const QDate today = localDate(now);
            ShellUser user;
            user.login = m_user.person.login;
            user.name = m_user.person.name;
            user.unit = body.name;
            if (const Office* office = body.office(m_user.person.office)) {
                user.section = office->name;
            }
            for (const Role role : m_user.person.rolesOn(today)) {
                user.roles.append(roleId(role));
                if (user.role.isEmpty()) {
                    user.role = roleName(role);
                }
            }
            m_ledgers = std::make_unique<LedgerAdapter>(m_session, m_user, now);
            m_registry = PageRegistry {};
            registerClientPages(m_registry, ClientPages {m_session, *m_ledgers, m_user, body, now});
            m_window->enter(user);
            if (unrecorded) {
                m_window->tell(Status::Warning, tr("This sign-in could not be recorded."),
                    unrecorded->message);
            }
            QSettings seen;
            seen.setValue(seenGroup(m_session.folder()) + QStringLiteral("unit"), body.name);
            seen.setValue(signInKey(m_session.folder(), user.login), now);
            if (!user.name.isEmpty()) {
                seen.setValue(nameKey(m_session.folder(), user.login), user.name);
            }
            m_status.user = user.name;
            m_status.role = user.role;
            m_minute->start();
            refreshStatus();
            startSync();
            Q_EMIT entered();
        });
}

void ClientWindow::startSync()
{
    m_sync = std::make_unique<SyncEngine>([this] { return openSyncStore(m_session); });
    connect(m_sync.get(), &SyncEngine::received, this, [this] {
        m_window->refreshPages();
        refreshStatus();
    });
    connect(m_sync.get(), &SyncEngine::statusChanged, this, [this] {
        m_status.failure.clear(); // it runs
        refreshStatus();
    });
    connect(m_sync.get(), &SyncEngine::failed, this, [this](const Error& error) {
        m_status.failure = error.message;
        m_status.connection = Connection::Offline;
        m_window->setStatus(m_status);
    });
    connect(m_sync.get(), &SyncEngine::busyChanged, this, [this](bool busy) {
        m_status.connection = busy ? Connection::Syncing : m_status.connection;
        m_window->setStatus(m_status);
    });
    m_sync->start();
}

void ClientWindow::refreshStatus()
{
    m_counts.run(
        m_session_,
        [place = m_session.place()]() -> Result<FrameState> {
            if (!*place) {
                return fail(storeClosed());
            }
            Workplace& store = **place;
            FrameState state;
            state.now = store.now();
            state.trial = store.trial();
            const CaseRepository cases(store.database());
            CaseQuery mine;
            mine.units = {store.unit()};
            mine.handler = store.session().person.id;
            mine.status = QStringLiteral("open");
            XQ_ASSIGN(own, cases.count(mine));
            state.cases = own;
            CaseQuery reviews;
            reviews.units = {store.unit()};
            reviews.step = QStringLiteral("LEGAL_REVIEW");
            reviews.status = QStringLiteral("open");
            XQ_ASSIGN(waiting, cases.count(reviews));
            state.reviews = waiting;
            XQ_ASSIGN(
                sync, syncStatus(store.database(), store.journal(), nullptr, SystemClock().now()));
            state.sync = sync;
            XQ_ASSIGN(device, store.journal().device());
            state.device = device.label;
            XQ_ASSIGN(backup, lastBackup(store));
            state.lastBackup = backup;
            return state;
        },
        [this](const Result<FrameState>& state) {
            if (!state) {
                return;
            }
            const SyncStatus& sync = state->sync;
            m_status.trial = state->trial;
            m_status.now = state->now;
            m_status.unsent = static_cast<int>(sync.unsent);
            m_status.lastSync = sync.history.lastComplete;
            m_status.connection = !sync.enrolled ? Connection::NeverConnected
                : !m_status.failure.isEmpty()    ? Connection::Offline
                : sync.history.failures == 0 && sync.history.lastComplete != 0
                ? Connection::Online
                : Connection::Offline;
            m_status.since = sync.history.lastComplete;
            m_status.clock = sync.now.source == QLatin1String("server") ? ClockState::Trusted
                                                                        : ClockState::Unknown;
            m_status.clockErrorMs = (sync.now.latest - sync.now.earliest) / 2;
            m_window->setStatus(m_status);
            QSettings seen;
            const QString group = seenGroup(m_session.folder());
            seen.setValue(group + QStringLiteral("enrolled"), sync.enrolled);
            seen.setValue(
                group + QStringLiteral("reached"), m_status.connection == Connection::Online);
            seen.setValue(group + QStringLiteral("device"), state->device);
            seen.setValue(group + QStringLiteral("lastBackup"), state->lastBackup);
            if (m_status.clock == ClockState::Trusted) {
                seen.setValue(group + QStringLiteral("clockError"), m_status.clockErrorMs);
            }
            seen.setValue(group + QStringLiteral("lastSync"), m_status.lastSync);
            seen.setValue(group + QStringLiteral("unsent"), m_status.unsent);
            m_window->setCount(QStringLiteral("cases"), {static_cast<int>(state->cases)});
            m_window->setCount(QStringLiteral("reviews"), {static_cast<int>(state->reviews)});
            m_window->setCount(QStringLiteral("set-aside"), {static_cast<int>(sync.setAside)});
        });
}

void ClientWindow::search(const QString& text, int request)
{
    m_search.run(
        m_session_,
        [place = m_session.place(), text]() -> Result<QList<SearchHit>> {
            if (!*place) {
                return fail(storeClosed());
            }
            Workplace& store = **place;
            QList<SearchHit> hits;
            CaseQuery cases;
            cases.text = text;
            cases.limit = 12;
            XQ_ASSIGN(page, CaseRepository(store.database()).list(cases));
            for (const CaseRow& row : std::as_const(page.rows)) {
                SearchHit hit;
                hit.title = row.shownNumber();
                hit.detail = row.title;
                hit.address = {QStringLiteral("case"), row.stream, {}};
                hits.append(hit);
            }
            ItemQuery items;
            items.text = text;
            items.limit = 6;
            XQ_ASSIGN(found, CatalogueDesk(store).list(items));
            for (const ItemRow& row : std::as_const(found)) {
                SearchHit hit;
                hit.title = row.code;
                hit.detail = row.name;
                hit.address
                    = {QStringLiteral("catalogue"), {}, {{QStringLiteral("item"), row.code}}};
                hits.append(hit);
            }
            return hits;
        },
        [this, request](const Result<QList<SearchHit>>& hits) {
            m_window->search()->showHits(request, hits.value_or(QList<SearchHit> {}));
        });
}

} // namespace xq
