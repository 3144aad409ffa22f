// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/lawperiod.h"

namespace xq {
namespace {

constexpr qint64 kYuan = 100;

bool revised(QDate day)
{
    return penaltyLawOn(day) == PenaltyLaw::From2021;
}

} // namespace

PenaltyLaw penaltyLawOn(QDate day)
{
    if (day >= QDate(2021, 7, 15)) {
        return PenaltyLaw::From2021;
    }
    return day >= QDate(2018, 1, 1) ? PenaltyLaw::From2018 : PenaltyLaw::Until2017;
}

QString penaltyLawCode(PenaltyLaw law)
{
    switch (law) {
    case PenaltyLaw::Until2017:
        return QStringLiteral("penalty-2009");
    case PenaltyLaw::From2018:
        return QStringLiteral("penalty-2017");
    case PenaltyLaw::From2021:
        return QStringLiteral("penalty-2021");
    }
    return {};
}

TimeUnit unitOfDays(LawOfDays law, int amount, QDate day)
{
    bool working = false;
    switch (law) {
    case LawOfDays::Penalty:
        working = revised(day) && (amount == 2 || amount == 3 || amount == 5 || amount == 7);
        break;
    case LawOfDays::Coercion:
        working = amount <= 10;
        break;
    case LawOfDays::Licence:
        working = true;
        break;
    case LawOfDays::Reconsideration:
        // In force 2024-01-01: 3 and 10 days were added to the list of the 2017 text.
        working = amount == 5 || amount == 7
            || (day >= QDate(2024, 1, 1) && (amount == 3 || amount == 10));
        break;
    case LawOfDays::Openness:
        working = amount == 20;
        break;
    case LawOfDays::Other:
        break;
    }
    return working ? TimeUnit::Workday : TimeUnit::Day;
}

std::optional<TimeLimit> generalDecisionLimit(QDate filed)
{
    if (!revised(filed)) {
        return std::nullopt;
    }
    return TimeLimit {90, TimeUnit::Day, true};
}

bool decisionLimitDisputed(QDate filed, QDate decided)
{
    return !revised(filed) && revised(decided);
}

TimeLimit hearingRequestLimit(QDate day)
{
    return revised(day) ? TimeLimit {5, TimeUnit::Workday, true}
                        : TimeLimit {3, TimeUnit::Day, true};
}

TimeLimit publicServiceLimit(QDate day)
{
    return {day >= QDate(2022, 1, 1) ? 30 : 60, TimeUnit::Day, true};
}

qint64 summaryFineLimit(QDate day, bool citizen)
{
    if (revised(day)) {
        return (citizen ? 200 : 3000) * kYuan;
    }
    return (citizen ? 50 : 1000) * kYuan;
}

qint64 onTheSpotCollectionLimit(QDate day)
{
    return (revised(day) ? 100 : 20) * kYuan;
}

} // namespace xq
