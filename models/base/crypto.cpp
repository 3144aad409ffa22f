// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/crypto.h"

#include "models/base/digest.h"

#include <QCoreApplication>

#include <memory>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>

namespace xq {
namespace {

constexpr int kNonceSize = 12;
constexpr int kTagSize = 16;

template <auto function> struct Free {
    template <typename T> void operator()(T* pointer) const { function(pointer); }
};
using KeyPointer = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using CipherPointer = std::unique_ptr<EVP_CIPHER_CTX, Free<EVP_CIPHER_CTX_free>>;
using DigestPointer = std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX_free>>;
using NumberPointer = std::unique_ptr<BIGNUM, Free<BN_clear_free>>;

const unsigned char* octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* octets(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

tl::unexpected<Error> cannotOpen()
{
    return fail(ErrorKind::Integrity, QStringLiteral("crypto.open"),
        QCoreApplication::translate("xq::Crypto",
            "The protected data does not open: the key is another one or the data was changed. "
            "Nothing was altered."));
}

tl::unexpected<Error> badScrypt()
{
    return fail(ErrorKind::Usage, QStringLiteral("crypto.scrypt"),
        QCoreApplication::translate("xq::Crypto",
            "The password could not be turned into a key: the recorded cost is out of range or "
            "memory is short. Nothing was changed; close other programs and try again."));
}

tl::unexpected<Error> badKey()
{
    return fail(ErrorKind::Integrity, QStringLiteral("crypto.key"),
        QCoreApplication::translate("xq::Crypto",
            "The signing key cannot be used; nothing was signed. Sign in again, or ask the unit "
            "administrator for a new key."));
}

QByteArray privateDer(EVP_PKEY* key)
{
    PKCS8_PRIV_KEY_INFO* info = EVP_PKEY2PKCS8(key);
    unsigned char* out = nullptr;
    const int size = i2d_PKCS8_PRIV_KEY_INFO(info, &out);
    QByteArray bytes(reinterpret_cast<const char*>(out), size);
    OPENSSL_clear_free(out, static_cast<size_t>(size));
    PKCS8_PRIV_KEY_INFO_free(info);
    return bytes;
}

QByteArray publicDer(EVP_PKEY* key)
{
    unsigned char* out = nullptr;
    const int size = i2d_PUBKEY(key, &out);
    QByteArray bytes(reinterpret_cast<const char*>(out), size);
    OPENSSL_free(out);
    return bytes;
}

} // namespace

Result<QByteArray> scryptKey(QByteArrayView password, QByteArrayView salt, ScryptCost cost)
{
    const bool power = cost.n >= (1u << 10) && cost.n <= (1u << 20) && (cost.n & (cost.n - 1)) == 0;
    if (!power || cost.r < 1 || cost.r > 32 || cost.p < 1 || cost.p > 16) {
        return badScrypt();
    }
    const std::unique_ptr<EVP_KDF, Free<EVP_KDF_free>> kdf(
        EVP_KDF_fetch(nullptr, "SCRYPT", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, Free<EVP_KDF_CTX_free>> context(EVP_KDF_CTX_new(kdf.get()));
    QByteArray pass = password.toByteArray(); // the parameters want pointers that may be written
    QByteArray grains = salt.toByteArray();
    uint64_t n = cost.n;
    uint32_t r = cost.r;
    uint32_t p = cost.p;
    uint64_t memory = 128ull * r * (n + p + 2) + (1u << 20);
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(
            OSSL_KDF_PARAM_PASSWORD, pass.data(), static_cast<size_t>(pass.size())),
        OSSL_PARAM_construct_octet_string(
            OSSL_KDF_PARAM_SALT, grains.data(), static_cast<size_t>(grains.size())),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &r),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &p),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
        OSSL_PARAM_construct_end(),
    };
    QByteArray key(kKeySize, '\0');
    const int done = EVP_KDF_derive(context.get(), octets(key), kKeySize, parameters);
    OPENSSL_cleanse(pass.data(), static_cast<size_t>(pass.size()));
    if (done != 1) {
        return badScrypt();
    }
    return key;
}

QByteArray deriveKey(QByteArrayView key, QByteArrayView label)
{
    return hmacSm3(key, label);
}

QByteArray seal(
    QByteArrayView key, QByteArrayView plain, QByteArrayView context, const RandomSource& random)
{
    Q_ASSERT(key.size() == kKeySize);
    const CipherPointer cipher(EVP_CIPHER_CTX_new());
    QByteArray out = random(kNonceSize);
    EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, octets(key), octets(out));
    int size = 0;
    EVP_EncryptUpdate(
        cipher.get(), nullptr, &size, octets(context), static_cast<int>(context.size()));
    QByteArray body(plain.size() + kTagSize, '\0');
    EVP_EncryptUpdate(
        cipher.get(), octets(body), &size, octets(plain), static_cast<int>(plain.size()));
    EVP_EncryptFinal_ex(cipher.get(), octets(body) + size, &size);
    EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, kTagSize, octets(body) + plain.size());
    return out + body;
}

Result<QByteArray> unseal(QByteArrayView key, QByteArrayView sealed, QByteArrayView context)
{
    if (key.size() != kKeySize || sealed.size() < kNonceSize + kTagSize) {
        return cannotOpen();
    }
    const CipherPointer cipher(EVP_CIPHER_CTX_new());
    const QByteArrayView body = sealed.sliced(kNonceSize).chopped(kTagSize);
    QByteArray tag = sealed.last(kTagSize).toByteArray();
    QByteArray plain(body.size(), '\0');
    int size = 0;
    EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, octets(key), octets(sealed));
    EVP_DecryptUpdate(
        cipher.get(), nullptr, &size, octets(context), static_cast<int>(context.size()));
    EVP_DecryptUpdate(
        cipher.get(), octets(plain), &size, octets(body), static_cast<int>(body.size()));
    EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, kTagSize, tag.data());
    unsigned char rest[16] = {};
    if (EVP_DecryptFinal_ex(cipher.get(), rest, &size) != 1) {
        return cannotOpen();
    }
    return plain;
}

KeyPair newKeyPair()
{
    const KeyPointer key(EVP_EC_gen("P-256"));
    if (!key) {
        qFatal("OpenSSL cannot make a key on P-256; signatures are not possible.");
    }
    return {privateDer(key.get()), publicDer(key.get())};
}

KeyPair keyPairFromSeed(QByteArrayView seed32)
{
    const std::unique_ptr<EC_GROUP, Free<EC_GROUP_free>> group(
        EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
    const std::unique_ptr<BN_CTX, Free<BN_CTX_free>> scratch(BN_CTX_new());
    // 64 bytes reduced into [1, order - 1], so that no scalar is noticeably likelier than another
    const QByteArray wide = hmacSm3(seed32, QByteArrayView("xingquan key 1"))
        + hmacSm3(seed32, QByteArrayView("xingquan key 2"));
    const NumberPointer scalar(BN_bin2bn(octets(wide), static_cast<int>(wide.size()), nullptr));
    const NumberPointer limit(BN_dup(EC_GROUP_get0_order(group.get())));
    BN_sub_word(limit.get(), 1);
    BN_nnmod(scalar.get(), scalar.get(), limit.get(), scratch.get());
    BN_add_word(scalar.get(), 1);
    const std::unique_ptr<EC_POINT, Free<EC_POINT_free>> point(EC_POINT_new(group.get()));
    EC_POINT_mul(group.get(), point.get(), scalar.get(), nullptr, nullptr, scratch.get());
    unsigned char encoded[65] = {};
    EC_POINT_point2oct(group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED, encoded,
        sizeof encoded, scratch.get());

    const std::unique_ptr<OSSL_PARAM_BLD, Free<OSSL_PARAM_BLD_free>> builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar.get());
    OSSL_PARAM_BLD_push_octet_string(
        builder.get(), OSSL_PKEY_PARAM_PUB_KEY, encoded, sizeof encoded);
    const std::unique_ptr<OSSL_PARAM, Free<OSSL_PARAM_free>> parameters(
        OSSL_PARAM_BLD_to_param(builder.get()));
    const std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX_free>> context(
        EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY_fromdata_init(context.get());
    EVP_PKEY* made = nullptr;
    if (EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_KEYPAIR, parameters.get()) != 1) {
        qFatal("OpenSSL cannot make a key on P-256 from a seed.");
    }
    const KeyPointer key(made);
    return {privateDer(key.get()), publicDer(key.get())};
}

Result<QByteArray> sign(const QByteArray& privateKey, QByteArrayView message)
{
    const unsigned char* der = octets(QByteArrayView(privateKey));
    PKCS8_PRIV_KEY_INFO* info
        = d2i_PKCS8_PRIV_KEY_INFO(nullptr, &der, static_cast<long>(privateKey.size()));
    if (info == nullptr) {
        return badKey();
    }
    const KeyPointer key(EVP_PKCS82PKEY(info));
    PKCS8_PRIV_KEY_INFO_free(info);
    const DigestPointer context(EVP_MD_CTX_new());
    size_t size = 0;
    if (!key || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1
        || EVP_DigestSign(
               context.get(), nullptr, &size, octets(message), static_cast<size_t>(message.size()))
            != 1) {
        return badKey();
    }
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(context.get(), octets(signature), &size, octets(message),
            static_cast<size_t>(message.size()))
        != 1) {
        return badKey();
    }
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

bool verify(const QByteArray& publicKey, QByteArrayView message, QByteArrayView signature)
{
    const unsigned char* der = octets(QByteArrayView(publicKey));
    const KeyPointer key(d2i_PUBKEY(nullptr, &der, static_cast<long>(publicKey.size())));
    const DigestPointer context(EVP_MD_CTX_new());
    return key
        && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), octets(signature), static_cast<size_t>(signature.size()),
               octets(message), static_cast<size_t>(message.size()))
        == 1;
}

} // namespace xq
