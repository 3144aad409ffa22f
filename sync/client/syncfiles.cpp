// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/syncsession.h"
#include "sync/protocol/limits.h"

#include <QCoreApplication>

namespace xq {
namespace {

constexpr int kPieceSeconds = 120;
constexpr int kMostRestarts = 3; ///< of one file in one exchange

HttpRequest fileCall(const char* method, const QByteArray& digest)
{
    HttpRequest request;
    request.method = QLatin1String(method);
    request.path = QStringLiteral("/v1/blobs/") + QString::fromLatin1(digest.toHex());
    return request;
}

qint64 header(const HttpResponse& response, const char* name)
{
    return response.headers.value(QLatin1String(name)).toLongLong();
}

} // namespace

Result<void> SyncSession::exchangeFiles(SyncReport& report)
{
    if (!m_place.blobs) {
        return {};
    }
    // A file that fails does not hold up the others; the line being gone does.
    const auto note = [&report](const Result<void>& done, qint64& counter) -> Result<void> {
        if (done) {
            ++counter;
            return {};
        }
        if (done.error().kind == ErrorKind::Network || done.error().kind == ErrorKind::Storage) {
            return done;
        }
        ++report.filesFailed;
        report.fileProblem = done.error().message;
        return {};
    };
    XQ_ASSIGN(digests, m_place.blobs->digests());
    XQ_ASSIGN(sent, m_repository.sentFiles());
    for (const QByteArray& digest : std::as_const(digests)) {
        if (!sent.contains(digest)) {
            XQ_TRY(note(sendFile(digest), report.filesSent));
        }
    }
    if (!m_place.wantedFiles) {
        return {};
    }
    XQ_ASSIGN(wanted, m_place.wantedFiles());
    for (const QByteArray& digest : std::as_const(wanted)) {
        const Result<void> fetched = fetchFile(digest);
        if (!fetched && fetched.error().code == QLatin1String("file.unknown")) {
            continue; // its record came before it: the other PC has not sent the bytes yet
        }
        XQ_TRY(note(fetched, report.filesReceived));
    }
    return {};
}

Result<void> SyncSession::sendFile(const QByteArray& digest)
{
    XQ_ASSIGN(size, m_place.blobs->size(digest));
    XQ_ASSIGN(known, m_transport.send(fileCall("HEAD", digest), kPieceSeconds));
    if (known.status != 200 && known.status != 404) {
        return tl::unexpected<Error>(errorOf(known));
    }
    qint64 offset = known.status == 200 ? header(known, "upload-offset") : 0;
    for (int restarts = 0; offset < size;) {
        XQ_ASSIGN(piece, m_place.blobs->chunk(digest, offset, limits::kBlobChunk));
        HttpRequest request = fileCall("PATCH", digest);
        request.headers.insert(
            QStringLiteral("content-type"), QStringLiteral("application/octet-stream"));
        request.headers.insert(QStringLiteral("upload-offset"), QString::number(offset));
        request.headers.insert(QStringLiteral("upload-length"), QString::number(size));
        request.body = piece;
        XQ_ASSIGN(answer, m_transport.send(request, kPieceSeconds));
        const bool told = answer.headers.contains(QStringLiteral("upload-offset"));
        if ((answer.status != 200 && answer.status != 409) || !told) {
            return tl::unexpected<Error>(errorOf(answer));
        }
        const qint64 next = header(answer, "upload-offset");
        if (next <= offset && ++restarts > kMostRestarts) {
            return fail(ErrorKind::Integrity, QStringLiteral("file.offset"),
                QCoreApplication::translate("xq::Sync",
                    "The file could not be sent: the server asks for the same part again and "
                    "again. It is kept on this PC."));
        }
        offset = next;
    }
    return m_repository.markFileSent(digest);
}

Result<void> SyncSession::fetchFile(const QByteArray& digest)
{
    XQ_ASSIGN(present, m_place.blobs->contains(digest));
    XQ_ASSIGN(offset, m_place.blobs->arrivedBytes(digest));
    while (!present) {
        HttpRequest request = fileCall("GET", digest);
        request.headers.insert(QStringLiteral("range"),
            QStringLiteral("bytes=%1-%2").arg(offset).arg(offset + limits::kBlobChunk - 1));
        XQ_ASSIGN(answer, call(request, kPieceSeconds));
        const qint64 size = header(answer, "upload-length");
        if (answer.body.isEmpty() || size <= 0 || offset + answer.body.size() > size) {
            return tl::unexpected<Error>(errorOf(answer));
        }
        XQ_ASSIGN(arrived, m_place.blobs->appendArrival(digest, offset, answer.body, size));
        offset = arrived;
        present = offset == size;
    }
    return m_repository.markFileSent(digest);
}

} // namespace xq
