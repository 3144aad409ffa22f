// SPDX-License-Identifier: GPL-3.0-or-later
// Which SQLite does Qt's driver really use? Two different ones in a process would share handles
// they cannot read, and one without the cipher would write plain text.
#include "models/store/database.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

namespace xq {
namespace {

struct Link {
    QString mismatch;
    bool cipher = false;
};

Link probe()
{
    Link link;
    const QString name = QStringLiteral("xq-link-probe");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(QStringLiteral(":memory:"));
        if (!database.isValid() || !database.open()) {
            link.mismatch = QStringLiteral("Qt's SQLite driver is missing or does not start: ")
                + database.lastError().text();
        } else {
            QSqlQuery query(database);
            query.exec(QStringLiteral("SELECT sqlite_source_id()"));
            const QString seen = query.next() ? query.value(0).toString() : QString();
            const QString own = QString::fromLatin1(sqlite3_sourceid());
            if (seen != own) {
                link.mismatch = QStringLiteral("Qt's driver uses SQLite '%1', the program '%2'")
                                    .arg(seen, own);
            }
#if XQ_ENCRYPTION
            link.cipher = link.mismatch.isEmpty()
                && query.exec(QStringLiteral("SELECT sqlite3mc_version()")) && query.next()
                && query.value(0).toString() == QString::fromLatin1(sqlite3mc_version())
                && sqlite3mc_cipher_index("aegis") > 0;
#endif
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
    return link;
}

const Link& link()
{
    static const Link found = probe();
    return found;
}

} // namespace

bool cipherAvailable()
{
    return link().cipher;
}
QString sqliteMismatch()
{
    return link().mismatch;
}

} // namespace xq
