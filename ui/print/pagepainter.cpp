// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pagepainter.h"

#include "ui/print/qrcode.h"

#include <QGlyphRun>
#include <QPainter>

#include <algorithm>
#include <map>

namespace xq {
namespace {

// All glyphs of one face and size go to the device as one run: a page of 500 cells is four or five.
struct Run {
    QVector<quint32> indexes;
    QVector<QPointF> positions;
};
using Runs = std::map<std::pair<int, double>, Run>;

} // namespace

PagePainter::PagePainter(const PageSet& pages, const DocumentFonts& fonts)
    : m_pages(pages)
    , m_fonts(fonts)
{
}

void PagePainter::paint(QPainter& painter, qsizetype page, double unitsPerMm, bool snap) const
{
    const PrintPage& one = m_pages.pages[page];
    if (one.mark) {
        paintMark(painter, *one.mark, unitsPerMm);
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    if (one.code) {
        auto code = m_codes.find(one.codeText);
        if (code == m_codes.end()) {
            code = m_codes.insert(one.codeText, qrCode(one.codeText));
        }
        painter.drawImage(QRectF(one.code->x * unitsPerMm, one.code->y * unitsPerMm,
                              one.code->width * unitsPerMm, one.code->height * unitsPerMm),
            code.value());
    }
    for (const PageRule& rule : one.rules) {
        painter.setPen(QPen(Qt::black, rule.width * unitsPerMm, Qt::SolidLine, Qt::SquareCap));
        painter.drawLine(QLineF(rule.x1 * unitsPerMm, rule.y1 * unitsPerMm, rule.x2 * unitsPerMm,
            rule.y2 * unitsPerMm));
    }
    painter.setPen(Qt::black);
    paintTexts(painter, one.texts, unitsPerMm, snap);
}

void PagePainter::paintTexts(
    QPainter& painter, const QVector<PageText>& texts, double unitsPerMm, bool snap) const
{
    Runs runs;
    for (const PageText& text : texts) {
        const double em = text.points * kMmPerPoint * unitsPerMm;
        double x = text.x * unitsPerMm;
        const double y = text.baseline * unitsPerMm;
        Run* run = nullptr;
        int face = -1;
        for (qsizetype i = 0; i < text.text.size(); ++i) {
            const auto& glyph = m_fonts.glyph(TextMeasure::characterAt(text.text, i), text.role);
            if (glyph.font != face) {
                face = glyph.font;
                run = &runs[{face, em}];
            }
            run->indexes.append(glyph.index);
            run->positions.append(snap ? QPointF(std::round(x), std::round(y)) : QPointF(x, y));
            x += glyph.advance * em;
        }
    }
    for (const auto& [key, run] : runs) {
        QGlyphRun glyphs;
        glyphs.setRawFont(m_fonts.sized(key.first, key.second));
        glyphs.setGlyphIndexes(run.indexes);
        glyphs.setPositions(run.positions);
        painter.drawGlyphRun(QPointF(0, 0), glyphs);
        const double second = m_fonts.secondStrike(key.first);
        if (second > 0) {
            painter.drawGlyphRun(QPointF(second * key.second, 0), glyphs);
        }
    }
}

void PagePainter::paintMark(QPainter& painter, const PageMark& mark, double unitsPerMm) const
{
    painter.save();
    painter.setPen(QColor(0xEC, 0xEC, 0xEC));
    painter.translate(mark.centreX * unitsPerMm, mark.centreY * unitsPerMm);
    painter.rotate(mark.degrees);
    const double width = m_fonts.width(mark.text, TextRole::Heading, mark.points);
    PageText text;
    text.x = -width / 2;
    text.baseline = mark.points * kMmPerPoint * 0.36;
    text.points = mark.points;
    text.role = TextRole::Heading;
    text.text = mark.text;
    paintTexts(painter, {text}, unitsPerMm, false);
    painter.restore();
}

} // namespace xq
