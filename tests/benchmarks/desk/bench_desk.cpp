// SPDX-License-Identifier: GPL-3.0-or-later
// The desk and the case list over a store with many cases. `bench_desk [CASES]`, 100,000 if left
// out. The rows are written by the real projection; one clerk in fifty is the one who looks.
#include "models/services/deskservice.h"
#include "tests/support/caserows.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace xq;

namespace {

const Instant kNow = localInstant(QDate(2017, 4, 6), 10, 26);

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Middle and worst of twenty runs.
template <typename Work> Result<void> measure(const char* what, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto done = work(i);
        if (!done) {
            return fail(done.error());
        }
        times.push_back(milliseconds(timer));
    }
    std::sort(times.begin(), times.end());
    std::printf("  %-46s p50 %7.2f ms  p95 %7.2f ms\n", what, times[10], times[18]);
    return {};
}

Result<void> fill(Database& database, int count, const QString& person)
{
    XQ_TRY(database.execScript("BEGIN"));
    for (int n = 0; n < count; ++n) {
        CaseState state
            = test::madeUpCase(n, kNow, n % 50 == 0 ? person : QStringLiteral("p-%1").arg(n % 50));
        if (n % 50 == 0 && n % 1000 != 0) { // most of a clerk's cases are over
            state.step.clear();
            state.closedAt = state.enteredAt + 30 * kDay;
        }
        XQ_TRY(projectCase(database, state));
    }
    return database.execScript("COMMIT");
}

Result<void> run(int count)
{
    QTemporaryDir folder;
    NewStore plan;
    plan.folder = folder.filePath(QStringLiteral("store"));
    plan.trial = true;
    plan.unit.code = QStringLiteral("CG");
    plan.unit.name = QStringLiteral("示范市城市管理行政执法局");
    plan.login = QStringLiteral("admin");
    plan.name = QStringLiteral("谭玉梅");
    plan.password = trialPassword();
    Workplace::Options options;
    options.clock = toIso(kNow);
    XQ_ASSIGN(place, Workplace::create(plan, options));
    XQ_TRY(place->signIn(plan.login, plan.password));
    QElapsedTimer timer;
    timer.start();
    XQ_TRY(fill(place->database(), count, place->author().person));
    std::printf("%d cases as rows (%.1f s)\n", count, milliseconds(timer) / 1000);
    const DeskService service(*place);
    XQ_TRY(measure("desk of one clerk", [&](int) { return service.gather(DeskScope::Mine); }));
    XQ_TRY(measure("desk of the whole unit", [&](int) { return service.gather(DeskScope::Unit); }));
    const CaseRepository cases(place->database());
    for (const auto& [name, sort] :
        {std::pair {"page by entry", CaseSort::Entered}, {"page by end", CaseSort::Due},
            {"page by number", CaseSort::Number}, {"page by party", CaseSort::Party}}) {
        XQ_TRY(measure(name, [&, sort = sort](int) {
            CaseQuery query;
            query.sort = sort;
            query.limit = 200;
            return cases.list(query);
        }));
    }
    XQ_TRY(measure("page after a jump of the scroll bar", [&](int i) {
        CaseQuery query;
        query.skip = count / 20 * i;
        query.limit = 200;
        return cases.list(query);
    }));
    CaseQuery mine;
    mine.officer = place->author().person;
    mine.limit = 200;
    XQ_TRY(measure("page of a clerk's own cases", [&](int) { return cases.list(mine); }));
    CaseQuery found;
    found.text = QStringLiteral("商贸行4711");
    found.limit = 200;
    XQ_TRY(measure("page of a search by text", [&](int) { return cases.list(found); }));
    return measure("number of all cases", [&](int) { return cases.count({}); });
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto done = run(arguments.size() > 1 ? arguments[1].toInt() : 100'000);
    if (!done) {
        std::fprintf(
            stderr, "%s [%s]\n", qPrintable(done.error().message), qPrintable(done.error().code));
        return 1;
    }
    return 0;
}
