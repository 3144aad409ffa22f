// SPDX-License-Identifier: GPL-3.0-or-later
// The case list by real keys: what it asks for and by which clock, what it shows of the answer.
#include "models/cases/projection.h"
#include "tests/support/windows.h"
#include "ui/lists/caselistpage.h"
#include "ui/widgets/badge.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

using namespace xq;
using namespace xq::test;

namespace {

const Instant kNow = localInstant(QDate(2017, 4, 6), 10, 26);

CaseRow row(const QString& status, Instant due = kNow + 5 * kDay, Instant warn = kNow + kDay)
{
    static int n = 0;
    CaseRow made;
    made.stream = QStringLiteral("case:c%1").arg(++n);
    made.number = QStringLiteral("示立〔2017〕第%1号").arg(n);
    made.title = QStringLiteral("龙泉商贸涉嫌占道堆放物料案");
    made.party = QStringLiteral("龙泉商贸");
    made.kind = QStringLiteral("penalty");
    made.procedure = QStringLiteral("ordinary");
    made.status = status;
    const bool over = status == QLatin1String("closed") || status == QLatin1String("archived");
    made.closedAt = over ? kNow - kDay : 0;
    if (!over && status != QLatin1String("voided")) {
        made.nextStart = kNow - 10 * kDay;
        made.nextDue = due;
        made.nextWarn = warn;
    }
    return made;
}

} // namespace

class ListsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(QStringLiteral("p1")); }
    void cleanup()
    {
        m_page.reset();
        Theme::instance()->setBasePoints(10);
    }

    void asksForOnesOwnInHandByTheirEnd()
    {
        const CaseQuery first = m_asked.first().query;
        QCOMPARE(first.units, QStringList {QStringLiteral("CG")});
        QCOMPARE(first.handler, QStringLiteral("p1"));
        QCOMPARE(first.status, QStringLiteral("open"));
        QCOMPARE(first.sort, CaseSort::Due);
        QVERIFY(!first.descending);
        open({});
        QVERIFY(m_asked.first().query.handler.isEmpty());
    }

    void asksOncePerWord()
    {
        const qsizetype before = m_asked.size();
        QVERIFY(m_page->firstPlace()->hasFocus());
        QTest::keyClicks(m_page->firstPlace(), QStringLiteral("lqsm"));
        QCOMPARE(m_asked.size(), before); // not a letter at a time
        QTRY_COMPARE(m_asked.last().query.text, QStringLiteral("lqsm"));
        QCOMPARE(m_asked.size(), before + 1);
        QCOMPARE(m_asked.last().query.handler, QStringLiteral("p1"));
        QCOMPARE(m_asked.last().query.sort, CaseSort::Due);
    }

    void everyStateCanBeChosenByItsWord()
    {
        auto* states = combo(0);
        QCOMPARE(states->accessibleName(), QStringLiteral("状态"));
        QCOMPARE(states->currentText(), QStringLiteral("在办"));
        QVERIFY(tabTo(states));
        QStringList asked {m_asked.last().query.status};
        QStringList words {states->currentText()};
        for (int i = 1; i < states->count(); ++i) {
            press(Qt::Key_Down);
            asked.append(m_asked.last().query.status);
            words.append(states->currentText());
        }
        QCOMPARE(asked, caseStatuses() << QString());
        QCOMPARE(words.last(), QStringLiteral("全部"));
        for (qsizetype i = 1; i < asked.size() - 1; ++i) {
            QCOMPARE(words.at(i), caseStatusName(asked.at(i)));
        }
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
    }

    void filtersWorkTogether()
    {
        auto* kinds = combo(1);
        QVERIFY(tabTo(kinds));
        press(Qt::Key_Down);
        QCOMPARE(kinds->currentText(), QStringLiteral("行政处罚"));
        QCOMPARE(m_asked.last().query.kind, QStringLiteral("penalty"));
        QVERIFY(!m_asked.last().query.overdueAt);
        press(Qt::Key_Tab);
        press(Qt::Key_Space);
        QCOMPARE(m_asked.last().query.overdueAt, std::optional(kNow));
        QCOMPARE(m_asked.last().query.kind, QStringLiteral("penalty"));
        QCOMPARE(m_asked.last().query.status, QStringLiteral("open"));
        QVERIFY(tabTo(kinds));
        press(Qt::Key_Down);
        QCOMPARE(m_asked.last().query.kind, QStringLiteral("inspection"));
        QVERIFY(m_asked.last().query.overdueAt);
        press(Qt::Key_O, Qt::AltModifier);
        QTRY_VERIFY(!m_asked.last().query.overdueAt); // a button is down for a moment
        QCOMPARE(m_asked.last().query.kind, QStringLiteral("inspection"));
    }

    void anEmptyAnswerLeadsToAllCases()
    {
        QTest::keyClicks(m_page->firstPlace(), QStringLiteral("zz"));
        press(Qt::Key_O, Qt::AltModifier);
        QVERIFY(tabTo(combo(1)));
        press(Qt::Key_Down);
        QTRY_COMPARE(m_asked.last().query.text, QStringLiteral("zz"));
        QTRY_VERIFY(m_asked.last().query.overdueAt);
        answer({});
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("没有符合筛选条件的案件。")));
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("0 件")));
        QVERIFY(!view()->isVisible()); // the sentence stands in the place of the first row
        Button* all = buttonOn(*m_page, QStringLiteral("查看全部案件"));
        QVERIFY(all != nullptr && tabTo(all));
        press(Qt::Key_Space);
        QTRY_VERIFY(m_asked.last().query.text.isEmpty());
        const CaseQuery query = m_asked.last().query;
        QVERIFY(query.status.isEmpty() && query.kind.isEmpty() && !query.overdueAt);
        answer({row(QStringLiteral("open"))});
        QVERIFY(!wordsOn(*m_page).contains(QStringLiteral("没有符合筛选条件的案件。")));
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("1 件")));
    }

    void enterOpensTheCase()
    {
        const QList<CaseRow> rows {row(QStringLiteral("open")), row(QStringLiteral("returned"))};
        answer(rows);
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        QVERIFY(tabTo(view()));
        press(Qt::Key_Home, Qt::ControlModifier);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        const auto address = opened.at(0).at(0).value<PageAddress>();
        QCOMPARE(address.page, QStringLiteral("case"));
        QCOMPARE(address.argument, rows.at(1).stream);
    }

    void aFailureIsSaidUntilAnAnswerComes()
    {
        answer({row(QStringLiteral("open"))});
        m_page->refresh();
        m_page->model()->takePage(m_asked.last(),
            fail(ErrorKind::Storage, QStringLiteral("store.busy"),
                QStringLiteral("数据正被另一个程序使用。")));
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("数据正被另一个程序使用。")));
        QCOMPARE(view()->model()->rowCount(), 1); // what was there stays
        m_page->refresh();
        answer({row(QStringLiteral("open"))});
        QVERIFY(!wordsOn(*m_page).contains(QStringLiteral("数据正被另一个程序使用。")));
    }

    void arrivesWithATextInAllStates()
    {
        m_page->arrive({{QStringLiteral("text"), QStringLiteral("第24号")}});
        QTRY_COMPARE(m_asked.last().query.text, QStringLiteral("第24号"));
        QVERIFY(m_asked.last().query.status.isEmpty());
    }

    void keepsTimeWithEveryRefresh()
    {
        QSignalSpy facts(m_page.get(), &CaseListPage::factsRequested);
        press(Qt::Key_O, Qt::AltModifier);
        QTRY_COMPARE(m_asked.last().query.overdueAt, std::optional(kNow));
        m_page->refresh();
        QCOMPARE(facts.size(), 1);
        m_page->setNow(kNow + kHour); // the answer to it
        QCOMPARE(m_asked.last().query.overdueAt, std::optional(kNow + kHour));
    }

    void helpSaysWhoseCases()
    {
        QVERIFY(m_page->helpText().startsWith(QStringLiteral("本人经办的案件。")));
        open({});
        QVERIFY(m_page->helpText().startsWith(QStringLiteral("本单位的全部案件。")));
    }

    /// One line per state and per standing of its clock, as the badge shows it.
    void everyStateHasItsBadge()
    {
        answer(allStates());
        const auto badge = [this](int at) {
            const QModelIndex cell = view()->model()->index(at, CaseTableModel::Status);
            return cell.data(BadgeRole).value<Badge>();
        };
        const auto is = [&badge](int at, const QString& word, xq::Status status) {
            const Badge shown = badge(at);
            return shown.word == word && shown.status == status;
        };
        const auto name = [](const char* status) { return caseStatusName(QLatin1String(status)); };
        QVERIFY(is(0, QStringLiteral("正常"), Status::Normal));
        QVERIFY(is(1, QStringLiteral("预警"), Status::Warning));
        QVERIFY(is(2, QStringLiteral("报警"), Status::Alarm));
        QVERIFY(is(3, name("returned"), Status::Returned));
        QVERIFY(is(4, name("returned"), Status::Returned));
        QVERIFY(is(5, QStringLiteral("报警"), Status::Alarm));
        for (int at = 6; at < 9; ++at) {
            QVERIFY(is(at, name("halted"), Status::Paused));
        }
        QVERIFY(is(9, name("closed"), Status::Done));
        QVERIFY(is(10, name("archived"), Status::Done));
        QVERIFY(is(11, name("voided"), Status::Blocked)); // as the page of the case says it
        QCOMPARE(view()->model()->rowCount(), 12);
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
        answer(allStates());
        QCoreApplication::processEvents();
        for (int at = 0; at < view()->model()->rowCount(); ++at) {
            const QModelIndex cell = view()->model()->index(at, CaseTableModel::Status);
            QVERIFY2(isShownWhole(*view(), cell), qPrintable(cell.data().toString()));
            QVERIFY(!isShownWhole(*view(), cell, 40));
        }
    }

private:
    static QList<CaseRow> allStates()
    {
        QList<CaseRow> rows;
        for (const char* status : {"open", "returned", "halted"}) {
            rows.append(row(QLatin1String(status)));
            rows.append(row(QLatin1String(status), kNow + kDay, kNow - kHour));
            rows.append(row(QLatin1String(status), kNow - kDay, kNow - 2 * kDay));
        }
        for (const char* status : {"closed", "archived", "voided"}) {
            rows.append(row(QLatin1String(status)));
        }
        return rows;
    }
    void open(const QString& handler)
    {
        m_asked.clear();
        m_page = std::make_unique<CaseListPage>(
            CaseListPage::Setup {QStringLiteral("我的案件"), QStringLiteral("CG"), handler,
                QStringLiteral("test.list")},
            [this](const CaseFetch& fetch) {
                if (fetch.what == CaseFetch::What::Page) {
                    m_asked.append(fetch);
                }
            });
        m_page->resize(1198, 676);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
        m_page->refresh();
        m_page->setNow(kNow);
        m_page->model()->setCalendar(std::make_shared<WorkCalendar>(WorkCalendar::builtin()));
        m_page->firstPlace()->setFocus();
        QTRY_VERIFY(m_page->firstPlace()->hasFocus());
    }
    /// To the newest question.
    void answer(const QList<CaseRow>& rows)
    {
        const CaseFetch fetch = m_asked.last();
        m_page->model()->takePage(fetch, CasePage {rows, {}});
        m_page->model()->takeCount(fetch, qint64(rows.size()));
    }
    QComboBox* combo(int at) const { return m_page->findChildren<QComboBox*>().at(at); }
    QTableView* view() const { return m_page->findChild<QTableView*>(); }

    QList<CaseFetch> m_asked;
    std::unique_ptr<CaseListPage> m_page;
};

int main(int argc, char** argv)
{
    return runWindows<ListsTest>(argc, argv, "tst_ui_lists");
}

#include "tst_ui_lists.moc"
