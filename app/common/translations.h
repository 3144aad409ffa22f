// SPDX-License-Identifier: GPL-3.0-or-later
// app/common: what every program does before it begins: locale, language, log. Qt Core only; the
// shell and the server use it too.
#pragma once

#include <QString>

class QCoreApplication;

namespace xq {

/// A UTF-8 locale even where the system has none (cron, containers), so that file names and
/// arguments are read as what they are. To be called before the application object is made.
void prepareLocale();

/// Chinese unless `XQ_LANG=en` or the setting `language` says `en`.
QString chosenLanguage();
/// Remembers the choice for this user; it counts from the next start.
void setChosenLanguage(const QString& language);

/// Installs Xingquan's and Qt's own texts in that language; English is in the sources.
void installTranslations(QCoreApplication& application, const QString& language = chosenLanguage());

} // namespace xq
