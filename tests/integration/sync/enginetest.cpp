// SPDX-License-Identifier: GPL-3.0-or-later
// The background thread, over real TLS.
#include "sync/client/syncengine.h"
#include "tests/integration/sync/city.h"
#include "tests/integration/sync/suites.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace xq;
using namespace xq::test;

namespace {

/// A second connection to a PC's store, as the engine's thread opens it.
class OwnConnection final : public SyncStore {
public:
    static Result<std::unique_ptr<SyncStore>> open(const Pc& pc, bool readOnly = false)
    {
        auto store = std::make_unique<OwnConnection>(pc);
        DatabaseOptions options;
        options.readOnly = readOnly;
        options.path = pc.folder.filePath(QStringLiteral("store.db"));
        XQ_ASSIGN(database, Database::open(options));
        options.path = pc.folder.filePath(QStringLiteral("evidence.db"));
        XQ_ASSIGN(blobs, BlobStore::open(options));
        store->m_database = std::move(database);
        store->m_blobs = std::move(blobs);
        store->m_journal
            = std::make_unique<Journal>(*store->m_database, *pc.registry, systemRandom());
        return std::unique_ptr<SyncStore>(std::move(store));
    }
    explicit OwnConnection(const Pc& pc)
        : m_pc(pc)
    {
    }
    SyncPlace place() override
    {
        return {*m_database, *m_journal, m_blobs.get(), m_pc.trial, m_pc.clock, systemRandom(), {}};
    }

private:
    const Pc& m_pc;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<BlobStore> m_blobs;
    std::unique_ptr<Journal> m_journal;
};

} // namespace

class EngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newsTravelByThemselves();
    void comesBackAfterTheServer();
    void saysWhyItCannotStart();
    void enrolledWhileItRuns();
    void restsWhenNothingCanBeNoted();
};

void EngineTest::newsTravelByThemselves()
{
    CityServer city;
    city.openDoor();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.found();
    one.enrolOverTls(city);
    Pc two(QStringLiteral("CG"), city.clock, 2);
    two.enrolOverTls(city);
    SyncEngine engineOne([&one] { return OwnConnection::open(one); });
    SyncEngine engineTwo([&two] { return OwnConnection::open(two); });
    engineOne.start();
    engineTwo.start();
    QTRY_COMPARE_WITH_TIMEOUT(two.states(), one.states(), 10'000);
    for (int n = 0; n < 3; ++n) {
        QSignalSpy received(&engineTwo, &SyncEngine::received);
        one.act(note(n), QStringLiteral("note.opened"), {});
        engineOne.wake();
        QTRY_VERIFY_WITH_TIMEOUT(!received.isEmpty(), 5'000);
        QCOMPARE(two.states(), one.states());
    }
    QCOMPARE(one.journal->unsentCount().value(), 0);
    QElapsedTimer timer;
    timer.start();
    engineOne.stop();
    engineTwo.stop();
    QVERIFY(timer.elapsed() < 5'000);
}

void EngineTest::comesBackAfterTheServer()
{
    CityServer city;
    city.openDoor();
    const int port = city.door->port();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.found();
    one.enrolOverTls(city);
    city.closeDoor();
    SyncEngine engine([&one] { return OwnConnection::open(one); });
    QList<SyncStatus> seen;
    connect(&engine, &SyncEngine::statusChanged, this,
        [&seen](const SyncStatus& status) { seen.append(status); });
    engine.start();
    QTRY_VERIFY_WITH_TIMEOUT(!seen.isEmpty() && seen.last().history.failures > 0, 10'000);
    QCOMPARE(seen.last().unsent, 2);
    QCOMPARE(seen.last().history.failureCode, QStringLiteral("net.unreachable"));
    city.openDoor({}, port);
    engine.wake();
    QTRY_VERIFY_WITH_TIMEOUT(seen.last().unsent == 0 && seen.last().history.failures == 0, 10'000);
}

void EngineTest::saysWhyItCannotStart()
{
    SyncEngine engine([]() -> Result<std::unique_ptr<SyncStore>> {
        return fail(ErrorKind::Storage, QStringLiteral("store.garbage"), QStringLiteral("x"));
    });
    QString code;
    connect(&engine, &SyncEngine::failed, this, [&code](const Error& error) { code = error.code; });
    engine.start();
    QTRY_COMPARE(code, QStringLiteral("store.garbage"));
}

void EngineTest::enrolledWhileItRuns()
{
    CityServer city;
    city.openDoor();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.found();
    SyncEngine engine([&one] { return OwnConnection::open(one); });
    engine.start();
    one.enrolOverTls(city);
    engine.wake();
    QTRY_COMPARE_WITH_TIMEOUT(one.journal->unsentCount().value(), 0, 10'000);
}

void EngineTest::restsWhenNothingCanBeNoted()
{
    class Counting final : public Transport {
    public:
        explicit Counting(std::atomic<int>& calls)
            : m_calls(calls)
        {
        }
        Result<HttpResponse> send(const HttpRequest&, int) override
        {
            ++m_calls;
            return fail(
                ErrorKind::Network, QStringLiteral("net.unreachable"), QStringLiteral("test"));
        }

    private:
        std::atomic<int>& m_calls;
    };
    CityServer city;
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.found();
    one.enrolLocally(city);
    std::atomic<int> calls {0};
    // As on a full disk: reading works, the note of the failure does not.
    SyncEngine engine([&one] { return OwnConnection::open(one, true); },
        [&calls](const Enrolment&, const DeviceIdentity&) {
            return Result<std::unique_ptr<Transport>>(std::make_unique<Counting>(calls));
        });
    engine.start();
    QTRY_VERIFY(calls.load() > 0);
    QTest::qWait(1'000); // the next exchange may not come: there is nothing else to wait for
    QCOMPARE(calls.load(), 1);
    engine.wake(); // the user asks
    QTRY_COMPARE(calls.load(), 2);
}

std::unique_ptr<QObject> makeEngineTest()
{
    return std::make_unique<EngineTest>();
}

#include "enginetest.moc"
