// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/caseheader.h"

#include "ui/cases/casewords.h"
#include "ui/widgets/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace xq {

CaseHeader::CaseHeader(QWidget* parent)
    : Panel({}, parent)
    , m_number(newLabel({}, "object", "", this))
    , m_badges(new QWidget(this))
    , m_title(newLabel({}, "", "secondary", this))
    , m_step(new DeadlineGauge(this))
    , m_rule(newRule(this, Qt::Vertical))
    , m_case(new DeadlineGauge(this))
{
    const Metrics m = Metrics::of(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(m.px(16));
    auto* words = new QVBoxLayout;
    words->setSpacing(m.px(4));
    auto* top = new QHBoxLayout;
    top->setSpacing(m.px(8));
    top->addWidget(m_number);
    auto* badges = new QHBoxLayout(m_badges);
    badges->setContentsMargins(0, 0, 0, 0);
    badges->setSpacing(m.px(8));
    top->addWidget(m_badges);
    top->addStretch(1);
    words->addLayout(top);
    m_title->setMinimumWidth(m.px(60));
    words->addWidget(m_title);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addLayout(words, 1);
    m_step->setFixedWidth(m.px(222));
    m_case->setFixedWidth(m.px(258));
    row->addWidget(m_step);
    row->addWidget(m_rule);
    row->addWidget(m_case);
    body()->addLayout(row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CaseHeader::setCase(const CaseData& brought)
{
    const CaseState& state = brought.view.state;
    m_number->setText(state.shownNumber());
    setAccessibleName(state.shownNumber() + QLatin1Char(' ') + state.title);
    m_title->setText(state.title);
    m_title->setToolTip(state.title);
    qDeleteAll(m_badges->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    m_plain.clear();
    QStringList all;
    const auto add = [this, &all](const Badge& badge) {
        if (!badge.word.isEmpty()) {
            auto* widget = new StatusBadge(badge, m_badges);
            m_badges->layout()->addWidget(widget);
            widget->show();
            all.append(badge.word);
            if (badge.status == Status::Neutral) {
                m_plain.append(widget);
            }
        }
    };
    add(caseBadge(state));
    if (!state.late.isEmpty()) {
        add({Status::Warning,
            state.late == QStringLiteral("unsure") ? tr("Perhaps entered late")
                                                   : tr("Entered late")});
    }
    add({Status::Neutral, levelWord(state.level)});
    add({Status::Neutral, procedureWord(state.procedure)});
    if (!state.publicity.isEmpty()) {
        add({Status::Neutral, publicityWord(state.publicity)});
    }
    if (state.number.isEmpty() && state.open()) {
        add({Status::Waiting, tr("Number pending")});
    }
    m_badges->setToolTip(all.join(QStringLiteral(" · ")));
    const CaseClock* step = stepClock(brought);
    const CaseClock* whole = caseClock(brought);
    m_hasStep = step != nullptr;
    m_hasCase = whole != nullptr;
    const WorkCalendar& calendar
        = brought.calendar != nullptr ? *brought.calendar : WorkCalendar::builtin();
    if (step != nullptr) {
        m_step->setDeadline(deadlineView(*step, calendar, brought.now));
        m_step->setToolTip(step->basis);
    }
    if (whole != nullptr) {
        m_case->setDeadline(deadlineView(*whole, calendar, brought.now));
        m_case->setToolTip(whole->basis);
    }
    fit();
}

void CaseHeader::fit()
{
    // Narrow: the case's clock gives way first, the step's answers "by when".
    const Metrics m = Metrics::of(this);
    m_case->setVisible(m_hasCase && width() >= m.px(900));
    m_step->setVisible(m_hasStep && width() >= m.px(480));
    m_rule->setVisible(m_case->isVisibleTo(this) && m_step->isVisibleTo(this));
    // Then level, procedure and publicity, the last first; the tooltip keeps them.
    for (StatusBadge* badge : std::as_const(m_plain)) {
        badge->setVisible(true);
    }
    for (qsizetype i = m_plain.size() - 1; i >= 0 && neededWidth() > width(); --i) {
        m_plain.at(i)->setVisible(false);
    }
}

/// Of everything that is shown now.
int CaseHeader::neededWidth() const
{
    const Metrics m = Metrics::of(this);
    int needed = m.px(2 * 12) + m_number->sizeHint().width();
    for (const StatusBadge* badge : m_badges->findChildren<StatusBadge*>()) {
        needed += badge->isVisibleTo(m_badges) ? m.px(8) + badge->sizeHint().width() : 0;
    }
    for (const QWidget* clock : {static_cast<QWidget*>(m_step), static_cast<QWidget*>(m_case)}) {
        needed += clock->isVisibleTo(this) ? 2 * m.px(16) + clock->minimumWidth() : 0;
    }
    return needed;
}

QSize CaseHeader::minimumSizeHint() const
{
    return {Metrics::of(this).px(420), Panel::minimumSizeHint().height()};
}

void CaseHeader::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    fit();
}

} // namespace xq
