// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/response.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace xq {

/// Holds long polls and wakes them: at once when this process accepted something, within 300 ms
/// when another one did, and when their time is over.
class HeadWatcher {
public:
    /// Called once per parked request, on the watcher's thread; false: time over or closing.
    using Wake = std::function<void(bool news)>;
    using Moment = std::chrono::steady_clock::time_point;

    explicit HeadWatcher(std::function<std::unique_ptr<HeadWatch>()> watch);
    ~HeadWatcher();

    void park(const QMap<QString, qint64>& heads, Moment until, Wake wake);
    void notify(); ///< something was accepted
    int parked() const; ///< how many wait
    void close(); ///< wakes everybody; nothing is parked afterwards

private:
    struct Parked {
        QMap<QString, qint64> heads;
        Moment until;
        Wake wake;
        bool news = false;
    };
    void run(const std::function<std::unique_ptr<HeadWatch>()>& factory);
    std::list<Parked> takeDue(const QMap<QString, qint64>& heads, bool all);

    mutable std::mutex m_mutex;
    std::condition_variable m_signal;
    std::list<Parked> m_parked;
    bool m_notified = false;
    bool m_closing = false;
    std::thread m_thread;
};

} // namespace xq
