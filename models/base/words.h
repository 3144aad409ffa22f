// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace xq {

/// Words one after the other inside a sentence, with the mark the language sets between them:
/// "a, b" in English, 、 in Chinese.
QString wordList(const QStringList& words);

/// "name (id)", the brackets of the language: a label with what the shell calls it.
QString labelled(const QString& label, const QString& id);

} // namespace xq
