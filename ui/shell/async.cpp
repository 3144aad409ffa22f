// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/async.h"

namespace xq {

Worker::Worker(const QString& name, QObject* parent)
    : QObject(parent)
    , m_there(new QObject)
    , m_closing(std::make_shared<std::atomic<bool>>(false))
    , m_waiting(std::make_shared<std::atomic<int>>(0))
{
    setObjectName(name);
    m_thread.setObjectName(name);
    m_there->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
    m_thread.start();
}

Worker::~Worker()
{
    m_closing->store(true);
    m_thread.quit();
    m_thread.wait();
}

void Worker::post(std::function<void()> work)
{
    m_waiting->fetch_add(1);
    QMetaObject::invokeMethod(
        m_there,
        [work = std::move(work), closing = m_closing, waiting = m_waiting] {
            if (!closing->load()) {
                work();
            }
            waiting->fetch_sub(1);
        },
        Qt::QueuedConnection);
}

void Worker::runAndWait(const std::function<void()>& work)
{
    QMetaObject::invokeMethod(m_there, work, Qt::BlockingQueuedConnection);
}

void Worker::deliver(std::function<void()> answer)
{
    QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
}

} // namespace xq
