// SPDX-License-Identifier: GPL-3.0-or-later
// sync/protocol: what office PC and municipal server say to each other, as plain values with their
// JSON form, limits and signatures. Knows neither sockets nor databases.
#pragma once

#include "models/base/error.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace xq {

/// One request as a value, the same on both sides, so that tests may join client and server without
/// a network. Header names are lower case.
struct HttpRequest {
    QString method; ///< "GET", "POST", "HEAD", "PATCH"
    QString path; ///< "/v1/feed", decoded, without query
    QMap<QString, QString> query;
    QMap<QString, QString> headers;
    QByteArray body;
    /// DER of the client certificate whose chain the transport has verified; empty: none was shown.
    QByteArray peerCertificate;
};

struct HttpResponse {
    int status = 200;
    QMap<QString, QString> headers;
    QByteArray body;
};

/// The body of every refusal: {"code", "message"}; the status follows from the kind.
HttpResponse errorResponse(const Error& error);
HttpResponse errorResponse(int status, const Error& error);
/// Reads a refusal back. An answer that is none of ours (a proxy's page) gives net.answer.
Error errorOf(const HttpResponse& response);
HttpResponse jsonResponse(const QByteArray& body);
int statusOf(ErrorKind kind);

/// Percent-encoded query in key order, without the question mark.
QString queryText(const QMap<QString, QString>& query);

} // namespace xq
