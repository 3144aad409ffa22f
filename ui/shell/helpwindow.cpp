// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpwindow.h"

#include "ui/widgets/metrics.h"
#include "ui/widgets/panel.h"

#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

namespace xq {

HelpWindow::HelpWindow(QWidget* owner)
    : QWidget(owner, Qt::Tool)
    , m_title(newLabel({}, "object", "", this))
    , m_text(newLabel({}, "", "", this))
    , m_keys(newLabel({}, "small", "secondary", this))
{
    setObjectName(QStringLiteral("help"));
    const Metrics m = Metrics::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.px(16), m.px(12), m.px(16), m.px(12));
    column->setSpacing(m.px(8));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_keys->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(newRule(this));
    column->addWidget(m_keys);
    column->addStretch(1);
    auto* away = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(away, &QShortcut::activated, this, &QWidget::close);
    resize(m.px(420), m.px(280));
}

void HelpWindow::showFor(QWidget* owner, const QString& title, const QString& text)
{
    auto* window = owner->findChild<HelpWindow*>(QStringLiteral("help"));
    if (window == nullptr) {
        window = new HelpWindow(owner);
    }
    window->setWindowTitle(tr("Help"));
    window->m_title->setText(title);
    window->m_text->setText(text.isEmpty()
            ? tr("Every act of this screen stands in its menus and at its foot.")
            : text);
    window->m_keys->setText(
        tr("Ctrl+N new case · Ctrl+K search · Ctrl+Enter submit · F5 sync now · F6 next area · "
           "Ctrl+1…9 pages · Ctrl+W close tab · Ctrl+L sign out · Alt shows the letters of the "
           "buttons"));
    window->setAccessibleName(title);
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace xq
