// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace xq {

/// How long a connection may take over one thing.
struct ConnectionLimits {
    std::chrono::milliseconds opening {15'000}; ///< handshake and first line
    std::chrono::milliseconds header {15'000};
    std::chrono::milliseconds body {120'000};
    std::chrono::milliseconds sending {300'000};
    std::chrono::milliseconds idle {120'000}; ///< between two requests of one connection
};

/// Closes connections that take too long. libmicrohttpd's own time-out counts idle time only, so
/// that a client sending one byte a second could hold a connection for ever.
class ConnectionGuard {
public:
    enum class Phase { Opening, Header, Body, Working, Sending, Idle }; ///< Working: no limit

    explicit ConnectionGuard(const ConnectionLimits& limits);
    ~ConnectionGuard();

    void enter(int socket, Phase phase);
    /// Before the socket is closed: afterwards its number may belong to somebody else.
    void forget(int socket);
    int64_t closed() const;

private:
    using Moment = std::chrono::steady_clock::time_point;
    struct Watched {
        Phase phase;
        Moment since;
    };
    void watch();
    std::chrono::milliseconds limitOf(Phase phase) const;

    ConnectionLimits m_limits;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::map<int, Watched> m_sockets;
    int64_t m_closed = 0;
    bool m_closing = false;
    std::thread m_thread;
};

} // namespace xq
