// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/crypto.h"

#include <QStringList>

namespace xq {

/// What a password opens.
struct UnlockedKeys {
    QString login;
    QByteArray storeKey; ///< 32 bytes
    KeyPair signingKey;
};

/// `keys.json` beside the store: per account a random store key and the person's private signing
/// key, both wrapped by scrypt of the password (AES-256-GCM, bound to login and store id). Holds
/// logins (short Latin names chosen by the unit), no names of persons. Written atomically. Errors:
/// key.missing, key.damaged, key.password (wrong; five wrong ones slow down, never lock),
/// key.exists, key.unknown.
class KeyFile {
public:
    static Result<KeyFile> load(const QString& path);
    static KeyFile create(const QString& path, const QString& storeId, bool trial);

    QString storeId() const { return m_storeId; }
    bool isTrial() const { return m_trial; }
    QStringList logins() const;
    bool contains(const QString& login) const;

    /// Adds an account that opens `storeKey`; keeps its signing key wrapped.
    Result<void> add(const QString& login, const QString& password, const QByteArray& storeKey,
        const KeyPair& signingKey, ScryptCost cost, const RandomSource& random);
    Result<UnlockedKeys> unlock(const QString& login, const QString& password) const;
    Result<void> changePassword(const QString& login, const QString& oldPassword,
        const QString& newPassword, const RandomSource& random);
    Result<void> remove(const QString& login);
    Result<void> save() const;

private:
    struct Account {
        QString login;
        QByteArray salt;
        ScryptCost cost;
        QByteArray wrappedStoreKey;
        QByteArray wrappedPrivateKey;
        QByteArray publicKey;
    };
    QString m_path;
    QString m_storeId;
    bool m_trial = false;
    QList<Account> m_accounts;
};

} // namespace xq
