// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/workcalendar.h"
#include "models/cases/caserepository.h"

namespace xq {

/// A running limit as a list shows it: how much is used up and what is left, in words. Days and
/// hours are different words, working days are named as such (look.md, deadline gauge).
struct DueView {
    int level = 0; ///< 0 in time, 1 past the early warning, 2 past the end
    double fraction = 0; ///< used up, 0..1
    double warningAt = -1; ///< where the early warning lies, 0..1; < 0: none
    double overtime = 0; ///< past the end, as a share of the limit
    QString remaining; ///< "5 hours 54 minutes", "2 working days", "1 day over", "no limit"
    friend bool operator==(const DueView&, const DueView&) = default;
};

/// A limit with what is needed to word it.
struct DueLimit {
    Instant start = 0;
    Instant warn = 0; ///< 0: none
    Instant due = 0; ///< 0: no limit
    QString unit; ///< hour, day, workday ... of the limit
};

/// Pure. Under a day hours and minutes are told, above it whole days: natural ones, or working days
/// where the limit counts these.
DueView dueView(const DueLimit& limit, const WorkCalendar& calendar, Instant now);
/// The unit in which the limit that ends next is counted, by the flow of that kind and procedure.
QString limitUnit(const CaseRow& row, Instant now);
DueLimit limitOf(const CaseRow& row, Instant now);

/// "龙泉商贸 · 占道堆放物料": party and act without 涉嫌…案, as lists name a case.
QString causeText(const CaseRow& row);
/// "第31号" of a document number, for titles; the whole text where it has no serial.
QString shortNumber(const QString& number);
/// "立〔2017〕第31号": the number without its body's short name, as lists of one unit show it.
QString listNumber(const QString& number);
/// "16:20" on the day of `now`, else "04-10 24:00", with the year where it differs.
QString shortMoment(Instant at, Instant now);
/// "04-10 24:00" in the year of `now`, else the day alone: fits a column of ends.
QString endMoment(Instant at, Instant now);

} // namespace xq
