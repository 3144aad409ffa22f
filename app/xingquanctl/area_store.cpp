// SPDX-License-Identifier: GPL-3.0-or-later
// `store`: make, look at, prove, copy and bring back the store of this PC.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/workplaces.h"
#include "models/base/words.h"
#include "models/directory/syncrepository.h"
#include "models/people/publickeys.h"

#include <QCoreApplication>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Cli)
};

struct InitArguments {
    Argument trial, unit, name, shortName, region, office, login, person, device, join;
};

Result<void> init(Cli& cli, const InitArguments& a)
{
    NewStore plan;
    plan.folder = cli.storePath();
    plan.trial = a.trial.given();
    plan.deviceLabel = a.device.text();
    plan.unit.code = a.unit.given() ? a.unit.text() : QStringLiteral("CG");
    plan.unit.name = a.name.given() ? a.name.text() : QStringLiteral("城市管理行政执法局");
    plan.unit.shortName = a.shortName.given() ? a.shortName.text() : QStringLiteral("示市城管");
    plan.unit.region = a.region.text();
    plan.unit.offices = {
        {QStringLiteral("PT"), QStringLiteral("行权平台管理科"), OfficeKind::Platform},
        {QStringLiteral("ZF1"), a.office.given() ? a.office.text() : QStringLiteral("综合执法一科"),
            OfficeKind::Exercising},
        {QStringLiteral("FZ"), QStringLiteral("法制科"), OfficeKind::Legal},
        {QStringLiteral("JC"), QStringLiteral("监察科"), OfficeKind::Supervision}};
    plan.login
        = a.login.given() ? a.login.text() : cli.userName().value_or(QStringLiteral("admin"));
    plan.name = a.person.given() ? a.person.text() : QStringLiteral("平台管理员");
    if (plan.trial) {
        plan.password = trialPassword();
    } else if (Workplace::accounts(plan.folder)) { // said before anybody thinks up a password
        return fail(ErrorKind::Usage, QStringLiteral("store.exists"),
            QCoreApplication::translate(
                "xq::Store", "There is already a store in %1; it was left as it is.")
                .arg(plan.folder));
    } else {
        XQ_ASSIGN(password, cli.firstPassword(Text::tr("New password of %1: ").arg(plan.login)));
        plan.password = password;
    }
    XQ_ASSIGN(place,
        a.join.given() ? Workplace::createToJoin(plan, workplaceOptions())
                       : Workplace::create(plan, workplaceOptions()));
    XQ_ASSIGN(device, place->journal().device());
    cli.document(QJsonObject {{QStringLiteral("folder"), plan.folder},
        {QStringLiteral("trial"), plan.trial}, {QStringLiteral("unit"), device.unit},
        {QStringLiteral("device"), device.id}, {QStringLiteral("login"), plan.login},
        {QStringLiteral("encrypted"), place->database().isEncrypted()}});
    cli.line(Text::tr("Store made in %1 for %2").arg(plan.folder, plan.unit.name));
    if (plan.trial) {
        cli.line(Text::tr("This is a trial store; the password of its accounts is %1")
                     .arg(plan.password));
    }
    return {};
}

Result<void> info(Cli& cli)
{
    XQ_ASSIGN(place, openWorkplace(cli));
    XQ_ASSIGN(device, place->journal().device());
    XQ_ASSIGN(head, place->journal().chainHead(device.id));
    XQ_ASSIGN(unsent, place->journal().unsentCount());
    XQ_ASSIGN(aside, place->journal().setAside(true));
    XQ_ASSIGN(accounts, Workplace::accounts(cli.storePath()));
    XQ_ASSIGN(body, place->ownBody());
    cli.document(QJsonObject {{QStringLiteral("folder"), cli.storePath()},
        {QStringLiteral("trial"), place->trial()},
        {QStringLiteral("encrypted"), place->database().isEncrypted()},
        {QStringLiteral("unit"), device.unit}, {QStringLiteral("unitName"), body.name},
        {QStringLiteral("device"), device.id}, {QStringLiteral("deviceLabel"), device.label},
        {QStringLiteral("deviceSeq"), head.seq},
        {QStringLiteral("head"), QString::fromLatin1(head.hash.toHex())},
        {QStringLiteral("unsent"), unsent},
        {QStringLiteral("setAside"), static_cast<qint64>(aside.size())},
        {QStringLiteral("accounts"), QJsonArray::fromStringList(accounts)},
        {QStringLiteral("now"), jsonTime(place->now())},
        {QStringLiteral("user"), place->session().person.login}});
    cli.line(Text::tr("Folder: %1").arg(cli.storePath()));
    cli.line(Text::tr("Unit: %1 %2").arg(device.unit, body.name));
    cli.line(place->trial() ? Text::tr("Trial store") : Text::tr("Real store"));
    cli.line(place->database().isEncrypted()
            ? Text::tr("Encrypted: yes")
            : Text::tr("Encrypted: no, this program was built without it"));
    cli.line(Text::tr("Device: %1 (%2), %3 records").arg(device.label, device.id).arg(head.seq));
    cli.line(Text::tr("Unsent: %1, set aside: %2").arg(unsent).arg(aside.size()));
    cli.line(Text::tr("Accounts: %1").arg(wordList(accounts)));
    return {};
}

Result<void> verify(Cli& cli, bool rebuild)
{
    XQ_ASSIGN(place, openWorkplace(cli));
    PublicKeys keys(place->journal());
    XQ_ASSIGN(report,
        place->journal().verify(rebuild, [&keys](const Event& event) { return keys.of(event); }));
    XQ_ASSIGN(blobs, place->blobs());
    XQ_ASSIGN(damaged, blobs->verifyAll());
    QStringList problems = report.problems;
    for (const QByteArray& digest : damaged) {
        problems.append(Text::tr("Evidence %1 does not answer its digest.")
                            .arg(QString::fromLatin1(digest.toHex())));
    }
    // A file may follow its record (protocol.md 10), but only over a line there is.
    const SyncRepository sync(place->database());
    XQ_ASSIGN(named, sync.namedFiles());
    XQ_ASSIGN(enrolment, sync.enrolment());
    int missing = 0;
    for (const QByteArray& digest : std::as_const(named)) {
        XQ_ASSIGN(here, blobs->contains(digest));
        missing += here ? 0 : 1;
        if (!here && !enrolment) {
            problems.append(
                Text::tr("Evidence %1 is missing.").arg(QString::fromLatin1(digest.toHex())));
        }
    }
    cli.document(QJsonObject {{QStringLiteral("ok"), problems.isEmpty()},
        {QStringLiteral("events"), report.events}, {QStringLiteral("devices"), report.devices},
        {QStringLiteral("parts"), report.parts},
        {QStringLiteral("erasedParts"), report.erasedParts},
        {QStringLiteral("signatures"), report.signatures},
        {QStringLiteral("streams"), report.streams}, {QStringLiteral("rebuilt"), report.rebuilt},
        {QStringLiteral("filesAwaited"), missing},
        {QStringLiteral("problems"), QJsonArray::fromStringList(problems)}});
    cli.line(Text::tr("%1 records of %2 devices, %3 signatures, %4 sealed texts checked.")
                 .arg(report.events)
                 .arg(report.devices)
                 .arg(report.signatures)
                 .arg(report.parts));
    if (report.rebuilt) {
        cli.line(Text::tr("Every table was made anew from the journal and compared row for row."));
    }
    if (missing > 0 && enrolment) {
        cli.line(Text::tr("%1 evidence files are not on this computer yet.").arg(missing));
    }
    for (const QString& problem : problems) {
        cli.line(problem);
    }
    if (!problems.isEmpty()) {
        return fail(ErrorKind::Integrity, QStringLiteral("store.verify"),
            Text::tr(
                "The store does not hold: %1 findings. Stop working with it, keep the folder as it "
                "is and tell the platform office.")
                .arg(problems.size()));
    }
    cli.line(Text::tr("Everything holds."));
    return {};
}

} // namespace

void addStoreArea(Cli& cli)
{
    Command area = cli.area(QStringLiteral("store"), Text::tr("The store of this computer"));

    Command initVerb = area.verb(QStringLiteral("init"), Text::tr("Make a store for a unit"));
    InitArguments a;
    a.trial = initVerb.flag(
        QStringLiteral("--trial"), Text::tr("For trying out: its clock can be moved"));
    a.unit = initVerb.option(
        QStringLiteral("--unit"), QStringLiteral("CODE"), Text::tr("Code of the unit"));
    a.name = initVerb.option(
        QStringLiteral("--name"), QStringLiteral("NAME"), Text::tr("Name of the unit"));
    a.shortName = initVerb.option(QStringLiteral("--short-name"), QStringLiteral("TEXT"),
        Text::tr("Short form for document numbers"));
    a.region = initVerb.option(QStringLiteral("--region"), QStringLiteral("CODE"),
        Text::tr("Administrative division, six digits"));
    a.office = initVerb.option(QStringLiteral("--office"), QStringLiteral("NAME"),
        Text::tr("Name of the first power-exercising office"));
    a.login = initVerb.option(
        QStringLiteral("--login"), QStringLiteral("NAME"), Text::tr("Account of the first person"));
    a.person = initVerb.option(QStringLiteral("--person"), QStringLiteral("NAME"),
        Text::tr("Name of the first person, who administers the platform"));
    a.device = initVerb.option(
        QStringLiteral("--device"), QStringLiteral("LABEL"), Text::tr("Label of this computer"));
    a.join = initVerb.flag(QStringLiteral("--join"),
        Text::tr("Empty, to join a unit through its server (sync enrol)"));
    initVerb.action([&cli, a] { return init(cli, a); });

    area.verb(QStringLiteral("info"), Text::tr("What this store is and how it stands"))
        .action([&cli] { return info(cli); });

    Command verifyVerb
        = area.verb(QStringLiteral("verify"), Text::tr("Prove journal and evidence"));
    const Argument rebuild = verifyVerb.flag(
        QStringLiteral("--rebuild"), Text::tr("Also make every table anew and compare"));
    verifyVerb.action([&cli, rebuild] { return verify(cli, rebuild.given()); });

    Command backup = area.verb(QStringLiteral("backup"), Text::tr("Copy the store into one file"));
    const Argument target = backup.positional(QStringLiteral("FILE"), Text::tr("Where to"));
    backup.action([&cli, target]() -> Result<void> {
        XQ_ASSIGN(place, openWorkplace(cli));
        XQ_TRY(place->blobs());
        XQ_ASSIGN(made, backupStore(place->paths(), place->storeKey(), target.text()));
        cli.document(QJsonObject {{QStringLiteral("file"), target.text()},
            {QStringLiteral("size"), made.size},
            {QStringLiteral("files"), QJsonArray::fromStringList(made.files)}});
        cli.line(Text::tr("Backed up to %1 and read back.").arg(target.text()));
        return {};
    });

    Command restore = area.verb(
        QStringLiteral("restore"), Text::tr("Bring a backup back into an empty folder"));
    const Argument source = restore.positional(QStringLiteral("FILE"), Text::tr("The backup"));
    restore.action([&cli, source]() -> Result<void> {
        XQ_TRY(restoreStore(source.text(), StorePaths {cli.storePath()}));
        cli.document(QJsonObject {{QStringLiteral("folder"), cli.storePath()}});
        cli.line(Text::tr("Restored into %1.").arg(cli.storePath()));
        return {};
    });
}

} // namespace xq
