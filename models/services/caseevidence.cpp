// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence side of CaseDesk: bytes go into the blob store first, then the record names their
// digest.
#include "models/services/casedesk.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSaveFile>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::CaseDesk)
};

const CaseEvidence* find(const CaseState& state, const QString& id)
{
    for (const CaseEvidence& evidence : state.evidence) {
        if (evidence.id == id) {
            return &evidence;
        }
    }
    return nullptr;
}

tl::unexpected<Error> noEvidence(const QString& id)
{
    return fail(ErrorKind::NotFound, QStringLiteral("evidence.not-found"),
        Text::tr("The case has no evidence %1.").arg(id));
}

} // namespace

QString evidenceKindOf(const QString& mime)
{
    if (mime.startsWith(QLatin1String("image/")) || mime.startsWith(QLatin1String("video/"))
        || mime.startsWith(QLatin1String("audio/"))) {
        return QStringLiteral("audiovisual");
    }
    return mime == QLatin1String("application/pdf") || mime.startsWith(QLatin1String("text/"))
        ? QStringLiteral("documentary")
        : QStringLiteral("electronic");
}

Result<CaseEvidence> CaseDesk::addEvidence(
    const QString& stream, const EvidenceInput& input, const std::function<bool(qint64)>& progress)
{
    XQ_ASSIGN(before, state(stream));
    XQ_ASSIGN(blobs, m_place.blobs());
    CaseEvidence evidence;
    evidence.id = newUuid(m_place.now(), m_place.random());
    evidence.name = input.name;
    evidence.slot = input.slot;
    evidence.kind = input.kind;
    evidence.proves = input.proves;
    evidence.source = input.source;
    evidence.place = input.place;
    evidence.pages = input.pages;
    evidence.paperPage = input.paperPage;
    evidence.collector = m_place.author().person;
    evidence.step = before.step;
    Instant obtained = input.obtainedAt;
    QMimeType type;
    BlobStore::Stored stored;
    if (!input.file.isEmpty()) {
        QFile file(input.file);
        const QFileInfo info(input.file);
        if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
            return fail(info.exists() ? ErrorKind::Storage : ErrorKind::NotFound,
                QStringLiteral("evidence.unreadable"),
                Text::tr(
                    "The file %1 cannot be read. Nothing was added; check the path or the medium.")
                    .arg(info.fileName()));
        }
        type = QMimeDatabase().mimeTypeForFile(info);
        XQ_ASSIGN(kept, blobs->put(file, progress));
        stored = kept;
        if (evidence.name.isEmpty()) {
            evidence.name = info.completeBaseName();
        }
        if (obtained == 0) {
            obtained = qMin(info.lastModified().toMSecsSinceEpoch(), m_place.now());
        }
    } else {
        QBuffer buffer;
        buffer.setData(input.bytes);
        buffer.open(QIODevice::ReadOnly);
        type = QMimeDatabase().mimeTypeForData(input.bytes);
        XQ_ASSIGN(kept, blobs->put(buffer, progress));
        stored = kept;
    }
    evidence.obtainedAt = obtained == 0 ? m_place.now() : obtained;
    evidence.digest = QString::fromLatin1(stored.digest.toHex());
    evidence.size = stored.size;
    evidence.mime = type.name();
    if (evidence.kind.isEmpty()) {
        evidence.kind = evidenceKindOf(type.name());
    }
    XQ_ASSIGN(after,
        perform(stream, QStringLiteral("evidence"),
            [&](const CaseState& state, const CaseContext&) -> Result<Draft> {
                return evidenceDraft(state, evidence);
            }));
    const CaseEvidence* added = find(after, evidence.id);
    return added ? Result<CaseEvidence>(*added) : noEvidence(evidence.id);
}

Result<void> CaseDesk::saveEvidence(const QString& stream, const QString& id, const QString& path)
{
    XQ_ASSIGN(current, state(stream));
    const CaseEvidence* evidence = find(current, id);
    if (!evidence || evidence->digest.isEmpty()) {
        return noEvidence(id);
    }
    XQ_ASSIGN(blobs, m_place.blobs());
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly)) {
        return fail(ErrorKind::Storage, QStringLiteral("evidence.write"),
            Text::tr("The file %1 cannot be written. The evidence in the store is unchanged.")
                .arg(path),
            target.errorString());
    }
    XQ_TRY(blobs->copyTo(QByteArray::fromHex(evidence->digest.toLatin1()), target));
    if (!target.commit()) {
        return fail(ErrorKind::Storage, QStringLiteral("evidence.write"),
            Text::tr("The file %1 cannot be written. The evidence in the store is unchanged.")
                .arg(path),
            target.errorString());
    }
    return {};
}

Result<QByteArray> CaseDesk::evidenceBytes(const QString& stream, const QString& id)
{
    XQ_ASSIGN(current, state(stream));
    const CaseEvidence* evidence = find(current, id);
    if (!evidence || evidence->digest.isEmpty()) {
        return noEvidence(id);
    }
    XQ_ASSIGN(blobs, m_place.blobs());
    return blobs->get(QByteArray::fromHex(evidence->digest.toLatin1()));
}

} // namespace xq
