// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPdfDocument>
#include <QStringDecoder>

namespace xq {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::EvidencePicture)
};

constexpr qint64 kMostPixels = 100'000'000;
constexpr int kMegabytes = 256; // of decoded pixels before scaling
constexpr qsizetype kTextHead = 64 * 1024;

Error unreadable(const QString& details)
{
    return {ErrorKind::Integrity, QStringLiteral("evidence.picture"),
        Text::tr("This file cannot be shown as a picture. Its bytes are kept unchanged; save it to "
                 "open it with another program."),
        details};
}

QString textOf(const QByteArray& bytes)
{
    const QByteArray head = bytes.left(kTextHead);
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(head);
    if (utf8.hasError()) {
        QStringDecoder chinese("GB18030");
        text = chinese.isValid() ? QString(chinese(head)) : QString::fromLatin1(head);
    }
    return bytes.size() > kTextHead ? QString(text + QStringLiteral("\n……")) : text;
}

void decodePdf(EvidencePicture& shown, const QByteArray& bytes, QSize box)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() == 0) {
        shown.refusal = document.error() == QPdfDocument::Error::IncorrectPassword
            ? Text::tr("This PDF is protected by a password; save it to open it.")
            : unreadable({}).message;
        return;
    }
    shown.pages = document.pageCount();
    shown.page = std::clamp(shown.page, 0, shown.pages - 1);
    const QSizeF points = document.pagePointSize(shown.page);
    const QSize size = points.scaled(QSizeF(box), Qt::KeepAspectRatio).toSize();
    if (size.isEmpty()) {
        shown.refusal = unreadable({}).message;
        return;
    }
    QImage page = document.render(shown.page, size);
    if (page.hasAlphaChannel()) {
        QImage paper(page.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        // Row by row over white, without a painter: this runs beside the window's thread.
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                const QRgb dot = page.pixel(x, y);
                const int alpha = qAlpha(dot);
                const auto over
                    = [alpha](int value) { return (value * alpha + 255 * (255 - alpha)) / 255; };
                paper.setPixel(x, y, qRgb(over(qRed(dot)), over(qGreen(dot)), over(qBlue(dot))));
            }
        }
        page = paper;
    }
    shown.image = page;
}

} // namespace

Result<QImage> decodePicture(QIODevice& device, QSize box)
{
    QImageReader reader(&device);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    QImageReader::setAllocationLimit(kMegabytes);
    const QSize size = reader.size();
    if (size.isValid()) {
        if (qint64(size.width()) * size.height() > kMostPixels) {
            return fail(unreadable(QStringLiteral("%1x%2").arg(size.width()).arg(size.height())));
        }
        // The box is for the picture as seen; turned ones swap their sides.
        const QSize turned = reader.transformation() & QImageIOHandler::TransformationRotate90
            ? box.transposed()
            : box;
        const QSize fit = size.scaled(turned, Qt::KeepAspectRatio);
        if (fit.width() < size.width()) {
            reader.setScaledSize(fit.expandedTo({1, 1}));
        }
    }
    const QImage image = reader.read();
    if (image.isNull()) {
        return fail(unreadable(reader.errorString()));
    }
    return image.width() > box.width() || image.height() > box.height()
        ? image.scaled(box, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        : image;
}

EvidencePicture decodeEvidence(
    const QString& evidence, const QByteArray& bytes, const QString& mime, int page, QSize box)
{
    EvidencePicture shown;
    shown.evidence = evidence;
    shown.page = page;
    if (mime == QStringLiteral("application/pdf")) {
        decodePdf(shown, bytes, box);
    } else if (mime.startsWith(QStringLiteral("image/"))) {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto image = decodePicture(buffer, box);
        if (image) {
            shown.image = *image;
        } else {
            shown.refusal = image.error().message;
        }
    } else if (mime.startsWith(QStringLiteral("text/"))
        || mime == QStringLiteral("application/json")
        || mime == QStringLiteral("application/xml")) {
        shown.text = textOf(bytes);
    } else {
        shown.refusal
            = Text::tr("Files of this kind (%1) are not shown here; save it to open it.").arg(mime);
    }
    return shown;
}

} // namespace xq
