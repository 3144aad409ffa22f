// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/ledgers/tst_document.h"

#include "models/ledgers/ledgerbuilders.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace xq;

namespace {

QString anyText()
{
    return QString::fromUtf8(QByteArray::fromStdString(
        *rc::gen::container<std::string>(rc::gen::elementOf(std::string("a=+-@1,\"\n' Z")))));
}

LedgerCell anyCell(LedgerColumnType type)
{
    if (*rc::gen::inRange(0, 8) == 0) {
        return LedgerCell::notApplicable();
    }
    const auto figure = [] { return *rc::gen::inRange<qint64>(-1'000'000'000, 1'000'000'000); };
    switch (type) {
    case LedgerColumnType::Text:
        return LedgerCell::ofText(anyText());
    case LedgerColumnType::Count:
        return LedgerCell::ofCount(figure(), anyText());
    case LedgerColumnType::Money:
        return LedgerCell::ofCount(figure());
    case LedgerColumnType::Pair:
    case LedgerColumnType::Ratio:
    case LedgerColumnType::Average:
        break;
    }
    return LedgerCell::ofPair(figure(), figure());
}

LedgerDocument anyLedger()
{
    LedgerDocument document;
    document.kind = ledgerKinds().first();
    document.title = anyText();
    document.quarter = QStringLiteral("2017Q1");
    const int columns = *rc::gen::inRange(1, 6);
    for (int c = 0; c < columns; ++c) {
        LedgerColumn column;
        column.key = QString::number(c);
        column.title = anyText();
        column.type = static_cast<LedgerColumnType>(*rc::gen::inRange(0, 6));
        column.summed = column.type != LedgerColumnType::Text;
        column.width = *rc::gen::inRange(0, 500);
        document.columns.append(column);
    }
    const int rows = *rc::gen::inRange(0, 30);
    for (int r = 0; r < rows; ++r) {
        LedgerRow row;
        if (*rc::gen::inRange(0, 6) == 0) {
            row.group = QStringLiteral("组") + anyText();
        } else {
            for (const LedgerColumn& column : document.columns) {
                row.cells.append(anyCell(column.type));
            }
        }
        document.rows.append(row);
    }
    document.signatures = {{anyText(), anyText()}};
    document.notes = {anyText()};
    return document;
}

LedgerDocument sample()
{
    ItemQuarterFacts facts;
    facts.kind = QStringLiteral("行政处罚");
    facts.code = QStringLiteral("CG-CF-001");
    facts.name = QStringLiteral("=HYPERLINK(\"x\",\"y\")");
    facts.enteredInTime = 3;
    facts.amountFen = 123'456'00;
    facts.remark = QStringLiteral("含逗号,与\"引号\"");
    return buildPowerLedger(
        {QStringLiteral("示范市局"), Quarter {2017, 1}, {}, {}, {}, {}, {}, {}}, {facts, facts});
}

} // namespace

void DocumentTest::jsonRoundTripKeepsEverything()
{
    QVERIFY(rc::check("a ledger reads back as it was written", [] {
        const LedgerDocument document = anyLedger();
        const auto json = ledgerToJson(document);
        RC_ASSERT(json.has_value());
        const auto back = ledgerFromJson(*json);
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == document);
    }));
}

void DocumentTest::pageSubtotalsAddUpToTheTotal()
{
    QVERIFY(rc::check("subtotals of any paging add up to the total", [] {
        const LedgerDocument document = anyLedger();
        QVector<LedgerCell> sum(document.columns.size());
        qsizetype first = 0;
        while (first < document.rows.size()) {
            const qsizetype count
                = std::min<qsizetype>(*rc::gen::inRange(1, 12), document.rows.size() - first);
            const QVector<LedgerCell> part = ledgerTotals(document, first, count);
            for (qsizetype c = 0; c < sum.size(); ++c) {
                sum[c].value += part[c].value;
                sum[c].second += part[c].second;
            }
            first += count;
        }
        const QVector<LedgerCell> total = ledgerTotals(document);
        for (qsizetype c = 0; c < sum.size(); ++c) {
            RC_ASSERT(sum[c].value == total[c].value);
            RC_ASSERT(sum[c].second == total[c].second);
        }
    }));
}

void DocumentTest::everyFigureChangesTheDigest()
{
    QVERIFY(rc::check("any changed figure changes the digest", [] {
        const LedgerDocument document = anyLedger();
        LedgerDocument changed = document;
        bool touched = false;
        for (LedgerRow& row : changed.rows) {
            if (!row.isGroup() && !touched && *rc::gen::inRange(0, 3) == 0) {
                const qsizetype c = *rc::gen::inRange<qsizetype>(0, row.cells.size());
                LedgerCell& cell = row.cells[c];
                if (cell.kind == LedgerCellKind::Integer || cell.kind == LedgerCellKind::Pair) {
                    cell.value += *rc::gen::elementOf(std::vector<qint64> {-1, 1, 1000});
                    touched = true;
                }
            }
        }
        const auto before = ledgerDigest(document);
        const auto after = ledgerDigest(changed);
        RC_ASSERT(before.has_value());
        RC_ASSERT(after.has_value());
        RC_ASSERT((*before != *after) == touched);
    }));
}

void DocumentTest::frozenLedgerVerifiesUntilTouched()
{
    const Instant at = localInstant(QDate(2017, 4, 6), 9, 30);
    const auto frozen = freezeLedger(
        sample(), ledgerNumber(QStringLiteral("2017Q1"), QStringLiteral("CG"), 3), at);
    QVERIFY(frozen.has_value());
    QCOMPARE(frozen->snapshotNumber, QStringLiteral("2017Q1-CG-003"));
    QVERIFY(!frozen->draft);
    QCOMPARE(frozen->digest.size(), 64);
    QVERIFY(verifyLedger(*frozen).has_value());
    LedgerDocument forged = *frozen;
    forged.rows[1].cells[9].value += 1;
    const auto verdict = verifyLedger(forged);
    QVERIFY(!verdict.has_value());
    QCOMPARE(verdict.error().code, QStringLiteral("ledger.digest"));
    QCOMPARE(verdict.error().kind, ErrorKind::Integrity);
    forged = *frozen;
    forged.frozenAt += 1;
    QVERIFY(!verifyLedger(forged).has_value());
    forged = *frozen;
    forged.digest.clear();
    QVERIFY(!verifyLedger(forged).has_value());
    QVERIFY(verifyLedger(sample()).has_value());
}

void DocumentTest::reprintGivesTheSameBytes()
{
    const auto frozen = freezeLedger(sample(), QStringLiteral("2017Q1-CG-001"), 1'491'442'200'000);
    const auto json = ledgerToJson(*frozen);
    const auto again = ledgerFromJson(*json);
    QCOMPARE(ledgerToCsv(*again), ledgerToCsv(*frozen));
    QCOMPARE(*ledgerToJson(*again), *json);
    QVERIFY(verifyLedger(*again).has_value());
}

void DocumentTest::damagedJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("format") << QByteArray("\"format\":1") << QByteArray("\"format\":2");
    QTest::newRow("type") << QByteArray("\"money\"") << QByteArray("\"gold\"");
    QTest::newRow("align") << QByteArray("\"center\"") << QByteArray("\"middle\"");
    QTest::newRow("row width") << QByteArray("[\"1\",") << QByteArray("[");
    QTest::newRow("text for a figure") << QByteArray("12345600") << QByteArray("\"12345600\"");
    QTest::newRow("fraction") << QByteArray("12345600") << QByteArray("123456.5");
    QTest::newRow("object") << QByteArray("12345600") << QByteArray("{}");
    QTest::newRow("pair of three") << QByteArray("[0,0]") << QByteArray("[0,0,0]");
    QTest::newRow("not JSON") << QByteArray("{") << QByteArray("");
}

void DocumentTest::damagedJsonIsRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray json = *ledgerToJson(sample());
    const qsizetype at = json.indexOf(from);
    QVERIFY(at >= 0);
    json.replace(at, from.size(), to);
    const auto document = ledgerFromJson(json);
    QVERIFY(!document.has_value());
    QVERIFY(!document.error().message.isEmpty());
}

void DocumentTest::csvIsForSpreadsheets()
{
    const QByteArray csv = ledgerToCsv(sample());
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(csv.count('\n'), csv.count("\r\n"));
    const QString text = QString::fromUtf8(csv);
    QVERIFY(text.contains(QStringLiteral("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")));
    QVERIFY(text.contains(QStringLiteral("\"含逗号,与\"\"引号\"\"\"")));
    QVERIFY(text.contains(QStringLiteral(",123456.00,")));
    QVERIFY(text.contains(QStringLiteral("合计")));
    QVERIFY(text.contains(QStringLiteral(",246912.00,")));
    // A negative figure is a figure, not a formula.
    LedgerDocument negative = sample();
    negative.rows[0].cells[18].value = -500;
    QVERIFY(QString::fromUtf8(ledgerToCsv(negative)).contains(QStringLiteral(",-5.00,")));
}

void DocumentTest::csvWritesWholeOrNotAtAll()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("台账.csv"));
    QVERIFY(writeLedgerCsv(sample(), path).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), ledgerToCsv(sample()));
    const QString missing = folder.filePath(QStringLiteral("no/such/folder.csv"));
    const auto verdict = writeLedgerCsv(sample(), missing);
    QVERIFY(!verdict.has_value());
    QCOMPARE(verdict.error().code, QStringLiteral("ledger.write"));
    QCOMPARE(verdict.error().kind, ErrorKind::Storage);
}

void DocumentTest::quarters()
{
    QCOMPARE(Quarter::parse(QStringLiteral("2017q4"))->lastDay(), QDate(2017, 12, 31));
    QCOMPARE(
        Quarter::parse(QStringLiteral("2017Q1"))->previous().toString(), QStringLiteral("2016Q4"));
    QCOMPARE(Quarter::of(QDate(2016, 2, 29)).label(), QStringLiteral("2016年第一季度"));
    QVERIFY(Quarter({2017, 1}).contains(localInstant(QDate(2017, 3, 31), 23, 59, 59)));
    QVERIFY(!Quarter({2017, 1}).contains(localInstant(QDate(2017, 4, 1), 0, 0)));
    for (const QString& wrong : {QStringLiteral("2017"), QStringLiteral("2017Q5"), QString(),
             QStringLiteral("17Q1"), QStringLiteral("2017Q1 x"), QStringLiteral("２０１７Q1")}) {
        QVERIFY2(!Quarter::parse(wrong).has_value(), qPrintable(wrong));
    }
}
