// SPDX-License-Identifier: GPL-3.0-or-later
// The window with its wiring over a real trial store, offscreen: what the parts are handed.
#include "app/xingquan/clientpages.h"
#include "app/xingquan/clientwindow.h"
#include "models/cases/caserepository.h"
#include "models/people/handlers.h"
#include "models/services/democity.h"
#include "models/services/numberbook.h"
#include "ui/catalogue/cataloguepage.h"
#include "ui/shell/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace xq;

namespace {

const Instant kNow = localInstant(QDate(2017, 4, 6), 10, 26);

} // namespace

class ClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Xingquan"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_ui_client"));
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        Theme::install(ThemeChoice::Light, 10);
        qputenv("XINGQUAN_CLOCK", toIso(kNow).toUtf8());
        DemoPlan plan;
        plan.folder = m_folder.filePath(QStringLiteral("city"));
        plan.cases = 12;
        plan.now = kNow;
        plan.mainUnitOnly = true;
        const auto made = createDemoCity(plan);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        m_client = std::make_unique<ClientWindow>(plan.folder);
        m_client->window().resize(1366, 768);
        m_client->showSignIn();
        m_client->window().show();
        enter(QStringLiteral("clerk"));
    }

    void cleanupTestCase() { m_client.reset(); }

    /// What the background exchange works with also fetches the evidence of other PCs and keeps
    /// document numbers in stock.
    void exchangesWhole()
    {
        auto store = openSyncStore(m_client->session());
        QVERIFY2(store, store ? "" : qPrintable(store.error().message));
        const SyncPlace place = (*store)->place();
        QVERIFY(place.blobs != nullptr);
        QCOMPARE(place.numberTypes, NumberBook::types());
        QVERIFY(place.wantedFiles);
        const auto wanted = place.wantedFiles();
        QVERIFY2(wanted, wanted ? "" : qPrintable(wanted.error().message));
    }

    /// The figure at "My cases" is that of the page, not of the whole unit.
    void countsTheOwnCases()
    {
        qint64 own = 0;
        qint64 all = 0;
        m_client->session().worker().runAndWait([&] {
            Workplace& place = **m_client->session().place();
            CaseQuery query;
            query.units = {place.unit()};
            query.status = QStringLiteral("open");
            const CaseRepository cases(place.database());
            all = cases.count(query).value_or(0);
            query.handler = place.session().person.id;
            own = cases.count(query).value_or(0);
        });
        QVERIFY(own > 0 && own < all);
        const auto said = [this] {
            QStringList texts;
            for (const QAbstractItemView* list :
                m_client->window().findChildren<QAbstractItemView*>()) {
                const QAbstractItemModel* model = list->model();
                for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
                    texts.append(model->index(row, 0).data(Qt::AccessibleTextRole).toString());
                }
            }
            return texts;
        };
        QTRY_VERIFY(said().contains(QStringLiteral("My cases %1").arg(own)));
    }

    /// Each sign-in is in the journal, signed by the person; the page of the next one knows when.
    void recordsTheSignIn()
    {
        int opened = 0;
        m_client->session().worker().runAndWait([&] {
            Workplace& place = **m_client->session().place();
            const auto device = place.journal().device();
            const auto listed = place.journal().timeline(deviceStream(device->id));
            for (const Journal::Listed& entry : *listed) {
                opened += entry.event.type == QStringLiteral("session.opened")
                        && entry.event.actor == place.session().person.id
                    ? 1
                    : 0;
            }
        });
        QCOMPARE(opened, 1);
        const QSettings seen;
        bool known = false;
        for (const QString& key : seen.allKeys()) {
            known = known
                || (key.endsWith(QStringLiteral("signIn/clerk"))
                    && seen.value(key).toLongLong() > 0);
        }
        QVERIFY(known);
        QStringList names;
        for (const QString& key : seen.allKeys()) {
            if (key.endsWith(QStringLiteral("name/clerk"))) {
                names.append(seen.value(key).toString());
            }
        }
        QCOMPARE(names.size(), 1);
        QVERIFY(!names.constFirst().isEmpty());
    }

    /// An item found by the search field is the one that is chosen in the catalogue.
    void searchHitIsChosen()
    {
        SearchField* search = m_client->window().search();
        QSignalSpy asked(search, &SearchField::searchRequested);
        m_client->window().activateWindow();
        search->setFocus();
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("CG-QZ-001"));
        QTRY_COMPARE(asked.size(), 1);
        QTRY_VERIFY(m_client->idle());
        QCoreApplication::processEvents();
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY2(qobject_cast<CataloguePage*>(m_client->window().currentPage()),
            qPrintable(m_client->window().currentPage()->title()));
        auto* page = qobject_cast<CataloguePage*>(m_client->window().currentPage());
        QTRY_VERIFY(page->chosen());
        QCOMPARE(page->chosen()->item.code, QStringLiteral("CG-QZ-001"));
    }

private:
    void enter(const QString& login)
    {
        QSignalSpy entered(m_client.get(), &ClientWindow::entered);
        QSignalSpy refused(m_client.get(), &ClientWindow::refused);
        m_client->signIn(login, trialPassword());
        QTRY_VERIFY_WITH_TIMEOUT(entered.size() + refused.size() == 1, 20'000);
        QCOMPARE(refused.size(), 0);
        QTRY_VERIFY(m_client->idle());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ClientWindow> m_client;
};

QTEST_MAIN(ClientTest)
#include "tst_ui_client.moc"
