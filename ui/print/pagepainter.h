// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/documentfonts.h"
#include "ui/print/pagegeometry.h"

#include <QHash>
#include <QImage>

class QPainter;

namespace xq {

/// Paints laid-out pages on any device: a window, a printer, a PDF. The fonts must be the ones that
/// measured the layout.
class PagePainter {
public:
    PagePainter(const PageSet& pages, const DocumentFonts& fonts);

    /// Paints one page with its upper left corner at the painter's origin; `unitsPerMm` is the
    /// resolution of the painter's coordinates. `snap` puts glyphs on whole units, which keeps a
    /// PDF small; for windows leave it off.
    void paint(QPainter& painter, qsizetype page, double unitsPerMm, bool snap) const;

private:
    void paintTexts(
        QPainter& painter, const QVector<PageText>& texts, double unitsPerMm, bool snap) const;
    void paintMark(QPainter& painter, const PageMark& mark, double unitsPerMm) const;

    const PageSet& m_pages;
    const DocumentFonts& m_fonts;
    mutable QHash<QString, QImage> m_codes; // one image a document, embedded once in a PDF
};

} // namespace xq
