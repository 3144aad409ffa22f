// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/instant.h"

namespace xq {

/// A calendar quarter, the period of every ledger (cases.md 6.3). Days are China standard time.
struct Quarter {
    int year = 0;
    int number = 0; ///< 1..4

    /// `2017Q1`. Errors: quarter.invalid (anything else, years outside 1990..2199).
    static Result<Quarter> parse(const QString& text);
    static Quarter of(QDate day);

    QString toString() const; ///< 2017Q1
    QString label() const; ///< 2017年第一季度
    QString periodText() const; ///< 2017年1月1日至3月31日 (cases.md 5.7)
    QDate firstDay() const;
    QDate lastDay() const;
    Instant begin() const; ///< first instant inside
    Instant end() const; ///< first instant after
    bool contains(Instant at) const { return at >= begin() && at < end(); }
    bool contains(QDate day) const { return day >= firstDay() && day <= lastDay(); }
    Quarter previous() const;
    Quarter next() const;

    friend bool operator==(const Quarter&, const Quarter&) = default;
};

} // namespace xq
