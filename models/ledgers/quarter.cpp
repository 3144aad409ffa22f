// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ledgers/quarter.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace xq {

Result<Quarter> Quarter::parse(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\A([0-9]{4})[Qq]([1-4])\\z"));
    const auto match = form.match(text.trimmed());
    const int year = match.captured(1).toInt();
    if (!match.hasMatch() || year < 1990 || year > 2199) {
        return fail(ErrorKind::Usage, QStringLiteral("quarter.invalid"),
            QCoreApplication::translate(
                "xq::Quarter", "\"%1\" is not a quarter. Write it as 2017Q1.")
                .arg(text.left(20)));
    }
    return Quarter {year, match.captured(2).toInt()};
}

Quarter Quarter::of(QDate day)
{
    return {day.year(), (day.month() + 2) / 3};
}

QString Quarter::toString() const
{
    return QStringLiteral("%1Q%2").arg(year).arg(number);
}

QString Quarter::label() const
{
    static const QString ordinals = QStringLiteral("一二三四");
    return QStringLiteral("%1年第%2季度").arg(year).arg(ordinals.mid(number - 1, 1));
}

QString Quarter::periodText() const
{
    const QDate last = lastDay();
    return QStringLiteral("%1年%2月1日至%3月%4日")
        .arg(year)
        .arg(firstDay().month())
        .arg(last.month())
        .arg(last.day());
}

QDate Quarter::firstDay() const
{
    return {year, number * 3 - 2, 1};
}
QDate Quarter::lastDay() const
{
    return firstDay().addMonths(3).addDays(-1);
}
Instant Quarter::begin() const
{
    return startOfDay(firstDay());
}
Instant Quarter::end() const
{
    return endOfDay(lastDay());
}
Quarter Quarter::previous() const
{
    return of(firstDay().addDays(-1));
}
Quarter Quarter::next() const
{
    return of(lastDay().addDays(1));
}

} // namespace xq
