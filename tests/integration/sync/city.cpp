// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/sync/city.h"

#include "models/people/authority.h"
#include "models/people/body.h"
#include "models/people/handlers.h"
#include "models/store/migrator.h"
#include "sync/server/door.h"

#include <QJsonArray>

#include <chrono>
#include <thread>

namespace xq::test {
namespace {

template <typename T> T must(Result<T> result)
{
    if (!result) {
        qFatal("%s: %s (%s)", qPrintable(result.error().code), qPrintable(result.error().message),
            qPrintable(result.error().details));
    }
    return std::move(*result);
}
void must(const Result<void>& result)
{
    if (!result) {
        qFatal("%s: %s (%s)", qPrintable(result.error().code), qPrintable(result.error().message),
            qPrintable(result.error().details));
    }
}

} // namespace

bool DecidedNoteHandler::knows(const QString& type, int version) const
{
    static const QStringList types {QStringLiteral("note.opened"), QStringLiteral("note.decided"),
        QStringLiteral("note.remarked"), QStringLiteral("note.signed")};
    return version == 1 && types.contains(type);
}

bool DecidedNoteHandler::commutes(const QString& type) const
{
    return type == QLatin1String("note.remarked");
}

Result<void> DecidedNoteHandler::admit(
    const StreamState& current, const Event& event, const AdmitContext& context) const
{
    if (event.body.value(QStringLiteral("outcome")).toString() == QLatin1String("forbidden")) {
        return refused(QStringLiteral("rule.TEST"), QStringLiteral("A rule of the test says no."));
    }
    if ((event.type == QLatin1String("note.opened")) == current.exists()) {
        return refused(QStringLiteral("note.order"), QStringLiteral("Not in this order."));
    }
    if (event.type == QLatin1String("note.signed")) {
        XQ_ASSIGN(person, requireActor(event, context));
        return requireSignature(event, person);
    }
    return {};
}

QJsonObject DecidedNoteHandler::fold(QJsonObject state, const Event& event) const
{
    QJsonArray history = state.value(QStringLiteral("history")).toArray();
    history.append(event.type + QLatin1Char(' ')
        + event.body.value(QStringLiteral("text")).toString()
        + event.body.value(QStringLiteral("outcome")).toString());
    state.insert(QStringLiteral("history"), history);
    return state;
}

std::unique_ptr<StreamRegistry> testRegistry()
{
    auto registry = std::make_unique<StreamRegistry>();
    addPeopleHandlers(*registry);
    registry->add(std::make_unique<DecidedNoteHandler>());
    return registry;
}

CityServer::CityServer(bool trial)
{
    HubPlan plan;
    plan.folder = folder.path() + QStringLiteral("/server");
    plan.city = QStringLiteral("示范市");
    plan.trial = trial;
    must(Hub::init(plan, SystemClock().now(), systemRandom()));
    hub = must(Hub::open(plan.folder, *registry, clock, systemRandom()));
    must(hub->addUnit(QStringLiteral("CG"), QStringLiteral("示范市城市管理行政执法局")));
    must(hub->addUnit(QStringLiteral("JT"), QStringLiteral("示范市交通运输局")));
}

void CityServer::openDoor(const ConnectionLimits& limits, int port)
{
    HubSettings settings;
    settings.listen = QStringLiteral("127.0.0.1:%1").arg(port);
    door = must(xq::openDoor(*hub, settings, limits));
}

bool CityServer::waitParked() const
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (door->parked() == 0 && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return door->parked() > 0;
}

QString CityServer::url() const
{
    return QStringLiteral("https://127.0.0.1:%1").arg(door->port());
}

Result<HttpResponse> LocalTransport::send(const HttpRequest& request, int)
{
    HttpRequest asDevice = request;
    asDevice.peerCertificate = certificate;
    return HttpResponse(handler->handle(asDevice));
}

Result<HttpResponse> FaultTransport::send(const HttpRequest& request, int timeoutSeconds)
{
    const auto lost = [] {
        return fail(ErrorKind::Network, QStringLiteral("net.unreachable"), QStringLiteral("test"));
    };
    if (count++ != failAt) {
        return inner.send(request, timeoutSeconds);
    }
    struck = true;
    if (fault == Fault::Before) {
        return lost();
    }
    auto answer = inner.send(request, timeoutSeconds);
    if (fault == Fault::After || !answer) {
        return lost();
    }
    // The answer to HEAD has no body on a line: there is nothing to cut.
    struck = request.method != QLatin1String("HEAD") && !answer->body.isEmpty();
    answer->body.truncate(answer->body.size() / 2);
    return answer;
}

Pc::Pc(const QString& unitCode, const Clock& pcClock, quint64 seed)
    : unit(unitCode)
    , clock(pcClock)
    , random(seededRandom(seed))
{
    DatabaseOptions options;
    options.path = folder.filePath(QStringLiteral("store.db"));
    options.create = true;
    database = must(Database::open(options));
    must(migrate(*database, QStringLiteral(":/schema/client"), false));
    options.path = folder.filePath(QStringLiteral("evidence.db"));
    blobs = must(BlobStore::open(options));
    journal = std::make_unique<Journal>(*database, *registry, random);
    device.id = newUuid(clock.now(), random);
    device.unit = unit;
    device.label = QStringLiteral("PC %1").arg(seed);
    device.keys = newKeyPair();
    must(journal->createDevice(device));
}

User Pc::found()
{
    user = {newUuid(clock.now(), random), QStringLiteral("admin"), newKeyPair()};
    Body body;
    body.code = unit;
    body.name = QStringLiteral("单位") + unit;
    body.shortName = unit;
    const RecordedAt now {
        clock.now(), clock.now(), trial ? QStringLiteral("trial") : QStringLiteral("wall")};
    must(journal->act(Author {{}, unit, {}}, now,
        {Draft {bodyStream(unit), QStringLiteral("body.registered"), 1,
            QJsonObject {{QStringLiteral("body"), bodyToJson(body)}}, {}, {}, 0, false, {}}}));
    Person person;
    person.id = user.id;
    person.login = user.login;
    person.name = QStringLiteral("管理员");
    person.publicKey = user.keys.publicKey;
    person.active.from = localDate(clock.now()).addYears(-1);
    person.roles = {{Role::Platform, person.active}, {Role::Clerk, person.active}};
    act(peopleStream(unit), QStringLiteral("person.added"),
        QJsonObject {{QStringLiteral("person"), personToJson(person)}}, true);
    return user;
}

User Pc::addPerson(const QString& login, Role role)
{
    const User added {newUuid(clock.now(), random), login, newKeyPair()};
    Person person;
    person.id = added.id;
    person.login = login;
    person.name = login;
    person.publicKey = added.keys.publicKey;
    person.active.from = localDate(clock.now()).addYears(-1);
    person.roles = {{role, person.active}};
    act(peopleStream(unit), QStringLiteral("person.added"),
        QJsonObject {{QStringLiteral("person"), personToJson(person)}}, true);
    return added;
}

void Pc::enrolLocally(CityServer& city)
{
    LocalTransport transport(city);
    const QString code = must(city.hub->enrolCode(unit));
    must(session(transport).enrol(QStringLiteral("https://local"), code, city.authority()));
}

void Pc::enrolOverTls(CityServer& city)
{
    const QString code = must(city.hub->enrolCode(unit));
    const auto transport = must(NetTransport::create({city.url(), city.authority(), {}, {}}));
    must(session(*transport).enrol(city.url(), code, city.authority()));
}

std::unique_ptr<NetTransport> Pc::net() const
{
    const Enrolment enrolment = must(SyncRepository(*database).enrolment()).value();
    return must(NetTransport::create(
        {enrolment.server, enrolment.authority, enrolment.certificate, device.keys.privateKey}));
}

Result<QList<Event>> Pc::tryAct(
    const QString& stream, const QString& type, const QJsonObject& body, bool signs)
{
    const RecordedAt now {
        clock.now(), clock.now(), trial ? QStringLiteral("trial") : QStringLiteral("wall")};
    Draft draft;
    draft.stream = stream;
    draft.type = type;
    draft.body = body;
    draft.signs = signs;
    return journal->act(Author {user.id, unit, user.keys.privateKey}, now, {draft});
}

Event Pc::act(const QString& stream, const QString& type, const QJsonObject& body, bool signs)
{
    return must(tryAct(stream, type, body, signs)).first();
}

SyncPlace Pc::place()
{
    SyncPlace sync {*database, *journal, blobs.get(), trial, clock, random, {}};
    return sync;
}

QMap<QString, QJsonObject> Pc::states() const
{
    return statesOf(*database, *journal);
}

QMap<QString, QJsonObject> statesOf(Database& database, Journal& journal)
{
    QStringList streams;
    auto select = database.prepare(QStringLiteral("SELECT stream FROM stream ORDER BY stream"));
    while (must(select.next())) {
        streams.append(select.text(0));
    }
    QMap<QString, QJsonObject> states;
    for (const QString& stream : streams) {
        const StreamState state = must(journal.state(stream));
        if (state.exists()) {
            states.insert(stream, state.state);
        }
    }
    return states;
}

} // namespace xq::test
