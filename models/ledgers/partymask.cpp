// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ledgers/partymask.h"

#include <QStringList>

#include <algorithm>

namespace xq {
namespace {

const QStringList& compoundSurnames()
{
    static const QStringList names = QStringLiteral(
        "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 轩辕 端木 百里 东郭 南宫 "
        "呼延 独孤 宇文 长孙 西门 拓跋 澹台 公冶 太史 申屠 钟离 闻人 万俟 第五 赫连 鲜于 闾丘 仲孙")
                                         .split(QLatin1Char(' '));
    return names;
}

} // namespace

QString maskedPersonName(const QString& name)
{
    const QString trimmed = name.trimmed();
    const auto characters = trimmed.toUcs4();
    if (characters.isEmpty()) {
        return {};
    }
    // A transcribed name (阿依古丽·买买提) has no surname; its first character stays.
    const bool transcribed = trimmed.contains(QChar(0x00B7)) || characters.size() > 4;
    const bool compound
        = !transcribed && characters.size() > 2 && compoundSurnames().contains(trimmed.left(2));
    const qsizetype kept = compound ? 2 : 1;
    const qsizetype hidden
        = transcribed ? 2 : std::clamp<qsizetype>(characters.size() - kept, 1, 2);
    // Compound surnames are common characters; a single one may lie beyond the BMP.
    const qsizetype units = compound ? 2 : trimmed.front().isHighSurrogate() ? 2 : 1;
    return trimmed.left(units)
        + QString(hidden, QStringLiteral("某").front());
}

QString maskedParty(const LedgerParty& party)
{
    if (party.minor) {
        return QStringLiteral("未成年人");
    }
    switch (party.kind) {
    case LedgerPartyKind::Person:
        return maskedPersonName(party.name);
    case LedgerPartyKind::Organisation:
        return party.name.trimmed();
    case LedgerPartyKind::SoleTrader:
        break;
    }
    return party.name.trimmed().isEmpty() ? maskedPersonName(party.operatorName)
                                          : party.name.trimmed();
}

} // namespace xq
