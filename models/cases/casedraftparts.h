// SPDX-License-Identifier: GPL-3.0-or-later
// What the makers of drafts share; not for other folders.
#pragma once

#include "models/cases/casedrafts.h"

namespace xq::drafting {

inline const QString kContent = QStringLiteral("content");
inline const QString kInformant = QStringLiteral("informant");
inline const QString kParty = QStringLiteral("party");

tl::unexpected<Error> noFlow();

/// Values sorted into what stays in the body and what goes into erasable parts.
struct Split {
    QJsonObject body;
    QJsonObject content;
    QJsonObject informant;
};
Split split(const QJsonObject& elements, const FlowDefinition& flow);
void addParts(Draft& draft, const Split& parts, QJsonObject content);

Draft draftFor(const CaseState& state, const QString& type);
/// With the reason in the part `content`.
Draft withReason(
    const CaseState& state, const QString& type, QJsonObject body, const QString& reason);
QJsonArray officersJson(const QList<CaseOfficer>& officers);
QString dayText(QDate day);
/// Adds the clocks as they will run after the act, so that folding needs no calendar.
void addDues(
    Draft& draft, const CaseState& before, const QString& actor, const CaseContext& context);
CaseState applied(const CaseState& state, const QJsonObject& elements);

} // namespace xq::drafting
