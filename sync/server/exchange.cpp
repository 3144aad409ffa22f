// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/exchange.h"

#include <gnutls/gnutls.h>
#include <microhttpd.h>

namespace xq {
namespace {

constexpr int kMaxFields = 64; ///< of header or query

MHD_Result addField(QMap<QString, QString>& fields, const char* key, const char* value, bool lower)
{
    if (fields.size() >= kMaxFields) {
        return MHD_NO;
    }
    const QString name = QString::fromUtf8(key);
    fields.insert(lower ? name.toLower() : name, QString::fromUtf8(value ? value : ""));
    return MHD_YES;
}

} // namespace

void readRequestLine(Exchange& exchange, const char* url, const char* method)
{
    exchange.request.method = QString::fromLatin1(method);
    exchange.request.path = QString::fromUtf8(url);
    MHD_get_connection_values(
        exchange.connection, MHD_HEADER_KIND,
        [](void* fields, MHD_ValueKind, const char* key, const char* value) {
            return addField(*static_cast<QMap<QString, QString>*>(fields), key, value, true);
        },
        &exchange.request.headers);
    MHD_get_connection_values(
        exchange.connection, MHD_GET_ARGUMENT_KIND,
        [](void* fields, MHD_ValueKind, const char* key, const char* value) {
            return addField(*static_cast<QMap<QString, QString>*>(fields), key, value, false);
        },
        &exchange.request.query);
}

QByteArray verifiedPeerCertificate(MHD_Connection* connection)
{
    const MHD_ConnectionInfo* info
        = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_GNUTLS_SESSION);
    if (!info || !info->tls_session) {
        return {};
    }
    auto* session = static_cast<gnutls_session_t>(info->tls_session);
    unsigned int count = 0;
    const gnutls_datum_t* chain = gnutls_certificate_get_peers(session, &count);
    unsigned int status = 0;
    if (!chain || count == 0 || gnutls_certificate_verify_peers2(session, &status) != 0
        || status != 0) {
        return {};
    }
    return {reinterpret_cast<const char*>(chain[0].data), static_cast<qsizetype>(chain[0].size)};
}

bool sendResponse(MHD_Connection* connection, const HttpResponse& response, bool close)
{
    MHD_Response* made = MHD_create_response_from_buffer(static_cast<size_t>(response.body.size()),
        const_cast<char*>(response.body.constData()), MHD_RESPMEM_MUST_COPY);
    if (!made) {
        return false;
    }
    for (auto it = response.headers.cbegin(); it != response.headers.cend(); ++it) {
        MHD_add_response_header(
            made, it.key().toLatin1().constData(), it.value().toLatin1().constData());
    }
    MHD_add_response_header(made, "Cache-Control", "no-store");
    if (close) {
        MHD_add_response_header(made, "Connection", "close");
    }
    const MHD_Result queued
        = MHD_queue_response(connection, static_cast<unsigned int>(response.status), made);
    MHD_destroy_response(made);
    return queued == MHD_YES;
}

} // namespace xq
