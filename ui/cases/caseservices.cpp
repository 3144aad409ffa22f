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

DraftKeeper::DraftKeeper(CaseServices services, QObject* receiver)
    : m_services(std::move(services))
    , m_receiver(receiver)
    , m_slot(std::make_shared<Slot>())
{
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

Result<Instant> DraftKeeper::write(Slot& slot, Workplace& place)
{
    QMutexLocker lock(&slot.mutex);
    if (!slot.waiting) {
        return place.now();
    }
    slot.waiting = false;
    const bool remove = slot.remove;
    const QString key = slot.key;
    const QJsonObject content = slot.content;
    lock.unlock();
    if (remove) {
        XQ_TRY(DraftBook(place).remove(key));
    } else {
        XQ_TRY(DraftBook(place).save(key, content));
    }
    return place.now();
}

void DraftKeeper::save(const QJsonObject& content, Saved saved)
{
    {
        const QMutexLocker lock(&m_slot->mutex);
        m_slot->waiting = true;
        m_slot->remove = false;
        m_slot->key = m_key;
        m_slot->content = content;
    }
    ask(
        m_services, m_receiver,
        [slot = m_slot](Workplace& place) -> Result<Instant> { return write(*slot, place); },
        std::move(saved));
}

void DraftKeeper::discard()
{
    {
        const QMutexLocker lock(&m_slot->mutex);
        m_slot->waiting = true;
        m_slot->remove = true;
        m_slot->key = m_key;
        m_slot->content = {};
    }
    ask(
        m_services, m_receiver,
        [slot = m_slot](Workplace& place) -> Result<Instant> { return write(*slot, place); },
        [](const Result<Instant>&) {});
}

std::function<void(Workplace&)> DraftKeeper::pulse() const
{
    return [slot = m_slot](Workplace& place) {
        // Failing here is no loss: the content stays in the slot's successor, saved with the next
        // key; the long work itself reports a broken store.
        if (const auto written = write(*slot, place); !written) {
            qWarning("a draft was not kept: %s", qPrintable(written.error().code));
        }
    };
}

} // namespace xq
