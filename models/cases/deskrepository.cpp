// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cases/deskrepository.h"

#include "models/store/database.h"

namespace xq {

DeskRepository::DeskRepository(Database& database)
    : m_database(database)
{
}

Result<QList<DoneStep>> DeskRepository::doneSteps(const QString& person, Instant from) const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT done_at, due FROM case_step WHERE actor = ? AND done_at >= ?"));
    select.bind(1, person).bind(2, from);
    QList<DoneStep> steps;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            return steps;
        }
        steps.append({select.integer(0), select.integer(1)});
    }
}

} // namespace xq
