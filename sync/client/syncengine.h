// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/syncsession.h"

#include <QObject>

namespace xq {

/// A store opened for synchronising, on the thread that opened it.
class SyncStore {
public:
    virtual ~SyncStore() = default;
    virtual SyncPlace place() = 0;
};

/// Synchronises in the background on a thread of its own: at once when something was recorded
/// (wake()), when the server has news (long poll), and after failures with growing pauses. Opens
/// the store itself; whatever it says is read from there.
class SyncEngine : public QObject {
    Q_OBJECT
public:
    using StoreOpener = std::function<Result<std::unique_ptr<SyncStore>>()>;
    /// Makes the way to the server; the default is NetTransport.
    using TransportMaker = std::function<Result<std::unique_ptr<Transport>>(
        const Enrolment&, const DeviceIdentity&)>;

    explicit SyncEngine(StoreOpener opener, TransportMaker maker = {}, QObject* parent = nullptr);
    ~SyncEngine() override; ///< stops

    void start();
    /// Breaks off what runs (it is repeated at the next start) and waits for the thread.
    void stop();
    /// Something was recorded, or the user asks: do not wait any longer.
    void wake();

Q_SIGNALS:
    void statusChanged(const xq::SyncStatus& status);
    void busyChanged(bool busy);
    /// Events of others are in the journal; screens may look again.
    void received(qint64 events);
    /// The store could not be opened for synchronising; nothing runs.
    void failed(const xq::Error& error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The way of a PC that is enrolled.
Result<std::unique_ptr<Transport>> netTransportFor(
    const Enrolment& enrolment, const DeviceIdentity& device);

} // namespace xq

Q_DECLARE_METATYPE(xq::SyncStatus)
Q_DECLARE_METATYPE(xq::Error)
