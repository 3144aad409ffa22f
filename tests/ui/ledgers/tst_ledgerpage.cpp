// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger page over a source of made-up ledgers.
#include "tests/integration/print/samples.h"
#include "tests/support/windows.h"
#include "ui/ledgers/ledgerpage.h"
#include "ui/ledgers/pagesetupdialog.h"
#include "ui/print/pagepreview.h"
#include "ui/widgets/focusframe.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/segmented.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLayout>
#include <QListWidget>
#include <QPdfDocument>
#include <QPointer>
#include <QPrinter>
#include <QScrollBar>
#include <QSignalSpy>

using namespace xq;
using namespace xq::test;

namespace {

/// Keeps what was asked and answers when it is told to.
class MadeUpSource final : public LedgerSource {
public:
    LedgerChoices choices() const override
    {
        LedgerChoices choices;
        choices.initial = {2017, 1};
        return choices;
    }
    void fetch(const LedgerChoice& choice, bool withAnnex, const Reply& reply) override
    {
        asked.append(choice);
        annexed = withAnnex;
        if (patient) {
            waiting.append(reply);
            return;
        }
        if (error) {
            reply(tl::unexpected<Error>(*error));
            return;
        }
        reply(papers(choice, withAnnex));
    }
    void freeze(const LedgerChoice& choice, const FreezeReply& reply) override
    {
        if (error) {
            reply(tl::unexpected<Error>(*error));
            return;
        }
        draft = false;
        reply(answer(choice));
    }
    LedgerView answer(const LedgerChoice& choice) const
    {
        LedgerView view;
        view.frozenBy = QStringLiteral("谭玉梅");
        view.changedSince = 0;
        view.document = choice.kind == QStringLiteral("power-quarter")
            ? draft ? samples::quarterOfTwelve() : samples::frozenQuarter()
            : choice.kind == QStringLiteral("case-quarter") ? samples::caseQuarter(30)
                                                            : samples::statisticsQuarter();
        return view;
    }

    LedgerPapers papers(const LedgerChoice& choice, bool withAnnex = false) const
    {
        LedgerPapers both {answer(choice), {}};
        if (withAnnex) {
            both.annex = answer({QStringLiteral("case-quarter"), choice.quarter});
        }
        return both;
    }

    QVector<LedgerChoice> asked;
    bool annexed = false; ///< of the last question
    QVector<Reply> waiting;
    std::optional<Error> error;
    bool patient = false;
    bool draft = false;
};

void waitReady(LedgerPage& page)
{
    QTRY_VERIFY(!page.preview()->isBusy());
    QVERIFY(page.preview()->pageCount() > 0);
}

bool says(const QWidget& page, const QString& text)
{
    const auto labels = page.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&text](const QLabel* label) {
        return label->isVisible() && label->text().contains(text);
    });
}

QAbstractButton* button(const QWidget& page, const QString& text)
{
    const auto buttons = page.findChildren<QAbstractButton*>();
    const auto at = std::find_if(buttons.begin(), buttons.end(),
        [&text](const QAbstractButton* one) { return one->text().startsWith(text); });
    return at == buttons.end() ? nullptr : *at;
}

/// The room that the frame of the program leaves on a screen of 1366 × 768.
constexpr QSize kRoom(1366 - 168, 768 - 34 - 32 - 26);

} // namespace

class LedgerPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void marginsAreSetByKeysAlone();
    void marginsCanBeTheUsualOnesOrLeft();
    void cleanup();
    void startsOnPrintWithTheFrozenQuarter();
    void printsWithThreeKeys();
    void savesEveryFormat();
    void annexGoesAlong();
    void failureIsToldAndNothingIsLeft();
    void staysOpenWhileItWritesAndSaysSo();
    void draftFreezes();
    void failedFreezeKeepsTheDraft();
    void fetchErrorIsTold();
    void newestChoiceWins();
    void arrivesAtAQuarter();
    void keysLeafAndZoom();
    void clickOnARowAsksForItsCases();
    void digestIsCheckedAndCopied();
    void mnemonicsAreFree();
    void everyControlIsNamed();
    void fitsSmallScreens();

private:
    std::unique_ptr<MadeUpSource> m_source;
    std::unique_ptr<LedgerPage> m_page;
};

void LedgerPageTest::init()
{
    m_source = std::make_unique<MadeUpSource>();
    m_page = std::make_unique<LedgerPage>(m_source.get());
    m_page->resize(kRoom);
    m_page->show();
    m_page->refresh(); // as the frame does on first show
    m_page->firstPlace()->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    waitReady(*m_page);
}

void LedgerPageTest::cleanup()
{
    m_page.reset();
    m_source.reset();
}

void LedgerPageTest::startsOnPrintWithTheFrozenQuarter()
{
    QCOMPARE(QApplication::focusWidget(), m_page->firstPlace());
    QVERIFY(m_page->firstPlace()->isEnabled());
    QCOMPARE(m_source->asked.size(), 1);
    QCOMPARE(m_source->asked[0].kind, QStringLiteral("power-quarter"));
    QCOMPARE(m_source->asked[0].quarter, (Quarter {2017, 1}));
    QVERIFY(says(*m_page, QStringLiteral("已定稿")));
    QVERIFY(says(*m_page, QStringLiteral("2017Q1-CG-003")));
    QVERIFY(says(*m_page, QStringLiteral("第 1 / 1 页")));
}

void LedgerPageTest::printsWithThreeKeys()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("printed.pdf"));
    LedgerPage::Choosers choosers;
    int asked = 0;
    choosers.printer = [&](QPrinter& printer) {
        ++asked; // the dialog, where Enter prints
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        return true;
    };
    m_page->setChoosers(choosers);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(asked, 1);
    QTRY_VERIFY(says(*m_page, QStringLiteral("共 1 页")));
    QPdfDocument printed;
    QCOMPARE(printed.load(path), QPdfDocument::Error::None);
    QCOMPARE(printed.pageCount(), 1);
    // The focus is still there for the next copy.
    QCOMPARE(QApplication::focusWidget(), m_page->firstPlace());
}

void LedgerPageTest::savesEveryFormat()
{
    QTemporaryDir folder;
    LedgerPage::Choosers choosers;
    QStringList suggested;
    choosers.path = [&](const QString& suggestion, const QString&) {
        suggested.append(suggestion.section(QLatin1Char('/'), -1));
        return folder.filePath(suggested.last());
    };
    m_page->setChoosers(choosers);
    for (const char16_t* verb : {u"存 PDF", u"存 XLSX", u"CSV"}) {
        QAbstractButton* save = button(*m_page, QString::fromUtf16(verb));
        QVERIFY(save != nullptr);
        QTRY_VERIFY(save->isEnabled());
        save->click();
        QTRY_VERIFY(says(*m_page, QStringLiteral("已存为 ") + suggested.last()));
        QVERIFY(QFileInfo(folder.filePath(suggested.last())).size() > 500);
    }
    QCOMPARE(suggested,
        QStringList({QStringLiteral("2017Q1-CG-003 权力运行季度台账.pdf"),
            QStringLiteral("2017Q1-CG-003 权力运行季度台账.xlsx"),
            QStringLiteral("2017Q1-CG-003 权力运行季度台账.csv")}));
    // A dialog that was closed writes nothing.
    choosers.path = [](const QString&, const QString&) { return QString(); };
    m_page->setChoosers(choosers);
    QTRY_VERIFY(button(*m_page, QStringLiteral("CSV"))->isEnabled());
    button(*m_page, QStringLiteral("CSV"))->click();
    QVERIFY(m_page->firstPlace()->isEnabled());
}

void LedgerPageTest::annexGoesAlong()
{
    QCheckBox* annex = qobject_cast<QCheckBox*>(button(*m_page, QStringLiteral("附案件明细")));
    QVERIFY(annex != nullptr);
    annex->click();
    QCOMPARE(m_source->asked.size(), 2); // one question for both
    QVERIFY(m_source->annexed);
    QTRY_VERIFY(m_page->preview()->pageCount() > 2);
    const int pages = m_page->preview()->pageCount();
    QTRY_COMPARE(annex->text(), QStringLiteral("附案件明细（%1 页）").arg(pages - 1));
    QTemporaryDir folder;
    LedgerPage::Choosers choosers;
    choosers.path = [&](const QString&, const QString&) {
        return folder.filePath(QStringLiteral("both")); // without a suffix
    };
    m_page->setChoosers(choosers);
    button(*m_page, QStringLiteral("存 PDF"))->click();
    QTRY_VERIFY(says(*m_page, QStringLiteral("共 %1 页").arg(pages)));
    QVERIFY(QFileInfo::exists(folder.filePath(QStringLiteral("both.pdf"))));
    annex->click();
    QTRY_COMPARE(m_page->preview()->pageCount(), 1);
}

void LedgerPageTest::failureIsToldAndNothingIsLeft()
{
    QTemporaryDir folder;
    LedgerPage::Choosers choosers;
    choosers.path = [&](const QString&, const QString&) {
        return folder.filePath(QStringLiteral("none/a.pdf"));
    };
    m_page->setChoosers(choosers);
    m_page->save(LedgerFormat::Pdf);
    QTRY_VERIFY(says(*m_page, QStringLiteral("没有写成")));
    QVERIFY(QDir(folder.path()).isEmpty());
    QTRY_VERIFY(m_page->firstPlace()->isEnabled());
}

void LedgerPageTest::staysOpenWhileItWritesAndSaysSo()
{
    QTemporaryDir folder;
    LedgerPage::Choosers choosers;
    choosers.path
        = [&](const QString&, const QString&) { return folder.filePath(QStringLiteral("a.pdf")); };
    m_page->setChoosers(choosers);
    m_page->save(LedgerFormat::Pdf);
    QVERIFY(!m_page->leave()); // what the job has done is told by this thread's loop only
    QVERIFY(says(*m_page, QStringLiteral("台账正在写出")));
    QTRY_VERIFY(says(*m_page, QStringLiteral("已存为 a.pdf")));
    QVERIFY(m_page->leave());
}

void LedgerPageTest::draftFreezes()
{
    m_source->draft = true;
    m_page->refresh();
    waitReady(*m_page);
    QVERIFY(says(*m_page, QStringLiteral("草稿")));
    QAbstractButton* freeze = button(*m_page, QStringLiteral("定稿"));
    QVERIFY(freeze != nullptr && freeze->isVisible());
    freeze->click();
    waitReady(*m_page);
    QVERIFY(says(*m_page, QStringLiteral("已定稿")));
    QVERIFY(!freeze->isVisible());
}

void LedgerPageTest::failedFreezeKeepsTheDraft()
{
    m_source->draft = true;
    m_page->refresh();
    waitReady(*m_page);
    m_source->error = Error {ErrorKind::Refused, QStringLiteral("ledger.not-over"),
        QStringLiteral("本季度尚未结束，不能定稿。"), {}};
    m_page->freeze();
    QVERIFY(says(*m_page, QStringLiteral("不能定稿")));
    waitReady(*m_page);
    QVERIFY(says(*m_page, QStringLiteral("草稿")));
    QVERIFY(m_page->firstPlace()->isEnabled());
}

void LedgerPageTest::fetchErrorIsTold()
{
    m_source->error = Error {ErrorKind::Storage, QStringLiteral("store.read"),
        QStringLiteral("本机库无法读取。"), QStringLiteral("disk I/O error")};
    m_page->refresh();
    QVERIFY(says(*m_page, QStringLiteral("本机库无法读取")));
    QVERIFY(!m_page->firstPlace()->isEnabled());
    QCOMPARE(m_page->preview()->pageCount(), 0);
    m_source->error.reset();
    m_page->refresh();
    waitReady(*m_page);
    QVERIFY(!says(*m_page, QStringLiteral("本机库无法读取")));
}

void LedgerPageTest::newestChoiceWins()
{
    m_source->patient = true;
    auto* kinds = m_page->findChild<QListWidget*>();
    kinds->setCurrentRow(1);
    kinds->setCurrentRow(2);
    QCOMPARE(m_source->waiting.size(), 2);
    // Printing is asked for before the figures are there: it waits for the newest.
    int printed = 0;
    LedgerPage::Choosers choosers;
    choosers.printer = [&printed](QPrinter&) { return ++printed < 0; };
    m_page->setChoosers(choosers);
    m_page->print();
    QCOMPARE(printed, 0);
    // Answers in the wrong order: the late one of the older request is dropped.
    m_source->waiting[1](m_source->papers(m_source->asked.last()));
    m_source->waiting[0](m_source->papers(m_source->asked[1]));
    waitReady(*m_page);
    QCOMPARE(printed, 1);
    QCOMPARE(m_page->choice().kind, QStringLiteral("case-quarter"));
    QVERIFY(m_page->preview()->pageCount() > 1); // statistics would be one page
    // Answers that come when the page is gone fall on nobody.
    m_page->refresh();
    m_page.reset();
    m_source->waiting.last()(m_source->papers(m_source->asked.last()));
}

void LedgerPageTest::arrivesAtAQuarter()
{
    m_page->arrive({{QStringLiteral("kind"), QStringLiteral("statistics-quarter")},
        {QStringLiteral("quarter"), QStringLiteral("2016Q3")}});
    QCOMPARE(m_source->asked.size(), 2); // one request for both
    QCOMPARE(m_source->asked.last().kind, QStringLiteral("statistics-quarter"));
    QCOMPARE(m_source->asked.last().quarter, (Quarter {2016, 3}));
    m_page->arrive({{QStringLiteral("kind"), QStringLiteral("no-such")},
        {QStringLiteral("quarter"), QStringLiteral("1999Q9")}});
    QCOMPARE(m_source->asked.size(), 2);
    waitReady(*m_page);
}

void LedgerPageTest::keysLeafAndZoom()
{
    m_page->findChild<QListWidget*>()->setCurrentRow(2);
    waitReady(*m_page);
    PagePreview* preview = m_page->preview();
    preview->setFocus();
    QTest::keyClick(preview, Qt::Key_PageDown);
    QCOMPARE(preview->currentPage(), 1);
    QVERIFY(says(*m_page, QStringLiteral("第 2 / %1 页").arg(preview->pageCount())));
    QTest::keyClick(preview, Qt::Key_End);
    QCOMPARE(preview->currentPage(), preview->pageCount() - 1);
    QTest::keyClick(preview, Qt::Key_Home);
    QCOMPARE(preview->currentPage(), 0);
    QTest::keyClick(preview, Qt::Key_PageUp);
    QCOMPARE(preview->currentPage(), 0);
    const double fitted = preview->zoom();
    QTest::keyClick(preview, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(preview->zoom() > fitted);
    QCOMPARE(preview->fit(), PagePreview::Fit::None);
    QTest::keyClick(preview, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(preview->zoom(), fitted);
    preview->setFit(PagePreview::Fit::Page);
    QVERIFY(preview->zoom() <= fitted);
    preview->setZoom(100);
    QCOMPARE(preview->zoom(), 4.0);
}

void LedgerPageTest::clickOnARowAsksForItsCases()
{
    QSignalSpy chosen(m_page.get(), &Page::openRequested);
    const PagePreview* preview = m_page->preview();
    // The third row of the table: 运输 is the second and three lines high.
    const double scale = preview->zoom() * 96 / 25.4;
    const QPoint at(qRound(60 * scale) + 8, qRound(63 * scale) + 8);
    QTest::mouseClick(preview->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    QCOMPARE(chosen.size(), 1);
    const auto address = chosen[0][0].value<PageAddress>();
    QCOMPARE(address.page, QStringLiteral("search"));
    QVERIFY(address.hints.value(QStringLiteral("text"))
                .toString()
                .startsWith(QStringLiteral("CG-CF-00")));
    QTest::mouseClick(preview->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(2, 2));
    QCOMPARE(chosen.size(), 1);
}

void LedgerPageTest::digestIsCheckedAndCopied()
{
    button(*m_page, QStringLiteral("校验"))->click();
    QVERIFY(says(*m_page, QStringLiteral("数字与摘要相符")));
    button(*m_page, QStringLiteral("复制"))->click();
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("2017Q1-CG-003 SM3 ")));
}

void LedgerPageTest::mnemonicsAreFree()
{
    static const QString menus = QStringLiteral("FECVTWH");
    QString used;
    const auto buttons = m_page->findChildren<QAbstractButton*>();
    for (const QAbstractButton* one : buttons) {
        const qsizetype at = one->text().indexOf(QLatin1Char('&'));
        if (at >= 0) {
            const QChar letter = one->text()[at + 1].toUpper();
            QVERIFY2(!menus.contains(letter), qPrintable(one->text()));
            QVERIFY2(!used.contains(letter), qPrintable(one->text()));
            used += letter;
        }
    }
    QVERIFY(used.size() >= 4);
}

void LedgerPageTest::everyControlIsNamed()
{
    const auto widgets = m_page->findChildren<QWidget*>();
    for (const QWidget* one : widgets) {
        if (one->focusPolicy() != Qt::NoFocus && one->isVisible()
            && qobject_cast<const QLabel*>(one) == nullptr) {
            const auto* pressed = qobject_cast<const QAbstractButton*>(one);
            QVERIFY2(!one->accessibleName().isEmpty()
                    || (pressed != nullptr && !pressed->text().isEmpty()),
                one->metaObject()->className());
        }
    }
}

void LedgerPageTest::fitsSmallScreens()
{
    // Nothing is cut at the least size the program promises, nor with a large font.
    m_page->resize(1280 - 168, 690 - 92);
    QVERIFY(m_page->layout()->minimumSize().width() <= 1280 - 168);
    QVERIFY(m_page->layout()->minimumSize().height() <= 690 - 92);
    // 1366 × 768 at 200 %, with the navigation as icons: the choices fold away.
    const QSize narrow(683 - 48, 384 - 92);
    m_page->resize(narrow);
    QCOMPARE(m_page->size(), narrow);
    QTRY_VERIFY2(m_page->layout()->minimumSize().width() <= narrow.width(),
        qPrintable(QString::number(m_page->layout()->minimumSize().width())));
    QVERIFY(m_page->layout()->minimumSize().height() <= narrow.height());
    auto* kinds = m_page->findChild<QListWidget*>();
    QVERIFY(!kinds->isVisible());
    button(*m_page, QStringLiteral("选项"))->click();
    QVERIFY(kinds->isVisible());
    button(*m_page, QStringLiteral("选项"))->click();
}

void LedgerPageTest::marginsAreSetByKeysAlone()
{
    LedgerPageSetup before;
    before.left = 30;
    QPointer<PageSetupDialog> dialog = new PageSetupDialog(before, m_page.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QSignalSpy chosen(dialog.data(), &PageSetupDialog::chosen);
    dialog->open();
    QVERIFY(waitForKeys(dialog));
    const auto* left = qobject_cast<QDoubleSpinBox*>(QApplication::focusWidget());
    QVERIFY(left != nullptr);
    QCOMPARE(left->value(), 30);
    retype(QStringLiteral("22"));
    press(Qt::Key_B, Qt::AltModifier);
    QVERIFY(QApplication::focusWidget() != left);
    retype(QStringLiteral("60")); // no more than 40: the second digit is not taken
    press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    const auto setup = chosen.at(0).at(0).value<LedgerPageSetup>();
    QCOMPARE(setup.left, 22);
    QCOMPARE(setup.right, before.right);
    QCOMPARE(setup.top, before.top);
    QCOMPARE(setup.bottom, 6);
    QTRY_VERIFY(!dialog);
}

void LedgerPageTest::marginsCanBeTheUsualOnesOrLeft()
{
    LedgerPageSetup before;
    before.left = 40;
    before.bottom = 6;
    auto* dialog = new PageSetupDialog(before, m_page.get());
    QSignalSpy chosen(dialog, &PageSetupDialog::chosen);
    dialog->open();
    QVERIFY(waitForKeys(dialog));
    auto* left = dialog->findChild<QDoubleSpinBox*>();
    press(Qt::Key_U, Qt::AltModifier);
    QTRY_COMPARE(left->value(), LedgerPageSetup().left);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(chosen.size(), 0);
    dialog->open();
    QVERIFY(waitForKeys(dialog));
    press(Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<LedgerPageSetup>().bottom, LedgerPageSetup().bottom);
}

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const WindowsOfTest windows("tst_ui_ledgers");
    FocusFrame::install();
    LedgerPageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ledgerpage.moc"
