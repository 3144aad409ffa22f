// SPDX-License-Identifier: GPL-3.0-or-later
// What the areas of the platform-management office share.
#include "app/xingquanctl/area_administration.h"

#include "app/xingquanctl/cli.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace xq {

Result<std::unique_ptr<Workplace>> openAdministration(const Cli& cli)
{
    XQ_ASSIGN(place, openWorkplace(cli));
    if (!place->trial() || cli.userName()) {
        return place;
    }
    XQ_ASSIGN(people, place->directory());
    XQ_ASSIGN(accounts, Workplace::accounts(cli.storePath()));
    const QDate today = localDate(place->now());
    for (const QString& login : accounts) {
        const Person* person = people.findLogin(login);
        if (person && person->holds(Role::Platform, today)) {
            XQ_TRY(place->signIn(login, trialPassword()));
            break;
        }
    }
    return place;
}

Result<QByteArray> readWholeFile(const QString& path, qint64 limit)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("file.not-found"),
            QCoreApplication::translate("xq::CliPeople", "There is no file %1.").arg(name));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Storage, QStringLiteral("file.unreadable"),
            QCoreApplication::translate(
                "xq::CliPeople", "The file %1 cannot be read. Check its permissions.")
                .arg(name),
            file.errorString());
    }
    if (file.size() > limit) {
        return fail(ErrorKind::Usage, QStringLiteral("file.too-large"),
            QCoreApplication::translate("xq::CliPeople", "The file %1 is larger than %2 MiB.")
                .arg(name)
                .arg(limit / (1024 * 1024)));
    }
    return file.readAll();
}

Result<QDate> dayOf(const QString& text)
{
    if (text.isEmpty()) {
        return QDate();
    }
    const auto day = parseDate(text);
    if (!day) {
        return fail(ErrorKind::Usage, QStringLiteral("usage.date"), day.error().message);
    }
    return *day;
}

} // namespace xq
