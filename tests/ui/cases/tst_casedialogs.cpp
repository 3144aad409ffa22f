// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs beside a case by real keys: acts, outcomes, files. What is asked, what is said when
// it is not right, and what the page gets.
#include "tests/support/windows.h"
#include "tests/ui/cases/samples.h"
#include "tests/ui/cases/suites.h"
#include "ui/cases/caseacts.h"
#include "ui/cases/evidencedialog.h"
#include "ui/widgets/elementeditor.h"
#include "ui/widgets/reasondialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

namespace xq {

using namespace test;

namespace {

using Filling = QList<QPair<QString, QVariant>>; ///< text to type, or how often to press Down

CaseData caseData()
{
    CaseData data;
    const NewCaseData sample = samples::newCaseData();
    data.view.flow = samples::flow("penalty-ordinary");
    data.view.state.id = QStringLiteral("c1");
    CaseMeasure open;
    open.id = QStringLiteral("m1");
    open.goods = QStringLiteral("水果筐 23 个");
    CaseMeasure decided = open;
    decided.id = QStringLiteral("m0");
    decided.disposal = QStringLiteral("return");
    data.view.state.measures = {decided, open};
    data.people = sample.officers; // p1, p2, p3, each with a certificate
    PersonFacts without;
    without.id = QStringLiteral("p4");
    without.name = QStringLiteral("周敏");
    data.people.append(without);
    PersonFacts leader = without;
    leader.id = QStringLiteral("p5");
    leader.name = QStringLiteral("罗建国");
    leader.roles.append({QStringLiteral("leader"), QDate(2016, 1, 1), {}});
    data.people.append(leader);
    data.actor = QStringLiteral("p1");
    data.now = samples::now();
    return data;
}

CaseAction action(const QString& id)
{
    CaseAction made;
    made.id = id;
    made.label = QStringLiteral("办理 ") + id;
    made.reasonRequired = true;
    return made;
}

void fill(const QWidget& dialog, const Filling& filling)
{
    for (const auto& [key, value] : filling) {
        const auto* editor = dialog.findChild<ElementEditor*>(key);
        QVERIFY2(editor != nullptr, qPrintable(key));
        QVERIFY2(tabTo(editor), qPrintable(key));
        if (value.typeId() == QMetaType::Int) {
            for (int i = 0; i < value.toInt(); ++i) {
                press(Qt::Key_Down);
            }
        } else {
            commit(value.toString());
        }
    }
}

} // namespace

CaseDialogsTest::CaseDialogsTest() = default;
CaseDialogsTest::~CaseDialogsTest() = default;

void CaseDialogsTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 600);
    m_window->show();
}

void CaseDialogsTest::cleanup()
{
    m_window.reset();
}

void CaseDialogsTest::actsAskWhatTheyNeed_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Filling>("filling");
    QTest::addColumn<QJsonObject>("fields");
    const auto row = [](const char* id, const Filling& filling, const QJsonObject& fields) {
        QTest::newRow(id) << QString::fromLatin1(id) << filling << fields;
    };
    const auto text = [](const char* words) { return QString::fromUtf8(words); };
    row("void", {}, {});
    row("resume", {}, {});
    row("hand-over", {{text("person"), 1}}, {{text("person"), text("p2")}}); // not to oneself
    row("officers", {{text("first"), 1}, {text("second"), 2}},
        {{text("first"), text("p1")}, {text("second"), text("p2")}});
    row("suspend", {{text("basis"), text("第二十条")}}, {{text("basis"), text("第二十条")}});
    row("extend",
        {{text("clock"), 0}, {text("amount"), text("30")}, {text("basis"), text("第六十条")}},
        {{text("clock"), text("case")}, {text("amount"), 30}, {text("basis"), text("第六十条")}});
    row("publicity", {{text("publicity"), 2}}, {{text("publicity"), text("partial")}});
    row("measure", {{text("goods"), text("木架 2 个")}, {text("approver"), 1}},
        {{text("goods"), text("木架 2 个")}, {text("approver"), text("p5")}});
    row("dispose", {{text("disposal"), 2}}, // the open one is the only one
        {{text("measure"), text("m1")}, {text("disposal"), text("seize")}});
    row("remedy", {{text("kind"), 2}, {text("filedOn"), text("2017-4-5")}},
        {{text("kind"), text("lawsuit")}, {text("filedOn"), text("2017-04-05")}});
    row("convert", {}, {{text("flow"), text("penalty-summary")}});
}

void CaseDialogsTest::actsAskWhatTheyNeed()
{
    QFETCH(const QString, id);
    QFETCH(const Filling, filling);
    QFETCH(const QJsonObject, fields);
    QList<CaseAct> done;
    askAct(
        m_window.get(), caseData(), action(id), [&done](const CaseAct& act) { done.append(act); });
    const QPointer<ReasonDialog> dialog = m_window->findChild<ReasonDialog*>();
    QVERIFY(dialog);
    QVERIFY(waitForKeys(dialog));
    QVERIFY(wordsOn(*dialog).contains(QStringLiteral("办理 ") + id));
    auto* reason = dialog->findChild<QPlainTextEdit*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(reason->hasFocus());
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(wordsOn(*dialog).contains(QStringLiteral("理由至少写 2 个字。")));
    QVERIFY(reason->hasFocus());
    commit(QStringLiteral("情况属实"));
    if (!filling.isEmpty()) { // the first gap says so and gets the focus
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog && dialog->isVisible());
        const ElementEditor* gap = nullptr;
        for (const ElementEditor* each : dialog->findChildren<ElementEditor*>()) {
            if (gap == nullptr && !each->isFilled()) {
                gap = each;
            }
        }
        QVERIFY(gap != nullptr && gap->isAncestorOf(QApplication::focusWidget()));
        QVERIFY2(wordsOn(*dialog).contains(QStringLiteral("还没有填写%1。").arg(gap->spec().label)),
            qPrintable(wordsOn(*dialog)));
        fill(*dialog, filling);
    }
    QCOMPARE(done.size(), 0);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(done.size() == 1, qPrintable(wordsOn(*dialog)));
    QCOMPARE(done.at(0).id, id);
    QCOMPARE(done.at(0).reason, QStringLiteral("情况属实"));
    QCOMPARE(done.at(0).fields, fields);
    QTRY_VERIFY(!dialog);
}

void CaseDialogsTest::escDoesNothing()
{
    int done = 0;
    askAct(m_window.get(), caseData(), action(QStringLiteral("void")),
        [&done](const CaseAct&) { ++done; });
    QPointer<ReasonDialog> dialog = m_window->findChild<ReasonDialog*>();
    QVERIFY(waitForKeys(dialog));
    commit(QStringLiteral("情况属实"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QCOMPARE(done, 0);
}

void CaseDialogsTest::offersOnlyWhoMay()
{
    const auto offered = [this](const char* act, const char* key) {
        askAct(m_window.get(), caseData(), action(QLatin1String(act)), [](const CaseAct&) {});
        auto* dialog = m_window->findChild<ReasonDialog*>();
        QStringList ids;
        for (const ElementChoice& choice :
            dialog->findChild<ElementEditor*>(QLatin1String(key))->spec().choices) {
            ids.append(choice.value);
        }
        delete dialog;
        return ids.join(QLatin1Char(' '));
    };
    QCOMPARE(offered("hand-over", "person"), QStringLiteral("p2 p3")); // certified, not oneself
    QCOMPARE(offered("officers", "first"), QStringLiteral("p1 p2 p3"));
    QCOMPARE(offered("measure", "approver"), QStringLiteral("p5"));
    QCOMPARE(offered("dispose", "measure"), QStringLiteral("m1")); // the other is decided on
}

void CaseDialogsTest::aReturnAsksWhereToAndWhy()
{
    CaseAction back = action(QStringLiteral("return"));
    back.outcome = true;
    back.targets = {QStringLiteral("P04"), QStringLiteral("P05")};
    QString target;
    QString why;
    int calls = 0;
    askOutcome(
        m_window.get(), caseData(), back, {}, [&](const QString& step, const QString& reason) {
            ++calls;
            target = step;
            why = reason;
        });
    QPointer<ReasonDialog> dialog = m_window->findChild<ReasonDialog*>();
    QVERIFY(waitForKeys(dialog));
    QVERIFY(wordsOn(*dialog).contains(QStringLiteral("案件退回，请写明缺什么。")));
    const auto* steps = dialog->findChild<QComboBox*>();
    QCOMPARE(steps->currentText(), QStringLiteral("调查终结")); // the nearest
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(calls, 0);
    commit(QStringLiteral("缺询问笔录"));
    QVERIFY(tabTo(steps));
    press(Qt::Key_Up);
    QCOMPARE(steps->currentText(), QStringLiteral("调查取证"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(calls, 1);
    QCOMPARE(target, QStringLiteral("P04"));
    QCOMPARE(why, QStringLiteral("缺询问笔录"));
    QTRY_VERIFY(!dialog);
}

void CaseDialogsTest::anOutcomeTakesTheOpinionAlong()
{
    CaseAction on = action(QStringLiteral("approve"));
    on.outcome = true;
    on.to = QStringLiteral("P05");
    QString why;
    askOutcome(m_window.get(), caseData(), on, QStringLiteral("同意"),
        [&why](const QString& target, const QString& reason) {
            QVERIFY(target.isEmpty());
            why = reason;
        });
    QPointer<ReasonDialog> dialog = m_window->findChild<ReasonDialog*>();
    QVERIFY(waitForKeys(dialog));
    QVERIFY(wordsOn(*dialog).contains(QStringLiteral("案件转入：调查终结。")));
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(why, QStringLiteral("同意"));
    QVERIFY(!asksFirst(on, QStringLiteral("同意")));
    QVERIFY(asksFirst(on, QStringLiteral("嗯")));
}

void CaseDialogsTest::describesOneFile()
{
    FlowSlot receipt;
    receipt.id = QStringLiteral("service-receipt");
    receipt.name = QStringLiteral("送达回证");
    auto* dialog = new EvidenceDialog(
        {QStringLiteral("/files/IMG_0231.jpg")}, {receipt}, {}, samples::now(), m_window.get());
    QSignalSpy given(dialog, &EvidenceDialog::given);
    dialog->open();
    QVERIFY(waitForKeys(dialog));
    QVERIFY(wordsOn(*dialog).contains(QStringLiteral("IMG_0231.jpg")));
    const auto* name = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(name != nullptr);
    QCOMPARE(name->text(), QStringLiteral("IMG_0231"));
    press(Qt::Key_A, Qt::ControlModifier);
    commit(QStringLiteral("现场照片"));
    press(Qt::Key_Return); // in a field it neither adds nor leaves
    QVERIFY(dialog->isVisible());
    fill(*dialog,
        {{QStringLiteral("kind"), 3}, {QStringLiteral("slot"), 1},
            {QStringLiteral("proves"), QStringLiteral("占道情况")},
            {QStringLiteral("place"), QStringLiteral("金兰路")},
            {QStringLiteral("obtainedAt"), QStringLiteral("2017-04-06 10:27")}});
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(given.size(), 0);
    QVERIFY(wordsOn(*dialog).contains(QStringLiteral("晚于当前时间。")));
    QVERIFY(dialog->findChild<ElementEditor*>(QStringLiteral("obtainedAt"))
                ->isAncestorOf(QApplication::focusWidget()));
    retype(QStringLiteral("0850")); // of today
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(given.size(), 1);
    const auto files = given.at(0).at(0).value<QList<CaseDesk::EvidenceInput>>();
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.at(0).file, QStringLiteral("/files/IMG_0231.jpg"));
    QCOMPARE(files.at(0).name, QStringLiteral("现场照片"));
    QCOMPARE(files.at(0).kind, QStringLiteral("audiovisual"));
    QCOMPARE(files.at(0).slot, QStringLiteral("service-receipt"));
    QCOMPARE(files.at(0).proves, QStringLiteral("占道情况"));
    QCOMPARE(files.at(0).place, QStringLiteral("金兰路"));
    QCOMPARE(files.at(0).obtainedAt, samples::at("2017-04-06T08:50:00+08:00"));
}

void CaseDialogsTest::describesManyFilesAtOnce()
{
    const QStringList paths {QStringLiteral("/files/a.jpg"), QStringLiteral("/files/b.jpg")};
    auto* dialog = new EvidenceDialog(paths, {}, {}, samples::now(), m_window.get());
    QSignalSpy given(dialog, &EvidenceDialog::given);
    dialog->open();
    QVERIFY(waitForKeys(dialog));
    QVERIFY(dialog->findChild<ElementEditor*>(QStringLiteral("name")) == nullptr);
    QVERIFY(dialog->findChild<ElementEditor*>(QStringLiteral("slot")) == nullptr);
    commit(QStringLiteral("占道情况")); // the focus is where writing begins
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(given.size(), 1);
    const auto files = given.at(0).at(0).value<QList<CaseDesk::EvidenceInput>>();
    QCOMPARE(files.size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(files.at(i).file, paths.at(i));
        QVERIFY(files.at(i).name.isEmpty() && files.at(i).kind.isEmpty());
        QCOMPARE(files.at(i).proves, QStringLiteral("占道情况"));
        QCOMPARE(files.at(i).obtainedAt, 0);
    }
}

void CaseDialogsTest::aPresetPlaceIsKeptAndEscAddsNothing()
{
    FlowSlot receipt;
    receipt.id = QStringLiteral("service-receipt");
    receipt.name = QStringLiteral("送达回证");
    QPointer<EvidenceDialog> dialog = new EvidenceDialog(
        {QStringLiteral("/files/a.jpg")}, {receipt}, receipt.id, samples::now(), m_window.get());
    QSignalSpy given(dialog.data(), &EvidenceDialog::given);
    dialog->open();
    QVERIFY(waitForKeys(dialog));
    QCOMPARE(
        dialog->findChild<ElementEditor*>(QStringLiteral("slot"))->value().toString(), receipt.id);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QCOMPARE(given.size(), 0);
}

} // namespace xq
