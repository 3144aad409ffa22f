// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/print/tst_layout.h"

#include "tests/integration/print/samples.h"
#include "ui/print/ledgercolumns.h"
#include "ui/print/ledgerlayout.h"
#include "ui/print/ledgerpager.h"
#include "ui/print/linebreaker.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <rapidcheck.h>

using namespace xq;

namespace {

/// A face in which every Chinese character is one em wide and every other half.
class SquareMeasure : public TextMeasure {
public:
    double advance(char32_t character, TextRole) const override
    {
        return character < 0x2E80 && character != 0x2014 ? 0.5 : 1.0;
    }
};

const SquareMeasure kSquare;

PageSet layout(const LedgerDocument& document, const LedgerPageSetup& setup = {})
{
    auto pages = layoutLedger(document, setup, kSquare);
    if (!pages) {
        qFatal("layout failed: %s", qPrintable(pages.error().code));
    }
    return *pages;
}

QStringList texts(const PrintPage& page)
{
    QStringList all;
    for (const PageText& text : page.texts) {
        all.append(text.text);
    }
    return all;
}

const PageText* find(const PrintPage& page, const QString& wanted)
{
    const auto at = std::find_if(page.texts.begin(), page.texts.end(),
        [&wanted](const PageText& text) { return text.text == wanted; });
    return at == page.texts.end() ? nullptr : &*at;
}

QString mm(double value)
{
    return QString::number(std::round(value * 100) / 100);
}

} // namespace

void LayoutTest::geometryIsTheGoldenOne()
{
    const PageSet set = layout(samples::frozenQuarter());
    QCOMPARE(set.width, 297.0);
    QCOMPARE(set.height, 210.0);
    QCOMPARE(set.pages.size(), 1);
    const PrintPage& page = set.pages.first();
    const PageText* title
        = find(page, QStringLiteral("示范市城市管理行政执法局行政权力运行情况季度台账"));
    QVERIFY(title != nullptr);
    QCOMPARE(title->points, 22.0);
    // Centred over the table, which reaches from 22 to 287 mm: 24 characters of 22 pt.
    QCOMPARE(mm(title->x), mm(22 + (265 - 24 * 22 * 25.4 / 72) / 2));
    QCOMPARE(mm(title->baseline), QStringLiteral("19.1"));
    QCOMPARE(mm(find(page, QStringLiteral("单位：件 / 元"))->baseline), QStringLiteral("27.2"));
    // The outline.
    const QVector<PageRule> outline = page.rules.mid(page.rules.size() - 4);
    QCOMPARE(mm(outline[0].y1), QStringLiteral("29.6"));
    QCOMPARE(mm(outline[0].x1), QStringLiteral("22"));
    QCOMPARE(mm(outline[0].x2), QStringLiteral("287"));
    for (const PageRule& rule : outline) {
        QCOMPARE(rule.width, 0.5);
    }
    QVERIFY(page.code.has_value());
    QCOMPARE(*page.code, (PageBox {22, 187, 15, 15}));
    QCOMPARE(page.codeText.left(18), QStringLiteral("XQ1 2017Q1-CG-003 "));
    QVERIFY(find(page, QStringLiteral("第 1 页　共 1 页")) != nullptr);
    QVERIFY(
        find(page, QStringLiteral("快照号 2017Q1-CG-003　　定稿 2017-04-06 09:30:12")) != nullptr);
}

void LayoutTest::headerStandsOnEveryPage()
{
    const PageSet set = layout(samples::longQuarter(200));
    QVERIFY(set.pages.size() > 5);
    for (qsizetype p = 0; p < set.pages.size(); ++p) {
        const PrintPage& page = set.pages[p];
        for (const char16_t* title : {u"序号", u"事项名称", u"不公开", u"备注"}) {
            const PageText* head = find(page, QString::fromUtf16(title));
            QVERIFY2(head != nullptr, qPrintable(QString::number(p)));
            QCOMPARE(head->role, TextRole::Heading);
        }
        QVERIFY(find(page, QStringLiteral("第 %1 页　共 %2 页").arg(p + 1).arg(set.pages.size())));
        QVERIFY(find(page, QStringLiteral("本页小计")));
        QCOMPARE(find(page, QStringLiteral("合　　计")) != nullptr, p + 1 == set.pages.size());
        QCOMPARE(find(page, QStringLiteral("单位负责人：")) != nullptr, p + 1 == set.pages.size());
    }
}

void LayoutTest::subtotalsStandOnEveryPageAndAddUp()
{
    const LedgerDocument document = samples::longQuarter(333);
    const PageSet set = layout(document);
    qint64 money = 0;
    qsizetype rows = 0;
    for (const PrintPage& page : set.pages) {
        QCOMPARE(page.firstRow, rows);
        rows += page.rowCount;
        const QVector<LedgerCell> sum = ledgerTotals(document, page.firstRow, page.rowCount);
        const QString shown = ledgerCellText(document.columns[18], sum[18]);
        const PageText* text = find(page, shown);
        QVERIFY2(text != nullptr, qPrintable(shown));
        money += sum[18].value;
    }
    QCOMPARE(rows, document.rows.size());
    const LedgerCell total = ledgerTotals(document)[18];
    QCOMPARE(money, total.value);
    QVERIFY(find(set.pages.last(), ledgerCellText(document.columns[18], total)) != nullptr);
}

void LayoutTest::nothingLeavesTheSheet_data()
{
    QTest::addColumn<LedgerDocument>("document");
    QTest::newRow("twelve") << samples::frozenQuarter();
    QTest::newRow("long") << samples::longQuarter(150);
    QTest::newRow("cases") << samples::caseQuarter(90);
    QTest::newRow("statistics") << samples::statisticsQuarter();
    LedgerDocument wide = samples::quarterOfTwelve();
    wide.title = QString(120, QStringLiteral("长").front());
    wide.rows[0].cells[2].text = QString(300, QStringLiteral("名").front());
    wide.rows[1].cells[3].text = QString(40, QLatin1Char('X'));
    wide.rows[2].cells[18].value = 9'000'000'000'000'00;
    QTest::newRow("wide") << wide;
}

void LayoutTest::nothingLeavesTheSheet()
{
    QFETCH(LedgerDocument, document);
    const PageSet set = layout(document);
    for (const PrintPage& page : set.pages) {
        for (const PageText& text : page.texts) {
            const double right = text.x + kSquare.width(text.text, text.role, text.points);
            QVERIFY2(text.x >= 21.99 && right <= 287.01, qPrintable(text.text));
            QVERIFY2(text.baseline > 12 && text.baseline < 202, qPrintable(text.text));
            QVERIFY(text.points >= 9);
        }
        for (const PageRule& rule : page.rules) {
            QVERIFY(rule.x1 >= 21.99 && rule.x2 <= 287.01 && rule.y1 >= 12 && rule.y2 <= 202);
        }
    }
}

void LayoutTest::textsStayInTheirColumns()
{
    const LedgerDocument document = samples::caseQuarter(40);
    const LedgerTexts cells = ledgerTexts(document);
    const QVector<double> widths = ledgerColumnWidths(document, cells, 265, kSquare);
    QVERIFY(std::abs(std::accumulate(widths.begin(), widths.end(), 0.0) - 265) < 0.001);
    QVector<double> lefts {22};
    for (const double width : widths) {
        lefts.append(lefts.last() + width);
    }
    const PageSet set = layout(document);
    for (const PrintPage& page : set.pages) {
        for (const PageText& text : page.texts) {
            if (text.points != 9 || text.baseline < 45 || text.baseline > 180
                || text.role != TextRole::Body) {
                continue;
            }
            const double right = text.x + kSquare.width(text.text, text.role, text.points);
            const auto column = std::upper_bound(lefts.begin(), lefts.end(), text.x);
            QVERIFY2(column != lefts.end() && right <= *column + 0.001, qPrintable(text.text));
        }
    }
}

void LayoutTest::closingKeepsCompany()
{
    // Whatever the number of rows: the signatures share their page with rows, and nothing overlaps.
    for (int rows = 1; rows < 60; ++rows) {
        const PageSet set = layout(samples::longQuarter(rows));
        const PrintPage& last = set.pages.last();
        QVERIFY(last.rowCount >= 1);
        const double table = last.rules.last().y2;
        const PageText* signature = find(last, QStringLiteral("单位负责人："));
        QVERIFY(signature != nullptr);
        QVERIFY(signature->baseline > table);
        const PageText* footer = find(last, QStringLiteral("草稿，尚未定稿，数字可能变化"));
        QVERIFY(signature->baseline + 4 < footer->baseline - 4);
    }
    // A heading is never the last row of a page.
    const LedgerDocument cases = samples::caseQuarter(60);
    const PageSet set = layout(cases);
    for (const PrintPage& page : set.pages) {
        QVERIFY(!cases.rows[page.firstRow + page.rowCount - 1].isGroup());
    }
}

void LayoutTest::draftIsMarkedAndHasNoCode()
{
    const PageSet draft = layout(samples::quarterOfTwelve());
    for (const PrintPage& page : draft.pages) {
        QVERIFY(page.mark.has_value());
        QCOMPARE(page.mark->text, QStringLiteral("草　稿"));
        QVERIFY(!page.code.has_value());
        QVERIFY(page.codeText.isEmpty());
    }
    const PageSet frozen = layout(samples::frozenQuarter());
    QVERIFY(!frozen.pages.first().mark.has_value());
}

void LayoutTest::setupIsFollowed()
{
    LedgerPageSetup setup;
    setup.left = 30;
    setup.signatures = false;
    setup.code = false;
    const PageSet set = layout(samples::frozenQuarter(), setup);
    const PrintPage& page = set.pages.first();
    QVERIFY(find(page, QStringLiteral("单位负责人：")) == nullptr);
    QVERIFY(!page.code.has_value());
    QVERIFY(texts(page).join(QString()).contains(QStringLiteral("摘要 SM3")));
    for (const PageRule& rule : page.rules) {
        QVERIFY(rule.x1 >= 30);
    }
}

void LayoutTest::emptyLedgerIsOnePage()
{
    LedgerDocument document = samples::quarterOfTwelve();
    document.rows.clear();
    const PageSet set = layout(document);
    QCOMPARE(set.pages.size(), 1);
    QVERIFY(find(set.pages.first(), QStringLiteral("合　　计")) != nullptr);
    document.columns.clear();
    const auto none = layoutLedger(document, {}, kSquare);
    QVERIFY(!none.has_value());
    QCOMPARE(none.error().code, QStringLiteral("print.no-columns"));
}

void LayoutTest::pagerKeepsEveryRow()
{
    QVERIFY(rc::check("each row on one page, in order, pages not overfull", [] {
        QVector<PagerRow> rows;
        const int count = *rc::gen::inRange(0, 80);
        for (int i = 0; i < count; ++i) {
            rows.append({*rc::gen::inRange(50, 400) / 10.0, *rc::gen::inRange(0, 5) == 0});
        }
        const PagerRoom room {100, 120, 25};
        const QVector<PagerPage> pages = paginate(rows, room);
        RC_ASSERT(!pages.isEmpty());
        qsizetype next = 0;
        for (qsizetype p = 0; p < pages.size(); ++p) {
            RC_ASSERT(pages[p].first == next);
            RC_ASSERT(rows.isEmpty() || pages[p].count > 0);
            next += pages[p].count;
            double height = p + 1 == pages.size() ? room.closing : 0;
            for (qsizetype r = pages[p].first; r < next; ++r) {
                height += rows[r].height;
            }
            RC_ASSERT(pages[p].count <= 1 || height <= (p == 0 ? 100 : 120) + 0.001);
        }
        RC_ASSERT(next == rows.size());
    }));
}

void LayoutTest::linesBreakWhereTheyMay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("ems");
    QTest::addColumn<QString>("lines");
    QTest::newRow("fits") << QStringLiteral("四个汉字") << 4.0 << QStringLiteral("四个汉字");
    QTest::newRow("Chinese") << QStringLiteral("一二三四五") << 2.0
                             << QStringLiteral("一二|三四|五");
    QTest::newRow("no comma first")
        << QStringLiteral("一二三，四五") << 3.0 << QStringLiteral("一二|三，四|五");
    QTest::newRow("no bracket last")
        << QStringLiteral("一二（三四）") << 3.0 << QStringLiteral("一二|（三|四）");
    QTest::newRow("date") << QStringLiteral("2017-03-10 16:20") << 2.6
                          << QStringLiteral("2017-|03-10|16:20");
    QTest::newRow("word whole") << QStringLiteral("项目ABCD号") << 3.0
                                << QStringLiteral("项目|ABCD号");
    QTest::newRow("word too long")
        << QStringLiteral("ABCDEFGH") << 2.0 << QStringLiteral("ABCD|EFGH");
    QTest::newRow("paragraphs") << QStringLiteral("一\n二三") << 1.0 << QStringLiteral("一|二|三");
    QTest::newRow("empty") << QString() << 1.0 << QString();
    QTest::newRow("narrower than a character")
        << QStringLiteral("一二") << 0.1 << QStringLiteral("一|二");
    QTest::newRow("beyond the BMP") << QStringLiteral("𠮷𠮷𠮷") << 2.0 << QStringLiteral("𠮷𠮷|𠮷");
}

void LayoutTest::linesBreakWhereTheyMay()
{
    QFETCH(QString, text);
    QFETCH(double, ems);
    QFETCH(QString, lines);
    QCOMPARE(
        breakLines(text, ems * 9 * kMmPerPoint, TextRole::Body, 9, kSquare).join(QLatin1Char('|')),
        lines);
}

void LayoutTest::linesLoseNothing()
{
    QVERIFY(rc::check("lines hold the whole text and fit", [] {
        const QString alphabet = QStringLiteral("一二三，。（）AB1-/ \n");
        QString text;
        const int length = *rc::gen::inRange(0, 60);
        for (int i = 0; i < length; ++i) {
            text += alphabet[*rc::gen::inRange<qsizetype>(0, alphabet.size())];
        }
        const double width = *rc::gen::inRange(1, 60);
        const QStringList lines = breakLines(text, width, TextRole::Body, 9, kSquare);
        RC_ASSERT(!lines.isEmpty());
        const auto bare
            = [](QString all) { return all.remove(QLatin1Char(' ')).remove(QLatin1Char('\n')); };
        RC_ASSERT(bare(lines.join(QString())) == bare(text));
        for (const QString& line : lines) {
            RC_ASSERT(line.size() <= 1 || kSquare.width(line, TextRole::Body, 9) <= width + 0.001);
        }
    }));
}

void LayoutTest::cancelStopsLayout()
{
    JobControl control;
    control.cancelled = [] { return true; };
    const auto pages = layoutLedger(samples::longQuarter(500), {}, kSquare, control);
    QVERIFY(!pages.has_value());
    QCOMPARE(pages.error().code, QStringLiteral("print.cancelled"));
}
