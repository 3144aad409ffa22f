// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/directory/hubrepository.h"
#include "models/journal/journal.h"
#include "models/store/blobstore.h"
#include "models/store/database.h"
#include "sync/server/citykeys.h"
#include "sync/server/response.h"

#include <mutex>

namespace xq {

/// The server's store on one thread: journal, own tables, files.
struct HubStore {
    std::unique_ptr<Database> database;
    std::unique_ptr<BlobStore> blobs;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<HubRepository> repository;
};

/// A new city's server.
struct HubPlan {
    QString folder;
    QString city;
    QStringList hosts; ///< further names and addresses of this machine
    bool trial = false;
};

/// One municipal server: keys, identity and access to its store. Shared by all threads and not
/// changed after open(); every thread takes a HubStore of its own and writes under writer().
class Hub {
public:
    /// Makes folder, keys, store and a commented settings file. Errors: server.exists,
    /// server.folder, certificate.host, store.*.
    static Result<void> init(const HubPlan& plan, Instant now, const RandomSource& random);
    /// `registry` and `clock` outlive the hub. A store restored from a backup gets its new epoch
    /// here (protocol.md rule 9). Errors: server.not-initialised, server.keys, store.*.
    static Result<std::unique_ptr<Hub>> open(const QString& folder, const StreamRegistry& registry,
        const Clock& clock, const RandomSource& random);

    Result<HubStore> store() const;
    std::unique_ptr<RequestHandler> handler();
    std::unique_ptr<HeadWatch> watch() const;

    const HubPaths& paths() const { return m_paths; }
    const CityKeys& keys() const { return m_keys; }
    const QString& city() const { return m_city; }
    const QString& epoch() const { return m_epoch; }
    bool trial() const { return m_trial; }
    Instant now() const { return m_clock.now(); }
    const RandomSource& random() const { return m_random; }
    /// One writer at a time in this process; others wait in SQLite.
    std::mutex& writer() { return m_writer; }

    // What the operator does from the shell
    Result<void> addUnit(const QString& code, const QString& name);
    /// A code in groups of four, valid for seven days and one device. `also`: further units for
    /// which the PC may speak and whose records it sees. Errors: unit.unknown.
    Result<QString> enrolCode(const QString& unit, const QStringList& also = {});
    Result<void> revokeDevice(const QString& id, const QString& reason);
    Result<VerifyReport> verify(bool rebuild);
    /// Copies store, files, keys and settings into a new folder and reads them back. A server
    /// started from it knows that it was restored. Errors: backup.exists, store.*.
    Result<void> backup(const QString& folder);

private:
    Hub(HubPaths paths, CityKeys keys, const StreamRegistry& registry, const Clock& clock,
        RandomSource random);
    Result<void> readIdentity();

    HubPaths m_paths;
    CityKeys m_keys;
    const StreamRegistry& m_registry;
    const Clock& m_clock;
    RandomSource m_random;
    QString m_city;
    QString m_epoch;
    bool m_trial = false;
    std::mutex m_writer;
};

/// The stored form of an enrolment code; dashes, blanks and case do not matter.
QByteArray enrolCodeDigest(const QString& code);

} // namespace xq
