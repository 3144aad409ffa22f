// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/deadlines.h"

#include <functional>
#include <limits>

namespace xq {

inline constexpr Instant kNever = std::numeric_limits<Instant>::max();

/// A stretch during which a clock read the same: an extension, a suspension or its end opens the
/// next one.
struct ClockPhase {
    Instant from = 0;
    Instant warnAt = 0;
    Instant end = 0;
    bool paused = false; ///< the end is not fixed
    friend bool operator==(const ClockPhase&, const ClockPhase&) = default;
};

/// How a clock was read over time. Rules ask this and not today's reading: what an extension heals
/// was still true before it.
struct ClockHistory {
    CaseClock clock; ///< as it reads now
    QString run; ///< "P07#2" for steps, "clock:<id>" for the case
    QString actor; ///< who ended the step; empty: it is open
    QList<ClockPhase> phases; ///< by `from`; the first starts with the case
    Instant stoppedAt = kNever;
    Instant stopKnownAt = kNever; ///< when the stop was on record
};

/// A stretch [from, to) in which a condition held; `to` is kNever while it does.
struct Span {
    Instant from = 0;
    Instant to = kNever;
    bool empty() const { return to <= from; }
    friend bool operator==(const Span&, const Span&) = default;
};

/// Neighbouring spans joined, empty ones left out; the input is in order.
QList<Span> joined(const QList<Span>& spans);
/// `spans` without the time in `holes`; both disjoint and in order.
QList<Span> without(const QList<Span>& spans, const QList<Span>& holes);

/// In which the warning moment had passed, the end had not, and nothing had stopped the clock.
QList<Span> warnedSpans(const ClockHistory& history);
/// In which the end had passed. A clock stopped too late stays over; one stopped in time but
/// recorded later was over until the record said so.
QList<Span> overSpans(const ClockHistory& history);

/// Reads the clocks of a state at a moment: clocksWithHistory() with its surroundings bound.
using ClockReader = std::function<QList<CaseClock>(const CaseState& state, Instant at)>;
/// Every clock of the case with its phases, rebuilt from the extensions and suspensions known at
/// each of their moments.
QList<ClockHistory> clockHistories(const CaseState& state, const ClockReader& read, Instant asOf);

/// When an event was recorded: its UUIDv7 carries it; `otherwise` for other ids.
Instant eventInstant(const QString& event, Instant otherwise);

} // namespace xq
