// SPDX-License-Identifier: GPL-3.0-or-later
// app/xingquan: the desktop client's wiring, nothing else: which store, which thread, which page
// gets what. What a page shows is known to ui, what may be done to models.
#pragma once

#include "models/services/workplace.h"
#include "ui/cases/caseservices.h"
#include "ui/shell/async.h"

#include <optional>

namespace xq {

/// Who came in, and why that could not be recorded, where it could not.
struct SignedIn {
    Session session;
    std::optional<Error> unrecorded;
};

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

    /// Opens the store and records that the person begins to work; that it could not be recorded
    /// keeps nobody out. Answers on the window's thread.
    void signIn(const QString& login, const QString& password,
        const std::function<void(Result<SignedIn>)>& done);
    /// Off for a walk through the pages that leaves no trace.
    void setRecordsSignIn(bool records) { m_recordsSignIn = records; }
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
                return *place ? work(**place) : Value(fail(storeClosed()));
            },
            std::move(done));
    }
    /// The same for work that asks Job::cancelled() on its way: one that is overtaken ends early.
    template <typename Work, typename Done> void runLong(Latest& latest, Work work, Done done)
    {
        using Value = decltype(work(std::declval<Workplace&>(), std::declval<const Job&>()));
        latest.runLong(
            m_worker,
            [place = m_place, work](const Job& job) mutable -> Value {
                return *place ? work(**place, job) : Value(fail(storeClosed()));
            },
            {}, std::move(done));
    }

private:
    QString m_folder;
    QString m_login;
    bool m_recordsSignIn = true;
    QString m_password; ///< for the synchronising thread's own connection; memory only
    std::shared_ptr<std::unique_ptr<Workplace>> m_place;
    Worker m_worker;
    Latest m_signIn {this};
};

} // namespace xq
