// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/print/samples.h"

namespace xq::samples {
namespace {

LedgerHead head()
{
    return {QStringLiteral("示范市城市管理行政执法局"), Quarter {2017, 1}, {}, {}, {},
        QStringLiteral("谭玉梅"), QDate(2017, 4, 6), QStringLiteral("0000-2380017")};
}

struct Line {
    const char16_t* kind;
    const char* code;
    const char16_t* name;
    int figures[13];
    const char16_t* reason;
    qint64 yuan; // below zero: not applicable
    const char16_t* remark;
};

// occurred, in time, late, filed, closed, open, overdue, agreed, returned, warnings, alarms,
// supervised, disclosed; the number not disclosed is the rest that the reason counts
const Line kLines[] = {
    {u"行政处罚", "CG-CF-001", u"乱扔果皮、纸屑等废弃物",
        {214, 214, 0, 214, 214, 0, 0, -1, 0, 0, 0, 0, 0}, u"简易程序214", 4280, u""},
    {u"行政处罚", "CG-CF-002", u"运输液体、散装货物不作密封、包扎、覆盖造成泄漏、遗撒",
        {18, 17, 1, 16, 11, 5, 0, 12, 2, 2, 1, 1, 9}, u"", 31000, u""},
    {u"行政处罚", "CG-CF-003", u"擅自占道堆放物料、搭建",
        {27, 26, 1, 25, 19, 6, 0, 20, 3, 3, 1, 1, 16}, u"个人隐私1", 18600, u""},
    {u"行政处罚", "CG-CF-004", u"占用、挖掘道路不清理", {6, 6, 0, 6, 4, 2, 0, 5, 0, 1, 0, 0, 4},
        u"", 12000, u""},
    {u"行政处罚", "CG-CF-005", u"擅自张贴、涂写、刻画",
        {41, 40, 1, 38, 35, 3, 0, 36, 1, 0, 1, 1, 33}, u"", 7600, u""},
    {u"行政处罚", "CG-CF-006", u"阳台吊挂有碍市容物品", {9, 9, 0, 7, 6, 1, 0, 6, 0, 0, 0, 0, 6},
        u"", 700, u""},
    {u"行政处罚", "CG-CF-007", u"不按规定倾倒垃圾、粪便",
        {22, 21, 1, 20, 16, 4, 1, 15, 2, 2, 2, 1, 14}, u"", 6400, u""},
    {u"行政处罚", "CG-CF-009", u"临街工地不设护栏、遮挡", {8, 8, 0, 8, 5, 3, 1, 6, 1, 1, 2, 2, 5},
        u"", 16000, u""},
    {u"行政处罚", "CG-CF-012", u"随意倾倒、堆放建筑垃圾",
        {12, 11, 1, 12, 8, 4, 0, 9, 1, 1, 1, 1, 7}, u"商业秘密1", 24000, u""},
    {u"行政强制", "CG-QZ-001", u"强制拆除不合标准建筑物", {3, 3, 0, 3, 1, 2, 0, 3, 0, 1, 0, 0, 1},
        u"", -1, u"催告 2"},
    {u"行政征收", "CG-ZS-001", u"城市生活垃圾处理费征收",
        {36, 36, 0, 36, 34, 2, 0, -1, 0, 0, 0, 0, 34}, u"", 128400, u""},
    {u"行政检查", "CG-JC-001", u"市容环境卫生监督检查",
        {52, 52, 0, 52, 50, 2, 0, -1, 0, 0, 0, 0, 48}, u"商业秘密2", -1, u""},
};

ItemQuarterFacts factsOf(const Line& line)
{
    ItemQuarterFacts facts;
    facts.kind = QString::fromUtf16(line.kind);
    facts.code = QString::fromLatin1(line.code);
    facts.name = QString::fromUtf16(line.name);
    facts.occurred = line.figures[0];
    facts.enteredInTime = line.figures[1];
    facts.enteredLate = line.figures[2];
    facts.filed = line.figures[3];
    facts.closed = line.figures[4];
    facts.open = line.figures[5];
    facts.overdue = line.figures[6];
    facts.legalityApplies = line.figures[7] >= 0;
    facts.legalityAgreed = line.figures[7];
    facts.legalityReturned = line.figures[8];
    facts.warnings = line.figures[9];
    facts.alarms = line.figures[10];
    facts.supervised = line.figures[11];
    facts.disclosed = line.figures[12];
    const QString reason = QString::fromUtf16(line.reason);
    if (!reason.isEmpty()) {
        facts.undisclosed = {{reason.left(4), reason.mid(4).toInt()}};
    }
    if (line.yuan >= 0) {
        facts.amountFen = line.yuan * 100;
    }
    facts.remark = QString::fromUtf16(line.remark);
    return facts;
}

} // namespace

LedgerDocument quarterOfTwelve()
{
    QVector<ItemQuarterFacts> items;
    for (const Line& line : kLines) {
        items.append(factsOf(line));
    }
    return buildPowerLedger(head(), items);
}

LedgerDocument frozenQuarter()
{
    return *freezeLedger(quarterOfTwelve(),
        ledgerNumber(QStringLiteral("2017Q1"), QStringLiteral("CG"), 3),
        localInstant(QDate(2017, 4, 6), 9, 30, 12));
}

LedgerDocument longQuarter(int rows)
{
    static const QStringList names {QStringLiteral("对随地吐痰、便溺的处罚"),
        QStringLiteral("对擅自占用城市道路的处罚"),
        QStringLiteral("对运输液体、散装货物不作密封、包扎、覆盖造成泄漏、遗撒的处罚"),
        QStringLiteral("对临街工地不设置护栏的处罚")};
    QVector<ItemQuarterFacts> items;
    for (int i = 0; i < rows; ++i) {
        ItemQuarterFacts facts = factsOf(kLines[i % 12]);
        facts.kind = QStringLiteral("行政处罚");
        facts.code = QStringLiteral("CG-CF-%1").arg(i + 1, 4, 10, QLatin1Char('0'));
        facts.name = names[i % names.size()];
        facts.enteredInTime = i % 97;
        facts.remark.clear();
        if (i % 7 == 3) {
            facts.amountFen.reset();
        } else {
            facts.amountFen = (i % 300) * 100'00;
        }
        items.append(facts);
    }
    return buildPowerLedger(head(), items);
}

LedgerDocument caseQuarter(int rows)
{
    QVector<CaseQuarterFacts> cases;
    for (int i = 0; i < rows; ++i) {
        CaseQuarterFacts facts;
        facts.kind = i % 5 == 4 ? QStringLiteral("行政检查") : QStringLiteral("行政处罚");
        facts.number = QStringLiteral("示城管罚立〔2017〕%1号").arg(i + 1);
        facts.cause = QStringLiteral("涉嫌擅自占用城市道路堆放物料案");
        facts.party = i % 3 == 0
            ? LedgerParty {LedgerPartyKind::Organisation,
                QStringLiteral("示范市甲乙建筑工程有限公司"), {}, false}
            : LedgerParty {LedgerPartyKind::Person, QStringLiteral("王小明"), {}, false};
        facts.itemCode = QStringLiteral("CG-CF-003");
        facts.itemName = QStringLiteral("对擅自占道堆放物料的处罚");
        facts.occurred = localInstant(QDate(2017, 1, 3).addDays(i % 80), 9, 20);
        facts.entered = facts.occurred + (i % 9 == 0 ? 3 * kDay : 5 * kHour);
        facts.filed = QDate(2017, 1, 4).addDays(i % 80);
        if (i % 4 != 0) {
            facts.decided = facts.filed.addDays(12);
            facts.served = facts.filed.addDays(15);
            facts.closed = facts.filed.addDays(30);
            facts.result = QStringLiteral("罚款，责令改正");
            facts.amountFen = 50'000 + i * 100;
        }
        facts.officers = {QStringLiteral("林知秋"), QStringLiteral("周望")};
        facts.late = i % 9 == 0;
        facts.lateReason = facts.late ? QStringLiteral("周末断网，次日补录") : QString();
        facts.warnings = i % 6 == 0 ? 1 : 0;
        facts.alarms = i % 11 == 0 ? 1 : 0;
        cases.append(facts);
    }
    return buildCaseLedger(head(), cases);
}

LedgerDocument statisticsQuarter()
{
    QVector<OfficeKindFacts> offices;
    int i = 0;
    for (const auto* kind : {u"行政处罚", u"行政强制", u"行政检查"}) {
        for (const auto* office : {u"执法一大队", u"执法二大队", u"市容管理科"}) {
            OfficeKindFacts facts;
            facts.kind = QString::fromUtf16(kind);
            facts.office = QString::fromUtf16(office);
            facts.openAtStart = 12 + i;
            facts.accepted = 140 + i;
            facts.refused = i % 3;
            facts.closedEarly = 90;
            facts.closedOnTime = 30;
            facts.closedLate = i % 2;
            facts.ended = 2;
            facts.openOverdue = i % 2;
            facts.workingDays = 1800 + i * 7;
            facts.limitDays = 120 * 60;
            facts.limitDaysUsed = facts.workingDays;
            facts.enteredInTime = 138;
            facts.enteredLate = i % 4;
            facts.warnings = 9;
            facts.alarmsGeneral = 3;
            facts.alarmsSevere = 1;
            facts.signalsRevoked = 1;
            facts.signalsLifted = 8;
            facts.ordered = 2;
            facts.itemsInUse = 14;
            facts.itemsSuspended = 1;
            facts.itemsWithCases = 11;
            if (i % 3 == 0) {
                facts.amountFen = 12'345'600;
            }
            offices.append(facts);
            ++i;
        }
    }
    return buildStatisticsLedger(head(), offices);
}

} // namespace xq::samples
