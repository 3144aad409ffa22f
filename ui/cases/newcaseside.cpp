// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/newcaseside.h"

#include "models/supervision/displayprofile.h"
#include "ui/cases/casewords.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xq {

namespace {

constexpr double kWarnShare = 0.75; // 36 of 48 hours (supervision.md 2.2 T12)

void emptied(QVBoxLayout* column)
{
    while (QLayoutItem* item = column->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

} // namespace

/// A line of the check list: glyph, words that wrap, a link to the field.
class CheckLine final : public QWidget {
public:
    CheckLine(const OpeningCheck& check, NewCaseSide* side, QWidget* parent)
        : QWidget(parent)
    {
        const Metrics m = Metrics::of(this);
        const Tokens& t = Tokens::of(QApplication::palette());
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 1, 0, 1);
        row->setSpacing(m.px(8));
        auto* mark = new QLabel(this);
        mark->setPixmap(glyphPixmap(
            glyphOf(check.status), t.words(check.status), m.px(14), devicePixelRatioF()));
        mark->setFixedHeight(m.line);
        row->addWidget(mark, 0, Qt::AlignTop);
        QLabel* words = newLabel(check.text, "", "", this);
        words->setWordWrap(true);
        row->addWidget(words, 1);
        if (check.target != nullptr) {
            auto* link = new Button(NewCaseSide::tr("Go to it"), Button::Role::Link, this);
            const QPointer<QWidget> target = check.target;
            connect(link, &Button::clicked, side, [side, target] {
                if (!target.isNull()) {
                    Q_EMIT side->jumpRequested(target);
                }
            });
            row->addWidget(link, 0, Qt::AlignTop);
            // One line: mark and words beside the middle of the link.
            mark->setFixedHeight(link->sizeHint().height());
            words->setMinimumHeight(link->sizeHint().height());
        }
        setAccessibleName(check.text);
        m_status = check.status;
        m_text = check.text;
        m_linked = check.target != nullptr;
        m_target = check.target;
    }
    /// Whether it says that already: such a line stays, with the focus on its link.
    bool says(const OpeningCheck& check) const
    {
        return check.status == m_status && check.text == m_text && m_target == check.target
            && m_linked == (check.target != nullptr);
    }

private:
    Status m_status = Status::Done;
    QString m_text;
    bool m_linked = false;
    QPointer<QWidget> m_target;
};

NewCaseSide::NewCaseSide(QWidget* parent)
    : QWidget(parent)
    , m_clock(new Panel(tr("48 hours to enter"), this))
    , m_badge(new StatusBadge({}, this))
    , m_left(newLabel({}, "page", "", this))
    , m_until(newLabel({}, "small", "secondary", this))
    , m_gauge(new DeadlineGauge(this))
    , m_hint(newLabel({}, "small", "tertiary", this))
    , m_checks(new Panel(tr("Before registering"), this))
    , m_checkRows(new QVBoxLayout)
    , m_earlier(new Panel(tr("Earlier cases of the party"), this))
    , m_earlierRows(new QVBoxLayout)
    , m_basis(new Panel(tr("Legal basis"), this))
    , m_law(newLabel({}, "small", "secondary", this))
{
    const Metrics m = Metrics::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(8));
    m_clock->addHeaderWidget(m_badge);
    m_clock->body()->addWidget(m_left);
    m_until->setWordWrap(true);
    m_clock->body()->addWidget(m_until);
    m_clock->body()->addWidget(m_gauge);
    m_hint->setWordWrap(true);
    m_clock->body()->addWidget(m_hint);
    column->addWidget(m_clock);

    // The check list may grow with what is found; it scrolls inside itself.
    auto* list = new QWidget;
    list->setProperty("role", QStringLiteral("scrollBody"));
    auto* listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(m.px(10), m.px(6), m.px(10), m.px(6));
    listColumn->addLayout(m_checkRows);
    listColumn->addStretch(1);
    m_checkRows->setSpacing(m.px(2));
    auto* area = new QScrollArea(this);
    area->setWidget(list);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_checks->setContent(area);
    column->addWidget(m_checks, 3);

    m_earlierRows->setSpacing(m.px(6));
    m_earlier->body()->addLayout(m_earlierRows);
    column->addWidget(m_earlier);
    m_law->setWordWrap(true);
    m_law->setAlignment(Qt::AlignTop);
    m_law->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_basis->body()->addWidget(m_law, 1);
    connect(m_basis->addLink(tr("Full text")), &Button::clicked, this,
        [this] { Q_EMIT catalogueRequested(m_item); });
    column->addWidget(m_basis, 1);
    m_earlier->hide();
    setItem(nullptr);
    setClock(0, 48, 0);
}

void NewCaseSide::setClock(Instant occurredAt, int hours, Instant now)
{
    m_clock->setTitle(tr("%1 hours to enter").arg(hours));
    m_gauge->setVisible(occurredAt != 0 && occurredAt <= now);
    m_badge->setVisible(m_gauge->isVisibleTo(m_clock));
    if (occurredAt == 0 || occurredAt > now) {
        m_left->setText(QStringLiteral("—"));
        m_until->setText(tr("Runs from the moment it was found, through nights and holidays."));
        m_hint->hide();
        return;
    }
    const Instant due = entryDue(occurredAt, hours);
    const DisplayProfile profile = displayProfile();
    const double share
        = static_cast<double>(now - occurredAt) / static_cast<double>(due - occurredAt);
    const bool over = now > due;
    const bool warned = !over && share >= kWarnShare;
    const Status status = over ? Status::Alarm : warned ? Status::Warning : Status::Normal;
    m_badge->setBadge({status, over ? tr("Past") : warned ? profile.level(1).word : tr("Normal")});
    m_left->setText(over ? tr("%1 over").arg(hoursMinutes(now - due))
                         : tr("%1 left").arg(hoursMinutes(due - now)));
    setStyleProperty(m_left, "ink", over ? QStringLiteral("alarm") : QString());
    m_until->setText(tr("Until %1 (%2), weekends do not stop it")
                         .arg(toListTime(due), weekdayLong(localDate(due))));
    DeadlineView view;
    view.value.level = status;
    view.value.fraction = std::min(1.0, share);
    view.value.warningAt = kWarnShare;
    view.value.overtime = over ? share - 1.0 : 0.0;
    view.start = tr("%1 found").arg(shortTime(occurredAt, now));
    view.end = tr("%1 end").arg(shortTime(due, now));
    m_gauge->setDeadline(view);
    m_hint->setText(over ? tr("Registering is still possible: give the reason in the field \"Why "
                              "late\".")
                         : tr("After that it can still be registered, with the reason why late."));
    m_hint->show();
}

void NewCaseSide::setChecks(const QList<OpeningCheck>& checks)
{
    // With every key: only what says something else is made anew.
    QList<CheckLine*> before = std::exchange(m_checkLines, {});
    m_stops = 0;
    for (const OpeningCheck& check : checks) {
        m_stops += check.stops ? 1 : 0;
        const auto same = std::find_if(before.cbegin(), before.cend(),
            [&check](const CheckLine* line) { return line->says(check); });
        CheckLine* line = nullptr;
        if (same != before.cend()) {
            line = *same;
            before.erase(same);
        } else {
            line = new CheckLine(check, this, m_checks);
        }
        const auto place = static_cast<int>(m_checkLines.size());
        if (m_checkRows->indexOf(line) != place) {
            m_checkRows->removeWidget(line);
            m_checkRows->insertWidget(place, line);
            line->show();
        }
        m_checkLines.append(line);
    }
    for (CheckLine* line : std::as_const(before)) {
        m_checkRows->removeWidget(line);
        line->hide();
        line->deleteLater();
    }
    m_checks->setNote(
        m_stops == 0 ? tr("nothing stands against it") : tr("%n open", nullptr, m_stops));
}

void NewCaseSide::setEarlier(const QList<CaseRow>& rows, Instant now)
{
    emptied(m_earlierRows);
    m_earlier->setVisible(!rows.isEmpty());
    m_earlier->setNote(tr("%n case(s)", nullptr, static_cast<int>(rows.size())));
    const Metrics m = Metrics::of(this);
    for (const CaseRow& row : rows.mid(0, 2)) {
        auto* line = new QWidget(m_earlier);
        auto* grid = new QHBoxLayout(line);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setSpacing(m.px(8));
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        auto* link = new Button(row.shownNumber(), Button::Role::Link, line);
        connect(link, &Button::clicked, this,
            [this, stream = row.stream] { Q_EMIT caseRequested(stream); });
        words->addWidget(link, 0, Qt::AlignLeft);
        QString what = row.itemName;
        if (row.fine > 0) {
            what += tr(", fine %1 yuan").arg(writeMoney(row.fine));
        }
        QLabel* below = newLabel(what, "small", "secondary", line);
        below->setMinimumWidth(m.px(40));
        below->setToolTip(what);
        words->addWidget(below);
        grid->addLayout(words, 1);
        const bool overdue
            = row.status == QStringLiteral("open") && row.caseDue != 0 && row.caseDue < now;
        const bool ended
            = row.status == QStringLiteral("closed") || row.status == QStringLiteral("archived");
        grid->addWidget(new StatusBadge({overdue        ? Status::Alarm
                                                : ended ? Status::Done
                                                        : Status::Normal,
                                            overdue     ? displayProfile().level(2).word
                                                : ended ? tr("Closed")
                                                        : row.stepName},
                            line),
            0, Qt::AlignTop);
        m_earlierRows->addWidget(line);
    }
}

void NewCaseSide::setItem(const PickItem* item)
{
    m_basis->setVisible(item != nullptr && !item->row.basis.isEmpty());
    m_item = item != nullptr ? item->row.code : QString();
    if (item != nullptr) {
        m_law->setText(item->row.basis);
        m_law->setToolTip(item->row.basis);
        const QString limit = limitText(item->row.limit);
        m_basis->setNote(limit.isEmpty() ? QString() : tr("time limit %1").arg(limit));
    }
}

} // namespace xq
