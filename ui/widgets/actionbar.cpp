// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbar.h"

#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/panel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace xq {

PageActionBar::PageActionBar(QWidget* parent)
    : QFrame(parent)
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout)
    , m_draft(new NoticeLine(this))
    , m_hints(newLabel({}, "small", "tertiary", this))
    , m_reason(newLabel({}, "small", "secondary", this))
    , m_problems(new NoticeLine(this))
{
    setProperty("role", QStringLiteral("actionBar"));
    const Metrics m = Metrics::of(this);
    setFixedHeight(m.control + m.px(18));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(m.px(12), 1, m.px(12), 0);
    row->setSpacing(m.px(8));
    m_left->setSpacing(m.px(8));
    m_right->setSpacing(m.px(8));
    row->addLayout(m_left);
    row->addWidget(m_draft);
    row->addWidget(m_hints);
    row->addWidget(m_reason);
    row->addStretch(1);
    row->addWidget(m_problems);
    row->addLayout(m_right);
    m_draft->setSmall(true);
    // Words give way to buttons when the window is narrow; the tooltip keeps them whole.
    m_hints->setMinimumWidth(0);
    m_hints->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hints->hide();
    m_reason->setMinimumWidth(m.px(40));
    m_reason->hide();
}

Button* PageActionBar::addSide(const QString& text, const std::function<void()>& act)
{
    auto* button = new Button(text, Button::Role::Plain, this);
    connect(button, &Button::clicked, this, act);
    m_left->addWidget(button);
    return button;
}

Button* PageActionBar::addDanger(const QString& text, const std::function<void()>& act)
{
    Button* button = addSide(text, act);
    button->setRole(Button::Role::Danger);
    return button;
}

Button* PageActionBar::addRight(const QString& text, const std::function<void()>& act)
{
    auto* button = new Button(text, Button::Role::Plain, this);
    connect(button, &Button::clicked, this, act);
    m_right->insertWidget(m_primary == nullptr ? m_right->count() : m_right->count() - 1, button);
    return button;
}

Button* PageActionBar::setPrimary(
    const QString& text, const QKeySequence& key, const std::function<void()>& act)
{
    delete m_primary;
    m_primary = new Button(text, Button::Role::Primary, this);
    if (!key.isEmpty()) {
        m_primary->setKey(key);
    }
    connect(m_primary, &Button::clicked, this, [this, act] {
        if (m_problemCount > 0) {
            Q_EMIT problemsClicked();
        } else {
            act();
        }
    });
    m_right->addWidget(m_primary);
    return m_primary;
}

void PageActionBar::setReason(const QString& reason)
{
    m_reason->setText(reason);
    m_reason->setToolTip(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void PageActionBar::setHints(const QStringList& hints)
{
    m_hints->setText(hints.join(QStringLiteral("    ")));
    m_hints->setToolTip(m_hints->text());
    m_hints->setVisible(!hints.isEmpty());
    m_hints->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void PageActionBar::setDraft(const QString& text, bool saved)
{
    m_draft->say(saved ? Status::Done : Status::Waiting, text);
}

void PageActionBar::setProblems(int count, const QString& sentence)
{
    m_problemCount = count;
    m_problems->say(Status::Blocked, count > 0 ? sentence : QString());
}

} // namespace xq
