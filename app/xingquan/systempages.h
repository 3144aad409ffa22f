// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/xingquan/clientsession.h"
#include "ui/shell/page.h"

namespace xq {

/// When the store was last copied away from here; 0: not yet.
Result<Instant> lastBackup(Workplace& place);

class MainWindow;

/// "set-aside" (hint `event` chooses an entry) and "sync".
void registerSystemPages(PageRegistry& registry, ClientSession& session);

/// Menu entry of the 20-second form (Ctrl+Shift+N); what was typed before is still in it.
void addLeadCommand(ClientSession& session, MainWindow& window);

} // namespace xq
