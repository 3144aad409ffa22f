// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrator.h"

#include "tests/unit/store/suites.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace xq;

namespace {
const QByteArray kKey(32, '\x2b');

std::unique_ptr<Database> open(const QString& path)
{
    DatabaseOptions options;
    options.path = path;
    options.key = kKey;
    options.create = true;
    return Database::open(options).value();
}
QString schema(const char* name)
{
    return QStringLiteral(":/teststore/schema/") + QString::fromLatin1(name);
}
qint64 version(Database& database)
{
    return database.integer(QStringLiteral("PRAGMA user_version")).value();
}
} // namespace

class MigratorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void stepsForwardWithACopy();
    void keepsAnOlderCopyAndMakesItsOwn();
    void refusesNewer();
    void refusesEditedAndOlder();
    void brokenScriptChangesNothing();
    void refusesGaps();
    void twoProgramsAtOnce();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("store.db")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void MigratorTest::stepsForwardWithACopy()
{
    QCOMPARE(schemaVersion(schema("two")), 2);
    QCOMPARE(schemaVersion(schema("none")), 0);
    const auto database = open(path());
    QVERIFY(migrate(*database, schema("one")));
    QCOMPARE(version(*database), 1);
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*before*")}), QStringList());
    QVERIFY(database->execScript("INSERT INTO person VALUES(1, 'kept')"));
    QVERIFY(migrate(*database, schema("two")));
    QCOMPARE(version(*database), 2);
    QVERIFY(requireSchema(*database, schema("two")));
    QVERIFY(migrate(*database, schema("two"))); // nothing left to do
    QCOMPARE(database->integer(QStringLiteral("PRAGMA foreign_keys")).value(), 1);
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*before*")}),
        QStringList {QStringLiteral("store.db.before-002")});
    const auto copy = open(path() + QStringLiteral(".before-002"));
    QCOMPARE(version(*copy), 1);
    QCOMPARE(
        copy->integer(QStringLiteral("SELECT count(*) FROM person WHERE name='kept'")).value(), 1);
    QCOMPARE(
        database->integer(QStringLiteral("SELECT count(*) FROM person WHERE born=''")).value(), 1);
}

void MigratorTest::keepsAnOlderCopyAndMakesItsOwn()
{
    const auto database = open(path());
    QVERIFY(migrate(*database, schema("one")));
    QVERIFY(database->copyTo(path() + QStringLiteral(".before-002"))); // of an earlier update
    QVERIFY(database->execScript("INSERT INTO person VALUES(1, 'later')"));
    QVERIFY(migrate(*database, schema("two")));
    const auto count = [&](const QString& name) {
        return open(path() + name)->integer(QStringLiteral("SELECT count(*) FROM person")).value();
    };
    QCOMPARE(count(QStringLiteral(".before-002")), 1);
    QCOMPARE(count(QStringLiteral(".before-002-1")), 0);
}

void MigratorTest::refusesNewer()
{
    const auto database = open(path());
    QVERIFY(migrate(*database, schema("two")));
    QCOMPARE(migrate(*database, schema("one")).error().code, QStringLiteral("store.newer"));
    QCOMPARE(requireSchema(*database, schema("one")).error().code, QStringLiteral("store.newer"));
    QCOMPARE(version(*database), 2);
}

void MigratorTest::refusesEditedAndOlder()
{
    const auto database = open(path());
    QVERIFY(migrate(*database, schema("one")));
    QCOMPARE(requireSchema(*database, schema("two")).error().code, QStringLiteral("store.older"));
    QCOMPARE(
        migrate(*database, schema("edited")).error().code, QStringLiteral("store.schema-edited"));
}

void MigratorTest::brokenScriptChangesNothing()
{
    const auto database = open(path());
    QVERIFY(migrate(*database, schema("one")));
    QCOMPARE(migrate(*database, schema("broken")).error().code, QStringLiteral("store.schema"));
    QCOMPARE(version(*database), 1);
    QVERIFY(!database->integer(QStringLiteral("SELECT count(born) FROM person")));
    QCOMPARE(database->integer(QStringLiteral("SELECT count(*) FROM pet")).value(), 0);
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*before*")}), QStringList());
    QCOMPARE(database->integer(QStringLiteral("PRAGMA foreign_keys")).value(), 1);
    QVERIFY(migrate(*database, schema("two"))); // the mended program goes on from there
}

void MigratorTest::refusesGaps()
{
    const auto database = open(path());
    QCOMPARE(migrate(*database, schema("gap")).error().code, QStringLiteral("store.schema"));
    QCOMPARE(migrate(*database, schema("none")).error().code, QStringLiteral("store.schema"));
}

void MigratorTest::twoProgramsAtOnce()
{
    open(path());
    std::atomic<int> done = 0;
    const auto work = [&] {
        const auto database = open(path());
        if (migrate(*database, schema("two"))) {
            ++done;
        }
    };
    std::thread first(work);
    std::thread second(work);
    first.join();
    second.join();
    QCOMPARE(done.load(), 2);
}

void addMigratorTests(Suites& suites)
{
    suites.push_back(std::make_unique<MigratorTest>());
}
#include "migratortest.moc"
