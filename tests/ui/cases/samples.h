// SPDX-License-Identifier: GPL-3.0-or-later
// Hand-made values for the pages of a case.
#pragma once

#include "models/base/instant.h"
#include "ui/cases/newcasevalues.h"

namespace xq::samples {

/// 2017-04-06 10:26, as in the mock-ups.
Instant now();
Instant at(const char* iso);
std::shared_ptr<const FlowDefinition> flow(const char* key);
NewCaseData newCaseData();
QString validCode(); ///< of an invented company
QString wrongCode(); ///< the same with a wrong last character

} // namespace xq::samples
