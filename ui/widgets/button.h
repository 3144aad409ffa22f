// SPDX-License-Identifier: GPL-3.0-or-later
// Push buttons with a role, an icon that takes the right ink and the shortcut written after the
// verb. Labels are a verb and its object with a Latin mnemonic: tr("&Save") reads 保存(&S) in
// Chinese.
//
//   auto* submit = new Button(tr("Submit"), Button::Role::Primary, this);
//   submit->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));   // works and is written: Ctrl+Enter
#pragma once

#include <QKeySequence>
#include <QPushButton>

class QShortcut;

namespace xq {

class Button : public QPushButton {
    Q_OBJECT
public:
    enum class Role : quint8 {
        Plain,
        Primary, ///< one on a surface
        Danger, ///< red outline
        DangerFill, ///< only in the confirmation of a dangerous act
        Link, ///< an act written as a link
        Quiet, ///< icon or text without a border
    };

    explicit Button(const QString& text, Role role = Role::Plain, QWidget* parent = nullptr);
    /// Icon only: `name` is read by assistive technology and shown as tooltip.
    static Button* iconOnly(const char* icon, const QString& name, QWidget* parent = nullptr);

    Role role() const { return m_role; }
    void setRole(Role role);
    void setThemeIcon(const char* name);
    /// 24 high, for tool rows.
    void setToolSize();
    /// Binds the key within the window and writes it in the button. For Ctrl+Enter, Ctrl+N, F7,
    /// Esc.
    void setKey(const QKeySequence& key);
    /// Writes a key that is bound elsewhere.
    void setKeyHint(const QString& text);
    /// Disabled with the reason told (tooltip and accessible description); an empty reason enables.
    void setImpossible(const QString& reason);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Role m_role = Role::Plain;
    QString m_hint;
    QString m_tip; ///< what the tooltip says while the act is possible
    QShortcut* m_shortcut = nullptr;
};

/// "Ctrl+Enter" rather than "Ctrl+Return", as the keys are labelled.
QString keyText(const QKeySequence& key);

} // namespace xq
