// SPDX-License-Identifier: GPL-3.0-or-later
// The fictional city for tests of the services: one clock, its people at their desks, and the case
// that most tests open.
#pragma once

#include "models/services/casedesk.h"
#include "models/services/democity.h"

#include <memory>

namespace xq::test {

inline const QString kCityClock = QStringLiteral("2017-04-06T10:26:00+08:00");

inline Instant cityNow()
{
    return *parseInstant(kCityClock);
}

inline Result<DemoReport> makeCity(const QString& folder, int cases)
{
    DemoPlan plan;
    plan.folder = folder;
    plan.cases = cases;
    plan.now = cityNow();
    return createDemoCity(plan);
}

/// The store with that person signed in; null where it does not open.
inline std::unique_ptr<Workplace> openAs(const QString& folder, const QString& login)
{
    Workplace::Options options;
    options.clock = kCityClock;
    auto place = Workplace::open(folder, login, trialPassword(), options);
    return place ? std::move(*place) : nullptr;
}

/// Goods piled on the pavement by an invented company.
inline CaseOpening opening(const QString& item = QStringLiteral("CG-CF-003"), Instant hoursAgo = 2)
{
    CaseOpening made;
    made.item = item;
    made.occurredAt = cityNow() - hoursAgo * kHour;
    made.party.category = QStringLiteral("organisation");
    made.party.name = QStringLiteral("示范市试验有限公司");
    made.party.idType = QStringLiteral("uscc");
    made.party.id = QStringLiteral("91511700MA62XX0183");
    return made;
}

} // namespace xq::test
