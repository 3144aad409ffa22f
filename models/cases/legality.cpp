// SPDX-License-Identifier: GPL-3.0-or-later
// The legality review form (cases.md 3): questions, conclusions, what the program can check itself.
#include "models/cases/legality.h"

#include "models/base/words.h"
#include "models/calendar/lawperiod.h"
#include "models/cases/caseconditions.h"
#include "models/cases/casetext.h"
#include "models/cases/deadlines.h"
#include "models/identity/citizenid.h"
#include "models/identity/uscc.h"

#include <QHash>
#include <QSet>

namespace xq {
namespace {

QString zh(const char16_t* text)
{
    return QString::fromUtf16(text);
}

ReviewHint hint(const QString& item, bool good, const QString& text)
{
    return {item, good ? ReviewHint::State::Pass : ReviewHint::State::Check, text};
}

} // namespace

QList<ReviewQuestion> reviewQuestions(const QString& kind)
{
    QList<ReviewQuestion> list {
        {QStringLiteral("L01"), zh(u"是否属于重大执法决定审核范围"), false},
        {QStringLiteral("L02"), zh(u"执法主体是否合法"), false},
        {QStringLiteral("L03"), zh(u"执法人员是否具备执法资格，是否两人以上，有无应回避情形"),
            false},
        {QStringLiteral("L04"), zh(u"是否超越法定权限、管辖和追究时效"), false},
        {QStringLiteral("L05"), zh(u"当事人认定是否准确"), false},
        {QStringLiteral("L06"), zh(u"事实是否清楚"), false},
        {QStringLiteral("L07"), zh(u"证据是否合法、确凿、充分"), false},
        {QStringLiteral("L08"), zh(u"定性及适用法律、法规、规章是否准确"), false},
        {QStringLiteral("L09"), zh(u"裁量基准运用是否适当"), false},
        {QStringLiteral("L10"), zh(u"程序是否合法"), false},
        {QStringLiteral("L11"), zh(u"知情权、陈述申辩权、听证权是否保障"), true},
        {QStringLiteral("L12"), zh(u"文书是否完备、规范"), false},
        {QStringLiteral("L13"), zh(u"是否涉嫌犯罪需要移送或涉及其他机关"), true},
        {QStringLiteral("L14"), zh(u"强制措施是否在期限内、对象相关"), false},
        {QStringLiteral("L15"), zh(u"公开与保密意见"), false},
    };
    // cases.md 3.3: what is asked instead in the other kinds.
    if (kind == QLatin1String("payment") || kind == QLatin1String("confirmation")) {
        list[7].text = zh(u"条件是否符合");
        list[8].text = zh(u"标准是否符合");
    } else if (kind == QLatin1String("levy")) {
        list[7].text = zh(u"计费基数是否准确");
        list[8].text = zh(u"计费标准是否准确");
    } else if (kind == QLatin1String("ruling")) {
        list[7].text = zh(u"申请人资格、受理范围是否符合规定");
        list[8].text = zh(u"证据规则运用是否适当");
    } else if (kind == QLatin1String("coercion")) {
        list[7].text = zh(u"设定依据是否为法律、法规");
    }
    return list;
}

const QList<ReviewConclusion>& reviewConclusions()
{
    static const QString report = QStringLiteral("REPORT");
    static const QList<ReviewConclusion> list {
        {1, QStringLiteral("agree"), zh(u"事实清楚、证据确凿充分、定性准确、处罚适当、程序合法"),
            zh(u"同意"), {}, false},
        {2, QStringLiteral("insufficient"), zh(u"主要事实不清、证据不足"), zh(u"建议补充调查"),
            {QStringLiteral("INVESTIGATE"), report}, true},
        {3, QStringLiteral("change"), zh(u"定性不准、适用法律不准确、裁量不当"),
            zh(u"建议变更意见"), {report}, true},
        {4, QStringLiteral("procedure"), zh(u"程序不合法"), zh(u"建议纠正"),
            {report, QStringLiteral("INVESTIGATE")}, true},
        {5, QStringLiteral("transfer"), zh(u"超出管辖范围或涉嫌犯罪"), zh(u"建议移送"),
            {report, QStringLiteral("TRANSFER")}, true},
        {6, QStringLiteral("amend"), zh(u"文书存在瑕疵"), zh(u"补正后同意"), {report}, true},
        {7, QStringLiteral("incomplete"), zh(u"材料不齐"), zh(u"退回补充材料"),
            {report, QStringLiteral("INVESTIGATE")}, true},
        {8, QStringLiteral("no-penalty"), zh(u"违法行为轻微并及时改正"), zh(u"建议不予处罚"),
            {report}, true},
    };
    return list;
}

const ReviewConclusion* reviewConclusion(int number)
{
    for (const ReviewConclusion& conclusion : reviewConclusions()) {
        if (conclusion.number == number) {
            return &conclusion;
        }
    }
    return nullptr;
}

namespace {

/// Steps whose required papers were not declared final when they were done.
int missingDocuments(const CaseState& state, const FlowDefinition& flow)
{
    int missing = 0;
    for (const FlowStep& step : flow.steps) {
        const StepRun* run = state.lastDone(step.key);
        if (!run || run->step != step.id || run->returned()) {
            continue;
        }
        for (const FlowDocument& document : step.documents) {
            missing += document.required && !run->documents.contains(document.type)
                    && step.key != QLatin1String("LEGAL_REVIEW")
                ? 1
                : 0;
        }
    }
    return missing;
}

bool partyCodeHolds(const CaseParty& party, QDate today)
{
    if (party.idType == QLatin1String("citizen-id")) {
        return checkCitizenId(party.id, today).valid();
    }
    return party.idType != QLatin1String("uscc") || checkUscc(party.id).valid();
}

ReviewHint partyHint(const CaseState& state, QDate today)
{
    const QString item = QStringLiteral("L05");
    if (state.party.id.isEmpty()) {
        return hint(item, false, CaseText::tr("No identity number or code on record"));
    }
    const bool good = !state.party.name.isEmpty() && partyCodeHolds(state.party, today);
    return hint(item, good,
        good ? CaseText::tr("Name and code on record; the check digit holds")
             : CaseText::tr("The code's check digit does not hold"));
}

ReviewHint rightsHint(const CaseState& state)
{
    const QString item = QStringLiteral("L11");
    const CaseNotice* notice = state.notice();
    if (!notice) {
        return {item, ReviewHint::State::Manual,
            CaseText::tr("The party has not been notified yet; check the draft of the notice")};
    }
    return hint(item, !state.hearing.requested || state.hearing.over(),
        state.hearing.requested
            ? CaseText::tr("Notified on %1; a hearing was asked for")
                  .arg(notice->servedOn.toString(Qt::ISODate))
            : CaseText::tr("Notified on %1").arg(notice->servedOn.toString(Qt::ISODate)));
}

/// Name of the first clock that was exceeded; empty: none.
QString exceededClock(const CaseState& state, const CaseContext& context, bool measures)
{
    if (!context.flow || !context.calendar) {
        return {};
    }
    for (const CaseClock& clock : clocksWithHistory(state, *context.flow, context.item,
             *context.calendar, context.parameters, context.now)) {
        if (clock.kind != CaseClock::Kind::Party
            && (clock.kind == CaseClock::Kind::Measure) == measures
            && clock.overdueAt(context.now)) {
            return clock.name;
        }
    }
    return {};
}

ReviewHint procedureHint(const CaseState& state, const CaseContext& context)
{
    const QString item = QStringLiteral("L10");
    const QString exceeded = exceededClock(state, context, false);
    if (!exceeded.isEmpty()) {
        return hint(item, false, CaseText::tr("A limit was exceeded: %1").arg(exceeded));
    }
    return state.attempts.isEmpty()
        ? hint(item, true, CaseText::tr("No limit was exceeded, nothing was blocked"))
        : hint(
            item, false, CaseText::tr("%1 acts were blocked by a rule").arg(state.attempts.size()));
}

} // namespace

QList<ReviewHint> reviewHints(const CaseState& state, const CaseContext& context)
{
    QList<ReviewHint> hints;
    const bool major = state.level == QLatin1String("major") || hearingRight(state, context)
        || state.elements.value(QStringLiteral("major")).toBool();
    hints.append({QStringLiteral("L01"), ReviewHint::State::Pass,
        major ? CaseText::tr("Major: hearing threshold or marked as major")
              : CaseText::tr("Not major; every ordinary case is reviewed here")});
    hints.append(hint(QStringLiteral("L02"), context.item.unit == state.unit,
        CaseText::tr("Implementing body of the item: %1")
            .arg(context.item.unitName.isEmpty() ? context.item.unit : context.item.unitName)));
    int certified = 0;
    for (const CaseOfficer& officer : state.officers) {
        const PersonFacts* person = context.person(officer.person);
        certified += person && !person->certificateOn(context.today()).isEmpty() ? 1 : 0;
    }
    hints.append(hint(QStringLiteral("L03"), certified >= 2 && state.recused.isEmpty(),
        CaseText::tr("%1 valid certificates, %2 recusal requests")
            .arg(certified)
            .arg(state.recused.size())));
    const QDate occurred = localDate(state.occurredAt);
    const QDate filed = state.filedAt != 0 ? localDate(state.filedAt) : context.today();
    hints.append(hint(QStringLiteral("L04"), occurred.addYears(2) >= filed,
        CaseText::tr("Occurred %1, filed %2")
            .arg(occurred.toString(Qt::ISODate), filed.toString(Qt::ISODate))));
    hints.append(partyHint(state, context.today()));
    const FlowStep* report
        = context.flow ? context.flow->stepByKey(QStringLiteral("REPORT")) : nullptr;
    int filled = 0;
    int asked = 0;
    if (report) {
        for (const FlowElement& element : report->elements) {
            if (element.required
                || (!element.requiredWhen.always()
                    && holds(element.requiredWhen, state, context))) {
                ++asked;
                filled += state.elements.contains(element.name) ? 1 : 0;
            }
        }
    }
    hints.append(hint(QStringLiteral("L06"), filled == asked,
        CaseText::tr("Elements %1 of %2").arg(filled).arg(asked)));
    int evidence = 0;
    int unproven = 0;
    for (const CaseEvidence& item : state.evidence) {
        evidence += item.voided() ? 0 : 1;
        unproven += !item.voided() && item.proves.isEmpty() ? 1 : 0;
    }
    hints.append(hint(QStringLiteral("L07"), evidence >= 2 && unproven == 0,
        CaseText::tr("%1 pieces of evidence, %2 without saying what they prove")
            .arg(evidence)
            .arg(unproven)));
    hints.append(
        hint(QStringLiteral("L08"), !context.item.basis.isEmpty(), context.item.basis.left(40)));
    hints.append({QStringLiteral("L09"), ReviewHint::State::Manual,
        CaseText::tr("Compare with the discretion benchmark")});
    hints.append(procedureHint(state, context));
    hints.append(rightsHint(state));
    const int papers = context.flow ? missingDocuments(state, *context.flow) : 0;
    hints.append(hint(QStringLiteral("L12"), papers == 0,
        CaseText::tr("%1 documents final, %2 missing").arg(state.documents.size()).arg(papers)));
    hints.append(
        {QStringLiteral("L13"), ReviewHint::State::Manual, CaseText::tr("For a person to judge")});
    if (state.measures.isEmpty()) {
        hints.append({QStringLiteral("L14"), ReviewHint::State::NotApplicable,
            CaseText::tr("No measure was taken")});
    } else {
        const QString exceeded = exceededClock(state, context, true);
        hints.append(hint(QStringLiteral("L14"), exceeded.isEmpty(),
            exceeded.isEmpty()
                ? CaseText::tr("%1 measures, within their limits").arg(state.measures.size())
                : CaseText::tr("A limit was exceeded: %1").arg(exceeded)));
    }
    hints.append(hint(QStringLiteral("L15"), !state.publicity.isEmpty(),
        state.publicity.isEmpty() ? CaseText::tr("Publicity is not decided yet")
                                  : CaseText::tr("Publicity is decided")));
    return hints;
}

Result<void> checkReview(
    const QString& kind, const QList<ReviewAnswer>& answers, int conclusion, const QString& comment)
{
    QHash<QString, ReviewAnswer> byItem;
    for (const ReviewAnswer& answer : answers) {
        byItem.insert(answer.item, answer);
    }
    static const QSet<QString> words {
        QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("na")};
    QStringList open;
    QStringList withoutNote;
    for (const ReviewQuestion& question : reviewQuestions(kind)) {
        const ReviewAnswer answer = byItem.value(question.id);
        if (!words.contains(answer.answer)) {
            open.append(question.id);
        } else if (answer.answer == QLatin1String("no") && answer.note.trimmed().isEmpty()
            && question.id != QLatin1String("L01") && question.id != QLatin1String("L13")) {
            // "No" to L01 (not major) and L13 (no crime) is the harmless answer.
            withoutNote.append(question.id);
        }
    }
    if (!open.isEmpty()) {
        return fail(ErrorKind::Refused, QStringLiteral("review.incomplete"),
            CaseText::tr("These questions are not answered: %1. Nothing was submitted.")
                .arg(wordList(open)));
    }
    if (!withoutNote.isEmpty()) {
        return fail(ErrorKind::Refused, QStringLiteral("review.note"),
            CaseText::tr("Say what is not in order in: %1. Nothing was submitted.")
                .arg(wordList(withoutNote)));
    }
    const ReviewConclusion* chosen = reviewConclusion(conclusion);
    if (!chosen) {
        return fail(ErrorKind::Refused, QStringLiteral("review.conclusion"),
            CaseText::tr("Choose one of the eight conclusions. Nothing was submitted."));
    }
    if (chosen->commentRequired && comment.trimmed().isEmpty()) {
        return fail(ErrorKind::Refused, QStringLiteral("review.comment"),
            CaseText::tr(
                "A conclusion other than agreement needs an explanation. Nothing was submitted."));
    }
    if (conclusion == 1) {
        for (const char* fatal : {"L02", "L03", "L04", "L05", "L06", "L07", "L08", "L10", "L11"}) {
            if (byItem.value(QLatin1String(fatal)).answer == QLatin1String("no")) {
                return fail(ErrorKind::Refused, QStringLiteral("review.contradiction"),
                    CaseText::tr(
                        "%1 is answered with no; the conclusion cannot be full agreement. Nothing "
                        "was submitted.")
                        .arg(QLatin1String(fatal)));
            }
        }
    }
    return {};
}

namespace {

/// Finished runs of these keys, all on one day (supervision.md SK4).
bool onOneDay(const CaseState& state, std::initializer_list<const char*> keys)
{
    QDate day;
    for (const char* key : keys) {
        const StepRun* run = state.lastDone(QLatin1String(key));
        if (!run || (day.isValid() && localDate(run->businessAt) != day)) {
            return false;
        }
        day = localDate(run->businessAt);
    }
    return true;
}

} // namespace

QList<CaseHint> caseHints(const CaseState& state, const CaseContext& context)
{
    QList<CaseHint> hints;
    const QDate occurred = localDate(state.occurredAt);
    const QDate filed = state.filedAt != 0 ? localDate(state.filedAt) : context.today();
    const bool penalty = state.kind == QLatin1String("penalty");
    if (penalty && occurred.addYears(5) < filed) {
        hints.append({QStringLiteral("limitation"),
            CaseText::tr("More than five years lie between occurrence and filing; the act can no "
                         "longer be penalised (administrative penalty law, art. 36).")});
    } else if (penalty && occurred.addYears(2) < filed) {
        hints.append({QStringLiteral("limitation"),
            CaseText::tr("More than two years lie between occurrence and filing (five years where "
                         "life, health or finance is harmed; administrative penalty law, art. "
                         "36).")});
    }
    if (state.late == QLatin1String("late")) {
        hints.append({QStringLiteral("T12"),
            CaseText::tr("Entered more than 48 hours after the occurrence.")});
    } else if (state.late == QLatin1String("unsure")) {
        hints.append({QStringLiteral("T12"),
            CaseText::tr("Whether it was entered within 48 hours cannot be told from this PC's "
                         "clock; supervision looks at it.")});
    }
    if (penalty && state.filedAt != 0
        && decisionLimitDisputed(
            filed, state.decidedAt != 0 ? localDate(state.decidedAt) : context.today())) {
        hints.append({QStringLiteral("edition"),
            CaseText::tr(
                "Whether the 90 days apply to cases filed before 2021-07-15 is disputed.")});
    }
    if (state.procedure == QLatin1String("ordinary")
        && onOneDay(state, {"NOTICE", "STATEMENT", "DECIDE", "SERVE"})) {
        hints.append({QStringLiteral("SK4"),
            CaseText::tr("Notice, statement, decision and service all lie on one day.")});
    }
    QSet<QString> digests;
    bool twice = false;
    Instant first = 0;
    for (const CaseEvidence& evidence : state.evidence) {
        if (evidence.voided()) {
            continue;
        }
        twice = twice || (!evidence.digest.isEmpty() && digests.contains(evidence.digest));
        digests.insert(evidence.digest);
        if (evidence.obtainedAt != 0 && (first == 0 || evidence.obtainedAt < first)) {
            first = evidence.obtainedAt;
        }
    }
    if (twice) {
        hints.append({QStringLiteral("PH4"),
            CaseText::tr("One file stands for several pieces of evidence.")});
    }
    if (first != 0 && startOfDay(localDate(first)) < startOfDay(occurred)) {
        // A self-declared occurrence is paired with the dates of papers (cases.md 1.7, 9.8).
        hints.append({QStringLiteral("LE4"),
            CaseText::tr("Evidence dates from %1, before the declared occurrence on %2.")
                .arg(localDate(first).toString(Qt::ISODate), occurred.toString(Qt::ISODate))});
    }
    return hints;
}

} // namespace xq
