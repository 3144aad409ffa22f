// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/authority.h"

#include "models/base/crypto.h"
#include "models/people/body.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
Result<Directory> loadDirectory(const States& states, const QString& unit)
{
    XQ_ASSIGN(current, states.load(peopleStream(unit)));
    Directory directory = Directory::fromState(current.state);
    directory.unit = unit;
    return directory;
}

Result<Person> requireActor(const Event& event, const AdmitContext& context)
{
    XQ_ASSIGN(directory, loadDirectory(context.states, event.unit));
    const Person* person = directory.find(event.actor);
    if (event.actor.isEmpty() || !person) {
        return refused(QStringLiteral("authority.person"),
            QCoreApplication::translate(
                "xq::People", "The acting person is not known in the unit %1.")
                .arg(event.unit));
    }
    if (!person->active.contains(localDate(context.now))) {
        return refused(QStringLiteral("authority.person"),
            QCoreApplication::translate(
                "xq::People", "%1 is not on duty in the unit %2 on this day.")
                .arg(person->name, event.unit));
    }
    return *person;
}

Result<Person> requireRole(
    const Event& event, const QList<Role>& anyOf, const AdmitContext& context)
{
    XQ_ASSIGN(person, requireActor(event, context));
    const QList<Role> held = person.rolesOn(localDate(context.now));
    const bool allowed = std::any_of(
        anyOf.cbegin(), anyOf.cend(), [&held](Role role) { return held.contains(role); });
    if (!allowed) {
        QStringList names;
        for (const Role role : anyOf) {
            names.append(roleName(role));
        }
        return refused(QStringLiteral("authority.role"),
            QCoreApplication::translate(
                "xq::People", "%1 does not hold the role that this needs: %2.")
                .arg(person.name, names.join(QStringLiteral(" / "))),
            event.type);
    }
    return person;
}

Result<void> requireSignature(const Event& event, const Person& person)
{
    if (event.personSignature.isEmpty()) {
        return refused(QStringLiteral("authority.signature"),
            QCoreApplication::translate(
                "xq::People", "This act needs the signature of the person, and there is none."));
    }
    XQ_ASSIGN(digest, signedDigest(event));
    if (!verify(person.publicKey, digest, event.personSignature)) {
        return refused(QStringLiteral("authority.signature"),
            QCoreApplication::translate("xq::People", "The signature is not that of %1.")
                .arg(person.name));
    }
    return {};
}

QByteArray keyFor(const Event& event, const Person& person)
{
    const auto digest = signedDigest(event);
    for (const QByteArray& key : person.formerKeys) {
        if (digest && verify(key, *digest, event.personSignature)) {
            return key;
        }
    }
    return person.publicKey;
}

Result<void> requireCovers(const Event& event, const QString& body, const AdmitContext& context)
{
    XQ_ASSIGN(covered, covers(context.states, event.unit, body));
    if (!covered) {
        return refused(QStringLiteral("authority.unit"),
            QCoreApplication::translate("xq::People", "The unit %1 has no say over %2.")
                .arg(event.unit, body));
    }
    return {};
}

} // namespace xq
