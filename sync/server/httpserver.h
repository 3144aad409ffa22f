// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/connectionguard.h"
#include "sync/server/response.h"

#include <functional>
#include <memory>

namespace xq {

/// How the server listens and how much it takes.
struct HttpServerOptions {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 8443; ///< 0: any free one
    QByteArray certificatePem; ///< of the server, with the authority behind it
    QByteArray privateKeyPem;
    QByteArray trustPem; ///< authority of the client certificates
    int threads = 4;
    int queue = 256;
    int connections = 1000;
    int connectionsPerAddress = 500;
    ConnectionLimits limits;
    /// The largest body of a request whose head is here; more is refused with 413 before it is
    /// read.
    std::function<qint64(const HttpRequest& head)> bodyLimit;
};

/// HTTPS on GNU libmicrohttpd with GnuTLS. It parses, limits and suspends; a pool of our own
/// threads handles (platform.md, HTTPS server). A client certificate is asked for and verified
/// against `trustPem`; whether a request needs one is the handler's matter.
class HttpServer {
public:
    using HandlerFactory = std::function<std::unique_ptr<RequestHandler>()>;
    using WatchFactory = std::function<std::unique_ptr<HeadWatch>()>;

    /// Errors: server.address, server.listen (address taken or not allowed, or no usable keys).
    static Result<std::unique_ptr<HttpServer>> start(
        const HttpServerOptions& options, const HandlerFactory& handlers, WatchFactory watch);
    ~HttpServer();

    quint16 port() const;
    /// Takes no new connections, answers what runs, sends waiting ones home.
    void stop();
    qint64 connectionsClosedByGuard() const;
    /// How many requests wait for news; none after stop.
    int parked() const;

private:
    HttpServer();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace xq
