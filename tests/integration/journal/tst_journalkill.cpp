// SPDX-License-Identifier: GPL-3.0-or-later
// 500 random SIGKILLs of a writing process: every acknowledged event is there, the chain verifies,
// the projections equal a rebuild.
#include "tests/support/notestore.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <cstdio>

using namespace xq;
using xq::test::NoteStore;

namespace {

DatabaseOptions optionsFor(const QString& path, bool create)
{
    DatabaseOptions options;
    options.path = path;
    options.key = QByteArray(32, 'k');
    options.create = create;
    return options;
}

/// The child: writes without end and says each event's id once it is committed.
int writeForever(const QString& path)
{
    auto store = NoteStore::open(optionsFor(path, false));
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().code));
        return 2;
    }
    for (int i = 0; i < 1'000'000; ++i) {
        const auto made = store->act(
            NoteStore::write(QStringLiteral("note:%1").arg(i % 7), QString::number(i)));
        if (!made) {
            std::fprintf(
                stderr, "%s %s\n", qPrintable(made.error().code), qPrintable(made.error().details));
            return 3;
        }
        std::printf("%s\n", qPrintable(made->first().id));
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

class TestJournalKill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void survives500Kills()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("store.db"));
        QVERIFY(NoteStore::open(optionsFor(path, true)).has_value());
        QRandomGenerator random(20170406);
        qint64 acknowledged = 0;
        for (int round = 0; round < 500; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), path});
            QVERIFY(child.waitForStarted());
            // Kill after a random number of acknowledgements, at a random moment of the next write.
            const int target = static_cast<int>(random.bounded(1, 8));
            QByteArray said;
            while (said.count('\n') < target) {
                QVERIFY2(child.waitForReadyRead(20000), child.readAllStandardError().constData());
                said += child.readAllStandardOutput();
            }
            // Up to 2 ms later, so that the kill falls anywhere in the next transaction.
            const auto until = std::chrono::steady_clock::now()
                + std::chrono::microseconds(random.bounded(2000));
            while (std::chrono::steady_clock::now() < until) { }
            child.kill();
            QVERIFY(child.waitForFinished());
            said += child.readAllStandardOutput();
            QList<QByteArray> ids = said.split('\n');
            ids.removeLast(); // what was cut off was not acknowledged
            acknowledged += ids.size();
            auto store = NoteStore::open(optionsFor(path, false));
            QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().details));
            for (const QByteArray& id : std::as_const(ids)) {
                QVERIFY2(
                    store->journal->event(QString::fromLatin1(id)).has_value(), id.constData());
            }
            if (round % 25 == 24) {
                const auto report = store->journal->verify(true);
                QVERIFY(report.has_value());
                QVERIFY2(report->ok(), qPrintable(report->problems.join(QLatin1Char('\n'))));
                QVERIFY(report->events >= acknowledged);
            }
        }
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--write")) {
        return writeForever(arguments[2]);
    }
    TestJournalKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journalkill.moc"
