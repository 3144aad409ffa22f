// SPDX-License-Identifier: GPL-3.0-or-later
// What the store costs under everything else: one synced commit, bulk rows, point reads, evidence,
// opening, unlocking; encrypted and, for comparison, not. `bench_store [FOLDER]` measures the disk
// FOLDER lies on.
#include "models/base/uuid.h"
#include "models/store/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace xq;

namespace {

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Result<void> insertRows(Database& database, qint64 first, qint64 count)
{
    XQ_ASSIGN(transaction, Transaction::begin(database));
    Statement insert = database.prepare(
        QStringLiteral("INSERT INTO t(id, code, name, body) VALUES(?, ?, ?, ?)"));
    const QByteArray body(250, 'b');
    for (qint64 id = first; id < first + count; ++id) {
        XQ_TRY(insert.bind(1, id)
                   .bind(2, QString::number(id * 7919 % 1'000'003))
                   .bind(3, QStringLiteral("示范市某某单位%1").arg(id))
                   .bind(4, body)
                   .run());
    }
    return transaction.commit();
}

Result<void> measureRows(Database& database)
{
    XQ_TRY(
        database.execScript("CREATE TABLE t(id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT "
                            "NOT NULL, body BLOB NOT NULL) STRICT; CREATE INDEX i ON t(code)"));
    QElapsedTimer timer;
    std::vector<double> commits;
    for (qint64 id = 1; id <= 1000; ++id) {
        timer.start();
        XQ_TRY(insertRows(database, id, 1));
        commits.push_back(milliseconds(timer));
    }
    std::sort(commits.begin(), commits.end());
    std::printf(
        "  one row, committed and synced   p50 %.2f ms  p95 %.2f ms\n", commits[500], commits[950]);
    timer.start();
    for (qint64 id = 10'000; id < 110'000; id += 1000) {
        XQ_TRY(insertRows(database, id, 1000));
    }
    std::printf("  rows, 1000 a commit             %.0f rows/s\n", 1e8 / milliseconds(timer));
    timer.start();
    Statement select = database.prepare(QStringLiteral("SELECT name FROM t WHERE id = ?"));
    for (qint64 i = 0; i < 100'000; ++i) {
        XQ_TRY(select.bind(1, 10'000 + i * 7919 % 100'000).next());
    }
    std::printf("  point reads                     %.0f rows/s\n", 1e8 / milliseconds(timer));
    return {};
}

Result<void> measureEvidence(const DatabaseOptions& options)
{
    XQ_ASSIGN(blobs, BlobStore::open(options));
    const QByteArray bytes = seededRandom(1)(64 * 1024 * 1024);
    QElapsedTimer timer;
    timer.start();
    XQ_ASSIGN(stored, blobs->put(bytes));
    std::printf("  evidence in (with SM3)          %.0f MB/s\n", 64'000.0 / milliseconds(timer));
    timer.start();
    XQ_TRY(blobs->get(stored.digest));
    std::printf("  evidence out (verified)         %.0f MB/s\n", 64'000.0 / milliseconds(timer));
    timer.start();
    XQ_TRY(blobs->put(QByteArray(300'000, 'x')));
    std::printf("  one photograph of 300 kB        %.1f ms\n", milliseconds(timer));
    return {};
}

Result<void> measure(const QString& folder, const QByteArray& key)
{
    DatabaseOptions options;
    options.path = folder + QStringLiteral("/store.db");
    options.key = key;
    options.create = true;
    {
        XQ_ASSIGN(database, Database::open(options));
        XQ_TRY(measureRows(*database));
    }
    QElapsedTimer timer;
    timer.start();
    {
        XQ_ASSIGN(database, Database::open(options));
        XQ_TRY(database->integer(QStringLiteral("SELECT count(*) FROM t WHERE id < 100")));
    }
    std::printf("  open and first query            %.1f ms\n", milliseconds(timer));
    options.path = folder + QStringLiteral("/evidence.db");
    return measureEvidence(options);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString place = arguments.value(1, QDir::tempPath());
    for (const bool encrypted : {true, false}) {
        const QTemporaryDir folder(place + QStringLiteral("/bench-XXXXXX"));
        std::printf("%s\n", encrypted ? "AEGIS-256" : "not encrypted");
        const auto done = measure(folder.path(), encrypted ? QByteArray(32, 'k') : QByteArray());
        if (!done) {
            std::printf(
                "%s %s\n", qPrintable(done.error().message), qPrintable(done.error().details));
            return 1;
        }
    }
    QElapsedTimer timer;
    timer.start();
    (void)scryptKey("password", "salt", {});
    std::printf("unlocking (scrypt 2^15)           %.0f ms\n", milliseconds(timer));
    return 0;
}
