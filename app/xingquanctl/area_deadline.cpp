// SPDX-License-Identifier: GPL-3.0-or-later
// `deadline`: when a legal time limit ends, with everything the end rests on.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/files.h"
#include "models/base/csv.h"
#include "models/calendar/deadline.h"

#include <QCoreApplication>

namespace xq {
namespace {

constexpr qint64 kCalendarFile = 8 * 1024 * 1024;

/// One limit as it is written, in options or in a row.
struct Written {
    QString start;
    QString amount;
    QString unit;
    QString roll; ///< empty = by the unit
    QStringList suspensions;
};

Result<bool> parseRoll(const QString& text, TimeUnit unit)
{
    const QString word = text.trimmed().toLower();
    if (word.isEmpty()) {
        return unit == TimeUnit::Day || unit == TimeUnit::Month || unit == TimeUnit::Year;
    }
    if (word == u"yes" || word == u"no") {
        return word == u"yes";
    }
    return fail(ErrorKind::Usage, QStringLiteral("deadline.roll"),
        QCoreApplication::translate("xq::Cli", "roll is yes or no, not \"%1\".")
            .arg(text.left(20)));
}

Result<DeadlineInput> parse(const Written& written)
{
    DeadlineInput input;
    XQ_ASSIGN(start, parseInstant(written.start));
    input.start = start;
    XQ_ASSIGN(unit, parseUnit(written.unit));
    input.limit.unit = unit;
    bool isNumber = false;
    input.limit.amount = written.amount.trimmed().toInt(&isNumber);
    if (!isNumber) {
        return fail(ErrorKind::Usage, QStringLiteral("limit.amount"),
            QCoreApplication::translate("xq::Cli", "\"%1\" is not a whole number.")
                .arg(written.amount.left(20)));
    }
    XQ_ASSIGN(roll, parseRoll(written.roll, unit));
    input.limit.roll = roll;
    for (const QString& list : written.suspensions) {
        const auto ranges = list.split(QLatin1Char(';'), Qt::SkipEmptyParts);
        for (const QString& range : ranges) {
            XQ_ASSIGN(days, parseDayRange(range.trimmed()));
            input.suspensions.append(days);
        }
    }
    return input;
}

// `2017-10-13`, or for hours `2017-03-12T16:20+08:00` (seconds only where there are any).
QString endText(const Deadline& deadline)
{
    if (deadline.limit.unit != TimeUnit::Hour) {
        return deadline.end.toString(Qt::ISODate);
    }
    QString text = toIso(deadline.endAt);
    if (deadline.endAt % 60'000 == 0) {
        text.remove(16, 3);
    }
    return text;
}

QString yesNo(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

QJsonObject jsonOf(const Deadline& deadline)
{
    QJsonArray suspended;
    for (const DayRange& range : deadline.suspended) {
        suspended.append(QJsonObject {{QStringLiteral("from"), range.from.toString(Qt::ISODate)},
            {QStringLiteral("to"), range.to.toString(Qt::ISODate)}});
    }
    return {{QStringLiteral("start"), deadline.start.toString(Qt::ISODate)},
        {QStringLiteral("startAt"), toIso(deadline.startAt)},
        {QStringLiteral("amount"), deadline.limit.amount},
        {QStringLiteral("unit"), unitCode(deadline.limit.unit)},
        {QStringLiteral("roll"), deadline.limit.roll}, {QStringLiteral("suspensions"), suspended},
        {QStringLiteral("suspendedAmount"), deadline.suspendedAmount},
        {QStringLiteral("rawEnd"), deadline.rawEnd.toString(Qt::ISODate)},
        {QStringLiteral("rolled"), deadline.rolled()}, {QStringLiteral("end"), endText(deadline)},
        {QStringLiteral("endAt"), toIso(deadline.endAt)},
        {QStringLiteral("provisional"), deadline.provisional}};
}

void explain(Cli& cli, const Deadline& deadline)
{
    const auto say
        = [](const char* source) { return QCoreApplication::translate("xq::Cli", source); };
    cli.line(say(QT_TRANSLATE_NOOP("xq::Cli", "Start: %1 (this day is not counted)"))
                 .arg(deadline.start.toString(Qt::ISODate)));
    cli.line(say(QT_TRANSLATE_NOOP("xq::Cli", "Limit: %1")).arg(deadline.limit.text()));
    for (const DayRange& range : deadline.suspended) {
        cli.line(say(QT_TRANSLATE_NOOP("xq::Cli", "Suspended: %1 to %2"))
                     .arg(range.from.toString(Qt::ISODate), range.to.toString(Qt::ISODate)));
    }
    cli.line(say(QT_TRANSLATE_NOOP("xq::Cli", "Last day as counted: %1"))
                 .arg(deadline.rawEnd.toString(Qt::ISODate)));
    if (deadline.rolled()) {
        cli.line(say(QT_TRANSLATE_NOOP("xq::Cli",
                         "This is a rest day; the end moves to the next working day: %1"))
                     .arg(deadline.end.toString(Qt::ISODate)));
    }
}

QString provisionalNote()
{
    return QCoreApplication::translate("xq::Cli",
        "Provisional: a year without holiday data took part; only weekends were counted there.");
}

/// The built-in holiday table, with a notice file laid over it.
Result<WorkCalendar> calendarWith(const QString& path)
{
    if (path.isEmpty()) {
        return WorkCalendar::builtin();
    }
    XQ_ASSIGN(bytes, readWholeFile(path, kCalendarFile));
    XQ_ASSIGN(notice, WorkCalendar::fromCsv(bytes));
    return WorkCalendar::builtin().mergedWith(notice);
}

Result<void> computeOne(
    Cli& cli, const WorkCalendar& calendar, const Written& written, bool withReasons)
{
    XQ_ASSIGN(input, parse(written));
    XQ_ASSIGN(deadline, computeDeadline(calendar, input));
    cli.document(jsonOf(deadline));
    cli.line(endText(deadline));
    if (withReasons) {
        explain(cli, deadline);
    }
    if (deadline.provisional) {
        cli.note(provisionalNote());
    }
    return {};
}

Result<void> computeBatch(Cli& cli, const WorkCalendar& calendar, const QString& path)
{
    XQ_ASSIGN(table, readCsvFile(path));
    XQ_TRY(
        table.require({QStringLiteral("start"), QStringLiteral("amount"), QStringLiteral("unit")}));
    QString text = csvLine(
        table.header + QStringList {QStringLiteral("end"), QStringLiteral("provisional")});
    QJsonArray list;
    for (const CsvRow& row : table.rows) {
        const auto field = [&](const char* name) { return table.field(row, QLatin1String(name)); };
        const Written written {
            field("start"), field("amount"), field("unit"), field("roll"), {field("suspensions")}};
        const auto deadline = parse(written).and_then(
            [&](const DeadlineInput& input) { return computeDeadline(calendar, input); });
        if (!deadline) {
            Error error = deadline.error();
            error.message
                = QCoreApplication::translate("xq::Cli", "Row %1: %2 Nothing was printed.")
                      .arg(row.number)
                      .arg(error.message);
            return fail(std::move(error));
        }
        if (cli.json()) {
            list.append(jsonOf(*deadline));
        } else {
            text += csvLine(
                row.fields + QStringList {endText(*deadline), yesNo(deadline->provisional)});
        }
    }
    cli.document(list);
    if (!cli.json()) {
        cli.raw(text);
    }
    return {};
}

} // namespace

void addDeadlineArea(Cli& cli)
{
    const auto say
        = [](const char* source) { return QCoreApplication::translate("xq::Cli", source); };
    Command area = cli.area(QStringLiteral("deadline"),
        say(QT_TRANSLATE_NOOP("xq::Cli", "Compute when a legal time limit ends")));
    const Argument start = area.option(QStringLiteral("--start"), QStringLiteral("DATE"),
        say(QT_TRANSLATE_NOOP(
            "xq::Cli", "Starting day, or the moment for hours; not counted itself")));
    const Argument amount = area.option(QStringLiteral("--amount"), QStringLiteral("N"),
        say(QT_TRANSLATE_NOOP("xq::Cli", "Length of the limit")));
    const Argument unit = area.option(QStringLiteral("--unit"), QStringLiteral("UNIT"),
        say(QT_TRANSLATE_NOOP("xq::Cli", "day, workday, hour, month or year")));
    const Argument roll = area.option(QStringLiteral("--roll"), QStringLiteral("yes|no"),
        say(QT_TRANSLATE_NOOP("xq::Cli",
            "Move an end on a rest day to the next working day (yes for day, month, year)")));
    const Argument suspend
        = area.repeatedOption(QStringLiteral("--suspend"), QStringLiteral("FROM..TO"),
            say(QT_TRANSLATE_NOOP(
                "xq::Cli", "Days during which the limit stood still, both included")));
    const Argument calendar = area.option(QStringLiteral("--calendar"), QStringLiteral("FILE.csv"),
        say(QT_TRANSLATE_NOOP("xq::Cli", "Holiday notice to lay over the built-in table")));
    const Argument reasons = area.flag(QStringLiteral("--explain"),
        say(QT_TRANSLATE_NOOP("xq::Cli", "Also print what the end rests on")));
    const Argument batch = area.option(QStringLiteral("--batch"), QStringLiteral("FILE.csv"),
        say(QT_TRANSLATE_NOOP("xq::Cli",
            "Every row of a table with the columns start,amount,unit,roll,suspensions")));
    area.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(table, calendarWith(calendar.text()));
        const bool single = start.given() && amount.given() && unit.given();
        const bool any
            = start.given() || amount.given() || unit.given() || roll.given() || suspend.given();
        if (batch.given() ? any : !single) {
            return fail(ErrorKind::Usage, QStringLiteral("usage"),
                QCoreApplication::translate("xq::Cli",
                    "Give --start, --amount and --unit, or --batch with a table and none of "
                    "them."));
        }
        if (batch.given()) {
            return computeBatch(cli, table, batch.text());
        }
        return computeOne(cli, table,
            {start.text(), amount.text(), unit.text(), roll.text(), suspend.all()},
            reasons.given());
    });
}

} // namespace xq
