// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/response.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace xq {

/// A fixed number of threads, each with a handler (and so a database connection) of its own, and a
/// queue with a bound: more work than that is refused at the door instead of piling up.
class WorkerPool {
public:
    using HandlerFactory = std::function<std::unique_ptr<RequestHandler>()>;
    using Job = std::function<void(RequestHandler&)>;

    WorkerPool(int threads, int queueLimit, const HandlerFactory& factory);
    ~WorkerPool(); ///< finishes what is queued

    /// False: the queue is full or the pool is closing.
    bool post(Job job);

private:
    void work(const HandlerFactory& factory);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    size_t m_queueLimit;
    bool m_closing = false;
    std::vector<std::thread> m_threads;
};

} // namespace xq
