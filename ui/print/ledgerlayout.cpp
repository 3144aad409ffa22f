// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/ledgerlayout.h"

#include "ui/print/ledgercolumns.h"
#include "ui/print/ledgerpager.h"
#include "ui/print/linebreaker.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {

constexpr double kTitlePoints = 22; // 二号
constexpr double kTitlePitch = 9.6;
constexpr double kNotePoints = 10.5; // 五号: sub-line and signatures
constexpr double kLinePitch = 4.1; // of 9 pt text in a cell
constexpr double kRowPadding = 1.45; // above and below the lines of a row
constexpr double kHeaderRowPadding = 1.6;
constexpr double kHairline = 0.25;
constexpr double kOutline = 0.5;
constexpr double kCodeSize = 15;
constexpr double kFooterPitch = 4.8;
constexpr double kAboveFooter = 3;
constexpr double kPageNumberRoom = 45;
constexpr double kSignatureHeight = 14; // below the total: fields, and room for the seal
constexpr qsizetype kReportEvery = 200;

enum class BandKind { Header, Row, Group, Sum };
struct Band {
    BandKind kind = BandKind::Row;
    double y = 0;
    double height = 0;
};

double bandHeight(qsizetype lines, double padding)
{
    return static_cast<double>(lines) * kLinePitch + 2 * padding;
}

class Layouter {
public:
    Layouter(const LedgerDocument& document, const LedgerPageSetup& setup,
        const TextMeasure& measure, const JobControl& control)
        : m_document(document)
        , m_setup(setup)
        , m_measure(measure)
        , m_control(control)
    {
    }
    Result<PageSet> run();

private:
    bool prepareRows();
    void prepareHead();
    PagerRoom room() const;
    double tableWidth() const { return m_set.width - m_setup.left - m_setup.right; }
    double columnLeft(qsizetype c) const { return m_lefts[c]; }
    double firstTableTop() const;
    double nextTableTop() const { return m_setup.top + 6; }
    double footerHeight() const;
    double footerTop() const { return m_set.height - m_setup.bottom - footerHeight(); }
    double sumHeight() const { return bandHeight(1, kRowPadding); }
    bool withCode() const { return m_setup.code && !m_codeText.isEmpty(); }

    void put(PrintPage& page, double x, double baseline, const QString& text,
        TextRole role = TextRole::Body, double points = kTablePoints) const;
    void putAligned(PrintPage& page, PageBox box, const QStringList& lines, LedgerAlign align,
        TextRole role) const;
    void layHead(PrintPage& page, bool first) const;
    void layTable(PrintPage& page, double top, bool last) const;
    void layHeaderRow(PrintPage& page, double top) const;
    void layRow(PrintPage& page, qsizetype row, double top) const;
    void laySum(
        PrintPage& page, const QVector<LedgerCell>& cells, const QString& label, double top) const;
    void layRules(PrintPage& page, const QVector<Band>& bands) const;
    void laySignatures(PrintPage& page, double top) const;
    void layFooter(PrintPage& page, qsizetype index, qsizetype count) const;

    const LedgerDocument& m_document;
    const LedgerPageSetup& m_setup;
    const TextMeasure& m_measure;
    const JobControl& m_control;
    PageSet m_set;
    QVector<double> m_widths;
    QVector<double> m_lefts;
    QString m_codeText;
    QStringList m_title;
    QVector<QStringList> m_header;
    double m_headerHeight = 0;
    QVector<QVector<QStringList>> m_lines; // of every cell
    QVector<PagerRow> m_rows;
    qsizetype m_merged = 0; // leading columns under the label of a sum
    QStringList m_footer;
};

Result<PageSet> Layouter::run()
{
    if (m_document.columns.isEmpty()) {
        return fail(ErrorKind::Usage, QStringLiteral("print.no-columns"),
            QCoreApplication::translate("xq::Print", "This ledger has no columns to print."));
    }
    m_set.name = m_document.title;
    if (!m_document.draft) {
        m_codeText = ledgerCodeText(m_document);
    }
    prepareHead();
    if (!prepareRows()) {
        return refused(QStringLiteral("print.cancelled"),
            QCoreApplication::translate(
                "xq::Print", "Printing was cancelled; nothing was written."));
    }
    const QVector<PagerPage> pages = paginate(m_rows, room());
    m_set.pages.reserve(pages.size());
    for (qsizetype p = 0; p < pages.size(); ++p) {
        PrintPage page;
        page.firstRow = pages[p].first;
        page.rowCount = pages[p].count;
        layHead(page, p == 0);
        layTable(page, p == 0 ? firstTableTop() : nextTableTop(), p + 1 == pages.size());
        layFooter(page, p, pages.size());
        m_set.pages.append(std::move(page));
    }
    return std::move(m_set);
}

void Layouter::prepareHead()
{
    m_title = breakLines(m_document.title, tableWidth(), TextRole::Title, kTitlePoints, m_measure);
    if (m_document.draft) {
        m_footer.append(QStringLiteral("草稿，尚未定稿，数字可能变化"));
    } else {
        m_footer.append(QStringLiteral("快照号 %1　　定稿 %2")
                            .arg(m_document.snapshotNumber,
                                toIso(m_document.frozenAt)
                                    .left(19)
                                    .replace(QLatin1Char('T'), QLatin1Char(' '))));
        QString digest = m_document.digest;
        for (qsizetype at = digest.size() - 8; at > 0; at -= 8) {
            digest.insert(at, QLatin1Char(' '));
        }
        m_footer.append(QStringLiteral("摘要 SM3 ") + digest);
    }
    const double notes = tableWidth() - kCodeSize - 3 - kPageNumberRoom;
    if (!m_document.notes.isEmpty()) {
        m_footer += breakLines(
            m_document.notes.join(QString()), notes, TextRole::Body, kTablePoints, m_measure);
    }
}

bool Layouter::prepareRows()
{
    const LedgerTexts texts = ledgerTexts(m_document);
    m_widths = ledgerColumnWidths(m_document, texts, tableWidth(), m_measure);
    double left = m_setup.left;
    qsizetype headerLines = 1;
    for (qsizetype c = 0; c < m_widths.size(); ++c) {
        m_lefts.append(left);
        left += m_widths[c];
        m_header.append(breakLines(m_document.columns[c].title, m_widths[c] - 2 * kHeaderPadding,
            TextRole::Heading, kTablePoints, m_measure));
        headerLines = std::max(headerLines, m_header.last().size());
    }
    m_headerHeight = bandHeight(headerLines, kHeaderRowPadding);
    while (m_merged < m_document.columns.size() && !m_document.columns[m_merged].summed) {
        ++m_merged;
    }
    // What is longer than a page ends in an ellipsis; the whole text is in the workbook.
    const auto mostLines
        = static_cast<qsizetype>(std::max(1.0, (room().first - 2 * kRowPadding) / kLinePitch));
    m_lines.reserve(m_document.rows.size());
    for (qsizetype r = 0; r < m_document.rows.size(); ++r) {
        if (r % kReportEvery == 0 && m_control.stopped()) {
            return false;
        }
        QVector<QStringList> cells;
        qsizetype most = 1;
        for (qsizetype c = 0; c < texts.rows[r].size(); ++c) {
            cells.append(breakLines(texts.rows[r][c], m_widths[c] - 2 * kCellPadding,
                TextRole::Body, kTablePoints, m_measure));
            if (cells.last().size() > mostLines) {
                cells.last().resize(mostLines);
                cells.last().last() = QStringLiteral("…");
            }
            most = std::max(most, cells.last().size());
        }
        m_lines.append(std::move(cells));
        m_rows.append({bandHeight(most, kRowPadding), m_document.rows[r].isGroup()});
    }
    return true;
}

double Layouter::firstTableTop() const
{
    return m_setup.top + kTitlePitch * static_cast<double>(m_title.size()) + 8;
}

double Layouter::footerHeight() const
{
    const double lines = kFooterPitch * static_cast<double>(m_footer.size());
    return withCode() ? std::max(kCodeSize, lines) : lines;
}

PagerRoom Layouter::room() const
{
    const double bottom = footerTop() - kAboveFooter;
    PagerRoom room;
    room.first = bottom - firstTableTop() - m_headerHeight - sumHeight();
    room.next = bottom - nextTableTop() - m_headerHeight - sumHeight();
    room.closing = sumHeight()
        + (m_setup.signatures && !m_document.signatures.isEmpty() ? kSignatureHeight : 0);
    return room;
}

void Layouter::put(PrintPage& page, double x, double baseline, const QString& text, TextRole role,
    double points) const
{
    if (!text.isEmpty()) {
        page.texts.append({x, baseline, points, role, text});
    }
}

void Layouter::putAligned(
    PrintPage& page, PageBox box, const QStringList& lines, LedgerAlign align, TextRole role) const
{
    const double block = kLinePitch * static_cast<double>(lines.size());
    // The baseline sits 0.74 of a line below its top for the 9 pt faces in use.
    double baseline = box.y + (box.height - block) / 2 + kLinePitch * 0.76;
    for (const QString& line : lines) {
        double x = box.x + kCellPadding;
        if (align != LedgerAlign::Left) {
            const double spare
                = box.width - 2 * kCellPadding - m_measure.width(line, role, kTablePoints);
            x += align == LedgerAlign::Right ? spare : spare / 2;
        }
        put(page, x, baseline, line, role);
        baseline += kLinePitch;
    }
}

void Layouter::layHead(PrintPage& page, bool first) const
{
    const double right = m_setup.left + tableWidth();
    const QString period = QStringLiteral("统计期间：") + m_document.periodText;
    if (!first) {
        const double periodWidth = m_measure.width(period, TextRole::Body, kTablePoints);
        const QStringList title = breakLines(m_document.title, tableWidth() - periodWidth - 8,
            TextRole::Body, kTablePoints, m_measure);
        put(page, m_setup.left, m_setup.top + 3.4,
            title.size() > 1 ? title[0] + QStringLiteral("…") : title[0]);
        put(page, right - m_measure.width(period, TextRole::Body, kTablePoints), m_setup.top + 3.4,
            period);
        return;
    }
    double baseline = m_setup.top + kTitlePitch * 0.74;
    for (const QString& line : m_title) {
        const double width = m_measure.width(line, TextRole::Title, kTitlePoints);
        put(page, m_setup.left + (tableWidth() - width) / 2, baseline, line, TextRole::Title,
            kTitlePoints);
        baseline += kTitlePitch;
    }
    const double line = firstTableTop() - 2.4;
    const QString unit = QStringLiteral("单位：") + m_document.unitOfMeasure;
    put(page, m_setup.left, line, QStringLiteral("填报单位（盖章）：") + m_document.unitName,
        TextRole::Body, kNotePoints);
    const double width = m_measure.width(period, TextRole::Body, kNotePoints);
    put(page, m_setup.left + (tableWidth() - width) / 2, line, period, TextRole::Body, kNotePoints);
    put(page, right - m_measure.width(unit, TextRole::Body, kNotePoints), line, unit,
        TextRole::Body, kNotePoints);
}

void Layouter::layTable(PrintPage& page, double top, bool last) const
{
    QVector<Band> bands {{BandKind::Header, top, m_headerHeight}};
    layHeaderRow(page, top);
    double y = top + m_headerHeight;
    for (qsizetype r = page.firstRow; r < page.firstRow + page.rowCount; ++r) {
        const bool group = m_document.rows[r].isGroup();
        bands.append({group ? BandKind::Group : BandKind::Row, y, m_rows[r].height});
        layRow(page, r, y);
        page.rowTops.append(y);
        y += m_rows[r].height;
    }
    page.rowTops.append(y);
    page.columnLefts = m_lefts;
    page.columnLefts.append(m_setup.left + tableWidth());
    laySum(page, ledgerTotals(m_document, page.firstRow, page.rowCount), QStringLiteral("本页小计"),
        y);
    bands.append({BandKind::Sum, y, sumHeight()});
    y += sumHeight();
    if (last) {
        laySum(page, ledgerTotals(m_document), QStringLiteral("合　　计"), y);
        bands.append({BandKind::Sum, y, sumHeight()});
        y += sumHeight();
        if (m_setup.signatures) {
            laySignatures(page, y);
        }
    }
    layRules(page, bands);
    if (m_document.draft) {
        page.mark = PageMark {
            QStringLiteral("草　稿"), m_setup.left + tableWidth() / 2, m_set.height / 2, 130, -24};
    }
}

void Layouter::layHeaderRow(PrintPage& page, double top) const
{
    for (qsizetype c = 0; c < m_header.size(); ++c) {
        putAligned(page, {columnLeft(c), top, m_widths[c], m_headerHeight}, m_header[c],
            LedgerAlign::Center, TextRole::Heading);
    }
}

void Layouter::layRow(PrintPage& page, qsizetype row, double top) const
{
    const double height = m_rows[row].height;
    if (m_document.rows[row].isGroup()) {
        putAligned(page, {m_setup.left, top, tableWidth(), height}, {m_document.rows[row].group},
            LedgerAlign::Left, TextRole::Heading);
        return;
    }
    for (qsizetype c = 0; c < m_lines[row].size(); ++c) {
        const LedgerAlign align
            = m_document.rows[row].cells[c].kind == LedgerCellKind::NotApplicable
            ? LedgerAlign::Center
            : m_document.columns[c].align;
        putAligned(page, {columnLeft(c), top, m_widths[c], height}, m_lines[row][c], align,
            TextRole::Body);
    }
}

void Layouter::laySum(
    PrintPage& page, const QVector<LedgerCell>& cells, const QString& label, double top) const
{
    double labelled = 0;
    for (qsizetype c = 0; c < m_merged; ++c) {
        labelled += m_widths[c];
    }
    if (m_merged > 0) {
        putAligned(page, {m_setup.left, top, labelled, sumHeight()}, {label}, LedgerAlign::Center,
            TextRole::Heading);
    }
    for (qsizetype c = m_merged; c < cells.size(); ++c) {
        const LedgerAlign align = cells[c].kind == LedgerCellKind::NotApplicable
            ? LedgerAlign::Center
            : m_document.columns[c].align;
        putAligned(page, {columnLeft(c), top, m_widths[c], sumHeight()},
            {ledgerCellText(m_document.columns[c], cells[c])}, align, TextRole::Heading);
    }
}

void Layouter::layRules(PrintPage& page, const QVector<Band>& bands) const
{
    const double left = m_setup.left;
    const double right = left + tableWidth();
    const double top = bands.first().y;
    const double bottom = bands.last().y + bands.last().height;
    for (qsizetype b = 1; b < bands.size(); ++b) {
        page.rules.append({left, bands[b].y, right, bands[b].y, kHairline});
    }
    for (qsizetype c = 1; c < m_lefts.size(); ++c) {
        double from = -1; // of the stretch that is open
        for (const Band& band : bands) {
            const bool crosses = band.kind == BandKind::Header || band.kind == BandKind::Row
                || (band.kind == BandKind::Sum && c >= m_merged);
            if (crosses && from < 0) {
                from = band.y;
            } else if (!crosses && from >= 0) {
                page.rules.append({m_lefts[c], from, m_lefts[c], band.y, kHairline});
                from = -1;
            }
        }
        if (from >= 0) {
            page.rules.append({m_lefts[c], from, m_lefts[c], bottom, kHairline});
        }
    }
    page.rules.append({left, top, right, top, kOutline});
    page.rules.append({left, bottom, right, bottom, kOutline});
    page.rules.append({left, top, left, bottom, kOutline});
    page.rules.append({right, top, right, bottom, kOutline});
}

void Layouter::laySignatures(PrintPage& page, double top) const
{
    const auto count = static_cast<double>(m_document.signatures.size());
    double x = m_setup.left;
    for (const LedgerSignature& signature : m_document.signatures) {
        const QString text = signature.label + QStringLiteral("：") + signature.value;
        const QStringList lines
            = breakLines(text, tableWidth() / count - 2, TextRole::Body, kNotePoints, m_measure);
        double baseline = top + 8;
        for (const QString& line : lines.mid(0, 2)) {
            put(page, x, baseline, line, TextRole::Body, kNotePoints);
            baseline += 4.8;
        }
        x += tableWidth() / count;
    }
}

void Layouter::layFooter(PrintPage& page, qsizetype index, qsizetype count) const
{
    const double top = footerTop();
    double x = m_setup.left;
    if (withCode()) {
        page.code = PageBox {x, top, kCodeSize, kCodeSize};
        page.codeText = m_codeText;
        x += kCodeSize + 3;
    }
    double baseline = top + kFooterPitch * 0.74;
    for (const QString& line : m_footer) {
        put(page, x, baseline, line);
        baseline += kFooterPitch;
    }
    const QString number = QStringLiteral("第 %1 页　共 %2 页").arg(index + 1).arg(count);
    const double right = m_setup.left + tableWidth();
    put(page, right - m_measure.width(number, TextRole::Body, kTablePoints),
        m_set.height - m_setup.bottom - kFooterPitch * 0.26, number);
}

} // namespace

Result<PageSet> layoutLedger(const LedgerDocument& document, const LedgerPageSetup& setup,
    const TextMeasure& measure, const JobControl& control)
{
    return Layouter(document, setup, measure, control).run();
}

Result<PageSet> layoutLedgers(const QVector<LedgerDocument>& documents,
    const LedgerPageSetup& setup, const TextMeasure& measure, const JobControl& control)
{
    PageSet all;
    for (qsizetype d = 0; d < documents.size(); ++d) {
        XQ_ASSIGN(set, layoutLedger(documents[d], setup, measure, control));
        for (PrintPage& page : set.pages) {
            page.document = static_cast<int>(d);
        }
        if (d == 0) {
            all = std::move(set);
        } else {
            all.pages += set.pages;
        }
    }
    return all;
}

QString ledgerCodeText(const LedgerDocument& document)
{
    return QStringLiteral("XQ1 %1 %2").arg(document.snapshotNumber, document.digest).toUpper();
}

} // namespace xq
