// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/filedoor.h"

#include "models/base/digest.h"
#include "sync/protocol/limits.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Server)
};

QString offsetHeader()
{
    return QStringLiteral("upload-offset");
}
QString lengthHeader()
{
    return QStringLiteral("upload-length");
}

Response progress(int status, const HubFile& file)
{
    Response response;
    response.status = status;
    response.headers.insert(offsetHeader(), QString::number(file.arrived));
    response.headers.insert(lengthHeader(), QString::number(file.size));
    return response;
}

tl::unexpected<Error> unknownFile()
{
    return fail(ErrorKind::NotFound, QStringLiteral("file.unknown"),
        Text::tr("The municipal server does not have this file (yet)."));
}

Result<qint64> number(const HttpRequest& request, const QString& header, qint64 max)
{
    bool read = false;
    const qint64 value = request.headers.value(header).toLongLong(&read);
    if (!read || value < 0 || value > max) {
        return fail(ErrorKind::Usage, QStringLiteral("file.size"),
            Text::tr("The size of the file is missing or above 4 GiB; nothing of it was kept."));
    }
    return value;
}

} // namespace

FileDoor::FileDoor(Hub& hub, HubStore& store, QString unit)
    : m_hub(hub)
    , m_store(store)
    , m_unit(std::move(unit))
{
}

Result<Response> FileDoor::answer(const HttpRequest& request, const QString& digestHex)
{
    const QByteArray digest = QByteArray::fromHex(digestHex.toLatin1());
    if (digest.size() != kDigestSize || QString::fromLatin1(digest.toHex()) != digestHex) {
        return fail(ErrorKind::Usage, QStringLiteral("file.digest"),
            Text::tr("A file is named by its SM3 in 64 lower-case hexadecimal digits."));
    }
    if (request.method == QLatin1String("HEAD")) {
        return head(digest);
    }
    if (request.method == QLatin1String("PATCH")) {
        return patch(digest, request);
    }
    if (request.method == QLatin1String("GET")) {
        return get(digest, request);
    }
    return fail(ErrorKind::Usage, QStringLiteral("http.method"),
        Text::tr("This call is made with %1.").arg(QStringLiteral("HEAD, PATCH, GET")));
}

Result<Response> FileDoor::head(const QByteArray& digest)
{
    XQ_ASSIGN(file, noted(digest));
    if (file.size == 0) {
        return unknownFile();
    }
    return progress(200, file);
}

Result<HubFile> FileDoor::noted(const QByteArray& digest)
{
    XQ_ASSIGN(file, m_store.repository->file(digest, m_unit));
    if (file.complete()) {
        XQ_ASSIGN(held, m_store.blobs->contains(digest));
        if (!held) { // the note outlived the bytes: it counts for nothing
            XQ_ASSIGN(there, m_store.blobs->arrivedBytes(digest));
            file.arrived = qMin(there, file.size);
        }
    }
    return file;
}

Result<Response> FileDoor::patch(const QByteArray& digest, const HttpRequest& request)
{
    XQ_ASSIGN(size, number(request, lengthHeader(), limits::kBlobSize));
    XQ_ASSIGN(offset, number(request, offsetHeader(), size));
    if (size == 0 || request.body.isEmpty() || offset + request.body.size() > size) {
        return fail(ErrorKind::Usage, QStringLiteral("file.size"),
            Text::tr("The piece does not fit into the file; nothing of it was kept."));
    }
    XQ_ASSIGN(file, noted(digest));
    if (file.complete()) {
        return progress(200, file);
    }
    if (file.size != 0 && file.size != size) {
        file = HubFile {}; // the same digest with another size: one of them is wrong, start again
    }
    file.size = size;
    if (offset != file.arrived) {
        return progress(409, file);
    }
    // Without the hub's writer lock: the bytes have a database of their own, and the digest of 4
    // GiB takes longer than the other PCs can wait.
    const auto arrived = append(digest, file, request.body, size);
    if (!arrived && arrived.error().code == QLatin1String("evidence.damaged")) {
        XQ_TRY(note(digest, HubFile {}));
    }
    if (!arrived && arrived.error().code == QLatin1String("evidence.offset")) {
        // The same piece came twice at once and the other one was first.
        XQ_ASSIGN(present, noted(digest));
        present.size = size;
        return progress(409, present);
    }
    if (!arrived) {
        return tl::unexpected<Error>(arrived.error());
    }
    file.arrived = *arrived;
    XQ_TRY(note(digest, file));
    return progress(file.arrived < offset + request.body.size() ? 409 : 200, file);
}

Result<void> FileDoor::note(const QByteArray& digest, const HubFile& file)
{
    const std::lock_guard lock(m_hub.writer());
    return m_store.repository->putFile(digest, m_unit, file);
}

Result<qint64> FileDoor::append(
    const QByteArray& digest, const HubFile& file, const QByteArray& data, qint64 size)
{
    BlobStore& blobs = *m_store.blobs;
    XQ_ASSIGN(complete, blobs.contains(digest));
    if (complete) {
        // Another unit sent it before: this one still shows that it has every byte.
        XQ_ASSIGN(present, blobs.chunk(digest, file.arrived, data.size()));
        XQ_ASSIGN(presentSize, blobs.size(digest));
        if (present != data || presentSize != size) {
            return fail(ErrorKind::Integrity, QStringLiteral("evidence.damaged"),
                Text::tr(
                    "The file that arrived is not the one that was announced; it was dropped and "
                    "is sent again."));
        }
        return file.arrived + data.size();
    }
    XQ_ASSIGN(there, blobs.arrivedBytes(digest));
    if (there < file.arrived) {
        return there; // a broken-off arrival was cleared away: go on from there
    }
    const qint64 known = there - file.arrived; // committed before our own note of it was
    if (known >= data.size()) {
        XQ_ASSIGN(held, blobs.contains(digest)); // arrivedBytes() may just have finished it
        return file.arrived + data.size() < size || held ? file.arrived + data.size() : there;
    }
    return blobs.appendArrival(digest, there, data.mid(known), size);
}

Result<Response> FileDoor::get(const QByteArray& digest, const HttpRequest& request)
{
    XQ_ASSIGN(file, m_store.repository->file(digest, m_unit));
    if (!file.complete()) {
        return unknownFile();
    }
    qint64 from = 0;
    qint64 to = file.size - 1;
    const QString range = request.headers.value(QStringLiteral("range"));
    if (!range.isEmpty()) {
        static const QRegularExpression pattern(
            QStringLiteral("^bytes=([0-9]{1,12})-([0-9]{0,12})$"));
        const QRegularExpressionMatch match = pattern.match(range);
        from = match.captured(1).toLongLong();
        to = match.captured(2).isEmpty() ? to : qMin(to, match.captured(2).toLongLong());
        if (!match.hasMatch() || from > to) {
            return fail(ErrorKind::Usage, QStringLiteral("file.range"),
                Text::tr("This range is not in the file."));
        }
    }
    to = qMin(to, from + limits::kBlobChunk - 1);
    XQ_ASSIGN(bytes, m_store.blobs->chunk(digest, from, to - from + 1));
    Response response;
    response.status = bytes.size() == file.size ? 200 : 206;
    response.headers.insert(
        QStringLiteral("content-type"), QStringLiteral("application/octet-stream"));
    response.headers.insert(QStringLiteral("content-range"),
        QStringLiteral("bytes %1-%2/%3").arg(from).arg(from + bytes.size() - 1).arg(file.size));
    response.headers.insert(lengthHeader(), QString::number(file.size));
    response.body = bytes;
    return response;
}

} // namespace xq
