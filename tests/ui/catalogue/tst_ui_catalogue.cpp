// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue page by keyboard, offscreen, over the sample catalogue.
#include "models/catalogue/cataloguefile.h"
#include "tests/support/windows.h"
#include "ui/catalogue/cataloguepage.h"
#include "ui/catalogue/itempane.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTreeView>

using namespace xq;
using namespace xq::test;

namespace {

/// The sample catalogue with one item suspended, one cancelled, and a licence.
CatalogueData sample()
{
    QFile file(qEnvironmentVariable("XQ_SOURCE_DIR")
        + QStringLiteral("/resources/catalogue/sample_catalogue.csv"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("sample catalogue");
    }
    CatalogueData data;
    data.today = QDate(2017, 4, 6);
    const auto list = parseCatalogue(file.readAll());
    for (const CatalogueRow& row : list->rows) {
        Item item;
        item.code = row.code;
        item.versions.append(row.version);
        item.history.append({{}, ItemState::InUse, {}, {}, {}, {}});
        if (item.code == QStringLiteral("CG-CF-003")) {
            item.history.append({QDate(2017, 1, 10), ItemState::Suspended,
                suspensionReasonId(SuspensionReason::Dormant), {},
                QStringLiteral("示府函〔2017〕3号"), {}});
        }
        if (item.code == QStringLiteral("CG-CF-004")) {
            item.history.append({QDate(2017, 3, 1), ItemState::Cancelled, {},
                QStringLiteral("省级清单已取消"), {}, {}});
        }
        data.entries.append({item, QStringLiteral("综合执法二科"), {}});
    }
    Item licence;
    licence.code = QStringLiteral("CG-XK-001");
    ItemVersion version;
    version.kind = PowerKind::Licence;
    version.name = QStringLiteral("临时占用城市道路许可（示例）");
    version.basisText = QStringLiteral("《城市道路管理条例》第三十一条");
    licence.versions.append(version);
    licence.history.append({{}, ItemState::InUse, {}, {}, {}, {}});
    data.entries.append({licence, {}, {}});
    return data;
}

class SampleSource final : public CatalogueSource {
public:
    void fetch(const Reply& reply) override { reply(answer); }
    Result<CatalogueData> answer = CatalogueData {};
};

} // namespace

class CataloguePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source.answer = sample();
        m_page = std::make_unique<CataloguePage>(&m_source);
        m_page->resize(1198, 700);
        m_page->refresh();
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
        m_page->firstPlace()->setFocus();
        m_list = m_page->findChild<QTableView*>();
        m_tree = m_page->findChild<QTreeView*>();
        m_pane = m_page->findChild<ItemPane*>();
        m_text = m_page->findChild<QLineEdit*>();
    }

    void cleanup() { m_page.reset(); }

    void opensInTheSearchField()
    {
        QVERIFY(m_text->hasFocus());
        QCOMPARE(m_page->shownCount(), 65);
    }

    void findsByInitials()
    {
        QTest::keyClicks(m_text, QStringLiteral("lslk")); // 临时占用城市… by its letters: none
        QTRY_COMPARE(m_page->shownCount(), 0);
        m_text->clear();
        QTest::keyClicks(m_text, QStringLiteral("lszycsdl"));
        QTRY_COMPARE(m_page->shownCount(), 1);
        QCOMPARE(m_page->chosen()->item.code, QStringLiteral("CG-XK-001"));
        QTest::keyClick(m_text, Qt::Key_Down);
        QVERIFY(m_list->hasFocus());
    }

    void saysWhyASuspendedItemCannotBeUsed()
    {
        m_page->choose(QStringLiteral("CG-CF-003"));
        const QString all = wordsOn(*m_pane);
        QVERIFY2(all.contains(QStringLiteral("2017-01-10")), qPrintable(all));
        QVERIFY(all.contains(QStringLiteral("示府函〔2017〕3号")));
        QVERIFY(all.contains(StateChange {{}, ItemState::Suspended,
            suspensionReasonId(SuspensionReason::Dormant), {}, {},
            {}}.reasonSentence()));
        QSignalSpy asked(m_page.get(), &CataloguePage::openRequested);
        for (Button* button : m_pane->findChildren<Button*>()) {
            button->click();
        }
        QCOMPARE(asked.size(), 0);
    }

    void saysSinceWhenAnItemIsCancelled()
    {
        m_page->choose(QStringLiteral("CG-CF-004"));
        QVERIFY(wordsOn(*m_pane).contains(QStringLiteral("2017-03-01")));
        QVERIFY(wordsOn(*m_pane).contains(QStringLiteral("省级清单已取消")));
    }

    void licencesRunElsewhere()
    {
        m_page->choose(QStringLiteral("CG-XK-001"));
        QVERIFY2(wordsOn(*m_pane).contains(QStringLiteral("行政审批通用软件系统")),
            qPrintable(wordsOn(*m_pane)));
    }

    void givesEveryBasis()
    {
        m_page->choose(QStringLiteral("CG-CF-001"));
        QVERIFY(wordsOn(*m_pane).contains(
            QStringLiteral("《城市市容和环境卫生管理条例》(2017修订)第三十四条第一项")));
        QSignalSpy asked(m_page.get(), &CataloguePage::openRequested);
        for (Button* button : m_pane->findChildren<Button*>()) {
            if (button->isVisible()) {
                button->click();
            }
        }
        QCOMPARE(asked.size(), 1);
        const auto address = asked.at(0).at(0).value<PageAddress>();
        QCOMPARE(address.page, QStringLiteral("new-case"));
        QCOMPARE(
            address.hints.value(QStringLiteral("item")).toString(), QStringLiteral("CG-CF-001"));
    }

    void treeNarrowsByKind()
    {
        m_tree->setFocus();
        QTest::keyClick(m_tree, Qt::Key_End);
        QCOMPARE(m_page->shownCount(), 1); // licences
        QTest::keyClick(m_tree, Qt::Key_Home);
        QCOMPARE(m_page->shownCount(), 65);
        QTest::keyClick(m_tree, Qt::Key_Down);
        QVERIFY(m_page->shownCount() > 1 && m_page->shownCount() < 65);
    }

    void stateFilter()
    {
        auto* state = m_page->findChild<QComboBox*>();
        state->setCurrentIndex(2);
        QCOMPARE(m_page->shownCount(), 1);
        QCOMPARE(m_page->chosen()->item.code, QStringLiteral("CG-CF-003"));
    }

    void anEmptyCatalogueSaysWhereItComesFrom()
    {
        m_source.answer = CatalogueData {{}, QDate(2017, 4, 6)};
        m_page->refresh();
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("权力清单")));
        QVERIFY(!m_page->chosen());
    }

private:
    SampleSource m_source;
    std::unique_ptr<CataloguePage> m_page;
    QTableView* m_list = nullptr;
    QTreeView* m_tree = nullptr;
    ItemPane* m_pane = nullptr;
    QLineEdit* m_text = nullptr;
};

int main(int argc, char** argv)
{
    return runWindows<CataloguePageTest>(argc, argv, "tst_ui_catalogue");
}

#include "tst_ui_catalogue.moc"
