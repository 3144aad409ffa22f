// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/blobstore.h"

#include "models/base/digest.h"
#include "models/base/uuid.h"
#include "tests/support/faultvfs.h"
#include "tests/unit/store/suites.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace xq;
using xq::test::FaultVfs;

namespace {
constexpr qint64 kChunk = 256 * 1024;
constexpr qint64 kStep = 16 * kChunk;

QByteArray sample(qsizetype size)
{
    return size == 0 ? QByteArray() : seededRandom(7)(static_cast<int>(size));
}

/// Fails after so many bytes, as a stick that is pulled out.
class PulledStick : public QIODevice {
public:
    explicit PulledStick(qint64 good)
        : m_left(good)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 size) override
    {
        const qint64 n = std::min(size, m_left);
        m_left -= n;
        std::fill_n(data, n, 'x');
        return n > 0 ? n : -1;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 m_left;
};
} // namespace

class BlobStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void storesAndGivesBack_data();
    void storesAndGivesBack();
    void sameBytesOnce();
    void brokenOffPutsLeaveNothing();
    void arrivalResumes();
    void arrivalFinishesAfterAnyFault();
    void arrivalOfWrongBytes();
    void wrongBytesOfAKilledArrival();
    void arrivalOutOfPlace();
    void putDuringArrival();
    void damageIsNoticed();
    void erasedIsGone();
    void sizesAndLimits();
    void keyIsItsOwn();

private:
    DatabaseOptions options() const;
    qint64 rows(const char* table);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BlobStore> m_blobs;
};

DatabaseOptions BlobStoreTest::options() const
{
    DatabaseOptions options;
    options.path = m_folder->filePath(QStringLiteral("evidence.db"));
    options.key = QByteArray(32, 'e');
    options.create = true;
    return options;
}

void BlobStoreTest::init()
{
    m_blobs.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_blobs = BlobStore::open(options()).value();
}

qint64 BlobStoreTest::rows(const char* table)
{
    return m_blobs->database()
        .integer(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table))
        .value();
}

void BlobStoreTest::storesAndGivesBack_data()
{
    QTest::addColumn<qint64>("size");
    for (const qint64 size : {qint64(1), kChunk - 1, kChunk, kChunk + 1, kStep - 1,
             kStep, kStep + 1, 2 * kStep, 2 * kStep + 77}) {
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
    }
}

void BlobStoreTest::storesAndGivesBack()
{
    QFETCH(qint64, size);
    const QByteArray bytes = sample(size);
    qint64 seen = -1;
    QByteArray copy = bytes;
    QBuffer source(&copy);
    source.open(QIODevice::ReadOnly);
    const BlobStore::Stored stored = m_blobs
                                         ->put(source,
                                             [&seen](qint64 done) {
                                                 seen = done;
                                                 return true;
                                             })
                                         .value();
    QCOMPARE(seen, size);
    QCOMPARE(stored.size, size);
    QCOMPARE(stored.digest, sm3(bytes));
    m_blobs = BlobStore::open(options()).value();
    QCOMPARE(m_blobs->get(stored.digest).value(), bytes);
    QCOMPARE(m_blobs->size(stored.digest).value(), size);
    QVERIFY(m_blobs->contains(stored.digest).value());
    QCOMPARE(m_blobs->digests().value(), QList<QByteArray> {stored.digest});
    QCOMPARE(rows("chunk"), (size + kChunk - 1) / kChunk);
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    QVERIFY(m_blobs->copyTo(stored.digest, target));
    QCOMPARE(target.data(), bytes);
    for (const qint64 offset : {qint64(0), size / 2, size}) {
        QCOMPARE(m_blobs->chunk(stored.digest, offset, 1000).value(), bytes.mid(offset, 1000));
    }
    QCOMPARE(m_blobs->chunk(stored.digest, 0, size).value(), bytes.left(kStep));
    QVERIFY(!m_blobs->chunk(stored.digest, size + 1, 1));
    QVERIFY(!m_blobs->chunk(stored.digest, -1, 1));
    QCOMPARE(m_blobs->verifyAll().value(), QList<QByteArray>());
}

void BlobStoreTest::sameBytesOnce()
{
    for (const qint64 size : {qint64(100), kStep + 1}) {
        const QByteArray bytes = sample(size);
        const auto first = m_blobs->put(bytes).value();
        const qint64 chunks = rows("chunk");
        QCOMPARE(m_blobs->put(bytes).value().digest, first.digest);
        QCOMPARE(rows("chunk"), chunks);
    }
    QCOMPARE(rows("blob"), 2);
}

void BlobStoreTest::brokenOffPutsLeaveNothing()
{
    for (const qint64 good : {qint64(10), kStep + 10}) {
        PulledStick stick(good);
        QCOMPARE(m_blobs->put(stick).error().code, QStringLiteral("evidence.unreadable"));
        QCOMPARE(rows("blob"), 0);
        QCOMPARE(rows("chunk"), 0);
    }
    // A copy that failed on the way leaves an empty file: better noticed now than at the hearing.
    QCOMPARE(m_blobs->put(QByteArray()).error().code, QStringLiteral("evidence.empty"));
    QCOMPARE(rows("blob"), 0);
    QByteArray bytes = sample(3 * kStep);
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    QCOMPARE(m_blobs->put(source, [](qint64 done) { return done < 2 * kStep; }).error().code,
        QStringLiteral("evidence.cancelled"));
    QCOMPARE(rows("chunk"), 0);
    // one whose program was killed is cleared a day later, not while it may still be at work
    QVERIFY(m_blobs->database().execScript(
        "INSERT INTO blob VALUES(1, NULL, 0, 0, 0, 5); INSERT INTO chunk VALUES(1, 1, 0, x'00');"
        "INSERT INTO blob VALUES(2, NULL, 0, 0, 0, 99999999999999)"));
    m_blobs = BlobStore::open(options()).value();
    QCOMPARE(rows("blob"), 1);
    QCOMPARE(rows("chunk"), 0);
}

void BlobStoreTest::arrivalResumes()
{
    const QByteArray bytes = sample(3 * kChunk + 5);
    const QByteArray digest = sm3(bytes);
    QCOMPARE(m_blobs->arrivedBytes(digest).value(), 0);
    qint64 at = 0;
    for (qint64 piece = 1; at < bytes.size(); piece = piece * 3 + 1) {
        const QByteArray data = bytes.mid(at, piece);
        QVERIFY(!m_blobs->contains(digest).value());
        at = m_blobs->appendArrival(digest, at, data, bytes.size()).value();
        m_blobs = BlobStore::open(options()).value();
        QCOMPARE(m_blobs->arrivedBytes(digest).value(), at);
    }
    QCOMPARE(m_blobs->get(digest).value(), bytes);
    // a piece that comes twice after all is done
    QCOMPARE(m_blobs->appendArrival(digest, 0, bytes.left(9), bytes.size()).value(), bytes.size());
    const QByteArray empty = sm3("");
    QCOMPARE(m_blobs->appendArrival(empty, 0, {}, 0).value(), 0);
    QVERIFY(m_blobs->contains(empty).value());
}

void BlobStoreTest::arrivalFinishesAfterAnyFault()
{
    // The disk fails at the i-th call of the last piece, for every i: also between the commit of
    // the last bytes and the comparison of the digest.
    const QByteArray bytes = sample(kChunk + 5);
    const QByteArray digest = sm3(bytes);
    bool failed = true;
    int between = 0;
    for (qint64 call = 1; failed; ++call) {
        for (const bool reopens : {true, false}) {
            QTemporaryDir folder;
            FaultVfs vfs("arrival");
            DatabaseOptions where;
            where.path = folder.filePath(QStringLiteral("evidence.db"));
            where.create = true;
            where.vfs = vfs.name();
            auto blobs = BlobStore::open(where).value();
            QVERIFY(blobs->appendArrival(digest, 0, bytes.left(kChunk), bytes.size()));
            vfs.failCalls(FaultVfs::Fault::IoError, call, 1000);
            failed = !blobs->appendArrival(digest, kChunk, bytes.mid(kChunk), bytes.size());
            vfs.failCalls(FaultVfs::Fault::None, 0);
            if (reopens) {
                blobs.reset();
                blobs = BlobStore::open(where).value();
                QCOMPARE(blobs->database()
                             .integer(QStringLiteral("SELECT count(*) FROM blob WHERE complete = 0 "
                                                     "AND arrived = size"))
                             .value(),
                    0);
            } else {
                const auto stuck = blobs->database().integer(QStringLiteral(
                    "SELECT count(*) FROM blob WHERE complete = 0 AND arrived = size"));
                between += stuck.value_or(0) > 0 ? 1 : 0;
            }
            const auto there = blobs->arrivedBytes(digest);
            if (there.value_or(0) < bytes.size()) {
                continue; // the piece is sent again
            }
            QVERIFY(blobs->contains(digest).value());
            QCOMPARE(blobs->get(digest).value(), bytes);
        }
    }
    QVERIFY(between > 0); // the moment in question was among them
}

void BlobStoreTest::wrongBytesOfAKilledArrival()
{
    QVERIFY(m_blobs->appendArrival(sm3("right"), 0, "wro", 5));
    QVERIFY(m_blobs->database().execScript(
        "UPDATE chunk SET bytes = CAST('wrong' AS BLOB); UPDATE blob SET arrived = 5"));
    m_blobs = BlobStore::open(options()).value();
    QCOMPARE(rows("blob"), 0);
    QCOMPARE(rows("chunk"), 0);
}

void BlobStoreTest::arrivalOfWrongBytes()
{
    const QByteArray digest = sm3("what was announced");
    QVERIFY(m_blobs->appendArrival(digest, 0, "what", 20));
    QCOMPARE(m_blobs->appendArrival(digest, 4, "0123456789abcdef", 20).error().code,
        QStringLiteral("evidence.damaged"));
    QCOMPARE(m_blobs->arrivedBytes(digest).value(), 0);
    QCOMPARE(rows("chunk"), 0);
}

void BlobStoreTest::arrivalOutOfPlace()
{
    const QByteArray digest = sm3("abcdef");
    const QString code = QStringLiteral("evidence.offset");
    QCOMPARE(m_blobs->appendArrival("short", 0, "abc", 6).error().code, code);
    QCOMPARE(m_blobs->appendArrival(digest, 3, "def", 6).error().code, code);
    QCOMPARE(m_blobs->appendArrival(digest, 0, "abcdefg", 6).error().code, code);
    QCOMPARE(m_blobs->appendArrival(digest, -1, "a", 6).error().code, code);
    QCOMPARE(m_blobs->appendArrival(digest, 0, "a", 5'000'000'000).error().code,
        QStringLiteral("evidence.too-large"));
    QVERIFY(m_blobs->appendArrival(digest, 0, "abc", 6));
    QCOMPARE(m_blobs->appendArrival(digest, 0, "abc", 6).error().code, code);
    QCOMPARE(m_blobs->appendArrival(digest, 3, "def", 7).error().code, code);
    QCOMPARE(m_blobs->get(digest).error().code, QStringLiteral("evidence.missing"));
    QCOMPARE(m_blobs->appendArrival(digest, 3, "def", 6).value(), 6);
}

void BlobStoreTest::putDuringArrival()
{
    const QByteArray bytes = sample(1000);
    QVERIFY(m_blobs->appendArrival(sm3(bytes), 0, bytes.left(10), bytes.size()));
    QCOMPARE(m_blobs->put(bytes).value().digest, sm3(bytes));
    QCOMPARE(rows("blob"), 1);
    QCOMPARE(m_blobs->get(sm3(bytes)).value(), bytes);
}

void BlobStoreTest::damageIsNoticed()
{
    const QByteArray bytes = sample(2 * kChunk);
    const QByteArray digest = m_blobs->put(bytes).value().digest;
    const QByteArray other = m_blobs->put("other").value().digest;
    QVERIFY(m_blobs->database().execScript(
        "UPDATE chunk SET bytes = zeroblob(262144) WHERE number = 1"));
    QCOMPARE(m_blobs->get(digest).error().code, QStringLiteral("evidence.damaged"));
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    QCOMPARE(m_blobs->copyTo(digest, target).error().code, QStringLiteral("evidence.damaged"));
    QCOMPARE(m_blobs->verifyAll().value(), QList<QByteArray> {digest});
    QVERIFY(m_blobs->database().execScript("DELETE FROM chunk WHERE number = 1"));
    QCOMPARE(m_blobs->verifyAll().value(), QList<QByteArray> {digest});
    QCOMPARE(m_blobs->get(other).value(), QByteArray("other"));
}

void BlobStoreTest::erasedIsGone()
{
    // not encrypted here, so that the file itself can be searched
    m_blobs.reset();
    QFile::remove(options().path);
    DatabaseOptions plain = options();
    plain.key.clear();
    m_blobs = BlobStore::open(plain).value();
    const QByteArray secret = QByteArray("a wrongly uploaded secret ").repeated(3000);
    const QByteArray digest = m_blobs->put(secret).value().digest;
    const auto onDisk = [&plain] {
        QByteArray all;
        for (const char* tail : {"", "-wal"}) {
            QFile file(plain.path + QLatin1String(tail));
            if (file.open(QIODevice::ReadOnly)) {
                all += file.readAll();
            }
        }
        return all;
    };
    QVERIFY(onDisk().contains("wrongly uploaded"));
    QVERIFY(m_blobs->erase(digest));
    QVERIFY(!onDisk().contains("wrongly uploaded"));
    QCOMPARE(m_blobs->get(digest).error().code, QStringLiteral("evidence.missing"));
    QCOMPARE(m_blobs->erase(digest).error().code, QStringLiteral("evidence.missing"));
}

void BlobStoreTest::sizesAndLimits()
{
    const QByteArray digest = m_blobs->put(sample(1000)).value().digest;
    QCOMPARE(m_blobs->get(digest, 999).error().code, QStringLiteral("evidence.too-large"));
    QVERIFY(m_blobs->get(digest, 1000));
    QCOMPARE(m_blobs->size(sm3("none")).error().code, QStringLiteral("evidence.missing"));
    QVERIFY(!m_blobs->contains(sm3("none")).value());
}

void BlobStoreTest::keyIsItsOwn()
{
    m_blobs.reset();
    DatabaseOptions raw = options();
    QCOMPARE(Database::open(raw).has_value(), XQ_ENCRYPTION == 0);
    raw.readOnly = true;
    raw.create = false;
    m_blobs = BlobStore::open(raw).value();
    QVERIFY(m_blobs->digests());
    QCOMPARE(m_blobs->put("x").error().code, QStringLiteral("store.read-only"));
}

void addBlobStoreTests(Suites& suites)
{
    suites.push_back(std::make_unique<BlobStoreTest>());
}
#include "blobstoretest.moc"
