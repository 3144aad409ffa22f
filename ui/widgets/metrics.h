// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes of the 4-px grid, derived from the font the user chose (9 to 14 pt), in device-independent
// pixels. At 10 pt: line 20, control 28, row 28.
//
//   const Metrics m = Metrics::of(this);
//   layout->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
#pragma once

#include <QFont>

class QWidget;

namespace xq {

struct Metrics {
    int line; ///< one line of body text
    int control; ///< fields and buttons: line + 8
    int toolControl; ///< inside tool rows: line + 4
    int row, row2, groupRow, header; ///< table rows of one and of two lines, group rows, header
    int badge, icon, glyph; ///< 20, 16, 12 at 10 pt
    int label; ///< width of a form label: 86 at 10 pt

    /// A length of the 4-px grid (given for 10 pt) at this font.
    int px(int length) const;

    static Metrics of(const QFont& bodyFont);
    static Metrics of(const QWidget* widget);
};

/// Steps of the type scale, in points derived from the body size.
enum class TypeStep : quint8 {
    Small, ///< 12 px
    Body, ///< 13 px
    ObjectTitle, ///< 15 px
    PageTitle, ///< 17 px
    Figure, ///< 20 px
    SignIn, ///< 22 px
};
/// `body` in another step; titles and figures are bold.
QFont typeFont(const QFont& body, TypeStep step);
QFont boldFont(QFont font);
/// Digests and raw codes.
QFont monoFont(const QFont& body);

} // namespace xq
