// SPDX-License-Identifier: GPL-3.0-or-later
// How the controllers of these pages reach the open store: functions posted to its thread, answers
// brought back to the window's, as long as the receiver exists. Also the keeper of drafts.
#pragma once

#include "models/services/workplace.h"
#include "ui/shell/async.h"

#include <QJsonObject>
#include <QMutex>

namespace xq {

/// From the wiring. `place` is called on the worker's thread only and may give null (signed out).
struct CaseServices {
    Worker* worker = nullptr;
    std::function<Workplace*()> place;
};

/// What is said when the store was closed meanwhile.
Error storeClosed();

/// Runs `work`: (Workplace&) -> Result<T> on the store's thread and `done`: (Result<T>) here,
/// unless the receiver is gone. Unlike Latest, every request is answered.
template <typename Work, typename Done>
void ask(const CaseServices& services, QObject* receiver, Work work, Done done)
{
    using Value = decltype(work(std::declval<Workplace&>()));
    Worker* worker = services.worker;
    worker->post([worker, place = services.place, receiver = QPointer<QObject>(receiver),
                     work = std::move(work), done = std::move(done)]() mutable {
        Workplace* open = place();
        auto value
            = std::make_shared<Value>(open != nullptr ? work(*open) : Value(fail(storeClosed())));
        worker->deliver([receiver, value, done = std::move(done)]() mutable {
            if (!receiver.isNull()) {
                done(std::move(*value));
            }
        });
    });
}

/// Drafts of DraftBook, one key at a time: saved whenever asked, the newest content of each key
/// winning; also while a long act occupies the store's thread (pulse()). What could not be written
/// is tried again with the next write.
class DraftKeeper {
public:
    /// Writes the content under the key, or removes it where there is none.
    using Writer = std::function<Result<void>(
        Workplace& place, const QString& key, const std::optional<QJsonObject>& content)>;
    DraftKeeper(CaseServices services, QObject* receiver, Writer writer = {});
    void setKey(const QString& key);
    const QString& key() const { return m_key; }

    using Loaded = std::function<void(const QJsonObject& content, Instant savedAt)>;
    using Saved = std::function<void(Result<Instant>)>;
    void load(Loaded loaded);
    void save(const QJsonObject& content, Saved saved);
    /// What was submitted is no draft any more; earlier saves on their way do not bring it back.
    void discard();
    /// For the progress callback of long work on the store's thread: writes what waits.
    std::function<void(Workplace&)> pulse() const;

private:
    struct Slot {
        QMutex mutex;
        QHash<QString, std::optional<QJsonObject>> waiting; ///< by key; nothing: to be removed
        Writer writer;
    };
    /// Everything that waits; the outcome is that of `key`.
    static Result<Instant> write(Slot& slot, Workplace& place, const QString& key);
    void put(std::optional<QJsonObject> content, Saved saved);

    CaseServices m_services;
    QPointer<QObject> m_receiver;
    QString m_key;
    std::shared_ptr<Slot> m_slot;
};

} // namespace xq
