// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/supervision/signalwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Supervision)
};

QString startEventText(const QString& event)
{
    if (event == QStringLiteral("occurred")) {
        return Text::tr("occurrence");
    }
    if (event == QStringLiteral("entered")) {
        return Text::tr("entry");
    }
    if (event == QStringLiteral("filed")) {
        return Text::tr("filing");
    }
    if (event == QStringLiteral("opened")) {
        return Text::tr("start of the step");
    }
    if (event == QStringLiteral("noticed")) {
        return Text::tr("notice");
    }
    if (event == QStringLiteral("decided")) {
        return Text::tr("decision");
    }
    if (event == QStringLiteral("served")) {
        return Text::tr("service");
    }
    return event;
}

} // namespace

Signal caseSignal(const CaseState& state, const SupervisionRule& rule, const QString& run)
{
    Signal signal;
    signal.rule = rule.id;
    signal.family = rule.family;
    signal.level = rule.level;
    signal.stream = state.stream();
    signal.run = run;
    signal.subject = state.shownNumber();
    signal.title = state.title;
    signal.unit = state.unit;
    signal.office = state.office;
    signal.person = state.handler;
    signal.explanation.title = rule.title;
    signal.explanation.basis = rule.basis;
    signal.explanation.ruleVersion = rule.version;
    return signal;
}

QString hoursText(Instant span)
{
    const Instant minutes = std::max<Instant>(span, 0) / 60'000;
    return minutes % 60 == 0 ? Text::tr("%1 h").arg(minutes / 60)
                             : Text::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString lateText(Instant span)
{
    if (span < kDay) {
        return hoursText(span);
    }
    return Text::tr("%n day(s)", nullptr, static_cast<int>((span + kDay - 1) / kDay));
}

QString shortTime(Instant at)
{
    return at == 0 ? QStringLiteral("—") : toListTime(at);
}

SignalExplanation clockExplanation(
    const ClockHistory& history, const ClockPhase& phase, const SupervisionRule& rule)
{
    const CaseClock& clock = history.clock;
    SignalExplanation why;
    why.title = rule.title;
    why.ruleVersion = rule.version;
    why.basis = clock.basis;
    why.start = clock.start;
    why.warn = phase.warnAt;
    why.end = phase.end;
    why.figures = {{Text::tr("Limit"), spanText(clock.amount, clock.unit),
                       clock.kind == CaseClock::Kind::Step ? Text::tr("flow of the case")
                           : clock.statutory               ? Text::tr("statutory limit")
                                                           : Text::tr("promised limit")},
        {Text::tr("Runs from"), shortTime(clock.start), startEventText(clock.startEvent)}};
    if (clock.rawEnd != 0 && clock.rawEnd != clock.end && phase.end == clock.end) {
        why.figures.append({Text::tr("Counted end"), shortTime(clock.rawEnd),
            Text::tr("a rest day, so it moves on")});
    }
    why.figures.append({Text::tr("Ends"), shortTime(phase.end),
        clock.provisional ? Text::tr("provisional: the year's holidays are not known yet")
                          : Text::tr("working-day calendar")});
    for (const CaseExtension& extension : clock.extensions) {
        if (extension.oldDue < phase.end) {
            why.figures.append({Text::tr("Extended by"), spanText(extension.amount, extension.unit),
                Text::tr("approved %1").arg(extension.approvedOn.toString(Qt::ISODate))});
        }
    }
    if (clock.suspendedDays > 0) {
        why.figures.append({Text::tr("Suspended"),
            Text::tr("%n day(s)", nullptr, clock.suspendedDays), Text::tr("record of the case")});
    }
    return why;
}

const ClockPhase& phaseAt(const ClockHistory& history, Instant at)
{
    const auto after = std::ranges::upper_bound(history.phases, at, {}, &ClockPhase::from);
    return after == history.phases.begin() ? history.phases.constFirst() : *std::prev(after);
}

QList<Signal> raise(const Signal& pattern, const QList<Span>& spans, Instant asOf,
    const std::function<void(Signal&, const Span&)>& fill)
{
    QList<Signal> out;
    for (const Span& span : spans) {
        if (span.from > asOf) {
            break;
        }
        Signal signal = pattern;
        signal.occurrence = static_cast<int>(out.size()) + 1;
        signal.id = signalId(signal.rule, signal.stream, signal.run, signal.occurrence);
        signal.raisedAt = span.from;
        signal.explanation.moment = span.from;
        signal.fellAwayAt = span.to <= asOf ? span.to : 0;
        fill(signal, span);
        if (signal.standing()) {
            signal.ended = SignalEnd::Standing;
        }
        out.append(signal);
    }
    return out;
}

} // namespace xq
