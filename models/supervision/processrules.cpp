// SPDX-License-Identifier: GPL-3.0-or-later
// P1–P4 and P7 over what was recorded, and the attempts that a rule stopped. Admission keeps the
// former out of cases made here; they speak of imports and of older rule sets. Nothing here asks
// for erasable text: a reason may be erased or held elsewhere, and every PC must find the same.
#include "models/supervision/rulesets.h"
#include "models/supervision/signalwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Supervision)
};

QString runKey(const StepRun& run)
{
    return QStringLiteral("%1#%2").arg(run.step).arg(run.round);
}

/// May the flow lead from this outcome to that step?
bool leadsTo(const FlowStep& step, const QString& outcome, const QString& next)
{
    const FlowOutcome* way = step.outcome(outcome);
    if (way == nullptr) {
        return false;
    }
    return way->targets.contains(next)
        || std::ranges::any_of(way->to, [&](const FlowTarget& target) {
               return target.step == next
                   || (target.step == QStringLiteral("stay") && next == step.id);
           });
}

bool doneBefore(const CaseState& state, const QString& step, qsizetype index)
{
    for (qsizetype i = 0; i < index; ++i) {
        if (state.runs.at(i).step == step && state.runs.at(i).done()) {
            return true;
        }
    }
    return false;
}

/// When a step was made up for after run `index`; kNever: not yet.
Instant madeUp(const CaseState& state, const QString& step, qsizetype index)
{
    for (qsizetype i = index; i < state.runs.size(); ++i) {
        if (state.runs.at(i).step == step && state.runs.at(i).done()) {
            return std::max(state.runs.at(i).doneAt, state.runs.at(index).doneAt);
        }
    }
    return kNever;
}

Signal runSignal(
    const CaseState& state, const SupervisionRule& rule, const QString& key, const StepRun& run)
{
    Signal signal = caseSignal(state, rule, key);
    signal.step = run.step;
    signal.stepName = run.name;
    if (!run.actor.isEmpty()) {
        signal.person = run.actor;
    }
    return signal;
}

QList<Signal> missing(const CaseState& state, const FlowStep& step, const QString& ruleId,
    qsizetype index, Instant asOf)
{
    const SupervisionRule rule = supervisionRule(ruleId);
    const StepRun& run = state.runs.at(index);
    const Signal pattern = runSignal(state, rule, runKey(run) + QLatin1Char('/') + step.id, run);
    return raise(pattern, joined({{run.doneAt, madeUp(state, step.id, index)}}), asOf,
        [&](Signal& signal, const Span&) {
            SignalExplanation& why = signal.explanation;
            why.fact = Text::tr("%1 before %2 is missing").arg(step.name, run.name);
            why.sentence = Text::tr("%1 was completed %2, and %3, which comes before it, had not "
                                    "been.")
                               .arg(run.name, shortTime(run.doneAt), step.name);
            why.figures = {{Text::tr("Completed"), run.name, shortTime(run.doneAt)},
                {Text::tr("Missing"), step.name,
                    step.whenText.isEmpty() ? Text::tr("mandatory in the flow") : step.whenText},
                {Text::tr("Flow"), QStringLiteral("%1 v%2").arg(state.flow).arg(state.flowVersion),
                    Text::tr("pinned by the case")}};
            signal.ended = SignalEnd::Met;
        });
}

bool onMainLine(const FlowStep& step)
{
    return !step.branch && step.type != QStringLiteral("end");
}

/// P1, P2: a step was reached on a way that the flow does not have.
QList<Signal> jumps(const CaseState& state, const FlowDefinition& flow, Instant asOf)
{
    QList<Signal> out;
    const Instant converted = state.conversions.isEmpty() ? 0 : state.conversions.constLast().at;
    const auto redone = [&state](const StepRun& run) { // opened by a court or higher body (B11)
        return std::ranges::any_of(state.remedies, [&run](const CaseRemedy& remedy) {
            return remedy.result == QStringLiteral("redo")
                && remedy.resultOn <= localDate(run.openedAt);
        });
    };
    for (qsizetype i = 1; i < state.runs.size(); ++i) {
        const StepRun& run = state.runs.at(i);
        const StepRun& before = state.runs.at(i - 1);
        const FlowStep* from = flow.step(before.step);
        if (!run.done() || !before.done() || from == nullptr || flow.step(run.step) == nullptr
            || before.doneAt < converted || redone(run)
            || leadsTo(*from, before.outcome, run.step)) {
            continue;
        }
        QList<Signal> skipped;
        for (int k = flow.indexOf(before.step) + 1; k < flow.indexOf(run.step); ++k) {
            const FlowStep& between = flow.steps.at(k);
            if (onMainLine(between) && between.mandatory && between.when.always()
                && !doneBefore(state, between.id, i)) {
                skipped += missing(state, between, QStringLiteral("P1"), i, asOf);
            }
        }
        if (!skipped.isEmpty()) {
            out += skipped;
            continue;
        }
        const SupervisionRule rule = supervisionRule(QStringLiteral("P2"));
        out += raise(runSignal(state, rule, runKey(run), run), {{run.doneAt, kNever}}, asOf,
            [&](Signal& signal, const Span&) {
                SignalExplanation& why = signal.explanation;
                why.fact = Text::tr("%1 after %2").arg(run.name, before.name);
                why.sentence
                    = Text::tr("The flow does not lead from %1 to %2.").arg(before.name, run.name);
                why.figures = {{Text::tr("Before"), before.name, shortTime(before.doneAt)},
                    {Text::tr("Completed"), run.name, shortTime(run.doneAt)},
                    {Text::tr("Flow"),
                        QStringLiteral("%1 v%2").arg(state.flow).arg(state.flowVersion),
                        Text::tr("pinned by the case")}};
            });
    }
    return out;
}

/// P3: the main line went past a conditional step whose condition holds.
QList<Signal> conditional(const CaseState& state, const FlowDefinition& flow,
    const std::function<bool(const CaseState&, const FlowCondition&)>& holds, Instant asOf)
{
    QList<Signal> out;
    for (int k = 0; k < flow.steps.size(); ++k) {
        const FlowStep& step = flow.steps.at(k);
        if (!onMainLine(step) || step.when.always() || !holds(state, step.when)) {
            continue;
        }
        for (qsizetype i = 1; i < state.runs.size(); ++i) {
            const StepRun& run = state.runs.at(i);
            const FlowStep* from = flow.step(state.runs.at(i - 1).step);
            const FlowStep* to = flow.step(run.step);
            if (run.done() && from != nullptr && to != nullptr && onMainLine(*from)
                && onMainLine(*to) && flow.indexOf(from->id) < k && flow.indexOf(to->id) > k
                && !doneBefore(state, step.id, i)) {
                out += missing(state, step, QStringLiteral("P3"), i, asOf);
                break;
            }
        }
    }
    return out;
}

QList<Signal> officers(const CaseState& state, const FlowDefinition& flow, Instant asOf)
{
    const auto certified = std::ranges::count_if(
        state.officers, [](const CaseOfficer& officer) { return !officer.certificate.isEmpty(); });
    for (const StepRun& run : state.runs) {
        const FlowStep* step = flow.step(run.step);
        if (!run.done() || step == nullptr || certified >= step->officers) {
            continue;
        }
        const SupervisionRule rule = supervisionRule(QStringLiteral("P4"));
        return raise(runSignal(state, rule, QStringLiteral("officers"), run),
            {{run.doneAt, kNever}}, asOf, [&](Signal& signal, const Span&) {
                SignalExplanation& why = signal.explanation;
                why.fact
                    = Text::tr("%1 of %2 certified officers").arg(certified).arg(step->officers);
                why.sentence = Text::tr("%1 asks for %2 officers with certificates; the case names "
                                        "%3.")
                                   .arg(run.name)
                                   .arg(step->officers)
                                   .arg(certified);
                why.figures = {{Text::tr("Certified officers"), QString::number(certified),
                                   Text::tr("record of the case")},
                    {Text::tr("Needed"), QString::number(step->officers),
                        Text::tr("flow of the case")}};
            });
    }
    return {};
}

/// P7 as far as the record itself tells it: a stop or an extension without a basis.
QList<Signal> groundless(const CaseState& state, Instant asOf)
{
    const SupervisionRule rule = supervisionRule(QStringLiteral("P7"));
    QList<Signal> out;
    const auto add = [&](const QString& key, Instant at, const QString& what) {
        out += raise(
            caseSignal(state, rule, key), {{at, kNever}}, asOf, [&](Signal& signal, const Span&) {
                SignalExplanation& why = signal.explanation;
                why.fact = Text::tr("%1 without a basis").arg(what);
                why.sentence
                    = Text::tr("%1 was recorded %2 and names no basis.").arg(what, shortTime(at));
                why.figures
                    = {{Text::tr("Recorded"), shortTime(at), Text::tr("record of the case")}};
            });
    };
    for (const CaseSuspension& suspension : state.suspensions) {
        if (suspension.basis.trimmed().isEmpty()) {
            add(QStringLiteral("suspension:") + suspension.id,
                eventInstant(suspension.event, startOfDay(suspension.from)),
                Text::tr("The suspension of %1").arg(suspension.from.toString(Qt::ISODate)));
        }
    }
    for (const CaseExtension& extension : state.extensions) {
        if (extension.basis.trimmed().isEmpty()) {
            add(QStringLiteral("extension:") + extension.event,
                eventInstant(extension.event, startOfDay(extension.approvedOn)),
                Text::tr("The extension of %1").arg(extension.approvedOn.toString(Qt::ISODate)));
        }
    }
    return out;
}

} // namespace

QList<Signal> processSignals(
    const CaseState& state, const SupervisionContext& context, Instant asOf)
{
    QList<Signal> out = groundless(state, asOf);
    if (context.flow) {
        out += jumps(state, *context.flow, asOf);
        out += officers(state, *context.flow, asOf);
        if (context.holds) {
            out += conditional(state, *context.flow, context.holds, asOf);
        }
    }
    return out;
}

QList<Signal> blockedSignals(const CaseState& state, const FlowDefinition* flow, Instant asOf)
{
    QList<Signal> out;
    for (const CaseAttempt& attempt : state.attempts) {
        const SupervisionRule rule = supervisionRule(attempt.rule);
        Signal pattern = caseSignal(state, rule, QStringLiteral("attempt:") + attempt.event);
        pattern.family = SignalFamily::Process;
        pattern.blocked = true;
        pattern.step = attempt.step;
        pattern.person = attempt.actor;
        for (const StepRun& run : state.runs) {
            if (run.step == attempt.step) {
                pattern.stepName = run.name;
            }
        }
        out += raise(pattern, {{attempt.at, kNever}}, asOf, [&](Signal& signal, const Span&) {
            SignalExplanation& why = signal.explanation;
            why.fact = Text::tr("Stopped: %1").arg(rule.title);
            why.sentence = attempt.message.isEmpty()
                ? Text::tr("An act was tried %1 and stopped by the rule. Nothing was changed.")
                      .arg(shortTime(attempt.at))
                : attempt.message;
            const FlowStep* step = flow ? flow->step(attempt.step) : nullptr;
            const FlowOutcome* tried = step ? step->outcome(attempt.action) : nullptr;
            why.figures = {{Text::tr("Tried"), shortTime(attempt.at),
                               tried ? tried->label : Text::tr("record of the case")},
                {Text::tr("Effect"), Text::tr("none: the rule stopped it"),
                    Text::tr("counted, not scored")}};
        });
    }
    return out;
}

} // namespace xq
