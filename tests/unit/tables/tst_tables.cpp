// SPDX-License-Identifier: GPL-3.0-or-later
// The paged case list: rows as SQL orders them, whatever was scrolled to before.
#include "models/tables/casetablemodel.h"
#include "tests/support/caserows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace xq;

namespace {

const Instant kNow = localInstant(QDate(2017, 4, 6), 10, 26);

/// Answers when it is told to, so that a test decides about the order of answers.
struct Slow {
    QList<CaseFetch> asked;
    CaseTableModel::Ask ask()
    {
        return [this](const CaseFetch& fetch) { asked.append(fetch); };
    }
};

/// A page of an endless list, numbered by position.
CasePage numbered(const CaseFetch& fetch, int total)
{
    CasePage page;
    const int from = fetch.query.after.isEmpty() ? 0 : fetch.query.after.toInt();
    const int first = from + fetch.query.skip;
    for (int n = first; n < std::min(first + fetch.query.limit, total); ++n) {
        CaseRow row;
        row.stream = QStringLiteral("case:%1").arg(n);
        row.number = QString::number(n);
        row.status = QStringLiteral("open");
        page.rows.append(row);
    }
    if (first + fetch.query.limit < total) {
        page.next = QString::number(first + fetch.query.limit);
    }
    return page;
}

QString numberAt(const CaseTableModel& model, int row)
{
    return model.data(model.index(row, CaseTableModel::Number)).toString();
}

} // namespace

class TablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Qt's own rules for models, while pages come and go.
    void obeysQt()
    {
        CaseTableModel* asked = nullptr;
        int total = 1000;
        CaseTableModel model([&](const CaseFetch& fetch) {
            QMetaObject::invokeMethod(
                asked,
                [&, fetch] {
                    if (fetch.what == CaseFetch::What::Count) {
                        asked->takeCount(fetch, qint64(total));
                    } else {
                        asked->takePage(fetch, numbered(fetch, total));
                    }
                },
                Qt::QueuedConnection);
        });
        asked = &model;
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false);
        model.setNow(kNow);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 1000);
        QTRY_COMPARE(numberAt(model, 999), QStringLiteral("999"));
        total = 430;
        model.reload();
        QTRY_COMPARE(model.rowCount(), 430);
        QTRY_COMPARE(numberAt(model, 429), QStringLiteral("429"));
        total = 0;
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 0);
        QVERIFY(model.isComplete());
    }

    /// A million rows: what is not looked at is never asked for, memory stays bounded.
    void millionRows()
    {
        constexpr int kTotal = 1'000'000;
        Slow slow;
        CaseTableModel model(slow.ask());
        const auto answer = [&] {
            while (!slow.asked.isEmpty()) {
                const CaseFetch fetch = slow.asked.takeFirst();
                if (fetch.what == CaseFetch::What::Count) {
                    model.takeCount(fetch, qint64(kTotal));
                } else {
                    model.takePage(fetch, numbered(fetch, kTotal));
                }
                QCoreApplication::processEvents();
            }
        };
        model.setQuery({});
        QSignalSpy counted(&model, &CaseTableModel::counted);
        answer();
        QCOMPARE(model.rowCount(), kTotal);
        QCOMPARE(counted.size(), 1);
        for (int step = 0; step < 200; ++step) {
            const int row = (step * 7919 * 131) % kTotal;
            numberAt(model, row);
            QCoreApplication::processEvents();
            answer();
            QCOMPARE(numberAt(model, row), QString::number(row));
            QVERIFY(model.pagesHeld() <= CaseTableModel::kPagesKept);
        }
    }

    /// Dragging the scroll bar: one page on its way, then the newest, not all those passed.
    void newestWins()
    {
        Slow slow;
        CaseTableModel model(slow.ask());
        model.setQuery({});
        QCOMPARE(slow.asked.size(), 1);
        model.takePage(slow.asked.takeFirst(), numbered({}, 1));
        model.setQuery({});
        model.takePage(slow.asked.first(), numbered(slow.asked.first(), 100'000));
        QCOMPARE(slow.asked.size(), 2); // the count follows the page
        model.takeCount(slow.asked.last(), qint64(100'000));
        slow.asked.clear();
        for (int row = 1000; row < 90'000; row += 1000) {
            numberAt(model, row);
            QCoreApplication::processEvents();
        }
        QCOMPARE(slow.asked.size(), 1);
        const CaseFetch first = slow.asked.takeFirst();
        QCOMPARE(first.page, 5);
        model.takePage(first, numbered(first, 100'000));
        QCOMPARE(slow.asked.size(), 1);
        QCOMPARE(slow.asked.first().page, 89'000 / CaseTableModel::kPageSize);
        QVERIFY(slow.asked.first().query.skip > 0); // from the nearest page known
    }

    /// The answer to an older question is dropped; what stands stays until the new one is there.
    void staleAnswers()
    {
        Slow slow;
        CaseTableModel model(slow.ask());
        CaseQuery query;
        query.kind = QStringLiteral("penalty");
        model.setQuery(query);
        model.takePage(slow.asked.takeLast(), numbered({}, 3));
        QCOMPARE(model.rowCount(), 3);
        query.kind = QStringLiteral("inspection");
        model.setQuery(query);
        const CaseFetch old = slow.asked.takeLast();
        query.text = QStringLiteral("x");
        model.setQuery(query);
        QCOMPARE(model.rowCount(), 3);
        model.takePage(old, numbered({}, 50));
        QCOMPARE(model.rowCount(), 3);
        model.takePage(slow.asked.takeLast(), numbered({}, 7));
        QCOMPARE(model.rowCount(), 7);
        QSignalSpy failed(&model, &CaseTableModel::failed);
        model.reload();
        model.takePage(slow.asked.takeLast(),
            fail(ErrorKind::Storage, QStringLiteral("store.io"), QStringLiteral("…")));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(model.rowCount(), 7); // nothing taken away
    }

    /// Every order, from the first row and by jumps, is the order of one plain list.
    void jumpsAreExact()
    {
        test::CaseRows store;
        QVERIFY(store.open());
        QVERIFY(store.fill(1500, kNow, QStringLiteral("p-me")));
        const CaseRepository cases(*store.database);
        for (const CaseSort sort : {CaseSort::Entered, CaseSort::Due, CaseSort::Number,
                 CaseSort::Party, CaseSort::Item, CaseSort::Step, CaseSort::LastAct}) {
            for (const bool descending : {false, true}) {
                CaseQuery query;
                query.sort = sort;
                query.descending = descending;
                query.limit = 10'000;
                const auto whole = cases.list(query);
                QVERIFY(whole);
                QCOMPARE(whole->rows.size(), 1500);
                CaseTableModel* asked = nullptr;
                CaseTableModel model([&](const CaseFetch& fetch) {
                    if (fetch.what == CaseFetch::What::Count) {
                        asked->takeCount(fetch, cases.count(fetch.query));
                    } else {
                        asked->takePage(fetch, cases.list(fetch.query));
                    }
                });
                asked = &model;
                model.setQuery(query);
                QCOMPARE(model.rowCount(), 1500);
                for (const int row : {1499, 3, 730, 199, 200, 1201, 0}) {
                    numberAt(model, row);
                    QCoreApplication::processEvents();
                    QVERIFY(model.row(row));
                    QCOMPARE(model.row(row)->stream, whole->rows[row].stream);
                }
            }
        }
    }

    /// Officers, turns and roles as the desk asks them.
    void filters()
    {
        test::CaseRows store;
        QVERIFY(store.open());
        QVERIFY(store.fill(100, kNow, QStringLiteral("p-me")));
        const CaseRepository cases(*store.database);
        CaseQuery query;
        query.officer = QStringLiteral("p-me");
        QCOMPARE(*cases.count(query), 100);
        query.status = QStringLiteral("open");
        QCOMPARE(*cases.count(query), 90);
        query.roles = {QStringLiteral("chief"), QStringLiteral("legal")};
        QCOMPARE(*cases.count(query), 0);
        query.roles = {QStringLiteral("clerk")};
        query.officer.clear();
        query.notOfficer = QStringLiteral("p-second");
        QCOMPARE(*cases.count(query), 0);
        query.notOfficer = QStringLiteral("p-third");
        QCOMPARE(*cases.count(query), 90);
    }

    void sortsOnlyByIndex()
    {
        Slow slow;
        CaseTableModel model(slow.ask());
        model.sort(CaseTableModel::Due, Qt::AscendingOrder); // before the first list: kept for it
        QVERIFY(slow.asked.isEmpty());
        model.setQuery(model.query());
        QCOMPARE(slow.asked.takeLast().query.sort, CaseSort::Due);
        model.sort(CaseTableModel::Handler, Qt::AscendingOrder);
        QVERIFY(slow.asked.isEmpty());
        model.sort(CaseTableModel::Number, Qt::DescendingOrder);
        QCOMPARE(slow.asked.takeLast().query.sort, CaseSort::Number);
    }
};

QTEST_GUILESS_MAIN(TablesTest)
#include "tst_tables.moc"
