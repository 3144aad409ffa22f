// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QStringList>

namespace xq {

/// Numbered scripts `NNN-name.sql` under a resource folder (":/schema/client", ":/schema/server"),
/// forward only, each in one transaction with PRAGMA user_version; a copy (VACUUM INTO) is made
/// before the first one that changes an existing store and kept beside it as
/// `store.db.before-NNN`. Digests of applied scripts are remembered: a script edited after it
/// shipped is refused (store.schema-edited). A store newer than this program: store.newer.
Result<void> migrate(Database& database, const QString& resourceFolder, bool backupFirst = true);
/// The highest number under the folder.
int schemaVersion(const QString& resourceFolder);

} // namespace xq
