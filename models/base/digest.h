// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QByteArray>

#include <memory>

class QIODevice;

namespace xq {

inline constexpr qsizetype kDigestSize = 32;

/// SM3 (GB/T 32905-2016), 32 bytes.
QByteArray sm3(QByteArrayView data);
/// Reads the device to its end in blocks of 64 KiB.
Result<QByteArray> sm3Of(QIODevice& device);
/// HMAC-SM3, 32 bytes.
QByteArray hmacSm3(QByteArrayView key, QByteArrayView data);

/// SM3 over pieces.
class Sm3 {
public:
    Sm3();
    ~Sm3();
    Sm3(const Sm3&) = delete;
    Sm3& operator=(const Sm3&) = delete;
    void add(QByteArrayView data);
    QByteArray finish(); ///< once

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace xq
