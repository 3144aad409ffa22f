// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of lists and tables: the common background (selection, its bar at the left edge, hairline)
// and rows of two lines. A model gives values through the roles below; texts through
// Qt::DisplayRole.
//
//   view->setItemDelegate(new RowDelegate(view));              // one line; setupTable() does it
//   view->setItemDelegateForColumn(2, new TwoLineDelegate(view));
#pragma once

#include "ui/widgets/glyphs.h"

#include <QStyledItemDelegate>

namespace xq {

enum CellRole {
    BadgeRole = Qt::UserRole + 500, ///< Badge
    GaugeRole, ///< GaugeValue, drawn before the text
    SecondLineRole, ///< QString: second line of a two-line row
    RightTextRole, ///< QString: small text at the right end of the first line
    StatusRole, ///< int(Status): colours the text
    LinkRole, ///< bool: the text is an act and drawn as a link
    GroupRole, ///< bool: a group heading row
    CodeRole, ///< bool: never elided (case numbers, codes)
    SearchRole, ///< QString: the part to mark as a search hit
    TimelineRole, ///< TimelineEntry
};

/// Draws the background of a row and the plain text of a cell by the rules of the house.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override; ///< full text of an elided cell

protected:
    /// The content only; the background is there already.
    virtual void paintCell(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// The rectangle for content: 8 px at both sides.
    static QRect contentRect(const QStyleOptionViewItem& option);
    static QColor textColor(const QStyleOptionViewItem& option, const QModelIndex& index);
};

/// First line: DisplayRole (bold if FontRole says so) and RightTextRole; second line:
/// SecondLineRole. A BadgeRole is drawn at the right end of the first line.
class TwoLineDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintCell(QPainter& painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
};

/// Draws text elided at the right, with the search hit marked on its own ground.
void paintText(QPainter& painter, const QRect& rect, const QString& text, const QColor& color,
    Qt::Alignment alignment, const QString& hit, const Tokens& tokens);

} // namespace xq
