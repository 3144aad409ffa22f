// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tables.h"

#include "ui/widgets/button.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/tableheader.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <cmath>

namespace xq {

namespace {

const QString kLineSuffix = QStringLiteral(".line");

} // namespace

void ColumnFilterProxy::setColumnFilter(int column, const QString& text)
{
    if (text.isEmpty()) {
        m_filters.remove(column);
    } else {
        m_filters.insert(column, text);
    }
    invalidateFilter();
}

bool ColumnFilterProxy::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    for (auto it = m_filters.cbegin(); it != m_filters.cend(); ++it) {
        const QModelIndex cell = sourceModel()->index(row, it.key(), parent);
        if (!cell.data(Qt::DisplayRole).toString().contains(it.value(), Qt::CaseInsensitive)) {
            return false;
        }
    }
    return true;
}

TableTools* TableTools::setup(QTableView* view, const QString& key)
{
    auto* header = new TableHeader(Qt::Horizontal, view);
    view->setHorizontalHeader(header);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setCornerButtonEnabled(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(Metrics::of(view).row);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setTabKeyNavigation(false);
    auto* tools = new TableTools(view, header, key);
    header->setSortIndicator(-1, Qt::AscendingOrder); // the model's own order until asked
    view->setSortingEnabled(true);
    return tools;
}

TableTools* TableTools::setup(QTreeView* view, const QString& key)
{
    auto* header = new TableHeader(Qt::Horizontal, view);
    view->setHeader(header);
    view->setUniformRowHeights(true);
    view->setAnimated(false);
    view->setAllColumnsShowFocus(true);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* tools = new TableTools(view, header, key);
    header->setSortIndicator(-1, Qt::AscendingOrder); // the model's own order until asked
    view->setSortingEnabled(true);
    return tools;
}

TableTools::TableTools(QAbstractItemView* view, QHeaderView* header, const QString& key)
    : QObject(view)
    , m_view(view)
    , m_header(header)
    , m_key(key)
    , m_line(Metrics::of(view).line)
{
    common();
}

void TableTools::common()
{
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_view->setFrameShape(QFrame::NoFrame);
    m_header->setHighlightSections(false);
    m_header->setSectionsMovable(true);
    m_header->setSectionsClickable(true);
    m_header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_header->setStretchLastSection(false);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QHeaderView::customContextMenuRequested, this,
        [this](const QPoint& at) { chooseColumns(m_header->mapToGlobal(at)); });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] { remember(); });
    connect(m_header, &QHeaderView::sectionResized, this, [this] {
        remember();
        placeFilters();
    });
    connect(m_header, &QHeaderView::geometriesChanged, this, [this] { placeFilters(); });
    connect(
        m_view->horizontalScrollBar(), &QScrollBar::valueChanged, this, [this] { placeFilters(); });
    auto* copyAction = new QAction(tr("Copy as table"), m_view);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, [this] { copy(); });
    m_view->addAction(copyAction);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &TableTools::opened);
    m_view->installEventFilter(this);
}

Button* TableTools::filterButton()
{
    if (m_filterButton == nullptr) {
        m_filterButton = Button::iconOnly("view-filter", tr("Filter row"), m_view->parentWidget());
        m_filterButton->setCheckable(true);
        m_filterButton->setChecked(m_filterShown);
        connect(m_filterButton, &Button::toggled, this, &TableTools::setFilterRowShown);
    }
    return m_filterButton;
}

Button* TableTools::columnsButton()
{
    if (m_columnsButton == nullptr) {
        m_columnsButton
            = Button::iconOnly("view-list-details", tr("Choose columns"), m_view->parentWidget());
        connect(m_columnsButton, &Button::clicked, this, [this] {
            chooseColumns(m_columnsButton->mapToGlobal(QPoint(0, m_columnsButton->height())));
        });
    }
    return m_columnsButton;
}

void TableTools::setFilterProxy(ColumnFilterProxy* proxy)
{
    connect(this, &TableTools::filterChanged, proxy, &ColumnFilterProxy::setColumnFilter);
}

void TableTools::setColumnWidth(int column, int widthAt10pt)
{
    m_header->resizeSection(column, Metrics::of(m_view).px(widthAt10pt));
}

void TableTools::setStretchColumn(int column)
{
    m_stretch = column;
    m_header->setSectionResizeMode(column, QHeaderView::Stretch);
    restore();
}

void TableTools::setFilterRowShown(bool shown)
{
    if (m_filterShown == shown || m_view->model() == nullptr) {
        return;
    }
    m_filterShown = shown;
    auto* header = static_cast<TableHeader*>(m_header);
    const Metrics m = Metrics::of(m_view);
    if (m_filterBar == nullptr) {
        m_filterBar = new QWidget(m_header);
        for (int column = 0; column < m_view->model()->columnCount(); ++column) {
            const QString title = m_view->model()->headerData(column, Qt::Horizontal).toString();
            auto* edit = new QLineEdit(m_filterBar);
            edit->setProperty("tool", true);
            edit->setPlaceholderText(tr("Filter"));
            edit->setAccessibleName(tr("Filter %1").arg(title));
            edit->setClearButtonEnabled(true);
            connect(edit, &QLineEdit::textChanged, this,
                [this, column](const QString& text) { Q_EMIT filterChanged(column, text); });
            m_filters.insert(column, edit);
        }
    }
    header->setExtraHeight(shown ? m.toolControl + m.px(4) : 0);
    m_filterBar->setVisible(shown);
    if (shown) {
        placeFilters();
        const int first = m_header->logicalIndex(0);
        if (QLineEdit* edit = m_filters.value(first)) {
            edit->setFocus();
        }
    } else {
        for (QLineEdit* edit : std::as_const(m_filters)) {
            edit->clear();
        }
    }
    if (m_filterButton != nullptr) {
        m_filterButton->setChecked(shown);
    }
}

void TableTools::placeFilters()
{
    if (!m_filterShown || m_filterBar == nullptr) {
        return;
    }
    const Metrics m = Metrics::of(m_view);
    const int height = m.toolControl;
    m_filterBar->setGeometry(
        0, m_header->height() - height - m.px(3), m_header->width(), height + m.px(2));
    for (auto it = m_filters.cbegin(); it != m_filters.cend(); ++it) {
        it.value()->setVisible(!m_header->isSectionHidden(it.key()));
        it.value()->setGeometry(m_header->sectionViewportPosition(it.key()) + 2, 0,
            m_header->sectionSize(it.key()) - 4, height);
    }
}

QString TableTools::asText(bool selectedOnly) const
{
    const QAbstractItemModel* model = m_view->model();
    if (model == nullptr) {
        return {};
    }
    QList<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(logical)) {
            columns.append(logical);
        }
    }
    QModelIndexList rows;
    if (selectedOnly && m_view->selectionModel() != nullptr) {
        rows = m_view->selectionModel()->selectedRows();
        std::sort(rows.begin(), rows.end());
    }
    if (rows.isEmpty()) {
        const QModelIndex root = m_view->rootIndex();
        for (int row = 0; row < model->rowCount(root); ++row) {
            rows.append(model->index(row, 0, root));
        }
    }
    const auto clean = [](QString cell) {
        return cell.replace(QLatin1Char('\t'), QLatin1Char(' '))
            .replace(QLatin1Char('\n'), QLatin1Char(' '));
    };
    QStringList lines;
    QStringList cells;
    for (const int column : std::as_const(columns)) {
        cells.append(clean(model->headerData(column, Qt::Horizontal).toString()));
    }
    lines.append(cells.join(QLatin1Char('\t')));
    for (const QModelIndex& row : std::as_const(rows)) {
        cells.clear();
        for (const int column : std::as_const(columns)) {
            const QModelIndex cell = row.siblingAtColumn(column);
            QString text = cell.data(Qt::DisplayRole).toString();
            if (text.isEmpty()) { // a badge column keeps its word in the badge
                text = cell.data(Qt::AccessibleTextRole).toString();
            }
            cells.append(clean(text));
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

void TableTools::copy() const
{
    QApplication::clipboard()->setText(asText(true));
}

void TableTools::chooseColumns(const QPoint& global)
{
    if (m_view->model() == nullptr) {
        return;
    }
    auto* menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    int shown = m_header->count() - m_header->hiddenSectionCount();
    for (int column = 0; column < m_header->count(); ++column) {
        QAction* action
            = menu->addAction(m_view->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        action->setEnabled(shown > 1 || !action->isChecked()); // the last one stays
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_header->setSectionHidden(column, !on);
            remember();
            placeFilters();
        });
    }
    menu->popup(global);
}

void TableTools::restore()
{
    const QSettings settings;
    const QByteArray state = settings.value(QStringLiteral("tables/") + m_key).toByteArray();
    const int line = settings.value(QStringLiteral("tables/") + m_key + kLineSuffix).toInt();
    if (!state.isEmpty() && line > 0 && m_header->restoreState(state)) {
        if (m_stretch >= 0) {
            m_header->setSectionResizeMode(m_stretch, QHeaderView::Stretch);
        }
        m_line = line;
        fitType();
    }
}

void TableTools::remember() const
{
    if (!m_key.isEmpty() && m_view->isVisible()) {
        QSettings settings;
        settings.setValue(QStringLiteral("tables/") + m_key, m_header->saveState());
        settings.setValue(QStringLiteral("tables/") + m_key + kLineSuffix, m_line);
    }
}

/// Widths belong to a size of type: larger type takes wider columns, or every word is cut.
void TableTools::fitType()
{
    const int line = Metrics::of(m_view).line;
    if (line == m_line) {
        return;
    }
    const double ratio = static_cast<double>(line) / m_line;
    m_line = line;
    for (int column = 0; column < m_header->count(); ++column) {
        if (column != m_stretch && !m_header->isSectionHidden(column)) {
            m_header->resizeSection(
                column, static_cast<int>(std::lround(m_header->sectionSize(column) * ratio)));
        }
    }
}

bool TableTools::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
            copy(); // the view itself would copy one cell
            return true;
        }
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_view->currentIndex().isValid()) {
            Q_EMIT opened(m_view->currentIndex());
            return true;
        }
    }
    if (watched == m_view && event->type() == QEvent::FontChange) {
        fitType();
        if (auto* table = qobject_cast<QTableView*>(m_view)) {
            table->verticalHeader()->setDefaultSectionSize(Metrics::of(table).row);
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace xq
