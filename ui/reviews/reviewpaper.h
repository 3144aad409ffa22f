// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/reviewdesk.h"
#include "ui/cases/picture.h"

class QTextBrowser;

namespace xq {

// What the reader of the review page shows, as paper: composed from the case, escaped, with the
// differences from the round before marked (inserted underlined, deleted struck through).

void setPaperLook(QTextBrowser* paper);
QString reportHtml(const ReviewForm& form);
QString courseHtml(const ReviewForm& form);
QString basisHtml(const ReviewForm& form);
/// A picture, a page or a text as decodeEvidence() gave it, and what cannot be shown, in words.
void showFile(
    QTextBrowser* preview, const CaseEvidence& evidence, const Result<EvidencePicture>& file);

} // namespace xq
