// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace xq {

/// The QR code (ISO/IEC 18004, error correction M) of a text, one pixel a module, with the quiet
/// zone of four modules, black on white. Null for an empty text or one that no code holds.
QImage qrCode(const QString& text);

} // namespace xq
