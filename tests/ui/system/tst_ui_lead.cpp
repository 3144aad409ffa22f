// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a lead by real keys: what is asked, what is said when it is not right, what goes out.
#include "tests/support/windows.h"
#include "ui/system/leaddialog.h"
#include "ui/widgets/elementeditor.h"

#include <QPointer>
#include <QSignalSpy>

using namespace xq;
using namespace xq::test;

namespace {

const Instant kNow = localInstant(QDate(2017, 4, 6), 10, 26) + 31'000;

QString missing(const char* what)
{
    return QStringLiteral("还没有填写%1。").arg(QString::fromUtf8(what));
}

} // namespace

class LeadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_window->show();
        open();
    }
    void cleanup() { m_window.reset(); }

    void registersByKeysAlone()
    {
        QVERIFY(isIn("where")); // the clock has filled in the time
        commit(QStringLiteral("金兰路 18 号门前"));
        press(Qt::Key_Tab);
        QVERIFY(isIn("what"));
        commit(QStringLiteral("占道堆放建筑材料"));
        press(Qt::Key_Tab); // a Tab is no text
        QVERIFY(isIn("source"));
        press(Qt::Key_Down);
        press(Qt::Key_Tab);
        QVERIFY(isIn("informant"));
        commit(QStringLiteral("赵女士"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_asked->size(), 1);
        const auto lead = m_asked->at(0).at(0).value<LeadOpening>();
        QCOMPARE(lead.occurredAt, localInstant(QDate(2017, 4, 6), 10, 26));
        QCOMPARE(lead.where, QStringLiteral("金兰路 18 号门前"));
        QCOMPARE(lead.what, QStringLiteral("占道堆放建筑材料"));
        QCOMPARE(lead.source, QStringLiteral("complaint"));
        QCOMPARE(lead.informant, QStringLiteral("赵女士"));
        QCOMPARE(m_asked->at(0).at(1).toBool(), false);
        QVERIFY(m_dialog); // open until it is recorded
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_asked->size(), 1); // not twice
        m_dialog->registered();
        QTRY_VERIFY(!m_dialog);
        QVERIFY(m_drafts->isEmpty()); // what was recorded is no draft
    }

    void sourcesAreSaidInWords()
    {
        fill();
        QVERIFY(tabTo(editor("source")));
        QStringList sources;
        for (int i = 0; i < 6; ++i) {
            press(Qt::Key_Down);
            sources.append(editor("source")->value().toString());
        }
        QCOMPARE(sources,
            QStringList({QStringLiteral("complaint"), QStringLiteral("reported"),
                QStringLiteral("assigned"), QStringLiteral("transferred"),
                QStringLiteral("application"), QStringLiteral("other")}));
    }

    void goesOnToTheCase()
    {
        fill();
        press(Qt::Key_O, Qt::AltModifier);
        QTRY_COMPARE(m_asked->size(), 1); // a button is down for a moment
        QCOMPARE(m_asked->at(0).at(1).toBool(), true);
    }

    void saysWhatIsMissing()
    {
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(wordsOn(*m_dialog).contains(missing("地点")), qPrintable(wordsOn(*m_dialog)));
        QVERIFY(wordsOn(*m_dialog).contains(missing("内容")));
        QVERIFY(isIn("where"));
        commit(QStringLiteral("金兰路"));
        QVERIFY(!wordsOn(*m_dialog).contains(missing("地点"))); // gone while it is typed
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(isIn("what"));
        press(Qt::Key_Tab, Qt::ShiftModifier);
        press(Qt::Key_Tab, Qt::ShiftModifier);
        QVERIFY(isIn("when"));
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Delete);
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(wordsOn(*m_dialog).contains(missing("发生时间")));
        QVERIFY(isIn("when"));
        QCOMPARE(m_asked->size(), 0);
    }

    void refusesATimeThatCannotBe()
    {
        fill();
        press(Qt::Key_M, Qt::AltModifier);
        QVERIFY(isIn("when"));
        retype(QStringLiteral("2017-04-06 10:27"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(wordsOn(*m_dialog).contains(QStringLiteral("发生时间晚于现在，请核对。")));
        QVERIFY(isIn("when"));
        retype(QStringLiteral("yesterday"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(!editor("when")->problem().isEmpty()
                && wordsOn(*m_dialog).contains(editor("when")->problem()),
            qPrintable(wordsOn(*m_dialog)));
        QCOMPARE(m_asked->size(), 0);
    }

    /// A time alone is of the store's day: that of a trial is not the machine's.
    void aTimeAloneIsOfToday()
    {
        fill();
        press(Qt::Key_M, Qt::AltModifier);
        retype(QStringLiteral("0850"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(m_asked->size() == 1, qPrintable(wordsOn(*m_dialog)));
        QCOMPARE(m_asked->at(0).at(0).value<LeadOpening>().occurredAt,
            localInstant(QDate(2017, 4, 6), 8, 50));
    }

    void escLeavesItForLater()
    {
        commit(QStringLiteral("金兰路"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_asked->size(), 0);
        QCOMPARE(m_drafts->size(), 1); // the pause was not over
        const QJsonObject draft = m_drafts->at(0).at(0).toJsonObject();
        QCOMPARE(draft.value(QLatin1String("where")).toString(), QStringLiteral("金兰路"));
        open();
        m_dialog->restore(draft);
        press(Qt::Key_Tab);
        commit(QStringLiteral("占道"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_asked->size(), 1);
        QCOMPARE(m_asked->at(0).at(0).value<LeadOpening>().where, QStringLiteral("金兰路"));
    }

    void readingAndLeavingWritesNoDraft()
    {
        press(Qt::Key_Tab);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QVERIFY(m_drafts->isEmpty());
    }

    void aPauseKeepsWhatIsTyped()
    {
        commit(QStringLiteral("金兰路"));
        QTRY_COMPARE(m_drafts->size(), 1);
        press(Qt::Key_Escape);
        QCOMPARE(m_drafts->size(), 1);
    }

    /// Typed and sent within the pause, refused, left: it is a draft all the same.
    void aRefusalLosesNothing()
    {
        fill();
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_asked->size(), 1);
        QVERIFY(m_drafts->isEmpty());
        m_dialog->showError({ErrorKind::Storage, QStringLiteral("store.io"),
            QStringLiteral("磁盘已满，内容仍在。"), {}});
        QVERIFY(wordsOn(*m_dialog).contains(QStringLiteral("磁盘已满")));
        QVERIFY(isIn("what")); // where one was
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_drafts->size(), 1);
        QCOMPARE(m_drafts->at(0).at(0).toJsonObject().value(QLatin1String("what")).toString(),
            QStringLiteral("占道堆放"));
    }

    void aSecondTryTakesTheErrorAway()
    {
        fill();
        press(Qt::Key_Return, Qt::ControlModifier);
        m_dialog->showError({ErrorKind::Storage, QStringLiteral("store.io"),
            QStringLiteral("磁盘已满，内容仍在。"), {}});
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_asked->size(), 2);
        QVERIFY(!wordsOn(*m_dialog).contains(QStringLiteral("磁盘已满")));
    }

    void mnemonicsAreUnique()
    {
        QString seen;
        const auto take = [&seen](const QString& text) {
            const qsizetype mark = text.indexOf(QLatin1Char('&'));
            if (mark < 0) {
                return true;
            }
            const QChar letter = text.at(mark + 1).toUpper();
            const bool fresh = !seen.contains(letter);
            seen.append(letter);
            return fresh;
        };
        for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
            QVERIFY2(label->buddy() == nullptr || take(label->text()), qPrintable(label->text()));
        }
        for (const Button* button : m_dialog->findChildren<Button*>()) {
            QVERIFY2(take(button->text()), qPrintable(button->text()));
        }
        QCOMPARE(seen.size(), 7); // five fields, two buttons
    }

private:
    void open()
    {
        m_dialog = new LeadDialog(kNow, m_window.get());
        m_asked = std::make_unique<QSignalSpy>(m_dialog.data(), &LeadDialog::registerRequested);
        m_drafts = std::make_unique<QSignalSpy>(m_dialog.data(), &LeadDialog::draftChanged);
        m_dialog->open();
        QVERIFY(waitForKeys(m_dialog.data()));
    }
    void fill()
    {
        commit(QStringLiteral("金兰路"));
        press(Qt::Key_Tab);
        commit(QStringLiteral("占道堆放"));
    }
    ElementEditor* editor(const char* key) const
    {
        return m_dialog->findChild<ElementEditor*>(QLatin1String(key));
    }
    bool isIn(const char* key) const
    {
        return editor(key)->isAncestorOf(QApplication::focusWidget());
    }

    std::unique_ptr<QWidget> m_window;
    QPointer<LeadDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_asked;
    std::unique_ptr<QSignalSpy> m_drafts;
};

int main(int argc, char** argv)
{
    return runWindows<LeadTest>(argc, argv, "tst_ui_lead");
}

#include "tst_ui_lead.moc"
