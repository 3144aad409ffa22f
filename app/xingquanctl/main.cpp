// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/messages.h"
#include "app/common/translations.h"
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"

#include <QGuiApplication>

#include <algorithm>
#include <cstring>
#include <memory>

int main(int argc, char** argv)
{
    xq::prepareLocale();
    xq::installMessageHandler();
    // Only printing needs fonts and so a GUI application; offscreen, for there may be no display.
    const bool prints = argc > 1
        && std::any_of(argv + 1, argv + argc,
            [](const char* argument) { return std::strcmp(argument, "ledger") == 0; });
    if (prints) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const std::unique_ptr<QCoreApplication> holder(
        prints ? new QGuiApplication(argc, argv) : new QCoreApplication(argc, argv));
    QCoreApplication& application = *holder;
    QCoreApplication::setOrganizationName(QStringLiteral("Xingquan"));
    QCoreApplication::setApplicationName(QStringLiteral("xingquan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(XQ_VERSION));
    xq::installTranslations(application);
    xq::Cli cli;
    xq::addAreas(cli);
    return cli.run(argc, argv);
}
