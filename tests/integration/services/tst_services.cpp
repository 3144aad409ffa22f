// SPDX-License-Identifier: GPL-3.0-or-later
// The use cases over a real store: a small fictional city, then what each desk promises.
#include "models/cases/casedrafts.h"
#include "models/cases/projection.h"
#include "models/catalogue/references.h"
#include "models/flow/flowlibrary.h"
#include "models/services/alarmdesk.h"
#include "models/services/casedesk.h"
#include "models/services/cataloguedesk.h"
#include "models/services/democity.h"
#include "models/services/draftbook.h"
#include "models/services/leaddesk.h"
#include "models/services/ledgerdesk.h"
#include "models/services/peopledesk.h"
#include "models/services/reviewdesk.h"
#include "tests/support/democity.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace xq;
using test::cityNow;
using test::makeCity;
using test::openAs;
using test::opening;

class TestServices : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_store;

private Q_SLOTS:
    void initTestCase()
    {
        m_store = m_folder.filePath(QStringLiteral("city"));
        const auto report = makeCity(m_store, 24);
        XQ_OK(report);
        QCOMPARE(report->cases, 24);
        QVERIFY(report->items >= 69);
        QVERIFY(report->leads >= 3);
    }

    void theCityHoldsAfterARebuild()
    {
        auto place = openAs(m_store, QStringLiteral("admin"));
        QVERIFY(place);
        const auto verified = place->journal().verify(
            true, [&](const Event& event) { return place->publicKeyOf(event); });
        XQ_OK(verified);
        QVERIFY2(verified->ok(), qPrintable(verified->problems.join(QLatin1Char('\n'))));
        QVERIFY(verified->signatures > 50);
    }

    void aSecondCityOfTheSameSeedIsTheSame()
    {
        const QString again = m_folder.filePath(QStringLiteral("again"));
        XQ_OK(makeCity(again, 24));
        auto first = openAs(m_store, QStringLiteral("clerk"));
        auto second = openAs(again, QStringLiteral("clerk"));
        CaseQuery query;
        query.enteredTo = cityNow() - kHour; // tests below add cases to the first
        const auto a = CaseDesk(*first).list(query);
        const auto b = CaseDesk(*second).list(query);
        XQ_OK(a);
        XQ_OK(b);
        QVERIFY(a->rows.size() > 10);
        QCOMPARE(a->rows, b->rows);
    }

    void lateEntryDemandsAReasonAndIsMarked()
    {
        auto place = openAs(m_store, QStringLiteral("clerk"));
        CaseDesk desk(*place);
        CaseOpening late = opening(QStringLiteral("CG-CF-003"), 49);
        const auto without = desk.open(late);
        QVERIFY(!without.has_value());
        QCOMPARE(without.error().code, QStringLiteral("case.late-reason"));
        late.lateReason = QStringLiteral("停电两日");
        const auto with = desk.open(late);
        XQ_OK(with);
        QCOMPARE(with->late, QStringLiteral("late"));
        QCOMPARE(with->lateReason, QStringLiteral("停电两日"));
        const auto onTime = desk.open(opening(QStringLiteral("CG-CF-003"), 48));
        XQ_OK(onTime);
        QCOMPARE(onTime->late, QString());
    }

    void itemsThatAreNotInUseRefuseWithReasonAndDate_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("code");
        QTest::newRow("suspended")
            << QStringLiteral("CG-CF-901") << QStringLiteral("item.suspended");
        QTest::newRow("cancelled")
            << QStringLiteral("CG-CF-902") << QStringLiteral("item.cancelled");
        QTest::newRow("licence") << QStringLiteral("CG-XK-901") << QStringLiteral("item.licence");
        QTest::newRow("another body")
            << QStringLiteral("JT-CF-001") << QStringLiteral("authority.unit");
        QTest::newRow("unknown") << QStringLiteral("XX-1") << QStringLiteral("item.unknown");
    }
    void itemsThatAreNotInUseRefuseWithReasonAndDate()
    {
        QFETCH(const QString, item);
        QFETCH(const QString, code);
        auto place = openAs(m_store, QStringLiteral("clerk"));
        const auto refusedCase = CaseDesk(*place).open(opening(item));
        QVERIFY(!refusedCase.has_value());
        QCOMPARE(refusedCase.error().code, code);
        QCOMPARE(CaseDesk(*place).checkOpening(opening(item)).error().code, code);
    }

    void aBadCodeOfThePartyIsRefused()
    {
        auto place = openAs(m_store, QStringLiteral("clerk"));
        CaseOpening bad = opening();
        bad.party.id = QStringLiteral("91511700MA62XX0184");
        const auto refusedCase = CaseDesk(*place).open(bad);
        QVERIFY(!refusedCase.has_value());
        QCOMPARE(refusedCase.error().code, QStringLiteral("case.party"));
    }

    void whatARuleBlocksIsKeptAsAnAttempt()
    {
        auto place = openAs(m_store, QStringLiteral("clerk"));
        CaseDesk desk(*place);
        const auto opened = desk.open(opening());
        XQ_OK(opened);
        OutcomeInput input;
        input.outcome = QStringLiteral("submit"); // without the required elements
        const auto blockedAct = desk.act(opened->stream(), input);
        QVERIFY(!blockedAct.has_value());
        QCOMPARE(blockedAct.error().code, QStringLiteral("rule.C1"));
        const auto state = desk.state(opened->stream());
        XQ_OK(state);
        QCOMPARE(state->attempts.size(), 1);
        QCOMPARE(state->attempts.first().rule, QStringLiteral("rule.C1"));
        QCOMPARE(state->step, QStringLiteral("P01"));
    }

    void twoProgramsOnOneStoreSeeEachOtherAndConflictsAreRefused()
    {
        auto window = openAs(m_store, QStringLiteral("clerk"));
        auto shell = openAs(m_store, QStringLiteral("clerk"));
        CaseDesk first(*window);
        CaseDesk second(*shell);
        const auto opened = first.open(opening());
        XQ_OK(opened);
        const auto view = second.view(opened->stream());
        XQ_OK(view);
        OutcomeInput input;
        input.outcome = QStringLiteral("submit");
        input.elements = {{QStringLiteral("source"), QStringLiteral("inspection")},
            {QStringLiteral("content"), QStringLiteral("巡查发现占道堆放")}};
        input.base = view->head;
        XQ_OK(first.act(opened->stream(), input));
        const auto stale = second.act(opened->stream(), input);
        QVERIFY(!stale.has_value());
        QCOMPARE(stale.error().code, QStringLiteral("journal.conflict"));
    }

    void aLedgerIsFrozenNumberedAndReprintsTheSame()
    {
        auto place = openAs(m_store, QStringLiteral("admin"));
        LedgerDesk desk(*place);
        const Quarter quarter {2017, 1};
        for (const QString& kind : ledgerKinds()) {
            const auto first = desk.forPrinting(kind, quarter);
            XQ_OK(first);
            QVERIFY(!first->draft);
            QVERIFY(first->rows.size() > 1);
            XQ_OK(verifyLedger(*first));
            const auto again = desk.forPrinting(kind, quarter);
            XQ_OK(again);
            QCOMPARE(*again, *first);
            const auto correction = desk.freeze(kind, quarter);
            XQ_OK(correction);
            QVERIFY(correction->snapshotNumber > first->snapshotNumber);
            QCOMPARE(*desk.snapshot(first->snapshotNumber), *first);
        }
        const auto running = desk.forPrinting(QStringLiteral("case-quarter"), Quarter {2017, 2});
        XQ_OK(running);
        QVERIFY(running->draft); // the quarter is not over
        const auto unknown = desk.draft(QStringLiteral("nothing"), quarter);
        QCOMPARE(unknown.error().code, QStringLiteral("ledger.kind"));
        auto clerk = openAs(m_store, QStringLiteral("clerk"));
        const auto notMine = LedgerDesk(*clerk).freeze(QStringLiteral("case-quarter"), quarter);
        QVERIFY(!notMine.has_value());
    }

    void theCaseLedgerAddsUpToTheItemLedger()
    {
        auto place = openAs(m_store, QStringLiteral("admin"));
        LedgerDesk desk(*place);
        const Quarter quarter {2017, 1};
        const auto items = desk.draft(QStringLiteral("power-quarter"), quarter);
        const auto cases = desk.draft(QStringLiteral("case-quarter"), quarter);
        XQ_OK(items);
        XQ_OK(cases);
        qint64 entered = -1;
        const QVector<LedgerCell> totals = ledgerTotals(*items);
        for (qsizetype i = 0; i < items->columns.size(); ++i) {
            if (items->columns[i].key == QStringLiteral("entered")) {
                entered = totals[i].value;
            }
        }
        qint64 rows = 0;
        for (const LedgerRow& row : cases->rows) {
            rows += row.isGroup() ? 0 : 1;
        }
        QCOMPARE(entered, rows);
    }

    /// What the ledger counts is what the board of signals shows, rule P3 too.
    void aMissingConditionalStepIsCountedInTheLedger()
    {
        auto place = openAs(m_store, QStringLiteral("admin"));
        const Quarter quarter {2017, 1};
        const auto severe = [&]() -> qint64 {
            const auto ledger
                = LedgerDesk(*place).draft(QStringLiteral("statistics-quarter"), quarter);
            if (!ledger) {
                return -1;
            }
            const QVector<LedgerCell> totals = ledgerTotals(*ledger);
            for (qsizetype i = 0; i < ledger->columns.size(); ++i) {
                if (ledger->columns[i].key == QStringLiteral("alarmsSevere")) {
                    return totals[i].value;
                }
            }
            return -1;
        };
        CaseDesk desk(*place);
        CaseQuery query;
        query.limit = 1000;
        CaseState found;
        const auto page = desk.list(query);
        XQ_OK(page);
        for (const CaseRow& row : page->rows) {
            const auto state = desk.state(row.stream);
            XQ_OK(state);
            const StepRun* decided = state->lastDone(QStringLiteral("APPROVE"));
            if (decided && quarter.contains(decided->doneAt)
                && !state->lastDone(QStringLiteral("DISCUSS"))
                && state->kind == QStringLiteral("penalty") && state->voidedAt == 0) {
                found = *state;
            }
        }
        QVERIFY(found.exists());
        const qint64 before = severe();
        QVERIFY(before >= 0);
        // Admission would not let it happen here; an event of an older program comes by the feed,
        // after everything that was accepted before.
        const QString partition = QStringLiteral("unit:") + place->unit();
        QList<Receipt> receipts;
        const auto own = place->journal().events(found.stream());
        XQ_OK(own);
        for (const Event& one : *own) {
            receipts.append({one.id, true, partition, receipts.size() + 1, {}, {}, place->now()});
        }
        XQ_OK(place->journal().takeReceipts(receipts));
        Event event;
        event.id = newUuid(place->now(), place->random());
        event.stream = found.stream();
        event.type = QStringLiteral("case.elements-patched");
        event.body = {{QStringLiteral("patch"), QJsonObject {{QStringLiteral("complex"), true}}}};
        event.unit = place->unit();
        event.device = newUuid(place->now(), place->random());
        event.deviceSeq = 1;
        event.occurredAt = found.lastActAt;
        event.recordedAt = {found.lastActAt, found.lastActAt, QStringLiteral("trial")};
        event.rules = QStringLiteral("xq-1");
        XQ_OK(sealEvent(event));
        XQ_OK(place->journal().takeFeed({{event, partition, receipts.size() + 1}}, QString()));
        const auto signals_ = AlarmDesk(*place).ofStream(found.stream());
        XQ_OK(signals_);
        QVERIFY(std::any_of(signals_->cbegin(), signals_->cend(),
            [](const Signal& signal) { return signal.rule == QStringLiteral("P3"); }));
        QCOMPARE(severe(), before + 1);
    }

    /// An updated program brings flows that the store does not have.
    void flowsOfANewerProgramArePublishedOnce()
    {
        QJsonObject changed
            = FlowLibrary::builtIn()->find(QStringLiteral("penalty-ordinary"))->source;
        changed.insert(QStringLiteral("name"), QStringLiteral("行政处罚（新）"));
        auto flow = readFlow(changed);
        XQ_OK(flow);
        const QByteArray digest = flow->digest;
        FlowLibrary newer;
        newer.add(*std::move(flow));
        const auto versions = [](Workplace& place) {
            return loadFlow(JournalStates(place.journal()), QStringLiteral("penalty-ordinary"))
                ->versions;
        };
        auto clerk = openAs(m_store, QStringLiteral("clerk"));
        XQ_OK(clerk->publishFlows(newer)); // not the clerk's to do
        QCOMPARE(versions(*clerk).size(), 1);
        auto admin = openAs(m_store, QStringLiteral("admin"));
        for (int i = 0; i < 2; ++i) {
            XQ_OK(admin->publishFlows(newer));
            QCOMPARE(versions(*admin).size(), 2);
            QCOMPARE(versions(*admin).last().digest, QString::fromLatin1(digest.toHex()));
        }
        admin = openAs(m_store, QStringLiteral("admin")); // the older program on the same store
        QCOMPARE(versions(*admin).size(), 2);
    }

    void draftsAreOnePersonsOwn()
    {
        auto clerk = openAs(m_store, QStringLiteral("clerk"));
        auto chief = openAs(m_store, QStringLiteral("chief"));
        DraftBook mine(*clerk);
        XQ_OK(mine.save(
            QStringLiteral("new-case"), {{QStringLiteral("name"), QStringLiteral("半句")}}));
        const auto found = mine.find(QStringLiteral("new-case"));
        XQ_OK(found);
        QVERIFY(found->has_value());
        QCOMPARE(
            (*found)->content.value(QStringLiteral("name")).toString(), QStringLiteral("半句"));
        const auto others = DraftBook(*chief).find(QStringLiteral("new-case"));
        XQ_OK(others);
        QVERIFY(!others->has_value());
        XQ_OK(mine.remove(QStringLiteral("new-case")));
        QVERIFY(!(*mine.find(QStringLiteral("new-case"))).has_value());
    }

    void aLeadBecomesACaseOrIsClosedWithAReason()
    {
        auto place = openAs(m_store, QStringLiteral("clerk"));
        LeadDesk leads(*place);
        LeadOpening seen;
        seen.occurredAt = cityNow() - kHour;
        seen.where = QStringLiteral("清泉路口");
        seen.what = QStringLiteral("倾倒垃圾");
        seen.source = QStringLiteral("inspection");
        const auto lead = leads.open(seen);
        XQ_OK(lead);
        QCOMPARE(lead->due, seen.occurredAt + 48 * kHour);
        const auto silent = leads.close(lead->id, QStringLiteral(" "));
        QCOMPARE(silent.error().code, QStringLiteral("lead.reason"));
        CaseOpening fromLead = opening();
        fromLead.lead = lead->id;
        fromLead.occurredAt = seen.occurredAt;
        XQ_OK(CaseDesk(*place).checkOpening(fromLead));
        QVERIFY(leads.state(lead->id)->open()); // nothing was kept of the check
        const auto opened = CaseDesk(*place).open(fromLead);
        XQ_OK(opened);
        QCOMPARE(leads.state(lead->id)->caseId, opened->id);
        const auto twice = CaseDesk(*place).open(fromLead);
        QVERIFY(!twice.has_value());
        QCOMPARE(twice.error().code, QStringLiteral("lead.closed"));
        const auto checked = CaseDesk(*place).checkOpening(fromLead);
        QVERIFY(!checked.has_value());
        QCOMPARE(checked.error().code, QStringLiteral("lead.closed"));
    }

    void evidenceIsKeptByItsDigestAndComesBackUnchanged()
    {
        auto place = openAs(m_store, QStringLiteral("clerk"));
        CaseDesk desk(*place);
        const auto opened = desk.open(opening());
        XQ_OK(opened);
        CaseDesk::EvidenceInput input;
        input.bytes = QByteArray(700'000, 'e') + "end";
        input.name = QStringLiteral("录像");
        const auto added = desk.addEvidence(opened->stream(), input);
        XQ_OK(added);
        const QString copy = m_folder.filePath(QStringLiteral("copy.bin"));
        XQ_OK(desk.saveEvidence(opened->stream(), added->id, copy));
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), input.bytes);
        const auto missing = desk.saveEvidence(opened->stream(), QStringLiteral("none"), copy);
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        input.bytes.clear();
        input.file = m_folder.filePath(QStringLiteral("nothing.pdf"));
        QCOMPARE(desk.addEvidence(opened->stream(), input).error().kind, ErrorKind::NotFound);
    }

    void theQueueHidesNothingAndBlocksTheHandler()
    {
        auto legal = openAs(m_store, QStringLiteral("legal"));
        const auto queue = ReviewDesk(*legal).queue();
        XQ_OK(queue);
        QVERIFY(!queue->isEmpty());
        for (const ReviewEntry& entry : *queue) {
            QVERIFY(entry.mayReview);
            const auto form = ReviewDesk(*legal).form(entry.row.stream);
            XQ_OK(form);
            QCOMPARE(form->questions.size(), 15);
            QCOMPARE(form->hints.size(), 15);
        }
        auto clerk = openAs(m_store, QStringLiteral("clerk"));
        const auto seen = ReviewDesk(*clerk).queue();
        XQ_OK(seen);
        QCOMPARE(seen->size(), queue->size());
        for (const ReviewEntry& entry : *seen) {
            QVERIFY(!entry.mayReview);
            QVERIFY(!entry.reason.isEmpty());
        }
    }

    void aCaseFiledWithoutANumberGetsItWhenABlockHasCome()
    {
        auto chief = openAs(m_store, QStringLiteral("chief"));
        auto leader = openAs(m_store, QStringLiteral("leader"));
        XQ_OK(chief->database().execScript("UPDATE number_block SET next = next + 100000"));
        CaseQuery query;
        query.step = QStringLiteral("P03");
        const auto page = CaseDesk(*chief).list(query);
        XQ_OK(page);
        CaseState filed;
        for (const CaseRow& row : page->rows) {
            OutcomeInput input;
            input.outcome = QStringLiteral("endorse");
            (void)CaseDesk(*chief).act(row.stream, input); // some have it already
            input.outcome = QStringLiteral("agree");
            const auto agreed = CaseDesk(*leader).act(row.stream, input);
            if (agreed) {
                filed = *agreed;
                break;
            }
        }
        QVERIFY(filed.exists());
        QVERIFY(filed.filedAt != 0);
        QCOMPARE(filed.number, QString());
        const auto remark = [](const CaseState& state, const CaseContext&) {
            return Result<Draft>(remarkDraft(state, QStringLiteral("等号")));
        };
        const auto before
            = CaseDesk(*chief).perform(filed.stream(), QStringLiteral("remark"), remark);
        XQ_OK(before);
        QCOMPARE(before->number, QString());
        XQ_OK(chief->database().execScript("UPDATE number_block SET next = next - 100000"));
        const auto after
            = CaseDesk(*chief).perform(filed.stream(), QStringLiteral("remark"), remark);
        XQ_OK(after);
        QVERIFY2(after->number.contains(QStringLiteral("立")), qPrintable(after->number));
    }

    void whoHandledACaseCannotReviewItWhateverTheirRole()
    {
        auto admin = openAs(m_store, QStringLiteral("admin"));
        const auto waiting = ReviewDesk(*admin).queue();
        XQ_OK(waiting);
        QVERIFY(!waiting->isEmpty());
        const QString stream = waiting->constFirst().row.stream;
        const auto state = CaseDesk(*admin).state(stream);
        XQ_OK(state);
        const auto handler = PeopleDesk(*admin).find(state->officers.constFirst().person);
        XQ_OK(handler);
        XQ_OK(PeopleDesk(*admin).grantRole(handler->id, Role::Legal, {}));
        auto place = openAs(m_store, handler->login);
        QVERIFY(place);
        const auto queue = ReviewDesk(*place).queue();
        XQ_OK(queue);
        bool listed = false;
        for (const ReviewEntry& entry : *queue) {
            if (entry.row.stream == stream) {
                listed = true;
                QVERIFY(!entry.mayReview);
            }
        }
        QVERIFY(listed); // hidden from nobody
        ReviewInput input;
        for (const ReviewQuestion& question : reviewQuestions(state->kind)) {
            ReviewAnswer answer;
            answer.item = question.id;
            answer.answer = QStringLiteral("yes");
            input.answers.append(answer);
        }
        input.conclusion = 1;
        input.comment = QStringLiteral("同意");
        const auto reviewed = CaseDesk(*place).review(stream, input);
        QVERIFY(!reviewed.has_value());
        QCOMPARE(reviewed.error().code, QStringLiteral("rule.P5"));
        XQ_OK(PeopleDesk(*admin).endRole(handler->id, Role::Legal, localDate(admin->now())));
    }

    /// Last: it changes the calendar of the city.
    void anotherCalendarSetsTheEndsAnew()
    {
        auto clerk = openAs(m_store, QStringLiteral("clerk"));
        const auto opened = CaseDesk(*clerk).open(opening());
        XQ_OK(opened);
        OutcomeInput input; // the registration has no limit of its own, its verification has
        input.outcome = QStringLiteral("submit");
        input.elements = {{QStringLiteral("source"), QStringLiteral("inspection")},
            {QStringLiteral("content"), QStringLiteral("巡查发现占道堆放")}};
        const auto verifying = CaseDesk(*clerk).act(opened->stream(), input);
        XQ_OK(verifying);
        const CaseDue* before = verifying->due(QStringLiteral("step"));
        QVERIFY(before);
        auto admin = openAs(m_store, QStringLiteral("admin"));
        const auto years = ReferenceDesk(*admin).importCalendar(
            "date,name,is_off_day\n2017-04-07,停电,1\n2017-04-10,停电,1\n2017-04-11,停电,1\n");
        XQ_OK(years);
        QCOMPARE(years->size(), 1);
        const auto state = CaseDesk(*admin).state(opened->stream());
        XQ_OK(state);
        QVERIFY(state->due(QStringLiteral("step"))->due > before->due);
        const auto again = CaseDesk(*admin).recountDues();
        XQ_OK(again);
        QCOMPARE(*again, 0);
    }
};

QTEST_GUILESS_MAIN(TestServices)
#include "tst_services.moc"
