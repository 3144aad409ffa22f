// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every history: intervals, ids and what time and extensions may change.
#include "tests/unit/supervision/tst_properties.h"

#include "tests/unit/supervision/history.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace xq;

namespace {

/// A walk along the ordinary flow with returns, pauses, late records, extensions and suspensions.
CaseState someCase()
{
    static const QStringList line {QStringLiteral("P01"), QStringLiteral("P02"),
        QStringLiteral("P03"), QStringLiteral("P04"), QStringLiteral("P05"), QStringLiteral("P06"),
        QStringLiteral("P07"), QStringLiteral("P08"), QStringLiteral("P09"), QStringLiteral("P12"),
        QStringLiteral("P13"), QStringLiteral("P14"), QStringLiteral("P15")};
    const int year = *rc::gen::element(2017, 2021, 2022);
    const Instant start
        = startOfDay(QDate(year, 1, 1).addDays(*rc::gen::inRange(0, 300))) + 9 * kHour;
    CaseState state = caseFrom({});
    state.enteredAt = start;
    state.occurredAt = start - *rc::gen::inRange(0, 80) * kHour;
    Instant at = start;
    const int steps = *rc::gen::inRange(1, 20);
    qsizetype place = 0;
    QHash<QString, int> rounds;
    for (int i = 0; i < steps && place < line.size(); ++i) {
        StepRun run;
        run.step = line.at(place);
        run.round = ++rounds[run.step];
        run.name = run.step;
        run.openedAt = at;
        const bool last = i + 1 == steps;
        if (!last) {
            run.businessAt = at + *rc::gen::inRange(0, 30 * 24) * kHour;
            run.doneAt = run.businessAt + *rc::gen::element(0, 0, 5, 90) * kHour;
            const bool back = place > 4 && *rc::gen::inRange(0, 5) == 0;
            run.outcome = back ? QStringLiteral("return") : QStringLiteral("submit");
            at = run.doneAt;
            if (run.step == QStringLiteral("P03")) {
                state.filedAt = run.businessAt;
            }
            if (run.step == QStringLiteral("P08")) {
                state.noticedAt = run.businessAt;
            }
            if (run.step == QStringLiteral("P12")) {
                state.decidedAt = run.businessAt;
            }
            place = back ? 4 : place + 1;
        }
        state.runs.append(run);
    }
    state.lastActAt = at;
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        CaseSuspension suspension;
        suspension.id = QString::number(i);
        suspension.from = localDate(start).addDays(*rc::gen::inRange(1, 90));
        suspension.basis = QStringLiteral("b");
        suspension.event = eventAt(startOfDay(suspension.from) + 10 * kHour, i);
        if (*rc::gen::inRange(0, 3) > 0) {
            suspension.to = suspension.from.addDays(*rc::gen::inRange(0, 40));
        }
        state.suspensions.append(suspension);
    }
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        CaseEvidence evidence;
        evidence.addedAt = start + *rc::gen::inRange(0, 100 * 24) * kHour;
        state.evidence.append(evidence);
    }
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        CaseAttempt attempt;
        attempt.rule = *rc::gen::element(QStringLiteral("rule.P4"), QStringLiteral("rule.P1"));
        attempt.at = start + *rc::gen::inRange(0, 100 * 24) * kHour;
        attempt.event = eventAt(attempt.at, i);
        state.attempts.append(attempt);
    }
    return state;
}

CaseExtension someExtension(const CaseState& state)
{
    CaseExtension extension;
    extension.clock = *rc::gen::element(QStringLiteral("case"), QStringLiteral("step:P04"));
    extension.amount = *rc::gen::inRange(1, 60);
    extension.unit = QStringLiteral("day");
    extension.basis = QStringLiteral("b");
    const Instant at = state.enteredAt + *rc::gen::inRange(0, 150 * 24) * kHour;
    extension.approvedOn = localDate(at);
    extension.event = eventAt(at, 9);
    return extension;
}

Instant someMoment(const CaseState& state)
{
    return state.enteredAt + *rc::gen::inRange(-24, 260 * 24) * kHour;
}

} // namespace

void PropertiesTest::intervalsAndIds()
{
    QVERIFY(rc::check([] {
        CaseState state = someCase();
        if (*rc::gen::arbitrary<bool>()) {
            state.extensions.append(someExtension(state));
        }
        const Instant asOf = someMoment(state);
        QSet<QString> ids;
        for (const Signal& signal : signalsOf(state, contextFor(state), asOf)) {
            RC_ASSERT(signal.raisedAt <= asOf);
            RC_ASSERT(signal.raisedAt >= state.enteredAt);
            RC_ASSERT(signal.fellAwayAt == 0 || signal.fellAwayAt > signal.raisedAt);
            RC_ASSERT(signal.fellAwayAt <= asOf);
            RC_ASSERT(signal.level >= 1 && signal.level <= 3);
            RC_ASSERT((signal.ended == SignalEnd::Standing) == signal.standing());
            RC_ASSERT(!ids.contains(signal.id));
            ids.insert(signal.id);
        }
    }));
}

void PropertiesTest::monotoneInTime()
{
    QVERIFY(rc::check([] {
        CaseState state = someCase();
        if (*rc::gen::arbitrary<bool>()) {
            state.extensions.append(someExtension(state));
        }
        Instant early = someMoment(state);
        Instant late = someMoment(state);
        if (early > late) {
            std::swap(early, late);
        }
        const SupervisionContext context = contextFor(state);
        const QList<Signal> before = signalsOf(state, context, early);
        QHash<QString, Signal> after;
        qsizetype already = 0;
        for (const Signal& signal : signalsOf(state, context, late)) {
            after.insert(signal.id, signal);
            already += signal.raisedAt <= early ? 1 : 0;
        }
        RC_ASSERT(already == before.size());
        for (const Signal& signal : before) {
            RC_ASSERT(after.contains(signal.id));
            const Signal& then = after[signal.id];
            RC_ASSERT(then.rule == signal.rule);
            RC_ASSERT(then.run == signal.run);
            RC_ASSERT(then.raisedAt == signal.raisedAt);
            RC_ASSERT(then.level >= signal.level);
            if (signal.fellAwayAt != 0) {
                RC_ASSERT(then.fellAwayAt == signal.fellAwayAt);
                RC_ASSERT(then.ended == signal.ended);
            } else {
                RC_ASSERT(then.fellAwayAt == 0 || then.fellAwayAt > early);
            }
        }
    }));
}

void PropertiesTest::extensionsHealAndDoNotErase()
{
    QVERIFY(rc::check([] {
        CaseState state = someCase();
        const CaseExtension extension = someExtension(state);
        const Instant granted = eventInstant(extension.event, 0);
        const Instant asOf = granted + *rc::gen::inRange(0, 200 * 24) * kHour;
        const SupervisionContext context = contextFor(state);
        QHash<QString, Instant> before;
        for (const Signal& signal : signalsOf(state, context, asOf)) {
            if (signal.rule != QStringLiteral("T9") && signal.raisedAt < granted) {
                before.insert(signal.id, signal.raisedAt);
            }
        }
        state.extensions.append(extension);
        QHash<QString, Instant> after;
        for (const Signal& signal : signalsOf(state, context, asOf)) {
            if (signal.rule != QStringLiteral("T9") && signal.raisedAt < granted) {
                after.insert(signal.id, signal.raisedAt);
            }
        }
        RC_ASSERT(before == after);
    }));
}

void PropertiesTest::orderOfCommutingEventsDoesNotMatter()
{
    QVERIFY(rc::check([] {
        CaseState state = someCase();
        const Instant asOf = someMoment(state);
        const QList<Signal> one = signalsOf(state, contextFor(state), asOf);
        std::ranges::reverse(state.evidence);
        std::ranges::reverse(state.attempts);
        RC_ASSERT(one == signalsOf(state, contextFor(state), asOf));
    }));
}
