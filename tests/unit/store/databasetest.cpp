// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include "models/store/storeplace.h"
#include "tests/unit/store/suites.h"

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>
#include <thread>

using namespace xq;

namespace {
const QByteArray kKey(32, '\x2a');

DatabaseOptions at(const QTemporaryDir& folder, bool create = true)
{
    DatabaseOptions options;
    options.path = folder.filePath(QStringLiteral("store 行权?#%.db"));
    options.key = kKey;
    options.create = create;
    options.busyMilliseconds = 300;
    return options;
}

QString openCode(const DatabaseOptions& options)
{
    const auto database = Database::open(options);
    return database ? QStringLiteral("opened") : database.error().code;
}

void overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}
QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class DatabaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void driverUsesOurLibrary();
    void pluginImportsAreExported();
    void opensAsARecordNotACache();
    void bindsTypedValues();
    void refusesUnboundParameters();
    void statementsFinish();
    void sameTextTwiceAtOnce();
    void transactionsRollBack();
    void savepoints();
    void secondWriterWaitsThenIsRefused();
    void readersSeeCommits();
    void interrupts();
    void missingAndGarbage();
    void wrongKeyAndPlainStore();
    void cutOffAndChangedFiles();
    void readOnlyPlaces();
    void networkShares();
    void pageSizes();
    void twoProgramsMakeOneStore();
};

void DatabaseTest::driverUsesOurLibrary()
{
    QCOMPARE(sqliteMismatch(), QString());
    QCOMPARE(cipherAvailable(), XQ_ENCRYPTION == 1);
}

void DatabaseTest::pluginImportsAreExported()
{
    const QString plugin = QLibraryInfo::path(QLibraryInfo::PluginsPath)
        + QStringLiteral("/sqldrivers/libqsqlite.so");
    const auto symbols = [](const QString& file, const QString& which) {
        QProcess nm;
        nm.start(QStringLiteral("nm"), {QStringLiteral("-D"), which, file});
        nm.waitForFinished();
        QSet<QString> names;
        for (const QString& line : QString::fromUtf8(nm.readAll()).split(QLatin1Char('\n'))) {
            const QString name = line.section(QLatin1Char(' '), -1).section(QLatin1Char('@'), 0, 0);
            if (name.startsWith(QStringLiteral("sqlite3_"))) {
                names += name;
            }
        }
        return names;
    };
    const QSet<QString> wanted = symbols(plugin, QStringLiteral("--undefined-only"));
    const QSet<QString> given
        = symbols(QStringLiteral(XQ_SQLITE_LIBRARY), QStringLiteral("--defined-only"));
    QVERIFY(wanted.size() > 20);
    QCOMPARE(wanted - given, QSet<QString>());
}

void DatabaseTest::opensAsARecordNotACache()
{
    const QTemporaryDir folder;
    const auto database = Database::open(at(folder)).value();
    const auto value = [&](const char* pragma) {
        return database->integer(QString::fromLatin1(pragma)).value();
    };
    QCOMPARE(value("PRAGMA synchronous"), 2);
    QCOMPARE(value("PRAGMA foreign_keys"), 1);
    QCOMPARE(value("PRAGMA temp_store"), 2);
    QCOMPARE(value("PRAGMA secure_delete"), 1);
    Statement mode = database->prepare(QStringLiteral("PRAGMA journal_mode"));
    QVERIFY(mode.next().value());
    QCOMPARE(mode.text(0), QStringLiteral("wal"));
    QCOMPARE(database->isEncrypted(), XQ_ENCRYPTION == 1);
    QVERIFY(!database->isReadOnly());
    QVERIFY(database->check());
    // FTS5, JSON and STRICT tables are there
    QVERIFY(database->execScript("CREATE VIRTUAL TABLE f USING fts5(a, tokenize='trigram');"
                                 "INSERT INTO f VALUES('行政处罚'); SELECT json('{}');"
                                 "CREATE TABLE s(a INTEGER) STRICT"));
}

void DatabaseTest::bindsTypedValues()
{
    const QTemporaryDir folder;
    const auto database = Database::open(at(folder)).value();
    QVERIFY(
        database->execScript("CREATE TABLE t(i INTEGER, d REAL, s TEXT, b BLOB, n TEXT) STRICT"));
    Statement insert = database->prepare(QStringLiteral("INSERT INTO t VALUES(?,?,?,?,?)"));
    const QByteArray bytes = QByteArrayLiteral("a\0b").append('\xff');
    QVERIFY(insert.bind(1, qint64(-9007199254740993))
                .bind(2, 0.5)
                .bind(3, QStringLiteral("行'权"))
                .bind(4, bytes)
                .bindNull(5)
                .run());
    QCOMPARE(insert.changes(), 1);
    QVERIFY(insert.bind(1, 2).bind(3, QString()).bind(4, QByteArray()).run());
    QVERIFY(insert.bind(1, std::optional<qint64>()).bind(3, std::optional<QString>()).run());
    QCOMPARE(database->lastInsertId(), 3);
    Statement select = database->prepare(QStringLiteral("SELECT i,d,s,b,n FROM t ORDER BY rowid"));
    QVERIFY(select.next().value());
    QCOMPARE(select.integer(0), qint64(-9007199254740993));
    QCOMPARE(select.number(1), 0.5);
    QCOMPARE(select.text(2), QStringLiteral("行'权"));
    QCOMPARE(select.bytes(3), bytes);
    QVERIFY(select.isNull(4));
    QCOMPARE(select.optionalText(4), std::nullopt);
    QVERIFY(select.next().value());
    QVERIFY(!select.isNull(2)); // null strings and byte arrays are empty, not NULL
    QVERIFY(!select.isNull(3));
    QCOMPARE(select.text(2), QString());
    QVERIFY(select.next().value());
    QVERIFY(select.isNull(0));
    QVERIFY(select.isNull(2));
    QVERIFY(!select.next().value());
    QVERIFY(!select.next().value());
    // a value of the wrong type is refused by the STRICT table, not converted
    QCOMPARE(insert.bind(1, QStringLiteral("seven")).run().error().code,
        QStringLiteral("store.constraint"));
}

void DatabaseTest::refusesUnboundParameters()
{
    const QTemporaryDir folder;
    const auto database = Database::open(at(folder)).value();
    const QString sql = QStringLiteral("SELECT ?, ?");
    {
        Statement whole = database->prepare(sql);
        QVERIFY(whole.bind(1, 1).bind(2, 2).next().value());
    }
    Statement half = database->prepare(sql); // from the cache: no value of before may slip in
    QCOMPARE(half.bind(1, 1).next().error().code, QStringLiteral("store.misuse"));
    QCOMPARE(database->prepare(QStringLiteral("SELEKT")).run().error().code,
        QStringLiteral("store.error"));
}

void DatabaseTest::statementsFinish()
{
    const QTemporaryDir folder;
    const auto database = Database::open(at(folder)).value();
    QVERIFY(database->execScript("CREATE TABLE t(a); INSERT INTO t VALUES(1),(2)"));
    {
        Statement select = database->prepare(QStringLiteral("SELECT a FROM t"));
        QVERIFY(select.next().value());
    } // an open read would keep the checkpoint from emptying the WAL and block DROP
    QVERIFY(database->checkpoint());
    QVERIFY(database->execScript("DROP TABLE t"));
    Statement again = database->prepare(QStringLiteral("SELECT a FROM t"));
    QVERIFY(!again.next());
}

void DatabaseTest::sameTextTwiceAtOnce()
{
    const QTemporaryDir folder;
    const auto database = Database::open(at(folder)).value();
    QVERIFY(database->execScript("CREATE TABLE t(a); INSERT INTO t VALUES(1),(2)"));
    const QString sql = QStringLiteral("SELECT a FROM t");
    Statement outer = database->prepare(sql);
    int pairs = 0;
    while (outer.next().value()) {
        Statement inner = database->prepare(sql);
        while (inner.next().value()) {
            ++pairs;
        }
    }
    QCOMPARE(pairs, 4);
    for (int i = 0; i < 500; ++i) { // more texts than the cache keeps
        QCOMPARE(database->integer(QStringLiteral("SELECT %1").arg(i)).value(), i);
    }
}

void DatabaseTest::transactionsRollBack()
{
    const QTemporaryDir folder;
    const auto database = Database::open(at(folder)).value();
    QVERIFY(database->execScript("CREATE TABLE t(a UNIQUE)"));
    const QString count = QStringLiteral("SELECT count(*) FROM t");
    {
        const auto transaction = Transaction::begin(*database).value();
        QVERIFY(database->inTransaction());
        QVERIFY(database->execScript("INSERT INTO t VALUES(1)"));
        QCOMPARE(Transaction::begin(*database).error().code, QStringLiteral("store.misuse"));
    }
    QVERIFY(!database->inTransaction());
    QCOMPARE(database->integer(count).value(), 0);
    auto transaction = Transaction::begin(*database).value();
    QVERIFY(database->execScript("INSERT INTO t VALUES(1)"));
    QCOMPARE(database->execScript("INSERT INTO t VALUES(1)").error().code,
        QStringLiteral("store.constraint"));
    QVERIFY(transaction.commit());
    QCOMPARE(database->integer(count).value(), 1);
}

void DatabaseTest::savepoints()
{
    const QTemporaryDir folder;
    const auto database = Database::open(at(folder)).value();
    QVERIFY(database->execScript("CREATE TABLE t(a)"));
    QCOMPARE(Savepoint::begin(*database).error().code, QStringLiteral("store.misuse"));
    auto transaction = Transaction::begin(*database).value();
    {
        auto kept = Savepoint::begin(*database).value();
        QVERIFY(database->execScript("INSERT INTO t VALUES(1)"));
        QVERIFY(kept.release());
    }
    {
        const auto dropped = Savepoint::begin(*database).value();
        QVERIFY(database->execScript("INSERT INTO t VALUES(2)"));
    }
    QVERIFY(transaction.commit());
    QCOMPARE(database->integer(QStringLiteral("SELECT sum(a) FROM t")).value(), 1);
}

void DatabaseTest::secondWriterWaitsThenIsRefused()
{
    const QTemporaryDir folder;
    const auto one = Database::open(at(folder)).value();
    const auto two = Database::open(at(folder, false)).value();
    QVERIFY(one->execScript("CREATE TABLE t(a)"));
    {
        const auto held = Transaction::begin(*one).value();
        QCOMPARE(Transaction::begin(*two).error().code, QStringLiteral("store.busy"));
    }
    QVERIFY(Transaction::begin(*two));
    // and with both working for a while, every increment arrives
    QVERIFY(one->execScript("INSERT INTO t VALUES(0)"));
    const auto work = [&folder] {
        DatabaseOptions options = at(folder, false);
        options.busyMilliseconds = 10'000;
        const auto own = Database::open(options).value();
        for (int i = 0; i < 100; ++i) {
            auto transaction = Transaction::begin(*own).value();
            const qint64 a = own->integer(QStringLiteral("SELECT a FROM t")).value();
            Statement update = own->prepare(QStringLiteral("UPDATE t SET a=?"));
            if (!update.bind(1, a + 1).run() || !transaction.commit()) {
                return; // the sum below tells
            }
        }
    };
    std::thread first(work);
    std::thread second(work);
    first.join();
    second.join();
    QCOMPARE(one->integer(QStringLiteral("SELECT a FROM t")).value(), 200);
}

void DatabaseTest::readersSeeCommits()
{
    const QTemporaryDir folder;
    const auto writer = Database::open(at(folder)).value();
    DatabaseOptions options = at(folder, false);
    options.readOnly = true;
    const auto reader = Database::open(options).value();
    QVERIFY(reader->isReadOnly());
    const qint64 before = reader->dataVersion().value();
    QCOMPARE(reader->dataVersion().value(), before);
    QVERIFY(writer->execScript("CREATE TABLE t(a)"));
    QVERIFY(reader->dataVersion().value() != before);
    QCOMPARE(reader->execScript("INSERT INTO t VALUES(1)").error().code,
        QStringLiteral("store.read-only"));
}

void DatabaseTest::interrupts()
{
    const QTemporaryDir folder;
    const auto database = Database::open(at(folder)).value();
    std::atomic<bool> stop = false;
    std::thread other([&] {
        while (!stop) { // the query may not have begun at the first call
            database->interrupt();
            std::this_thread::yield();
        }
    });
    Statement endless = database->prepare(QStringLiteral(
        "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c) SELECT count(*) FROM c"));
    const auto outcome = endless.next();
    stop = true;
    other.join();
    QCOMPARE(outcome.error().code, QStringLiteral("store.interrupted"));
}

void DatabaseTest::missingAndGarbage()
{
    const QTemporaryDir folder;
    const DatabaseOptions options = at(folder, false);
    QCOMPARE(openCode(options), QStringLiteral("store.missing"));
    QVERIFY(!QFile::exists(options.path));
    const QByteArray samples[] = {QByteArray("x"), QByteArray("hello\n").repeated(2000),
        QByteArray(8192, '\0'), QByteArray()};
    for (const QByteArray& garbage : samples) {
        overwrite(options.path, garbage);
        // a program without the cipher cannot tell garbage from an encrypted store
        QCOMPARE(openCode(options),
            XQ_ENCRYPTION != 0 || garbage.isEmpty() ? QStringLiteral("store.garbage")
                                                    : QStringLiteral("store.no-cipher"));
        QCOMPARE(contents(options.path), garbage);
    }
    QFile::remove(options.path);
    QVERIFY(QDir().mkdir(options.path));
    QCOMPARE(openCode(options), QStringLiteral("store.garbage"));
    QDir().rmdir(options.path);
    // a good SQLite file that is not ours
    sqlite3* foreign = nullptr;
    QCOMPARE(sqlite3_open(options.path.toUtf8().constData(), &foreign), SQLITE_OK);
    sqlite3_exec(foreign, "CREATE TABLE t(a)", nullptr, nullptr, nullptr);
    sqlite3_close(foreign);
    DatabaseOptions plain = at(folder);
    plain.key.clear();
    QCOMPARE(openCode(plain), QStringLiteral("store.garbage"));
}

void DatabaseTest::wrongKeyAndPlainStore()
{
#if XQ_ENCRYPTION
    const QTemporaryDir folder;
    DatabaseOptions options = at(folder);
    QVERIFY(Database::open(options).value()->execScript("CREATE TABLE t(a)"));
    const QByteArray before = contents(options.path);
    QVERIFY(!before.startsWith("SQLite format 3"));
    options.key[31] = 'x';
    QCOMPARE(openCode(options), QStringLiteral("store.garbage"));
    options.key.clear();
    QCOMPARE(openCode(options), QStringLiteral("store.garbage"));
    options.key = "short";
    QCOMPARE(openCode(options), QStringLiteral("store.misuse"));
    QCOMPARE(contents(options.path), before);
    options.key = kKey;
    QCOMPARE(openCode(options), QStringLiteral("opened"));
    // a plain store in place of an encrypted one is noticed
    QFile::remove(options.path);
    options.key.clear();
    QCOMPARE(openCode(options), QStringLiteral("opened"));
    options.key = kKey;
    QCOMPARE(openCode(options), QStringLiteral("store.not-encrypted"));
#endif
}

void DatabaseTest::cutOffAndChangedFiles()
{
    const QTemporaryDir folder;
    const DatabaseOptions options = at(folder, false);
    {
        const auto database = Database::open(at(folder)).value();
        QVERIFY(database->execScript(
            "CREATE TABLE t(a, b); CREATE INDEX i ON t(b);"
            "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c "
            "WHERE n<500) INSERT INTO t SELECT n, hex(randomblob(100)) FROM c"));
        QVERIFY(database->checkpoint());
    }
    const QByteArray whole = contents(options.path);
    QVERIFY(whole.size() > 20 * 4096);
    for (const qsizetype size : {100, 1000, 4096, 3 * 4096, int(whole.size()) - 4096}) {
        overwrite(options.path, whole.left(size));
        const QString code = openCode(options);
        QVERIFY2(code == QStringLiteral("store.damaged") || code == QStringLiteral("store.garbage"),
            qPrintable(QString::number(size) + code));
    }
    QByteArray changed = whole;
    changed[10 * 4096 + 77] = static_cast<char>(changed[10 * 4096 + 77] ^ 1);
    overwrite(options.path, changed);
    const auto opened = Database::open(options);
    QVERIFY(opened);
    QCOMPARE((*opened)->check().has_value(), XQ_ENCRYPTION == 0);
    overwrite(options.path, whole);
}

void DatabaseTest::readOnlyPlaces()
{
    DatabaseOptions options;
    options.path = QStringLiteral("/proc/store.db"); // even root makes no file there
    options.key = kKey;
    options.create = true;
    QCOMPARE(openCode(options), QStringLiteral("store.read-only"));
    QCOMPARE(
        checkWritable(QStringLiteral("/proc")).error().code, QStringLiteral("store.read-only"));
    const QTemporaryDir folder;
    QVERIFY(checkWritable(folder.path()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList());
}

void DatabaseTest::networkShares()
{
    for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs"}) {
        QVERIFY2(isNetworkFileSystem(type), type);
    }
    for (const char* type : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "9p", "fuseblk", ""}) {
        QVERIFY2(!isNetworkFileSystem(type), type);
    }
}

void DatabaseTest::pageSizes()
{
    const QTemporaryDir folder;
    DatabaseOptions options = at(folder);
    options.pageSize = 16384;
    QVERIFY(Database::open(options).value()->execScript("CREATE TABLE t(a)"));
    const auto database = Database::open(at(folder, false)).value();
    QCOMPARE(database->integer(QStringLiteral("PRAGMA page_size")).value(), 16384);
    const QString copy = folder.filePath(QStringLiteral("copy.db"));
    QVERIFY(database->copyTo(copy));
    QCOMPARE(database->copyTo(copy).error().code, QStringLiteral("store.exists"));
    DatabaseOptions copied = at(folder, false);
    copied.path = copy;
    QCOMPARE(openCode(copied), QStringLiteral("opened"));
    copied.key[0] = 'x';
    QCOMPARE(openCode(copied),
        XQ_ENCRYPTION ? QStringLiteral("store.garbage") : QStringLiteral("opened"));
}

void DatabaseTest::twoProgramsMakeOneStore()
{
    for (int round = 0; round < 10; ++round) {
        const QTemporaryDir folder;
        std::atomic<int> opened = 0;
        const auto work = [&] {
            DatabaseOptions options = at(folder);
            options.busyMilliseconds = 10'000;
            const auto database = Database::open(options);
            if (database && (*database)->execScript("CREATE TABLE IF NOT EXISTS t(a)")) {
                ++opened;
            }
        };
        std::thread first(work);
        std::thread second(work);
        first.join();
        second.join();
        QCOMPARE(opened.load(), 2);
    }
}

void addDatabaseTests(Suites& suites)
{
    suites.push_back(std::make_unique<DatabaseTest>());
}
#include "databasetest.moc"
