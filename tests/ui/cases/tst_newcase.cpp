// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windows.h"
#include "tests/ui/cases/samples.h"
#include "tests/ui/cases/suites.h"
#include "ui/cases/casefields.h"
#include "ui/cases/itempicker.h"
#include "ui/cases/newcasepage.h"
#include "ui/cases/newcaseside.h"
#include "ui/cases/partyform.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/foldingpanes.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/notices.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>

namespace xq {

using namespace samples;
using namespace test;

namespace {

QWidget* focus()
{
    return QApplication::focusWidget();
}

ElementEditor* elementOf(const NewCasePage& page, const char* key)
{
    return page.form()->findChild<ElementEditor*>(QLatin1String(key));
}

bool isIn(const QWidget* outer)
{
    return outer != nullptr && (outer == focus() || outer->isAncestorOf(focus()));
}

} // namespace

NewCaseTest::NewCaseTest() = default;
NewCaseTest::~NewCaseTest() = default;

void NewCaseTest::init()
{
    m_page = std::make_unique<NewCasePage>();
    m_page->resize(1198, 676);
    m_page->setData(newCaseData());
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    m_page->firstPlace()->setFocus();
}

void NewCaseTest::cleanup()
{
    m_page.reset();
}

void NewCaseTest::choose(const char* code)
{
    m_page->picker()->search()->setFocus();
    QTest::keyClicks(focus(), QLatin1String(code));
    press(Qt::Key_Return);
}

void NewCaseTest::findsItemsByInitialsCodeAndKind()
{
    QVERIFY(m_page->picker()->search()->hasFocus());
    const PickModel* model = m_page->picker()->model();
    QCOMPARE(model->rowCount(), 6);
    QTest::keyClicks(focus(), QStringLiteral("jzlj")); // 建筑垃圾
    QCOMPARE(model->rowCount(), 4);
    QCOMPARE(model->matchedText(), QStringLiteral("建筑垃圾"));
    QCOMPARE(model->shown(0).row.code, QStringLiteral("CG-CF-012"));
    QVERIFY(wordsOn(*m_page->picker()).contains(QStringLiteral("建筑垃圾")));
    m_page->picker()->search()->clear();
    QTest::keyClicks(focus(), QStringLiteral("cf-003"));
    QCOMPARE(model->rowCount(), 1);
    m_page->picker()->search()->clear();
    auto* chip = m_page->picker()->findChild<Button*>(QStringLiteral("chip:inspection"));
    QVERIFY(chip != nullptr);
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model->shown(0).row.code, QStringLiteral("CG-JC-001"));
}

void NewCaseTest::arrowsAndEnterLeadToTheForm()
{
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    QVERIFY(m_page->picker()->search()->hasFocus());
    press(Qt::Key_Return);
    QVERIFY(m_page->form()->item() != nullptr);
    QCOMPARE(m_page->form()->item()->row.code, QStringLiteral("CG-CF-012"));
    QVERIFY(isIn(m_page->form()->occurrence()));
}

void NewCaseTest::saysWhyAnItemCannotBeOpened()
{
    choose("CF-027");
    QCOMPARE(m_page->form()->item()->row.code, QStringLiteral("CG-CF-027"));
    const QString said = wordsOn(*m_page->form());
    QVERIFY2(said.contains(QStringLiteral("2016-12-30")), qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("长期未发生")));
    QVERIFY(m_page->picker()->search()->hasFocus());
    m_page->picker()->search()->clear();
    choose("XK-001");
    QVERIFY(wordsOn(*m_page->form()).contains(QStringLiteral("行政审批通用软件系统")));
}

void NewCaseTest::registersByKeyboardAlone()
{
    QSignalSpy submitted(m_page.get(), &NewCasePage::submitted);
    QTest::keyClicks(focus(), QStringLiteral("dfwl")); // 堆放物料
    press(Qt::Key_Return);
    QVERIFY(isIn(m_page->form()->occurrence()));
    QTest::keyClicks(focus(), QStringLiteral("0850"));
    press(Qt::Key_Tab);
    QCOMPARE(m_page->form()->occurredAt(), at("2017-04-06T08:50+08:00"));
    QVERIFY(isIn(elementOf(*m_page, "source")));
    press(Qt::Key_Down);
    press(Qt::Key_Tab);
    QVERIFY(isIn(elementOf(*m_page, "place")));
    commit(QStringLiteral("通川区朝阳东路112号门前人行道"));
    press(Qt::Key_Tab);
    QVERIFY(qobject_cast<QRadioButton*>(focus()) != nullptr); // an organisation as a rule
    press(Qt::Key_Tab);
    commit(QStringLiteral("四川宕渠建设工程有限公司"));
    press(Qt::Key_Tab);
    QTest::keyClicks(focus(), validCode());
    press(Qt::Key_Tab);
    commit(QStringLiteral("邓国强"));
    press(Qt::Key_Tab);
    commit(QStringLiteral("达州市通川区凤北大道268号6楼"));
    press(Qt::Key_Tab);
    QTest::keyClicks(focus(), QStringLiteral("0818-2388516"));
    press(Qt::Key_Tab);
    QVERIFY(isIn(elementOf(*m_page, "act")));
    commit(QStringLiteral("未经批准占用人行道堆放物料"));
    press(Qt::Key_Tab);
    QVERIFY(isIn(elementOf(*m_page, "content")));
    commit(QStringLiteral("2017年4月6日8时50分巡查发现，当事人在门前人行道堆放河沙、页岩砖。"));
    press(Qt::Key_Tab); // informant
    press(Qt::Key_Tab); // evidence
    press(Qt::Key_Tab); // second officer
    QVERIFY(isIn(elementOf(*m_page, "coOfficer")));
    press(Qt::Key_Down);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.size(), 1);
    const auto input = submitted.at(0).at(0).value<NewCaseInput>();
    QCOMPARE(input.opening.item, QStringLiteral("CG-CF-003"));
    QCOMPARE(input.opening.procedure, QStringLiteral("ordinary"));
    QCOMPARE(input.opening.occurredAt, at("2017-04-06T08:50+08:00"));
    QCOMPARE(input.opening.party.name, QStringLiteral("四川宕渠建设工程有限公司"));
    QCOMPARE(input.opening.party.category, QStringLiteral("organisation"));
    QCOMPARE(input.opening.party.id, validCode());
    QCOMPARE(input.opening.party.representative, QStringLiteral("邓国强"));
    QCOMPARE(input.opening.officers, QStringList {QStringLiteral("p2")});
    QCOMPARE(input.opening.act, QStringLiteral("未经批准占用人行道堆放物料"));
    QVERIFY(!input.opening.elements.contains(QStringLiteral("act")));
    QCOMPARE(input.opening.elements.value(QStringLiteral("place")).toString(),
        QStringLiteral("通川区朝阳东路112号门前人行道"));
    QVERIFY(input.opening.elements.contains(QStringLiteral("source")));
    QVERIFY(input.opening.lateReason.isEmpty());
}

void NewCaseTest::asksForTheReasonWhenLate()
{
    choose("CF-003");
    QVERIFY(m_page->form()->lateField()->isHidden());
    QTest::keyClicks(focus(), QStringLiteral("2017-4-1 15:30"));
    press(Qt::Key_Tab);
    QVERIFY(!m_page->form()->lateField()->isHidden());
    const QString side = wordsOn(*m_page->side());
    QVERIFY2(side.contains(QStringLiteral("48 小时")), qPrintable(side));
    QSignalSpy submitted(m_page.get(), &NewCasePage::submitted);
    // Everything else filled in: only the reason is still asked for.
    QJsonObject draft = m_page->draft();
    draft.insert(QStringLiteral("party"),
        QJsonObject {{QStringLiteral("category"), QStringLiteral("person")},
            {QStringLiteral("name"), QStringLiteral("赵志强")}});
    draft.insert(QStringLiteral("coOfficer"), QStringLiteral("p2"));
    draft.insert(QStringLiteral("elements"),
        QJsonObject {{QStringLiteral("source"),
                         samples::flow("penalty-ordinary")
                             ->element(QStringLiteral("source"))
                             ->options.first()
                             .id},
            {QStringLiteral("content"), QStringLiteral("占道经营，巡查时发现。")}});
    m_page->restore(draft, 0);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.size(), 0);
    QVERIFY(isIn(m_page->form()->lateField()));
    commit(QStringLiteral("假期值班未带电脑"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted.at(0).at(0).value<NewCaseInput>().opening.lateReason,
        QStringLiteral("假期值班未带电脑"));
}

void NewCaseTest::marksTheWrongCharacterAndJumpsThere()
{
    choose("CF-003");
    auto* code = m_page->form()->party()->findChild<CodeEditor*>(QStringLiteral("uscc"));
    m_page->form()->party()->nameField()->focusEditor();
    commit(QStringLiteral("四川宕渠建设工程有限公司"));
    press(Qt::Key_Tab);
    QVERIFY(isIn(code));
    QTest::keyClicks(focus(), wrongCode());
    QCOMPARE(code->marked(), -1); // not while it is typed for the first time
    press(Qt::Key_Tab);
    QCOMPARE(code->marked(), 17);
    const QString said = m_page->form()->party()->codeProblem();
    QVERIFY2(said.contains(QStringLiteral("第 18 位应为 %1，现为 %2")
                               .arg(validCode().back())
                               .arg(wrongCode().back())),
        qPrintable(said));
    QVERIFY(wordsOn(*m_page->side()).contains(QStringLiteral("信用代码")));
    m_page->form()->occurrence()->setFocus();
    QTest::keyClicks(focus(), QStringLiteral("0850"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(isIn(code)); // the worst first
    press(Qt::Key_End);
    press(Qt::Key_Backspace);
    QTest::keyClicks(focus(), QString(validCode().back()));
    QCOMPARE(code->marked(), -1); // live, once it has been wrong
    QVERIFY(m_page->form()->party()->codeProblem().isEmpty());
}

void NewCaseTest::switchesTheFieldsWithTheCategory()
{
    choose("CF-003");
    PartyForm* party = m_page->form()->party();
    auto* person = party->findChild<QRadioButton*>(QStringLiteral("category:person"));
    person->setFocus();
    QTest::mouseClick(person, Qt::LeftButton, {}, QPoint(5, person->height() / 2));
    auto* id = party->findChild<CodeEditor*>(QStringLiteral("id"));
    QVERIFY(id->isVisible());
    QVERIFY(!party->findChild<CodeEditor*>(QStringLiteral("uscc"))->isVisible());
    id->setFocus();
    QTest::keyClicks(focus(), QStringLiteral("511702199003070017")); // 016 checks with 6
    press(Qt::Key_Tab);
    QCOMPARE(id->marked(), 17);
    id->setFocus();
    press(Qt::Key_End);
    press(Qt::Key_Backspace);
    QTest::keyClicks(focus(), QStringLiteral("6"));
    QVERIFY(party->codeProblem().isEmpty());
    QCOMPARE(party->party().idType, QStringLiteral("citizen-id"));
    QVERIFY(!party->party().minor);
}

void NewCaseTest::keepsAndRestoresTheDraft()
{
    QSignalSpy drafts(m_page.get(), &NewCasePage::draftChanged);
    choose("CF-003");
    QTest::keyClicks(focus(), QStringLiteral("2017-04-0")); // half a date
    m_page->form()->party()->nameField()->focusEditor();
    commit(QStringLiteral("示例商行"));
    QVERIFY(m_page->isDirty());
    QTRY_VERIFY_WITH_TIMEOUT(!drafts.isEmpty()
            && drafts.last()
                    .at(0)
                    .toJsonObject()
                    .value(QStringLiteral("party"))
                    .toObject()
                    .value(QStringLiteral("name"))
                == QStringLiteral("示例商行"),
        1000);
    const QJsonObject kept = drafts.last().at(0).toJsonObject();

    NewCasePage again;
    again.restore(kept, now() - kHour); // may come before the items do
    again.setData(newCaseData());
    QVERIFY(again.form()->item() != nullptr);
    QCOMPARE(again.form()->item()->row.code, QStringLiteral("CG-CF-003"));
    QCOMPARE(again.form()->party()->party().name, QStringLiteral("示例商行"));
    QCOMPARE(
        again.form()->occurrence()->findChild<QLineEdit*>()->text(), QStringLiteral("2017-04-0"));
    QCOMPARE(again.draft(), kept);
    again.setData(newCaseData()); // fresh facts take nothing away
    QCOMPARE(again.draft(), kept);
}

void NewCaseTest::keepsEverythingAfterARefusal()
{
    choose("CF-003");
    m_page->form()->party()->nameField()->focusEditor();
    commit(QStringLiteral("示例商行"));
    const QJsonObject before = m_page->draft();
    m_page->setBusy(true);
    m_page->refuse({ErrorKind::Refused, QStringLiteral("rule.P4"),
        QStringLiteral("本环节需要两名执法人员。"), QStringLiteral("rule.P4")});
    QCOMPARE(m_page->draft(), before);
    QVERIFY(m_page->form()->errors()->isVisible());
    QVERIFY(wordsOn(*m_page->form()).contains(QStringLiteral("本环节需要两名执法人员。")));
}

void NewCaseTest::arrivesWithAnItem()
{
    QVERIFY(m_page->form()->item() == nullptr);
    m_page->arrive({{QStringLiteral("item"), QStringLiteral("CG-CF-003")}});
    QVERIFY(m_page->form()->item() != nullptr);
    QCOMPARE(m_page->form()->item()->row.code, QStringLiteral("CG-CF-003"));
    // Before the items are there, and above the item of an earlier draft, whose words stay.
    NewCasePage page;
    page.arrive({{QStringLiteral("item"), QStringLiteral("CG-CF-003")}});
    page.setData(newCaseData());
    QVERIFY(page.form()->item() != nullptr);
    page.restore({{QStringLiteral("item"), QStringLiteral("CG-CF-002")},
                     {QStringLiteral("lateReason"), QStringLiteral("设备送修")}},
        now());
    QCOMPARE(page.form()->item()->row.code, QStringLiteral("CG-CF-003"));
    QCOMPARE(
        page.draft().value(QStringLiteral("lateReason")).toString(), QStringLiteral("设备送修"));
}

void NewCaseTest::goesOnWithTheNextCase()
{
    choose("CF-003");
    QTest::keyClicks(focus(), QStringLiteral("0850"));
    m_page->form()->party()->nameField()->focusEditor();
    commit(QStringLiteral("示例商行"));
    QSignalSpy closed(m_page.get(), &Page::closeRequested);
    CaseState state;
    state.id = QStringLiteral("11111111-2222-7333-8444-555555555555");
    state.temporaryNumber = QStringLiteral("临 1111");
    m_page->registered(state, {}, true);
    QCOMPARE(closed.size(), 0);
    QVERIFY(m_page->form()->party()->party().name.isEmpty());
    QCOMPARE(m_page->form()->item()->row.code, QStringLiteral("CG-CF-003"));
    QVERIFY(isIn(m_page->form()->occurrence()));
    QCOMPARE(m_page->form()->occurredAt(), 0);
    QVERIFY(!m_page->isDirty());
    m_page->registered(state, {}, false);
    QCOMPARE(closed.size(), 1);
}

void NewCaseTest::takesEvidenceFromTheClipboard()
{
    choose("CF-003");
    QSignalSpy given(m_page.get(), &NewCasePage::evidenceGiven);
    QImage shot(40, 30, QImage::Format_RGB32);
    shot.fill(Qt::darkGreen);
    QApplication::clipboard()->setImage(shot);
    m_page->form()->evidence()->setFocus();
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(given.size(), 1);
    const auto evidence = given.at(0).at(0).value<GivenEvidence>();
    QCOMPARE(evidence.picture.size(), shot.size());
    QVERIFY(m_page->form()->evidence()->busy());
    PendingEvidence stored;
    stored.ticket = evidence.ticket;
    stored.digest = QString(64, QLatin1Char('a'));
    stored.size = 321;
    stored.mime = QStringLiteral("image/png");
    stored.thumbnail = shot;
    m_page->setEvidenceStored(stored);
    QVERIFY(!m_page->form()->evidence()->busy());
    QCOMPARE(m_page->draft().value(QStringLiteral("evidence")).toArray().size(), 1);
    m_page->form()->evidence()->findChild<QListView*>()->setFocus();
    m_page->form()->evidence()->findChild<QListView*>()->setCurrentIndex(
        m_page->form()->evidence()->model()->index(0));
    press(Qt::Key_Delete);
    QVERIFY(m_page->form()->evidence()->entries().isEmpty());
}

void NewCaseTest::warnsOfFilesOlderThanTheFinding()
{
    choose("CF-003");
    QTest::keyClicks(focus(), QStringLiteral("0850"));
    PendingEvidence early;
    early.name = QStringLiteral("现场");
    early.digest = QString(64, QLatin1Char('b'));
    early.obtainedAt = at("2017-04-06T08:12+08:00");
    m_page->form()->evidence()->restore({early});
    bool warned = false;
    for (const OpeningCheck& check : m_page->form()->checks()) {
        warned = warned
            || (check.status == Status::Warning && check.text.contains(QStringLiteral("08:12")));
    }
    QVERIFY(warned);
}

void NewCaseTest::leavesMnemonicsUnique()
{
    choose("CF-003");
    QHash<QChar, QString> seen;
    const auto look = [&seen](const QString& text) {
        for (qsizetype i = 0; i + 1 < text.size(); ++i) {
            if (text.at(i) == QLatin1Char('&') && text.at(i + 1) != QLatin1Char('&')) {
                const QChar letter = text.at(i + 1).toUpper();
                QVERIFY2(!QStringLiteral("FECVTWH").contains(letter), qPrintable(text));
                QVERIFY2(!seen.contains(letter),
                    qPrintable(text + QStringLiteral(" / ") + seen.value(letter)));
                seen.insert(letter, text);
            }
        }
    };
    for (const QAbstractButton* button : m_page->findChildren<QAbstractButton*>()) {
        look(button->text());
    }
    for (const QLabel* label : m_page->findChildren<QLabel*>()) {
        if (label->buddy() != nullptr) {
            look(label->text());
        }
    }
    QVERIFY(seen.contains(QLatin1Char('S')));
}

void NewCaseTest::modelsKeepTheirRules()
{
    PickModel pick;
    QAbstractItemModelTester pickTester(
        &pick, QAbstractItemModelTester::FailureReportingMode::QtTest);
    pick.setItems(newCaseData().items);
    pick.setFilter(QStringLiteral("jz"), QStringLiteral("penalty"));
    pick.setFilter(QString(), QString());
    PendingEvidenceModel pending;
    QAbstractItemModelTester pendingTester(
        &pending, QAbstractItemModelTester::FailureReportingMode::QtTest);
    PendingEvidence entry;
    entry.ticket = 1;
    pending.add(entry);
    entry.ticket = 2;
    pending.add(entry);
    entry.name = QStringLiteral("x");
    pending.change(entry);
    pending.remove(0);
    pending.clear();
}

void NewCaseTest::keepsTheFocusOnACheck()
{
    NewCaseSide side;
    QLineEdit field;
    QLineEdit other;
    OpeningCheck name;
    name.text = QStringLiteral("缺名称");
    name.status = Status::Alarm;
    name.stops = true;
    name.target = &field;
    OpeningCheck code = name;
    code.text = QStringLiteral("信用代码不对");
    code.target = &other;
    side.resize(300, 600);
    side.show();
    QVERIFY(QTest::qWaitForWindowExposed(&side));
    side.activateWindow();
    side.setChecks({name, code});
    auto links = side.findChildren<Button*>();
    links.removeIf([](const Button* link) { return link->text() != NewCaseSide::tr("Go to it"); });
    QCOMPARE(links.size(), 2);
    links.constLast()->setFocus();
    QVERIFY(links.constLast()->hasFocus());
    side.setChecks({code}); // the name is there now
    QVERIFY(links.constLast()->hasFocus());
    QCOMPARE(side.stopCount(), 1);
    code.text += QStringLiteral("：第 18 位");
    side.setChecks({code});
    QVERIFY(wordsOn(side).contains(QStringLiteral("第 18 位")));
}

void NewCaseTest::offersWhoIsCertifiedMeanwhile()
{
    choose("CF-003");
    auto* second = elementOf(*m_page, "coOfficer");
    QVERIFY(second != nullptr);
    auto* list = second->findChild<QComboBox*>();
    NewCaseData fresh = newCaseData();
    PersonFacts other = fresh.officers.constLast();
    other.id = QStringLiteral("someone-new");
    other.name = QStringLiteral("周新");
    fresh.officers.append(other);
    m_page->setData(fresh);
    QVERIFY(list->findData(other.id) >= 0);
    second->setValue(other.id);
    m_page->setData(newCaseData()); // no longer offered: it stays, under the name
    QCOMPARE(second->value().toString(), other.id);
    QVERIFY(list->currentText().contains(other.name));
}

void NewCaseTest::foldsWhenNarrow()
{
    choose("CF-003");
    m_page->resize(640, 330);
    QCoreApplication::processEvents();
    auto* panes = m_page->findChild<FoldingPanes*>();
    QVERIFY2(panes->single(),
        qPrintable(
            QString::number(m_page->width()) + QLatin1Char(' ') + QString::number(panes->width())));
    QVERIFY(m_page->form()->isVisible() != m_page->picker()->isVisible());
    m_page->form()->focusFirst();
    m_page->resize(960, 600);
    QCoreApplication::processEvents();
    QVERIFY(panes->folded());
    QVERIFY(!panes->single());
    QVERIFY(m_page->picker()->isVisible());
}

} // namespace xq
