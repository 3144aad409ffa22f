// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/http.h"

#include "models/base/json.h"

#include <QCoreApplication>
#include <QUrl>

namespace xq {
namespace {
constexpr qsizetype kErrorBody = 64 * 1024;
} // namespace

int statusOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Refused:
        return 403;
    case ErrorKind::Usage:
        return 400;
    case ErrorKind::NotFound:
        return 404;
    case ErrorKind::Storage:
        return 503;
    case ErrorKind::Network:
        return 503;
    case ErrorKind::Integrity:
        return 422;
    }
    return 500;
}

HttpResponse jsonResponse(const QByteArray& body)
{
    HttpResponse response;
    response.headers.insert(QStringLiteral("content-type"), QStringLiteral("application/json"));
    response.body = body;
    return response;
}

HttpResponse errorResponse(int status, const Error& error)
{
    // Details stay in the server's log: they may name tables and files.
    const auto body = canonicalJson(QJsonObject {{QStringLiteral("code"), error.code},
        {QStringLiteral("message"), error.message},
        {QStringLiteral("kind"), static_cast<int>(error.kind)}});
    HttpResponse response = jsonResponse(body ? *body : QByteArrayLiteral("{}"));
    response.status = status;
    return response;
}

HttpResponse errorResponse(const Error& error)
{
    return errorResponse(statusOf(error.kind), error);
}

Error errorOf(const HttpResponse& response)
{
    const auto body = parseJsonObject(response.body, kErrorBody);
    const QString code = body ? body->value(QStringLiteral("code")).toString() : QString();
    if (code.isEmpty() || code.size() > 64) {
        return {ErrorKind::Network, QStringLiteral("net.answer"),
            QCoreApplication::translate("xq::Http",
                "Something between this PC and the municipal server answered in its place (status "
                "%1). Nothing was lost; check the network or its proxy, the next try follows by "
                "itself.")
                .arg(response.status),
            {}};
    }
    const int kind = body->value(QStringLiteral("kind")).toInt();
    Error error;
    error.kind = kind >= static_cast<int>(ErrorKind::Refused)
            && kind <= static_cast<int>(ErrorKind::Integrity)
        ? static_cast<ErrorKind>(kind)
        : ErrorKind::Network;
    error.code = code;
    error.message = body->value(QStringLiteral("message")).toString().left(2000);
    error.details = QStringLiteral("HTTP %1").arg(response.status);
    return error;
}

QString queryText(const QMap<QString, QString>& query)
{
    QString text;
    for (auto it = query.cbegin(); it != query.cend(); ++it) {
        if (!text.isEmpty()) {
            text += QLatin1Char('&');
        }
        text += QString::fromLatin1(QUrl::toPercentEncoding(it.key())) + QLatin1Char('=')
            + QString::fromLatin1(QUrl::toPercentEncoding(it.value()));
    }
    return text;
}

} // namespace xq
