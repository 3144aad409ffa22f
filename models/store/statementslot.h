// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QSqlQuery>

namespace xq {

/// What a Statement works on; owned by the cache of its Database.
struct StatementSlot {
    explicit StatementSlot(const QSqlDatabase& database)
        : query(database)
    {
    }
    QSqlQuery query;
    bool prepared = false;
    Error prepareError;
    int parameters = 0;
    qint64 changes = 0;
    bool busy = false;
    quint64 lastUse = 0;
};

} // namespace xq
