// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/xingquan/clientpages.h"

namespace xq {

/// Case list, search and the legality review over the window's store.
void registerListPages(PageRegistry& registry, const ClientPages& pages);

} // namespace xq
