// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskside.h"

#include "ui/widgets/gauge.h"
#include "ui/widgets/levels.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/panel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace xq {
namespace {

constexpr int kClocks = 2;
constexpr int kSentences = 1;

QLabel* sentence(const QString& text, QWidget* parent)
{
    QLabel* label = newLabel(text, "", "secondary", parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// Bold at the left, small and whole at the right.
QHBoxLayout* titleRow(const QString& title, const QString& aside, QWidget* parent)
{
    auto* row = new QHBoxLayout;
    QLabel* name = newLabel(title, "strong", "", parent);
    name->setMinimumWidth(Metrics::of(parent).px(60));
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(name, 1);
    QLabel* small = newLabel(aside, "small", "secondary", parent);
    small->setMinimumWidth(0); // a long name ends in an ellipsis rather than widen the column
    small->setMaximumWidth(Metrics::of(parent).px(170));
    row->addWidget(small);
    return row;
}

} // namespace

DeskSide::DeskSide(QWidget* parent)
    : QScrollArea(parent)
{
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metrics::of(this).px(8));
    m_column->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    // As wide as its place, whatever stands in it: there is no scrolling sideways.
    content->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setDesk({});
}

QSize DeskSide::sizeHint() const
{
    const Metrics m = Metrics::of(this);
    return {m.px(342), m.px(400)};
}

Panel* DeskSide::freshPanel(xq::Panel*& slot, const QString& title)
{
    auto* panel = new xq::Panel(title, widget());
    if (slot == nullptr) {
        m_column->insertWidget(m_column->count() - 1, panel);
    } else {
        m_column->insertWidget(m_column->indexOf(slot), panel);
        m_column->removeWidget(slot);
        slot->hide();
        slot->deleteLater(); // one of its buttons may be the caller
    }
    slot = panel;
    return panel;
}

void DeskSide::addMore(xq::Panel* panel, qsizetype left, DeskFilter filter)
{
    if (left <= 0) {
        return;
    }
    auto* more = panel->addLink(tr("%n more", nullptr, static_cast<int>(left)));
    connect(more, &Button::clicked, this, [this, filter] { Q_EMIT moreRequested(filter); });
}

void DeskSide::setDesk(const DeskView& desk)
{
    if (m_clocks == nullptr || desk.clocks != m_shown.clocks) {
        fillClocks(desk);
    }
    if (m_returns == nullptr || desk.returns != m_shown.returns
        || desk.tiles.returned != m_shown.tiles.returned) {
        fillReturns(desk);
    }
    if (m_alarms == nullptr || desk.alarms != m_shown.alarms) {
        fillAlarms(desk);
    }
    if (m_machine == nullptr || desk.machine.setAside != m_shown.machine.setAside
        || desk.machine.blocks != m_shown.machine.blocks
        || desk.machine.failure != m_shown.machine.failure
        || localDate(desk.now).year() != localDate(m_shown.now).year()) {
        fillMachine(desk);
    }
    m_shown = desk;
    m_unsent = desk.machine.unsent;
    setConnection(m_state, m_since, desk.now);
}

void DeskSide::setMayEnter(bool may)
{
    if (may != m_mayEnter) {
        m_mayEnter = may;
        fillClocks(m_shown);
    }
}

void DeskSide::fillClocks(const DeskView& desk)
{
    xq::Panel* panel = freshPanel(m_clocks, tr("48-hour entry clocks"));
    panel->setNote(tr("natural hours, holidays included"));
    panel->body()->setSpacing(Metrics::of(this).px(1));
    if (desk.clocks.isEmpty()) {
        panel->body()->addWidget(sentence(tr("No lead waits to be entered."), panel));
        return;
    }
    for (int i = 0; i < std::min<qsizetype>(kClocks, desk.clocks.size()); ++i) {
        const DeskClock& clock = desk.clocks.at(i);
        if (i > 0) {
            panel->body()->addWidget(newRule(panel));
        }
        const Status status = statusOfLevel(clock.limit.level);
        auto* row = new QHBoxLayout;
        QLabel* title = newLabel(clock.title, "strong", "", panel);
        title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        row->addWidget(title, 1);
        if (m_mayEnter) {
            auto* enter = new Button(tr("Enter now"), Button::Role::Link, panel);
            enter->setAccessibleName(tr("Enter now: %1").arg(clock.title));
            connect(enter, &Button::clicked, this,
                [this, lead = clock.stream] { Q_EMIT enterRequested(lead); });
            row->addWidget(enter);
        }
        panel->body()->addLayout(row);
        auto* gauge = new DeadlineGauge(panel);
        gauge->setDeadline({.heading = tr("ends %1").arg(toListTime(clock.due).mid(5)),
            .remaining = {},
            .badge = {status,
                clock.limit.level >= 2 ? clock.limit.remaining
                                       : tr("%1 left").arg(clock.limit.remaining)},
            .value = {.fraction = clock.limit.fraction,
                .warningAt = clock.limit.warningAt,
                .level = status,
                .overtime = clock.limit.overtime},
            .start = tr("occurred %1").arg(toListTime(clock.occurredAt).mid(5)),
            .tick = tr("warning at 36 h"),
            .end = tr("48 h")});
        panel->body()->addWidget(gauge);
    }
    addMore(panel, desk.clocks.size() - kClocks, DeskFilter::Clocks);
}

void DeskSide::fillReturns(const DeskView& desk)
{
    xq::Panel* panel = freshPanel(m_returns, tr("Returned to me"));
    panel->setMark(Status::Returned);
    if (desk.returns.isEmpty()) {
        panel->body()->addWidget(sentence(tr("Nothing came back to you."), panel));
        return;
    }
    const QString first = desk.returns.constFirst().stream;
    connect(panel->addLink(tr("Open case")), &Button::clicked, this,
        [this, first] { Q_EMIT openRequested(first); });
    for (int i = 0; i < std::min<qsizetype>(kSentences, desk.returns.size()); ++i) {
        const DeskReturn& back = desk.returns.at(i);
        panel->body()->addLayout(
            titleRow(back.title, back.who + QLatin1Char(' ') + toListTime(back.at).mid(5), panel));
        panel->body()->addWidget(sentence(
            tr("%1 returned it: %2", "step, sentence").arg(back.step, back.sentence), panel));
    }
    addMore(panel, desk.tiles.returned - kSentences, DeskFilter::Returned);
}

void DeskSide::fillAlarms(const DeskView& desk)
{
    xq::Panel* panel = freshPanel(m_alarms, tr("Alarms to explain"));
    panel->setMark(Status::Alarm);
    if (desk.alarms.isEmpty()) {
        panel->body()->addWidget(sentence(tr("No alarm stands on your cases."), panel));
        return;
    }
    const QString first = desk.alarms.constFirst().signal;
    connect(panel->addLink(tr("See why")), &Button::clicked, this,
        [this, first] { Q_EMIT alarmRequested(first); });
    for (int i = 0; i < std::min<qsizetype>(kSentences, desk.alarms.size()); ++i) {
        const DeskAlarm& alarm = desk.alarms.at(i);
        panel->body()->addLayout(titleRow(alarm.title, toListTime(alarm.raisedAt).mid(5), panel));
        panel->body()->addWidget(sentence(tr("Rule %1. %2 A signal is a lead; it counts only "
                                             "after it has been checked.")
                                              .arg(alarm.rule, alarm.sentence),
            panel));
    }
    addMore(panel, desk.alarms.size() - kSentences, DeskFilter::Alarms);
}

void DeskSide::fillMachine(const DeskView& desk)
{
    const Metrics m = Metrics::of(this);
    xq::Panel* panel = freshPanel(m_machine, tr("Exchange and this PC"));
    panel->setThemeIcon("state-sync");
    connect(panel->addLink(tr("Synchronise now (F5)")), &Button::clicked, this,
        &DeskSide::syncRequested);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m.px(8));
    grid->setVerticalSpacing(m.px(4));
    grid->setColumnMinimumWidth(0, m.px(58));
    grid->setColumnStretch(1, 1);
    const auto label = [&](int row, const QString& text) {
        grid->addWidget(
            newLabel(text, "", "tertiary", panel), row, 0, Qt::AlignTop | Qt::AlignLeft);
    };
    label(0, tr("Connection"));
    m_connection = new NoticeLine(panel);
    m_connection->setWrapped();
    grid->addWidget(m_connection, 0, 1);
    label(1, tr("Set aside"));
    auto* aside = new NoticeLine(panel);
    aside->setWrapped();
    if (desk.machine.setAside == 0) {
        aside->say(Status::Neutral, tr("nothing"));
    } else {
        aside->say(Status::Paused,
            tr("%n record(s) not taken, kept whole", nullptr, desk.machine.setAside));
        aside->setLink(tr("Look"));
        connect(aside, &NoticeLine::linkActivated, this,
            [this] { Q_EMIT moreRequested(DeskFilter::SetAside); });
    }
    grid->addWidget(aside, 1, 1);
    label(2, tr("Numbers"));
    QStringList blocks;
    for (const NumberLease& block : desk.machine.blocks) {
        if (block.year != 0 && block.year != localDate(desk.now).year()) {
            continue;
        }
        blocks.append(
            tr("%1 %2–%3, %n left", "document type, first, last", static_cast<int>(block.left()))
                .arg(block.type)
                .arg(block.next)
                .arg(block.last));
    }
    QLabel* numbers = newLabel(blocks.isEmpty() ? tr("none here; papers say they await a number")
                                                : blocks.mid(0, 2).join(QStringLiteral("；")),
        "", "", panel);
    numbers->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    numbers->setToolTip(blocks.join(QLatin1Char('\n')));
    grid->addWidget(numbers, 2, 1);
    panel->body()->addLayout(grid);
    if (!desk.machine.failure.isEmpty()) {
        auto* failure = new NoticeLine(panel);
        failure->setSmall(true);
        failure->setWrapped();
        failure->say(Status::Offline, desk.machine.failure);
        panel->body()->addWidget(failure);
    }
}

void DeskSide::setConnection(Connection connection, Instant since, Instant now)
{
    m_state = connection;
    m_since = since;
    switch (connection) {
    case Connection::Online:
        if (m_unsent == 0) {
            m_connection->say(Status::Done, tr("online, everything acknowledged"));
        } else {
            m_connection->say(Status::Normal,
                tr("online, %n record(s) to be sent", nullptr, static_cast<int>(m_unsent)));
        }
        break;
    case Connection::Syncing:
        m_connection->say(Status::Normal, tr("online, exchanging"));
        break;
    case Connection::Offline:
        m_connection->say(Status::Offline,
            since == 0 ? tr("offline; work goes on here")
                       : tr("offline since %1; work goes on here").arg(shortMoment(since, now)));
        break;
    case Connection::NeverConnected:
        m_connection->say(Status::Neutral, tr("a store of its own, without a server"));
        break;
    }
}

} // namespace xq
