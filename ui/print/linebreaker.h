// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/textmeasure.h"

#include <QStringList>

namespace xq {

/// Breaks a text into lines no wider than `width`: at "\n", between Chinese characters, after a
/// blank, hyphen or slash; inside a word only where the word alone is wider than the line. No line
/// begins with a closing mark （，。）》） or ends with an opening one, as long as that leaves a
/// character on each line. Never empty: an empty text is one empty line.
QStringList breakLines(
    const QString& text, double width, TextRole role, double points, const TextMeasure& measure);

} // namespace xq
