// SPDX-License-Identifier: GPL-3.0-or-later
// xq_gallery FOLDER [light|dark] [points]: pictures of the parts and the frame at 1366 x 768.
#include "app/common/translations.h"
#include "tests/ui/gallery/samplepages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/signinpage.h"
#include "ui/widgets/reasondialog.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QTest>

using namespace xq;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

PageEntry entry(const char* name, const char* title, const char* icon, const char* section,
    std::function<Page*(QWidget*)> make, bool pinned = false)
{
    PageEntry made;
    made.name = QLatin1String(name);
    made.title = u(title);
    made.icon = QLatin1String(icon);
    made.section = u(section);
    made.pinned = pinned;
    made.make = [make](const PageAddress&, QWidget* parent) { return make(parent); };
    return made;
}

SignInState signInState(Instant now)
{
    SignInState s;
    s.unit = u("达州市城市管理行政执法局");
    s.accounts = {{QStringLiteral("hxd"), u("何晓东"), now - 14 * kHour},
        {QStringLiteral("cl"), u("陈立"), now - 15 * kHour},
        {QStringLiteral("ljg"), u("罗建国"), 0}};
    s.hasServer = true;
    s.device = u("CG-PC-07 综合执法一科 2 号机");
    s.lastBackup = now - 15 * kHour;
    s.lastSync = now - kHour;
    s.unsent = 2;
    s.clockErrorMs = 400;
    s.version = QStringLiteral("0.1.0");
    s.now = now;
    return s;
}

} // namespace

int main(int argc, char** argv)
{
    prepareLocale();
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("xingquan-gallery"));
    const QStringList args = QApplication::arguments();
    const QString folder = args.value(1, QStringLiteral("."));
    const bool dark = args.value(2) == QStringLiteral("dark");
    const int points = args.value(3, QStringLiteral("10")).toInt();
    QDir().mkpath(folder);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    installTranslations(app, QStringLiteral("zh_CN"));
    Theme::install(dark ? ThemeChoice::Dark : ThemeChoice::Light, points);

    PageRegistry registry;
    registry.add(entry("desk", "工作台", "go-home", "", newSampleDesk, true));
    registry.add(entry("new-case", "新建案件", "document-new", "", newSampleForm));
    registry.add(entry("my-cases", "我的案件", "view-task", "", newSampleCase));
    registry.add(entry("search", "案件查询", "edit-find", "", newSampleReview));
    registry.add(entry("disclosure", "过程公开", "view-visible", "公开与统计", newSampleReview));
    registry.add(entry("ledgers", "台账", "view-list-details", "公开与统计", newSampleReview));
    registry.add(entry("statistics", "统计", "office-chart-bar", "公开与统计", newSampleReview));
    registry.add(entry("catalogue", "事项目录", "view-list-tree", "资料", newSampleReview));
    registry.add(entry("set-aside", "搁置事项", "view-history", "资料", newSampleReview));

    const Instant now = localInstant(QDate(2017, 4, 6), 10, 26);
    MainWindow window(registry);
    const QByteArray factor = qgetenv("QT_SCALE_FACTOR");
    const double scale = factor.isEmpty() ? 1.0 : factor.toDouble();
    window.resize(static_cast<int>(1366 / scale), static_cast<int>(768 / scale));
    window.show();
    const auto shot = [&](const char* name) {
        QTest::qWait(60);
        window.grab().save(QStringLiteral("%1/%2-%3-%4-x%5.png")
                               .arg(folder, QLatin1String(name),
                                   dark ? QStringLiteral("dark") : QStringLiteral("light"))
                               .arg(points)
                               .arg(scale));
    };
    ShellStatus status;
    status.connection = Connection::Offline;
    status.since = now - 2 * kHour;
    status.unsent = 2;
    status.clock = ClockState::Estimated;
    status.clockErrorMs = 1000;
    status.now = now;
    window.setStatus(status);
    window.signIn()->setState(signInState(now));
    shot("signin");

    window.enter({QStringLiteral("hxd"), u("何晓东"), u("达州市城市管理行政执法局"),
        u("综合执法一科"), u("经办人"), {}});
    status.connection = Connection::Online;
    status.unsent = 0;
    status.lastSync = now - 19'000;
    status.clock = ClockState::Trusted;
    status.clockErrorMs = 400;
    status.draftSaved = now + 3000;
    status.user = u("何晓东");
    status.role = u("经办人");
    window.setStatus(status);
    window.setCount(QStringLiteral("desk"), {11, Status::Warning});
    window.setCount(QStringLiteral("my-cases"), {23, Status::Neutral});
    window.setCount(QStringLiteral("set-aside"), {2, Status::Neutral});
    shot("desk");
    window.open({.page = QStringLiteral("my-cases"), .argument = {}});
    shot("case");
    window.open({.page = QStringLiteral("search"), .argument = {}});
    shot("review");
    status.trial = true;
    window.setStatus(status);
    window.open({.page = QStringLiteral("new-case"), .argument = {}});
    shot("form");
    window.search()->setFocus();
    QTest::keyClicks(window.search(), QStringLiteral("jz"));
    QTest::qWait(300);
    window.search()->showHits(1,
        {{u("立〔2017〕第24号 赵志强"), u("公共场地堆放建筑材料 · 经办 何晓东"), {}},
            {u("CG-CF-012 随意倾倒建筑垃圾"), u("处罚 · 我办过 4 件"), {}}});
    shot("search");
    QTest::keyClick(window.search(), Qt::Key_Escape);
    Theme::instance()->setBasePoints(13); // while the window is open
    shot("live13");
    Theme::instance()->setBasePoints(points);
    auto* dialog = new ReasonDialog(
        {.title = u("撤销案件"),
            .consequence = u("案件停止办理，已收集的证据保留，撤案须经负责人批准。"),
            .label = {},
            .verb = u("撤销案件"),
            .danger = true,
            .reasonRequired = true,
            .minimumLength = 4,
            .suggestions = {u("违法事实不成立"), u("重复立案")}},
        &window);
    dialog->open();
    QTest::qWait(60);
    dialog->grab().save(folder
        + QStringLiteral("/dialog-%1.png")
              .arg(dark ? QStringLiteral("dark") : QStringLiteral("light")));
    dialog->close();
    return 0;
}
