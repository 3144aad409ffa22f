// SPDX-License-Identifier: GPL-3.0-or-later
// ui/cases: the pages of one case: registering it (mock-up 02), handling it (mock-up 03), and the
// short form of a lead. Pages take plain values and emit what the user wants; the controllers
// beside them talk to the services on their thread.
//
// casewords: how states, clocks and kinds of a case are said on these pages.
#pragma once

#include "models/calendar/workcalendar.h"
#include "models/cases/casestate.h"
#include "models/cases/deadlines.h"
#include "ui/widgets/elementeditor.h"
#include "ui/widgets/gauge.h"

namespace xq {

/// 1 for the first pass through the open step.
int currentRound(const CaseState& state);

/// Open, returned, halted, closed, archived, void: glyph, word, colour.
Badge caseBadge(const CaseState& state);
QString procedureWord(const QString& procedure);
QString publicityWord(const QString& publicity);
QString levelWord(const QString& level); ///< of the case: ordinary, major
QString categoryWord(const QString& category); ///< of the party
QString evidenceKindWord(const QString& kind);
QStringList evidenceKinds(); ///< ids in the order of the penalty law, article 46

/// "04-06 10:21", with the year only when it is another than that of `now`.
QString shortTime(Instant at, Instant now);
QString shortDay(Instant at, Instant now);
/// 24:00 belongs to the day it ends.
QString endText(Instant end, Instant now);
QString weekdayShort(QDate day); ///< 周日
QString weekdayLong(QDate day); ///< 星期日
/// "46 h 24 min" in words.
QString hoursMinutes(Instant length);
QString fileSize(qint64 bytes);

/// How a clock stands: 1 running, 2 warned, 3 over, 4 stopped.
Status clockStatus(const CaseClock& clock, Instant now);
/// "2 working days left", "1 day over", "stands".
QString remainingText(const CaseClock& clock, const WorkCalendar& calendar, Instant now);
/// Everything the header's gauge shows, the raw date included where the end rolled.
DeadlineView deadlineView(const CaseClock& clock, const WorkCalendar& calendar, Instant now);

/// A step's element as an editor's specification; `required` as things stand.
ElementSpec elementSpec(const FlowElement& element, bool required);
/// An editor for it, the several-choices one included.
ElementEditor* newElementEditor(const FlowElement& element, bool required, QWidget* parent);
/// A condition as far as the form can tell: elements by what is typed, named questions as no.
bool holdsHere(const FlowCondition& condition, const QJsonObject& values);

} // namespace xq
