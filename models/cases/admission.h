// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/casecontext.h"
#include "models/cases/caseevents.h"
#include "models/cases/casestate.h"
#include "models/journal/event.h"

namespace xq {

/// May the event happen to the case now? Pure and total. Codes: rule.* (caserules.h) where a
/// supervision rule or a gate of cases.md 2.11 blocks; case.unknown, case.exists, case.closed,
/// case.halted, case.role, case.actor, case.flow, case.malformed, case.late-reason, case.party
/// where the request itself cannot be.
Result<void> admitCase(const CaseState& state, const Event& event, const CaseContext& context);

/// The case after the event. Pure and total: never fails, ignores what it cannot read; needs
/// neither flow nor calendar (consequences are in the event).
CaseState foldCase(CaseState state, const Event& event);

/// Something a person could do with a case.
struct CaseAction {
    /// Outcome id, or: patch evidence void-evidence document remark officers hand-over suspend
    /// resume extend request refuse-request void number convert measure dispose recuse recusal
    /// publicity remedy remedy-result link
    QString id;
    QString label; ///< outcome's label from the flow, else translated
    bool outcome = false; ///< leaves or endorses the current step
    bool review = false; ///< is done with the legality review form
    QString step; ///< outcomes: the current step
    QString to; ///< step it leads to as things stand; empty: unknown, end, or a choice
    QStringList targets; ///< returns: steps to choose from
    bool possible = true;
    QString code; ///< where not possible: stable code
    QString reason; ///< where not possible: sentence
    bool reasonRequired = false;
    bool signs = false;
    QStringList missing; ///< elements that must still be given with it (names)
    QStringList missingSlots; ///< evidence slots that are still empty (ids)
    friend bool operator==(const CaseAction&, const CaseAction&) = default;
};

/// What this person can do now, with the reason in words where not. Outcomes first, in the flow's
/// order. An action that needs elements is possible if nothing but the elements is missing.
QList<CaseAction> actionsFor(
    const CaseState& state, const QString& actor, const CaseContext& context);

/// What stands between this person and the legality review of a case that waits for it: a recusal,
/// a halt, the role, having handled it. The same answer as actionsFor(), without its context.
Result<void> mayReviewNow(const CaseState& state, const PersonFacts& person, QDate today);

} // namespace xq
