// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/crypto.h"
#include "models/base/digest.h"
#include "models/base/instant.h"
#include "models/base/json.h"
#include "models/base/uuid.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace xq;

class TestBase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sm3KnownAnswers();
    void sm3OfADevice();
    void scryptVectors();
    void scryptRefusesCosts();
    void sealOpensOnlyUnchanged();
    void signaturesHold();
    void seededKeysAreRepeatable();
    void canonicalJsonSortsAndRefuses();
    void canonicalJsonDepth();
    void parsesObjectsOnly();
    void uuidSortsByTime();
    void seededRandomRepeats();
    void instants_data();
    void instants();
    void badInstants();
    void clocks();
};

void TestBase::sm3KnownAnswers()
{
    // GB/T 32905-2016 appendix A
    QCOMPARE(sm3("abc").toHex(),
        QByteArray("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
    QCOMPARE(sm3(QByteArray("abcd").repeated(16)).toHex(),
        QByteArray("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"));
    Sm3 pieces;
    pieces.add("a");
    pieces.add("bc");
    QCOMPARE(pieces.finish(), sm3("abc"));
    QVERIFY(deriveKey("k", "store") != deriveKey("k", "evidence"));
    QCOMPARE(deriveKey("k", "store").size(), kDigestSize);
}

void TestBase::sm3OfADevice()
{
    QByteArray bytes(200'000, 'x');
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QCOMPARE(sm3Of(buffer).value(), sm3(bytes));
}

void TestBase::scryptVectors()
{
    // RFC 7914 section 12; the first 32 of 64 bytes do not depend on the length asked for
    QCOMPARE(scryptKey("password", "NaCl", {1024, 8, 16}).value().toHex(),
        QByteArray("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"));
    QCOMPARE(scryptKey("pleaseletmein", "SodiumChloride", {16384, 8, 1}).value().toHex(),
        QByteArray("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"));
}

void TestBase::scryptRefusesCosts()
{
    const ScryptCost bad[] = {{512, 8, 1}, {3000, 8, 1}, {1u << 21, 8, 1}, {1024, 0, 1},
        {1024, 33, 1}, {1024, 8, 0}, {1024, 8, 17}};
    for (const ScryptCost& cost : bad) {
        const auto key = scryptKey("a", "b", cost);
        QVERIFY(!key);
        QCOMPARE(key.error().code, QStringLiteral("crypto.scrypt"));
    }
    QVERIFY(scryptKey("", "", {1024, 1, 1}));
}

void TestBase::sealOpensOnlyUnchanged()
{
    const QByteArray key(32, 'k');
    const RandomSource random = systemRandom();
    for (const QByteArray& plain : {QByteArray(), QByteArray("x"), QByteArray(100'000, 'y')}) {
        const QByteArray sealed = seal(key, plain, "context", random);
        QCOMPARE(sealed.size(), plain.size() + 28);
        QCOMPARE(unseal(key, sealed, "context").value(), plain);
        QCOMPARE(unseal(key, sealed, "other").error().code, QStringLiteral("crypto.open"));
        QVERIFY(!unseal(QByteArray(32, 'l'), sealed, "context"));
        QVERIFY(!unseal("short", sealed, "context"));
    }
    const QByteArray sealed = seal(key, "a secret", "context", random);
    QVERIFY(!sealed.contains("a secret"));
    QVERIFY(sealed != seal(key, "a secret", "context", random));
    for (qsizetype i = 0; i < sealed.size(); ++i) { // every single byte counts
        QByteArray changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        QVERIFY(!unseal(key, changed, "context"));
        QVERIFY(!unseal(key, sealed.left(i), "context"));
    }
}

void TestBase::signaturesHold()
{
    const KeyPair pair = newKeyPair();
    const QByteArray signature = sign(pair.privateKey, "message").value();
    QVERIFY(verify(pair.publicKey, "message", signature));
    QVERIFY(!verify(pair.publicKey, "messagf", signature));
    QVERIFY(!verify(newKeyPair().publicKey, "message", signature));
    QByteArray changed = signature;
    changed[changed.size() - 1] = static_cast<char>(changed.back() ^ 1);
    QVERIFY(!verify(pair.publicKey, "message", changed));
    QVERIFY(!verify(pair.publicKey, "message", {}));
    QVERIFY(!verify("garbage", "message", signature));
    QVERIFY(!verify({}, "message", signature));
    QCOMPARE(sign("garbage", "message").error().code, QStringLiteral("crypto.key"));
    QVERIFY(!sign({}, "message"));
}

void TestBase::seededKeysAreRepeatable()
{
    const QByteArray seed(32, 's');
    const KeyPair pair = keyPairFromSeed(seed);
    QCOMPARE(keyPairFromSeed(seed).privateKey, pair.privateKey);
    QCOMPARE(keyPairFromSeed(seed).publicKey, pair.publicKey);
    QVERIFY(keyPairFromSeed(QByteArray(32, 't')).publicKey != pair.publicKey);
    QVERIFY(verify(pair.publicKey, "m", sign(pair.privateKey, "m").value()));
}

void TestBase::canonicalJsonSortsAndRefuses()
{
    const QJsonObject object {{QStringLiteral("b"), 1}, {QStringLiteral("a"), QJsonValue::Null},
        {QStringLiteral("\u00e9"), QStringLiteral("\"\\\n\u0001行")},
        {QStringLiteral("A"), QJsonArray {true, -7.0, QStringLiteral("x")}}};
    QCOMPARE(canonicalJson(object).value(),
        QByteArray("{\"A\":[true,-7,\"x\"],\"a\":null,\"b\":1,"
                   "\"\xc3\xa9\":\"\\\"\\\\\\n\\u0001\xe8\xa1\x8c\"}"));
    QCOMPARE(canonicalJson(QJsonValue(9007199254740991.0)).value(), QByteArray("9007199254740991"));
    QCOMPARE(canonicalJson(QJsonValue(0.5)).error().code, QStringLiteral("json.fraction"));
    QCOMPARE(canonicalJson(QJsonValue(9007199254740992.0)).error().code,
        QStringLiteral("json.fraction"));
    QCOMPARE(
        canonicalJson(QJsonValue(QString(QChar(0)))).error().code, QStringLiteral("json.text"));
    QCOMPARE(canonicalJson(QJsonValue(QString(QChar(0xd800)))).error().code,
        QStringLiteral("json.text"));
    QCOMPARE(canonicalJson(QJsonValue(QString::fromUtf8("\xf0\xa0\xae\xb7"))).value(),
        QByteArray("\"\xf0\xa0\xae\xb7\""));
}

void TestBase::canonicalJsonDepth()
{
    QJsonValue value(1);
    for (int i = 0; i < 40; ++i) {
        value = QJsonArray {value};
    }
    QCOMPARE(canonicalJson(value).error().code, QStringLiteral("json.depth"));
}

void TestBase::parsesObjectsOnly()
{
    QCOMPARE(parseJsonObject("{\"a\":1}").value().value(QStringLiteral("a")).toInt(), 1);
    QCOMPARE(parseJsonObject("[1]").error().code, QStringLiteral("json.malformed"));
    QCOMPARE(parseJsonObject("{\"a\":").error().code, QStringLiteral("json.malformed"));
    QCOMPARE(parseJsonObject("{\"a\":1}", 3).error().code, QStringLiteral("json.too-large"));
}

void TestBase::uuidSortsByTime()
{
    const RandomSource random = systemRandom();
    const QString early = newUuid(1'489'134'000'000, random);
    const QString late = newUuid(1'489'134'000'001, random);
    QVERIFY(isUuid(early));
    QVERIFY(early < late);
    QCOMPARE(early[14], QLatin1Char('7'));
    QVERIFY(early != newUuid(1'489'134'000'000, random));
    QVERIFY(!isUuid(early.toUpper()) || early == early.toUpper());
    QVERIFY(!isUuid(early.chopped(1)));
    QVERIFY(!isUuid(QString(36, QLatin1Char('-'))));
}

void TestBase::seededRandomRepeats()
{
    const RandomSource one = seededRandom(7);
    const RandomSource two = seededRandom(7);
    const QByteArray first = one(40);
    QCOMPARE(first, two(40));
    QCOMPARE(first.size(), 40);
    QVERIFY(one(40) != first);
    QVERIFY(seededRandom(8)(40) != first);
}

void TestBase::instants_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::newRow("zone") << QStringLiteral("2017-03-10T16:20:00+08:00")
                          << QStringLiteral("2017-03-10T16:20:00+08:00");
    QTest::newRow("utc") << QStringLiteral("2017-03-10T08:20:00Z")
                         << QStringLiteral("2017-03-10T16:20:00+08:00");
    QTest::newRow("no zone") << QStringLiteral("2017-03-10 16:20")
                             << QStringLiteral("2017-03-10T16:20:00+08:00");
    QTest::newRow("day") << QStringLiteral("2017-03-10")
                         << QStringLiteral("2017-03-10T00:00:00+08:00");
    QTest::newRow("milliseconds") << QStringLiteral("2017-03-10T16:20:00.250+08:00")
                                  << QStringLiteral("2017-03-10T16:20:00.250+08:00");
    QTest::newRow("summer time of 1988")
        << QStringLiteral("1988-07-01 00:00") << QStringLiteral("1988-07-01T00:00:00+08:00");
}
void TestBase::instants()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    QCOMPARE(toIso(parseInstant(text).value()), iso);
    QCOMPARE(parseInstant(iso).value(), parseInstant(text).value());
}

void TestBase::badInstants()
{
    const char* const texts[] = {"", "2017-02-29", "2017-13-01", "today", "2017-03-10T25:00",
        "1700-01-01", "2300-01-01", "2017-03-10T16:20:00+08:00 and more text"};
    for (const char* text : texts) {
        QVERIFY2(!parseInstant(QString::fromLatin1(text)), text);
    }
    const QDate day(2017, 3, 10);
    QCOMPARE(endOfDay(day), startOfDay(day.addDays(1)));
    QCOMPARE(localDate(startOfDay(day)), day);
    QCOMPARE(localDate(endOfDay(day) - 1), day);
    QCOMPARE(toListTime(endOfDay(day)), QStringLiteral("2017-03-10 24:00"));
    QCOMPARE(toListTime(localInstant(day, 9, 5)), QStringLiteral("2017-03-10 09:05"));
}

void TestBase::clocks()
{
    ShiftedClock still(1000, false);
    QCOMPARE(still.now(), Instant(1000));
    still.advance(5);
    QCOMPARE(still.now(), Instant(1005));
    still.set(7);
    QCOMPARE(still.now(), Instant(7));
    QVERIFY(ShiftedClock(1000).now() >= 1000);
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
