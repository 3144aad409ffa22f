// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/journal.h"

#include <QHash>

namespace xq {

/// States as they are inside the running transaction (internal to the journal). Each is read once;
/// whoever folds an event puts the new state. Never outlives its transaction.
class Journal::View final : public States {
public:
    explicit View(const Journal& journal)
        : m_journal(&journal)
    {
    }
    Result<StreamState> load(const QString& stream) const override
    {
        const auto known = m_known.constFind(stream);
        if (known != m_known.constEnd()) {
            return *known;
        }
        XQ_ASSIGN(read, m_journal->state(stream));
        m_known.insert(stream, read);
        return read;
    }
    void put(const StreamState& state) { m_known.insert(state.stream, state); }

private:
    const Journal* m_journal;
    mutable QHash<QString, StreamState> m_known;
};

} // namespace xq
