// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/ledgerxlsx.h"

#include "ui/print/xlsxbook.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {

using Look = XlsxBook::Look;

enum class Part { Whole, First, Second, Note };
struct SheetColumn {
    qsizetype source = 0;
    Part part = Part::Whole;
    QString title;
    double width = 8; // characters
};

// 法制审核\n同意/退回 → 法制审核同意 and 法制审核退回; 预警\n/报警 → 预警 and 报警.
QStringList pairTitles(const QString& title)
{
    const QString last = title.section(QLatin1Char('\n'), -1);
    const QString lead = title.contains(QLatin1Char('\n'))
        ? title.section(QLatin1Char('\n'), 0, -2).remove(QLatin1Char('\n'))
        : QString();
    const QString first = last.section(QLatin1Char('/'), 0, 0);
    const QString second = last.section(QLatin1Char('/'), 1);
    return {lead + first, (first.isEmpty() ? QString() : lead) + second};
}

// 不公开\n（理由） → 不公开 and 理由.
QStringList noteTitles(const QString& title)
{
    const QString flat = QString(title).remove(QLatin1Char('\n'));
    const QString inner = flat.section(QStringLiteral("（"), 1).section(QStringLiteral("）"), 0, 0);
    return {
        flat.section(QStringLiteral("（"), 0, 0), inner.isEmpty() ? QStringLiteral("说明") : inner};
}

bool hasNotes(const LedgerDocument& document, qsizetype c)
{
    return document.columns[c].type != LedgerColumnType::Text
        && std::any_of(document.rows.begin(), document.rows.end(), [c](const LedgerRow& row) {
               return !row.isGroup() && row.cells[c].kind == LedgerCellKind::Integer
                   && !row.cells[c].text.isEmpty();
           });
}

// In the widths of a digit: Chinese characters take two.
double typedWidth(const QString& text)
{
    double width = 0;
    for (const QChar character : text) {
        width += character.unicode() < 0x2E80 ? 1 : 2;
    }
    return width;
}

QVector<SheetColumn> sheetColumns(const LedgerDocument& document)
{
    QVector<SheetColumn> columns;
    for (qsizetype c = 0; c < document.columns.size(); ++c) {
        const LedgerColumn& column = document.columns[c];
        const QString flat = QString(column.title).remove(QLatin1Char('\n'));
        const double stated = column.width / 10.0 / 1.9; // a digit is about 1.9 mm wide
        if (column.type == LedgerColumnType::Pair) {
            const QStringList titles = pairTitles(column.title);
            columns.append({c, Part::First, titles[0], 9});
            columns.append({c, Part::Second, titles[1], 9});
        } else if (hasNotes(document, c)) {
            const QStringList titles = noteTitles(column.title);
            columns.append({c, Part::Whole, titles[0], 8});
            columns.append({c, Part::Note, titles[1], 18});
        } else {
            double width = std::max(stated, 6.0);
            if (column.type == LedgerColumnType::Text) {
                for (const LedgerRow& row : document.rows) {
                    if (!row.isGroup()) {
                        width = std::max(width, std::min(typedWidth(row.cells[c].text) + 2, 40.0));
                    }
                }
            }
            columns.append({c, Part::Whole, flat, width});
        }
    }
    return columns;
}

class SheetWriter {
public:
    SheetWriter(const LedgerDocument& document, XlsxBook& book)
        : m_document(document)
        , m_book(book)
        , m_columns(sheetColumns(document))
    {
    }
    /// False when it was stopped.
    bool write(const JobControl& control);

private:
    struct Formats {
        lxw_format* text;
        lxw_format* centred;
        lxw_format* count;
        lxw_format* rate;
        lxw_format* average;
        QVector<lxw_format*> money; // by column
    };
    Formats formats(bool bold, bool shaded);
    void head();
    void cells(const QVector<LedgerCell>& cells, const Formats& formats, int from);
    void cell(int column, const LedgerCell& cell, const Formats& formats);
    void foot();
    int last() const { return static_cast<int>(m_columns.size()) - 1; }

    const LedgerDocument& m_document;
    XlsxBook& m_book;
    QVector<SheetColumn> m_columns;
    int m_row = 0;
};

SheetWriter::Formats SheetWriter::formats(bool bold, bool shaded)
{
    const auto make = [&](const char* number, Look::Align align) {
        Look look;
        look.number = number;
        look.bold = bold;
        look.shaded = shaded;
        look.align = align;
        return m_book.format(look);
    };
    Formats made {};
    made.text = make(nullptr, Look::Align::Left);
    made.centred = make(nullptr, Look::Align::Center);
    made.count = make("0", Look::Align::Right);
    made.rate = make("0.0%", Look::Align::Right);
    made.average = make("0.0", Look::Align::Right);
    for (const LedgerColumn& column : m_document.columns) {
        made.money.append(make(column.decimals > 0 ? "#,##0.00" : "#,##0.##", Look::Align::Right));
    }
    return made;
}

void SheetWriter::head()
{
    Look title;
    title.bold = true;
    title.border = false;
    title.align = Look::Align::Center;
    title.points = 18;
    Look line;
    line.border = false;
    line.wrap = false;
    Look header;
    header.bold = true;
    header.shaded = true;
    header.align = Look::Align::Center;
    for (int c = 0; c <= last(); ++c) {
        m_book.setColumnWidth(c, m_columns[c].width);
    }
    m_book.setRowHeight(m_row, 30);
    m_book.merged(m_row++, 0, last(), m_document.title, m_book.format(title));
    m_book.text(m_row++, 0,
        QStringLiteral("填报单位（盖章）：%1　　统计期间：%2　　单位：%3")
            .arg(m_document.unitName, m_document.periodText, m_document.unitOfMeasure),
        m_book.format(line));
    m_book.setRowHeight(m_row, 40);
    lxw_format* headers = m_book.format(header);
    for (int c = 0; c <= last(); ++c) {
        m_book.text(m_row, c, m_columns[c].title, headers);
    }
    m_book.setPage(m_row,
        m_document.draft ? QStringLiteral("草稿，尚未定稿")
                         : QStringLiteral("快照号 %1  摘要 SM3 %2")
                               .arg(m_document.snapshotNumber, m_document.digest));
    ++m_row;
}

void SheetWriter::cell(int column, const LedgerCell& cell, const Formats& formats)
{
    const SheetColumn& target = m_columns[column];
    const LedgerColumn& source = m_document.columns[target.source];
    if (target.part == Part::Note) {
        m_book.text(m_row, column, cell.kind == LedgerCellKind::Integer ? cell.text : QString(),
            formats.text);
        return;
    }
    switch (cell.kind) {
    case LedgerCellKind::Text:
        m_book.text(m_row, column, cell.text,
            source.align == LedgerAlign::Center ? formats.centred : formats.text);
        return;
    case LedgerCellKind::NotApplicable:
        m_book.text(m_row, column, QStringLiteral("—"), formats.centred);
        return;
    case LedgerCellKind::Integer:
        if (source.type == LedgerColumnType::Money) {
            m_book.number(m_row, column, static_cast<double>(cell.value) / 100.0,
                formats.money[target.source]);
        } else {
            m_book.number(m_row, column, static_cast<double>(cell.value), formats.count);
        }
        return;
    case LedgerCellKind::Pair:
        break;
    }
    if (source.type == LedgerColumnType::Pair) {
        m_book.number(m_row, column,
            static_cast<double>(target.part == Part::First ? cell.value : cell.second),
            formats.count);
    } else if (cell.second == 0) {
        m_book.text(m_row, column, QStringLiteral("—"), formats.centred);
    } else {
        m_book.number(m_row, column,
            static_cast<double>(cell.value) / static_cast<double>(cell.second),
            source.type == LedgerColumnType::Ratio ? formats.rate : formats.average);
    }
}

void SheetWriter::cells(const QVector<LedgerCell>& cells, const Formats& formats, int from)
{
    for (int c = from; c <= last(); ++c) {
        cell(c, cells[m_columns[c].source], formats);
    }
    ++m_row;
}

bool SheetWriter::write(const JobControl& control)
{
    head();
    const Formats plain = formats(false, false);
    const Formats heavy = formats(true, true);
    for (qsizetype r = 0; r < m_document.rows.size(); ++r) {
        if (r % 200 == 0) {
            if (control.stopped()) {
                return false;
            }
            control.report(r, m_document.rows.size());
        }
        const LedgerRow& row = m_document.rows[r];
        if (row.isGroup()) {
            m_book.merged(m_row++, 0, last(), row.group, heavy.text);
        } else {
            cells(row.cells, plain, 0);
        }
    }
    int labelled = 0;
    while (labelled <= last() && !m_document.columns[m_columns[labelled].source].summed) {
        ++labelled;
    }
    if (labelled > 0) {
        m_book.merged(m_row, 0, labelled - 1, QStringLiteral("合计"), heavy.centred);
    }
    cells(ledgerTotals(m_document), heavy, labelled);
    foot();
    control.report(m_document.rows.size(), m_document.rows.size());
    return true;
}

void SheetWriter::foot()
{
    Look look;
    look.border = false;
    look.wrap = false;
    lxw_format* plain = m_book.format(look);
    QStringList signatures;
    for (const LedgerSignature& signature : m_document.signatures) {
        signatures.append(signature.label + QStringLiteral("：") + signature.value);
    }
    ++m_row;
    if (!signatures.isEmpty()) {
        m_book.text(m_row++, 0, signatures.join(QStringLiteral("　　　　")), plain);
    }
    for (const QString& note : m_document.notes) {
        m_book.text(m_row++, 0, note, plain);
    }
    m_book.text(m_row++, 0,
        m_document.draft
            ? QStringLiteral("草稿，尚未定稿，数字可能变化")
            : QStringLiteral("快照号 %1　定稿 %2　摘要 SM3 %3")
                  .arg(m_document.snapshotNumber, toIso(m_document.frozenAt), m_document.digest),
        plain);
}

} // namespace

Result<void> writeLedgerXlsx(
    const QVector<LedgerDocument>& documents, const QString& path, const JobControl& control)
{
    XQ_ASSIGN(book, XlsxBook::create(documents.isEmpty() ? QString() : documents[0].title));
    for (const LedgerDocument& document : documents) {
        XQ_TRY(book->addSheet(document.quarter + QLatin1Char(' ') + ledgerKindName(document.kind)));
        if (!SheetWriter(document, *book).write(control)) {
            return refused(QStringLiteral("print.cancelled"),
                QCoreApplication::translate(
                    "xq::Print", "Printing was cancelled; nothing was written."));
        }
    }
    return book->save(path);
}

} // namespace xq
