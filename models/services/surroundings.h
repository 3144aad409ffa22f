// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/casehandler.h"
#include "models/services/workplace.h"
#include "models/supervision/signals.h"

namespace xq {

/// What surrounds the judgement of many cases at one moment: flows, items, people and the calendar
/// are read once per unit, item version and flow. Lives as long as one question; never longer, for
/// the journal moves on. Errors: case.flow, store.*.
class Surroundings {
public:
    Surroundings(Workplace& place, const SupervisionParameters& parameters, Instant asOf);

    struct Around {
        CaseContext facts;
        SupervisionContext supervision;
    };
    /// Valid until the next call.
    Result<const Around*> of(const CaseState& state);
    Result<const WorkCalendar*> calendar();

private:
    Workplace& m_place;
    JournalStates m_states;
    SupervisionParameters m_parameters;
    Instant m_asOf;
    std::shared_ptr<const WorkCalendar> m_calendar;
    QHash<QString, Around> m_known;
};

} // namespace xq
