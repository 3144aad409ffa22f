// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace xq {

/// Reads one message strictly: the first field of a wrong shape is remembered and refuses the whole
/// message at result(), so that decoders stay a list of fields.
class MessageReader {
public:
    enum Presence { Required, MayBeEmpty, Prose }; ///< Prose: may be empty, may have line breaks

    MessageReader(QByteArrayView body, qint64 maxBytes);
    /// A nested object; its faults count for the parent as well.
    MessageReader child(const QJsonValue& value);

    bool has(const char* name) const;
    QJsonValue value(const char* name) const;
    /// At most `max` UTF-16 units, without control characters.
    QString text(const char* name, qsizetype max, Presence presence = Required);
    QString uuid(const char* name);
    bool flag(const char* name);
    qint64 integer(const char* name, qint64 min, qint64 max = 9007199254740991LL);
    QByteArray bytes(const char* name, qsizetype max, Presence presence = Required);
    QJsonArray array(const char* name, qsizetype max);
    void demand(bool holds);

    template <typename T> Result<T> result(T value) const
    {
        if (const Error* error = problem()) {
            return tl::unexpected<Error>(*error);
        }
        return value;
    }

private:
    MessageReader() = default;
    void miss(const char* name);
    const Error* problem() const;

    QJsonObject m_object;
    std::shared_ptr<Error> m_error; ///< shared with the children; empty code: none
};

} // namespace xq
