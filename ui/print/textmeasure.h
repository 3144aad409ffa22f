// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/pagegeometry.h"

#include <QStringView>

namespace xq {

/// Widths of characters, so that layout stays geometry and its tests need no font. Characters
/// advance one by one: Chinese and Latin need no shaping, and no script that does is used in these
/// documents.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    /// Advance in em (1.0 for a Chinese character).
    virtual double advance(char32_t character, TextRole role) const = 0;

    /// Width of one line in millimetres.
    double width(QStringView text, TextRole role, double points) const
    {
        double em = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            em += advance(characterAt(text, i), role);
        }
        return em * points * kMmPerPoint;
    }

    /// The character at i; i moves on to the low half of a surrogate pair.
    static char32_t characterAt(QStringView text, qsizetype& i)
    {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            return QChar::surrogateToUcs4(unit, text[i]);
        }
        return unit.unicode();
    }
};

} // namespace xq
