// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/response.h"

#include <chrono>

struct MHD_Connection;

namespace xq {

/// One request on its way through libmicrohttpd: owned by the transport's thread, except between
/// suspend and resume, when it belongs to a worker or to the watcher.
struct Exchange {
    HttpRequest request;
    Response response;
    MHD_Connection* connection = nullptr;
    int socket = -1;
    qint64 bodyLimit = 0;
    bool begun = false; ///< the header was read
    bool answered = false; ///< the response is ready
    std::optional<std::chrono::steady_clock::time_point> waitsUntil; ///< a long poll's end
};

/// Method, path, query and header as a request value; bodies are appended later.
void readRequestLine(Exchange& exchange, const char* url, const char* method);
/// DER of the peer's certificate if its chain holds against our authority; empty otherwise.
QByteArray verifiedPeerCertificate(MHD_Connection* connection);
/// Hands the exchange's response to the transport. False: the connection is to be closed.
bool sendResponse(MHD_Connection* connection, const HttpResponse& response, bool close);

} // namespace xq
