// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/print/tst_output.h"

#include "tests/integration/print/samples.h"
#include "ui/print/documentfonts.h"
#include "ui/print/ledgerpdf.h"
#include "ui/print/ledgerxlsx.h"
#include "ui/print/pagepainter.h"
#include "ui/print/qrcode.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QXmlStreamReader>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace xq;

namespace {

using Writer = std::function<Result<void>(const QString& path)>;

Result<void> pdf(
    const LedgerDocument& document, const QString& path, const JobControl& control = {})
{
    const auto report = writeLedgerPdf({document}, {}, path, control);
    return report ? Result<void>() : tl::unexpected(report.error());
}

QString textOf(const QString& path, int page)
{
    QPdfDocument document;
    if (document.load(path) != QPdfDocument::Error::None) {
        return {};
    }
    return document.getAllText(page).text();
}

/// Cells of the only sheet as they are stored: numbers as numbers, texts with a leading quote.
QMap<QString, QString> cellsOf(const QString& path)
{
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"),
        {QStringLiteral("-p"), path, QStringLiteral("xl/worksheets/sheet1.xml")});
    unzip.waitForFinished();
    QMap<QString, QString> cells;
    QXmlStreamReader xml(unzip.readAllStandardOutput());
    QString reference;
    bool text = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) {
            continue;
        }
        if (xml.name() == QLatin1String("c")) {
            reference = xml.attributes().value(QLatin1String("r")).toString();
            text = xml.attributes().value(QLatin1String("t")) == QLatin1String("inlineStr");
        } else if (xml.name() == QLatin1String("v") || xml.name() == QLatin1String("t")) {
            cells[reference] = (text ? QStringLiteral("'") : QString()) + xml.readElementText();
        } else if (xml.name() == QLatin1String("f")) {
            cells[reference] = QStringLiteral("formula");
        }
    }
    return cells;
}

QByteArray sheetXml(const QString& path)
{
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"),
        {QStringLiteral("-p"), path, QStringLiteral("xl/worksheets/sheet1.xml")});
    unzip.waitForFinished();
    return unzip.readAllStandardOutput();
}

} // namespace

void OutputTest::pdfTextReadsBack()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("台账.pdf"));
    const LedgerDocument document = *freezeLedger(
        samples::longQuarter(60), QStringLiteral("2017Q1-CG-001"), 1'491'442'200'000);
    const auto report = writeLedgerPdf({document}, {}, path);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
    QPdfDocument read;
    QCOMPARE(read.load(path), QPdfDocument::Error::None);
    QCOMPARE(read.pageCount(), report->pages);
    QVERIFY(report->pages > 2);
    const QSizeF size = read.pagePointSize(0);
    QVERIFY(std::abs(size.width() - 841.89) < 1 && std::abs(size.height() - 595.28) < 1);
    QString all;
    for (int p = 0; p < report->pages; ++p) {
        const QString text = textOf(path, p);
        QVERIFY(text.contains(QStringLiteral("事项名称")));
        QVERIFY(text.contains(QStringLiteral("本页小计")));
        QVERIFY(text.contains(QStringLiteral("第 %1 页").arg(p + 1)));
        all += text;
    }
    QVERIFY(all.contains(QStringLiteral("行政权力运行情况季度台账")));
    QVERIFY(all.contains(QStringLiteral("2017Q1-CG-001")));
    const LedgerCell total = ledgerTotals(document)[18];
    QVERIFY(all.contains(ledgerCellText(document.columns[18], total)));
    // No Kangxi radicals: 行 must be found as 行.
    for (const QChar character : all) {
        QVERIFY(character.unicode() < 0x2E80 || character.unicode() > 0x2FDF);
    }
    // The codes of all sixty rows, in order.
    qsizetype from = 0;
    for (int i = 1; i <= 60; ++i) {
        from = all.indexOf(QStringLiteral("CG-CF-%1").arg(i, 4, 10, QLatin1Char('0')), from);
        QVERIFY(from >= 0);
    }
}

void OutputTest::pdfIsTheSameFromAnyThread()
{
    QTemporaryDir folder;
    const QString here = folder.filePath(QStringLiteral("here.pdf"));
    const QString there = folder.filePath(QStringLiteral("there.pdf"));
    const LedgerDocument document = samples::frozenQuarter();
    QVERIFY(pdf(document, here).has_value());
    Result<void> verdict;
    const std::unique_ptr<QThread> thread(QThread::create([&] { verdict = pdf(document, there); }));
    thread->start();
    QVERIFY(thread->wait(20'000));
    QVERIFY(verdict.has_value());
    QCOMPARE(textOf(there, 0), textOf(here, 0));
    QVERIFY(!textOf(there, 0).isEmpty());
}

void OutputTest::printerTakesTheSamePages()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("printed.pdf"));
    const LedgerDocument document = samples::longQuarter(80);
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        const auto report = printLedger({document}, {}, printer);
        QVERIFY(report.has_value());
    }
    const QString saved = folder.filePath(QStringLiteral("saved.pdf"));
    QVERIFY(pdf(document, saved).has_value());
    QPdfDocument a;
    QPdfDocument b;
    QCOMPARE(a.load(path), QPdfDocument::Error::None);
    QCOMPARE(b.load(saved), QPdfDocument::Error::None);
    QCOMPARE(a.pageCount(), b.pageCount());
    for (int p = 0; p < a.pageCount(); ++p) {
        QCOMPARE(textOf(path, p), textOf(saved, p));
    }
    // A page range of the dialog.
    const QString part = folder.filePath(QStringLiteral("part.pdf"));
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(part);
        printer.setFromTo(2, 3);
        QCOMPARE(printLedger({document}, {}, printer)->pages, 2);
    }
    QVERIFY(textOf(part, 0).contains(QStringLiteral("第 2 页")));
}

void OutputTest::codeHoldsNumberAndDigest()
{
    const LedgerDocument document = samples::frozenQuarter();
    const QImage code = qrCode(ledgerCodeText(document));
    QVERIFY(!code.isNull());
    QCOMPARE(code.width(), code.height());
    // Version 4 holds the number and 64 hexadecimal figures in the alphanumeric mode: modules of
    // 0.37 mm in 15 mm, quiet zone included.
    QCOMPARE(code.width(), 33 + 8);
    // Finder patterns in three corners, dark on light.
    for (const QPoint corner : {QPoint(4, 4), QPoint(4 + 26, 4), QPoint(4, 4 + 26)}) {
        for (int i = 0; i < 7; ++i) {
            QCOMPARE(qGray(code.pixel(corner.x() + i, corner.y())), 0);
            QCOMPARE(qGray(code.pixel(corner.x(), corner.y() + i)), 0);
        }
        QCOMPARE(qGray(code.pixel(corner.x() + 1, corner.y() + 1)), 255);
        QCOMPARE(qGray(code.pixel(corner.x() + 3, corner.y() + 3)), 0);
    }
    QVERIFY(qrCode(QString()).isNull());
    QVERIFY(qrCode(QString(8000, QLatin1Char('x'))).isNull());
}

void OutputTest::rareCharactersAreReported()
{
    QTemporaryDir folder;
    LedgerDocument document = samples::quarterOfTwelve();
    // U+4DAE and U+2F81F are in none of the faces; 囍 may come from another than the first.
    document.rows[0].cells[2].text
        = QStringLiteral("测试") + QStringLiteral("\U0002F81F\U000E0041");
    const auto report = writeLedgerPdf({document}, {}, folder.filePath(QStringLiteral("a.pdf")));
    QVERIFY(report.has_value());
    QVERIFY2(report->notes.join(QString()).contains(QStringLiteral("U+E0041")),
        qPrintable(report->notes.join(QLatin1Char('\n'))));
}

void OutputTest::missingFamiliesAreNamed()
{
    const auto fonts = DocumentFonts::load(
        {QStringLiteral("No Such FangSong"), QStringLiteral("AR PL UMing CN")},
        {QStringLiteral("WenQuanYi Zen Hei")}, {QStringLiteral("No Such Title")});
    QVERIFY(fonts.has_value());
    QCOMPARE((*fonts)->family(TextRole::Body), QStringLiteral("AR PL UMing CN"));
    const QString notes = (*fonts)->notes().join(QLatin1Char('\n'));
    QVERIFY(notes.contains(QStringLiteral("小标宋")));
    QVERIFY(notes.contains(QStringLiteral("仿宋")));
    QVERIFY(notes.contains(QStringLiteral("AR PL UMing CN")));
    // A Latin-only first family: Chinese comes from the next and is reported.
    const auto latin = DocumentFonts::load(
        {QStringLiteral("DejaVu Sans"), QStringLiteral("AR PL UMing CN")}, {}, {});
    QVERIFY(latin.has_value());
    QVERIFY((*latin)->glyph(U'政', TextRole::Body).index != 0);
    QVERIFY((*latin)->notes().join(QString()).contains(QStringLiteral("政")));
    QVERIFY((*latin)->undrawable().isEmpty());
}

void OutputTest::previewAndPdfShareTheLayout()
{
    // A page painted at screen resolution has its outline where the layout says, in any zoom.
    const auto fonts = DocumentFonts::load();
    QVERIFY(fonts.has_value());
    const auto pages = layoutLedger(samples::frozenQuarter(), {}, **fonts);
    QVERIFY(pages.has_value());
    const PagePainter painter(*pages, **fonts);
    for (const double unitsPerMm : {2.0, 3.2, 7.5}) {
        QImage image(qRound(pages->width * unitsPerMm), qRound(pages->height * unitsPerMm),
            QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter device(&image);
        painter.paint(device, 0, unitsPerMm, false);
        device.end();
        const PageRule top = pages->pages[0].rules[pages->pages[0].rules.size() - 4];
        const int y = static_cast<int>(top.y1 * unitsPerMm);
        int dark = 255;
        for (int dy = -1; dy <= 1; ++dy) {
            dark = std::min(dark, qGray(image.pixel(image.width() / 2, y + dy)));
        }
        QVERIFY2(dark < 140, qPrintable(QString::number(unitsPerMm)));
        QCOMPARE(qGray(image.pixel(qRound(10 * unitsPerMm), y)), 255);
    }
}

void OutputTest::xlsxHoldsTheFigures()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("台账.xlsx"));
    const LedgerDocument document = samples::frozenQuarter();
    QVERIFY(writeLedgerXlsx({document}, path).has_value());
    const auto cells = cellsOf(path);
    QCOMPARE(cells[QStringLiteral("A1")], QLatin1Char('\'') + document.title);
    QCOMPARE(cells[QStringLiteral("A3")], QStringLiteral("'序号"));
    QCOMPARE(cells[QStringLiteral("M3")], QStringLiteral("'法制审核同意"));
    QCOMPARE(cells[QStringLiteral("N3")], QStringLiteral("'法制审核退回"));
    QCOMPARE(cells[QStringLiteral("S3")], QStringLiteral("'不公开"));
    QCOMPARE(cells[QStringLiteral("T3")], QStringLiteral("'理由"));
    // Row 4 is the first item: numbers, a note, and — where nothing applies.
    QCOMPARE(cells[QStringLiteral("E4")], QStringLiteral("214"));
    QCOMPARE(cells[QStringLiteral("M4")], QStringLiteral("'—"));
    QCOMPARE(cells[QStringLiteral("S4")], QStringLiteral("214"));
    QCOMPARE(cells[QStringLiteral("T4")], QStringLiteral("'简易程序"));
    QCOMPARE(cells[QStringLiteral("U4")], QStringLiteral("4280"));
    QCOMPARE(cells[QStringLiteral("M5")], QStringLiteral("12"));
    QCOMPARE(cells[QStringLiteral("N5")], QStringLiteral("2"));
    // Row 16 is the total, as on paper.
    QCOMPARE(cells[QStringLiteral("A16")], QStringLiteral("'合计"));
    QCOMPARE(cells[QStringLiteral("E16")], QStringLiteral("448"));
    QCOMPARE(cells[QStringLiteral("S16")], QStringLiteral("218"));
    QCOMPARE(cells[QStringLiteral("U16")], QStringLiteral("248980"));
    const QByteArray xml = sheetXml(path);
    QVERIFY(xml.contains("orientation=\"landscape\""));
    QVERIFY(xml.contains("paperSize=\"9\""));
    QVERIFY(xml.contains("state=\"frozen\""));
    QVERIFY(xml.contains(document.digest.toLatin1()));
    // Every figure of the document is in the sheet, column by column.
    for (qsizetype r = 0; r < document.rows.size(); ++r) {
        const QString row = QString::number(r + 4);
        QCOMPARE(cells[QStringLiteral("F") + row].toLongLong(), document.rows[r].cells[5].value);
        QCOMPARE(cells[QStringLiteral("J") + row].toLongLong(), document.rows[r].cells[9].value);
    }
}

void OutputTest::xlsxKeepsTextsAsTexts()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    LedgerDocument document = samples::quarterOfTwelve();
    document.rows[0].cells[2].text = QStringLiteral("=1+1");
    document.rows[1].cells[2].text = QStringLiteral("<b>&\"'\u0001");
    document.rows[2].cells[3].text = QStringLiteral("00123");
    QVERIFY(writeLedgerXlsx({document}, path).has_value());
    const auto cells = cellsOf(path);
    QCOMPARE(cells[QStringLiteral("C4")], QStringLiteral("'=1+1"));
    QVERIFY(cells[QStringLiteral("C5")].startsWith(QStringLiteral("'<b>&\"'")));
    QCOMPARE(cells[QStringLiteral("D6")], QStringLiteral("'00123"));
    QVERIFY(!cells.values().contains(QStringLiteral("formula")));
    const LedgerDocument statistics = samples::statisticsQuarter();
    QVERIFY(writeLedgerXlsx({statistics}, path).has_value());
    const auto rates = cellsOf(path);
    QCOMPARE(rates[QStringLiteral("A4")], QStringLiteral("'行政处罚"));
    const double rate = rates[QStringLiteral("N6")].toDouble();
    QVERIFY(rate > 0.9 && rate <= 1.0);
}

void OutputTest::annexesFollowInTheSameFile()
{
    QTemporaryDir folder;
    const QVector<LedgerDocument> both {samples::frozenQuarter(),
        *freezeLedger(
            samples::caseQuarter(30), QStringLiteral("2017Q1-CG-004"), 1'491'442'200'000)};
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    const auto report = writeLedgerPdf(both, {}, path);
    QVERIFY(report.has_value());
    QVERIFY(report->pages > 2);
    QVERIFY(textOf(path, 0).contains(QStringLiteral("第 1 页")));
    QVERIFY(textOf(path, 0).contains(QStringLiteral("2017Q1-CG-003")));
    QVERIFY(textOf(path, 1).contains(QStringLiteral("第 1 页")));
    QVERIFY(textOf(path, 1).contains(QStringLiteral("2017Q1-CG-004")));
    const QString book = folder.filePath(QStringLiteral("a.xlsx"));
    QVERIFY(writeLedgerXlsx(both, book).has_value());
    QProcess unzip;
    unzip.start(
        QStringLiteral("unzip"), {QStringLiteral("-p"), book, QStringLiteral("xl/workbook.xml")});
    unzip.waitForFinished();
    const QString workbook = QString::fromUtf8(unzip.readAllStandardOutput());
    QVERIFY(workbook.contains(QStringLiteral("2017Q1 权力运行季度台账")));
    QVERIFY(workbook.contains(QStringLiteral("2017Q1 案件办理季度台账")));
}

void OutputTest::unwritablePlacesLeaveNothing_data()
{
    QTest::addColumn<bool>("xlsx");
    QTest::newRow("pdf") << false;
    QTest::newRow("xlsx") << true;
}

void OutputTest::unwritablePlacesLeaveNothing()
{
    QFETCH(bool, xlsx);
    QTemporaryDir folder;
    const LedgerDocument document = samples::quarterOfTwelve();
    const auto write = [&](const QString& path) {
        return xlsx ? writeLedgerXlsx({document}, path) : pdf(document, path);
    };
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("taken.out")));
    QStringList places {folder.filePath(QStringLiteral("no/such/folder.out")),
        folder.filePath(QStringLiteral("taken.out"))};
    if (::geteuid() != 0) { // root may write anywhere
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("locked")));
        QFile(folder.filePath(QStringLiteral("locked")))
            .setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        places.append(folder.filePath(QStringLiteral("locked/a.out")));
    }
    for (const QString& place : places) {
        const auto verdict = write(place);
        QVERIFY2(!verdict.has_value(), qPrintable(place));
        QCOMPARE(verdict.error().code, QStringLiteral("ledger.write"));
        QCOMPARE(verdict.error().kind, ErrorKind::Storage);
        QVERIFY(verdict.error().message.contains(QFileInfo(place).fileName()));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void OutputTest::fullDiskLeavesNothing()
{
    QTemporaryDir folder;
    const LedgerDocument document = samples::longQuarter(400);
    // A limit on the size of files is what a full disk looks like to the writer.
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit small = before;
    small.rlim_cur = 20'000;
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto asPdf = pdf(document, folder.filePath(QStringLiteral("a.pdf")));
    const auto asXlsx = writeLedgerXlsx({document}, folder.filePath(QStringLiteral("a.xlsx")));
    const auto asCsv = writeLedgerCsv(document, folder.filePath(QStringLiteral("a.csv")));
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!asPdf.has_value());
    QVERIFY(!asXlsx.has_value());
    QVERIFY(!asCsv.has_value());
    for (const Result<void>& verdict : {asPdf, asXlsx, asCsv}) {
        QCOMPARE(verdict.error().code, QStringLiteral("ledger.write"));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void OutputTest::existingFileSurvivesAFailure()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("last quarter");
    file.close();
    JobControl control;
    int asked = 0;
    control.cancelled = [&asked] { return ++asked > 3; };
    QVERIFY(!pdf(samples::longQuarter(400), path, control).has_value());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("last quarter"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void OutputTest::cancelLeavesNothing()
{
    QTemporaryDir folder;
    const LedgerDocument document = samples::longQuarter(900);
    for (const int patience : {0, 1, 4}) {
        int asked = 0;
        JobControl control;
        control.cancelled = [&asked, patience] { return asked++ >= patience; };
        const auto asPdf = pdf(document, folder.filePath(QStringLiteral("a.pdf")), control);
        QVERIFY(!asPdf.has_value());
        QCOMPARE(asPdf.error().code, QStringLiteral("print.cancelled"));
        asked = 0;
        const auto asXlsx
            = writeLedgerXlsx({document}, folder.filePath(QStringLiteral("a.xlsx")), control);
        QVERIFY(!asXlsx.has_value());
        QCOMPARE(asXlsx.error().code, QStringLiteral("print.cancelled"));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void OutputTest::progressReachesTheEnd()
{
    QTemporaryDir folder;
    QVector<QPair<int, int>> steps;
    JobControl control;
    control.progress = [&steps](int done, int total) { steps.append({done, total}); };
    QVERIFY(pdf(samples::longQuarter(100), folder.filePath(QStringLiteral("a.pdf")), control));
    QVERIFY(steps.size() > 3);
    QCOMPARE(steps.last().first, steps.last().second);
    for (qsizetype i = 1; i < steps.size(); ++i) {
        QVERIFY(steps[i].first > steps[i - 1].first);
    }
    steps.clear();
    QVERIFY(writeLedgerXlsx(
        {samples::longQuarter(100)}, folder.filePath(QStringLiteral("a.xlsx")), control));
    QCOMPARE(steps.last(), qMakePair(100, 100));
}
