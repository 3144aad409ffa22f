// SPDX-License-Identifier: GPL-3.0-or-later
// models/cases: cases and leads as plain values, the rules that admit and fold their events, their
// clocks, the legality review, and the tables that lists read. How a kind of case runs comes as
// data from models/flow. Knows nothing of windows, people's keys or the network.
#pragma once

#include "models/base/instant.h"
#include "models/flow/flowdefinition.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace xq {

/// The party of a case (cases.md 4.2). Only the category is outside the erasable part.
struct CaseParty {
    QString category; ///< person, organisation, shop (个体工商户)
    QString name;
    QString idType; ///< citizen-id, passport, uscc ...
    QString id;
    QString address;
    QString phone;
    QString representative; ///< legal representative or operator
    QString representativePost;
    QString contact;
    bool minor = false; ///< under 18 at the act: never published
    bool isPerson() const { return category == QStringLiteral("person"); }
    friend bool operator==(const CaseParty&, const CaseParty&) = default;
};

/// An enforcement officer of the case with the certificate as it stood when named.
struct CaseOfficer {
    QString person;
    QString name;
    QString certificate;
    friend bool operator==(const CaseOfficer&, const CaseOfficer&) = default;
};

/// A clock's dates as its author computed and showed them (cases.md R9). `due` and `warn` are
/// instants; `start` is the start event's.
struct CaseDue {
    QString clock; ///< "entry", "step", a flow clock's id, "measure:<id>"
    Instant start = 0;
    Instant warn = 0;
    Instant due = 0;
    bool provisional = false; ///< crosses a year without calendar data (cases.md R10)
    friend bool operator==(const CaseDue&, const CaseDue&) = default;
};

struct CaseSignature {
    QString role;
    QString person;
    QString opinion;
    Instant at = 0;
    QString event;
    friend bool operator==(const CaseSignature&, const CaseSignature&) = default;
};

/// One pass through a step. Returning opens a new round; old rounds stay as they were.
struct StepRun {
    QString step; ///< "P05"
    QString key; ///< "REPORT"
    QString name;
    int round = 1;
    Instant openedAt = 0;
    Instant businessAt = 0; ///< when it happened, as declared
    Instant doneAt = 0; ///< when it was recorded; 0: open
    Instant due = 0; ///< end of its limit as its authors showed it; 0: none
    QString outcome; ///< empty: open
    QString outcomeLabel;
    QString to; ///< step it led to
    QString actor;
    QString actorRole;
    QJsonObject elements; ///< as submitted with this run
    QStringList documents; ///< types declared final
    QString opinion; ///< opinion or reason
    QString event;
    QList<CaseSignature> signatures; ///< endorsements before the outcome
    bool done() const { return doneAt != 0; }
    bool returned() const { return outcome.startsWith(QStringLiteral("return")); }
    friend bool operator==(const StepRun&, const StepRun&) = default;
};

struct CaseEvidence {
    QString id;
    QString slot; ///< slot of a step; empty: none
    QString
        kind; ///< documentary physical audiovisual electronic testimony statement appraisal record
    QString name;
    QString proves;
    QString digest; ///< SM3, hex; empty: a paper or physical item without a file
    qint64 size = 0;
    QString mime;
    QString collector; ///< person id of the one who took it
    QString source;
    QString place;
    Instant obtainedAt = 0;
    Instant addedAt = 0;
    int pages = 0;
    int paperPage = 0;
    QString step; ///< step it was added in
    QString voidReason; ///< not empty: voided
    QString event;
    bool voided() const { return !voidReason.isEmpty(); }
    friend bool operator==(const CaseEvidence&, const CaseEvidence&) = default;
};

struct CaseDocument {
    QString type; ///< FlowDocument::type
    QString name;
    QString number;
    QDate date;
    QString digest; ///< SM3 of the final file, hex; empty: text only
    QString step;
    QString event;
    bool voided = false;
    friend bool operator==(const CaseDocument&, const CaseDocument&) = default;
};

struct ReviewAnswer {
    QString item; ///< L01 .. L15
    QString answer; ///< yes, no, na
    QString note;
    friend bool operator==(const ReviewAnswer&, const ReviewAnswer&) = default;
};

/// A round of the legality review; all are kept (cases.md 3.4).
struct ReviewRound {
    int round = 1;
    QString reviewer;
    Instant at = 0;
    QList<ReviewAnswer> answers;
    int conclusion = 0; ///< 1..8 of cases.md 3.4
    QString comment;
    QString returnTo; ///< step the case went back to; empty: none
    QString proposal; ///< digest of the proposal it judged
    bool afterHearing = false;
    QString event;
    bool passed() const { return conclusion == 1; }
    friend bool operator==(const ReviewRound&, const ReviewRound&) = default;
};

/// What the party was told it may expect (cases.md P08, B7).
struct CaseNotice {
    qint64 fine = 0; ///< fen
    qint64 confiscation = 0;
    QString kinds; ///< penalty kinds, comma-separated ids
    QDate servedOn;
    bool hearingTold = false;
    QString proposal; ///< digest of the proposal it told
    QString event;
    friend bool operator==(const CaseNotice&, const CaseNotice&) = default;
};

struct CaseHearing {
    bool requested = false;
    QDate requestedOn;
    QDate noticeOn;
    QDate heldOn;
    bool waived = false;
    QString event; ///< that recorded its end
    Instant recordedAt = 0;
    bool over() const { return waived || heldOn.isValid(); }
    friend bool operator==(const CaseHearing&, const CaseHearing&) = default;
};

/// A stretch in which clocks stand. `halts`: the work stands too (B10); else testing, appraisal ...
struct CaseSuspension {
    QString id;
    QString clock; ///< clock it lengthens; empty: every suspendable one
    QDate from;
    QDate to; ///< null: not over
    bool halts = false;
    QString reason;
    QString basis;
    QString approver;
    QString event;
    bool open() const { return !to.isValid(); }
    friend bool operator==(const CaseSuspension&, const CaseSuspension&) = default;
};

struct CaseExtension {
    QString clock;
    int amount = 0;
    QString unit;
    QString reason;
    QString basis;
    QString approver;
    QDate approvedOn;
    Instant oldDue = 0;
    QString event;
    friend bool operator==(const CaseExtension&, const CaseExtension&) = default;
};

/// Registration for preservation (B9) beside the main line.
struct CaseMeasure {
    QString id;
    QString kind; ///< registration
    QString goods;
    QString approver;
    QDate takenOn;
    QString disposal; ///< return seize appraise confiscate lift; empty: open
    QDate disposedOn;
    QString event;
    bool open() const { return disposal.isEmpty(); }
    friend bool operator==(const CaseMeasure&, const CaseMeasure&) = default;
};

struct CaseLink {
    QString kind; ///< lead, inspection, penalty, coercion, licence, summary, ordinary
    QString target; ///< stream or outside number
    QString number;
    friend bool operator==(const CaseLink&, const CaseLink&) = default;
};

/// What a rule blocked; counted, not scored (architecture.md, Signals).
struct CaseAttempt {
    QString rule;
    QString action;
    QString step;
    QString actor;
    QString message;
    Instant at = 0;
    QString event;
    friend bool operator==(const CaseAttempt&, const CaseAttempt&) = default;
};

struct CaseRemark {
    QString actor;
    QString text;
    Instant at = 0;
    QString event;
    friend bool operator==(const CaseRemark&, const CaseRemark&) = default;
};

/// A request that somebody with the authority must decide (extension, halt, measure).
struct CaseRequest {
    QString id;
    QString action; ///< extend, halt, void
    QJsonObject details;
    QString reason;
    QString actor;
    Instant at = 0;
    QString verdict; ///< agreed, refused; empty: open
    QString answer;
    bool open() const { return verdict.isEmpty(); }
    friend bool operator==(const CaseRequest&, const CaseRequest&) = default;
};

/// Change of procedure within one case (B8): the number stays, both flows remain on record.
struct CaseConversion {
    QString fromFlow;
    int fromVersion = 1;
    QString toFlow;
    QString reason;
    Instant at = 0;
    QString event;
    friend bool operator==(const CaseConversion&, const CaseConversion&) = default;
};

/// Reconsideration or lawsuit (B11).
struct CaseRemedy {
    QString id;
    QString kind; ///< reconsideration, lawsuit
    QDate filedOn;
    QString result; ///< upheld changed revoked unlawful redo; empty: pending
    QDate resultOn;
    QString event;
    friend bool operator==(const CaseRemedy&, const CaseRemedy&) = default;
};

/// Everything known of a case, folded from its events. Stored as the stream's state.
struct CaseState {
    QString id; ///< UUID; stream "case:<id>"
    QString temporaryNumber;
    QString number; ///< filing number; empty: 待编号
    QJsonObject numbers; ///< other document numbers by type
    QString item;
    int itemVersion = 1;
    QString itemName;
    QString kind; ///< penalty, inspection ...
    QString unit;
    QString office;
    QString procedure;
    QString flow;
    int flowVersion = 1;
    QString flowDigest; ///< hex
    QString title; ///< 案由
    QString source; ///< UI, EXCHANGE, IMPORT, PAPER_BACKFILL
    Instant occurredAt = 0;
    Instant enteredAt = 0;
    QString late; ///< "", "late", "unsure" (within the clock's uncertainty)
    QString lateReason;
    Instant filedAt = 0;
    Instant noticedAt = 0;
    Instant decidedAt = 0;
    Instant servedAt = 0;
    Instant performedAt = 0;
    Instant closedAt = 0;
    Instant archivedAt = 0;
    QString closing; ///< way: performed, no-filing, no-penalty, withdrawn, transferred ...
    Instant voidedAt = 0;
    QString voidReason;
    CaseParty party;
    QList<CaseOfficer> officers;
    QStringList recused; ///< persons whose recusal is asked and not decided
    QJsonObject elements; ///< current value by element name
    QString step; ///< current step id; empty: over
    QString nextRole; ///< who acts next
    QString handler; ///< person who handles it now; empty: anybody of the office with the role
    QList<StepRun> runs;
    QList<CaseEvidence> evidence;
    QList<CaseDocument> documents;
    QList<ReviewRound> reviews;
    QList<CaseNotice> notices;
    CaseHearing hearing;
    QList<CaseSuspension> suspensions;
    QList<CaseExtension> extensions;
    QList<CaseMeasure> measures;
    QList<CaseLink> links;
    QList<CaseAttempt> attempts;
    QList<CaseRemark> remarks;
    QList<CaseRequest> requests;
    QList<CaseConversion> conversions;
    QList<CaseRemedy> remedies;
    QList<CaseDue> dues;
    QString level; ///< "normal", "major" (重大)
    QString publicity; ///< "", public, partial, none
    QString publicityReason;
    QString publicityReviewer;
    qint64 fine = 0; ///< fen, as decided
    qint64 confiscation = 0;
    qint64 paid = 0;
    QString proposalDigest; ///< of what the review judges, as it stands now
    Instant proposalAt = 0; ///< when it last changed
    bool returned = false; ///< the current run was opened by a return
    Instant lastActAt = 0; ///< newest non-commuting event

    bool exists() const { return !id.isEmpty(); }
    bool open() const { return exists() && closedAt == 0 && voidedAt == 0; }
    QString stream() const { return QStringLiteral("case:") + id; }
    QString shownNumber() const { return number.isEmpty() ? temporaryNumber : number; }
    const StepRun* current() const; ///< the open run; null: none
    StepRun* current();
    const StepRun* lastDone(const QString& stepKey) const; ///< newest finished run of that key
    bool isOfficer(const QString& person) const;
    const CaseSuspension* halt() const; ///< open suspension that halts the work; null: none
    const CaseDue* due(const QString& clock) const;
    const ReviewRound* passedReview() const; ///< newest round, if it passed; else null
    const CaseNotice* notice() const; ///< newest; null: none

    friend bool operator==(const CaseState&, const CaseState&) = default;
};

QJsonObject caseToJson(const CaseState& state);
/// Total: unknown keys are ignored, missing ones read as empty.
CaseState caseFromJson(const QJsonObject& json);

/// "临" and a short part of the case's id: what stands on papers until a number is granted.
QString temporaryNumber(const QString& caseId);
/// SM3 (hex) over the elements that the flow marks as proposal.
QString proposalDigest(const QJsonObject& elements, const QStringList& proposalElements);

} // namespace xq
