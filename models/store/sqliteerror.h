// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

namespace xq {

/// The sentence and stable code for a failed SQLite call. `code` may be extended. Codes:
/// store.full, store.read-only, store.busy, store.garbage, store.damaged, store.io,
/// store.constraint, store.interrupted, store.memory, store.cannot-open, store.error.
/// `details` is SQLite's own text: names of tables and columns, never values.
Error sqliteError(int code, const QString& details);

/// A mistake in our own code (a parameter not bound, a nested transaction): store.misuse.
Error storeMisuse(const QString& details);

} // namespace xq
