// SPDX-License-Identifier: GPL-3.0-or-later
// The review page over made-up forms: fresh facts leave what is typed and where one stands.
#include "models/flow/flowlibrary.h"
#include "tests/support/windows.h"
#include "ui/reviews/reviewchecklist.h"
#include "ui/reviews/reviewpage.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/segmented.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace xq;
using namespace xq::test;

namespace {

const Instant kNow = localInstant(QDate(2017, 4, 6), 10, 26);

ReviewForm form()
{
    ReviewForm form;
    const auto library = FlowLibrary::builtIn();
    form.view.flow = {library, library->find(QLatin1String("penalty-ordinary"))};
    form.view.state.id = QStringLiteral("c1");
    form.view.state.number = QStringLiteral("示城管立字〔2017〕第31号");
    form.view.state.title = QStringLiteral("龙泉商贸涉嫌占道堆放物料案");
    form.questions = reviewQuestions(QStringLiteral("penalty"));
    for (const ReviewQuestion& question : form.questions) {
        form.hints.append({question.id, ReviewHint::State::Pass, {}});
    }
    for (int i = 0; i < 2; ++i) {
        CaseEvidence evidence;
        evidence.id = QStringLiteral("e%1").arg(i);
        evidence.name = QStringLiteral("照片%1").arg(i);
        form.view.state.evidence.append(evidence);
    }
    return form;
}

} // namespace

class ReviewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<ReviewPage>(QStringLiteral("case:c1"));
        m_page->resize(1198, 676);
        m_page->setForm(form(), WorkCalendar::builtin(), kNow);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
    }
    void cleanup() { m_page.reset(); }

    void showsTheFileThatIsLookedAt()
    {
        auto* list = m_page->findChild<QListWidget*>();
        QSignalSpy asked(m_page.get(), &ReviewPage::evidenceRequested);
        list->setCurrentRow(1);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("e1"));
        const auto preview = [&] {
            for (const QTextBrowser* paper : m_page->findChildren<QTextBrowser*>()) {
                if (paper->accessibleName() == ReviewPage::tr("Preview of the evidence")) {
                    return paper->toPlainText();
                }
            }
            return QString();
        };
        EvidencePicture other;
        other.text = QStringLiteral("别的文件");
        m_page->showEvidence(QStringLiteral("e0"), other);
        QVERIFY(!preview().contains(other.text)); // another one was chosen meanwhile
        EvidencePicture file;
        file.text = QStringLiteral("检查笔录");
        m_page->showEvidence(QStringLiteral("e1"), file);
        QCOMPARE(preview(), file.text);
        file.refusal = QStringLiteral("另存后打开");
        m_page->showEvidence(QStringLiteral("e1"), file);
        QVERIFY(preview().contains(QStringLiteral("照片1")));
        m_page->showEvidence(QStringLiteral("e1"),
            fail(ErrorKind::Storage, QStringLiteral("evidence.missing"),
                QStringLiteral("证据文件不在本机。")));
        QCOMPARE(preview(), QStringLiteral("证据文件不在本机。"));
    }

    void freshFactsLeaveTheNoteUnderTheFingers()
    {
        QSignalSpy drafts(m_page.get(), &ReviewPage::draftChanged);
        auto* answer = m_page->checklist()->findChildren<SegmentedAnswer*>().at(1);
        answer->setFocus();
        QTest::keyClick(answer, Qt::Key_2); // no: asks for a note
        auto* note = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(note != nullptr);
        QTest::keyClicks(note, QStringLiteral("two officers"));
        QTRY_COMPARE(drafts.size(), 1);
        auto* evidence = m_page->findChild<QListWidget*>();
        evidence->setCurrentRow(1);
        ReviewForm fresh = form();
        fresh.hints[1]
            = {fresh.questions[1].id, ReviewHint::State::Check, QStringLiteral("查两证")};
        m_page->setForm(fresh, WorkCalendar::builtin(), kNow);
        QCOMPARE(QApplication::focusWidget(), note);
        QCOMPARE(note->text(), QStringLiteral("two officers"));
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("查两证")));
        QCOMPARE(evidence->currentRow(), 1);
        QVERIFY(pausesEnd(*m_page));
        QCOMPARE(drafts.size(), 1); // nobody typed
    }

    void readingWritesNoDraft()
    {
        QSignalSpy drafts(m_page.get(), &ReviewPage::draftChanged);
        m_page->restore(
            {{QStringLiteral("answers"),
                 QJsonArray {QJsonObject {{QStringLiteral("item"), form().questions[0].id},
                     {QStringLiteral("answer"), QStringLiteral("yes")}}}},
                {QStringLiteral("conclusion"), 4},
                {QStringLiteral("comment"), QStringLiteral("补证")}});
        QCOMPARE(m_page->checklist()->answers().size(), 1);
        QCOMPARE(m_page->draft().value(QStringLiteral("conclusion")).toInt(), 4);
        m_page->refresh();
        m_page->setForm(form(), WorkCalendar::builtin(), kNow);
        QVERIFY(pausesEnd(*m_page));
        QVERIFY(drafts.isEmpty());
        QVERIFY(m_page->isDirty());
    }

    void nothingIsWrittenAfterItWasSent()
    {
        QStringList order;
        QObject::connect(m_page.get(), &ReviewPage::draftChanged, this,
            [&order] { order.append(QStringLiteral("draft")); });
        QObject::connect(m_page.get(), &ReviewPage::submitRequested, this, [&order, this] {
            order.append(QStringLiteral("sent"));
            m_page->setBusy(true);
        });
        for (SegmentedAnswer* answer : m_page->checklist()->findChildren<SegmentedAnswer*>()) {
            answer->setAnswer(0);
        }
        m_page->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("同意"));
        QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
        m_page->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("又写"));
        QVERIFY(m_page->leave());
        QVERIFY(pausesEnd(*m_page));
        QCOMPARE(order, QStringList({QStringLiteral("draft"), QStringLiteral("sent")}));
    }

    void whatWasSaidGoesWhenItIsOver()
    {
        ReviewForm refused = form();
        CaseAction act;
        act.id = QStringLiteral("review");
        act.review = true;
        act.possible = false;
        act.reason = QStringLiteral("经办人不得审核");
        refused.view.actions = {act};
        refused.view.state.reviews.append(ReviewRound {});
        m_page->setForm(refused, WorkCalendar::builtin(), kNow);
        auto* bar = m_page->findChild<PageActionBar*>();
        QVERIFY(!bar->primary()->isEnabled());
        m_page->refuse({ErrorKind::Refused, QStringLiteral("x"), QStringLiteral("没有记录"), {}});
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("没有记录")));
        m_page->setForm(form(), WorkCalendar::builtin(), kNow);
        QVERIFY(bar->primary()->isEnabled());
        QVERIFY(!wordsOn(*m_page).contains(QStringLiteral("没有记录")));
        QVERIFY(!wordsOn(*m_page).contains(QStringLiteral("经办人不得审核")));
        const auto banners = m_page->findChildren<Banner*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(std::none_of(banners.begin(), banners.end(),
            [](const Banner* banner) { return banner->isVisible(); }));
    }

private:
    std::unique_ptr<ReviewPage> m_page;
};

int main(int argc, char** argv)
{
    return runWindows<ReviewsTest>(argc, argv, "tst_ui_reviews");
}

#include "tst_ui_reviews.moc"
