// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/identity/verdict.h"

#include <QDate>

namespace xq {

enum class Sex { Unknown, Male, Female };

/// Which document the 18 characters stand on; the layout differs only at the head.
enum class IdPaper {
    Resident, ///< 居民身份证, or 港澳台居民居住证 (81, 82, 83)
    Foreign, ///< 外国人永久居留身份证 in the form of 2023: begins with 9
};

/// A citizen id, read.
struct CitizenIdVerdict : Verdict {
    QString eighteen; ///< the 18-character form (of an old one: computed); empty when invalid
    QDate birth;
    Sex sex = Sex::Unknown;
    QString area; ///< first six digits
    bool oldForm = false; ///< written with 15 digits; old files keep that text
};

/// Citizen id 居民身份证号, GB 11643-1999 with ISO 7064 MOD 11-2, and the 15 digits of GB
/// 11643-1989 (cases.md 5.2). `today` bounds the birth. Reasons: empty, length, format, area, date,
/// future, check. Warnings: old-form, century, birth-early (before 1850), area-unknown.
CitizenIdVerdict checkCitizenId(
    const QString& text, QDate today, IdPaper paper = IdPaper::Resident);

/// The check character for 17 digits; a null character for anything else.
QChar citizenIdCheck(QStringView seventeen);

/// 15 → 18 characters: the century after position 6 (18 for the centenarians' sequence 996–999,
/// else 19) and the check character. Empty for anything but 15 digits.
QString upgradedCitizenId(const QString& fifteen);

} // namespace xq
