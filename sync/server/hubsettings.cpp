// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/hubsettings.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace xq {
namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Server)
};
constexpr qint64 kMaxSettings = 64 * 1024;
} // namespace

Result<ListenAddress> parseListen(const QString& text)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    QString host = text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'))) {
        host = host.mid(1, host.size() - 2);
    }
    bool number = false;
    const int port = text.mid(colon + 1).toInt(&number);
    if (colon < 1 || host.isEmpty() || !number || port < 0 || port > 65535) {
        return fail(ErrorKind::Usage, QStringLiteral("server.address"),
            Text::tr("\"%1\" is not an address to listen on; write 127.0.0.1:8443.")
                .arg(text.left(60)));
    }
    return ListenAddress {host, static_cast<quint16>(port)};
}

Result<HubSettings> readSettings(const QString& path)
{
    HubSettings settings;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return settings;
    }
    const QStringList lines = QString::fromUtf8(file.read(kMaxSettings)).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].section(QLatin1Char('#'), 0, 0).trimmed();
        if (line.isEmpty()) {
            continue;
        }
        const QString name = line.section(QLatin1Char('='), 0, 0).trimmed();
        const QString value = line.section(QLatin1Char('='), 1).trimmed();
        bool good = line.contains(QLatin1Char('='));
        const auto number = [&good, &value](int& target, int min, int max) {
            bool isNumber = false;
            const int read = value.toInt(&isNumber);
            good = good && isNumber && read >= min && read <= max;
            target = good ? read : target;
        };
        if (name == QLatin1String("listen")) {
            good = good && parseListen(value);
            settings.listen = value;
        } else if (name == QLatin1String("threads")) {
            number(settings.threads, 1, 64);
        } else if (name == QLatin1String("connections")) {
            number(settings.connections, 10, 100'000);
        } else if (name == QLatin1String("connections-per-address")) {
            number(settings.connectionsPerAddress, 1, 100'000);
        } else {
            good = false;
        }
        if (!good) {
            return fail(ErrorKind::Usage, QStringLiteral("server.settings"),
                Text::tr("Line %1 of %2 is not understood: %3")
                    .arg(i + 1)
                    .arg(path, line.left(80)));
        }
    }
    return settings;
}

Result<void> writeSettingsTemplate(const QString& path)
{
    QSaveFile file(path);
    const QByteArray text = R"(# xingquan-server
# Options given on the command line come before those in this file.

# Address and port to listen on. 0.0.0.0 takes every address of the machine.
#listen = 127.0.0.1:8443

# Threads that answer requests (1 to 64), each with a database connection of its own.
#threads = 4

# Connections at the same time, in all and from one address (a whole office may stand behind one).
#connections = 1000
#connections-per-address = 500
)";
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return fail(ErrorKind::Storage, QStringLiteral("server.folder"),
            Text::tr("The file %1 could not be written. Check the folder, its rights and the free "
                     "space.")
                .arg(path),
            file.errorString());
    }
    return {};
}

} // namespace xq
