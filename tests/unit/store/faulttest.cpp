// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "tests/support/faultvfs.h"
#include "tests/unit/store/suites.h"
#include "tests/unit/store/workload.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <limits>

using namespace xq;
using namespace xq::test;

class FaultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workloadAlone();
    void powerLossAtEverySync();
    void powerLossBetweenSyncs();
    void powerLossIsNoticedWithoutSyncs();
    void diskFullAtEveryCall();
    void ioErrorsAtEveryCall();
    void readOnlyFolder();

private:
    struct Count {
        qint64 syncs = 0;
        qint64 changes = 0;
        qint64 full = 0;
        qint64 io = 0;
    };
    static Count count(int rounds);
    static QString cutAndLook(
        const std::function<void(PowerLossVfs&)>& arm, bool synchronousOff, int rounds);
    static QString failAndLook(FaultVfs::Fault fault, qint64 call, qint64 calls, int rounds);
};

FaultTest::Count FaultTest::count(int rounds)
{
    const QTemporaryDir folder;
    FaultVfs vfs("count");
    vfs.cutAtSync(0);
    work(folder.path(), {vfs.name(), false, rounds});
    return {vfs.syncs(), vfs.changes(), vfs.calls(FaultVfs::Fault::DiskFull),
        vfs.calls(FaultVfs::Fault::IoError)};
}

/// What was lost by one cut, over several ways the disk may look afterwards.
QString FaultTest::cutAndLook(
    const std::function<void(PowerLossVfs&)>& arm, bool synchronousOff, int rounds)
{
    const QTemporaryDir folder;
    PowerLossVfs vfs("cut");
    arm(vfs);
    const Acknowledged told = work(folder.path(), {vfs.name(), synchronousOff, rounds});
    if (!vfs.isCut()) {
        vfs.cutNow();
    }
    struct Look {
        Unsynced mode;
        quint32 seed;
    };
    for (const Look look : {Look {Unsynced::Dropped, 0}, Look {Unsynced::Kept, 0},
             Look {Unsynced::Torn, 1}, Look {Unsynced::Torn, 2}}) {
        const QTemporaryDir after;
        vfs.materialise(after.path(), look.mode, look.seed);
        const QString loss = findLoss(after.path(), told);
        if (!loss.isEmpty()) {
            return loss + QStringLiteral(" [mode %1.%2]").arg(int(look.mode)).arg(look.seed);
        }
    }
    return {};
}

void FaultTest::workloadAlone()
{
    const QTemporaryDir folder;
    {
        FaultVfs vfs("alone");
        const Acknowledged told = work(folder.path(), {vfs.name()});
        QVERIFY(told.opened);
        QCOMPARE(told.refusals, QList<QString>());
        QCOMPARE(told.rows.size(), 24);
        QCOMPARE(told.blobs.size(), 8);
        QCOMPARE(findLoss(folder.path(), told), QString());
        // and the looking itself can fail
        Acknowledged more = told;
        more.rows += 99;
        QVERIFY(!findLoss(folder.path(), more).isEmpty());
        more = told;
        more.blobs += QByteArray(32, 'x');
        QVERIFY(!findLoss(folder.path(), more).isEmpty());
    }
}

void FaultTest::powerLossAtEverySync()
{
    const Count all = count(8);
    QVERIFY(all.syncs > 40);
    for (qint64 k = 1; k <= all.syncs; ++k) {
        const QString loss = cutAndLook([k](PowerLossVfs& vfs) { vfs.cutAtSync(k); }, false, 8);
        QVERIFY2(loss.isEmpty(), qPrintable(QStringLiteral("sync %1: ").arg(k) + loss));
    }
    qInfo("power lost at each of %lld syncs", static_cast<long long>(all.syncs));
}

void FaultTest::powerLossBetweenSyncs()
{
    const Count all = count(4);
    for (qint64 k = 1; k <= all.changes; k += 5) {
        const QString loss = cutAndLook([k](PowerLossVfs& vfs) { vfs.cutAtChange(k); }, false, 4);
        QVERIFY2(loss.isEmpty(), qPrintable(QStringLiteral("change %1: ").arg(k) + loss));
    }
}

void FaultTest::powerLossIsNoticedWithoutSyncs()
{
    const Count all = count(4);
    int losses = 0;
    int cuts = 0;
    for (qint64 k = 20; k <= all.changes; k += 20, ++cuts) {
        losses += cutAndLook([k](PowerLossVfs& vfs) { vfs.cutAtChange(k); }, true, 4).isEmpty() ? 0
                                                                                                : 1;
    }
    // nearly every cut loses something that was acknowledged: the same looking finds it
    QVERIFY2(losses > cuts / 2, qPrintable(QStringLiteral("%1 of %2").arg(losses).arg(cuts)));
    QVERIFY(!cutAndLook([](PowerLossVfs&) {}, true, 4).isEmpty());
}

/// Fails calls of a run, then looks: what was acknowledged is there and the rest is whole.
QString FaultTest::failAndLook(FaultVfs::Fault fault, qint64 call, qint64 calls, int rounds)
{
    const QTemporaryDir folder;
    Acknowledged told;
    {
        FaultVfs vfs("fail");
        vfs.failCalls(fault, call, calls);
        told = work(folder.path(), {vfs.name(), false, rounds});
        vfs.failCalls(FaultVfs::Fault::None, 0);
    }
    // a page that could not be read cannot be told from a changed one: then it says "damaged" or,
    // of the first page, "not a store", and the next reading finds it whole
    QList<QString> allowed {QStringLiteral("store.full"), QStringLiteral("store.io"),
        QStringLiteral("store.cannot-open")};
    if (fault == FaultVfs::Fault::IoError) {
        allowed += {QStringLiteral("store.garbage"), QStringLiteral("store.damaged")};
    }
    for (const QString& code : std::as_const(told.refusals)) {
        if (!allowed.contains(code)) {
            return QStringLiteral("refused with ") + code;
        }
    }
    if (calls == 1 && told.refusals.size() > 4) {
        return QStringLiteral("one failure, %1 refusals").arg(told.refusals.size());
    }
    return findLoss(folder.path(), told);
}

void FaultTest::diskFullAtEveryCall()
{
    const Count all = count(3);
    constexpr qint64 kEver = std::numeric_limits<qint64>::max();
    for (qint64 i = 1; i <= all.full; ++i) {
        for (const qint64 calls : {qint64(1), kEver}) {
            const QString loss = failAndLook(FaultVfs::Fault::DiskFull, i, calls, 3);
            QVERIFY2(loss.isEmpty(),
                qPrintable(QStringLiteral("call %1 x %2: ").arg(i).arg(calls) + loss));
        }
    }
    qInfo("disk full at each of %lld calls", static_cast<long long>(all.full));
}

void FaultTest::ioErrorsAtEveryCall()
{
    const Count all = count(2);
    for (qint64 i = 1; i <= all.io; i += 2) {
        const QString loss = failAndLook(FaultVfs::Fault::IoError, i, 1, 2);
        QVERIFY2(loss.isEmpty(), qPrintable(QStringLiteral("call %1: ").arg(i) + loss));
    }
}

void FaultTest::readOnlyFolder()
{
    const QTemporaryDir folder;
    FaultVfs vfs("readonly");
    DatabaseOptions options;
    options.path = folder.filePath(QStringLiteral("store.db"));
    options.key = QByteArray(32, 'k');
    options.create = true;
    options.vfs = vfs.name();
    QVERIFY(Database::open(options).value()->execScript("CREATE TABLE t(a)"));
    vfs.setReadOnly(true);
    QCOMPARE(Database::open(options).error().code, QStringLiteral("store.read-only"));
    vfs.setReadOnly(false);
    QVERIFY(Database::open(options));
}

void addFaultTests(Suites& suites)
{
    suites.push_back(std::make_unique<FaultTest>());
}
#include "faulttest.moc"
