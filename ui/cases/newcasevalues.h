// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/caserepository.h"
#include "models/flow/flowdefinition.h"
#include "models/services/casedesk.h"
#include "ui/cases/evidencebox.h"
#include "ui/cases/pickitem.h"

namespace xq {

/// Everything the new-case page shows before anything is typed; read on the services' thread.
struct NewCaseData {
    QList<PickItem> items;
    QStringList recent; ///< codes, newest first
    QList<std::shared_ptr<const FlowDefinition>> flows;
    QList<PersonFacts> officers; ///< certified today; the acting person first, certified or not
    QString actor; ///< person id
    int entryHours = CaseParameters().entryHours;
    Instant now = 0;
};

/// What is typed, for the draft and for recording.
struct NewCaseInput {
    CaseOpening opening;
    QList<PendingEvidence> evidence;
};

/// The flows a case of that item may start on; the usual one first.
QList<std::shared_ptr<const FlowDefinition>> flowsOf(
    const PickItem& item, const QList<std::shared_ptr<const FlowDefinition>>& flows);

/// Seconds from `now` to the end of the entry period; negative: late.
Instant entryDue(Instant occurredAt, int hours);

} // namespace xq
