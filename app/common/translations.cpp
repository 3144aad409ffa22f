// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <clocale>
#include <cstring>
#include <langinfo.h>

static void initTranslationData()
{
    Q_INIT_RESOURCE(xq_translations);
}

namespace xq {
namespace {

const QString kLanguageKey = QStringLiteral("language");
const QString kSettings = QStringLiteral("Xingquan");

} // namespace

void prepareLocale()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        qputenv("LC_ALL", "C.UTF-8");
        std::setlocale(LC_ALL, "");
    }
}

QString chosenLanguage()
{
    QString language = qEnvironmentVariable("XQ_LANG");
    if (language.isEmpty()) {
        language = QSettings(kSettings).value(kLanguageKey).toString();
    }
    return language.startsWith(QStringLiteral("en")) ? QStringLiteral("en")
                                                     : QStringLiteral("zh_CN");
}

void setChosenLanguage(const QString& language)
{
    QSettings(kSettings).setValue(kLanguageKey, language);
}

void installTranslations(QCoreApplication& application, const QString& language)
{
    initTranslationData();
    if (language == u"en") {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::China));
        return;
    }
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    // Qt's own dialogs first: what is installed last is asked first.
    auto* qt = new QTranslator(&application);
    if (qt->load(
            QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qt);
    }
    auto* own = new QTranslator(&application);
    if (own->load(QStringLiteral(":/i18n/xingquan_zh_CN.qm"))) {
        QCoreApplication::installTranslator(own);
    } else {
        qWarning("the Chinese texts are missing from the program; it speaks English");
    }
}

} // namespace xq
