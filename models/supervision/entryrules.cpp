// SPDX-License-Identifier: GPL-3.0-or-later
// T9 (nothing happens) and T12 (entry within 48 hours, cases.md 1.7).
#include "models/calendar/deadline.h"
#include "models/supervision/rulesets.h"
#include "models/supervision/signalwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace xq {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Supervision)
};

const WorkCalendar& calendarOf(const SupervisionContext& context)
{
    static const WorkCalendar weekends;
    return context.calendar ? *context.calendar : weekends;
}

/// Moments at which somebody did something to the case.
std::set<Instant> acts(const CaseState& state)
{
    std::set<Instant> moments {state.enteredAt};
    const auto add = [&moments](Instant at) {
        if (at != 0) {
            moments.insert(at);
        }
    };
    for (const StepRun& run : state.runs) {
        add(run.doneAt);
        for (const CaseSignature& signature : run.signatures) {
            add(signature.at);
        }
    }
    for (const CaseEvidence& evidence : state.evidence) {
        add(evidence.addedAt);
    }
    for (const CaseDocument& document : state.documents) {
        add(eventInstant(document.event, 0));
    }
    for (const ReviewRound& review : state.reviews) {
        add(review.at);
    }
    for (const CaseRemark& remark : state.remarks) {
        add(remark.at);
    }
    for (const CaseRequest& request : state.requests) {
        add(request.at);
    }
    for (const CaseSuspension& suspension : state.suspensions) {
        add(eventInstant(suspension.event, startOfDay(suspension.from)));
    }
    for (const CaseExtension& extension : state.extensions) {
        add(eventInstant(extension.event, startOfDay(extension.approvedOn)));
    }
    for (const CaseConversion& conversion : state.conversions) {
        add(conversion.at);
    }
    for (const CaseMeasure& measure : state.measures) {
        add(eventInstant(measure.event, 0));
    }
    add(state.hearing.recordedAt);
    add(state.lastActAt);
    return moments;
}

/// Days on which nobody is expected to act: the matter stands still, or a period of the party runs.
QList<DayRange> quietDays(const CaseState& state, const QList<ClockHistory>& clocks,
    const SupervisionContext& context, QDate last)
{
    QList<DayRange> quiet;
    for (const CaseSuspension& suspension : state.suspensions) {
        quiet.append({suspension.from, suspension.open() ? last : suspension.to});
    }
    for (const ClockHistory& history : clocks) {
        const FlowStep* step = context.flow ? context.flow->step(history.clock.step) : nullptr;
        if (step != nullptr && step->type == QStringLiteral("wait")) {
            quiet.append({localDate(history.clock.start), localDate(history.clock.end - 1)});
        }
    }
    return quiet;
}

/// End of the n-th working day after `from` that is not quiet; kNever if it lies after `last`.
Instant idleEnd(
    const WorkCalendar& calendar, QDate from, int n, const QList<DayRange>& quiet, QDate last)
{
    QDate day = from;
    while (n > 0) {
        day = day.addDays(1);
        if (day > last) {
            return kNever;
        }
        const bool still = std::ranges::any_of(
            quiet, [day](const DayRange& range) { return range.contains(day); });
        if (!still && calendar.isWorkday(day)) {
            --n;
        }
    }
    return endOfDay(day);
}

const StepRun* openAt(const CaseState& state, Instant at)
{
    const StepRun* found = nullptr;
    for (const StepRun& run : state.runs) {
        if (run.openedAt <= at && (!run.done() || run.doneAt > at)) {
            found = &run;
        }
    }
    return found;
}

void wordIdle(Signal& signal, const Span& span, Instant last, int workdays, Instant asOf,
    const SupervisionContext& context)
{
    SignalExplanation& why = signal.explanation;
    why.basis = parameterBasis(context.parameters, QStringLiteral("idle_wd"));
    why.start = last;
    why.end = span.from;
    why.reached = std::min(asOf, span.to);
    const int idle = calendarOf(context).workdaysBetween(
        localDate(last).addDays(1), localDate(why.reached - 1));
    why.fact = Text::tr("No act for %n working day(s)", nullptr, idle);
    why.sentence = signal.step.isEmpty()
        ? Text::tr("Nothing has been recorded on the case since %1.").arg(shortTime(last))
        : Text::tr("Nothing has been recorded on the case since %1; it stands at %2.")
              .arg(shortTime(last), signal.stepName);
    why.figures = {{Text::tr("Last act"), shortTime(last), Text::tr("record of the case")},
        {Text::tr("Idle time allowed"), Text::tr("%n working day(s)", nullptr, workdays),
            Text::tr("parameter idle_wd")},
        {Text::tr("Passed at"), shortTime(span.from), Text::tr("working-day calendar")}};
    signal.ended = SignalEnd::Acted;
}

} // namespace

QList<Signal> idleSignals(const CaseState& state, const QList<ClockHistory>& clocks,
    const SupervisionContext& context, Instant asOf)
{
    const SupervisionRule rule = supervisionRule(QStringLiteral("T9"));
    const int allowed = context.parameters.idleWorkdays;
    const Instant over = state.closedAt != 0 ? state.closedAt : kNever;
    const QDate last = localDate(std::min(asOf, over)).addDays(1);
    const QList<DayRange> quiet = quietDays(state, clocks, context, last);
    const std::set<Instant> moments = acts(state);
    QList<Signal> out;
    QHash<QString, int> seen;
    for (auto at = moments.begin(); at != moments.end() && *at < over; ++at) {
        const auto next = std::next(at);
        Span span {0, std::min(over, next == moments.end() ? kNever : *next)};
        span.from = idleEnd(calendarOf(context), localDate(*at), allowed, quiet, last);
        if (span.empty() || span.from > asOf) {
            continue;
        }
        const StepRun* run = openAt(state, *at);
        Signal pattern = caseSignal(state, rule,
            run ? QStringLiteral("%1#%2").arg(run->step).arg(run->round) : QStringLiteral("case"));
        if (run != nullptr) {
            pattern.step = run->step;
            pattern.stepName = run->name;
        }
        QList<Signal> raised = raise(pattern, {span}, asOf, [&](Signal& signal, const Span& s) {
            signal.occurrence = ++seen[signal.run];
            signal.id = signalId(signal.rule, signal.stream, signal.run, signal.occurrence);
            wordIdle(signal, s, *at, allowed, asOf, context);
        });
        out += raised;
    }
    return out;
}

QList<Signal> entrySignals(const CaseState& state, const SupervisionContext& context, Instant asOf)
{
    if (state.occurredAt == 0 || state.enteredAt == 0) {
        return {};
    }
    const SupervisionParameters& p = context.parameters;
    const Instant due = entryDeadline(
        calendarOf(context), state.occurredAt, {p.entryHours, p.entryPausesOnRestDays});
    const bool unsure = state.late == QStringLiteral("unsure");
    if (state.enteredAt < due && !unsure) {
        return {};
    }
    SupervisionRule rule = supervisionRule(QStringLiteral("T12"));
    if (unsure) {
        rule.level = 1; // the clock's uncertainty decides it: for a person to look at
    }
    return raise(caseSignal(state, rule, QStringLiteral("entry")), {{state.enteredAt, kNever}},
        asOf, [&](Signal& signal, const Span&) {
            SignalExplanation& why = signal.explanation;
            const QString took = hoursText(state.enteredAt - state.occurredAt);
            why.fact = Text::tr("Entered %1 after it occurred").arg(took);
            why.sentence = unsure
                ? Text::tr("Occurred %1, entered %2, %3 later. Whether that is within %4 hours "
                           "depends on the uncertainty of the computer's clock.")
                      .arg(shortTime(state.occurredAt), shortTime(state.enteredAt), took)
                      .arg(p.entryHours)
                : Text::tr("Occurred %1, entered %2, %3 later: more than %4 hours.")
                      .arg(shortTime(state.occurredAt), shortTime(state.enteredAt), took)
                      .arg(p.entryHours);
            if (!p.entryPausesOnRestDays) {
                why.sentence += Text::tr(" Rest days do not stop these hours.");
            }
            why.start = state.occurredAt;
            why.end = due;
            why.reached = state.enteredAt;
            why.figures = {
                {Text::tr("Occurred"), shortTime(state.occurredAt), Text::tr("as declared")},
                {Text::tr("Entered"), shortTime(state.enteredAt), Text::tr("record of the case")},
                {Text::tr("Latest entry"), shortTime(due), Text::tr("parameter entry_hours")}};
            if (state.enteredAt > due) {
                why.figures.append(
                    {Text::tr("Over by"), hoursText(state.enteredAt - due), Text::tr("computed")});
            }
            if (!state.lateReason.isEmpty()) {
                why.figures.append(
                    {Text::tr("Reason given"), state.lateReason, Text::tr("record of the case")});
            }
            if (state.source == QStringLiteral("PAPER_BACKFILL")) {
                why.figures.append({Text::tr("Source"), Text::tr("entered from paper"),
                    Text::tr("counted apart, not hidden")});
            }
        });
}

QList<Signal> signalsOfLead(const LeadState& lead, const WorkCalendar& calendar,
    const SupervisionParameters& parameters, Instant asOf)
{
    if (!lead.exists() || lead.occurredAt == 0) {
        return {};
    }
    const SupervisionRule rule = supervisionRule(QStringLiteral("T12"));
    const bool pauses = parameters.entryPausesOnRestDays;
    const Instant warn
        = entryDeadline(calendar, lead.occurredAt, {parameters.entryWarnHours, pauses});
    const Instant due = entryDeadline(calendar, lead.occurredAt, {parameters.entryHours, pauses});
    const Instant converted = lead.convertedAt != 0 ? lead.convertedAt : kNever;
    const Instant closed = lead.closedAt != 0 ? lead.closedAt : kNever;
    const Instant settled = std::min(converted, closed);

    Signal pattern;
    pattern.rule = rule.id;
    pattern.family = rule.family;
    pattern.stream = lead.stream();
    pattern.subject = lead.where.isEmpty() ? lead.what : lead.where;
    pattern.title = lead.what;
    pattern.unit = lead.unit;
    pattern.office = lead.office;
    pattern.person = lead.actor;
    const auto word = [&](Signal& signal, const Span& span) {
        SignalExplanation& why = signal.explanation;
        why.title = rule.title;
        why.basis = rule.basis;
        why.ruleVersion = rule.version;
        why.start = lead.occurredAt;
        why.warn = warn;
        why.end = due;
        why.reached = std::min(asOf, settled);
        const QString passed = hoursText(why.reached - lead.occurredAt);
        why.fact = settled <= asOf ? Text::tr("Lead settled after %1").arg(passed)
                                   : Text::tr("%1 since it occurred, no case yet").arg(passed);
        why.sentence = Text::tr("Occurred %1. A case must be entered, or the lead closed with a "
                                "reason, by %2.")
                           .arg(shortTime(lead.occurredAt), shortTime(due));
        why.figures = {{Text::tr("Occurred"), shortTime(lead.occurredAt), Text::tr("as declared")},
            {Text::tr("Registered"), shortTime(lead.enteredAt), Text::tr("record of the lead")},
            {Text::tr("Early warning from"), shortTime(warn),
                Text::tr("parameter entry_warn_hours")},
            {Text::tr("Latest entry"), shortTime(due), Text::tr("parameter entry_hours")}};
        signal.ended = span.to == converted ? SignalEnd::Converted
            : span.to == closed             ? SignalEnd::Met
                                            : SignalEnd::Superseded;
        if (signal.level == 1 && span.to == converted) {
            signal.ended = SignalEnd::Met;
        }
    };
    pattern.level = 1;
    pattern.run = QStringLiteral("entry-warning");
    QList<Signal> out = raise(
        pattern, joined({{std::max(warn, lead.enteredAt), std::min(due, settled)}}), asOf, word);
    // Past the limit: conversion hands it to the case's own signal, closing late does not heal it.
    pattern.level = rule.level;
    pattern.run = QStringLiteral("entry");
    if (settled > due) {
        out += raise(pattern, joined({{std::max(due, lead.enteredAt), converted}}), asOf, word);
    }
    return out;
}

} // namespace xq
