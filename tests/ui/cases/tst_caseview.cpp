// SPDX-License-Identifier: GPL-3.0-or-later
// The case page over a real store: the fictional city is made once, its cases are looked at, walked
// and refused through the services, on the services' own thread.
#include "models/cases/projection.h"
#include "models/services/democity.h"
#include "models/services/draftbook.h"
#include "tests/support/windows.h"
#include "tests/ui/cases/samples.h"
#include "tests/ui/cases/suites.h"
#include "ui/cases/casecontroller.h"
#include "ui/cases/caseviewpage.h"
#include "ui/cases/casewords.h"
#include "ui/cases/evidencepane.h"
#include "ui/cases/itempicker.h"
#include "ui/cases/newcasecontroller.h"
#include "ui/cases/newcaseform.h"
#include "ui/cases/stepform.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/badge.h"

#include <QCheckBox>
#include <QClipboard>
#include <QJsonArray>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace xq {

using namespace samples;
using namespace test;

struct CaseViewTest::City {
    QTemporaryDir folder;
    QHash<QString, QString> logins; ///< by name
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
        for (const DemoAccount& account : made->accounts) {
            m_city->logins.insert(account.name, account.login);
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
    Theme::instance()->setBasePoints(10);
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
    }
}

void CaseViewTest::saysEveryStatusWhole_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("width");
    QTest::newRow("10") << 10 << 1366 - 168;
    QTest::newRow("14") << 14 << 1366 - 168;
    QTest::newRow("10 at 200 %") << 10 << 683 - 48; // the navigation as icons
}

/// The words of the model, on the page as it stands on a screen of 1366 × 768.
void CaseViewTest::saysEveryStatusWhole()
{
    QFETCH(const int, points);
    QFETCH(const int, width);
    Theme::instance()->setBasePoints(points);
    open(caseIn(QStringLiteral("P04")));
    m_page->resize(width, 676);
    QCOMPARE(m_page->width(), width);
    const CaseData there = m_page->caseData();
    for (const QString& status : caseStatuses()) {
        CaseData data = there;
        CaseState& state = data.view.state;
        if (status == QLatin1String("returned")) {
            state.returned = true;
        } else if (status == QLatin1String("halted")) {
            CaseSuspension halt;
            halt.halts = true;
            state.suspensions.append(halt);
        } else if (status == QLatin1String("voided")) {
            state.voidedAt = now();
        } else if (status != QLatin1String("open")) {
            state.closedAt = now();
            state.archivedAt = status == QLatin1String("archived") ? now() : 0;
        }
        QCOMPARE(caseStatus(state), status);
        m_page->setCase(data);
        const Badge own = caseBadge(state);
        QCOMPARE(own.word, caseStatusName(status));
        int said = 0;
        const auto cutOff = [&] {
            QStringList words;
            said = 0;
            for (const StatusBadge* badge : m_page->findChildren<StatusBadge*>()) {
                if (badge->isVisible()) {
                    const int whole = badgeSize(badge->badge(), QApplication::font()).width();
                    const bool fits = badge->width() >= whole
                        && badge->visibleRegion().boundingRect() == badge->rect();
                    for (const StatusBadge* other :
                        badge->parentWidget()->findChildren<StatusBadge*>()) {
                        if (other != badge && other->isVisible()
                            && other->geometry().intersects(badge->geometry())) {
                            words.append(other->badge().word);
                        }
                    }
                    words += fits ? QStringList() : QStringList {badge->badge().word};
                    said += badge->badge() == own ? 1 : 0;
                }
            }
            return words;
        };
        QTRY_COMPARE(cutOff(), QStringList());
        QCOMPARE(said, 1);
    }
}

/// A case in that step, and its handler signed in.
QString CaseViewTest::caseIn(const QString& step)
{
    return m_city->look([this, step](Workplace& place) -> QString {
        CaseQuery query;
        query.step = step;
        query.status = QStringLiteral("open");
        const auto page = CaseDesk(place).list(query);
        if (!page || page->rows.isEmpty()) {
            return {};
        }
        const CaseRow& row = page->rows.constFirst();
        const auto state = CaseDesk(place).state(row.stream);
        const QString name = state->officers.isEmpty() ? QString() : state->officers[0].name;
        return place.signIn(m_city->logins.value(name), trialPassword()) ? row.id : QString();
    });
}

void CaseViewTest::submitsAStepByKeyboard()
{
    const QString id = caseIn(QStringLiteral("P05"));
    QVERIFY(!id.isEmpty());
    open(id);
    QVERIFY(m_page->form()->editable());
    m_page->firstPlace()->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier); // nothing filled in: it goes to the first gap
    QCOMPARE(m_page->caseData().view.state.step, QStringLiteral("P05"));
    auto* facts = m_page->form()->findChild<ElementEditor*>(QStringLiteral("facts"));
    QVERIFY(facts->isAncestorOf(QApplication::focusWidget()));
    commit(
        QStringLiteral("2017年3月20日22时40分许，当事人所属货车未密闭，沿途遗撒渣土约160平方米。"));
    press(Qt::Key_Tab);
    commit(QStringLiteral("第十五条"));
    press(Qt::Key_Tab);
    commit(QStringLiteral("第三十四条第六项"));
    press(Qt::Key_Tab);
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    press(Qt::Key_Down);
    const auto elementOf = [this](const char* name) {
        return m_page->form()->findChild<ElementEditor*>(QLatin1String(name));
    };
    elementOf("proposedKinds")->setValue(QJsonArray {QStringLiteral("fine")});
    elementOf("proposedFine")->setValue(200'000);
    for (QCheckBox* tick : m_page->form()->findChildren<QCheckBox*>()) {
        if (tick->objectName().startsWith(QLatin1String("document:"))) {
            tick->setChecked(true);
        }
    }
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(m_page->caseData().view.state.step != QStringLiteral("P05"),
        qPrintable(wordsOn(*m_page->form())));
    QCOMPARE(m_page->caseData().view.state.step, QStringLiteral("P06"));
    QVERIFY(!m_page->isDirty());
}

void CaseViewTest::keepsTheDraftOfAStep()
{
    const QString id = caseIn(QStringLiteral("P04"));
    QVERIFY(!id.isEmpty());
    open(id);
    auto* what = m_page->form()->findChild<ElementEditor*>(QStringLiteral("investigation"));
    QVERIFY(what != nullptr && m_page->form()->editable());
    what->setFocus();
    commit(QStringLiteral("询问了司机，"));
    QVERIFY(m_page->isDirty());
    QSignalSpy saved(m_page.get(), &Page::draftSaved);
    QTRY_VERIFY_WITH_TIMEOUT(!saved.isEmpty(), 1000);
    m_page->refresh(); // fresh facts leave what is typed
    QTRY_VERIFY(m_city->worker.waiting() == 0);
    m_page.reset();
    open(id);
    QTRY_COMPARE(m_page->form()
                     ->findChild<ElementEditor*>(QStringLiteral("investigation"))
                     ->value()
                     .toString(),
        QStringLiteral("询问了司机，"));
    QVERIFY(m_page->isDirty());
}

void CaseViewTest::saysRefusalsInPlace()
{
    const QString id = caseIn(QStringLiteral("P04"));
    open(id);
    auto* what = m_page->form()->findChild<ElementEditor*>(QStringLiteral("investigation"));
    what->setFocus();
    commit(QStringLiteral("没有丢失"));
    const QString typed = what->value().toString();
    m_page->refuse({ErrorKind::Refused, QStringLiteral("rule.P4"),
        QStringLiteral("本环节需要两名执法人员。"), {}});
    QCOMPARE(what->value().toString(), typed);
    QVERIFY(wordsOn(*m_page->form()).contains(QStringLiteral("本环节需要两名执法人员。")));
}

void CaseViewTest::takesRemarksAndEvidence()
{
    const QString id = caseIn(QStringLiteral("P04"));
    open(id);
    m_page->evidence()->showTab(EvidencePane::Remarks);
    m_page->evidence()->remarkEdit()->setFocus();
    commit(QStringLiteral("已约当事人周四到场"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_page->caseData().view.state.remarks.size(), 1);
    QVERIFY(m_page->evidence()->remarkEdit()->text().isEmpty());

    QImage shot(640, 480, QImage::Format_RGB32);
    shot.fill(Qt::darkCyan);
    const QString file = m_city->folder.filePath(QStringLiteral("photo.png"));
    QVERIFY(shot.save(file));
    const qsizetype before = m_page->caseData().view.state.evidence.size();
    CaseDesk::EvidenceInput input;
    input.file = file;
    input.name = QStringLiteral("现场照片（补）");
    Q_EMIT m_page->evidenceGiven({input});
    QTRY_COMPARE(m_page->caseData().view.state.evidence.size(), before + 1);
    m_page->evidence()->showTab(EvidencePane::Evidence);
    QTRY_VERIFY(m_page->evidence()->evidenceTable()->currentIndex().row() == before);
}

void CaseViewTest::registersThroughTheServices()
{
    QVERIFY(!caseIn(QStringLiteral("P04")).isEmpty()); // a clerk is signed in
    NewCasePage page;
    new NewCaseController(m_city->services(), &page);
    page.resize(1198, 676);
    page.show();
    page.refresh();
    QTRY_VERIFY(page.picker()->model()->rowCount() > 0);
    QSignalSpy opened(&page, &Page::openRequested);
    page.picker()->search()->setFocus();
    QTest::keyClicks(page.picker()->search(), QStringLiteral("CF-003"));
    QTest::keyClick(page.picker()->search(), Qt::Key_Return);
    QVERIFY(page.form()->item() != nullptr);
    QJsonObject draft = page.draft();
    draft.insert(QStringLiteral("occurredAt"), toIso(now() - kHour));
    draft.insert(QStringLiteral("party"),
        QJsonObject {{QStringLiteral("category"), QStringLiteral("person")},
            {QStringLiteral("name"), QStringLiteral("赵志强")}});
    draft.insert(QStringLiteral("elements"),
        QJsonObject {
            {QStringLiteral("source"),
                flow("penalty-ordinary")->element(QStringLiteral("source"))->options[0].id},
            {QStringLiteral("content"), QStringLiteral("占道堆放物料，巡查时发现。")}});
    page.restore(draft, 0);
    auto* second = page.form()->findChild<ElementEditor*>(QStringLiteral("coOfficer"));
    second->setValue(second->spec().choices.constFirst().value);
    QImage shot(64, 48, QImage::Format_RGB32);
    shot.fill(Qt::gray);
    QApplication::clipboard()->setImage(shot);
    page.form()->evidence()->paste();
    QTRY_VERIFY(!page.form()->evidence()->busy());
    auto* act = page.findChild<Button*>(QStringLiteral("register"));
    act->click();
    QTRY_VERIFY2(!opened.isEmpty(), qPrintable(wordsOn(*page.form())));
    const auto address = opened.at(0).at(0).value<PageAddress>();
    const auto state
        = m_city->look([&](Workplace& place) { return CaseDesk(place).state(address.argument); });
    QVERIFY(state.has_value());
    QCOMPARE(state->party.name, QStringLiteral("赵志强"));
    QCOMPARE(state->officers.size(), 2);
    QCOMPARE(state->evidence.size(), 1);
    QVERIFY(state->late.isEmpty());
}

void CaseViewTest::laysARedoneDraftIntoTheOpenPage()
{
    const QString id = caseIn(QStringLiteral("P04"));
    open(id);
    QVERIFY(m_page->form()->editable());
    auto* what = m_page->form()->findChild<ElementEditor*>(QStringLiteral("investigation"));
    what->setFocus();
    commit(QStringLiteral("页面里的话")); // its pause is still running
    const QString key = m_page->draftKey();
    // What SetAsideDesk::beginRedo does.
    QVERIFY(m_city->look([&](Workplace& place) {
        return DraftBook(place).save(key,
            {{QStringLiteral("elements"),
                QJsonObject {{QStringLiteral("investigation"), QStringLiteral("被退回的那份")}}}});
    }));
    m_page->arrive({{QStringLiteral("draft"), key},
        {QStringLiteral("step"), m_page->caseData().view.state.step}});
    QTRY_COMPARE(what->value().toString(), QStringLiteral("被退回的那份"));
    QVERIFY(m_page->isDirty());
    QVERIFY(pausesEnd(*m_page)); // the older words do not come back
    const auto kept = m_city->look([&](Workplace& place) { return DraftBook(place).find(key); });
    QVERIFY(kept && *kept);
    QCOMPARE((*kept)
                 ->content.value(QStringLiteral("elements"))
                 .toObject()
                 .value(QStringLiteral("investigation"))
                 .toString(),
        QStringLiteral("被退回的那份"));
    // The same from a step that is only looked at.
    m_page->arrive({{QStringLiteral("step"), QStringLiteral("P03")}});
    QCOMPARE(m_page->form()->shownStep(), QStringLiteral("P03"));
    m_page->arrive({{QStringLiteral("draft"), key},
        {QStringLiteral("step"), m_page->caseData().view.state.step}});
    QTRY_VERIFY(m_page->form()->editable());
    QTRY_COMPARE(m_page->form()
                     ->findChild<ElementEditor*>(QStringLiteral("investigation"))
                     ->value()
                     .toString(),
        QStringLiteral("被退回的那份"));
}

void CaseViewTest::arrivesAtAStepOrItsFields()
{
    const QString id = caseIn(QStringLiteral("P04"));
    m_page = std::make_unique<CaseViewPage>(id);
    new CaseController(m_city->services(), m_page.get());
    m_page->resize(1198, 676);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    m_page->refresh();
    m_page->arrive({{QStringLiteral("act"), true}}); // before the case is there
    QTRY_VERIFY(!m_page->caseData().view.state.id.isEmpty());
    QTRY_VERIFY(m_page->form()->isAncestorOf(QApplication::focusWidget()));
    m_page->arrive({{QStringLiteral("step"), QStringLiteral("P03")}});
    QCOMPARE(m_page->form()->shownStep(), QStringLiteral("P03"));
    QVERIFY(!m_page->form()->editable());
    m_page->arrive({{QStringLiteral("step"), QStringLiteral("P04")}});
    QVERIFY(m_page->form()->editable());
}

void CaseViewTest::saysWhichFilesWereKeptOut()
{
    open(caseIn(QStringLiteral("P04")));
    m_page->arrive({{QStringLiteral("evidenceKept"),
        QStringList {QStringLiteral("现场照片: 读不出来"), QStringLiteral("录像: 太大")}}});
    QVERIFY(wordsOn(*m_page->form()).contains(QStringLiteral("现场照片: 读不出来；录像: 太大")));
}

void CaseViewTest::keepsTheFocusInTheBar()
{
    open(caseIn(QStringLiteral("P04")));
    auto* save = m_page->findChild<QWidget*>(QStringLiteral("save"));
    QVERIFY(save != nullptr);
    save->setFocus();
    CaseData fresh = m_page->caseData();
    m_page->setCase(fresh);
    QVERIFY(m_page->isVisible());
    QCOMPARE(QApplication::focusWidget(), save); // nothing changed: the bar stays
    const auto impossible = std::find_if(fresh.view.actions.begin(), fresh.view.actions.end(),
        [](const CaseAction& action) { return !action.possible; });
    QVERIFY(impossible != fresh.view.actions.end());
    impossible->reason += QStringLiteral("。");
    m_page->setCase(fresh);
    QVERIFY(QApplication::focusWidget() != nullptr);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("save"));
    QVERIFY(QApplication::focusWidget() != save); // made anew, at the same place
}

void CaseViewTest::triesDraftsAgainThatWereNotWritten()
{
    bool broken = true;
    QStringList written;
    QObject receiver;
    DraftKeeper keeper(m_city->services(), &receiver,
        [&](Workplace&, const QString& key,
            const std::optional<QJsonObject>& content) -> Result<void> {
            if (broken) {
                return fail(ErrorKind::Storage, QStringLiteral("store.full"), {});
            }
            written.append(key + QLatin1Char('=')
                + (content ? content->value(QLatin1String("word")).toString()
                           : QStringLiteral("-")));
            return {};
        });
    QList<bool> told;
    const auto save = [&](const char* key, const char* word) {
        keeper.setKey(QLatin1String(key));
        keeper.save({{QStringLiteral("word"), QLatin1String(word)}},
            [&told](const Result<Instant>& saved) { told.append(saved.has_value()); });
    };
    save("A", "one");
    save("A", "two"); // both before the first is written
    QTRY_COMPARE(told, QList<bool>({false, false}));
    // Another step's draft does not push the unwritten one aside.
    broken = false;
    save("B", "three");
    QTRY_COMPARE(told.size(), 3);
    QVERIFY(told.last());
    written.sort();
    QCOMPARE(written, QStringList({QStringLiteral("A=two"), QStringLiteral("B=three")}));
    // During long work, too; what was submitted does not come back.
    broken = true;
    save("A", "four");
    QTRY_COMPARE(told.size(), 4);
    keeper.discard();
    QTRY_COMPARE(m_city->worker.waiting(), 0);
    broken = false;
    written.clear();
    m_city->worker.runAndWait([&] { keeper.pulse()(*m_city->place); });
    QCOMPARE(written, QStringList({QStringLiteral("A=-")}));
}

} // namespace xq
