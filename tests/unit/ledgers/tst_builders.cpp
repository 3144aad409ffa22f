// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/ledgers/tst_builders.h"

#include "models/ledgers/ledgerbuilders.h"

#include <QTest>

using namespace xq;

namespace {

LedgerHead head()
{
    return {QStringLiteral("示范市城市管理行政执法局"), Quarter {2017, 1}, {}, {}, {},
        QStringLiteral("林知秋"), QDate(2017, 4, 6), QStringLiteral("0000-0000000")};
}

ItemQuarterFacts item(const char16_t* kind, const char* code)
{
    ItemQuarterFacts facts;
    facts.kind = QString::fromUtf16(kind);
    facts.code = QString::fromLatin1(code);
    facts.name = QStringLiteral("事项 ") + facts.code;
    return facts;
}

qsizetype columnAt(const LedgerDocument& document, const char* key)
{
    for (qsizetype c = 0; c < document.columns.size(); ++c) {
        if (document.columns[c].key == QLatin1String(key)) {
            return c;
        }
    }
    qFatal("no column %s", key);
}

QString shown(const LedgerDocument& document, qsizetype row, const char* key)
{
    const qsizetype c = columnAt(document, key);
    return ledgerCellText(document.columns[c], document.rows[row].cells[c]);
}

QString total(const LedgerDocument& document, const char* key)
{
    const qsizetype c = columnAt(document, key);
    return ledgerCellText(document.columns[c], ledgerTotals(document)[c]);
}

} // namespace

void BuildersTest::powerLedgerHasTheColumnsOfTheReference()
{
    const LedgerDocument document = buildPowerLedger(head(), {item(u"行政处罚", "CG-CF-001")});
    QStringList titles;
    for (const LedgerColumn& column : document.columns) {
        titles.append(QString(column.title).remove(QLatin1Char('\n')));
    }
    QCOMPARE(titles.join(QLatin1Char(' ')),
        QStringLiteral("序号 权力类别 事项名称 事项编码 发生 录入 48小时内录入 超时录入 立案受理 "
                       "办结 在办 超期 "
                       "法制审核同意/退回 预警 报警 已督办 公开 不公开（理由） 金额 备注"));
    QCOMPARE(document.title, QStringLiteral("示范市城市管理行政执法局行政权力运行情况季度台账"));
    QCOMPARE(document.periodText, QStringLiteral("2017年1月1日至3月31日"));
    QVERIFY(document.draft);
    QCOMPARE(document.kind, ledgerKinds().first());
    QCOMPARE(ledgerKindName(document.kind), QStringLiteral("权力运行季度台账"));
    QCOMPARE(document.signatures.size(), 5);
    QCOMPARE(document.signatures[3].value, QStringLiteral("2017年4月6日"));
}

void BuildersTest::powerLedgerOrdersByKindThenCode()
{
    const QVector<ItemQuarterFacts> items {item(u"其他行政权力", "A-1"),
        item(u"行政检查", "CG-JC-001"), item(u"行政处罚", "CG-CF-002"),
        item(u"行政处罚", "CG-CF-001")};
    const LedgerDocument document = buildPowerLedger(head(), items);
    QStringList order;
    for (qsizetype r = 0; r < document.rows.size(); ++r) {
        order.append(shown(document, r, "ordinal") + shown(document, r, "kind")
            + shown(document, r, "code"));
    }
    QCOMPARE(order,
        QStringList({QStringLiteral("1处罚CG-CF-001"), QStringLiteral("2处罚CG-CF-002"),
            QStringLiteral("3检查CG-JC-001"), QStringLiteral("4其他A-1")}));
    QVector<ItemQuarterFacts> reversed(items.rbegin(), items.rend());
    QCOMPARE(buildPowerLedger(head(), reversed), document);
}

void BuildersTest::powerLedgerTellsEarlierCohortsApart()
{
    ItemQuarterFacts facts = item(u"行政处罚", "CG-CF-001");
    facts.enteredInTime = 5;
    facts.enteredLate = 2;
    facts.closed = 3;
    facts.closedEarlierCohort = 4;
    facts.undisclosed = {{QStringLiteral("个人隐私"), 1}, {QStringLiteral("商业秘密"), 2}};
    const LedgerDocument document = buildPowerLedger(head(), {facts});
    QCOMPARE(shown(document, 0, "entered"), QStringLiteral("7"));
    QCOMPARE(shown(document, 0, "closed"), QStringLiteral("3"));
    QCOMPARE(shown(document, 0, "remark"), QStringLiteral("另结往季4"));
    QCOMPARE(shown(document, 0, "undisclosed"), QStringLiteral("3（个人隐私1、商业秘密2）"));
    QCOMPARE(total(document, "undisclosed"), QStringLiteral("3"));
    QVERIFY(document.notes.last().contains(QStringLiteral("4件")));
}

void BuildersTest::zeroAndNotApplicableDiffer()
{
    ItemQuarterFacts inspection = item(u"行政检查", "CG-JC-001");
    inspection.legalityApplies = false;
    const LedgerDocument document
        = buildPowerLedger(head(), {inspection, item(u"行政处罚", "CG-CF-001")});
    QCOMPARE(shown(document, 0, "legality"), QStringLiteral("0 / 0"));
    QCOMPARE(shown(document, 1, "legality"), QStringLiteral("—"));
    QCOMPARE(shown(document, 1, "amount"), QStringLiteral("—"));
    QCOMPARE(shown(document, 1, "alarms"), QStringLiteral("0"));
    QCOMPARE(total(document, "amount"), QStringLiteral("—"));
    QCOMPARE(total(document, "legality"), QStringLiteral("0 / 0"));
}

void BuildersTest::amountsWithFenShowBothPlaces()
{
    ItemQuarterFacts whole = item(u"行政处罚", "CG-CF-001");
    whole.amountFen = 2'489'8000;
    QCOMPARE(shown(buildPowerLedger(head(), {whole}), 0, "amount"), QStringLiteral("248,980"));
    ItemQuarterFacts broken = item(u"行政处罚", "CG-CF-002");
    broken.amountFen = 105;
    const LedgerDocument document = buildPowerLedger(head(), {whole, broken});
    QCOMPARE(shown(document, 0, "amount"), QStringLiteral("248,980.00"));
    QCOMPARE(shown(document, 1, "amount"), QStringLiteral("1.05"));
    QCOMPARE(total(document, "amount"), QStringLiteral("248,981.05"));
}

void BuildersTest::statisticsGroupByKindAndBalance()
{
    OfficeKindFacts one;
    one.kind = QStringLiteral("行政处罚");
    one.office = QStringLiteral("执法一大队");
    one.openAtStart = 6;
    one.accepted = 20;
    one.closedEarly = 9;
    one.closedOnTime = 4;
    one.closedLate = 2;
    one.ended = 1;
    one.itemsInUse = 9;
    one.itemsSuspended = 1;
    one.itemsWithCases = 7;
    one.warnings = 5;
    one.alarmsGeneral = 2;
    one.alarmsSevere = 1;
    one.signalsRevoked = 3;
    OfficeKindFacts two = one;
    two.kind = QStringLiteral("行政检查");
    const LedgerDocument document = buildStatisticsLedger(head(), {two, one});
    QCOMPARE(document.rows.size(), 4);
    QCOMPARE(document.rows[0].group, QStringLiteral("行政处罚"));
    QCOMPARE(document.rows[2].group, QStringLiteral("行政检查"));
    QCOMPARE(shown(document, 1, "closed"), QStringLiteral("15"));
    QCOMPARE(shown(document, 1, "openAtEnd"), QStringLiteral("10"));
    QCOMPARE(shown(document, 1, "itemsWithout"), QStringLiteral("3"));
    QCOMPARE(shown(document, 1, "net"), QStringLiteral("5"));
    QCOMPARE(total(document, "openAtEnd"), QStringLiteral("20"));
}

void BuildersTest::statisticsRatesAddUpNumeratorsAndDenominators()
{
    OfficeKindFacts one;
    one.kind = QStringLiteral("行政处罚");
    one.office = QStringLiteral("甲");
    one.enteredInTime = 1;
    one.enteredLate = 1; // 50 %
    one.closedOnTime = 2;
    one.workingDays = 25; // 12.5 days
    one.limitDays = 60;
    one.limitDaysUsed = 25; // 58.3 % faster
    OfficeKindFacts two = one;
    two.office = QStringLiteral("乙");
    two.enteredInTime = 98;
    two.enteredLate = 0; // 100 %
    OfficeKindFacts idle;
    idle.kind = one.kind;
    idle.office = QStringLiteral("丙");
    const LedgerDocument document = buildStatisticsLedger(head(), {one, two, idle});
    // The mean of the two rates would be 75 %; the rate of all cases is 99 of 100.
    QCOMPARE(total(document, "inTimeRate"), QStringLiteral("99.0%"));
    QCOMPARE(total(document, "averageDays"), QStringLiteral("12.5"));
    QCOMPARE(total(document, "speedUp"), QStringLiteral("58.3%"));
    for (qsizetype r = 1; r < document.rows.size(); ++r) {
        if (document.rows[r].cells[0].text == idle.office) {
            QCOMPARE(shown(document, r, "inTimeRate"), QStringLiteral("—"));
            QCOMPARE(shown(document, r, "averageDays"), QStringLiteral("—"));
        }
    }
}

void BuildersTest::caseLedgerMasksPersons()
{
    CaseQuarterFacts facts;
    facts.kind = QStringLiteral("行政处罚");
    facts.number = QStringLiteral("示城管罚立〔2017〕12号");
    facts.party = {LedgerPartyKind::Person, QStringLiteral("王小明"), {}, false};
    facts.occurred = localInstant(QDate(2017, 3, 10), 16, 20);
    facts.entered = localInstant(QDate(2017, 3, 13), 9, 0);
    facts.filed = QDate(2017, 3, 13);
    facts.late = true;
    facts.lateReason = QStringLiteral("周末断网");
    facts.officers = {QStringLiteral("甲"), QStringLiteral("乙")};
    const LedgerDocument document = buildCaseLedger(head(), {facts});
    QCOMPARE(document.rows[0].group, QStringLiteral("行政处罚（1件）"));
    QCOMPARE(shown(document, 1, "party"), QStringLiteral("王某某"));
    QCOMPARE(shown(document, 1, "occurred"), QStringLiteral("2017-03-10 16:20"));
    QCOMPARE(shown(document, 1, "filed"), QStringLiteral("2017-03-13"));
    QCOMPARE(shown(document, 1, "closed"), QString());
    QCOMPARE(shown(document, 1, "officers"), QStringLiteral("甲、乙"));
    QCOMPARE(shown(document, 1, "lateReason"), QStringLiteral("周末断网"));
    const auto json = ledgerToJson(document);
    QVERIFY(json.has_value());
    QVERIFY(!QString::fromUtf8(*json).contains(QStringLiteral("王小明")));
}

void BuildersTest::caseLedgerAgreesWithThePowerLedger()
{
    QVector<CaseQuarterFacts> cases;
    ItemQuarterFacts row = item(u"行政处罚", "CG-CF-001");
    row.amountFen = 0;
    for (int i = 0; i < 37; ++i) {
        CaseQuarterFacts facts;
        facts.kind = row.kind;
        facts.number = QString::number(i);
        facts.entered = localInstant(QDate(2017, 1, 1).addDays(i), 10, 0);
        facts.amountFen = i * 100;
        facts.warnings = i % 3;
        facts.alarms = i % 2;
        *row.amountFen += i * 100;
        row.warnings += facts.warnings;
        row.alarms += facts.alarms;
        cases.append(facts);
    }
    const LedgerDocument annex = buildCaseLedger(head(), cases);
    const LedgerDocument ledger = buildPowerLedger(head(), {row});
    QCOMPARE(total(annex, "amount"), total(ledger, "amount"));
    QCOMPARE(total(annex, "signals"),
        QStringLiteral("%1 / %2").arg(total(ledger, "warnings"), total(ledger, "alarms")));
}

void BuildersTest::partyMasks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("masked");
    QTest::newRow("two") << QStringLiteral("张三") << QStringLiteral("张某");
    QTest::newRow("three") << QStringLiteral("张三丰") << QStringLiteral("张某某");
    QTest::newRow("compound") << QStringLiteral("欧阳峰") << QStringLiteral("欧阳某");
    QTest::newRow("compound four") << QStringLiteral("司马相如") << QStringLiteral("司马某某");
    QTest::newRow("ou alone") << QStringLiteral("欧阳") << QStringLiteral("欧某");
    QTest::newRow("dot") << QStringLiteral("阿依古丽·买买提") << QStringLiteral("阿某某");
    QTest::newRow("beyond the BMP") << QStringLiteral("𠮷小明") << QStringLiteral("𠮷某某");
    QTest::newRow("blank") << QStringLiteral("  ") << QString();
    QTest::newRow("one") << QStringLiteral("张") << QStringLiteral("张某");
}

void BuildersTest::partyMasks()
{
    QFETCH(QString, name);
    QFETCH(QString, masked);
    QCOMPARE(maskedPersonName(name), masked);
    QCOMPARE(maskedParty({LedgerPartyKind::Person, name, {}, false}), masked);
    QCOMPARE(maskedParty({LedgerPartyKind::Person, name, {}, true}), QStringLiteral("未成年人"));
    QCOMPARE(maskedParty({LedgerPartyKind::SoleTrader, {}, name, false}), masked);
    QCOMPARE(maskedParty({LedgerPartyKind::Organisation, name, {}, false}), name.trimmed());
}

void BuildersTest::unfinishedQuarterSaysSo()
{
    LedgerHead unfinished = head();
    unfinished.asOf = QDate(2017, 3, 10);
    const LedgerDocument document = buildPowerLedger(unfinished, {});
    QVERIFY(document.notes.join(QString()).contains(QStringLiteral("截至2017年3月10日")));
    unfinished.asOf = QDate(2017, 3, 31);
    QVERIFY(
        !buildPowerLedger(unfinished, {}).notes.join(QString()).contains(QStringLiteral("截至")));
}
