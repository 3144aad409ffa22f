// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/digest.h"
#include "sync/protocol/limits.h"
#include "tests/integration/sync/city.h"
#include "tests/integration/sync/suites.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace xq;
using namespace xq::test;

class FileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void travelBothWays();
    void wrongBytesAreDropped();
    void offsetsMustMeet();
    void otherUnitsSeeNothing();
    void secondUnitSendsEveryByte();
    void serverKilledBeforeTheDigest();
    void samePieceTwiceAtOnce();
    void fileThatIsNotThereYet();
    void ranges();
    void backupAndRestore();

private:
    HttpResponse call(const char* method, const QByteArray& digest, qint64 offset = -1,
        qint64 length = -1, const QByteArray& body = {});

    std::unique_ptr<CityServer> m_city;
    std::unique_ptr<Pc> m_pc;
    std::unique_ptr<LocalTransport> m_transport;
};

void FileTest::init()
{
    m_transport.reset();
    m_pc.reset();
    m_city = std::make_unique<CityServer>();
    m_pc = std::make_unique<Pc>(QStringLiteral("CG"), m_city->clock, 1);
    m_pc->found();
    m_pc->enrolLocally(*m_city);
    m_transport = std::make_unique<LocalTransport>(*m_city);
    m_transport->certificate = SyncRepository(*m_pc->database).enrolment().value()->certificate;
}

HttpResponse FileTest::call(const char* method, const QByteArray& digest, qint64 offset,
    qint64 length, const QByteArray& body)
{
    HttpRequest request;
    request.method = QLatin1String(method);
    request.path = QStringLiteral("/v1/blobs/") + QString::fromLatin1(digest.toHex());
    if (length >= 0) {
        request.headers.insert(QStringLiteral("upload-offset"), QString::number(offset));
        request.headers.insert(QStringLiteral("upload-length"), QString::number(length));
    }
    request.body = body;
    return m_transport->send(request, 1).value();
}

void FileTest::travelBothWays()
{
    m_city->openDoor();
    Pc one(QStringLiteral("CG"), m_city->clock, 2);
    one.enrolOverTls(*m_city);
    Pc two(QStringLiteral("CG"), m_city->clock, 3);
    two.enrolOverTls(*m_city);
    const QByteArray big = seededRandom(1)(3'500'000);
    const auto stored = one.blobs->put(big);
    XQ_OK(stored);
    XQ_OK(one.blobs->put(QByteArray("small")));
    const auto netOne = one.net();
    const auto sent = one.session(*netOne).run();
    XQ_OK(sent);
    QCOMPARE(sent->filesSent, 2);
    QCOMPARE(one.session(*netOne).run()->filesSent, 0);

    const auto netTwo = two.net();
    SyncPlace place = two.place();
    place.wantedFiles = [&stored] { return Result<QList<QByteArray>>({stored->digest}); };
    const auto received = SyncSession(place, *netTwo).run();
    XQ_OK(received);
    QCOMPARE(received->filesReceived, 1);
    QCOMPARE(two.blobs->get(stored->digest).value(), big);
    QCOMPARE(two.session(*netTwo).run()->filesSent, 0); // the server has it already
}

void FileTest::wrongBytesAreDropped()
{
    const QByteArray digest = sm3("what it should be");
    const HttpResponse answer = call("PATCH", digest, 0, 5, "wrong");
    QCOMPARE(answer.status, 422);
    QCOMPARE(errorOf(answer).code, QStringLiteral("evidence.damaged"));
    QCOMPARE(call("HEAD", digest).status, 404);
    const QByteArray right = "what it should be";
    QCOMPARE(call("PATCH", digest, 0, right.size(), right).status, 200);
    QCOMPARE(call("GET", digest).body, right);
}

void FileTest::offsetsMustMeet()
{
    const QByteArray bytes(100, 'x');
    const QByteArray digest = sm3(bytes);
    QCOMPARE(call("PATCH", digest, 0, 100, bytes.left(40)).status, 200);
    HttpResponse answer = call("HEAD", digest);
    QCOMPARE(answer.headers.value(QStringLiteral("upload-offset")), QStringLiteral("40"));
    answer = call("PATCH", digest, 10, 100, bytes.left(40));
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.headers.value(QStringLiteral("upload-offset")), QStringLiteral("40"));
    QCOMPARE(call("GET", digest).status, 404); // not complete
    QCOMPARE(call("PATCH", digest, 40, 100, bytes.left(61)).status, 400);
    QCOMPARE(call("PATCH", digest, 40, 100, {}).status, 400);
    QCOMPARE(call("PATCH", digest, 40, limits::kBlobSize + 1, bytes.left(60)).status, 400);
    QCOMPARE(call("PATCH", digest, 40, 100, bytes.left(60)).status, 200);
    QCOMPARE(call("PATCH", digest, 0, 100, bytes).status, 200); // again: nothing happens
    QCOMPARE(call("GET", digest).body, bytes);
}

void FileTest::otherUnitsSeeNothing()
{
    const QByteArray bytes = "of CG only";
    const QByteArray digest = sm3(bytes);
    QCOMPARE(call("PATCH", digest, 0, bytes.size(), bytes).status, 200);
    Pc other(QStringLiteral("JT"), m_city->clock, 2);
    other.enrolLocally(*m_city);
    m_transport->certificate = SyncRepository(*other.database).enrolment().value()->certificate;
    QCOMPARE(call("HEAD", digest).status, 404);
    QCOMPARE(call("GET", digest).status, 404);
    // Claiming the digest with other bytes opens nothing.
    QCOMPARE(call("PATCH", digest, 0, bytes.size(), "xx CG only").status, 422);
    QCOMPARE(call("GET", digest).status, 404);
}

void FileTest::secondUnitSendsEveryByte()
{
    const QByteArray bytes = "of both units";
    const QByteArray digest = sm3(bytes);
    QCOMPARE(call("PATCH", digest, 0, bytes.size(), bytes).status, 200);
    Pc other(QStringLiteral("JT"), m_city->clock, 2);
    other.enrolLocally(*m_city);
    m_transport->certificate = SyncRepository(*other.database).enrolment().value()->certificate;
    QCOMPARE(call("PATCH", digest, 0, bytes.size(), bytes.left(4)).status, 200);
    QCOMPARE(call("GET", digest).status, 404);
    QCOMPARE(call("PATCH", digest, 4, bytes.size(), bytes.mid(4)).status, 200);
    QCOMPARE(call("GET", digest).body, bytes);
}

void FileTest::serverKilledBeforeTheDigest()
{
    const QByteArray bytes(1000, 'x');
    const auto stored = m_pc->blobs->put(bytes);
    XQ_OK(stored);
    // All bytes are committed, the digest was not compared, and the note of the unit's share is one
    // piece behind, or not.
    for (const qint64 noted : {qint64(400), qint64(1000)}) {
        m_transport->handler = m_city->hub->handler();
        QCOMPARE(call("PATCH", stored->digest, 0, 1000, bytes.left(400)).status, 200);
        HubStore store = m_city->hub->store().value();
        QVERIFY(store.blobs->database().execScript(
            "UPDATE chunk SET bytes = CAST(printf('%.*c', 1000, 'x') AS BLOB);"
            "UPDATE blob SET arrived = 1000"));
        XQ_OK(
            store.repository->putFile(stored->digest, QStringLiteral("CG"), HubFile {noted, 1000}));
        if (noted < 1000) {
            QCOMPARE(call("PATCH", stored->digest, noted, 1000, bytes.mid(noted)).status, 200);
        }
        QCOMPARE(call("HEAD", stored->digest).headers.value(QStringLiteral("upload-offset")),
            QStringLiteral("1000"));
        QCOMPARE(call("GET", stored->digest).body, bytes);
        XQ_OK(store.blobs->erase(stored->digest));
        QCOMPARE(call("HEAD", stored->digest).headers.value(QStringLiteral("upload-offset")),
            QStringLiteral("0")); // a note without bytes is no file
        XQ_OK(store.repository->putFile(stored->digest, QStringLiteral("CG"), HubFile {}));
    }
    XQ_OK(m_pc->session(*m_transport).run());
    QCOMPARE(call("GET", stored->digest).body, bytes);
}

void FileTest::samePieceTwiceAtOnce()
{
    const QByteArray bytes = seededRandom(3)(6'000'000);
    const QByteArray digest = sm3(bytes);
    const QByteArray certificate = m_transport->certificate;
    std::atomic<int> strange {0};
    const auto upload = [&] {
        LocalTransport transport(*m_city);
        transport.certificate = certificate;
        qint64 offset = 0;
        for (int calls = 0; offset < bytes.size() && calls < 100; ++calls) {
            HttpRequest request;
            request.method = QStringLiteral("PATCH");
            request.path = QStringLiteral("/v1/blobs/") + QString::fromLatin1(digest.toHex());
            request.headers.insert(QStringLiteral("upload-offset"), QString::number(offset));
            request.headers.insert(QStringLiteral("upload-length"), QString::number(bytes.size()));
            request.body = bytes.mid(offset, 500'000);
            const HttpResponse answer = transport.send(request, 1).value();
            strange += answer.status == 200 || answer.status == 409 ? 0 : 1;
            offset = answer.headers.value(QStringLiteral("upload-offset")).toLongLong();
        }
        strange += offset == bytes.size() ? 0 : 1;
    };
    std::thread other(upload);
    upload();
    other.join();
    QCOMPARE(strange.load(), 0);
    QCOMPARE(m_city->hub->store()->blobs->get(digest).value(), bytes);
    QCOMPARE(call("HEAD", digest).headers.value(QStringLiteral("upload-offset")),
        QString::number(bytes.size()));
}

void FileTest::fileThatIsNotThereYet()
{
    SyncPlace place = m_pc->place();
    place.wantedFiles = [] { return Result<QList<QByteArray>>({sm3("later")}); };
    const auto report = SyncSession(place, *m_transport).run();
    XQ_OK(report); // evidence pending is no failure
    QCOMPARE(report->filesReceived, 0);
    QCOMPARE(report->filesFailed, 0);
}

void FileTest::ranges()
{
    const QByteArray bytes = "0123456789";
    const QByteArray digest = sm3(bytes);
    QCOMPARE(call("PATCH", digest, 0, 10, bytes).status, 200);
    const auto range = [&](const char* header) {
        HttpRequest request;
        request.method = QStringLiteral("GET");
        request.path = QStringLiteral("/v1/blobs/") + QString::fromLatin1(digest.toHex());
        request.headers.insert(QStringLiteral("range"), QLatin1String(header));
        return m_transport->send(request, 1).value();
    };
    QCOMPARE(range("bytes=2-4").body, QByteArray("234"));
    QCOMPARE(range("bytes=2-4").status, 206);
    QCOMPARE(range("bytes=7-").body, QByteArray("789"));
    QCOMPARE(range("bytes=7-900").body, QByteArray("789"));
    QCOMPARE(range("bytes=10-").status, 400);
    QCOMPARE(range("bytes=5-2").status, 400);
    QCOMPARE(range("lines=1-2").status, 400);
}

void FileTest::backupAndRestore()
{
    XQ_OK(m_pc->blobs->put(QByteArray("evidence")));
    XQ_OK(m_pc->session(*m_transport).run());
    const QString target = m_city->folder.path() + QStringLiteral("/backup");
    XQ_OK(m_city->hub->backup(target));
    QCOMPARE(m_city->hub->backup(target).error().code, QStringLiteral("backup.exists"));
    const auto registry = testRegistry();
    const auto restored = Hub::open(target, *registry, m_city->clock, systemRandom());
    XQ_OK(restored);
    QVERIFY((*restored)->epoch() != m_city->hub->epoch());
    QCOMPARE((*restored)->city(), m_city->hub->city());
    QCOMPARE((*restored)->verify(true)->problems, QStringList());
    QCOMPARE((*restored)->verify(true)->events, 2);
    QCOMPARE((*restored)->store()->blobs->digests()->size(), 1);
    const QString epoch = (*restored)->epoch(); // once, not at every start
    QCOMPARE(Hub::open(target, *registry, m_city->clock, systemRandom()).value()->epoch(), epoch);
}

std::unique_ptr<QObject> makeFileTest()
{
    return std::make_unique<FileTest>();
}

#include "filetest.moc"
