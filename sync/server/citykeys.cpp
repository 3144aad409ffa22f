// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/citykeys.h"

#include "sync/protocol/certificates.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace xq {
namespace {

constexpr Instant kYear = 365 * kDay;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Server)
};

Result<void> write(const QString& path, const QByteArray& contents, bool secret)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && (!secret || file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        && file.write(contents) == contents.size() && file.commit();
    if (!written) {
        return fail(ErrorKind::Storage, QStringLiteral("server.folder"),
            Text::tr("The file %1 could not be written. Check the folder, its rights and the free "
                     "space.")
                .arg(path),
            file.errorString());
    }
    return {};
}

Result<QByteArray> read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::NotFound, QStringLiteral("server.not-initialised"),
            Text::tr("There is no server in this folder (%1 is missing). Make one with: "
                     "xingquan-server init --data DIR --city NAME")
                .arg(path));
    }
    return file.read(1 << 20);
}

Result<QByteArray> readKey(const QString& path)
{
    XQ_ASSIGN(text, read(path));
    const qsizetype from = text.indexOf('\n') + 1;
    const qsizetype to = text.indexOf("-----END PRIVATE KEY-----");
    const QByteArray key
        = to > from ? QByteArray::fromBase64(text.mid(from, to - from)) : QByteArray();
    if (!text.startsWith("-----BEGIN PRIVATE KEY-----") || !sign(key, "probe")) {
        return fail(ErrorKind::Integrity, QStringLiteral("server.keys"),
            Text::tr("The key in %1 cannot be used. Restore the file from the backup.").arg(path));
    }
    return key;
}

} // namespace

Result<CityKeys> makeCityKeys(
    const QString& city, const QStringList& hosts, Instant now, const RandomSource& random)
{
    CityKeys keys;
    const KeyPair authority = newKeyPair();
    const KeyPair server = newKeyPair();
    const KeyPair signing = newKeyPair();

    CertificateOrder order;
    order.purpose = CertificateOrder::Purpose::Authority;
    order.organisation = city;
    order.commonName = city + QStringLiteral(" Xingquan CA");
    order.publicKey = authority.publicKey;
    order.notBefore = now - kDay; // office clocks are not exact
    order.notAfter = now + 20 * kYear;
    XQ_ASSIGN(authorityCertificate, issueCertificate(order, {}, authority.privateKey, random));

    order.purpose = CertificateOrder::Purpose::Server;
    order.commonName = city + QStringLiteral(" Xingquan");
    order.publicKey = server.publicKey;
    order.hosts = QStringList {QStringLiteral("127.0.0.1"), QStringLiteral("localhost"),
                      QStringLiteral("::1")}
        + hosts;
    order.hosts.removeDuplicates();
    order.notAfter = now + 10 * kYear;
    XQ_ASSIGN(
        certificate, issueCertificate(order, authorityCertificate, authority.privateKey, random));

    return CityKeys {authorityCertificate, authority.privateKey, certificate, server.privateKey,
        signing.privateKey, signing.publicKey};
}

Result<void> saveCityKeys(const CityKeys& keys, const HubPaths& paths)
{
    XQ_TRY(write(paths.authorityKey(), pemOfPrivateKey(keys.authorityKey), true));
    XQ_TRY(write(paths.serverKey(), pemOfPrivateKey(keys.serverKey), true));
    XQ_TRY(write(paths.signingKey(),
        pemOfPrivateKey(keys.signingKey) + pemOfPublicKey(keys.signingPublicKey), true));
    XQ_TRY(write(paths.certificate(), pemOfCertificate(keys.certificate), false));
    return write(paths.authority(), pemOfCertificate(keys.authority), false);
}

Result<CityKeys> loadCityKeys(const HubPaths& paths)
{
    CityKeys keys;
    XQ_ASSIGN(authorityText, read(paths.authority()));
    XQ_ASSIGN(authority, certificateFromFile(authorityText));
    XQ_ASSIGN(certificateText, read(paths.certificate()));
    XQ_ASSIGN(certificate, certificateFromFile(certificateText));
    XQ_ASSIGN(authorityKey, readKey(paths.authorityKey()));
    XQ_ASSIGN(serverKey, readKey(paths.serverKey()));
    XQ_ASSIGN(signingKey, readKey(paths.signingKey()));
    XQ_ASSIGN(signingText, read(paths.signingKey()));
    keys = {
        authority, authorityKey, certificate, serverKey, signingKey, publicKeyOfPem(signingText)};
    const auto probe = sign(keys.signingKey, "probe");
    if (!certificateIssuedBy(certificate, authority)
        || !verify(keys.signingPublicKey, "probe", probe.value_or(QByteArray()))) {
        return fail(ErrorKind::Integrity, QStringLiteral("server.keys"),
            Text::tr(
                "The server's keys and certificates do not belong together. Restore the folder "
                "from the backup."));
    }
    return keys;
}

} // namespace xq
