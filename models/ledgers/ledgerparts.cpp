// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ledgers/ledgerparts.h"

#include "models/ledgers/ledgerbuilders.h"

namespace xq {

QString documentDate(QDate day)
{
    if (!day.isValid()) {
        return {};
    }
    return QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
}

} // namespace xq

namespace xq::ledgerparts {

LedgerColumn textColumn(const char16_t* key, const char16_t* title, int width, int weight)
{
    LedgerColumn column;
    column.key = QString::fromUtf16(key);
    column.title = QString::fromUtf16(title);
    column.width = width;
    column.weight = weight;
    return column;
}

LedgerColumn countColumn(const char16_t* key, const char16_t* title, int width)
{
    return figureColumn(key, title, LedgerColumnType::Count, width);
}

LedgerColumn figureColumn(
    const char16_t* key, const char16_t* title, LedgerColumnType type, int width)
{
    LedgerColumn column = textColumn(key, title, width, 0);
    column.type = type;
    column.align = type == LedgerColumnType::Pair ? LedgerAlign::Center : LedgerAlign::Right;
    column.summed = true;
    return column;
}

int moneyDecimals(const std::optional<qint64>& amountFen)
{
    return amountFen && *amountFen % 100 != 0 ? 2 : 0;
}

LedgerCell moneyCell(const std::optional<qint64>& amountFen)
{
    return amountFen ? LedgerCell::ofCount(*amountFen) : LedgerCell::notApplicable();
}

int kindRank(const QString& kind)
{
    static const QStringList sequence {QStringLiteral("行政许可"), QStringLiteral("行政处罚"),
        QStringLiteral("行政强制"), QStringLiteral("行政征收"), QStringLiteral("行政给付"),
        QStringLiteral("行政检查"), QStringLiteral("行政确认"), QStringLiteral("行政奖励"),
        QStringLiteral("行政裁决"), QStringLiteral("其他行政权力")};
    const qsizetype at = sequence.indexOf(kind);
    return static_cast<int>(at < 0 ? sequence.size() : at);
}

QString shortKind(const QString& kind)
{
    if (kind == QStringLiteral("其他行政权力")) {
        return QStringLiteral("其他");
    }
    return kind.startsWith(QStringLiteral("行政")) && kind.size() > 2 ? kind.mid(2) : kind;
}

LedgerDocument startDocument(const LedgerHead& head, const QString& kind, const QString& title)
{
    LedgerDocument document;
    document.kind = kind;
    document.title = head.unitName + title;
    document.unitName = head.unitName;
    document.quarter = head.quarter.toString();
    document.periodText = head.quarter.periodText();
    document.unitOfMeasure = QStringLiteral("件 / 元");
    document.signatures = {{QStringLiteral("单位负责人"), head.leader},
        {QStringLiteral("审核人"), head.reviewer}, {QStringLiteral("填报人"), head.preparedBy},
        {QStringLiteral("填报日期"), documentDate(head.preparedOn)},
        {QStringLiteral("联系电话"), head.phone}};
    if (head.asOf.isValid() && head.asOf < head.quarter.lastDay()) {
        document.notes.append(
            QStringLiteral("本季度尚未结束，数字截至%1。").arg(documentDate(head.asOf)));
    }
    return document;
}

} // namespace xq::ledgerparts
