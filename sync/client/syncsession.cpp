// SPDX-License-Identifier: GPL-3.0-or-later
// Enrolment, time, push, feed and numbers; files are in syncfiles.cpp, the outcome in
// syncstatus.cpp.
#include "sync/client/syncsession.h"

#include "models/store/database.h"
#include "sync/protocol/certificates.h"
#include "sync/protocol/limits.h"

#include <QCoreApplication>
#include <QSet>
#include <QSysInfo>

namespace xq {
namespace {

constexpr int kCallSeconds = 60;
constexpr int kNumberStock = 20; ///< document numbers of a type leased at once

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Sync)
};

HttpRequest post(const QString& path, const QByteArray& body)
{
    HttpRequest request;
    request.method = QStringLiteral("POST");
    request.path = path;
    request.body = body;
    return request;
}

HttpRequest get(const QString& path)
{
    HttpRequest request;
    request.method = QStringLiteral("GET");
    request.path = path;
    return request;
}

/// A message of another shape than agreed is "nothing known": the call is repeated.
template <typename T> Result<T> understood(Result<T> message)
{
    if (message) {
        return message;
    }
    return fail(ErrorKind::Network, QStringLiteral("net.answer"),
        Text::tr(
            "The answer of the municipal server could not be understood, so nothing was taken from "
            "it. The next try follows by itself."),
        message.error().details);
}

tl::unexpected<Error> otherEpoch()
{
    return fail(ErrorKind::Integrity, QStringLiteral("sync.epoch"),
        Text::tr(
            "The municipal server was restored from a backup. Nothing was lost on this PC; tell "
            "the municipal platform office before you go on."));
}

tl::unexpected<Error> wrongReceipt(const QString& details)
{
    return fail(ErrorKind::Integrity, QStringLiteral("receipt.wrong"),
        Text::tr(
            "The server's receipt does not belong to what was sent, so nothing was taken from it. "
            "Tell the municipal platform office."),
        details);
}

} // namespace

SyncSession::SyncSession(const SyncPlace& place, Transport& transport)
    : m_place(place)
    , m_transport(transport)
    , m_repository(place.database)
    , m_batch(limits::kPushEvents)
{
}

Result<HttpResponse> SyncSession::call(const HttpRequest& request, int timeoutSeconds)
{
    XQ_ASSIGN(response, m_transport.send(request, timeoutSeconds));
    if (response.status >= 300) {
        return tl::unexpected<Error>(errorOf(response));
    }
    return response;
}

Result<Enrolment> SyncSession::enrol(
    const QString& server, const QString& code, const QByteArray& authority)
{
    XQ_ASSIGN(device, m_place.journal.device());
    XQ_ASSIGN(certificateRequest, makeCertificateRequest(device.keys, device.id));
    XQ_ASSIGN(body,
        encode(EnrolRequest {code.trimmed(), device.id, device.unit, device.label.left(80),
            certificateRequest, m_place.trial}));
    XQ_ASSIGN(response, call(post(QStringLiteral("/v1/enrol"), body), kCallSeconds));
    XQ_ASSIGN(answer, understood(decodeEnrolAnswer(response.body)));
    const auto certificate = readCertificate(answer.certificate);
    if (answer.authority != authority || !certificateIssuedBy(answer.certificate, authority)
        || !certificate || certificate->publicKey != device.keys.publicKey
        || certificate->commonName != device.id || answer.unit != device.unit) {
        return fail(ErrorKind::Integrity, QStringLiteral("enrol.answer"),
            Text::tr(
                "The certificate that came does not belong to this PC or this city. Nothing was "
                "changed; check the authority's file and the code."));
    }
    Enrolment enrolment;
    enrolment.server = server;
    enrolment.certificate = answer.certificate;
    enrolment.authority = answer.authority;
    enrolment.signingKey = answer.signingKey;
    enrolment.city = answer.city;
    enrolment.unitName = answer.unitName;
    enrolment.epoch = answer.epoch;
    enrolment.trial = answer.trial;
    enrolment.at = m_place.clock.now();
    XQ_ASSIGN(transaction, Transaction::begin(m_place.database));
    XQ_TRY(m_repository.setEnrolment(enrolment));
    XQ_TRY(transaction.commit());
    return enrolment;
}

Result<void> SyncSession::syncTime()
{
    XQ_ASSIGN(enrolment, m_repository.requireEnrolment());
    HttpRequest request = get(QStringLiteral("/v1/time"));
    const QString nonce = QString::fromLatin1(m_place.random(16).toHex());
    request.query.insert(QStringLiteral("nonce"), nonce);
    const Uptime before = machineUptime();
    XQ_ASSIGN(response, call(request, kCallSeconds));
    const Uptime after = machineUptime();
    XQ_ASSIGN(answer, understood(decodeTimeAnswer(response.body)));
    if (answer.nonce != nonce
        || !verify(enrolment.signingKey, timeText(answer.time, nonce), answer.signature)) {
        return fail(ErrorKind::Integrity, QStringLiteral("time.signature"),
            Text::tr("The time that came is not signed by the municipal server; it was not used."));
    }
    TimeAnchor anchor;
    anchor.server = answer.time;
    anchor.boot = after.boot;
    anchor.uptime = (before.milliseconds + after.milliseconds) / 2;
    anchor.spread = (after.milliseconds - before.milliseconds) / 2 + 1;
    return m_repository.setTimeAnchor(anchor);
}

Result<void> SyncSession::push(SyncReport& report)
{
    XQ_ASSIGN(enrolment, m_repository.requireEnrolment());
    XQ_ASSIGN(device, m_place.journal.device());
    for (;;) {
        XQ_ASSIGN(events, m_place.journal.unsent(m_batch, limits::kPushBytes));
        if (events.isEmpty()) {
            return {};
        }
        const auto answer = pushOnce(events, device, enrolment);
        if (!answer) {
            const Error& error = answer.error();
            const bool large = error.code == QLatin1String("message.too-large");
            if (large || error.kind == ErrorKind::Network) {
                // What does not carry much carries less better; a good line recovers below.
                m_batch = qMax(1, m_batch / 4);
            }
            if (large && events.size() > 1) {
                m_batch = qMin(m_batch, qMax(1, static_cast<int>(events.size() / 2)));
                continue;
            }
            return tl::unexpected<Error>(error);
        }
        m_batch = qMin(limits::kPushEvents, m_batch * 2);
        XQ_TRY(m_place.journal.takeReceipts(answer->receipts));
        for (const Receipt& receipt : answer->receipts) {
            ++report.sent;
            ++(receipt.accepted ? report.accepted : report.setAside);
        }
        if (answer->stop) {
            return fail(ErrorKind::Integrity, answer->stop->code, answer->stop->message,
                answer->stop->event);
        }
    }
}

Result<PushAnswer> SyncSession::pushOnce(
    const QList<Event>& events, const DeviceIdentity& device, const Enrolment& enrolment)
{
    PushRequest message;
    message.device = device.id;
    QSet<QString> sent;
    for (const Event& event : events) {
        message.events.append(eventToWire(event));
        sent.insert(event.id);
    }
    XQ_ASSIGN(signature, sign(device.keys.privateKey, pushText(device.id, events.last().hash)));
    message.signature = signature;
    XQ_ASSIGN(body, encode(message));
    XQ_ASSIGN(response, call(post(QStringLiteral("/v1/push"), body), kCallSeconds));
    XQ_ASSIGN(answer, understood(decodePushAnswer(response.body)));
    XQ_ASSIGN(text, receiptText(answer));
    if (!verify(enrolment.signingKey, text, answer.signature)) {
        return fail(ErrorKind::Integrity, QStringLiteral("receipt.signature"),
            Text::tr("The receipt is not signed by the municipal server; nothing counts as sent."));
    }
    if (answer.epoch != enrolment.epoch) {
        return otherEpoch();
    }
    if (answer.device != device.id || (answer.receipts.isEmpty() && !answer.stop)) {
        return wrongReceipt(QStringLiteral("device or empty"));
    }
    for (const Receipt& receipt : std::as_const(answer.receipts)) {
        if (!sent.remove(receipt.event)) {
            return wrongReceipt(receipt.event);
        }
    }
    XQ_TRY(m_repository.setLastReceipt(response.body));
    return answer;
}

Result<void> SyncSession::pull(SyncReport& report, int wait)
{
    XQ_ASSIGN(enrolment, m_repository.requireEnrolment());
    for (;;) {
        XQ_ASSIGN(cursor, m_place.journal.cursor());
        HttpRequest request = get(QStringLiteral("/v1/feed"));
        request.query.insert(QStringLiteral("after"), cursor);
        if (wait > 0) {
            request.query.insert(QStringLiteral("wait"), QString::number(wait));
        }
        const auto response = call(request, kCallSeconds + wait);
        if (!response) {
            return response.error().code == QLatin1String("feed.epoch")
                ? Result<void>(otherEpoch())
                : Result<void>(tl::unexpected<Error>(response.error()));
        }
        XQ_ASSIGN(answer, understood(decodeFeedAnswer(response->body)));
        if (answer.epoch != enrolment.epoch) {
            return otherEpoch();
        }
        QList<FeedItem> items;
        for (const FeedAnswer::Item& item : std::as_const(answer.items)) {
            XQ_ASSIGN(event, eventFromWire(item.wire));
            items.append({event, item.partition, item.seq});
        }
        if (!items.isEmpty() || answer.cursor != cursor) {
            XQ_TRY(m_place.journal.takeFeed(items, answer.cursor));
        }
        report.received += items.size();
        if (!answer.more) {
            return {};
        }
        wait = 0;
    }
}

Result<NumberLease> SyncSession::leaseNumbers(const QString& type, int year, int count)
{
    XQ_TRY(m_repository.requireEnrolment());
    XQ_ASSIGN(pending, m_repository.pendingLease(type, year));
    if (pending.isEmpty()) {
        pending = newUuid(m_place.clock.now(), m_place.random);
        XQ_TRY(m_repository.setPendingLease(type, year, pending));
    }
    QList<NumberLease> own; // given by the store itself before there was a server
    qint64 after = 0;
    XQ_ASSIGN(blocks, m_repository.leases());
    for (const NumberLease& block : std::as_const(blocks)) {
        if (block.type == type && block.year == year) {
            after = qMax(after, block.next - 1);
            own += block.last - block.first >= limits::kNumberBlock ? QList {block}
                                                                    : QList<NumberLease> {};
        }
    }
    XQ_ASSIGN(body, encode(NumbersRequest {pending, type, year, count, after}));
    XQ_ASSIGN(response, call(post(QStringLiteral("/v1/numbers"), body), kCallSeconds));
    XQ_ASSIGN(answer, understood(decodeNumbersAnswer(response.body)));
    if (answer.request != pending || answer.type != type || answer.year != year) {
        return wrongReceipt(QStringLiteral("numbers"));
    }
    const NumberLease lease {answer.unit, type, year, answer.first, answer.last, answer.first};
    XQ_ASSIGN(transaction, Transaction::begin(m_place.database));
    for (const NumberLease& block : std::as_const(own)) {
        XQ_TRY(m_repository.closeOwnBlock(block));
    }
    XQ_TRY(m_repository.addLease(lease));
    XQ_TRY(transaction.commit());
    return lease;
}

Result<void> SyncSession::keepNumbers()
{
    const int year = localDate(m_place.clock.now()).year();
    XQ_ASSIGN(blocks, m_repository.leases());
    for (const QString& type : std::as_const(m_place.numberTypes)) {
        qint64 left = 0;
        for (const NumberLease& block : std::as_const(blocks)) {
            const bool leased = block.last - block.first < limits::kNumberBlock;
            left += leased && block.type == type && block.year == year ? block.left() : 0;
        }
        if (left < kNumberStock / 2) {
            XQ_TRY(leaseNumbers(type, year, kNumberStock));
        }
    }
    return {};
}

Result<SyncReport> SyncSession::exchange()
{
    SyncReport report;
    XQ_TRY(syncTime());
    XQ_TRY(push(report));
    XQ_TRY(pull(report));
    XQ_TRY(keepNumbers());
    XQ_TRY(exchangeFiles(report));
    return report;
}

Result<SyncReport> SyncSession::run()
{
    XQ_TRY(m_repository.requireEnrolment());
    const auto outcome = exchange();
    if (outcome || outcome.error().code != QLatin1String("net.aborted")) {
        XQ_TRY(remember(outcome)); // broken off on purpose is no failure
    }
    return outcome;
}

} // namespace xq
