// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/casecontext.h"
#include "models/cases/casestate.h"
#include "models/cases/leadstate.h"
#include "models/flow/flowlibrary.h"
#include "models/journal/streams.h"

#include <QHash>

namespace xq {

/// Adds the handlers of `case:` and `lead:` streams. `library` holds the flows that ship with the
/// program: they serve while the journal does not hold the pinned one (same digest, so the same
/// text). Tables: case_row, case_step, case_evidence, case_review, case_attempt, case_threshold;
/// lead_row.
void addCaseHandlers(StreamRegistry& registry, std::shared_ptr<const FlowLibrary> library = {});

/// The context in which the case is judged, read from `States`: flow, item, people of the unit,
/// calendar. `flowKey` empty: the flow the case pins. Errors: case.flow, case.item.
Result<CaseContext> caseContext(const States& states, const CaseState& state, Instant now,
    const std::shared_ptr<const FlowLibrary>& library);
/// For a case that is yet to be opened: the item's flow, or the usual one of kind and procedure.
Result<CaseContext> openingContext(const States& states, const QString& item, const QString& unit,
    const QString& procedure, Instant now, const std::shared_ptr<const FlowLibrary>& library);

/// The people of a unit as the rules see them, by id.
Result<QHash<QString, PersonFacts>> peopleFacts(const States& states, const QString& unit);

} // namespace xq
