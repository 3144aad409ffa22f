// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/nettransport.h"

#include "sync/protocol/certificates.h"
#include "sync/protocol/limits.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslKey>
#include <QTimer>
#include <QUrl>

#include <atomic>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Sync)
};

class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        const QString host = query.peerHostName();
        if (host == QLatin1String("localhost") || QHostAddress(host).isLoopback()) {
            return {QNetworkProxy::NoProxy};
        }
        return systemProxyForQuery(query);
    }
};

Error unreachable(const QString& details)
{
    return {ErrorKind::Network, QStringLiteral("net.unreachable"),
        Text::tr(
            "The municipal server cannot be reached. Your work is kept on this PC and is sent as "
            "soon as the connection is back."),
        details};
}

Error wrongCertificate(const QString& details)
{
    return {ErrorKind::Network, QStringLiteral("net.certificate"),
        Text::tr(
            "The server at this address is not the one this PC was enrolled at: its certificate "
            "does not come from the city's authority. Nothing was sent; check the address and tell "
            "the platform office."),
        details};
}

Error netError(QNetworkReply::NetworkError code, const QString& details)
{
    if (code == QNetworkReply::SslHandshakeFailedError) {
        return wrongCertificate(details);
    }
    if (code >= QNetworkReply::ProxyConnectionRefusedError
        && code <= QNetworkReply::UnknownProxyError) {
        return {ErrorKind::Network, QStringLiteral("net.proxy"),
            Text::tr(
                "The network's proxy does not let this PC through to the municipal server. Your "
                "work is kept; check the proxy settings of the system."),
            details};
    }
    return unreachable(details);
}

/// What became of a request, besides the reply's own state (an abort of ours, a time-out of ours
/// and a refusal of ours all look like "operation canceled" to Qt, platform.md row 22).
enum class Verdict { None, TimedOut, Aborted, TooLarge };

} // namespace

struct NetTransport::Private {
    QUrl base;
    QSslConfiguration ssl;
    QNetworkAccessManager manager;
    QEventLoop loop;
    std::atomic<bool> abortAsked {false};
    QNetworkReply* running = nullptr;
    Verdict verdict = Verdict::None;

    void giveUp(Verdict why)
    {
        if (running && verdict == Verdict::None) {
            verdict = why;
            running->abort();
        }
    }
};

NetTransport::NetTransport()
    : d(std::make_unique<Private>())
{
}
NetTransport::~NetTransport() = default;

Result<std::unique_ptr<NetTransport>> NetTransport::create(const NetIdentity& identity)
{
    const QUrl url(identity.server, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty()
        || !url.userInfo().isEmpty() || url.hasQuery()) {
        return fail(ErrorKind::Usage, QStringLiteral("net.address"),
            Text::tr("\"%1\" is not the address of a server; write https://host:8443.")
                .arg(identity.server.left(100)));
    }
    std::unique_ptr<NetTransport> transport(new NetTransport);
    Private& d = *transport->d;
    d.base = url;
    d.ssl = QSslConfiguration::defaultConfiguration();
    d.ssl.setCaCertificates({QSslCertificate(identity.authority, QSsl::Der)});
    d.ssl.setProtocol(QSsl::TlsV1_2OrLater);
    d.ssl.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!identity.certificate.isEmpty()) {
        d.ssl.setLocalCertificate(QSslCertificate(identity.certificate, QSsl::Der));
        d.ssl.setPrivateKey(
            QSslKey(pemOfPrivateKey(identity.privateKey), QSsl::Ec, QSsl::Pem, QSsl::PrivateKey));
    }
    d.manager.setProxyFactory(new SystemProxies); // the manager's own
    d.manager.setAutoDeleteReplies(false);
    return transport;
}

void NetTransport::abort()
{
    d->abortAsked = true;
    QMetaObject::invokeMethod(
        &d->manager, [this] { d->giveUp(Verdict::Aborted); }, Qt::QueuedConnection);
}

Result<HttpResponse> NetTransport::send(const HttpRequest& request, int timeoutSeconds)
{
    QUrl url = d->base;
    url.setPath(request.path);
    url.setQuery(queryText(request.query));
    QNetworkRequest network(url);
    network.setSslConfiguration(d->ssl);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setRawHeader("User-Agent", "xingquan/" XQ_VERSION);
    if (!request.body.isEmpty()) {
        network.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    }
    for (auto it = request.headers.cbegin(); it != request.headers.cend(); ++it) {
        network.setRawHeader(it.key().toLatin1(), it.value().toLatin1());
    }
    if (d->abortAsked.exchange(false)) {
        return fail(ErrorKind::Network, QStringLiteral("net.aborted"),
            Text::tr("The exchange was broken off; it goes on at the next try."));
    }
    d->verdict = Verdict::None;
    // A HEAD sent as a custom verb would wait for the body that its answer announces.
    const std::unique_ptr<QNetworkReply> reply(request.method == QLatin1String("HEAD")
            ? d->manager.head(network)
            : d->manager.sendCustomRequest(network, request.method.toLatin1(), request.body));
    d->running = reply.get();
    QString sslProblem;
    QObject::connect(reply.get(), &QNetworkReply::sslErrors, reply.get(),
        [&sslProblem](const QList<QSslError>& errors) {
            for (const QSslError& error : errors) {
                sslProblem += error.errorString() + QLatin1Char(' ');
            }
        });
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, reply.get(),
        [this](qint64 received, qint64) {
            if (received > limits::kAnswerBody) {
                d->giveUp(Verdict::TooLarge);
            }
        });
    QObject::connect(reply.get(), &QNetworkReply::finished, &d->loop, &QEventLoop::quit);
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(
        &deadline, &QTimer::timeout, reply.get(), [this] { d->giveUp(Verdict::TimedOut); });
    deadline.start(timeoutSeconds * 1000);
    if (!reply->isFinished()) {
        d->loop.exec();
    }
    d->running = nullptr;
    if (!reply->isFinished()) { // the loop was quit with the program
        d->verdict = Verdict::Aborted;
        reply->abort();
    }

    switch (d->verdict) {
    case Verdict::Aborted:
        d->abortAsked = false;
        return fail(ErrorKind::Network, QStringLiteral("net.aborted"),
            Text::tr("The exchange was broken off; it goes on at the next try."));
    case Verdict::TimedOut:
        return fail(ErrorKind::Network, QStringLiteral("net.timeout"),
            Text::tr(
                "The municipal server did not answer in time. Your work is kept on this PC; the "
                "next try follows by itself."));
    case Verdict::TooLarge:
        return fail(ErrorKind::Network, QStringLiteral("net.answer"),
            Text::tr("The answer was larger than agreed, so nothing was taken from it."));
    case Verdict::None:
        break;
    }
    if (!sslProblem.isEmpty()) {
        return fail(wrongCertificate(sslProblem));
    }
    const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    const bool cut = reply->error() == QNetworkReply::RemoteHostClosedError
        || reply->error() == QNetworkReply::UnknownNetworkError;
    if (!status.isValid() || cut) {
        return fail(netError(reply->error(), reply->errorString()));
    }
    HttpResponse response;
    response.status = status.toInt();
    response.body = reply->readAll();
    const auto headers = reply->rawHeaderPairs();
    for (const auto& [name, value] : headers) {
        response.headers.insert(QString::fromLatin1(name).toLower(), QString::fromLatin1(value));
    }
    // A body cut off inside its announced length is reported by Qt only on some paths.
    bool announced = false;
    const qint64 length
        = response.headers.value(QStringLiteral("content-length")).toLongLong(&announced);
    if (announced && request.method != QLatin1String("HEAD") && length != response.body.size()) {
        return fail(unreachable(QStringLiteral("body cut off")));
    }
    return response;
}

} // namespace xq
