// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/streams.h"

namespace xq {

/// Streams `body:<code>`, `people:<unit>`, `device:<id>`.
///
/// body (partition ref)
///   body.registered  {body: bodyToJson}            by the device itself for its own unit or below
///   it
///                                                  (bootstrap), else platform role of a covering
///                                                  body
///   body.changed     {patch: name?, shortName?, parent?, uscc?, region?, level?, offices?}
/// people (partition unit:<unit>); every event is signed
///   person.added     {person: personToJson} + part `keyring` {wrapped}; the first one of a unit
///   adds
///                    the actor, with the platform-management role, signed by the key it brings
///   person.changed   {id, patch: name?, office?}
///   person.role-granted {id, role, from?, to?}      person.role-ended {id, role, to}
///   person.certified {id, number, from?, to?}       person.certificate-ended {id, number, to}
///   person.key-changed {id, publicKey} + part `keyring` {wrapped}; by the person or platform
///   person.left      {id, to, reason}
/// device (partition unit:<unit>)
///   device.registered {id, unit, label, publicKey} by the device itself
///   session.opened   {} signed by the person
///   device.retired   {reason} by platform; afterwards nothing of the device is taken
void addPeopleHandlers(StreamRegistry& registry);

/// The first act of a device: its name, unit and public key, for everybody's devices list.
Draft deviceRegistration(
    const QString& id, const QString& unit, const QString& label, const QByteArray& publicKey);

inline QString deviceStream(const QString& id)
{
    return QStringLiteral("device:") + id;
}

} // namespace xq
