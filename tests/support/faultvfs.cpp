// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultvfs.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <cstring>
#include <limits>
#include <map>
#include <mutex>
#include <random>
#include <sqlite3.h>
#include <vector>

namespace xq::test {
namespace {

constexpr qint64 kSector = 512;

struct Change {
    qint64 offset = 0;
    QByteArray bytes;
    bool truncate = false; ///< to `offset`
};

/// A file's content: what is durable, and what was changed since, in order.
struct Inode {
    QByteArray durable;
    std::vector<Change> pending;
};
using InodePointer = std::shared_ptr<Inode>;
using Directory = std::map<QString, InodePointer>;

void put(QByteArray& bytes, qint64 offset, QByteArrayView data)
{
    if (bytes.size() < offset + data.size()) {
        bytes.resize(offset + data.size(), '\0');
    }
    std::memcpy(bytes.data() + offset, data.data(), static_cast<size_t>(data.size()));
}

void apply(QByteArray& bytes, const Change& change)
{
    if (change.truncate) {
        bytes.resize(std::min(bytes.size(), change.offset));
    } else {
        put(bytes, change.offset, change.bytes);
    }
}

} // namespace

struct FaultVfs::State {
    sqlite3_vfs vfs {};
    sqlite3_vfs* real = nullptr;
    QByteArray name;
    QByteArray cipherName;
    mutable std::recursive_mutex mutex;

    Fault fault = Fault::None;
    qint64 failFirst = 0;
    qint64 failLast = 0;
    qint64 fullCalls = 0;
    qint64 ioCalls = 0;
    bool readOnly = false;

    bool cut = false;
    qint64 syncs = 0;
    qint64 changes = 0;
    qint64 cutSync = 0;
    qint64 cutChange = 0;
    Directory live;
    Directory durable;

    /// True if this call is to fail.
    bool counts(bool forFull)
    {
        const std::lock_guard lock(mutex);
        ++ioCalls;
        fullCalls += forFull ? 1 : 0;
        const qint64 number = fault == Fault::DiskFull ? fullCalls : ioCalls;
        return fault != Fault::None && (forFull || fault == Fault::IoError) && number >= failFirst
            && number <= failLast;
    }
    /// Counts a change; true if there is no power (any more).
    bool change()
    {
        const std::lock_guard lock(mutex);
        if (!cut) {
            ++changes;
            cut = cutChange > 0 && changes == cutChange;
        }
        return cut;
    }
    void syncDirectory(const QString& path)
    {
        const QString folder = QFileInfo(path).path();
        const auto inside
            = [&folder](const auto& entry) { return QFileInfo(entry.first).path() == folder; };
        std::erase_if(durable, inside);
        for (const auto& entry : live) {
            if (inside(entry)) {
                durable.insert(entry);
            }
        }
    }
};

namespace {

using State = FaultVfs::State;

struct Handle {
    State* state = nullptr;
    InodePointer inode; ///< null: a temporary file without a name
    QString path;
    bool syncsFolder = false;
};

struct ShimFile {
    sqlite3_file base;
    Handle* handle;
    sqlite3_file* real;
};

ShimFile* shim(sqlite3_file* file)
{
    return reinterpret_cast<ShimFile*>(file);
}
State* stateOf(sqlite3_vfs* vfs)
{
    return static_cast<State*>(vfs->pAppData);
}

int fullOr(State& state, int code)
{
    return state.fault == FaultVfs::Fault::DiskFull ? SQLITE_FULL : code;
}

int closeFile(sqlite3_file* file)
{
    ShimFile* f = shim(file);
    const int code = f->real->pMethods->xClose(f->real);
    delete f->handle;
    f->handle = nullptr;
    return code;
}

int readFile(sqlite3_file* file, void* to, int size, sqlite3_int64 offset)
{
    ShimFile* f = shim(file);
    if (f->handle->state->cut || f->handle->state->counts(false)) {
        return SQLITE_IOERR_READ;
    }
    return f->real->pMethods->xRead(f->real, to, size, offset);
}

int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset)
{
    ShimFile* f = shim(file);
    State& state = *f->handle->state;
    const std::lock_guard lock(state.mutex);
    const bool hadPower = !state.cut;
    if (state.change()) {
        if (hadPower && f->handle->inode) { // the write under way may be torn like the others
            f->handle->inode->pending.push_back(
                {offset, QByteArray(static_cast<const char*>(from), size), false});
        }
        return SQLITE_IOERR_WRITE;
    }
    if (state.counts(true)) {
        return fullOr(state, SQLITE_IOERR_WRITE);
    }
    if (f->handle->inode) {
        f->handle->inode->pending.push_back(
            {offset, QByteArray(static_cast<const char*>(from), size), false});
    }
    return f->real->pMethods->xWrite(f->real, from, size, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    ShimFile* f = shim(file);
    State& state = *f->handle->state;
    const std::lock_guard lock(state.mutex);
    if (state.change() || state.counts(false)) {
        return SQLITE_IOERR_TRUNCATE;
    }
    if (f->handle->inode) {
        f->handle->inode->pending.push_back({size, {}, true});
    }
    return f->real->pMethods->xTruncate(f->real, size);
}

int syncFile(sqlite3_file* file, int)
{
    ShimFile* f = shim(file);
    State& state = *f->handle->state;
    const std::lock_guard lock(state.mutex);
    if (state.change()) {
        return SQLITE_IOERR_FSYNC;
    }
    ++state.syncs;
    if (state.cutSync > 0 && state.syncs == state.cutSync) {
        state.cut = true;
        return SQLITE_IOERR_FSYNC;
    }
    if (state.counts(true)) {
        return SQLITE_IOERR_FSYNC;
    }
    if (f->handle->inode) {
        for (const Change& change : f->handle->inode->pending) {
            apply(f->handle->inode->durable, change);
        }
        f->handle->inode->pending.clear();
        if (f->handle->syncsFolder) { // as the system's VFS does for a new journal or log
            state.syncDirectory(f->handle->path);
            f->handle->syncsFolder = false;
        }
    }
    return SQLITE_OK; // the real disk need not be troubled: the model decides what lasts
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return shim(file)->real->pMethods->xFileSize(shim(file)->real, size);
}
int lockFile(sqlite3_file* file, int level)
{
    return shim(file)->real->pMethods->xLock(shim(file)->real, level);
}
int unlockFile(sqlite3_file* file, int level)
{
    return shim(file)->real->pMethods->xUnlock(shim(file)->real, level);
}
int checkReservedLock(sqlite3_file* file, int* held)
{
    return shim(file)->real->pMethods->xCheckReservedLock(shim(file)->real, held);
}
int fileControl(sqlite3_file* file, int op, void* argument)
{
    return shim(file)->real->pMethods->xFileControl(shim(file)->real, op, argument);
}
int sectorSize(sqlite3_file* file)
{
    return shim(file)->real->pMethods->xSectorSize(shim(file)->real);
}
int characteristics(sqlite3_file* file)
{
    return shim(file)->real->pMethods->xDeviceCharacteristics(shim(file)->real)
        & SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}
int shmMap(sqlite3_file* file, int region, int size, int extend, void volatile** memory)
{
    ShimFile* f = shim(file);
    if (f->handle->state->cut || (extend != 0 && f->handle->state->counts(true))) {
        return SQLITE_IOERR_SHMSIZE;
    }
    return f->real->pMethods->xShmMap(f->real, region, size, extend, memory);
}
int shmLock(sqlite3_file* file, int offset, int n, int flags)
{
    return shim(file)->real->pMethods->xShmLock(shim(file)->real, offset, n, flags);
}
void shmBarrier(sqlite3_file* file)
{
    shim(file)->real->pMethods->xShmBarrier(shim(file)->real);
}
int shmUnmap(sqlite3_file* file, int remove)
{
    return shim(file)->real->pMethods->xShmUnmap(shim(file)->real, remove);
}

const sqlite3_io_methods kMethods = {2, closeFile, readFile, writeFile, truncateFile, syncFile,
    fileSize, lockFile, unlockFile, checkReservedLock, fileControl, sectorSize, characteristics,
    shmMap, shmLock, shmBarrier, shmUnmap, nullptr, nullptr};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    State& state = *stateOf(vfs);
    const std::lock_guard lock(state.mutex);
    ShimFile* f = shim(file);
    file->pMethods = nullptr;
    const QString path = QString::fromUtf8(name);
    const bool exists = name != nullptr && QFile::exists(path);
    const bool creates = name != nullptr && !exists && (flags & SQLITE_OPEN_CREATE) != 0;
    if (state.readOnly && name != nullptr) {
        if (creates) {
            return SQLITE_CANTOPEN;
        }
        flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    }
    if (state.cut || (creates && (state.change() || state.counts(true)))) {
        return SQLITE_CANTOPEN;
    }
    f->real = reinterpret_cast<sqlite3_file*>(f + 1);
    const int code = state.real->xOpen(state.real, name, f->real, flags, outFlags);
    if (code != SQLITE_OK) {
        return code;
    }
    auto* handle = new Handle {&state, nullptr, path, false};
    if (name != nullptr) {
        InodePointer& inode = state.live[path];
        if (creates || !inode) {
            inode = std::make_shared<Inode>();
            if (exists) { // made before this VFS looked: durable as it is
                inode->durable = contents(path);
                state.durable[path] = inode;
            }
        }
        handle->inode = inode;
        handle->syncsFolder = (flags & SQLITE_OPEN_CREATE) != 0
            && (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL))
                != 0;
    }
    f->handle = handle;
    file->pMethods = &kMethods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncFolder)
{
    State& state = *stateOf(vfs);
    const std::lock_guard lock(state.mutex);
    if (state.change() || state.counts(false)) {
        return SQLITE_IOERR_DELETE;
    }
    const QString path = QString::fromUtf8(name);
    state.live.erase(path);
    if (syncFolder != 0) {
        state.syncDirectory(path);
    }
    return state.real->xDelete(state.real, name, 0);
}

int access(sqlite3_vfs* vfs, const char* name, int flags, int* out)
{
    State& state = *stateOf(vfs);
    if (state.cut) {
        return SQLITE_IOERR_ACCESS;
    }
    const int code = state.real->xAccess(state.real, name, flags, out);
    if (state.readOnly && flags == SQLITE_ACCESS_READWRITE) {
        *out = 0;
    }
    return code;
}

} // namespace

FaultVfs::FaultVfs(const QByteArray& name)
    : m_state(std::make_unique<State>())
{
    State& state = *m_state;
    state.real = sqlite3_vfs_find("unix");
    state.name = "fault-" + name;
    state.vfs = *state.real;
    state.vfs.iVersion = 2;
    state.vfs.szOsFile = static_cast<int>(sizeof(ShimFile)) + state.real->szOsFile;
    state.vfs.zName = state.name.constData();
    state.vfs.pAppData = &state;
    state.vfs.pNext = nullptr;
    state.vfs.xOpen = openFile;
    state.vfs.xDelete = deleteFile;
    state.vfs.xAccess = access;
    // the rest of the system's functions look at their own arguments only
    sqlite3_vfs_register(&state.vfs, 0);
#if XQ_ENCRYPTION
    sqlite3mc_vfs_create(state.name.constData(), 0);
    state.cipherName = "multipleciphers-" + state.name;
#endif
}

FaultVfs::~FaultVfs()
{
#if XQ_ENCRYPTION
    sqlite3mc_vfs_destroy(m_state->cipherName.constData());
#endif
    sqlite3_vfs_unregister(&m_state->vfs);
}

QString FaultVfs::name() const
{
    return QString::fromUtf8(m_state->cipherName.isEmpty() ? m_state->name : m_state->cipherName);
}

void FaultVfs::failCalls(Fault fault, qint64 call, qint64 count)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->fault = fault;
    m_state->failFirst = call;
    m_state->failLast
        = count > std::numeric_limits<qint64>::max() - call ? count : call + count - 1;
    m_state->fullCalls = 0;
    m_state->ioCalls = 0;
}

qint64 FaultVfs::calls(Fault fault) const
{
    const std::lock_guard lock(m_state->mutex);
    return fault == Fault::DiskFull ? m_state->fullCalls : m_state->ioCalls;
}

void FaultVfs::setReadOnly(bool readOnly)
{
    m_state->readOnly = readOnly;
}

void FaultVfs::cutAtSync(qint64 k)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->syncs = 0;
    m_state->cutSync = k;
}
void FaultVfs::cutAtChange(qint64 k)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->changes = 0;
    m_state->cutChange = k;
}
void FaultVfs::cutNow()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->cut = true;
}
bool FaultVfs::isCut() const
{
    return m_state->cut;
}
qint64 FaultVfs::syncs() const
{
    return m_state->syncs;
}
qint64 FaultVfs::changes() const
{
    return m_state->changes;
}

namespace {

QByteArray image(const Inode& inode, Unsynced mode, std::mt19937& random)
{
    QByteArray bytes = inode.durable;
    for (const Change& change : inode.pending) {
        const auto fate = mode == Unsynced::Dropped ? 0u
            : mode == Unsynced::Kept                ? 1u
                                                    : random() % 3;
        if (fate == 1) {
            apply(bytes, change);
        } else if (fate == 2 && !change.truncate) {
            for (qint64 at = 0; at < change.bytes.size(); at += kSector) {
                if (random() % 2 == 0) {
                    put(bytes, change.offset + at,
                        QByteArrayView(change.bytes)
                            .sliced(at, std::min<qint64>(kSector, change.bytes.size() - at)));
                }
            }
        }
    }
    return bytes;
}

} // namespace

void FaultVfs::materialise(const QString& folder, Unsynced mode, quint32 seed) const
{
    const std::lock_guard lock(m_state->mutex);
    std::mt19937 random(seed);
    Directory found = m_state->durable;
    if (mode == Unsynced::Kept) {
        found = m_state->live;
    } else if (mode == Unsynced::Torn) {
        for (const auto& entry : m_state->live) { // new files, or others of the same name
            const auto durable = found.find(entry.first);
            if ((durable == found.end() || durable->second != entry.second) && random() % 2 == 0) {
                found[entry.first] = entry.second;
            }
        }
        std::erase_if(found, [&](const auto& entry) { // deleted ones may be back
            return !m_state->live.contains(entry.first) && random() % 2 == 0;
        });
    }
    for (const auto& [path, inode] : found) {
        QFile out(folder + QLatin1Char('/') + QFileInfo(path).fileName());
        const QByteArray bytes = image(*inode, mode, random);
        if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate)
            || out.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", qPrintable(out.fileName()));
        }
    }
}

} // namespace xq::test
