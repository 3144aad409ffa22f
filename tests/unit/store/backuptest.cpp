// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrator.h"
#include "models/store/store.h"
#include "tests/unit/store/suites.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace xq;

namespace {
const QString kName = QStringLiteral("欧阳示范");
const QString kIdNumber = QStringLiteral("11010519491231002X");
const QString kLogin = QStringLiteral("wangli");
const QString kPassword = QStringLiteral("pass");

QStringList allFiles(const QString& folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        files += walk.next();
    }
    return files;
}
} // namespace

class BackupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void plantedNamesAreNowhereInPlainText();
    void backsUpAndRestores();
    void refusesToOverwrite();
    void everyDamageIsNoticed();
    void storeFolders();

private:
    StorePaths paths() const { return {m_folder->filePath(QStringLiteral("store"))}; }
    DatabaseOptions options(const StorePaths& at) const;
    void fill();
    QString backup() const { return m_folder->filePath(QStringLiteral("all.backup")); }
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_key = systemRandom()(32);
    QByteArray m_evidence;
};

DatabaseOptions BackupTest::options(const StorePaths& at) const
{
    DatabaseOptions options;
    options.path = at.database();
    options.key = m_key;
    options.create = true;
    return options;
}

void BackupTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(checkStoreFolder(paths().folder, true));
    KeyFile keys = KeyFile::create(paths().keys(), QStringLiteral("id"), true);
    QVERIFY(keys.add(kLogin, kPassword, m_key, newKeyPair(), {1024, 8, 1}, systemRandom()));
    QVERIFY(keys.save());
}

/// Leaves everything as a killed program would: in the write-ahead logs too.
void BackupTest::fill()
{
    const auto database = Database::open(options(paths())).value();
    QVERIFY(migrate(*database, QStringLiteral(":/teststore/schema/one")));
    Statement insert = database->prepare(QStringLiteral("INSERT INTO person(name) VALUES(?)"));
    QVERIFY(insert.bind(1, kName + kIdNumber).run());
    DatabaseOptions evidence = options(paths());
    evidence.path = paths().evidence();
    const auto blobs = BlobStore::open(evidence).value();
    m_evidence = blobs->put((kName + kIdNumber).toUtf8().repeated(20'000)).value().digest;
}

void BackupTest::plantedNamesAreNowhereInPlainText()
{
    fill();
    const auto database = Database::open(options(paths())).value();
    QVERIFY(migrate(*database, QStringLiteral(":/teststore/schema/two"))); // leaves a copy
    Statement insert = database->prepare(QStringLiteral("INSERT INTO person(name) VALUES(?)"));
    QVERIFY(insert.bind(1, kName + kIdNumber).run()); // lies in the live WAL
    QVERIFY(database->copyTo(paths().folder + QStringLiteral("/copy.db")));
    QVERIFY(backupStore(paths(), m_key, paths().folder + QStringLiteral("/own.backup")));
    QVERIFY(!KeyFile::load(paths().keys()).value().unlock(kLogin, QStringLiteral("wrong")));
    const QStringList files = allFiles(paths().folder);
    QStringList names;
    for (const QString& path : files) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        names += path.section(QLatin1Char('/'), -1);
        if (XQ_ENCRYPTION == 0) {
            continue;
        }
        for (const QString& planted : {kName, kIdNumber}) {
            QVERIFY2(!bytes.contains(planted.toUtf8()), qPrintable(path));
            const QByteArray wide(
                reinterpret_cast<const char*>(planted.utf16()), planted.size() * 2);
            QVERIFY2(!bytes.contains(wide), qPrintable(path));
        }
        QVERIFY2(!bytes.contains(m_key) && !bytes.contains(m_key.toHex()), qPrintable(path));
        QVERIFY2(!bytes.contains("CREATE TABLE"), qPrintable(path));
    }
    for (const char* expected : {"store.db", "store.db-wal", "evidence.db", "keys.json",
             "keys.json.tries", "store.db.before-002", "copy.db", "own.backup"}) {
        QVERIFY2(names.contains(QLatin1String(expected)), expected);
    }
}

void BackupTest::backsUpAndRestores()
{
    fill();
    const auto writer = Database::open(options(paths())).value(); // a program at work meanwhile
    const BackupInfo info = backupStore(paths(), m_key, backup()).value();
    QCOMPARE(info.files.size(), 3);
    QCOMPARE(info.size, QFile(backup()).size());
    QCOMPARE(
        QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList({QStringLiteral("all.backup"), QStringLiteral("store")}));
    const StorePaths other {m_folder->filePath(QStringLiteral("other"))};
    QVERIFY(restoreStore(backup(), other));
    const auto keys = KeyFile::load(other.keys()).value().unlock(kLogin, kPassword).value();
    QCOMPARE(keys.storeKey, m_key);
    const auto database = Database::open(options(other)).value();
    Statement select = database->prepare(QStringLiteral("SELECT name FROM person"));
    QVERIFY(select.next().value());
    QCOMPARE(select.text(0), kName + kIdNumber);
    DatabaseOptions evidence = options(other);
    evidence.path = other.evidence();
    const auto blobs = BlobStore::open(evidence).value();
    QVERIFY(blobs->contains(m_evidence).value());
    QCOMPARE(blobs->verifyAll().value(), QList<QByteArray>());
    QVERIFY(database->check());
}

void BackupTest::refusesToOverwrite()
{
    fill();
    QVERIFY(backupStore(paths(), m_key, backup()));
    QCOMPARE(backupStore(paths(), m_key, backup()).error().code, QStringLiteral("backup.exists"));
    QCOMPARE(restoreStore(backup(), paths()).error().code, QStringLiteral("backup.occupied"));
    QCOMPARE(restoreStore(m_folder->filePath(QStringLiteral("none")), paths()).error().code,
        QStringLiteral("backup.occupied"));
    const StorePaths other {m_folder->filePath(QStringLiteral("other"))};
    QCOMPARE(restoreStore(m_folder->filePath(QStringLiteral("none")), other).error().code,
        QStringLiteral("backup.missing"));
    QVERIFY(QDir().mkdir(other.folder)); // an empty folder is taken
    QVERIFY(restoreStore(backup(), other));
    QCOMPARE(backupStore(paths(), m_key, QStringLiteral("/proc/all.backup")).error().code,
        QStringLiteral("store.read-only"));
#if XQ_ENCRYPTION
    QCOMPARE(backupStore(paths(), QByteArray(32, 'x'), m_folder->filePath(QStringLiteral("b")))
                 .error()
                 .code,
        QStringLiteral("store.garbage"));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("b"))));
#endif
}

void BackupTest::everyDamageIsNoticed()
{
    fill();
    QVERIFY(backupStore(paths(), m_key, backup()));
    QFile file(backup());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const StorePaths other {m_folder->filePath(QStringLiteral("other"))};
    const QString spoiled = m_folder->filePath(QStringLiteral("spoiled"));
    const auto tryWith = [&](const QByteArray& bytes) {
        QFile out(spoiled);
        out.open(QIODevice::WriteOnly);
        out.write(bytes);
        out.close();
        const auto restored = restoreStore(spoiled, other);
        return restored ? QStringLiteral("restored") : restored.error().code;
    };
    QList<qsizetype> places {0, 16, 17, 19, 20, 60, 250, 300};
    for (int i = 1; i <= 20; ++i) {
        places += whole.size() * i / 20 - 1;
    }
    for (const qsizetype place : std::as_const(places)) {
        QByteArray changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 4);
        QCOMPARE(tryWith(changed), QStringLiteral("backup.damaged"));
        QCOMPARE(tryWith(whole.left(place)), QStringLiteral("backup.damaged"));
    }
    QCOMPARE(tryWith(whole + 'x'), QStringLiteral("backup.damaged"));
    QVERIFY(!QFile::exists(other.folder));
    QCOMPARE(QDir(m_folder->path())
                 .entryList({QStringLiteral(".restore*")}, QDir::AllEntries | QDir::Hidden),
        QStringList());
    QCOMPARE(tryWith(whole), QStringLiteral("restored"));
}

void BackupTest::storeFolders()
{
    QCOMPARE(checkStoreFolder(m_folder->filePath(QStringLiteral("none")), false).error().code,
        QStringLiteral("store.missing"));
    QCOMPARE(checkStoreFolder(QStringLiteral("/proc/xingquan"), true).error().code,
        QStringLiteral("store.read-only"));
    QCOMPARE(
        checkStoreFolder(paths().keys(), true).error().code, QStringLiteral("store.cannot-open"));
    QVERIFY(checkStoreFolder(paths().folder, false));
    QVERIFY(defaultStoreFolder().endsWith(QStringLiteral("/xingquan")));
}

void addBackupTests(Suites& suites)
{
    suites.push_back(std::make_unique<BackupTest>());
}
#include "backuptest.moc"
