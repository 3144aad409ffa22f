// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a store with many cases: from the program's start to a usable desk, turning the
// pages of the case list, and the memory it stands at. `bench_client [CASES [RUNS]]`, 100,000 cases
// and five runs if left out. Each run is a process of its own (the first argument `--run FOLDER` is
// the program's own), so that its start and its memory are those of a real start.
//
// The store is a trial city with its journal; the many cases are rows of the real projection.
#include "app/common/translations.h"
#include "app/xingquan/clientwindow.h"
#include "models/services/democity.h"
#include "tests/support/caserows.h"
#include "ui/lists/caselistpage.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>

#include <algorithm>
#include <cstdio>

using namespace xq;

namespace {

const Instant kNow = localInstant(QDate(2017, 4, 6), 10, 26);

Result<void> makeStore(const QString& folder, int count)
{
    DemoPlan plan;
    plan.folder = folder;
    plan.cases = 12;
    plan.now = kNow;
    plan.mainUnitOnly = true;
    XQ_TRY(createDemoCity(plan));
    XQ_ASSIGN(place, Workplace::open(folder, QStringLiteral("clerk"), trialPassword(), {}));
    Database& database = place->database();
    XQ_TRY(database.execScript("BEGIN"));
    for (int n = 0; n < count; ++n) {
        const bool own = n % 50 == 0;
        CaseState state = test::madeUpCase(
            n, kNow, own ? place->author().person : QStringLiteral("p-%1").arg(n % 50));
        if (own && n % 1000 != 0) { // most of a clerk's cases are over
            state.step.clear();
            state.closedAt = state.enteredAt + 30 * kDay;
        }
        XQ_TRY(projectCase(database, state));
    }
    return database.execScript("COMMIT");
}

/// Resident memory in MB, as the system counts it.
double memory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) {
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

/// Until nothing is fetched, judged or waiting to be drawn.
void settle(ClientWindow& client)
{
    for (int quiet = 0; quiet < 3;) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        quiet = client.idle() ? quiet + 1 : 0;
    }
}

/// One start; prints its figures: sign-in page, desk, alarms judged (ms), p50 and p95 of a page
/// of the list (ms), memory (MB).
int runOnce(const QString& folder, qint64 startedAt)
{
    const auto since = [startedAt] {
        return static_cast<double>(QDateTime::currentMSecsSinceEpoch() - startedAt);
    };
    Theme::install(ThemeChoice::Light, 10);
    ClientWindow client(folder);
    client.showSignIn();
    client.window().resize(1366, 768);
    client.window().show();
    QCoreApplication::processEvents();
    const double signIn = since();

    bool entered = false;
    bool refused = false;
    QObject::connect(&client, &ClientWindow::entered, [&] { entered = true; });
    QObject::connect(&client, &ClientWindow::refused, [&] { refused = true; });
    client.signIn(QStringLiteral("clerk"), trialPassword());
    double desk = 0;
    const auto shows = [&client] { // rows of tasks stand in the desk's list
        const auto views = client.window().currentPage()
            ? client.window().currentPage()->findChildren<QTableView*>()
            : QList<QTableView*>();
        return std::any_of(views.begin(), views.end(), [](const QTableView* view) {
            return view->isVisible() && view->model() && view->model()->rowCount() > 0;
        });
    };
    while (!refused && desk == 0) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (entered && shows()) {
            client.window().repaint();
            desk = since();
        }
    }
    if (refused) {
        return 1;
    }
    settle(client);
    const double judged = since();

    auto* list
        = qobject_cast<CaseListPage*>(client.window().open({QStringLiteral("search"), {}, {}}));
    settle(client);
    auto* view = list ? list->findChild<QTableView*>() : nullptr;
    if (!view || view->model()->rowCount() == 0) {
        std::fprintf(stderr, "the case list is empty\n");
        return 1;
    }
    std::vector<double> turns;
    QScrollBar* bar = view->verticalScrollBar();
    for (int i = 0; i < 100; ++i) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(bar->maximum() / 101 * (i + 1));
        settle(client);
        view->viewport()->repaint();
        turns.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(turns.begin(), turns.end());
    std::printf("%.0f %.0f %.0f %.2f %.2f %.1f %d\n", signIn, desk, judged, turns[50], turns[95],
        memory(), view->model()->rowCount());
    return 0;
}

int measure(const QString& program, int count, int runs)
{
    QTemporaryDir folder;
    const QString store = folder.filePath(QStringLiteral("store"));
    const auto made = makeStore(store, count);
    if (!made) {
        std::fprintf(
            stderr, "%s [%s]\n", qPrintable(made.error().message), qPrintable(made.error().code));
        return 1;
    }
    const char* const names[] = {"start to sign-in page, ms", "start to a usable desk, ms",
        "start to alarms judged, ms", "a page of the case list, p50 ms",
        "a page of the case list, p95 ms", "memory with the list open, MB", "cases in the list"};
    std::vector<std::vector<double>> figures(std::size(names));
    for (int run = 0; run < runs; ++run) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(program,
            {QStringLiteral("--run"), store,
                QString::number(QDateTime::currentMSecsSinceEpoch())});
        child.waitForFinished(-1);
        const auto words = child.readAllStandardOutput().trimmed().split(' ');
        if (child.exitCode() != 0 || words.size() != static_cast<int>(std::size(names))) {
            std::fprintf(stderr, "a run failed\n");
            return 1;
        }
        for (size_t i = 0; i < figures.size(); ++i) {
            figures[i].push_back(words[static_cast<int>(i)].toDouble());
        }
    }
    std::printf("%d cases, %d starts                 median       worst\n", count, runs);
    for (size_t i = 0; i < figures.size(); ++i) {
        std::sort(figures[i].begin(), figures[i].end());
        std::printf("  %-34s %10.1f  %10.1f\n", names[i], figures[i][figures[i].size() / 2],
            figures[i].back());
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    prepareLocale();
    qputenv("XINGQUAN_CLOCK", toIso(kNow).toUtf8());
    QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("bench_client"));
    installTranslations(app);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--run")) {
        return runOnce(arguments.value(2), arguments.value(3).toLongLong());
    }
    return measure(QCoreApplication::applicationFilePath(),
        arguments.size() > 1 ? arguments[1].toInt() : 100'000,
        arguments.size() > 2 ? arguments[2].toInt() : 5);
}
