// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/identity/verdict.h"

namespace xq {

/// A unified social credit code, read.
struct UsccVerdict : Verdict {
    QString registrar; ///< 登记管理部门 of character 1, e.g. 工商; empty when unknown
    QString bodyKind; ///< 机构类别 of characters 1 and 2, e.g. 企业; empty when unknown
    QString region; ///< characters 3–8
    QString orgCode; ///< characters 9–17, an organisation code of its own
};

/// Unified social credit code 统一社会信用代码, GB 32100-2015 (cases.md 5.1), 18 characters.
/// Reasons: empty, length, alphabet, region (characters 3–8 are digits), check (character 18),
/// org-check (characters 9–17 fail GB 11714). Warnings: registrar, body-kind, region-unknown.
UsccVerdict checkUscc(const QString& text);

/// The check character for the first 17; a null character if one is outside the alphabet.
QChar usccCheck(QStringView seventeen);

} // namespace xq
