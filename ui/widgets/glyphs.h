// SPDX-License-Identifier: GPL-3.0-or-later
// The twelve status glyphs and seven small marks (our own drawings, because coloured emblems miss
// the contrast), and the theme's monochrome icons, all tinted with the text colour.
//
//   paintGlyph(painter, rect, glyphOf(Status::Alarm), tokens.words(Status::Alarm));
//   button->setIcon(icon("document-print"));        // follows palette changes by itself
#pragma once

#include "ui/widgets/tokens.h"

#include <QIcon>

class QPainter;
class QRect;

namespace xq {

enum class Glyph : quint8 {
    None,
    // states, in the order of Status
    Normal,
    Warning,
    Alarm,
    Severe,
    Done,
    Offline,
    Returned,
    Waiting,
    Paused,
    Blocked,
    Pending,
    Lead,
    // marks
    Plus,
    Minus,
    Exchange,
    Eye,
    Info,
    Diamond,
    Dot,
    Play,
};

/// The glyph of a status; Glyph::None for Neutral.
Glyph glyphOf(Status status);
/// Draws it square and centred into the rectangle.
void paintGlyph(QPainter& painter, const QRect& rect, Glyph glyph, const QColor& color);
QPixmap glyphPixmap(Glyph glyph, const QColor& color, int size, qreal ratio);

/// Which colour an icon takes: the surrounding text, white on a filled button, or a status.
enum class Ink : quint8 { Text, Secondary, OnFill, Primary, Danger };
/// An icon of the theme (Breeze names) or of the bundled fallbacks, tinted at paint time with the
/// application palette, so that it follows light and dark. Unknown names give an empty icon.
QIcon icon(QLatin1String name, Ink ink = Ink::Text);
inline QIcon icon(const char* name, Ink ink = Ink::Text)
{
    return icon(QLatin1String(name), ink);
}
/// A glyph as an icon, tinted by its status.
QIcon glyphIcon(Status status);

} // namespace xq
