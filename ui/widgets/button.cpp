// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/widgets/glyphs.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QShortcut>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace xq {

namespace {

const char* roleName(Button::Role role)
{
    switch (role) {
    case Button::Role::Plain:
        return "plain";
    case Button::Role::Primary:
        return "primary";
    case Button::Role::Danger:
        return "danger";
    case Button::Role::DangerFill:
        return "danger-fill";
    case Button::Role::Link:
        return "link";
    case Button::Role::Quiet:
        return "quiet";
    }
    return "plain";
}

} // namespace

QString keyText(const QKeySequence& key)
{
    QString text = key.toString(QKeySequence::PortableText);
    text.replace(QStringLiteral("Return"), QStringLiteral("Enter"));
    return text;
}

Button::Button(const QString& text, Role role, QWidget* parent)
    : QPushButton(text, parent)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setRole(role);
}

Button* Button::iconOnly(const char* icon, const QString& name, QWidget* parent)
{
    auto* button = new Button({}, Role::Quiet, parent);
    button->setThemeIcon(icon);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setToolSize();
    return button;
}

void Button::setRole(Role role)
{
    m_role = role;
    setStyleProperty(this, "role", QLatin1String(roleName(role)));
    if (role == Role::Link) {
        setCursor(Qt::PointingHandCursor);
    }
}

void Button::setThemeIcon(const char* name)
{
    const bool filled = m_role == Role::Primary || m_role == Role::DangerFill;
    setIcon(xq::icon(name,
        filled                       ? Ink::OnFill
            : m_role == Role::Danger ? Ink::Danger
                                     : Ink::Text));
}

void Button::setToolSize()
{
    setStyleProperty(this, "tool", true);
}

void Button::setKey(const QKeySequence& key)
{
    if (m_shortcut == nullptr) {
        m_shortcut = new QShortcut(this);
        m_shortcut->setContext(Qt::WindowShortcut);
        connect(m_shortcut, &QShortcut::activated, this, [this] {
            if (isVisible() && isEnabled()) {
                click();
            }
        });
    }
    m_shortcut->setKey(key);
    setKeyHint(keyText(key));
}

void Button::setKeyHint(const QString& text)
{
    m_hint = text;
    updateGeometry();
    update();
}

void Button::setImpossible(const QString& reason)
{
    if (isEnabled()) {
        m_tip = toolTip();
    }
    setEnabled(reason.isEmpty());
    setToolTip(reason.isEmpty() ? m_tip : reason);
    setAccessibleDescription(reason);
}

QSize Button::sizeHint() const
{
    const Metrics m = Metrics::of(this);
    QSize size = QPushButton::sizeHint();
    if (m_role == Role::Link) {
        const int width = fontMetrics().size(Qt::TextShowMnemonic, text()).width()
            + (icon().isNull() ? 0 : m.icon + m.px(6)) + 1;
        return {width, m.px(24)};
    }
    if (icon().isNull() && m_hint.isEmpty()) {
        return size;
    }
    // Counted by hand: the style leaves no room for the hint and too much around an icon.
    int width = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    if (!icon().isNull()) {
        width += m.icon + (text().isEmpty() ? 0 : m.px(8));
    }
    if (!m_hint.isEmpty()) {
        width
            += m.px(8) + QFontMetrics(typeFont(font(), TypeStep::Small)).horizontalAdvance(m_hint);
    }
    width += text().isEmpty() ? 2 * m.px(6) : 2 * m.px(12);
    width += menu() != nullptr ? m.px(8) : 0;
    return {std::max(width, m.px(24)), size.height()};
}

void Button::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const Metrics m = Metrics::of(this);
    const Tokens& t = Tokens::of(QApplication::palette());
    QColor color = t.text;
    switch (m_role) {
    case Role::Primary:
    case Role::DangerFill:
        color = t.onFill;
        break;
    case Role::Danger:
        color = t.alarm.text;
        break;
    case Role::Link:
        color = underMouse() ? t.hover : t.primary;
        break;
    case Role::Plain:
    case Role::Quiet:
        color = isChecked() ? t.selText : t.text;
        break;
    }
    if (!isEnabled()) {
        color = t.disabled;
    }
    const int textWidth = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const QFont small = typeFont(font(), TypeStep::Small);
    const int hintWidth
        = m_hint.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(m_hint) + m.px(8);
    const int iconWidth = icon().isNull() ? 0 : m.icon + (text().isEmpty() ? 0 : m.px(6));
    const int total = iconWidth + textWidth + hintWidth;
    int x = m_role == Role::Link ? 0 : std::max(m.px(4), (width() - total) / 2);
    if (!icon().isNull()) {
        icon().paint(&painter, QRect(x, (height() - m.icon) / 2, m.icon, m.icon), Qt::AlignCenter,
            isEnabled() ? QIcon::Normal : QIcon::Disabled);
        x += iconWidth;
    }
    painter.setPen(color);
    painter.setFont(m_role == Role::Link && underMouse() && isEnabled() ? [this] {
        QFont underlined = font();
        underlined.setUnderline(true);
        return underlined;
    }() : font());
    painter.drawText(QRect(x, 0, textWidth + 1, height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, text());
    if (!m_hint.isEmpty()) {
        painter.setFont(small);
        painter.drawText(QRect(x + textWidth + m.px(8), 0, hintWidth, height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_hint);
    }
}

} // namespace xq
