// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/casedesk.h"

#include <QJsonArray>
#include <QJsonObject>

namespace xq {

/// Cases as `--json` shows them: stable keys, identity numbers masked (cases.md 9.6).
QJsonObject caseRowJson(const CaseRow& row);
QJsonObject caseJson(const CaseView& view);
QJsonArray actionsJson(const QList<CaseAction>& actions);
QJsonArray clocksJson(const QList<CaseClock>& clocks);
QJsonObject evidenceJson(const CaseEvidence& evidence);
QJsonArray reviewsJson(const CaseState& state, const QHash<QString, QString>& names);

} // namespace xq
