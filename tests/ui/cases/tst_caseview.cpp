// SPDX-License-Identifier: GPL-3.0-or-later
// The case page over a real store: the fictional city is made once, its cases are looked at, walked
// and refused through the services, on the services' own thread.
#include "models/services/democity.h"
#include "tests/ui/cases/samples.h"
#include "tests/ui/cases/suites.h"
#include "ui/cases/casecontroller.h"
#include "ui/cases/caseviewpage.h"
#include "ui/cases/casewords.h"
#include "ui/cases/evidencepane.h"
#include "ui/cases/stepform.h"
#include "ui/widgets/actionbar.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace xq {

using namespace samples;

struct CaseViewTest::City {
    QTemporaryDir folder;
    Worker worker {QStringLiteral("store")};
    std::unique_ptr<Workplace> place;

    ~City()
    {
        worker.runAndWait([this] { place.reset(); });
    }
    CaseServices services()
    {
        return {&worker, [this] { return place.get(); }};
    }
    /// Runs on the store's thread and waits: for looking behind the page.
    template <typename Work> auto look(Work work)
    {
        std::optional<decltype(work(*place))> value;
        worker.runAndWait([&] { value = work(*place); });
        return *value;
    }
};

CaseViewTest::CaseViewTest() = default;
CaseViewTest::~CaseViewTest() = default;

void CaseViewTest::initTestCase()
{
    m_city = std::make_unique<City>();
    QString problem;
    m_city->worker.runAndWait([&] {
        DemoPlan plan;
        plan.folder = m_city->folder.filePath(QStringLiteral("city"));
        plan.cases = 30;
        plan.now = now();
        plan.mainUnitOnly = true;
        const auto made = createDemoCity(plan);
        if (!made) {
            problem = made.error().message;
            return;
        }
        Workplace::Options options;
        options.clock = toIso(now());
        auto opened = Workplace::open(
            plan.folder, made->accounts.constFirst().login, trialPassword(), options);
        if (opened) {
            m_city->place = std::move(*opened);
        } else {
            problem = opened.error().message;
        }
    });
    QVERIFY2(m_city->place != nullptr, qPrintable(problem));
}

void CaseViewTest::cleanupTestCase()
{
    m_page.reset();
    m_city.reset();
}

void CaseViewTest::cleanup()
{
    m_page.reset();
}

void CaseViewTest::open(const QString& id)
{
    m_page = std::make_unique<CaseViewPage>(id);
    new CaseController(m_city->services(), m_page.get());
    m_page->resize(1198, 676);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    m_page->refresh();
    QTRY_VERIFY(!m_page->caseData().view.state.id.isEmpty());
}

void CaseViewTest::rendersEveryStatus()
{
    const auto rows = m_city->look([](Workplace& place) {
        CaseQuery query;
        query.limit = 200;
        return CaseDesk(place).list(query)->rows;
    });
    QVERIFY(rows.size() > 10);
    QHash<QString, QString> seen; // status and step -> case
    for (const CaseRow& row : rows) {
        const QString key = row.status + QLatin1Char('/') + row.step;
        if (seen.contains(key)) {
            continue;
        }
        seen.insert(key, row.id);
        open(row.id);
        const CaseState& state = m_page->caseData().view.state;
        QVERIFY2(m_page->title().contains(state.party.name.left(8)), qPrintable(m_page->title()));
        QVERIFY(!m_page->flow()->nodes().isEmpty());
        QVERIFY(!caseBadge(state).word.isEmpty());
        QTRY_VERIFY(m_city->worker.waiting() == 0);
        QTest::qWait(1); // the preview's answer
        picture(*m_page, qPrintable(QStringLiteral("case-%1-%2").arg(row.status, row.step)));
    }
    qInfo() << seen.keys();
}

} // namespace xq
