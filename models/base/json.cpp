// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace xq {
namespace {

constexpr int kMaxDepth = 32;
constexpr double kMaxInteger = 9007199254740991.0;

QString sentence() 
{
    return QCoreApplication::translate("xq::Json",
        "The entry contains something that cannot be recorded (a fraction, a zero character or a "
        "broken character). Nothing was saved; remove it and save again.");
}

Result<void> writeString(const QString& text, QByteArray& out)
{
    out += '"';
    const qsizetype size = text.size();
    qsizetype plainFrom = 0;
    const auto flush = [&](qsizetype to) {
        if (to > plainFrom) {
            out += QStringView(text).mid(plainFrom, to - plainFrom).toUtf8();
        }
        plainFrom = to + 1;
    };
    for (qsizetype i = 0; i < size; ++i) {
        const char16_t c = text[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < size && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        if (c == 0 || QChar::isSurrogate(c)) {
            return fail(ErrorKind::Usage, QStringLiteral("json.text"), sentence());
        }
        if (c >= 0x20 && c != u'"' && c != u'\\') {
            continue;
        }
        flush(i);
        switch (c) {
        case u'"': out += "\\\""; break;
        case u'\\': out += "\\\\"; break;
        case u'\b': out += "\\b"; break;
        case u'\f': out += "\\f"; break;
        case u'\n': out += "\\n"; break;
        case u'\r': out += "\\r"; break;
        case u'\t': out += "\\t"; break;
        default:
            out += "\\u00";
            out += QByteArray::number(c, 16).rightJustified(2, '0');
        }
    }
    flush(size);
    out += '"';
    return {};
}

Result<void> write(const QJsonValue& value, QByteArray& out, int depth)
{
    if (depth > kMaxDepth) {
        return fail(ErrorKind::Usage, QStringLiteral("json.depth"), sentence());
    }
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        return {};
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        return {};
    case QJsonValue::Double: {
        const double number = value.toDouble();
        if (std::abs(number) > kMaxInteger || std::floor(number) != number) {
            return fail(ErrorKind::Usage, QStringLiteral("json.fraction"), sentence());
        }
        out += QByteArray::number(static_cast<qint64>(number));
        return {};
    }
    case QJsonValue::String:
        return writeString(value.toString(), out);
    case QJsonValue::Array: {
        out += '[';
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0) {
                out += ',';
            }
            XQ_TRY(write(array.at(i), out, depth + 1));
        }
        out += ']';
        return {};
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        QStringList keys = object.keys();
        std::sort(keys.begin(), keys.end(), [](const QString& a, const QString& b) {
            return a.compare(b, Qt::CaseSensitive) < 0;
        });
        out += '{';
        bool first = true;
        for (const QString& key : keys) {
            if (!first) {
                out += ',';
            }
            first = false;
            XQ_TRY(writeString(key, out));
            out += ':';
            XQ_TRY(write(object.value(key), out, depth + 1));
        }
        out += '}';
        return {};
    }
    }
    return {};
}

} // namespace

Result<QByteArray> canonicalJson(const QJsonValue& value)
{
    QByteArray out;
    XQ_TRY(write(value, out, 0));
    return out;
}

Result<QJsonObject> parseJsonObject(QByteArrayView bytes, qsizetype maxBytes)
{
    if (bytes.size() > maxBytes) {
        return fail(ErrorKind::Usage, QStringLiteral("json.too-large"),
            QCoreApplication::translate("xq::Json",
                "The data is larger than %1 KiB and was not read.").arg(maxBytes / 1024));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        return fail(ErrorKind::Usage, QStringLiteral("json.malformed"),
            QCoreApplication::translate("xq::Json",
                "The data is not well-formed JSON (position %1); nothing was taken from it.")
                .arg(error.offset),
            error.errorString());
    }
    return document.object();
}

} // namespace xq
