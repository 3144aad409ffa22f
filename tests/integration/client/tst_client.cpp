// SPDX-License-Identifier: GPL-3.0-or-later
// Pages over the adapters of the program and a whole store, as the window has them.
#include "app/common/translations.h"
#include "app/xingquan/ledgeradapter.h"
#include "models/services/democity.h"
#include "ui/ledgers/ledgerpage.h"
#include "ui/print/pagepreview.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QTemporaryDir>
#include <QTest>

using namespace xq;

namespace {

const Instant kNow = localInstant(QDate(2017, 4, 6), 10, 26);

} // namespace

class ClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void ledgerWithItsListOfCases();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ClientSession> m_session;
    Session m_user;
};

void ClientTest::initTestCase()
{
    DemoPlan plan;
    plan.folder = m_folder.filePath(QStringLiteral("city"));
    plan.cases = 20;
    plan.now = kNow;
    plan.mainUnitOnly = true;
    const auto made = createDemoCity(plan);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    qputenv("XINGQUAN_CLOCK", toIso(kNow).toLatin1());
    m_session = std::make_unique<ClientSession>(plan.folder);
    std::optional<Result<SignedIn>> user;
    m_session->signIn(QStringLiteral("clerk"), trialPassword(),
        [&user](const Result<SignedIn>& session) { user = session; });
    QTRY_VERIFY_WITH_TIMEOUT(user.has_value(), 30'000);
    QVERIFY2(*user, *user ? "" : qPrintable(user->error().message));
    m_user = (**user).session;
}

void ClientTest::cleanupTestCase()
{
    m_session.reset();
}

void ClientTest::ledgerWithItsListOfCases()
{
    LedgerAdapter source(*m_session, m_user, kNow);
    LedgerPage page(&source);
    page.resize(1200, 700);
    page.show();
    page.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(page.preview()->pageCount(), 1, 20'000);
    QCheckBox* annex = nullptr;
    for (QCheckBox* box : page.findChildren<QCheckBox*>()) {
        annex = box->text().startsWith(QStringLiteral("附案件明细")) ? box : annex;
    }
    QVERIFY(annex != nullptr);
    annex->click();
    QTRY_VERIFY_WITH_TIMEOUT(page.preview()->pageCount() > 1, 20'000);
    QTRY_VERIFY(annex->text().contains(QStringLiteral("页"))); // how many are the annex
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    installTranslations(application, QStringLiteral("zh_CN"));
    Theme::install(ThemeChoice::Light, 10);
    ClientTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_client.moc"
