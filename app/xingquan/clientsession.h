// SPDX-License-Identifier: GPL-3.0-or-later
// app/xingquan: the desktop client's wiring, nothing else: which store, which thread, which page
// gets what. What a page shows is known to ui, what may be done to models.
#pragma once

#include "models/services/workplace.h"
#include "ui/shell/async.h"

namespace xq {

/// The open store of the window on its own thread. Pages post functions that take the Workplace;
/// they never touch it on the window's thread.
class ClientSession : public QObject {
    Q_OBJECT
public:
    explicit ClientSession(QString folder, QObject* parent = nullptr);
    ~ClientSession() override;

    const QString& folder() const { return m_folder; }
    Worker& worker() { return m_worker; }
    /// Only on the worker's thread; null before sign-in.
    const std::shared_ptr<std::unique_ptr<Workplace>>& place() const { return m_place; }

    /// Opens the store (or continues as another account of it); answers on the window's thread.
    void signIn(const QString& login, const QString& password,
        const std::function<void(Result<Session>)>& done);
    void close();
    /// The same store and session on a connection of the calling thread.
    Result<std::unique_ptr<Workplace>> openSibling();

    /// Runs work over the store and delivers its Result to the window's thread.
    template <typename Work, typename Done> void run(Latest& latest, Work work, Done done)
    {
        using Value = decltype(work(std::declval<Workplace&>()));
        latest.run(
            m_worker,
            [place = m_place, work]() mutable -> Value {
                return *place ? work(**place) : Value(fail(closed()));
            },
            std::move(done));
    }
    static Error closed();

private:
    QString m_folder;
    QString m_login;
    QString m_password; ///< for the synchronising thread's own connection; memory only
    std::shared_ptr<std::unique_ptr<Workplace>> m_place;
    Worker m_worker;
    Latest m_signIn {this};
};

} // namespace xq
