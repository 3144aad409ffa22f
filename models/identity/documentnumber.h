// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/identity/verdict.h"

namespace xq {

/// A document number 文号 (cases.md 5.5): 达市城管罚决字〔2017〕第12号 of enforcement documents, or
/// 达市府发〔2017〕12号 of party and government documents (GB/T 9704 7.2.5).
struct DocumentNumber {
    QString word; ///< region, unit and type, without 字: 达市城管罚决
    bool zi = true; ///< 字 before the year
    int year = 0; ///< 1900..2099
    bool di = true; ///< 第 before the serial: a flag of the template
    int serial = 0; ///< 1..99999, never with leading zeros

    QString toString() const;
    /// The type at the end of the word (罚决, 立, …), the longest known one; empty if none fits.
    QString type() const;
    /// The word without its type: 达市城管.
    QString issuer() const;

    friend bool operator==(const DocumentNumber&, const DocumentNumber&) = default;
};

struct DocumentNumberVerdict : Verdict {
    DocumentNumber number; ///< meaningful only when valid
};

/// Half-width digits, blanks out, and any brackets around a four-digit year turned into 〔〕.
QString normalisedDocumentNumber(const QString& text);

/// Reasons: empty, brackets (no year in brackets), word, year, serial (not 1..99999),
/// leading-zero (不编虚位), format. Warning: type-unknown (with 字 only).
DocumentNumberVerdict checkDocumentNumber(const QString& text);

/// The type parts of enforcement documents: 立, 罚告, 听告, 听通, 罚决, 当罚, …
const QStringList& documentTypeWords();

} // namespace xq
