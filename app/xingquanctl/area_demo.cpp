// SPDX-License-Identifier: GPL-3.0-or-later
// `demo`: a fictional city to try the program with.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/workplaces.h"
#include "models/services/democity.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Cli)
};

Result<qint64> numberOf(const Argument& argument, qint64 otherwise, qint64 most)
{
    if (!argument.given()) {
        return otherwise;
    }
    bool ok = false;
    const qint64 value = argument.text().toLongLong(&ok);
    if (!ok || value < 0 || value > most) {
        return fail(ErrorKind::Usage, QStringLiteral("usage"),
            Text::tr("\"%1\" is not a number from 0 to %2.").arg(argument.text()).arg(most));
    }
    return value;
}

} // namespace

void addDemoArea(Cli& cli)
{
    Command area = cli.area(QStringLiteral("demo"), Text::tr("A fictional city for trying out"));
    Command create
        = area.verb(QStringLiteral("create"), Text::tr("Make the city as a trial store"));
    const Argument cases = create.option(QStringLiteral("--cases"), QStringLiteral("N"),
        Text::tr("How many cases (60 if left out)"));
    const Argument seed = create.option(QStringLiteral("--seed"), QStringLiteral("S"),
        Text::tr("The same seed and clock give the same city"));
    const Argument unitOnly = create.flag(QStringLiteral("--unit-only"),
        Text::tr("Only the main unit: for a store that is to join a server"));
    const Argument device = create.option(
        QStringLiteral("--device"), QStringLiteral("LABEL"), Text::tr("Label of this computer"));
    create.action([=, &cli]() -> Result<void> {
        DemoPlan plan;
        plan.folder = cli.storePath();
        XQ_ASSIGN(count, numberOf(cases, 60, 100'000));
        plan.cases = static_cast<int>(count);
        XQ_ASSIGN(chosen, numberOf(seed, 1, 9'007'199'254'740'991));
        plan.seed = static_cast<quint64>(chosen);
        plan.mainUnitOnly = unitOnly.given();
        if (device.given()) {
            plan.deviceLabel = device.text();
        }
        const QString clock = workplaceOptions().clock;
        if (clock.isEmpty()) {
            plan.now = SystemClock().now() / 60'000 * 60'000;
        } else {
            XQ_ASSIGN(at, parseInstant(clock));
            plan.now = at;
        }
        XQ_ASSIGN(report, createDemoCity(plan));
        QJsonArray users;
        for (const DemoAccount& account : report.accounts) {
            users.append(QJsonObject {{QStringLiteral("login"), account.login},
                {QStringLiteral("name"), account.name}, {QStringLiteral("roles"), account.roles}});
        }
        cli.document(QJsonObject {{QStringLiteral("folder"), plan.folder},
            {QStringLiteral("now"), jsonTime(plan.now)},
            {QStringLiteral("seed"), static_cast<qint64>(plan.seed)},
            {QStringLiteral("password"), trialPassword()}, {QStringLiteral("users"), users},
            {QStringLiteral("bodies"), report.bodies}, {QStringLiteral("items"), report.items},
            {QStringLiteral("leads"), report.leads}, {QStringLiteral("cases"), report.cases}});
        cli.line(Text::tr("Fictional city in %1: %2 bodies, %3 items, %4 leads, %5 cases")
                     .arg(plan.folder)
                     .arg(report.bodies)
                     .arg(report.items)
                     .arg(report.leads)
                     .arg(report.cases));
        cli.line(Text::tr("Password of every account: %1").arg(trialPassword()));
        for (const DemoAccount& account : report.accounts) {
            cli.line(QStringLiteral("%1\t%2\t%3").arg(account.login, account.name, account.roles));
        }
        return {};
    });
}

} // namespace xq
