// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/digest.h"
#include "models/base/json.h"
#include "sync/protocol/certificates.h"
#include "sync/protocol/http.h"
#include "sync/protocol/limits.h"
#include "sync/protocol/messages.h"

#include <QTest>

using namespace xq;

namespace {
const QString kDevice = QStringLiteral("0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001");
constexpr Instant kNow = 1'490'000'000'000;
constexpr Instant kYear = 365 * kDay;
} // namespace

class TestProtocol : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messagesComeBack();
    void pushAnswerComesBackAndItsSignatureCoversAll();
    void malformedMessages_data();
    void malformedMessages();
    void tooManyEventsAreRefused();
    void cursors();
    void errorsTravelWithoutDetails();
    void proxyPagesAreNoAnswers();
    void certificatesChain();
    void requestsProveTheKey();
    void garbageCertificates();
};

void TestProtocol::messagesComeBack()
{
    const EnrolRequest enrol {QStringLiteral("ABCD-EFGH"), kDevice, QStringLiteral("CG"),
        QStringLiteral("城管一号"), QByteArray("\x30\x01\x00", 3), true};
    QCOMPARE(decodeEnrolRequest(*encode(enrol)).value(), enrol);
    const EnrolAnswer answer {"cert", "ca", "key", QStringLiteral("CG"), QStringLiteral("城管局"),
        QStringLiteral("示范市"), QStringLiteral("e1"), kNow, false};
    QCOMPARE(decodeEnrolAnswer(*encode(answer)).value(), answer);
    const PushRequest push {kDevice,
        {QJsonObject {{QStringLiteral("event"), QStringLiteral("AA==")}}}, QByteArray("sig")};
    QCOMPARE(decodePushRequest(*encode(push)).value(), push);
    const NumbersRequest numbers {kDevice, QStringLiteral("罚决字"), 2017, 20, 7};
    QCOMPARE(decodeNumbersRequest(*encode(numbers)).value(), numbers);
    const NumbersAnswer block {
        kDevice, QStringLiteral("CG"), QStringLiteral("罚决字"), 2017, 21, 40};
    QCOMPARE(decodeNumbersAnswer(*encode(block)).value(), block);
    const TimeAnswer time {kNow, QStringLiteral("n"), "s"};
    QCOMPARE(decodeTimeAnswer(*encode(time)).value(), time);
}

void TestProtocol::pushAnswerComesBackAndItsSignatureCoversAll()
{
    const KeyPair keys = newKeyPair();
    PushAnswer answer;
    answer.device = kDevice;
    answer.receipts = {{QStringLiteral("e1"), true, QStringLiteral("unit:CG"), 7, {}, {}, kNow},
        {QStringLiteral("e2"), false, QStringLiteral("unit:CG"), 0, QStringLiteral("rule.P3"),
            QStringLiteral("first line\nsecond"), kNow}};
    answer.stop = PushStop {
        QStringLiteral("e3"), QStringLiteral("chain.broken"), QStringLiteral("because")};
    answer.headSeq = 2;
    answer.headHash = sm3("head");
    answer.time = kNow;
    answer.epoch = QStringLiteral("e1");
    answer.signature = *sign(keys.privateKey, *receiptText(answer));

    const auto back = decodePushAnswer(*encode(answer));
    QVERIFY2(back, back ? "" : qPrintable(back.error().details));
    QVERIFY(verify(keys.publicKey, *receiptText(*back), back->signature));
    QCOMPARE(back->stop, answer.stop);
    QCOMPARE(back->receipts[1].message, answer.receipts[1].message);

    PushAnswer changed = *back;
    changed.receipts[1].accepted = true;
    QVERIFY(!verify(keys.publicKey, *receiptText(changed), back->signature));
    changed = *back;
    changed.headSeq = 3;
    QVERIFY(!verify(keys.publicKey, *receiptText(changed), back->signature));
    changed = *back;
    changed.stop.reset();
    QVERIFY(!verify(keys.publicKey, *receiptText(changed), back->signature));
}

void TestProtocol::malformedMessages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("cut") << QByteArray(R"({"request":"0190aaaa)");
    QTest::newRow("no year") << QByteArray(
        R"({"after":0,"count":1,"request":"0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001","type":"x"})");
    QTest::newRow("year of text") << QByteArray(
        R"({"after":0,"count":1,"request":"0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001","type":"x","year":"2017"})");
    QTest::newRow("half a number") << QByteArray(
        R"({"after":0,"count":1.5,"request":"0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001","type":"x","year":2017})");
    QTest::newRow("no uuid") << QByteArray(
        R"({"after":0,"count":1,"request":"x","type":"x","year":2017})");
    QTest::newRow("too many") << QByteArray(
        R"({"after":0,"count":201,"request":"0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001","type":"x","year":2017})");
    QTest::newRow("negative") << QByteArray(
        R"({"after":0,"count":-1,"request":"0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001","type":"x","year":2017})");
    QTest::newRow("control character")
        << QByteArray("{\"after\":0,\"count\":1,\"request\":\"0190aaaa-bbbb-7ccc-8ddd-"
                      "eeeeffff0001\",\"type\":\"x\\u0001\","
                      "\"year\":2017}");
    QTest::newRow("too large") << QByteArray(limits::kSmallBody + 1, ' ');
}

void TestProtocol::malformedMessages()
{
    QFETCH(QByteArray, body);
    const auto read = decodeNumbersRequest(body);
    QVERIFY(!read);
    QCOMPARE(read.error().code, QStringLiteral("message.malformed"));
}

void TestProtocol::tooManyEventsAreRefused()
{
    PushRequest push {kDevice, {}, QByteArray("sig")};
    for (int i = 0; i < limits::kPushEvents; ++i) {
        push.events.append(QJsonObject());
    }
    QVERIFY(decodePushRequest(*encode(push)));
    push.events.append(QJsonObject());
    QVERIFY(!decodePushRequest(*encode(push)));
    push.events.clear();
    QVERIFY(!decodePushRequest(*encode(push)));
}

void TestProtocol::cursors()
{
    const FeedCursor cursor {
        QStringLiteral("epoch"), {{QStringLiteral("ref"), 12}, {QStringLiteral("unit:城管"), 0}}};
    QCOMPARE(parseCursor(cursorText(cursor)).value(), cursor);
    QVERIFY(parseCursor(QString())->after.isEmpty());
    QCOMPARE(parseCursor(QStringLiteral("garbage")).error().code, QStringLiteral("feed.cursor"));
    const QByteArray negative
        = QByteArrayLiteral(R"({"e":"x","p":{"ref":-1}})").toBase64(QByteArray::Base64UrlEncoding);
    QVERIFY(!parseCursor(QString::fromLatin1(negative)));
}

void TestProtocol::errorsTravelWithoutDetails()
{
    const Error error {ErrorKind::Integrity, QStringLiteral("chain.broken"),
        QStringLiteral("a sentence"), QStringLiteral("table event")};
    const HttpResponse response = errorResponse(error);
    QCOMPARE(response.status, 422);
    QVERIFY(!response.body.contains("table event"));
    const Error back = errorOf(response);
    QCOMPARE(back.code, error.code);
    QCOMPARE(back.kind, error.kind);
    QCOMPARE(back.message, error.message);
}

void TestProtocol::proxyPagesAreNoAnswers()
{
    HttpResponse page;
    page.status = 200;
    page.body = "<html>Please sign in to the office network</html>";
    QCOMPARE(errorOf(page).code, QStringLiteral("net.answer"));
    QCOMPARE(errorOf(page).kind, ErrorKind::Network);
}

void TestProtocol::certificatesChain()
{
    const RandomSource random = systemRandom();
    const KeyPair ca = newKeyPair();
    const KeyPair server = newKeyPair();
    CertificateOrder order;
    order.purpose = CertificateOrder::Purpose::Authority;
    order.commonName = QStringLiteral("示范市 CA");
    order.publicKey = ca.publicKey;
    order.notBefore = kNow;
    order.notAfter = kNow + 20 * kYear;
    const QByteArray authority = issueCertificate(order, {}, ca.privateKey, random).value();
    QVERIFY(certificateIssuedBy(authority, authority));

    order.purpose = CertificateOrder::Purpose::Server;
    order.commonName = QStringLiteral("127.0.0.1");
    order.organisationalUnit = QStringLiteral("CG");
    order.hosts = {QStringLiteral("127.0.0.1"), QStringLiteral("localhost"), QStringLiteral("::1")};
    order.publicKey = server.publicKey;
    order.notAfter = kNow + 2 * kYear;
    const QByteArray leaf = issueCertificate(order, authority, ca.privateKey, random).value();
    QVERIFY(certificateIssuedBy(leaf, authority));
    QVERIFY(!certificateIssuedBy(authority, leaf));
    const CertificateInfo info = readCertificate(leaf).value();
    QCOMPARE(info.commonName, QStringLiteral("127.0.0.1"));
    QCOMPARE(info.organisationalUnit, QStringLiteral("CG"));
    QCOMPARE(info.publicKey, server.publicKey);
    QCOMPARE(info.notBefore, kNow);
    QCOMPARE(info.notAfter, kNow + 2 * kYear);
    QCOMPARE(info.serial.size(), 16);
    QCOMPARE(certificateFromFile(pemOfCertificate(leaf)).value(), leaf);
    QCOMPARE(certificateFromFile(leaf).value(), leaf);

    const KeyPair other = newKeyPair();
    order.purpose = CertificateOrder::Purpose::Authority;
    order.commonName = QStringLiteral("示范市 CA");
    order.hosts.clear();
    order.publicKey = other.publicKey;
    const QByteArray imposter = issueCertificate(order, {}, other.privateKey, random).value();
    QVERIFY(!certificateIssuedBy(leaf, imposter));

    order.purpose = CertificateOrder::Purpose::Server;
    order.hosts = {QStringLiteral("bad host,DNS:evil")};
    QCOMPARE(issueCertificate(order, authority, ca.privateKey, random).error().code,
        QStringLiteral("certificate.host"));
}

void TestProtocol::requestsProveTheKey()
{
    const KeyPair keys = newKeyPair();
    QByteArray request = makeCertificateRequest(keys, kDevice).value();
    const auto info = readCertificateRequest(request);
    QVERIFY(info);
    QCOMPARE(info->commonName, kDevice);
    QCOMPARE(info->publicKey, keys.publicKey);
    const qsizetype at = request.indexOf(kDevice.toUtf8());
    QVERIFY(at > 0);
    request[at] = '1';
    QCOMPARE(readCertificateRequest(request).error().code, QStringLiteral("certificate.malformed"));
}

void TestProtocol::garbageCertificates()
{
    for (const QByteArray& garbage : {QByteArray(), QByteArray("x"), QByteArray(5000, '\x30'),
             QByteArray("-----BEGIN CERTIFICATE-----\nAA==\n")}) {
        QVERIFY(!readCertificate(garbage));
        QVERIFY(!readCertificateRequest(garbage));
        QVERIFY(!certificateFromFile(garbage));
        QVERIFY(!certificateIssuedBy(garbage, garbage));
    }
}

QTEST_GUILESS_MAIN(TestProtocol)
#include "tst_protocol.moc"
