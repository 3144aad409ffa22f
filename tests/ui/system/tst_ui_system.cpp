// SPDX-License-Identifier: GPL-3.0-or-later
// Set-aside list and page of this computer by keyboard, offscreen.
#include "tests/support/windows.h"
#include "ui/system/comparisontable.h"
#include "ui/system/setasidepage.h"
#include "ui/system/syncpage.h"
#include "ui/widgets/reasondialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace xq;
using namespace xq::test;

namespace {

Instant at(const char* iso)
{
    return *parseInstant(QLatin1String(iso));
}

SetAsideView view(const char* id, const char* code, const char* what, const char* message)
{
    SetAsideView made;
    SetAside& refusal = made.entry.refusal;
    refusal.event.id = QLatin1String(id);
    refusal.event.stream = QStringLiteral("case:33");
    refusal.event.recordedAt.latest = at("2017-04-05T17:42:00+08:00");
    refusal.code = QLatin1String(code);
    refusal.message = QString::fromUtf8(message);
    refusal.at = at("2017-04-06T09:11:00+08:00");
    made.entry.person = QStringLiteral("何晓东");
    made.subject = QStringLiteral("示立〔2017〕第33号 小河嘴水果行占道堆放");
    made.what = QString::fromUtf8(what);
    made.device = QStringLiteral("CG-PC-07");
    made.mine = true;
    made.asDraft = true;
    return made;
}

/// What mock-up 10 shows, and one entry of somebody else.
SetAsidePage::Data example()
{
    SetAsidePage::Data data;
    data.now = at("2017-04-06T10:26:00+08:00");
    SetAsideView first = view("e1", "conflict.base", "现场勘验：提交",
        "这一环节在你之前已由陈立提交，环节结果不能有两份。你写的内容没有丢。");
    first.onPlatform = true;
    first.platformPerson = QStringLiteral("陈立");
    first.platformDevice = QStringLiteral("CG-PC-09");
    first.platformAt = at("2017-04-05T17:31:00+08:00");
    const auto row = [&first](const char* label, const char* mine, const char* platform) {
        SetAsideField field {
            QString::fromUtf8(label), QString::fromUtf8(mine), QString::fromUtf8(platform), false};
        field.differs = field.mine != field.platform;
        first.fields.append(field);
    };
    row("勘验时间", "2017-04-05 16:50", "2017-04-05 16:35");
    row("地点", "通川区小河嘴市场东门", "通川区小河嘴市场东门");
    row("占用面积", "6.2 平方米", "5.8 平方米");
    row("堆放物", "水果筐 23 个、木架 2 个", "水果筐 21 个、木架 2 个");
    row("现场处置", "责令当日清理，已拍照复核", "责令当日清理");
    row("见证人", "冯丽（社区网格员）", "冯丽（社区网格员）");
    first.dependants = {QStringLiteral("e2")};
    SetAsideView second = view("e2", "dep.missing", "备注", "所依附的记录未被采纳，先处理前一项。");
    second.asDraft = false;
    second.entry.reliesOn = {QStringLiteral("e1")};
    second.fields = {{QStringLiteral("内容"), QStringLiteral("当事人已自行清理"), {}, false}};
    SetAsideView third
        = view("e3", "authority.person", "结案报告：提交", "3 月 31 日起由综合执法二科承办。");
    third.mine = false;
    third.entry.person = QStringLiteral("周敏");
    third.fields = {{QStringLiteral("意见"), QStringLiteral("建议结案"), {}, false}};
    data.entries = {first, second, third};
    for (int i = 0; i < 7; ++i) {
        data.unsent.append({QStringLiteral("示立〔2017〕第%1号").arg(20 + i),
            QStringLiteral("陈述申辩：提交"), at("2017-04-06T09:20:00+08:00") + i * 60'000});
    }
    data.unsentCount = 7;
    return data;
}

SyncPage::Data computer()
{
    SyncPage::Data data;
    data.now = at("2017-04-06T10:26:00+08:00");
    data.sync.enrolled = true;
    data.sync.city = QStringLiteral("示范市");
    data.sync.server = QStringLiteral("https://platform.example:8443");
    data.sync.unsent = 7;
    data.sync.filesUnsent = 4;
    data.sync.setAside = 3;
    data.sync.history.lastContact = at("2017-04-06T09:11:00+08:00");
    data.sync.history.lastComplete = at("2017-04-06T09:11:00+08:00");
    data.sync.history.failures = 3;
    data.sync.history.failureMessage = QStringLiteral("连接不上平台服务器，稍后自动重试。");
    data.sync.history.nextTry = at("2017-04-06T10:30:00+08:00");
    data.sync.now = {data.now - 3000, data.now + 3000, QStringLiteral("server")};
    data.device = QStringLiteral("d7");
    data.label = QStringLiteral("CG-PC-07");
    data.unitName = QStringLiteral("示范市城市管理行政执法局");
    data.records = 18231;
    data.head = QByteArray::fromHex("9be402c751da");
    data.encrypted = true;
    data.numbers = {{QStringLiteral("CG"), QStringLiteral("立"), 2017, 1, 60, 35},
        {QStringLiteral("CG"), QStringLiteral("罚决"), 2017, 1, 49, 26},
        {QStringLiteral("CG"), QStringLiteral("罚告"), 2017, 1, 40, 38}};
    data.devices = {{QStringLiteral("d5"), QStringLiteral("CG"), QStringLiteral("CG-PC-05"), true,
                        QStringLiteral("冉秋萍"), at("2016-12-30T17:00:00+08:00"), 80},
        {QStringLiteral("d7"), QStringLiteral("CG"), QStringLiteral("CG-PC-07"), false,
            QStringLiteral("何晓东"), at("2017-04-06T08:20:00+08:00"), 210},
        {QStringLiteral("d8"), QStringLiteral("CG"), QStringLiteral("CG-PC-08"), false,
            QStringLiteral("陈立"), at("2017-04-06T08:31:00+08:00"), 190}};
    return data;
}

} // namespace

class SystemPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheDifferingWordsAreMarked_data()
    {
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("marked");
        const auto row = [](const char* mine, const char* other, const char* marked) {
            QTest::newRow(mine) << QString::fromUtf8(mine) << QString::fromUtf8(other)
                                << QString::fromUtf8(marked);
        };
        row("水果筐 23 个", "水果筐 21 个", "23");
        row("6.2 平方米", "5.8 平方米", "6.2");
        row("责令清理，已复核", "责令清理", "，已复核");
        row("责令清理", "责令清理，已复核", "");
        row("相同", "相同", "");
        row("", "全新", "");
        row("aa", "aaa", "");
    }
    void onlyTheDifferingWordsAreMarked()
    {
        QFETCH(const QString, mine);
        QFETCH(const QString, other);
        QFETCH(const QString, marked);
        const TextSpan span = differingSpan(mine, other);
        QVERIFY(span.from >= 0 && span.from + span.length <= mine.size());
        QCOMPARE(mine.mid(span.from, span.length), marked);
    }

    void anEntryIsChosenByKeyAndNothingIsDecidedByLooking()
    {
        SetAsidePage page;
        page.resize(1186, 670);
        page.show();
        QSignalSpy discarded(&page, &SetAsidePage::discardRequested);
        QSignalSpy redone(&page, &SetAsidePage::redoRequested);
        page.setData(example());
        auto* list = page.findChild<QListView*>();
        QCOMPARE(page.firstPlace(), list);
        list->setFocus();
        QCOMPARE(page.chosen()->entry.refusal.event.id, QStringLiteral("e1"));
        QVERIFY(wordsOn(page).contains(QStringLiteral("conflict.base")));
        auto* table = page.findChild<ComparisonTable*>();
        QCOMPARE(table->model()->rowCount(), 6);
        QVERIFY(!table->isColumnHidden(2));
        QVERIFY(!table->currentIndex().isValid()); // no default choice
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(page.chosen()->entry.refusal.event.id, QStringLiteral("e2"));
        QVERIFY(table->isColumnHidden(2)); // the platform has no such record
        QSignalSpy opened(&page, &Page::openRequested);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<PageAddress>().argument, QStringLiteral("case:33"));
        page.close();
        QCOMPARE(discarded.size() + redone.size(), 0);
    }

    void discardingAsksForAReason()
    {
        SetAsidePage page;
        page.resize(1186, 670);
        page.show();
        page.setData(example());
        QSignalSpy discarded(&page, &SetAsidePage::discardRequested);
        buttonOn(page, SetAsidePage::tr("&Discard mine..."))->click();
        auto* dialog = page.findChild<ReasonDialog*>();
        QVERIFY(dialog);
        auto* reason = dialog->findChild<QPlainTextEdit*>();
        QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(discarded.size(), 0); // no reason yet
        reason->setPlainText(QStringLiteral("平台版本正确，不再提交"));
        buttonOn(*dialog, SetAsidePage::tr("Discard"))->click();
        QCOMPARE(discarded.size(), 1);
        QCOMPARE(discarded[0][0].toString(), QStringLiteral("e1"));
        QCOMPARE(discarded[0][1].toString(), QStringLiteral("平台版本正确，不再提交"));
    }

    void redoingFollowsWhatTheEntryIs()
    {
        SetAsidePage page;
        page.resize(1186, 670);
        page.show();
        SetAsidePage::Data data = example();
        page.setData(data);
        QSignalSpy redone(&page, &SetAsidePage::redoRequested);
        buttonOn(page, SetAsidePage::tr("&Redo with my content"))->click();
        QCOMPARE(redone.size(), 1);
        QCOMPARE(redone[0][1].toBool(), true);
        page.choose(QStringLiteral("e2"));
        buttonOn(page, SetAsidePage::tr("&Record the same again"))->click();
        QCOMPARE(redone.size(), 2);
        QCOMPARE(redone[1][1].toBool(), false);
        page.choose(QStringLiteral("e3")); // somebody else's
        QVERIFY(!buttonOn(page, SetAsidePage::tr("&Redo with my content"))->isEnabled());
        QVERIFY(!buttonOn(page, SetAsidePage::tr("&Discard mine..."))->isEnabled());
        QVERIFY(wordsOn(page).contains(QStringLiteral("周敏")));

        data.entries[0].redoImpossible = QStringLiteral("已办结");
        page.setData(data);
        page.choose(QStringLiteral("e1"));
        QVERIFY(!buttonOn(page, SetAsidePage::tr("&Redo with my content"))->isEnabled());
        QVERIFY(buttonOn(page, SetAsidePage::tr("&Discard mine..."))->isEnabled());
        QVERIFY(wordsOn(page).contains(QStringLiteral("已办结")));
    }

    void theChosenEntryStaysChosenAndAHintWaitsForItsEntry()
    {
        SetAsidePage page;
        page.arrive({{QStringLiteral("event"), QStringLiteral("e3")}});
        page.setData(example());
        QCOMPARE(page.chosen()->entry.refusal.event.id, QStringLiteral("e3"));
        SetAsidePage::Data fewer = example();
        fewer.entries.removeFirst();
        page.setData(fewer);
        QCOMPARE(page.chosen()->entry.refusal.event.id, QStringLiteral("e3"));
        page.setData({});
        QVERIFY(!page.chosen());
        QVERIFY(wordsOn(page).contains(SetAsidePage::tr("Nothing is set aside.")));
    }

    void bothVersionsCanBeCopied()
    {
        SetAsidePage page;
        page.setData(example());
        buttonOn(page, SetAsidePage::tr("C&opy both versions"))->click();
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.contains(
            QStringLiteral("堆放物\t水果筐 23 个、木架 2 个\t水果筐 21 个、木架 2 个")));
    }

    void thisComputerIsShownAsTheStoreKnowsIt()
    {
        SyncPage page;
        page.resize(1186, 670);
        page.show();
        page.setData(computer());
        const QString text = wordsOn(page);
        QVERIFY(text.contains(QStringLiteral("CG-PC-07")));
        QVERIFY(text.contains(QStringLiteral("2017-04-06 09:11")));
        QVERIFY(text.contains(QStringLiteral("9be402c7")));
        const auto tables = page.findChildren<QTableView*>();
        QCOMPARE(tables.size(), 2);
        QCOMPARE(tables[0]->model()->rowCount() + tables[1]->model()->rowCount(), 6);
    }

    void verificationRunsByF7WithProgressAndCanBeCancelled()
    {
        SyncPage page;
        page.resize(1186, 670);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.setData(computer());
        QSignalSpy asked(&page, &SyncPage::verifyRequested);
        QSignalSpy cancelled(&page, &SyncPage::verifyCancelled);
        QTest::keyClick(&page, Qt::Key_F7);
        QCOMPARE(asked.size(), 1);
        auto* bar = page.findChild<QProgressBar*>();
        page.setVerifying(0, 0);
        page.setVerifying(9000, 18000);
        QVERIFY(bar->isVisibleTo(&page));
        QCOMPARE(bar->value(), 9000);
        QCOMPARE(bar->maximum(), 18000);
        buttonOn(page, SyncPage::tr("Ca&ncel"))->click();
        QCOMPARE(cancelled.size(), 1);
        page.endVerifying();
        QVERIFY(!bar->isVisibleTo(&page));

        SyncPage::Data data = computer();
        data.verified
            = {data.now, 1200, 18231, 3, 9120, 20411, 2406, {QStringLiteral("记录 17 被改动")}, 1};
        QCOMPARE(verifyFromJson(verifyToJson(data.verified)), data.verified);
        page.setData(data);
        QVERIFY(wordsOn(page).contains(QStringLiteral("记录 17 被改动")));
    }

    void aBackupGoesWhereTheUserSays()
    {
        QTemporaryDir folder;
        SyncPage page;
        page.setData(computer());
        QSignalSpy asked(&page, &SyncPage::backupRequested);
        buttonOn(page, SyncPage::tr("Bac&k up..."))->click();
        auto* dialog = page.findChild<QFileDialog*>();
        QVERIFY(dialog);
        dialog->setDirectory(folder.path());
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))
            ->setText(QStringLiteral("april"));
        QMetaObject::invokeMethod(dialog, "accept");
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), folder.filePath(QStringLiteral("april.xqbackup")));
        page.setBackingUp(true);
        QVERIFY(!buttonOn(page, SyncPage::tr("Writing the backup"))->isEnabled());
    }

    void theMnemonicsOfAPageAreItsOwn()
    {
        SetAsidePage aside;
        aside.setData(example());
        SyncPage sync;
        const QString menus = QStringLiteral("FECVTWH");
        for (QWidget* page : QList<QWidget*> {&aside, &sync}) {
            QString seen;
            for (const Button* each : page->findChildren<Button*>()) {
                const qsizetype mark = each->text().indexOf(QLatin1Char('&'));
                if (mark < 0 || !each->isVisibleTo(page)) {
                    continue;
                }
                const QChar letter = each->text().at(mark + 1).toUpper();
                QVERIFY2(!menus.contains(letter), qPrintable(each->text()));
                QVERIFY2(!seen.contains(letter), qPrintable(each->text()));
                seen.append(letter);
            }
        }
    }
};

int main(int argc, char** argv)
{
    return runWindows<SystemPagesTest>(argc, argv, "tst_ui_system");
}

#include "tst_ui_system.moc"
