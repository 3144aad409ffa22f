// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/instant.h"

#include <QCoreApplication>
#include <QDateTime>

namespace xq {
namespace {
constexpr int kOffsetSeconds = 8 * 3600;

QDateTime local(Instant at) { return QDateTime::fromMSecsSinceEpoch(at, Qt::OffsetFromUTC, kOffsetSeconds); }

tl::unexpected<Error> badTime(const QString& text)
{
    return fail(ErrorKind::Usage, QStringLiteral("time.invalid"),
        QCoreApplication::translate("xq::Instant",
            "\"%1\" is not a time. Write 2017-03-10T16:20+08:00 or 2017-03-10.")
            .arg(text.left(40)));
}
} // namespace

QDate localDate(Instant at) { return local(at).date(); }
Instant startOfDay(QDate day)
{
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, kOffsetSeconds).toMSecsSinceEpoch();
}
Instant endOfDay(QDate day) { return startOfDay(day) + kDay; }
Instant localInstant(QDate day, int hour, int minute, int second)
{
    return startOfDay(day) + hour * kHour + minute * 60'000LL + second * 1000LL;
}

QString toIso(Instant at)
{
    return local(at).toString(at % 1000 == 0 ? QStringLiteral("yyyy-MM-ddTHH:mm:ss+08:00")
                                             : QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz+08:00"));
}

QString toListTime(Instant at)
{
    const QDateTime time = local(at);
    if (time.time() == QTime(0, 0)) {
        return time.date().addDays(-1).toString(QStringLiteral("yyyy-MM-dd"))
            + QStringLiteral(" 24:00");
    }
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

Result<QDate> parseDate(const QString& text)
{
    const QDate date = QDate::fromString(text.trimmed(), QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid() || date.year() < 1850 || date.year() > 2199) {
        return fail(ErrorKind::Usage, QStringLiteral("date.invalid"),
            QCoreApplication::translate(
                "xq::Instant", "\"%1\" is not a date of the calendar. Write it as 2017-03-10.")
                .arg(text.left(40)));
    }
    return date;
}

Result<Instant> parseInstant(const QString& raw)
{
    const QString text = raw.trimmed();
    if (text.size() == 10) {
        const auto date = parseDate(text);
        if (!date) {
            return badTime(raw);
        }
        return startOfDay(*date);
    }
    if (text.size() < 16 || text.size() > 32) {
        return badTime(raw);
    }
    QString iso = text;
    iso[10] = QLatin1Char('T');
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid()) {
        return badTime(raw);
    }
    if (time.timeSpec() == Qt::LocalTime) { // no zone written: the office's own
        time = QDateTime(time.date(), time.time(), Qt::OffsetFromUTC, kOffsetSeconds);
    }
    if (time.date().year() < 1850 || time.date().year() > 2199) {
        return badTime(raw);
    }
    return time.toMSecsSinceEpoch();
}

Instant SystemClock::now() const { return QDateTime::currentMSecsSinceEpoch(); }

ShiftedClock::ShiftedClock(Instant start, bool running)
    : m_start(start)
    , m_wall(QDateTime::currentMSecsSinceEpoch())
    , m_running(running)
{
}
Instant ShiftedClock::now() const
{
    return m_running ? m_start + (QDateTime::currentMSecsSinceEpoch() - m_wall) : m_start;
}
void ShiftedClock::set(Instant at)
{
    m_start = at;
    m_wall = QDateTime::currentMSecsSinceEpoch();
}
void ShiftedClock::advance(Instant by) { m_start += by; }

} // namespace xq
