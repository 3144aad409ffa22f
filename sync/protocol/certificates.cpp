// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/certificates.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <memory>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace xq {
namespace {

template <auto function> struct Free {
    template <typename T> void operator()(T* pointer) const { function(pointer); }
};
using CertificatePointer = std::unique_ptr<X509, Free<X509_free>>;
using RequestPointer = std::unique_ptr<X509_REQ, Free<X509_REQ_free>>;
using KeyPointer = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using NamePointer = std::unique_ptr<X509_NAME, Free<X509_NAME_free>>;

tl::unexpected<Error> malformed()
{
    ERR_clear_error(); // the queue belongs to the thread and would colour the next call's answer
    return fail(ErrorKind::Integrity, QStringLiteral("certificate.malformed"),
        QCoreApplication::translate("xq::Protocol",
            "The certificate cannot be read or does not hold. Nothing was changed; get it anew "
            "from the municipal platform office."));
}

const unsigned char* octets(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

template <typename Function, typename Object> QByteArray der(Function encode, Object* object)
{
    const int size = encode(object, nullptr);
    if (size <= 0) {
        return {};
    }
    QByteArray out(size, '\0');
    auto* at = reinterpret_cast<unsigned char*>(out.data());
    encode(object, &at);
    return out;
}

CertificatePointer parse(const QByteArray& bytes)
{
    const unsigned char* at = octets(bytes);
    CertificatePointer certificate(d2i_X509(nullptr, &at, static_cast<long>(bytes.size())));
    // Trailing bytes would make two files of one certificate.
    return at == octets(bytes) + bytes.size() ? std::move(certificate) : nullptr;
}

KeyPointer privateKey(const QByteArray& pkcs8)
{
    const unsigned char* at = octets(pkcs8);
    return KeyPointer(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(pkcs8.size())));
}

KeyPointer publicKey(const QByteArray& spki)
{
    const unsigned char* at = octets(spki);
    return KeyPointer(d2i_PUBKEY(nullptr, &at, static_cast<long>(spki.size())));
}

QString entry(const X509_NAME* name, int nid)
{
    const int index = X509_NAME_get_index_by_NID(name, nid, -1);
    if (index < 0) {
        return {};
    }
    unsigned char* text = nullptr;
    const int size
        = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
    const QString read = QString::fromUtf8(reinterpret_cast<const char*>(text), qMax(size, 0));
    OPENSSL_free(text);
    return read;
}

bool addEntry(X509_NAME* name, int nid, const QString& text)
{
    if (text.isEmpty()) {
        return true;
    }
    const QByteArray utf8 = text.left(64).toUtf8(); // ub-common-name of RFC 5280
    return X509_NAME_add_entry_by_NID(
               name, nid, MBSTRING_UTF8, octets(utf8), static_cast<int>(utf8.size()), -1, 0)
        == 1;
}

Instant instantOf(const ASN1_TIME* time)
{
    int days = 0;
    int seconds = 0;
    const std::unique_ptr<ASN1_TIME, Free<ASN1_TIME_free>> epoch(ASN1_TIME_set(nullptr, 0));
    ASN1_TIME_diff(&days, &seconds, epoch.get(), time);
    return (static_cast<qint64>(days) * 86'400 + seconds) * 1000;
}

bool addExtension(X509* certificate, X509* issuer, int nid, const QByteArray& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

QByteArray alternativeNames(const QStringList& hosts)
{
    QByteArrayList names;
    for (const QString& host : hosts) {
        const bool address = !QHostAddress(host).isNull();
        names += (address ? QByteArrayLiteral("IP:") : QByteArrayLiteral("DNS:")) + host.toLatin1();
    }
    return names.join(',');
}

bool isHostName(const QString& host)
{
    if (!QHostAddress(host).isNull()) {
        return true;
    }
    return !host.isEmpty() && host.size() <= 253
        && std::all_of(host.begin(), host.end(), [](QChar c) {
               return c.unicode() < 0x80
                   && (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('.'));
           });
}

} // namespace

Result<CertificateInfo> readCertificate(const QByteArray& bytes)
{
    const CertificatePointer certificate = parse(bytes);
    if (!certificate) {
        return malformed();
    }
    CertificateInfo info;
    const X509_NAME* subject = X509_get_subject_name(certificate.get());
    info.commonName = entry(subject, NID_commonName);
    info.organisationalUnit = entry(subject, NID_organizationalUnitName);
    info.publicKey = der(i2d_X509_PUBKEY, X509_get_X509_PUBKEY(certificate.get()));
    info.notBefore = instantOf(X509_get0_notBefore(certificate.get()));
    info.notAfter = instantOf(X509_get0_notAfter(certificate.get()));
    const ASN1_INTEGER* serial = X509_get0_serialNumber(certificate.get());
    info.serial = QByteArray(
        reinterpret_cast<const char*>(ASN1_STRING_get0_data(serial)), ASN1_STRING_length(serial));
    return info;
}

bool certificateIssuedBy(const QByteArray& bytes, const QByteArray& authority)
{
    const CertificatePointer certificate = parse(bytes);
    const CertificatePointer issuer = parse(authority);
    const bool holds = certificate && issuer
        && X509_check_issued(issuer.get(), certificate.get()) == X509_V_OK
        && X509_verify(certificate.get(), X509_get0_pubkey(issuer.get())) == 1;
    ERR_clear_error();
    return holds;
}

Result<QByteArray> makeCertificateRequest(const KeyPair& keys, const QString& commonName)
{
    const KeyPointer key = privateKey(keys.privateKey);
    const RequestPointer request(X509_REQ_new());
    if (!key || X509_REQ_set_version(request.get(), 0) != 1
        || !addEntry(X509_REQ_get_subject_name(request.get()), NID_commonName, commonName)
        || X509_REQ_set_pubkey(request.get(), key.get()) != 1
        || X509_REQ_sign(request.get(), key.get(), EVP_sha256()) <= 0) {
        return malformed();
    }
    return der(i2d_X509_REQ, request.get());
}

Result<CertificateRequestInfo> readCertificateRequest(const QByteArray& bytes)
{
    const unsigned char* at = octets(bytes);
    const RequestPointer request(d2i_X509_REQ(nullptr, &at, static_cast<long>(bytes.size())));
    EVP_PKEY* key = request ? X509_REQ_get0_pubkey(request.get()) : nullptr;
    if (!key || EVP_PKEY_is_a(key, "EC") != 1 || EVP_PKEY_get_bits(key) != 256
        || X509_REQ_verify(request.get(), key) != 1) {
        return malformed();
    }
    return CertificateRequestInfo {
        entry(X509_REQ_get_subject_name(request.get()), NID_commonName), der(i2d_PUBKEY, key)};
}

Result<QByteArray> issueCertificate(const CertificateOrder& order, const QByteArray& authority,
    const QByteArray& authorityKey, const RandomSource& random)
{
    for (const QString& host : order.hosts) {
        if (!isHostName(host)) {
            return fail(ErrorKind::Usage, QStringLiteral("certificate.host"),
                QCoreApplication::translate(
                    "xq::Protocol", "\"%1\" is neither a host name nor an address.")
                    .arg(host.left(80)));
        }
    }
    const KeyPointer subjectKey = publicKey(order.publicKey);
    const KeyPointer signer = privateKey(authorityKey);
    const CertificatePointer certificate(X509_new());
    const CertificatePointer parent = authority.isEmpty() ? nullptr : parse(authority);
    if (!subjectKey || !signer || (!authority.isEmpty() && !parent)) {
        return malformed();
    }
    X509* self = certificate.get();
    X509* issuer = parent ? parent.get() : self;

    QByteArray serial = random(16);
    serial[0] = static_cast<char>((serial[0] & 0x3f) | 0x40); // positive, always 16 bytes
    const std::unique_ptr<BIGNUM, Free<BN_free>> number(
        BN_bin2bn(octets(serial), static_cast<int>(serial.size()), nullptr));
    BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(self));
    X509_NAME* name = X509_get_subject_name(self);
    bool made = X509_set_version(self, 2) == 1
        && addEntry(name, NID_organizationName, order.organisation)
        && addEntry(name, NID_organizationalUnitName, order.organisationalUnit)
        && addEntry(name, NID_commonName, order.commonName)
        && X509_set_issuer_name(self, X509_get_subject_name(issuer)) == 1
        && X509_set_pubkey(self, subjectKey.get()) == 1
        && ASN1_TIME_set(X509_getm_notBefore(self), static_cast<time_t>(order.notBefore / 1000))
        && ASN1_TIME_set(X509_getm_notAfter(self), static_cast<time_t>(order.notAfter / 1000))
        && addExtension(self, issuer, NID_subject_key_identifier, "hash");
    switch (order.purpose) {
    case CertificateOrder::Purpose::Authority:
        made = made
            && addExtension(self, issuer, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
            && addExtension(self, issuer, NID_key_usage, "critical,keyCertSign,cRLSign");
        break;
    case CertificateOrder::Purpose::Server:
        made = made && addExtension(self, issuer, NID_basic_constraints, "critical,CA:FALSE")
            && addExtension(self, issuer, NID_key_usage, "critical,digitalSignature")
            && addExtension(self, issuer, NID_ext_key_usage, "serverAuth")
            && addExtension(self, issuer, NID_subject_alt_name, alternativeNames(order.hosts));
        break;
    case CertificateOrder::Purpose::Device:
        made = made && addExtension(self, issuer, NID_basic_constraints, "critical,CA:FALSE")
            && addExtension(self, issuer, NID_key_usage, "critical,digitalSignature")
            && addExtension(self, issuer, NID_ext_key_usage, "clientAuth");
        break;
    }
    if (parent) {
        made = made && addExtension(self, issuer, NID_authority_key_identifier, "keyid:always");
    }
    if (!made || X509_sign(self, signer.get(), EVP_sha256()) <= 0) {
        return malformed();
    }
    return der(i2d_X509, self);
}

namespace {
QByteArray pem(const char* label, const QByteArray& bytes)
{
    QByteArray text = QByteArrayLiteral("-----BEGIN ") + label + "-----\n";
    const QByteArray encoded = bytes.toBase64();
    for (qsizetype at = 0; at < encoded.size(); at += 64) {
        text += encoded.mid(at, 64) + '\n';
    }
    return text + "-----END " + label + "-----\n";
}
} // namespace

QByteArray pemOfCertificate(const QByteArray& bytes)
{
    return pem("CERTIFICATE", bytes);
}
QByteArray pemOfPrivateKey(const QByteArray& pkcs8)
{
    return pem("PRIVATE KEY", pkcs8);
}

QByteArray pemOfPublicKey(const QByteArray& spki)
{
    return pem("PUBLIC KEY", spki);
}

QByteArray publicKeyOfPem(const QByteArray& text)
{
    const QByteArray begin = QByteArrayLiteral("-----BEGIN PUBLIC KEY-----");
    const qsizetype from = text.indexOf(begin);
    const qsizetype to = text.indexOf("-----END PUBLIC KEY-----", from);
    return from < 0 || to < 0
        ? QByteArray()
        : QByteArray::fromBase64(text.mid(from + begin.size(), to - from - begin.size()));
}

Result<QByteArray> certificateFromFile(const QByteArray& contents)
{
    if (parse(contents)) {
        return contents;
    }
    ERR_clear_error();
    const std::unique_ptr<BIO, Free<BIO_free_all>> source(BIO_new_mem_buf(
        contents.constData(), static_cast<int>(qMin(contents.size(), qsizetype(1 << 20)))));
    const CertificatePointer certificate(
        PEM_read_bio_X509(source.get(), nullptr, nullptr, nullptr));
    if (!certificate) {
        return malformed();
    }
    ERR_clear_error();
    return der(i2d_X509, certificate.get());
}

} // namespace xq
