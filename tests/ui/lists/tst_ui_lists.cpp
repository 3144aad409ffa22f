// SPDX-License-Identifier: GPL-3.0-or-later
// The case list: what it asks for, and by which clock.
#include "app/common/translations.h"
#include "ui/lists/caselistpage.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

using namespace xq;

namespace {

const Instant kNow = localInstant(QDate(2017, 4, 6), 10, 26);

} // namespace

class ListsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTimeWithEveryRefresh()
    {
        QList<CaseFetch> asked;
        CaseListPage page({QStringLiteral("我的案件"), QStringLiteral("CG"), QStringLiteral("p1"),
                              QStringLiteral("test.list")},
            [&asked](const CaseFetch& fetch) { asked.append(fetch); });
        QSignalSpy facts(&page, &CaseListPage::factsRequested);
        page.show();
        page.refresh();
        QCOMPARE(facts.size(), 1);
        page.setNow(kNow);
        page.findChild<QCheckBox*>()->click();
        QTRY_VERIFY(!asked.isEmpty() && asked.last().query.overdueAt == kNow);
        page.refresh();
        QCOMPARE(facts.size(), 2);
        page.setNow(kNow + kHour); // the answer to it
        QTRY_VERIFY(asked.last().query.overdueAt == kNow + kHour);
    }

    void helpSaysWhoseCases()
    {
        const auto ask = [](const CaseFetch&) {};
        const CaseListPage mine({{}, {}, QStringLiteral("p1"), QStringLiteral("test.mine")}, ask);
        const CaseListPage all({{}, {}, {}, QStringLiteral("test.all")}, ask);
        QVERIFY(mine.helpText().startsWith(QStringLiteral("本人经办的案件。")));
        QVERIFY(all.helpText().startsWith(QStringLiteral("本单位的全部案件。")));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    installTranslations(application, QStringLiteral("zh_CN"));
    Theme::install(ThemeChoice::Light, 10);
    ListsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ui_lists.moc"
