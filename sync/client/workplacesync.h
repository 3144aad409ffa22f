// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/workplace.h"
#include "sync/client/syncengine.h"

namespace xq {

/// The exchange of an open workplace, on its thread; evidence that records name is fetched and the
/// document numbers of the case flows are kept in stock. `place` outlives it.
Result<SyncPlace> syncPlaceOf(Workplace& place);

/// The same over a workplace of the calling thread that nobody else uses, for SyncEngine.
Result<std::unique_ptr<SyncStore>> syncStoreOf(std::unique_ptr<Workplace> place);

/// Status of an open workplace, for status bar and shell.
Result<SyncStatus> syncStatusOf(Workplace& place);

/// The way to the server of an enrolled workplace. Errors: sync.not-enrolled, net.address.
Result<std::unique_ptr<Transport>> transportOf(Workplace& place);

} // namespace xq
