// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquanctl/workplaces.h"

#include "app/xingquanctl/cli.h"
#include "models/base/words.h"

#include <QCoreApplication>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Cli)
};

/// The account by which a trial store acts: the one named, else its first with that role.
Result<std::unique_ptr<Workplace>> openTrial(const QString& folder, const QStringList& accounts,
    const std::optional<QString>& user, Role role)
{
    XQ_ASSIGN(place,
        Workplace::open(
            folder, user.value_or(accounts.value(0)), trialPassword(), workplaceOptions()));
    if (user) {
        return place;
    }
    XQ_ASSIGN(people, place->directory());
    const QDate today = localDate(place->now());
    for (const QString& login : accounts) {
        const Person* person = people.findLogin(login);
        if (person && person->holds(role, today)) {
            XQ_TRY(place->signIn(login, trialPassword()));
            return place;
        }
    }
    return place;
}

} // namespace

Workplace::Options workplaceOptions()
{
    Workplace::Options options;
    options.clock = QString::fromLocal8Bit(qgetenv("XINGQUAN_CLOCK"));
    return options;
}

Result<std::unique_ptr<Workplace>> openWorkplace(const Cli& cli)
{
    return openAs(cli, Role::Clerk);
}

Result<std::unique_ptr<Workplace>> openAs(const Cli& cli, Role role)
{
    const QString folder = cli.storePath();
    XQ_ASSIGN(accounts, Workplace::accounts(folder));
    XQ_ASSIGN(trial, Workplace::isTrial(folder));
    if (trial) {
        return openTrial(folder, accounts, cli.userName(), role);
    }
    QString user = cli.userName().value_or(QString());
    if (user.isEmpty()) {
        if (accounts.size() != 1) {
            return fail(ErrorKind::Usage, QStringLiteral("usage.user"),
                Text::tr("This store has several accounts; say which with --user: %1.")
                    .arg(wordList(accounts)));
        }
        user = accounts.first();
    }
    XQ_ASSIGN(password, cli.password(Text::tr("Password of %1: ").arg(user)));
    return Workplace::open(folder, user, password, workplaceOptions());
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

QJsonValue jsonTime(Instant at)
{
    return at == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(toIso(at));
}

QJsonValue jsonDay(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

} // namespace xq
