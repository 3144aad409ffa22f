// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chose about the look: kept in the user's settings, not in the store.
//
//   const Preferences p = Preferences::load();
//   Theme::install(p.theme, p.points);
#pragma once

#include "ui/widgets/theme.h"

namespace xq {

struct Preferences {
    ThemeChoice theme = ThemeChoice::System;
    int points = 10;

    static Preferences load();
    void save() const;
};

} // namespace xq
