// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace xq {

/// One workbook with one sheet, written row after row with constant memory (libxlsxwriter). Cells
/// must come in reading order. Texts are written as texts, whatever they begin with: nothing
/// becomes a formula. The first failure is kept and told by save().
class XlsxBook {
public:
    struct Look {
        enum class Align { Left, Center, Right };
        const char* number = nullptr; ///< number format: "0", "#,##0.00", "0.0%"
        bool bold = false;
        bool border = true;
        bool wrap = true;
        bool shaded = false;
        Align align = Align::Left;
        double points = 10;
    };

    /// `title` goes into the file's properties.
    /// Errors: ledger.write (kind Storage) when the temporary folder cannot be written.
    static Result<std::unique_ptr<XlsxBook>> create(const QString& title);
    ~XlsxBook(); ///< without save() nothing is left behind
    XlsxBook(const XlsxBook&) = delete;
    XlsxBook& operator=(const XlsxBook&) = delete;

    /// What follows goes to a new sheet; there must be one before the first cell. The name is cut
    /// to 31 characters; []:*?/\ become blanks. Errors: ledger.write.
    Result<void> addSheet(const QString& name);
    lxw_format* format(const Look& look);
    void setColumnWidth(int column, double characters);
    void setRowHeight(int row, double points);
    void number(int row, int column, double value, lxw_format* format);
    void text(int row, int column, const QString& value, lxw_format* format);
    void blank(int row, int column, lxw_format* format);
    void merged(int row, int first, int last, const QString& value, lxw_format* format);
    /// A4 landscape, one page wide, rows up to `headerRow` repeated on paper and frozen on the
    /// screen.
    void setPage(int headerRow, const QString& footerLeft);

    /// Moves the finished file to its place, whole or not at all. Errors: ledger.write.
    Result<void> save(const QString& path);

private:
    XlsxBook() = default;
    void keep(int error);

    QTemporaryDir m_folder;
    QString m_file;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    int m_error = 0;
    qint64 m_cells = 0;
};

} // namespace xq
