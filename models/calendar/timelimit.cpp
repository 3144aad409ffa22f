// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/timelimit.h"

#include <QCoreApplication>

namespace xq {
QString unitCode(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Hour:
        return QStringLiteral("hour");
    case TimeUnit::Day:
        return QStringLiteral("day");
    case TimeUnit::Workday:
        return QStringLiteral("workday");
    case TimeUnit::Month:
        return QStringLiteral("month");
    case TimeUnit::Year:
        return QStringLiteral("year");
    case TimeUnit::Spot:
        return QStringLiteral("spot");
    }
    return {};
}

Result<TimeUnit> parseUnit(const QString& code)
{
    for (const TimeUnit unit : {TimeUnit::Hour, TimeUnit::Day, TimeUnit::Workday, TimeUnit::Month,
             TimeUnit::Year, TimeUnit::Spot}) {
        if (code.trimmed().compare(unitCode(unit), Qt::CaseInsensitive) == 0) {
            return unit;
        }
    }
    return fail(ErrorKind::Usage, QStringLiteral("limit.unit"),
        QCoreApplication::translate("xq::TimeLimit",
            "\"%1\" is no unit of time. The units are hour, day, workday, month, year and "
            "spot.")
            .arg(code.left(20)));
}

Result<void> TimeLimit::check() const
{
    if (amount < 0 || amount > kMaxAmount) {
        return fail(ErrorKind::Usage, QStringLiteral("limit.amount"),
            QCoreApplication::translate(
                "xq::TimeLimit", "A time limit of %1 is impossible; it lies between 0 and %2.")
                .arg(amount)
                .arg(kMaxAmount));
    }
    return {};
}

QString TimeLimit::text() const
{
    switch (unit) {
    case TimeUnit::Hour:
        return QCoreApplication::translate("xq::TimeLimit", "%1 h").arg(amount);
    case TimeUnit::Day:
        return QCoreApplication::translate("xq::TimeLimit", "%1 natural days").arg(amount);
    case TimeUnit::Workday:
        return QCoreApplication::translate("xq::TimeLimit", "%1 working days").arg(amount);
    case TimeUnit::Month:
        return QCoreApplication::translate("xq::TimeLimit", "%1 months").arg(amount);
    case TimeUnit::Year:
        return QCoreApplication::translate("xq::TimeLimit", "%1 years").arg(amount);
    case TimeUnit::Spot:
        return QCoreApplication::translate("xq::TimeLimit", "on the spot");
    }
    return {};
}

} // namespace xq
