// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/base/instant.h"

#include <QList>
#include <QString>

namespace xq {

class Database;

/// A finished step as a desk counts it.
struct DoneStep {
    Instant doneAt = 0;
    Instant due = 0; ///< end of its limit; 0: none
    friend bool operator==(const DoneStep&, const DoneStep&) = default;
};

/// What a desk asks beside lists of cases. Synchronous, one thread, no cache. Errors: store.*.
class DeskRepository {
public:
    explicit DeskRepository(Database& database);
    /// Steps that the person finished since then; read from one index alone.
    Result<QList<DoneStep>> doneSteps(const QString& person, Instant from) const;

private:
    Database& m_database;
};

} // namespace xq
