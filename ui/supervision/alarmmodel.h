// SPDX-License-Identifier: GPL-3.0-or-later
// ui/supervision: the page of signals: counts by rule and level, the list, the explanation. Fed by
// plain values; knows no store and decides nothing.
#pragma once

#include "models/supervision/displayprofile.h"
#include "models/supervision/signal.h"
#include "ui/widgets/badge.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace xq {

/// A signal with the names a screen shows for its ids.
struct AlarmEntry {
    Signal signal;
    QString person; ///< name; empty: nobody handles it yet
    QString office; ///< name
};

/// How a level looks in that profile: glyph, word, colour.
Badge levelBadge(const DisplayProfile& profile, int level);
/// Whether it stands, was stopped, or fell away.
Badge stateBadge(const Signal& signal);

/// Number of a rule as shown; gates of admission have a name only.
QString shownRule(const QString& rule);

/// What the page narrows the list to. Empty fields let everything through.
struct AlarmFilter {
    enum class State { Standing, Blocked, FellAway };
    State state = State::Standing;
    bool anyState = false;
    int level = 0;
    QStringList rules;
    QString office;
    QString text;
    bool takes(const AlarmEntry& entry) const;
};

class AlarmModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Level, Rule, Fact, Person, State, ColumnCount };

    explicit AlarmModel(QObject* parent = nullptr);
    void setEntries(QList<AlarmEntry> entries, DisplayProfile profile);
    const QList<AlarmEntry>& entries() const { return m_entries; }
    const AlarmEntry& entry(const QModelIndex& index) const { return m_entries.at(index.row()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<AlarmEntry> m_entries;
    DisplayProfile m_profile;
};

/// The filtered list, sorted by what a column means (time, level), not by its text.
class AlarmProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit AlarmProxy(AlarmModel* model, QObject* parent = nullptr);
    void setFilter(AlarmFilter filter);
    const AlarmFilter& filter() const { return m_filter; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    AlarmModel* m_model;
    AlarmFilter m_filter;
};

} // namespace xq
