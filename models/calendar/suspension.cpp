// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/suspension.h"

#include "models/base/instant.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {

Result<void> checkOrder(const DayRange& range)
{
    if (!range.from.isValid() || !range.to.isValid() || range.to < range.from) {
        return fail(ErrorKind::Usage, QStringLiteral("suspension.order"),
            QCoreApplication::translate(
                "xq::Suspension", "A suspension cannot end before it begins (%1..%2).")
                .arg(range.from.toString(Qt::ISODate), range.to.toString(Qt::ISODate)));
    }
    return {};
}

} // namespace

Result<DayRange> parseDayRange(const QString& text)
{
    const qsizetype dots = text.indexOf(QStringLiteral(".."));
    if (dots < 0) {
        return fail(ErrorKind::Usage, QStringLiteral("suspension.format"),
            QCoreApplication::translate(
                "xq::Suspension", "\"%1\" is not a period. Write it as 2022-03-10..2022-03-20.")
                .arg(text.left(40)));
    }
    XQ_ASSIGN(from, parseDate(text.left(dots)));
    XQ_ASSIGN(to, parseDate(text.mid(dots + 2)));
    const DayRange range {from, to};
    XQ_TRY(checkOrder(range));
    return range;
}

QVector<DayRange> unionOf(QVector<DayRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
        [](const DayRange& a, const DayRange& b) { return a.from < b.from; });
    QVector<DayRange> out;
    for (const DayRange& range : std::as_const(ranges)) {
        if (!out.isEmpty() && range.from <= out.last().to.addDays(1)) {
            out.last().to = std::max(out.last().to, range.to);
        } else {
            out.append(range);
        }
    }
    return out;
}

qint64 naturalDays(const QVector<DayRange>& disjoint)
{
    qint64 sum = 0;
    for (const DayRange& range : disjoint) {
        sum += range.days();
    }
    return sum;
}

int workdays(const WorkCalendar& calendar, const QVector<DayRange>& disjoint)
{
    int sum = 0;
    for (const DayRange& range : disjoint) {
        sum += calendar.workdaysBetween(range.from, range.to);
    }
    return sum;
}

bool anyContains(const QVector<DayRange>& disjoint, QDate day)
{
    return std::any_of(disjoint.cbegin(), disjoint.cend(),
        [day](const DayRange& range) { return range.contains(day); });
}

QString clockStopReasonCode(ClockStopReason reason)
{
    switch (reason) {
    case ClockStopReason::Appraisal:
        return QStringLiteral("appraisal");
    case ClockStopReason::Judicial:
        return QStringLiteral("judicial");
    case ClockStopReason::Hearing:
        return QStringLiteral("hearing");
    case ClockStopReason::ExpertReview:
        return QStringLiteral("expert-review");
    case ClockStopReason::PublicNotice:
        return QStringLiteral("public-notice");
    }
    return {};
}

QString clockStopReasonText(ClockStopReason reason)
{
    switch (reason) {
    case ClockStopReason::Appraisal:
        return QCoreApplication::translate("xq::Suspension", "test, inspection or appraisal");
    case ClockStopReason::Judicial:
        return QCoreApplication::translate(
            "xq::Suspension", "conclusion of a judicial body pending");
    case ClockStopReason::Hearing:
        return QCoreApplication::translate("xq::Suspension", "hearing");
    case ClockStopReason::ExpertReview:
        return QCoreApplication::translate("xq::Suspension", "expert review");
    case ClockStopReason::PublicNotice:
        return QCoreApplication::translate("xq::Suspension", "public notice");
    }
    return {};
}

Result<ClockStopReason> parseClockStopReason(const QString& code)
{
    for (const auto reason :
        {ClockStopReason::Appraisal, ClockStopReason::Judicial, ClockStopReason::Hearing,
            ClockStopReason::ExpertReview, ClockStopReason::PublicNotice}) {
        if (clockStopReasonCode(reason) == code) {
            return reason;
        }
    }
    return fail(ErrorKind::Usage, QStringLiteral("suspension.reason"),
        QCoreApplication::translate(
            "xq::Suspension", "\"%1\" is no ground on which a time limit may be suspended.")
            .arg(code.left(40)));
}

Result<void> Suspension::check() const
{
    XQ_TRY(checkOrder(range));
    if (basis.trimmed().isEmpty()) {
        return refused(QStringLiteral("suspension.basis"),
            QCoreApplication::translate(
                "xq::Suspension", "A suspension needs its legal basis. Name law and article."));
    }
    if (document.trimmed().isEmpty()) {
        return refused(QStringLiteral("suspension.document"),
            QCoreApplication::translate("xq::Suspension",
                "A suspension needs the document that tells the party. Give its number."));
    }
    if (approver.trimmed().isEmpty()) {
        return refused(QStringLiteral("suspension.approver"),
            QCoreApplication::translate("xq::Suspension",
                "A suspension counts only once it is approved. Name who approved it."));
    }
    return {};
}

} // namespace xq
