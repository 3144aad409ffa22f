// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/body.h"
#include "models/people/person.h"

namespace xq {

/// Writing the rows of one stream (its old rows are gone already). Errors: store.*.
Result<void> projectBody(Database& database, const QString& stream, const Body& body);
Result<void> projectPeople(Database& database, const QString& stream, const Directory& directory);
Result<void> projectDevice(Database& database, const StreamState& state);

} // namespace xq
