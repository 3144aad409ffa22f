// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/messages.h"
#include "sync/server/hub.h"

namespace xq {

struct FeedQuery {
    QString after; ///< cursor; empty: from the beginning
    int limit = 0; ///< 0: as many as allowed
    int wait = 0; ///< seconds
};
struct FeedPage {
    FeedAnswer answer;
    QMap<QString, qint64> heads; ///< where the page ends, for waiting on
};

/// What a device may see (protocol.md rule 8): the references and the partitions of the units it
/// speaks for, nothing else.
QStringList partitionsOf(const HubDevice& device);

/// The next page in seq order per partition, references first. Parts go only to the unit whose
/// event it is, and those with an audience only where one of the unit's people holds such a role
/// today. Errors: feed.cursor, feed.epoch (the cursor is from before a restore).
Result<FeedPage> feedPage(
    const Hub& hub, HubStore& store, const HubDevice& device, const FeedQuery& query);

} // namespace xq
