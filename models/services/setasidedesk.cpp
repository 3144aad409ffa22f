// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/setasidedesk.h"

#include <QCoreApplication>
#include <QSet>

namespace xq {
namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::SetAsideDesk)
};

Draft draftOf(const Event& event, const QSet<QString>& refusedIds)
{
    Draft draft;
    draft.stream = event.stream;
    draft.type = event.type;
    draft.typeVersion = event.typeVersion;
    draft.body = event.body;
    for (const EventPart& part : event.parts) {
        if (part.held()) {
            draft.parts.append({part.name, part.object(), part.audience});
        }
    }
    for (const QString& dep : event.deps) {
        if (!refusedIds.contains(dep)) {
            draft.deps.append(dep);
        }
    }
    draft.occurredAt = event.occurredAt;
    draft.signs = !event.personSignature.isEmpty();
    return draft;
}

} // namespace

SetAsideDesk::SetAsideDesk(Workplace& place)
    : m_place(place)
{
}

Result<QList<SetAsideEntry>> SetAsideDesk::list(bool openOnly) const
{
    XQ_ASSIGN(refusals, m_place.journal().setAside(openOnly));
    XQ_ASSIGN(people, m_place.directory());
    QSet<QString> ids;
    for (const SetAside& refusal : std::as_const(refusals)) {
        ids.insert(refusal.event.id);
    }
    QList<SetAsideEntry> entries;
    for (const SetAside& refusal : std::as_const(refusals)) {
        SetAsideEntry entry {refusal, refusal.event.actor, {}};
        if (const Person* person = people.find(refusal.event.actor)) {
            entry.person = person->name;
        }
        const QStringList rests = refusal.event.deps + QStringList {refusal.event.base};
        for (const QString& id : rests) {
            if (ids.contains(id) && !entry.reliesOn.contains(id)) {
                entry.reliesOn.append(id);
            }
        }
        entries.append(entry);
    }
    return entries;
}

Result<SetAside> SetAsideDesk::find(const QString& event) const
{
    XQ_ASSIGN(all, m_place.journal().setAside(false));
    for (const SetAside& entry : std::as_const(all)) {
        if (entry.event.id != event) {
            continue;
        }
        if (!entry.resolution.isEmpty()) {
            return refused(QStringLiteral("set-aside.resolved"),
                Text::tr("This entry was already decided; nothing was changed."));
        }
        if (!m_place.signedIn() || entry.event.actor != m_place.session().person.id) {
            return refused(QStringLiteral("set-aside.author"),
                Text::tr("Only the author decides what becomes of a set-aside entry."));
        }
        return entry;
    }
    return fail(ErrorKind::NotFound, QStringLiteral("set-aside.not-found"),
        Text::tr("There is no such entry in the set-aside list."), event);
}

Result<Event> SetAsideDesk::redo(const QString& event)
{
    XQ_ASSIGN(entry, find(event));
    XQ_ASSIGN(all, m_place.journal().setAside(false));
    QSet<QString> refusedIds;
    for (const SetAside& other : std::as_const(all)) {
        refusedIds.insert(other.event.id);
    }
    const Draft draft = draftOf(entry.event, refusedIds);
    XQ_ASSIGN(events, m_place.act([&](const States&) -> Result<QList<Draft>> {
        XQ_TRY(m_place.journal().resolveSetAside(
            event, QStringLiteral("redone"), {}, m_place.author(), m_place.recordedNow()));
        return QList<Draft> {draft};
    }));
    return events.first();
}

Result<void> SetAsideDesk::discard(const QString& event, const QString& reason)
{
    XQ_TRY(find(event));
    return m_place.journal().resolveSetAside(event, QStringLiteral("discarded"), reason.trimmed(),
        m_place.author(), m_place.recordedNow());
}

} // namespace xq
