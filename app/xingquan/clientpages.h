// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/xingquan/ledgeradapter.h"
#include "sync/client/syncengine.h"
#include "ui/cases/caseservices.h"
#include "ui/shell/page.h"

namespace xq {

/// What pages are made from.
struct ClientPages {
    ClientSession& session;
    LedgerAdapter& ledgers;
    Session user;
    Body unit;
    Instant now = 0;
};

/// The way of the case pages to the window's store.
CaseServices caseServices(ClientSession& session);

/// Every page of the client, in the order of the navigation.
void registerClientPages(PageRegistry& registry, const ClientPages& pages);

/// The store once more, for the synchronising thread (called there).
Result<std::unique_ptr<SyncStore>> openSyncStore(ClientSession& session);

} // namespace xq
