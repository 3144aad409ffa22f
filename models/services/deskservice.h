// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/deskrepository.h"
#include "models/directory/syncrepository.h"
#include "models/services/duewords.h"
#include "models/services/workplace.h"
#include "models/supervision/displayprofile.h"

namespace xq {

/// Whose work the desk shows.
enum class DeskScope {
    Mine, ///< where the person acts next, or waits for others as officer of the case
    Office, ///< every open case of the person's office
    Unit,
};

/// Groups of the list, by remaining time.
enum class DeskGroup { Overdue, Today, Week, Later };

/// A line of the list: a case at its step, or a lead that is yet to be entered.
struct DeskTask {
    DeskGroup group = DeskGroup::Later;
    QString stream; ///< "case:…" or "lead:…"
    QString number; ///< empty for leads
    QString cause; ///< party and act, or place and what
    QString next; ///< what is to be done: the step's name
    Instant due = 0; ///< 0: no limit
    Instant since = 0; ///< last act on the case
    DueView limit;
    int level = 0; ///< 0 in time, 1–3 as supervision.md 2.2; at least what the limit says
    bool returned = false;
    bool halted = false;
    bool mine = true; ///< false: waits for another person, or set aside
    bool review = false; ///< is done with the legality review form
    bool setAside = false; ///< a record the platform did not take; `next` says why
    bool alarming = false; ///< thresholds passed or attempts kept: worth judging
    bool isLead() const { return stream.startsWith(QLatin1String("lead:")); }
    friend bool operator==(const DeskTask&, const DeskTask&) = default;
};

/// A lead's 48 hours.
struct DeskClock {
    QString stream;
    QString title; ///< where and what
    Instant occurredAt = 0;
    Instant warnAt = 0; ///< after 36 hours
    Instant due = 0;
    DueView limit;
    friend bool operator==(const DeskClock&, const DeskClock&) = default;
};

/// A case that came back, with the sentence of the one who returned it.
struct DeskReturn {
    QString stream;
    QString title;
    QString step; ///< that returned it: 法制审核
    QString who;
    QString sentence;
    Instant at = 0;
    friend bool operator==(const DeskReturn&, const DeskReturn&) = default;
};

/// A signal of level 2 or 3 that stands on a case of this desk.
struct DeskAlarm {
    QString signal;
    QString stream;
    QString title;
    QString rule; ///< "T2"
    QString sentence;
    int level = 2;
    Instant raisedAt = 0;
    friend bool operator==(const DeskAlarm&, const DeskAlarm&) = default;
};

struct DeskTiles {
    int overdue = 0;
    int today = 0;
    int week = 0;
    int clocks = 0;
    int clocksShort = 0; ///< of them less than six hours left
    int returned = 0;
    int waiting = 0;
    int waitingDays = 0; ///< longest
    int setAside = 0;
    Instant earliestToday = 0;
    friend bool operator==(const DeskTiles&, const DeskTiles&) = default;
};

/// Steps that were due and that were done on a working day.
struct DeskDay {
    QDate day;
    int due = 0;
    int done = 0;
    friend bool operator==(const DeskDay&, const DeskDay&) = default;
};

/// Steps with a limit done in a month, and how many of them in time.
struct DeskMonth {
    QDate month; ///< its first day
    int done = 0;
    int onTime = 0;
    friend bool operator==(const DeskMonth&, const DeskMonth&) = default;
};

/// Exchange and this PC, as far as the store knows.
struct DeskMachine {
    bool enrolled = false;
    qint64 unsent = 0;
    int setAside = 0;
    Instant lastContact = 0;
    QString failure; ///< sentence of the last failed exchange; empty: it went well
    QList<NumberLease> blocks; ///< not used up
};

struct DeskView {
    Instant now = 0;
    QString person; ///< name
    DeskScope scope = DeskScope::Mine;
    QList<DeskTask>
        tasks; ///< by remaining time; those of others after the own, then set aside ones
    qint64 total = 0; ///< all there are; more than listed where the list was cut
    QList<DeskClock> clocks; ///< by end
    QList<DeskReturn> returns; ///< newest first
    QList<DeskAlarm> alarms; ///< filled by alarms()
    DeskTiles tiles;
    QList<DeskDay> days; ///< the last ten working days, oldest first
    QList<DeskMonth> months; ///< the last six, oldest first
    DeskMachine machine;
    DisplayProfile profile;
    int onTimeTarget = 95; ///< percent; the unit's own figure
    bool mayWiden = false; ///< may look at the whole office (chief, legal, leaders ...)
};

/// The desk, gathered in one go: a few indexed queries, whatever the store holds. Errors: store.*.
class DeskService {
public:
    explicit DeskService(Workplace& place);

    /// Everything but the alarms.
    Result<DeskView> gather(DeskScope scope) const;
    /// Judges the cases and leads of that desk whose limits have passed something. Gravest first.
    Result<QList<DeskAlarm>> alarms(const DeskView& desk) const;

    /// How many lines are listed at most; the nearest ends come first.
    static constexpr int kMost = 500;

private:
    struct Person;
    Result<QList<CaseRow>> rows(const Person& me, DeskScope scope, qint64& total) const;
    Result<void> addLeads(DeskView& desk, QList<DeskTask>& waiting, const Person& me,
        const WorkCalendar& calendar) const;
    Result<void> addReturns(DeskView& desk) const;
    Result<void> addFigures(
        DeskView& desk, const QString& person, const WorkCalendar& calendar) const;
    Result<void> addMachine(DeskView& desk) const;

    Workplace& m_place;
};

// The pure parts

DeskGroup deskGroup(Instant due, Instant now);
DeskTask deskTask(const CaseRow& row, const WorkCalendar& calendar, Instant now);
DeskTask leadTask(const DeskClock& clock, Instant now);
DeskTiles deskTiles(const DeskView& desk);
/// The last `count` working days up to and with that of `now`, oldest first.
QList<QDate> lastWorkdays(const WorkCalendar& calendar, Instant now, int count);
/// Counts steps into days and months. `openDues`: ends of steps that are still open.
void countSteps(const QList<DoneStep>& steps, const QList<Instant>& openDues,
    const WorkCalendar& calendar, Instant now, QList<DeskDay>& days, QList<DeskMonth>& months);
/// Raises the levels of the tasks to what the alarms say.
void applyAlarms(DeskView& desk, const QList<DeskAlarm>& alarms);

} // namespace xq
