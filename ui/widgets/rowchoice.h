// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

namespace xq {

/// The first row that `takes(index)` takes; where there is none, the first row: a list that was
/// filled anew or narrowed stands somewhere. Invalid only when the list is empty.
template <typename Takes> QModelIndex rowOrFirst(const QAbstractItemModel& list, Takes takes)
{
    for (int row = 0; row < list.rowCount(); ++row) {
        const QModelIndex index = list.index(row, 0);
        if (takes(index)) {
            return index;
        }
    }
    return list.index(0, 0);
}

} // namespace xq
