// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/ledgerpager.h"

#include <numeric>

namespace xq {
namespace {

double heightOf(const QVector<PagerRow>& rows, const PagerPage& page)
{
    double height = 0;
    for (qsizetype r = page.first; r < page.first + page.count; ++r) {
        height += rows[r].height;
    }
    return height;
}

// A heading goes on with the rows it heads, unless the page would be left empty.
void moveHeadingOn(const QVector<PagerRow>& rows, PagerPage& page)
{
    while (page.count > 1 && rows[page.first + page.count - 1].heading) {
        --page.count;
    }
}

} // namespace

QVector<PagerPage> paginate(const QVector<PagerRow>& rows, const PagerRoom& room)
{
    constexpr double kTolerance = 1e-6;
    QVector<PagerPage> pages;
    PagerPage page;
    double used = 0;
    while (page.first + page.count < rows.size()) {
        const double height = rows[page.first + page.count].height;
        const double capacity = pages.isEmpty() ? room.first : room.next;
        if (page.count == 0 || used + height <= capacity + kTolerance) {
            ++page.count;
            used += height;
            continue;
        }
        moveHeadingOn(rows, page);
        pages.append(page);
        page = {page.first + page.count, 0};
        used = 0;
    }
    const double capacity = pages.isEmpty() ? room.first : room.next;
    if (page.count > 1 && heightOf(rows, page) + room.closing > capacity + kTolerance) {
        const qsizetype end = page.first + page.count;
        page.count -= page.count > 2 ? 2 : 1;
        moveHeadingOn(rows, page);
        // Nothing but headings could bring more along than the last page holds: they stay.
        PagerPage last {page.first + page.count, end - page.first - page.count};
        while (last.count > 1 && heightOf(rows, last) + room.closing > room.next + kTolerance) {
            ++page.count;
            ++last.first;
            --last.count;
        }
        pages.append(page);
        page = last;
    }
    pages.append(page);
    return pages;
}

} // namespace xq
