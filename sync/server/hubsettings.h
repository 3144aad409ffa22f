// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

namespace xq {

/// What an operator may set; each has a commented line in server.conf.
struct HubSettings {
    QString listen = QStringLiteral("127.0.0.1:8443");
    int threads = 4;
    int connections = 1000;
    int connectionsPerAddress = 500;
    friend bool operator==(const HubSettings&, const HubSettings&) = default;
};

/// `name = value` lines; `#` starts a comment; unknown names and bad values are refused with their
/// line, so that a typing error is not silently the default. A missing file gives the defaults.
/// Errors: server.settings.
Result<HubSettings> readSettings(const QString& path);
/// Errors: server.folder.
Result<void> writeSettingsTemplate(const QString& path);

/// "127.0.0.1:8443" or "[::1]:8443". Errors: server.address.
struct ListenAddress {
    QString host;
    quint16 port = 0;
};
Result<ListenAddress> parseListen(const QString& text);

} // namespace xq
