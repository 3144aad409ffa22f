// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ledgers/ledgerdocument.h"

#include "models/base/digest.h"
#include "models/base/json.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {

QString groupedDigits(quint64 value)
{
    QString digits = QString::number(value);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3) {
        digits.insert(at, QLatin1Char(','));
    }
    return digits;
}

/// numerator / denominator to one decimal, half away from zero, without floating point.
QString oneDecimal(qint64 numerator, qint64 denominator)
{
    const bool negative = (numerator < 0) != (denominator < 0) && numerator != 0;
    const qint64 n = std::abs(numerator);
    const qint64 d = std::abs(denominator);
    const qint64 tenths = (n * 10 + d / 2) / d;
    return QStringLiteral("%1%2.%3")
        .arg(negative ? QStringLiteral("-") : QString())
        .arg(tenths / 10)
        .arg(tenths % 10);
}

bool isPairType(LedgerColumnType type)
{
    return type == LedgerColumnType::Pair || type == LedgerColumnType::Ratio
        || type == LedgerColumnType::Average;
}

} // namespace

QVector<LedgerCell> ledgerTotals(const LedgerDocument& document, qsizetype first, qsizetype count)
{
    QVector<LedgerCell> totals(document.columns.size());
    const qsizetype last = std::min(first + count, document.rows.size());
    for (qsizetype c = 0; c < document.columns.size(); ++c) {
        const LedgerColumn& column = document.columns[c];
        if (!column.summed) {
            continue;
        }
        LedgerCell total
            = isPairType(column.type) ? LedgerCell::ofPair(0, 0) : LedgerCell::ofCount(0);
        bool applies = false;
        bool any = false;
        for (qsizetype r = first; r < last; ++r) {
            const LedgerRow& row = document.rows[r];
            if (row.isGroup() || c >= row.cells.size()) {
                continue;
            }
            any = true;
            const LedgerCell& cell = row.cells[c];
            if (cell.kind == LedgerCellKind::NotApplicable) {
                continue;
            }
            applies = true;
            total.value += cell.value;
            total.second += cell.second;
        }
        totals[c] = applies || !any ? total : LedgerCell::notApplicable();
    }
    return totals;
}

QVector<LedgerCell> ledgerTotals(const LedgerDocument& document)
{
    return ledgerTotals(document, 0, document.rows.size());
}

QString ledgerMoneyText(qint64 fen, int decimals)
{
    const quint64 size = fen < 0 ? 0 - static_cast<quint64>(fen) : static_cast<quint64>(fen);
    QString text = groupedDigits(size / 100);
    if (decimals > 0 || size % 100 != 0) {
        text += QStringLiteral(".%1").arg(size % 100, 2, 10, QLatin1Char('0'));
    }
    return fen < 0 ? QLatin1Char('-') + text : text;
}

QString ledgerCellText(const LedgerColumn& column, const LedgerCell& cell)
{
    switch (cell.kind) {
    case LedgerCellKind::Text:
        return cell.text;
    case LedgerCellKind::NotApplicable:
        return QStringLiteral("—");
    case LedgerCellKind::Integer: {
        const QString figure = column.type == LedgerColumnType::Money
            ? ledgerMoneyText(cell.value, column.decimals)
            : QString::number(cell.value);
        return cell.text.isEmpty() ? figure : QStringLiteral("%1（%2）").arg(figure, cell.text);
    }
    case LedgerCellKind::Pair:
        break;
    }
    if (column.type == LedgerColumnType::Pair) {
        return QStringLiteral("%1 / %2").arg(cell.value).arg(cell.second);
    }
    if (cell.second == 0) {
        return QStringLiteral("—"); // no cases, no rate
    }
    return column.type == LedgerColumnType::Ratio
        ? oneDecimal(cell.value * 100, cell.second) + QLatin1Char('%')
        : oneDecimal(cell.value, cell.second);
}

Result<QString> ledgerDigest(const LedgerDocument& document)
{
    LedgerDocument bare = document;
    bare.digest.clear();
    XQ_ASSIGN(bytes, ledgerToJson(bare));
    return QString::fromLatin1(sm3(bytes).toHex());
}

Result<LedgerDocument> freezeLedger(LedgerDocument draft, const QString& number, Instant at)
{
    draft.draft = false;
    draft.snapshotNumber = number;
    draft.frozenAt = at;
    XQ_ASSIGN(digest, ledgerDigest(draft));
    draft.digest = digest;
    return draft;
}

Result<void> verifyLedger(const LedgerDocument& document)
{
    if (document.draft && document.digest.isEmpty()) {
        return {};
    }
    XQ_ASSIGN(digest, ledgerDigest(document));
    if (digest != document.digest) {
        return fail(ErrorKind::Integrity, QStringLiteral("ledger.digest"),
            QCoreApplication::translate("xq::Ledger",
                "The figures of ledger %1 do not match its digest; it was changed after it was "
                "frozen. Print it again from another copy and report this one.")
                .arg(document.snapshotNumber),
            QStringLiteral("stored %1, computed %2").arg(document.digest, digest));
    }
    return {};
}

QStringList ledgerKinds()
{
    return {QStringLiteral("power-quarter"), QStringLiteral("statistics-quarter"),
        QStringLiteral("case-quarter")};
}

QString ledgerNumber(const QString& quarter, const QString& unitCode, int sequence)
{
    return QStringLiteral("%1-%2-%3").arg(quarter, unitCode).arg(sequence, 3, 10, QLatin1Char('0'));
}

QString ledgerKindName(const QString& kind)
{
    static const QStringList names {QStringLiteral("权力运行季度台账"),
        QStringLiteral("季度统计表"), QStringLiteral("案件办理季度台账")};
    const qsizetype at = ledgerKinds().indexOf(kind);
    return at < 0 ? QString() : names[at];
}

} // namespace xq
