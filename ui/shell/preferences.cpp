// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include <QSettings>

namespace xq {

Preferences Preferences::load()
{
    const QSettings settings;
    Preferences p;
    const QString theme = settings.value(QStringLiteral("look/theme")).toString();
    p.theme = theme == QStringLiteral("light") ? ThemeChoice::Light
        : theme == QStringLiteral("dark")      ? ThemeChoice::Dark
                                               : ThemeChoice::System;
    p.points = qBound(Theme::kSmallestPoints,
        settings.value(QStringLiteral("look/points"), 10).toInt(), Theme::kLargestPoints);
    return p;
}

void Preferences::save() const
{
    QSettings settings;
    QString name = QStringLiteral("system");
    if (theme != ThemeChoice::System) {
        name = theme == ThemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark");
    }
    settings.setValue(QStringLiteral("look/theme"), name);
    settings.setValue(QStringLiteral("look/points"), points);
}

} // namespace xq
