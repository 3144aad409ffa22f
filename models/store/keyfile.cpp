// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/keyfile.h"

#include "models/base/digest.h"
#include "models/base/json.h"
#include "models/store/keytries.h"
#include "models/store/storefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace xq {
namespace {

constexpr int kFormat = 1;
constexpr qsizetype kSaltSize = 16;
constexpr qsizetype kSealedKeySize = kKeySize + 28;
constexpr qint64 kMaxFile = 4 * 1024 * 1024;

tl::unexpected<Error> damaged(const QString& details)
{
    return fail(ErrorKind::Integrity, QStringLiteral("key.damaged"),
        QCoreApplication::translate("xq::KeyFile",
            "The key file beside the store is damaged, so no password can open the store. It was "
            "left as it is; restore keys.json from the newest backup."),
        details);
}

tl::unexpected<Error> unknown(const QString& login)
{
    return fail(ErrorKind::NotFound, QStringLiteral("key.unknown"),
        QCoreApplication::translate("xq::KeyFile",
            "There is no account \"%1\" on this computer. Choose one of the list, or ask the unit "
            "administrator to set it up.")
            .arg(login.left(40)));
}

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromBase64(const QJsonObject& object, const char* name)
{
    const auto decoded
        = QByteArray::fromBase64Encoding(object.value(QLatin1String(name)).toString().toLatin1(),
            QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

/// The same password typed on another keyboard layout may arrive composed or decomposed.
QByteArray normal(const QString& password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

} // namespace

KeyFile KeyFile::create(const QString& path, const QString& storeId, bool trial)
{
    KeyFile file;
    file.m_path = path;
    file.m_storeId = storeId;
    file.m_trial = trial;
    return file;
}

Result<KeyFile> KeyFile::load(const QString& path)
{
    if (!QFile::exists(path)) {
        return fail(ErrorKind::NotFound, QStringLiteral("key.missing"),
            QCoreApplication::translate("xq::KeyFile",
                "There is no key file in this place, so no store can be opened here. Check the "
                "data folder, or set up a new store."),
            path);
    }
    const auto bytes = readWhole(path, kMaxFile);
    if (!bytes) {
        return bytes.error().code == QStringLiteral("store.garbage") ? damaged(path)
                                                                     : fail(bytes.error());
    }
    KeyFile file;
    file.m_path = path;
    XQ_TRY(file.parse(*bytes));
    file.m_onDisk = sm3(*bytes);
    return file;
}

Result<void> KeyFile::parse(const QByteArray& bytes)
{
    const auto json = parseJsonObject(bytes, kMaxFile);
    if (!json || json->value(QStringLiteral("format")).toInt() != kFormat) {
        return damaged(QStringLiteral("not a key file of format %1").arg(kFormat));
    }
    m_storeId = json->value(QStringLiteral("store")).toString();
    m_trial = json->value(QStringLiteral("trial")).toBool();
    const QJsonArray accounts = json->value(QStringLiteral("accounts")).toArray();
    for (const QJsonValue& value : accounts) {
        const QJsonObject object = value.toObject();
        const auto number
            = [&object](const char* name) { return object.value(QLatin1String(name)).toInt(); };
        Account account;
        account.login = object.value(QStringLiteral("login")).toString();
        account.salt = fromBase64(object, "salt");
        account.cost = {static_cast<quint64>(number("n")), static_cast<quint32>(number("r")),
            static_cast<quint32>(number("p"))};
        account.wrappedStoreKey = fromBase64(object, "storeKey");
        account.wrappedPrivateKey = fromBase64(object, "privateKey");
        account.publicKey = fromBase64(object, "publicKey");
        // a planted cost must not take the machine's memory: 128·n·r bytes, here at most 256 MiB
        const bool affordable = account.cost.n * account.cost.r <= (1u << 21);
        if (account.login.isEmpty() || find(account.login) != nullptr || !affordable
            || account.salt.size() != kSaltSize || account.wrappedStoreKey.size() != kSealedKeySize
            || account.wrappedPrivateKey.isEmpty() || account.publicKey.isEmpty()) {
            return damaged(QStringLiteral("account %1").arg(m_accounts.size()));
        }
        m_accounts += account;
    }
    return {};
}

QStringList KeyFile::logins() const
{
    QStringList logins;
    for (const Account& account : m_accounts) {
        logins += account.login;
    }
    return logins;
}

const KeyFile::Account* KeyFile::find(const QString& login) const
{
    for (const Account& account : m_accounts) {
        if (account.login == login) {
            return &account;
        }
    }
    return nullptr;
}

bool KeyFile::contains(const QString& login) const
{
    return find(login) != nullptr;
}

QByteArray KeyFile::context(const char* purpose, const Account& account) const
{
    const char zero = '\0';
    return QByteArray(purpose) + zero + m_storeId.toUtf8() + zero + account.login.toUtf8() + zero
        + account.publicKey;
}

Result<KeyFile::Account> KeyFile::wrapped(const UnlockedKeys& keys, const QString& password,
    ScryptCost cost, const RandomSource& random) const
{
    Account account;
    account.login = keys.login;
    account.salt = random(kSaltSize);
    account.cost = cost;
    account.publicKey = keys.signingKey.publicKey;
    XQ_ASSIGN(wrapping, scryptKey(normal(password), account.salt, cost));
    account.wrappedStoreKey = seal(wrapping, keys.storeKey, context("store", account), random);
    account.wrappedPrivateKey
        = seal(wrapping, keys.signingKey.privateKey, context("signing", account), random);
    wrapping.fill('\0');
    return account;
}

Result<UnlockedKeys> KeyFile::unwrap(const Account& account, const QString& password) const
{
    const auto wrapping = scryptKey(normal(password), account.salt, account.cost);
    if (!wrapping) {
        return damaged(QStringLiteral("cost of %1").arg(account.login));
    }
    auto storeKey = unseal(*wrapping, account.wrappedStoreKey, context("store", account));
    if (!storeKey) {
        return fail(ErrorKind::Refused, QStringLiteral("key.password"),
            QCoreApplication::translate("xq::KeyFile",
                "The password does not open this account. Nothing was changed; check the input "
                "method and Caps Lock, then type it again."));
    }
    auto privateKey = unseal(*wrapping, account.wrappedPrivateKey, context("signing", account));
    if (!privateKey) {
        return damaged(QStringLiteral("signing key of %1").arg(account.login));
    }
    return UnlockedKeys {
        account.login, std::move(*storeKey), {std::move(*privateKey), account.publicKey}};
}

Result<void> KeyFile::add(const QString& login, const QString& password, const QByteArray& storeKey,
    const KeyPair& signingKey, ScryptCost cost, const RandomSource& random)
{
    if (contains(login)) {
        return fail(ErrorKind::Refused, QStringLiteral("key.exists"),
            QCoreApplication::translate("xq::KeyFile",
                "There is already an account \"%1\" on this computer; it was left as it is. Choose "
                "another name.")
                .arg(login.left(40)));
    }
    Q_ASSERT(!login.isEmpty() && storeKey.size() == kKeySize);
    XQ_ASSIGN(account, wrapped({login, storeKey, signingKey}, password, cost, random));
    m_accounts += account;
    return {};
}

Result<UnlockedKeys> KeyFile::unlock(
    const QString& login, const QString& password, Instant wallNow) const
{
    const Account* account = find(login);
    if (account == nullptr) {
        return unknown(login);
    }
    const Instant now = wallNow != 0 ? wallNow : SystemClock().now();
    KeyTries tries(m_path + QStringLiteral(".tries"));
    XQ_TRY(tries.admit(login, now));
    auto keys = unwrap(*account, password);
    if (keys) {
        tries.forget(login);
    } else if (keys.error().code == QStringLiteral("key.password")) {
        tries.count(login, now);
    }
    return keys;
}

Result<void> KeyFile::changePassword(const QString& login, const QString& oldPassword,
    const QString& newPassword, const RandomSource& random)
{
    XQ_ASSIGN(keys, unlock(login, oldPassword));
    for (Account& account : m_accounts) {
        if (account.login == login) {
            XQ_ASSIGN(renewed, wrapped(keys, newPassword, account.cost, random));
            account = renewed;
        }
    }
    return {};
}

Result<void> KeyFile::remove(const QString& login)
{
    const qsizetype before = m_accounts.size();
    m_accounts.removeIf([&login](const Account& account) { return account.login == login; });
    if (m_accounts.size() == before) {
        return unknown(login);
    }
    return {};
}

Result<void> KeyFile::save()
{
    const auto present = readWhole(m_path, kMaxFile);
    if ((present ? sm3(*present) : QByteArray()) != m_onDisk) {
        return fail(ErrorKind::Refused, QStringLiteral("key.changed"),
            QCoreApplication::translate("xq::KeyFile",
                "Another program has changed the key file in the meantime; its change was kept and "
                "this one was not saved. Do it again."));
    }
    QJsonArray accounts;
    for (const Account& account : std::as_const(m_accounts)) {
        accounts += QJsonObject {{QStringLiteral("login"), account.login},
            {QStringLiteral("salt"), base64(account.salt)},
            {QStringLiteral("n"), static_cast<qint64>(account.cost.n)},
            {QStringLiteral("r"), static_cast<qint64>(account.cost.r)},
            {QStringLiteral("p"), static_cast<qint64>(account.cost.p)},
            {QStringLiteral("storeKey"), base64(account.wrappedStoreKey)},
            {QStringLiteral("privateKey"), base64(account.wrappedPrivateKey)},
            {QStringLiteral("publicKey"), base64(account.publicKey)}};
    }
    const QJsonObject object {{QStringLiteral("format"), kFormat},
        {QStringLiteral("store"), m_storeId}, {QStringLiteral("trial"), m_trial},
        {QStringLiteral("accounts"), accounts}};
    XQ_ASSIGN(bytes, canonicalJson(object));
    XQ_TRY(writeAtomically(m_path, bytes));
    m_onDisk = sm3(bytes);
    return {};
}

} // namespace xq
