// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ledgers/ledgerbuilders.h"
#include "models/ledgers/ledgerparts.h"

#include <algorithm>
#include <tuple>

namespace xq {
namespace {

using namespace ledgerparts;

QVector<LedgerColumn> caseColumns(int moneyPlaces)
{
    LedgerColumn ordinal = textColumn(u"ordinal", u"序号", 90, 0);
    ordinal.align = LedgerAlign::Center;
    LedgerColumn amount = figureColumn(u"amount", u"金额", LedgerColumnType::Money, 160);
    amount.decimals = moneyPlaces;
    // Days stand in narrow columns of two or three short lines: 2017- / 03-10 / 16:20.
    const auto day = [](const char16_t* key, const char16_t* title) {
        LedgerColumn column = textColumn(key, title, 108, 0);
        column.align = LedgerAlign::Center;
        return column;
    };
    return {ordinal, textColumn(u"number", u"案号", 290, 1), textColumn(u"cause", u"案由", 320, 3),
        textColumn(u"party", u"当事人", 260, 2), textColumn(u"item", u"事项", 320, 3),
        day(u"occurred", u"发生"), day(u"entered", u"录入"), day(u"filed", u"立案"),
        day(u"decided", u"决定"), day(u"served", u"送达"), day(u"closed", u"结案"),
        textColumn(u"officers", u"承办人", 150, 0), textColumn(u"result", u"处理结果", 240, 2),
        amount, textColumn(u"lateReason", u"补录原因", 200, 2),
        figureColumn(u"signals", u"预警\n/报警", LedgerColumnType::Pair, 110)};
}

QString dayAndTime(Instant at)
{
    return at == 0 ? QString() : toListTime(at);
}

QString day(QDate date)
{
    return date.isValid() ? date.toString(QStringLiteral("yyyy-MM-dd")) : QString();
}

LedgerRow caseRow(const CaseQuarterFacts& f, qsizetype ordinal)
{
    const QString late = !f.late ? QString()
        : f.lateReason.isEmpty() ? QStringLiteral("超时录入，未填原因")
                                 : f.lateReason;
    LedgerRow row;
    row.cells = {LedgerCell::ofText(QString::number(ordinal)), LedgerCell::ofText(f.number),
        LedgerCell::ofText(f.cause), LedgerCell::ofText(maskedParty(f.party)),
        LedgerCell::ofText(QStringLiteral("%1 %2").arg(f.itemCode, f.itemName)),
        LedgerCell::ofText(dayAndTime(f.occurred)), LedgerCell::ofText(dayAndTime(f.entered)),
        LedgerCell::ofText(day(f.filed)), LedgerCell::ofText(day(f.decided)),
        LedgerCell::ofText(day(f.served)), LedgerCell::ofText(day(f.closed)),
        LedgerCell::ofText(f.officers.join(QStringLiteral("、"))), LedgerCell::ofText(f.result),
        moneyCell(f.amountFen), LedgerCell::ofText(late), LedgerCell::ofPair(f.warnings, f.alarms)};
    return row;
}

} // namespace

LedgerDocument buildCaseLedger(const LedgerHead& head, QVector<CaseQuarterFacts> cases)
{
    std::sort(cases.begin(), cases.end(), [](const CaseQuarterFacts& a, const CaseQuarterFacts& b) {
        return std::tuple(kindRank(a.kind), a.kind, a.entered, a.number)
            < std::tuple(kindRank(b.kind), b.kind, b.entered, b.number);
    });
    LedgerDocument document = startDocument(
        head, QStringLiteral("case-quarter"), QStringLiteral("行政权力案件办理季度台账"));
    int places = 0;
    qsizetype ordinal = 0;
    QString group;
    for (const CaseQuarterFacts& one : cases) {
        if (one.kind != group) {
            group = one.kind;
            const auto size = std::count_if(cases.begin(), cases.end(),
                [&group](const CaseQuarterFacts& other) { return other.kind == group; });
            document.rows.append({QStringLiteral("%1（%2件）").arg(group).arg(size), {}});
        }
        places = std::max(places, moneyDecimals(one.amountFen));
        document.rows.append(caseRow(one, ++ordinal));
    }
    document.columns = caseColumns(places);
    document.notes.prepend(
        QStringLiteral("案件按录入所属季度列入；自然人姓名已隐去；未到的环节留空，不适用记“—”。"));
    return document;
}

} // namespace xq
