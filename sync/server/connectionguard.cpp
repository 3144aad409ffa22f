// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/connectionguard.h"

#include <algorithm>
#include <sys/socket.h>

namespace xq {
namespace {
using std::chrono::milliseconds;
constexpr milliseconds kNever = milliseconds::max();
} // namespace

ConnectionGuard::ConnectionGuard(const ConnectionLimits& limits)
    : m_limits(limits)
    , m_thread([this] { watch(); })
{
}

ConnectionGuard::~ConnectionGuard()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void ConnectionGuard::enter(int socket, Phase phase)
{
    const std::lock_guard lock(m_mutex);
    m_sockets[socket] = {phase, std::chrono::steady_clock::now()};
}

void ConnectionGuard::forget(int socket)
{
    const std::lock_guard lock(m_mutex);
    m_sockets.erase(socket);
}

int64_t ConnectionGuard::closed() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

milliseconds ConnectionGuard::limitOf(Phase phase) const
{
    switch (phase) {
    case Phase::Opening:
        return m_limits.opening;
    case Phase::Header:
        return m_limits.header;
    case Phase::Body:
        return m_limits.body;
    case Phase::Sending:
        return m_limits.sending;
    case Phase::Idle:
        return m_limits.idle;
    case Phase::Working:
        break;
    }
    return kNever;
}

void ConnectionGuard::watch()
{
    const milliseconds shortest
        = std::min({m_limits.opening, m_limits.header, m_limits.body, m_limits.idle});
    const milliseconds tick = std::clamp(shortest / 4, milliseconds(20), milliseconds(1000));
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, tick, [this] { return m_closing; })) {
        const Moment now = std::chrono::steady_clock::now();
        for (auto& [socket, watched] : m_sockets) {
            const milliseconds limit = limitOf(watched.phase);
            if (limit == kNever || now - watched.since < limit) {
                continue;
            }
            // The transport sees the end of the stream and closes in its own order.
            ::shutdown(socket, SHUT_RDWR);
            watched.phase = Phase::Working;
            ++m_closed;
        }
    }
}

} // namespace xq
