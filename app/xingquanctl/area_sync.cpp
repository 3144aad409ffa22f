// SPDX-License-Identifier: GPL-3.0-or-later
// `sync`: the exchange with the municipal server, and what it refused.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/files.h"
#include "app/xingquanctl/workplaces.h"
#include "models/identity/masking.h"
#include "models/services/setasidedesk.h"
#include "sync/client/nettransport.h"
#include "sync/client/workplacesync.h"
#include "sync/protocol/certificates.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Cli)
};

constexpr qint64 kCertificateFile = 1024 * 1024;

struct EnrolArguments {
    Argument server, code, authority;
};

Result<QByteArray> readAuthority(const QString& path)
{
    XQ_ASSIGN(bytes, readWholeFile(path, kCertificateFile));
    return certificateFromFile(bytes);
}

QString trimmedServer(QString server)
{
    while (server.endsWith(QLatin1Char('/'))) {
        server.chop(1);
    }
    return server;
}

Result<void> enrol(Cli& cli, const EnrolArguments& a)
{
    XQ_ASSIGN(place, openWorkplace(cli));
    XQ_ASSIGN(authority, readAuthority(a.authority.text()));
    const QString server = trimmedServer(a.server.text());
    XQ_ASSIGN(transport, NetTransport::create({server, authority, {}, {}}));
    XQ_ASSIGN(sync, syncPlaceOf(*place));
    SyncSession session(sync, *transport);
    XQ_ASSIGN(enrolment, session.enrol(server, a.code.text(), authority));
    XQ_ASSIGN(device, place->journal().device());
    cli.document(QJsonObject {{QStringLiteral("server"), enrolment.server},
        {QStringLiteral("city"), enrolment.city}, {QStringLiteral("unit"), device.unit},
        {QStringLiteral("unitName"), enrolment.unitName}, {QStringLiteral("device"), device.id},
        {QStringLiteral("trial"), enrolment.trial}});
    cli.line(Text::tr("Enrolled at the server of %1 for %2. Send and fetch with: sync now")
                 .arg(enrolment.city, enrolment.unitName));
    return {};
}

QJsonObject statusJson(const SyncStatus& status)
{
    const SyncHistory& history = status.history;
    QJsonValue problem;
    if (history.failures > 0) {
        problem = QJsonObject {{QStringLiteral("code"), history.failureCode},
            {QStringLiteral("message"), history.failureMessage},
            {QStringLiteral("at"), jsonTime(history.lastFailure)},
            {QStringLiteral("failures"), history.failures},
            {QStringLiteral("nextTry"), jsonTime(history.nextTry)}};
    }
    return {{QStringLiteral("enrolled"), status.enrolled},
        {QStringLiteral("server"), status.server}, {QStringLiteral("city"), status.city},
        {QStringLiteral("unsent"), status.unsent}, {QStringLiteral("setAside"), status.setAside},
        {QStringLiteral("filesUnsent"), status.filesUnsent},
        {QStringLiteral("lastContact"), jsonTime(history.lastContact)},
        {QStringLiteral("lastComplete"), jsonTime(history.lastComplete)},
        {QStringLiteral("problem"), problem},
        {QStringLiteral("time"),
            QJsonObject {{QStringLiteral("earliest"), jsonTime(status.now.earliest)},
                {QStringLiteral("latest"), jsonTime(status.now.latest)},
                {QStringLiteral("source"), status.now.source}}}};
}

QString timeText(Instant at)
{
    return at == 0 ? Text::tr("never") : toListTime(at);
}

void printStatus(Cli& cli, const SyncStatus& status)
{
    cli.line(status.enrolled ? Text::tr("Server: %1 (%2)").arg(status.server, status.city)
                             : Text::tr("Not enrolled; everything stays on this PC."));
    cli.line(Text::tr("Unsent: %1 records, %2 files").arg(status.unsent).arg(status.filesUnsent));
    cli.line(Text::tr("Set aside: %1").arg(status.setAside));
    cli.line(Text::tr("Last complete exchange: %1").arg(timeText(status.history.lastComplete)));
    if (status.history.failures > 0) {
        cli.line(Text::tr("Problem since then: %1 Next try by itself: %2")
                     .arg(status.history.failureMessage, timeText(status.history.nextTry)));
    }
}

Result<void> status(Cli& cli)
{
    XQ_ASSIGN(place, openWorkplace(cli));
    XQ_ASSIGN(now, syncStatusOf(*place));
    cli.document(statusJson(now));
    printStatus(cli, now);
    return {};
}

Result<void> exchange(Cli& cli)
{
    XQ_ASSIGN(place, openWorkplace(cli));
    XQ_ASSIGN(transport, transportOf(*place));
    XQ_ASSIGN(sync, syncPlaceOf(*place));
    const auto report = SyncSession(sync, *transport).run();
    XQ_ASSIGN(after, syncStatusOf(*place));
    QJsonObject json = statusJson(after);
    if (!report) {
        cli.document(json);
        return tl::unexpected<Error>(report.error());
    }
    json.insert(QStringLiteral("sent"), report->sent);
    json.insert(QStringLiteral("accepted"), report->accepted);
    json.insert(QStringLiteral("refused"), report->setAside);
    json.insert(QStringLiteral("received"), report->received);
    json.insert(QStringLiteral("filesSent"), report->filesSent);
    json.insert(QStringLiteral("filesReceived"), report->filesReceived);
    json.insert(QStringLiteral("filesFailed"), report->filesFailed);
    json.insert(QStringLiteral("fileProblem"),
        report->fileProblem.isEmpty() ? QJsonValue() : QJsonValue(report->fileProblem));
    cli.document(json);
    cli.line(Text::tr("Sent %1 records (%2 accepted, %3 set aside), received %4.")
                 .arg(report->sent)
                 .arg(report->accepted)
                 .arg(report->setAside)
                 .arg(report->received));
    if (report->filesSent + report->filesReceived + report->filesFailed > 0) {
        cli.line(Text::tr("Files: %1 sent, %2 received, %3 failed. %4")
                     .arg(report->filesSent)
                     .arg(report->filesReceived)
                     .arg(report->filesFailed)
                     .arg(report->fileProblem));
    }
    printStatus(cli, after);
    return {};
}

/// Identity and telephone numbers in every text of it shortened.
QJsonValue masked(const QJsonValue& value)
{
    if (value.isString()) {
        return maskedIdentitiesIn(value.toString());
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue item : value.toArray()) {
            array.append(masked(item));
        }
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            it.value() = masked(it.value());
        }
        return object;
    }
    return value;
}

QJsonObject entryJson(const SetAsideEntry& entry, const QStringList& roles)
{
    const SetAside& refusal = entry.refusal;
    QJsonObject parts;
    for (const EventPart& part : refusal.event.parts) {
        const bool entitled = part.audience.isEmpty()
            || std::any_of(part.audience.cbegin(), part.audience.cend(),
                [&roles](const QString& role) { return roles.contains(role); });
        if (entitled && part.held() && part.name != QLatin1String("keyring")) {
            parts.insert(part.name, masked(part.object()));
        }
    }
    return {{QStringLiteral("event"), refusal.event.id},
        {QStringLiteral("stream"), refusal.event.stream},
        {QStringLiteral("type"), refusal.event.type}, {QStringLiteral("code"), refusal.code},
        {QStringLiteral("message"), refusal.message}, {QStringLiteral("at"), jsonTime(refusal.at)},
        {QStringLiteral("recorded"), jsonTime(refusal.event.recordedAt.latest)},
        {QStringLiteral("person"), entry.person},
        {QStringLiteral("body"), masked(refusal.event.body)}, {QStringLiteral("parts"), parts},
        {QStringLiteral("reliesOn"), QJsonArray::fromStringList(entry.reliesOn)},
        {QStringLiteral("resolution"),
            refusal.resolution.isEmpty() ? QJsonValue() : QJsonValue(refusal.resolution)},
        {QStringLiteral("reason"), refusal.reason}};
}

Result<void> listSetAside(Cli& cli, bool all)
{
    XQ_ASSIGN(place, openWorkplace(cli));
    XQ_ASSIGN(entries, SetAsideDesk(*place).list(!all));
    QStringList roles;
    for (const Role role : place->session().person.rolesOn(localDate(place->now()))) {
        roles.append(roleId(role));
    }
    QJsonArray list;
    for (const SetAsideEntry& entry : std::as_const(entries)) {
        list.append(entryJson(entry, roles));
        cli.line(QStringList {entry.refusal.event.id, toListTime(entry.refusal.at), entry.person,
            entry.refusal.event.stream, setAsideWhat(entry.refusal.event), entry.refusal.code,
            entry.refusal.message}
                     .join(QLatin1Char('\t')));
    }
    cli.document(list);
    if (entries.isEmpty()) {
        cli.line(Text::tr("Nothing is set aside."));
    }
    return {};
}

Result<void> redo(Cli& cli, const QString& id)
{
    XQ_ASSIGN(place, openWorkplace(cli));
    XQ_ASSIGN(event, SetAsideDesk(*place).redo(id));
    cli.document(QJsonObject {{QStringLiteral("event"), id},
        {QStringLiteral("resolution"), QStringLiteral("redone")},
        {QStringLiteral("newEvent"), event.id}});
    cli.line(Text::tr("Done again on the present state as %1.").arg(event.id));
    return {};
}

Result<void> discard(Cli& cli, const QString& id, const QString& reason)
{
    XQ_ASSIGN(place, openWorkplace(cli));
    XQ_TRY(SetAsideDesk(*place).discard(id, reason));
    cli.document(QJsonObject {{QStringLiteral("event"), id},
        {QStringLiteral("resolution"), QStringLiteral("discarded")},
        {QStringLiteral("reason"), reason}});
    cli.line(Text::tr("Discarded; the entry and the reason are kept."));
    return {};
}

void addSetAside(Cli& cli, Command& area)
{
    Command aside = area.verb(QStringLiteral("set-aside"), Text::tr("What the server refused"));
    Command list = aside.verb(QStringLiteral("list"), Text::tr("List the entries with reasons"));
    const Argument all = list.flag(QStringLiteral("--all"), Text::tr("Also those decided"));
    list.action([&cli, all] { return listSetAside(cli, all.given()); });
    Command redoVerb
        = aside.verb(QStringLiteral("redo"), Text::tr("Do the same again on the present state"));
    const Argument redoId
        = redoVerb.positional(QStringLiteral("EVENT"), Text::tr("Id of the entry"));
    redoVerb.action([&cli, redoId] { return redo(cli, redoId.text()); });
    Command discardVerb
        = aside.verb(QStringLiteral("discard"), Text::tr("Give an entry up, with a reason"));
    const Argument discardId
        = discardVerb.positional(QStringLiteral("EVENT"), Text::tr("Id of the entry"));
    const Argument reason = discardVerb.requiredOption(
        QStringLiteral("--reason"), QStringLiteral("TEXT"), Text::tr("Why"));
    discardVerb.action(
        [&cli, discardId, reason] { return discard(cli, discardId.text(), reason.text()); });
}

} // namespace

void addSyncArea(Cli& cli)
{
    Command area = cli.area(QStringLiteral("sync"), Text::tr("Exchange with the municipal server"));
    Command enrolVerb
        = area.verb(QStringLiteral("enrol"), Text::tr("Connect this PC with a one-time code"));
    EnrolArguments a;
    a.server = enrolVerb.requiredOption(
        QStringLiteral("--server"), QStringLiteral("URL"), Text::tr("Address, https://host:8443"));
    a.code = enrolVerb.requiredOption(QStringLiteral("--code"), QStringLiteral("CODE"),
        Text::tr("From the municipal platform office"));
    a.authority = enrolVerb.requiredOption(QStringLiteral("--ca"), QStringLiteral("FILE"),
        Text::tr("The city's certificate (ca.pem)"));
    enrolVerb.action([&cli, a] { return enrol(cli, a); });
    area.verb(QStringLiteral("now"), Text::tr("Send and fetch everything")).action([&cli] {
        return exchange(cli);
    });
    area.verb(QStringLiteral("status"), Text::tr("What is unsent, and how the last exchange went"))
        .action([&cli] { return status(cli); });
    addSetAside(cli, area);
}

} // namespace xq
