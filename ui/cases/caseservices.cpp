// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/caseservices.h"

#include "models/services/draftbook.h"

#include <QCoreApplication>

namespace xq {

Error storeClosed()
{
    return {ErrorKind::Storage, QStringLiteral("store.closed"),
        QCoreApplication::translate("xq::CaseServices",
            "The store has been closed. What was recorded before is kept; sign in again."),
        {}};
}

DraftKeeper::DraftKeeper(CaseServices services, QObject* receiver, Writer writer)
    : m_services(std::move(services))
    , m_receiver(receiver)
    , m_slot(std::make_shared<Slot>())
{
    m_slot->writer = writer
        ? std::move(writer)
        : [](Workplace& place, const QString& key, const std::optional<QJsonObject>& content) {
              return content ? DraftBook(place).save(key, *content) : DraftBook(place).remove(key);
          };
}

void DraftKeeper::setKey(const QString& key)
{
    m_key = key;
}

void DraftKeeper::load(Loaded loaded)
{
    if (m_receiver.isNull()) {
        return;
    }
    using Found = std::optional<DraftBook::Entry>;
    ask(
        m_services, m_receiver,
        [key = m_key](Workplace& place) -> Result<Found> { return DraftBook(place).find(key); },
        [loaded = std::move(loaded)](const Result<Found>& found) {
            if (found && *found) {
                loaded((*found)->content, (*found)->savedAt);
            } else {
                loaded({}, 0);
            }
        });
}

Result<Instant> DraftKeeper::write(Slot& slot, Workplace& place, const QString& key)
{
    QMutexLocker lock(&slot.mutex);
    const auto due = std::exchange(slot.waiting, {});
    const Writer writer = slot.writer;
    lock.unlock();
    Result<Instant> outcome = place.now();
    for (auto it = due.constBegin(); it != due.constEnd(); ++it) {
        const Result<void> written = writer(place, it.key(), it.value());
        if (written) {
            continue;
        }
        if (it.key() == key) {
            outcome = fail(written.error());
        } else {
            qWarning("a draft was not kept: %s", qPrintable(written.error().code));
        }
        lock.relock();
        if (!slot.waiting.contains(it.key())) { // nothing newer was typed meanwhile
            slot.waiting.insert(it.key(), it.value());
        }
        lock.unlock();
    }
    return outcome;
}

void DraftKeeper::put(std::optional<QJsonObject> content, Saved saved)
{
    {
        const QMutexLocker lock(&m_slot->mutex);
        m_slot->waiting.insert(m_key, std::move(content));
    }
    ask(
        m_services, m_receiver,
        [slot = m_slot, key = m_key](Workplace& place) { return write(*slot, place, key); },
        std::move(saved));
}

void DraftKeeper::save(const QJsonObject& content, Saved saved)
{
    put(content, std::move(saved));
}

void DraftKeeper::discard()
{
    put(std::nullopt, [](const Result<Instant>&) {});
}

std::function<void(Workplace&)> DraftKeeper::pulse() const
{
    return [slot = m_slot](Workplace& place) {
        // Failing here is no loss: the content waits for the next write, which tells.
        static_cast<void>(write(*slot, place, {}));
    };
}

} // namespace xq
