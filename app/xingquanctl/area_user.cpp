// SPDX-License-Identifier: GPL-3.0-or-later
// `user` and `unit`: the people of the unit, what they may do, and the bodies of the tree.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/password.h"
#include "app/xingquanctl/workplaces.h"
#include "models/base/words.h"
#include "models/services/peopledesk.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {

QJsonArray rolesJson(const QList<Role>& roles)
{
    QJsonArray array;
    for (const Role role : roles) {
        array.append(roleId(role));
    }
    return array;
}

QJsonObject withTerm(QJsonObject object, const DateRange& range)
{
    object.insert(QStringLiteral("from"), jsonDay(range.from));
    object.insert(QStringLiteral("to"), jsonDay(range.to));
    return object;
}

QJsonObject personJson(const Person& person, QDate today)
{
    QJsonArray grants;
    for (const RoleGrant& grant : person.roles) {
        grants.append(withTerm({{QStringLiteral("role"), roleId(grant.role)}}, grant.range));
    }
    QJsonArray certificates;
    for (const Certificate& certificate : person.certificates) {
        certificates.append(
            withTerm({{QStringLiteral("number"), certificate.number},
                         {QStringLiteral("valid"), certificate.range.contains(today)}},
                certificate.range));
    }
    return withTerm(
        {{QStringLiteral("id"), person.id}, {QStringLiteral("login"), person.login},
            {QStringLiteral("name"), person.name}, {QStringLiteral("office"), person.office},
            {QStringLiteral("roles"), rolesJson(person.rolesOn(today))},
            {QStringLiteral("grants"), grants}, {QStringLiteral("certificates"), certificates}},
        person.active);
}

QString personLine(const Person& person, QDate today)
{
    QStringList roles;
    for (const Role role : person.rolesOn(today)) {
        const auto grant = std::find_if(
            person.roles.cbegin(), person.roles.cend(), [role, today](const RoleGrant& one) {
                return one.role == role && one.range.contains(today);
            });
        roles.append(grant != person.roles.cend() && grant->range.to.isValid()
                ? QCoreApplication::translate("xq::CliPeople", "%1 (until %2)")
                      .arg(roleName(role), grant->range.to.toString(Qt::ISODate))
                : roleName(role));
    }
    const auto certificate = person.certificateOn(today);
    QStringList words {person.login.leftJustified(12), person.name, person.office,
        roles.isEmpty() ? QStringLiteral("-") : roles.join(QStringLiteral("、"))};
    if (certificate) {
        words.append(certificate->number);
    }
    if (person.active.to.isValid()) {
        words.append(QCoreApplication::translate("xq::CliPeople", "here until %1")
                         .arg(person.active.to.toString(Qt::ISODate)));
    }
    return words.join(QStringLiteral("  "));
}

Result<void> print(Cli& cli, const Workplace& place, const Person& person)
{
    const QDate today = localDate(place.now());
    cli.document(personJson(person, today));
    cli.line(personLine(person, today));
    return {};
}

Result<Role> roleOf(const QString& id)
{
    if (const auto role = roleFromId(id)) {
        return *role;
    }
    QStringList known;
    for (const Role role : allRoles()) {
        known.append(roleId(role));
    }
    return fail(ErrorKind::Usage, QStringLiteral("people.role"),
        QCoreApplication::translate("xq::CliPeople", "There is no role %1; there are %2.")
            .arg(id.left(40), wordList(known)));
}

Result<DateRange> rangeOf(const Argument& from, const Argument& to)
{
    XQ_ASSIGN(first, dayOf(from.text()));
    XQ_ASSIGN(last, dayOf(to.text()));
    return DateRange {first, last};
}

/// NUMBER or NUMBER=FROM..TO
Result<Certificate> certificateOf(const QString& text)
{
    const QString term = text.section(QLatin1Char('='), 1);
    XQ_ASSIGN(from, dayOf(term.section(QStringLiteral(".."), 0, 0)));
    XQ_ASSIGN(to, dayOf(term.section(QStringLiteral(".."), 1)));
    return Certificate {text.section(QLatin1Char('='), 0, 0), {from, to}};
}

void addUserAdd(Cli& cli, Command& area)
{
    Command add = area.verb(QStringLiteral("add"),
        QCoreApplication::translate(
            "xq::CliPeople", "Add a person of the unit, with an account here"));
    const Argument login = add.positional(QStringLiteral("LOGIN"),
        QCoreApplication::translate("xq::CliPeople", "Short name in small Latin letters"));
    const Argument name = add.requiredOption(QStringLiteral("--name"), QStringLiteral("NAME"),
        QCoreApplication::translate("xq::CliPeople", "Name of the person"));
    const Argument office = add.option(QStringLiteral("--office"), QStringLiteral("CODE"),
        QCoreApplication::translate("xq::CliPeople", "Office of the unit"));
    const Argument roles = add.repeatedOption(QStringLiteral("--role"), QStringLiteral("ROLE"),
        QCoreApplication::translate("xq::CliPeople",
            "clerk, co_clerk, chief, legal, leader, head, supervisor, platform or archivist"));
    const Argument certificates
        = add.repeatedOption(QStringLiteral("--certificate"), QStringLiteral("NUMBER[=FROM..TO]"),
            QCoreApplication::translate("xq::CliPeople", "Enforcement certificate with its term"));
    const Argument from = add.option(QStringLiteral("--from"), QStringLiteral("DAY"),
        QCoreApplication::translate("xq::CliPeople", "First day (otherwise since ever)"));
    const Argument to = add.option(QStringLiteral("--to"), QStringLiteral("DAY"),
        QCoreApplication::translate("xq::CliPeople", "Last day (otherwise open)"));
    const Argument file = add.option(QStringLiteral("--new-password-file"), QStringLiteral("FILE"),
        QCoreApplication::translate("xq::CliPeople",
            "File whose first line is the new person's password (otherwise XINGQUAN_NEW_PASSWORD, "
            "or it is asked; trial stores have one for all)"));
    add.action([=, &cli]() -> Result<void> {
        NewPerson plan;
        plan.login = login.text();
        plan.name = name.text();
        plan.office = office.text();
        XQ_ASSIGN(active, rangeOf(from, to));
        plan.active = active;
        const QStringList roleIds = roles.all();
        for (const QString& id : roleIds) {
            XQ_ASSIGN(role, roleOf(id));
            plan.roles.append({role, active});
        }
        const QStringList numbers = certificates.all();
        for (const QString& number : numbers) {
            XQ_ASSIGN(certificate, certificateOf(number));
            plan.certificates.append(certificate);
        }
        XQ_ASSIGN(place, openAs(cli, Role::Platform));
        if (place->trial()) {
            plan.password = trialPassword();
        } else {
            XQ_ASSIGN(password,
                readNewPassword(file.text(),
                    QCoreApplication::translate("xq::CliPeople", "New password of %1:")
                        .arg(plan.login)));
            plan.password = password;
        }
        XQ_ASSIGN(person, PeopleDesk(*place).add(plan));
        return print(cli, *place, person);
    });
}

void addUserAdmit(Cli& cli, Command& area)
{
    Command admit = area.verb(QStringLiteral("admit"),
        QCoreApplication::translate("xq::CliPeople",
            "Give a person whom the server's records brought an account on this computer"));
    const Argument login = admit.positional(QStringLiteral("LOGIN"),
        QCoreApplication::translate("xq::CliPeople", "Login of the person"));
    const Argument file
        = admit.option(QStringLiteral("--new-password-file"), QStringLiteral("FILE"),
            QCoreApplication::translate("xq::CliPeople",
                "File whose first line is that person's password (otherwise "
                "XINGQUAN_NEW_PASSWORD, or it is asked; trial stores have one for all)"));
    admit.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(place, openAs(cli, Role::Platform));
        QString password = trialPassword();
        if (!place->trial()) {
            XQ_ASSIGN(typed,
                readNewPassword(file.text(),
                    QCoreApplication::translate("xq::CliPeople", "Password of %1:")
                        .arg(login.text()),
                    false));
            password = typed;
        }
        XQ_TRY(place->admitAccount(login.text(), password));
        XQ_ASSIGN(person, PeopleDesk(*place).find(login.text()));
        return print(cli, *place, person);
    });
}

void addUserLists(Cli& cli, Command& area)
{
    Command list = area.verb(QStringLiteral("list"),
        QCoreApplication::translate("xq::CliPeople", "People of the unit with today's roles"));
    const Argument text = list.option(QStringLiteral("--search"), QStringLiteral("TEXT"),
        QCoreApplication::translate("xq::CliPeople", "Part of login, name or its pinyin"));
    list.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(place, openWorkplace(cli));
        XQ_ASSIGN(people, PeopleDesk(*place).list(text.text()));
        const QDate today = localDate(place->now());
        QJsonArray array;
        for (const Person& person : people) {
            array.append(personJson(person, today));
            cli.line(personLine(person, today));
        }
        cli.document(array);
        return {};
    });

    Command roles = area.verb(QStringLiteral("roles"),
        QCoreApplication::translate("xq::CliPeople",
            "Show, grant or end someone's roles; without a login all roles there are"));
    const Argument who = roles.optionalPositional(QStringLiteral("LOGIN"),
        QCoreApplication::translate("xq::CliPeople", "Login or id of the person"));
    const Argument grant = roles.repeatedOption(QStringLiteral("--grant"), QStringLiteral("ROLE"),
        QCoreApplication::translate("xq::CliPeople", "Grant a role, from --from to --to"));
    const Argument end = roles.repeatedOption(QStringLiteral("--end"), QStringLiteral("ROLE"),
        QCoreApplication::translate("xq::CliPeople", "End a role on --to (otherwise today)"));
    const Argument from = roles.option(QStringLiteral("--from"), QStringLiteral("DAY"),
        QCoreApplication::translate("xq::CliPeople", "First day (otherwise since ever)"));
    const Argument to = roles.option(QStringLiteral("--to"), QStringLiteral("DAY"),
        QCoreApplication::translate("xq::CliPeople", "Last day (otherwise open)"));
    roles.action([=, &cli]() -> Result<void> {
        if (!who.given()) { // which roles there are
            QJsonArray known;
            for (const Role role : allRoles()) {
                known.append(QJsonObject {{QStringLiteral("id"), roleId(role)},
                    {QStringLiteral("name"), roleName(role)}});
                cli.line(QStringLiteral("%1\t%2").arg(roleId(role), roleName(role)));
            }
            cli.document(known);
            return {};
        }
        XQ_ASSIGN(range, rangeOf(from, to));
        const bool changes = grant.given() || end.given();
        XQ_ASSIGN(place, changes ? openAs(cli, Role::Platform) : openWorkplace(cli));
        PeopleDesk desk(*place);
        const QStringList granted = grant.all();
        for (const QString& id : granted) {
            XQ_ASSIGN(role, roleOf(id));
            XQ_TRY(desk.grantRole(who.text(), role, range));
        }
        const QStringList ended = end.all();
        for (const QString& id : ended) {
            XQ_ASSIGN(role, roleOf(id));
            XQ_TRY(desk.endRole(
                who.text(), role, range.to.isValid() ? range.to : localDate(place->now())));
        }
        XQ_ASSIGN(person, desk.find(who.text()));
        return print(cli, *place, person);
    });
}

void addUserChanges(Cli& cli, Command& area)
{
    Command certify = area.verb(QStringLiteral("certify"),
        QCoreApplication::translate(
            "xq::CliPeople", "Enter an enforcement certificate, or its end"));
    const Argument who = certify.positional(QStringLiteral("LOGIN"),
        QCoreApplication::translate("xq::CliPeople", "Login or id of the person"));
    const Argument number = certify.requiredOption(QStringLiteral("--number"),
        QStringLiteral("NUMBER"), QCoreApplication::translate("xq::CliPeople", "Its number"));
    const Argument from = certify.option(QStringLiteral("--from"), QStringLiteral("DAY"),
        QCoreApplication::translate("xq::CliPeople", "First day (otherwise since ever)"));
    const Argument to = certify.option(QStringLiteral("--to"), QStringLiteral("DAY"),
        QCoreApplication::translate("xq::CliPeople", "Last day (otherwise open)"));
    const Argument ends = certify.flag(QStringLiteral("--end"),
        QCoreApplication::translate("xq::CliPeople", "The known certificate ends on --to"));
    certify.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(range, rangeOf(from, to));
        XQ_ASSIGN(place, openAs(cli, Role::Platform));
        PeopleDesk desk(*place);
        XQ_ASSIGN(person,
            ends.given() ? desk.endCertificate(
                who.text(), number.text(), range.to.isValid() ? range.to : localDate(place->now()))
                         : desk.certify(who.text(), {number.text(), range}));
        return print(cli, *place, person);
    });

    Command leave = area.verb(QStringLiteral("leave"),
        QCoreApplication::translate("xq::CliPeople", "A person leaves the unit"));
    const Argument leaver = leave.positional(QStringLiteral("LOGIN"),
        QCoreApplication::translate("xq::CliPeople", "Login or id of the person"));
    const Argument last = leave.option(QStringLiteral("--date"), QStringLiteral("DAY"),
        QCoreApplication::translate("xq::CliPeople", "Last day on duty (otherwise today)"));
    const Argument reason = leave.requiredOption(QStringLiteral("--reason"), QStringLiteral("R"),
        QCoreApplication::translate("xq::CliPeople", "Why"));
    leave.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(day, dayOf(last.text()));
        XQ_ASSIGN(place, openAs(cli, Role::Platform));
        XQ_ASSIGN(person,
            PeopleDesk(*place).leave(
                leaver.text(), day.isValid() ? day : localDate(place->now()), reason.text()));
        return print(cli, *place, person);
    });

    Command password = area.verb(QStringLiteral("password"),
        QCoreApplication::translate("xq::CliPeople", "Change the own password"));
    const Argument file = password.option(QStringLiteral("--new-password-file"),
        QStringLiteral("FILE"),
        QCoreApplication::translate("xq::CliPeople",
            "File whose first line is the new password (otherwise XINGQUAN_NEW_PASSWORD, or it is "
            "asked)"));
    password.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(place, openWorkplace(cli));
        const QString login = place->session().person.login;
        if (place->trial()) {
            return refused(QStringLiteral("people.trial-password"),
                QCoreApplication::translate("xq::CliPeople",
                    "All accounts of a trial store share one public password; it can't be "
                    "changed."));
        }
        XQ_ASSIGN(before,
            cli.password(QCoreApplication::translate("xq::CliPeople", "Present password of %1:")
                             .arg(login)));
        XQ_ASSIGN(after,
            readNewPassword(file.text(),
                QCoreApplication::translate("xq::CliPeople", "New password of %1:").arg(login)));
        XQ_TRY(PeopleDesk(*place).changePassword(before, after));
        cli.document(QJsonObject {{QStringLiteral("login"), login}});
        cli.line(QCoreApplication::translate("xq::CliPeople", "The password of %1 is changed.")
                     .arg(login));
        return {};
    });
}

} // namespace

void addUserArea(Cli& cli)
{
    Command area = cli.area(QStringLiteral("user"),
        QCoreApplication::translate("xq::CliPeople", "People of the unit: add, list, roles"));
    addUserAdd(cli, area);
    addUserAdmit(cli, area);
    addUserLists(cli, area);
    addUserChanges(cli, area);
}

} // namespace xq
