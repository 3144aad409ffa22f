// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/workplace.h"

namespace xq {

/// A realistic fictional city (示范市) as a trial store: bodies, people, items, leads and cases at
/// every stage in the two quarters before the store's clock, made through the same services a user
/// works with. No figure stands under the name of a real body or person. The same seed and clock
/// give the same city.
struct DemoPlan {
    QString folder;
    quint64 seed = 1;
    int cases = 60;
    Instant now = 0; ///< where the city's clock stands when it is done
    /// Only the main unit with its own items: for a store that joins a server, which knows the
    /// rest.
    bool mainUnitOnly = false;
    QString deviceLabel = QStringLiteral("CG-PC-01");
};

struct DemoAccount {
    QString login;
    QString name;
    QString roles; ///< translated, comma-separated
};

struct DemoReport {
    QList<DemoAccount> accounts;
    int bodies = 0;
    int items = 0;
    int leads = 0;
    int cases = 0;
};

/// Errors: store.exists, store.*; anything a service refuses is an error here (the city is whole or
/// not there). `progress(done, total)` false cancels.
Result<DemoReport> createDemoCity(
    const DemoPlan& plan, const std::function<bool(int, int)>& progress = {});

/// The bodies of the city: 示范市, its departments, one county with two departments. Also what a
/// trial server seeds.
QList<Body> demoBodies();
QString demoMainUnit(); ///< "CG"

} // namespace xq
