// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/hub.h"

#include "models/base/digest.h"
#include "models/people/publickeys.h"
#include "models/store/migrator.h"
#include "sync/server/hubhandler.h"
#include "sync/server/hubsettings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

static void initServerSchema()
{
    Q_INIT_RESOURCE(server);
}

namespace xq {
namespace {

constexpr Instant kCodeLife = 7 * kDay;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Server)
};

Result<std::unique_ptr<Database>> openDatabase(const HubPaths& paths, bool create)
{
    DatabaseOptions options;
    options.path = paths.database();
    options.create = create;
    return Database::open(options);
}

QString metaCity()
{
    return QStringLiteral("hub.city");
}
QString metaEpoch()
{
    return QStringLiteral("hub.epoch");
}
QString metaTrial()
{
    return QStringLiteral("hub.trial");
}
QString metaRestored()
{
    return QStringLiteral("hub.restored");
}

/// Heads read on the watcher's own connection, only when somebody has committed.
class StoreWatch final : public HeadWatch {
public:
    explicit StoreWatch(std::unique_ptr<Database> database)
        : m_database(std::move(database))
    {
    }
    std::optional<QMap<QString, qint64>> movedHeads() override
    {
        const auto version = m_database ? m_database->dataVersion() : Result<qint64>(0);
        if (!m_database || (version && *version == m_version)) {
            return std::nullopt;
        }
        const auto heads = HubRepository(*m_database).partitionHeads();
        if (!heads) {
            return std::nullopt; // busy for a moment: asked again at the next tick
        }
        m_version = version.value_or(-1);
        QMap<QString, qint64> map;
        for (const auto& [name, head] : *heads) {
            map.insert(name, head);
        }
        return map;
    }

private:
    std::unique_ptr<Database> m_database;
    qint64 m_version = -1;
};

} // namespace

QByteArray enrolCodeDigest(const QString& code)
{
    QString plain;
    for (const QChar c : code) {
        if (c.isLetterOrNumber()) {
            const QChar upper = c.toUpper();
            plain += upper == u'O'               ? QChar(u'0')
                : upper == u'I' || upper == u'L' ? QChar(u'1')
                                                 : upper;
        }
    }
    return sm3("xingquan/enrol/1\n" + plain.toUtf8());
}

Hub::Hub(HubPaths paths, CityKeys keys, const StreamRegistry& registry, const Clock& clock,
    RandomSource random)
    : m_paths(std::move(paths))
    , m_keys(std::move(keys))
    , m_registry(registry)
    , m_clock(clock)
    , m_random(std::move(random))
{
}

Result<void> Hub::init(const HubPlan& plan, Instant now, const RandomSource& random)
{
    initServerSchema();
    const HubPaths paths {plan.folder};
    if (plan.city.trimmed().isEmpty()) {
        return fail(ErrorKind::Usage, QStringLiteral("server.city"),
            Text::tr("Name the city: --city NAME. Nothing was made."));
    }
    if (QFile::exists(paths.database()) || QFile::exists(paths.authority())) {
        return fail(ErrorKind::Usage, QStringLiteral("server.exists"),
            Text::tr("There is already a server in %1; it was left as it is.").arg(plan.folder));
    }
    XQ_ASSIGN(keys, makeCityKeys(plan.city, plan.hosts, now, random));
    if (!QDir().mkpath(plan.folder)
        || !QFile::setPermissions(plan.folder,
            QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner)) {
        return fail(ErrorKind::Storage, QStringLiteral("server.folder"),
            Text::tr("The folder %1 cannot be made or is not yours. Nothing was made.")
                .arg(plan.folder));
    }
    XQ_TRY(saveCityKeys(keys, paths));
    XQ_TRY(writeSettingsTemplate(paths.settings()));
    XQ_ASSIGN(database, openDatabase(paths, true));
    XQ_TRY(migrate(*database, QStringLiteral(":/schema/server"), false));
    XQ_ASSIGN(transaction, Transaction::begin(*database));
    HubRepository repository(*database);
    XQ_TRY(repository.setMeta(metaCity(), plan.city));
    XQ_TRY(repository.setMeta(metaEpoch(), newUuid(now, random)));
    XQ_TRY(repository.setMeta(metaTrial(), plan.trial ? QStringLiteral("1") : QStringLiteral("0")));
    return transaction.commit();
}

Result<std::unique_ptr<Hub>> Hub::open(const QString& folder, const StreamRegistry& registry,
    const Clock& clock, const RandomSource& random)
{
    initServerSchema();
    const HubPaths paths {folder};
    XQ_ASSIGN(keys, loadCityKeys(paths));
    std::unique_ptr<Hub> hub(new Hub(paths, keys, registry, clock, random));
    XQ_TRY(hub->readIdentity());
    return hub;
}

Result<void> Hub::readIdentity()
{
    XQ_ASSIGN(database, openDatabase(m_paths, false));
    XQ_TRY(migrate(*database, QStringLiteral(":/schema/server")));
    XQ_ASSIGN(transaction, Transaction::begin(*database));
    HubRepository repository(*database);
    XQ_ASSIGN(restored, repository.meta(metaRestored()));
    if (!restored.isEmpty()) {
        XQ_TRY(repository.setMeta(metaEpoch(), newUuid(m_clock.now(), m_random)));
        XQ_TRY(repository.setMeta(metaRestored(), {}));
    }
    XQ_ASSIGN(city, repository.meta(metaCity()));
    XQ_ASSIGN(epoch, repository.meta(metaEpoch()));
    XQ_ASSIGN(trial, repository.meta(metaTrial()));
    XQ_TRY(transaction.commit());
    m_city = city;
    m_epoch = epoch;
    m_trial = trial == QLatin1String("1");
    return {};
}

Result<HubStore> Hub::store() const
{
    HubStore store;
    XQ_ASSIGN(database, openDatabase(m_paths, false));
    store.database = std::move(database);
    DatabaseOptions files;
    files.path = m_paths.evidence();
    files.create = true;
    XQ_ASSIGN(blobs, BlobStore::open(files));
    store.blobs = std::move(blobs);
    store.journal = std::make_unique<Journal>(*store.database, m_registry, m_random);
    store.repository = std::make_unique<HubRepository>(*store.database);
    return store;
}

std::unique_ptr<RequestHandler> Hub::handler()
{
    return std::make_unique<HubHandler>(*this);
}

std::unique_ptr<HeadWatch> Hub::watch() const
{
    auto database = openDatabase(m_paths, false);
    return std::make_unique<StoreWatch>(database ? std::move(*database) : nullptr);
}

Result<void> Hub::addUnit(const QString& code, const QString& name)
{
    XQ_ASSIGN(opened, store());
    const std::lock_guard lock(m_writer);
    XQ_ASSIGN(transaction, Transaction::begin(*opened.database));
    XQ_TRY(opened.repository->addUnit({code, name, now()}));
    return transaction.commit();
}

Result<QString> Hub::enrolCode(const QString& unit, const QStringList& also)
{
    XQ_ASSIGN(opened, store());
    // Crockford's alphabet: nothing that is read as something else over the telephone.
    static constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const QByteArray bytes = m_random(16);
    QString code;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (i > 0 && i % 4 == 0) {
            code += QLatin1Char('-');
        }
        code += QLatin1Char(kAlphabet[static_cast<unsigned char>(bytes[i]) % 32]);
    }
    const std::lock_guard lock(m_writer);
    XQ_ASSIGN(transaction, Transaction::begin(*opened.database));
    for (const QString& named : QStringList {unit} + also) {
        XQ_TRY(opened.repository->unit(named));
    }
    XQ_TRY(opened.repository->addCode(
        enrolCodeDigest(code), HubCode {unit, also, now() + kCodeLife, {}}, now()));
    XQ_TRY(transaction.commit());
    return code;
}

Result<void> Hub::revokeDevice(const QString& id, const QString& reason)
{
    XQ_ASSIGN(opened, store());
    const std::lock_guard lock(m_writer);
    XQ_ASSIGN(transaction, Transaction::begin(*opened.database));
    XQ_TRY(opened.repository->revokeDevice(id, reason, now()));
    return transaction.commit();
}

Result<VerifyReport> Hub::verify(bool rebuild)
{
    XQ_ASSIGN(opened, store());
    PublicKeys keys(*opened.journal);
    XQ_ASSIGN(report,
        opened.journal->verify(rebuild, [&keys](const Event& event) { return keys.of(event); }));
    XQ_ASSIGN(damaged, opened.blobs->verifyAll());
    for (const QByteArray& digest : std::as_const(damaged)) {
        report.problems.append(
            Text::tr("File %1 is damaged.").arg(QString::fromLatin1(digest.toHex())));
    }
    return report;
}

Result<void> Hub::backup(const QString& folder)
{
    if (QFileInfo::exists(folder)) {
        return fail(ErrorKind::Usage, QStringLiteral("backup.exists"),
            Text::tr("%1 is there already; nothing was written over. Name a new folder.")
                .arg(folder));
    }
    const QString half = folder + QStringLiteral(".part");
    QDir(half).removeRecursively();
    if (!QDir().mkpath(half)) {
        return fail(ErrorKind::Storage, QStringLiteral("server.folder"),
            Text::tr("The folder %1 cannot be made or is not yours. Nothing was made.")
                .arg(folder));
    }
    QFile::setPermissions(
        half, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    const HubPaths copy {half};
    XQ_ASSIGN(opened, store());
    XQ_TRY(opened.database->copyTo(copy.database()));
    XQ_TRY(opened.blobs->database().copyTo(copy.evidence()));
    XQ_TRY(saveCityKeys(m_keys, copy));
    QFile::copy(m_paths.settings(), copy.settings());
    {
        XQ_ASSIGN(database, openDatabase(copy, false));
        XQ_TRY(database->check());
        XQ_ASSIGN(transaction, Transaction::begin(*database));
        XQ_TRY(HubRepository(*database).setMeta(metaRestored(), QStringLiteral("1")));
        XQ_TRY(transaction.commit());
        XQ_TRY(database->checkpoint());
    }
    if (!QDir().rename(half, folder)) {
        return fail(ErrorKind::Storage, QStringLiteral("server.folder"),
            Text::tr("The backup could not be moved to %1; it lies in %2.").arg(folder, half));
    }
    return {};
}

} // namespace xq
