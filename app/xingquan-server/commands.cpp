// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquan-server/commands.h"

#include "models/base/json.h"
#include "models/services/workplace.h"
#include "sync/server/door.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::ServerApp)
};

void print(const QString& line)
{
    std::fprintf(stdout, "%s\n", line.toUtf8().constData());
    std::fflush(stdout);
}

/// The one document of --json, or the line for people.
void answer(const ServerCall& call, const QJsonValue& document, const QString& line)
{
    if (!call.json) {
        print(line);
        return;
    }
    const QJsonDocument json = document.isArray() ? QJsonDocument(document.toArray())
                                                  : QJsonDocument(document.toObject());
    print(QString::fromUtf8(json.toJson(QJsonDocument::Indented)).trimmed());
}

} // namespace

QString defaultServerFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/xingquan-server");
}

Result<OpenHub> openHub(const QString& folder)
{
    OpenHub open;
    open.registry = makeRegistry();
    open.clock = std::make_unique<SystemClock>();
    XQ_ASSIGN(hub, Hub::open(folder, *open.registry, *open.clock, systemRandom()));
    const QString moved = qEnvironmentVariable("XINGQUAN_CLOCK");
    if (!moved.isEmpty()) {
        if (!hub->trial()) {
            return fail(ErrorKind::Usage, QStringLiteral("clock.trial-only"),
                Text::tr("XINGQUAN_CLOCK moves the clock of trial cities only; unset it to run "
                         "this server."));
        }
        XQ_ASSIGN(start, parseInstant(moved));
        auto clock = std::make_unique<ShiftedClock>(start, true);
        XQ_ASSIGN(shifted, Hub::open(folder, *open.registry, *clock, systemRandom()));
        hub = std::move(shifted);
        open.clock = std::move(clock);
    }
    open.hub = std::move(hub);
    return open;
}

Result<void> initServer(const ServerCall& call, const HubPlan& plan)
{
    HubPlan here = plan;
    here.folder = call.data;
    XQ_TRY(Hub::init(here, SystemClock().now(), systemRandom()));
    const HubPaths paths {call.data};
    answer(call,
        QJsonObject {{QStringLiteral("folder"), call.data}, {QStringLiteral("city"), plan.city},
            {QStringLiteral("authority"), paths.authority()},
            {QStringLiteral("settings"), paths.settings()}, {QStringLiteral("trial"), plan.trial}},
        Text::tr("The server of %1 is ready in %2. Give %3 to every PC that is to enrol; keep the "
                 ".key files secret and in the backup.")
            .arg(plan.city, call.data, paths.authority()));
    return {};
}

Result<void> addUnit(const ServerCall& call, const QString& code, const QString& name)
{
    XQ_ASSIGN(open, openHub(call.data));
    XQ_TRY(open.hub->addUnit(code, name));
    answer(call, QJsonObject {{QStringLiteral("code"), code}, {QStringLiteral("name"), name}},
        Text::tr("Unit %1 (%2) may now enrol PCs.").arg(code, name));
    return {};
}

Result<void> listUnits(const ServerCall& call)
{
    XQ_ASSIGN(open, openHub(call.data));
    XQ_ASSIGN(store, open.hub->store());
    XQ_ASSIGN(units, store.repository->units());
    QJsonArray list;
    QStringList lines;
    for (const HubUnit& unit : std::as_const(units)) {
        list.append(QJsonObject {{QStringLiteral("code"), unit.code},
            {QStringLiteral("name"), unit.name}, {QStringLiteral("added"), toIso(unit.addedAt)}});
        lines.append(unit.code + QLatin1Char('\t') + unit.name);
    }
    answer(call, list, lines.join(QLatin1Char('\n')));
    return {};
}

Result<void> printEnrolCode(const ServerCall& call, const QString& unit, const QStringList& also)
{
    XQ_ASSIGN(open, openHub(call.data));
    XQ_ASSIGN(code, open.hub->enrolCode(unit, also));
    answer(
        call, QJsonObject {{QStringLiteral("unit"), unit}, {QStringLiteral("code"), code}}, code);
    return {};
}

Result<void> listDevices(const ServerCall& call)
{
    XQ_ASSIGN(open, openHub(call.data));
    XQ_ASSIGN(store, open.hub->store());
    XQ_ASSIGN(devices, store.repository->devices());
    QJsonArray list;
    QStringList lines;
    for (const HubDevice& device : std::as_const(devices)) {
        XQ_ASSIGN(head, store.journal->chainHead(device.id));
        const QString state = device.revokedAt != 0 ? QStringLiteral("revoked")
            : device.frozen.isEmpty()               ? QStringLiteral("valid")
                                                    : QStringLiteral("frozen");
        list.append(QJsonObject {{QStringLiteral("id"), device.id},
            {QStringLiteral("unit"), device.unit}, {QStringLiteral("label"), device.label},
            {QStringLiteral("state"), state}, {QStringLiteral("received"), head.seq},
            {QStringLiteral("enrolled"), toIso(device.enrolledAt)},
            {QStringLiteral("lastSeen"),
                device.lastSeen == 0 ? QJsonValue() : QJsonValue(toIso(device.lastSeen))}});
        lines.append(
            QStringList {device.id, device.unit, device.label, state, QString::number(head.seq),
                device.lastSeen == 0 ? QStringLiteral("-") : toListTime(device.lastSeen)}
                .join(QLatin1Char('\t')));
    }
    answer(call, list, lines.join(QLatin1Char('\n')));
    return {};
}

Result<void> revokeDevice(const ServerCall& call, const QString& id, const QString& reason)
{
    XQ_ASSIGN(open, openHub(call.data));
    XQ_TRY(open.hub->revokeDevice(id, reason));
    answer(call,
        QJsonObject {
            {QStringLiteral("id"), id}, {QStringLiteral("state"), QStringLiteral("revoked")}},
        Text::tr("Device %1 is excluded from now on.").arg(id));
    return {};
}

Result<void> verifyServer(const ServerCall& call, bool rebuild)
{
    XQ_ASSIGN(open, openHub(call.data));
    XQ_ASSIGN(report, open.hub->verify(rebuild));
    QJsonArray problems;
    for (const QString& problem : std::as_const(report.problems)) {
        problems.append(problem);
    }
    answer(call,
        QJsonObject {{QStringLiteral("ok"), report.ok()}, {QStringLiteral("events"), report.events},
            {QStringLiteral("devices"), report.devices},
            {QStringLiteral("signatures"), report.signatures},
            {QStringLiteral("streams"), report.streams},
            {QStringLiteral("rebuilt"), report.rebuilt}, {QStringLiteral("problems"), problems}},
        report.ok() ? Text::tr("%1 records of %2 devices hold, %3 signatures checked.")
                          .arg(report.events)
                          .arg(report.devices)
                          .arg(report.signatures)
                    : report.problems.join(QLatin1Char('\n')));
    if (!report.ok()) {
        return fail(ErrorKind::Integrity, QStringLiteral("verify.failed"),
            Text::tr("The server's record does not hold (%1 findings).")
                .arg(report.problems.size()));
    }
    return {};
}

Result<void> backupServer(const ServerCall& call, const QString& folder)
{
    XQ_ASSIGN(open, openHub(call.data));
    XQ_TRY(open.hub->backup(folder));
    answer(call, QJsonObject {{QStringLiteral("folder"), folder}},
        Text::tr("The backup lies in %1. It holds the keys: keep it as safe as the server.")
            .arg(folder));
    return {};
}

Result<void> runServer(const ServerCall& call)
{
    // Blocked before any thread starts, so that only the wait below gets them.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    XQ_ASSIGN(open, openHub(call.data));
    XQ_ASSIGN(settings, readSettings(open.hub->paths().settings()));
    if (!call.listen.isEmpty()) {
        settings.listen = call.listen;
    }
    XQ_ASSIGN(door, openDoor(*open.hub, settings));
    XQ_ASSIGN(listen, parseListen(settings.listen));
    const bool v6 = listen.host.contains(QLatin1Char(':'));
    const QString url
        = QStringLiteral("https://%1:%2")
              .arg(v6 ? QLatin1Char('[') + listen.host + QLatin1Char(']') : listen.host)
              .arg(door->port());
    answer(call,
        QJsonObject {{QStringLiteral("listening"), url}, {QStringLiteral("city"), open.hub->city()},
            {QStringLiteral("trial"), open.hub->trial()}},
        Text::tr("The server of %1 listens on %2.").arg(open.hub->city(), url));
    int signal = 0;
    sigwait(&signals, &signal);
    door->stop();
    if (!call.json) {
        print(Text::tr("Stopped; nothing is under way any more."));
    }
    return {};
}

void printError(const ServerCall& call, const Error& error)
{
    if (call.json) {
        answer(call,
            QJsonObject {{QStringLiteral("error"),
                QJsonObject {{QStringLiteral("code"), error.code},
                    {QStringLiteral("message"), error.message}}}},
            {});
        return;
    }
    std::fprintf(
        stderr, "%s [%s]\n", error.message.toUtf8().constData(), error.code.toUtf8().constData());
    if (!error.details.isEmpty()) {
        std::fprintf(stderr, "  %s\n", error.details.toUtf8().constData());
    }
}

} // namespace xq
