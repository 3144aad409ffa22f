// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the whole program: Fusion, one palette per theme, one style sheet, the font list.
//
//   QApplication app(argc, argv);
//   Theme::install(ThemeChoice::System, 10);   // once, before the first widget
//   Theme::instance()->setChoice(ThemeChoice::Dark);   // later, applied at once
#pragma once

#include <QObject>

namespace xq {

enum class ThemeChoice : quint8 { Light, Dark, System };

/// Where a property tells the style sheet apart: roles of widgets, states of fields.
/// setProperty + one re-polish.
void setStyleProperty(QWidget* widget, const char* name, const QVariant& value);

class Theme : public QObject {
    Q_OBJECT
public:
    static constexpr int kSmallestPoints = 9;
    static constexpr int kLargestPoints = 14;

    /// Sets style, palette, fonts, icon theme and style sheet of the running QApplication.
    static Theme* install(ThemeChoice choice, int basePoints);
    static Theme* instance(); ///< null before install()

    ThemeChoice choice() const { return m_choice; }
    int basePoints() const { return m_points; }
    bool isDark() const;
    void setChoice(ThemeChoice choice);
    void setBasePoints(int points); ///< kept within 9..14

    /// Families of look.md in their order; the first one installed is used.
    static QStringList families();
    /// The style sheet with its placeholders filled for the present theme and font.
    static QString styleSheet(bool dark);

Q_SIGNALS:
    /// After the new look is in force. changeEvent() handlers must not delete widgets (Qt is
    /// walking over all of them then); whoever rebuilds does it here or queued.
    void changed();

private:
    Theme(ThemeChoice choice, int points, bool systemIsDark, QObject* parent);
    void apply();

    ThemeChoice m_choice;
    int m_points;
    bool m_systemIsDark; ///< of the palette at start: Qt 6.4 has no signal for it
};

} // namespace xq
