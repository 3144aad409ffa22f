// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/httpserver.h"
#include "sync/server/hub.h"
#include "sync/server/hubsettings.h"

namespace xq {

/// The hub's HTTPS door with its keys and the operator's settings. `hub` outlives it.
/// Errors: server.address, server.listen.
Result<std::unique_ptr<HttpServer>> openDoor(
    Hub& hub, const HubSettings& settings, const ConnectionLimits& limits = {});

} // namespace xq
