// SPDX-License-Identifier: GPL-3.0-or-later
// Ledger of 5,000 rows to PDF and XLSX beside the floor of the libraries in the same run: a plain
// QPainter loop that draws the same texts and rules at known places, and a plain libxlsxwriter loop
// that writes the same figures. Prints medians; `bench_ledger [ROWS] [RUNS] [FOLDER]` keeps samples
// in FOLDER.
#include "tests/integration/print/samples.h"
#include "ui/print/documentfonts.h"
#include "ui/print/ledgerpdf.h"
#include "ui/print/ledgerxlsx.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <xlsxwriter.h>

using namespace xq;

namespace {

double medianMs(int runs, const std::function<void()>& work)
{
    QVector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void plainPdf(const PageSet& pages, const DocumentFonts& fonts, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("cannot write %s", qPrintable(path));
    }
    QPdfWriter writer(&file);
    writer.setResolution(600);
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF()));
    QPainter painter(&writer);
    const double unit = 600 / 25.4;
    for (const PrintPage& page : pages.pages) {
        if (&page != &pages.pages.first()) {
            writer.newPage();
        }
        for (const PageRule& rule : page.rules) {
            painter.setPen(QPen(Qt::black, rule.width * unit));
            painter.drawLine(
                QLineF(rule.x1 * unit, rule.y1 * unit, rule.x2 * unit, rule.y2 * unit));
        }
        for (const PageText& text : page.texts) {
            QFont font(fonts.family(text.role));
            font.setPointSizeF(text.points);
            painter.setFont(font);
            painter.drawText(QPointF(text.x * unit, text.baseline * unit), text.text);
        }
    }
}

void plainXlsx(const LedgerDocument& document, const QString& path)
{
    lxw_workbook_options options {};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
    lxw_format* format = workbook_add_format(book);
    format_set_border(format, LXW_BORDER_THIN);
    lxw_row_t row = 0;
    for (const LedgerRow& one : document.rows) {
        lxw_col_t column = 0;
        for (const LedgerCell& cell : one.cells) {
            switch (cell.kind) {
            case LedgerCellKind::Text:
            case LedgerCellKind::NotApplicable:
                worksheet_write_string(
                    sheet, row, column++, cell.text.toUtf8().constData(), format);
                break;
            case LedgerCellKind::Pair:
                worksheet_write_number(
                    sheet, row, column++, static_cast<double>(cell.second), format);
                [[fallthrough]];
            case LedgerCellKind::Integer:
                worksheet_write_number(
                    sheet, row, column++, static_cast<double>(cell.value), format);
                break;
            }
        }
        ++row;
    }
    workbook_close(book);
}

double mebibytes(const QString& path)
{
    return static_cast<double>(QFileInfo(path).size()) / 1024 / 1024;
}

void line(const char* what, double ours, double floor, double size, double goalMs, double goalSize)
{
    std::printf(
        "%-26s %8.0f ms  floor %7.0f ms  ratio %5.2f  %6.2f MB  goal %5.0f ms %4.1f MB  %s\n", what,
        ours, floor, ours / floor, size, goalMs, goalSize,
        ours <= goalMs && size <= goalSize ? "met" : "MISSED");
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    const int rows = arguments.size() > 1 ? arguments[1].toInt() : 5000;
    const int runs = arguments.size() > 2 ? arguments[2].toInt() : 7;
    QTemporaryDir temporary;
    const QString folder = arguments.size() > 3 ? arguments[3] : temporary.path();
    const auto at
        = [&folder](const char* name) { return folder + QLatin1Char('/') + QLatin1String(name); };
    const LedgerDocument document = *freezeLedger(
        samples::longQuarter(rows), QStringLiteral("2017Q1-CG-003"), 1'491'442'212'000);
    int pages = 0;
    const double pdf = medianMs(runs, [&] {
        const auto report = writeLedgerPdf({document}, {}, at("ledger.pdf"));
        pages = report ? report->pages : 0;
    });
    const auto fonts = DocumentFonts::load();
    if (!fonts || pages == 0) {
        std::fprintf(stderr, "no fonts or no PDF\n");
        return 1;
    }
    const auto layout = layoutLedger(document, {}, **fonts);
    const double layoutMs
        = medianMs(runs, [&] { static_cast<void>(layoutLedger(document, {}, **fonts)); });
    const double pdfFloor = medianMs(runs, [&] { plainPdf(*layout, **fonts, at("floor.pdf")); });
    const double xlsx = medianMs(
        runs, [&] { static_cast<void>(writeLedgerXlsx({document}, at("ledger.xlsx"))); });
    const double xlsxFloor = medianMs(runs, [&] { plainXlsx(document, at("floor.xlsx")); });
    const double csv
        = medianMs(runs, [&] { static_cast<void>(writeLedgerCsv(document, at("ledger.csv"))); });
    std::printf("%d rows, %d columns, %d pages, median of %d\n", rows,
        static_cast<int>(document.columns.size()), pages, runs);
    line("PDF", pdf, pdfFloor, mebibytes(at("ledger.pdf")), 1500, 2);
    line("XLSX", xlsx, xlsxFloor, mebibytes(at("ledger.xlsx")), 500, 99);
    const LedgerDocument cases = samples::caseQuarter(rows);
    const double casesPdf
        = medianMs(runs, [&] { static_cast<void>(writeLedgerPdf({cases}, {}, at("cases.pdf"))); });
    const auto casesLayout = layoutLedger(cases, {}, **fonts);
    const double casesFloor
        = medianMs(runs, [&] { plainPdf(*casesLayout, **fonts, at("floor.pdf")); });
    line("PDF of the case ledger", casesPdf, casesFloor, mebibytes(at("cases.pdf")), 1500, 2);
    std::printf("layout alone %.0f ms, CSV %.0f ms\n", layoutMs, csv);
    if (arguments.size() > 3) {
        static_cast<void>(writeLedgerPdf({samples::frozenQuarter()}, {}, at("quarter.pdf")));
        static_cast<void>(writeLedgerPdf({samples::quarterOfTwelve()}, {}, at("draft.pdf")));
        static_cast<void>(writeLedgerPdf({samples::caseQuarter(60)}, {}, at("cases-60.pdf")));
        static_cast<void>(writeLedgerPdf({samples::statisticsQuarter()}, {}, at("statistics.pdf")));
        static_cast<void>(writeLedgerXlsx({samples::frozenQuarter()}, at("quarter.xlsx")));
    }
    return 0;
}
