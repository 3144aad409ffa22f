// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/workplace.h"

#include "models/base/json.h"
#include "models/cases/casehandler.h"
#include "models/catalogue/handlers.h"
#include "models/catalogue/references.h"
#include "models/directory/syncrepository.h"
#include "models/flow/flowlibrary.h"
#include "models/ledgers/ledgerhandler.h"
#include "models/people/authority.h"
#include "models/people/fields.h"
#include "models/people/handlers.h"
#include "models/people/publickeys.h"
#include "models/store/migrator.h"
#include "models/store/storemaking.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Workplace)
};

/// Trial accounts are opened on every command of a test or a demonstration; their password is
/// public.
ScryptCost costFor(bool trial)
{
    return trial ? ScryptCost {1u << 10, 8, 1} : ScryptCost {};
}

/// GB/T 22239 (8.1.4.1 in the edition of 2019) demands passwords that are not easily guessed and
/// gives no length; eight characters are this program's parameter [D].
constexpr qsizetype kPasswordLength = 8;

Error noSession()
{
    return {ErrorKind::Refused, QStringLiteral("session.none"),
        Text::tr("Nobody is signed in. Sign in first; nothing was changed."), {}};
}

} // namespace

QString trialPassword()
{
    return QStringLiteral("shifan2017");
}

Result<void> checkPassword(const QString& login, const QString& password)
{
    if (fields::codePoints(password) < kPasswordLength || password == login) {
        return fail(ErrorKind::Usage, QStringLiteral("people.password"),
            Text::tr("The password needs at least %1 characters and may not be the login.")
                .arg(kPasswordLength));
    }
    return {};
}

std::unique_ptr<StreamRegistry> makeRegistry()
{
    auto registry = std::make_unique<StreamRegistry>();
    addPeopleHandlers(*registry);
    addCatalogueHandlers(*registry);
    addCaseHandlers(*registry);
    addLedgerHandler(*registry);
    return registry;
}

Workplace::Workplace() = default;
Workplace::~Workplace() = default;

Result<std::unique_ptr<Workplace>> Workplace::openWith(const StorePaths& paths, bool trial,
    const QByteArray& storeKey, const Options& options, bool create)
{
    std::unique_ptr<Workplace> place(new Workplace);
    place->m_paths = paths;
    place->m_options = options;
    place->m_trial = trial;
    place->m_storeKey = storeKey;
    place->m_random = options.random ? options.random : systemRandom();
    if (options.clock.isEmpty()) {
        place->m_clock = std::make_unique<SystemClock>();
    } else {
        if (!trial) {
            return fail(ErrorKind::Usage, QStringLiteral("clock.trial-only"),
                Text::tr(
                    "XINGQUAN_CLOCK moves the clock of trial stores only. Unset it to work with "
                    "this "
                    "store."));
        }
        XQ_ASSIGN(start, parseInstant(options.clock));
        auto clock = std::make_unique<ShiftedClock>(start, options.clockRuns);
        place->m_trialClock = clock.get();
        place->m_clock = std::move(clock);
    }
    DatabaseOptions database;
    database.path = paths.database();
    database.key = storeKey;
    database.readOnly = options.readOnly;
    database.create = create;
    XQ_ASSIGN(opened, Database::open(database));
    place->m_database = std::move(opened);
    if (!options.readOnly) {
        XQ_TRY(migrate(*place->m_database, QStringLiteral(":/schema/client"), !create));
    }
    place->m_registry = makeRegistry();
    place->m_journal
        = std::make_unique<Journal>(*place->m_database, *place->m_registry, place->m_random);
    if (!create) {
        XQ_ASSIGN(device, place->m_journal->device());
        place->m_unit = device.unit;
    }
    return place;
}

Result<std::unique_ptr<Workplace>> Workplace::createToJoin(
    const NewStore& plan, const Options& options)
{
    XQ_ASSIGN(making, StoreMaking::begin(StorePaths {plan.folder}));
    XQ_ASSIGN(made, makeEmpty(plan, options));
    XQ_TRY(making->finish());
    return made;
}

Result<std::unique_ptr<Workplace>> Workplace::makeEmpty(
    const NewStore& plan, const Options& options)
{
    if (!plan.trial) { // trial stores have the one password that everybody knows
        XQ_TRY(checkPassword(plan.login, plan.password));
    }
    const StorePaths paths {plan.folder};
    const RandomSource random = options.random ? options.random : systemRandom();
    const QByteArray storeKey = random(kKeySize);
    XQ_ASSIGN(place, openWith(paths, plan.trial, storeKey, options, true));
    DeviceIdentity device;
    device.id = newUuid(place->now(), random);
    device.unit = plan.unit.code;
    device.label = plan.deviceLabel.isEmpty() ? QSysInfo::machineHostName() : plan.deviceLabel;
    device.keys = options.random ? keyPairFromSeed(random(32)) : newKeyPair();
    XQ_TRY(place->m_journal->createDevice(device));
    place->m_unit = plan.unit.code;
    KeyFile keys = KeyFile::create(paths.keys(), device.id, plan.trial);
    const KeyPair signingKey = options.random ? keyPairFromSeed(random(32)) : newKeyPair();
    XQ_TRY(keys.add(plan.login, plan.password, storeKey, signingKey, costFor(plan.trial), random));
    XQ_TRY(keys.save());
    XQ_ASSIGN(unlocked, keys.unlock(plan.login, plan.password));
    auto session = std::make_unique<Session>();
    session->unit = plan.unit.code;
    session->signingKey = unlocked.signingKey.privateKey;
    session->person.login = plan.login;
    session->person.publicKey = unlocked.signingKey.publicKey;
    place->m_session = std::move(session);
    return place;
}

Result<std::unique_ptr<Workplace>> Workplace::create(const NewStore& plan, const Options& options)
{
    XQ_ASSIGN(making, StoreMaking::begin(StorePaths {plan.folder}));
    XQ_ASSIGN(place, makeEmpty(plan, options)); // closed before its making is cleared away
    const auto fill = [&]() -> Result<void> {
        Session& session = *place->m_session;
        Person& person = session.person;
        person.id = newUuid(place->now(), place->m_random);
        person.name = plan.name;
        if (!plan.unit.offices.isEmpty()) {
            for (const Office& office : plan.unit.offices) {
                if (office.kind == OfficeKind::Platform) {
                    person.office = office.code;
                }
            }
        }
        person.active.from = localDate(place->now()).addYears(-1);
        person.roles.append({Role::Platform, person.active});
        XQ_TRY(place->m_journal->act(Author {{}, place->m_unit, {}}, place->recordedNow(),
            {Draft {bodyStream(plan.unit.code), QStringLiteral("body.registered"), 1,
                QJsonObject {{QStringLiteral("body"), bodyToJson(plan.unit)}}, {}, {}, 0, false,
                {}}}));
        XQ_ASSIGN(device, place->m_journal->device());
        XQ_TRY(place->m_journal->act(Author {{}, place->m_unit, {}}, place->recordedNow(),
            {deviceRegistration(device.id, device.unit, device.label, device.keys.publicKey)}));
        XQ_ASSIGN(wrapped,
            wrapSigningKey({session.signingKey, person.publicKey}, plan.password, plan.trial,
                place->m_random));
        Draft added;
        added.stream = peopleStream(plan.unit.code);
        added.type = QStringLiteral("person.added");
        added.body = {{QStringLiteral("person"), personToJson(person)}};
        added.parts = {{QStringLiteral("keyring"),
            QJsonObject {{QStringLiteral("wrapped"), QString::fromLatin1(wrapped.toBase64())}},
            {}}};
        added.signs = true;
        XQ_TRY(place->act({added}));
        return place->seedReferences();
    };
    XQ_TRY(fill());
    XQ_TRY(making->finish());
    return place;
}

Result<QStringList> Workplace::accounts(const QString& folder)
{
    XQ_TRY(checkFinished(StorePaths {folder}));
    XQ_ASSIGN(keys, KeyFile::load(StorePaths {folder}.keys()));
    return keys.logins();
}

Result<bool> Workplace::isTrial(const QString& folder)
{
    XQ_TRY(checkFinished(StorePaths {folder}));
    XQ_ASSIGN(keys, KeyFile::load(StorePaths {folder}.keys()));
    return keys.isTrial();
}

Result<std::unique_ptr<Workplace>> Workplace::open(
    const QString& folder, const QString& login, const QString& password, const Options& options)
{
    const StorePaths paths {folder};
    XQ_TRY(checkStoreFolder(folder, false));
    XQ_TRY(checkFinished(paths));
    XQ_ASSIGN(keys, KeyFile::load(paths.keys()));
    XQ_ASSIGN(unlocked, keys.unlock(login, password));
    XQ_ASSIGN(place, openWith(paths, keys.isTrial(), unlocked.storeKey, options, false));
    auto session = std::make_unique<Session>();
    session->unit = place->m_unit;
    session->signingKey = unlocked.signingKey.privateKey;
    session->person.login = login;
    session->person.publicKey = unlocked.signingKey.publicKey;
    XQ_ASSIGN(people, place->directory());
    if (const Person* person = people.findLogin(login)) {
        session->person = *person;
        XQ_ASSIGN(signingKey, place->registeredKey(*person, unlocked, password));
        session->signingKey = signingKey;
    }
    place->m_session = std::move(session);
    place->publishShippedFlows();
    return place;
}

Result<QByteArray> Workplace::registeredKey(
    const Person& person, const UnlockedKeys& unlocked, const QString& password)
{
    if (person.publicKey == unlocked.signingKey.publicKey || person.wrappedKey.isEmpty()) {
        return unlocked.signingKey.privateKey;
    }
    // The account was made before the register arrived (a PC that joined its unit), or the person's
    // key was changed on another PC: the registered key counts, for only with it do signatures
    // hold.
    XQ_ASSIGN(keys, unwrapSigningKey(person.wrappedKey, person.publicKey, password));
    if (!m_options.readOnly) {
        XQ_ASSIGN(file, KeyFile::load(m_paths.keys()));
        XQ_TRY(file.remove(person.login));
        XQ_TRY(file.add(person.login, password, m_storeKey, keys, costFor(m_trial), m_random));
        XQ_TRY(file.save());
    }
    return keys.privateKey;
}

Result<void> Workplace::signIn(const QString& login, const QString& password)
{
    XQ_ASSIGN(keys, KeyFile::load(m_paths.keys()));
    XQ_ASSIGN(unlocked, keys.unlock(login, password));
    XQ_ASSIGN(people, directory());
    const Person* person = people.findLogin(login);
    if (!person) {
        return fail(ErrorKind::NotFound, QStringLiteral("session.unknown"),
            Text::tr(
                "The account %1 opens this computer but is no person of the unit yet. Synchronise, "
                "or ask the unit administrator to add it.")
                .arg(login));
    }
    auto session = std::make_unique<Session>();
    session->unit = m_unit;
    XQ_ASSIGN(signingKey, registeredKey(*person, unlocked, password));
    session->signingKey = signingKey;
    session->person = *person;
    m_session = std::move(session);
    publishShippedFlows();
    return {};
}

Result<std::unique_ptr<Workplace>> Workplace::sibling(bool readOnly) const
{
    Options options = m_options;
    options.readOnly = readOnly;
    if (m_trialClock) { // goes on from where this one is
        options.clock = toIso(m_trialClock->now());
    }
    XQ_ASSIGN(other, openWith(m_paths, m_trial, m_storeKey, options, false));
    if (m_session) {
        other->m_session = std::make_unique<Session>(*m_session);
    }
    return other;
}

Result<QByteArray> Workplace::wrapSigningKey(
    const KeyPair& keys, const QString& password, bool trial, const RandomSource& random)
{
    const QByteArray salt = random(16);
    const ScryptCost cost = costFor(trial);
    XQ_ASSIGN(key, scryptKey(password.toUtf8(), salt, cost));
    QByteArray head(1, '\1');
    head += salt;
    head += QByteArray::number(cost.n).rightJustified(8, '0');
    return QByteArray(head + seal(key, keys.privateKey, keys.publicKey, random));
}

Result<KeyPair> Workplace::unwrapSigningKey(
    const QByteArray& wrapped, const QByteArray& publicKey, const QString& password)
{
    constexpr qsizetype kHead = 1 + 16 + 8;
    if (wrapped.size() <= kHead || wrapped.front() != '\1') {
        return fail(ErrorKind::Integrity, QStringLiteral("key.damaged"),
            Text::tr(
                "The person's key cannot be read. Ask the unit administrator to issue a new one."));
    }
    ScryptCost cost;
    cost.n = wrapped.mid(17, 8).toULongLong();
    XQ_ASSIGN(key, scryptKey(password.toUtf8(), wrapped.mid(1, 16), cost));
    const auto opened = unseal(key, wrapped.mid(kHead), publicKey);
    if (!opened) {
        return fail(ErrorKind::Refused, QStringLiteral("key.password"),
            Text::tr("The password does not open this person's key. Nothing was changed."));
    }
    return KeyPair {*opened, publicKey};
}

Result<void> Workplace::addAccount(
    const QString& login, const QString& password, const KeyPair& signingKey)
{
    XQ_ASSIGN(keys, KeyFile::load(m_paths.keys()));
    XQ_TRY(keys.add(login, password, m_storeKey, signingKey, costFor(m_trial), m_random));
    return keys.save();
}

Result<void> Workplace::admitAccount(const QString& login, const QString& password)
{
    if (!m_trial) {
        XQ_TRY(checkPassword(login, password));
    }
    XQ_ASSIGN(people, directory());
    const Person* person = people.findLogin(login);
    if (!person || person->wrappedKey.isEmpty()) {
        return fail(ErrorKind::NotFound, QStringLiteral("session.unknown"),
            Text::tr("The unit's register on this computer has no key for %1. Synchronise first.")
                .arg(login));
    }
    XQ_ASSIGN(keys, unwrapSigningKey(person->wrappedKey, person->publicKey, password));
    return addAccount(login, password, keys);
}

const Session& Workplace::session() const
{
    Q_ASSERT(m_session);
    return *m_session;
}

Author Workplace::author() const
{
    return m_session ? m_session->author() : Author {{}, m_unit, {}};
}

Result<BlobStore*> Workplace::blobs()
{
    if (!m_blobs) {
        DatabaseOptions options;
        options.path = m_paths.evidence();
        options.key = m_storeKey;
        options.create = true;
        XQ_ASSIGN(opened, BlobStore::open(options));
        m_blobs = std::move(opened);
    }
    return m_blobs.get();
}

RecordedAt Workplace::recordedNow() const
{
    const Instant at = now();
    if (m_trial) {
        return {at, at, QStringLiteral("trial")};
    }
    // Server time carried on by the boot clock where it is known (protocol.md rule 6). That the
    // anchor cannot be read is no reason to lose the act: the wall clock then says so itself.
    const auto anchor = SyncRepository(*m_database).timeAnchor();
    return trustedMoment(anchor.value_or(std::nullopt), at, machineUptime());
}

void Workplace::setTrialClock(Instant at)
{
    Q_ASSERT(m_trialClock);
    m_trialClock->set(at);
}

Result<WorkCalendar> Workplace::calendar() const
{
    XQ_ASSIGN(calendar, loadCalendar(JournalStates(*m_journal)));
    return *calendar;
}

Result<void> Workplace::seedReferences()
{
    QList<Draft> drafts = calendarDrafts(CalendarState {}, WorkCalendar::builtin());
    const auto library = FlowLibrary::builtIn();
    for (const FlowDefinition* flow : library->all()) {
        XQ_ASSIGN(draft, flowDraft(FlowRecord {}, flow->key, flow->name, flow->source));
        if (draft) {
            drafts.append(*draft);
        }
    }
    XQ_TRY(act(drafts));
    return {};
}

Result<void> Workplace::publishFlows(const FlowLibrary& library)
{
    const auto missing = [&](const States& states) -> Result<QList<Draft>> {
        QList<Draft> drafts;
        bool publishes = false;
        for (const FlowDefinition* flow : library.all()) {
            XQ_ASSIGN(loaded, states.load(flowStream(flow->key)));
            const FlowRecord record = FlowRecord::fromState(loaded.state);
            publishes = publishes || (loaded.exists() && record.unit == m_unit);
            // A definition that was published once is never published again: of two programs on
            // one store the older would take back what the newer brought.
            if (record.byDigest(QString::fromLatin1(flow->digest.toHex()))
                || (loaded.exists() && record.unit != m_unit)) {
                continue;
            }
            XQ_ASSIGN(draft, flowDraft(record, flow->key, flow->name, flow->source));
            if (draft) {
                drafts.append(*draft);
            }
        }
        return publishes ? drafts : QList<Draft> {};
    };
    if (!m_session || !m_session->person.holds(Role::Platform, localDate(now()))) {
        return {};
    }
    XQ_ASSIGN(drafts, missing(JournalStates(*m_journal))); // mostly none: nothing is locked for it
    if (!drafts.isEmpty()) {
        XQ_TRY(act(missing));
    }
    return {};
}

void Workplace::publishShippedFlows()
{
    if (m_options.readOnly) {
        return;
    }
    // Nobody is kept out because of it: the next sign-in tries again.
    if (const auto done = publishFlows(*FlowLibrary::builtIn()); !done) {
        qWarning("the program's flows were not published: %s", qPrintable(done.error().code));
    }
}

Result<Directory> Workplace::directory() const
{
    XQ_ASSIGN(state, m_journal->state(peopleStream(m_unit)));
    return Directory::fromState(state.state);
}

Result<Body> Workplace::ownBody() const
{
    XQ_ASSIGN(state, m_journal->state(bodyStream(m_unit)));
    return bodyFromJson(state.state);
}

QByteArray Workplace::publicKeyOf(const Event& event) const
{
    return PublicKeys(*m_journal).of(event);
}

Result<QList<Event>> Workplace::act(const QList<Draft>& drafts)
{
    return act([&drafts](const States&) -> Result<QList<Draft>> { return drafts; });
}

Result<QList<Event>> Workplace::act(const Journal::Prepare& prepare)
{
    if (!m_session) {
        return fail(noSession());
    }
    return m_journal->act(author(), recordedNow(), prepare);
}

Result<void> Workplace::tryAct(const Journal::Prepare& prepare)
{
    if (!m_session) {
        return fail(noSession());
    }
    return m_journal->tryAct(author(), recordedNow(), prepare);
}

Result<QString> Workplace::meta(const QString& key) const
{
    auto select = m_database->prepare(QStringLiteral("SELECT value FROM meta WHERE key = ?"));
    select.bind(1, key);
    XQ_ASSIGN(found, select.next());
    return found ? select.text(0) : QString();
}

Result<void> Workplace::setMeta(const QString& key, const QString& value)
{
    auto upsert = m_database->prepare(
        QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?) "
                       "ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
    return upsert.bind(1, key).bind(2, value).run();
}

} // namespace xq
