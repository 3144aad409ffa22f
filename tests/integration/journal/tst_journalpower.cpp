// SPDX-License-Identifier: GPL-3.0-or-later
// Power is lost at every sync point of a program that records evidence and events about it. After
// the reboot every acknowledged event is there, its evidence too, the chain verifies and the
// projections equal a rebuild. With syncs switched off the same looking must find losses.
#include "models/store/blobstore.h"
#include "tests/support/faultvfs.h"
#include "tests/support/notestore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace xq;
using namespace xq::test;

namespace {

const QByteArray kKey(32, '\x51');

DatabaseOptions optionsFor(const QString& folder, const char* file, const QString& vfs = {})
{
    DatabaseOptions options;
    options.path = folder + QLatin1Char('/') + QLatin1String(file);
    options.key = kKey;
    options.vfs = vfs;
    options.busyMilliseconds = 100;
    return options;
}

/// What the program was told is safe.
struct Told {
    struct Entry {
        QString event;
        QByteArray evidence;
    };
    QList<Entry> entries;
    bool created = false;
};

Told work(const QString& folder, PowerLossVfs& vfs, bool synchronousOff)
{
    Told told;
    DatabaseOptions options = optionsFor(folder, "store.db", vfs.name());
    options.create = true;
    options.synchronousOff = synchronousOff;
    auto store = NoteStore::open(options);
    options.path = folder + QStringLiteral("/evidence.db");
    auto blobs = BlobStore::open(options);
    told.created = store.has_value() && blobs.has_value();
    for (int i = 0; told.created && i < 12; ++i) {
        const auto stored = (*blobs)->put(QByteArray::number(i).repeated(4000 + i * 9000));
        if (!stored) {
            continue;
        }
        const auto events = store->act(NoteStore::write(
            QStringLiteral("note:%1").arg(i % 3), QString::fromLatin1(stored->digest.toHex())));
        if (events) {
            told.entries += {events->first().id, stored->digest};
        }
        if (i == 6) {
            (void)store->database->checkpoint();
        }
    }
    return told;
}

QString findLoss(const QString& folder, const Told& told)
{
    if (!told.created) {
        return {}; // the program never said that there is a store
    }
    const auto store = NoteStore::open(optionsFor(folder, "store.db"));
    const auto blobs = BlobStore::open(optionsFor(folder, "evidence.db"));
    if (!store || !blobs) {
        return (store ? blobs.error() : store.error()).details;
    }
    for (const Told::Entry& entry : told.entries) {
        if (!store->journal->event(entry.event)) {
            return QStringLiteral("event ") + entry.event;
        }
        if (!(*blobs)->get(entry.evidence)) {
            return QStringLiteral("evidence of ") + entry.event;
        }
    }
    const auto report = store->journal->verify(true);
    if (!report) {
        return report.error().details;
    }
    return report->problems.join(QLatin1Char('\n'));
}

QString cutAndLook(qint64 sync, qint64 change, bool synchronousOff)
{
    const QTemporaryDir folder;
    PowerLossVfs vfs("journal");
    vfs.cutAtSync(sync);
    vfs.cutAtChange(change);
    const Told told = work(folder.path(), vfs, synchronousOff);
    for (const Unsynced mode : {Unsynced::Dropped, Unsynced::Kept, Unsynced::Torn}) {
        const QTemporaryDir after;
        vfs.materialise(after.path(), mode, static_cast<quint32>(sync + change));
        const QString loss = findLoss(after.path(), told);
        if (!loss.isEmpty()) {
            return loss;
        }
    }
    return {};
}

} // namespace

class TestJournalPower : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySyncPoint();
    void withoutSyncsItIsNoticed();

private:
    qint64 m_changes = 0;
};

void TestJournalPower::everySyncPoint()
{
    const QTemporaryDir folder;
    qint64 syncs = 0;
    {
        PowerLossVfs vfs("count");
        const Told told = work(folder.path(), vfs, false);
        QCOMPARE(told.entries.size(), 12);
        syncs = vfs.syncs();
        m_changes = vfs.changes();
    }
    QVERIFY(syncs > 24);
    for (qint64 k = 1; k <= syncs; ++k) {
        const QString loss = cutAndLook(k, 0, false);
        QVERIFY2(loss.isEmpty(), qPrintable(QStringLiteral("sync %1: ").arg(k) + loss));
    }
    qInfo("power lost at each of %lld syncs", static_cast<long long>(syncs));
}

void TestJournalPower::withoutSyncsItIsNoticed()
{
    int losses = 0;
    int cuts = 0;
    for (qint64 k = m_changes / 3; k <= m_changes; k += 25, ++cuts) {
        losses += cutAndLook(0, k, true).isEmpty() ? 0 : 1;
    }
    QVERIFY2(losses > cuts / 2, qPrintable(QStringLiteral("%1 of %2").arg(losses).arg(cuts)));
}

QTEST_GUILESS_MAIN(TestJournalPower)
#include "tst_journalpower.moc"
