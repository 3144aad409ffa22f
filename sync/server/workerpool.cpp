// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/workerpool.h"

namespace xq {

WorkerPool::WorkerPool(int threads, int queueLimit, const HandlerFactory& factory)
    : m_queueLimit(static_cast<size_t>(queueLimit))
{
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back([this, factory] { work(factory); });
    }
}

WorkerPool::~WorkerPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads) {
        thread.join();
    }
}

bool WorkerPool::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing || m_jobs.size() >= m_queueLimit) {
            return false;
        }
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

void WorkerPool::work(const HandlerFactory& factory)
{
    const std::unique_ptr<RequestHandler> handler = factory();
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_closing || !m_jobs.empty(); });
            if (m_jobs.empty()) {
                return;
            }
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job(*handler);
    }
}

} // namespace xq
