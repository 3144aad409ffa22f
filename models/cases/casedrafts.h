// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/admission.h"

namespace xq {

/// Drafts of case events with their consequences resolved: next step, effects, dues, and text put
/// into erasable parts. They do not judge (admission does); errors are only case.malformed,
/// case.flow.

struct OpeningInput {
    QString caseId; ///< UUID of the new case
    QString office;
    QString procedure; ///< empty: the flow in the context decides
    CaseParty party;
    QString act; ///< what was done, for the title (案由); empty: from the item's name
    QString title; ///< empty: party + 涉嫌 + act + 案
    QList<CaseOfficer> officers;
    Instant occurredAt = 0;
    QString source; ///< UI, EXCHANGE, IMPORT, PAPER_BACKFILL
    QString lateReason;
    QJsonObject elements; ///< by name; text as strings, money as fen
    QList<CaseLink> links;
    QStringList deps;
};
Result<Draft> openingDraft(const OpeningInput& input, const CaseContext& context);

struct OutcomeInput {
    QString outcome;
    QString target; ///< returns: chosen step
    QJsonObject elements; ///< given now; null clears
    QStringList documents;
    QString opinion; ///< opinion or reason
    QString number; ///< a document number drawn with it
    Instant businessAt = 0; ///< 0: now
    QString base; ///< head the author had before the eyes
};
Result<Draft> outcomeDraft(const CaseState& state, const OutcomeInput& input, const QString& actor,
    const CaseContext& context);

struct ReviewInput {
    QList<ReviewAnswer> answers;
    int conclusion = 0;
    QString comment;
    QString target; ///< conclusion 4: the faulty step; else by the form
    QString base;
};
Result<Draft> reviewDraft(const CaseState& state, const ReviewInput& input, const QString& actor,
    const CaseContext& context);

Draft evidenceDraft(const CaseState& state, const CaseEvidence& evidence);
Draft evidenceVoidDraft(const CaseState& state, const QString& id, const QString& reason);
Draft documentDraft(const CaseState& state, const CaseDocument& document);
/// `party`: only the given keys are patched.
Result<Draft> patchDraft(const CaseState& state, const QJsonObject& elements,
    const QJsonObject& party, const CaseContext& context);
Draft officersDraft(
    const CaseState& state, const QList<CaseOfficer>& officers, const QString& reason);
Draft transferDraft(
    const CaseState& state, const QString& person, const QString& name, const QString& reason);
Result<Draft> suspensionDraft(
    const CaseState& state, const CaseSuspension& suspension, const CaseContext& context);
Result<Draft> resumptionDraft(
    const CaseState& state, const QString& id, QDate to, const CaseContext& context);
Result<Draft> extensionDraft(const CaseState& state, const CaseExtension& extension,
    const QString& request, const CaseContext& context);
Draft requestDraft(const CaseState& state, const CaseRequest& request);
Draft refusalDraft(const CaseState& state, const QString& request, const QString& reason);
Result<Draft> conversionDraft(const CaseState& state, const FlowDefinition& flow,
    const QString& reason, const CaseContext& context);
Draft linkDraft(const CaseState& state, const CaseLink& link);
Draft voidDraft(const CaseState& state, const QString& reason);
Draft numberDraft(const CaseState& state, const QString& type, const QString& number);
Draft remarkDraft(const CaseState& state, const QString& text);
/// The record of what a rule blocked: `error.code` is the rule.
Draft attemptDraft(const CaseState& state, const QString& action, const Error& error);
Result<Draft> measureDraft(const CaseState& state, const CaseMeasure& measure,
    const QString& reason, const CaseContext& context);
Result<Draft> disposalDraft(const CaseState& state, const QString& id, const QString& disposal,
    QDate on, const QString& reason, const CaseContext& context);
Draft recusalDraft(const CaseState& state, const QString& person, const QString& reason);
Draft recusalDecisionDraft(
    const CaseState& state, const QString& person, bool granted, const QString& reason);
Draft publicityDraft(const CaseState& state, const QString& publicity, const QString& reason);
Draft remedyDraft(const CaseState& state, const CaseRemedy& remedy);
/// `to`: step that is opened again (result redo); empty: none.
Result<Draft> remedyResultDraft(const CaseState& state, const QString& id, const QString& result,
    QDate on, const QString& to, const QString& reason, const CaseContext& context);
/// Nothing where the dues stand as they are.
Result<std::optional<Draft>> duesDraft(const CaseState& state, const CaseContext& context);

} // namespace xq
