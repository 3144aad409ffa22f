// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/instant.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace xq {

/// Fills bytes with randomness; the cryptographic source by default, a seeded one for trial cities.
using RandomSource = std::function<QByteArray(int count)>;
RandomSource systemRandom();
/// SM3 in counter mode over the seed: the same seed gives the same bytes. For demo data only.
RandomSource seededRandom(quint64 seed);

/// UUIDv7 (RFC 9562): 48 bits of milliseconds, then random; text sorts by time.
QString newUuid(Instant now, const RandomSource& random);
bool isUuid(const QString& text);

} // namespace xq
