// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/hubhandler.h"

#include "models/base/json.h"
#include "sync/protocol/certificates.h"
#include "sync/protocol/limits.h"
#include "sync/protocol/messages.h"
#include "sync/server/enroller.h"
#include "sync/server/feedpage.h"
#include "sync/server/filedoor.h"
#include "sync/server/intake.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace xq {
namespace {

Q_LOGGING_CATEGORY(log, "xingquan.server", QtWarningMsg)

constexpr Instant kTouchEvery = 60'000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Server)
};

QString filePrefix()
{
    return QStringLiteral("/v1/blobs/");
}

tl::unexpected<Error> noSuchPath()
{
    return fail(ErrorKind::NotFound, QStringLiteral("http.path"),
        Text::tr("The municipal server does not know this call. Bring both programs to the same "
                 "version."));
}

} // namespace

qint64 bodyLimitOf(const HttpRequest& head)
{
    if (head.peerCertificate.isEmpty()) {
        return limits::kSmallBody;
    }
    if (head.method == QLatin1String("POST") && head.path == QLatin1String("/v1/push")) {
        return limits::kPushBody;
    }
    if (head.method == QLatin1String("PATCH") && head.path.startsWith(filePrefix())) {
        return limits::kBlobChunk;
    }
    return limits::kSmallBody;
}

HubHandler::HubHandler(Hub& hub)
    : m_hub(hub)
{
}

Response HubHandler::handle(const HttpRequest& request)
{
    if (!m_store) { // also after a failure at the start: the disk may be back
        auto opened = m_hub.store();
        if (!opened) {
            qCWarning(log).noquote() << opened.error().code << opened.error().details;
            return errorResponse(503, opened.error());
        }
        m_store.emplace(std::move(*opened));
    }
    auto response = route(request);
    if (response) {
        return std::move(*response);
    }
    const Error& error = response.error();
    if (error.kind == ErrorKind::Storage) {
        qCWarning(log).noquote() << request.method << request.path << error.code << error.details;
    }
    if (error.code.startsWith(QLatin1String("http."))) {
        return errorResponse(error.code == QLatin1String("http.method") ? 405 : 404, error);
    }
    if (error.code == QLatin1String("device.certificate")) {
        return errorResponse(401, error);
    }
    return errorResponse(error);
}

Result<Response> HubHandler::route(const HttpRequest& request)
{
    const QString& path = request.path;
    const auto demand = [&request](const char* method) -> Result<void> {
        if (request.method != QLatin1String(method)) {
            return fail(ErrorKind::Usage, QStringLiteral("http.method"),
                Text::tr("This call is made with %1.").arg(QLatin1String(method)));
        }
        return {};
    };
    if (path == QLatin1String("/healthz")) {
        XQ_TRY(demand("GET"));
        return health();
    }
    if (path == QLatin1String("/v1/enrol")) {
        XQ_TRY(demand("POST"));
        return enrol(request);
    }
    if (!path.startsWith(QLatin1String("/v1/"))) {
        return noSuchPath();
    }
    XQ_ASSIGN(device, authenticate(request));
    if (path == QLatin1String("/v1/push")) {
        XQ_TRY(demand("POST"));
        return push(device, request);
    }
    if (path == QLatin1String("/v1/feed")) {
        XQ_TRY(demand("GET"));
        return feed(device, request);
    }
    if (path == QLatin1String("/v1/numbers")) {
        XQ_TRY(demand("POST"));
        return numbers(device, request);
    }
    if (path == QLatin1String("/v1/time")) {
        XQ_TRY(demand("GET"));
        return time(request);
    }
    if (path.startsWith(filePrefix())) {
        return FileDoor(m_hub, *m_store, device.unit)
            .answer(request, path.mid(filePrefix().size()));
    }
    return noSuchPath();
}

Result<HubDevice> HubHandler::authenticate(const HttpRequest& request)
{
    const auto unknown = [] {
        return fail(ErrorKind::Refused, QStringLiteral("device.certificate"),
            Text::tr(
                "This PC did not show a certificate of this city's server. Enrol it (again)."));
    };
    if (request.peerCertificate.isEmpty()) {
        return unknown();
    }
    XQ_ASSIGN(certificate, readCertificate(request.peerCertificate));
    XQ_ASSIGN(found, m_store->repository->device(certificate.commonName));
    if (!found || found->certificate != request.peerCertificate) {
        return unknown();
    }
    if (found->revokedAt != 0) {
        return deviceExcluded(*found);
    }
    if (m_hub.now() - found->lastSeen > kTouchEvery) {
        const std::lock_guard lock(m_hub.writer());
        XQ_TRY(m_store->repository->touchDevice(found->id, m_hub.now()));
    }
    return *found;
}

Result<Response> HubHandler::enrol(const HttpRequest& request)
{
    XQ_ASSIGN(message, decodeEnrolRequest(request.body));
    XQ_ASSIGN(answer, enrolDevice(m_hub, *m_store, message));
    XQ_ASSIGN(body, encode(answer));
    return Response(jsonResponse(body));
}

Result<Response> HubHandler::push(const HubDevice& device, const HttpRequest& request)
{
    XQ_ASSIGN(message, decodePushRequest(request.body));
    XQ_ASSIGN(answer, Intake(m_hub, *m_store, device).take(message));
    XQ_ASSIGN(body, encode(answer));
    Response response(jsonResponse(body));
    response.changed = !answer.receipts.isEmpty();
    return response;
}

Result<Response> HubHandler::feed(const HubDevice& device, const HttpRequest& request)
{
    FeedQuery query;
    query.after = request.query.value(QStringLiteral("after"));
    query.limit = request.query.value(QStringLiteral("limit")).toInt();
    query.wait = request.query.value(QStringLiteral("wait")).toInt();
    XQ_ASSIGN(page, feedPage(m_hub, *m_store, device, query));
    XQ_ASSIGN(body, encode(page.answer));
    Response response(jsonResponse(body));
    if (page.answer.items.isEmpty() && query.wait > 0) {
        response.park = Park {page.heads, qMin(query.wait, limits::kWaitSeconds)};
    }
    return response;
}

Result<Response> HubHandler::numbers(const HubDevice& device, const HttpRequest& request)
{
    XQ_ASSIGN(message, decodeNumbersRequest(request.body));
    NumberBlock wanted;
    wanted.request = message.request;
    wanted.device = device.id;
    wanted.unit = device.unit;
    wanted.type = message.type;
    wanted.year = message.year;
    const std::lock_guard lock(m_hub.writer());
    XQ_ASSIGN(transaction, Transaction::begin(*m_store->database));
    XQ_ASSIGN(block,
        m_store->repository->leaseNumbers(wanted, message.count, message.after, m_hub.now()));
    if (block.device != device.id || block.type != message.type || block.year != message.year) {
        return refused(QStringLiteral("numbers.request"),
            Text::tr(
                "This request for numbers was already used for something else; none were given."));
    }
    XQ_TRY(transaction.commit());
    XQ_ASSIGN(body,
        encode(NumbersAnswer {
            block.request, block.unit, block.type, block.year, block.first, block.last}));
    return Response(jsonResponse(body));
}

Result<Response> HubHandler::time(const HttpRequest& request)
{
    TimeAnswer answer;
    answer.nonce = request.query.value(QStringLiteral("nonce"));
    if (answer.nonce.isEmpty() || answer.nonce.size() > 80) {
        return fail(ErrorKind::Usage, QStringLiteral("message.malformed"),
            Text::tr("The question for the time has no nonce."));
    }
    answer.time = m_hub.now();
    XQ_ASSIGN(signature, sign(m_hub.keys().signingKey, timeText(answer.time, answer.nonce)));
    answer.signature = signature;
    XQ_ASSIGN(body, encode(answer));
    return Response(jsonResponse(body));
}

Result<Response> HubHandler::health()
{
    XQ_TRY(m_store->database->integer(QStringLiteral("PRAGMA user_version")));
    XQ_ASSIGN(body,
        canonicalJson(QJsonObject {{QStringLiteral("status"), QStringLiteral("ok")},
            {QStringLiteral("version"), QStringLiteral(XQ_VERSION)},
            {QStringLiteral("city"), m_hub.city()}, {QStringLiteral("trial"), m_hub.trial()},
            {QStringLiteral("time"), m_hub.now()}}));
    return Response(jsonResponse(body));
}

} // namespace xq
