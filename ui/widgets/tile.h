// SPDX-License-Identifier: GPL-3.0-or-later
// A filter with a figure: state and word above, count and its meaning below.
//
//   auto* due = new Tile({Status::Warning, tr("Due today")}, this);
//   due->setFigure(3, tr("earliest %1").arg(time));
//   connect(due, &Tile::toggled, ...);          // put them in a TileRow: one at a time or none
#pragma once

#include "ui/widgets/badge.h"

#include <QAbstractButton>
#include <QList>

class QGridLayout;

namespace xq {

class Tile : public QAbstractButton {
    Q_OBJECT
public:
    explicit Tile(Badge label, QWidget* parent = nullptr);
    const QString& word() const { return m_label.word; }
    void setLabel(Badge label);
    void setFigure(qint64 figure, const QString& caption);
    void setFigure(const QString& figure, const QString& caption);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    Badge m_label;
    QString m_figure;
    QString m_caption;
};

/// Tiles side by side, of equal width, on two lines where they would be too narrow to read; ticking
/// one unticks the others, ticking it again shows all.
class TileRow : public QWidget {
    Q_OBJECT
public:
    explicit TileRow(QWidget* parent = nullptr);
    Tile* add(Badge label);
    const QList<Tile*>& tiles() const { return m_tiles; }
    int current() const; ///< index of the ticked tile, -1 when none is
    void setCurrent(int index);

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    QGridLayout* m_layout;
    int m_columns = 0;
    QList<Tile*> m_tiles;
};

} // namespace xq
