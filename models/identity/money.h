// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QString>

namespace xq {

/// Money is whole fen everywhere. The largest amount is 9,999 万亿 yuan and change.
inline constexpr qint64 kMaxFen = 999'999'999'999'999'999;

/// "1409.5", "1,409.50", "￥1409.50元", full-width digits. At most two decimals, never negative.
/// Errors (Usage): money.empty, money.format, money.decimals, money.too-large.
Result<qint64> parseMoney(const QString& text);

/// "1409.50"; with `grouped` "1,409.50".
QString formatMoney(qint64 fen, bool grouped = false);

/// 人民币壹仟肆佰零玖元伍角: capitals after the annex of 支付结算办法 (cases.md 5.6). Canonical
/// choices: no 整 after 角, 零 after 元 when the yuan digit is 0 and 角 follows, no 零 between 万
/// and a non-zero thousands digit. `fen` must lie in 0..kMaxFen. Errors (Refused):
/// money.out-of-range.
Result<QString> moneyInCapitals(qint64 fen);

/// Reads capitals back, in every spelling that the annex allows (零 written or not where it is
/// optional, 整 or 正, 圆, traditional digits, with or without 人民币), and nothing else.
/// Errors (Usage): money.capitals.
Result<qint64> parseMoneyCapitals(const QString& text);

} // namespace xq
