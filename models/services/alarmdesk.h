// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/supervision/displayprofile.h"
#include "models/supervision/signals.h"

#include <functional>

namespace xq {

class Surroundings;
class Workplace;

/// Which signals a list shows.
struct AlarmQuery {
    Instant asOf = 0; ///< 0: now
    int level = 0; ///< exactly this one; 0: any
    QString rule; ///< "T12"; empty: any
    QStringList units; ///< empty: all that the store holds
    QString office;
    QString person;
    bool standingOnly = true; ///< false: also those that fell away
    bool blocked = true; ///< attempts that a rule stopped
};

/// Electronic supervision over the open store: computes, never stores. Looks at cases that were
/// open at the moment asked for or ended in its quarter, and at leads likewise. Errors: store.*,
/// alarm.not-found, alarm.ambiguous, alarm.cancelled.
class AlarmDesk {
public:
    explicit AlarmDesk(Workplace& place);

    /// Called before every hundred streams with how many are done; false cancels.
    using Progress = std::function<bool(qint64 done)>;

    /// Gravest first.
    Result<QList<Signal>> list(const AlarmQuery& query, const Progress& progress = {}) const;
    /// Signals of one case or lead, in the order they were raised; also those that fell away.
    Result<QList<Signal>> ofStream(const QString& stream, Instant asOf = 0) const;
    /// The same for many, whose flows, items and calendar are read once; by stream.
    Result<QHash<QString, QList<Signal>>> ofStreams(
        const QStringList& streams, Instant asOf = 0) const;
    /// What a minute's tick has to look at: signals raised in (after, until] by cases whose
    /// thresholds lie there (indexed), by leads and by idleness.
    Result<QList<Signal>> raisedBetween(Instant after, Instant until) const;
    /// By id or a beginning of it (at least six digits).
    Result<Signal> explain(const QString& id, Instant asOf = 0) const;

    SupervisionParameters parameters() const { return m_parameters; }
    DisplayProfile profile() const;

private:
    using Visit = std::function<Result<void>(const QString& stream)>;
    Result<void> eachCase(Instant asOf, const QStringList& units, const Visit& visit) const;
    Result<void> eachLead(Instant asOf, const QStringList& units, const Visit& visit) const;
    Result<QList<Signal>> judge(
        const QString& stream, Surroundings& surroundings, Instant asOf) const;
    Instant moment(Instant asOf) const;

    Workplace& m_place;
    SupervisionParameters m_parameters;
};

} // namespace xq
