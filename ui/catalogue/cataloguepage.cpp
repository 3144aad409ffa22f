// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/cataloguepage.h"

#include "ui/catalogue/itempane.h"
#include "ui/widgets/foldingpanes.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/rowchoice.h"
#include "ui/widgets/tables.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>
#include <QTreeView>

#include <map>

namespace xq {

namespace {

constexpr int kPauseMs = 150;
constexpr int kKindRole = Qt::UserRole + 1;

} // namespace

CataloguePage::CataloguePage(CatalogueSource* source, QWidget* parent)
    : Page(parent)
    , m_source(source)
    , m_model(new CatalogueModel(this))
    , m_proxy(new CatalogueProxy(m_model, this))
    , m_kinds(new QStandardItemModel(this))
    , m_error(new ErrorPanel(this))
    , m_split(new FoldingPanes(this))
    , m_treePanel(new Panel(tr("Kinds"), this))
    , m_tree(new QTreeView)
    , m_listPanel(new Panel(tr("Power catalogue"), this))
    , m_pane(new ItemPane(this))
{
    const Metrics m = Metrics::of(this);
    buildTree();
    m_treePanel->setContent(m_tree);
    m_listPanel->setContent(buildList());
    m_split->add(m_treePanel, tr("Kinds"), 156);
    m_split->add(m_listPanel, tr("Items"), 500, 1);
    m_split->add(m_pane, tr("Item"), 350);
    m_split->show(m_listPanel);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    column->setSpacing(m.px(8));
    column->addWidget(m_error);
    column->addWidget(m_split, 1);
    m_error->clear();
    m_tree->installEventFilter(this);
    m_text->installEventFilter(this);
    connect(m_pane, &ItemPane::caseRequested, this, [this](const QString& code) {
        Q_EMIT openRequested(
            {.page = QStringLiteral("new-case"), .hints = {{QStringLiteral("item"), code}}});
    });
    setTitle(tr("Power catalogue"));
    setCatalogue({});
}

void CataloguePage::buildTree()
{
    m_tree->setModel(m_kinds);
    TableTools* tools = TableTools::setup(m_tree, QStringLiteral("catalogue.kinds"));
    m_tree->setSortingEnabled(false);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(Metrics::of(this).px(8));
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Kinds"));
    m_kinds->setColumnCount(2);
    tools->setColumnWidth(1, 48);
    tools->setStretchColumn(0);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_filling) {
            const QVariant kind = m_tree->currentIndex().siblingAtColumn(0).data(kKindRole);
            m_filter.kind = kind.isValid() ? std::optional(static_cast<PowerKind>(kind.toInt()))
                                           : std::nullopt;
            applyFilter();
        }
    });
}

QWidget* CataloguePage::buildList()
{
    const Metrics m = Metrics::of(this);
    auto* whole = new QWidget;
    m_text = new QLineEdit(whole);
    m_text->setPlaceholderText(tr("Code, name, basis or initials (jzlj)"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    m_state = new QComboBox(whole);
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("All states"));
    for (const ItemState state :
        {ItemState::InUse, ItemState::Suspended, ItemState::Cancelled, ItemState::Pending}) {
        m_state->addItem(itemStateName(state), static_cast<int>(state));
    }
    m_list = new QTableView(whole);
    m_list->setModel(m_proxy);
    m_list->setAccessibleName(tr("Power items"));
    TableTools* tools = TableTools::setup(m_list, QStringLiteral("catalogue.items"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setItemDelegateForColumn(CatalogueModel::State, new BadgeDelegate(m_list));
    tools->setColumnWidth(CatalogueModel::Code, 92);
    tools->setColumnWidth(CatalogueModel::Office, 92);
    tools->setColumnWidth(CatalogueModel::Limit, 84);
    tools->setColumnWidth(CatalogueModel::State, 108);
    tools->setStretchColumn(CatalogueModel::Name);
    m_list->sortByColumn(CatalogueModel::Code, Qt::AscendingOrder);
    m_listPanel->addHeaderWidget(tools->columnsButton());
    m_empty = new EmptyState(whole);
    m_foot = newLabel({}, "small", "tertiary");
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(m.px(8), m.px(6), m.px(8), m.px(6));
    foot->addWidget(m_foot);

    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(m.px(8), m.px(6), m.px(8), m.px(6));
    filters->setSpacing(m.px(6));
    filters->addWidget(m_text, 1);
    filters->addWidget(m_state);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(filters);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty);
    column->addLayout(foot);

    auto* pause = new QTimer(this); // one filtering for a word, not one a letter
    pause->setSingleShot(true);
    pause->setInterval(kPauseMs);
    connect(pause, &QTimer::timeout, this, [this] { applyFilter(); });
    connect(m_text, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] { applyFilter(); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this] { showCurrent(); });
    connect(tools, &TableTools::opened, this, [this] { m_pane->focusFirst(); });
    connect(m_empty, &EmptyState::activated, this, [this] {
        m_text->clear();
        m_state->setCurrentIndex(0);
        m_tree->setCurrentIndex(m_kinds->index(0, 0));
    });
    return whole;
}

void CataloguePage::setCatalogue(const CatalogueData& catalogue)
{
    const CatalogueEntry* before = chosen();
    const QString kept = before != nullptr ? before->item.code : QString();
    m_error->clear();
    m_pane->setMayOpenCase(reaches(QStringLiteral("new-case")));
    m_model->setEntries(catalogue.entries, catalogue.today);
    applyFilter();
    choose(m_wanted.isEmpty() ? kept : m_wanted);
    m_wanted.clear();
}

void CataloguePage::fillTree()
{
    CatalogueFilter filter = m_filter;
    filter.kind.reset();
    std::map<PowerKind, int> counts;
    int all = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const PowerKind kind = m_model->entries().at(row).item.versionOn(m_model->today()).kind;
        const bool taken = m_model->takes(row, filter);
        counts[kind] += taken ? 1 : 0;
        all += taken ? 1 : 0;
    }
    m_filling = true;
    m_kinds->removeRows(0, m_kinds->rowCount());
    const auto add = [this](const QString& text, int count, bool bold) {
        auto* name = new QStandardItem(text);
        auto* figure = new QStandardItem(count == 0 ? QStringLiteral("·") : QString::number(count));
        figure->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (bold) {
            QFont font = m_tree->font();
            font.setBold(true);
            name->setFont(font);
            figure->setFont(font);
        }
        m_kinds->appendRow({name, figure});
        return name;
    };
    QModelIndex current = add(tr("All kinds"), all, true)->index();
    for (const PowerKind kind : allPowerKinds()) {
        if (const auto found = counts.find(kind); found != counts.end()) {
            QStandardItem* item = add(kindName(kind), found->second, false);
            item->setData(static_cast<int>(kind), kKindRole);
            if (m_filter.kind == kind) {
                current = item->index();
            }
        }
    }
    m_tree->setCurrentIndex(current);
    m_filling = false;
}

void CataloguePage::applyFilter()
{
    m_filter.text = m_text->text().trimmed();
    const QVariant state = m_state->currentData();
    m_filter.state
        = state.isValid() ? std::optional(static_cast<ItemState>(state.toInt())) : std::nullopt;
    const CatalogueEntry* before = chosen();
    const QString kept = before != nullptr ? before->item.code : QString();
    fillTree();
    m_proxy->setFilter(m_filter);
    const int shown = m_proxy->rowCount();
    m_foot->setText(tr("%1 of %2 shown").arg(shown).arg(m_model->rowCount()));
    m_list->setVisible(shown > 0);
    m_empty->setVisible(shown == 0);
    if (shown == 0) {
        const bool narrowed = m_model->rowCount() > 0;
        m_empty->say(narrowed ? tr("No item fits these filters.")
                              : tr("The catalogue is empty. It is imported by the unit "
                                   "administrator or comes by synchronising."),
            narrowed ? tr("Show all") : QString());
    }
    choose(kept);
}

void CataloguePage::choose(const QString& code)
{
    m_list->setCurrentIndex(rowOrFirst(*m_proxy, [&](const QModelIndex& index) {
        return m_model->entry(m_proxy->mapToSource(index)).item.code == code;
    }));
    showCurrent();
}

const CatalogueEntry* CataloguePage::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? &m_model->entry(m_proxy->mapToSource(current)) : nullptr;
}

int CataloguePage::shownCount() const
{
    return m_proxy->rowCount();
}

void CataloguePage::showCurrent()
{
    if (const CatalogueEntry* entry = chosen()) {
        m_pane->setEntry(*entry, m_model->today());
    } else {
        m_pane->clear();
    }
}

QString CataloguePage::helpText() const
{
    return tr("The power items of the unit with their legal bases, limits and states. Type a code, "
              "a name or its pinyin initials; the down key goes to the list, F6 to the kinds and "
              "to the item. Suspended and cancelled items say since when and why.");
}

void CataloguePage::refresh()
{
    m_source->fetch([this](const Result<CatalogueData>& catalogue) {
        if (catalogue) {
            setCatalogue(*catalogue);
        } else {
            m_error->showError(catalogue.error());
        }
    });
}

void CataloguePage::arrive(const QVariantMap& hints)
{
    const QString text = hints.value(QStringLiteral("text")).toString();
    if (!text.isEmpty()) {
        m_text->setText(text);
    }
    m_wanted = hints.value(QStringLiteral("item")).toString();
    if (!m_wanted.isEmpty()) {
        choose(m_wanted);
    }
}

QWidget* CataloguePage::firstPlace() const
{
    return m_text;
}

QList<QWidget*> CataloguePage::panes() const
{
    return {m_tree, m_list, m_pane};
}

QSize CataloguePage::minimumSizeHint() const
{
    const Metrics m = Metrics::of(this);
    return {m.px(420), m.px(260)};
}

bool CataloguePage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if ((watched == m_tree && enter) || (watched == m_text && (enter || key == Qt::Key_Down))) {
            m_list->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace xq
