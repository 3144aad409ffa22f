// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding of evidence for looking at it: bounded in size and memory, never on the window's thread.
#pragma once

#include "models/base/error.h"

#include <QImage>

class QIODevice;

namespace xq {

/// What a preview shows: a picture (or a page of a PDF), or text, or why neither.
struct EvidencePicture {
    QString evidence; ///< id
    QImage image;
    QString text;
    int page = 0;
    int pages = 0; ///< of a PDF; 0: no pages
    QString refusal; ///< a sentence where nothing can be shown
};

/// A picture scaled down to fit `box`, turned as the camera held it. Errors: evidence.picture (not
/// readable, or more than 100 megapixels).
Result<QImage> decodePicture(QIODevice& device, QSize box);
/// By type: picture, PDF page (`page` from 0), the head of a text; otherwise a refusal in words.
EvidencePicture decodeEvidence(
    const QString& evidence, const QByteArray& bytes, const QString& mime, int page, QSize box);

} // namespace xq
