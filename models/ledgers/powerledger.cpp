// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ledgers/ledgerbuilders.h"
#include "models/ledgers/ledgerparts.h"

#include <algorithm>
#include <tuple>

namespace xq {
namespace {

using namespace ledgerparts;

QVector<LedgerColumn> powerColumns(int moneyPlaces)
{
    LedgerColumn ordinal = textColumn(u"ordinal", u"序号", 80, 0);
    ordinal.align = LedgerAlign::Center;
    LedgerColumn kind = textColumn(u"kind", u"权力\n类别", 100, 0);
    kind.align = LedgerAlign::Center;
    LedgerColumn amount = figureColumn(u"amount", u"金额", LedgerColumnType::Money, 165);
    amount.decimals = moneyPlaces;
    return {ordinal, kind, textColumn(u"item", u"事项名称", 420, 3),
        textColumn(u"code", u"事项编码", 200, 0), countColumn(u"occurred", u"发生", 92),
        countColumn(u"entered", u"录入", 92), countColumn(u"inTime", u"48小时\n内录入", 125),
        countColumn(u"late", u"超时\n录入", 92), countColumn(u"filed", u"立案\n受理", 92),
        countColumn(u"closed", u"办结", 92), countColumn(u"open", u"在办", 92),
        countColumn(u"overdue", u"超期", 92),
        figureColumn(u"legality", u"法制审核\n同意/退回", LedgerColumnType::Pair, 155),
        countColumn(u"warnings", u"预警", 92), countColumn(u"alarms", u"报警", 92),
        countColumn(u"supervised", u"已督办", 110), countColumn(u"disclosed", u"公开", 92),
        countColumn(u"undisclosed", u"不公开\n（理由）", 240), amount,
        textColumn(u"remark", u"备注", 120, 1)};
}

// 2（商业秘密） for one reason, 3（个人隐私2、商业秘密1） for several.
LedgerCell undisclosedCell(const QVector<ReasonCount>& reasons)
{
    qint64 total = 0;
    QStringList parts;
    QString only;
    for (const ReasonCount& reason : reasons) {
        if (reason.count == 0) {
            continue;
        }
        total += reason.count;
        only = reason.reason;
        parts.append(reason.reason + QString::number(reason.count));
    }
    return LedgerCell::ofCount(total, parts.size() > 1 ? parts.join(QStringLiteral("、")) : only);
}

QString remarkOf(const ItemQuarterFacts& item)
{
    QStringList parts;
    if (!item.remark.isEmpty()) {
        parts.append(item.remark);
    }
    if (item.closedEarlierCohort > 0) {
        parts.append(QStringLiteral("另结往季%1").arg(item.closedEarlierCohort));
    }
    return parts.join(QStringLiteral("；"));
}

LedgerRow powerRow(const ItemQuarterFacts& item, qsizetype ordinal)
{
    LedgerRow row;
    row.cells
        = {LedgerCell::ofText(QString::number(ordinal)), LedgerCell::ofText(shortKind(item.kind)),
            LedgerCell::ofText(item.name), LedgerCell::ofText(item.code),
            LedgerCell::ofCount(item.occurred), LedgerCell::ofCount(item.entered()),
            LedgerCell::ofCount(item.enteredInTime), LedgerCell::ofCount(item.enteredLate),
            LedgerCell::ofCount(item.filed), LedgerCell::ofCount(item.closed),
            LedgerCell::ofCount(item.open), LedgerCell::ofCount(item.overdue),
            item.legalityApplies ? LedgerCell::ofPair(item.legalityAgreed, item.legalityReturned)
                                 : LedgerCell::notApplicable(),
            LedgerCell::ofCount(item.warnings), LedgerCell::ofCount(item.alarms),
            LedgerCell::ofCount(item.supervised), LedgerCell::ofCount(item.disclosed),
            undisclosedCell(item.undisclosed), moneyCell(item.amountFen),
            LedgerCell::ofText(remarkOf(item))};
    return row;
}

} // namespace

LedgerDocument buildPowerLedger(const LedgerHead& head, QVector<ItemQuarterFacts> items)
{
    std::sort(items.begin(), items.end(), [](const ItemQuarterFacts& a, const ItemQuarterFacts& b) {
        return std::tuple(kindRank(a.kind), a.kind, a.code)
            < std::tuple(kindRank(b.kind), b.kind, b.code);
    });
    LedgerDocument document = startDocument(
        head, QStringLiteral("power-quarter"), QStringLiteral("行政权力运行情况季度台账"));
    int places = 0;
    qint64 earlier = 0;
    for (const ItemQuarterFacts& item : items) {
        places = std::max(places, moneyDecimals(item.amountFen));
        earlier += item.closedEarlierCohort;
        document.rows.append(powerRow(item, document.rows.size() + 1));
    }
    document.columns = powerColumns(places);
    document.notes.prepend(QStringLiteral("案件按录入所属季度统计，“不适用”记“—”，零记“0”。"));
    if (earlier > 0) {
        document.notes.append(
            QStringLiteral("本季度另办结以前季度录入的案件%1件，不计入办结数。").arg(earlier));
    }
    return document;
}

} // namespace xq
