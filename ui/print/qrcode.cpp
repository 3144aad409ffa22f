// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/qrcode.h"

#include <qrencode.h>

#include <memory>

namespace xq {

QImage qrCode(const QString& text)
{
    constexpr int kQuiet = 4;
    if (text.isEmpty()) {
        return {};
    }
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code) {
        return {};
    }
    QImage image(code->width + 2 * kQuiet, code->width + 2 * kQuiet, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & 1) != 0) {
                image.scanLine(y + kQuiet)[x + kQuiet] = 0;
            }
        }
    }
    return image;
}

} // namespace xq
