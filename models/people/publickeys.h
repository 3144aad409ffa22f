// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/journal.h"
#include "models/people/person.h"

#include <QHash>

namespace xq {

/// The keys by which the signatures of a whole journal are proved (Journal::verify): every unit's
/// register is read once. For one pass; what is recorded later is not seen.
class PublicKeys {
public:
    explicit PublicKeys(const Journal& journal)
        : m_journal(journal)
    {
    }
    /// Empty: nobody of that unit is known by this id.
    QByteArray of(const Event& event);

private:
    const Journal& m_journal;
    QHash<QString, Directory> m_units;
};

} // namespace xq
