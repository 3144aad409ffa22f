// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/reviewqueuepage.h"

#include "models/services/duewords.h"
#include "models/supervision/displayprofile.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/tables.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace xq {
namespace {
enum Column { State, Number, Cause, Round, Due, Note, Count };
constexpr int kStreamRole = Qt::UserRole + 1;
} // namespace

ReviewQueuePage::ReviewQueuePage(QWidget* parent)
    : Page(parent)
    , m_panel(new Panel(tr("Waiting for legality review")))
    , m_view(new QTableView)
    , m_model(new QStandardItemModel(0, Count, this))
    , m_empty(new EmptyState)
    , m_error(new ErrorPanel)
{
    setTitle(tr("Legality review"));
    m_model->setHorizontalHeaderLabels(
        {tr("State"), tr("Case number"), tr("Cause"), tr("Round"), tr("Until"), tr("Note")});
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Waiting for legality review"));
    TableTools* tools = TableTools::setup(m_view, QStringLiteral("reviews.queue"));
    m_view->setItemDelegateForColumn(State, new BadgeDelegate(m_view));
    tools->setColumnWidth(State, 92);
    tools->setColumnWidth(Number, 190);
    tools->setColumnWidth(Round, 60);
    tools->setColumnWidth(Due, 120);
    tools->setColumnWidth(Note, 220);
    tools->setStretchColumn(Cause);
    m_panel->setContent(m_view);
    auto* layout = new QVBoxLayout(this);
    const Metrics metrics = Metrics::of(this);
    layout->setContentsMargins(metrics.px(12), metrics.px(8), metrics.px(12), metrics.px(8));
    layout->addWidget(m_error);
    layout->addWidget(m_empty);
    layout->addWidget(m_panel, 1);
    m_error->hide();
    m_empty->hide();
    connect(tools, &TableTools::opened, this, [this](const QModelIndex& index) {
        const QString stream = m_model->item(index.row(), State)->data(kStreamRole).toString();
        Q_EMIT openRequested({QStringLiteral("review"), stream, {}});
    });
    connect(m_empty, &EmptyState::activated, this, [this] {
        // My cases are the clerks'; reviewers look at all of them.
        Q_EMIT openRequested({QStringLiteral("search"), {}, {}});
    });
}

void ReviewQueuePage::setQueue(const Result<QList<ReviewEntry>>& queue, Instant now)
{
    if (!queue) {
        m_error->showError(queue.error());
        return;
    }
    m_error->clear();
    const int before = m_view->currentIndex().row();
    const QString kept
        = before < 0 ? QString() : m_model->item(before, State)->data(kStreamRole).toString();
    int chosen = -1;
    m_model->removeRows(0, m_model->rowCount());
    for (const ReviewEntry& entry : *queue) {
        const CaseRow& row = entry.row;
        QList<QStandardItem*> items;
        for (int column = 0; column < Count; ++column) {
            items.append(new QStandardItem);
            items.last()->setEditable(false);
        }
        const bool over = row.nextDue != 0 && row.nextDue < now;
        const bool soon = row.nextDue != 0 && row.nextWarn != 0 && now >= row.nextWarn;
        // What presses first; the round has a column of its own.
        const Badge badge = over ? Badge {Status::Alarm, displayProfile().level(2).word}
            : soon               ? Badge {Status::Warning, displayProfile().level(1).word}
            : entry.round > 1    ? Badge {Status::Returned, tr("Again")}
                                 : Badge {Status::Normal, tr("In time")};
        items[State]->setData(QVariant::fromValue(badge), BadgeRole);
        items[State]->setText(badge.word);
        items[State]->setData(row.stream, kStreamRole);
        items[Number]->setText(row.shownNumber());
        items[Number]->setData(true, CodeRole);
        items[Cause]->setText(row.title);
        items[Round]->setText(QString::number(entry.round));
        items[Due]->setText(endMoment(row.nextDue, now));
        items[Note]->setText(entry.mayReview ? QString() : entry.reason);
        m_model->appendRow(items);
        if (row.stream == kept) {
            chosen = m_model->rowCount() - 1;
        }
    }
    m_panel->setNote(tr("%n case(s)", nullptr, static_cast<int>(queue->size())));
    m_empty->setVisible(queue->isEmpty());
    m_panel->setVisible(!queue->isEmpty());
    if (queue->isEmpty()) {
        m_empty->say(tr("No case waits for a legality review."), tr("Show all cases"));
    } else { // one that is gone leaves its place to the next
        m_view->selectRow(chosen >= 0 ? chosen : std::clamp(before, 0, m_model->rowCount() - 1));
    }
}

QString ReviewQueuePage::helpText() const
{
    return tr(
        "Cases that wait for the legality review, the most urgent first. Enter opens the form; "
        "whoever handled a case cannot review it.");
}

QWidget* ReviewQueuePage::firstPlace() const
{
    return m_view;
}

} // namespace xq
