// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/csv.h"
#include "models/calendar/deadline.h"
#include "models/calendar/elapsed.h"
#include "models/calendar/lawperiod.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace xq;

namespace {

CsvTable table(const char* name)
{
    auto read = readCsvFile(qEnvironmentVariable("XQ_SOURCE_DIR") + QStringLiteral("/tests/data/")
        + QLatin1String(name));
    if (!read) {
        qFatal("%s", qPrintable(read.error().message));
    }
    return std::move(*read);
}

const WorkCalendar& calendar()
{
    return WorkCalendar::builtin();
}
QDate day(const char* iso)
{
    return QDate::fromString(QLatin1String(iso), Qt::ISODate);
}

DeadlineInput input(const char* start, int amount, TimeUnit unit, bool roll = true)
{
    return {startOfDay(day(start)), {amount, unit, roll}, {}, {}};
}

QDate someDay()
{
    return QDate(2007, 1, 1).addDays(*rc::gen::inRange(0, 20 * 365 - 400));
}

QVector<DayRange> someRanges()
{
    QVector<DayRange> ranges;
    const int count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) {
        const QDate from = QDate(2017, 1, 1).addDays(*rc::gen::inRange(0, 200));
        ranges.append({from, from.addDays(*rc::gen::inRange(0, 60))});
    }
    return ranges;
}

} // namespace

class CalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deadlines_data()
    {
        QTest::addColumn<QStringList>("row");
        for (const CsvRow& row : table("calendar/deadlines.csv").rows) {
            QTest::addRow("row %d: %s", row.number, qPrintable(row.fields.join(u' ')))
                << row.fields;
        }
    }
    void deadlines()
    {
        QFETCH(QStringList, row);
        DeadlineInput in {parseInstant(row[0]).value(),
            {row[1].toInt(), parseUnit(row[2]).value(), row[3] == u"yes"}, {}, {}};
        for (const QString& range : row[4].split(u';', Qt::SkipEmptyParts)) {
            in.suspensions.append(parseDayRange(range).value());
        }
        const Deadline deadline = computeDeadline(calendar(), in).value();
        QCOMPARE(deadline.rawEnd.toString(Qt::ISODate), row[5]);
        QCOMPARE(deadline.end.toString(Qt::ISODate), row[6]);
        QCOMPARE(deadline.endAt, startOfDay(deadline.end.addDays(1)));
        QVERIFY(!deadline.provisional);
    }
    void hours()
    {
        DeadlineInput in {
            localInstant(QDate(2017, 3, 10), 16, 20), {48, TimeUnit::Hour, true}, {}, {}};
        const Deadline deadline = computeDeadline(calendar(), in).value();
        QCOMPARE(deadline.endAt, localInstant(QDate(2017, 3, 12), 16, 20)); // a Sunday: no roll
        QVERIFY(!deadline.passed(deadline.endAt - 1));
        QVERIFY(deadline.passed(deadline.endAt));
        QCOMPARE(entryDeadline(calendar(), in.start), deadline.endAt);
        // The city that stops the clock: Friday 16:20 + 48 h without the weekend.
        QCOMPARE(entryDeadline(calendar(), in.start, {48, true}),
            localInstant(QDate(2017, 3, 14), 16, 20));
        QCOMPARE(entryDeadline(calendar(), localInstant(QDate(2017, 3, 11), 9, 0), {48, true}),
            localInstant(QDate(2017, 3, 15), 0, 0));
    }
    void hearing()
    {
        QCOMPARE(earliestHearing(calendar(), day("2017-09-28"), 7), day("2017-10-16"));
    }

    void workdaysPerYear_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("workdays");
        for (const CsvRow& row : table("calendar/workdays-per-year.csv").rows) {
            QTest::addRow("%d", row.fields[0].toInt())
                << row.fields[0].toInt() << row.fields[1].toInt();
        }
    }
    void workdaysPerYear()
    {
        QFETCH(int, year);
        QFETCH(int, workdays);
        QCOMPARE(calendar().workdaysBetween(QDate(year, 1, 1), QDate(year, 12, 31)), workdays);
        QVERIFY(calendar().knows(year));
    }
    void handCheckedDays()
    {
        for (const char* workday : {"2016-02-06", "2016-02-14", "2016-06-12", "2016-09-18",
                 "2016-10-08", "2016-10-09", "2017-01-22", "2017-02-04", "2017-04-01", "2017-05-27",
                 "2017-09-30", "2018-12-29"}) {
            QVERIFY2(calendar().isWorkday(day(workday)), workday);
        }
        for (int d = 1; d <= 8; ++d) {
            QVERIFY(calendar().isDayOff(QDate(2017, 10, d)));
        }
        QVERIFY(calendar().isDayOff(day("2018-12-31")));
        QVERIFY(calendar().isDayOff(day("2015-09-03")));
        QCOMPARE(calendar().nameOf(day("2017-01-28")), QStringLiteral("春节"));
    }
    void unknownYearIsProvisional()
    {
        QVERIFY(!calendar().knows(2027));
        QVERIFY(!calendar().knows(2006)); // only two make-up days of the next year's notice
        QCOMPARE(calendar().years().first(), 2007);
        QCOMPARE(calendar().years().last(), 2026);
        QVERIFY(
            computeDeadline(calendar(), input("2026-12-20", 20, TimeUnit::Workday))->provisional);
        QVERIFY(
            !computeDeadline(calendar(), input("2026-12-20", 5, TimeUnit::Workday))->provisional);
        QVERIFY(computeDeadline(calendar(), input("2026-12-20", 30, TimeUnit::Day))->provisional);
        // Without a roll no holiday table is needed.
        QVERIFY(!computeDeadline(calendar(), input("2026-12-20", 30, TimeUnit::Day, false))
                     ->provisional);
        QVERIFY(!computeDeadline(calendar(), input("2026-12-20", 30, TimeUnit::Hour))->provisional);
    }
    void importOfAYear()
    {
        const auto notice = WorkCalendar::fromCsv(
            QByteArrayLiteral("date,name,is_off_day\r\n2027-01-01,元旦,1\r\n2026-12-26,元旦,0\r\n"))
                                .value();
        const WorkCalendar merged = calendar().mergedWith(notice);
        QVERIFY(merged.knows(2027));
        QVERIFY(merged.isWorkday(day("2026-12-26"))); // loaded by date, not by the notice's year
        QVERIFY(!calendar().isWorkday(day("2026-12-26")));
        QVERIFY(!computeDeadline(merged, input("2026-12-20", 20, TimeUnit::Workday))->provisional);
        QCOMPARE(WorkCalendar::fromCsv(merged.toCsv()).value(), merged);
        QCOMPARE(merged.mergedWith(notice), merged);
        QCOMPARE(merged.days(2027).size(), 1);
    }
    void badCalendars_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("code");
        const QByteArray head("date,name,is_off_day\n");
        QTest::newRow("date") << QByteArray(head + "2027-02-30,x,1\n")
                              << QStringLiteral("calendar.date");
        QTest::newRow("flag") << QByteArray(head + "2027-02-03,x,2\n")
                              << QStringLiteral("calendar.flag");
        QTest::newRow("twice") << QByteArray(head + "2027-02-03,x,1\n2027-02-03,x,0\n")
                               << QStringLiteral("calendar.contradiction");
        QTest::newRow("column") << QByteArray("date,name\n2027-01-01,x\n")
                                << QStringLiteral("csv.column");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("csv.empty");
    }
    void badCalendars()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, code);
        const auto read = WorkCalendar::fromCsv(csv);
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QCOMPARE(read.error().kind, ErrorKind::Usage);
    }

    void refusals()
    {
        DeadlineInput in = input("2017-03-10", 48, TimeUnit::Hour);
        in.suspensions = {{day("2017-03-10"), day("2017-03-11")}};
        for (const TimeUnit unit :
            {TimeUnit::Hour, TimeUnit::Month, TimeUnit::Year, TimeUnit::Spot}) {
            in.limit.unit = unit;
            const auto deadline = computeDeadline(calendar(), in);
            QVERIFY(!deadline);
            QCOMPARE(deadline.error().code, QStringLiteral("deadline.suspension-unit"));
            QCOMPARE(deadline.error().kind, ErrorKind::Usage);
        }
        QCOMPARE(computeDeadline(calendar(), input("2017-03-10", -1, TimeUnit::Day)).error().code,
            QStringLiteral("limit.amount"));
        QCOMPARE(computeDeadline(calendar(), input("2017-03-10", 300, TimeUnit::Year)).error().code,
            QStringLiteral("deadline.too-far"));
        in = input("2017-03-10", 5, TimeUnit::Day);
        in.suspensions = {{day("2017-03-12"), day("2017-03-11")}};
        QCOMPARE(computeDeadline(calendar(), in).error().code, QStringLiteral("suspension.order"));
        QCOMPARE(parseDayRange(QStringLiteral("2017-03-12")).error().code,
            QStringLiteral("suspension.format"));
        QVERIFY(!parseUnit(QStringLiteral("fortnight")));
    }
    void suspensionNeedsItsPapers()
    {
        Suspension suspension {{day("2022-03-10"), day("2022-04-08")}, ClockStopReason::Appraisal,
            {}, QStringLiteral("达市城管检字〔2022〕第3号"), QStringLiteral("head")};
        QCOMPARE(suspension.check().error().code, QStringLiteral("suspension.basis"));
        suspension.basis = QStringLiteral("行政强制法第二十五条");
        QVERIFY(suspension.check());
        suspension.approver.clear();
        QCOMPARE(suspension.check().error().code, QStringLiteral("suspension.approver"));
        for (const char* code :
            {"appraisal", "judicial", "hearing", "expert-review", "public-notice"}) {
            QCOMPARE(clockStopReasonCode(parseClockStopReason(QLatin1String(code)).value()),
                QLatin1String(code));
        }
    }
    void extension()
    {
        // 20 working days extended by 10 (许可法): the same as 30 from the start.
        const Deadline old
            = computeDeadline(calendar(), input("2017-03-06", 20, TimeUnit::Workday)).value();
        const TimeLimit ten {10, TimeUnit::Workday, true};
        const auto longer = extended(calendar(), old, ten, old.endAt - 1);
        QVERIFY(longer);
        QCOMPARE(longer->end,
            computeDeadline(calendar(), input("2017-03-06", 30, TimeUnit::Workday))->end);
        QCOMPARE(longer->extensions, QVector<TimeLimit> {ten});
        QCOMPARE(extended(calendar(), old, ten, old.endAt).error().code,
            QStringLiteral("deadline.extension-late"));
        // The roll comes once, at the end: 09-23 is a Saturday, the extension starts there.
        const Deadline days
            = computeDeadline(calendar(), input("2017-09-08", 15, TimeUnit::Day)).value();
        QCOMPARE(extended(calendar(), days, {3, TimeUnit::Day, true}, days.startAt)->end,
            day("2017-09-26"));
        QCOMPARE(extended(calendar(), days, {3, TimeUnit::Hour, true}, days.startAt).error().code,
            QStringLiteral("deadline.extension-unit"));
    }

    void elapsed()
    {
        const Instant from = localInstant(day("2017-09-28"), 10, 0);
        QCOMPARE(elapsedWorkdays(calendar(), from, from + kHour), 0);
        QCOMPARE(elapsedWorkdays(calendar(), from, localInstant(day("2017-09-29"), 0, 1)), 1);
        QCOMPARE(elapsedWorkdays(calendar(), from, localInstant(day("2017-10-13"), 9, 0)), 7);
        QCOMPARE(
            elapsedWorkdays(calendar(), from, localInstant(day("2017-10-13"), 9, 0),
                {{day("2017-10-08"), day("2017-10-10")}, {day("2017-10-09"), day("2017-10-09")}}),
            5);
        QCOMPARE(elapsedUnits(calendar(), from, from + kHour + 1, TimeUnit::Hour), 2);
        QCOMPARE(
            elapsedUnits(calendar(), from, localInstant(day("2017-12-28"), 9, 0), TimeUnit::Month),
            3);
        QCOMPARE(
            elapsedUnits(calendar(), from, localInstant(day("2017-12-29"), 9, 0), TimeUnit::Month),
            4);
    }
    void whatIsLeft()
    {
        const Deadline deadline
            = computeDeadline(calendar(), input("2017-09-28", 7, TimeUnit::Workday)).value();
        QCOMPARE(remaining(calendar(), deadline, localInstant(day("2017-09-29"), 9, 0)),
            (Remaining {false, 6, TimeUnit::Workday}));
        QCOMPARE(remaining(calendar(), deadline, localInstant(day("2017-10-13"), 23, 59)),
            (Remaining {false, 0, TimeUnit::Workday}));
        QCOMPARE(remaining(calendar(), deadline, localInstant(day("2017-10-17"), 9, 0)),
            (Remaining {true, 2, TimeUnit::Workday}));
    }
    void lawVersions()
    {
        QCOMPARE(penaltyLawOn(day("2017-12-31")), PenaltyLaw::Until2017);
        QCOMPARE(penaltyLawOn(day("2018-01-01")), PenaltyLaw::From2018);
        QCOMPARE(penaltyLawOn(day("2021-07-14")), PenaltyLaw::From2018);
        QCOMPARE(penaltyLawOn(day("2021-07-15")), PenaltyLaw::From2021);
        QCOMPARE(unitOfDays(LawOfDays::Penalty, 7, day("2021-07-14")), TimeUnit::Day);
        QCOMPARE(unitOfDays(LawOfDays::Penalty, 7, day("2021-07-15")), TimeUnit::Workday);
        QCOMPARE(unitOfDays(LawOfDays::Penalty, 15, day("2021-07-15")), TimeUnit::Day);
        QCOMPARE(unitOfDays(LawOfDays::Coercion, 10, day("2017-01-20")), TimeUnit::Workday);
        QCOMPARE(unitOfDays(LawOfDays::Coercion, 30, day("2017-01-20")), TimeUnit::Day);
        QVERIFY(!generalDecisionLimit(day("2021-07-14")));
        QCOMPARE(generalDecisionLimit(day("2021-07-15"))->amount, 90);
        QVERIFY(decisionLimitDisputed(day("2021-07-14"), day("2021-12-01")));
        QCOMPARE(publicServiceLimit(day("2021-12-31")).amount, 60);
        QCOMPARE(publicServiceLimit(day("2022-01-01")).amount, 30);
        QCOMPARE(summaryFineLimit(day("2017-03-10"), true), 5'000);
        QCOMPARE(summaryFineLimit(day("2021-07-15"), false), 300'000);
    }

    void properties()
    {
        QVERIFY(rc::check("addWorkdays is monotone, additive and lands on working days", [] {
            const QDate from = someDay();
            const int a = *rc::gen::inRange(1, 60);
            const int b = *rc::gen::inRange(1, 60);
            const QDate end = calendar().addWorkdays(from, a);
            RC_ASSERT(calendar().isWorkday(end));
            RC_ASSERT(calendar().addWorkdays(from, a + 1) > end);
            RC_ASSERT(calendar().addWorkdays(end, b) == calendar().addWorkdays(from, a + b));
            RC_ASSERT(calendar().addWorkdays(from.addDays(1), a) >= end);
            RC_ASSERT(calendar().workdaysBetween(from.addDays(1), end) == a);
        }));
        QVERIFY(rc::check("the roll is idempotent and never goes back", [] {
            const QDate from = someDay();
            const QDate to = calendar().rolled(from);
            RC_ASSERT(to >= from);
            RC_ASSERT(calendar().rolled(to) == to);
            RC_ASSERT(calendar().workdaysBetween(from, to) == 1);
        }));
        QVERIFY(
            rc::check("the union of suspensions does not depend on their order or repetition", [] {
                QVector<DayRange> ranges = someRanges();
                const auto joined = unionOf(ranges);
                int covered = 0;
                for (QDate d(2016, 12, 1); d < QDate(2017, 12, 31); d = d.addDays(1)) {
                    const bool inside = anyContains(ranges, d);
                    RC_ASSERT(anyContains(joined, d) == inside);
                    covered += inside ? 1 : 0;
                }
                RC_ASSERT(naturalDays(joined) == covered);
                RC_ASSERT(unionOf(joined) == joined);
                std::reverse(ranges.begin(), ranges.end());
                ranges += ranges;
                RC_ASSERT(unionOf(ranges) == joined);
            }));
        QVERIFY(rc::check("a suspension never shortens a limit; inside it, the clock stands", [] {
            DeadlineInput in {startOfDay(QDate(2017, 1, 1)),
                {*rc::gen::inRange(1, 120), *rc::gen::element(TimeUnit::Day, TimeUnit::Workday),
                    *rc::gen::arbitrary<bool>()},
                {}, {}};
            const Deadline plain = computeDeadline(calendar(), in).value();
            in.suspensions = someRanges();
            const Deadline longer = computeDeadline(calendar(), in).value();
            RC_ASSERT(longer.end >= plain.end);
            RC_ASSERT(longer.rawEnd >= plain.rawEnd);
            RC_ASSERT(longer.suspendedAmount
                == (in.limit.unit == TimeUnit::Day ? naturalDays(longer.suspended)
                                                   : workdays(calendar(), longer.suspended)));
        }));
    }
};

QTEST_GUILESS_MAIN(CalendarTest)
#include "tst_calendar.moc"
