// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tile.h"

#include "ui/widgets/metrics.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>

namespace xq {

Tile::Tile(Badge label, QWidget* parent)
    : QAbstractButton(parent)
    , m_label(std::move(label))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void Tile::setLabel(Badge label)
{
    m_label = std::move(label);
    describe();
    update();
}

void Tile::setFigure(qint64 figure, const QString& caption)
{
    setFigure(QString::number(figure), caption);
}

void Tile::setFigure(const QString& figure, const QString& caption)
{
    m_figure = figure;
    m_caption = caption;
    describe();
    update();
}

void Tile::describe()
{
    setAccessibleName(QStringList({m_label.word, m_figure, m_caption}).join(QStringLiteral(" ")));
    setToolTip(m_caption);
}

QSize Tile::sizeHint() const
{
    const Metrics m = Metrics::of(this);
    return {m.px(140), m.px(54)};
}

QSize Tile::minimumSizeHint() const
{
    const Metrics m = Metrics::of(this);
    return {m.px(76), m.px(54)};
}

void Tile::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QAbstractButton::changeEvent(event);
}

void Tile::paintEvent(QPaintEvent*)
{
    const Metrics m = Metrics::of(this);
    const Tokens& t = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isChecked() ? t.primary : t.line, isChecked() ? 2 : 1));
    painter.setBrush(isChecked() ? t.sel : underMouse() ? t.alt : t.base);
    const qreal half = isChecked() ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), 3, 3);

    const QFont body = QApplication::font();
    const QFont small = typeFont(body, TypeStep::Small);
    const int pad = m.px(9);
    const int upper = m.px(5);
    const Glyph glyph = m_label.glyph != Glyph::None ? m_label.glyph : glyphOf(m_label.status);
    int x = pad;
    if (glyph != Glyph::None) {
        const int size = m.px(14);
        paintGlyph(painter, QRect(x, upper + (m.line - size) / 2, size, size), glyph,
            t.words(m_label.status));
        x += size + m.px(6);
    }
    const QColor ink = isChecked() ? t.selText : t.text;
    painter.setFont(body);
    paintText(painter, QRect(x, upper, width() - x - pad, m.line), m_label.word, ink, Qt::AlignLeft,
        {}, t);

    const QFont figure = typeFont(body, TypeStep::Figure);
    painter.setFont(figure);
    const QFontMetrics fm(figure);
    const int lowerTop = upper + m.line;
    const int lowerHeight = height() - lowerTop - m.px(3);
    const int figureWidth = std::min(fm.horizontalAdvance(m_figure) + 2, width() - 2 * pad);
    const QColor loud = m_figure == QStringLiteral("0") ? t.text3 : t.words(m_label.status);
    paintText(painter, QRect(pad, lowerTop, figureWidth, lowerHeight), m_figure, loud,
        Qt::AlignLeft, {}, t); // nothing is no alarm

    painter.setFont(small);
    const int captionX = pad + figureWidth + m.px(8);
    // The caption stands on the figure's baseline.
    const int baseline = lowerTop + (lowerHeight - fm.height()) / 2 + fm.ascent();
    const QFontMetrics smallMetrics(small);
    painter.setPen(isChecked() ? t.selText : t.text2);
    painter.drawText(captionX, baseline - 1,
        smallMetrics.elidedText(m_caption, Qt::ElideRight, width() - captionX - m.px(4)));
}

TileRow::TileRow(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Metrics::of(this).px(8));
}

Tile* TileRow::add(Badge label)
{
    auto* tile = new Tile(std::move(label), this);
    const int index = static_cast<int>(m_tiles.size());
    m_tiles.append(tile);
    m_columns = 0;
    place();
    connect(tile, &Tile::toggled, this, [this, tile, index](bool on) {
        if (on) {
            for (Tile* other : std::as_const(m_tiles)) {
                if (other != tile && other->isChecked()) {
                    const QSignalBlocker quiet(other);
                    other->setChecked(false);
                    other->update();
                }
            }
        }
        Q_EMIT currentChanged(on ? index : current());
    });
    return tile;
}

void TileRow::place()
{
    const Metrics m = Metrics::of(this);
    const int count = static_cast<int>(m_tiles.size());
    const bool narrow = width() < count * m.px(112);
    const int columns = narrow ? (count + 1) / 2 : count;
    if (columns == m_columns || count == 0) {
        return;
    }
    m_columns = columns;
    for (int i = 0; i < count; ++i) {
        m_layout->removeWidget(m_tiles.at(i));
        m_layout->addWidget(m_tiles.at(i), i / columns, i % columns);
    }
    for (int i = 0; i < count; ++i) {
        m_layout->setColumnStretch(i, i < columns ? 1 : 0);
    }
}

void TileRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

int TileRow::current() const
{
    for (int i = 0; i < m_tiles.size(); ++i) {
        if (m_tiles.at(i)->isChecked()) {
            return i;
        }
    }
    return -1;
}

void TileRow::setCurrent(int index)
{
    for (int i = 0; i < m_tiles.size(); ++i) {
        m_tiles.at(i)->setChecked(i == index);
    }
}

} // namespace xq
