// SPDX-License-Identifier: GPL-3.0-or-later
// models/services: the use cases. One Workplace is one open store with the person signed in; the
// desks (CaseDesk, LeadDesk, ReviewDesk, CatalogueDesk, LedgerDesk …) act through it. Window, shell
// and server know only desks; nothing here knows a window.
#pragma once

#include "models/base/instant.h"
#include "models/calendar/workcalendar.h"
#include "models/journal/journal.h"
#include "models/people/body.h"
#include "models/people/person.h"
#include "models/store/blobstore.h"
#include "models/store/database.h"
#include "models/store/keyfile.h"
#include "models/store/store.h"

#include <memory>

namespace xq {

/// The one password of every account of a trial store; printed by `demo create`.
QString trialPassword();
/// Whether a real store may have an account with it: kPasswordLength characters, not the login.
/// Errors: people.password.
Result<void> checkPassword(const QString& login, const QString& password);

class FlowLibrary;

/// Who is signed in.
struct Session {
    Person person; ///< as known at sign-in
    QString unit;
    QByteArray signingKey; ///< private key, in memory only
    Author author() const { return {person.id, unit, signingKey}; }
};

/// A new store with its unit and first person, who administers the platform there.
struct NewStore {
    QString folder;
    bool trial = false;
    QString deviceLabel; ///< "CG-PC-07"; empty: the machine's name
    Body unit;
    QString login;
    QString name;
    QString password;
};

/// A store, open and unlocked, on one thread. Owns database, evidence, journal and session.
/// Errors: store.*, key.*, session.unknown (the account is no person of this unit yet),
/// clock.trial-only.
class Workplace {
public:
    struct Options {
        bool readOnly = false;
        /// XINGQUAN_CLOCK; only trial stores take it. `clockRuns`: it goes on from there (window),
        /// or stands (one shell command).
        QString clock;
        bool clockRuns = false;
        RandomSource random; ///< default: the system's
    };
    /// Makes the store, its device, the unit with its first person and the references of this
    /// program version (calendar, flows). Nothing is left behind on failure.
    static Result<std::unique_ptr<Workplace>> create(const NewStore& plan, const Options& options);
    /// Makes an empty store that is to join a unit through a server (`sync enrol`): it has a device
    /// and one local account that opens it, no people yet.
    static Result<std::unique_ptr<Workplace>> createToJoin(
        const NewStore& plan, const Options& options);
    static Result<std::unique_ptr<Workplace>> open(const QString& folder, const QString& login,
        const QString& password, const Options& options);
    /// Logins that can open the store, for the sign-in page; needs no password.
    static Result<QStringList> accounts(const QString& folder);
    static Result<bool> isTrial(const QString& folder);
    /// Another connection to the same store with the same session, for another thread.
    Result<std::unique_ptr<Workplace>> sibling(bool readOnly) const;
    ~Workplace();

    /// Gives a person of this unit an account on this PC: needs that person's password, with which
    /// the signing key in the people's register is unwrapped (or the key pair of a new person).
    Result<void> addAccount(
        const QString& login, const QString& password, const KeyPair& signingKey);
    /// Unwraps the person's key from the register (arrived by sync) and adds the account.
    Result<void> admitAccount(const QString& login, const QString& password);
    /// What a person's register entry carries: the private key wrapped by the password.
    static Result<QByteArray> wrapSigningKey(
        const KeyPair& keys, const QString& password, bool trial, const RandomSource& random);
    static Result<KeyPair> unwrapSigningKey(
        const QByteArray& wrapped, const QByteArray& publicKey, const QString& password);

    /// Continues as another account of a trial store or with its password.
    Result<void> signIn(const QString& login, const QString& password);
    bool signedIn() const { return m_session != nullptr; }
    const Session& session() const; ///< precondition: signedIn()
    Author author() const;

    Journal& journal() { return *m_journal; }
    Database& database() { return *m_database; }
    Result<BlobStore*> blobs(); ///< opened on first use
    const StorePaths& paths() const { return m_paths; }
    QByteArray storeKey() const { return m_storeKey; }
    const StreamRegistry& registry() const { return *m_registry; }
    const RandomSource& random() const { return m_random; }
    bool trial() const { return m_trial; }
    QString unit() const { return m_unit; } ///< body code of this store's device

    const Clock& clock() const { return *m_clock; }
    Instant now() const { return m_clock->now(); }
    /// For recording: the moment with its source ("trial", "server", "wall").
    RecordedAt recordedNow() const;
    /// Moves a trial clock (demo data only).
    void setTrialClock(Instant at);

    /// Holidays as known to this store.
    Result<WorkCalendar> calendar() const;
    Result<Directory> directory() const; ///< people of the own unit
    Result<Body> ownBody() const;
    /// The public key against which an event's signature is checked; empty: unknown. For a whole
    /// journal PublicKeys is faster.
    QByteArray publicKeyOf(const Event& event) const;

    /// Records on behalf of the session.
    Result<QList<Event>> act(const QList<Draft>& drafts);
    Result<QList<Event>> act(const Journal::Prepare& prepare);
    /// What act() would answer now; nothing is kept.
    Result<void> tryAct(const Journal::Prepare& prepare);

    /// Publishes those of the flows that this unit's references lack, as after an update of the
    /// program; done at sign-in. Nothing where another body publishes the flows or the person may
    /// not.
    Result<void> publishFlows(const FlowLibrary& library);

    /// Meta values beside the journal (sync settings, saved choices).
    Result<QString> meta(const QString& key) const;
    Result<void> setMeta(const QString& key, const QString& value);

private:
    Workplace();
    static Result<std::unique_ptr<Workplace>> makeEmpty(
        const NewStore& plan, const Options& options);
    static Result<std::unique_ptr<Workplace>> openWith(const StorePaths& paths, bool trial,
        const QByteArray& storeKey, const Options& options, bool create);
    Result<void> seedReferences();
    void publishShippedFlows();
    Result<QByteArray> registeredKey(
        const Person& person, const UnlockedKeys& unlocked, const QString& password);

    StorePaths m_paths;
    Options m_options;
    bool m_trial = false;
    QString m_unit;
    QByteArray m_storeKey;
    RandomSource m_random;
    std::unique_ptr<Clock> m_clock;
    ShiftedClock* m_trialClock = nullptr; ///< m_clock, where it is one
    std::unique_ptr<StreamRegistry> m_registry;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<BlobStore> m_blobs;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Session> m_session;
};

/// Every stream kind of this program version: what client and server fold and judge by.
std::unique_ptr<StreamRegistry> makeRegistry();

} // namespace xq
