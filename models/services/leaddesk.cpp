// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leaddesk.h"

#include <QCoreApplication>

namespace xq {

LeadDesk::LeadDesk(Workplace& place)
    : m_place(place)
{
}

Result<LeadState> LeadDesk::record(const QString& leadId, const Draft& draft)
{
    XQ_TRY(m_place.act({draft}));
    return state(leadId);
}

Result<LeadState> LeadDesk::open(const LeadOpening& opening)
{
    LeadState lead;
    lead.id = newUuid(m_place.now(), m_place.random());
    lead.unit = m_place.unit();
    if (m_place.signedIn()) {
        lead.office = m_place.session().person.office;
    }
    lead.source = opening.source;
    lead.where = opening.where.trimmed();
    lead.what = opening.what.trimmed();
    lead.informant = opening.informant.trimmed();
    lead.item = opening.item;
    lead.occurredAt = opening.occurredAt;
    return record(lead.id, leadOpeningDraft(lead));
}

Result<LeadState> LeadDesk::close(const QString& leadId, const QString& reason)
{
    return record(leadId, leadClosingDraft(leadId, reason));
}

Result<LeadState> LeadDesk::remark(const QString& leadId, const QString& text)
{
    return record(leadId, leadRemarkDraft(leadId, text));
}

Result<LeadState> LeadDesk::state(const QString& leadId) const
{
    XQ_ASSIGN(loaded, m_place.journal().state(QStringLiteral("lead:") + leadId));
    if (!loaded.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("lead.not-found"),
            QCoreApplication::translate("xq::LeadDesk", "There is no lead %1 in this store.")
                .arg(leadId));
    }
    return leadFromJson(loaded.state);
}

Result<CaseRepository::LeadPage> LeadDesk::list(const CaseRepository::LeadQuery& query) const
{
    return CaseRepository(m_place.database()).leads(query);
}

} // namespace xq
