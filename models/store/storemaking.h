// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <QLockFile>

namespace xq {

/// The making of a store: several files and many commits that are a store only together. While it
/// lasts, a mark lies in the folder, on the disk before any other file; a making that was cut off
/// (killed, no power) is thereby told from a store, and its remains are cleared away by the next.
/// Unless `finish` succeeded, the destructor removes what was made; close the databases before.
class StoreMaking {
public:
    /// Makes the folder where it is missing. A store that is there is never touched.
    /// Errors: store.exists, store.being-made (by another program), store.* of checkStoreFolder.
    static Result<std::unique_ptr<StoreMaking>> begin(const StorePaths& paths);
    ~StoreMaking();
    Q_DISABLE_COPY_MOVE(StoreMaking)

    /// From here on it is a store. Errors: store.io (and then it is none).
    Result<void> finish();

private:
    explicit StoreMaking(const StorePaths& paths);
    void clear();

    StorePaths m_paths;
    QLockFile m_lock; ///< against two makers; the mark outlives a maker, this does not
    bool m_begun = false;
};

/// Refuses a folder whose making was cut off or is not over. Errors: store.unfinished.
Result<void> checkFinished(const StorePaths& paths);

} // namespace xq
