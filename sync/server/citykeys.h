// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/crypto.h"

#include <QStringList>

namespace xq {

/// Where a server keeps its data: one folder.
struct HubPaths {
    QString folder;
    QString database() const { return folder + QStringLiteral("/server.db"); }
    QString evidence() const { return folder + QStringLiteral("/evidence.db"); }
    QString settings() const { return folder + QStringLiteral("/server.conf"); }
    QString authority() const { return folder + QStringLiteral("/ca.pem"); }
    QString authorityKey() const { return folder + QStringLiteral("/ca.key"); }
    QString certificate() const { return folder + QStringLiteral("/server.pem"); }
    QString serverKey() const { return folder + QStringLiteral("/server.key"); }
    QString signingKey() const { return folder + QStringLiteral("/signing.key"); }
};

/// The city's own authority, the server's TLS identity, and the key that signs receipts and time
/// (apart from TLS, so that a renewed certificate leaves old receipts verifiable).
struct CityKeys {
    QByteArray authority; ///< X.509 DER
    QByteArray authorityKey; ///< PKCS#8 DER
    QByteArray certificate; ///< X.509 DER of the server
    QByteArray serverKey;
    QByteArray signingKey;
    QByteArray signingPublicKey;
};

/// Makes everything anew; the server's certificate names 127.0.0.1, localhost, ::1 and `hosts`.
/// Errors: certificate.host.
Result<CityKeys> makeCityKeys(
    const QString& city, const QStringList& hosts, Instant now, const RandomSource& random);
/// Private keys readable by the owner only. Errors: server.folder.
Result<void> saveCityKeys(const CityKeys& keys, const HubPaths& paths);
/// Errors: server.not-initialised, server.keys.
Result<CityKeys> loadCityKeys(const HubPaths& paths);

} // namespace xq
