// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/alarmdesk.h"

#include "models/cases/casehandler.h"
#include "models/cases/caserepository.h"
#include "models/services/casedesk.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace xq {

namespace {

constexpr int kPage = 500;

Instant quarterStart(Instant at)
{
    const QDate day = localDate(at);
    return startOfDay(QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1));
}

Error cancelled()
{
    return {ErrorKind::Refused, QStringLiteral("alarm.cancelled"),
        QCoreApplication::translate(
            "xq::AlarmDesk", "The list was cancelled. Nothing was changed."),
        {}};
}

} // namespace

/// What surrounds the judgement of many cases: flows, items and the calendar are read once.
class AlarmDesk::Surroundings {
public:
    Surroundings(const AlarmDesk& desk)
        : m_desk(desk)
        , m_states(desk.m_place.journal())
        , m_library(FlowLibrary::builtIn())
    {
    }

    Result<const SupervisionContext*> of(const CaseState& state, Instant asOf)
    {
        const QString key = state.unit + QChar(0x1f) + state.item + QChar(0x1f)
            + QString::number(state.itemVersion) + state.flowDigest;
        const auto known = m_known.constFind(key);
        if (known != m_known.constEnd()) {
            return &*known;
        }
        XQ_ASSIGN(around, caseContext(m_states, state, asOf, m_library));
        m_calendar = around.calendar;
        return &*m_known.insert(key, supervisionContext(around, m_desk.m_parameters));
    }

    Result<const WorkCalendar*> calendar()
    {
        if (!m_calendar) {
            XQ_ASSIGN(read, m_desk.m_place.calendar());
            m_calendar = std::make_shared<const WorkCalendar>(std::move(read));
        }
        return m_calendar.get();
    }

private:
    const AlarmDesk& m_desk;
    JournalStates m_states;
    std::shared_ptr<const FlowLibrary> m_library;
    std::shared_ptr<const WorkCalendar> m_calendar;
    QHash<QString, SupervisionContext> m_known;
};

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
    XQ_ASSIGN(context, surroundings.of(state, asOf));
    return signalsOf(state, *context, asOf);
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
    ended.closedFrom = quarterStart(asOf);
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

Result<void> AlarmDesk::eachLead(const QStringList& units, const Visit& visit) const
{
    const CaseRepository cases(m_place.database());
    for (const QString& unit : units.isEmpty() ? QStringList {QString()} : units) {
        CaseRepository::LeadQuery query;
        query.unit = unit;
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
    Surroundings surroundings(*this);
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
    XQ_TRY(eachLead(query.units, visit));
    std::ranges::sort(found, graver);
    return found;
}

Result<QList<Signal>> AlarmDesk::ofStream(const QString& stream, Instant asOf) const
{
    Surroundings surroundings(*this);
    return judge(stream, surroundings, moment(asOf));
}

Result<QList<Signal>> AlarmDesk::raisedBetween(Instant after, Instant until) const
{
    const CaseRepository cases(m_place.database());
    Surroundings surroundings(*this);
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
