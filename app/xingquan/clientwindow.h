// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/xingquan/clientsession.h"
#include "app/xingquan/ledgeradapter.h"
#include "sync/client/syncengine.h"
#include "ui/shell/mainwindow.h"

class QTimer;

namespace xq {

/// One window over one store: sign-in, the pages of the user's roles, counts, status bar, search
/// and background synchronisation.
class ClientWindow : public QObject {
    Q_OBJECT
public:
    explicit ClientWindow(const QString& folder);
    ~ClientWindow() override;

    MainWindow& window() { return *m_window; }
    ClientSession& session() { return m_session; }
    /// Fills the sign-in page from what is known without a password.
    void showSignIn();
    void signIn(const QString& login, const QString& password);
    /// Nothing is being fetched or computed.
    bool idle() const { return m_session_.waiting() == 0; }

Q_SIGNALS:
    void entered();
    void refused(const xq::Error& error);

private:
    void enter(const SignedIn& in);
    void startSync();
    void refreshStatus();
    void search(const QString& text, int request);

    ClientSession m_session;
    Worker& m_session_; ///< the session's worker
    PageRegistry m_registry;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<LedgerAdapter> m_ledgers;
    std::unique_ptr<SyncEngine> m_sync;
    Session m_user;
    ShellStatus m_status;
    QTimer* m_minute;
    Latest m_counts {this};
    Latest m_search {this};
    Latest m_state {this};
};

} // namespace xq
