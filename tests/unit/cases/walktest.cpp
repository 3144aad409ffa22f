// SPDX-License-Identifier: GPL-3.0-or-later
#include "walktest.h"

#include "caseworld.h"
#include "models/flow/flowlint.h"

#include <QJsonDocument>
#include <QTest>

#include <rapidcheck.h>

using namespace xq;
using xq::test::CaseWorld;

namespace {

const QStringList kPeople {QStringLiteral("clerk"), QStringLiteral("clerk2"),
    QStringLiteral("clerk3"), QStringLiteral("chief"), QStringLiteral("legal"),
    QStringLiteral("legal2"), QStringLiteral("leader"), QStringLiteral("head"),
    QStringLiteral("platform"), QStringLiteral("archivist"), QStringLiteral("supervisor")};

QJsonObject someGiven(const QString& flow)
{
    QJsonObject elements;
    if (*rc::gen::arbitrary<bool>()) { // a hearing may be asked for
        elements.insert(QStringLiteral("proposedFine"), *rc::gen::inRange(0, 30) * 1000'00);
    }
    elements.insert(QStringLiteral("hearingTold"), true);
    if (flow == QStringLiteral("penalty-summary")) {
        elements.insert(QStringLiteral("fine"), 50'00);
        elements.insert(QStringLiteral("decisionKinds"), QJsonArray {QStringLiteral("fine")});
    }
    elements.insert(QStringLiteral("major"), *rc::gen::arbitrary<bool>());
    elements.insert(QStringLiteral("complex"), *rc::gen::arbitrary<bool>());
    elements.insert(QStringLiteral("proposal"),
        *rc::gen::elementOf(std::vector<QString> {
            QStringLiteral("penalise"), QStringLiteral("penalise"), QStringLiteral("no-penalty")}));
    elements.insert(QStringLiteral("result"),
        *rc::gen::elementOf(
            std::vector<QString> {QStringLiteral("no-problem"), QStringLiteral("correct")}));
    return {{QStringLiteral("flow"), flow},
        {QStringLiteral("occurred"), QStringLiteral("2022-03-01 09:00")},
        {QStringLiteral("party"),
            *rc::gen::elementOf(
                std::vector<QString> {QStringLiteral("person"), QStringLiteral("organisation")})},
        {QStringLiteral("parameters"),
            QJsonObject {{QStringLiteral("reviewEveryOrdinaryCase"), *rc::gen::arbitrary<bool>()}}},
        {QStringLiteral("elements"), elements}};
}

struct Choice {
    QString who;
    CaseAction action;
};

QList<Choice> choices(const CaseWorld& world, bool forward)
{
    QList<Choice> list;
    for (const QString& who : kPeople) {
        for (const CaseAction& action : actionsFor(world.state, who, world.context)) {
            const bool slotsOnly = !action.possible && action.code == QStringLiteral("rule.C2");
            if (!action.outcome || (!action.possible && !slotsOnly)) {
                continue;
            }
            static const QStringList back {QStringLiteral("hearing"), QStringLiteral("failed")};
            if (forward && (!action.targets.isEmpty() || back.contains(action.id))) {
                continue;
            }
            list.append({who, action});
        }
    }
    return list;
}

/// Takes the choice with usual entries. Random entries may break a gate: then nothing happens.
bool takeChoice(CaseWorld& world, const Choice& choice, const QString& target, int conclusion)
{
    QJsonObject act {{QStringLiteral("who"), choice.who},
        {QStringLiteral("opinion"), QStringLiteral("按规定办理，说明理由")}};
    if (choice.action.review) {
        act.insert(QStringLiteral("do"), QStringLiteral("review"));
        act.insert(QStringLiteral("conclusion"), conclusion);
    } else {
        act.insert(QStringLiteral("do"), choice.action.id);
        if (!target.isEmpty()) {
            act.insert(QStringLiteral("target"), target);
        }
    }
    return world.act(act).has_value();
}

/// No decision without every mandatory step and, where it is needed, a review of just this
/// proposal.
void checkDecided(const CaseWorld& world)
{
    const CaseState& s = world.state;
    if (s.decidedAt == 0 || s.flow != QStringLiteral("penalty-ordinary")) {
        return;
    }
    const bool penalty
        = s.fine > 0 || !s.elements.value(QStringLiteral("decisionKinds")).toArray().isEmpty();
    for (const FlowStep& step : world.context.flow->steps) {
        if (step.key == QStringLiteral("DECIDE")) {
            break;
        }
        const bool rights
            = step.key == QStringLiteral("NOTICE") || step.key == QStringLiteral("STATEMENT");
        if (step.mandatory && !step.branch && (penalty || !rights)) {
            RC_ASSERT(s.lastDone(step.key) != nullptr);
        }
    }
    if (world.context.parameters.reviewEveryOrdinaryCase) {
        RC_ASSERT(s.passedReview() != nullptr);
        RC_ASSERT(s.passedReview()->proposal == s.proposalDigest);
    }
    if (penalty) {
        RC_ASSERT(s.notice() != nullptr);
        RC_ASSERT(s.fine <= s.notice()->fine);
        RC_ASSERT(!s.hearing.requested || s.hearing.over());
    }
    RC_ASSERT(s.officers.size() >= 2);
}

void walk(const QString& flow)
{
    CaseWorld world(someGiven(flow));
    RC_ASSERT(world.act({{QStringLiteral("do"), QStringLiteral("open")}}).has_value());
    const int steps = *rc::gen::inRange(0, 45);
    bool decided = false;
    for (int i = 0; i < steps && !world.state.step.isEmpty(); ++i) {
        const QList<Choice> offered = choices(world, false);
        RC_ASSERT(!offered.isEmpty()); // never a dead end
        const Choice chosen = offered.at(*rc::gen::inRange<qsizetype>(0, offered.size()));
        const QStringList targets = chosen.action.targets;
        const QString target = targets.isEmpty()
            ? QString()
            : targets.at(*rc::gen::inRange<qsizetype>(0, targets.size()));
        world.context.now += *rc::gen::inRange(0, 6) * kDay;
        takeChoice(world, chosen, target, *rc::gen::inRange(1, 9));
        if (world.state.decidedAt != 0 && !decided) {
            decided = true;
            checkDecided(world);
        }
    }
    // From wherever it is, going forward closes it.
    for (int i = 0; i < 120 && !world.state.step.isEmpty(); ++i) {
        bool moved = false;
        world.context.now += 8 * kDay; // periods of the party pass
        for (const Choice& choice : choices(world, true)) {
            if (takeChoice(world, choice, {}, 1)) {
                moved = true;
                break;
            }
        }
        if (!moved) { // the proposal is stale or too light: back to the report, as an office would
            for (const Choice& choice : choices(world, false)) {
                for (const QString& target : choice.action.targets) {
                    moved = moved || takeChoice(world, choice, target, 1);
                }
                if (moved) {
                    break;
                }
            }
        }
        if (!moved) {
            QString why = world.state.step;
            for (const QString& who : kPeople) {
                for (const CaseAction& action : actionsFor(world.state, who, world.context)) {
                    if (action.outcome && action.code != QStringLiteral("case.role")) {
                        why += QStringLiteral(" | %1 %2 %3 %4")
                                   .arg(who, action.id, action.code, action.missing.join(u','));
                    }
                }
            }
            RC_FAIL(why.toStdString());
        }
        if (world.state.decidedAt != 0 && !decided) {
            decided = true;
            checkDecided(world);
        }
    }
    if (!world.state.step.isEmpty()) {
        QString trail;
        for (const StepRun& run : world.state.runs) {
            trail += run.step + QLatin1Char(':') + run.outcome + QLatin1Char(' ');
        }
        for (const Choice& choice : choices(world, false)) {
            trail += QStringLiteral("| %1 %2 %3 %4 ")
                         .arg(choice.who, choice.action.id, choice.action.code,
                             choice.action.missing.join(u','));
        }
        RC_FAIL(trail.toStdString());
    }
    RC_ASSERT(world.state.closedAt != 0);
    RC_ASSERT(!world.state.closing.isEmpty());
    // What is stored is what was folded.
    RC_ASSERT(caseFromJson(caseToJson(world.state)) == world.state);
    CaseState again;
    for (const Event& event : world.events) {
        again = foldCase(again, event);
    }
    RC_ASSERT(again == world.state);
}

QJsonValue anyJson(int depth)
{
    switch (*rc::gen::inRange(0, depth > 2 ? 4 : 6)) {
    case 0:
        return *rc::gen::arbitrary<bool>();
    case 1:
        return *rc::gen::inRange<qint64>(-5, 9007199254740991);
    case 2:
        return *rc::gen::elementOf(std::vector<QString> {QStringLiteral("P05"),
            QStringLiteral("filed"), QStringLiteral("2022-13-45"), QStringLiteral("x"), QString()});
    case 3:
        return QJsonValue::Null;
    case 4:
        return QJsonArray {anyJson(depth + 1), anyJson(depth + 1)};
    default:
        return QJsonObject {{QStringLiteral("step"), anyJson(depth + 1)},
            {QStringLiteral("person"), anyJson(depth + 1)}};
    }
}

} // namespace

void WalkTest::walksEndAndSkipNothing_data()
{
    QTest::addColumn<QString>("flow");
    QTest::newRow("ordinary") << QStringLiteral("penalty-ordinary");
    QTest::newRow("summary") << QStringLiteral("penalty-summary");
    QTest::newRow("inspection") << QStringLiteral("inspection");
}

void WalkTest::walksEndAndSkipNothing()
{
    QFETCH(const QString, flow);
    QVERIFY(rc::check([&] { walk(flow); }));
}

/// An act that adds nothing to what is recorded is admitted exactly when it is offered.
void WalkTest::offersAndAdmissionAgree()
{
    const bool holds = rc::check([] {
        CaseWorld world(
            someGiven(*rc::gen::elementOf(std::vector<QString> {QStringLiteral("penalty-ordinary"),
                QStringLiteral("penalty-summary"), QStringLiteral("inspection")})));
        RC_ASSERT(world.act({{QStringLiteral("do"), QStringLiteral("open")}}).has_value());
        for (int i = *rc::gen::inRange(0, 25); i > 0; --i) {
            const QList<Choice> offered = choices(world, *rc::gen::inRange(0, 4) > 0);
            if (offered.isEmpty()) {
                break;
            }
            const Choice chosen = offered.at(*rc::gen::inRange<qsizetype>(0, offered.size()));
            world.context.now += *rc::gen::inRange(0, 8) * kDay;
            takeChoice(world, chosen, chosen.action.targets.value(0), 1);
        }
        for (const QString& who : kPeople) {
            QHash<QString, CaseAction> offered;
            for (const CaseAction& action : actionsFor(world.state, who, world.context)) {
                if (action.outcome) {
                    offered.insert(action.id, action);
                }
            }
            const FlowStep* here = world.step();
            if (!here) {
                continue;
            }
            for (const FlowOutcome& outcome : here->outcomes) {
                const CaseAction action = offered.value(outcome.id);
                const QString target = outcome.targets.value(0);
                const QJsonObject bare {
                    {QStringLiteral("do"), action.review ? QStringLiteral("review") : outcome.id},
                    {QStringLiteral("who"), who}, {QStringLiteral("bare"), true},
                    {QStringLiteral("target"), target},
                    {QStringLiteral("opinion"), QStringLiteral("说明理由")}};
                const auto event = world.eventOf(bare);
                const bool admitted
                    = event && admitCase(world.state, *event, world.context).has_value();
                const bool expected = action.possible && action.missing.isEmpty();
                if (admitted != expected) {
                    RC_FAIL((who + QLatin1Char(' ') + world.state.step + QLatin1Char(' ')
                        + outcome.id + QLatin1Char(' ') + action.code)
                                .toStdString());
                }
            }
            // Outcomes of other steps are never admitted here.
            for (const FlowStep& other : world.context.flow->steps) {
                if (other.id == here->id || other.outcomes.isEmpty()) {
                    continue;
                }
                CaseState elsewhere = world.state;
                Event forged;
                forged.stream = world.state.stream();
                forged.type = caseevent::stepDone;
                forged.actor = who;
                forged.unit = world.state.unit;
                forged.occurredAt = world.context.now;
                forged.recordedAt = {world.context.now, world.context.now, {}};
                forged.body = {{QStringLiteral("step"), other.id}, {QStringLiteral("round"), 1},
                    {QStringLiteral("outcome"), other.outcomes.constFirst().id},
                    {QStringLiteral("to"), QStringLiteral("end")}};
                RC_ASSERT(!admitCase(world.state, forged, world.context).has_value());
            }
        }
    });
    QVERIFY(holds);
}

/// No event, however malformed, breaks the fold, and what it leaves can be stored.
void WalkTest::foldIsTotal()
{
    const bool holds = rc::check([] {
        CaseWorld world(someGiven(QStringLiteral("penalty-ordinary")));
        RC_ASSERT(world.act({{QStringLiteral("do"), QStringLiteral("open")}}).has_value());
        const int count = *rc::gen::inRange(1, 12);
        for (int i = 0; i < count; ++i) {
            Event event;
            event.id = QStringLiteral("f%1").arg(i);
            event.stream = world.state.stream();
            event.type
                = caseevent::all().at(*rc::gen::inRange<qsizetype>(0, caseevent::all().size()));
            event.actor = QStringLiteral("clerk");
            event.unit = QStringLiteral("CG");
            event.occurredAt = *rc::gen::inRange<qint64>(-1, 4'000'000'000'000);
            event.recordedAt = {0, *rc::gen::inRange<qint64>(0, 4'000'000'000'000), {}};
            for (const char* key :
                {"step", "round", "outcome", "to", "opens", "effects", "elements", "answers",
                    "conclusion", "dues", "officers", "id", "person", "patch", "amount", "type",
                    "number", "request", "links", "result", "halts", "from", "target"}) {
                if (*rc::gen::arbitrary<bool>()) {
                    event.body.insert(QLatin1String(key), anyJson(0));
                }
            }
            world.state = foldCase(world.state, event);
        }
        RC_ASSERT(caseFromJson(caseToJson(world.state)) == world.state);
    });
    QVERIFY(holds);
}
