// SPDX-License-Identifier: GPL-3.0-or-later
// The desk gathered over a whole store: the fictional city, seen by its people.
#include "models/services/casedesk.h"
#include "models/services/democity.h"
#include "models/services/deskservice.h"
#include "models/services/leaddesk.h"
#include "models/services/reviewdesk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace xq;

namespace {

const Instant kNow = localInstant(QDate(2017, 4, 6), 10, 26);

DueView due(Instant start, Instant end, const char* unit, Instant now)
{
    return dueView(
        {start, end - (end - start) / 10, end, QLatin1String(unit)}, WorkCalendar::builtin(), now);
}

} // namespace

class DeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        DemoPlan plan;
        plan.folder = m_folder.filePath(QStringLiteral("city"));
        plan.cases = 40;
        plan.now = kNow;
        plan.mainUnitOnly = true;
        const auto made = createDemoCity(plan);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        Workplace::Options options;
        options.clock = toIso(kNow);
        auto opened
            = Workplace::open(plan.folder, QStringLiteral("clerk"), trialPassword(), options);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_place = std::move(*opened);
    }

    void groupsByTheDay()
    {
        QCOMPARE(deskGroup(kNow - 1, kNow), DeskGroup::Overdue);
        QCOMPARE(deskGroup(kNow, kNow), DeskGroup::Today);
        QCOMPARE(deskGroup(endOfDay(QDate(2017, 4, 6)), kNow), DeskGroup::Today); // 24:00
        QCOMPARE(deskGroup(endOfDay(QDate(2017, 4, 6)) + 1, kNow), DeskGroup::Week);
        QCOMPARE(deskGroup(endOfDay(QDate(2017, 4, 13)), kNow), DeskGroup::Week);
        QCOMPARE(deskGroup(endOfDay(QDate(2017, 4, 14)), kNow), DeskGroup::Later);
        QCOMPARE(deskGroup(0, kNow), DeskGroup::Later);
    }

    void saysWhatIsLeft()
    {
        const Instant start = localInstant(QDate(2017, 4, 4), 16, 20);
        QCOMPARE(
            due(start, start + 48 * kHour, "hour", kNow).remaining, QStringLiteral("5 h 54 min"));
        QCOMPARE(due(start, endOfDay(QDate(2017, 4, 10)), "day", kNow).remaining,
            QStringLiteral("4 day(s)"));
        // 7, 10 April: the week-end is not counted.
        QCOMPARE(due(start, endOfDay(QDate(2017, 4, 10)), "workday", kNow).remaining,
            QStringLiteral("2 working day(s)"));
        const DueView late = due(start, endOfDay(QDate(2017, 4, 4)), "day", kNow);
        QCOMPARE(late.remaining, QStringLiteral("2 day(s) over"));
        QCOMPARE(late.level, 2);
        QVERIFY(late.overtime > 0);
        QCOMPARE(due(start, start + 43 * kHour, "hour", kNow).level, 1);
        QCOMPARE(due(start, start + 480 * kHour, "hour", kNow).level, 0);
        QCOMPARE(dueView({}, WorkCalendar::builtin(), kNow).remaining, QStringLiteral("no limit"));
    }

    void countsWorkingDays()
    {
        const WorkCalendar& calendar = WorkCalendar::builtin();
        const QList<QDate> days = lastWorkdays(calendar, kNow, 10);
        QCOMPARE(days.size(), 10);
        QCOMPARE(days.last(), QDate(2017, 4, 6));
        QVERIFY(!days.contains(QDate(2017, 4, 3))); // Qingming
        QVERIFY(days.contains(QDate(2017, 4, 1))); // make-up Saturday
        QList<DeskDay> counted {{QDate(2017, 4, 5), 0, 0}, {QDate(2017, 4, 6), 0, 0}};
        QList<DeskMonth> months {{QDate(2017, 3, 1), 0, 0}, {QDate(2017, 4, 1), 0, 0}};
        const Instant fifth = localInstant(QDate(2017, 4, 5), 9, 0);
        countSteps({{fifth, endOfDay(QDate(2017, 4, 5))}, // in time
                       {fifth, endOfDay(QDate(2017, 4, 3))}, // due on a holiday: counts on the 5th
                       {fifth - 20 * kDay, endOfDay(QDate(2017, 4, 6))}, {fifth, 0}},
            {endOfDay(QDate(2017, 4, 6)), endOfDay(QDate(2017, 4, 9))}, calendar, kNow, counted,
            months);
        QCOMPARE(counted[0], (DeskDay {QDate(2017, 4, 5), 2, 3}));
        QCOMPARE(counted[1], (DeskDay {QDate(2017, 4, 6), 2, 0}));
        QCOMPARE(months[0], (DeskMonth {QDate(2017, 3, 1), 1, 1}));
        QCOMPARE(months[1], (DeskMonth {QDate(2017, 4, 1), 2, 1}));
    }

    void namesCases()
    {
        CaseRow row;
        row.party = QStringLiteral("龙泉商贸");
        row.title = QStringLiteral("龙泉商贸涉嫌占道堆放物料案");
        QCOMPARE(causeText(row), QStringLiteral("龙泉商贸 · 占道堆放物料"));
        QCOMPARE(shortNumber(QStringLiteral("示城管立字〔2017〕第31号")), QStringLiteral("第31号"));
        QCOMPARE(listNumber(QStringLiteral("示城管立字〔2017〕第31号")),
            QStringLiteral("立〔2017〕第31号"));
        QCOMPARE(listNumber(QStringLiteral("临 3f2a")), QStringLiteral("临 3f2a"));
        QCOMPARE(shortMoment(endOfDay(QDate(2017, 4, 10)), kNow), QStringLiteral("04-10 24:00"));
        QCOMPARE(shortMoment(endOfDay(QDate(2017, 4, 6)), kNow), QStringLiteral("24:00"));
        QCOMPARE(
            shortMoment(endOfDay(QDate(2016, 12, 31)), kNow), QStringLiteral("2016-12-31 24:00"));
    }

    /// What the list says about a case is what the case itself says.
    void clerk()
    {
        const DeskService service(*m_place);
        const auto desk = service.gather(DeskScope::Mine);
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().message));
        QVERIFY(!desk->tasks.isEmpty());
        QCOMPARE(desk->total, desk->tasks.size());
        const CaseDesk cases(*m_place);
        const QString me = m_place->author().person;
        DeskGroup group = DeskGroup::Overdue;
        int returned = 0;
        for (const DeskTask& task : desk->tasks) {
            if (task.isLead()) {
                continue;
            }
            const auto state = cases.state(task.stream);
            QVERIFY(state);
            QVERIFY(state->isOfficer(me) || state->handler == me);
            QCOMPARE(task.mine, state->nextRole == QStringLiteral("clerk"));
            QVERIFY(!task.mine || task.group >= group);
            group = task.mine ? task.group : group;
            returned += task.returned && task.mine ? 1 : 0;
            QCOMPARE(task.next, state->current()->name);
            QCOMPARE(task.level == 2, !task.halted && task.due != 0 && task.due < kNow);
        }
        QCOMPARE(desk->tiles.returned, returned);
        QVERIFY(!desk->clocks.isEmpty());
        for (const DeskClock& clock : desk->clocks) {
            QCOMPARE(clock.warnAt - clock.occurredAt, 36 * kHour);
            QCOMPARE(clock.due - clock.occurredAt, 48 * kHour);
        }
        QCOMPARE(desk->days.size(), 10);
        QCOMPARE(desk->months.size(), 6);
        int done = 0;
        for (const DeskMonth& month : desk->months) {
            QVERIFY(month.onTime <= month.done);
            done += month.done;
        }
        QVERIFY(done > 0);
    }

    /// What a reviewer returns is on its handler's desk with the reviewer's sentence.
    void returned()
    {
        QVERIFY(m_place->signIn(QStringLiteral("legal"), trialPassword()));
        const auto queue = ReviewDesk(*m_place).queue();
        QVERIFY(queue);
        QVERIFY(!queue->isEmpty());
        const CaseRow row = queue->constFirst().row;
        const auto form = ReviewDesk(*m_place).form(row.stream);
        QVERIFY(form);
        QVERIFY(form->hints.at(1).text.endsWith(m_place->ownBody()->name)); // not its code
        ReviewInput input;
        for (const ReviewQuestion& question : reviewQuestions(row.kind)) {
            input.answers.append({question.id, QStringLiteral("yes"), {}});
        }
        input.conclusion = 7;
        input.comment = QStringLiteral("缺遗撒路段长度的勘验笔录");
        const auto reviewed = CaseDesk(*m_place).review(row.stream, input);
        QVERIFY2(reviewed, reviewed ? "" : qPrintable(reviewed.error().message));
        const auto people = m_place->directory();
        QVERIFY(people);
        QVERIFY(m_place->signIn(people->find(row.handler)->login, trialPassword()));
        const auto desk = DeskService(*m_place).gather(DeskScope::Mine);
        QVERIFY(desk);
        QVERIFY(desk->tiles.returned >= 1);
        QCOMPARE(desk->returns.constFirst().stream, row.stream);
        QCOMPARE(desk->returns.constFirst().sentence, input.comment);
        QCOMPARE(desk->returns.constFirst().who, people->findLogin(QStringLiteral("legal"))->name);
        QCOMPARE(desk->returns.constFirst().step, QStringLiteral("法制审核"));
        QVERIFY(m_place->signIn(QStringLiteral("clerk"), trialPassword()));
    }

    void alarmsAreThoseOfTheCase()
    {
        const DeskService service(*m_place);
        auto desk = service.gather(DeskScope::Mine);
        QVERIFY(desk);
        const auto alarms = service.alarms(*desk);
        QVERIFY2(alarms, alarms ? "" : qPrintable(alarms.error().message));
        QVERIFY(!alarms->isEmpty());
        applyAlarms(*desk, *alarms);
        for (const DeskAlarm& alarm : *alarms) {
            QVERIFY(alarm.level >= 2);
            QVERIFY(!alarm.sentence.isEmpty());
            const auto task = std::find_if(desk->tasks.cbegin(), desk->tasks.cend(),
                [&](const DeskTask& one) { return one.stream == alarm.stream; });
            QVERIFY(task != desk->tasks.cend());
            QVERIFY(task->level >= alarm.level);
        }
    }

    /// A lead is on the desk until it is a case or closed.
    void leadComesAndGoes()
    {
        LeadDesk leads(*m_place);
        LeadOpening opening;
        opening.occurredAt = kNow - 40 * kHour;
        opening.where = QStringLiteral("金兰路 18 号");
        opening.what = QStringLiteral("占道经营");
        opening.source = QStringLiteral("inspection");
        const auto lead = leads.open(opening);
        QVERIFY2(lead, lead ? "" : qPrintable(lead.error().message));
        const DeskService service(*m_place);
        const auto has = [&] {
            const auto desk = service.gather(DeskScope::Mine);
            return desk
                && std::any_of(desk->tasks.cbegin(), desk->tasks.cend(), [&](const DeskTask& task) {
                       return task.stream == lead->stream() && task.level == 1
                           && task.group == DeskGroup::Today;
                   });
        };
        QVERIFY(has());
        QVERIFY(leads.close(lead->id, QStringLiteral("经查不属于本机关管辖")));
        QVERIFY(!has());
    }

    /// Many leads of others never push the own ones off the desk.
    void ownLeadsAmongMany()
    {
        const DeskService service(*m_place);
        const auto before = service.gather(DeskScope::Mine);
        QVERIFY(before);
        const auto record = [&](int count, Instant occurredAt, const QString& office) {
            QList<Draft> drafts;
            for (int i = 0; i < count; ++i) {
                LeadState lead;
                lead.id = newUuid(kNow, m_place->random());
                lead.unit = m_place->unit();
                lead.office = office;
                lead.source = QStringLiteral("inspection");
                lead.where = QStringLiteral("金兰路 %1 号").arg(i);
                lead.what = QStringLiteral("占道经营");
                lead.occurredAt = occurredAt;
                drafts.append(leadOpeningDraft(lead));
            }
            return m_place->act(drafts);
        };
        QVERIFY(m_place->signIn(QStringLiteral("clerk3"), trialPassword()));
        QVERIFY(m_place->session().person.office != QStringLiteral("ZF1"));
        QVERIFY(record(600, kNow - 40 * kHour, m_place->session().person.office));
        QVERIFY(m_place->signIn(QStringLiteral("clerk"), trialPassword()));
        QVERIFY(record(10, kNow - 10 * kHour, m_place->session().person.office));
        const auto after = service.gather(DeskScope::Mine);
        QVERIFY(after);
        QCOMPARE(after->clocks.size(), before->clocks.size() + 10);
        QCOMPARE(after->total, before->total + 10);
        const auto unit = service.gather(DeskScope::Unit);
        QVERIFY(unit);
        QCOMPARE(unit->clocks.size(), DeskService::kMost);
        QVERIFY(unit->total > 610);
    }

    /// What the platform did not take stays on the desk of this PC, with its reason.
    void setAside()
    {
        const DeskService service(*m_place);
        const auto before = service.gather(DeskScope::Mine);
        QVERIFY(before);
        QCOMPARE(before->tiles.setAside, 0);
        const auto task = std::find_if(before->tasks.cbegin(), before->tasks.cend(),
            [](const DeskTask& one) { return !one.isLead() && one.mine; });
        QVERIFY(task != before->tasks.cend());
        const auto remarked = CaseDesk(*m_place).perform(task->stream, QStringLiteral("remark"),
            [](const CaseState& state, const CaseContext&) -> Result<Draft> {
                return remarkDraft(state, QStringLiteral("补充说明"));
            });
        QVERIFY(remarked);
        Receipt receipt;
        receipt.event = remarked->remarks.constLast().event;
        receipt.code = QStringLiteral("case.closed");
        receipt.message = QStringLiteral("另一台电脑已结案。");
        receipt.at = kNow;
        QVERIFY(m_place->journal().takeReceipts({receipt}));
        const auto after = service.gather(DeskScope::Mine);
        QVERIFY(after);
        QCOMPARE(after->tiles.setAside, 1);
        QCOMPARE(after->tiles.waiting, before->tiles.waiting);
        const DeskTask& aside = after->tasks.constLast();
        QVERIFY(aside.setAside);
        QCOMPARE(aside.stream, task->stream);
        QCOMPARE(aside.cause, task->cause);
        QCOMPARE(aside.next, receipt.message);
    }

    /// Reviewers and chiefs see what waits for their decision, never a case they handled.
    void others()
    {
        for (const char* login : {"chief", "legal", "leader"}) {
            QVERIFY(m_place->signIn(QLatin1String(login), trialPassword()));
            const QString me = m_place->author().person;
            const auto desk = DeskService(*m_place).gather(DeskScope::Mine);
            QVERIFY(desk);
            QVERIFY(desk->mayWiden);
            const CaseDesk cases(*m_place);
            for (const DeskTask& task : desk->tasks) {
                QVERIFY(!task.isLead() || !task.mine); // they cannot enter a case
                if (!task.isLead() && task.mine) {
                    const auto state = cases.state(task.stream);
                    QVERIFY(state);
                    QVERIFY(!state->isOfficer(me));
                    QVERIFY(state->nextRole != QStringLiteral("clerk"));
                }
            }
            const auto unit = DeskService(*m_place).gather(DeskScope::Unit);
            QVERIFY(unit);
            QVERIFY(unit->tasks.size() > desk->tasks.size());
            const auto office = DeskService(*m_place).gather(DeskScope::Office);
            QVERIFY(office);
            QVERIFY(office->tasks.size() <= unit->tasks.size());
        }
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workplace> m_place;
};

QTEST_GUILESS_MAIN(DeskTest)
#include "tst_desk.moc"
