// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/streams.h"

namespace xq {

/// The kinds of records this server judges: the same handlers as on the PCs.
std::unique_ptr<StreamRegistry> serverRegistry();

} // namespace xq
