// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquan-server/registry.h"

#include "models/catalogue/handlers.h"
#include "models/people/handlers.h"

namespace xq {

std::unique_ptr<StreamRegistry> serverRegistry()
{
    auto registry = std::make_unique<StreamRegistry>();
    addPeopleHandlers(*registry);
    addCatalogueHandlers(*registry);
    return registry;
}

} // namespace xq
