// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of one case, offscreen. XQ_SCREENSHOTS=DIR also leaves pictures there; XQ_DARK=1 takes
// them in the dark palette.
#include "app/common/translations.h"
#include "tests/ui/cases/suites.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Xingquan"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_ui_cases"));
    const QTemporaryDir settings; // column widths a user remembers must not leak in
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    xq::installTranslations(app, QStringLiteral("zh_CN"));
    const bool dark = qEnvironmentVariableIsSet("XQ_DARK");
    xq::Theme::install(dark ? xq::ThemeChoice::Dark : xq::ThemeChoice::Light, 10);
    int failures = 0;
    const auto run = [&](QObject& suite) { failures += QTest::qExec(&suite, argc, argv); };
    xq::NewCaseTest newCase;
    run(newCase);
    xq::CaseDialogsTest dialogs;
    run(dialogs);
    xq::CaseViewTest caseView;
    run(caseView);
    return failures;
}
