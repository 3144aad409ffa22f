// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/messages.h"
#include "app/common/translations.h"
#include "app/xingquan/clientwindow.h"
#include "app/xingquan/tour.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>

int main(int argc, char** argv)
{
    xq::prepareLocale();
    xq::installMessageHandler();
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Xingquan"));
    QApplication::setApplicationName(QStringLiteral("xingquan"));
    QApplication::setApplicationVersion(QStringLiteral(XQ_VERSION));
    const xq::Preferences preferences = xq::Preferences::load();
    xq::installTranslations(application);
    xq::Theme::install(preferences.theme, preferences.points);

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption store(QStringLiteral("store"),
        QCoreApplication::translate("xq::Client", "Folder of the store"), QStringLiteral("DIR"),
        xq::defaultStoreFolder());
    const QCommandLineOption user(QStringLiteral("user"),
        QCoreApplication::translate("xq::Client", "Account; a trial store signs in by itself"),
        QStringLiteral("LOGIN"));
    const QCommandLineOption screenshots(QStringLiteral("screenshots"),
        QCoreApplication::translate("xq::Client", "Keep a picture of each page there and end"),
        QStringLiteral("DIR"));
    const QCommandLineOption size(QStringLiteral("size"),
        QCoreApplication::translate("xq::Client", "Size of the window"), QStringLiteral("WxH"),
        QStringLiteral("1366x768"));
    parser.addOptions({store, user, screenshots, size});
    parser.process(application);

    xq::ClientWindow client(parser.value(store));
    client.showSignIn();
    if (parser.isSet(size) || parser.isSet(screenshots)) {
        const QStringList extent = parser.value(size).split(QLatin1Char('x'));
        client.window().resize(extent.value(0).toInt(), extent.value(1).toInt());
        client.window().show();
    } else {
        client.window().showOnScreen();
    }
    const auto trial = xq::Workplace::isTrial(parser.value(store));
    std::unique_ptr<xq::Tour> tour;
    if (parser.isSet(screenshots)) {
        tour = std::make_unique<xq::Tour>(client, parser.value(screenshots), parser.value(user));
        tour->start();
    } else if (trial && *trial && parser.isSet(user)) {
        client.signIn(parser.value(user), xq::trialPassword());
    }
    return QApplication::exec();
}
