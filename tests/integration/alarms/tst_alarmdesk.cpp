// SPDX-License-Identifier: GPL-3.0-or-later
// The desk of signals over a small fictional city.
#include "models/services/alarmdesk.h"
#include "models/services/casedesk.h"
#include "models/services/leaddesk.h"
#include "tests/support/democity.h"
#include "tests/support/verify.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace xq;
using test::openAs;

namespace {

AlarmQuery everything(Instant asOf)
{
    AlarmQuery query;
    query.asOf = asOf;
    query.standingOnly = false;
    return query;
}

/// Signals that time alone raises; the others come with an act.
bool byTime(const Signal& signal)
{
    return signal.family == SignalFamily::Time
        && (signal.rule != QStringLiteral("T12")
            || signal.stream.startsWith(QStringLiteral("lead:")));
}

} // namespace

class AlarmDeskTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_store;
    std::unique_ptr<Workplace> m_place;

private Q_SLOTS:
    void initTestCase()
    {
        m_store = m_folder.filePath(QStringLiteral("city"));
        const auto report = test::makeCity(m_store, 24);
        XQ_OK(report);
        m_place = openAs(m_store, QStringLiteral("clerk"));
        QVERIFY(m_place);
    }

    void theSameForEverybody()
    {
        const auto clerk = AlarmDesk(*m_place).list({});
        XQ_OK(clerk);
        QVERIFY(!clerk->isEmpty());
        auto other = openAs(m_store, QStringLiteral("supervisor"));
        QVERIFY(other);
        const auto supervisor = AlarmDesk(*other).list({});
        XQ_OK(supervisor);
        QCOMPARE(*clerk, *supervisor);
        for (qsizetype i = 1; i < clerk->size(); ++i) {
            QVERIFY(!graver(clerk->at(i), clerk->at(i - 1)));
        }
    }

    void yesterdayIsStillYesterday()
    {
        const AlarmDesk desk(*m_place);
        const Instant then = test::cityNow() - 12 * kDay;
        const auto before = desk.list(everything(then));
        const auto after = desk.list(everything(test::cityNow()));
        XQ_OK(before);
        XQ_OK(after);
        QHash<QString, Signal> today;
        for (const Signal& signal : *after) {
            today.insert(signal.id, signal);
        }
        int checked = 0;
        for (const Signal& signal : *before) {
            // Cases that ended in the quarter before are not looked at any more.
            if (today.contains(signal.id)) {
                ++checked;
                QCOMPARE(today.value(signal.id).raisedAt, signal.raisedAt);
            }
        }
        QVERIFY(checked > 0);
    }

    void filtersByLevelAndRule()
    {
        const AlarmDesk desk(*m_place);
        AlarmQuery query;
        query.level = 2;
        const auto level = desk.list(query);
        XQ_OK(level);
        QVERIFY(!level->isEmpty());
        for (const Signal& signal : *level) {
            QCOMPARE(signal.level, 2);
        }
        const auto all = desk.list({});
        XQ_OK(all);
        query = {};
        query.rule = level->constFirst().rule;
        const auto rule = desk.list(query);
        XQ_OK(rule);
        QVERIFY(rule->size() < all->size()); // the city has signals of other rules
        const auto ofRule = std::count_if(all->cbegin(), all->cend(),
            [&query](const Signal& signal) { return signal.rule == query.rule; });
        QCOMPARE(rule->size(), ofRule);
        for (const Signal& signal : *rule) {
            QCOMPARE(signal.rule, query.rule);
        }
        query = {};
        query.units = {QStringLiteral("NOBODY")};
        const auto none = desk.list(query);
        XQ_OK(none);
        QCOMPARE(none->size(), 0);
    }

    void aTickSeesWhatTheWholeListWouldSee()
    {
        const AlarmDesk desk(*m_place);
        const auto whole = desk.list(everything(test::cityNow()));
        XQ_OK(whole);
        // Day by day over the last month: cases as they stand now, so only clocks that still run.
        int checked = 0;
        for (int back = 30; back > 0; --back) {
            const Instant after = test::cityNow() - back * kDay;
            const Instant until = after + kDay;
            const auto ticked = desk.raisedBetween(after, until);
            XQ_OK(ticked);
            QSet<QString> seen;
            for (const Signal& signal : *ticked) {
                QVERIFY(signal.raisedAt > after && signal.raisedAt <= until);
                seen.insert(signal.id);
            }
            for (const Signal& signal : *whole) {
                if (byTime(signal) && signal.standing() && signal.raisedAt > after
                    && signal.raisedAt <= until && stillRuns(signal)) {
                    ++checked;
                    QVERIFY2(seen.contains(signal.id),
                        qPrintable(signal.rule + signal.run + signal.explanation.sentence));
                }
            }
        }
        QVERIFY(checked > 0);
    }

    void explainsByABeginningOfTheId()
    {
        const AlarmDesk desk(*m_place);
        const auto list = desk.list({});
        XQ_OK(list);
        const Signal& first = list->constFirst();
        const auto explained = desk.explain(first.id.left(16));
        XQ_OK(explained);
        QCOMPARE(*explained, first);
        QCOMPARE(
            desk.explain(QStringLiteral("abc")).error().code, QStringLiteral("alarm.ambiguous"));
        QCOMPARE(
            desk.explain(QStringLiteral("0000000000000000")).error().kind, ErrorKind::NotFound);
    }

    void whatARuleStoppedIsListed()
    {
        CaseDesk cases(*m_place);
        const auto opened = cases.open(test::opening());
        XQ_OK(opened);
        OutcomeInput input;
        input.outcome = QStringLiteral("submit"); // without the required elements
        const auto act = cases.act(opened->stream(), input);
        QVERIFY(!act.has_value());
        const AlarmDesk desk(*m_place);
        const auto found = desk.ofStream(opened->stream());
        XQ_OK(found);
        QCOMPARE(found->size(), 1);
        const Signal& stopped = found->constFirst();
        QVERIFY(stopped.blocked && stopped.standing());
        QCOMPARE(stopped.rule, QStringLiteral("C1"));
        QCOMPARE(stopped.family, SignalFamily::Process);
        QVERIFY(!stopped.explanation.basis.isEmpty());
        const auto view = cases.view(opened->stream());
        XQ_OK(view);
        const FlowOutcome* tried = view->flow->step(view->state.step)->outcome(input.outcome);
        QVERIFY(tried);
        QCOMPARE(stopped.explanation.figures.constFirst().source, tried->label);
        AlarmQuery without;
        without.blocked = false;
        const auto list = desk.list(without);
        XQ_OK(list);
        for (const Signal& signal : *list) {
            QVERIFY(!signal.blocked);
        }
    }

    void aLeadWithoutACase()
    {
        LeadOpening opening;
        opening.occurredAt = test::cityNow() - 40 * kHour;
        opening.where = QStringLiteral("金兰路");
        opening.what = QStringLiteral("占道堆放");
        opening.source = QStringLiteral("inspection");
        const auto lead = LeadDesk(*m_place).open(opening);
        XQ_OK(lead);
        const AlarmDesk desk(*m_place);
        const auto warned = desk.ofStream(lead->stream());
        XQ_OK(warned);
        QCOMPARE(warned->size(), 1);
        QCOMPARE(warned->constFirst().level, 1);
        const auto late = desk.ofStream(lead->stream(), test::cityNow() + 8 * kHour);
        XQ_OK(late);
        QCOMPARE(late->size(), 2);
        QCOMPARE(late->constLast().level, 2);
        const auto ticked
            = desk.raisedBetween(test::cityNow() + 7 * kHour, test::cityNow() + 8 * kHour);
        XQ_OK(ticked);
        bool seen = false;
        for (const Signal& signal : *ticked) {
            seen = seen || signal.id == late->constLast().id;
        }
        QVERIFY(seen);
    }

    void canBeCancelled()
    {
        const AlarmDesk desk(*m_place);
        const auto stopped = desk.list({}, [](qint64) { return false; });
        QVERIFY(!stopped.has_value());
        QCOMPARE(stopped.error().code, QStringLiteral("alarm.cancelled"));
    }

private:
    /// The clock that the signal measures still stands in the case's thresholds.
    bool stillRuns(const Signal& signal) const
    {
        if (!signal.stream.startsWith(QStringLiteral("case:"))) {
            return true;
        }
        const auto state = CaseDesk(*m_place).state(signal.stream);
        if (!state || !state->open()) {
            return false;
        }
        const StepRun* run = state->current();
        return signal.step.isEmpty() || (run != nullptr && signal.step == run->step);
    }
};

QTEST_GUILESS_MAIN(AlarmDeskTest)
#include "tst_alarmdesk.moc"
