// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/supervision/tst_rules.h"

#include "models/supervision/displayprofile.h"
#include "models/supervision/rulebook.h"
#include "tests/unit/supervision/history.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace xq;

namespace {

QJsonObject json(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

/// A case with a promised limit of 30 days and a statutory one of 60, from entry.
SupervisionContext promised(const CaseState& state)
{
    SupervisionContext context = contextFor(state);
    context.clocks = [](const CaseState& then, Instant) {
        QList<CaseClock> clocks;
        for (const bool statutory : {false, true}) {
            CaseClock clock;
            clock.kind = CaseClock::Kind::Case;
            clock.id = statutory ? QStringLiteral("case") : QStringLiteral("promise");
            clock.name = clock.id;
            clock.statutory = statutory;
            clock.amount = statutory ? 60 : 30;
            clock.unit = QStringLiteral("day");
            clock.basis = QStringLiteral("b");
            clock.start = then.enteredAt;
            clock.end = then.enteredAt + clock.amount * kDay;
            clock.warnAt = then.enteredAt + clock.amount * kDay / 10 * 9;
            clock.stoppedAt = then.closedAt;
            clocks.append(clock);
        }
        return clocks;
    };
    return context;
}

QStringList rulesOf(const QList<Signal>& found)
{
    QStringList rules;
    for (const Signal& signal : found) {
        rules.append(signal.rule);
    }
    return rules;
}

const Signal* find(const QList<Signal>& found, const char* rule, const char* run = nullptr)
{
    for (const Signal& signal : found) {
        if (signal.rule == QLatin1String(rule)
            && (run == nullptr || signal.run == QLatin1String(run))) {
            return &signal;
        }
    }
    return nullptr;
}

} // namespace

void RulesTest::tableOfLevels()
{
    // supervision.md 2.2
    const QHash<QString, int> levels {{QStringLiteral("T1"), 1}, {QStringLiteral("T2"), 2},
        {QStringLiteral("T3"), 1}, {QStringLiteral("T4"), 2}, {QStringLiteral("T5"), 3},
        {QStringLiteral("T6"), 2}, {QStringLiteral("T9"), 1}, {QStringLiteral("T12"), 2},
        {QStringLiteral("P1"), 3}, {QStringLiteral("P2"), 2}, {QStringLiteral("P3"), 3},
        {QStringLiteral("P4"), 3}, {QStringLiteral("P7"), 2}};
    QCOMPARE(supervisionRules().size(), levels.size());
    for (const SupervisionRule& rule : supervisionRules()) {
        QCOMPARE(rule.level, levels.value(rule.id));
    }
    QCOMPARE(supervisionRule(QStringLiteral("rule.P4")).id, QStringLiteral("P4"));
    QVERIFY(!supervisionRule(QStringLiteral("rule.P4")).basis.isEmpty());
    QCOMPARE(supervisionRule(QStringLiteral("rule.statement")).level, 3);
}

void RulesTest::idIsADigestOfWhatItIsAbout()
{
    const QString id
        = signalId(QStringLiteral("T2"), QStringLiteral("case:1"), QStringLiteral("P02#1"), 1);
    QCOMPARE(id.size(), 64);
    QCOMPARE(
        id, QStringLiteral("9a557898ddf19b108947b776786479c3818852d03e1be2a5edacbebd31b026dd"));
    QVERIFY(
        id != signalId(QStringLiteral("T2"), QStringLiteral("case:1"), QStringLiteral("P02#1"), 2));
    QVERIFY(
        id != signalId(QStringLiteral("T2"), QStringLiteral("case:1P"), QStringLiteral("02#1"), 1));
}

void RulesTest::promisedLimit()
{
    CaseState state = caseFrom(json(R"({"entered": "2017-03-01T00:00"})"));
    const SupervisionContext context = promised(state);
    const Instant start = state.enteredAt;
    const auto at = [&](int days) {
        QList<Signal> found = signalsOf(state, context, start + days * kDay);
        found.removeIf([](const Signal& s) { return s.rule == QStringLiteral("T9"); });
        return found;
    };
    QCOMPARE(rulesOf(at(26)), QStringList());
    QCOMPARE(rulesOf(at(27)), QStringList {QStringLiteral("T3")});
    QCOMPARE(find(at(31), "T4")->level, 2);
    QCOMPARE(find(at(31), "T3")->ended, SignalEnd::Superseded);
    QVERIFY(!find(at(59), "T5"));
    const QList<Signal> after = at(61);
    QCOMPARE(find(after, "T5")->level, 3);
    QCOMPARE(find(after, "T4")->fellAwayAt, start + 60 * kDay);
    QCOMPARE(find(after, "T4")->ended, SignalEnd::Superseded);

    state.closedAt = start + 40 * kDay; // too late for the promise, in time for the law
    const QList<Signal> closed = at(70);
    QVERIFY(find(closed, "T4")->standing());
    QVERIFY(!find(closed, "T5"));
}

void RulesTest::promiseLevelOfTheProfile()
{
    const CaseState state = caseFrom(json(R"({"entered": "2017-03-01T00:00"})"));
    SupervisionContext context = promised(state);
    context.parameters.promiseLevel = 3;
    QCOMPARE(find(signalsOf(state, context, state.enteredAt + 31 * kDay), "T4")->level, 3);
}

void RulesTest::noticesBusinessTimeRecordedLater()
{
    const CaseState state = caseFrom(json(R"({"entered": "2017-03-06T09:00", "runs": [
        {"step": "P02", "opened": "2017-03-06T09:10", "business": "2017-03-15T10:00",
         "done": "2017-03-17T09:00"}]})"));
    const SupervisionContext context = contextFor(state);
    const QList<Signal> before
        = signalsOf(state, context, when(QStringLiteral("2017-03-16T12:00")));
    QVERIFY(find(before, "T2")->standing());
    const QList<Signal> after = signalsOf(state, context, when(QStringLiteral("2017-03-18T12:00")));
    QCOMPARE(find(after, "T2")->id, find(before, "T2")->id);
    QCOMPARE(find(after, "T2")->ended, SignalEnd::Met);
}

void RulesTest::returnsOpenAnotherRun()
{
    const CaseState state = caseFrom(json(R"({"entered": "2017-03-06T09:00", "runs": [
        {"step": "P06", "opened": "2017-03-06T09:10", "done": "2017-03-15T10:00",
         "outcome": "return"},
        {"step": "P05", "opened": "2017-03-15T10:00", "done": "2017-03-16T10:00"},
        {"step": "P06", "round": 2, "opened": "2017-03-16T10:00"}]})"));
    const QList<Signal> found
        = signalsOf(state, contextFor(state), when(QStringLiteral("2017-03-24T12:00")));
    QVERIFY(find(found, "T2", "P06#1"));
    QVERIFY(find(found, "T2", "P06#2"));
    QVERIFY(find(found, "T2", "P06#1")->id != find(found, "T2", "P06#2")->id);
}

void RulesTest::parametersHaveTheirOrigin()
{
    const SupervisionParameters p; // supervision.md 8
    QCOMPARE(p.warnPercent, 90);
    QCOMPARE(p.warnWorkdays, 1);
    QCOMPARE(p.idleWorkdays, 5);
    QCOMPARE(p.entryHours, 48);
    QCOMPARE(p.entryWarnHours, 36);
    for (const ParameterRow& row : parameterRows(p)) {
        QVERIFY(!row.name.isEmpty());
        QVERIFY(!parameterBasis(p, row.key).isEmpty());
    }
}

void RulesTest::levelsAreWordsOfAProfile()
{
    QCOMPARE(displayProfile().level(1).word, QStringLiteral("预警"));
    QCOMPARE(displayProfile().level(3).word, QStringLiteral("严重报警"));
    QCOMPARE(displayProfile(QStringLiteral("three-card")).level(2).word, QStringLiteral("黄牌"));
    QCOMPARE(displayProfile(QStringLiteral("nonsense")).id, displayProfile().id);
    for (const DisplayProfile& profile : displayProfiles()) {
        QCOMPARE(profile.levels.size(), 3);
    }
}

void RulesTest::missingConditionalStep()
{
    CaseState state = caseFrom(json(R"({"entered": "2017-03-06T09:00", "runs": [
        {"step": "P06", "opened": "2017-03-06T09:10", "done": "2017-03-07T10:00",
         "outcome": "agree"},
        {"step": "P08", "opened": "2017-03-07T10:00", "done": "2017-03-08T10:00"}]})"));
    const Instant asOf = when(QStringLiteral("2017-03-08T12:00"));
    SupervisionContext context = contextFor(state);
    const QList<Signal> found = signalsOf(state, context, asOf);
    QVERIFY(find(found, "P3", "P08#1/P07"));
    context.holds = [](const CaseState&, const FlowCondition&) { return false; };
    QVERIFY(!find(signalsOf(state, context, asOf), "P3"));

    // Made up for: it falls away and does not vanish.
    StepRun review;
    review.step = QStringLiteral("P07");
    review.openedAt = state.runs.constLast().doneAt;
    review.businessAt = review.doneAt = review.openedAt + kDay;
    review.outcome = QStringLiteral("agree");
    state.runs.append(review);
    const QList<Signal> after = signalsOf(state, contextFor(state), review.doneAt);
    QCOMPARE(find(after, "P3")->id, find(found, "P3")->id);
    QCOMPARE(find(after, "P3")->fellAwayAt, review.doneAt);
}
