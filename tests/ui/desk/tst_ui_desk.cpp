// SPDX-License-Identifier: GPL-3.0-or-later
// The desk by keyboard, offscreen.
#include "tests/support/windows.h"
#include "tests/ui/desk/sampledesk.h"
#include "ui/desk/deskcharts.h"
#include "ui/desk/deskpage.h"
#include "ui/desk/desktiles.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/tables.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>

using namespace xq;
using namespace xq::test;

class DeskPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<DeskPage>();
        m_page->resize(1198, 676);
        m_page->setDesk(test::sampleDesk());
        m_page->setAlarms(test::sampleAlarms());
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
        m_list = m_page->findChild<QTableView*>();
        m_model = m_page->findChild<DeskModel*>();
        m_tiles = m_page->findChild<DeskTileRow*>();
        m_page->firstPlace()->setFocus();
        QTRY_VERIFY(m_list->hasFocus());
    }
    void cleanup() { m_page.reset(); }

    /// Opens on the first task; Enter opens it.
    void entersTheFirst()
    {
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        QVERIFY(m_model->isHeading(0));
        QCOMPARE(m_list->currentIndex().row(), 1);
        QTest::keyClick(m_list, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        const auto address = opened.takeFirst().constFirst().value<PageAddress>();
        QCOMPARE(address.page, QStringLiteral("case"));
        QCOMPARE(address.argument, QStringLiteral("case:1"));
        QVERIFY(!address.hints.contains(QStringLiteral("act")));
    }

    /// A lead goes to the new-case page, filled in from it.
    void leadIsEntered()
    {
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        m_list->setCurrentIndex(m_model->index(m_model->rowOf(QStringLiteral("lead:2")), 0));
        QTest::keyClick(m_list, Qt::Key_Return);
        const auto address = opened.takeFirst().constFirst().value<PageAddress>();
        QCOMPARE(address.page, QStringLiteral("new-case"));
        QCOMPARE(address.hints.value(QStringLiteral("lead")).toString(), QStringLiteral("2"));
    }

    /// A review opens its form, not the case.
    void reviewOpensTheForm()
    {
        DeskView desk = test::sampleDesk();
        desk.tasks[0].review = true;
        m_page->setDesk(desk);
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        QTest::keyClick(m_list, Qt::Key_Return);
        QCOMPARE(
            opened.takeFirst().constFirst().value<PageAddress>().page, QStringLiteral("review"));
    }

    /// A click on the next act starts it.
    void nextActStarts()
    {
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        const QModelIndex next
            = m_model->index(m_model->rowOf(QStringLiteral("case:3")), DeskModel::Next);
        QTest::mouseClick(
            m_list->viewport(), Qt::LeftButton, {}, m_list->visualRect(next).center());
        const auto address = opened.takeFirst().constFirst().value<PageAddress>();
        QVERIFY(address.hints.value(QStringLiteral("act")).toBool());
    }

    void headingsFold()
    {
        const int rows = m_model->rowCount();
        QTest::keyClick(m_list, Qt::Key_Up);
        QCOMPARE(m_list->currentIndex().row(), 0);
        QTest::keyClick(m_list, Qt::Key_Left);
        QCOMPARE(m_model->rowCount(), rows - 1);
        QVERIFY(m_model->isFolded(0));
        QTest::keyClick(m_list, Qt::Key_Right);
        QCOMPARE(m_model->rowCount(), rows);
        const int later = m_model->headings().constLast();
        QVERIFY(m_model->isFolded(later)); // far away stays out of sight
        m_list->setCurrentIndex(m_model->index(later, 0));
        QTest::keyClick(m_list, Qt::Key_Space);
        QCOMPARE(m_model->rowCount(), rows + 2);
        QCOMPARE(m_list->columnSpan(later, 0), int(DeskModel::ColumnCount));
    }

    void tilesFilter()
    {
        const QList<Tile*> tiles = m_tiles->tiles();
        QCOMPARE(tiles.size(), 8);
        const auto press = [&](DeskFilter which) {
            Tile* tile = tiles.at(static_cast<int>(which));
            tile->setFocus();
            QTest::keyClick(tile, Qt::Key_Space);
        };
        press(DeskFilter::Today);
        QCOMPARE(m_model->shown(), 3);
        press(DeskFilter::Returned);
        QCOMPARE(m_model->shown(), 1);
        QCOMPARE(m_model->task(m_model->firstTask())->stream, QStringLiteral("case:6"));
        press(DeskFilter::Waiting);
        QCOMPARE(m_model->shown(), 2);
        press(DeskFilter::Alarms);
        QCOMPARE(m_model->shown(), 1);
        press(DeskFilter::Alarms); // the same again shows all
        QCOMPARE(m_model->shown(), 10);
        press(DeskFilter::Today);
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_Escape);
        QCOMPARE(m_model->shown(), 10);
        press(DeskFilter::SetAside);
        QCOMPARE(m_model->shown(), 2);
        QVERIFY(m_model->task(m_model->firstTask())->setAside);
    }

    void filterRowNarrows()
    {
        m_page->findChild<TableTools*>()->setFilterRowShown(true);
        QLineEdit* field = nullptr;
        for (QLineEdit* edit : m_list->findChildren<QLineEdit*>()) {
            if (edit->accessibleName().contains(QStringLiteral("案由"))) {
                field = edit;
            }
        }
        QVERIFY(field);
        field->setText(QStringLiteral("堆放"));
        QCOMPARE(m_model->shown(), 2);
        m_page->findChild<TableTools*>()->setFilterRowShown(false);
        QCOMPARE(m_model->shown(), 10);
    }

    /// The choice stays on its case when the desk is read again, whatever moved.
    void keepsTheChoice()
    {
        m_list->setCurrentIndex(m_model->index(m_model->rowOf(QStringLiteral("case:6")), 0));
        DeskView desk = test::sampleDesk();
        desk.tasks.removeFirst();
        m_page->setDesk(desk);
        QCOMPARE(m_model->task(m_list->currentIndex().row())->stream, QStringLiteral("case:6"));
        m_page->showError(
            {ErrorKind::Storage, QStringLiteral("store.io"), QStringLiteral("…"), {}});
        QCOMPARE(m_model->task(m_list->currentIndex().row())->stream, QStringLiteral("case:6"));
    }

    void emptyDesk()
    {
        DeskView desk;
        desk.now = test::sampleDesk().now;
        desk.person = QStringLiteral("何晓东");
        m_page->setDesk(desk);
        auto* empty = m_page->findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        Button* act = empty->findChild<Button*>();
        act->setFocus();
        QTest::keyClick(act, Qt::Key_Space);
        QCOMPARE(
            opened.constFirst().constFirst().value<PageAddress>().page, QStringLiteral("new-case"));
    }

    /// Figures are there for those who cannot see a chart.
    void chartsAsTables()
    {
        auto* chart = m_page->findChild<OnTimeChart*>();
        chart->setShowsTable(true);
        QVERIFY(chart->showsTable());
        auto* table = chart->findChild<QTableView*>();
        QCOMPARE(table->model()->rowCount(), 6);
        QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("92.3"));
        QCOMPARE(
            m_page->findChild<LoadChart*>()->findChild<QTableView*>()->model()->rowCount(), 10);
    }

    void scopeNeedsTheRole()
    {
        auto* scope = m_page->findChild<QComboBox*>(QStringLiteral("scope"));
        QVERIFY(!scope->isEnabled());
        DeskView desk = test::sampleDesk();
        desk.mayWiden = true;
        m_page->setDesk(desk);
        QVERIFY(scope->isEnabled());
        QSignalSpy wanted(m_page.get(), &DeskPage::wanted);
        scope->setFocus();
        QTest::keyClick(scope, Qt::Key_Down);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constFirst().constFirst().value<DeskScope>(), DeskScope::Office);
    }

    /// Every act of the page can be reached and has a name.
    void namesAndPanes()
    {
        for (const QWidget* widget : m_page->findChildren<QAbstractButton*>()) {
            if (widget->isVisible()) {
                QVERIFY2(!widget->accessibleName().isEmpty()
                        || !static_cast<const QAbstractButton*>(widget)->text().isEmpty(),
                    widget->metaObject()->className());
            }
        }
        QVERIFY(m_page->panes().size() >= 3);
    }

    /// A long sentence of the machine wraps or ends in an ellipsis; it never pushes what stands at
    /// the right out of sight.
    void sideIsNeverWiderThanItsPlace()
    {
        DeskView desk = test::sampleDesk();
        desk.machine.failure
            = QStringLiteral("无法连接 https://platform.example.invalid:8443/v1/"
                             "exchange/records ，请检查网络后再试，本机照常办理。");
        NumberLease lease = desk.machine.blocks.constFirst();
        lease.type = QStringLiteral("行政处罚事先告知书");
        desk.machine.blocks.append(lease);
        desk.returns[0].title.append(desk.returns[0].title);
        desk.returns[0].who = QStringLiteral("欧阳杜若涵（法制审核机构负责人）");
        m_page->setDesk(desk);
        m_page->setConnection(Connection::Offline, desk.now - 100 * kDay);
        auto* side = m_page->findChild<DeskSide*>();
        QTRY_COMPARE(side->widget()->width(), side->viewport()->width());
        for (const QWidget* part : side->widget()->findChildren<QWidget*>()) {
            if (part->isVisible()) {
                const int right = part->mapTo(side->viewport(), QPoint(part->width(), 0)).x();
                QVERIFY2(right <= side->viewport()->width(),
                    qPrintable(QStringLiteral("%1 %2 ends at %3 of %4")
                                   .arg(QLatin1String(part->metaObject()->className()),
                                       part->accessibleName())
                                   .arg(right)
                                   .arg(side->viewport()->width())));
            }
        }
    }

    /// Every word of the profile is read whole in the column of states.
    void statesFitTheirColumn()
    {
        const DeskView desk = test::sampleDesk();
        for (const LevelDisplay& level : desk.profile.levels) {
            const int needed
                = badgeSize({Status::Severe, level.word}, QApplication::font()).width();
            QVERIFY2(
                m_list->columnWidth(DeskModel::State) >= needed + 2 * Metrics::of(m_list).px(8),
                qPrintable(level.word));
        }
    }

    void narrowWindowHasTabs()
    {
        auto* side = m_page->findChild<DeskSide*>();
        QVERIFY(side->isVisible());
        m_page->resize(640, 300);
        QTRY_VERIFY(!side->isVisible());
        QVERIFY(m_list->isVisible());
    }

    /// Larger type narrows the page as a smaller window does: nothing may be neither beside the
    /// list nor behind a tab.
    void largerTypeFoldsAtOnce()
    {
        auto* side = m_page->findChild<DeskSide*>();
        auto* folds = m_page->findChild<QTabBar*>();
        m_page->resize(1278, 600);
        QTRY_VERIFY(side->isVisible());
        for (const int points : {11, 12, 13, 14, 13, 12, 11, 10}) {
            Theme::instance()->setBasePoints(points);
            const bool narrow = m_page->width() < Metrics::of(m_page.get()).px(1000);
            QTRY_COMPARE(side->isVisible(), !narrow);
            QCOMPARE(folds->isTabVisible(1), narrow);
            QCOMPARE(folds->tabRect(1).isEmpty(), !narrow);
        }
    }

private:
    std::unique_ptr<DeskPage> m_page;
    QTableView* m_list = nullptr;
    DeskModel* m_model = nullptr;
    DeskTileRow* m_tiles = nullptr;
};

int main(int argc, char** argv)
{
    return runWindows<DeskPageTest>(argc, argv, "tst_ui_desk");
}

#include "tst_ui_desk.moc"
