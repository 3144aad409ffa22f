// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/streams.h"
#include "models/people/person.h"

namespace xq {

/// Who may do what, as far as it depends on person, role, unit and signature. Pure: everything
/// comes from the event and the states; used by every handler, on client and server alike.

Result<Directory> loadDirectory(const States& states, const QString& unit);

/// The acting person, on duty at the moment of judgement. Errors: authority.person (not known in
/// the unit for which the event speaks, or no longer on duty).
Result<Person> requireActor(const Event& event, const AdmitContext& context);
/// The acting person, who must hold one of the roles. Errors: authority.person, authority.role.
Result<Person> requireRole(
    const Event& event, const QList<Role>& anyOf, const AdmitContext& context);
/// The event must carry the person's valid signature. Errors: authority.signature.
Result<void> requireSignature(const Event& event, const Person& person);
/// The key, current or former, by which the person's signature holds; the current one if none does.
/// For proving what was accepted long ago; a new act must be signed with the current key.
QByteArray keyFor(const Event& event, const Person& person);
/// The unit for which the event speaks must be `body` or lie above it. Errors: authority.unit.
Result<void> requireCovers(const Event& event, const QString& body, const AdmitContext& context);

} // namespace xq
