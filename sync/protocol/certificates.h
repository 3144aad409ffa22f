// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/crypto.h"

#include <QStringList>

namespace xq {

/// What a certificate says, as far as this protocol reads it.
struct CertificateInfo {
    QString commonName; ///< a device's UUID, the server's name, the authority's name
    QString organisationalUnit; ///< a device's body code
    QByteArray publicKey; ///< SubjectPublicKeyInfo DER
    QByteArray serial;
    Instant notBefore = 0;
    Instant notAfter = 0;
};

/// Certificates are P-256 with SHA-256 (TLS inside libmicrohttpd is GnuTLS, platform.md). All take
/// and give DER. Errors: certificate.malformed.
Result<CertificateInfo> readCertificate(const QByteArray& der);
/// True if the authority's key signed the certificate; validity in time is not looked at.
bool certificateIssuedBy(const QByteArray& der, const QByteArray& authority);

/// PKCS#10 over the key, with the device's id as its name.
Result<QByteArray> makeCertificateRequest(const KeyPair& keys, const QString& commonName);
/// Checks the request's own signature (whoever asks holds the key). Errors: certificate.malformed.
struct CertificateRequestInfo {
    QString commonName;
    QByteArray publicKey;
};
Result<CertificateRequestInfo> readCertificateRequest(const QByteArray& der);

/// What an authority is asked to sign.
struct CertificateOrder {
    enum class Purpose { Authority, Server, Device };
    Purpose purpose = Purpose::Device;
    QString commonName;
    QString organisation;
    QString organisationalUnit;
    QByteArray publicKey; ///< SPKI DER of the subject
    QStringList hosts; ///< names and addresses of a server
    Instant notBefore = 0;
    Instant notAfter = 0;
};
/// Signs with the authority's key; an empty `authority` makes a self-signed one.
Result<QByteArray> issueCertificate(const CertificateOrder& order, const QByteArray& authority,
    const QByteArray& authorityKey, const RandomSource& random);

QByteArray pemOfCertificate(const QByteArray& der);
QByteArray pemOfPrivateKey(const QByteArray& pkcs8);
QByteArray pemOfPublicKey(const QByteArray& spki);
/// The first public key of a PEM text; empty: none.
QByteArray publicKeyOfPem(const QByteArray& text);
/// First certificate of a PEM text, or the bytes themselves where they are DER.
Result<QByteArray> certificateFromFile(const QByteArray& contents);

} // namespace xq
