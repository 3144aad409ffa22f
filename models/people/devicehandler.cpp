// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/authority.h"
#include "models/people/body.h"
#include "models/people/fields.h"
#include "models/people/handlers.h"
#include "models/people/projectionrepository.h"
#include "models/people/streamhandlers.h"

#include <QCoreApplication>

namespace xq {
namespace {

const QString kRegistered = QStringLiteral("device.registered");
const QString kRetired = QStringLiteral("device.retired");
const QString kOpened = QStringLiteral("session.opened");

Result<void> admitRegistration(const Event& event, const QString& id)
{
    const QString error = QStringLiteral("device.malformed");
    XQ_TRY(fields::text(event.body, QStringLiteral("label"), fields::kNameLength, true, error));
    XQ_ASSIGN(unit, fields::text(event.body, QStringLiteral("unit"), 40, true, error));
    const QByteArray key = QByteArray::fromBase64(
        event.body.value(QStringLiteral("publicKey")).toString().toLatin1());
    if (event.device != id || event.body.value(QStringLiteral("id")).toString() != id
        || event.unit != unit || !isBodyCode(unit) || key.isEmpty() || key.size() > 1024) {
        return refused(error,
            QCoreApplication::translate(
                "xq::People", "A device registers only itself, for its own unit."));
    }
    return {};
}

} // namespace

Draft deviceRegistration(
    const QString& id, const QString& unit, const QString& label, const QByteArray& publicKey)
{
    Draft draft;
    draft.stream = deviceStream(id);
    draft.type = kRegistered;
    draft.body = {
        {QStringLiteral("id"), id},
        {QStringLiteral("unit"), unit},
        {QStringLiteral("label"), label},
        {QStringLiteral("publicKey"), QString::fromLatin1(publicKey.toBase64())},
    };
    return draft;
}

bool DeviceHandler::knows(const QString& type, int version) const
{
    return version == 1 && (type == kRegistered || type == kRetired || type == kOpened);
}

bool DeviceHandler::commutes(const QString& type) const
{
    return type == kOpened;
}

Result<void> DeviceHandler::admit(
    const StreamState& current, const Event& event, const AdmitContext& context) const
{
    const QString id = event.stream.section(QLatin1Char(':'), 1);
    if (event.type == kRegistered) {
        if (current.exists()) {
            return refused(QStringLiteral("device.exists"),
                QCoreApplication::translate("xq::People", "This device is already registered."));
        }
        return admitRegistration(event, id);
    }
    if (!current.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("device.unknown"),
            QCoreApplication::translate("xq::People", "This device is not registered."));
    }
    if (current.state.contains(QStringLiteral("retired"))) {
        return refused(QStringLiteral("device.retired"),
            QCoreApplication::translate(
                "xq::People", "This device has been taken out of service."));
    }
    if (event.unit != current.state.value(QStringLiteral("unit")).toString()) {
        return refused(QStringLiteral("authority.unit"),
            QCoreApplication::translate("xq::People", "This device belongs to another unit."));
    }
    if (event.type == kOpened) {
        if (event.device != id) {
            return refused(QStringLiteral("device.malformed"),
                QCoreApplication::translate(
                    "xq::People", "A session is opened on the device itself."));
        }
        XQ_ASSIGN(person, requireActor(event, context));
        return requireSignature(event, person);
    }
    XQ_TRY(fields::text(event.body, QStringLiteral("reason"), fields::kNameLength, true,
        QStringLiteral("device.malformed")));
    XQ_ASSIGN(person, requireRole(event, {Role::Platform}, context));
    return requireSignature(event, person);
}

QJsonObject DeviceHandler::fold(QJsonObject state, const Event& event) const
{
    if (event.type == kRegistered) {
        return {
            {QStringLiteral("id"), event.body.value(QStringLiteral("id"))},
            {QStringLiteral("unit"), event.body.value(QStringLiteral("unit"))},
            {QStringLiteral("label"), event.body.value(QStringLiteral("label"))},
            {QStringLiteral("publicKey"), event.body.value(QStringLiteral("publicKey"))},
            {QStringLiteral("sessions"), 0},
        };
    }
    if (event.type == kRetired) {
        state.insert(QStringLiteral("retired"), event.body.value(QStringLiteral("reason")));
    } else if (event.type == kOpened) {
        state.insert(
            QStringLiteral("sessions"), state.value(QStringLiteral("sessions")).toInteger() + 1);
        state.insert(QStringLiteral("lastPerson"), event.actor);
        state.insert(QStringLiteral("lastAt"), event.occurredAt);
    }
    return state;
}

QStringList DeviceHandler::tables() const
{
    return {QStringLiteral("device_row")};
}

Result<void> DeviceHandler::project(Database& database, const StreamState& state) const
{
    return state.exists() ? projectDevice(database, state) : Result<void> {};
}

} // namespace xq
