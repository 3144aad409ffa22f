// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/uuid.h"

#include "models/base/digest.h"

#include <memory>

#include <openssl/rand.h>

namespace xq {

RandomSource systemRandom()
{
    return [](int count) {
        QByteArray bytes(count, '\0');
        if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), count) != 1) {
            qFatal("The system has no randomness to give; keys cannot be made safely.");
        }
        return bytes;
    };
}

RandomSource seededRandom(quint64 seed)
{
    auto counter = std::make_shared<quint64>(0);
    return [seed, counter](int count) {
        QByteArray out;
        while (out.size() < count) {
            out += sm3(QByteArray::number(seed) + ':' + QByteArray::number((*counter)++));
        }
        return out.left(count);
    };
}

QString newUuid(Instant now, const RandomSource& random)
{
    QByteArray bytes(6, '\0');
    for (int i = 0; i < 6; ++i) {
        bytes[i] = static_cast<char>((now >> (8 * (5 - i))) & 0xff);
    }
    bytes += random(10);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    QByteArray hex = bytes.toHex();
    for (const int at : {8, 13, 18, 23}) {
        hex.insert(at, '-');
    }
    return QString::fromLatin1(hex);
}

bool isUuid(const QString& text)
{
    if (text.size() != 36) {
        return false;
    }
    for (qsizetype i = 0; i < 36; ++i) {
        const char16_t c = text[i].unicode();
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
        if (dash ? c != u'-' : !hex) {
            return false;
        }
    }
    return true;
}

} // namespace xq
