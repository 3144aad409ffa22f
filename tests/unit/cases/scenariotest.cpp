// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenariotest.h"

#include "caseworld.h"
#include "models/base/json.h"
#include "models/cases/caserules.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace xq;
using xq::test::CaseWorld;

namespace {

QStringList dataFiles(const QString& pattern)
{
    const QDir folder(qEnvironmentVariable("XQ_SOURCE_DIR") + QStringLiteral("/tests/data/cases"));
    return folder.entryList({pattern}, QDir::Files, QDir::Name);
}

/// Every value of `expected` is found in `actual`; objects are compared key by key.
QString difference(const QJsonValue& expected, const QJsonValue& actual, const QString& place)
{
    if (expected.isObject()) {
        const QJsonObject wanted = expected.toObject();
        for (auto it = wanted.constBegin(); it != wanted.constEnd(); ++it) {
            const QString found = difference(
                it.value(), actual.toObject().value(it.key()), place + QLatin1Char('/') + it.key());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return {};
    }
    if (expected.isArray()) {
        const QJsonArray wanted = expected.toArray();
        if (wanted.size() != actual.toArray().size()) {
            return place + QStringLiteral(": another number of entries");
        }
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const QString found = difference(wanted.at(i), actual.toArray().at(i),
                place + QLatin1Char('/') + QString::number(i));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return {};
    }
    // Empty values are not stored.
    const bool empty = actual.isUndefined()
        && (expected.isUndefined() || expected == QJsonValue(QString()) || expected == QJsonValue(0)
            || expected == QJsonValue(false));
    return empty || expected.isUndefined() || expected == actual
        ? QString()
        : QStringLiteral("%1: %2 instead of %3")
              .arg(place, actual.toVariant().toString(), expected.toVariant().toString());
}

QString clockDifference(const QJsonObject& wanted, const CaseWorld& world)
{
    const QString id = wanted.value(QStringLiteral("id")).toString();
    for (const CaseClock& clock :
        clocksWithHistory(world.state, *world.context.flow, world.context.item,
            *world.context.calendar, world.context.parameters, world.context.now)) {
        if (clock.id != id) {
            continue;
        }
        const QJsonObject actual {
            {QStringLiteral("id"), clock.id},
            {QStringLiteral("end"), localDate(clock.end - 1).toString(Qt::ISODate)},
            {QStringLiteral("raw"), localDate(clock.rawEnd - 1).toString(Qt::ISODate)},
            {QStringLiteral("unit"), clock.unit},
            {QStringLiteral("amount"), clock.amount},
            {QStringLiteral("suspended"), clock.suspendedDays},
            {QStringLiteral("provisional"), clock.provisional},
            {QStringLiteral("running"), clock.running()},
            {QStringLiteral("paused"), clock.paused},
            {QStringLiteral("overdue"), clock.overdueAt(world.context.now)},
        };
        return difference(wanted, actual, id);
    }
    return QStringLiteral("no clock ") + id;
}

/// Keeps a history for goldenHistory(): once, when a version of the events is first written.
void writeGolden(const QString& name, const CaseWorld& world)
{
    QJsonArray events;
    for (const Event& event : world.events) {
        QJsonObject parts;
        for (const EventPart& part : event.parts) {
            parts.insert(part.name, part.object());
        }
        events.append(QJsonObject {{QStringLiteral("id"), event.id},
            {QStringLiteral("stream"), event.stream}, {QStringLiteral("type"), event.type},
            {QStringLiteral("actor"), event.actor}, {QStringLiteral("body"), event.body},
            {QStringLiteral("occurredAt"), event.occurredAt},
            {QStringLiteral("recordedAt"), event.recordedAt.latest},
            {QStringLiteral("parts"), parts}});
    }
    QFile file(qEnvironmentVariable("XQ_SOURCE_DIR") + QStringLiteral("/tests/data/cases/") + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject {{QStringLiteral("events"), events},
                                 {QStringLiteral("state"), caseToJson(world.state)}})
                   .toJson(QJsonDocument::Compact));
    file.write("\n");
}

/// Authority and state of the case: what actionsFor() can tell without the entry.
bool beforeEntry(const QString& code)
{
    static const QStringList codes {QStringLiteral("case.role"), QStringLiteral("rule.P5"),
        QStringLiteral("case.halted"), QStringLiteral("case.recused"),
        QStringLiteral("case.closed")};
    return codes.contains(code);
}

} // namespace

void ScenarioTest::scenario_data()
{
    QTest::addColumn<QJsonObject>("scenario");
    for (const QString& file : dataFiles(QStringLiteral("scenarios-*.json"))) {
        const QJsonArray list = test::readJson(QStringLiteral("cases/") + file)
                                    .value(QStringLiteral("scenarios"))
                                    .toArray();
        for (const QJsonValue value : list) {
            const QJsonObject one = value.toObject();
            QTest::newRow(qPrintable(one.value(QStringLiteral("name")).toString())) << one;
        }
    }
}

void ScenarioTest::scenario()
{
    QFETCH(const QJsonObject, scenario);
    CaseWorld world(scenario.value(QStringLiteral("given")).toObject());
    int n = 0;
    for (const QJsonValue value : scenario.value(QStringLiteral("when")).toArray()) {
        const QJsonObject act = value.toObject();
        ++n;
        const QString where = QStringLiteral("act %1 (%2) at %3")
                                  .arg(n)
                                  .arg(act.value(QStringLiteral("do"))
                                           .toString(act.value(QStringLiteral("walk")).toString()),
                                      world.state.step);
        const CaseState before = world.state;
        const auto done = world.act(act);
        const QString refused = act.value(QStringLiteral("refused")).toString();
        const QString got = done ? QString() : done.error().code;
        QVERIFY2(got == refused,
            qPrintable(where + QStringLiteral(": ") + got + QLatin1Char(' ')
                + (done ? QString() : done.error().message)));
        if (!done) {
            QVERIFY2(!done.error().message.isEmpty(), qPrintable(where));
            QVERIFY2(world.state.lastActAt == before.lastActAt, qPrintable(where));
        }
        const QString who = act.value(QStringLiteral("who")).toString();
        if (!who.isEmpty() && before.exists() && !act.contains(QStringLiteral("forge"))) {
            for (const CaseAction& action : actionsFor(before, who, world.context)) {
                if (action.id != act.value(QStringLiteral("do")).toString()) {
                    continue;
                }
                QVERIFY2(!(done && !action.possible && beforeEntry(action.code)),
                    qPrintable(where + QStringLiteral(": admitted but not offered")));
                QVERIFY2(done || !beforeEntry(got) || !action.possible,
                    qPrintable(where + QStringLiteral(": offered but refused")));
            }
        }
        if (act.contains(QStringLiteral("step"))) {
            QVERIFY2(world.state.step == act.value(QStringLiteral("step")).toString(),
                qPrintable(where + QStringLiteral(": now at ") + world.state.step));
        }
        // What lists and thresholds live on is what the clocks say, whatever the act. (An open
        // pause ends its clocks provisionally now; they are set with the next act that moves them.)
        const bool paused = std::any_of(world.state.suspensions.cbegin(),
            world.state.suspensions.cend(), [](const CaseSuspension& one) { return one.open(); });
        QVERIFY2(!done || paused || act.contains(QStringLiteral("forge"))
                || world.state.dues == duesOf(world.state, world.context),
            qPrintable(where + QStringLiteral(": stored dues differ from the clocks")));
        const QString wrong
            = difference(act.value(QStringLiteral("then")), caseToJson(world.state), {});
        QVERIFY2(wrong.isEmpty(), qPrintable(where + QStringLiteral(": ") + wrong));
        const QJsonArray clocks = act.value(QStringLiteral("clocks")).toArray();
        for (const QJsonValue clock : clocks) {
            const QString off = clockDifference(clock.toObject(), world);
            QVERIFY2(off.isEmpty(), qPrintable(where + QStringLiteral(": ") + off));
        }
        if (act.contains(QStringLiteral("noClock"))) {
            QCOMPARE(clockDifference(
                         {{QStringLiteral("id"), act.value(QStringLiteral("noClock"))}}, world),
                QStringLiteral("no clock ") + act.value(QStringLiteral("noClock")).toString());
        }
    }
    if (scenario.contains(QStringLiteral("golden"))
        && qEnvironmentVariableIsSet("XQ_WRITE_GOLDEN")) {
        writeGolden(scenario.value(QStringLiteral("golden")).toString(), world);
    }
    // Whatever happened, the state survives storing.
    QVERIFY(caseFromJson(caseToJson(world.state)) == world.state);
    QVERIFY(canonicalJson(caseToJson(world.state)).has_value());
}

void ScenarioTest::goldenHistory_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& file : dataFiles(QStringLiteral("golden-*.json"))) {
        QTest::newRow(qPrintable(file)) << file;
    }
}

/// Events as an earlier version wrote them still fold to the state they had then.
void ScenarioTest::goldenHistory()
{
    QFETCH(const QString, file);
    const QJsonObject golden = test::readJson(QStringLiteral("cases/") + file);
    CaseState state;
    for (const QJsonValue value : golden.value(QStringLiteral("events")).toArray()) {
        const QJsonObject one = value.toObject();
        const auto text = [&](const char* key) { return one.value(QLatin1String(key)).toString(); };
        Event event;
        event.id = text("id");
        event.stream = text("stream");
        event.type = text("type");
        event.actor = text("actor");
        event.body = one.value(QStringLiteral("body")).toObject();
        event.occurredAt = one.value(QStringLiteral("occurredAt")).toInteger();
        const Instant recorded = one.value(QStringLiteral("recordedAt")).toInteger();
        event.recordedAt = {recorded, recorded, QStringLiteral("trial")};
        const QJsonObject parts = one.value(QStringLiteral("parts")).toObject();
        for (auto it = parts.constBegin(); it != parts.constEnd(); ++it) {
            event.parts.append(makePart({it.key(), it.value().toObject(), {}},
                [](int count) { return QByteArray(count, 'z'); }));
        }
        state = foldCase(state, event);
    }
    const QString wrong = difference(golden.value(QStringLiteral("state")), caseToJson(state), {});
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

/// Gates that the shipped flows never let come to pass stand for flows that would.
void ScenarioTest::noticeThatNoLongerFits()
{
    CaseWorld world({{QStringLiteral("occurred"), QStringLiteral("2022-03-01 09:00")},
        {QStringLiteral("parameters"),
            QJsonObject {{QStringLiteral("reviewEveryOrdinaryCase"), false}}}});
    QVERIFY(world.walkTo(QStringLiteral("P13")).has_value());
    world.state.proposalDigest = QStringLiteral("changed");
    const auto done = world.act({{QStringLiteral("do"), QStringLiteral("submit")}});
    QVERIFY(!done);
    QCOMPARE(done.error().code, QStringLiteral("rule.notice"));
}

void ScenarioTest::reviewForm()
{
    for (const QString& kind : powerKinds()) {
        const QList<ReviewQuestion> questions = reviewQuestions(kind);
        QCOMPARE(questions.size(), 15);
        for (int i = 0; i < 15; ++i) {
            QCOMPARE(questions.at(i).id, QStringLiteral("L%1").arg(i + 1, 2, 10, QLatin1Char('0')));
        }
    }
    QVERIFY(reviewQuestions(QStringLiteral("levy")).at(8).text
        != reviewQuestions(QStringLiteral("penalty")).at(8).text);
    QCOMPARE(reviewConclusions().size(), 8);

    QList<ReviewAnswer> answers;
    for (const ReviewQuestion& question : reviewQuestions(QStringLiteral("penalty"))) {
        answers.append({question.id, QStringLiteral("yes"), {}});
    }
    const auto code = [&](int conclusion, const QString& comment) {
        const auto checked = checkReview(QStringLiteral("penalty"), answers, conclusion, comment);
        return checked ? QString() : checked.error().code;
    };
    const QString comment = QStringLiteral("第二页缺签名");
    QCOMPARE(code(1, {}), QString());
    QCOMPARE(code(2, {}), QStringLiteral("review.comment"));
    QCOMPARE(code(2, comment), QString());
    QCOMPARE(code(9, comment), QStringLiteral("review.conclusion"));
    answers[6].answer = QStringLiteral("no");
    QCOMPARE(code(2, comment), QStringLiteral("review.note"));
    answers[6].note = comment;
    QCOMPARE(code(2, comment), QString());
    QCOMPARE(code(1, {}), QStringLiteral("review.contradiction"));
    answers[3].answer.clear();
    QCOMPARE(code(2, comment), QStringLiteral("review.incomplete"));
}

/// What admission can answer is in the list that windows and alarms explain from.
void ScenarioTest::everyRuleIsExplained()
{
    QSet<QString> asked;
    for (const QString& file : dataFiles(QStringLiteral("scenarios-*.json"))) {
        for (const QJsonValue scenario : test::readJson(QStringLiteral("cases/") + file)
                                             .value(QStringLiteral("scenarios"))
                                             .toArray()) {
            for (const QJsonValue act :
                scenario.toObject().value(QStringLiteral("when")).toArray()) {
                const QString code = act.toObject().value(QStringLiteral("refused")).toString();
                if (code.startsWith(QStringLiteral("rule."))) {
                    QVERIFY2(caseRule(code), qPrintable(code));
                    asked.insert(code);
                }
            }
        }
    }
    // The flow leads back to the notice by itself; the gate stands behind it for other flows.
    asked.insert(QStringLiteral("rule.notice"));
    // Every rule of the list is refused in at least one scenario.
    for (const CaseRule& rule : caseRules()) {
        QVERIFY2(asked.contains(rule.code), qPrintable(rule.code));
        QVERIFY(!rule.title.isEmpty() && !rule.basis.isEmpty());
        QVERIFY(rule.level >= 1 && rule.level <= 3);
    }
}
