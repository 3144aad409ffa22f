// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/syncengine.h"

#include "models/store/database.h"
#include "sync/client/nettransport.h"

#include <QThread>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace xq {
namespace {
constexpr int kPollSeconds = 50;
constexpr std::chrono::milliseconds kUnenrolledRest {60'000};
constexpr qint64 kShortestRest = 5'000; ///< ms after a failure, whatever the store says of it
constexpr std::chrono::milliseconds kShortestPoll {
    1'000}; ///< a server that sends polls home at once
} // namespace

Result<std::unique_ptr<Transport>> netTransportFor(
    const Enrolment& enrolment, const DeviceIdentity& device)
{
    XQ_ASSIGN(net,
        NetTransport::create({enrolment.server, enrolment.authority, enrolment.certificate,
            device.keys.privateKey}));
    return std::unique_ptr<Transport>(std::move(net));
}

struct SyncEngine::Private {
    SyncEngine* engine = nullptr;
    StoreOpener opener;
    TransportMaker maker;
    std::unique_ptr<QThread> thread;

    std::mutex mutex;
    std::condition_variable signal;
    bool stopping = false;
    bool woken = false;
    Transport* running = nullptr; ///< while it may be broken off
    bool polling = false;

    void run();
    void loop(SyncStore& store);
    void round(SyncPlace& place, SyncSession& session);
    bool isStopping();
    void rest(std::chrono::milliseconds most);
    void report(SyncPlace& place);
    void setPolling(bool on);
};

SyncEngine::SyncEngine(StoreOpener opener, TransportMaker maker, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    qRegisterMetaType<SyncStatus>();
    qRegisterMetaType<Error>();
    d->engine = this;
    d->opener = std::move(opener);
    d->maker = maker ? std::move(maker) : TransportMaker(netTransportFor);
}

SyncEngine::~SyncEngine()
{
    stop();
}

void SyncEngine::start()
{
    if (d->thread) {
        return;
    }
    d->stopping = false;
    d->thread.reset(QThread::create([this] { d->run(); }));
    d->thread->setObjectName(QStringLiteral("sync"));
    d->thread->start();
}

void SyncEngine::stop()
{
    if (!d->thread) {
        return;
    }
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
        if (d->running) {
            d->running->abort();
        }
    }
    d->signal.notify_all();
    d->thread->wait();
    d->thread.reset();
}

void SyncEngine::wake()
{
    {
        const std::lock_guard lock(d->mutex);
        d->woken = true;
        if (d->running && d->polling) { // a push under way is left alone
            d->running->abort();
        }
    }
    d->signal.notify_all();
}

bool SyncEngine::Private::isStopping()
{
    const std::lock_guard lock(mutex);
    return stopping;
}

void SyncEngine::Private::rest(std::chrono::milliseconds most)
{
    std::unique_lock lock(mutex);
    signal.wait_for(lock, most, [this] { return stopping || woken; });
    woken = false;
}

void SyncEngine::Private::setPolling(bool on)
{
    const std::lock_guard lock(mutex);
    polling = on;
}

void SyncEngine::Private::report(SyncPlace& place)
{
    const auto status = syncStatus(place.database, place.journal, place.blobs, place.clock.now());
    if (status) {
        Q_EMIT engine->statusChanged(*status);
    }
}

void SyncEngine::Private::run()
{
    const auto store = opener();
    if (!store) {
        Q_EMIT engine->failed(store.error());
        return;
    }
    loop(**store);
}

void SyncEngine::Private::loop(SyncStore& store)
{
    SyncPlace place = store.place();
    const SyncRepository repository(place.database);
    while (!isStopping()) {
        report(place);
        const auto enrolment = repository.enrolment();
        const auto device = place.journal.device();
        if (!enrolment || !*enrolment || !device) {
            rest(kUnenrolledRest);
            continue;
        }
        const auto transport = maker(**enrolment, *device);
        if (!transport) {
            Q_EMIT engine->failed(transport.error());
            rest(kUnenrolledRest);
            continue;
        }
        {
            const std::lock_guard lock(mutex);
            running = transport->get();
        }
        SyncSession session(place, **transport);
        const QByteArray certificate = (*enrolment)->certificate;
        // Until the PC is enrolled anew (another certificate), the connection stays open.
        while (!isStopping()) {
            const auto now = repository.enrolment();
            if (now && *now && (*now)->certificate != certificate) {
                break;
            }
            round(place, session);
        }
        const std::lock_guard lock(mutex);
        running = nullptr;
    }
}

void SyncEngine::Private::round(SyncPlace& place, SyncSession& session)
{
    {
        const std::lock_guard lock(mutex);
        woken = false;
    }
    Q_EMIT engine->busyChanged(true);
    const auto outcome = session.run();
    Q_EMIT engine->busyChanged(false);
    report(place);
    if (!outcome) {
        if (outcome.error().code == QLatin1String("net.aborted")) {
            return; // on purpose: what was waited for is there, or the engine stops
        }
        // Where not even the failure could be noted (a full disk), the history says nothing of it.
        const auto history = SyncRepository(place.database).history();
        rest(std::chrono::milliseconds(
            qMax(kShortestRest, history ? history->nextTry - history->lastFailure : 0)));
        return;
    }
    if (outcome->received > 0) {
        Q_EMIT engine->received(outcome->received);
    }
    const auto since = std::chrono::steady_clock::now();
    SyncReport news;
    setPolling(true);
    bool poll = true;
    {
        const std::lock_guard lock(mutex);
        poll = !stopping && !woken;
    }
    const Result<void> pulled = poll ? session.pull(news, kPollSeconds) : Result<void>();
    setPolling(false);
    if (news.received > 0) {
        report(place);
        Q_EMIT engine->received(news.received);
    }
    const auto lasted = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - since);
    if (poll && news.received == 0 && lasted < kShortestPoll) {
        rest(kShortestPoll);
    }
}

} // namespace xq
