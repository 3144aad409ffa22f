// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/caserepository.h"
#include "models/cases/leadstate.h"
#include "models/services/workplace.h"

namespace xq {

/// The 20-second form (线索登记): when, where, what, from whom.
struct LeadOpening {
    Instant occurredAt = 0;
    QString where;
    QString what;
    QString source; ///< inspection complaint assigned reported transferred application other
    QString informant; ///< protected; may be empty
    QString item; ///< likely item; may be empty
};

/// Leads: registered at once, closed by a case or with a reason. Errors: lead.*, store.*.
class LeadDesk {
public:
    explicit LeadDesk(Workplace& place);
    Result<LeadState> open(const LeadOpening& opening);
    Result<LeadState> close(const QString& leadId, const QString& reason);
    Result<LeadState> remark(const QString& leadId, const QString& text);
    Result<LeadState> state(const QString& leadId) const; ///< lead.not-found
    Result<CaseRepository::LeadPage> list(const CaseRepository::LeadQuery& query) const;

private:
    Result<LeadState> record(const QString& leadId, const Draft& draft);
    Workplace& m_place;
};

} // namespace xq
