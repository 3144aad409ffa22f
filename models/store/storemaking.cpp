// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/storemaking.h"

#include "models/store/storefile.h"

#include <QCoreApplication>
#include <QFile>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Store)
};

} // namespace

StoreMaking::StoreMaking(const StorePaths& paths)
    : m_paths(paths)
    , m_lock(paths.folder + QStringLiteral("/making.lock"))
{
}

Result<std::unique_ptr<StoreMaking>> StoreMaking::begin(const StorePaths& paths)
{
    const auto store = [&paths] {
        return !QFile::exists(paths.unfinished())
            && (QFile::exists(paths.keys()) || QFile::exists(paths.database())
                || QFile::exists(paths.evidence()));
    };
    const auto exists = [&paths] {
        return fail(ErrorKind::Usage, QStringLiteral("store.exists"),
            Text::tr("There is already a store in %1; it was left as it is.").arg(paths.folder));
    };
    if (store()) {
        return exists(); // said before anything about the folder: a full disk changes nothing here
    }
    XQ_TRY(checkStoreFolder(paths.folder, true));
    std::unique_ptr<StoreMaking> making(new StoreMaking(paths));
    if (!making->m_lock.tryLock(0)) {
        return fail(ErrorKind::Storage, QStringLiteral("store.being-made"),
            Text::tr("Another program is making a store in this place. Nothing was changed; wait "
                     "until it is done."),
            paths.folder);
    }
    if (store()) {
        return exists(); // another maker was done meanwhile
    }
    making->clear();
    XQ_TRY(writeAtomically(paths.unfinished(), {}));
    making->m_begun = true;
    return making;
}

StoreMaking::~StoreMaking()
{
    if (m_begun) {
        clear();
    }
}

void StoreMaking::clear()
{
    for (const QString& file : {m_paths.database(), m_paths.keys(), m_paths.evidence()}) {
        QFile::remove(file);
        QFile::remove(file + QStringLiteral("-wal"));
        QFile::remove(file + QStringLiteral("-shm"));
    }
    QFile::remove(m_paths.unfinished()); // last: while it is there, the rest is nobody's
}

Result<void> StoreMaking::finish()
{
    if (!QFile::remove(m_paths.unfinished())) {
        return fail(ErrorKind::Storage, QStringLiteral("store.io"),
            Text::tr("The new store could not be completed and was removed again. Check the disk "
                     "and the rights to the folder, then repeat."),
            m_paths.unfinished());
    }
    m_begun = false;
    syncFolder(m_paths.folder);
    return {};
}

Result<void> checkFinished(const StorePaths& paths)
{
    if (!QFile::exists(paths.unfinished())) {
        return {};
    }
    return fail(ErrorKind::NotFound, QStringLiteral("store.unfinished"),
        Text::tr("The making of this store was cut off, so there is nothing in it yet. Set it up "
                 "again in the same place."),
        paths.folder);
}

} // namespace xq
