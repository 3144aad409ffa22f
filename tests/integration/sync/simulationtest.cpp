// SPDX-License-Identifier: GPL-3.0-or-later
// Two PCs and a server under a random schedule of acts, exchanges, losses and cuts, from a seed, in
// one process; after healing everybody agrees.
#include "tests/integration/sync/city.h"
#include "tests/integration/sync/suites.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <random>

using namespace xq;
using namespace xq::test;

namespace {

class Schedule {
public:
    explicit Schedule(quint64 seed)
        : m_engine(seed)
    {
    }
    int below(int n) { return static_cast<int>(m_engine() % static_cast<quint64>(n)); }
    bool oneIn(int n) { return below(n) == 0; }

private:
    std::mt19937_64 m_engine;
};

class LossyTransport final : public Transport {
public:
    LossyTransport(Transport& inner, Schedule& schedule)
        : m_inner(inner)
        , m_schedule(schedule)
    {
    }
    Result<HttpResponse> send(const HttpRequest& request, int timeoutSeconds) override
    {
        FaultTransport once(m_inner);
        if (lossy && m_schedule.oneIn(4)) {
            once.failAt = 0;
            once.fault = static_cast<FaultTransport::Fault>(m_schedule.below(3));
        } else if (lossy && m_schedule.oneIn(6)) {
            (void)m_inner.send(request, timeoutSeconds); // a proxy sends it twice
        }
        return once.send(request, timeoutSeconds);
    }
    bool lossy = true;

private:
    Transport& m_inner;
    Schedule& m_schedule;
};

void actAtRandom(Pc& pc, Schedule& schedule, int step)
{
    const QString stream = QStringLiteral("note:%1").arg(schedule.below(6));
    const QJsonObject body {{QStringLiteral("text"), QString::number(step)},
        {QStringLiteral("outcome"),
            schedule.oneIn(12) ? QStringLiteral("forbidden") : QStringLiteral("x")}};
    static const QStringList types {QStringLiteral("note.opened"), QStringLiteral("note.decided"),
        QStringLiteral("note.decided"), QStringLiteral("note.remarked"),
        QStringLiteral("note.remarked"), QStringLiteral("note.signed")};
    const QString type = types[schedule.below(static_cast<int>(types.size()))];
    (void)pc.tryAct(stream, type, body, type == QLatin1String("note.signed"));
}

} // namespace

class SimulationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everybodyAgrees_data();
    void everybodyAgrees();
};

void SimulationTest::everybodyAgrees_data()
{
    QTest::addColumn<quint64>("seed");
    const int seeds = qEnvironmentVariableIntValue("XQ_LONG") > 0 ? 300 : 12;
    for (int i = 1; i <= seeds; ++i) {
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(i))) << static_cast<quint64>(i);
    }
}

void SimulationTest::everybodyAgrees()
{
    QFETCH(quint64, seed);
    Schedule schedule(seed);
    CityServer city;
    Pc one(QStringLiteral("CG"), city.clock, 2 * seed);
    Pc two(QStringLiteral("CG"), city.clock, 2 * seed + 1);
    one.found();
    const std::array<Pc*, 2> pcs {&one, &two};
    std::array<std::unique_ptr<LocalTransport>, 2> direct;
    std::array<std::unique_ptr<LossyTransport>, 2> lossy;
    std::vector<SyncSession> sessions;
    for (size_t i = 0; i < 2; ++i) {
        pcs[i]->enrolLocally(city);
        direct[i] = std::make_unique<LocalTransport>(city);
        direct[i]->certificate = SyncRepository(*pcs[i]->database).enrolment().value()->certificate;
        lossy[i] = std::make_unique<LossyTransport>(*direct[i], schedule);
        sessions.push_back(pcs[i]->session(*lossy[i]));
    }
    lossy[0]->lossy = lossy[1]->lossy = false;
    XQ_OK(sessions[0].run());
    XQ_OK(sessions[1].run());
    two.user = one.user;
    lossy[0]->lossy = lossy[1]->lossy = true;

    for (int step = 0; step < 120; ++step) {
        const auto i = static_cast<size_t>(schedule.below(2));
        city.clock.advance(schedule.below(600'000));
        SyncReport report;
        switch (schedule.below(8)) {
        case 0:
            (void)sessions[i].run();
            break;
        case 1:
            (void)sessions[i].push(report);
            break;
        case 2:
            (void)sessions[i].pull(report);
            break;
        default:
            actAtRandom(*pcs[i], schedule, step);
        }
    }
    lossy[0]->lossy = lossy[1]->lossy = false;
    for (int round = 0; round < 2; ++round) {
        XQ_OK(sessions[0].run());
        XQ_OK(sessions[1].run());
    }

    HubStore server = city.hub->store().value();
    const auto truth = statesOf(*server.database, *server.journal);
    QCOMPARE(one.states(), truth);
    QCOMPARE(two.states(), truth);
    qint64 accepted = 0;
    for (Pc* pc : pcs) {
        QCOMPARE(pc->journal->unsentCount().value(), 0);
        QCOMPARE(pc->journal->verify(true)->problems, QStringList());
        // What was not accepted is set aside, whole; nothing is in neither place.
        const qint64 own = pc->journal->chainHead(pc->device.id)->seq;
        qint64 mine = 0;
        for (const QString& partition : {QStringLiteral("ref"), QStringLiteral("unit:CG")}) {
            const auto items = server.journal->feed(partition, 0, 10'000).value();
            for (const FeedItem& item : items) {
                mine += item.event.device == pc->device.id ? 1 : 0;
            }
        }
        accepted += mine;
        QCOMPARE(mine + pc->journal->setAside(false)->size(), own);
    }
    const auto report = city.hub->verify(true);
    XQ_OK(report);
    QCOMPARE(report->problems, QStringList());
    QVERIFY(accepted > 10);
}

std::unique_ptr<QObject> makeSimulationTest()
{
    return std::make_unique<SimulationTest>();
}

#include "simulationtest.moc"
