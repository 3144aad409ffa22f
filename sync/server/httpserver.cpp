// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/httpserver.h"

#include "sync/server/exchange.h"
#include "sync/server/headwatcher.h"
#include "sync/server/workerpool.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QLoggingCategory>

#include <arpa/inet.h>
#include <atomic>
#include <microhttpd.h>
#include <netinet/in.h>
#include <unistd.h>

namespace xq {
namespace {

Q_LOGGING_CATEGORY(log, "xingquan.server", QtWarningMsg)

using Phase = ConnectionGuard::Phase;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Server)
};

HttpResponse busy()
{
    HttpResponse response = errorResponse(503,
        {ErrorKind::Network, QStringLiteral("server.busy"),
            Text::tr(
                "The municipal server is busy. Nothing was lost; the next try follows by itself."),
            {}});
    response.headers.insert(QStringLiteral("retry-after"), QStringLiteral("5"));
    return response;
}

HttpResponse tooLarge()
{
    return errorResponse(413,
        {ErrorKind::Usage, QStringLiteral("message.too-large"),
            Text::tr(
                "The message is larger than the server takes at once; nothing of it was kept."),
            {}});
}

void onLog(void*, const char* format, va_list arguments)
{
    qCDebug(log).noquote() << QString::vasprintf(format, arguments).trimmed();
}

int socketOf(MHD_Connection* connection)
{
    const MHD_ConnectionInfo* info
        = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

} // namespace

struct HttpServer::Private {
    HttpServerOptions options;
    MHD_Daemon* daemon = nullptr;
    quint16 port = 0;
    std::unique_ptr<ConnectionGuard> guard;
    std::unique_ptr<HeadWatcher> watcher;
    std::unique_ptr<WorkerPool> pool;
    std::atomic<int> inFlight {0};
    std::atomic<bool> stopping {false};

    MHD_Result answer(
        Exchange& exchange, const char* url, const char* method, const char* data, size_t* size);
    void dispatch(Exchange* exchange);
    void run(Exchange* exchange, RequestHandler& handler);
    void finish(Exchange* exchange);

    // The transport's callbacks; `cls` is this.
    static void* onRequestLine(void* cls, const char* uri, MHD_Connection* connection);
    static MHD_Result onRequest(void* cls, MHD_Connection* connection, const char* url,
        const char* method, const char* version, const char* data, size_t* size, void** context);
    static void onCompleted(
        void* cls, MHD_Connection* connection, void** context, MHD_RequestTerminationCode code);
    static void onConnection(
        void* cls, MHD_Connection* connection, void** context, MHD_ConnectionNotificationCode code);
};

void* HttpServer::Private::onRequestLine(void* cls, const char*, MHD_Connection* connection)
{
    auto* exchange = new Exchange; // deleted in onCompleted
    exchange->connection = connection;
    exchange->socket = socketOf(connection);
    static_cast<Private*>(cls)->guard->enter(exchange->socket, Phase::Header);
    return exchange;
}

MHD_Result HttpServer::Private::onRequest(void* cls, MHD_Connection*, const char* url,
    const char* method, const char*, const char* data, size_t* size, void** context)
{
    return static_cast<Private*>(cls)->answer(
        *static_cast<Exchange*>(*context), url, method, data, size);
}

void HttpServer::Private::onCompleted(
    void* cls, MHD_Connection*, void** context, MHD_RequestTerminationCode)
{
    auto* exchange = static_cast<Exchange*>(*context);
    *context = nullptr;
    if (exchange) {
        static_cast<Private*>(cls)->guard->enter(exchange->socket, Phase::Idle);
        delete exchange;
    }
}

void HttpServer::Private::onConnection(
    void* cls, MHD_Connection* connection, void**, MHD_ConnectionNotificationCode code)
{
    auto* server = static_cast<Private*>(cls);
    const int socket = socketOf(connection);
    if (code == MHD_CONNECTION_NOTIFY_STARTED) {
        server->guard->enter(socket, Phase::Opening);
    } else {
        server->guard->forget(socket);
    }
}

MHD_Result HttpServer::Private::answer(
    Exchange& exchange, const char* url, const char* method, const char* data, size_t* size)
{
    HttpRequest& request = exchange.request;
    if (!exchange.begun) {
        exchange.begun = true;
        readRequestLine(exchange, url, method);
        request.peerCertificate = verifiedPeerCertificate(exchange.connection);
        exchange.bodyLimit = options.bodyLimit(request);
        const qint64 announced
            = request.headers.value(QStringLiteral("content-length")).toLongLong();
        if (announced > exchange.bodyLimit) {
            guard->enter(exchange.socket, Phase::Sending);
            return sendResponse(exchange.connection, tooLarge(), true) ? MHD_YES : MHD_NO;
        }
        guard->enter(exchange.socket, Phase::Body);
        return MHD_YES;
    }
    if (*size > 0) {
        if (request.body.size() + static_cast<qint64>(*size) > exchange.bodyLimit) {
            return MHD_NO; // more than was announced: nothing sensible can be said any more
        }
        request.body.append(data, static_cast<qsizetype>(*size));
        *size = 0;
        return MHD_YES;
    }
    if (exchange.answered) {
        guard->enter(exchange.socket, Phase::Sending);
        return sendResponse(exchange.connection, exchange.response, stopping.load()) ? MHD_YES
                                                                                     : MHD_NO;
    }
    guard->enter(exchange.socket, Phase::Working);
    ++inFlight;
    MHD_suspend_connection(exchange.connection);
    dispatch(&exchange);
    return MHD_YES;
}

void HttpServer::Private::dispatch(Exchange* exchange)
{
    const bool queued = !stopping.load()
        && pool->post([this, exchange](RequestHandler& handler) { run(exchange, handler); });
    if (!queued) {
        exchange->response = busy();
        finish(exchange);
    }
}

void HttpServer::Private::run(Exchange* exchange, RequestHandler& handler)
{
    exchange->response = handler.handle(exchange->request);
    if (exchange->response.changed) {
        watcher->notify();
    }
    const auto& park = exchange->response.park;
    if (!park) {
        finish(exchange);
        return;
    }
    if (!exchange->waitsUntil) {
        exchange->waitsUntil
            = std::chrono::steady_clock::now() + std::chrono::seconds(park->seconds);
    }
    watcher->park(park->heads, *exchange->waitsUntil, [this, exchange](bool news) {
        if (news) {
            dispatch(exchange);
        } else {
            finish(exchange); // the empty page that came with the parking is the answer
        }
    });
}

void HttpServer::Private::finish(Exchange* exchange)
{
    exchange->answered = true;
    MHD_resume_connection(exchange->connection);
    --inFlight;
}

HttpServer::HttpServer()
    : d(std::make_unique<Private>())
{
}

HttpServer::~HttpServer()
{
    stop();
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(
    const HttpServerOptions& options, const HandlerFactory& handlers, WatchFactory watch)
{
    const QHostAddress address(options.address);
    if (address.isNull()) {
        return fail(ErrorKind::Usage, QStringLiteral("server.address"),
            Text::tr("\"%1\" is not an address to listen on; write 127.0.0.1 or 0.0.0.0.")
                .arg(options.address.left(60)));
    }
    std::unique_ptr<HttpServer> server(new HttpServer);
    Private& d = *server->d;
    d.options = options;
    d.guard = std::make_unique<ConnectionGuard>(options.limits);
    d.watcher = std::make_unique<HeadWatcher>(std::move(watch));
    d.pool = std::make_unique<WorkerPool>(options.threads, options.queue, handlers);

    sockaddr_in v4 {};
    sockaddr_in6 v6 {};
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    v4.sin_family = AF_INET;
    v4.sin_port = htons(options.port);
    v4.sin_addr.s_addr = htonl(isV6 ? 0 : address.toIPv4Address());
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(options.port);
    ::inet_pton(AF_INET6, address.toString().toLatin1().constData(), &v6.sin6_addr);
    const void* listenOn = isV6 ? static_cast<const void*>(&v6) : static_cast<const void*>(&v4);

    const unsigned int flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_EPOLL | MHD_USE_TLS
        | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC | MHD_USE_ERROR_LOG | (isV6 ? MHD_USE_IPv6 : 0);
    d.daemon = MHD_start_daemon(flags, options.port, nullptr, nullptr, &Private::onRequest, &d, //
        MHD_OPTION_EXTERNAL_LOGGER, &onLog, nullptr, //
        MHD_OPTION_SOCK_ADDR, listenOn, //
        MHD_OPTION_URI_LOG_CALLBACK, &Private::onRequestLine, &d, //
        MHD_OPTION_NOTIFY_COMPLETED, &Private::onCompleted, &d, //
        MHD_OPTION_NOTIFY_CONNECTION, &Private::onConnection, &d, //
        MHD_OPTION_HTTPS_MEM_CERT, options.certificatePem.constData(), //
        MHD_OPTION_HTTPS_MEM_KEY, options.privateKeyPem.constData(), //
        MHD_OPTION_HTTPS_MEM_TRUST, options.trustPem.constData(), //
        MHD_OPTION_HTTPS_PRIORITIES, "SECURE128:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2", //
        MHD_OPTION_CONNECTION_LIMIT, static_cast<unsigned int>(options.connections), //
        MHD_OPTION_PER_IP_CONNECTION_LIMIT,
        static_cast<unsigned int>(options.connectionsPerAddress), //
        MHD_OPTION_CONNECTION_TIMEOUT, 60u, //
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, static_cast<size_t>(64 * 1024), //
        MHD_OPTION_END);
    if (!d.daemon) {
        return fail(ErrorKind::Network, QStringLiteral("server.listen"),
            Text::tr(
                "The server cannot listen on %1:%2. Another program may hold the address; choose "
                "another one with --listen.")
                .arg(options.address)
                .arg(options.port));
    }
    const MHD_DaemonInfo* info = MHD_get_daemon_info(d.daemon, MHD_DAEMON_INFO_BIND_PORT);
    d.port = info && info->port != 0 ? info->port : options.port;
    return server;
}

quint16 HttpServer::port() const
{
    return d->port;
}

qint64 HttpServer::connectionsClosedByGuard() const
{
    return d->guard->closed();
}

int HttpServer::parked() const
{
    return d->watcher ? d->watcher->parked() : 0;
}

void HttpServer::stop()
{
    if (!d->daemon) {
        return;
    }
    d->stopping = true;
    const MHD_socket listening = MHD_quiesce_daemon(d->daemon);
    d->watcher->close();
    // Every suspended connection must be resumed before the transport may be stopped. Handlers are
    // short (bounded statements, no network), so this ends.
    while (d->inFlight.load() > 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    d->pool.reset();
    MHD_stop_daemon(d->daemon);
    d->daemon = nullptr;
    if (listening != MHD_INVALID_SOCKET) {
        ::close(listening);
    }
    d->watcher.reset();
}

} // namespace xq
