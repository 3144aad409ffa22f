// SPDX-License-Identifier: GPL-3.0-or-later
// Over real TLS on loopback.
#include "sync/protocol/certificates.h"
#include "sync/protocol/limits.h"
#include "tests/integration/sync/city.h"
#include "tests/integration/sync/suites.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <thread>

using namespace xq;
using namespace xq::test;

namespace {

QJsonObject text(const QString& words)
{
    return {{QStringLiteral("text"), words}};
}

/// A raw TLS connection that believes anybody, for impolite clients.
std::unique_ptr<QSslSocket> rawConnection(const CityServer& city)
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), city.door->port());
    return socket->waitForEncrypted(5000) ? std::move(socket) : nullptr;
}

QByteArray answerTo(QSslSocket& socket, const QByteArray& request)
{
    socket.write(request);
    QByteArray answer;
    while (socket.waitForReadyRead(5000)) {
        answer += socket.readAll();
        if (answer.contains("\r\n\r\n{")) {
            break;
        }
    }
    return answer;
}

} // namespace

class WireTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoPcsExchange();
    void longPollTellsAtOnce();
    void longPollEndsEmpty();
    void wrongAuthorityIsRefusedByTheClient();
    void nobodyThere();
    void serverThatHangs();
    void withoutCertificate();
    void certificateOfAnotherCity();
    void revokedDevice();
    void codesAreForOneDeviceOnce();
    void trialAndRealDoNotMix();
    void garbageBodies_data();
    void garbageBodies();
    void oversizeBodies();
    void strangersSendLittle();
    void unknownCalls();
    void slowLorisIsClosed();
    void stopSendsWaitingOnesHome();
    void addressInUse();
    void manyAtOnce();
};

void WireTest::twoPcsExchange()
{
    CityServer city;
    city.openDoor();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.found();
    const User reviewer = one.addPerson(QStringLiteral("li"), Role::Legal);
    one.act(note(1), QStringLiteral("note.opened"), text(QStringLiteral("第一件")));
    one.enrolOverTls(city);
    const auto netOne = one.net();
    SyncSession sessionOne = one.session(*netOne);
    const auto first = sessionOne.run();
    XQ_OK(first);
    QCOMPARE(first->accepted, 4);
    QCOMPARE(first->setAside, 0);
    QCOMPARE(one.journal->unsentCount().value(), 0);

    Pc two(QStringLiteral("CG"), city.clock, 2);
    two.enrolOverTls(city);
    const auto netTwo = two.net();
    SyncSession sessionTwo = two.session(*netTwo);
    const auto joined = sessionTwo.run();
    XQ_OK(joined);
    QCOMPARE(joined->received, 4);
    QCOMPARE(two.states(), one.states());

    two.user = reviewer;
    two.act(note(1), QStringLiteral("note.signed"), text(QStringLiteral("同意")), true);
    XQ_OK(sessionTwo.run());
    XQ_OK(sessionOne.run());
    QCOMPARE(one.states(), two.states());
    QCOMPARE(one.states().value(note(1)).value(QStringLiteral("history")).toArray().size(), 2);

    // Another unit sees the references and nothing of this unit.
    Pc other(QStringLiteral("JT"), city.clock, 3);
    other.enrolOverTls(city);
    const auto netOther = other.net();
    XQ_OK(other.session(*netOther).run());
    QCOMPARE(other.states().keys(), QStringList {QStringLiteral("body:CG")});

    const auto status = syncStatus(*one.database, *one.journal, one.blobs.get(), kStart);
    XQ_OK(status);
    QVERIFY(status->enrolled);
    QCOMPARE(status->unsent, 0);
    QCOMPARE(status->history.failures, 0);
    QCOMPARE(status->now.source, QStringLiteral("server"));
    QVERIFY(status->now.latest - status->now.earliest < 2000);
    QVERIFY(qAbs(status->now.latest - kStart) < 60'000);
    XQ_OK(city.hub->verify(true));
    QCOMPARE(city.hub->verify(true)->problems, QStringList());
}

void WireTest::longPollTellsAtOnce()
{
    CityServer city;
    city.openDoor();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.found();
    one.enrolOverTls(city);
    const auto netOne = one.net();
    XQ_OK(one.session(*netOne).run());
    Pc two(QStringLiteral("CG"), city.clock, 2);
    two.enrolOverTls(city);
    const auto netTwo = two.net();
    SyncSession sessionTwo = two.session(*netTwo);
    XQ_OK(sessionTwo.run());

    QElapsedTimer sinceSent;
    bool parked = false;
    qint64 delay = -1;
    std::thread sender([&] {
        // Its own connection and store, as another PC has.
        Pc three(QStringLiteral("CG"), city.clock, 3);
        three.enrolOverTls(city);
        const auto net = three.net();
        SyncReport report;
        SyncSession session = three.session(*net);
        if (session.pull(report)) {
            three.user = one.user;
            three.act(note(9), QStringLiteral("note.opened"), text(QStringLiteral("新")));
            parked = city.waitParked();
            sinceSent.start();
            (void)session.push(report);
        }
    });
    SyncReport report;
    const auto pulled = sessionTwo.pull(report, 20);
    delay = sinceSent.isValid() ? sinceSent.elapsed() : -1;
    sender.join();
    XQ_OK(pulled);
    QVERIFY(parked);
    QCOMPARE(report.received, 1);
    QVERIFY2(delay >= 0 && delay < 5000, qPrintable(QString::number(delay)));
    qInfo("news after %lld ms", delay);
}

void WireTest::longPollEndsEmpty()
{
    CityServer city;
    city.openDoor();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.enrolOverTls(city);
    const auto net = one.net();
    SyncReport report;
    QElapsedTimer timer;
    timer.start();
    XQ_OK(one.session(*net).pull(report, 1));
    QCOMPARE(report.received, 0);
    QVERIFY(timer.elapsed() >= 900 && timer.elapsed() < 5000);
}

void WireTest::wrongAuthorityIsRefusedByTheClient()
{
    CityServer city;
    city.openDoor();
    CityServer imposter;
    Pc one(QStringLiteral("CG"), city.clock, 1);
    const auto transport = NetTransport::create({city.url(), imposter.authority(), {}, {}}).value();
    const auto refusal
        = one.session(*transport).enrol(city.url(), QStringLiteral("AAAA"), imposter.authority());
    QVERIFY(!refusal);
    QCOMPARE(refusal.error().code, QStringLiteral("net.certificate"));
    QVERIFY(!SyncRepository(*one.database).enrolment().value());
}

void WireTest::nobodyThere()
{
    CityServer city;
    city.openDoor();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.found();
    one.enrolOverTls(city);
    city.closeDoor();
    const auto net = one.net();
    const auto outcome = one.session(*net).run();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, QStringLiteral("net.unreachable"));
    QCOMPARE(outcome.error().kind, ErrorKind::Network);
    const auto status = syncStatus(*one.database, *one.journal, nullptr, kStart).value();
    QCOMPARE(status.unsent, 2);
    QCOMPARE(status.history.failures, 1);
    QCOMPARE(status.history.failureCode, QStringLiteral("net.unreachable"));
    QVERIFY(status.history.nextTry > kStart && status.history.nextTry <= kStart + 5000);
    QCOMPARE(status.history.lastComplete, 0);
}

void WireTest::serverThatHangs()
{
    CityServer city;
    city.openDoor();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.enrolOverTls(city);
    const auto net = one.net();
    HttpRequest request;
    request.method = QStringLiteral("GET");
    request.path = QStringLiteral("/v1/feed");
    request.query.insert(QStringLiteral("wait"), QStringLiteral("30"));
    const auto late = net->send(request, 1);
    QVERIFY(!late);
    QCOMPARE(late.error().code, QStringLiteral("net.timeout"));

    std::thread aborter([&net] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        net->abort();
    });
    const auto broken = net->send(request, 30);
    aborter.join();
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, QStringLiteral("net.aborted"));
    request.query.clear();
    XQ_OK(net->send(request, 10)); // and the next one goes through
}

void WireTest::withoutCertificate()
{
    CityServer city;
    city.openDoor();
    const auto nobody = NetTransport::create({city.url(), city.authority(), {}, {}}).value();
    HttpRequest request;
    request.method = QStringLiteral("GET");
    request.path = QStringLiteral("/v1/feed");
    const auto answer = nobody->send(request, 10);
    XQ_OK(answer);
    QCOMPARE(answer->status, 401);
    QCOMPARE(errorOf(*answer).code, QStringLiteral("device.certificate"));
    request.path = QStringLiteral("/healthz");
    QCOMPARE(nobody->send(request, 10).value().status, 200);
}

void WireTest::certificateOfAnotherCity()
{
    CityServer city;
    city.openDoor();
    CityServer other;
    other.openDoor();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.enrolOverTls(other);
    Enrolment enrolment = SyncRepository(*one.database).enrolment().value().value();
    const auto transport = NetTransport::create(
        {city.url(), city.authority(), enrolment.certificate, one.device.keys.privateKey})
                               .value();
    HttpRequest request;
    request.method = QStringLiteral("GET");
    request.path = QStringLiteral("/v1/time");
    const auto answer = transport->send(request, 10);
    XQ_OK(answer);
    QCOMPARE(answer->status, 401);
}

void WireTest::revokedDevice()
{
    CityServer city;
    city.openDoor();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.found();
    one.enrolOverTls(city);
    const auto net = one.net();
    XQ_OK(one.session(*net).run());
    one.act(note(1), QStringLiteral("note.opened"), {});
    XQ_OK(city.hub->revokeDevice(one.device.id, QStringLiteral("stolen")));
    const auto refusal = one.session(*net).run();
    QVERIFY(!refusal);
    QCOMPARE(refusal.error().code, QStringLiteral("device.revoked"));
    QCOMPARE(one.journal->unsentCount().value(), 1); // kept
    QCOMPARE(city.hub->revokeDevice(QStringLiteral("nobody"), {}).error().code,
        QStringLiteral("device.unknown"));
}

void WireTest::codesAreForOneDeviceOnce()
{
    CityServer city;
    city.openDoor();
    const auto transport = NetTransport::create({city.url(), city.authority(), {}, {}}).value();
    const QString code = city.hub->enrolCode(QStringLiteral("CG")).value();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    Pc two(QStringLiteral("CG"), city.clock, 2);
    Pc other(QStringLiteral("JT"), city.clock, 3);
    const auto enrol = [&](Pc& pc, const QString& with) {
        return pc.session(*transport).enrol(city.url(), with, city.authority());
    };
    QCOMPARE(enrol(other, code).error().code, QStringLiteral("enrol.unit"));
    QCOMPARE(enrol(one, QStringLiteral("0000-0000-0000-0000")).error().code,
        QStringLiteral("enrol.code"));
    const auto first = enrol(one, code.toLower().remove(QLatin1Char('-')));
    XQ_OK(first);
    const auto again = enrol(one, code); // the answer was lost, say
    XQ_OK(again);
    QCOMPARE(again->certificate, first->certificate);
    QCOMPARE(enrol(two, code).error().code, QStringLiteral("enrol.code"));
    QCOMPARE(
        city.hub->enrolCode(QStringLiteral("NO")).error().code, QStringLiteral("unit.unknown"));
    const QString late = city.hub->enrolCode(QStringLiteral("CG")).value();
    city.clock.advance(8 * kDay);
    QCOMPARE(enrol(two, late).error().code, QStringLiteral("enrol.code"));
}

void WireTest::trialAndRealDoNotMix()
{
    CityServer city;
    city.openDoor();
    const auto transport = NetTransport::create({city.url(), city.authority(), {}, {}}).value();
    const QString code = city.hub->enrolCode(QStringLiteral("CG")).value();
    Pc trial(QStringLiteral("CG"), city.clock, 1);
    trial.trial = true;
    QCOMPARE(trial.session(*transport).enrol(city.url(), code, city.authority()).error().code,
        QStringLiteral("trial.refused"));
}

void WireTest::garbageBodies_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    const QList<QByteArray> paths {"/v1/push", "/v1/numbers", "/v1/enrol"};
    const QList<QByteArray> bodies {QByteArray(), QByteArray("\0\xff\xfe garbage", 11),
        QByteArray("{\"device\":"), QByteArray("[]"), QByteArray("{}"), QByteArray(30'000, '['),
        QByteArray("{\"events\":[{}],\"device\":\"x\"}")};
    for (const QByteArray& path : paths) {
        for (qsizetype i = 0; i < bodies.size(); ++i) {
            QTest::newRow((path + ' ' + QByteArray::number(i)).constData()) << path << bodies[i];
        }
    }
}

void WireTest::garbageBodies()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    static CityServer city;
    static Pc pc(QStringLiteral("CG"), city.clock, 1);
    if (!city.door) {
        city.openDoor();
        pc.enrolOverTls(city);
    }
    const auto net = pc.net();
    HttpRequest request;
    request.method = QStringLiteral("POST");
    request.path = QString::fromLatin1(path);
    request.body = body;
    const auto answer = net->send(request, 10);
    XQ_OK(answer);
    QCOMPARE(answer->status, 400);
    QCOMPARE(errorOf(*answer).code, QStringLiteral("message.malformed"));
    QVERIFY(!errorOf(*answer).message.isEmpty());
}

void WireTest::oversizeBodies()
{
    CityServer city;
    city.openDoor();
    const QByteArray head = "POST /v1/push HTTP/1.1\r\nHost: x\r\n";
    const auto announced = rawConnection(city);
    QVERIFY(announced);
    const QByteArray answer
        = answerTo(*announced, head + "Content-Length: 999999999999\r\n\r\nabc");
    QVERIFY2(answer.startsWith("HTTP/1.1 413"), answer.left(200).constData());
    QVERIFY(answer.contains("message.too-large"));

    // Without a length, in endless pieces: the connection is closed, not filled.
    const auto endless = rawConnection(city);
    QVERIFY(endless);
    endless->write(head + "Transfer-Encoding: chunked\r\n\r\n");
    const QByteArray piece = QByteArrayLiteral("10000\r\n") + QByteArray(65536, 'x') + "\r\n";
    qint64 sent = 0;
    while (endless->state() == QAbstractSocket::ConnectedState && sent < 2 * limits::kPushBody) {
        endless->write(piece);
        sent += piece.size();
        if (!endless->waitForBytesWritten(5000)) {
            break;
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(endless->state(), QAbstractSocket::UnconnectedState, 5000);
    QVERIFY(sent < 2 * limits::kPushBody);

    // The server lives.
    const auto after = rawConnection(city);
    QVERIFY(answerTo(*after, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").contains("200 OK"));
}

void WireTest::strangersSendLittle()
{
    // Who has not shown a certificate has no megabytes held for him before he is refused.
    CityServer city;
    city.openDoor();
    const QByteArray tooMuch = QByteArray::number(limits::kSmallBody + 1);
    for (const QByteArray& line : {QByteArrayLiteral("POST /v1/push"),
             QByteArrayLiteral("PATCH /v1/blobs/00"), QByteArrayLiteral("POST /v1/enrol")}) {
        const auto socket = rawConnection(city);
        QVERIFY(socket);
        const QByteArray answer = answerTo(
            *socket, line + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + tooMuch + "\r\n\r\n{");
        QVERIFY2(answer.startsWith("HTTP/1.1 413"), answer.left(200).constData());
    }
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.enrolOverTls(city);
    const auto net = one.net();
    HttpRequest request;
    request.method = QStringLiteral("POST");
    request.path = QStringLiteral("/v1/push");
    request.body = QByteArray(limits::kSmallBody + 1, ' ');
    QCOMPARE(net->send(request, 10)->status, 400); // read, and found to be nothing
}

void WireTest::unknownCalls()
{
    CityServer city;
    city.openDoor();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.enrolOverTls(city);
    const auto net = one.net();
    const auto status = [&net](const char* method, const char* path) {
        HttpRequest request;
        request.method = QLatin1String(method);
        request.path = QLatin1String(path);
        return net->send(request, 10).value().status;
    };
    QCOMPARE(status("GET", "/"), 404);
    QCOMPARE(status("GET", "/v1/nothing"), 404);
    QCOMPARE(status("GET", "/v1/push"), 405);
    QCOMPARE(status("POST", "/v1/feed"), 405);
    QCOMPARE(status("GET", "/v1/time"), 400); // no nonce
    QCOMPARE(status("GET", "/v1/blobs/xyz"), 400);
    QCOMPARE(status("DELETE",
                 "/v1/blobs/"
                 "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
        405);
}

void WireTest::slowLorisIsClosed()
{
    CityServer city;
    ConnectionLimits limits;
    limits.opening = std::chrono::milliseconds(500);
    limits.header = std::chrono::milliseconds(500);
    limits.body = std::chrono::milliseconds(700);
    limits.idle = std::chrono::milliseconds(600);
    city.openDoor(limits);
    const QList<QByteArray> beginnings {QByteArray(), QByteArray("GET /hea"),
        QByteArray("GET /healthz HTTP/1.1\r\nHost: x\r\nX-A: "),
        QByteArray("POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{")};
    for (const QByteArray& beginning : beginnings) {
        const auto socket = rawConnection(city);
        QVERIFY(socket);
        socket->write(beginning);
        QElapsedTimer timer;
        timer.start();
        // One byte every 100 ms keeps any idle time-out away.
        while (socket->state() == QAbstractSocket::ConnectedState && timer.elapsed() < 6000) {
            if (!beginning.isEmpty()) {
                socket->write("a");
                socket->flush();
            }
            socket->waitForReadyRead(100);
        }
        QVERIFY2(timer.elapsed() < 4000, beginning.constData());
    }
    QVERIFY(city.door->connectionsClosedByGuard() >= 4);
}

void WireTest::stopSendsWaitingOnesHome()
{
    CityServer city;
    city.openDoor();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.enrolOverTls(city);
    const auto net = one.net();
    QElapsedTimer timer;
    timer.start();
    bool parked = false;
    std::thread stopper([&city, &parked] {
        parked = city.waitParked();
        city.door->stop();
    });
    SyncReport report;
    const auto pulled = one.session(*net).pull(report, 30);
    stopper.join();
    XQ_OK(pulled);
    QVERIFY(parked);
    QVERIFY(timer.elapsed() < 5000);
}

void WireTest::addressInUse()
{
    CityServer city;
    city.openDoor();
    HttpServerOptions options;
    options.port = city.door->port();
    options.certificatePem = pemOfCertificate(city.hub->keys().certificate);
    options.privateKeyPem = pemOfPrivateKey(city.hub->keys().serverKey);
    options.trustPem = pemOfCertificate(city.authority());
    const auto second = HttpServer::start(
        options, [&city] { return city.hub->handler(); }, [&city] { return city.hub->watch(); });
    QVERIFY(!second);
    QCOMPARE(second.error().code, QStringLiteral("server.listen"));
    options.address = QStringLiteral("nowhere");
    QCOMPARE(
        HttpServer::start(
            options, [&city] { return city.hub->handler(); }, [&city] { return city.hub->watch(); })
            .error()
            .code,
        QStringLiteral("server.address"));
}

void WireTest::manyAtOnce()
{
    CityServer city;
    city.openDoor();
    Pc one(QStringLiteral("CG"), city.clock, 1);
    one.found();
    one.enrolOverTls(city);
    {
        const auto net = one.net();
        XQ_OK(one.session(*net).run());
    }
    constexpr int kPcs = 6;
    constexpr int kActs = 20;
    std::vector<std::thread> threads;
    std::atomic<int> failures {0};
    for (int i = 0; i < kPcs; ++i) {
        threads.emplace_back([&, i] {
            Pc pc(QStringLiteral("CG"), city.clock, static_cast<quint64>(100 + i));
            pc.enrolOverTls(city);
            const auto net = pc.net();
            SyncSession session = pc.session(*net);
            failures += session.run() ? 0 : 1;
            pc.user = one.user;
            for (int n = 0; n < kActs; ++n) {
                pc.act(note(1000 * i + n), QStringLiteral("note.opened"), {});
                failures += session.run() ? 0 : 1;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    QCOMPARE(failures.load(), 0);
    HubStore store = city.hub->store().value();
    QCOMPARE(store.journal->partitionHead(QStringLiteral("unit:CG")).value(), 1 + kPcs * kActs);
    const auto report = city.hub->verify(true);
    XQ_OK(report);
    QCOMPARE(report->problems, QStringList());
}

std::unique_ptr<QObject> makeWireTest()
{
    return std::make_unique<WireTest>();
}

#include "wiretest.moc"
