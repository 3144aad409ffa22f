// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/glyphs.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace xq {

namespace {

QString fileOf(Glyph glyph)
{
    static const char* const names[] = {"", "normal", "warning", "alarm", "severe", "done",
        "offline", "returned", "waiting", "paused", "blocked", "pending", "lead", "plus", "minus",
        "exchange", "eye", "info", "diamond", "dot", "play"};
    return QStringLiteral(":/xq/glyphs/%1.svg")
        .arg(QLatin1String(names[static_cast<std::size_t>(glyph)]));
}

void tint(QPixmap& pixmap, const QColor& color)
{
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
}

/// The 16-px drawing of a theme icon; empty where the theme has none.
QString smallDrawing(const QString& name)
{
    static QHash<QString, QString> known;
    const auto found = known.constFind(name);
    if (found != known.cend()) {
        return *found;
    }
    QString file;
    for (const QString& path : QIcon::themeSearchPaths()) {
        for (const QLatin1String kind : {QLatin1String("actions"), QLatin1String("status"),
                 QLatin1String("devices"), QLatin1String("places"), QLatin1String("mimetypes")}) {
            const QString candidate
                = QStringLiteral("%1/%2/%3/16/%4.svg").arg(path, QIcon::themeName(), kind, name);
            if (file.isEmpty() && QFile::exists(candidate)) {
                file = candidate;
            }
        }
    }
    known.insert(name, file);
    return file;
}

/// Draws a theme icon's shape in one colour, chosen when painting.
class TintedEngine final : public QIconEngine {
public:
    TintedEngine(QIcon source, QString key, std::function<QColor(const Tokens&)> color)
        : m_source(std::move(source))
        , m_key(std::move(key))
        , m_color(std::move(color))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, 1.0));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(
        const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        Q_UNUSED(state);
        const Tokens& tokens = Tokens::of(QGuiApplication::palette());
        const QColor color = mode == QIcon::Disabled ? tokens.disabled : m_color(tokens);
        const QString key = QStringLiteral("xq-icon-%1-%2-%3-%4")
                                .arg(m_key)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(color.rgb(), 0, 16);
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            // Ask for the shape at 1:1 device pixels; Qt scales the engine's result by `scale`.
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            {
                QPainter painter(&pixmap);
                m_source.paint(&painter, QRect(QPoint(0, 0), size));
            }
            tint(pixmap, color);
            QPixmapCache::insert(key, pixmap);
        }
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QIconEngine* clone() const override { return new TintedEngine(*this); }
    QString key() const override { return QStringLiteral("xq-tinted"); }
    bool isNull() override { return m_source.isNull(); }

private:
    QIcon m_source;
    QString m_key;
    std::function<QColor(const Tokens&)> m_color;
};

} // namespace

Glyph glyphOf(Status status)
{
    if (status == Status::Neutral) {
        return Glyph::None;
    }
    return static_cast<Glyph>(static_cast<int>(status) + 1);
}

QPixmap glyphPixmap(Glyph glyph, const QColor& color, int size, qreal ratio)
{
    const int pixels = std::max(1, static_cast<int>(std::lround(size * ratio)));
    const QString key = QStringLiteral("xq-glyph-%1-%2-%3")
                            .arg(static_cast<int>(glyph))
                            .arg(pixels)
                            .arg(color.rgb(), 0, 16);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        {
            QPainter painter(&pixmap);
            painter.setRenderHint(QPainter::Antialiasing);
            QSvgRenderer(fileOf(glyph)).render(&painter, QRectF(0, 0, pixels, pixels));
        }
        tint(pixmap, color);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void paintGlyph(QPainter& painter, const QRect& rect, Glyph glyph, const QColor& color)
{
    if (glyph == Glyph::None) {
        return;
    }
    const int size = std::min(rect.width(), rect.height());
    const QPixmap pixmap = glyphPixmap(glyph, color, size, painter.device()->devicePixelRatioF());
    painter.drawPixmap(
        rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, pixmap);
}

QIcon icon(QLatin1String name, Ink ink)
{
    const QString wanted = name;
    // The theme's own lookup takes another drawing for 32 px (filled, or small inside its box); the
    // 16-px one is a vector and stays the same sign at 200 %.
    const QString drawing = smallDrawing(wanted);
    QIcon source = drawing.isEmpty() ? QIcon::fromTheme(wanted) : QIcon(drawing);
    if (source.isNull()) {
        const QString bundled = QStringLiteral(":/xq/icons/%1.svg").arg(wanted);
        if (!QFile::exists(bundled)) {
            return {};
        }
        source = QIcon(bundled);
    }
    return QIcon(new TintedEngine(source, wanted, [ink](const Tokens& t) {
        switch (ink) {
        case Ink::Text:
            return t.text;
        case Ink::Secondary:
            return t.text2;
        case Ink::OnFill:
            return t.onFill;
        case Ink::Primary:
            return t.primary;
        case Ink::Danger:
            return t.alarm.text;
        }
        return t.text;
    }));
}

QIcon glyphIcon(Status status)
{
    const QString file = fileOf(glyphOf(status));
    return QIcon(
        new TintedEngine(QIcon(file), file, [status](const Tokens& t) { return t.words(status); }));
}

} // namespace xq
