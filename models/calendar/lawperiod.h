// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/timelimit.h"

#include <QDate>

#include <optional>

namespace xq {

/// Which text of the administrative penalty law a step follows: the one in force when it is taken
/// (程序从新, cases.md 1.3).
enum class PenaltyLaw {
    Until2017, ///< law of 1996 as amended 2009, until 2017-12-31
    From2018, ///< as amended 2017-09-01, from 2018-01-01
    From2021, ///< revised 2021, from 2021-07-15
};
PenaltyLaw penaltyLawOn(QDate day);
QString penaltyLawCode(PenaltyLaw law); ///< penalty-2009, penalty-2017, penalty-2021

/// The laws that say what their "days" are (cases.md 1.5).
enum class LawOfDays {
    Penalty, ///< 行政处罚法: art. 85 since 2021-07-15 makes 2, 3, 5, 7 days working days
    Coercion, ///< 行政强制法 art. 69: ten days or less are working days
    Licence, ///< 行政许可法 art. 82: the agency's limits are working days
    Reconsideration, ///< 行政复议法 art. 40 (2017), art. 88 (2023)
    Openness, ///< 政府信息公开条例 26
    Other, ///< natural days
};
/// Day or Workday for "`amount` 日" of that law on that day.
TimeUnit unitOfDays(LawOfDays law, int amount, QDate day);

/// General limit of decision after filing: 90 days since 2021-07-15 (art. 60), none before.
std::optional<TimeLimit> generalDecisionLimit(QDate filed);
/// The 90 days are disputed for cases filed before the law but decided after: warn, do not block.
bool decisionLimitDisputed(QDate filed, QDate decided);

/// Period to ask for a hearing: 3 days, from 2021-07-15 5 working days (art. 64).
TimeLimit hearingRequestLimit(QDate day);
/// 公告送达: 60 days until 2021-12-31, 30 days after (民事诉讼法 2021 art. 95).
TimeLimit publicServiceLimit(QDate day);
/// Largest fine of the summary procedure in fen: 50/1000 yuan, from 2021-07-15 200/3000 (art. 51).
qint64 summaryFineLimit(QDate day, bool citizen);
/// Largest fine that may be collected on the spot in fen: 20 yuan, from 2021-07-15 100 (art. 68).
qint64 onTheSpotCollectionLimit(QDate day);

} // namespace xq
