// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/digest.h"

#include <QCoreApplication>
#include <QIODevice>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace xq {

struct Sm3::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    ~State() { EVP_MD_CTX_free(context); }
};

Sm3::Sm3()
    : m_state(std::make_unique<State>())
{
    EVP_DigestInit_ex(m_state->context, EVP_sm3(), nullptr);
}
Sm3::~Sm3() = default;

void Sm3::add(QByteArrayView data)
{
    EVP_DigestUpdate(m_state->context, data.data(), static_cast<size_t>(data.size()));
}

QByteArray Sm3::finish()
{
    QByteArray out(kDigestSize, '\0');
    EVP_DigestFinal_ex(m_state->context, reinterpret_cast<unsigned char*>(out.data()), nullptr);
    return out;
}

QByteArray sm3(QByteArrayView data)
{
    Sm3 digest;
    digest.add(data);
    return digest.finish();
}

Result<QByteArray> sm3Of(QIODevice& device)
{
    Sm3 digest;
    QByteArray block(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const qint64 n = device.read(block.data(), block.size());
        if (n < 0) {
            return fail(ErrorKind::Storage, QStringLiteral("file.unreadable"),
                QCoreApplication::translate("xq::Digest",
                    "The file could not be read to its end. Nothing was kept of it; "
                    "check the medium and try again."),
                device.errorString());
        }
        if (n == 0) {
            return digest.finish();
        }
        digest.add(QByteArrayView(block.constData(), n));
    }
}

QByteArray hmacSm3(QByteArrayView key, QByteArrayView data)
{
    QByteArray out(kDigestSize, '\0');
    unsigned int size = 0;
    HMAC(EVP_sm3(), key.data(), static_cast<int>(key.size()),
        reinterpret_cast<const unsigned char*>(data.data()), static_cast<size_t>(data.size()),
        reinterpret_cast<unsigned char*>(out.data()), &size);
    return out;
}

} // namespace xq
