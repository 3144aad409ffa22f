// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/supervision/clockhistory.h"

#include "models/base/uuid.h"

#include <algorithm>
#include <set>

namespace xq {

namespace {

Instant begun(const CaseSuspension& suspension)
{
    const Instant from = startOfDay(suspension.from);
    return std::max(from, eventInstant(suspension.event, from));
}

Instant extendedAt(const CaseExtension& extension)
{
    return eventInstant(extension.event, startOfDay(extension.approvedOn));
}

/// What was known of the case's limits at that moment.
CaseState knownAt(const CaseState& state, Instant at)
{
    CaseState known = state;
    known.extensions.removeIf([at](const CaseExtension& e) { return extendedAt(e) > at; });
    known.suspensions.removeIf([at](const CaseSuspension& s) { return begun(s) > at; });
    for (CaseSuspension& suspension : known.suspensions) {
        if (!suspension.open() && endOfDay(suspension.to) > at) {
            suspension.to = {}; // not over yet
        }
    }
    return known;
}

std::set<Instant> turningPoints(const CaseState& state)
{
    std::set<Instant> points;
    for (const CaseExtension& extension : state.extensions) {
        points.insert(extendedAt(extension));
    }
    for (const CaseSuspension& suspension : state.suspensions) {
        points.insert(begun(suspension));
        if (!suspension.open()) {
            points.insert(std::max(begun(suspension), endOfDay(suspension.to)));
        }
    }
    return points;
}

/// Passes through one step may share the event they run from (service): then their ends differ.
bool sameClock(const CaseClock& a, const CaseClock& b)
{
    return a.id == b.id && a.start == b.start && a.stoppedAt == b.stoppedAt;
}

/// The pass through the step that a clock measures; null: walked under a flow the case has left.
const StepRun* runOf(const CaseState& state, const CaseClock& clock)
{
    const StepRun* found = nullptr;
    for (const StepRun& run : state.runs) {
        const bool stopped = run.done() ? run.businessAt == clock.stoppedAt : clock.running();
        if (run.step == clock.step && stopped) {
            if (run.openedAt == clock.start) {
                return &run;
            }
            found = &run;
        }
    }
    return found;
}

/// When the act that stopped a clock of the case came on record.
Instant recordedAt(const CaseState& state, Instant stoppedAt)
{
    for (const StepRun& run : state.runs) {
        if (run.done() && run.businessAt == stoppedAt) {
            return std::max(run.doneAt, stoppedAt);
        }
    }
    return stoppedAt;
}

ClockPhase phase(const CaseClock& clock, Instant from)
{
    return {from, clock.warnAt, clock.end, clock.paused};
}

/// A suspension that begins when a clock is over already, or pauses it, does not heal it.
void append(QList<ClockPhase>& phases, ClockPhase next, bool healing)
{
    if (!phases.isEmpty() && !healing && next.from >= phases.constLast().end
        && !phases.constLast().paused) {
        next = {next.from, phases.constLast().warnAt, phases.constLast().end, false};
    }
    phases.append(next);
}

} // namespace

QList<Span> joined(const QList<Span>& spans)
{
    QList<Span> out;
    for (const Span& span : spans) {
        if (span.empty()) {
            continue;
        }
        if (!out.isEmpty() && out.constLast().to >= span.from) {
            out.last().to = std::max(out.constLast().to, span.to);
        } else {
            out.append(span);
        }
    }
    return out;
}

QList<Span> without(const QList<Span>& spans, const QList<Span>& holes)
{
    QList<Span> out;
    for (Span rest : spans) {
        for (const Span& hole : holes) {
            if (hole.to <= rest.from || hole.from >= rest.to) {
                continue;
            }
            if (hole.from > rest.from) {
                out.append({rest.from, hole.from});
            }
            rest.from = std::min(rest.to, hole.to);
        }
        if (!rest.empty()) {
            out.append(rest);
        }
    }
    return out;
}

QList<Span> warnedSpans(const ClockHistory& history)
{
    QList<Span> spans;
    for (qsizetype i = 0; i < history.phases.size(); ++i) {
        const ClockPhase& p = history.phases.at(i);
        const Instant until
            = i + 1 < history.phases.size() ? history.phases.at(i + 1).from : kNever;
        if (!p.paused) {
            spans.append(
                {std::max(p.from, p.warnAt), std::min({until, p.end, history.stopKnownAt})});
        }
    }
    return joined(spans);
}

QList<Span> overSpans(const ClockHistory& history)
{
    QList<Span> spans;
    for (qsizetype i = 0; i < history.phases.size(); ++i) {
        const ClockPhase& p = history.phases.at(i);
        Instant until = i + 1 < history.phases.size() ? history.phases.at(i + 1).from : kNever;
        if (history.stoppedAt <= p.end) {
            until = std::min(until, history.stopKnownAt);
        }
        if (!p.paused) {
            spans.append({std::max(p.from, p.end), until});
        }
    }
    return joined(spans);
}

QList<ClockHistory> clockHistories(const CaseState& state, const ClockReader& read, Instant asOf)
{
    const std::set<Instant> points = turningPoints(state);
    QList<ClockHistory> histories;
    for (const CaseClock& clock : read(state, asOf)) {
        ClockHistory history;
        history.clock = clock;
        history.stoppedAt = clock.running() ? kNever : clock.stoppedAt;
        history.stopKnownAt = clock.running() ? kNever : recordedAt(state, clock.stoppedAt);
        history.run = QStringLiteral("clock:") + clock.id;
        if (clock.kind == CaseClock::Kind::Step) {
            const StepRun* run = runOf(state, clock);
            history.run = QStringLiteral("%1#%2").arg(clock.step).arg(run ? run->round : 1);
            if (run != nullptr && run->done()) {
                history.actor = run->actor;
                history.stopKnownAt = std::max(history.stopKnownAt, run->doneAt);
            }
        }
        if (points.empty()) {
            history.phases.append(phase(clock, state.enteredAt));
        }
        histories.append(history);
    }
    if (points.empty()) {
        return histories;
    }
    Instant from = state.enteredAt;
    const auto readAt = [&](const CaseState& known, Instant at, bool healing) {
        const QList<CaseClock> clocks = read(known, at);
        for (ClockHistory& history : histories) {
            const auto found = std::ranges::find_if(
                clocks, [&](const CaseClock& c) { return sameClock(c, history.clock); });
            if (found != clocks.end()) {
                append(history.phases, phase(*found, from), healing);
            }
        }
    };
    readAt(knownAt(state, *points.begin() - 1), *points.begin() - 1, true);
    for (const Instant point : points) {
        const bool healing = std::ranges::any_of(
            state.extensions, [point](const CaseExtension& e) { return extendedAt(e) == point; });
        from = std::max(point, state.enteredAt);
        readAt(knownAt(state, point), point, healing);
    }
    return histories;
}

Instant eventInstant(const QString& event, Instant otherwise)
{
    if (!isUuid(event) || event.at(14) != QLatin1Char('7')) {
        return otherwise;
    }
    bool ok = false;
    const qint64 ms = (event.left(8) + event.mid(9, 4)).toLongLong(&ok, 16);
    return ok ? ms : otherwise;
}

} // namespace xq
