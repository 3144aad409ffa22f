// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QJsonArray>
#include <QList>
#include <QString>

namespace xq {

/// One cited place of a law. Article numbers move between editions, so the edition belongs to the
/// citation (cases.md 7).
struct LegalBasis {
    QString law; ///< without the marks: 城市市容和环境卫生管理条例
    QString edition; ///< 2017修订; empty: not named
    QString article; ///< 第三十四条
    QString paragraph; ///< 第一款; empty: the whole article
    QString item; ///< 第六项; empty: all of them

    int articleNumber() const; ///< 34; 0 where unreadable
    /// 《…》(2017修订)第三十四条第一款第六项
    QString text() const;
    friend bool operator==(const LegalBasis&, const LegalBasis&) = default;
};

/// Reads 《甲法》(2017修订)第十四条、第三十六条第二项；《乙法》第四十四条: laws are divided by ；
/// and places by 、; a place without an article repeats the article before it (第四项、第五项).
/// Errors: item.basis (what is not understood is named).
Result<QList<LegalBasis>> parseLegalBases(const QString& text);
/// The same bases as one text, laws and places joined as they were read.
QString legalBasesText(const QList<LegalBasis>& bases);

QJsonArray basesToJson(const QList<LegalBasis>& bases);
QList<LegalBasis> basesFromJson(const QJsonArray& array);

/// 三十四 → 34, also 第一百二十二 without its marks; 0 where unreadable or above 9999.
int chineseNumber(const QString& text);

} // namespace xq
