// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/calendar/workcalendar.h"

#include <QDate>
#include <QVector>

namespace xq {

/// Days from..to, both included.
struct DayRange {
    QDate from;
    QDate to;

    qint64 days() const { return from.daysTo(to) + 1; }
    bool contains(QDate day) const { return day >= from && day <= to; }
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// `2022-03-10..2022-03-20`. Errors (Usage): suspension.format, date.invalid, suspension.order.
Result<DayRange> parseDayRange(const QString& text);

/// The same days as disjoint ranges in order: overlaps count once (R7), neighbours are joined. The
/// order of the input does not matter.
QVector<DayRange> unionOf(QVector<DayRange> ranges);
qint64 naturalDays(const QVector<DayRange>& disjoint);
int workdays(const WorkCalendar& calendar, const QVector<DayRange>& disjoint);
bool anyContains(const QVector<DayRange>& disjoint, QDate day);

/// Why a limit may stand still (R7). The texts name only these; whether one applies to the matter
/// at hand is for its flow to say.
enum class ClockStopReason {
    Appraisal, ///< 检测检验检疫鉴定, period announced in writing (行政强制法 25; 许可法 45)
    Judicial, ///< 等待司法机关结论 (工伤保险条例 20)
    Hearing, ///< 听证 (许可法 45; departmental rules)
    ExpertReview, ///< 专家评审 (许可法 45)
    PublicNotice, ///< 公告 (departmental rules)
};
QString clockStopReasonCode(ClockStopReason reason); ///< appraisal, judicial, hearing, …
QString clockStopReasonText(ClockStopReason reason); ///< in the user's language
Result<ClockStopReason> parseClockStopReason(const QString& code);

/// An approved suspension; only approved ones lengthen a limit.
struct Suspension {
    DayRange range;
    ClockStopReason reason = ClockStopReason::Appraisal;
    QString basis; ///< law and article
    QString document; ///< number of the notice to the party
    QString approver;

    /// Errors (Refused): suspension.basis, suspension.document, suspension.approver; (Usage)
    /// suspension.order.
    Result<void> check() const;
    friend bool operator==(const Suspension&, const Suspension&) = default;
};

} // namespace xq
