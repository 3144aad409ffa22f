// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of the legality review by real keys.
#include "tests/support/windows.h"
#include "ui/reviews/reviewqueuepage.h"
#include "ui/widgets/badge.h"

#include <QSignalSpy>

using namespace xq;
using namespace xq::test;

namespace {

const Instant kNow = localInstant(QDate(2017, 4, 6), 10, 26);

ReviewEntry entry(int n, Instant due, Instant warn, int round = 1)
{
    ReviewEntry made;
    made.row.stream = QStringLiteral("case:c%1").arg(n);
    made.row.number = QStringLiteral("示城管立字〔2017〕第%1号").arg(n);
    made.row.title = QStringLiteral("龙泉商贸涉嫌占道堆放物料案");
    made.row.nextDue = due;
    made.row.nextWarn = warn;
    made.round = round;
    return made;
}

QList<ReviewEntry> queue()
{
    QList<ReviewEntry> all {entry(31, kNow - kDay, kNow - 2 * kDay, 2),
        entry(32, kNow + kDay, kNow - kHour), entry(33, kNow + 3 * kDay, kNow + 2 * kDay, 2),
        entry(34, kNow + 4 * kDay, kNow + 3 * kDay), entry(35, 0, 0)};
    all[3].mayReview = false;
    all[3].reason = QStringLiteral("承办过本案，不能审核");
    return all;
}

} // namespace

class ReviewQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<ReviewQueuePage>();
        m_page->resize(1198, 676);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
        m_page->setQueue(queue(), kNow);
        m_page->firstPlace()->setFocus();
        QTRY_VERIFY(m_page->firstPlace()->hasFocus());
        m_view = m_page->findChild<QTableView*>();
    }
    void cleanup()
    {
        m_page.reset();
        Theme::instance()->setBasePoints(10);
    }

    void asksWithEveryRefresh()
    {
        QSignalSpy asked(m_page.get(), &ReviewQueuePage::queueRequested);
        m_page->refresh();
        QCOMPARE(asked.size(), 1);
    }

    void saysWhatPressesAndWhy()
    {
        const auto badge = [this](int row) {
            return m_view->model()->index(row, 0).data(BadgeRole).value<Badge>();
        };
        QCOMPARE(badge(0), (Badge {Status::Alarm, QStringLiteral("报警")}));
        QCOMPARE(badge(1), (Badge {Status::Warning, QStringLiteral("预警")}));
        QCOMPARE(badge(2), (Badge {Status::Returned, QStringLiteral("再次送审")}));
        QCOMPARE(badge(3), (Badge {Status::Normal, QStringLiteral("正常")}));
        QCOMPARE(badge(4), (Badge {Status::Normal, QStringLiteral("正常")})); // no limit
        QCOMPARE(m_view->model()->rowCount(), 5);
        QCOMPARE(m_view->model()->index(0, 3).data().toString(), QStringLiteral("2"));
        QCOMPARE(
            m_view->model()->index(3, 5).data().toString(), QStringLiteral("承办过本案，不能审核"));
        QVERIFY(m_view->model()->index(0, 5).data().toString().isEmpty());
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("5 件")));
    }

    void arrowsChooseAndEnterOpensTheForm()
    {
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        QCOMPARE(m_view->currentIndex().row(), 0);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        const auto address = opened.at(0).at(0).value<PageAddress>();
        QCOMPARE(address.page, QStringLiteral("review"));
        QCOMPARE(address.argument, QStringLiteral("case:c32"));
    }

    /// The queue is read anew with every change; who goes through it stays where they are.
    void freshFactsLeaveTheChosenCaseChosen()
    {
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QList<ReviewEntry> fewer = queue();
        fewer.removeFirst();
        m_page->setQueue(fewer, kNow);
        QCOMPARE(m_view->currentIndex().row(), 1);
        QVERIFY(m_view->selectionModel()->isRowSelected(1, {}));
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        press(Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).value<PageAddress>().argument, QStringLiteral("case:c33"));
        fewer.removeAt(1); // somebody else reviewed it
        m_page->setQueue(fewer, kNow);
        QVERIFY(m_view->currentIndex().isValid());
    }

    void aFailureIsSaidUntilAnAnswerComes()
    {
        m_page->setQueue(fail(ErrorKind::Storage, QStringLiteral("store.busy"),
                             QStringLiteral("数据正被另一个程序使用。")),
            kNow);
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("数据正被另一个程序使用。")));
        QCOMPARE(m_view->model()->rowCount(), 5); // what was there stays
        m_page->setQueue(queue(), kNow);
        QVERIFY(!wordsOn(*m_page).contains(QStringLiteral("数据正被另一个程序使用。")));
    }

    void anEmptyQueueLeadsToAllCases()
    {
        m_page->setQueue(QList<ReviewEntry> {}, kNow);
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("没有待法制审核的案件。")));
        QVERIFY(!m_view->isVisible());
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        Button* all = buttonOn(*m_page, QStringLiteral("查看全部案件"));
        QVERIFY(all != nullptr);
        all->setFocus();
        press(Qt::Key_Space);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).value<PageAddress>().page, QStringLiteral("search"));
        m_page->setQueue(queue(), kNow);
        QVERIFY(m_view->isVisible());
        QVERIFY(!wordsOn(*m_page).contains(QStringLiteral("没有待法制审核的案件。")));
    }

    void noStateIsCutOff_data()
    {
        QTest::addColumn<int>("points");
        QTest::newRow("10") << 10;
        QTest::newRow("14") << 14;
    }
    void noStateIsCutOff()
    {
        QFETCH(const int, points);
        Theme::instance()->setBasePoints(points);
        QCoreApplication::processEvents();
        for (int row = 0; row < m_view->model()->rowCount(); ++row) {
            for (const int column : {0, 3, 4, 5}) {
                const QModelIndex cell = m_view->model()->index(row, column);
                QVERIFY2(isShownWhole(*m_view, cell), qPrintable(cell.data().toString()));
            }
            QVERIFY(!isShownWhole(*m_view, m_view->model()->index(row, 0), 40));
        }
    }

private:
    std::unique_ptr<ReviewQueuePage> m_page;
    QTableView* m_view = nullptr;
};

int main(int argc, char** argv)
{
    return runWindows<ReviewQueueTest>(argc, argv, "tst_ui_reviewqueue");
}

#include "tst_ui_reviewqueue.moc"
