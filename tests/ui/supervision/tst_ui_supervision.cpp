// SPDX-License-Identifier: GPL-3.0-or-later
// The page of signals by keyboard, offscreen.
#include "tests/support/windows.h"
#include "ui/supervision/alarmpage.h"
#include "ui/supervision/ruletree.h"
#include "ui/supervision/signalpane.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/tile.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

using namespace xq;
using namespace xq::test;

namespace {

Instant at(const char* iso)
{
    return *parseInstant(QLatin1String(iso));
}

AlarmEntry entry(const char* rule, int level, const char* fact, const char* subject,
    const char* title, const char* person, const char* raised)
{
    Signal signal;
    signal.rule = QLatin1String(rule);
    signal.level = level;
    signal.family
        = signal.rule.startsWith(QLatin1Char('P')) ? SignalFamily::Process : SignalFamily::Time;
    signal.stream = QStringLiteral("case:") + QString::fromUtf8(subject);
    signal.run = QStringLiteral("P04#1");
    signal.id = signalId(signal.rule, signal.stream, signal.run, 1);
    signal.subject = QString::fromUtf8(subject);
    signal.title = QString::fromUtf8(title);
    signal.raisedAt = at(raised);
    signal.office = QStringLiteral("zf2");
    signal.explanation.fact = QString::fromUtf8(fact);
    signal.explanation.sentence = signal.explanation.fact + QStringLiteral("。");
    signal.explanation.title = QString::fromUtf8(title);
    signal.explanation.moment = signal.raisedAt;
    return {signal, QString::fromUtf8(person), QStringLiteral("综合执法二科")};
}

/// A board like mock-up 06.
AlarmBoard board()
{
    AlarmBoard data;
    data.asOf = at("2017-04-06T10:26+08:00");
    data.ruleSet = QStringLiteral("2017-1");
    data.entries.append(entry("T5", 3, "结案超法定时限 4 天", "示立〔2016〕第71号", "超法定时限",
        "周凯", "2017-04-02T16:00:00Z"));
    AlarmEntry late = entry("T12", 2, "发生后 89 小时 36 分录入", "示立〔2017〕第35号", "录入超时",
        "李远", "2017-04-05T09:06:14+08:00");
    SignalExplanation& why = late.signal.explanation;
    why.sentence = QStringLiteral(
        "案件 2017-04-01 15:30 发生，2017-04-05 09:06 录入，用时 89 小时 36 分，超过 48 "
        "小时。节假日不停表。");
    why.basis = QStringLiteral("市政府办公室《关于推进行政权力依法规范公开运行的意见》（2016年"
                               "12月18日）：案件发生48小时内录入");
    why.start = at("2017-04-01T15:30+08:00");
    why.end = at("2017-04-03T15:30+08:00");
    why.reached = at("2017-04-05T09:06+08:00");
    why.figures = {
        {QStringLiteral("发生时间"), QStringLiteral("2017-04-01 15:30"), QStringLiteral("按申报")},
        {QStringLiteral("录入时间"), QStringLiteral("2017-04-05 09:06"),
            QStringLiteral("案件记录")},
        {QStringLiteral("最迟录入"), QStringLiteral("2017-04-03 15:30"),
            QStringLiteral("参数 entry_hours")},
        {QStringLiteral("迟录原因"), QStringLiteral("假期值班未带电脑"),
            QStringLiteral("案件记录")}};
    data.entries.append(late);
    data.entries.append(entry("T2", 2, "科室审核超期 2 天", "示立〔2017〕第26号", "环节超期",
        "罗建国", "2017-04-04T16:00:00Z"));
    data.entries.append(entry(
        "T6", 2, "立案超期 1 天", "临 3f2a", "立案受理超期", "何晓东", "2017-04-03T16:00:00Z"));
    for (int i = 0; i < 7; ++i) {
        data.entries.append(entry("T1", 1, "陈述申辩 2017-04-06 24:00 到期",
            qPrintable(QStringLiteral("示立〔2017〕第%1号").arg(20 + i)), "环节将到期", "何晓东",
            "2017-04-05T16:00:00Z"));
    }
    AlarmEntry lead = entry("T12", 1, "已 42 小时 6 分，未录入", "金兰路 18 号门前", "录入超时",
        "何晓东", "2017-04-06T04:20+08:00");
    lead.signal.stream = QStringLiteral("lead:58");
    data.entries.append(lead);
    AlarmEntry stopped = entry("P4", 3, "已拦截：执法人员不足", "示立〔2017〕第36号",
        "执法人员不足", "李远", "2017-04-05T11:02+08:00");
    stopped.signal.blocked = true;
    data.entries.append(stopped);
    AlarmEntry healed = entry(
        "T3", 1, "全案将到期", "示立〔2017〕第9号", "案件将到期", "陈立", "2017-03-20T16:00:00Z");
    healed.signal.fellAwayAt = at("2017-03-28T10:00+08:00");
    healed.signal.ended = SignalEnd::Recomputed;
    data.entries.append(healed);
    return data;
}

class BoardSource final : public AlarmSource {
public:
    void fetch(const Reply& reply) override { reply(answer); }
    Result<AlarmBoard> answer = board();
};

} // namespace

class SupervisionPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source.answer = board();
        m_page = std::make_unique<AlarmPage>(&m_source);
        m_page->resize(1198, 700);
        m_page->refresh();
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
        m_page->firstPlace()->setFocus();
        m_list = m_page->findChild<QTableView*>();
        m_tree = m_page->findChild<RuleTree*>();
    }

    void cleanup()
    {
        m_page.reset();
        Theme::instance()->setBasePoints(10);
    }

    void listsWhatStandsGravestFirst()
    {
        QCOMPARE(m_page->shownCount(), 12);
        QVERIFY(m_page->chosen());
        QCOMPARE(m_page->chosen()->signal.rule, QStringLiteral("T5"));
        QVERIFY(m_list->hasFocus());
    }

    void arrowsTravelAndEnterOpens()
    {
        QSignalSpy opened(m_page.get(), &AlarmPage::openRequested);
        QTest::keyClick(m_list, Qt::Key_Down);
        QCOMPARE(m_page->chosen()->signal.rule, QStringLiteral("T12"));
        QTest::keyClick(m_list, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        const auto address = opened.at(0).at(0).value<PageAddress>();
        QCOMPARE(address.page, QStringLiteral("case"));
        // The whole stream, as every other page names it: one case, one tab.
        QCOMPARE(address.argument, m_page->chosen()->signal.stream);
    }

    void explainsTheChosenOne()
    {
        QTest::keyClick(m_list, Qt::Key_Down);
        const QString all = wordsOn(*m_page->findChild<SignalPane*>());
        QVERIFY2(all.contains(QStringLiteral("89 小时 36 分，超过 48 小时")), qPrintable(all));
        QVERIFY(all.contains(QStringLiteral("假期值班未带电脑")));
        QVERIFY(all.contains(QStringLiteral("案件发生48小时内录入")));
        QVERIFY(all.contains(QStringLiteral("2017-04-05 09:06")));
    }

    void alwaysSaysThatALeadIsNoFinding()
    {
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("线索不等于违规，核实后才计入考核")));
    }

    void treeNarrowsTheList()
    {
        m_tree->setFocus();
        m_tree->setCurrentIndex(m_tree->model()->index(0, 0));
        QTest::keyClick(m_tree, Qt::Key_Down); // time
        QCOMPARE(m_page->shownCount(), 10);
        QTest::keyClick(m_tree, Qt::Key_Down); // T1
        QCOMPARE(m_tree->rules(), QStringList {QStringLiteral("T1")});
        QCOMPARE(m_page->shownCount(), 7);
        QTest::keyClick(m_tree, Qt::Key_Home);
        QCOMPARE(m_page->shownCount(), 12);
    }

    void treeCountsByLevel()
    {
        const auto cell = [&](const QModelIndex& row, int column) {
            return row.siblingAtColumn(column).data().toString();
        };
        const QModelIndex all = m_tree->model()->index(0, 0);
        QCOMPARE(cell(all, 1), QStringLiteral("8"));
        QCOMPARE(cell(all, 2), QStringLiteral("3"));
        QCOMPARE(cell(all, 3), QStringLiteral("1"));
        const QModelIndex entryRow = m_tree->model()->index(2, 0);
        QCOMPARE(cell(entryRow, 1), QStringLiteral("1"));
        QCOMPARE(cell(entryRow, 3), QStringLiteral("·"));
    }

    void tilesAndTextFilter()
    {
        auto* tiles = m_page->findChild<TileRow*>();
        tiles->setCurrent(3);
        QCOMPARE(m_page->shownCount(), 1);
        QVERIFY(m_page->chosen()->signal.blocked);
        tiles->setCurrent(4);
        QCOMPARE(m_page->chosen()->signal.ended, SignalEnd::Recomputed);
        tiles->setCurrent(-1);
        QCOMPARE(m_page->shownCount(), 12);
        auto* text = m_page->findChild<QLineEdit*>();
        QTest::keyClicks(text, QStringLiteral("89"));
        QCOMPARE(m_page->shownCount(), 12); // not a letter at a time
        QTRY_COMPARE(m_page->shownCount(), 1);
        text->setText(QStringLiteral("没有这样的"));
        QTRY_COMPARE(m_page->shownCount(), 0);
        QVERIFY(!m_page->chosen());
    }

    void keepsTheChoiceWhenTheBoardIsNew()
    {
        QTest::keyClick(m_list, Qt::Key_Down);
        const QString id = m_page->chosen()->signal.id;
        AlarmBoard next = board();
        next.entries.removeFirst();
        m_source.answer = next;
        m_page->refresh();
        QCOMPARE(m_page->chosen()->signal.id, id);
    }

    void aFailureKeepsWhatWasThere()
    {
        m_source.answer = fail(ErrorKind::Storage, QStringLiteral("store.busy"),
            QStringLiteral("数据正在被另一个程序使用，请稍后再试。"));
        m_page->refresh();
        QCOMPARE(m_page->shownCount(), 12);
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("另一个程序")));
    }

    void arrivesAtARuleAndASignal()
    {
        m_page->arrive({{QStringLiteral("rule"), QStringLiteral("T1")}});
        QCOMPARE(m_page->shownCount(), 7);
        const QString id = board().entries.at(6).signal.id;
        m_page->arrive({{QStringLiteral("signal"), id}});
        QCOMPARE(m_page->chosen()->signal.id, id);
        QCOMPARE(m_tree->rules(), QStringList {QStringLiteral("T1")});
    }

    void panesInReadingOrder()
    {
        const QList<QWidget*> panes = m_page->panes();
        QCOMPARE(panes.size(), 3);
        QCOMPARE(panes.at(0), static_cast<QWidget*>(m_tree));
        QCOMPARE(m_page->firstPlace(), static_cast<QWidget*>(m_list));
        QVERIFY(!m_page->helpText().isEmpty());
    }

    void copiesTheExplanation()
    {
        const QString text = SignalPane::asText(board().entries.at(1), displayProfile());
        QVERIFY(text.contains(QStringLiteral("T12")));
        QVERIFY(text.contains(board().entries.at(1).signal.id));
    }

    void noBadgeIsCutOff_data()
    {
        QTest::addColumn<int>("points");
        QTest::newRow("10") << 10;
        QTest::newRow("14") << 14;
    }
    void noBadgeIsCutOff()
    {
        QFETCH(const int, points);
        Theme::instance()->setBasePoints(points);
        auto* state = m_page->findChildren<QComboBox*>().at(1);
        state->setCurrentIndex(3); // everything
        QCoreApplication::processEvents();
        QCOMPARE(m_page->shownCount(), 14);
        for (int row = 0; row < m_list->model()->rowCount(); ++row) {
            for (const int column : {int(AlarmModel::Level), int(AlarmModel::State)}) {
                const QModelIndex cell = m_list->model()->index(row, column);
                QVERIFY2(isShownWhole(*m_list, cell),
                    qPrintable(cell.data(BadgeRole).value<Badge>().word));
            }
            QVERIFY(!isShownWhole(*m_list, m_list->model()->index(row, AlarmModel::Level), 40));
        }
    }

    void everyControlHasAName()
    {
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            const bool control = qobject_cast<const QLineEdit*>(widget)
                || qobject_cast<const QComboBox*>(widget)
                || qobject_cast<const QAbstractItemView*>(widget)
                || qobject_cast<const QAbstractButton*>(widget);
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool owned = widget->objectName().startsWith(QStringLiteral("qt_"))
                || qobject_cast<const QComboBox*>(widget->parentWidget())
                || qobject_cast<const QLineEdit*>(widget->parentWidget())
                || qobject_cast<const QAbstractItemView*>(widget->parentWidget())
                || widget->inherits("QComboBoxListView") || widget->inherits("QHeaderView");
            if (control && !owned && widget->isVisible()) {
                QVERIFY2(
                    !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                    widget->metaObject()->className());
            }
        }
    }

private:
    BoardSource m_source;
    std::unique_ptr<AlarmPage> m_page;
    QTableView* m_list = nullptr;
    RuleTree* m_tree = nullptr;
};

int main(int argc, char** argv)
{
    return runWindows<SupervisionPageTest>(argc, argv, "tst_ui_supervision");
}

#include "tst_ui_supervision.moc"
