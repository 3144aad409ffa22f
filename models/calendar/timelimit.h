// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QString>

namespace xq {

/// Units of legal time limits (cases.md 1.4).
enum class TimeUnit {
    Hour, ///< clock hours, through nights and holidays
    Day, ///< natural day 自然日
    Workday, ///< 工作日
    Month, ///< the same-number day, else the last day of the month (civil code art. 202)
    Year,
    Spot, ///< 当场: on the spot, the same day
};

/// `hour`, `day`, `workday`, `month`, `year`, `spot`: the words of catalogue, flows and shell.
QString unitCode(TimeUnit unit);
/// Errors (Usage): limit.unit.
Result<TimeUnit> parseUnit(const QString& code);

/// A limit as law or flow sets it. The unit belongs to the limit, not to the number: the same "7
/// days" are natural before 2021-07-15 and working days after (cases.md section 9 point 2).
struct TimeLimit {
    int amount = 0; ///< 0..kMaxAmount; without meaning for Spot
    TimeUnit unit = TimeUnit::Day;
    /// Whether an end on a rest day moves to the next working day (R2). False for the length of
    /// coercive measures (R3). Without effect on hours.
    bool roll = true;

    static constexpr int kMaxAmount = 36'500;

    /// Errors (Usage): limit.amount.
    Result<void> check() const;
    /// "90 days", "7 working days", "on the spot", in the user's language.
    QString text() const;

    friend bool operator==(const TimeLimit&, const TimeLimit&) = default;
};

} // namespace xq
