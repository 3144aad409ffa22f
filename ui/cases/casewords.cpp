// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casewords.h"

#include "models/calendar/elapsed.h"
#include "models/cases/caseconditions.h"
#include "models/cases/projection.h"
#include "models/services/duewords.h"
#include "models/supervision/displayprofile.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace xq {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::CaseWords)
};

/// A word list: id and source text.
struct Word {
    const char* id;
    const char* text;
};

template <size_t N> QString wordOf(const std::array<Word, N>& words, const QString& id)
{
    for (const Word& word : words) {
        if (id == QLatin1String(word.id)) {
            return QCoreApplication::translate("xq::CaseWords", word.text);
        }
    }
    return id;
}

constexpr std::array kProcedures {Word {"ordinary", QT_TRANSLATE_NOOP("xq::CaseWords", "Ordinary")},
    Word {"summary", QT_TRANSLATE_NOOP("xq::CaseWords", "Summary")},
    Word {"inspection", QT_TRANSLATE_NOOP("xq::CaseWords", "Inspection")}};
constexpr std::array kPublicity {
    Word {"public", QT_TRANSLATE_NOOP("xq::CaseWords", "To be published")},
    Word {"partial", QT_TRANSLATE_NOOP("xq::CaseWords", "Published in part")},
    Word {"none", QT_TRANSLATE_NOOP("xq::CaseWords", "Not published")}};
constexpr std::array kLevels {Word {"normal", QT_TRANSLATE_NOOP("xq::CaseWords", "Ordinary case")},
    Word {"major", QT_TRANSLATE_NOOP("xq::CaseWords", "Major case")}};
constexpr std::array kCategories {
    Word {"organisation", QT_TRANSLATE_NOOP("xq::CaseWords", "Organisation")},
    Word {"shop", QT_TRANSLATE_NOOP("xq::CaseWords", "Self-employed shop")},
    Word {"person", QT_TRANSLATE_NOOP("xq::CaseWords", "Person")}};
constexpr std::array kEvidence {
    Word {"documentary", QT_TRANSLATE_NOOP("xq::CaseWords", "Documentary evidence")},
    Word {"physical", QT_TRANSLATE_NOOP("xq::CaseWords", "Physical evidence")},
    Word {"audiovisual", QT_TRANSLATE_NOOP("xq::CaseWords", "Audio-visual material")},
    Word {"electronic", QT_TRANSLATE_NOOP("xq::CaseWords", "Electronic data")},
    Word {"testimony", QT_TRANSLATE_NOOP("xq::CaseWords", "Witness testimony")},
    Word {"statement", QT_TRANSLATE_NOOP("xq::CaseWords", "Statement of the party")},
    Word {"appraisal", QT_TRANSLATE_NOOP("xq::CaseWords", "Expert opinion")},
    Word {"record", QT_TRANSLATE_NOOP("xq::CaseWords", "Record of inspection")}};

QString ownText(TimeUnit unit, int amount, bool overdue)
{
    switch (unit) {
    case TimeUnit::Hour:
        return overdue ? Text::tr("%n hour(s) over", nullptr, amount)
                       : Text::tr("%n hour(s) left", nullptr, amount);
    case TimeUnit::Workday:
        return overdue ? Text::tr("%n working day(s) over", nullptr, amount)
                       : Text::tr("%n working day(s) left", nullptr, amount);
    case TimeUnit::Day:
    case TimeUnit::Month:
    case TimeUnit::Year:
    case TimeUnit::Spot:
        break;
    }
    return overdue ? Text::tr("%n day(s) over", nullptr, amount)
                   : Text::tr("%n day(s) left", nullptr, amount);
}

QString startWord(const QString& event)
{
    static constexpr std::array words {
        Word {"occurred", QT_TRANSLATE_NOOP("xq::CaseWords", "occurred")},
        Word {"entered", QT_TRANSLATE_NOOP("xq::CaseWords", "entered")},
        Word {"opened", QT_TRANSLATE_NOOP("xq::CaseWords", "begun")},
        Word {"filed", QT_TRANSLATE_NOOP("xq::CaseWords", "filed")},
        Word {"noticed", QT_TRANSLATE_NOOP("xq::CaseWords", "notice served")},
        Word {"decided", QT_TRANSLATE_NOOP("xq::CaseWords", "decided")},
        Word {"served", QT_TRANSLATE_NOOP("xq::CaseWords", "served")},
        Word {"performed", QT_TRANSLATE_NOOP("xq::CaseWords", "performed")},
        Word {"closed", QT_TRANSLATE_NOOP("xq::CaseWords", "closed")}};
    return wordOf(words, event);
}

} // namespace

int currentRound(const CaseState& state)
{
    const StepRun* run = state.current();
    return run == nullptr ? 1 : run->round;
}

Badge caseBadge(const CaseState& state)
{
    const QString status = caseStatus(state);
    const QString word = caseStatusName(status);
    if (status == QStringLiteral("voided")) {
        return {Status::Blocked, word};
    }
    if (status == QStringLiteral("closed") || status == QStringLiteral("archived")) {
        return {Status::Done, word};
    }
    if (status == QStringLiteral("halted")) {
        return {Status::Paused, word};
    }
    return status == QStringLiteral("returned") ? Badge {Status::Returned, word}
                                                : Badge {Status::Normal, word, Glyph::Play};
}

QString procedureWord(const QString& procedure)
{
    return wordOf(kProcedures, procedure);
}

QString publicityWord(const QString& publicity)
{
    return wordOf(kPublicity, publicity);
}

QString levelWord(const QString& level)
{
    return wordOf(kLevels, level.isEmpty() ? QStringLiteral("normal") : level);
}

QString categoryWord(const QString& category)
{
    return wordOf(kCategories, category);
}

QString evidenceKindWord(const QString& kind)
{
    return wordOf(kEvidence, kind);
}

QStringList evidenceKinds()
{
    QStringList ids;
    for (const Word& word : kEvidence) {
        ids.append(QLatin1String(word.id));
    }
    return ids;
}

QString shortTime(Instant at, Instant now)
{
    const QString whole = toListTime(at);
    return localDate(at).year() == localDate(now).year() ? whole.mid(5) : whole;
}

QString shortDay(Instant at, Instant now)
{
    return shortTime(at, now).section(QLatin1Char(' '), 0, 0);
}

QString endText(Instant end, Instant now)
{
    // The first instant too late: 00:00 is written as 24:00 of the day before.
    if (end == startOfDay(localDate(end))) {
        return shortDay(end - 1, now) + QStringLiteral(" 24:00");
    }
    return shortTime(end, now);
}

QString weekdayShort(QDate day)
{
    return Text::tr("Mon Tue Wed Thu Fri Sat Sun")
        .section(QLatin1Char(' '), day.dayOfWeek() - 1, day.dayOfWeek() - 1);
}

QString weekdayLong(QDate day)
{
    return Text::tr("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
        .section(QLatin1Char(' '), day.dayOfWeek() - 1, day.dayOfWeek() - 1);
}

QString hoursMinutes(Instant length)
{
    const auto minutes = std::max<qint64>(0, length / 60'000);
    return Text::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString fileSize(qint64 bytes)
{
    constexpr qint64 kilo = 1024;
    if (bytes < kilo) {
        return QStringLiteral("%1 B").arg(bytes);
    }
    const bool small = bytes < kilo * kilo;
    const double amount
        = static_cast<double>(bytes) / static_cast<double>(small ? kilo : kilo * kilo);
    return QLocale::c().toString(amount, 'f', amount < 10 ? 1 : 0)
        + (small ? QStringLiteral(" KB") : QStringLiteral(" MB"));
}

Status clockStatus(const CaseClock& clock, Instant now)
{
    if (!clock.running()) {
        return clock.stoppedAt > clock.end ? Status::Alarm : Status::Done;
    }
    if (clock.paused) {
        return Status::Paused;
    }
    if (now > clock.end) {
        return Status::Alarm;
    }
    return now >= clock.warnAt && clock.warnAt != 0 ? Status::Warning : Status::Normal;
}

QString remainingText(const CaseClock& clock, const WorkCalendar& calendar, Instant now)
{
    if (!clock.running()) {
        return clock.stoppedAt > clock.end ? Text::tr("ended after the limit")
                                           : Text::tr("ended within the limit");
    }
    if (clock.paused) {
        return Text::tr("the clock stands");
    }
    const auto unit = parseUnit(clock.unit);
    Deadline deadline;
    deadline.limit = {clock.amount, unit ? *unit : TimeUnit::Day, clock.roll};
    deadline.startAt = clock.start;
    deadline.start = localDate(clock.start);
    deadline.end = localDate(clock.end - 1);
    deadline.rawEnd = localDate(clock.rawEnd - 1);
    deadline.endAt = clock.end;
    const Remaining left = remaining(calendar, deadline, now);
    if (!left.overdue && clock.end - now < kDay && left.unit != TimeUnit::Hour) {
        return Text::tr("ends today, %1 left").arg(hoursMinutes(clock.end - now));
    }
    if (left.overdue && now - clock.end < kDay) {
        // As lists say it: not "1 working day" after half an hour.
        return dueView({clock.start, clock.warnAt, clock.end, clock.unit}, calendar, now).remaining;
    }
    return ownText(left.unit, left.amount, left.overdue);
}

DeadlineView deadlineView(const CaseClock& clock, const WorkCalendar& calendar, Instant now)
{
    const DisplayProfile profile = displayProfile();
    DeadlineView view;
    view.heading = clock.kind == CaseClock::Kind::Step ? Text::tr("This step")
        : clock.kind == CaseClock::Kind::Case
        ? Text::tr("Whole case, %1").arg(spanText(clock.amount, clock.unit))
        : clock.name;
    view.remaining = remainingText(clock, calendar, now);
    const Status status = clockStatus(clock, now);
    QString word = Text::tr("Normal");
    if (status == Status::Warning) {
        word = profile.level(1).word;
    } else if (status == Status::Alarm) {
        word = profile.level(2).word;
    } else if (status == Status::Paused) {
        word = Text::tr("Paused");
    } else if (status == Status::Done) {
        word = Text::tr("Done");
    }
    view.badge = {status, word};
    const double length = static_cast<double>(std::max<Instant>(1, clock.end - clock.start));
    const Instant until = clock.running() ? now : clock.stoppedAt;
    view.value.level = status;
    view.value.fraction = std::clamp(static_cast<double>(until - clock.start) / length, 0.0, 1.0);
    view.value.warningAt = clock.warnAt == 0
        ? -1.0
        : std::clamp(static_cast<double>(clock.warnAt - clock.start) / length, 0.0, 1.0);
    view.value.overtime = until > clock.end ? static_cast<double>(until - clock.end) / length : 0.0;
    view.start = shortDay(clock.start, now) + QLatin1Char(' ') + startWord(clock.startEvent);
    view.end = endText(clock.end, now);
    if (clock.rawEnd != clock.end && clock.rawEnd != 0) {
        const QDate raw = localDate(clock.rawEnd - 1);
        view.end = Text::tr("%1 (was %2 %3, moved on)")
                       .arg(shortDay(clock.end - 1, now), shortDay(clock.rawEnd - 1, now),
                           weekdayShort(raw));
    }
    if (clock.provisional) {
        view.end += Text::tr(", counted by weekends for now");
    }
    return view;
}

bool holdsHere(const FlowCondition& condition, const QJsonObject& values)
{
    return holds(condition, values, [](const QString&) { return false; });
}

} // namespace xq
