// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace xq {

/// Canonical JSON of architecture.md (RFC 8785 restricted): strings, booleans, null, arrays, objects
/// and integers below 2^53 in magnitude; keys sorted by UTF-16 code unit; no fractions, no U+0000, no
/// lone surrogates. The returned UTF-8 bytes are what is hashed and stored.
/// Errors: json.fraction, json.text, json.depth (32 levels).
Result<QByteArray> canonicalJson(const QJsonValue& value);

/// Parses an object; refuses more than `maxBytes`. Errors: json.malformed, json.too-large.
Result<QJsonObject> parseJsonObject(QByteArrayView bytes, qsizetype maxBytes = 8 * 1024 * 1024);

} // namespace xq
