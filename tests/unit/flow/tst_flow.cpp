// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/digest.h"
#include "models/base/json.h"
#include "models/flow/flowlibrary.h"
#include "models/flow/flowlint.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <functional>

using namespace xq;
using Edit = std::function<void(QJsonObject&)>;

Q_DECLARE_METATYPE(Edit)

class TestFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedFlows();
    void refused_data();
    void refused();
    void garbage_data();
    void garbage();
    void lawsByDate_data();
    void lawsByDate();
    void figuresByDate_data();
    void figuresByDate();
    void limitsByDate_data();
    void limitsByDate();
    void digestIsThatOfTheContent();
    void library();
    void spans();
};

namespace {

const FlowDefinition& shipped(const QString& key)
{
    return *FlowLibrary::builtIn()->find(key);
}

QJsonObject ordinary()
{
    return shipped(QStringLiteral("penalty-ordinary")).source;
}

/// Changes the step with that id.
void editStep(QJsonObject& flow, const QString& id, const Edit& edit)
{
    QJsonArray steps = flow.value(QStringLiteral("steps")).toArray();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        QJsonObject step = steps.at(i).toObject();
        if (step.value(QStringLiteral("id")).toString() == id) {
            edit(step);
            steps.replace(i, step);
        }
    }
    flow.insert(QStringLiteral("steps"), steps);
}

/// Changes the n-th object of a list.
void editAt(QJsonObject& object, const QString& list, qsizetype n, const Edit& edit)
{
    QJsonArray values = object.value(list).toArray();
    QJsonObject one = values.at(n).toObject();
    edit(one);
    values.replace(n, one);
    object.insert(list, values);
}

Edit inStep(const QString& id, const Edit& edit)
{
    return [=](QJsonObject& flow) { editStep(flow, id, edit); };
}

Edit inList(const QString& id, const QString& list, qsizetype n, const QString& key,
    const QJsonValue& value)
{
    return inStep(id, [=](QJsonObject& step) {
        editAt(step, list, n, [=](QJsonObject& one) {
            if (value.isUndefined()) {
                one.remove(key);
            } else {
                one.insert(key, value);
            }
        });
    });
}

} // namespace

void TestFlow::shippedFlows()
{
    QSet<QString> keys;
    for (const FlowDefinition* flow : FlowLibrary::builtIn()->all()) {
        keys.insert(flow->key);
        QVERIFY2(checkFlowStructure(*flow).isEmpty(), qPrintable(flow->key));
        for (const FlowStep& step : flow->steps) {
            QVERIFY(!step.name.isEmpty() && !step.key.isEmpty());
            for (const FlowOutcome& outcome : step.outcomes) {
                QVERIFY(step.outcome(outcome.id) == &outcome);
                // Usable on the command line.
                QVERIFY2(QRegularExpression(QStringLiteral("^[a-z][a-z-]*$"))
                             .match(outcome.id)
                             .hasMatch(),
                    qPrintable(outcome.id));
            }
        }
    }
    for (const char* key : {"penalty-ordinary", "penalty-summary", "inspection"}) {
        QVERIFY2(keys.contains(QLatin1String(key)), key);
    }
    // cases.md 2.1: the main line in its order.
    QStringList line;
    for (const FlowStep& step : shipped(QStringLiteral("penalty-ordinary")).steps) {
        if (!step.branch) {
            line << step.key;
        }
    }
    QCOMPARE(line.join(u' '),
        QStringLiteral("LEAD VERIFY FILE INVESTIGATE REPORT OFFICE_REVIEW LEGAL_REVIEW NOTICE "
                       "STATEMENT HEARING DISCUSS APPROVE DECIDE SERVE PUBLISH EXECUTE ENFORCE "
                       "CLOSE ARCHIVE"));
}

void TestFlow::refused_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const char* code, const char* place, const Edit& edit) {
        QTest::newRow(name) << edit << QString::fromLatin1(code) << QString::fromUtf8(place);
    };
    const auto s = [](const char* text) { return QString::fromUtf8(text); };
    row("no key", "flow.malformed", "key", [=](QJsonObject& f) { f.remove(s("key")); });
    row("fractional version", "flow.malformed", "version",
        [=](QJsonObject& f) { f.insert(s("version"), 1.5); });
    row("version 0", "flow.invalid", "", [=](QJsonObject& f) { f.insert(s("version"), 0); });
    row("unknown kind", "flow.invalid", "favour",
        [=](QJsonObject& f) { f.insert(s("kind"), s("favour")); });
    row("unknown start", "flow.invalid", "",
        [=](QJsonObject& f) { f.insert(s("start"), s("P99")); });
    row("start that is none", "flow.invalid", "",
        [=](QJsonObject& f) { f.insert(s("start"), s("P02")); });
    row("two steps of one id", "flow.invalid", "P02",
        inStep(s("P03"), [=](QJsonObject& step) { step.insert(s("id"), s("P02")); }));
    row("unknown step type", "flow.invalid", "P02",
        inStep(s("P02"), [=](QJsonObject& step) { step.insert(s("type"), s("nap")); }));
    row("nobody acts", "flow.invalid", "P02",
        inStep(s("P02"), [=](QJsonObject& step) { step.remove(s("roles")); }));
    row("unknown role", "flow.invalid", "mayor", inStep(s("P02"), [=](QJsonObject& step) {
        step.insert(s("roles"), QJsonArray {s("mayor")});
    }));
    row("no outcome", "flow.invalid", "P19",
        inStep(s("P19"), [=](QJsonObject& step) { step.remove(s("outcomes")); }));
    row("target that is none", "flow.invalid", "P77",
        inList(s("P01"), s("outcomes"), 0, s("to"), s("P77")));
    row("unreachable", "flow.invalid", "P13",
        inList(s("P12"), s("outcomes"), 1, s("to"), s("P14")));
    row("dead end", "flow.invalid", "P19", inList(s("P19"), s("outcomes"), 0, s("to"), s("P18")));
    row("unknown gate", "flow.invalid", "luck",
        inList(s("P01"), s("outcomes"), 0, s("gates"), QJsonArray {s("luck")}));
    row("unknown effect", "flow.invalid", "magic",
        inList(s("P01"), s("outcomes"), 0, s("effects"), QJsonArray {s("magic")}));
    row("unknown fact", "flow.invalid", "weather",
        inList(s("P06"), s("outcomes"), 0, s("to"),
            QJsonArray {QJsonObject {{s("when"), QJsonObject {{s("fact"), s("weather")}}},
                            {s("step"), s("P07")}},
                QJsonObject {{s("step"), s("P08")}}}));
    row("condition on a strange element", "flow.invalid", "mood",
        inList(s("P06"), s("outcomes"), 0, s("to"),
            QJsonArray {
                QJsonObject {{s("when"), QJsonObject {{s("element"), s("mood")}, {s("is"), true}}},
                    {s("step"), s("P07")}},
                QJsonObject {{s("step"), s("P08")}}}));
    row("only way is conditional", "flow.invalid", "P01",
        inList(s("P01"), s("outcomes"), 0, s("to"),
            QJsonArray {QJsonObject {
                {s("when"), QJsonObject {{s("fact"), s("decided")}}}, {s("step"), s("P02")}}}));
    row("both ways and choice", "flow.invalid", "P01",
        inList(s("P01"), s("outcomes"), 0, s("targets"), QJsonArray {s("P02")}));
    row("outcome asks for a strange element", "flow.invalid", "P01",
        inList(s("P01"), s("outcomes"), 0, s("elements"), QJsonArray {s("fine")}));
    row("limit without basis", "flow.invalid", "P02",
        inList(s("P02"), s("limits"), 0, s("basis"), s("")));
    row("limit in weeks", "flow.invalid", "P02",
        inList(s("P02"), s("limits"), 0, s("unit"), s("week")));
    row("limit from nowhere", "flow.invalid", "P02",
        inList(s("P02"), s("limits"), 0, s("start"), s("dawn")));
    row("limit from a text", "flow.invalid", "P02",
        inList(s("P02"), s("limits"), 0, s("start"), s("element:facts")));
    row("editions overlap", "flow.invalid", "P14",
        inList(s("P14"), s("limits"), 1, s("from"), s("2021-07-14")));
    row("choice of nothing", "flow.invalid", "P01",
        inList(s("P01"), s("elements"), 0, s("options"), QJsonArray {}));
    row("unknown element type", "flow.invalid", "P01",
        inList(s("P01"), s("elements"), 1, s("type"), s("colour")));
    row("element of two types", "flow.invalid", "P04",
        inList(s("P04"), s("elements"), 0, s("name"), s("content")));
    row("impossible date", "flow.malformed", "from",
        inList(s("P14"), s("limits"), 1, s("from"), s("2021-02-30")));
    row("conditional without words", "flow.invalid", "P07",
        inStep(s("P07"), [=](QJsonObject& step) { step.remove(s("whenText")); }));
    row("return without reason", "flow.invalid", "P02", inStep(s("P02"), [=](QJsonObject& step) {
        for (qsizetype i = 0; i < step.value(s("outcomes")).toArray().size(); ++i) {
            editAt(step, s("outcomes"), i, [=](QJsonObject& outcome) {
                if (outcome.value(s("id")).toString() == s("return")) {
                    outcome.remove(s("reason"));
                }
            });
        }
    }));
}

void TestFlow::refused()
{
    QFETCH(const Edit, edit);
    QFETCH(const QString, code);
    QFETCH(const QString, place);
    QJsonObject flow = ordinary();
    QVERIFY(readFlow(flow).has_value());
    edit(flow);
    QVERIFY(flow != ordinary());
    const auto read = readFlow(flow);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, code);
    QVERIFY2(read.error().details.contains(place), qPrintable(read.error().details));
    QVERIFY2(!read.error().details.contains(QStringLiteral("flow:")),
        qPrintable(read.error().details)); // a place in words
    QVERIFY(!read.error().message.isEmpty());
}

void TestFlow::garbage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("flow: yes");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("cut off")
        << QJsonDocument(ordinary()).toJson(QJsonDocument::Compact).chopped(200);
    QTest::newRow("strange shapes")
        << QByteArray(R"({"key":7,"version":"x","steps":{"a":1},"laws":[1,2],"clocks":null})");
    QTest::newRow("nested conditions") << [] {
        QJsonObject condition {{QStringLiteral("fact"), QStringLiteral("decided")}};
        for (int i = 0; i < 20; ++i) {
            condition = {{QStringLiteral("not"), condition}};
        }
        QJsonObject flow = ordinary();
        editStep(flow, QStringLiteral("P07"),
            [=](QJsonObject& step) { step.insert(QStringLiteral("when"), condition); });
        return QJsonDocument(flow).toJson();
    }();
}

void TestFlow::garbage()
{
    QFETCH(const QByteArray, text);
    const auto read = readFlow(text);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, QStringLiteral("flow.malformed"));
    QCOMPARE(read.error().kind, ErrorKind::Usage);
}

void TestFlow::lawsByDate_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("law");
    QTest::newRow("2009") << QDate(2009, 8, 27) << QStringLiteral("penalty-2009");
    QTest::newRow("last of 2009") << QDate(2017, 12, 31) << QStringLiteral("penalty-2009");
    QTest::newRow("first of 2017") << QDate(2018, 1, 1) << QStringLiteral("penalty-2017");
    QTest::newRow("last of 2017") << QDate(2021, 7, 14) << QStringLiteral("penalty-2017");
    QTest::newRow("first of 2021") << QDate(2021, 7, 15) << QStringLiteral("penalty-2021");
    QTest::newRow("today") << QDate(2026, 1, 1) << QStringLiteral("penalty-2021");
}

void TestFlow::lawsByDate()
{
    QFETCH(const QDate, day);
    QFETCH(const QString, law);
    for (const char* key : {"penalty-ordinary", "penalty-summary"}) {
        const LawEdition* edition = shipped(QLatin1String(key)).lawOn(day);
        QVERIFY(edition);
        QCOMPARE(edition->id, law);
    }
    QVERIFY(!shipped(QStringLiteral("inspection")).lawOn(day)); // sector laws
}

void TestFlow::figuresByDate_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<qint64>("fen");
    const QDate before(2021, 7, 14);
    const QDate after(2021, 7, 15);
    QTest::newRow("person before") << QStringLiteral("summaryMaxPerson") << before << qint64(50'00);
    QTest::newRow("person after") << QStringLiteral("summaryMaxPerson") << after << qint64(200'00);
    QTest::newRow("body before") << QStringLiteral("summaryMaxOrganisation") << before
                                 << qint64(1000'00);
    QTest::newRow("body after") << QStringLiteral("summaryMaxOrganisation") << after
                                << qint64(3000'00);
    QTest::newRow("cash before") << QStringLiteral("spotCollectionMax") << before << qint64(20'00);
    QTest::newRow("cash after") << QStringLiteral("spotCollectionMax") << after << qint64(100'00);
}

void TestFlow::figuresByDate()
{
    QFETCH(const QString, figure);
    QFETCH(const QDate, day);
    QFETCH(const qint64, fen);
    const auto value = shipped(QStringLiteral("penalty-summary")).value(figure, day);
    QVERIFY(value.has_value());
    QCOMPARE(value->amount, fen);
    QVERIFY(!value->basis.isEmpty());
    QVERIFY(!shipped(QStringLiteral("penalty-summary")).value(QStringLiteral("none"), day));
}

void TestFlow::limitsByDate_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("amount");
    QTest::addColumn<QString>("unit");
    const QDate before(2021, 7, 14);
    const QDate after(2021, 7, 15);
    const QString days = QStringLiteral("day");
    const QString workdays = QStringLiteral("workday");
    QTest::newRow("service before") << QStringLiteral("P14") << before << 7 << days;
    QTest::newRow("service after") << QStringLiteral("P14") << after << 7 << workdays;
    QTest::newRow("statement before") << QStringLiteral("P09") << before << 3 << days;
    QTest::newRow("statement after") << QStringLiteral("P09") << after << 5 << workdays;
    QTest::newRow("payment before") << QStringLiteral("P16") << before << 15 << days;
    QTest::newRow("payment after") << QStringLiteral("P16") << after << 15 << days;
}

void TestFlow::limitsByDate()
{
    QFETCH(const QString, step);
    QFETCH(const QDate, day);
    QFETCH(const int, amount);
    QFETCH(const QString, unit);
    const FlowDefinition& flow = shipped(QStringLiteral("penalty-ordinary"));
    const FlowLimit* limit = limitOn(flow.step(step)->limits, day);
    QVERIFY(limit);
    QCOMPARE(limit->amount, amount);
    QCOMPARE(limit->unit, unit);
    // No general decision limit before 2021-07-15 (cases.md 9.1).
    QCOMPARE(limitOn(flow.clock(QStringLiteral("case"))->limits, day) != nullptr,
        day >= QDate(2021, 7, 15));
}

void TestFlow::digestIsThatOfTheContent()
{
    const FlowDefinition& flow = shipped(QStringLiteral("penalty-ordinary"));
    QCOMPARE(flow.digest, sm3(*canonicalJson(flow.source)));
    // Spaces and order do not count, content does.
    const auto again = readFlow(QJsonDocument(flow.source).toJson(QJsonDocument::Compact));
    QVERIFY(again.has_value());
    QCOMPARE(again->digest, flow.digest);
    QJsonObject changed = flow.source;
    changed.insert(QStringLiteral("name"), QStringLiteral("别的程序"));
    QVERIFY(readFlow(changed)->digest != flow.digest);
}

void TestFlow::library()
{
    FlowLibrary library;
    QVERIFY(!library.find(QStringLiteral("penalty-ordinary")));
    QJsonObject second = ordinary();
    second.insert(QStringLiteral("version"), 2);
    library.add(*readFlow(second));
    library.add(*readFlow(ordinary()));
    QCOMPARE(library.find(QStringLiteral("penalty-ordinary"))->version, 2);
    QCOMPARE(library.find(QStringLiteral("penalty-ordinary"), 1)->version, 1);
    QVERIFY(!library.find(QStringLiteral("penalty-ordinary"), 3));
    QCOMPARE(library.all().size(), 1);
    const FlowDefinition* first = library.find(QStringLiteral("penalty-ordinary"), 1);
    QCOMPARE(library.findByDigest(first->digest), first);
    QVERIFY(!library.findByDigest(QByteArray("x")));
    const auto shippedOnes = FlowLibrary::builtIn();
    const auto key = [&](const char* kind, const char* procedure) {
        const FlowDefinition* flow
            = shippedOnes->forKind(QLatin1String(kind), QLatin1String(procedure));
        return flow ? flow->key : QString();
    };
    QCOMPARE(key("penalty", ""), QStringLiteral("penalty-ordinary"));
    QCOMPARE(key("penalty", "summary"), QStringLiteral("penalty-summary"));
    QCOMPARE(key("inspection", ""), QStringLiteral("inspection"));
    QCOMPARE(key("penalty", "none"), QString());
    QCOMPARE(key("levy", ""), QString());
}

void TestFlow::spans()
{
    QCOMPARE(spanText(5, QStringLiteral("workday")), QStringLiteral("5 working days"));
    QCOMPARE(spanText(48, QStringLiteral("hour")), QStringLiteral("48 hours"));
    QCOMPARE(spanText(90, QStringLiteral("day")), QStringLiteral("90 days"));
    QCOMPARE(spanText(0, QStringLiteral("spot")), QStringLiteral("on the spot"));
}

QTEST_GUILESS_MAIN(TestFlow)
#include "tst_flow.moc"
