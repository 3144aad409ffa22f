// SPDX-License-Identifier: GPL-3.0-or-later
// `unit`: the own unit and the other bodies of the tree.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/workplaces.h"
#include "models/services/peopledesk.h"

#include <QCoreApplication>

namespace xq {
namespace {

QJsonObject briefJson(const Body& body)
{
    return {{QStringLiteral("code"), body.code}, {QStringLiteral("name"), body.name},
        {QStringLiteral("shortName"), body.shortName},
        {QStringLiteral("level"), levelId(body.level)}, {QStringLiteral("parent"), body.parent},
        {QStringLiteral("uscc"), body.uscc}, {QStringLiteral("region"), body.region}};
}

QJsonObject unitJson(const UnitView& view)
{
    QJsonObject object = briefJson(view.body);
    QJsonArray offices;
    for (const Office& office : view.body.offices) {
        offices.append(QJsonObject {{QStringLiteral("code"), office.code},
            {QStringLiteral("name"), office.name},
            {QStringLiteral("kind"), officeKindId(office.kind)}});
    }
    QJsonArray above;
    for (const Body& body : view.above) {
        above.append(briefJson(body));
    }
    QJsonArray below;
    for (const Body& body : view.below) {
        below.append(briefJson(body));
    }
    QJsonArray devices;
    for (const DeviceRow& device : view.devices) {
        devices.append(QJsonObject {{QStringLiteral("id"), device.id},
            {QStringLiteral("label"), device.label}, {QStringLiteral("retired"), device.retired},
            {QStringLiteral("lastAt"), jsonTime(device.lastAt)}});
    }
    object.insert(QStringLiteral("offices"), offices);
    object.insert(QStringLiteral("above"), above);
    object.insert(QStringLiteral("below"), below);
    object.insert(QStringLiteral("devices"), devices);
    object.insert(QStringLiteral("people"), static_cast<qint64>(view.people.size()));
    object.insert(QStringLiteral("items"), view.items);
    return object;
}

void print(Cli& cli, const UnitView& view)
{
    cli.document(unitJson(view));
    QStringList path;
    for (const Body& body : view.above) {
        path.append(body.name);
    }
    path.append(view.body.name);
    cli.line(QStringLiteral("%1  %2").arg(view.body.code, path.join(QStringLiteral(" / "))));
    for (const Office& office : view.body.offices) {
        cli.line(QStringLiteral("  %1  %2  %3")
                     .arg(office.code, -6)
                     .arg(office.name, officeKindName(office.kind)));
    }
    for (const Body& body : view.below) {
        cli.line(QStringLiteral("  > %1  %2").arg(body.code, body.name));
    }
    cli.line(QCoreApplication::translate("xq::CliPeople", "%1 people, %2 computers, %3 power items")
                 .arg(view.people.size())
                 .arg(view.devices.size())
                 .arg(view.items));
}

} // namespace

void addUnitArea(Cli& cli)
{
    Command area = cli.area(QStringLiteral("unit"),
        QCoreApplication::translate("xq::CliPeople", "The unit and the other bodies of the tree"));

    Command show = area.verb(QStringLiteral("show"),
        QCoreApplication::translate("xq::CliPeople", "A body with its offices"));
    const Argument code = show.optionalPositional(QStringLiteral("CODE"),
        QCoreApplication::translate("xq::CliPeople", "Code or name (otherwise the own unit)"));
    show.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(place, openWorkplace(cli));
        XQ_ASSIGN(view, PeopleDesk(*place).unit(code.text()));
        print(cli, view);
        return {};
    });

    Command list = area.verb(QStringLiteral("list"),
        QCoreApplication::translate("xq::CliPeople", "Every body this store knows"));
    list.action([&cli]() -> Result<void> {
        XQ_ASSIGN(place, openWorkplace(cli));
        XQ_ASSIGN(tree, PeopleDesk(*place).tree());
        QJsonArray array;
        for (const Body& body : tree.bodies()) {
            array.append(briefJson(body));
            cli.line(QStringLiteral("%1  %2  %3  %4")
                         .arg(body.code, -12)
                         .arg(levelName(body.level), body.name, body.parent));
        }
        cli.document(array);
        return {};
    });
}

} // namespace xq
