// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/publickeys.h"

#include "models/people/authority.h"

namespace xq {

QByteArray PublicKeys::of(const Event& event)
{
    auto unit = m_units.constFind(event.unit);
    if (unit == m_units.constEnd()) {
        const auto state = m_journal.state(peopleStream(event.unit));
        if (!state) {
            return {};
        }
        unit = m_units.insert(event.unit, Directory::fromState(state->state));
    }
    const Person* person = unit->find(event.actor);
    return person ? keyFor(event, *person) : QByteArray();
}

} // namespace xq
