// SPDX-License-Identifier: GPL-3.0-or-later
// ui/print: pages laid out once, in millimetres, and then painted on the screen, on a printer or
// into a PDF; and the same ledger as a workbook. Lengths are millimetres from the upper left corner
// of the sheet unless a name says otherwise; type sizes are points.
#pragma once

#include <QString>
#include <QVector>

#include <optional>

namespace xq {

inline constexpr double kMmPerPoint = 25.4 / 72.0;

/// Which hand a text is set in; the families behind it are chosen at run time (DocumentFonts).
enum class TextRole {
    Title, ///< 小标宋
    Heading, ///< 黑体: table header, totals, group rows
    Body, ///< 仿宋
};

struct PageText {
    double x = 0; ///< left edge of the first character
    double baseline = 0;
    double points = 9;
    TextRole role = TextRole::Body;
    QString text;
    friend bool operator==(const PageText&, const PageText&) = default;
};

struct PageRule {
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
    double width = 0.25;
    friend bool operator==(const PageRule&, const PageRule&) = default;
};

struct PageBox {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    friend bool operator==(const PageBox&, const PageBox&) = default;
};

/// Large grey letters under the table: 草稿.
struct PageMark {
    QString text;
    double centreX = 0;
    double centreY = 0;
    double points = 120;
    double degrees = -24;
    friend bool operator==(const PageMark&, const PageMark&) = default;
};

struct PrintPage {
    QVector<PageText> texts;
    QVector<PageRule> rules;
    std::optional<PageMark> mark;
    std::optional<PageBox> code; ///< where the QR code stands
    QString codeText; ///< what it says; empty for a draft
    qsizetype firstRow = 0; ///< document rows on this page
    qsizetype rowCount = 0;
    QVector<double> rowTops; ///< rowCount + 1 of them, so that a click finds its row
    QVector<double> columnLefts; ///< of the table, with its right edge at the end
    int document = 0; ///< which of the documents in a set
    friend bool operator==(const PrintPage&, const PrintPage&) = default;
};

struct PageSet {
    double width = 297; ///< A4 landscape
    double height = 210;
    QVector<PrintPage> pages;
    QString name; ///< title of the print job and of the PDF
    friend bool operator==(const PageSet&, const PageSet&) = default;
};

} // namespace xq
