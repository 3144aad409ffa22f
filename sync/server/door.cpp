// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/door.h"

#include "sync/protocol/certificates.h"
#include "sync/server/hubhandler.h"

namespace xq {

Result<std::unique_ptr<HttpServer>> openDoor(
    Hub& hub, const HubSettings& settings, const ConnectionLimits& limits)
{
    XQ_ASSIGN(listen, parseListen(settings.listen));
    HttpServerOptions options;
    options.address = listen.host;
    options.port = listen.port;
    options.certificatePem
        = pemOfCertificate(hub.keys().certificate) + pemOfCertificate(hub.keys().authority);
    options.privateKeyPem = pemOfPrivateKey(hub.keys().serverKey);
    options.trustPem = pemOfCertificate(hub.keys().authority);
    options.threads = settings.threads;
    options.connections = settings.connections;
    options.connectionsPerAddress = settings.connectionsPerAddress;
    options.limits = limits;
    options.bodyLimit = bodyLimitOf;
    return HttpServer::start(
        options, [&hub] { return hub.handler(); }, [&hub] { return hub.watch(); });
}

} // namespace xq
