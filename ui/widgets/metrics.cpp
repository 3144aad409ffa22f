// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/metrics.h"

#include <QApplication>
#include <QFontMetrics>
#include <QWidget>

#include <cmath>

namespace xq {

namespace {

double ratio(TypeStep step)
{
    switch (step) {
    case TypeStep::Small:
        return 12.0 / 13.0;
    case TypeStep::Body:
        return 1.0;
    case TypeStep::ObjectTitle:
        return 15.0 / 13.0;
    case TypeStep::PageTitle:
        return 17.0 / 13.0;
    case TypeStep::Figure:
        return 20.0 / 13.0;
    case TypeStep::SignIn:
        return 22.0 / 13.0;
    }
    return 1.0;
}

} // namespace

int Metrics::px(int length) const
{
    return static_cast<int>(std::lround(length * line / 20.0));
}

Metrics Metrics::of(const QFont& bodyFont)
{
    const QFontMetrics fm(bodyFont);
    // Families disagree about leading (WenQuanYi 1.25 em, Noto CJK 1.45 em): the grid wants 1.5 em.
    const int em = fm.ascent() + fm.descent();
    const int pixels = bodyFont.pixelSize() > 0
        ? bodyFont.pixelSize()
        : static_cast<int>(std::lround(bodyFont.pointSizeF() * 96.0 / 72.0));
    Metrics m {};
    m.line = std::max(em, static_cast<int>(std::lround(pixels * 1.5)));
    m.control = m.line + 8;
    m.toolControl = m.line + 4;
    m.row = m.line + 8;
    m.row2 = m.px(38);
    m.groupRow = m.line + 4;
    m.header = m.line + 8;
    m.badge = m.px(20);
    m.icon = m.px(16);
    m.glyph = m.px(12);
    m.label = m.px(86);
    return m;
}

Metrics Metrics::of(const QWidget* widget)
{
    // The user's base size, not the widget's own: a title's neighbours stay on the grid.
    Q_UNUSED(widget);
    return of(QApplication::font());
}

QFont typeFont(const QFont& body, TypeStep step)
{
    QFont font = body;
    font.setPointSizeF(QApplication::font().pointSizeF() * ratio(step));
    if (step != TypeStep::Small && step != TypeStep::Body) {
        font.setBold(true);
    }
    return font;
}

QFont boldFont(QFont font)
{
    font.setBold(true);
    return font;
}

QFont monoFont(const QFont& body)
{
    QFont font = body;
    font.setFamilies({QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("Sarasa Mono SC"),
        QStringLiteral("WenQuanYi Micro Hei Mono"), QStringLiteral("monospace")});
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace xq
