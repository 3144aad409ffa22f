// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/deskservice.h"

#include "models/people/roles.h"
#include "models/services/alarmdesk.h"
#include "models/services/casedesk.h"

#include <QSet>

#include <algorithm>

namespace xq {
namespace {

constexpr int kReturns = 8; ///< told in full sentences; more of them are found in the list
constexpr int kDays = 10;
constexpr int kMonths = 6;

const QString kClerk = QStringLiteral("clerk");
const QString kCoClerk = QStringLiteral("co_clerk");
const QString kChief = QStringLiteral("chief");

/// The sentence with which the case came back: the reviewer's, or the opinion of the step that
/// returned it, whichever is newer.
DeskReturn returnOf(const CaseState& state, const QHash<QString, QString>& names)
{
    DeskReturn back;
    back.stream = state.stream();
    QString person;
    for (auto run = state.runs.crbegin(); run != state.runs.crend(); ++run) {
        if (run->done() && run->returned()) {
            back.step = run->name;
            back.sentence = run->opinion;
            back.at = run->doneAt;
            person = run->actor;
            break;
        }
    }
    if (!state.reviews.isEmpty()) {
        const ReviewRound& round = state.reviews.constLast();
        if (!round.returnTo.isEmpty() && round.at >= back.at) {
            back.sentence = round.comment;
            back.at = round.at;
            person = round.reviewer;
        }
    }
    back.who = names.value(person);
    return back;
}

} // namespace

/// Who looks at the desk.
struct DeskService::Person {
    QString id;
    QString name;
    QString unit;
    QString office;
    QStringList handling; ///< clerk, co_clerk, where held: acts on own cases
    QStringList deciding; ///< other roles, on cases of others in the unit
    bool chief = false; ///< on cases of others in the own office

    static Person of(const Workplace& place)
    {
        const xq::Person& person = place.session().person;
        Person me;
        me.id = person.id;
        me.name = person.name;
        me.unit = place.unit();
        me.office = person.office;
        for (const Role role : person.rolesOn(localDate(place.now()))) {
            const QString id = roleId(role);
            if (id == kClerk || id == kCoClerk) {
                me.handling.append(id);
            } else if (id == kChief) {
                me.chief = true;
            } else {
                me.deciding.append(id);
            }
        }
        return me;
    }
    bool actsNext(const CaseRow& row) const
    {
        // A clerk's step is open to the second officer too (cases.md 1.1).
        return !handling.isEmpty() && (row.nextRole == kClerk || row.nextRole == kCoClerk);
    }
};

DeskService::DeskService(Workplace& place)
    : m_place(place)
{
}

Result<QList<CaseRow>> DeskService::rows(const Person& me, DeskScope scope, qint64& total) const
{
    const CaseRepository cases(m_place.database());
    CaseQuery base;
    base.status = QStringLiteral("open");
    base.sort = CaseSort::Due;
    base.descending = false;
    base.limit = kMost;
    QList<CaseQuery> queries;
    if (scope == DeskScope::Mine) {
        CaseQuery own = base;
        own.officer = me.id;
        queries.append(own);
        CaseQuery others = base;
        others.units = {me.unit};
        others.notOfficer = me.id;
        if (me.chief) {
            CaseQuery office = others;
            office.roles = {kChief};
            office.offices = {me.office};
            queries.append(office);
        }
        if (!me.deciding.isEmpty()) {
            others.roles = me.deciding;
            queries.append(others);
        }
    } else {
        base.units = {me.unit};
        if (scope == DeskScope::Office) {
            base.offices = {me.office};
        }
        queries.append(base);
    }
    QList<CaseRow> rows;
    total = 0;
    for (const CaseQuery& query : std::as_const(queries)) {
        XQ_ASSIGN(page, cases.list(query));
        rows += page.rows;
        if (page.next.isEmpty()) {
            total += page.rows.size();
        } else {
            XQ_ASSIGN(count, cases.count(query));
            total += count;
        }
    }
    const auto end = [](const CaseRow& row) { return row.nextDue == 0 ? kNever : row.nextDue; };
    std::stable_sort(rows.begin(), rows.end(),
        [&](const CaseRow& a, const CaseRow& b) { return end(a) < end(b); });
    if (rows.size() > kMost) {
        rows.resize(kMost);
    }
    return rows;
}

Result<DeskView> DeskService::gather(DeskScope scope) const
{
    const Person me = Person::of(m_place);
    DeskView desk;
    desk.now = m_place.now();
    desk.person = me.name;
    desk.scope = scope;
    desk.profile = AlarmDesk(m_place).profile();
    desk.mayWiden = me.chief || !me.deciding.isEmpty();
    XQ_ASSIGN(calendar, m_place.calendar());
    XQ_ASSIGN(found, rows(me, scope, desk.total));
    QList<DeskTask> waiting;
    for (const CaseRow& row : std::as_const(found)) {
        DeskTask task = deskTask(row, calendar, desk.now);
        task.mine = scope != DeskScope::Mine || me.actsNext(row)
            || me.deciding.contains(row.nextRole) || (me.chief && row.nextRole == kChief);
        task.review = task.review && task.mine && scope == DeskScope::Mine;
        (task.mine ? desk.tasks : waiting).append(task);
    }
    XQ_TRY(addLeads(desk, waiting, me, calendar));
    std::stable_sort(
        desk.tasks.begin(), desk.tasks.end(), [](const DeskTask& a, const DeskTask& b) {
            return std::pair(a.group, a.due == 0 ? kNever : a.due)
                < std::pair(b.group, b.due == 0 ? kNever : b.due);
        });
    desk.tasks += waiting;
    XQ_TRY(addReturns(desk));
    XQ_TRY(addFigures(desk, me.id, calendar));
    XQ_TRY(addMachine(desk));
    desk.tiles = deskTiles(desk);
    return desk;
}

Result<void> DeskService::addLeads(
    DeskView& desk, QList<DeskTask>& waiting, const Person& me, const WorkCalendar& calendar) const
{
    CaseRepository::LeadQuery query;
    query.unit = me.unit;
    query.status = QStringLiteral("open");
    if (desk.scope != DeskScope::Unit) {
        query.actor = me.id;
        if (!me.handling.isEmpty() || me.chief || desk.scope == DeskScope::Office) {
            query.office = me.office;
        }
    }
    query.limit = kMost;
    const CaseRepository cases(m_place.database());
    XQ_ASSIGN(page, cases.leads(query));
    qint64 all = page.rows.size();
    if (!page.next.isEmpty()) {
        XQ_ASSIGN(counted, cases.countLeads(query));
        all = counted;
    }
    desk.total += all;
    const Instant warnAfter = AlarmDesk(m_place).parameters().entryWarnHours * kHour;
    for (const LeadRow& row : std::as_const(page.rows)) {
        DeskClock clock;
        clock.stream = row.stream;
        clock.title = row.where.isEmpty() ? row.what : row.where + QStringLiteral(" · ") + row.what;
        clock.occurredAt = row.occurredAt;
        clock.warnAt = std::min(row.occurredAt + warnAfter, row.due);
        clock.due = row.due;
        clock.limit = dueView(
            {row.occurredAt, clock.warnAt, row.due, QStringLiteral("hour")}, calendar, desk.now);
        desk.clocks.append(clock);
        DeskTask task = leadTask(clock, desk.now);
        task.mine = !me.handling.isEmpty(); // others watch its hours, but cannot enter it
        (task.mine ? desk.tasks : waiting).append(task);
    }
    return {};
}

Result<void> DeskService::addReturns(DeskView& desk) const
{
    QList<const DeskTask*> returned;
    for (const DeskTask& task : std::as_const(desk.tasks)) {
        if (task.returned && task.mine) {
            returned.append(&task);
        }
    }
    std::stable_sort(returned.begin(), returned.end(),
        [](const DeskTask* a, const DeskTask* b) { return a->since > b->since; });
    if (returned.isEmpty()) {
        return {};
    }
    XQ_ASSIGN(names, personNames(m_place));
    for (const DeskTask* task : std::as_const(returned)) {
        if (desk.returns.size() == kReturns) {
            break;
        }
        XQ_ASSIGN(stored, m_place.journal().state(task->stream));
        DeskReturn back = returnOf(caseFromJson(stored.state), names);
        back.stream = task->stream;
        back.title = task->number.isEmpty()
            ? task->cause
            : shortNumber(task->number) + QStringLiteral(" · ") + task->cause;
        desk.returns.append(back);
    }
    return {};
}

Result<void> DeskService::addFigures(
    DeskView& desk, const QString& person, const WorkCalendar& calendar) const
{
    const QDate today = localDate(desk.now);
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(1 - kMonths);
    XQ_ASSIGN(steps, DeskRepository(m_place.database()).doneSteps(person, startOfDay(first)));
    QList<Instant> open;
    for (const DeskTask& task : std::as_const(desk.tasks)) {
        if (task.mine && !task.isLead() && task.due != 0) {
            open.append(task.due);
        }
    }
    for (const QDate day : lastWorkdays(calendar, desk.now, kDays)) {
        desk.days.append({day, 0, 0});
    }
    for (int i = 0; i < kMonths; ++i) {
        desk.months.append({first.addMonths(i), 0, 0});
    }
    countSteps(steps, open, calendar, desk.now, desk.days, desk.months);
    return {};
}

Result<void> DeskService::addMachine(DeskView& desk) const
{
    const SyncRepository sync(m_place.database());
    XQ_ASSIGN(enrolment, sync.enrolment());
    XQ_ASSIGN(history, sync.history());
    XQ_ASSIGN(unsent, m_place.journal().unsentCount());
    XQ_ASSIGN(aside, m_place.journal().setAside(true));
    XQ_ASSIGN(blocks, sync.leases());
    desk.machine.enrolled = enrolment.has_value();
    desk.machine.unsent = unsent;
    desk.machine.setAside = static_cast<int>(aside.size());
    const CaseRepository cases(m_place.database());
    for (const SetAside& one : std::as_const(aside)) {
        DeskTask task;
        task.stream = one.event.stream;
        task.next = one.message;
        task.since = one.at;
        task.mine = false;
        task.setAside = true;
        if (const auto row = cases.row(one.event.stream)) {
            task.number = row->shownNumber();
            task.cause = causeText(*row);
        }
        desk.tasks.append(task);
    }
    desk.machine.lastContact = history.lastContact;
    desk.machine.failure = history.failureMessage;
    for (const NumberLease& block : std::as_const(blocks)) {
        if (block.left() > 0 && block.unit == m_place.unit()) {
            desk.machine.blocks.append(block);
        }
    }
    return {};
}

Result<QList<DeskAlarm>> DeskService::alarms(const DeskView& desk) const
{
    QStringList streams;
    for (const DeskTask& task : desk.tasks) {
        if (task.alarming) {
            streams.append(task.stream);
        }
    }
    XQ_ASSIGN(judged, AlarmDesk(m_place).ofStreams(streams, desk.now));
    QList<Signal> standing;
    for (const QString& stream : std::as_const(streams)) {
        const QList<Signal> signals_ = judged.value(stream);
        for (const Signal& signal : signals_) {
            if (signal.standing() && !signal.blocked && signal.level >= 2) {
                standing.append(signal);
            }
        }
    }
    std::stable_sort(standing.begin(), standing.end(), graver);
    QList<DeskAlarm> alarms;
    for (const Signal& signal : std::as_const(standing)) {
        const QString number = shortNumber(signal.subject);
        alarms.append({signal.id, signal.stream,
            number.isEmpty() ? signal.explanation.fact
                             : number + QStringLiteral(" · ") + signal.explanation.fact,
            signal.rule, signal.explanation.sentence, signal.level, signal.raisedAt});
    }
    return alarms;
}

} // namespace xq
