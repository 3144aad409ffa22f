// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/xlsxbook.h"

#include "ui/print/xlsxcheck.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <xlsxwriter.h>

namespace xq {
namespace {

tl::unexpected<Error> notWritten(const QString& path, const QString& reason)
{
    return fail(ErrorKind::Storage, QStringLiteral("ledger.write"),
        QCoreApplication::translate("xq::Print",
            "The file %1 could not be written (%2). Nothing was left there; choose another folder "
            "or free some space and save again.")
            .arg(QFileInfo(path).fileName(), reason));
}

// In headers and footers "&" starts a code.
QString headerSafe(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

Result<std::unique_ptr<XlsxBook>> XlsxBook::create(const QString& title)
{
    std::unique_ptr<XlsxBook> book(new XlsxBook);
    if (!book->m_folder.isValid()) {
        return notWritten(title, book->m_folder.errorString());
    }
    book->m_file = book->m_folder.filePath(QStringLiteral("book.xlsx"));
    QByteArray folder = QFile::encodeName(book->m_folder.path());
    lxw_workbook_options options {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data(); // copied
    book->m_book = workbook_new_opt(QFile::encodeName(book->m_file).constData(), &options);
    if (book->m_book == nullptr) {
        return notWritten(title, QString::fromUtf8(lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED)));
    }
    QByteArray name = title.toUtf8();
    lxw_doc_properties properties {};
    properties.title = name.data(); // copied
    book->keep(workbook_set_properties(book->m_book, &properties));
    return book;
}

XlsxBook::~XlsxBook()
{
    if (m_book != nullptr) {
        lxw_workbook_free(m_book);
    }
}

Result<void> XlsxBook::addSheet(const QString& name)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\]"));
    const QString safe = QString(name).replace(forbidden, QStringLiteral(" ")).left(31);
    m_sheet = workbook_add_worksheet(m_book, safe.toUtf8().constData());
    if (m_sheet == nullptr) {
        return notWritten(name, QString::fromUtf8(lxw_strerror(LXW_ERROR_CREATING_TMPFILE)));
    }
    return {};
}

void XlsxBook::keep(int error)
{
    if (m_error == LXW_NO_ERROR) {
        m_error = error;
    }
}

lxw_format* XlsxBook::format(const Look& look)
{
    lxw_format* made = workbook_add_format(m_book);
    format_set_font_name(made, look.bold ? "黑体" : "仿宋");
    format_set_font_size(made, look.points);
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    switch (look.align) {
    case Look::Align::Left:
        format_set_align(made, LXW_ALIGN_LEFT);
        break;
    case Look::Align::Center:
        format_set_align(made, LXW_ALIGN_CENTER);
        break;
    case Look::Align::Right:
        format_set_align(made, LXW_ALIGN_RIGHT);
        break;
    }
    if (look.number != nullptr) {
        format_set_num_format(made, look.number);
    }
    if (look.bold) {
        format_set_bold(made);
    }
    if (look.border) {
        format_set_border(made, LXW_BORDER_THIN);
    }
    if (look.wrap) {
        format_set_text_wrap(made);
    }
    if (look.shaded) {
        format_set_bg_color(made, 0xE6EBF1);
    }
    return made;
}

void XlsxBook::setColumnWidth(int column, double characters)
{
    const auto at = static_cast<lxw_col_t>(column);
    keep(worksheet_set_column(m_sheet, at, at, characters, nullptr));
}

void XlsxBook::setRowHeight(int row, double points)
{
    keep(worksheet_set_row(m_sheet, static_cast<lxw_row_t>(row), points, nullptr));
}

void XlsxBook::number(int row, int column, double value, lxw_format* format)
{
    ++m_cells;
    keep(worksheet_write_number(
        m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), value, format));
}

void XlsxBook::text(int row, int column, const QString& value, lxw_format* format)
{
    ++m_cells;
    keep(worksheet_write_string(m_sheet, static_cast<lxw_row_t>(row),
        static_cast<lxw_col_t>(column), value.toUtf8().constData(), format));
}

void XlsxBook::blank(int row, int column, lxw_format* format)
{
    ++m_cells;
    keep(worksheet_write_blank(
        m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), format));
}

void XlsxBook::merged(int row, int first, int last, const QString& value, lxw_format* format)
{
    if (first == last) {
        text(row, first, value, format);
        return;
    }
    const auto at = static_cast<lxw_row_t>(row);
    m_cells += last - first + 1;
    keep(worksheet_merge_range(m_sheet, at, static_cast<lxw_col_t>(first), at,
        static_cast<lxw_col_t>(last), value.toUtf8().constData(), format));
}

void XlsxBook::setPage(int headerRow, const QString& footerLeft)
{
    const auto header = static_cast<lxw_row_t>(headerRow);
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, 9); // A4
    worksheet_set_margins(m_sheet, 0.87, 0.39, 0.47, 0.6); // inches: 22, 10, 12, 15 mm
    worksheet_fit_to_pages(m_sheet, 1, 0);
    keep(worksheet_repeat_rows(m_sheet, header, header));
    worksheet_freeze_panes(m_sheet, header + 1, 0);
    const QString footer = QStringLiteral("&L") + headerSafe(footerLeft.left(180))
        + QStringLiteral("&R第 &P 页　共 &N 页");
    keep(worksheet_set_footer(m_sheet, footer.toUtf8().constData()));
}

Result<void> XlsxBook::save(const QString& path)
{
    const int closed = workbook_close(m_book); // frees it, also when it fails
    m_book = nullptr;
    keep(closed);
    if (m_error != LXW_NO_ERROR) {
        return notWritten(path, QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(m_error))));
    }
    if (!xlsxIsWhole(m_file, m_cells)) {
        return notWritten(path, QString::fromUtf8(lxw_strerror(LXW_ERROR_ZIP_FILE_ADD)));
    }
    QFile made(m_file);
    QSaveFile file(path);
    if (!made.open(QIODevice::ReadOnly)) {
        return notWritten(path, made.errorString());
    }
    if (!file.open(QIODevice::WriteOnly)) {
        return notWritten(path, file.errorString());
    }
    while (!made.atEnd()) {
        const QByteArray block = made.read(256 * 1024);
        if (block.isEmpty() || file.write(block) != block.size()) {
            return notWritten(path, block.isEmpty() ? made.errorString() : file.errorString());
        }
    }
    if (!file.commit()) {
        return notWritten(path, file.errorString());
    }
    return {};
}

} // namespace xq
