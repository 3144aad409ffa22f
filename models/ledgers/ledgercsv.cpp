// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ledgers/ledgerdocument.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace xq {
namespace {

// A cell that begins like this would be run as a formula by a spreadsheet (CSV injection); some
// East Asian settings read the full-width signs alike.
bool looksLikeFormula(const QString& text)
{
    return !text.isEmpty() && QStringLiteral("=+-@\t\r\n＝＋－＠").contains(text.front());
}

void appendField(QByteArray& out, QString text, bool figure)
{
    if (!figure && looksLikeFormula(text)) {
        text.prepend(QLatin1Char('\''));
    }
    const bool quoted = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"'))
        || text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r'));
    if (quoted) {
        text.replace(QLatin1String("\""), QLatin1String("\"\""));
        out += '"' + text.toUtf8() + '"';
    } else {
        out += text.toUtf8();
    }
}

void appendLine(QByteArray& out, const QStringList& fields)
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0) {
            out += ',';
        }
        appendField(out, fields[i], false);
    }
    out += "\r\n";
}

void appendCells(QByteArray& out, const LedgerDocument& document, const QVector<LedgerCell>& cells)
{
    for (qsizetype c = 0; c < cells.size(); ++c) {
        if (c > 0) {
            out += ',';
        }
        const LedgerCell& cell = cells[c];
        // Money without separators, so that it can be added up again.
        if (cell.kind == LedgerCellKind::Integer && cell.text.isEmpty()
            && document.columns[c].type == LedgerColumnType::Money) {
            out += ledgerMoneyText(cell.value, 2).remove(QLatin1Char(',')).toUtf8();
            continue;
        }
        appendField(
            out, ledgerCellText(document.columns[c], cell), cell.kind != LedgerCellKind::Text);
    }
    out += "\r\n";
}

} // namespace

QByteArray ledgerToCsv(const LedgerDocument& document)
{
    QByteArray out("\xEF\xBB\xBF");
    appendLine(out, {document.title});
    appendLine(out,
        {QStringLiteral("填报单位：") + document.unitName,
            QStringLiteral("统计期间：") + document.periodText,
            QStringLiteral("单位：") + document.unitOfMeasure});
    QStringList titles;
    for (const LedgerColumn& column : document.columns) {
        titles.append(QString(column.title).remove(QLatin1Char('\n')));
    }
    appendLine(out, titles);
    for (const LedgerRow& row : document.rows) {
        if (row.isGroup()) {
            appendLine(out, {row.group});
        } else {
            appendCells(out, document, row.cells);
        }
    }
    QVector<LedgerCell> totals = ledgerTotals(document);
    if (!totals.isEmpty() && !document.columns.front().summed) {
        totals.front() = LedgerCell::ofText(QStringLiteral("合计"));
    }
    appendCells(out, document, totals);
    for (const LedgerSignature& signature : document.signatures) {
        appendLine(out, {signature.label, signature.value});
    }
    for (const QString& note : document.notes) {
        appendLine(out, {note});
    }
    if (!document.draft) {
        appendLine(out,
            {QStringLiteral("快照号"), document.snapshotNumber, QStringLiteral("定稿"),
                toIso(document.frozenAt), QStringLiteral("摘要 SM3"), document.digest});
    }
    return out;
}

Result<void> writeLedgerCsv(const LedgerDocument& document, const QString& path)
{
    QSaveFile file(path);
    const QByteArray bytes = ledgerToCsv(document);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(ErrorKind::Storage, QStringLiteral("ledger.write"),
            QCoreApplication::translate("xq::Ledger",
                "The file %1 could not be written (%2). Nothing was left there; choose another "
                "folder or free some space and save again.")
                .arg(QFileInfo(path).fileName(), file.errorString()));
    }
    return {};
}

} // namespace xq
