// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/authority.h"
#include "models/people/body.h"
#include "models/people/handlers.h"
#include "models/people/projectionrepository.h"
#include "models/people/streamhandlers.h"

#include <QCoreApplication>

namespace xq {
namespace {

const QString kRegistered = QStringLiteral("body.registered");
const QString kChanged = QStringLiteral("body.changed");

QJsonObject patched(QJsonObject state, const QJsonObject& patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        state.insert(it.key(), it.value());
    }
    return state;
}

/// A new parent may not lie below the body.
Result<void> checkParent(const Body& body, const AdmitContext& context)
{
    if (body.parent.isEmpty()) {
        return {};
    }
    XQ_ASSIGN(below, covers(context.states, body.code, body.parent));
    if (below) {
        return refused(QStringLiteral("people.body"),
            QCoreApplication::translate("xq::People", "%1 lies below %2 and can't be its parent.")
                .arg(body.parent, body.code));
    }
    return {};
}

/// A unit may enter itself, and what lies below it, before it has any people: by the device alone.
Result<void> admitRegistration(const Body& body, const Event& event, const AdmitContext& context)
{
    if (!event.actor.isEmpty()) {
        XQ_TRY(requireRole(event, {Role::Platform}, context));
    }
    if (event.unit == body.code) {
        return {};
    }
    return requireCovers(event, body.parent, context);
}

} // namespace

bool BodyHandler::knows(const QString& type, int version) const
{
    return version == 1 && (type == kRegistered || type == kChanged);
}

Result<void> BodyHandler::admit(
    const StreamState& current, const Event& event, const AdmitContext& context) const
{
    const QString code = event.stream.section(QLatin1Char(':'), 1);
    if (event.type == kRegistered) {
        if (current.exists()) {
            return refused(QStringLiteral("people.body-exists"),
                QCoreApplication::translate("xq::People", "The body %1 is already registered.")
                    .arg(code));
        }
        XQ_ASSIGN(body, bodyFromJson(event.body.value(QStringLiteral("body")).toObject()));
        if (body.code != code) {
            return refused(QStringLiteral("people.body"),
                QCoreApplication::translate(
                    "xq::People", "The body %1 does not belong into the record of %2.")
                    .arg(body.code, code));
        }
        XQ_TRY(checkParent(body, context));
        return admitRegistration(body, event, context);
    }
    if (!current.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("people.body-unknown"),
            QCoreApplication::translate("xq::People", "The body %1 is not known here.").arg(code));
    }
    const QJsonObject patch = event.body.value(QStringLiteral("patch")).toObject();
    if (patch.isEmpty() || patch.contains(QStringLiteral("code"))) {
        return refused(QStringLiteral("people.body"),
            QCoreApplication::translate(
                "xq::People", "There is nothing in this change of the body %1 that may be changed.")
                .arg(code));
    }
    XQ_ASSIGN(body, bodyFromJson(patched(current.state, patch)));
    XQ_TRY(checkParent(body, context));
    XQ_TRY(requireRole(event, {Role::Platform}, context));
    return requireCovers(event, code, context);
}

QJsonObject BodyHandler::fold(QJsonObject state, const Event& event) const
{
    // Read and written again, so that the state has one shape whatever a body field carried beside.
    const auto body = event.type == kRegistered
        ? bodyFromJson(event.body.value(QStringLiteral("body")).toObject())
        : bodyFromJson(patched(state, event.body.value(QStringLiteral("patch")).toObject()));
    return body ? bodyToJson(*body) : state;
}

QStringList BodyHandler::tables() const
{
    return {QStringLiteral("body_row"), QStringLiteral("body_office")};
}

Result<void> BodyHandler::project(Database& database, const StreamState& state) const
{
    if (!state.exists()) {
        return {};
    }
    XQ_ASSIGN(body, bodyFromJson(state.state));
    return projectBody(database, state.stream, body);
}

void addPeopleHandlers(StreamRegistry& registry)
{
    registry.add(std::make_unique<BodyHandler>());
    registry.add(std::make_unique<PeopleHandler>());
    registry.add(std::make_unique<DeviceHandler>());
}

} // namespace xq
