// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/casecontext.h"
#include "models/cases/casestate.h"

namespace xq {

/// A running or finished limit with everything the legal office wants to see (cases.md 9.5).
struct CaseClock {
    enum class Kind { Entry, Step, Case, Party, Measure };
    Kind kind = Kind::Step;
    QString id; ///< "entry", "step:P07", flow clock's id, "measure:<id>"
    QString name;
    QString step; ///< step clocks
    int amount = 0; ///< with extensions counted in
    QString unit;
    bool roll = true;
    bool statutory = true; ///< false: a promise or a unit's own figure
    QString basis;
    QString startEvent; ///< filed, opened, served ...
    Instant start = 0;
    Instant rawEnd = 0; ///< before rolling
    Instant end = 0; ///< 24:00 of the last day, or the very minute for hours
    Instant warnAt
        = 0; ///< early warning (supervision.md 8: warn_ratio, or half of limits <= 2 days)
    bool provisional = false; ///< counted by weekends only beyond the known calendar
    int suspendedDays = 0; ///< union of suspensions, in the limit's own unit
    QList<CaseSuspension> suspensions;
    QList<CaseExtension> extensions;
    bool paused = false; ///< a suspension is open: the end is not fixed
    Instant stoppedAt = 0; ///< 0: running
    bool running() const { return stoppedAt == 0; }
    /// Past its end at that moment, or stopped after it.
    bool overdueAt(Instant at) const { return (stoppedAt == 0 ? at : stoppedAt) > end; }
    bool warnedAt(Instant at) const { return running() && at >= warnAt && at <= end; }
    friend bool operator==(const CaseClock&, const CaseClock&) = default;
};

/// Every clock of the case: entry (48 h), the open step, the whole case, periods of the party,
/// measures. No general 90 days for a case filed before 2021-07-15 unless its item says so
/// (cases.md 9.1). `now` only ends open suspensions provisionally. Open ones first, by end.
QList<CaseClock> clocksOf(const CaseState& state, const FlowDefinition& flow, const ItemFacts& item,
    const WorkCalendar& calendar, const CaseParameters& parameters, Instant now);
/// The same with clocks of finished steps, for history rules.
QList<CaseClock> clocksWithHistory(const CaseState& state, const FlowDefinition& flow,
    const ItemFacts& item, const WorkCalendar& calendar, const CaseParameters& parameters,
    Instant now);

/// The clocks that run, as they are stored with the case for lists.
QList<CaseDue> duesOf(const CaseState& state, const CaseContext& context);

} // namespace xq
