// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/casetablemodel.h"

#include "models/cases/projection.h"
#include "models/services/duewords.h"
#include "models/supervision/displayprofile.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::CaseTableModel)
};

constexpr int kWantedMost = 3; ///< a window shows two pages at most

std::optional<CaseSort> sortOf(int column)
{
    switch (column) {
    case CaseTableModel::Remaining:
    case CaseTableModel::Due:
        return CaseSort::Due;
    case CaseTableModel::Number:
        return CaseSort::Number;
    case CaseTableModel::Cause:
        return CaseSort::Party;
    case CaseTableModel::Step:
        return CaseSort::Step;
    case CaseTableModel::Occurred:
        return CaseSort::Occurred;
    case CaseTableModel::Entered:
        return CaseSort::Entered;
    case CaseTableModel::Item:
        return CaseSort::Item;
    case CaseTableModel::LastAct:
        return CaseSort::LastAct;
    default:
        return std::nullopt;
    }
}

} // namespace

CaseTableModel::CaseTableModel(Ask ask, QObject* parent)
    : QAbstractTableModel(parent)
    , m_ask(std::move(ask))
    , m_calendar(std::make_shared<const WorkCalendar>(WorkCalendar::builtin()))
{
}

void CaseTableModel::setQuery(const CaseQuery& query)
{
    m_query = query;
    m_query.after.clear();
    m_query.skip = 0;
    m_query.limit = kPageSize;
    begin(true);
}

void CaseTableModel::reload()
{
    begin(m_resetting);
}

/// A new question: first page at once, the count after it (it may have to walk an index).
void CaseTableModel::begin(bool reset)
{
    ++m_id;
    m_resetting = reset;
    m_counted = false;
    m_anchors.clear();
    m_anchors[0] = QString();
    m_onItsWay = -1;
    m_wanted.clear();
    for (Page& page : m_pages) {
        page.stale = true;
    }
    m_wanted.append(0);
    pump();
}

void CaseTableModel::setNow(Instant now)
{
    m_now = now;
    if (m_rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
    }
}

void CaseTableModel::setNames(const QHash<QString, QString>& names)
{
    m_names = names;
    if (m_rows > 0) {
        Q_EMIT dataChanged(index(0, Handler), index(m_rows - 1, Handler));
    }
}

void CaseTableModel::setCalendar(std::shared_ptr<const WorkCalendar> calendar)
{
    m_calendar = std::move(calendar);
}

void CaseTableModel::want(int page) const
{
    m_wanted.removeAll(page);
    m_wanted.append(page);
    while (m_wanted.size() > kWantedMost) {
        m_wanted.removeFirst();
    }
    if (!m_pumpPosted) {
        // After the paint that looks at many rows, not within it.
        m_pumpPosted = true;
        QMetaObject::invokeMethod(
            const_cast<CaseTableModel*>(this),
            [this] {
                m_pumpPosted = false;
                const_cast<CaseTableModel*>(this)->pump();
            },
            Qt::QueuedConnection);
    }
}

void CaseTableModel::pump()
{
    if (m_onItsWay >= 0 || m_wanted.isEmpty()) {
        return;
    }
    const int page = m_wanted.takeLast();
    m_onItsWay = page;
    m_ask(fetchOf(page));
}

CaseFetch CaseTableModel::fetchOf(int page)
{
    CaseFetch fetch;
    fetch.id = m_id;
    fetch.page = page;
    fetch.query = m_query;
    auto anchor = std::prev(m_anchors.upper_bound(page));
    fetch.query.after = anchor->second;
    fetch.query.skip = (page - anchor->first) * kPageSize;
    return fetch;
}

void CaseTableModel::takePage(const CaseFetch& fetch, const Result<CasePage>& page)
{
    if (fetch.id != m_id) {
        return;
    }
    m_onItsWay = -1;
    if (!page) {
        m_wanted.clear();
        Q_EMIT failed(page.error());
        return;
    }
    const int first = fetch.page * kPageSize;
    const int count = static_cast<int>(page->rows.size());
    if (!page->next.isEmpty()) {
        m_anchors[fetch.page + 1] = page->next;
    }
    const bool starting = fetch.page == 0 && !m_counted;
    if (m_resetting && fetch.page == 0) {
        beginResetModel();
        m_pages.clear();
        m_rows = count;
        m_pages.insert(0, {page->rows, false, ++m_uses});
        m_resetting = false;
        m_counted = page->next.isEmpty();
        endResetModel();
    } else {
        if (page->next.isEmpty()) { // the list ends here, whatever the count had said
            m_counted = true;
            resize(first + count);
        } else if (m_rows < first + count) {
            resize(first + count);
        }
        m_pages.insert(fetch.page, {page->rows, false, ++m_uses});
        forgetOldest();
        if (count > 0) {
            Q_EMIT dataChanged(index(first, 0), index(first + count - 1, ColumnCount - 1));
        }
    }
    if (starting) {
        Q_EMIT loaded();
        if (m_counted) {
            Q_EMIT counted(m_rows);
        } else {
            CaseFetch counting;
            counting.what = CaseFetch::What::Count;
            counting.id = m_id;
            counting.query = m_query;
            m_ask(counting);
        }
    }
    pump();
}

void CaseTableModel::takeCount(const CaseFetch& fetch, const Result<qint64>& count)
{
    if (fetch.id != m_id) {
        return;
    }
    if (!count) {
        Q_EMIT failed(count.error());
        return;
    }
    m_counted = true;
    resize(static_cast<int>(std::min<qint64>(*count, std::numeric_limits<int>::max() - 1)));
    Q_EMIT counted(m_rows);
}

void CaseTableModel::resize(int rows)
{
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        const int last = rows == 0 ? -1 : (rows - 1) / kPageSize;
        for (auto it = m_pages.begin(); it != m_pages.end();) {
            it = it.key() > last ? m_pages.erase(it) : std::next(it);
        }
        endRemoveRows();
    }
}

void CaseTableModel::forgetOldest()
{
    while (m_pages.size() > kPagesKept) {
        auto oldest = m_pages.begin();
        for (auto it = m_pages.begin(); it != m_pages.end(); ++it) {
            oldest = it->used < oldest->used ? it : oldest;
        }
        m_pages.erase(oldest);
    }
}

int CaseTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int CaseTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const CaseRow* CaseTableModel::row(int row) const
{
    const int number = row / kPageSize;
    const auto page = m_pages.find(number);
    if (page == m_pages.end() || page->stale) {
        // While another list is on its way, what is asked of the old one is not worth a query.
        if (!m_resetting && number != m_onItsWay) {
            want(number);
        }
        if (page == m_pages.end()) {
            return nullptr;
        }
    }
    page->used = ++m_uses;
    const int within = row % kPageSize;
    return within < page->rows.size() ? &page->rows.at(within) : nullptr;
}

QVariant CaseTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return index.column() == Due || index.column() == Occurred || index.column() == Entered
                || index.column() == LastAct
            ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole
        && (role < RowRole || role > OvertimeRole)) {
        return {};
    }
    const CaseRow* found = row(index.row());
    if (!found) {
        return role == Qt::DisplayRole && index.column() == Cause ? Text::tr("Loading …")
                                                                  : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return display(*found, index.column());
    case Qt::ToolTipRole:
        return index.column() == Cause ? found->title : QVariant();
    case RowRole:
        return QVariant::fromValue(*found);
    case StreamRole:
        return found->stream;
    default:
        break;
    }
    const DueView due = dueView(limitOf(*found, m_now), *m_calendar, m_now);
    switch (role) {
    case LevelRole:
        return due.level;
    case FractionRole:
        return due.fraction;
    case WarningRole:
        return due.warningAt;
    case OvertimeRole:
        return due.overtime;
    default:
        return {};
    }
}

QVariant CaseTableModel::display(const CaseRow& row, int column) const
{
    switch (column) {
    case Status:
        return caseStatusWord(row, dueView(limitOf(row, m_now), *m_calendar, m_now).level);
    case Remaining:
        return row.closedAt != 0 || row.nextDue == 0
            ? QStringLiteral("—")
            : dueView(limitOf(row, m_now), *m_calendar, m_now).remaining;
    case Number:
        return row.shownNumber();
    case Cause:
        return causeText(row);
    case Step:
        return row.stepName;
    case Handler:
        return m_names.value(row.handler);
    case Due:
        return row.closedAt != 0 ? QStringLiteral("—") : endMoment(row.nextDue, m_now);
    case Occurred:
        return shortMoment(row.occurredAt, m_now);
    case Entered:
        return shortMoment(row.enteredAt, m_now);
    case Item:
        return row.itemName;
    case LastAct:
        return shortMoment(row.lastActAt, m_now);
    default:
        return {};
    }
}

QVariant CaseTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == Due || section == Occurred || section == Entered || section == LastAct
            ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Status:
        return Text::tr("State");
    case Remaining:
        return Text::tr("Remaining");
    case Number:
        return Text::tr("Number");
    case Cause:
        return Text::tr("Cause");
    case Step:
        return Text::tr("Step");
    case Handler:
        return Text::tr("Handler");
    case Due:
        return Text::tr("Due");
    case Occurred:
        return Text::tr("Occurred");
    case Entered:
        return Text::tr("Entered");
    case Item:
        return Text::tr("Item");
    case LastAct:
        return Text::tr("Last act");
    default:
        return {};
    }
}

bool CaseTableModel::sortable(int column)
{
    return sortOf(column).has_value();
}

void CaseTableModel::sort(int column, Qt::SortOrder order)
{
    const auto sort = sortOf(column);
    if (!sort) {
        return;
    }
    CaseQuery query = m_query;
    query.sort = *sort;
    query.descending = order == Qt::DescendingOrder;
    if (m_id == 0 || query == m_query) {
        m_query = query; // asked for with the first setQuery()
        return;
    }
    setQuery(query);
}

QString caseStatusWord(const CaseRow& row, int level)
{
    // A returned case that is overdue is said to be overdue; other states stand above the clock.
    if (level >= 2
        && (row.status == QLatin1String("returned") || row.status == QLatin1String("open"))) {
        return displayProfile().level(2).word;
    }
    if (row.status != QLatin1String("open")) {
        return caseStatusName(row.status);
    }
    return level == 1 ? displayProfile().level(1).word : Text::tr("In time");
}

} // namespace xq
