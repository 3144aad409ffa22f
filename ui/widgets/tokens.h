// SPDX-License-Identifier: GPL-3.0-or-later
// ui/widgets: the design system every window is built from: colours, type, glyphs, badges, gauges,
// panels, forms, tables. Knows no case, no store and no page.
//
//   const Tokens& t = Tokens::of(palette());        // inside any paintEvent or delegate
//   painter.fillRect(rect, t.tone(Status::Warning).ground);
#pragma once

#include <QColor>

class QPalette;

namespace xq {

/// What a badge, gauge, node or banner says. Always shown as glyph + word + colour.
enum class Status : quint8 {
    Normal, ///< 正常
    Warning, ///< level 1, 预警
    Alarm, ///< level 2, 报警
    Severe, ///< level 3, 严重报警: the only filled badge
    Done, ///< 已办, 通过
    Offline, ///< 离线
    Returned, ///< 退回, 申诉: "came back to me"; violet means nothing else
    Waiting, ///< 等待
    Paused, ///< 暂停, 搁置
    Blocked, ///< 阻止, 不通过
    Pending, ///< 待处理
    Lead, ///< 线索
    Neutral, ///< a label without a state
};

/// Text on ground holds 4.5:1, mark on base 3:1.
struct Tone {
    QColor text;
    QColor ground;
    QColor mark;
};

/// The colours of one palette. Nothing else in the program names or mixes a colour.
struct Tokens {
    bool dark;
    QColor window, base, alt, head, track, line, edge;
    QColor text, text2, text3, disabled;
    QColor primary, hover; ///< links and focus; what a filled button turns to under the pointer
    QColor fill, fillHover, onFill; ///< filled buttons and text selection
    QColor sel, selText; ///< row selection
    Tone normal, warning, alarm, severe, done, offline, returned, neutral;
    QColor severeText; ///< level 3 written on base
    QColor inserted, deleted, tip, hit; ///< differences, differing row, search hit
    QColor paper, desk; ///< preview of printed pages

    const Tone& tone(Status status) const;
    /// The colour of words of that status on base (a filled tone's own text would be white).
    QColor words(Status status) const;

    static const Tokens& light();
    static const Tokens& darkOnes();
    /// The table that belongs to a palette, by the lightness of its window colour.
    static const Tokens& of(const QPalette& palette);
};

/// Fills both themes' palettes, Disabled and Inactive groups included.
QPalette paletteOf(const Tokens& tokens);
/// WCAG 2.1 contrast of two opaque colours, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace xq
