// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/metrics.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QHash>
#include <QIcon>
#include <QPixmapCache>
#include <QProxyStyle>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QWidget>

// A static library's resources are linked only where somebody asks for them; outside any namespace.
static void openResources()
{
    Q_INIT_RESOURCE(widgets);
}

namespace xq {

namespace {

/// Fusion with our sizes and without its own focus rectangles: FocusFrame and the style sheet draw
/// the focus.
class HouseStyle final : public QProxyStyle {
public:
    HouseStyle()
        : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion")))
    {
    }

    int pixelMetric(
        PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        const Metrics m = Metrics::of(widget);
        switch (static_cast<int>(metric)) {
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
        case PM_TabBarIconSize:
        case PM_ListViewIconSize:
            return m.icon;
        case PM_FocusFrameHMargin:
        case PM_FocusFrameVMargin:
            return 3;
        case PM_ScrollBarExtent:
            return m.px(12);
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
            return 0;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
        QStyleHintReturn* data) const override
    {
        switch (static_cast<int>(hint)) {
        case SH_UnderlineShortcut:
            return 1;
        case SH_Widget_Animation_Duration:
            return 0; // no motion
        case SH_ItemView_ActivateItemOnSingleClick:
            return 0;
        case SH_DialogButtonBox_ButtonsHaveIcons:
            return 0;
        case SH_ComboBox_Popup:
            return 0;
        case SH_TabBar_CloseButtonPosition:
            return QTabBar::RightSide;
        default:
            return QProxyStyle::styleHint(hint, option, widget, data);
        }
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override
    {
        if (element == PE_FrameFocusRect) {
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
};

Theme* s_theme = nullptr;

QHash<QString, QString> placeholders(const Tokens& t)
{
    QHash<QString, QString> values;
    const auto color = [&values](const char* name, const QColor& c) {
        values.insert(QLatin1String(name), c.name());
    };
    const auto tone = [&values](const char* name, const Tone& tones) {
        const QString prefix = QLatin1String(name);
        values.insert(prefix + QStringLiteral("-text"), tones.text.name());
        values.insert(prefix + QStringLiteral("-ground"), tones.ground.name());
        values.insert(prefix + QStringLiteral("-mark"), tones.mark.name());
    };
    color("window", t.window);
    color("base", t.base);
    color("alt", t.alt);
    color("head", t.head);
    color("track", t.track);
    color("line", t.line);
    color("edge", t.edge);
    color("text", t.text);
    color("text2", t.text2);
    color("text3", t.text3);
    color("disabled", t.disabled);
    color("primary", t.primary);
    color("hover", t.hover);
    color("fill", t.fill);
    color("fill-hover", t.fillHover);
    color("on-fill", t.onFill);
    color("sel", t.sel);
    color("sel-text", t.selText);
    color("severe-words", t.severeText);
    color("tip", t.tip);
    color("desk", t.desk);
    tone("normal", t.normal);
    tone("warning", t.warning);
    tone("alarm", t.alarm);
    tone("severe", t.severe);
    tone("done", t.done);
    tone("offline", t.offline);
    tone("returned", t.returned);
    values.insert(
        QStringLiteral("theme"), t.dark ? QStringLiteral("dark") : QStringLiteral("light"));

    const Metrics m = Metrics::of(QApplication::font());
    const auto size = [&values](const char* name, int pixels) {
        values.insert(QLatin1String(name), QStringLiteral("%1px").arg(pixels));
    };
    size("control", m.control - 4); // content height; border 1 and padding 1 come on top
    size("tool-control", m.toolControl - 4);
    size("sign-in-control", m.px(32) - 4);
    size("line-h", m.line);
    size("row", m.row);
    size("header", m.header - 1);
    size("badge", m.badge);
    size("check", m.px(14) - 2);
    size("radio", (m.px(14) & ~1) - 2);
    size("radio-radius", (m.px(14) & ~1) / 2);
    size("icon", m.icon);
    size("drop", m.px(60));
    size("tab", m.px(32) - 3);
    for (const int length : {2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 30}) {
        values.insert(QStringLiteral("px%1").arg(length), QStringLiteral("%1px").arg(m.px(length)));
    }
    const auto points = [&values](const char* name, TypeStep step) {
        const qreal value = typeFont(QApplication::font(), step).pointSizeF();
        values.insert(QLatin1String(name), QStringLiteral("%1pt").arg(value, 0, 'f', 2));
    };
    points("pt-small", TypeStep::Small);
    points("pt-body", TypeStep::Body);
    points("pt-object", TypeStep::ObjectTitle);
    points("pt-page", TypeStep::PageTitle);
    points("pt-figure", TypeStep::Figure);
    points("pt-signin", TypeStep::SignIn);
    return values;
}

} // namespace

void setStyleProperty(QWidget* widget, const char* name, const QVariant& value)
{
    if (widget->property(name) == value) {
        return;
    }
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

Theme::Theme(ThemeChoice choice, int points, bool systemIsDark, QObject* parent)
    : QObject(parent)
    , m_choice(choice)
    , m_points(qBound(kSmallestPoints, points, kLargestPoints))
    , m_systemIsDark(systemIsDark)
{
}

Theme* Theme::install(ThemeChoice choice, int basePoints)
{
    if (s_theme != nullptr) {
        return s_theme;
    }
    openResources();
    const bool systemIsDark = Tokens::of(QApplication::palette()).dark;
    QApplication::setStyle(new HouseStyle);
    if (QIcon::themeName() != QStringLiteral("breeze")) {
        // A process without a desktop session finds no theme and does not look where themes are;
        // the names are Breeze's anyway.
        QStringList paths = QIcon::themeSearchPaths();
        paths += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation,
            QStringLiteral("icons"), QStandardPaths::LocateDirectory);
        paths.removeDuplicates();
        QIcon::setThemeSearchPaths(paths);
        QIcon::setThemeName(QStringLiteral("breeze"));
    }
    s_theme = new Theme(choice, basePoints, systemIsDark, qApp);
    connect(s_theme, &QObject::destroyed, [] { s_theme = nullptr; });
    s_theme->apply();
    return s_theme;
}

Theme* Theme::instance()
{
    return s_theme;
}

bool Theme::isDark() const
{
    return m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemIsDark);
}

void Theme::setChoice(ThemeChoice choice)
{
    if (choice != m_choice) {
        m_choice = choice;
        apply();
    }
}

void Theme::setBasePoints(int points)
{
    points = qBound(kSmallestPoints, points, kLargestPoints);
    if (points != m_points) {
        m_points = points;
        apply();
    }
}

QStringList Theme::families()
{
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
        QStringLiteral("Microsoft YaHei UI"), QStringLiteral("WenQuanYi Micro Hei"),
        QStringLiteral("PingFang SC"), QStringLiteral("WenQuanYi Zen Hei"),
        QStringLiteral("sans-serif")};
}

QString Theme::styleSheet(bool dark)
{
    QFile file(QStringLiteral(":/xq/qss/app.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString source = QString::fromUtf8(file.readAll());
    const auto values = placeholders(dark ? Tokens::darkOnes() : Tokens::light());
    static const QRegularExpression placeholder(QStringLiteral("@([a-z][a-z0-9-]*)"));
    QString filled;
    qsizetype from = 0;
    for (auto it = placeholder.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        const auto value = values.constFind(match.captured(1));
        Q_ASSERT_X(value != values.cend(), "app.qss", qPrintable(match.captured(1)));
        filled += QStringView(source).mid(from, match.capturedStart() - from);
        filled += value == values.cend() ? QString() : *value;
        from = match.capturedEnd();
    }
    filled += QStringView(source).mid(from);
    return filled;
}

void Theme::apply()
{
    const Tokens& tokens = isDark() ? Tokens::darkOnes() : Tokens::light();
    QFont font;
    QStringList present;
    const QStringList installed = QFontDatabase::families();
    for (const QString& family : families()) {
        if (installed.contains(family)) {
            present.append(family);
        }
    }
    font.setFamilies(present.isEmpty() ? QStringList {QStringLiteral("sans-serif")} : present);
    font.setPointSize(m_points);
    font.setStyleStrategy(QFont::PreferAntialias);
    QPixmapCache::clear();
    QApplication::setPalette(paletteOf(tokens));
    QApplication::setFont(font);
    qApp->setStyleSheet(styleSheet(tokens.dark));
    Q_EMIT changed();
}

} // namespace xq
