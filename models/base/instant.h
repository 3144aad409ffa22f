// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QDate>
#include <QString>

namespace xq {

/// A point in time: UTC milliseconds since 1970. Screens and rules about days read it in China
/// standard time, a fixed +08:00 here (the summer times of 1986–1991 lie before any case).
using Instant = qint64;

inline constexpr Instant kHour = 3'600'000;
inline constexpr Instant kDay = 24 * kHour;

QDate localDate(Instant at);
/// 24:00 of that day, which is 00:00 of the next (civil code art. 203).
Instant endOfDay(QDate day);
Instant startOfDay(QDate day);
Instant localInstant(QDate day, int hour, int minute, int second = 0);

/// `2017-03-10T16:20:00+08:00`, with milliseconds only where there are any.
QString toIso(Instant at);
/// `2017-03-10 16:20` for lists; the last minute of a day given as its end reads `03-10 24:00`.
QString toListTime(Instant at);
/// ISO 8601 with zone, or a date (its 00:00); a time without zone is local. Years 1850..2199.
Result<Instant> parseInstant(const QString& text);
Result<QDate> parseDate(const QString& text);

/// Where time comes from. One implementation reads the machine, one stands still for trial stores
/// and tests; rules never see either, they get instants.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

/// Starts at the given instant and runs at the machine's pace (step 1.0) or stands (0.0).
class ShiftedClock final : public Clock {
public:
    explicit ShiftedClock(Instant start, bool running = true);
    Instant now() const override;
    void set(Instant at);
    void advance(Instant by);

private:
    Instant m_start;
    Instant m_wall;
    bool m_running;
};

} // namespace xq
