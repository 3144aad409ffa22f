// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the admission share; not for other folders.
#pragma once

#include "models/cases/admission.h"
#include "models/cases/caseconditions.h"

namespace xq::admission {

tl::unexpected<Error> malformed(const QString& what);
tl::unexpected<Error> blocked(const char* rule, const QString& sentence);

/// A text of the part `content`, trimmed.
QString written(const Event& event, const char* key);
/// Elements of body and parts under that key of the body.
QJsonObject givenElements(const Event& event, const char* key);
/// Each value has the form its element asks for; with `step`, only that step's elements are given.
Result<void> checkElements(
    const QJsonObject& elements, const FlowDefinition& flow, const FlowStep* step = nullptr);
Result<void> checkParty(const CaseParty& party, QDate today);
/// The acting person: of the unit, on duty, not asked to be recused.
Result<const PersonFacts*> actorOf(
    const CaseState& state, const Event& event, const CaseContext& context);

bool handles(const PersonFacts& person, QDate day); ///< clerk or second officer
bool leads(const PersonFacts& person, QDate day); ///< leader in charge or main leader
/// Holds a post that works on cases: everybody but supervision, which sees all and never edits
/// (cases.md 1.1).
bool works(const PersonFacts& person, QDate day);
/// Investigated the case or did a handling step of it (P5).
bool handledBy(const CaseState& state, const QString& person);

/// At least so many officers with certificates valid that day (2021 law art. 42; 强制法 18).
Result<void> checkOfficers(
    int needed, const QList<CaseOfficer>& officers, Instant at, const CaseContext& context);
/// What follows opens exactly the step that the flow demands.
Result<void> checkOpens(const CaseState& state, const QJsonObject& opens, const QString& to,
    const FlowDefinition& flow);
Result<void> mayReview(const CaseState& state, const PersonFacts& person, QDate today);
/// Every event but opening, step outcome and review.
Result<void> admitOther(const CaseState& state, const Event& event, const CaseContext& context);

/// Id of the action (CaseAction::id) that an event of that type is.
QString actionOf(const QString& eventType);
/// May this person take that action on the case as it stands? Everything that does not depend on
/// what is entered with it; asked by admission and by actionsFor(), so that they cannot disagree.
Result<void> mayDo(const QString& action, const CaseState& state, const PersonFacts& person,
    const CaseContext& context);

/// An outcome as it would be taken.
struct Attempt {
    const FlowStep* step = nullptr;
    const FlowOutcome* outcome = nullptr;
    CaseState after; ///< elements applied
    QString to;
    Instant businessAt = 0;
    QString opinion;
};
Result<void> checkAuthority(const CaseState& state, const Attempt& attempt,
    const PersonFacts& person, const CaseContext& context);
Result<void> checkSignatures(const CaseState& state, const Attempt& attempt);
Result<void> checkContent(const CaseState& state, const Attempt& attempt, const QString& actor,
    const CaseContext& context);

} // namespace xq::admission
