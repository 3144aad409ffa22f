// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/supervision/clockhistory.h"
#include "models/supervision/rulebook.h"

namespace xq {

/// What every signal of a case shares.
Signal caseSignal(const CaseState& state, const SupervisionRule& rule, const QString& run);
/// "89 hours 36 minutes"; whole minutes, begun ones dropped.
QString hoursText(Instant span);
/// "3 days", "1 hour 20 minutes" under a day: how much too late.
QString lateText(Instant span);
/// "04-05 24:00" or "2017-04-05 24:00" when the year differs from that of `near`.
QString shortTime(Instant at);

/// The explanation of a clock: figures from its start to its end, with their sources.
SignalExplanation clockExplanation(
    const ClockHistory& history, const ClockPhase& phase, const SupervisionRule& rule);

/// The phase that was in force at that moment.
const ClockPhase& phaseAt(const ClockHistory& history, Instant at);

/// Cuts what lies after `asOf`, gives each span its occurrence number and id, and lets `fill` word
/// it. Spans in order.
QList<Signal> raise(const Signal& pattern, const QList<Span>& spans, Instant asOf,
    const std::function<void(Signal&, const Span&)>& fill);

} // namespace xq
