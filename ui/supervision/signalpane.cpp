// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/signalpane.h"

#include "ui/widgets/gauge.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xq {

SignalPane::SignalPane(QWidget* parent)
    : Panel(tr("Explanation"), parent)
    , m_badge(new StatusBadge({}, this))
    , m_content(new QWidget(this))
    , m_subject(newLabel({}, "strong", "", m_content))
    , m_sentence(newLabel({}, "", "", m_content))
    , m_scale(new DeadlineGauge(m_content))
    , m_figures(new QWidget(m_content))
    , m_state(newLabel({}, "", "secondary", m_content))
    , m_empty(new EmptyState(this))
    , m_open(new Button(tr("Open case"), Button::Role::Link, m_content))
    , m_copy(new Button(tr("Copy explanation"), Button::Role::Link, m_content))
{
    const Metrics m = Metrics::of(this);
    addHeaderWidget(m_badge);
    m_subject->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setWordWrap(true);
    m_open->setThemeIcon("document-open");
    m_copy->setThemeIcon("edit-copy");

    auto* links = new QHBoxLayout;
    links->setSpacing(m.px(12));
    links->addWidget(m_open);
    links->addWidget(m_copy);
    links->addStretch();
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    column->setSpacing(m.px(8));
    column->addWidget(m_subject);
    column->addWidget(m_sentence);
    column->addWidget(m_scale);
    column->addWidget(m_figures);
    column->addLayout(links);
    column->addWidget(newRule(m_content));
    column->addWidget(m_state);
    column->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_content);
    m_content->setProperty("role", QStringLiteral("scrollBody"));
    auto* both = new QWidget(this);
    auto* stack = new QVBoxLayout(both);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(m_empty);
    stack->addWidget(scroll, 1);
    setContent(both);

    connect(m_open, &Button::clicked, this, &SignalPane::openRequested);
    connect(m_copy, &Button::clicked, this,
        [this] { QApplication::clipboard()->setText(asText(m_entry, m_profile)); });
    clear();
}

void SignalPane::clear()
{
    setTitle(tr("Explanation"));
    m_badge->hide();
    m_content->hide();
    m_empty->say(tr("Choose a signal to see why it stands."));
    m_empty->show();
}

void SignalPane::setEntry(const AlarmEntry& entry, const DisplayProfile& profile)
{
    m_entry = entry;
    m_profile = profile;
    const Signal& signal = entry.signal;
    const SignalExplanation& why = signal.explanation;
    setTitle(why.title);
    m_subject->setText(signal.title.isEmpty()
            ? signal.subject
            : QStringLiteral("%1  %2").arg(signal.subject, signal.title));
    m_badge->setBadge(levelBadge(profile, signal.level));
    m_badge->show();
    m_sentence->setText(why.sentence);
    fillScale(signal);

    fillFigures(signal);

    QString state = stateBadge(signal).word;
    if (!signal.standing()) {
        state = tr("Fell away %1: %2")
                    .arg(toListTime(signal.fellAwayAt), signalEndText(signal.ended));
    } else if (signal.blocked) {
        state = tr("The rule stopped the act; nothing was changed. It is counted, not scored.");
    } else if (signal.level == 1) {
        state = tr("Reminded. It falls away by itself when the work is done in time.");
    } else {
        state = tr("To be checked by the supervision office.");
    }
    m_state->setText(state);
    m_open->setText(
        signal.stream.startsWith(QStringLiteral("lead:")) ? tr("Enter the case") : tr("Open case"));
    m_empty->hide();
    m_content->show();
}

void SignalPane::fillFigures(const Signal& signal)
{
    const SignalExplanation& why = signal.explanation;
    QList<SignalFigure> rows {{tr("Rule"), shownRule(signal.rule) + QLatin1Char(' ') + why.title,
                                  tr("version %1").arg(why.ruleVersion)},
        {tr("Basis"), why.basis.isEmpty() ? QStringLiteral("—") : why.basis, {}}};
    rows += why.figures;
    rows.append({tr("Judged at"), toListTime(why.moment), tr("same on every computer")});
    if (signal.escalatedAt != 0) {
        rows.append({tr("Rose to level 3"), toListTime(signal.escalatedAt), {}});
    }

    const Metrics m = Metrics::of(this);
    delete m_figures->layout();
    qDeleteAll(m_figures->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* grid = new QGridLayout(m_figures);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m.px(8));
    grid->setVerticalSpacing(m.px(3));
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, m.px(56));
    int line = 0;
    for (const SignalFigure& figure : rows) {
        QLabel* name = newLabel(figure.name, "small", "secondary", m_figures);
        QLabel* value = newLabel(figure.value, "", "", m_figures);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(name, line, 0, Qt::AlignTop);
        if (figure.source.isEmpty()) {
            grid->addWidget(value, line, 1, 1, 2);
        } else {
            QLabel* source = newLabel(figure.source, "small", "secondary", m_figures);
            source->setAlignment(Qt::AlignRight | Qt::AlignTop);
            grid->addWidget(value, line, 1);
            grid->addWidget(source, line, 2);
            source->show();
        }
        name->show();
        value->show();
        ++line;
        grid->addWidget(newRule(m_figures), line++, 0, 1, 3);
    }
}

void SignalPane::fillScale(const Signal& signal)
{
    const SignalExplanation& why = signal.explanation;
    const bool shown = why.start != 0 && why.end > why.start;
    m_scale->setVisible(shown);
    if (!shown) {
        return;
    }
    const auto share = [&](Instant at) {
        return static_cast<double>(at - why.start) / static_cast<double>(why.end - why.start);
    };
    DeadlineView view;
    view.value.level = signal.level == 1 ? Status::Warning : Status::Normal;
    view.value.fraction = qBound(0.0, share(why.reached), 1.0);
    view.value.warningAt = why.warn != 0 ? share(why.warn) : -1.0;
    view.value.overtime = std::max(0.0, share(why.reached) - 1.0);
    view.remaining = why.fact;
    view.start = toListTime(why.start);
    view.end = toListTime(why.end);
    m_scale->setDeadline(view);
}

QString SignalPane::asText(const AlarmEntry& entry, const DisplayProfile& profile)
{
    const Signal& signal = entry.signal;
    const SignalExplanation& why = signal.explanation;
    QStringList lines {
        QStringLiteral("%1  %2 %3  %4")
            .arg(levelBadge(profile, signal.level).word, signal.rule, why.title, signal.subject),
        why.sentence, tr("Basis") + QStringLiteral("\t") + why.basis};
    for (const SignalFigure& figure : why.figures) {
        lines.append(
            QStringList {figure.name, figure.value, figure.source}.join(QLatin1Char('\t')));
    }
    lines.append(tr("Judged at") + QLatin1Char('\t') + toListTime(why.moment));
    lines.append(tr("Signal") + QLatin1Char('\t') + signal.id);
    lines.append(tr("A signal is not a finding; it counts only once it has been checked."));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace xq
