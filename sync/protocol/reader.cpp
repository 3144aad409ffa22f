// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/reader.h"

#include "models/base/json.h"
#include "models/base/uuid.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {
Error malformed(const QString& details)
{
    return {ErrorKind::Usage, QStringLiteral("message.malformed"),
        QCoreApplication::translate("xq::Protocol",
            "The message does not have the agreed form, so nothing was taken from it. Bring both "
            "programs to the same version."),
        details};
}
} // namespace

MessageReader::MessageReader(QByteArrayView body, qint64 maxBytes)
    : m_error(std::make_shared<Error>())
{
    auto object = parseJsonObject(body, maxBytes);
    if (object) {
        m_object = std::move(*object);
    } else {
        *m_error = malformed(object.error().code + QLatin1Char(' ') + object.error().details);
    }
}

MessageReader MessageReader::child(const QJsonValue& value)
{
    MessageReader reader;
    reader.m_error = m_error;
    demand(value.isObject());
    reader.m_object = value.toObject();
    return reader;
}

bool MessageReader::has(const char* name) const
{
    return m_object.contains(QLatin1String(name));
}

QJsonValue MessageReader::value(const char* name) const
{
    return m_object.value(QLatin1String(name));
}

QString MessageReader::text(const char* name, qsizetype max, Presence presence)
{
    const QJsonValue field = value(name);
    const QString text = field.toString();
    const bool clean = std::none_of(text.begin(), text.end(), [presence](QChar c) {
        return (c.unicode() < 0x20 && !(presence == Prose && (c == u'\n' || c == u'\t')))
            || c.unicode() == 0x7f;
    });
    if (!field.isString() || text.size() > max || !clean
        || (presence == Required && text.isEmpty())) {
        miss(name);
        return {};
    }
    return text;
}

QString MessageReader::uuid(const char* name)
{
    const QString id = text(name, 36);
    if (!isUuid(id)) {
        miss(name);
    }
    return id;
}

bool MessageReader::flag(const char* name)
{
    const QJsonValue field = value(name);
    if (!field.isBool()) {
        miss(name);
    }
    return field.toBool();
}

qint64 MessageReader::integer(const char* name, qint64 min, qint64 max)
{
    const QJsonValue field = value(name);
    // Two defaults tell a whole number from everything else.
    const qint64 number = field.toInteger(min);
    if (!field.isDouble() || field.toInteger(0) != field.toInteger(1) || number < min
        || number > max) {
        miss(name);
        return min;
    }
    return number;
}

QByteArray MessageReader::bytes(const char* name, qsizetype max, Presence presence)
{
    const QJsonValue field = value(name);
    const QByteArray encoded = field.toString().toLatin1();
    if (!field.isString() || encoded.size() > (max + 2) / 3 * 4) {
        miss(name);
        return {};
    }
    const auto decoded
        = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() > max
        || (presence == Required && decoded.decoded.isEmpty())) {
        miss(name);
        return {};
    }
    return decoded.decoded;
}

QJsonArray MessageReader::array(const char* name, qsizetype max)
{
    const QJsonValue field = value(name);
    if (!field.isArray() || field.toArray().size() > max) {
        miss(name);
        return {};
    }
    return field.toArray();
}

void MessageReader::demand(bool holds)
{
    if (!holds) {
        miss("(sense)");
    }
}

void MessageReader::miss(const char* name)
{
    if (m_error->code.isEmpty()) {
        *m_error = malformed(QString::fromLatin1(name));
    }
}

const Error* MessageReader::problem() const
{
    return m_error->code.isEmpty() ? nullptr : m_error.get();
}

} // namespace xq
