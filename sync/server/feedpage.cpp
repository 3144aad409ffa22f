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

void withholdParts(Event& event, const HubDevice& device, const QSet<QString>& roles)
{
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
    QMap<QString, QSet<QString>> roles;
    for (const QString& unit : QStringList {device.unit} + device.also) {
        XQ_ASSIGN(held, rolesOfUnit(store, unit, localDate(hub.now())));
        roles.insert(unit, held);
    }
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
                withholdParts(item.event, device, roles.value(item.event.unit));
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
