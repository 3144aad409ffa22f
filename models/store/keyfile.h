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

/// `keys.json` beside the store: per account the random store key and the person's private signing
/// key, both wrapped by scrypt of the password (AES-256-GCM, bound to store, login and public key).
/// Holds logins (short Latin names chosen by the unit), no names of persons. Written whole and
/// synced or not at all, readable by its owner only; a change by another program between load() and
/// save() is noticed. Errors: key.missing, key.damaged, key.password (wrong), key.wait (after five
/// wrong ones each further try waits, 1 s doubling to 60 s; never a lock), key.exists, key.unknown,
/// key.changed, store.full, store.read-only, store.io.
class KeyFile {
public:
    static Result<KeyFile> load(const QString& path);
    static KeyFile create(const QString& path, const QString& storeId, bool trial);

    QString storeId() const { return m_storeId; }
    bool isTrial() const { return m_trial; }
    QStringList logins() const;
    bool contains(const QString& login) const;

    /// Adds an account that opens `storeKey`; keeps its signing key wrapped. Passwords are compared
    /// in Unicode normal form C.
    Result<void> add(const QString& login, const QString& password, const QByteArray& storeKey,
        const KeyPair& signingKey, ScryptCost cost, const RandomSource& random);
    /// `wallNow` counts for the waiting after wrong passwords only; 0: the machine's clock.
    Result<UnlockedKeys> unlock(
        const QString& login, const QString& password, Instant wallNow = 0) const;
    Result<void> changePassword(const QString& login, const QString& oldPassword,
        const QString& newPassword, const RandomSource& random);
    Result<void> remove(const QString& login);
    Result<void> save();

private:
    struct Account {
        QString login;
        QByteArray salt;
        ScryptCost cost;
        QByteArray wrappedStoreKey;
        QByteArray wrappedPrivateKey;
        QByteArray publicKey;
    };
    const Account* find(const QString& login) const;
    Result<Account> wrapped(const UnlockedKeys& keys, const QString& password, ScryptCost cost,
        const RandomSource& random) const;
    Result<UnlockedKeys> unwrap(const Account& account, const QString& password) const;
    QByteArray context(const char* purpose, const Account& account) const;
    Result<void> parse(const QByteArray& bytes);

    QString m_path;
    QString m_storeId;
    bool m_trial = false;
    QList<Account> m_accounts;
    QByteArray m_onDisk; ///< digest of what load() read or save() wrote; empty: no file yet
};

} // namespace xq
