// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/event.h"

namespace xq {

class Database;

/// Reads an event from its stored bytes and adds the parts held in this store (internal to the
/// journal).
Result<Event> readEvent(Database& database, const QByteArray& bytes);

} // namespace xq
