// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/storemaking.h"

#include "tests/unit/store/suites.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace xq;

class MakingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFinishedStoreIsLeftAlone_data();
    void aFinishedStoreIsLeftAlone();
    void aBrokenOffMakingIsToldAndClearedAway();
    void aFailedMakingLeavesNothing();
    void twoMakersDoNotMeet();
    void anUnfinishableOneIsNoStore();

private:
    static void put(const QString& file);
    QStringList files() const { return QDir(m_paths.folder).entryList(QDir::Files | QDir::Hidden); }
    std::unique_ptr<QTemporaryDir> m_folder;
    StorePaths m_paths;
};

void MakingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_paths.folder = m_folder->filePath(QStringLiteral("store"));
}

void MakingTest::put(const QString& file)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write("years of work"), 13);
}

void MakingTest::aFinishedStoreIsLeftAlone_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& file : {m_paths.database(), m_paths.keys(), m_paths.evidence()}) {
        const QString name = file.section(QLatin1Char('/'), -1);
        QTest::newRow(qPrintable(name)) << name;
    }
}

void MakingTest::aFinishedStoreIsLeftAlone()
{
    QFETCH(const QString, file);
    QVERIFY(QDir().mkpath(m_paths.folder));
    put(m_paths.folder + QLatin1Char('/') + file);
    QCOMPARE(StoreMaking::begin(m_paths).error().code, QStringLiteral("store.exists"));
    QCOMPARE(files(), QStringList {file});
    QVERIFY(checkFinished(m_paths));
}

void MakingTest::aBrokenOffMakingIsToldAndClearedAway()
{
    QVERIFY(QDir().mkpath(m_paths.folder));
    put(m_paths.unfinished());
    put(m_paths.database());
    put(m_paths.database() + QStringLiteral("-wal"));
    put(m_paths.keys());
    QCOMPARE(checkFinished(m_paths).error().code, QStringLiteral("store.unfinished"));
    auto making = StoreMaking::begin(m_paths);
    QVERIFY(making);
    QVERIFY(!QFile::exists(m_paths.database()));
    QVERIFY(!QFile::exists(m_paths.database() + QStringLiteral("-wal")));
    QVERIFY(!QFile::exists(m_paths.keys()));
    QVERIFY(!checkFinished(m_paths)); // not before it is done
    put(m_paths.keys());
    QVERIFY((*making)->finish());
    making->reset();
    QVERIFY(checkFinished(m_paths));
    QCOMPARE(files(), QStringList {QStringLiteral("keys.json")});
}

void MakingTest::aFailedMakingLeavesNothing()
{
    auto making = StoreMaking::begin(m_paths);
    QVERIFY(making);
    put(m_paths.database());
    put(m_paths.evidence());
    making->reset();
    QCOMPARE(files(), QStringList {});
    QVERIFY(StoreMaking::begin(m_paths));
}

void MakingTest::twoMakersDoNotMeet()
{
    auto first = StoreMaking::begin(m_paths);
    QVERIFY(first);
    put(m_paths.database());
    QCOMPARE(StoreMaking::begin(m_paths).error().code, QStringLiteral("store.being-made"));
    QVERIFY(QFile::exists(m_paths.database()));
    QVERIFY((*first)->finish());
    first->reset();
    QCOMPARE(StoreMaking::begin(m_paths).error().code, QStringLiteral("store.exists"));
}

void MakingTest::anUnfinishableOneIsNoStore()
{
    auto making = StoreMaking::begin(m_paths);
    QVERIFY(making);
    put(m_paths.database());
    QVERIFY(QFile::remove(m_paths.unfinished())); // gone behind our back
    QCOMPARE((*making)->finish().error().code, QStringLiteral("store.io"));
    making->reset();
    QCOMPARE(files(), QStringList {});
}

void addMakingTests(Suites& suites)
{
    suites.push_back(std::make_unique<MakingTest>());
}

#include "makingtest.moc"
