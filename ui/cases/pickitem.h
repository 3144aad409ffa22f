// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalogue/itemrepository.h"
#include "ui/widgets/badge.h"

namespace xq {

/// A power item as the picker of the new-case page shows it.
struct PickItem {
    ItemRow row;
    QString initials; ///< pinyin of the name: dwjz...
    QString pinyin; ///< full reading
    QList<int> letterAt; ///< index in the name of each letter of `initials`; empty: cannot be told
    int mine = 0; ///< cases of it that the user handled
    bool openable = true;
    Badge badge; ///< why not, in a word
    QString why; ///< why not, since when, and where it belongs; empty where openable

    const QString& code() const { return row.code; }
};

/// Reads the name's pinyin and says why an item cannot be opened. `flowKnown`: the store has a
/// flow for its kind.
PickItem makePickItem(const ItemRow& row, int mine, bool flowKnown);

/// Where a search text was found in the name: first and length; length 0 where it was found
/// elsewhere (code, basis) or is empty.
struct PickHit {
    bool matches = false;
    int first = 0;
    int length = 0;
};
PickHit findIn(const PickItem& item, const QString& text);

} // namespace xq

Q_DECLARE_METATYPE(xq::PickItem)
