// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalogue/item.h"
#include "models/catalogue/references.h"

namespace xq {

/// Writing the rows of one stream (its old rows are gone already). Errors: store.*.
Result<void> projectItem(Database& database, const QString& stream, const Item& item);
Result<void> projectCalendar(
    Database& database, const QString& stream, const CalendarState& calendar);
Result<void> projectFlow(Database& database, const QString& stream, const FlowRecord& record);

} // namespace xq
