// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/ledgerpdf.h"

#include "ui/print/pagepainter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

namespace xq {
namespace {

constexpr int kResolution = 600; // whole units of 0.042 mm

QPageLayout sheet()
{
    return QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(0, 0, 0, 0));
}

tl::unexpected<Error> notWritten(const QString& path, const QString& reason)
{
    return fail(ErrorKind::Storage, QStringLiteral("ledger.write"),
        QCoreApplication::translate("xq::Print",
            "The file %1 could not be written (%2). Nothing was left there; choose another folder "
            "or free some space and save again.")
            .arg(QFileInfo(path).fileName(), reason));
}

tl::unexpected<Error> cancelled()
{
    return refused(QStringLiteral("print.cancelled"),
        QCoreApplication::translate("xq::Print", "Printing was cancelled; nothing was written."));
}

} // namespace

Result<PrintReport> writeLedgerPdf(const QVector<LedgerDocument>& documents,
    const LedgerPageSetup& setup, const QString& path, const JobControl& control)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return notWritten(path, file.errorString());
    }
    XQ_ASSIGN(fonts, DocumentFonts::load());
    XQ_ASSIGN(pages, layoutLedgers(documents, setup, *fonts, control));
    {
        QPdfWriter writer(&file);
        writer.setResolution(kResolution);
        writer.setPageLayout(sheet());
        writer.setTitle(pages.name);
        writer.setCreator(QStringLiteral("Xingquan " XQ_VERSION));
        QPainter painter;
        if (!painter.begin(&writer)) {
            return notWritten(path, file.errorString());
        }
        const PagePainter painted(pages, *fonts);
        for (qsizetype p = 0; p < pages.pages.size(); ++p) {
            if (control.stopped()) {
                painter.end();
                file.cancelWriting();
                return cancelled();
            }
            if (p > 0 && !writer.newPage()) {
                painter.end();
                return notWritten(path, file.errorString());
            }
            painted.paint(painter, p, kResolution / 25.4, true);
            control.report(p + 1, pages.pages.size());
        }
        painter.end();
    }
    // QPdfWriter does not say when the disk is full; the file does.
    if (file.error() != QFileDevice::NoError || !file.commit()) {
        return notWritten(path, file.errorString());
    }
    return PrintReport {static_cast<int>(pages.pages.size()), fonts->notes()};
}

Result<PrintReport> printLedger(const QVector<LedgerDocument>& documents,
    const LedgerPageSetup& setup, QPrinter& printer, const JobControl& control)
{
    const auto refusedBy = [&printer] {
        return fail(ErrorKind::Storage, QStringLiteral("print.printer"),
            QCoreApplication::translate("xq::Print",
                "The printer %1 did not take the job. Check that it is switched on and connected, "
                "or save the ledger as PDF.")
                .arg(printer.printerName()));
    };
    XQ_ASSIGN(fonts, DocumentFonts::load());
    XQ_ASSIGN(pages, layoutLedgers(documents, setup, *fonts, control));
    printer.setFullPage(true);
    printer.setPageLayout(sheet());
    printer.setDocName(pages.name);
    const qsizetype last = pages.pages.size();
    const qsizetype from = std::clamp<qsizetype>(printer.fromPage(), 1, last);
    const qsizetype to
        = printer.toPage() == 0 ? last : std::clamp<qsizetype>(printer.toPage(), from, last);
    QPainter painter;
    if (!painter.begin(&printer)) {
        return refusedBy();
    }
    const PagePainter painted(pages, *fonts);
    for (qsizetype p = from; p <= to; ++p) {
        if (control.stopped()) {
            printer.abort();
            painter.end();
            return cancelled();
        }
        if (p > from && !printer.newPage()) {
            painter.end();
            return refusedBy();
        }
        painted.paint(painter, p - 1, printer.resolution() / 25.4, true);
        control.report(p - from + 1, to - from + 1);
    }
    painter.end();
    if (printer.printerState() == QPrinter::Error) {
        return refusedBy();
    }
    return PrintReport {static_cast<int>(to - from + 1), fonts->notes()};
}

} // namespace xq
