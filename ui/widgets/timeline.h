// SPDX-License-Identifier: GPL-3.0-or-later
// History of a case: newest first; time, person, device above, then what in one line; state glyph
// on a hairline.
//
//   model: data(index, TimelineRole) -> QVariant::fromValue(TimelineEntry {...})
//   listView->setItemDelegate(new TimelineDelegate(listView));
#pragma once

#include "ui/widgets/rows.h"

namespace xq {

struct TimelineEntry {
    Status status = Status::Done;
    Glyph glyph = Glyph::None; ///< another mark than the status's own (Dot for "just now")
    QString when {}; ///< 04-06 10:21
    QString who {};
    QString device {}; ///< PC-07, at the right
    QString what {};
    bool offline = false; ///< marked in words
};

class TimelineDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintCell(QPainter& painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
};

} // namespace xq

Q_DECLARE_METATYPE(xq::TimelineEntry)
