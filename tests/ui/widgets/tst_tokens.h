// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace xq {

class TokensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPairHoldsItsContrast();
    void levelsCanBeToldApart();
    void bothPalettesFillTheSheet();
    void everyGlyphHasADrawing();
    void sizesFollowTheFont();
};

} // namespace xq
