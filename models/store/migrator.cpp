// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrator.h"

#include "models/base/digest.h"
#include "models/store/sqliteerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <sqlite3.h>

namespace xq {
namespace {

struct Script {
    int number = 0;
    QString name;
    QByteArray text;
    QByteArray digest;
};

Error badSchema(const QString& details)
{
    return {ErrorKind::Storage, QStringLiteral("store.schema"),
        QCoreApplication::translate("xq::Store",
            "The program's description of the store is not complete, so the store was left as it "
            "is. Install the program again."),
        details};
}

Result<QList<Script>> scriptsOf(const QString& folder)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{3})-[a-z0-9-]+\\.sql$"));
    QList<Script> scripts;
    const QStringList names
        = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const QRegularExpressionMatch match = pattern.match(name);
        QFile file(folder + QLatin1Char('/') + name);
        if (!match.hasMatch() || !file.open(QIODevice::ReadOnly)) {
            return fail(badSchema(name));
        }
        Script script {match.captured(1).toInt(), name, file.readAll(), {}};
        if (script.number != scripts.size() + 1) {
            return fail(badSchema(QStringLiteral("numbers with a gap: ") + name));
        }
        script.digest = sm3(script.text);
        scripts += script;
    }
    if (scripts.isEmpty()) {
        return fail(badSchema(QStringLiteral("no script under ") + folder));
    }
    return scripts;
}

/// Compares what was applied with what this program knows; the version reached.
Result<qint64> compare(Database& database, const QList<Script>& scripts)
{
    XQ_ASSIGN(version, database.integer(QStringLiteral("PRAGMA user_version")));
    if (version > scripts.size()) {
        return fail(ErrorKind::Storage, QStringLiteral("store.newer"),
            QCoreApplication::translate("xq::Store",
                "This store was written by a newer version of the program. It was left as it is; "
                "install the newer version on this computer."),
            QStringLiteral("store %1, program %2").arg(version).arg(scripts.size()));
    }
    if (version == 0) {
        return version;
    }
    Statement applied = database.prepare(
        QStringLiteral("SELECT number, digest FROM schema_script ORDER BY number"));
    for (;;) {
        XQ_ASSIGN(found, applied.next());
        if (!found) {
            break;
        }
        const qint64 number = applied.integer(0);
        if (number < 1 || number > version || scripts[number - 1].digest != applied.bytes(1)) {
            return fail(ErrorKind::Integrity, QStringLiteral("store.schema-edited"),
                QCoreApplication::translate("xq::Store",
                    "The store was set up by a program that differs from this one in the same "
                    "version. It was left as it is; install the released program."),
                QStringLiteral("script %1").arg(number));
        }
    }
    return version;
}

Result<void> checkForeignKeys(Database& database)
{
    Statement broken = database.prepare(QStringLiteral("PRAGMA foreign_key_check"));
    XQ_ASSIGN(found, broken.next());
    if (found) {
        return fail(badSchema(QStringLiteral("foreign keys of ") + broken.text(0)));
    }
    return {};
}

Result<void> apply(Database& database, const Script& script)
{
    XQ_TRY(database.execScript(script.text));
    if (!database.inTransaction()) { // the script must not commit for itself
        return fail(badSchema(script.name));
    }
    XQ_TRY(checkForeignKeys(database));
    XQ_TRY(database.execScript(QByteArrayLiteral(
        "CREATE TABLE IF NOT EXISTS schema_script(number INTEGER PRIMARY KEY, name TEXT NOT NULL,"
        " digest BLOB NOT NULL) STRICT")));
    Statement remember = database.prepare(
        QStringLiteral("INSERT INTO schema_script(number, name, digest) VALUES(?, ?, ?)"));
    XQ_TRY(remember.bind(1, script.number).bind(2, script.name).bind(3, script.digest).run());
    return database.execScript("PRAGMA user_version=" + QByteArray::number(script.number));
}

QString backupOf(const Database& database, qint64 version)
{
    return database.path() + QStringLiteral(".before-%1").arg(version + 1, 3, 10, QLatin1Char('0'));
}

/// A copy that is complete or absent: an earlier, broken-off attempt is written over. A complete
/// one that is there already may be older than the last work done in the store (the older program
/// was installed again for a while): it is kept under another name, and the copy made anew.
Result<void> backUp(Database& database, qint64 version)
{
    const QString target = backupOf(database, version);
    const QString half = target + QStringLiteral(".part");
    QFile::remove(half);
    XQ_TRY(database.copyTo(half));
    if (QFile::exists(target)) {
        int n = 1;
        while (QFile::exists(QStringLiteral("%1-%2").arg(target).arg(n))) {
            ++n;
        }
        if (!QFile::rename(target, QStringLiteral("%1-%2").arg(target).arg(n))) {
            return fail(sqliteError(SQLITE_IOERR, target));
        }
    }
    if (!QFile::rename(half, target)) {
        return fail(sqliteError(SQLITE_IOERR, target));
    }
    return {};
}

Result<void> applyAll(Database& database, const QList<Script>& scripts)
{
    for (const Script& script : scripts) {
        XQ_ASSIGN(transaction, Transaction::begin(database));
        XQ_ASSIGN(version, compare(database, scripts)); // another program may have been quicker
        if (version < script.number) {
            XQ_TRY(apply(database, script));
            XQ_TRY(transaction.commit());
        }
    }
    return {};
}

} // namespace

Result<void> migrate(Database& database, const QString& resourceFolder, bool backupFirst)
{
    XQ_ASSIGN(scripts, scriptsOf(resourceFolder));
    XQ_ASSIGN(version, compare(database, scripts));
    if (version == scripts.size()) {
        return {};
    }
    if (version > 0 && backupFirst) {
        XQ_TRY(backUp(database, version));
    }
    // inside a transaction this pragma would silently do nothing
    XQ_TRY(database.execScript(QByteArrayLiteral("PRAGMA foreign_keys=OFF")));
    auto done = applyAll(database, scripts);
    XQ_TRY(database.execScript(QByteArrayLiteral("PRAGMA foreign_keys=ON")));
    if (!done && version > 0 && backupFirst) {
        XQ_ASSIGN(reached, database.integer(QStringLiteral("PRAGMA user_version")));
        if (reached == version) { // nothing happened: no copy for every try
            QFile::remove(backupOf(database, version));
        }
    }
    return done;
}

Result<void> requireSchema(Database& database, const QString& resourceFolder)
{
    XQ_ASSIGN(scripts, scriptsOf(resourceFolder));
    XQ_ASSIGN(version, compare(database, scripts));
    if (version < scripts.size()) {
        return fail(ErrorKind::Storage, QStringLiteral("store.older"),
            QCoreApplication::translate("xq::Store",
                "This store was last used by an older version of the program. It was left as it "
                "is; open it once with the main program, then try again."),
            QStringLiteral("store %1, program %2").arg(version).arg(scripts.size()));
    }
    return {};
}

int schemaVersion(const QString& resourceFolder)
{
    const auto scripts = scriptsOf(resourceFolder);
    return scripts ? static_cast<int>(scripts->size()) : 0;
}

} // namespace xq
