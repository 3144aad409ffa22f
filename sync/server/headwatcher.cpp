// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/headwatcher.h"

namespace xq {
namespace {
constexpr std::chrono::milliseconds kPoll {300};
constexpr std::chrono::milliseconds kRest {5000}; ///< nobody waits
} // namespace

HeadWatcher::HeadWatcher(std::function<std::unique_ptr<HeadWatch>()> watch)
    : m_thread([this, watch = std::move(watch)] { run(watch); })
{
}

HeadWatcher::~HeadWatcher()
{
    close();
    m_thread.join();
}

void HeadWatcher::park(const QMap<QString, qint64>& heads, Moment until, Wake wake)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closing) {
            m_parked.push_back({heads, until, std::move(wake)});
            // What was accepted between the handler's look and now must not be slept through.
            m_notified = true;
            m_signal.notify_one();
            return;
        }
    }
    wake(false);
}

void HeadWatcher::notify()
{
    {
        const std::lock_guard lock(m_mutex);
        m_notified = true;
    }
    m_signal.notify_one();
}

int HeadWatcher::parked() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_parked.size());
}

void HeadWatcher::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_signal.notify_one();
}

std::list<HeadWatcher::Parked> HeadWatcher::takeDue(const QMap<QString, qint64>& heads, bool all)
{
    const Moment now = std::chrono::steady_clock::now();
    std::list<Parked> due;
    for (auto it = m_parked.begin(); it != m_parked.end();) {
        for (auto head = it->heads.cbegin(); head != it->heads.cend(); ++head) {
            it->news = it->news || heads.value(head.key()) > head.value();
        }
        const auto next = std::next(it);
        if (it->news || all || now >= it->until) {
            due.splice(due.end(), m_parked, it);
        }
        it = next;
    }
    return due;
}

void HeadWatcher::run(const std::function<std::unique_ptr<HeadWatch>()>& factory)
{
    const std::unique_ptr<HeadWatch> watch = factory();
    QMap<QString, qint64> heads;
    bool closing = false;
    while (!closing) {
        {
            std::unique_lock lock(m_mutex);
            m_signal.wait_for(
                lock, m_parked.empty() ? kRest : kPoll, [this] { return m_notified || m_closing; });
            m_notified = false;
            closing = m_closing;
        }
        if (const auto moved = watch->movedHeads()) {
            heads = *moved;
        }
        std::list<Parked> due;
        {
            const std::lock_guard lock(m_mutex);
            due = takeDue(heads, closing);
        }
        for (const Parked& parked : due) {
            parked.wake(parked.news && !closing);
        }
    }
}

} // namespace xq
