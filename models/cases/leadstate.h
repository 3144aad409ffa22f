// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/casecontext.h"
#include "models/cases/casestate.h"
#include "models/journal/event.h"

namespace xq {

/// A lead (线索/收件): what was seen or received before there is a case. Its 48 hours run until a
/// case is opened from it or it is closed with a reason (issue of the first day, point 6).
struct LeadState {
    QString id; ///< stream "lead:<uuid>"
    QString unit;
    QString office;
    QString source; ///< inspection complaint assigned reported transferred application other
    QString where;
    QString what;
    QString informant; ///< erasable, protected
    QString item; ///< likely item; may be empty
    Instant occurredAt = 0;
    Instant enteredAt = 0;
    Instant due = 0; ///< end of the 48 hours
    QString actor;
    QString caseId; ///< converted
    Instant convertedAt = 0;
    QString closeReason;
    Instant closedAt = 0;
    QList<CaseRemark> remarks;

    bool exists() const { return !id.isEmpty(); }
    bool open() const { return exists() && convertedAt == 0 && closedAt == 0; }
    QString stream() const { return QStringLiteral("lead:") + id; }
    friend bool operator==(const LeadState&, const LeadState&) = default;
};

QJsonObject leadToJson(const LeadState& lead);
LeadState leadFromJson(const QJsonObject& json);

/// Events: lead.opened {source, unit, office, item?} + part content {where, what}, informant
/// {text}; lead.converted {case}; lead.closed + part content {reason}; lead.remarked + part content
/// {text} (commutes). Errors: lead.unknown, lead.exists, lead.closed, lead.reason, lead.role,
/// lead.malformed.
Result<void> admitLead(const LeadState& lead, const Event& event, const CaseContext& context);
LeadState foldLead(LeadState lead, const Event& event);

Draft leadOpeningDraft(const LeadState& lead);
Draft leadConversionDraft(const QString& leadId, const QString& caseId);
Draft leadClosingDraft(const QString& leadId, const QString& reason);
Draft leadRemarkDraft(const QString& leadId, const QString& text);

} // namespace xq
