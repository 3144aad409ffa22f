// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/admission.h"
#include "models/cases/casedrafts.h"
#include "models/cases/caserepository.h"
#include "models/cases/deadlines.h"
#include "models/cases/legality.h"
#include "models/services/workplace.h"

namespace xq {

/// What a clerk enters to open a case (mock-up 02).
struct CaseOpening {
    QString item;
    QString procedure; ///< ordinary, summary; empty: the usual one of the item
    Instant occurredAt = 0;
    QString lateReason; ///< asked for after 48 hours
    CaseParty party;
    QString act; ///< what was done, for the title; empty: the item's name
    QStringList officers; ///< logins or person ids; the acting clerk is always the first
    QJsonObject elements;
    QString lead; ///< id of the lead it comes from; empty: none
    QString inspection; ///< id of the inspection case it comes from; empty: none
    QString source; ///< empty: UI
};

/// A line of the case's history.
struct CaseMoment {
    QString event;
    QString type; ///< "case.step-done"
    Instant at = 0; ///< recorded
    Instant occurredAt = 0;
    QString person; ///< name
    QString device; ///< label, or a short id where it is not known
    QString what; ///< translated, one line
    QString detail; ///< opinion, reason, text; may be empty
    QString status; ///< pending, accepted, refused
    bool returned = false;
};

/// What an event of a case says, in one translated line. `flow` may be null: step ids stand for
/// names.
QString caseEventText(const Event& event, const FlowDefinition* flow);

/// Kind of 2021 law art. 46 by file type; the clerk may say otherwise.
QString evidenceKindOf(const QString& mime);

/// Everything a case window or `case show` needs, read in one go.
struct CaseView {
    CaseState state;
    std::shared_ptr<const FlowDefinition> flow;
    QList<CaseClock> clocks;
    QList<CaseAction> actions;
    QList<CaseHint> hints;
    QHash<QString, QString> names; ///< person id -> name
    QString head; ///< what the viewer has before the eyes; goes into the next act
    bool readOnly = false;
};

/// Opening and handling cases. Every act is judged, recorded and projected in one transaction; what
/// a supervision rule blocks is kept as `attempt.blocked` (never the request's own mistakes).
/// Errors: those of admission (rule.*, case.*), case.not-found, item.*, evidence.*, store.*.
class CaseDesk {
public:
    explicit CaseDesk(Workplace& place);

    Result<CaseState> open(const CaseOpening& opening);
    /// What would stop the opening, checked without recording (mock-up 02, 登记前检查).
    Result<void> checkOpening(const CaseOpening& opening);
    /// Officers a case of this unit could name on that day: certified, the acting person first.
    Result<QList<PersonFacts>> availableOfficers(QDate day) const;

    /// Leaves or endorses the current step with one of its outcomes.
    Result<CaseState> act(const QString& stream, const OutcomeInput& input);
    Result<CaseState> review(const QString& stream, const ReviewInput& input);

    /// Any other act: builds the draft from the state as it is inside the transaction.
    using Build = std::function<Result<Draft>(const CaseState&, const CaseContext&)>;
    Result<CaseState> perform(const QString& stream, const QString& action, const Build& build);

    struct EvidenceInput {
        QString file; ///< path; empty with `bytes`
        QByteArray bytes;
        QString name; ///< empty: the file's name
        QString kind; ///< empty: guessed from the type
        QString slot;
        QString proves;
        QString source;
        QString place;
        Instant obtainedAt = 0; ///< 0: the file's own time, at most now
        int pages = 0;
        int paperPage = 0;
    };
    Result<CaseEvidence> addEvidence(const QString& stream, const EvidenceInput& input,
        const std::function<bool(qint64)>& progress = {});
    /// Writes the bytes, digest verified; the target is complete or not there.
    Result<void> saveEvidence(const QString& stream, const QString& evidence, const QString& file);
    Result<QByteArray> evidenceBytes(const QString& stream, const QString& evidence);

    Result<CaseView> view(const QString& stream) const;
    Result<CaseState> state(const QString& stream) const;
    Result<CasePage> list(const CaseQuery& query) const;
    Result<QList<CaseMoment>> timeline(const QString& stream) const;
    /// By id, number or temporary number.
    /// Counts the limits of the unit's open cases anew, as after a change of the calendar; how many
    /// cases had other ends. A case that cannot be read here is left as it is.
    Result<int> recountDues();
    Result<QString> resolve(const QString& caseIdOrNumber) const;

private:
    Result<QList<Draft>> openingDrafts(
        const States& states, const CaseOpening& opening, const QString& id) const;
    Result<CaseState> record(const QString& stream, const QString& action, const Build& build);
    Result<CaseState> withNumber(const CaseState& state);
    void keepAttempt(const QString& stream, const QString& action, const Error& error);
    Result<CaseContext> context(const States& states, const CaseState& state) const;

    Workplace& m_place;
};

/// Person id -> name of the own unit.
Result<QHash<QString, QString>> personNames(const Workplace& place);

} // namespace xq
