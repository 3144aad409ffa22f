// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xq {

enum class LedgerPartyKind { Person, Organisation, SoleTrader };

/// A party as a ledger may name it (supervision.md 5.5): a ledger is passed on and posted, a case
/// file is not.
struct LedgerParty {
    LedgerPartyKind kind = LedgerPartyKind::Person;
    QString name; ///< person, registered name, or shop name
    QString operatorName; ///< sole trader without a shop name: the person who runs it
    bool minor = false; ///< under 18 at the act: not named at all
};

/// 王小明 → 王某某, 欧阳峰 → 欧阳某, names with "·" keep their first character; counts characters,
/// not UTF-16 units.
QString maskedPersonName(const QString& name);
/// Persons masked, organisations and shop names whole, minors 未成年人.
QString maskedParty(const LedgerParty& party);

} // namespace xq
