// SPDX-License-Identifier: GPL-3.0-or-later
// models/ledgers: the quarterly ledgers as data: facts in, columns, rows, totals, snapshot digest
// and CSV out. Nothing is painted here (ui/print does that) and nothing is read from a store.
#pragma once

#include "models/base/error.h"
#include "models/base/instant.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QVector>

#include <optional>

namespace xq {

/// What a column's cells are and how their totals come about.
enum class LedgerColumnType {
    Text,
    Count, ///< integer; 0 is shown as 0 (cases.md 6.3)
    Money, ///< fen; shown in yuan with thousands separators
    Pair, ///< two counts, "112 / 10": agreed / returned
    Ratio, ///< numerator and denominator, shown in per cent; the total adds up both
    Average, ///< sum and number, shown with one decimal; the total adds up both
};
enum class LedgerAlign { Left, Center, Right };

struct LedgerColumn {
    QString key;
    QString title; ///< may hold "\n"
    LedgerColumnType type = LedgerColumnType::Text;
    LedgerAlign align = LedgerAlign::Left;
    int width = 0; ///< least width in tenths of a millimetre (canonical JSON has no fractions)
    int weight = 0; ///< share of the width that is left over; 0: keeps its least width
    int decimals = 0; ///< Money only: 2 where the column holds an amount that is not whole yuan
    bool summed = false; ///< has a figure in 本页小计 and 合计
    friend bool operator==(const LedgerColumn&, const LedgerColumn&) = default;
};

enum class LedgerCellKind { Text, Integer, Pair, NotApplicable };

struct LedgerCell {
    LedgerCellKind kind = LedgerCellKind::Text;
    QString text; ///< the text, or the note of an Integer: 1（个人隐私）
    qint64 value = 0;
    qint64 second = 0;

    static LedgerCell ofText(QString text) { return {LedgerCellKind::Text, std::move(text), 0, 0}; }
    static LedgerCell ofCount(qint64 value, QString note = {})
    {
        return {LedgerCellKind::Integer, std::move(note), value, 0};
    }
    static LedgerCell ofPair(qint64 first, qint64 second)
    {
        return {LedgerCellKind::Pair, {}, first, second};
    }
    static LedgerCell notApplicable() { return {LedgerCellKind::NotApplicable, {}, 0, 0}; }
    friend bool operator==(const LedgerCell&, const LedgerCell&) = default;
};

struct LedgerRow {
    QString group; ///< not empty: a heading across all columns, without cells
    QVector<LedgerCell> cells; ///< as many as there are columns
    bool isGroup() const { return !group.isEmpty(); }
    friend bool operator==(const LedgerRow&, const LedgerRow&) = default;
};

/// One field of the signature block: 填报人：谭玉梅. An empty value leaves room for a pen.
struct LedgerSignature {
    QString label;
    QString value;
    friend bool operator==(const LedgerSignature&, const LedgerSignature&) = default;
};

/// A whole ledger as a value. Column titles and notes are the text of an official Chinese document
/// and therefore data, the same in every interface language.
struct LedgerDocument {
    QString kind; ///< "power-quarter", "statistics-quarter", "case-quarter"
    QString title;
    QString unitName;
    QString quarter; ///< 2017Q1
    QString periodText;
    QString unitOfMeasure; ///< 件 / 元
    QVector<LedgerColumn> columns;
    QVector<LedgerRow> rows;
    QVector<LedgerSignature> signatures;
    QStringList notes;
    bool draft = true;
    QString snapshotNumber; ///< empty while a draft: 2017Q1-CG-003
    Instant frozenAt = 0; ///< 0 while a draft
    QString digest; ///< SM3 in lower-case hex; empty while a draft

    friend bool operator==(const LedgerDocument&, const LedgerDocument&) = default;
};

/// Canonical JSON of the whole document (what a snapshot event holds).
/// Errors: those of canonicalJson.
Result<QByteArray> ledgerToJson(const LedgerDocument& document);
/// Errors: json.*, ledger.malformed (unknown type, a row of another width, wrong cell kinds).
Result<LedgerDocument> ledgerFromJson(QByteArrayView bytes);

/// SM3 (hex) over the canonical JSON without the digest itself: number, moment and every figure.
Result<QString> ledgerDigest(const LedgerDocument& document);
/// The numbered snapshot of a draft. A printed ledger is frozen: reprinting it gives the same
/// figures, later changes go to a correction sheet (cases.md 6.3).
Result<LedgerDocument> freezeLedger(LedgerDocument draft, const QString& number, Instant at);
/// Errors: ledger.digest (kind Integrity) when a frozen document was changed.
Result<void> verifyLedger(const LedgerDocument& document);

/// Totals over rows [first, first + count): one cell a column, empty text where nothing is summed.
/// Not-applicable cells add nothing; a column with only such cells is not applicable as a total.
QVector<LedgerCell> ledgerTotals(const LedgerDocument& document, qsizetype first, qsizetype count);
QVector<LedgerCell> ledgerTotals(const LedgerDocument& document);

/// What paper shows: 0, —, 248,980, 112 / 10, 97.8%, 1（个人隐私）.
QString ledgerCellText(const LedgerColumn& column, const LedgerCell& cell);
/// 248,980 or 248,980.50: at least `decimals` (0 or 2) places, two where the amount needs them.
QString ledgerMoneyText(qint64 fen, int decimals);

/// The kinds that can be made, as the command line names them: power-quarter, statistics-quarter,
/// case-quarter (builders in ledgerbuilders.h).
QStringList ledgerKinds();
QString ledgerKindName(const QString& kind); ///< 权力运行季度台账 …; empty for an unknown kind

/// 2017Q1-CG-003: the third snapshot of that unit in that quarter.
QString ledgerNumber(const QString& quarter, const QString& unitCode, int sequence);

/// UTF-8 with BOM, CRLF; every text that a spreadsheet would read as a formula starts with an
/// apostrophe. Title, sub-line, header, rows, total, signatures and snapshot line, as on paper.
QByteArray ledgerToCsv(const LedgerDocument& document);
/// Written whole or not at all. Errors: ledger.write (kind Storage).
Result<void> writeLedgerCsv(const LedgerDocument& document, const QString& path);

} // namespace xq
