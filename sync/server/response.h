// SPDX-License-Identifier: GPL-3.0-or-later
// sync/server: the municipal hub: HTTPS transport, intake of pushed events, feed, enrolment, number
// blocks, files. The rules it judges by are those of models; it knows no windows.
#pragma once

#include "sync/protocol/http.h"

#include <memory>
#include <optional>

namespace xq {

/// A request that waits for news (long poll): it is handled again when one of the partitions has
/// moved past the given seq; when the time is over, what came with it is the answer.
struct Park {
    QMap<QString, qint64> heads;
    int seconds = 0;
};

struct Response : HttpResponse {
    Response() = default;
    Response(HttpResponse response) // NOLINT: every plain answer is one that does not wait
        : HttpResponse(std::move(response))
    {
    }
    std::optional<Park> park;
    bool changed = false; ///< something was accepted: whoever waits is told at once
};

/// Answers requests on one thread, with a database connection of its own.
class RequestHandler {
public:
    virtual ~RequestHandler() = default;
    virtual Response handle(const HttpRequest& request) = 0;
};

/// Where the partitions stand, asked on the watcher's own thread.
class HeadWatch {
public:
    virtual ~HeadWatch() = default;
    /// Nothing while nobody has committed since the last call.
    virtual std::optional<QMap<QString, qint64>> movedHeads() = 0;
};

} // namespace xq
