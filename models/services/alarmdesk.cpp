// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/alarmdesk.h"

#include "models/cases/casehandler.h"
#include "models/cases/caserepository.h"
#include "models/ledgers/quarter.h"
#include "models/services/surroundings.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace xq {

namespace {

constexpr int kPage = 500;

Error cancelled()
{
    return {ErrorKind::Refused, QStringLiteral("alarm.cancelled"),
        QCoreApplication::translate(
            "xq::AlarmDesk", "The list was cancelled. Nothing was changed."),
        {}};
}

} // namespace

AlarmDesk::AlarmDesk(Workplace& place)
    : m_place(place)
{
}

Instant AlarmDesk::moment(Instant asOf) const
{
    return asOf == 0 ? m_place.now() : asOf;
}

DisplayProfile AlarmDesk::profile() const
{
    const auto id = m_place.meta(QStringLiteral("display-profile"));
    return displayProfile(id ? *id : QString());
}

Result<QList<Signal>> AlarmDesk::judge(
    const QString& stream, Surroundings& surroundings, Instant asOf) const
{
    XQ_ASSIGN(stored, m_place.journal().state(stream));
    if (streamKind(stream) == QStringLiteral("lead")) {
        XQ_ASSIGN(calendar, surroundings.calendar());
        return signalsOfLead(leadFromJson(stored.state), *calendar, m_parameters, asOf);
    }
    const CaseState state = caseFromJson(stored.state);
    if (!state.exists()) {
        return QList<Signal>();
    }
    XQ_ASSIGN(around, surroundings.of(state));
    return signalsOf(state, around->supervision, asOf);
}

Result<void> AlarmDesk::eachCase(Instant asOf, const QStringList& units, const Visit& visit) const
{
    const CaseRepository cases(m_place.database());
    CaseQuery open;
    open.units = units;
    open.status = QStringLiteral("open");
    open.limit = kPage;
    CaseQuery ended = open;
    ended.status.clear();
    ended.closedFrom = Quarter::of(localDate(asOf)).begin();
    ended.sort = CaseSort::Closed;
    QSet<QString> seen; // a case may close between the two passes
    for (CaseQuery query : {open, ended}) {
        do {
            XQ_ASSIGN(page, cases.list(query));
            for (const CaseRow& row : page.rows) {
                if (!seen.contains(row.stream)) {
                    seen.insert(row.stream);
                    XQ_TRY(visit(row.stream));
                }
            }
            query.after = page.next;
        } while (!query.after.isEmpty());
    }
    return {};
}

Result<void> AlarmDesk::eachLead(Instant asOf, const QStringList& units, const Visit& visit) const
{
    const CaseRepository cases(m_place.database());
    for (const QString& unit : units.isEmpty() ? QStringList {QString()} : units) {
        CaseRepository::LeadQuery query;
        query.unit = unit;
        query.endedFrom = Quarter::of(localDate(asOf)).begin();
        query.limit = kPage;
        do {
            XQ_ASSIGN(page, cases.leads(query));
            for (const LeadRow& row : page.rows) {
                XQ_TRY(visit(row.stream));
            }
            query.after = page.next;
        } while (!query.after.isEmpty());
    }
    return {};
}

Result<QList<Signal>> AlarmDesk::list(const AlarmQuery& query, const Progress& progress) const
{
    const Instant asOf = moment(query.asOf);
    Surroundings surroundings(m_place, m_parameters, asOf);
    QList<Signal> found;
    qint64 done = 0;
    const auto visit = [&](const QString& stream) -> Result<void> {
        if (done++ % 100 == 0 && progress && !progress(done - 1)) {
            return fail(cancelled());
        }
        XQ_ASSIGN(judged, judge(stream, surroundings, asOf));
        for (const Signal& signal : judged) {
            if ((signal.standing() || !query.standingOnly)
                && (query.level == 0 || signal.level == query.level)
                && (query.rule.isEmpty() || signal.rule == query.rule)
                && (query.office.isEmpty() || signal.office == query.office)
                && (query.person.isEmpty() || signal.person == query.person)
                && (query.blocked || !signal.blocked)) {
                found.append(signal);
            }
        }
        return {};
    };
    XQ_TRY(eachCase(asOf, query.units, visit));
    XQ_TRY(eachLead(asOf, query.units, visit));
    std::ranges::sort(found, graver);
    return found;
}

Result<QList<Signal>> AlarmDesk::ofStream(const QString& stream, Instant asOf) const
{
    XQ_ASSIGN(found, ofStreams({stream}, asOf));
    return found.value(stream);
}

Result<QHash<QString, QList<Signal>>> AlarmDesk::ofStreams(
    const QStringList& streams, Instant asOf) const
{
    const Instant at = moment(asOf);
    Surroundings surroundings(m_place, m_parameters, at);
    QHash<QString, QList<Signal>> found;
    for (const QString& stream : streams) {
        XQ_ASSIGN(judged, judge(stream, surroundings, at));
        found.insert(stream, judged);
    }
    return found;
}

Result<QList<Signal>> AlarmDesk::raisedBetween(Instant after, Instant until) const
{
    const CaseRepository cases(m_place.database());
    Surroundings surroundings(m_place, m_parameters, until);
    QSet<QString> streams;
    XQ_ASSIGN(thresholds, cases.thresholds(after, until));
    for (const ThresholdRow& row : thresholds) {
        streams.insert(row.stream);
    }
    // Idleness turns at midnight only, by the last act: the longest untouched come first.
    if (localDate(after) != localDate(until)) {
        CaseQuery idle;
        idle.status = QStringLiteral("open");
        idle.sort = CaseSort::LastAct;
        idle.descending = false;
        idle.limit = kPage;
        const Instant fresh = until - m_parameters.idleWorkdays * kDay;
        bool more = true;
        while (more) {
            XQ_ASSIGN(page, cases.list(idle));
            for (const CaseRow& row : page.rows) {
                more = row.lastActAt <= fresh;
                if (!more) {
                    break;
                }
                streams.insert(row.stream);
            }
            idle.after = page.next;
            more = more && !page.next.isEmpty();
        }
    }
    CaseRepository::LeadQuery leads;
    leads.status = QStringLiteral("open");
    leads.limit = kPage;
    do {
        XQ_ASSIGN(page, cases.leads(leads));
        for (const LeadRow& row : page.rows) {
            streams.insert(row.stream);
        }
        leads.after = page.next;
    } while (!leads.after.isEmpty());

    QList<Signal> found;
    for (const QString& stream : std::as_const(streams)) {
        XQ_ASSIGN(judged, judge(stream, surroundings, until));
        for (const Signal& signal : judged) {
            if (signal.raisedAt > after) {
                found.append(signal);
            }
        }
    }
    std::ranges::sort(found, graver);
    return found;
}

Result<Signal> AlarmDesk::explain(const QString& id, Instant asOf) const
{
    constexpr qsizetype kShortest = 6;
    if (id.size() < kShortest) {
        return fail(ErrorKind::Usage, QStringLiteral("alarm.ambiguous"),
            QCoreApplication::translate(
                "xq::AlarmDesk", "Give at least six digits of the signal's id."));
    }
    AlarmQuery all;
    all.asOf = asOf;
    all.standingOnly = false;
    XQ_ASSIGN(signals_, list(all));
    const Signal* found = nullptr;
    for (const Signal& signal : signals_) {
        if (signal.id.startsWith(id, Qt::CaseInsensitive)) {
            if (found != nullptr) {
                return fail(ErrorKind::Usage, QStringLiteral("alarm.ambiguous"),
                    QCoreApplication::translate(
                        "xq::AlarmDesk", "Several signals begin with %1. Give more digits.")
                        .arg(id));
            }
            found = &signal;
        }
    }
    if (found == nullptr) {
        return fail(ErrorKind::NotFound, QStringLiteral("alarm.not-found"),
            QCoreApplication::translate(
                "xq::AlarmDesk", "There is no signal %1 at %2 in the cases of this store.")
                .arg(id, toListTime(moment(asOf))));
    }
    return *found;
}

} // namespace xq
