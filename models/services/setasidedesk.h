// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/workplace.h"

namespace xq {

/// An entry of the set-aside list with what hangs on it.
struct SetAsideEntry {
    SetAside refusal;
    QString person; ///< name of the author, or the id where it is not known
    QStringList reliesOn; ///< other entries of the list that this one rests on
};

/// What the server refused (protocol.md rule 4): kept whole until its author redoes it on the
/// present state or discards it with a reason. Nothing is merged, nothing decided by closing the
/// list. Errors: set-aside.not-found, set-aside.author (only the author decides), set-aside.reason,
/// set-aside.resolved, and those of the act itself.
class SetAsideDesk {
public:
    explicit SetAsideDesk(Workplace& place);

    Result<QList<SetAsideEntry>> list(bool openOnly = true) const;
    /// Records the same act again on the present state, judged anew; the old entry counts as redone
    /// in the same transaction.
    Result<Event> redo(const QString& event);
    Result<void> discard(const QString& event, const QString& reason);

private:
    Result<SetAside> find(const QString& event) const;

    Workplace& m_place;
};

} // namespace xq
