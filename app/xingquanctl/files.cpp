// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquanctl/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace xq {

Result<QByteArray> readWholeFile(const QString& path, qint64 limit)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("file.not-found"),
            QCoreApplication::translate("xq::CliPeople", "There is no file %1.").arg(name));
    }
    const auto unreadable = [&] {
        return fail(ErrorKind::Storage, QStringLiteral("file.unreadable"),
            QCoreApplication::translate(
                "xq::CliPeople", "The file %1 cannot be read. Check its permissions.")
                .arg(name),
            file.errorString());
    };
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return unreadable();
    }
    // One byte more than allowed tells a large file from a full one, pipes included.
    const QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError) {
        return unreadable();
    }
    if (bytes.size() > limit) {
        return fail(ErrorKind::Usage, QStringLiteral("file.too-large"),
            QCoreApplication::translate("xq::CliPeople", "The file %1 is larger than %2 MiB.")
                .arg(name)
                .arg(static_cast<double>(limit) / (1024 * 1024)));
    }
    return bytes;
}

} // namespace xq
