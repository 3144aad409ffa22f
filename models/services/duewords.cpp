// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/duewords.h"

#include "models/flow/flowlibrary.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::DueWords)
};

/// The day to which a moment belongs as an end: 24:00 is the end of its day, not the next one.
QDate endDay(Instant at)
{
    return localDate(at - 1);
}

QString hoursAndMinutes(Instant span)
{
    const Instant minutes = span / 60'000;
    if (minutes < 60) {
        return Text::tr("%n minute(s)", nullptr, static_cast<int>(minutes));
    }
    return Text::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString spanWords(const DueLimit& limit, const WorkCalendar& calendar, Instant now)
{
    const bool over = now > limit.due;
    const Instant span = over ? now - limit.due : limit.due - now;
    if (over && span >= kHour && span < kDay) { // minutes no longer matter
        return Text::tr("%n hour(s)", nullptr, static_cast<int>(span / kHour));
    }
    if (limit.unit == QLatin1String("hour") || span < kDay) {
        return hoursAndMinutes(span);
    }
    const QDate from = over ? endDay(limit.due) : localDate(now);
    const QDate to = over ? localDate(now) : endDay(limit.due);
    if (limit.unit == QLatin1String("workday")) {
        const int days = calendar.workdaysBetween(from.addDays(1), to);
        return Text::tr("%n working day(s)", nullptr, days);
    }
    return Text::tr("%n day(s)", nullptr, static_cast<int>(from.daysTo(to)));
}

} // namespace

DueView dueView(const DueLimit& limit, const WorkCalendar& calendar, Instant now)
{
    DueView view;
    if (limit.due == 0) {
        view.remaining = Text::tr("no limit");
        return view;
    }
    const double whole = static_cast<double>(std::max<Instant>(limit.due - limit.start, 1));
    view.fraction = std::clamp(static_cast<double>(now - limit.start) / whole, 0.0, 1.0);
    if (limit.warn > limit.start && limit.warn < limit.due) {
        view.warningAt = static_cast<double>(limit.warn - limit.start) / whole;
    }
    if (now > limit.due) {
        view.level = 2;
        view.overtime = std::min(static_cast<double>(now - limit.due) / whole, 1.0);
        view.remaining = Text::tr("%1 over").arg(spanWords(limit, calendar, now));
        return view;
    }
    view.level = limit.warn != 0 && now >= limit.warn ? 1 : 0;
    view.remaining = spanWords(limit, calendar, now);
    return view;
}

QString limitUnit(const CaseRow& row, Instant now)
{
    const FlowDefinition* flow = FlowLibrary::builtIn()->forKind(row.kind, row.procedure);
    if (!flow) {
        return {};
    }
    const QDate day = localDate(row.nextStart != 0 ? row.nextStart : now);
    const FlowLimit* limit = nullptr;
    if (row.nextDue == row.stepDue) {
        const FlowStep* step = flow->step(row.step);
        limit = step ? limitOn(step->limits, day) : nullptr;
    } else if (const FlowClock* clock = flow->clock(QStringLiteral("case"))) {
        limit = limitOn(clock->limits, day);
    }
    return limit ? limit->unit : QString();
}

DueLimit limitOf(const CaseRow& row, Instant now)
{
    return {row.nextStart, row.nextWarn, row.nextDue, limitUnit(row, now)};
}

QString causeText(const CaseRow& row)
{
    QString act = row.title;
    if (!row.party.isEmpty() && act.startsWith(row.party)) {
        act.remove(0, row.party.size());
    }
    static const QString suspected = QStringLiteral("涉嫌");
    static const QString caseWord = QStringLiteral("案");
    if (act.startsWith(suspected)) {
        act.remove(0, suspected.size());
    }
    if (act.endsWith(caseWord)) {
        act.chop(caseWord.size());
    }
    if (act.isEmpty()) {
        act = row.itemName;
    }
    return row.party.isEmpty() ? act : row.party + QStringLiteral(" · ") + act;
}

QString shortNumber(const QString& number)
{
    static const QRegularExpression serial(QStringLiteral("第\\d+号$"));
    const auto match = serial.match(number);
    return match.hasMatch() ? match.captured(0) : number;
}

QString listNumber(const QString& number)
{
    static const QRegularExpression form(QStringLiteral("^.*(\\S)字(〔\\d{4}〕第\\d+号)$"));
    const auto match = form.match(number);
    return match.hasMatch() ? match.captured(1) + match.captured(2) : number;
}

QString shortMoment(Instant at, Instant now)
{
    if (at == 0) {
        return QStringLiteral("—");
    }
    const QString whole = toListTime(at); // "2017-04-10 24:00"
    if (endDay(at) == localDate(now)) {
        return whole.mid(11);
    }
    return endDay(at).year() == localDate(now).year() ? whole.mid(5) : whole;
}

QString endMoment(Instant at, Instant now)
{
    if (at == 0) {
        return QStringLiteral("—");
    }
    const QString whole = toListTime(at);
    return endDay(at).year() == localDate(now).year() ? whole.mid(5) : whole.left(10);
}

} // namespace xq
