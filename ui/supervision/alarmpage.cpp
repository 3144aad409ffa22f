// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/alarmpage.h"

#include "ui/supervision/ruletree.h"
#include "ui/supervision/signalpane.h"
#include "ui/widgets/foldingpanes.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/rowchoice.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/tile.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>

namespace xq {

namespace {

constexpr int kPauseMs = 150;

enum TileIndex { SevereTile, AlarmTile, WarningTile, BlockedTile, FallenTile };

} // namespace

AlarmPage::AlarmPage(AlarmSource* source, QWidget* parent)
    : Page(parent)
    , m_source(source)
    , m_model(new AlarmModel(this))
    , m_proxy(new AlarmProxy(m_model, this))
    , m_tiles(new TileRow(this))
    , m_error(new ErrorPanel(this))
    , m_split(new FoldingPanes(this))
    , m_tree(new RuleTree)
    , m_treePanel(new Panel(tr("Rules and levels"), this))
    , m_listPanel(new Panel(tr("Signals"), this))
    , m_pane(new SignalPane(this))
{
    const Metrics m = Metrics::of(this);
    for (int level = 3; level >= 1; --level) { // the words come with the board
        m_tiles->add(levelBadge(m_board.profile, level));
    }
    m_tiles->add({Status::Blocked, tr("Stopped")});
    m_tiles->add({Status::Done, tr("Fell away")});

    auto* side = new QWidget;
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(0);
    sideColumn->addWidget(m_tree, 1);
    sideColumn->addWidget(newRule(side));
    m_treeFoot = newLabel({}, "small", "tertiary", side);
    m_treeFoot->setWordWrap(true);
    auto* sideFoot = new QHBoxLayout;
    sideFoot->setContentsMargins(m.px(8), m.px(6), m.px(8), m.px(6));
    sideFoot->addWidget(m_treeFoot);
    sideColumn->addLayout(sideFoot);
    m_treePanel->setContent(side);
    m_listPanel->setContent(buildList());

    m_split->add(m_treePanel, tr("Rules"), 256);
    m_split->add(m_listPanel, tr("Signals"), 480, 1);
    m_split->add(m_pane, tr("Explanation"), 332);
    m_split->show(m_listPanel);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    column->setSpacing(m.px(8));
    column->addWidget(m_tiles);
    column->addWidget(m_error);
    column->addWidget(m_split, 1);
    m_error->clear();

    connect(m_tiles, &TileRow::currentChanged, this, [this] { applyFilter(); });
    connect(m_tree, &RuleTree::rulesChosen, this, [this](const QStringList& rules) {
        m_filter.rules = rules;
        applyFilter();
    });
    connect(m_pane, &SignalPane::openRequested, this, &AlarmPage::openCurrent);
    m_tree->installEventFilter(this);
    setTitle(tr("Supervision alarms"));
    setBoard({});
}

QWidget* AlarmPage::buildList()
{
    const Metrics m = Metrics::of(this);
    auto* whole = new QWidget;
    m_office = new QComboBox(whole);
    m_office->setAccessibleName(tr("Office"));
    m_state = new QComboBox(whole);
    m_state->setAccessibleName(tr("State"));
    m_state->addItems({tr("Standing"), tr("Stopped"), tr("Fell away"), tr("Everything")});
    m_text = new QLineEdit(whole);
    m_text->setPlaceholderText(tr("Filter number, person, fact"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    m_list = new QTableView(whole);
    m_list->setModel(m_proxy);
    m_list->setAccessibleName(tr("Signals"));
    TableTools* tools = TableTools::setup(m_list, QStringLiteral("alarms.list"));
    m_list->verticalHeader()->setDefaultSectionSize(m.row2);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setItemDelegateForColumn(AlarmModel::Level, new BadgeDelegate(m_list));
    m_list->setItemDelegateForColumn(AlarmModel::Fact, new TwoLineDelegate(m_list));
    m_list->setItemDelegateForColumn(AlarmModel::Person, new TwoLineDelegate(m_list));
    m_list->setItemDelegateForColumn(AlarmModel::State, new BadgeDelegate(m_list));
    tools->setColumnWidth(AlarmModel::Level, 98);
    tools->setColumnWidth(AlarmModel::Rule, 44);
    tools->setColumnWidth(AlarmModel::Person, 122);
    tools->setColumnWidth(AlarmModel::State, 86);
    tools->setStretchColumn(AlarmModel::Fact);
    m_listPanel->addHeaderWidget(tools->columnsButton());
    m_list->sortByColumn(AlarmModel::Level, Qt::AscendingOrder);
    m_empty = new EmptyState(whole);
    m_foot = newLabel({}, "small", "tertiary", whole);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(m.px(8), m.px(6), m.px(8), m.px(6));
    foot->addWidget(m_foot);

    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(m.px(8), m.px(6), m.px(8), m.px(6));
    filters->setSpacing(m.px(6));
    filters->addWidget(m_office);
    filters->addWidget(m_state);
    filters->addWidget(m_text, 1);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(filters);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty);
    column->addLayout(foot);

    connect(m_office, &QComboBox::currentIndexChanged, this, [this] { applyFilter(); });
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] { applyFilter(); });
    auto* pause = new QTimer(this); // one filtering for a word, not one a letter
    pause->setSingleShot(true);
    pause->setInterval(kPauseMs);
    connect(pause, &QTimer::timeout, this, [this] { applyFilter(); });
    connect(m_text, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this] { showCurrent(); });
    connect(tools, &TableTools::opened, this, &AlarmPage::openCurrent);
    connect(m_empty, &EmptyState::activated, this, [this] {
        m_tiles->setCurrent(-1);
        m_office->setCurrentIndex(0);
        m_state->setCurrentIndex(0);
        m_text->clear();
        m_tree->setCurrentIndex(m_tree->model()->index(0, 0));
        applyFilter();
    });
    return whole;
}

void AlarmPage::fillOffices()
{
    const QString kept = m_office->currentData().toString();
    QMap<QString, QString> offices;
    for (const AlarmEntry& entry : std::as_const(m_board.entries)) {
        if (!entry.signal.office.isEmpty()) {
            offices.insert(
                entry.signal.office, entry.office.isEmpty() ? entry.signal.office : entry.office);
        }
    }
    const QSignalBlocker quiet(m_office);
    m_office->clear();
    m_office->addItem(tr("All offices"), QString());
    for (auto it = offices.cbegin(); it != offices.cend(); ++it) {
        m_office->addItem(it.value(), it.key());
    }
    m_office->setCurrentIndex(std::max(0, m_office->findData(kept)));
}

void AlarmPage::setBoard(const AlarmBoard& board)
{
    const AlarmEntry* before = chosen();
    const QString kept = before != nullptr ? before->signal.id : QString();
    m_board = board;
    m_error->clear();
    m_model->setEntries(board.entries, board.profile);
    for (const auto& [tile, level] :
        {std::pair {SevereTile, 3}, {AlarmTile, 2}, {WarningTile, 1}}) {
        m_tiles->tiles().at(tile)->setLabel(levelBadge(board.profile, level));
    }
    std::array<int, 5> counts {};
    for (const AlarmEntry& entry : board.entries) {
        const Signal& signal = entry.signal;
        const size_t tile = signal.blocked ? BlockedTile
            : !signal.standing()           ? FallenTile
            : signal.level == 3            ? SevereTile
            : signal.level == 2            ? AlarmTile
                                           : WarningTile;
        ++counts.at(tile);
    }
    const std::array captions {tr("over a statutory limit, or a duty left out"),
        tr("to be checked"), tr("gone when done in time"), tr("counted, not scored"),
        tr("this quarter")};
    for (size_t i = 0; i < counts.size(); ++i) {
        m_tiles->tiles().at(static_cast<qsizetype>(i))->setFigure(counts.at(i), captions.at(i));
    }
    m_treeFoot->setText(board.asOf == 0
            ? QString()
            : tr("Rule set %1. Judged at %2.").arg(board.ruleSet, toListTime(board.asOf)));
    fillOffices();
    applyFilter();
    choose(m_wanted.isEmpty() ? kept : m_wanted);
    m_wanted.clear();
    // The first row takes the focus that waited in the filter while there was none.
    if (m_text->hasFocus() && m_text->text().isEmpty() && m_list->isVisible()) {
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

void AlarmPage::applyFilter()
{
    const int tile = m_tiles->current();
    m_filter.level = tile == SevereTile ? 3 : tile == AlarmTile ? 2 : tile == WarningTile ? 1 : 0;
    // A tile says which state it counts; without one the choice beside the filter does.
    const int state = tile < 0 ? m_state->currentIndex()
        : tile == BlockedTile  ? 1
        : tile == FallenTile   ? 2
                               : 0;
    m_filter.state = state == 1 ? AlarmFilter::State::Blocked
        : state == 2            ? AlarmFilter::State::FellAway
                                : AlarmFilter::State::Standing;
    m_filter.anyState = state == 3;
    m_filter.office = m_office->currentData().toString();
    m_filter.text = m_text->text().trimmed();
    const AlarmEntry* before = chosen();
    const QString kept = before != nullptr ? before->signal.id : QString();
    m_tree->setCounts(m_board.entries, m_filter);
    m_proxy->setFilter(m_filter);
    const int shown = m_proxy->rowCount();
    m_listPanel->setTitle(tr("Signals %1").arg(shown));
    m_listPanel->setNote(tr("A signal is not a finding; it counts only once it has been checked."));
    m_foot->setText(tr("%1 of %2 shown").arg(shown).arg(m_board.entries.size()));
    m_list->setVisible(shown > 0);
    m_empty->setVisible(shown == 0);
    if (shown == 0) {
        const bool narrowed = state != 0 || tile >= 0 || !m_filter.rules.isEmpty()
            || !m_filter.office.isEmpty() || !m_filter.text.isEmpty();
        m_empty->say(narrowed ? tr("No signal fits these filters.") : tr("No signal stands."),
            narrowed ? tr("Show all") : QString());
    }
    choose(kept);
}

void AlarmPage::choose(const QString& signalId)
{
    m_list->setCurrentIndex(rowOrFirst(*m_proxy, [&](const QModelIndex& index) {
        return m_model->entry(m_proxy->mapToSource(index)).signal.id == signalId;
    }));
    showCurrent();
}

const AlarmEntry* AlarmPage::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? &m_model->entry(m_proxy->mapToSource(current)) : nullptr;
}

int AlarmPage::shownCount() const
{
    return m_proxy->rowCount();
}

void AlarmPage::showCurrent()
{
    if (const AlarmEntry* entry = chosen()) {
        m_pane->setEntry(*entry, m_board.profile);
    } else {
        m_pane->clear();
    }
}

void AlarmPage::openCurrent()
{
    if (const AlarmEntry* entry = chosen()) {
        const QString& stream = entry->signal.stream;
        // A lead that waits is answered by entering its case.
        Q_EMIT openRequested(stream.startsWith(QStringLiteral("lead:"))
                ? PageAddress {.page = QStringLiteral("new-case"), .argument = stream}
                : PageAddress {.page = QStringLiteral("case"),
                    .argument = stream,
                    .hints = {{QStringLiteral("step"), entry->signal.step}}});
    }
}

QString AlarmPage::helpText() const
{
    return tr("Signals raised by the supervision rules over open cases and leads and over those "
              "that ended this quarter. Up and down choose a signal, Enter opens its case, F6 goes "
              "to the rules and to the explanation, tiles filter. A signal is a lead: it says what "
              "to look at, not who is at fault.");
}

void AlarmPage::refresh()
{
    m_listPanel->setNote(tr("Being computed ..."));
    m_source->fetch([this](const Result<AlarmBoard>& board) {
        if (board) {
            setBoard(*board);
        } else {
            applyFilter(); // what was there stays
            m_error->showError(board.error());
        }
    });
}

void AlarmPage::arrive(const QVariantMap& hints)
{
    const QString rule = hints.value(QStringLiteral("rule")).toString();
    if (!rule.isEmpty()) {
        m_filter.rules = {rule};
        applyFilter();
    }
    m_wanted = hints.value(QStringLiteral("signal")).toString();
    if (!m_wanted.isEmpty()) {
        choose(m_wanted);
    }
}

QWidget* AlarmPage::firstPlace() const
{
    return m_list->isVisibleTo(this) ? static_cast<QWidget*>(m_list) : m_text;
}

QList<QWidget*> AlarmPage::panes() const
{
    return {m_tree, m_list, m_pane};
}

void AlarmPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    // Rows before figures where there is no height for both (200 %): the rules tab counts as well.
    const bool room = height() >= Metrics::of(this).px(380);
    if (!room && m_tiles->current() >= 0) {
        m_tiles->setCurrent(-1);
    }
    m_tiles->setVisible(room);
}

QSize AlarmPage::minimumSizeHint() const
{
    const Metrics m = Metrics::of(this);
    return {m.px(420), m.px(260)};
}

bool AlarmPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_list->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace xq
