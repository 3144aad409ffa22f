// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskmodel.h"

#include "ui/widgets/gauge.h"
#include "ui/widgets/levels.h"

#include <QCollator>

#include <algorithm>

namespace xq {
namespace {

constexpr int kWaiting = 4;
constexpr int kAside = 5;

int groupOf(const DeskTask& task)
{
    return task.mine ? static_cast<int>(task.group) : task.setAside ? kAside : kWaiting;
}

} // namespace

DeskModel::DeskModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    m_folded.insert(static_cast<int>(DeskGroup::Later)); // what is far away stays out of sight
}

void DeskModel::setDesk(const DeskView& desk)
{
    m_desk = desk;
    rebuild();
}

void DeskModel::setFilter(DeskFilter filter)
{
    m_filter = filter;
    rebuild();
}

void DeskModel::setColumnFilter(int column, const QString& text)
{
    m_columnFilters.insert(column, text.trimmed());
    rebuild();
}

bool DeskModel::passes(const DeskTask& task) const
{
    const auto fits = [&] {
        switch (m_filter) {
        case DeskFilter::All:
            return task.mine;
        case DeskFilter::SetAside:
            return task.setAside;
        case DeskFilter::Overdue:
            return task.mine && task.group == DeskGroup::Overdue;
        case DeskFilter::Today:
            return task.mine && task.group == DeskGroup::Today;
        case DeskFilter::Week:
            return task.mine && task.group == DeskGroup::Week;
        case DeskFilter::Clocks:
            return task.isLead();
        case DeskFilter::Returned:
            return task.mine && task.returned;
        case DeskFilter::Waiting:
            return !task.mine && !task.setAside;
        case DeskFilter::Alarms:
            return !task.setAside
                && std::any_of(m_desk.alarms.cbegin(), m_desk.alarms.cend(),
                    [&](const DeskAlarm& alarm) { return alarm.stream == task.stream; });
        }
        return true;
    };
    if (!fits()) {
        return false;
    }
    for (auto it = m_columnFilters.cbegin(); it != m_columnFilters.cend(); ++it) {
        if (!it->isEmpty() && !text(task, it.key()).contains(*it, Qt::CaseInsensitive)) {
            return false;
        }
    }
    return true;
}

void DeskModel::rebuild()
{
    beginResetModel();
    QHash<int, QList<int>> groups;
    m_shown = 0;
    for (int i = 0; i < m_desk.tasks.size(); ++i) {
        const DeskTask& task = m_desk.tasks.at(i);
        if (passes(task)) {
            groups[groupOf(task)].append(i);
            ++m_shown;
        }
    }
    QCollator collator(QLocale(QLocale::Chinese));
    collator.setNumericMode(true);
    const auto before = [&](int a, int b) {
        const DeskTask& x = m_desk.tasks.at(a);
        const DeskTask& y = m_desk.tasks.at(b);
        if (m_sortColumn == Remaining || m_sortColumn == Due) {
            return (x.due == 0 ? std::numeric_limits<Instant>::max() : x.due)
                < (y.due == 0 ? std::numeric_limits<Instant>::max() : y.due);
        }
        if (m_sortColumn == State) {
            return x.level > y.level;
        }
        return collator.compare(text(x, m_sortColumn), text(y, m_sortColumn)) < 0;
    };
    m_rows.clear();
    m_counts.clear();
    for (int group = 0; group <= kAside; ++group) {
        QList<int>& tasks = groups[group];
        if (tasks.isEmpty()) {
            continue;
        }
        if (m_order == Qt::AscendingOrder) {
            std::stable_sort(tasks.begin(), tasks.end(), before);
        } else {
            std::stable_sort(
                tasks.begin(), tasks.end(), [&](int a, int b) { return before(b, a); });
        }
        m_counts.insert(group, static_cast<int>(tasks.size()));
        m_rows.append({group, -1});
        // A filter that was chosen shows what it found.
        if (m_filter == DeskFilter::All && m_folded.contains(group)) {
            continue;
        }
        for (const int task : std::as_const(tasks)) {
            m_rows.append({group, task});
        }
    }
    endResetModel();
}

bool DeskModel::isHeading(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows.at(row).task < 0;
}

bool DeskModel::isFolded(int row) const
{
    return isHeading(row) && m_filter == DeskFilter::All && m_folded.contains(m_rows.at(row).group);
}

void DeskModel::toggle(int row)
{
    setFolded(row, !isFolded(row));
}

void DeskModel::setFolded(int row, bool folded)
{
    if (!isHeading(row) || m_filter != DeskFilter::All || isFolded(row) == folded) {
        return;
    }
    const int group = m_rows.at(row).group;
    if (folded) {
        m_folded.insert(group);
    } else {
        m_folded.remove(group);
    }
    rebuild();
}

const DeskTask* DeskModel::task(int row) const
{
    return row < 0 || row >= m_rows.size() || m_rows.at(row).task < 0
        ? nullptr
        : &m_desk.tasks.at(m_rows.at(row).task);
}

int DeskModel::rowOf(const QString& stream) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const DeskTask* one = task(row);
        if (one && one->stream == stream) {
            return row;
        }
    }
    return -1;
}

int DeskModel::firstTask() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (task(row)) {
            return row;
        }
    }
    return -1;
}

QList<int> DeskModel::headings() const
{
    QList<int> rows;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (isHeading(row)) {
            rows.append(row);
        }
    }
    return rows;
}

int DeskModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DeskModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DeskModel::text(const DeskTask& task, int column) const
{
    switch (column) {
    case State:
        if (task.setAside) {
            return tr("Set aside");
        }
        if (!task.mine) {
            return tr("Waiting");
        }
        if (task.halted) {
            return tr("Paused");
        }
        if (task.level > 0) {
            return m_desk.profile.levels.isEmpty() ? QString()
                                                   : m_desk.profile.level(task.level).word;
        }
        return task.returned ? tr("Returned") : tr("In time");
    case Remaining:
        return task.setAside ? shortMoment(task.since, m_desk.now) : task.limit.remaining;
    case Number:
        return task.isLead() ? tr("not entered yet") : listNumber(task.number);
    case Cause:
        return task.cause;
    case Next:
        return task.next;
    case Due:
        return endMoment(task.due, m_desk.now);
    default:
        return {};
    }
}

QVariant DeskModel::heading(const Row& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        break;
    case GroupRole:
        return true;
    default:
        return {};
    }
    if (column != 0) {
        return {};
    }
    static const char* const names[] = {QT_TR_NOOP("Past their end"), QT_TR_NOOP("Due today"),
        QT_TR_NOOP("Within seven days"), QT_TR_NOOP("Later"), QT_TR_NOOP("Waiting for others"),
        QT_TR_NOOP("Set aside by the platform")};
    const bool folded = m_filter == DeskFilter::All && m_folded.contains(row.group);
    const QString name = tr(names[row.group]);
    const int count = m_counts.value(row.group);
    if (role == Qt::AccessibleTextRole) {
        return folded ? tr("%1, %n task(s), folded", nullptr, count).arg(name)
                      : tr("%1, %n task(s)", nullptr, count).arg(name);
    }
    return (folded ? QStringLiteral("\u25b8 ") : QStringLiteral("\u25be ")) + name
        + QStringLiteral(" · %1").arg(count);
}

QVariant DeskModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    const int column = index.column();
    if (row.task < 0) {
        return heading(row, column, role);
    }
    const DeskTask& task = m_desk.tasks.at(row.task);
    const Status status = task.setAside ? Status::Paused
        : !task.mine                    ? Status::Waiting
        : task.halted                   ? Status::Paused
        : task.level > 0                ? statusOfLevel(task.level)
        : task.returned                 ? Status::Returned
                                        : Status::Normal;
    switch (role) {
    case Qt::DisplayRole:
        return text(task, column);
    case Qt::TextAlignmentRole:
        return column == Due ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        if (column == Next && task.setAside) {
            return task.next;
        }
        return column == Number && !task.isLead() ? task.number : QVariant();
    case BadgeRole:
        return column == State ? QVariant::fromValue(Badge {status, text(task, State)})
                               : QVariant();
    case GaugeRole:
        return column == Remaining && task.due != 0 && !task.halted
            ? QVariant::fromValue(GaugeValue {task.limit.fraction, task.limit.warningAt,
                status == Status::Waiting ? Status::Normal : status, task.limit.overtime})
            : QVariant();
    case LinkRole:
        return column == Next && task.mine;
    case CodeRole:
        return column == Number && !task.isLead();
    default:
        return {};
    }
}

QVariant DeskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Due) {
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    static const char* const titles[] = {QT_TR_NOOP("State"), QT_TR_NOOP("Remaining"),
        QT_TR_NOOP("Number"), QT_TR_NOOP("Cause"), QT_TR_NOOP("Next"), QT_TR_NOOP("Due")};
    return section < ColumnCount ? tr(titles[section]) : QVariant();
}

void DeskModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_order = order;
    rebuild();
}

} // namespace xq
