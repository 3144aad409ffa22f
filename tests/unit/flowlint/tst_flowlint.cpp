// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/flowlibrary.h"
#include "models/flow/flowlint.h"

#include <QTest>

#include <functional>

using namespace xq;

using Edit = std::function<void(FlowDefinition&)>;
Q_DECLARE_METATYPE(Edit)

class TestFlowLint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedFlowsHaveNoErrors();
    void skeletons();
    void findings_data();
    void findings();
    void baseline_data();
    void baseline();
    void strongerIsAllowed();
};

namespace {
FlowDefinition shipped(const char* key)
{
    return *FlowLibrary::builtIn()->find(QLatin1String(key));
}
FlowStep& step(FlowDefinition& flow, const char* key)
{
    for (FlowStep& candidate : flow.steps) {
        if (candidate.key == QLatin1String(key)) {
            return candidate;
        }
    }
    qFatal("no step %s", key);
}
bool contains(
    const QList<FlowFinding>& findings, const QString& code, FlowFinding::Severity severity)
{
    for (const FlowFinding& finding : findings) {
        if (finding.code == code && finding.severity == severity && !finding.message.isEmpty()) {
            return true;
        }
    }
    return false;
}
}

void TestFlowLint::shippedFlowsHaveNoErrors()
{
    for (const FlowDefinition* flow : FlowLibrary::builtIn()->all()) {
        const QList<FlowFinding> findings = lintFlow(*flow);
        for (const FlowFinding& finding : findings) {
            QVERIFY2(finding.severity != FlowFinding::Severity::Error,
                qPrintable(flow->key + finding.code + finding.step + finding.message));
        }
        QVERIFY(compareWithBaseline(*flow, *flow).isEmpty());
    }
}

void TestFlowLint::skeletons()
{
    QCOMPARE(statutorySkeleton(QStringLiteral("penalty"), QStringLiteral("ordinary")).join(u' '),
        QStringLiteral("LEAD FILE INVESTIGATE REPORT NOTICE STATEMENT DECIDE SERVE EXECUTE CLOSE "
                       "ARCHIVE"));
    QCOMPARE(statutorySkeleton(QStringLiteral("penalty"), QStringLiteral("summary")).join(u' '),
        QStringLiteral("ID NOTICE STATEMENT DECIDE SERVE RECORD"));
    for (const QString& kind : powerKinds()) {
        QVERIFY2(statutorySkeleton(kind, {}).size() >= 4, qPrintable(kind));
    }
}

void TestFlowLint::findings_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("severity");
    const auto row = [](const char* name, const char* flow, const char* code,
                         FlowFinding::Severity severity, const Edit& edit) {
        QTest::newRow(name) << QString::fromLatin1(flow) << edit << QString::fromLatin1(code)
                            << static_cast<int>(severity);
    };
    using S = FlowFinding::Severity;
    const auto without = [](const char* key) {
        return [key](FlowDefinition& flow) {
            flow.steps.removeIf(
                [key](const FlowStep& one) { return one.key == QLatin1String(key); });
        };
    };
    row("no statement", "penalty-ordinary", "W1", S::Error, without("STATEMENT"));
    row("no legal review", "penalty-ordinary", "W1", S::Error, without("LEGAL_REVIEW"));
    row("no record of the summary", "penalty-summary", "W1", S::Error, without("RECORD"));
    row("certificate not shown", "penalty-summary", "W1", S::Error, [](FlowDefinition& flow) {
        for (FlowStep& one : flow.steps) {
            one.elements.removeIf([](const FlowElement& element) {
                return element.name == QLatin1String("idShown");
            });
        }
    });
    row("notice is optional", "penalty-ordinary", "W1", S::Error,
        [](FlowDefinition& flow) { step(flow, "NOTICE").mandatory = false; });
    row("decision before the notice", "penalty-ordinary", "W1", S::Error, [](FlowDefinition& flow) {
        std::swap(step(flow, "NOTICE").key, step(flow, "DECIDE").key);
    });
    row("few steps", "inspection", "W2", S::Warning,
        [](FlowDefinition& flow) { flow.steps = flow.steps.mid(0, 3); });
    row("one post", "penalty-ordinary", "W3", S::Error, [](FlowDefinition& flow) {
        for (FlowStep& one : flow.steps) {
            one.roles = {QStringLiteral("clerk")};
        }
    });
    row("same limits", "penalty-ordinary", "W4", S::Warning, [](FlowDefinition& flow) {
        for (FlowStep& one : flow.steps) {
            one.limits = {FlowLimit {{}, {}, 3, QStringLiteral("workday"), {}, true, {}}};
        }
    });
    row("empty step", "penalty-ordinary", "W5", S::Warning, [](FlowDefinition& flow) {
        FlowStep& one = step(flow, "INVESTIGATE");
        one.elements.clear();
        one.documents.clear();
        one.slots_.clear();
    });
    row("no time point", "penalty-ordinary", "coverage.a", S::Note,
        [](FlowDefinition& flow) { step(flow, "CLOSE").points.clear(); });
    row("one point for a high risk", "penalty-ordinary", "coverage.b", S::Warning,
        [](FlowDefinition& flow) {
            step(flow, "INVESTIGATE").points = step(flow, "INVESTIGATE").points.mid(0, 1);
        });
    row("filing unwatched", "penalty-ordinary", "coverage.c", S::Error,
        [](FlowDefinition& flow) { step(flow, "FILE").points.clear(); });
    row("no discretion point", "penalty-summary", "coverage.d", S::Error, [](FlowDefinition& flow) {
        step(flow, "DECIDE").points.removeIf([](const FlowPoint& point) {
            return point.kind == QLatin1String("discretion");
        });
    });
    row("point without a rule", "penalty-summary", "coverage.e", S::Error,
        [](FlowDefinition& flow) {
            step(flow, "DECIDE")
                .points.append(
                    {QStringLiteral("time"), {QStringLiteral("T14"), QStringLiteral("Q1")}, {}});
        });
}

void TestFlowLint::findings()
{
    QFETCH(QString, flow);
    QFETCH(Edit, edit);
    QFETCH(QString, code);
    QFETCH(int, severity);
    FlowDefinition definition = *FlowLibrary::builtIn()->find(flow);
    const auto wanted = static_cast<FlowFinding::Severity>(severity);
    edit(definition);
    const QList<FlowFinding> findings = lintFlow(definition);
    QVERIFY(contains(findings, code, wanted));
    QVERIFY(std::is_sorted(findings.cbegin(), findings.cend(),
        [](const FlowFinding& a, const FlowFinding& b) { return a.severity > b.severity; }));
}

void TestFlowLint::baseline_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* code, const Edit& edit) {
        QTest::newRow(code) << edit << QStringLiteral("weakened.") + QString::fromLatin1(code);
    };
    row("steps", [](FlowDefinition& flow) { flow.steps.removeAt(2); });
    row("order", [](FlowDefinition& flow) { flow.steps.swapItemsAt(3, 4); });
    row("mandatory", [](FlowDefinition& flow) { step(flow, "NOTICE").mandatory = false; });
    row("officers", [](FlowDefinition& flow) { step(flow, "INVESTIGATE").officers = 1; });
    row("signers", [](FlowDefinition& flow) { step(flow, "FILE").signers.clear(); });
    row("elements", [](FlowDefinition& flow) { step(flow, "LEAD").elements.removeFirst(); });
    row("documents", [](FlowDefinition& flow) { step(flow, "FILE").documents.clear(); });
    row("slots", [](FlowDefinition& flow) { step(flow, "SERVE").slots_.clear(); });
    row("limits", [](FlowDefinition& flow) { ++step(flow, "FILE").limits.first().amount; });
    row("risks", [](FlowDefinition& flow) {
        step(flow, "INVESTIGATE").risks.first().level = QStringLiteral("low");
    });
    row("points", [](FlowDefinition& flow) { step(flow, "DECIDE").points.removeFirst(); });
}

void TestFlowLint::baseline()
{
    QFETCH(Edit, edit);
    QFETCH(QString, code);
    const FlowDefinition base = shipped("penalty-ordinary");
    FlowDefinition own = base;
    edit(own);
    QVERIFY(contains(compareWithBaseline(own, base), code, FlowFinding::Severity::Error));
}

void TestFlowLint::strongerIsAllowed()
{
    const FlowDefinition base = shipped("penalty-ordinary");
    FlowDefinition own = base;
    FlowStep extra = step(own, "OFFICE_REVIEW");
    extra.id = QStringLiteral("P06X");
    extra.key = QStringLiteral("SECOND_REVIEW");
    own.steps.insert(6, extra);
    --step(own, "FILE").limits.first().amount;
    step(own, "FILE")
        .documents.append({QStringLiteral("extra"), QStringLiteral("补充材料"), true, false});
    step(own, "NOTICE").officers += 1;
    QVERIFY(compareWithBaseline(own, base).isEmpty());
}

QTEST_GUILESS_MAIN(TestFlowLint)
#include "tst_flowlint.moc"
