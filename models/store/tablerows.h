// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <variant>
#include <vector>

namespace xq {

class Database;

using Cell = std::variant<qint64, QString, QByteArray>;
/// Columns by name; every row of a table names the same ones in the same order, its key first.
using TableRow = std::vector<std::pair<const char*, Cell>>;

/// Brings the rows whose first column, the stream, is `stream` to those given. Rows and columns
/// that say the same already are left alone, and with them their places in the indexes: most acts
/// change few of them, and every index touched is a page read, sealed, synced and written again.
/// `keys`: how many leading columns are the key. Errors: store.*.
Result<void> replaceRows(Database& database, const char* table, int keys, const QString& stream,
    const std::vector<TableRow>& rows);

} // namespace xq
