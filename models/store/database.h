// SPDX-License-Identifier: GPL-3.0-or-later
// models/store: connections, migrations, keys, evidence bytes, backup. All SQL of the project lives
// here and in resources/schema; what the tables mean belongs to models/journal and above.
#pragma once

#include "models/base/error.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

class QSqlQuery;

namespace xq {

/// A prepared statement. Values enter only through the typed bind() overloads (a QVariant that Qt
/// cannot store would silently become empty text, platform.md row 6). Positions count from 1.
/// Lives no longer than its Database; the last error is kept and returned by run()/next().
class Statement {
public:
    explicit Statement(std::shared_ptr<QSqlQuery> query, bool fromCache, QString prepareError);
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement(); ///< finishes the query, so that no read transaction lingers

    Statement& bind(int position, qint64 value);
    Statement& bind(int position, int value) { return bind(position, static_cast<qint64>(value)); }
    Statement& bind(int position, bool) = delete; ///< write 0 or 1: a boolean is an integer column
    Statement& bind(int position, double value);
    Statement& bind(int position, const QString& value); ///< a null QString is stored as ''
    Statement& bind(int position, const QByteArray& value); ///< BLOB; null is stored as x''
    Statement& bindNull(int position);
    Statement& bind(int position, const std::optional<qint64>& value);

    /// Executes; for statements without rows. Errors: store.* by SQLite's code.
    Result<void> run();
    /// Executes on the first call; true while there is a row.
    Result<bool> next();

    qint64 integer(int column) const; ///< columns count from 0
    QString text(int column) const;
    QByteArray bytes(int column) const;
    bool isNull(int column) const;
    std::optional<qint64> optionalInteger(int column) const;

private:
    std::shared_ptr<QSqlQuery> m_query;
    QString m_prepareError;
    bool m_executed = false;
};

struct DatabaseOptions {
    QString path;
    QByteArray key; ///< 32 raw bytes; empty: not encrypted (the server's store, tests of the plain VFS)
    bool readOnly = false;
    bool create = false;
    QString vfs; ///< a registered SQLite VFS by name, for fault tests; empty: the system's
    bool synchronousOff = false; ///< only for the test that proves the power-loss test can fail
};

/// One connection of one thread: WAL, synchronous=FULL, foreign_keys, busy time-out 10 s,
/// temp_store=MEMORY. Every use from another thread is an assertion.
/// Errors of open(): store.missing, store.garbage (not one of ours or a wrong key), store.newer,
/// store.read-only, store.network-share, store.no-cipher (a program linked without the cipher),
/// store.full, store.io.
class Database {
public:
    static Result<std::unique_ptr<Database>> open(const DatabaseOptions& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// A prepared statement, from a small cache by text.
    Statement prepare(const QString& sql);
    /// Several statements at once (schema scripts), through sqlite3_exec.
    Result<void> execScript(const QByteArray& sql);
    /// Changes whenever another connection committed (PRAGMA data_version).
    Result<qint64> dataVersion();
    bool inTransaction() const;
    bool isEncrypted() const;
    QString path() const;
    /// Breaks off the statement running on this connection; callable from any thread.
    void interrupt();

    /// The sentence and code for a failed SQLite call on this connection.
    Error lastError(const QString& doing) const;

private:
    friend class Transaction;
    Database();
    struct Private;
    std::unique_ptr<Private> d;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back unless committed. Never nested.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(Database& database);
    Database* m_database;
};

/// True where this program was linked with the cipher and it answers (sqlite3mc_version).
bool cipherAvailable();
/// Empty if the SQLite seen by Qt's driver is the one linked here, else a sentence for the log.
QString sqliteMismatch();

} // namespace xq
