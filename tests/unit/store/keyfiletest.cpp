// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/keyfile.h"

#include "tests/unit/store/suites.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace xq;

namespace {
constexpr ScryptCost kCheap {1024, 8, 1};
const QString kLogin = QStringLiteral("wangli");
const QString kPassword = QStringLiteral("correct horse 行");
constexpr Instant kNow = 1'489'134'000'000;
} // namespace

class KeyFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensWithThePassword();
    void normalisesPasswords();
    void slowsDownButNeverLocks();
    void changesPasswords();
    void severalAccountsOneStore();
    void everyChangedByteIsNoticed();
    void refusesGarbage();
    void noticesOtherWriters();
    void unwritableFolder();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("keys.json")); }
    KeyFile made();
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_storeKey = QByteArray(32, 'k');
    KeyPair m_pair = newKeyPair();
};

void KeyFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

KeyFile KeyFileTest::made()
{
    KeyFile file = KeyFile::create(path(), QStringLiteral("store-1"), true);
    [&] {
        QVERIFY(file.add(kLogin, kPassword, m_storeKey, m_pair, kCheap, systemRandom()));
        QVERIFY(file.save());
    }();
    return file;
}

void KeyFileTest::opensWithThePassword()
{
    QCOMPARE(KeyFile::load(path()).error().code, QStringLiteral("key.missing"));
    made();
    const KeyFile file = KeyFile::load(path()).value();
    QCOMPARE(file.logins(), QStringList {kLogin});
    QCOMPARE(file.storeId(), QStringLiteral("store-1"));
    QVERIFY(file.isTrial());
    const UnlockedKeys keys = file.unlock(kLogin, kPassword).value();
    QCOMPARE(keys.storeKey, m_storeKey);
    QCOMPARE(keys.signingKey.privateKey, m_pair.privateKey);
    QCOMPARE(keys.signingKey.publicKey, m_pair.publicKey);
    QCOMPARE(file.unlock(kLogin, QString()).error().code, QStringLiteral("key.password"));
    QCOMPARE(
        file.unlock(QStringLiteral("zhao"), kPassword).error().code, QStringLiteral("key.unknown"));
    // no secret stands in the file, and nobody else may read it
    QFile raw(path());
    QVERIFY(raw.open(QIODevice::ReadOnly));
    const QByteArray bytes = raw.readAll();
    QVERIFY(!bytes.contains(m_storeKey.toBase64()));
    QVERIFY(!bytes.contains(m_pair.privateKey.toBase64()));
    QCOMPARE(raw.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
        QFileDevice::Permissions());
}

void KeyFileTest::normalisesPasswords()
{
    KeyFile file = made();
    const QString composed = QString(QChar(0x00e9));
    const QString decomposed = QStringLiteral("e") + QChar(0x0301);
    QVERIFY(file.add(QStringLiteral("li"), composed, m_storeKey, m_pair, kCheap, systemRandom()));
    QVERIFY(file.unlock(QStringLiteral("li"), decomposed));
}

void KeyFileTest::slowsDownButNeverLocks()
{
    made();
    const auto attempt = [this](const QString& password, Instant at) {
        const auto keys = KeyFile::load(path()).value().unlock(kLogin, password, at);
        return keys ? QStringLiteral("open") : keys.error().code;
    };
    const QString wrong = QStringLiteral("wrong");
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(attempt(wrong, kNow), QStringLiteral("key.password"));
    }
    QCOMPARE(attempt(kPassword, kNow), QStringLiteral("key.wait")); // a new start changes nothing
    QCOMPARE(attempt(kPassword, kNow + 999), QStringLiteral("key.wait"));
    QCOMPARE(attempt(wrong, kNow + 1000), QStringLiteral("key.password"));
    QCOMPARE(attempt(kPassword, kNow + 2999), QStringLiteral("key.wait")); // now two seconds
    QCOMPARE(attempt(kPassword, kNow + 3000), QStringLiteral("open"));
    QCOMPARE(attempt(wrong, kNow + 3001), QStringLiteral("key.password")); // counted anew
    QCOMPARE(attempt(kPassword, kNow + 3001), QStringLiteral("open"));
    Instant at = kNow + kDay;
    for (int i = 0; i < 40; ++i, at += 60'000) { // never more than a minute
        QCOMPARE(attempt(wrong, at), QStringLiteral("key.password"));
    }
    QCOMPARE(attempt(kPassword, at - 60'000 - kDay), QStringLiteral("open")); // clock set back
}

void KeyFileTest::changesPasswords()
{
    KeyFile file = made();
    const QString next = QStringLiteral("new");
    QCOMPARE(file.changePassword(kLogin, next, next, systemRandom()).error().code,
        QStringLiteral("key.password"));
    QVERIFY(file.changePassword(kLogin, kPassword, next, systemRandom()));
    QVERIFY(KeyFile::load(path()).value().unlock(kLogin, kPassword)); // not saved yet
    QVERIFY(file.save());
    const KeyFile again = KeyFile::load(path()).value();
    QCOMPARE(again.unlock(kLogin, next).value().storeKey, m_storeKey);
    QCOMPARE(again.unlock(kLogin, kPassword).error().code, QStringLiteral("key.password"));
}

void KeyFileTest::severalAccountsOneStore()
{
    KeyFile file = made();
    const KeyPair other = newKeyPair();
    const QString li = QStringLiteral("li");
    QVERIFY(file.add(li, QStringLiteral("b"), m_storeKey, other, kCheap, systemRandom()));
    QCOMPARE(
        file.add(li, QStringLiteral("c"), m_storeKey, other, kCheap, systemRandom()).error().code,
        QStringLiteral("key.exists"));
    QCOMPARE(file.unlock(li, QStringLiteral("b")).value().storeKey, m_storeKey);
    QCOMPARE(file.unlock(li, QStringLiteral("b")).value().signingKey.privateKey, other.privateKey);
    QVERIFY(!file.unlock(li, kPassword));
    QVERIFY(file.remove(li));
    QCOMPARE(file.remove(li).error().code, QStringLiteral("key.unknown"));
    QVERIFY(!file.contains(li));
}

void KeyFileTest::everyChangedByteIsNoticed()
{
    made();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    for (qsizetype i = 0; i < whole.size(); i += 3) {
        QByteArray changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        file.resize(0);
        file.seek(0);
        file.write(changed);
        file.flush();
        QFile::remove(path() + QStringLiteral(".tries"));
        const auto loaded = KeyFile::load(path());
        if (!loaded || !loaded->contains(kLogin)) {
            continue;
        }
        const auto keys = loaded->unlock(kLogin, kPassword);
        // whatever opens is the truth; only the mark of a trial store is not bound
        QVERIFY2(!keys
                || (keys->storeKey == m_storeKey && keys->signingKey.privateKey == m_pair.privateKey
                    && keys->signingKey.publicKey == m_pair.publicKey),
            qPrintable(QString::number(i)));
    }
}

void KeyFileTest::refusesGarbage()
{
    const QByteArray samples[] = {"", "{}", "garbage", "{\"format\":2}", QByteArray(5'000'000, ' '),
        R"({"format":1,"accounts":[{"login":"a"}]})"};
    for (const QByteArray& bytes : samples) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QCOMPARE(KeyFile::load(path()).error().code, QStringLiteral("key.damaged"));
        QCOMPARE(QFile(path()).size(), bytes.size());
    }
    QFile::remove(path());
    // a planted cost that would eat the machine's memory
    made();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes.replace("\"n\":1024", "\"n\":1048576");
    file.resize(0);
    file.seek(0);
    file.write(bytes);
    file.close();
    QCOMPARE(KeyFile::load(path()).error().code, QStringLiteral("key.damaged"));
}

void KeyFileTest::noticesOtherWriters()
{
    made();
    KeyFile one = KeyFile::load(path()).value();
    KeyFile two = KeyFile::load(path()).value();
    QVERIFY(one.add(QStringLiteral("a"), kPassword, m_storeKey, m_pair, kCheap, systemRandom()));
    QVERIFY(two.add(QStringLiteral("b"), kPassword, m_storeKey, m_pair, kCheap, systemRandom()));
    QVERIFY(one.save());
    QCOMPARE(two.save().error().code, QStringLiteral("key.changed"));
    QVERIFY(KeyFile::load(path()).value().contains(QStringLiteral("a")));
    QVERIFY(one.save()); // its own writing is no other's
    QCOMPARE(KeyFile::create(path(), QStringLiteral("x"), false).save().error().code,
        QStringLiteral("key.changed"));
}

void KeyFileTest::unwritableFolder()
{
    KeyFile file = KeyFile::create(QStringLiteral("/proc/keys.json"), QStringLiteral("x"), false);
    QCOMPARE(file.save().error().code, QStringLiteral("store.read-only"));
}

void addKeyFileTests(Suites& suites)
{
    suites.push_back(std::make_unique<KeyFileTest>());
}
#include "keyfiletest.moc"
