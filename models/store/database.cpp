// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include "models/store/sqliteerror.h"
#include "models/store/statementslot.h"
#include "models/store/storeplace.h"

#include <QAtomicInteger>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlResult>
#include <QThread>
#include <QUrl>
#include <QVariant>

#include <sqlite3.h>

namespace xq {
namespace {

constexpr qint64 kApplicationId = 0x58515354; // "XQST"
constexpr qsizetype kCacheSize = 192;
constexpr char kPlainHeader[16] = "SQLite format 3";

bool hasPlainHeader(const QByteArray& head)
{
    return head.startsWith(QByteArrayView(kPlainHeader, sizeof kPlainHeader));
}

Error storeError(
    ErrorKind kind, const QString& code, const QString& sentence, const QString& details)
{
    return {kind, code, sentence, details};
}

Error noCipher(const QString& path)
{
    return storeError(ErrorKind::Storage, QStringLiteral("store.no-cipher"),
        QCoreApplication::translate("xq::Store",
            "This store is encrypted and this program was built without encryption, so it was not "
            "opened. Use the program the unit's IT staff installed."),
        path);
}

/// What can be said before SQLite sees the file: is it there, and is it of the wanted sort?
Result<void> checkFile(const DatabaseOptions& options)
{
    const QFileInfo info(options.path);
    if (!info.exists()) {
        if (options.create) {
            return {};
        }
        return fail(ErrorKind::NotFound, QStringLiteral("store.missing"),
            QCoreApplication::translate("xq::Store",
                "There is no store in this place. Nothing was made; check the folder, or set up a "
                "new store."),
            options.path);
    }
    if (!info.isFile()) {
        return fail(sqliteError(SQLITE_NOTADB, options.path));
    }
    QFile file(options.path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(sqliteError(SQLITE_CANTOPEN, file.errorString()));
    }
    const QByteArray head = file.read(sizeof kPlainHeader);
    if (options.key.isEmpty() || head.isEmpty()) {
        return {};
    }
    const bool plain = hasPlainHeader(head);
    if (XQ_ENCRYPTION == 0 && !plain) {
        return fail(noCipher(options.path));
    }
    if (XQ_ENCRYPTION != 0 && plain) {
        return fail(ErrorKind::Integrity, QStringLiteral("store.not-encrypted"),
            QCoreApplication::translate("xq::Store",
                "This store is not encrypted although it should be; it was made by another "
                "program or exchanged. It was left as it is; tell the unit's IT staff."),
            options.path);
    }
    return {};
}

QString address(const DatabaseOptions& options)
{
    const QString absolute = QFileInfo(options.path).absoluteFilePath();
    QString uri = QStringLiteral("file://")
        + QString::fromLatin1(QUrl::toPercentEncoding(absolute, QByteArrayLiteral("/")))
        + (options.readOnly      ? QStringLiteral("?mode=ro")
                : options.create ? QStringLiteral("?mode=rwc")
                                 : QStringLiteral("?mode=rw"));
    if (!options.vfs.isEmpty()) {
        uri += QStringLiteral("&vfs=") + options.vfs;
    }
    return uri;
}

Error sqlError(const QSqlError& error)
{
    return sqliteError(error.nativeErrorCode().toInt(), error.databaseText());
}

} // namespace

struct Database::Private {
    QString name;
    QSqlDatabase connection;
    sqlite3* handle = nullptr;
    QThread* thread = QThread::currentThread();
    QString path;
    bool encrypted = false;
    bool readOnly = false;
    QHash<QString, std::shared_ptr<StatementSlot>> cache;
    quint64 uses = 0;

    void assertThread() const
    {
        Q_ASSERT_X(QThread::currentThread() == thread, "Database", "used from another thread");
    }
    Result<void> exec(const QByteArray& sql)
    {
        char* message = nullptr;
        const int code = sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &message);
        const QString details = QString::fromUtf8(message);
        sqlite3_free(message);
        if (code != SQLITE_OK) {
            return fail(sqliteError(sqlite3_extended_errcode(handle), details));
        }
        return {};
    }
    void forgetOldest()
    {
        auto oldest = cache.end();
        for (auto it = cache.begin(); it != cache.end(); ++it) {
            if (!it.value()->busy
                && (oldest == cache.end() || it.value()->lastUse < oldest.value()->lastUse)) {
                oldest = it;
            }
        }
        if (oldest != cache.end()) {
            cache.erase(oldest);
        }
    }
};

Database::Database()
    : d(std::make_unique<Private>())
{
}

Database::~Database()
{
    d->assertThread();
    for (const auto& slot : std::as_const(d->cache)) {
        Q_ASSERT_X(!slot->busy, "Database", "a Statement outlives its Database");
    }
    d->cache.clear();
    d->connection.close();
    d->connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(d->name);
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options)
{
    if (!sqliteMismatch().isEmpty()) {
        return fail(ErrorKind::Storage, QStringLiteral("store.driver"),
            QCoreApplication::translate("xq::Store",
                "This program is not put together as it should be: two versions of the database "
                "library are in it. Nothing was opened; tell the unit's IT staff."),
            sqliteMismatch());
    }
    if (!options.key.isEmpty() && options.key.size() != 32) {
        return fail(storeMisuse(QStringLiteral("a store key has 32 bytes")));
    }
    if (XQ_ENCRYPTION != 0 && !options.key.isEmpty() && !cipherAvailable()) {
        return fail(noCipher(options.path));
    }
    const QString folder = QFileInfo(options.path).absolutePath();
    XQ_TRY(checkLocalDisk(folder));
    XQ_TRY(checkFile(options));
    auto database = openFile(options);
    if (!database && database.error().code == QStringLiteral("store.cannot-open")
        && !options.readOnly) {
        XQ_TRY(checkWritable(folder)); // SQLite says only "cannot open"; often this is why
    }
    return database;
}

Result<std::unique_ptr<Database>> Database::openFile(const DatabaseOptions& options)
{
    static QAtomicInteger<quint64> counter;
    std::unique_ptr<Database> database(new Database);
    Private& d = *database->d;
    d.name = QStringLiteral("xq-store-%1").arg(counter.fetchAndAddRelaxed(1));
    d.path = options.path;
    d.encrypted = XQ_ENCRYPTION != 0 && !options.key.isEmpty();
    d.connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), d.name);
    d.connection.setDatabaseName(address(options));
    d.connection.setConnectOptions(
        QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1%2")
            .arg(options.busyMilliseconds)
            .arg(options.readOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
    if (!d.connection.open()) {
        return fail(sqlError(d.connection.lastError()));
    }
    const QVariant handle = d.connection.driver()->handle();
    d.handle = *static_cast<sqlite3* const*>(handle.constData());
    XQ_TRY(database->unlock(options));
    const auto known = database->identify(options);
    d.readOnly = sqlite3_db_readonly(d.handle, "main") == 1;
    if (d.readOnly && !options.readOnly) { // says more than the failure that follows from it
        return fail(readOnlyPlace(options.path));
    }
    XQ_TRY(known);
    XQ_TRY(database->configure(options));
    return database;
}

Result<void> Database::unlock(const DatabaseOptions& options)
{
#if XQ_ENCRYPTION
    if (d->encrypted) {
        // AEGIS-256 authenticates every page: a wrong key and a changed byte are both noticed
        sqlite3mc_config(d->handle, "cipher", sqlite3mc_cipher_index("aegis"));
        sqlite3mc_config_cipher(d->handle, "aegis", "algorithm", 4);
        QByteArray key = QByteArrayLiteral("raw:") + options.key;
        const int code = sqlite3_key(d->handle, key.constData(), static_cast<int>(key.size()));
        key.fill('\0');
        if (code != SQLITE_OK) {
            return fail(sqliteError(code, QStringLiteral("key")));
        }
    }
#else
    Q_UNUSED(options)
#endif
    return {};
}

Result<void> Database::identify(const DatabaseOptions& options)
{
    XQ_ASSIGN(tables, integer(QStringLiteral("SELECT count(*) FROM sqlite_schema")));
    XQ_ASSIGN(application, integer(QStringLiteral("PRAGMA application_id")));
    if (application == kApplicationId) {
        return {};
    }
    if (tables > 0 || application != 0 || !options.create || options.readOnly) {
        return fail(
            sqliteError(SQLITE_NOTADB, QStringLiteral("application id %1").arg(application)));
    }
    if (options.pageSize > 0) {
        XQ_TRY(d->exec("PRAGMA page_size=" + QByteArray::number(options.pageSize)));
    }
    return d->exec("PRAGMA application_id=" + QByteArray::number(kApplicationId));
}

Result<void> Database::configure(const DatabaseOptions& options)
{
    XQ_TRY(d->exec("PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;"
                   "PRAGMA cell_size_check=ON; PRAGMA secure_delete=ON; PRAGMA cache_size=-16000;"
                   "PRAGMA journal_size_limit=33554432"));
    // Moving the log into the store waits for the disk twice more and falls to whoever saves then.
    // A save writes some forty pages: after 2000 it is one save in fifty.
    XQ_TRY(d->exec("PRAGMA wal_autocheckpoint=2000"));
    XQ_TRY(d->exec(options.synchronousOff ? "PRAGMA synchronous=OFF" : "PRAGMA synchronous=FULL"));
    if (options.readOnly) {
        return {};
    }
    // switching a new file to WAL wants it alone and does not always wait: another program that
    // opens the same new store at this moment is waited for here
    for (int attempt = 0;; ++attempt) {
        const auto switched = d->exec("PRAGMA journal_mode=WAL");
        if (switched || switched.error().code != QStringLiteral("store.busy") || attempt >= 50) {
            XQ_TRY(switched);
            break;
        }
        QThread::msleep(20);
    }
    return {};
}

Statement Database::prepare(const QString& sql)
{
    d->assertThread();
    const auto found = d->cache.constFind(sql);
    if (found != d->cache.constEnd() && !found.value()->busy) {
        found.value()->busy = true;
        found.value()->lastUse = ++d->uses;
        return Statement(found.value());
    }
    auto slot = std::make_shared<StatementSlot>(d->connection);
    slot->busy = true;
    slot->lastUse = ++d->uses;
    slot->query.setForwardOnly(true);
    slot->prepared = slot->query.prepare(sql);
    if (!slot->prepared) {
        slot->prepareError = sqlError(slot->query.lastError());
        return Statement(std::move(slot));
    }
    const QVariant raw = slot->query.result()->handle();
    slot->parameters
        = sqlite3_bind_parameter_count(*static_cast<sqlite3_stmt* const*>(raw.constData()));
    if (found == d->cache.constEnd()) { // the same text twice at once: the second is not kept
        if (d->cache.size() >= kCacheSize) {
            d->forgetOldest();
        }
        d->cache.insert(sql, slot);
    }
    return Statement(std::move(slot));
}

Result<void> Database::execScript(const QByteArray& sql)
{
    d->assertThread();
    return d->exec(sql);
}

Result<qint64> Database::integer(const QString& sql)
{
    Statement statement = prepare(sql);
    XQ_ASSIGN(found, statement.next());
    if (!found) {
        return fail(storeMisuse(QStringLiteral("no row: ") + sql));
    }
    return statement.integer(0);
}

Result<qint64> Database::dataVersion()
{
    return integer(QStringLiteral("PRAGMA data_version"));
}
qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(d->handle);
}
bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(d->handle) == 0;
}
bool Database::isEncrypted() const
{
    return d->encrypted;
}
bool Database::isReadOnly() const
{
    return d->readOnly;
}
QString Database::path() const
{
    return d->path;
}
void Database::interrupt()
{
    sqlite3_interrupt(d->handle);
}
sqlite3* Database::handle() const
{
    return d->handle;
}

Result<void> Database::copyTo(const QString& file)
{
    if (QFileInfo::exists(file)) {
        return fail(ErrorKind::Storage, QStringLiteral("store.exists"),
            QCoreApplication::translate("xq::Store",
                "There is already a file of this name; it was left as it is. Choose another name."),
            file);
    }
    Statement statement = prepare(QStringLiteral("VACUUM INTO ?"));
    return statement.bind(1, file).run();
}

Result<void> Database::check(bool quick)
{
    Statement statement = prepare(quick ? QStringLiteral("PRAGMA quick_check(20)")
                                        : QStringLiteral("PRAGMA integrity_check(20)"));
    QStringList findings;
    for (;;) {
        XQ_ASSIGN(found, statement.next());
        if (!found) {
            break;
        }
        findings += statement.text(0);
    }
    if (findings == QStringList {QStringLiteral("ok")}) {
        return {};
    }
    return fail(sqliteError(SQLITE_CORRUPT, findings.join(QStringLiteral("; "))));
}

Result<void> Database::checkpoint()
{
    Statement statement = prepare(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return statement.run();
}

Transaction::Transaction(Database& database)
    : m_database(&database)
{
}
Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Result<Transaction> Transaction::begin(Database& database)
{
    if (database.inTransaction()) {
        return fail(storeMisuse(QStringLiteral("a transaction inside a transaction")));
    }
    XQ_TRY(database.execScript(QByteArrayLiteral("BEGIN IMMEDIATE")));
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database != nullptr && m_database->inTransaction()) {
        // nothing more can be done about a failure here: SQLite rolls back at the next opening
        (void)m_database->execScript(QByteArrayLiteral("ROLLBACK"));
    }
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_database != nullptr);
    if (!m_database->inTransaction()) { // SQLite rolled back by itself after an earlier error
        m_database = nullptr;
        return fail(storeMisuse(QStringLiteral("the transaction was already rolled back")));
    }
    auto done = m_database->execScript(QByteArrayLiteral("COMMIT"));
    if (!done && m_database->inTransaction()) {
        (void)m_database->execScript(QByteArrayLiteral("ROLLBACK"));
    }
    m_database = nullptr;
    return done;
}

Savepoint::Savepoint(Database& database)
    : m_database(&database)
{
}
Savepoint::Savepoint(Savepoint&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Result<Savepoint> Savepoint::begin(Database& database)
{
    if (!database.inTransaction()) {
        return fail(storeMisuse(QStringLiteral("a savepoint outside a transaction")));
    }
    XQ_TRY(database.execScript(QByteArrayLiteral("SAVEPOINT part")));
    return Savepoint(database);
}

Savepoint::~Savepoint()
{
    if (m_database != nullptr && m_database->inTransaction()) {
        (void)m_database->execScript(QByteArrayLiteral("ROLLBACK TO part; RELEASE part"));
    }
}

Result<void> Savepoint::release()
{
    Q_ASSERT(m_database != nullptr);
    XQ_TRY(m_database->execScript(QByteArrayLiteral("RELEASE part")));
    m_database = nullptr;
    return {};
}

} // namespace xq
