// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/xingquan/clientpages.h"

namespace xq {

/// New case, case list, search and the legality review over the window's store.
void registerCasePages(PageRegistry& registry, const ClientPages& pages);

} // namespace xq
