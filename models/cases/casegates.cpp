// SPDX-License-Identifier: GPL-3.0-or-later
// The hard gates of cases.md 2.11, one function each.
#include "models/base/words.h"
#include "models/calendar/deadline.h"
#include "models/calendar/lawperiod.h"
#include "models/calendar/workcalendar.h"
#include "models/cases/admissionparts.h"
#include "models/cases/casetext.h"
#include "models/cases/deadlines.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace xq {
namespace {

tl::unexpected<Error> blocked(const char* rule, const QString& sentence)
{
    return refused(QStringLiteral("rule.") + QLatin1String(rule), sentence);
}

QDate elementDay(const CaseState& state, const char* name)
{
    return QDate::fromString(state.elements.value(QLatin1String(name)).toString(), Qt::ISODate);
}

Result<void> skeleton(const GateInput& in)
{
    const FlowDefinition& flow = *in.context.flow;
    const int here = flow.indexOf(in.step.id);
    for (int i = 0; i < here; ++i) {
        const FlowStep& step = flow.steps[i];
        if (step.branch) {
            continue;
        }
        if (in.before.lastDone(step.key)) {
            continue;
        }
        if (step.mandatory) {
            return blocked(
                "P1", CaseText::tr("The step %1 has not been done. Do it first.").arg(step.name));
        }
        if (!step.when.always() && holds(step.when, in.after, in.context)) {
            return blocked("P3",
                CaseText::tr("The step %1 must be done in this case (%2). Do it first.")
                    .arg(step.name, step.whenText));
        }
    }
    return {};
}

Result<void> reviewPassed(const GateInput& in)
{
    FlowCondition needed;
    needed.kind = FlowCondition::Kind::Fact;
    needed.name = QStringLiteral("review-needed");
    if (!holds(needed, in.after, in.context)) {
        return {};
    }
    const ReviewRound* review = in.before.passedReview();
    if (!review) {
        return blocked("P3",
            CaseText::tr(
                "The legality review has not been passed (administrative penalty law, art. 58). "
                "Submit the case for review first."));
    }
    const QString proposal = proposalDigest(in.after.elements, proposalElements(*in.context.flow));
    if (review->proposal != proposal) {
        return blocked("P3",
            CaseText::tr(
                "The proposal was changed after the legality review. It must be reviewed again "
                "before the decision."));
    }
    if (in.before.hearing.heldOn.isValid() && review->at < in.before.hearing.recordedAt) {
        return blocked("P3",
            CaseText::tr(
                "The legality review is older than the hearing. The case must be reviewed again "
                "after the hearing."));
    }
    return {};
}

Result<void> discussed(const GateInput& in)
{
    FlowCondition needed;
    needed.kind = FlowCondition::Kind::Fact;
    needed.name = QStringLiteral("discussion-needed");
    const StepRun* discussion = in.before.lastDone(QStringLiteral("DISCUSS"));
    // What was discussed must be what is decided: a changed proposal is discussed again.
    const bool current = discussion && discussion->doneAt >= in.before.proposalAt;
    if (holds(needed, in.after, in.context) && !current) {
        return blocked("P3",
            CaseText::tr(
                "A complex or grave case must be discussed collectively before the decision "
                "(administrative penalty law, art. 57)."));
    }
    return {};
}

Result<void> hearingHeard(const GateInput& in)
{
    if (in.before.hearing.requested && !in.before.hearing.over()) {
        return blocked("P3",
            CaseText::tr(
                "The party asked for a hearing that has not been held. Hold it or record that it "
                "was given up."));
    }
    return {};
}

Result<void> hearingTold(const GateInput& in)
{
    if (hearingRight(in.after, in.context)
        && !in.after.elements.value(QStringLiteral("hearingTold")).toBool()) {
        return blocked("P3",
            CaseText::tr("The proposed penalty gives the party a right to a hearing; the notice "
                         "must tell it "
                         "(administrative penalty law, art. 63)."));
    }
    return {};
}

/// The party's time to state and defend, and to ask for a hearing, must be over or given up.
Result<void> statementOver(const GateInput& in)
{
    const CaseNotice* notice = in.before.notice();
    if (!notice) {
        return blocked("P1", CaseText::tr("The party has not been told of the intended penalty."));
    }
    if (in.after.elements.value(QStringLiteral("statementWaived")).toBool()) {
        return {};
    }
    const QDate told = notice->servedOn;
    const WorkCalendar& calendar = *in.context.calendar;
    // The law sets no period for the statement; the unit's figure counts. Hearing: five working
    // days from 2021-07-15, three days before (cases.md P09, B5).
    QDate last = told.addDays(in.context.parameters.statementDays);
    if (notice->hearingTold) {
        last = penaltyLawOn(told) == PenaltyLaw::From2021 ? calendar.addWorkdays(told, 5)
                                                          : calendar.rolled(told.addDays(3));
    }
    const bool heard
        = !in.after.elements.value(QStringLiteral("statement")).toString().trimmed().isEmpty();
    if (localDate(in.businessAt) <= last && !(heard && !notice->hearingTold)) {
        return blocked("statement",
            CaseText::tr(
                "The party may still state its case until %1. Record the statement or the waiver, "
                "or wait.")
                .arg(last.toString(Qt::ISODate)));
    }
    return {};
}

/// Never heavier than the party was told it may expect (B7; 2021 law art. 45).
Result<void> notHeavier(const GateInput& in)
{
    const CaseNotice* notice = in.before.notice();
    if (!notice) {
        return {};
    }
    const QStringList told = notice->kinds.split(QLatin1Char(','), Qt::SkipEmptyParts);
    bool newKind = false;
    for (const QJsonValue kind :
        in.after.elements.value(QStringLiteral("decisionKinds")).toArray()) {
        newKind = newKind || !told.contains(kind.toString());
    }
    if (newKind || in.after.elements.value(QStringLiteral("fine")).toInteger() > notice->fine
        || in.after.elements.value(QStringLiteral("confiscation")).toInteger()
            > notice->confiscation) {
        return blocked("heavier",
            CaseText::tr(
                "The penalty is heavier than the one the party was told of. Notify the party again "
                "first (administrative penalty law, art. 45)."));
    }
    return {};
}

Result<void> noticeMatches(const GateInput& in)
{
    const CaseNotice* notice = in.before.notice();
    if (notice && notice->proposal != in.before.proposalDigest) {
        return blocked("notice",
            CaseText::tr(
                "The proposal was changed after the notice. Notify the party again first."));
    }
    return {};
}

Result<void> serviceProof(const GateInput& in)
{
    if (in.before.decidedAt == 0) {
        return {};
    }
    const QString slot = QStringLiteral("service-receipt");
    bool asked = false;
    for (const FlowStep& step : in.context.flow->steps) {
        for (const FlowSlot& candidate : step.slots_) {
            asked = asked || candidate.id == slot;
        }
    }
    bool there = !asked;
    for (const CaseEvidence& evidence : in.before.evidence) {
        there = there || (evidence.slot == slot && !evidence.voided());
    }
    if (in.before.servedAt == 0 || !there) {
        return blocked("service",
            CaseText::tr(
                "There is no proof that the decision was served. Record the service first."));
    }
    return {};
}

Result<void> summaryLimit(const GateInput& in)
{
    const QDate day = localDate(in.businessAt);
    const bool person = in.after.party.isPerson();
    const auto limit = in.context.flow->value(
        person ? QStringLiteral("summaryMaxPerson") : QStringLiteral("summaryMaxOrganisation"),
        day);
    const qint64 fine = in.after.elements.value(QStringLiteral("fine")).toInteger();
    if (limit && fine > limit->amount) {
        return blocked("summary",
            CaseText::tr(
                "On the spot at most %1 yuan may be fined here (%2). Change to the ordinary "
                "procedure.")
                .arg(limit->amount / 100)
                .arg(limit->basis));
    }
    return {};
}

Result<void> itemInUse(const GateInput& in)
{
    const ItemFacts::Span* span = in.context.item.stateOn(localDate(in.businessAt));
    if (span
        && (span->state == QLatin1String("suspended")
            || span->state == QLatin1String("cancelled"))) {
        return blocked("item",
            CaseText::tr("The item has not been in use since %1 (%2); the case cannot be filed.")
                .arg(span->from.toString(Qt::ISODate), span->reason));
    }
    return {};
}

Result<void> measuresDisposed(const GateInput& in)
{
    for (const CaseMeasure& measure : in.before.measures) {
        if (measure.open()) {
            return blocked("measure",
                CaseText::tr("Goods are still registered for preservation. Decide on them first."));
        }
    }
    return {};
}

Result<void> penaltyLinked(const GateInput& in)
{
    for (const CaseLink& link : in.before.links) {
        if (link.kind == QLatin1String("penalty")) {
            return {};
        }
    }
    return blocked("link",
        CaseText::tr("Open the penalty case from this inspection first, so that both are linked."));
}

/// A suspected crime is handed over by the head alone (国务院令第310号 art. 5).
Result<void> headDecides(const GateInput& in)
{
    if (in.after.elements.value(QStringLiteral("transferKind")).toString()
        != QLatin1String("crime")) {
        return {};
    }
    const PersonFacts* person = in.context.person(in.actor);
    if (!person || !person->holds(QStringLiteral("head"), in.context.today())) {
        return blocked("head", CaseText::tr("Only the main leader of the body may decide this."));
    }
    return {};
}

/// One matter, one review, and not by whoever handled it (supervision.md 5.2, O1).
Result<void> secrecyReviewed(const GateInput& in)
{
    const bool reviewed = !in.before.publicity.isEmpty()
        && !admission::handledBy(in.before, in.before.publicityReviewer);
    if (!reviewed && admission::handledBy(in.before, in.actor)) {
        return blocked("O1",
            CaseText::tr(
                "The confidentiality review has not been done by somebody else than the handlers; "
                "nothing may be published before."));
    }
    const QString chosen = in.after.elements.value(QStringLiteral("publicity")).toString();
    if (reviewed && in.before.publicity != chosen && chosen == QLatin1String("public")) {
        return blocked("O1",
            CaseText::tr("The confidentiality review did not allow publishing this case in full."));
    }
    if (in.after.party.minor && chosen != QLatin1String("none")) {
        return blocked("O1", CaseText::tr("A case against a minor is not published."));
    }
    return {};
}

Result<void> notHandler(const GateInput& in)
{
    if (admission::handledBy(in.before, in.actor)) {
        return blocked("P5",
            CaseText::tr(
                "Whoever handled the case may not do this step. Let somebody else do it."));
    }
    return {};
}

/// 案源 <= 立案 <= … (cases.md 4.6): neither the step nor a paper of it (dates called …On) may lie
/// before the step that allows it, nor a paper after the day on which it is recorded.
Result<void> datesInOrder(const GateInput& in)
{
    Instant earlier = 0;
    for (const StepRun& run : in.before.runs) {
        if (run.done() && run.step != in.step.id) {
            earlier = std::max(earlier, run.businessAt);
        }
    }
    const QDate allowed = localDate(earlier);
    const QDate today = localDate(in.businessAt);
    QStringList wrong;
    if (today < allowed) {
        wrong.append(today.toString(Qt::ISODate));
    }
    // What is found on the spot may precede the papers of the office.
    const bool onSite = in.step.key == QLatin1String("INSPECT");
    for (const FlowElement& element : in.step.elements) {
        const QDate day
            = QDate::fromString(in.after.elements.value(element.name).toString(), Qt::ISODate);
        if (element.type == QLatin1String("date") && element.name.endsWith(QLatin1String("On"))
            && day.isValid() && (day > today || (!onSite && day < allowed))) {
            wrong.append(element.label + QLatin1Char(' ') + day.toString(Qt::ISODate));
        }
    }
    if (!wrong.isEmpty()) {
        return blocked("P8",
            CaseText::tr(
                "These dates do not fit between %1, when the step before was done, and %2: %3. "
                "Correct them.")
                .arg(allowed.toString(Qt::ISODate), today.toString(Qt::ISODate), wordList(wrong)));
    }
    return {};
}

/// Seven working days between notice and hearing (2021 law art. 64; natural days before).
Result<void> hearingNotice(const GateInput& in)
{
    const QDate notice = elementDay(in.after, "hearingNoticeOn");
    const QDate held = elementDay(in.after, "hearingOn");
    if (!notice.isValid() || !held.isValid()) {
        return {};
    }
    const QDate earliest = penaltyLawOn(notice) == PenaltyLaw::From2021
        ? earliestHearing(*in.context.calendar, notice, 7)
        : notice.addDays(8);
    if (held < earliest) {
        return blocked("hearing-notice",
            CaseText::tr(
                "The hearing may not be held before %1: seven days must lie between notice and "
                "hearing.")
                .arg(earliest.toString(Qt::ISODate)));
    }
    return {};
}

Result<void> electronicService(const GateInput& in)
{
    if (in.after.elements.value(QStringLiteral("serviceWay")).toString()
        != QLatin1String("electronic")) {
        return {};
    }
    if (penaltyLawOn(localDate(in.businessAt)) != PenaltyLaw::From2021
        || !in.after.elements.value(QStringLiteral("electronicConsent")).toBool()) {
        return blocked("electronic",
            CaseText::tr(
                "Electronic service needs the party's signed confirmation (administrative penalty "
                "law, art. 61)."));
    }
    return {};
}

/// 公告送达 is complete when the notice has hung for its term (60 days, from 2022-01-01 30 days).
Result<void> publicService(const GateInput& in)
{
    if (in.after.elements.value(QStringLiteral("serviceWay")).toString()
        != QLatin1String("public")) {
        return {};
    }
    const QDate posted = elementDay(in.after, "publicNoticeOn");
    const QDate served = elementDay(in.after, "servedOn");
    const int days = publicServiceLimit(posted).amount;
    if (posted.isValid() && served < posted.addDays(days)) {
        return blocked("public-service",
            CaseText::tr("Service by public notice is complete %1 days after the notice, on %2.")
                .arg(days)
                .arg(posted.addDays(days).toString(Qt::ISODate)));
    }
    return {};
}

/// Cash on the spot: small fines, or where collecting later would be hard, or on request in remote
/// places (2021 law art. 68, 69).
Result<void> collectionLimit(const GateInput& in)
{
    const QJsonObject& given = in.after.elements;
    if (given.value(QStringLiteral("collection")).toString() != QLatin1String("spot")) {
        return {};
    }
    const auto limit
        = in.context.flow->value(QStringLiteral("spotCollectionMax"), localDate(in.businessAt));
    if (limit && in.before.fine > limit->amount
        && given.value(QStringLiteral("spotGround")).toString().isEmpty()) {
        return blocked("collection",
            CaseText::tr(
                "Only fines up to %1 yuan are collected on the spot (%2), unless collecting later "
                "would be hard or the party of a remote place asks for it. Name the ground.")
                .arg(limit->amount / 100)
                .arg(limit->basis));
    }
    return {};
}

/// The court is asked after the 催告 and ten working days, when the time to sue is over, and within
/// three months (强制法 53, 54).
Result<void> demandServed(const GateInput& in)
{
    const QDate demand = elementDay(in.after, "demandServedOn");
    const QDate applied = elementDay(in.after, "appliedOn");
    if (!demand.isValid() || !applied.isValid() || in.before.servedAt == 0) {
        return {};
    }
    const QDate lawsuit = localDate(in.before.servedAt).addMonths(6);
    const QDate waited = in.context.calendar->addWorkdays(demand, 10);
    if (applied <= waited || applied <= lawsuit) {
        return blocked("enforcement",
            CaseText::tr(
                "The court may be asked from %1: ten working days after the demand and when the "
                "time to sue is over.")
                .arg(std::max(waited, lawsuit).addDays(1).toString(Qt::ISODate)));
    }
    if (applied > lawsuit.addMonths(3)) {
        return blocked("enforcement",
            CaseText::tr("The court could be asked until %1; the time is over.")
                .arg(lawsuit.addMonths(3).toString(Qt::ISODate)));
    }
    return {};
}

Result<void> nothing(const GateInput&)
{
    return {};
}

} // namespace

Result<void> passGate(const QString& gate, const GateInput& input)
{
    using Gate = Result<void> (*)(const GateInput&);
    static const QHash<QString, Gate> gates {
        {QStringLiteral("skeleton"), skeleton},
        {QStringLiteral("review-passed"), reviewPassed},
        {QStringLiteral("discussed"), discussed},
        {QStringLiteral("hearing-heard"), hearingHeard},
        {QStringLiteral("hearing-told"), hearingTold},
        {QStringLiteral("hearing-notice"), hearingNotice},
        {QStringLiteral("statement-over"), statementOver},
        {QStringLiteral("not-heavier"), notHeavier},
        {QStringLiteral("notice-matches"), noticeMatches},
        {QStringLiteral("service-proof"), serviceProof},
        {QStringLiteral("summary-limit"), summaryLimit},
        {QStringLiteral("item-in-use"), itemInUse},
        {QStringLiteral("measures-disposed"), measuresDisposed},
        {QStringLiteral("penalty-linked"), penaltyLinked},
        {QStringLiteral("head-decides"), headDecides},
        {QStringLiteral("secrecy-reviewed"), secrecyReviewed},
        {QStringLiteral("not-handler"), notHandler},
        {QStringLiteral("dates-in-order"), datesInOrder},
        {QStringLiteral("electronic-service"), electronicService},
        {QStringLiteral("public-service"), publicService},
        {QStringLiteral("collection-limit"), collectionLimit},
        {QStringLiteral("demand-served"), demandServed},
        // Warnings (caseHints), never blocks:
        {QStringLiteral("limitation-checked"), nothing},
    };
    const Gate found = gates.value(gate);
    return found ? found(input)
                 : refused(QStringLiteral("case.flow"),
                     CaseText::tr("This program does not know the gate %1 of the flow; update it.")
                         .arg(gate));
}

} // namespace xq
