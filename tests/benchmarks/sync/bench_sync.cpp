// SPDX-License-Identifier: GPL-3.0-or-later
// Exchange over real TLS on loopback: how fast a backlog goes up, how fast a new PC fills, how long
// an act takes to the other PC. Prints a table; asserts nothing (machines differ).
//   bench_sync [EVENTS]
#include "tests/integration/sync/city.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <thread>

using namespace xq;
using namespace xq::test;

namespace {

void print(const char* what, double value, const char* unit)
{
    std::printf("%-46s %10.1f %s\n", what, value, unit);
    std::fflush(stdout);
}

template <typename T> void check(const Result<T>& result)
{
    if (!result) {
        std::fprintf(
            stderr, "%s %s\n", qPrintable(result.error().code), qPrintable(result.error().message));
        std::exit(1);
    }
}

/// From an act on one PC to another one's journal, whose long poll waits, in ms, `times` over.
std::vector<double> latencies(Pc& from, SyncSession& sender, CityServer& city, int times)
{
    std::vector<double> values;
    SyncReport report;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        double delay = 0;
        std::thread other([&] {
            Pc pc(from.unit, city.clock, 500 + static_cast<quint64>(i));
            pc.enrolOverTls(city);
            const auto net = pc.net();
            SyncSession session = pc.session(*net);
            SyncReport news;
            check(session.pull(news));
            check(session.pull(news, 20));
            delay = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        });
        city.waitParked();
        timer.start();
        from.act(note(1'000'000 + i), QStringLiteral("note.opened"), {});
        check(sender.push(report));
        other.join();
        values.push_back(delay);
    }
    std::sort(values.begin(), values.end());
    return values;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const int events = argc > 1 ? QByteArray(argv[1]).toInt() : 5000;
    CityServer city;
    city.openDoor();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.found();
    for (int n = 0; n < events; ++n) {
        one.act(note(n), QStringLiteral("note.opened"),
            {{QStringLiteral("text"), QString(300, QChar(0x6848))}});
    }
    one.enrolOverTls(city);
    const auto netOne = one.net();
    SyncSession sessionOne = one.session(*netOne);

    QElapsedTimer timer;
    SyncReport report;
    timer.start();
    check(sessionOne.push(report));
    const double pushed = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    print("events of a backlog pushed", static_cast<double>(report.accepted), "");
    print("push, judged and committed (FULL sync)", static_cast<double>(report.accepted) / pushed,
        "events/s");

    Pc two(QStringLiteral("CG"), city.clock, 2);
    two.enrolOverTls(city);
    const auto netTwo = two.net();
    SyncReport pulled;
    timer.restart();
    check(two.session(*netTwo).pull(pulled));
    const double filled = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    print("a new PC fills", static_cast<double>(pulled.received) / filled, "events/s");

    timer.restart();
    constexpr int kEmpty = 50;
    for (int i = 0; i < kEmpty; ++i) {
        check(sessionOne.push(report));
        check(sessionOne.pull(report));
    }
    print("an exchange with nothing to say",
        static_cast<double>(timer.nsecsElapsed()) / 1e6 / kEmpty, "ms");

    const auto seen = latencies(one, sessionOne, city, 5);
    print("act to the other PC's journal, median", seen[seen.size() / 2], "ms");
    print("act to the other PC's journal, worst of 5", seen.back(), "ms");
    return 0;
}
