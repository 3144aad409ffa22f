// SPDX-License-Identifier: GPL-3.0-or-later
// models/store: connections, migrations, keys, evidence bytes, backup. SQL of the project lives
// here, in models/journal, in *repository.cpp under models/ and in resources/schema; what the
// tables mean belongs to models/journal and above.
#pragma once

#include "models/base/error.h"
#include "models/store/statement.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;

namespace xq {

struct DatabaseOptions {
    QString path;
    QByteArray key; ///< 32 raw bytes; empty: not encrypted (the server's store)
    bool readOnly = false;
    bool create = false; ///< makes file (not folder) when missing
    int pageSize = 0; ///< for a new file: a power of two, 512..65536; 0: 4096
    int busyMilliseconds = 10'000; ///< how long to wait for another program's write
    QString vfs; ///< a registered SQLite VFS by name, for fault tests; empty: the system's
    bool synchronousOff = false; ///< only for the test that proves the power-loss test can fail
};

/// One connection of one thread: WAL, synchronous=FULL, foreign_keys, temp_store=MEMORY, AEGIS-256.
/// Every use from another thread than the opening one is an assertion (interrupt() excepted).
/// Errors of open():
///   store.missing        no such file and `create` not set
///   store.garbage        not a store of ours, cut off in its head, or the key is another one
///   store.damaged        cut off or changed further down
///   store.not-encrypted  a readable store where an encrypted one was asked for
///   store.no-cipher      a program built or linked without the cipher, asked for an encrypted
///   store store.driver         Qt's driver uses another SQLite than this program (a wrong build)
///   store.read-only      file or folder may not be written
///   store.network-share  on NFS, SMB or the like, where locks do not hold
///   store.full, store.io, store.busy, store.memory
class Database {
public:
    static Result<std::unique_ptr<Database>> open(const DatabaseOptions& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// A prepared statement, from a cache by text; a wrong text shows at the first run.
    Statement prepare(const QString& sql);
    /// Several statements at once (schema scripts), through sqlite3_exec.
    Result<void> execScript(const QByteArray& sql);
    /// First column of the first row, for pragmas and counts. Errors: store.misuse without a row.
    Result<qint64> integer(const QString& sql);

    /// Changes whenever another connection committed (PRAGMA data_version).
    Result<qint64> dataVersion();
    qint64 lastInsertId() const;
    bool inTransaction() const;
    bool isEncrypted() const;
    bool isReadOnly() const;
    QString path() const;
    /// Breaks off the statement running on this connection (store.interrupted); from any thread.
    void interrupt();

    /// An exact copy in one new file, under the same key. Errors: store.*, store.exists.
    Result<void> copyTo(const QString& file);
    /// PRAGMA integrity_check (or quick_check). Errors: store.damaged with the first findings.
    Result<void> check(bool quick = false);
    /// Moves the WAL into the file and empties it; what erased rows left there is gone with it.
    Result<void> checkpoint();

    /// SQLite's own handle, for models/store and tests only.
    sqlite3* handle() const;

private:
    friend class Transaction;
    Database();
    static Result<std::unique_ptr<Database>> openFile(const DatabaseOptions& options);
    Result<void> unlock(const DatabaseOptions& options);
    Result<void> identify(const DatabaseOptions& options);
    Result<void> configure(const DatabaseOptions& options);
    struct Private;
    std::unique_ptr<Private> d;
};

/// BEGIN IMMEDIATE … COMMIT: the write lock is taken at the start, so that what was read inside
/// still holds at the commit. Rolls back unless committed. Never nested (store.misuse).
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    /// On an error nothing of the transaction was kept.
    Result<void> commit();

private:
    explicit Transaction(Database& database);
    Database* m_database;
};

/// A part of an open transaction that can be taken back alone (the server's group commit).
class Savepoint {
public:
    static Result<Savepoint> begin(Database& database);
    Savepoint(Savepoint&& other) noexcept;
    Savepoint& operator=(Savepoint&&) = delete;
    ~Savepoint(); ///< rolls back to its start unless released
    Result<void> release();

private:
    explicit Savepoint(Database& database);
    Database* m_database;
};

/// True where this program was built with the cipher and Qt's driver answers with it.
bool cipherAvailable();
/// Empty if the SQLite seen by Qt's driver is the one linked here, else a sentence for the log.
QString sqliteMismatch();

} // namespace xq
