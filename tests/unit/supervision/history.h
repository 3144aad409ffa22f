// SPDX-License-Identifier: GPL-3.0-or-later
// Histories of cases and leads written by hand: times as ISO text in +08:00, steps by id.
#pragma once

#include "models/calendar/workcalendar.h"
#include "models/supervision/signals.h"

#include <QJsonArray>
#include <QJsonObject>

namespace xq {

/// "2017-03-06T09:10" in +08:00; empty: 0.
Instant when(const QString& text);
/// An event id recorded at that moment.
QString eventAt(Instant at, int number = 0);

/// {occurred, entered, filed, decided, closed, voided, late, item, flow, officers: n, runs: [{step,
/// round, opened, business, done, outcome, actor}], extensions, suspensions, attempts, evidence,
/// elements, hearingRequested}
CaseState caseFrom(const QJsonObject& history);
LeadState leadFrom(const QJsonObject& history);

/// The shipped flow and calendar, default parameters; `limits`: the item's own, as in flows.
SupervisionContext contextFor(const CaseState& state, const QJsonArray& limits = {});

} // namespace xq
