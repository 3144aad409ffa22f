// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/storefile.h"

#include "models/store/sqliteerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace xq {

Error fileError(const QFileDevice& file)
{
    const QString details = file.fileName() + QStringLiteral(": ") + file.errorString();
    switch (file.error()) {
    case QFileDevice::ResourceError: // Qt's name for ENOSPC and its like
        return sqliteError(SQLITE_FULL, details);
    case QFileDevice::PermissionsError:
    case QFileDevice::OpenError:
        return sqliteError(SQLITE_READONLY, details);
    case QFileDevice::NoError:
    case QFileDevice::ReadError:
    case QFileDevice::WriteError:
    case QFileDevice::FatalError:
    case QFileDevice::AbortError:
    case QFileDevice::TimeOutError:
    case QFileDevice::UnspecifiedError:
    case QFileDevice::RemoveError:
    case QFileDevice::RenameError:
    case QFileDevice::PositionError:
    case QFileDevice::ResizeError:
    case QFileDevice::CopyError:
        break;
    }
    return sqliteError(SQLITE_IOERR, details);
}

void syncFolder(const QString& folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
}

Result<void> syncFile(QFileDevice& file)
{
    if (!file.flush()) {
        return fail(fileError(file));
    }
    if (::fsync(file.handle()) != 0) {
        return fail(sqliteError(SQLITE_IOERR, file.fileName()));
    }
    return {};
}

Result<void> writeAtomically(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path); // commit() syncs the bytes before it renames
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(fileError(file));
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(fileError(file));
    }
    syncFolder(QFileInfo(path).absolutePath());
    return {};
}

Result<QByteArray> readWhole(const QString& path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("store.missing"),
            QCoreApplication::translate("xq::Store",
                "There is no store in this place. Nothing was made; check the folder, or set up a "
                "new store."),
            path);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(sqliteError(SQLITE_CANTOPEN, path + QStringLiteral(": ") + file.errorString()));
    }
    if (file.size() > maxBytes) {
        return fail(sqliteError(SQLITE_NOTADB, path));
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return fail(fileError(file));
    }
    return bytes;
}

} // namespace xq
