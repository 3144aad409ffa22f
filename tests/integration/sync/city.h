// SPDX-License-Identifier: GPL-3.0-or-later
// A city for the tests: a server with its own authority in a temporary folder, and office PCs with
// stores of their own, joined by real TLS on loopback or directly.
#pragma once

#include "models/people/person.h"
#include "models/store/blobstore.h"
#include "sync/client/nettransport.h"
#include "sync/client/syncsession.h"
#include "sync/server/httpserver.h"
#include "sync/server/hub.h"
#include "tests/support/verify.h"

#include <QTemporaryDir>

namespace xq::test {

inline constexpr Instant kStart = 1'489'110'000'000; // 2017-03-10 09:40 in China

/// A small record for tests: `note:<id>` streams.
///   note.opened {title}, note.decided {outcome} (not commuting, refused with rule.TEST for the
///   outcome "forbidden"), note.remarked {text} (commuting), note.signed {} (needs the signature)
class DecidedNoteHandler final : public StreamHandler {
public:
    QString kind() const override { return QStringLiteral("note"); }
    bool knows(const QString& type, int version) const override;
    bool commutes(const QString& type) const override;
    Result<void> admit(
        const StreamState& current, const Event& event, const AdmitContext& context) const override;
    QJsonObject fold(QJsonObject state, const Event& event) const override;
    QStringList tables() const override { return {}; }
    Result<void> project(Database&, const StreamState&) const override { return {}; }
};

std::unique_ptr<StreamRegistry> testRegistry();

inline QString note(int n)
{
    return QStringLiteral("note:%1").arg(n);
}

struct User {
    QString id;
    QString login;
    KeyPair keys;
};

/// The server of the city, without or with its HTTPS door.
class CityServer {
public:
    explicit CityServer(bool trial = false);
    void openDoor(const ConnectionLimits& limits = {}, int port = 0);
    void closeDoor() { door.reset(); }
    QString url() const;
    QByteArray authority() const { return hub->keys().authority; }
    /// Until a long poll waits at the door; false after 20 s without one. From any thread.
    bool waitParked() const;

    QTemporaryDir folder;
    ShiftedClock clock {kStart, false};
    std::unique_ptr<StreamRegistry> registry = testRegistry();
    std::unique_ptr<Hub> hub;
    std::unique_ptr<HttpServer> door;
};

/// Hands requests straight to the server's handler, as the device whose certificate it is.
class LocalTransport final : public Transport {
public:
    explicit LocalTransport(CityServer& city)
        : handler(city.hub->handler())
    {
    }
    Result<HttpResponse> send(const HttpRequest& request, int timeoutSeconds) override;

    std::unique_ptr<RequestHandler> handler;
    QByteArray certificate;
};

/// Fails the n-th request: before the server saw it, after it acted (the answer is lost), or gives
/// half of the answer's body, where it has one.
class FaultTransport final : public Transport {
public:
    enum class Fault { Before, After, Cut };
    explicit FaultTransport(Transport& behind)
        : inner(behind)
    {
    }
    Result<HttpResponse> send(const HttpRequest& request, int timeoutSeconds) override;

    Transport& inner;
    int count = 0;
    int failAt = -1;
    Fault fault = Fault::Before;
    bool struck = false; ///< something was lost
};

/// An office PC: a store with a device, and (after join or found) somebody at the desk.
class Pc {
public:
    Pc(const QString& unit, const Clock& clock, quint64 seed);

    /// Registers the unit and its first person, who signs everything.
    User found();
    /// Records somebody else of the unit.
    User addPerson(const QString& login, Role role);
    void enrolLocally(CityServer& city);
    void enrolOverTls(CityServer& city);

    Event act(
        const QString& stream, const QString& type, const QJsonObject& body, bool signs = false);
    Result<QList<Event>> tryAct(
        const QString& stream, const QString& type, const QJsonObject& body, bool signs = false);
    SyncPlace place();
    SyncSession session(Transport& transport) { return SyncSession(place(), transport); }
    std::unique_ptr<NetTransport> net() const;
    /// Every stream's state, for comparison with another store.
    QMap<QString, QJsonObject> states() const;

    QTemporaryDir folder;
    QString unit;
    const Clock& clock;
    RandomSource random;
    std::unique_ptr<StreamRegistry> registry = testRegistry();
    std::unique_ptr<Database> database;
    std::unique_ptr<BlobStore> blobs;
    std::unique_ptr<Journal> journal;
    DeviceIdentity device;
    User user; ///< at the desk
    bool trial = false;
};

QMap<QString, QJsonObject> statesOf(Database& database, Journal& journal);

} // namespace xq::test
