// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/supervision/clockhistory.h"
#include "models/supervision/signals.h"

namespace xq {

// The families behind signalsOf(), each a pure function of its own.
QList<Signal> timeSignals(const CaseState& state, const QList<ClockHistory>& clocks,
    const SupervisionContext& context, Instant asOf); ///< T1–T6
QList<Signal> idleSignals(const CaseState& state, const QList<ClockHistory>& clocks,
    const SupervisionContext& context, Instant asOf); ///< T9
QList<Signal> entrySignals(
    const CaseState& state, const SupervisionContext& context, Instant asOf); ///< T12
QList<Signal> processSignals(
    const CaseState& state, const SupervisionContext& context, Instant asOf); ///< P1–P4, P7
/// Attempts; with the flow, what was tried is said in its words.
QList<Signal> blockedSignals(const CaseState& state, const FlowDefinition* flow, Instant asOf);

} // namespace xq
