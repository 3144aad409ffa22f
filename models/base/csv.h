// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QByteArray>
#include <QStringList>
#include <QVector>

namespace xq {

/// Bounds of what is read, so that a wrong file is refused instead of filling the memory.
struct CsvLimits {
    qint64 bytes = 64 * 1024 * 1024;
    int rows = 500'000;
    int columns = 256;
    int fieldLength = 65'536; ///< UTF-16 units
};

/// One record with the number a spreadsheet shows for it: the header is row 1.
struct CsvRow {
    int number = 0;
    QStringList fields; ///< as many as the header has
};

/// A table with a header row. Names in the header are trimmed; fields are kept as they stand.
struct CsvTable {
    QStringList header;
    QVector<CsvRow> rows;

    /// Index of a column by name (case is ignored), or -1.
    int column(const QString& name) const;
    /// Refuses when one of the columns is missing: csv.column.
    Result<void> require(const QStringList& names) const;
    /// The trimmed field of an optional column: empty when the column is absent.
    QString field(const CsvRow& row, const QString& name) const;
};

/// Reads RFC 4180 text: commas, quotes doubled inside quotes, CRLF or LF (line breaks inside quotes
/// stay), UTF-8 with or without byte order mark, otherwise GB18030 as Chinese spreadsheets save it.
/// Blank lines are skipped, but keep their row numbers. Errors (kind Usage, each names the row):
/// csv.empty, csv.encoding, csv.quote, csv.fields (another number than the header), csv.character
/// (U+0000), csv.header (an unnamed or repeated column), csv.too-large.
Result<CsvTable> parseCsv(const QByteArray& bytes, const CsvLimits& limits = {});

/// The same from a file. Also: csv.not-found, csv.unreadable.
Result<CsvTable> readCsvFile(const QString& path, const CsvLimits& limits = {});

/// One record for output, ended by `\n`; fields are quoted only where they must be.
QString csvLine(const QStringList& fields);

} // namespace xq
