// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace xq {

/// Brings a database to the newest numbered script `NNN-name.sql` under a resource folder
/// (":/schema/client", ":/schema/server"). Forward only; each script in one transaction together
/// with PRAGMA user_version; foreign keys are checked before each commit. Before the first script
/// that changes an existing store a copy (VACUUM INTO, still encrypted) is kept beside it as
/// `<file>.before-NNN`; one that was there already becomes `<file>.before-NNN-1` (2, 3 ...).
/// Digests of applied scripts are remembered in the table schema_script.
/// Two programs may call it at once: the second waits and finds the work done.
/// Errors: store.newer (written by a newer program), store.schema-edited (a script was changed
/// after it was applied here), store.schema (numbers with gaps, no script), store.*.
Result<void> migrate(Database& database, const QString& resourceFolder, bool backupFirst = true);

/// The check alone, for read-only connections: the store is exactly at this program's version.
/// Errors: store.newer, store.older, store.schema-edited.
Result<void> requireSchema(Database& database, const QString& resourceFolder);

/// The highest number under the folder; 0 if there is none.
int schemaVersion(const QString& resourceFolder);

} // namespace xq
