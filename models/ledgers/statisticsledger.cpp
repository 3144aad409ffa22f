// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ledgers/ledgerbuilders.h"
#include "models/ledgers/ledgerparts.h"

#include <algorithm>
#include <tuple>

namespace xq {
namespace {

using namespace ledgerparts;

QVector<LedgerColumn> statisticsColumns(int moneyPlaces)
{
    LedgerColumn amount = figureColumn(u"amount", u"收费罚没\n金额", LedgerColumnType::Money, 165);
    amount.decimals = moneyPlaces;
    return {textColumn(u"office", u"科室", 230, 1), countColumn(u"openAtStart", u"期初\n在办", 76),
        countColumn(u"accepted", u"立案\n受理", 76), countColumn(u"refused", u"不予\n受理", 76),
        countColumn(u"closed", u"办结", 76), countColumn(u"closedOnTime", u"按期\n办结", 76),
        countColumn(u"closedLate", u"超期\n办结", 76),
        countColumn(u"closedEarly", u"提前\n办结", 76),
        countColumn(u"openAtEnd", u"期末\n在办", 76),
        countColumn(u"openOverdue", u"超期\n在办", 76), countColumn(u"ended", u"撤销\n终止", 76),
        figureColumn(u"averageDays", u"平均用时\n工作日", LedgerColumnType::Average, 135),
        figureColumn(u"speedUp", u"提速率", LedgerColumnType::Ratio, 120),
        figureColumn(u"inTimeRate", u"48小时\n录入率", LedgerColumnType::Ratio, 125),
        countColumn(u"late", u"补录", 76), countColumn(u"warnings", u"预警", 76),
        countColumn(u"alarmsGeneral", u"报警\n一般", 76),
        countColumn(u"alarmsSevere", u"报警\n严重", 76),
        countColumn(u"signalsRevoked", u"已\n撤销", 76),
        countColumn(u"signalsLifted", u"已\n解除", 76), countColumn(u"net", u"预报\n警净数", 100),
        countColumn(u"ordered", u"督办", 76), countColumn(u"items", u"事项\n数", 76),
        countColumn(u"itemsInUse", u"在用", 76), countColumn(u"itemsSuspended", u"暂停", 76),
        countColumn(u"itemsWithCases", u"有件", 76), countColumn(u"itemsWithout", u"零件", 76),
        amount};
}

LedgerRow statisticsRow(const OfficeKindFacts& f)
{
    const qint64 issued = f.warnings + f.alarmsGeneral + f.alarmsSevere;
    LedgerRow row;
    row.cells = {LedgerCell::ofText(f.office), LedgerCell::ofCount(f.openAtStart),
        LedgerCell::ofCount(f.accepted), LedgerCell::ofCount(f.refused),
        LedgerCell::ofCount(f.closed()), LedgerCell::ofCount(f.closedOnTime),
        LedgerCell::ofCount(f.closedLate), LedgerCell::ofCount(f.closedEarly),
        LedgerCell::ofCount(f.openAtEnd()), LedgerCell::ofCount(f.openOverdue),
        LedgerCell::ofCount(f.ended), LedgerCell::ofPair(f.workingDays, f.closed()),
        LedgerCell::ofPair(f.limitDays - f.limitDaysUsed, f.limitDays),
        LedgerCell::ofPair(f.enteredInTime, f.enteredInTime + f.enteredLate),
        LedgerCell::ofCount(f.enteredLate), LedgerCell::ofCount(f.warnings),
        LedgerCell::ofCount(f.alarmsGeneral), LedgerCell::ofCount(f.alarmsSevere),
        LedgerCell::ofCount(f.signalsRevoked), LedgerCell::ofCount(f.signalsLifted),
        LedgerCell::ofCount(issued - f.signalsRevoked), LedgerCell::ofCount(f.ordered),
        LedgerCell::ofCount(f.items()), LedgerCell::ofCount(f.itemsInUse),
        LedgerCell::ofCount(f.itemsSuspended), LedgerCell::ofCount(f.itemsWithCases),
        LedgerCell::ofCount(f.items() - f.itemsWithCases), moneyCell(f.amountFen)};
    return row;
}

} // namespace

LedgerDocument buildStatisticsLedger(const LedgerHead& head, QVector<OfficeKindFacts> offices)
{
    std::sort(
        offices.begin(), offices.end(), [](const OfficeKindFacts& a, const OfficeKindFacts& b) {
            return std::tuple(kindRank(a.kind), a.kind, a.office)
                < std::tuple(kindRank(b.kind), b.kind, b.office);
        });
    LedgerDocument document = startDocument(
        head, QStringLiteral("statistics-quarter"), QStringLiteral("行政权力运行季度统计表"));
    int places = 0;
    QString group;
    for (const OfficeKindFacts& office : offices) {
        if (office.kind != group) {
            group = office.kind;
            document.rows.append({group, {}});
        }
        places = std::max(places, moneyDecimals(office.amountFen));
        document.rows.append(statisticsRow(office));
    }
    document.columns = statisticsColumns(places);
    document.notes.prepend(QStringLiteral("立案、办结按发生在本季度的环节统计；预警、报警为发出数，"
                                          "净数已减去撤销数；无件不计比率，记“—”。"));
    return document;
}

} // namespace xq
