// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/surroundings.h"

namespace xq {

Surroundings::Surroundings(Workplace& place, const SupervisionParameters& parameters, Instant asOf)
    : m_place(place)
    , m_states(place.journal())
    , m_parameters(parameters)
    , m_asOf(asOf)
{
}

Result<const Surroundings::Around*> Surroundings::of(const CaseState& state)
{
    const QString key = QStringList {state.unit, state.item, QString::number(state.itemVersion),
        state.flow, state.flowDigest}
                            .join(QChar(0x1f));
    const auto known = m_known.constFind(key);
    if (known != m_known.constEnd()) {
        return &*known;
    }
    XQ_ASSIGN(facts, caseContext(m_states, state, m_asOf, FlowLibrary::builtIn()));
    m_calendar = facts.calendar;
    const SupervisionContext supervision = supervisionContext(facts, m_parameters);
    return &*m_known.insert(key, Around {std::move(facts), supervision});
}

Result<const WorkCalendar*> Surroundings::calendar()
{
    if (!m_calendar) {
        XQ_ASSIGN(read, m_place.calendar());
        m_calendar = std::make_shared<const WorkCalendar>(std::move(read));
    }
    return m_calendar.get();
}

} // namespace xq
