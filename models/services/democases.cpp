// SPDX-License-Identifier: GPL-3.0-or-later
// The walk of the fictional city's cases: every act goes through CaseDesk as the person whose turn
// it is, in order of time, so that the store's clock only moves forward.
#include "models/services/demodata.h"
#include "models/services/leaddesk.h"
#include "models/services/reviewdesk.h"

#include <QHash>
#include <QJsonArray>
#include <queue>

#include <algorithm>

namespace xq {
namespace {

/// By the law's kinds: words taken down from the party are no record of a place.
QString evidenceKindOf(const QString& slot)
{
    if (slot == QLatin1String("inquiry-record")) {
        return QStringLiteral("statement");
    }
    if (slot == QLatin1String("photo")) {
        return QStringLiteral("audiovisual");
    }
    return slot.endsWith(QLatin1String("record")) ? QStringLiteral("record")
                                                  : QStringLiteral("documentary");
}

/// What becomes of a case.
struct DemoScript {
    enum class Kind { Ordinary, Summary, Inspection, Lead };
    Kind kind = Kind::Ordinary;
    QString item;
    QString clerk; ///< login
    QString chief;
    QString legal = QStringLiteral("legal");
    QString stopAt; ///< step at which it stays; empty: to the end
    bool late = false; ///< entered after 48 hours
    bool slow = false; ///< exceeds limits
    bool brisk = false; ///< goes on within a day, to be at its step in time
    bool returnOnce = false; ///< the reviewer returns it once
    bool refuseFiling = false;
    bool correct = false; ///< inspection: correction ordered
    Instant occurredAt = 0;
    // Running state
    QString stream;
    QString lead;
    int acts = 0;
    bool evidenceGiven = false;
};

struct Turn {
    Instant at = 0;
    int script = 0;
    bool operator>(const Turn& other) const
    {
        return std::pair(at, script) > std::pair(other.at, other.script);
    }
};

class DemoWalk {
public:
    DemoWalk(Workplace& place, const DemoPlan& plan, DemoDice& dice, DemoReport& report)
        : m_place(place)
        , m_plan(plan)
        , m_dice(dice)
        , m_report(report)
        , m_desk(place)
    {
    }

    Result<void> run(const std::function<bool(int, int)>& progress)
    {
        XQ_ASSIGN(calendar, m_place.calendar());
        m_calendar = calendar;
        makeScripts();
        while (!m_turns.empty()) {
            const Turn turn = m_turns.top();
            m_turns.pop();
            if (turn.at > m_plan.now) {
                continue; // lies after the city's today
            }
            m_place.setTrialClock(std::max(turn.at, m_place.now()));
            XQ_ASSIGN(next, act(m_scripts[static_cast<size_t>(turn.script)]));
            if (next > 0) {
                m_turns.push({next, turn.script});
            }
            if (progress && !progress(m_report.cases, m_plan.cases)) {
                return fail(ErrorKind::Usage, QStringLiteral("demo.cancelled"),
                    QStringLiteral("cancelled"));
            }
        }
        return {};
    }

private:
    void makeScripts()
    {
        static const QStringList ordinaryItems {QStringLiteral("CG-CF-002"),
            QStringLiteral("CG-CF-003"), QStringLiteral("CG-CF-004"), QStringLiteral("CG-CF-003"),
            QStringLiteral("CG-CF-002")};
        static const QStringList stops {QStringLiteral("P01"), QStringLiteral("P02"),
            QStringLiteral("P03"), QStringLiteral("P04"), QStringLiteral("P05"),
            QStringLiteral("P06"), QStringLiteral("P07"), QStringLiteral("P08"),
            QStringLiteral("P09"), QStringLiteral("P12"), QStringLiteral("P13"),
            QStringLiteral("P14"), QStringLiteral("P15"), QStringLiteral("P16"),
            QStringLiteral("P18"), QStringLiteral("P19")};
        // The two quarters before the clock, and the days of the running one.
        const QDate today = localDate(m_plan.now);
        QDate first(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
        first = first.addMonths(-6);
        const Instant from = startOfDay(first) + 12 * kHour;
        const Instant span = std::max<Instant>(m_plan.now - from - 3 * kDay, kDay);
        int stop = 0;
        QList<DemoScript> scripts;
        for (int n = 0; n < m_plan.cases; ++n) {
            DemoScript script;
            // Spread evenly with some disorder, so that every part of the period has cases.
            script.occurredAt = from + span / m_plan.cases * n + m_dice.roll(36) * (kHour / 2);
            const int kind = n % 10;
            const bool first_ = n % 2 == 0;
            script.clerk = first_ ? QStringLiteral("clerk") : QStringLiteral("clerk3");
            script.chief = first_ ? QStringLiteral("chief") : QStringLiteral("chief2");
            script.legal = n % 3 == 0 ? QStringLiteral("legal2") : QStringLiteral("legal");
            if (kind == 3 || kind == 8) {
                script.kind = DemoScript::Kind::Summary;
                script.item = QStringLiteral("CG-CF-001");
                script.stopAt = n % 20 == 8 ? QStringLiteral("S03") : QString();
            } else if (kind == 5) {
                script.kind = DemoScript::Kind::Inspection;
                script.item = QStringLiteral("CG-JC-901");
                script.correct = n % 20 == 15;
                script.stopAt = n % 30 == 25 ? QStringLiteral("J03") : QString();
            } else {
                script.item = m_dice.pick(ordinaryItems);
                script.returnOnce = n % 7 == 4;
                script.refuseFiling = n % 17 == 11;
                script.slow = n % 9 == 6;
                if (n % 19 == 2) { // one that was forgotten
                    script.stopAt = stops[3 + stop++ % 4];
                }
            }
            script.late = n % 11 == 7;
            scripts.append(script);
        }
        // The newest ordinary cases stay one at each step, younger ones at earlier steps, so that
        // the city shows every stage without everything being overdue.
        qsizetype at = 0;
        for (auto script = scripts.rbegin(); script != scripts.rend() && at < stops.size();
             ++script) {
            if (script->kind == DemoScript::Kind::Ordinary) {
                script->occurredAt
                    = m_plan.now - 26 * kHour - at * 2 * kDay - m_dice.roll(10) * kHour;
                script->stopAt = stops[at++];
                script->slow = false;
                script->brisk = true;
                script->refuseFiling = false;
            }
        }
        for (const DemoScript& script : std::as_const(scripts)) {
            add(script, script.occurredAt + entryDelay(script));
        }
        for (int n = 0; n < std::max(3, m_plan.cases / 8); ++n) {
            DemoScript script;
            script.kind = DemoScript::Kind::Lead;
            script.clerk = n % 2 == 0 ? QStringLiteral("clerk") : QStringLiteral("clerk3");
            script.item = QStringLiteral("CG-CF-001");
            // The last three are the open ones whose 48 hours run at the city's now.
            const int left = std::max(3, m_plan.cases / 8) - n;
            script.occurredAt = left <= 3 ? m_plan.now - (left * 14 - 4) * kHour
                                          : from + span / m_plan.cases * (n * 8) + 3 * kHour;
            script.stopAt = left <= 3 ? QStringLiteral("open") : QString();
            add(script, script.occurredAt + kHour);
        }
    }

    Instant entryDelay(const DemoScript& script)
    {
        return script.late ? 52 * kHour + m_dice.roll(30) * kHour : kHour + m_dice.roll(20) * kHour;
    }

    void add(const DemoScript& script, Instant at)
    {
        m_scripts.push_back(script);
        m_turns.push({at, static_cast<int>(m_scripts.size()) - 1});
    }

    Result<void> as(const QString& login)
    {
        return m_place.session().person.login == login ? Result<void> {}
                                                       : m_place.signIn(login, trialPassword());
    }

    /// Next moment of this script after an act, in office hours; 0: it stays as it is.
    Instant later(const DemoScript& script, const QString& step)
    {
        const Instant pause = script.brisk     ? (2 + m_dice.roll(20)) * kHour
            : script.slow && m_dice.chance(40) ? (12 + m_dice.roll(9)) * kDay
            : step == QLatin1String("P04")     ? (2 + m_dice.roll(5)) * kDay
                                               : (2 + m_dice.roll(44)) * kHour;
        return demoOfficeTime(m_calendar, m_place.now() + pause, m_dice);
    }

    Result<Instant> act(DemoScript& script)
    {
        if (script.kind == DemoScript::Kind::Lead) {
            return actLead(script);
        }
        if (script.stream.isEmpty()) {
            return open(script);
        }
        XQ_ASSIGN(state, m_desk.state(script.stream));
        if (state.step.isEmpty() || state.step == script.stopAt || ++script.acts > 60) {
            return Instant {0};
        }
        return step(script, state);
    }

    Result<Instant> actLead(DemoScript& script)
    {
        XQ_TRY(as(script.clerk));
        LeadDesk leads(m_place);
        if (script.lead.isEmpty()) {
            LeadOpening opening;
            opening.occurredAt = script.occurredAt;
            opening.where = demoPlace(m_dice);
            opening.what = QStringLiteral("市民反映此处有人随意倾倒垃圾，影响市容");
            opening.source
                = m_dice.chance(60) ? QStringLiteral("complaint") : QStringLiteral("inspection");
            opening.informant
                = m_dice.chance(50) ? QStringLiteral("热线来电，未留姓名") : QString();
            opening.item = script.item;
            XQ_ASSIGN(lead, leads.open(opening));
            script.lead = lead.id;
            ++m_report.leads;
            return script.stopAt.isEmpty() ? m_place.now() + (3 + m_dice.roll(20)) * kHour
                                           : Instant {0};
        }
        XQ_TRY(
            leads.close(script.lead, QStringLiteral("现场核查未发现违法行为，已向反映人说明情况")));
        return Instant {0};
    }

    Result<Instant> open(DemoScript& script)
    {
        XQ_TRY(as(script.clerk));
        CaseOpening opening;
        opening.item = script.item;
        opening.occurredAt = script.occurredAt;
        opening.party = demoParty(m_dice);
        if (script.late) {
            opening.lateReason = QStringLiteral("连续值守重大活动，当日未能返回办公室录入");
        }
        opening.procedure = script.kind == DemoScript::Kind::Summary ? QStringLiteral("summary")
            : script.kind == DemoScript::Kind::Inspection            ? QStringLiteral("inspection")
                                                                     : QStringLiteral("ordinary");
        XQ_ASSIGN(state, m_desk.open(opening));
        script.stream = state.stream();
        ++m_report.cases;
        return later(script, state.step);
    }

    QString loginFor(const DemoScript& script, const QString& role) const
    {
        if (role == QLatin1String("clerk") || role == QLatin1String("co_clerk")) {
            return script.clerk;
        }
        if (role == QLatin1String("chief")) {
            return script.chief;
        }
        if (role == QLatin1String("legal")) {
            return script.legal;
        }
        return role == QLatin1String("platform") ? QStringLiteral("admin") : role;
    }

    /// The outcome that goes on along the script; empty: none is possible today.
    QString choose(const DemoScript& script, const CaseView& view)
    {
        QString fallback;
        for (const CaseAction& action : view.actions) {
            if (!action.outcome || !action.possible) {
                continue;
            }
            if (script.refuseFiling && action.id == QLatin1String("no-filing")) {
                return action.id;
            }
            static const QStringList aside {QStringLiteral("return"), QStringLiteral("no-filing"),
                QStringLiteral("transfer"), QStringLiteral("withdraw"),
                QStringLiteral("no-penalty"), QStringLiteral("hearing"), QStringLiteral("enforce"),
                QStringLiteral("terminated"), QStringLiteral("cancel"), QStringLiteral("failed"),
                QStringLiteral("penalise"), QStringLiteral("waived")};
            const bool penalise = action.id == QLatin1String("penalise")
                && view.state.kind == QLatin1String("penalty");
            if (fallback.isEmpty() && (penalise || !aside.contains(action.id))) {
                fallback = action.id;
            }
        }
        return fallback;
    }

    QJsonObject elementsFor(const DemoScript& script, const CaseView& view, const FlowStep& step)
    {
        const CaseState& s = view.state;
        QJsonObject given;
        const QString today = localDate(m_place.now()).toString(Qt::ISODate);
        for (const FlowElement& element : step.elements) {
            const QString& name = element.name;
            if (s.elements.contains(name)) {
                continue;
            }
            QJsonValue value;
            if (name == QLatin1String("proposal")) {
                value = QStringLiteral("penalise");
            } else if (name == QLatin1String("proposedKinds")
                || name == QLatin1String("decisionKinds")) {
                value = QJsonArray {QStringLiteral("fine")};
            } else if (name == QLatin1String("proposedFine")) {
                value = demoElement(element, s, m_place.now(), m_dice);
            } else if (name == QLatin1String("fine")) {
                value = s.procedure == QLatin1String("summary")
                    ? QJsonValue(s.party.isPerson() ? 50'00 : 200'00)
                    : s.elements.value(QStringLiteral("proposedFine"));
            } else if (name == QLatin1String("paid")) {
                value = s.fine;
            } else if (name == QLatin1String("receiptNumber")) {
                value = QStringLiteral("示票%1").arg(100000 + m_dice.roll(900000));
            } else if (name == QLatin1String("violatedClause")
                || name == QLatin1String("basisClause")) {
                value = QStringLiteral("《城市市容和环境卫生管理条例》第三十四条");
            } else if (name == QLatin1String("collection")) {
                value = QStringLiteral("bank");
            } else if (name == QLatin1String("hearingTold") || name == QLatin1String("major")
                || name == QLatin1String("complex") || name == QLatin1String("unannounced")
                || name == QLatin1String("signRefused")
                || name == QLatin1String("electronicConsent")) {
                value = false;
            } else if (name == QLatin1String("statementWaived")) {
                value = true;
            } else if (name == QLatin1String("result")) {
                value = script.correct ? QStringLiteral("correct") : QStringLiteral("no-problem");
            } else if (name == QLatin1String("discretion")) {
                value = QStringLiteral("normal");
            } else if (name == QLatin1String("publicity")) {
                value = s.party.minor || m_dice.chance(8) ? QStringLiteral("none")
                                                          : QStringLiteral("public");
            } else if (name == QLatin1String("publicityReason")) {
                value = QStringLiteral("个人隐私");
            } else if (element.type == QLatin1String("date")) {
                value = today;
            } else if (element.required || !element.requiredWhen.always()) {
                value = demoElement(element, s, m_place.now(), m_dice);
            }
            if (!value.isNull() && !value.isUndefined()) {
                given.insert(name, value);
            }
        }
        return given;
    }

    Result<void> fillSlots(const CaseView& view, const FlowStep& step)
    {
        for (const FlowSlot& slot : step.slots_) {
            const bool filled
                = std::any_of(view.state.evidence.cbegin(), view.state.evidence.cend(),
                    [&](const CaseEvidence& e) { return e.slot == slot.id; });
            if (filled || (slot.min == 0 && !m_dice.chance(50))) {
                continue;
            }
            CaseDesk::EvidenceInput input;
            input.bytes = demoEvidence(slot.name, m_dice);
            input.name = slot.name;
            input.slot = slot.id;
            input.kind = evidenceKindOf(slot.id);
            input.proves = QStringLiteral("证明违法事实及程序");
            input.pages = 1;
            XQ_TRY(m_desk.addEvidence(view.state.stream(), input));
        }
        return {};
    }

    Result<Instant> review(DemoScript& script, const CaseState& state)
    {
        ReviewInput input;
        for (const ReviewQuestion& question : reviewQuestions(state.kind)) {
            const bool harmlessNo
                = question.id == QLatin1String("L01") || question.id == QLatin1String("L13");
            input.answers.append({question.id,
                harmlessNo                                ? QStringLiteral("no")
                    : question.id == QLatin1String("L14") ? QStringLiteral("na")
                                                          : QStringLiteral("yes"),
                {}});
        }
        input.conclusion = 1;
        input.comment = QStringLiteral("事实清楚，证据确凿，定性准确，程序合法，同意。");
        if (script.returnOnce && state.reviews.isEmpty()) {
            input.answers[6].answer = QStringLiteral("no");
            input.answers[6].note = QStringLiteral("询问笔录缺被询问人逐页签名");
            input.conclusion = 7;
            input.comment = QStringLiteral(
                "缺现场勘验笔录附图；询问笔录第2页无被询问人签名，请补正后再送审。");
        }
        XQ_TRY(m_desk.review(script.stream, input));
        return later(script, state.step);
    }

    Result<Instant> step(DemoScript& script, const CaseState& state)
    {
        XQ_TRY(as(loginFor(script, state.nextRole)));
        XQ_ASSIGN(view, m_desk.view(script.stream));
        const FlowStep* current = view.flow->step(state.step);
        if (current->key == QLatin1String("LEGAL_REVIEW")) {
            return review(script, state);
        }
        XQ_TRY(fillSlots(view, *current));
        XQ_ASSIGN(after, m_desk.view(script.stream));
        OutcomeInput input;
        input.elements = elementsFor(script, after, *current);
        // Conditions may hang on what is given with the act: the whole form is tried first.
        input.outcome = choose(script, after);
        if (input.outcome.isEmpty()) {
            for (const FlowOutcome& outcome : current->outcomes) {
                if (!outcome.targets.isEmpty() || outcome.complete) {
                    input.outcome = outcome.targets.isEmpty() ? outcome.id : input.outcome;
                    break;
                }
            }
        }
        if (input.outcome.isEmpty()) {
            return m_place.now() + kDay;
        }
        const FlowOutcome* outcome = current->outcome(input.outcome);
        if (outcome && outcome->reasonRequired) {
            input.opinion = script.refuseFiling
                ? QStringLiteral("经核查，违法事实不能成立，建议不予立案")
                : QStringLiteral("情况属实，按规定办理");
        } else if (outcome && outcome->signs) {
            input.opinion = QStringLiteral("同意。");
        }
        const auto done = m_desk.act(script.stream, input);
        if (!done) {
            // A period that is not over: the officer waits. Anything else is a fault of this
            // script.
            if (done.error().code == QLatin1String("rule.statement")) {
                return demoOfficeTime(m_calendar, m_place.now() + kDay, m_dice);
            }
            return fail(done.error().kind, done.error().code, done.error().message,
                QStringLiteral("%1 %2 %3").arg(state.step, input.outcome, done.error().details));
        }
        return later(script, state.step);
    }

    Workplace& m_place;
    const DemoPlan& m_plan;
    DemoDice& m_dice;
    DemoReport& m_report;
    CaseDesk m_desk;
    WorkCalendar m_calendar;
    std::vector<DemoScript> m_scripts;
    std::priority_queue<Turn, std::vector<Turn>, std::greater<>> m_turns;
};

} // namespace

Result<void> walkDemoCases(Workplace& place, const DemoPlan& plan, DemoDice& dice,
    DemoReport& report, const std::function<bool(int, int)>& progress)
{
    return DemoWalk(place, plan, dice, report).run(progress);
}

} // namespace xq
