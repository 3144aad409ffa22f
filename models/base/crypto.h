// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/uuid.h"

namespace xq {

inline constexpr int kKeySize = 32;

/// Cost of turning a password into a key (RFC 7914). 2^15 takes about 0.12 s and 32 MiB here.
struct ScryptCost {
    quint64 n = 1u << 15;
    quint32 r = 8;
    quint32 p = 1;
    friend bool operator==(const ScryptCost&, const ScryptCost&) = default;
};

/// 32 bytes from a password. Errors: crypto.scrypt (costs out of range: n a power of two in
/// 2^10..2^20, r 1..32, p 1..16; memory refused).
Result<QByteArray> scryptKey(QByteArrayView password, QByteArrayView salt, ScryptCost cost);

/// A key for one purpose out of another (HMAC-SM3 over the label): store, evidence, signing.
QByteArray deriveKey(QByteArrayView key, QByteArrayView label);

/// AES-256-GCM: 12-byte nonce, ciphertext, 16-byte tag, in one. `context` is bound, not stored.
QByteArray seal(
    QByteArrayView key, QByteArrayView plain, QByteArrayView context, const RandomSource& random);
/// Errors: crypto.open (wrong key, wrong context or changed bytes; which of them is not said).
Result<QByteArray> unseal(QByteArrayView key, QByteArrayView sealed, QByteArrayView context);

/// A signing key on P-256. Private: PKCS#8 DER; public: SubjectPublicKeyInfo DER.
struct KeyPair {
    QByteArray privateKey;
    QByteArray publicKey;
};
KeyPair newKeyPair();
/// The key pair that belongs to a seed (trial cities only, so that the same seed gives the same city).
KeyPair keyPairFromSeed(QByteArrayView seed32);
/// Deterministic ECDSA is not in OpenSSL 3.0: two signatures over the same bytes differ.
Result<QByteArray> sign(const QByteArray& privateKey, QByteArrayView message);
bool verify(const QByteArray& publicKey, QByteArrayView message, QByteArrayView signature);

} // namespace xq
