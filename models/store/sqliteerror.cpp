// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqliteerror.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace xq {
namespace {

struct Case {
    int primary;
    ErrorKind kind;
    const char* code;
    const char* sentence;
};

constexpr Case kCases[] = {
    {SQLITE_FULL, ErrorKind::Storage, "store.full",
        QT_TRANSLATE_NOOP("xq::Store",
            "The disk is full. This entry was not saved; everything saved before is safe. Free "
            "some "
            "space and save again.")},
    {SQLITE_READONLY, ErrorKind::Storage, "store.read-only",
        QT_TRANSLATE_NOOP("xq::Store",
            "The data folder may only be read, so nothing was saved. Ask for the right to write to "
            "it, then start again.")},
    {SQLITE_BUSY, ErrorKind::Storage, "store.busy",
        QT_TRANSLATE_NOOP("xq::Store",
            "Another program has been writing to the store for a while. Nothing was saved; try "
            "again in a moment.")},
    {SQLITE_LOCKED, ErrorKind::Storage, "store.busy",
        QT_TRANSLATE_NOOP("xq::Store",
            "Another program has been writing to the store for a while. Nothing was saved; try "
            "again in a moment.")},
    {SQLITE_NOTADB, ErrorKind::Integrity, "store.garbage",
        QT_TRANSLATE_NOOP("xq::Store",
            "The file is not a store of this program, or it was locked with another key. It was "
            "left as it is; check the folder, or restore the newest backup elsewhere.")},
    {SQLITE_CORRUPT, ErrorKind::Integrity, "store.damaged",
        QT_TRANSLATE_NOOP("xq::Store",
            "The store is damaged or cut off, or the disk cannot be read well. It was left as it "
            "is. "
            "Start the program again; if this stays, restore the newest backup into another folder "
            "and tell the unit's IT staff.")},
    {SQLITE_IOERR, ErrorKind::Storage, "store.io",
        QT_TRANSLATE_NOOP("xq::Store",
            "The disk reported an error. This entry was not saved; everything saved before is "
            "safe. Have the disk checked and save again.")},
    {SQLITE_CONSTRAINT, ErrorKind::Storage, "store.constraint",
        QT_TRANSLATE_NOOP("xq::Store",
            "The entry contradicts what is already in the store and was not saved. Reload and try "
            "again.")},
    {SQLITE_INTERRUPT, ErrorKind::Storage, "store.interrupted",
        QT_TRANSLATE_NOOP("xq::Store", "The work was cancelled; nothing was changed.")},
    {SQLITE_NOMEM, ErrorKind::Storage, "store.memory",
        QT_TRANSLATE_NOOP("xq::Store",
            "The memory of this computer is used up. Nothing was saved; close other programs and "
            "try again.")},
    {SQLITE_CANTOPEN, ErrorKind::Storage, "store.cannot-open",
        QT_TRANSLATE_NOOP("xq::Store",
            "The store could not be opened. Nothing was changed; check that its folder exists and "
            "may be used.")},
};

} // namespace

Error sqliteError(int code, const QString& details)
{
    for (const Case& known : kCases) {
        if (known.primary == (code & 0xff)) {
            return {known.kind, QString::fromLatin1(known.code),
                QCoreApplication::translate("xq::Store", known.sentence),
                QStringLiteral("SQLite %1: %2").arg(code).arg(details)};
        }
    }
    return {ErrorKind::Storage, QStringLiteral("store.error"),
        QCoreApplication::translate("xq::Store",
            "The store did not accept the request; nothing was saved. If it happens again, tell "
            "the unit's IT staff."),
        QStringLiteral("SQLite %1: %2").arg(code).arg(details)};
}

Error storeMisuse(const QString& details)
{
    return {ErrorKind::Storage, QStringLiteral("store.misuse"),
        QCoreApplication::translate("xq::Store",
            "The program made a mistake while saving; nothing was saved. Tell the unit's IT "
            "staff."),
        details};
}

} // namespace xq
