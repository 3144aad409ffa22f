// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/caseservices.h"
#include "ui/shell/page.h"

namespace xq {

/// Adds the pages of this folder: "new-case" (argument: empty, "lead:<id>" or "inspection:<id>",
/// or hints of these names)
/// and "case" (argument: the case's id, with or without "case:").
///
///     registerCasePages(registry, {&session.worker(), [place = session.place()] {
///         return place->get(); }});
void registerCasePages(PageRegistry& registry, const CaseServices& services);

} // namespace xq
