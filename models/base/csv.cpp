// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/csv.h"

#include "models/base/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStringDecoder>

#include <unicode/ucnv.h>

namespace xq {
namespace {

tl::unexpected<Error> bad(const char* code, const QString& message)
{
    return fail(ErrorKind::Usage, QLatin1String(code), message);
}

// GB18030 through ICU, strictly: a byte that does not belong there is an error, never a '?'.
std::optional<QString> decodeGb18030(const QByteArray& bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open("gb18030", &status);
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString out(bytes.size() + 1, Qt::Uninitialized);
    const int32_t length = ucnv_toUChars(converter, reinterpret_cast<UChar*>(out.data()),
        static_cast<int32_t>(out.size()), bytes.constData(), static_cast<int32_t>(bytes.size()),
        &status);
    ucnv_close(converter);
    if (U_FAILURE(status) || length > out.size()) {
        return std::nullopt;
    }
    out.resize(length);
    return out;
}

Result<QString> decode(const QByteArray& bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString out = utf8.decode(bytes);
    if (!utf8.hasError()) {
        if (out.startsWith(QChar::ByteOrderMark)) {
            out.remove(0, 1);
        }
        return out;
    }
    if (auto chinese = decodeGb18030(bytes)) {
        return std::move(*chinese);
    }
    return bad("csv.encoding",
        QCoreApplication::translate("xq::Csv",
            "The file is neither UTF-8 nor GB18030 text. Nothing was read; save it as \"CSV "
            "UTF-8\" and try again."));
}

// The records of a text, one call of next() at a time.
class Reader {
public:
    Reader(QStringView input, const CsvLimits& limits)
        : m_input(input)
        , m_limits(limits)
    {
    }
    bool atEnd() const { return m_at >= m_input.size(); }

    /// The next record; an empty list for a blank line.
    Result<CsvRow> next()
    {
        CsvRow row {++m_row, {}};
        if (takeLineEnd()) {
            return row;
        }
        for (;;) {
            XQ_ASSIGN(value, field());
            row.fields.append(value);
            if (row.fields.size() > m_limits.columns) {
                return bad("csv.too-large",
                    QCoreApplication::translate("xq::Csv",
                        "Row %1 has more than %2 columns. Nothing was read; split the file.")
                        .arg(m_row)
                        .arg(m_limits.columns));
            }
            if (atEnd() || takeLineEnd()) {
                return row;
            }
            ++m_at; // the comma; field() stops nowhere else
        }
    }

private:
    bool takeLineEnd()
    {
        if (atEnd()) {
            return false;
        }
        if (m_input[m_at] == QLatin1Char('\r')) {
            ++m_at;
            if (!atEnd() && m_input[m_at] == QLatin1Char('\n')) {
                ++m_at;
            }
            return true;
        }
        if (m_input[m_at] == QLatin1Char('\n')) {
            ++m_at;
            return true;
        }
        return false;
    }
    static bool endsField(QChar c)
    {
        return c == QLatin1Char(',') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
    }
    Result<QString> checked(QString value) const
    {
        if (value.size() > m_limits.fieldLength) {
            return bad("csv.too-large",
                QCoreApplication::translate("xq::Csv",
                    "A field of row %1 is longer than %2 characters. Nothing was read; check "
                    "the quotation marks of that row.")
                    .arg(m_row)
                    .arg(m_limits.fieldLength));
        }
        if (value.contains(QChar::Null)) {
            return bad("csv.character",
                QCoreApplication::translate("xq::Csv",
                    "Row %1 holds a null character: this is not a CSV text. Nothing was read.")
                    .arg(m_row));
        }
        return value;
    }
    Result<QString> field()
    {
        if (!atEnd() && m_input[m_at] == QLatin1Char('"')) {
            return quoted();
        }
        const qsizetype from = m_at;
        while (!atEnd() && !endsField(m_input[m_at])) {
            if (m_input[m_at] == QLatin1Char('"')) {
                return quoteError();
            }
            ++m_at;
        }
        return checked(m_input.mid(from, m_at - from).toString());
    }
    Result<QString> quoted()
    {
        QString value;
        ++m_at;
        for (;;) {
            const qsizetype from = m_at;
            while (!atEnd() && m_input[m_at] != QLatin1Char('"')) {
                ++m_at;
            }
            if (atEnd()) {
                return quoteError();
            }
            value += m_input.mid(from, m_at - from);
            ++m_at;
            if (!atEnd() && m_input[m_at] == QLatin1Char('"')) {
                value += QLatin1Char('"');
                ++m_at;
                continue;
            }
            if (!atEnd() && !endsField(m_input[m_at])) {
                return quoteError();
            }
            return checked(value);
        }
    }
    tl::unexpected<Error> quoteError() const
    {
        return bad("csv.quote",
            QCoreApplication::translate("xq::Csv",
                "The quotation marks of row %1 do not match. Nothing was read; a field with a "
                "quotation mark must stand in quotation marks, with the inner one doubled.")
                .arg(m_row));
    }

    QStringView m_input;
    const CsvLimits& m_limits;
    qsizetype m_at = 0;
    int m_row = 0;
};

Result<void> checkHeader(const QStringList& header)
{
    QSet<QString> seen;
    for (const QString& name : header) {
        if (name.isEmpty() || seen.contains(name.toLower())) {
            return bad("csv.header",
                QCoreApplication::translate("xq::Csv",
                    "The first row must name every column once; \"%1\" is empty or repeated. "
                    "Nothing was read.")
                    .arg(name));
        }
        seen.insert(name.toLower());
    }
    return {};
}

} // namespace

int CsvTable::column(const QString& name) const
{
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (header[i].compare(name, Qt::CaseInsensitive) == 0) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

Result<void> CsvTable::require(const QStringList& names) const
{
    QStringList missing;
    for (const QString& name : names) {
        if (column(name) < 0) {
            missing.append(name);
        }
    }
    if (!missing.isEmpty()) {
        return bad("csv.column",
            QCoreApplication::translate("xq::Csv",
                "The file lacks the column %1. Nothing was read; the first row must name: %2.")
                .arg(wordList(missing), wordList(names)));
    }
    return {};
}

QString CsvTable::field(const CsvRow& row, const QString& name) const
{
    const int index = column(name);
    return index < 0 ? QString() : row.fields.value(index).trimmed();
}

Result<CsvTable> parseCsv(const QByteArray& bytes, const CsvLimits& limits)
{
    if (bytes.size() > limits.bytes) {
        return bad("csv.too-large",
            QCoreApplication::translate(
                "xq::Csv", "The file is larger than %1 MB. Nothing was read; split it into parts.")
                .arg(limits.bytes / (1024 * 1024)));
    }
    XQ_ASSIGN(decoded, decode(bytes));
    Reader reader(decoded, limits);
    CsvTable table;
    while (!reader.atEnd()) {
        XQ_ASSIGN(row, reader.next());
        if (row.fields.isEmpty()) {
            continue;
        }
        if (table.header.isEmpty()) {
            for (const QString& name : row.fields) {
                table.header.append(name.trimmed());
            }
            XQ_TRY(checkHeader(table.header));
            continue;
        }
        if (row.fields.size() != table.header.size()) {
            return bad("csv.fields",
                QCoreApplication::translate("xq::Csv",
                    "Row %1 has %2 fields, the header has %3. Nothing was read; check the commas "
                    "and quotation marks of that row.")
                    .arg(row.number)
                    .arg(row.fields.size())
                    .arg(table.header.size()));
        }
        if (table.rows.size() >= limits.rows) {
            return bad("csv.too-large",
                QCoreApplication::translate("xq::Csv",
                    "The file has more than %1 rows. Nothing was read; split it into parts.")
                    .arg(limits.rows));
        }
        table.rows.append(std::move(row));
    }
    if (table.header.isEmpty()) {
        return bad("csv.empty",
            QCoreApplication::translate("xq::Csv",
                "The file is empty. Nothing was read; the first row must name the columns."));
    }
    return table;
}

Result<CsvTable> readCsvFile(const QString& path, const CsvLimits& limits)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("csv.not-found"),
            QCoreApplication::translate(
                "xq::Csv", "There is no file %1. Check the name and the folder.")
                .arg(name));
    }
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Storage, QStringLiteral("csv.unreadable"),
            QCoreApplication::translate(
                "xq::Csv", "The file %1 cannot be read. Check its permissions.")
                .arg(name),
            file.errorString());
    }
    // One byte more than allowed tells a large file from a full one, pipes included.
    const QByteArray bytes = file.read(limits.bytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return fail(ErrorKind::Storage, QStringLiteral("csv.unreadable"),
            QCoreApplication::translate(
                "xq::Csv", "The file %1 cannot be read. Check its permissions.")
                .arg(name),
            file.errorString());
    }
    return parseCsv(bytes, limits);
}

QString csvLine(const QStringList& fields)
{
    QString line;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QString value = fields[i];
        if (value.contains(QLatin1Char(',')) || value.contains(QLatin1Char('"'))
            || value.contains(QLatin1Char('\n')) || value.contains(QLatin1Char('\r'))) {
            value.replace(QLatin1String("\""), QLatin1String("\"\""));
            value = QLatin1Char('"') + value + QLatin1Char('"');
        }
        if (i > 0) {
            line += QLatin1Char(',');
        }
        line += value;
    }
    return line + QLatin1Char('\n');
}

} // namespace xq
