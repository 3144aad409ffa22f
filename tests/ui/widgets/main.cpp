// SPDX-License-Identifier: GPL-3.0-or-later
// The design system and the frame of the window, by keyboard and by value.
#include "tests/ui/widgets/tst_forms.h"
#include "tests/ui/widgets/tst_parts.h"
#include "tests/ui/widgets/tst_shell.h"
#include "tests/ui/widgets/tst_tokens.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

int main(int argc, char** argv)
{
    QTemporaryDir settings; // preferences of this run only
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("xingquan-tests"));
    xq::Theme::install(xq::ThemeChoice::Light, 10);
    int failed = 0;
    xq::TokensTest tokens;
    xq::PartsTest parts;
    xq::FormsTest forms;
    xq::ShellTest shell;
    for (QObject* test : {static_cast<QObject*>(&tokens), static_cast<QObject*>(&parts),
             static_cast<QObject*>(&forms), static_cast<QObject*>(&shell)}) {
        failed += QTest::qExec(test, argc, argv);
    }
    return failed;
}
