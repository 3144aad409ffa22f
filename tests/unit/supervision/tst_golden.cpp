// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/supervision/tst_golden.h"

#include "tests/unit/supervision/history.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace xq;

namespace {

QJsonArray vectors(const char* name)
{
    QFile file(qEnvironmentVariable("XQ_SOURCE_DIR") + QStringLiteral("/tests/data/supervision/")
        + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s", qPrintable(file.fileName()));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (document.isNull()) {
        qFatal("%s: %s", name, qPrintable(error.errorString()));
    }
    return document.array();
}

void rows(const char* name)
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QJsonValue value : vectors(name)) {
        const QJsonObject vector = value.toObject();
        QTest::newRow(qPrintable(vector.value(QLatin1String("name")).toString())) << vector;
    }
}

/// "T2 L2 P02#1/1 2017-03-16T00:00 .. 2017-03-17T09:00 met", in the order of raising.
QString line(const QString& rule, int level, const QString& run, int occurrence, Instant raised,
    Instant fell, const QString& ended, bool blocked)
{
    const auto minute = [](Instant at) { return toIso(at).left(16); };
    QString text = QStringLiteral("%1 L%2 %3/%4 %5")
                       .arg(rule)
                       .arg(level)
                       .arg(run)
                       .arg(occurrence)
                       .arg(minute(raised));
    if (fell != 0) {
        text += QStringLiteral(" .. %1 %2").arg(minute(fell), ended);
    }
    return blocked ? text + QStringLiteral(" blocked") : text;
}

QStringList lines(const QList<Signal>& found, const QJsonArray& only)
{
    QStringList out;
    for (const Signal& s : found) {
        if (only.isEmpty() || only.contains(s.rule)) {
            const QString run
                = s.run.startsWith(QStringLiteral("attempt:")) ? QStringLiteral("attempt") : s.run;
            out.append(line(s.rule, s.level, run, s.occurrence, s.raisedAt, s.fellAwayAt,
                signalEndId(s.ended), s.blocked));
        }
    }
    return out;
}

QString expected(const QJsonObject& vector)
{
    QStringList out;
    for (const QJsonValue value : vector.value(QLatin1String("expect")).toArray()) {
        out.append(value.toString());
    }
    return out.join(QLatin1Char('\n'));
}

} // namespace

void GoldenTest::cases_data()
{
    rows("cases.json");
}

void GoldenTest::cases()
{
    QFETCH(const QJsonObject, vector);
    const CaseState state = caseFrom(vector.value(QLatin1String("case")).toObject());
    const SupervisionContext context
        = contextFor(state, vector.value(QLatin1String("limits")).toArray());
    const Instant asOf = when(vector.value(QLatin1String("asOf")).toString());
    const QList<Signal> found = signalsOf(state, context, asOf);
    QCOMPARE(lines(found, vector.value(QLatin1String("only")).toArray()).join(QLatin1Char('\n')),
        expected(vector));
    for (const Signal& signal : found) {
        QCOMPARE(signal.id, signalId(signal.rule, signal.stream, signal.run, signal.occurrence));
        QVERIFY2(!signal.explanation.sentence.isEmpty(), qPrintable(signal.rule));
        QVERIFY2(!signal.explanation.fact.isEmpty(), qPrintable(signal.rule));
        QVERIFY2(!signal.explanation.title.isEmpty(), qPrintable(signal.rule));
        QVERIFY2(!signal.explanation.basis.isEmpty(), qPrintable(signal.rule));
        QVERIFY2(!signal.explanation.figures.isEmpty(), qPrintable(signal.rule));
        QCOMPARE(signal.explanation.moment, signal.raisedAt);
    }
}

void GoldenTest::leads_data()
{
    rows("leads.json");
}

void GoldenTest::leads()
{
    QFETCH(const QJsonObject, vector);
    const LeadState lead = leadFrom(vector.value(QLatin1String("lead")).toObject());
    const Instant asOf = when(vector.value(QLatin1String("asOf")).toString());
    SupervisionParameters parameters;
    parameters.entryPausesOnRestDays = vector.value(QLatin1String("pauses")).toBool();
    QCOMPARE(lines(signalsOfLead(lead, WorkCalendar::builtin(), parameters, asOf), {})
                 .join(QLatin1Char('\n')),
        expected(vector));
}
