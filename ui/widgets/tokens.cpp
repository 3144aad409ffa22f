// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens.h"

#include <QGuiApplication>
#include <QPalette>

#include <cmath>

namespace xq {

namespace {

constexpr QColor hex(unsigned rgb)
{
    return QColor(static_cast<int>((rgb >> 16) & 0xff), static_cast<int>((rgb >> 8) & 0xff),
        static_cast<int>(rgb & 0xff));
}
constexpr Tone tone(unsigned text, unsigned ground, unsigned mark)
{
    return {hex(text), hex(ground), hex(mark)};
}

constexpr Tokens kLight {
    .dark = false,
    .window = hex(0xEEF1F5),
    .base = hex(0xFFFFFF),
    .alt = hex(0xF6F8FB),
    .head = hex(0xE6EBF1),
    .track = hex(0xE1E7EE),
    .line = hex(0xCDD5DF),
    .edge = hex(0x7C8998),
    .text = hex(0x1B2430),
    .text2 = hex(0x46525F),
    .text3 = hex(0x536070),
    .disabled = hex(0x737F8D),
    .primary = hex(0x1A5CA8),
    .hover = hex(0x154C8B),
    .fill = hex(0x1A5CA8),
    .fillHover = hex(0x154C8B),
    .onFill = hex(0xFFFFFF),
    .sel = hex(0xCFE2F8),
    .selText = hex(0x1B2430),
    .normal = tone(0x1A5CA8, 0xE6EFF9, 0x3F7FCB),
    .warning = tone(0x875000, 0xFFF1CC, 0xC47900),
    .alarm = tone(0xBF2419, 0xFDE7E4, 0xD03528),
    .severe = tone(0xFFFFFF, 0x8B1116, 0x7A0D12),
    .done = tone(0x17683A, 0xE1F3E7, 0x3A9A60),
    .offline = tone(0x3E5268, 0xE3E9F0, 0x7D90A5),
    .returned = tone(0x66389A, 0xEEE6F7, 0x8B5CC0),
    .neutral = tone(0x46525F, 0xEEF1F5, 0x7D90A5),
    .severeText = hex(0x7A0D12),
    .inserted = hex(0xD5F0DE),
    .deleted = hex(0xFBDDD9),
    .tip = hex(0xFFF9E0),
    .hit = hex(0xFFE08A),
    .paper = hex(0xFFFFFF),
    .desk = hex(0x9AA5B1),
};

constexpr Tokens kDark {
    .dark = true,
    .window = hex(0x1B2026),
    .base = hex(0x242A32),
    .alt = hex(0x2A313A),
    .head = hex(0x303843),
    .track = hex(0x39424E),
    .line = hex(0x3F4956),
    .edge = hex(0x7E8B9A),
    .text = hex(0xE7EBF0),
    .text2 = hex(0xBBC4CF),
    .text3 = hex(0x9BA7B4),
    .disabled = hex(0x8793A0),
    .primary = hex(0x7DB2F5),
    .hover = hex(0x7DB2F5),
    .fill = hex(0x2E6BC0),
    .fillHover = hex(0x3B7AD0),
    .onFill = hex(0xFFFFFF),
    .sel = hex(0x213C5E),
    .selText = hex(0xF2F5F9),
    .normal = tone(0x93BFF8, 0x1E3350, 0x5B97E4),
    .warning = tone(0xF3C15C, 0x40330F, 0xE0A32E),
    .alarm = tone(0xFF9A91, 0x4B2422, 0xE9655A),
    .severe = tone(0xFFFFFF, 0xA3222A, 0xD24A54),
    .done = tone(0x86D5A2, 0x1C3A29, 0x4FB278),
    .offline = tone(0xAFC0D3, 0x2D3A49, 0x7D90A5),
    .returned = tone(0xD0B7F3, 0x38294E, 0xA57FDB),
    .neutral = tone(0xBBC4CF, 0x303843, 0x7D90A5),
    .severeText = hex(0xFFB3B0),
    .inserted = hex(0x1F4A30),
    .deleted = hex(0x5A2A28),
    .tip = hex(0x3A3520),
    .hit = hex(0x6B5310),
    .paper = hex(0xF4F2EC),
    .desk = hex(0x14181D),
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}
double luminance(const QColor& c)
{
    return 0.2126 * linear(c.red() / 255.0) + 0.7152 * linear(c.green() / 255.0)
        + 0.0722 * linear(c.blue() / 255.0);
}

} // namespace

const Tone& Tokens::tone(Status status) const
{
    switch (status) {
    case Status::Normal:
    case Status::Pending:
        return normal;
    case Status::Warning:
        return warning;
    case Status::Alarm:
    case Status::Blocked:
        return alarm;
    case Status::Severe:
        return severe;
    case Status::Done:
        return done;
    case Status::Offline:
    case Status::Waiting:
    case Status::Paused:
    case Status::Lead:
        return offline;
    case Status::Returned:
        return returned;
    case Status::Neutral:
        return neutral;
    }
    return neutral;
}

QColor Tokens::words(Status status) const
{
    return status == Status::Severe ? severeText : tone(status).text;
}

const Tokens& Tokens::light()
{
    return kLight;
}
const Tokens& Tokens::darkOnes()
{
    return kDark;
}
const Tokens& Tokens::of(const QPalette& palette)
{
    QColor window = palette.color(QPalette::Active, QPalette::Window);
    if (window.alpha() < 255) { // a style sheet's transparent ground tells nothing
        window = QGuiApplication::palette().color(QPalette::Active, QPalette::Window);
    }
    return window.lightness() < 128 ? kDark : kLight;
}

QPalette paletteOf(const Tokens& t)
{
    QPalette p;
    const auto all = [&p](QPalette::ColorRole role, const QColor& color) {
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
            p.setColor(group, role, color);
        }
    };
    all(QPalette::Window, t.window);
    all(QPalette::Button, t.window);
    all(QPalette::Base, t.base);
    all(QPalette::AlternateBase, t.alt);
    all(QPalette::ToolTipBase, t.base);
    all(QPalette::ToolTipText, t.text);
    all(QPalette::WindowText, t.text);
    all(QPalette::Text, t.text);
    all(QPalette::ButtonText, t.text);
    all(QPalette::BrightText, t.onFill);
    all(QPalette::PlaceholderText, t.text3);
    all(QPalette::Light, t.base);
    all(QPalette::Midlight, t.head);
    all(QPalette::Mid, t.line);
    all(QPalette::Dark, t.edge);
    all(QPalette::Shadow, t.edge);
    all(QPalette::Highlight, t.fill);
    all(QPalette::HighlightedText, t.onFill);
    all(QPalette::Link, t.primary);
    all(QPalette::LinkVisited, t.primary);
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        p.setColor(QPalette::Disabled, role, t.disabled);
    }
    p.setColor(QPalette::Disabled, QPalette::Base, t.alt);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.head);
    return p;
}

double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace xq
