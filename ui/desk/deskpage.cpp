// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskpage.h"

#include "ui/desk/deskcharts.h"
#include "ui/desk/desktiles.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/tables.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace xq {

DeskPage::DeskPage(QWidget* parent)
    : Page(parent)
    , m_model(new DeskModel(this))
    , m_tiles(new DeskTileRow(this))
    , m_error(new ErrorPanel(this))
    , m_folds(new QTabBar(this))
{
    const Metrics m = Metrics::of(this);
    setTitle(tr("Desk"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    column->setSpacing(m.px(8));
    column->addWidget(buildHead());
    column->addWidget(m_tiles);
    column->addWidget(m_error);
    column->addWidget(m_folds);
    column->addWidget(buildBody(), 1);
    m_error->clear();
    m_folds->setDrawBase(false);
    m_folds->addTab(tr("To do"));
    m_folds->addTab(tr("Clocks and returns"));
    m_folds->addTab(tr("Figures"));
    m_folds->hide();
    connectAll();
    fill();
}

QWidget* DeskPage::buildHead()
{
    const Metrics m = Metrics::of(this);
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m.px(8));
    row->addWidget(newLabel(tr("Desk"), "page", "", head));
    m_greeting = newLabel({}, "", "secondary", head);
    m_greeting->setTextFormat(Qt::RichText);
    m_greeting->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_greeting, 1);
    m_show = new QComboBox(head);
    m_show->setProperty("tool", true);
    m_show->setAccessibleName(tr("Show"));
    m_show->hide();
    row->addWidget(m_show);
    m_scope = new QComboBox(head);
    m_scope->setObjectName(QStringLiteral("scope"));
    m_scope->setProperty("tool", true);
    m_scope->addItem(tr("My own work"), static_cast<int>(DeskScope::Mine));
    m_scope->addItem(tr("My office"), static_cast<int>(DeskScope::Office));
    m_scope->addItem(tr("The whole unit"), static_cast<int>(DeskScope::Unit));
    m_scope->setAccessibleName(tr("Scope"));
    QLabel* label = newLabel(tr("Sc&ope"), "", "secondary", head);
    label->setObjectName(QStringLiteral("scopeLabel"));
    label->setBuddy(m_scope);
    row->addWidget(label);
    row->addWidget(m_scope);
    return head;
}

QWidget* DeskPage::buildList()
{
    m_work = new Panel(tr("My tasks"), this);
    m_stack = new QStackedWidget(m_work);
    m_list = new QTableView(m_stack);
    m_tools = TableTools::setup(m_list, QStringLiteral("desk.work"));
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Tasks by remaining time"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setItemDelegateForColumn(DeskModel::State, new BadgeDelegate(m_list));
    m_list->setItemDelegateForColumn(DeskModel::Remaining, new GaugeDelegate(m_list));
    for (const auto& [column, width] : {std::pair {int(DeskModel::State), 80},
             {int(DeskModel::Remaining), 162}, {int(DeskModel::Number), 132},
             {int(DeskModel::Next), 100}, {int(DeskModel::Due), 98}}) {
        m_tools->setColumnWidth(column, width);
    }
    m_tools->setStretchColumn(DeskModel::Cause);
    m_list->sortByColumn(DeskModel::Remaining, Qt::AscendingOrder);
    m_list->installEventFilter(this);
    m_work->addHeaderWidget(m_tools->filterButton());
    m_work->addHeaderWidget(m_tools->columnsButton());
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_work->setContent(m_stack);
    return m_work;
}

QWidget* DeskPage::buildBody()
{
    const Metrics m = Metrics::of(this);
    auto* body = new QWidget(this);
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m.px(8));
    m_left = new QWidget(body);
    auto* left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(m.px(8));
    left->addWidget(buildList(), 1);
    m_charts = new QWidget(m_left);
    auto* charts = new QHBoxLayout(m_charts);
    charts->setContentsMargins(0, 0, 0, 0);
    charts->setSpacing(m.px(8));
    m_load = new LoadChart(m_charts);
    m_onTime = new OnTimeChart(m_charts);
    charts->addWidget(m_load, 1);
    charts->addWidget(m_onTime, 1);
    left->addWidget(m_charts);
    m_side = new DeskSide(body);
    row->addWidget(m_left, 824);
    row->addWidget(m_side, 342);
    return body;
}

void DeskPage::connectAll()
{
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    connect(m_tiles, &TileRow::currentChanged, this,
        [this](int index) { setFilter(static_cast<DeskFilter>(index)); });
    connect(m_show, &QComboBox::activated, this, [this](int index) {
        m_tiles->clearChoice();
        if (index > 0) {
            m_tiles->tiles().at(index - 1)->setChecked(true);
        }
    });
    connect(m_tools, &TableTools::filterChanged, this, [this](int column, const QString& text) {
        m_model->setColumnFilter(column, text);
        showRows();
    });
    connect(m_tools, &TableTools::opened, this,
        [this](const QModelIndex& index) { openRow(index.row(), false); });
    connect(m_list, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (m_model->isHeading(index.row())) {
            openRow(index.row(), false);
        } else if (index.column() == DeskModel::Next) {
            openRow(index.row(), true);
        }
    });
    connect(m_model, &DeskModel::modelReset, this, [this] {
        m_list->clearSpans();
        for (const int heading : m_model->headings()) {
            m_list->setSpan(heading, 0, 1, DeskModel::ColumnCount);
            m_list->setRowHeight(heading, Metrics::of(m_list).groupRow);
        }
    });
    connect(m_empty, &EmptyState::activated, this, &DeskPage::emptyAct);
    connect(m_side, &DeskSide::enterRequested, this,
        [this](const QString& lead) { openTask(lead, true); });
    connect(m_side, &DeskSide::openRequested, this,
        [this](const QString& stream) { openTask(stream, false); });
    connect(m_side, &DeskSide::alarmRequested, this, [this](const QString& signal) {
        Q_EMIT openRequested({.page = QStringLiteral("alarms"),
            .argument = {},
            .hints = {{QStringLiteral("signal"), signal}}});
    });
    connect(m_side, &DeskSide::moreRequested, this, [this](DeskFilter filter) {
        m_folds->setCurrentIndex(0);
        m_tiles->setCurrent(static_cast<int>(filter));
        m_list->setFocus();
    });
    connect(m_side, &DeskSide::syncRequested, this, &DeskPage::syncRequested);

    connect(m_folds, &QTabBar::currentChanged, this, [this] { fitWidth(); });
}

DeskScope DeskPage::scope() const
{
    return static_cast<DeskScope>(m_scope->currentData().toInt());
}

void DeskPage::refresh()
{
    Q_EMIT wanted(scope());
}

void DeskPage::setDesk(const DeskView& desk)
{
    const QList<DeskAlarm> alarms = m_desk.alarms;
    m_desk = desk;
    if (m_desk.alarms.isEmpty()) {
        applyAlarms(m_desk, alarms); // the judged ones stand until they are judged again
    }
    m_error->clear();
    m_filled = true;
    fill();
}

void DeskPage::setAlarms(const QList<DeskAlarm>& alarms)
{
    applyAlarms(m_desk, alarms);
    fill();
}

void DeskPage::setConnection(Connection connection, Instant since)
{
    m_side->setConnection(connection, since, m_desk.now);
}

void DeskPage::showError(const Error& error)
{
    m_error->showError(error);
}

void DeskPage::fill()
{
    const int today = m_desk.tiles.overdue + m_desk.tiles.today;
    const QString count = QStringLiteral("<b>%1</b>").arg(today);
    QString greeting;
    if (!m_filled) {
        greeting = tr("Reading …");
    } else if (today == 0) {
        greeting = tr("%1, nothing is due today").arg(m_desk.person.toHtmlEscaped());
    } else if (m_desk.tiles.overdue == 0) {
        greeting = tr("%1, %2 to be done by the end of the day")
                       .arg(m_desk.person.toHtmlEscaped(), count);
    } else {
        greeting = tr("%1, %2 to be done by the end of the day (%3 of them past their end)")
                       .arg(m_desk.person.toHtmlEscaped(), count)
                       .arg(m_desk.tiles.overdue);
    }
    m_greeting->setText(greeting);
    m_scope->setEnabled(m_desk.mayWiden);
    m_scope->setToolTip(
        m_desk.mayWiden ? QString() : tr("Clerks see their own work; chiefs may widen it."));
    const QModelIndex current = m_list->currentIndex();
    const DeskTask* task = m_model->task(current.row());
    const QString stream = task ? task->stream : QString();
    m_tiles->setDesk(m_desk);
    fillShow();
    m_model->setDesk(m_desk);
    m_side->setMayEnter(reaches(QStringLiteral("new-case")));
    m_side->setDesk(m_desk);
    fitStates();
    m_load->setDays(m_desk.days, localDate(m_desk.now));
    m_onTime->setMonths(m_desk.months, m_desk.onTimeTarget);
    showRows();
    choose(stream);
}

/// The column of states is as wide as the widest word of the profile; asked again only when the
/// words or the type change, so that a width chosen by hand stays.
void DeskPage::fitStates()
{
    int needed = 0;
    const QFont font = QApplication::font();
    for (const LevelDisplay& level : std::as_const(m_desk.profile.levels)) {
        needed = std::max(needed, badgeSize({Status::Severe, level.word}, font).width());
    }
    needed += 2 * Metrics::of(m_list).px(8);
    if (needed != m_statesWidth) {
        m_statesWidth = needed;
        QHeaderView* header = m_list->horizontalHeader();
        header->resizeSection(
            DeskModel::State, std::max(needed, header->sectionSize(DeskModel::State)));
    }
}

/// The tiles as a list of words, for windows without room for them.
void DeskPage::fillShow()
{
    const DeskTiles& t = m_desk.tiles;
    m_show->clear();
    m_show->addItem(tr("Everything to do"));
    const int counts[] = {t.overdue, t.today, t.week, t.clocks, t.returned, t.waiting,
        static_cast<int>(m_desk.alarms.size()), t.setAside};
    for (int i = 0; i < m_tiles->tiles().size(); ++i) {
        m_show->addItem(
            QStringLiteral("%1 · %2").arg(m_tiles->tiles().at(i)->word()).arg(counts[i]));
    }
    m_show->setCurrentIndex(m_tiles->current() + 1);
}

/// Keeps the choice where it was, else the first task.
void DeskPage::choose(const QString& stream)
{
    int row = stream.isEmpty() ? -1 : m_model->rowOf(stream);
    row = row < 0 ? m_model->firstTask() : row;
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row, DeskModel::Cause));
    }
}

void DeskPage::showRows()
{
    const int tile = m_tiles->current();
    QString note = tr("by remaining time, %n task(s)", nullptr, m_model->shown());
    if (m_desk.total > DeskService::kMost) {
        note = tr("the nearest %1 of %2").arg(DeskService::kMost).arg(m_desk.total);
    }
    m_work->setNote(note);
    const bool filtered = tile >= 0 || m_tools->filterRowShown();
    if (m_model->shown() == 0 && !m_tools->filterRowShown()) {
        if (!m_filled) {
            m_empty->say(tr("Reading your work …"));
        } else if (filtered) {
            m_empty->say(tr("Nothing here at the moment."), tr("Show everything"));
        } else {
            m_empty->say(tr("Nothing waits for you."),
                reaches(QStringLiteral("new-case")) ? tr("New case") : QString());
        }
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_stack->setCurrentWidget(m_list);
    }
}

void DeskPage::emptyAct()
{
    if (m_tiles->current() >= 0) {
        m_tiles->clearChoice();
        m_list->setFocus();
    } else {
        Q_EMIT openRequested({.page = QStringLiteral("new-case")});
    }
}

void DeskPage::setFilter(DeskFilter filter)
{
    const DeskTask* task = m_model->task(m_list->currentIndex().row());
    const QString stream = task ? task->stream : QString();
    m_model->setFilter(filter);
    m_show->setCurrentIndex(static_cast<int>(filter) + 1);
    showRows();
    choose(stream);
}

void DeskPage::openRow(int row, bool act)
{
    if (m_model->isHeading(row)) {
        m_model->toggle(row);
        m_list->setCurrentIndex(m_model->index(row, DeskModel::State));
        return;
    }
    if (const DeskTask* task = m_model->task(row)) {
        if (task->review) {
            Q_EMIT openRequested({.page = QStringLiteral("review"), .argument = task->stream});
            return;
        }
        openTask(task->stream, act);
    }
}

void DeskPage::openTask(const QString& stream, bool act)
{
    if (stream.startsWith(QLatin1String("lead:"))) {
        Q_EMIT openRequested({.page = QStringLiteral("new-case"),
            .argument = stream, // a tab of its own beside other new cases
            .hints = {{QStringLiteral("lead"), stream.mid(5)}}});
        return;
    }
    PageAddress address {.page = QStringLiteral("case"), .argument = stream, .hints = {}};
    if (act) {
        address.hints.insert(QStringLiteral("act"), true);
    }
    Q_EMIT openRequested(address);
}

QString DeskPage::helpText() const
{
    return tr("Your work by remaining time. A tile narrows the list, a second click shows all "
              "again. Enter opens the case at its step; the link under Next starts that act. Left "
              "and right fold a heading. F6 goes round tiles, list and side. Returned cases are "
              "violet wherever they appear.");
}

QWidget* DeskPage::firstPlace() const
{
    return m_list;
}

QList<QWidget*> DeskPage::panes() const
{
    QList<QWidget*> panes {m_tiles->tiles().constFirst(), m_list};
    for (Button* button : m_side->findChildren<Button*>()) {
        if (button->isVisible()) {
            panes.append(button);
            break;
        }
    }
    return panes;
}

void DeskPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitWidth();
}

void DeskPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange) { // larger type narrows the page
        QMetaObject::invokeMethod(this, &DeskPage::fitWidth, Qt::QueuedConnection);
    }
}

/// Side panels and figures become tabs where there is no room for them beside the list.
void DeskPage::fitWidth()
{
    const Metrics m = Metrics::of(this);
    const bool narrow = width() < m.px(1000);
    const bool low = height() < m.px(540);
    const int fold = m_folds->currentIndex();
    m_tiles->setVisible(!(narrow && low));
    m_show->setVisible(narrow && low);
    m_greeting->setVisible(!(narrow && low));
    findChild<QLabel*>(QStringLiteral("scopeLabel"))->setVisible(!(narrow && low));
    // Too tight for every column: the cause keeps a readable width and the end scrolls sideways.
    QHeaderView* header = m_list->horizontalHeader();
    if (width() < m.px(760)) {
        header->setSectionResizeMode(DeskModel::Cause, QHeaderView::Interactive);
        header->resizeSection(DeskModel::Cause, m.px(150));
    } else {
        header->setSectionResizeMode(DeskModel::Cause, QHeaderView::Stretch);
    }
    m_folds->setVisible(narrow || low);
    if (m_folds->isTabVisible(1) != narrow) { // the same again makes Qt forget to lay them out
        m_folds->setTabVisible(1, narrow);
    }
    m_side->setVisible(!narrow || fold == 1);
    m_work->setVisible((!narrow && !low) || fold == 0 || (fold == 1 && !narrow));
    m_charts->setVisible((!narrow && !low) || fold == 2);
    m_left->setVisible(!narrow || fold != 1);
}

bool DeskPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int row = m_list->currentIndex().row();
        if (m_model->isHeading(row)
            && (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Space)) {
            const bool fold
                = key == Qt::Key_Left || (key == Qt::Key_Space && !m_model->isFolded(row));
            m_model->setFolded(row, fold);
            m_list->setCurrentIndex(m_model->index(row, DeskModel::State));
            return true;
        }
        if (key == Qt::Key_Escape && m_tiles->current() >= 0) {
            m_tiles->clearChoice();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace xq
