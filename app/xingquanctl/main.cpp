// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/messages.h"
#include "app/common/translations.h"
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/cli.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    xq::prepareLocale();
    xq::installMessageHandler();
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Xingquan"));
    QCoreApplication::setApplicationName(QStringLiteral("xingquan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(XQ_VERSION));
    xq::installTranslations(application);
    xq::Cli cli;
    xq::addAreas(cli);
    return cli.run(argc, argv);
}
