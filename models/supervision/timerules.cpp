// SPDX-License-Identifier: GPL-3.0-or-later
// T1–T6: limits of steps and of the whole case.
#include "models/supervision/rulesets.h"
#include "models/supervision/signalwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Supervision)
};

Instant reached(const ClockHistory& history, Instant asOf)
{
    return history.stopKnownAt <= asOf ? history.stoppedAt : asOf;
}

QString clockName(const ClockHistory& history)
{
    return history.clock.name;
}

/// Why a span of a clock ended.
SignalEnd endOf(const ClockHistory& history, const Span& span)
{
    if (span.to == history.stopKnownAt) {
        return SignalEnd::Met;
    }
    if (span.to == phaseAt(history, span.from).end) {
        return SignalEnd::Superseded;
    }
    return SignalEnd::Recomputed;
}

void wordWarning(Signal& signal, const Span& span, const ClockHistory& history,
    const SupervisionRule& rule, Instant asOf)
{
    const ClockPhase& phase = phaseAt(history, span.from);
    signal.explanation = clockExplanation(history, phase, rule);
    SignalExplanation& why = signal.explanation;
    why.moment = span.from;
    why.reached = reached(history, asOf);
    why.fact = Text::tr("%1 ends %2").arg(clockName(history), shortTime(phase.end));
    why.sentence = Text::tr("%1 has until %2. The early warning stands from %3 on and falls away "
                            "when it is done in time.")
                       .arg(clockName(history), shortTime(phase.end), shortTime(span.from));
    why.figures.append({Text::tr("Early warning from"), shortTime(phase.warnAt),
        Text::tr("parameters warn_ratio, warn_wd")});
    signal.ended = endOf(history, span);
}

void wordOver(Signal& signal, const Span& span, const ClockHistory& history,
    const SupervisionRule& rule, Instant asOf)
{
    const ClockPhase& phase = phaseAt(history, span.from);
    signal.explanation = clockExplanation(history, phase, rule);
    SignalExplanation& why = signal.explanation;
    why.moment = span.from;
    why.reached = reached(history, asOf);
    const bool stopped = history.stopKnownAt <= asOf;
    const QString late = lateText(why.reached - phase.end);
    why.fact = Text::tr("%1: %2 over").arg(clockName(history), late);
    why.sentence = stopped
        ? Text::tr("%1 had until %2 and was done %3, %4 later.")
              .arg(clockName(history), shortTime(phase.end), shortTime(history.stoppedAt), late)
        : Text::tr("%1 had until %2 and is still open, %3 over the limit of %4.")
              .arg(clockName(history), shortTime(phase.end), late,
                  spanText(history.clock.amount, history.clock.unit));
    why.figures.append({stopped ? Text::tr("Done") : Text::tr("Open at"), shortTime(why.reached),
        Text::tr("record of the case")});
    why.figures.append({Text::tr("Over by"), late, Text::tr("computed")});
    signal.ended = endOf(history, span);
}

Signal stepSignal(const CaseState& state, const SupervisionRule& rule, const ClockHistory& history)
{
    Signal signal = caseSignal(state, rule, history.run);
    signal.step = history.clock.step;
    signal.stepName = history.clock.name;
    if (!history.actor.isEmpty()) {
        signal.person = history.actor;
    }
    return signal;
}

/// The acts by which a matter is taken up: their lateness is rule T6 (supervision.md 4.2 keys).
bool filingStep(const ClockHistory& history, const SupervisionContext& context)
{
    const FlowStep* step = context.flow ? context.flow->step(history.clock.step) : nullptr;
    return step != nullptr
        && (step->key == QStringLiteral("FILE") || step->key == QStringLiteral("ACCEPT"));
}

QList<Signal> ofStep(const CaseState& state, const ClockHistory& history,
    const SupervisionContext& context, Instant asOf)
{
    // The end of a period of the party does not make the agency late: the reminder goes on until
    // the step is taken, and idleness (T9) counts from then.
    const FlowStep* step = context.flow ? context.flow->step(history.clock.step) : nullptr;
    const bool waits = step != nullptr && step->type == QStringLiteral("wait");
    QList<Span> warned = warnedSpans(history);
    if (waits) {
        warned += overSpans(history);
        std::ranges::sort(warned, {}, &Span::from);
        warned = joined(warned);
    }
    const SupervisionRule warning = supervisionRule(QStringLiteral("T1"));
    QList<Signal> out = raise(
        stepSignal(state, warning, history), warned, asOf, [&](Signal& signal, const Span& span) {
            wordWarning(signal, span, history, warning, asOf);
        });
    if (waits) {
        return out;
    }
    const bool filing = filingStep(history, context);
    const SupervisionRule over
        = supervisionRule(filing ? QStringLiteral("T6") : QStringLiteral("T2"));
    out += raise(stepSignal(state, over, history), overSpans(history), asOf,
        [&](Signal& signal, const Span& span) {
            wordOver(signal, span, history, over, asOf);
            if (!filing) {
                return;
            }
            // T6 2→3: the limit has passed once more.
            const ClockPhase& phase = phaseAt(history, span.from);
            const Instant again = std::max(span.from,
                phase.end
                    + (phase.end - history.clock.start) / 100
                        * context.parameters.filingEscalationPercent);
            // By what was on record: a level once reached does not fall (supervision.md 2.4.4).
            const Instant until = std::min(span.to, history.stopKnownAt);
            if (again <= asOf && again < until) {
                signal.level = 3;
                signal.escalatedAt = again;
            }
        });
    return out;
}

/// The clocks of a case that bind the agency.
bool bindsCase(const ClockHistory& history)
{
    return history.clock.kind == CaseClock::Kind::Case;
}

QList<Signal> ofCase(const CaseState& state, const ClockHistory& history,
    const QList<Span>& statutoryOver, const SupervisionContext& context, Instant asOf)
{
    const SupervisionRule warning = supervisionRule(QStringLiteral("T3"));
    QList<Signal> out = raise(caseSignal(state, warning, history.run),
        without(warnedSpans(history), statutoryOver), asOf, [&](Signal& signal, const Span& span) {
            wordWarning(signal, span, history, warning, asOf);
        });
    const bool statutory = history.clock.statutory;
    SupervisionRule over = supervisionRule(statutory ? QStringLiteral("T5") : QStringLiteral("T4"));
    if (!statutory) {
        over.level = context.parameters.promiseLevel;
    }
    const QList<Span> spans
        = statutory ? overSpans(history) : without(overSpans(history), statutoryOver);
    out += raise(
        caseSignal(state, over, history.run), spans, asOf, [&](Signal& signal, const Span& span) {
            wordOver(signal, span, history, over, asOf);
            const bool taken = std::ranges::any_of(
                statutoryOver, [&](const Span& graver) { return graver.from == span.to; });
            if (!statutory && taken) {
                signal.ended = SignalEnd::Superseded;
            }
        });
    return out;
}

} // namespace

QList<Signal> timeSignals(const CaseState& state, const QList<ClockHistory>& clocks,
    const SupervisionContext& context, Instant asOf)
{
    QList<Span> statutoryOver;
    for (const ClockHistory& history : clocks) {
        if (bindsCase(history) && history.clock.statutory) {
            statutoryOver += overSpans(history);
        }
    }
    std::ranges::sort(statutoryOver, {}, &Span::from);
    statutoryOver = joined(statutoryOver);
    QList<Signal> out;
    for (const ClockHistory& history : clocks) {
        if (history.phases.isEmpty()) {
            continue;
        }
        if (history.clock.kind == CaseClock::Kind::Step) {
            out += ofStep(state, history, context, asOf);
        } else if (bindsCase(history)) {
            out += ofCase(state, history, statutoryOver, context, asOf);
        }
    }
    return out;
}

} // namespace xq
