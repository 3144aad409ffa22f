// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QVector>

namespace xq {

/// One row as the pager sees it.
struct PagerRow {
    double height = 0;
    bool heading = false; ///< must not be the last of a page
};

struct PagerRoom {
    double first = 0; ///< room for rows on the first page, the page subtotal already taken off
    double next = 0; ///< on the others
    double closing = 0; ///< total and signature block, kept with at least one row on the last page
};

struct PagerPage {
    qsizetype first = 0;
    qsizetype count = 0;
    friend bool operator==(const PagerPage&, const PagerPage&) = default;
};

/// Distributes rows over pages. At least one page; every row on exactly one page, in order. A row
/// taller than a page gets one of its own. Where the closing does not fit below the last row, the
/// last two rows move on with it (one, where the page has no more).
QVector<PagerPage> paginate(const QVector<PagerRow>& rows, const PagerRoom& room);

} // namespace xq
