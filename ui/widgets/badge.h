// SPDX-License-Identifier: GPL-3.0-or-later
// A state as glyph + word + colour, as a widget and in a table cell.
//
//   auto* badge = new StatusBadge({Status::Returned, tr("Returned")}, this);
//   model: data(index, BadgeRole) -> QVariant::fromValue(Badge {Status::Warning, text})
//   view->setItemDelegateForColumn(0, new BadgeDelegate(view));
#pragma once

#include "ui/widgets/rows.h"

#include <QString>
#include <QWidget>

namespace xq {

/// A label with its state. The word comes from data (display profile, dictionary), already
/// translated.
struct Badge {
    Status status = Status::Neutral;
    QString word {};
    Glyph glyph = Glyph::None; ///< another mark than the status's own; None = the status's own

    friend bool operator==(const Badge&, const Badge&) = default;
};

/// Width and height a badge takes in that body font.
QSize badgeSize(const Badge& badge, const QFont& body);
/// Paints it left-aligned and vertically centred into the rectangle; elides the word if it must.
void paintBadge(QPainter& painter, const QRect& rect, const Badge& badge, const QFont& body,
    const Tokens& tokens);

class StatusBadge : public QWidget {
    Q_OBJECT
public:
    explicit StatusBadge(Badge badge = {}, QWidget* parent = nullptr);
    const Badge& badge() const { return m_badge; }
    void setBadge(Badge badge);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Badge m_badge;
};

/// Reads BadgeRole of the cell; a cell without one is drawn as text.
class BadgeDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintCell(QPainter& painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
};

} // namespace xq

Q_DECLARE_METATYPE(xq::Badge)
