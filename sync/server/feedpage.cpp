// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/feedpage.h"

#include "models/people/person.h"
#include "sync/protocol/limits.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace xq {
namespace {

constexpr int kReadAtOnce = 64; ///< events held in memory while a page fills

Result<QSet<QString>> rolesOfUnit(const HubStore& store, const QString& unit, QDate day)
{
    XQ_ASSIGN(state, store.journal->state(peopleStream(unit)));
    QSet<QString> roles;
    const Directory people = Directory::fromState(state.state);
    for (const Person& person : people.people) {
        const QList<Role> held = person.rolesOn(day);
        for (const Role role : held) {
            roles.insert(roleId(role));
        }
    }
    return roles;
}

/// Roles of the units for which a device speaks, each register folded once and only when needed.
class UnitRoles {
public:
    UnitRoles(const HubStore& store, QDate day)
        : m_store(store)
        , m_day(day)
    {
    }
    Result<QSet<QString>> of(const QString& unit)
    {
        const auto known = m_roles.constFind(unit);
        if (known != m_roles.constEnd()) {
            return *known;
        }
        XQ_ASSIGN(held, rolesOfUnit(m_store, unit, m_day));
        m_roles.insert(unit, held);
        return held;
    }

private:
    const HubStore& m_store;
    QDate m_day;
    QMap<QString, QSet<QString>> m_roles;
};

Result<void> withholdParts(Event& event, const HubDevice& device, UnitRoles& unitRoles)
{
    if (event.parts.isEmpty()) {
        return {};
    }
    QSet<QString> roles;
    if (device.speaksFor(event.unit)) {
        XQ_ASSIGN(held, unitRoles.of(event.unit));
        roles = held;
    }
    for (EventPart& part : event.parts) {
        const bool entitled = device.speaksFor(event.unit)
            && (part.audience.isEmpty()
                || std::any_of(part.audience.cbegin(), part.audience.cend(),
                    [&roles](const QString& role) { return roles.contains(role); }));
        if (!entitled) {
            part.salt.clear();
            part.content.clear();
        }
    }
    return {};
}

qint64 weight(const Event& event)
{
    qint64 bytes = event.bytes.size();
    for (const EventPart& part : event.parts) {
        bytes += part.content.size();
    }
    return bytes;
}

} // namespace

QStringList partitionsOf(const HubDevice& device)
{
    QStringList partitions {QStringLiteral("ref"), QStringLiteral("unit:") + device.unit};
    for (const QString& unit : device.also) {
        partitions.append(QStringLiteral("unit:") + unit);
    }
    return partitions;
}

Result<FeedPage> feedPage(
    const Hub& hub, HubStore& store, const HubDevice& device, const FeedQuery& query)
{
    XQ_ASSIGN(cursor, parseCursor(query.after));
    if (!query.after.isEmpty() && cursor.epoch != hub.epoch()) {
        return refused(QStringLiteral("feed.epoch"),
            QCoreApplication::translate("xq::Server",
                "The municipal server was restored from a backup. Nothing was lost on this PC; "
                "tell the municipal platform office before you go on."));
    }
    const int limit = query.limit > 0 ? qMin(query.limit, limits::kFeedItems) : limits::kFeedItems;
    UnitRoles roles(store, localDate(hub.now()));
    FeedPage page;
    qint64 bytes = 0;
    bool full = false;
    const QStringList partitions = partitionsOf(device);
    for (const QString& partition : partitions) {
        qint64 after = cursor.after.value(partition);
        bool exhausted = false;
        while (!full && !exhausted) {
            const int room = static_cast<int>(limit - page.answer.items.size());
            XQ_ASSIGN(events, store.journal->feed(partition, after, qMin(room, kReadAtOnce)));
            exhausted = events.isEmpty();
            for (FeedItem& item : events) {
                bytes += weight(item.event);
                if (!page.answer.items.isEmpty() && bytes > limits::kFeedBytes) {
                    full = true;
                    break;
                }
                XQ_TRY(withholdParts(item.event, device, roles));
                page.answer.items.append({eventToWire(item.event), partition, item.seq});
                after = item.seq;
            }
            full = full || page.answer.items.size() >= limit;
        }
        page.heads.insert(partition, after);
    }
    page.answer.more = full;
    page.answer.cursor = cursorText({hub.epoch(), page.heads});
    page.answer.time = hub.now();
    page.answer.epoch = hub.epoch();
    return page;
}

} // namespace xq
