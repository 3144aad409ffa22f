// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace xq {

/// Latin readings of Chinese text for searching, lower case without tones; Latin letters and digits
/// stay, everything else is left out. ICU reads whole phrases (重庆 is chong qing); an override
/// table mends what it reads wrongly (platform.md, ICU 72).
struct Pinyin {
    QString full; ///< xingzhengchufa
    QString initials; ///< xzcf
};
Pinyin pinyinOf(const QString& text);
/// For names of persons: surnames have readings of their own (单雄信 is shan xiong xin).
Pinyin pinyinOfPerson(const QString& name);
/// Initials and full reading as one searchable text: "xzcf xingzhengchufa".
QString pinyinKey(const QString& text);

/// Bytes that sort as a Chinese reader expects (ICU collator, zh): for ORDER BY.
QByteArray collationKey(const QString& text);

} // namespace xq
