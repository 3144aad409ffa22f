// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbar.h"

#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>

namespace xq {

PageActionBar::PageActionBar(QWidget* parent)
    : QFrame(parent)
    , m_more(new Button(tr("&More..."), Button::Role::Plain, this))
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
    row->setSizeConstraint(QLayout::SetNoConstraint); // fit() folds instead
    row->setContentsMargins(m.px(12), 1, m.px(12), 0);
    row->setSpacing(m.px(8));
    m_left->setSpacing(m.px(8));
    m_right->setSpacing(m.px(8));
    row->addLayout(m_left);
    row->addWidget(m_more);
    m_more->hide();
    connect(m_more, &Button::clicked, this, &PageActionBar::showMore);
    row->addWidget(m_draft);
    row->addWidget(m_hints);
    row->addWidget(m_reason);
    row->addStretch(1);
    row->addWidget(m_problems);
    row->addLayout(m_right);
    m_draft->setSmall(true);
    // Words give way to buttons when the window is narrow; the tooltip keeps them whole.
    m_hints->hide();
    m_reason->setMinimumWidth(m.px(40));
    m_reason->hide();
}

Button* PageActionBar::addSide(const QString& text, const std::function<void()>& act)
{
    auto* button = new Button(text, Button::Role::Plain, this);
    connect(button, &Button::clicked, this, act);
    m_left->addWidget(button);
    m_sides.append(button);
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

QSize PageActionBar::minimumSizeHint() const
{
    return {Metrics::of(this).px(200), height()};
}

void PageActionBar::fit()
{
    const Metrics m = Metrics::of(this);
    const int gap = m.px(8);
    const auto widthOf = [gap](const QWidget* widget) { return widget->sizeHint().width() + gap; };
    int room = width() - 2 * m.px(12) - m_right->sizeHint().width() - gap;
    if (!m_problems->text().isEmpty()) {
        room -= widthOf(m_problems);
    }
    int sides = 0;
    for (const Button* side : std::as_const(m_sides)) {
        sides += side->isHidden() && !side->property("folded").toBool() ? 0 : widthOf(side);
    }
    room -= sides;
    // The words, the least needed last.
    const auto say = [&](QWidget* words, bool wanted) {
        const bool fits = wanted && room >= widthOf(words);
        words->setVisible(fits);
        room -= fits ? widthOf(words) : 0;
    };
    const bool tight = room < 0;
    say(m_reason, !m_reason->text().isEmpty());
    say(m_draft, !m_draft->text().isEmpty());
    say(m_hints, !m_hints->text().isEmpty());
    if (tight) {
        room -= widthOf(m_more);
    }
    for (auto side = m_sides.rbegin(); side != m_sides.rend(); ++side) {
        const bool folded = (*side)->property("folded").toBool();
        if ((*side)->isHidden() && !folded) {
            continue; // the page hid it
        }
        const bool fold = tight && room < 0;
        if (fold) {
            room += widthOf(*side);
        }
        (*side)->setProperty("folded", fold);
        (*side)->setVisible(!fold);
    }
    m_more->setVisible(tight);
}

void PageActionBar::showMore()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (Button* side : std::as_const(m_sides)) {
        if (side->property("folded").toBool()) {
            QAction* act = menu->addAction(side->text());
            act->setEnabled(side->isEnabled());
            act->setToolTip(side->toolTip());
            connect(act, &QAction::triggered, side, &Button::click);
        }
    }
    menu->setToolTipsVisible(true);
    menu->popup(m_more->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void PageActionBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

bool PageActionBar::event(QEvent* event)
{
    // Another text or button inside: LayoutRequest comes once for all of them.
    const bool handled = QFrame::event(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        const Metrics m = Metrics::of(this);
        setFixedHeight(m.control + m.px(18));
    }
    if (event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return handled;
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
