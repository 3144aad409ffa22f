// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/alarmmodel.h"

namespace xq {

Badge levelBadge(const DisplayProfile& profile, int level)
{
    const LevelDisplay& display = profile.level(level);
    const Status status = display.colour == QStringLiteral("severe") ? Status::Severe
        : display.colour == QStringLiteral("alarm")                  ? Status::Alarm
                                                                     : Status::Warning;
    return {status, display.name};
}

Badge stateBadge(const Signal& signal)
{
    if (signal.blocked) {
        return {Status::Blocked, AlarmModel::tr("Stopped")};
    }
    if (!signal.standing()) {
        return {Status::Done, AlarmModel::tr("Fell away")};
    }
    return signal.level == 1 ? Badge {Status::Neutral, AlarmModel::tr("Reminded"), Glyph::Info}
                             : Badge {Status::Lead, AlarmModel::tr("To be checked")};
}

QString shownRule(const QString& rule)
{
    return rule.size() > 1 && rule.at(1).isDigit() ? rule : AlarmModel::tr("Gate");
}

bool AlarmFilter::takes(const AlarmEntry& entry) const
{
    const Signal& signal = entry.signal;
    const State is = signal.blocked ? State::Blocked
        : signal.standing()         ? State::Standing
                                    : State::FellAway;
    if (!anyState && is != state) {
        return false;
    }
    if (level != 0 && signal.level != level) {
        return false;
    }
    if (!rules.isEmpty() && !rules.contains(signal.rule)) {
        return false;
    }
    if (!office.isEmpty() && signal.office != office) {
        return false;
    }
    if (text.isEmpty()) {
        return true;
    }
    for (const QString& where : {signal.subject, signal.title, signal.explanation.fact,
             signal.explanation.title, entry.person, signal.rule}) {
        if (where.contains(text, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

AlarmModel::AlarmModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_profile(displayProfile())
{
}

void AlarmModel::setEntries(QList<AlarmEntry> entries, DisplayProfile profile)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_profile = std::move(profile);
    endResetModel();
}

int AlarmModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AlarmModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlarmModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const AlarmEntry& entry = m_entries.at(index.row());
    const Signal& signal = entry.signal;
    switch (index.column()) {
    case Level:
        if (role == BadgeRole) {
            return QVariant::fromValue(levelBadge(m_profile, signal.level));
        }
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
            return m_profile.level(signal.level).name;
        }
        break;
    case Rule:
        if (role == Qt::DisplayRole) {
            return shownRule(signal.rule);
        }
        if (role == Qt::ToolTipRole) {
            return signal.explanation.title;
        }
        if (role == CodeRole) {
            return true;
        }
        break;
    case Fact:
        if (role == Qt::DisplayRole) {
            return signal.explanation.fact;
        }
        if (role == SecondLineRole) {
            return signal.title.isEmpty()
                ? signal.subject
                : QStringLiteral("%1  %2").arg(signal.subject, signal.title);
        }
        if (role == Qt::ToolTipRole) {
            return signal.explanation.sentence;
        }
        break;
    case Person:
        if (role == Qt::DisplayRole) {
            return entry.person.isEmpty() ? QStringLiteral("—") : entry.person;
        }
        if (role == SecondLineRole) {
            return toListTime(signal.raisedAt);
        }
        break;
    case State:
        if (role == BadgeRole) {
            return QVariant::fromValue(stateBadge(signal));
        }
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
            return stateBadge(signal).word;
        }
        break;
    default:
        break;
    }
    return {};
}

QVariant AlarmModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Level:
        return tr("Level");
    case Rule:
        return tr("Rule");
    case Fact:
        return tr("Fact / case");
    case Person:
        return tr("Person / raised");
    default:
        return tr("State");
    }
}

AlarmProxy::AlarmProxy(AlarmModel* model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(model);
}

void AlarmProxy::setFilter(AlarmFilter filter)
{
    m_filter = std::move(filter);
    invalidateFilter();
}

bool AlarmProxy::filterAcceptsRow(int row, const QModelIndex&) const
{
    return m_filter.takes(m_model->entries().at(row));
}

bool AlarmProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const AlarmEntry& a = m_model->entry(left);
    const AlarmEntry& b = m_model->entry(right);
    switch (left.column()) {
    case AlarmModel::Level: // ascending: gravest first, as the model comes
        return graver(a.signal, b.signal);
    case AlarmModel::Rule:
        if (a.signal.rule != b.signal.rule) { // T2 before T12
            const auto number = [](const QString& rule) { return rule.mid(1).toInt(); };
            return a.signal.rule.at(0) != b.signal.rule.at(0)
                ? a.signal.rule.at(0) > b.signal.rule.at(0)
                : number(a.signal.rule) < number(b.signal.rule);
        }
        return graver(a.signal, b.signal);
    case AlarmModel::Person:
        return a.person != b.person ? a.person.localeAwareCompare(b.person) < 0
                                    : a.signal.raisedAt < b.signal.raisedAt;
    default:
        return QSortFilterProxyModel::lessThan(left, right);
    }
}

} // namespace xq
