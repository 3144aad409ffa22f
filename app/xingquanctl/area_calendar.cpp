// SPDX-License-Identifier: GPL-3.0-or-later
// `calendar`: the State Council's days off and make-up workdays.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/files.h"
#include "app/xingquanctl/workplaces.h"
#include "models/services/cataloguedesk.h"

#include <QCoreApplication>

namespace xq {
namespace {

Result<void> importTable(Cli& cli, const QString& path)
{
    XQ_ASSIGN(bytes, readWholeFile(path));
    XQ_ASSIGN(place, openAs(cli, Role::Platform));
    XQ_ASSIGN(years, ReferenceDesk(*place).importCalendar(bytes));
    QJsonArray array;
    for (const ReferenceDesk::ImportedYear& year : years) {
        array.append(QJsonObject {{QStringLiteral("year"), year.year},
            {QStringLiteral("days"), year.days}, {QStringLiteral("digest"), year.digest}});
        cli.line(QCoreApplication::translate("xq::CliPeople", "%1: %2 days taken over")
                     .arg(year.year)
                     .arg(year.days));
    }
    if (years.isEmpty()) {
        cli.line(QCoreApplication::translate(
            "xq::CliPeople", "Nothing is new in this table; the calendar stays as it is."));
    }
    cli.document(QJsonObject {{QStringLiteral("years"), array}});
    return {};
}

Result<void> showYear(Cli& cli, const QString& text)
{
    bool number = false;
    const int year = text.toInt(&number);
    if (!number || year < 1949 || year > 2199) {
        return fail(ErrorKind::Usage, QStringLiteral("usage.year"),
            QCoreApplication::translate("xq::CliPeople", "%1 is no year between 1949 and 2199.")
                .arg(text.left(20)));
    }
    XQ_ASSIGN(place, openWorkplace(cli));
    XQ_ASSIGN(state, ReferenceDesk(*place).calendar());
    const WorkCalendar calendar = state.calendar();
    const CalendarYear* imported = state.year(year);
    const int workdays = calendar.workdaysBetween(QDate(year, 1, 1), QDate(year, 12, 31));
    const bool provisional = !calendar.knows(year);
    QJsonArray days;
    cli.line(provisional ? QCoreApplication::translate(
                 "xq::CliPeople", "%1: %2 working days, provisional: counted by weekends only")
                               .arg(year)
                               .arg(workdays)
                         : QCoreApplication::translate("xq::CliPeople", "%1: %2 working days")
                               .arg(year)
                               .arg(workdays));
    for (const CalendarDay& day : calendar.days(year)) {
        const QString date = day.date.toString(Qt::ISODate);
        days.append(QJsonObject {{QStringLiteral("date"), date}, {QStringLiteral("name"), day.name},
            {QStringLiteral("off"), day.dayOff}});
        cli.line(QStringLiteral("%1  %2  %3")
                     .arg(date,
                         day.dayOff ? QCoreApplication::translate("xq::CliPeople", "day off")
                                    : QCoreApplication::translate("xq::CliPeople", "workday"),
                         day.name));
    }
    cli.document(QJsonObject {{QStringLiteral("year"), year},
        {QStringLiteral("workdays"), workdays}, {QStringLiteral("provisional"), provisional},
        {QStringLiteral("digest"), imported ? imported->digest : QString()},
        {QStringLiteral("days"), days}});
    return {};
}

} // namespace

void addCalendarArea(Cli& cli)
{
    Command area = cli.area(QStringLiteral("calendar"),
        QCoreApplication::translate("xq::CliPeople", "Days off and make-up workdays"));
    Command import = area.verb(QStringLiteral("import"),
        QCoreApplication::translate("xq::CliPeople", "Take over a year's notice"));
    const Argument file = import.positional(QStringLiteral("FILE.csv"),
        QCoreApplication::translate(
            "xq::CliPeople", "Table with the columns date, name, is_off_day"));
    import.action([=, &cli] { return importTable(cli, file.text());
});
Command show = area.verb(QStringLiteral("show"),
    QCoreApplication::translate("xq::CliPeople", "A year with its days and working days"));
const Argument year = show.positional(
    QStringLiteral("YEAR"), QCoreApplication::translate("xq::CliPeople", "For example 2017"));
show.action([=, &cli] { return showYear(cli, year.text()); });
}

} // namespace xq
