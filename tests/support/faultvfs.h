// SPDX-License-Identifier: GPL-3.0-or-later
// A SQLite VFS over the system's that fails on demand and loses power on demand. Register one, pass
// its name() as DatabaseOptions::vfs, do the work, look at what is left:
//
//     PowerLossVfs vfs("cut");
//     vfs.cutAtSync(17);                        // the 17th sync never happens, and nothing after
//     it work(vfs.name(), folder);                 // fails somewhere with store.io
//     vfs.materialise(other, Unsynced::Torn, seed);   // the disk as found after the reboot
//
// Programs see their files as usual meanwhile (they lie in `folder`); the model beside them knows
// which bytes and which directory entries a sync has made durable. Files that are not opened
// through SQLite are not modelled. One instance may serve several connections and threads.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace xq::test {

/// What happens to writes no sync has covered when the power goes.
enum class Unsynced {
    Dropped, ///< none reached the disk
    Kept, ///< all did, as after a killed process
    Torn, ///< each by itself: whole, not at all, or some of its 512-byte sectors; entries of new
          ///< and deleted files likewise
};

class FaultVfs {
public:
    enum class Fault {
        None,
        DiskFull, ///< counts creating, writing, syncing, growing shared memory
        IoError, ///< counts reading, truncating and deleting too
    };

    explicit FaultVfs(const QByteArray& name);
    ~FaultVfs(); ///< all connections must be closed
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    /// For DatabaseOptions::vfs; the cipher is already wrapped around.
    QString name() const;

    /// The call-th call from now on (from 1) and `count - 1` after it fail.
    void failCalls(Fault fault, qint64 call, qint64 count = 1);
    /// Calls of that sort since the last failCalls() (or since the beginning).
    qint64 calls(Fault fault) const;
    /// Files open for reading only and none is made, as on a read-only folder.
    void setReadOnly(bool readOnly);

    /// Power goes at the k-th sync from now (from 1), before it takes effect; 0: never.
    void cutAtSync(qint64 k);
    /// Power goes at the k-th changing call (create, write, truncate, sync, delete).
    void cutAtChange(qint64 k);
    void cutNow();
    bool isCut() const;
    qint64 syncs() const;
    qint64 changes() const;
    /// Writes every file as the disk would hold it now into `folder`, by its bare name. Repeatable
    /// with other modes and seeds.
    void materialise(const QString& folder, Unsynced mode, quint32 seed = 0) const;

    struct State;

private:
    std::unique_ptr<State> m_state;
};

using PowerLossVfs = FaultVfs;

} // namespace xq::test
