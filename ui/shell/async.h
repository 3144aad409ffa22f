// SPDX-License-Identifier: GPL-3.0-or-later
// The way from a window to the services' thread and back. Windows never run SQL: they post a
// function that returns a value, and get the value in their own thread, if they still exist and if
// nothing newer was asked in between.
//
//   class DeskPage : public Page {
//       Worker& m_worker;               // one thread, owns the open store; from the wiring
//       Latest m_rows {this};           // one per kind of answer
//       void refresh() override {
//           m_rows.run(m_worker, [desk = m_desk] { return desk->myWork(); },      // services'
//           thread
//               [this](Result<WorkList> list) { show(std::move(list)); });        // this thread
//       }
//   };
//
// QFuture::then(context) is not used: it asserts when the context died first (Qt 6.4).
#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace xq {

/// A thread that runs posted functions one after the other, in order. Its destructor waits for the
/// function that runs; those not begun are dropped.
class Worker : public QObject {
    Q_OBJECT
public:
    explicit Worker(const QString& name, QObject* parent = nullptr);
    ~Worker() override;

    /// Runs it on the worker's thread; nothing comes back.
    void post(std::function<void()> work);
    /// Runs it there and waits: for opening and closing a store, never from a page.
    void runAndWait(const std::function<void()>& work);
    /// Runs it in the thread the worker was made in (the windows' thread).
    void deliver(std::function<void()> answer);
    int waiting() const { return m_waiting->load(); } ///< functions not yet finished

private:
    QThread m_thread;
    QObject* m_there; ///< lives on the worker's thread
    std::shared_ptr<std::atomic<bool>> m_closing;
    std::shared_ptr<std::atomic<int>> m_waiting;
};

/// What long work reports and asks; a value, usable on the worker's thread.
class Job {
public:
    bool cancelled() const { return m_ticket->load() != m_id; }
    /// `done` of `total`; not more often than the window can show (about 10 a second).
    void report(qint64 done, qint64 total) const
    {
        if (m_report) {
            m_report(done, total);
        }
    }

private:
    friend class Latest;
    std::shared_ptr<std::atomic<quint64>> m_ticket;
    quint64 m_id = 0;
    std::function<void(qint64, qint64)> m_report;
};

/// One kind of answer for one receiver: a newer request, cancel() or the receiver's end makes all
/// older answers vanish. A request overtaken before it began is not run at all.
class Latest {
public:
    explicit Latest(QObject* receiver)
        : m_receiver(receiver)
        , m_ticket(std::make_shared<std::atomic<quint64>>(0))
    {
    }
    ~Latest() { cancel(); }
    Latest(const Latest&) = delete;
    Latest& operator=(const Latest&) = delete;

    /// `work`: () -> T on the worker's thread; `done`: (T) in the receiver's. Both are copied.
    template <typename Work, typename Done> void run(Worker& worker, Work work, Done done)
    {
        start(worker, [work](const Job&) mutable { return work(); }, std::move(done), {});
    }
    /// The same with `work`: (const Job&) -> T and `progress`: (done, total).
    template <typename Work, typename Done>
    void runLong(Worker& worker, Work work, std::function<void(qint64, qint64)> progress, Done done)
    {
        start(worker, std::move(work), std::move(done), std::move(progress));
    }
    /// Drops whatever is on its way; long work sees Job::cancelled().
    void cancel()
    {
        m_ticket->fetch_add(1);
        m_running = false;
    }
    bool isRunning() const { return m_running; }

private:
    template <typename Work, typename Done>
    void start(Worker& worker, Work work, Done done, std::function<void(qint64, qint64)> progress)
    {
        using Value = decltype(work(std::declval<const Job&>()));
        const quint64 id = m_ticket->fetch_add(1) + 1;
        m_running = true;
        Job job;
        job.m_ticket = m_ticket;
        job.m_id = id;
        const QPointer<QObject> receiver = m_receiver;
        Worker* home = &worker; // outlives the posted function: its destructor waits
        if (progress) {
            job.m_report
                = [home, receiver, ticket = m_ticket, id, progress](qint64 made, qint64 total) {
                      home->deliver([receiver, ticket, id, progress, made, total] {
                          if (!receiver.isNull() && ticket->load() == id) {
                              progress(made, total);
                          }
                      });
                  };
        }
        worker.post([this, home, receiver, job, work, done]() mutable {
            if (job.cancelled()) {
                return;
            }
            auto value = std::make_shared<std::optional<Value>>(work(job));
            home->deliver([this, receiver, job, value, done]() mutable {
                // A receiver that lives with its Latest as a member: both are gone together, and
                // the ticket (shared) tells it, so that `this` is touched only while it exists.
                if (receiver.isNull() || job.cancelled()) {
                    return;
                }
                m_running = false;
                done(std::move(**value));
            });
        });
    }

    QPointer<QObject> m_receiver;
    std::shared_ptr<std::atomic<quint64>> m_ticket;
    bool m_running = false;
};

} // namespace xq
