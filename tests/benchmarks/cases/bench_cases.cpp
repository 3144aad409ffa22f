// SPDX-License-Identifier: GPL-3.0-or-later
// A unit's store with 100,000 cases: opening, pages and sorts of the list, the desk's figures,
// saving a step; beside each the plain SQLite statement that does the least of it. Prints a table;
// asserts nothing (machines differ).
//   bench_cases [CASES] [FOLDER]   the store is kept in FOLDER and used again
// On a machine that compiles meanwhile every wait for the disk also waits for a processor (4 ms at a
// time): run it alone, or before the others with `chrt -f 5`.
#include "models/cases/casehandler.h"
#include "models/services/casedesk.h"
#include "models/services/democity.h"
#include "models/services/demodata.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace xq;

namespace {

const char* kClock = "2017-04-06T10:26:00+08:00";

struct Sample {
    std::vector<double> values;
    void add(double ms) { values.push_back(ms); }
    double at(double share)
    {
        std::sort(values.begin(), values.end());
        return values.empty() ? 0
                              : values[std::min(values.size() - 1,
                                  static_cast<size_t>(share * static_cast<double>(values.size())))];
    }
};

void print(const char* what, Sample& sample, const char* goal)
{
    std::printf(
        "%-44s p50 %8.3f  p95 %8.3f ms   %s\n", what, sample.at(0.5), sample.at(0.95), goal);
}

template <typename Work> double timed(const Work& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

[[noreturn]] void give(const Error& error)
{
    std::fprintf(stderr, "%s: %s %s\n", qPrintable(error.code), qPrintable(error.message),
        qPrintable(error.details));
    std::exit(1);
}
template <typename T> T must(Result<T> result)
{
    if (!result) {
        give(result.error());
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

std::unique_ptr<Workplace> openStore(const QString& folder)
{
    Workplace::Options options;
    options.clock = QLatin1String(kClock);
    return must(Workplace::open(folder, QStringLiteral("clerk"), trialPassword(), options));
}

/// Cases through the journal and its rules, 200 to a transaction.
void generate(const QString& folder, int cases)
{
    DemoPlan plan;
    plan.folder = folder;
    plan.cases = 40;
    plan.now = *parseInstant(QLatin1String(kClock));
    must(createDemoCity(plan));
    auto place = openStore(folder);
    DemoDice dice(20170406);
    const QStringList items {QStringLiteral("CG-CF-001"), QStringLiteral("CG-CF-002"),
        QStringLiteral("CG-CF-003"), QStringLiteral("CG-CF-004")};
    CaseDesk desk(*place);
    const auto officers = must(desk.availableOfficers(QDate(2017, 4, 6)));
    QList<CaseOfficer> named;
    for (const PersonFacts& officer : officers) {
        if (named.size() < 2) {
            named.append({officer.id, officer.name, officer.certificateOn(QDate(2017, 4, 6))});
        }
    }
    QElapsedTimer timer;
    timer.start();
    for (int done = 40; done < cases;) {
        const int batch = std::min(200, cases - done);
        must(place->act([&](const States& states) -> Result<QList<Draft>> {
            QList<Draft> drafts;
            for (int i = 0; i < batch; ++i) {
                const QString& item = items[(done + i) % items.size()];
                XQ_ASSIGN(context,
                    openingContext(states, item, place->unit(), QStringLiteral("ordinary"),
                        place->now(), FlowLibrary::builtIn()));
                OpeningInput input;
                input.caseId = newUuid(place->now(), dice.bytes());
                input.office = QStringLiteral("ZF1");
                input.party = demoParty(dice);
                input.officers = named;
                input.occurredAt = place->now() - (dice.roll(47 * 60) + 1) * 60'000LL;
                input.source = QStringLiteral("IMPORT");
                XQ_ASSIGN(draft, openingDraft(input, context));
                drafts.append(draft);
            }
            return drafts;
        }));
        done += batch;
        if (done % 10'000 < 200) {
            std::fprintf(
                stderr, "%d cases, %.0f s\n", done, static_cast<double>(timer.elapsed()) / 1000);
        }
    }
    must(place->setMeta(QStringLiteral("bench.cases"), QString::number(cases)));
}

void measureLists(Workplace& place)
{
    const CaseRepository cases(place.database());
    struct Sort {
        const char* name;
        CaseSort sort;
    };
    const Sort sorts[] {{"entered", CaseSort::Entered}, {"due", CaseSort::Due},
        {"number", CaseSort::Number}, {"party", CaseSort::Party}, {"title", CaseSort::Title},
        {"item", CaseSort::Item}, {"step", CaseSort::Step}, {"last act", CaseSort::LastAct}};
    Sample first;
    Sample next;
    for (const Sort& sort : sorts) {
        for (const bool descending : {true, false}) {
            CaseQuery query;
            query.units = {place.unit()};
            query.status = QStringLiteral("open");
            query.sort = sort.sort;
            query.descending = descending;
            query.limit = 200;
            for (int page = 0; page < 20; ++page) {
                CasePage got;
                const double ms = timed([&] { got = must(cases.list(query)); });
                (page == 0 ? first : next).add(ms);
                query.after = got.next;
            }
        }
    }
    print("list: another sort, first 200 rows", first, "goal 16");
    print("list: next page of 200 rows", next, "goal 16");
    Sample floor;
    for (int i = 0; i < 100; ++i) {
        floor.add(timed([&] {
            auto select = place.database().prepare(QStringLiteral(
                "SELECT * FROM case_row ORDER BY entered_at DESC, stream DESC LIMIT 200"));
            while (must(select.next())) { }
        }));
    }
    print("  plain SELECT of 200 rows", floor, "floor");
    Sample counts;
    for (int i = 0; i < 10; ++i) {
        counts.add(timed([&] {
            must(cases.deskCounts(
                place.unit(), place.session().person.id, {QStringLiteral("clerk")}, place.now()));
        }));
    }
    print("desk: all figures", counts, "");
    Sample search;
    for (const QString& text : {QStringLiteral("清泉"), QStringLiteral("渣土运输"),
             QStringLiteral("wdf"), QStringLiteral("第18号")}) {
        CaseQuery query;
        query.text = text;
        query.limit = 100;
        search.add(timed([&] { must(cases.list(query)); }));
    }
    print("search: first 100 hits", search, "");
}

void measureSteps(Workplace& place)
{
    CaseDesk desk(place);
    CaseQuery query;
    query.step = QStringLiteral("P01");
    query.limit = 400;
    const CasePage page = must(desk.list(query));
    must(place.database().execScript(
        "CREATE TABLE IF NOT EXISTS bench_floor (n INTEGER PRIMARY KEY, b BLOB NOT NULL) STRICT"));
    // Each save has its floor right after it, in the same encrypted file with the same one sync:
    // what else the machine does meanwhile slows both.
    // While the write-ahead log of a session grows, the disk has its new length to write too.
    constexpr size_t kGrowing = 60;
    Sample saves;
    Sample floor;
    const QByteArray bytes(3000, 'x');
    const auto show = [&](const char* what) {
        print(what, saves, "goal p95 5");
        print("  plain INSERT of 3 kB with FULL sync", floor, "floor");
        std::printf("  saving / floor: p50 %.1f  p95 %.1f  (%zu saves)\n",
            saves.at(0.5) / floor.at(0.5), saves.at(0.95) / floor.at(0.95), saves.values.size());
    };
    size_t done = 0;
    for (const CaseRow& row : page.rows) {
        if (done++ == kGrowing) {
            show("saving a step, first of a session");
            saves = {};
            floor = {};
        }
        OutcomeInput input;
        input.outcome = QStringLiteral("submit");
        input.elements = {{QStringLiteral("source"), QStringLiteral("inspection")},
            {QStringLiteral("content"), QStringLiteral("巡查发现占道堆放物料")}};
        saves.add(timed([&] { must(desk.act(row.stream, input)); }));
        floor.add(timed([&] {
            auto insert = place.database().prepare(
                QStringLiteral("INSERT INTO bench_floor (b) VALUES (?)"));
            must(insert.bind(1, bytes).run());
        }));
    }
    show("saving a step (journal, chain, tables, FULL)");
    must(place.database().execScript("DROP TABLE bench_floor"));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const int cases = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
    QTemporaryDir temporary;
    const QString folder
        = argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.filePath(QStringLiteral("store"));
    if (!QFile::exists(folder + QStringLiteral("/keys.json"))) {
        const double ms = timed([&] { generate(folder, cases); });
        std::printf("%d cases made in %.0f s\n", cases, ms / 1000);
    }
    Sample opens;
    for (int i = 0; i < 10; ++i) {
        opens.add(timed([&] { openStore(folder); }));
    }
    print("open the store and sign in (trial scrypt)", opens, "");
    auto place = openStore(folder);
    std::printf("store.db %.0f MB\n",
        static_cast<double>(QFile(folder + QStringLiteral("/store.db")).size()) / 1e6);
    measureLists(*place);
    measureSteps(*place);
    return 0;
}
