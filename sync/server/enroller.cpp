// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/enroller.h"

#include "sync/protocol/certificates.h"

#include <QCoreApplication>
#include <QDateTime>

namespace xq {
namespace {

constexpr Instant kCertificateLife = 5LL * 365 * kDay;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Server)
};

tl::unexpected<Error> badCode()
{
    return refused(QStringLiteral("enrol.code"),
        Text::tr(
            "The enrolment code is not valid (any more). Ask the municipal platform office for a "
            "new one: xingquan-server enrol-code UNIT"));
}

Result<QByteArray> deviceCertificate(
    Hub& hub, const QString& id, const QString& unit, const QByteArray& publicKey)
{
    // Certificates live in the machine's time, also where a trial city lives in another year.
    const Instant now = SystemClock().now();
    CertificateOrder order;
    order.purpose = CertificateOrder::Purpose::Device;
    order.organisation = hub.city();
    order.organisationalUnit = unit;
    order.commonName = id;
    order.publicKey = publicKey;
    order.notBefore = now - kDay;
    order.notAfter = now + kCertificateLife;
    return issueCertificate(order, hub.keys().authority, hub.keys().authorityKey, hub.random());
}

} // namespace

tl::unexpected<Error> deviceExcluded(const HubDevice& device)
{
    return refused(QStringLiteral("device.revoked"),
        Text::tr("This PC was excluded by the municipal platform office. What it recorded is kept "
                 "here; ask the office."),
        device.revokedReason);
}

Result<EnrolAnswer> enrolDevice(Hub& hub, HubStore& store, const EnrolRequest& request)
{
    XQ_ASSIGN(asked, readCertificateRequest(request.certificateRequest));
    if (asked.commonName != request.device) {
        return refused(QStringLiteral("enrol.device"),
            Text::tr("The certificate request belongs to another device."));
    }
    if (request.trial != hub.trial()) {
        return refused(QStringLiteral("trial.refused"),
            hub.trial() ? Text::tr(
                "This is the server of a trial city; a store with real work does not join it.")
                        : Text::tr("A trial store cannot join the server of a real city."));
    }
    const std::lock_guard lock(hub.writer());
    XQ_ASSIGN(transaction, Transaction::begin(*store.database));
    HubRepository& repository = *store.repository;
    const QByteArray digest = enrolCodeDigest(request.code);
    XQ_ASSIGN(code, repository.code(digest));
    const bool again = code && code->device == request.device;
    if (!code || (!code->device.isEmpty() && !again) || (!again && code->expiresAt < hub.now())) {
        return badCode();
    }
    if (code->unit != request.unit) {
        return refused(QStringLiteral("enrol.unit"),
            Text::tr("The code is for the unit %1, this PC was set up for %2.")
                .arg(code->unit, request.unit));
    }
    XQ_ASSIGN(unit, repository.unit(code->unit));
    XQ_ASSIGN(known, repository.device(request.device));
    if (known && (known->publicKey != asked.publicKey || known->unit != code->unit)) {
        return refused(QStringLiteral("enrol.device"),
            Text::tr(
                "Another PC is enrolled under this device id. Was the store copied? Set this PC "
                "up anew and enrol it."));
    }
    if (known && known->revokedAt != 0) {
        return deviceExcluded(*known);
    }
    QByteArray certificate = known && again ? known->certificate : QByteArray();
    if (certificate.isEmpty()) {
        XQ_ASSIGN(issued, deviceCertificate(hub, request.device, code->unit, asked.publicKey));
        certificate = issued;
        HubDevice device;
        device.id = request.device;
        device.unit = code->unit;
        device.also = code->also;
        device.label = request.label;
        device.publicKey = asked.publicKey;
        device.certificate = certificate;
        device.enrolledAt = hub.now();
        XQ_TRY(repository.putDevice(device));
        XQ_TRY(repository.useCode(digest, request.device));
    }
    XQ_TRY(transaction.commit());
    EnrolAnswer answer;
    answer.certificate = certificate;
    answer.authority = hub.keys().authority;
    answer.signingKey = hub.keys().signingPublicKey;
    answer.unit = code->unit;
    answer.unitName = unit.name;
    answer.city = hub.city();
    answer.epoch = hub.epoch();
    answer.time = hub.now();
    answer.trial = hub.trial();
    return answer;
}

} // namespace xq
