// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/authority.h"
#include "models/people/body.h"
#include "models/people/fields.h"
#include "models/people/projectionrepository.h"
#include "models/people/streamhandlers.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {

const QString kAdded = QStringLiteral("person.added");
const QString kChanged = QStringLiteral("person.changed");
const QString kRoleGranted = QStringLiteral("person.role-granted");
const QString kRoleEnded = QStringLiteral("person.role-ended");
const QString kCertified = QStringLiteral("person.certified");
const QString kCertificateEnded = QStringLiteral("person.certificate-ended");
const QString kKeyChanged = QStringLiteral("person.key-changed");
const QString kLeft = QStringLiteral("person.left");

QString personId(const Event& event)
{
    return event.type == kAdded ? event.body.value(QStringLiteral("person"))
                                      .toObject()
                                      .value(QStringLiteral("id"))
                                      .toString()
                                : event.body.value(QStringLiteral("id")).toString();
}

QByteArray wrappedKey(const Event& event)
{
    return QByteArray::fromBase64(event.part(QStringLiteral("keyring"))
                                      .value(QStringLiteral("wrapped"))
                                      .toString()
                                      .toLatin1());
}

/// The person as the event leaves it. Errors: people.person, people.role, people.date,
/// people.certificate.
Result<Person> applied(Person person, const Event& event)
{
    const QJsonObject& body = event.body;
    if (event.type == kAdded) {
        XQ_ASSIGN(added, personFromJson(body.value(QStringLiteral("person")).toObject()));
        added.wrappedKey = wrappedKey(event);
        return added;
    }
    QJsonObject json = personToJson(person);
    if (event.type == kChanged) {
        const QJsonObject patch = body.value(QStringLiteral("patch")).toObject();
        for (const QString& key : {QStringLiteral("name"), QStringLiteral("office")}) {
            if (patch.contains(key)) {
                json.insert(key, patch.value(key));
            }
        }
        XQ_ASSIGN(changed, personFromJson(json));
        changed.wrappedKey = person.wrappedKey;
        changed.formerKeys = person.formerKeys;
        return changed;
    }
    if (event.type == kKeyChanged) {
        json.insert(QStringLiteral("publicKey"), body.value(QStringLiteral("publicKey")));
        XQ_ASSIGN(changed, personFromJson(json));
        changed.wrappedKey = wrappedKey(event);
        changed.formerKeys = person.formerKeys;
        if (changed.publicKey != person.publicKey) {
            changed.formerKeys.append(person.publicKey);
        }
        return changed;
    }
    if (event.type == kRoleGranted || event.type == kRoleEnded) {
        const QString id = body.value(QStringLiteral("role")).toString();
        const auto role = roleFromId(id);
        if (!role) {
            return fail(ErrorKind::Usage, QStringLiteral("people.role"),
                QCoreApplication::translate("xq::People", "There is no role %1.").arg(id));
        }
        if (event.type == kRoleGranted) {
            XQ_ASSIGN(range, rangeFromJson(body));
            person.roles.append({*role, range});
            return person;
        }
        XQ_ASSIGN(
            last, fields::day(body, QStringLiteral("to"), true, QStringLiteral("people.date")));
        bool found = false;
        for (RoleGrant& grant : person.roles) {
            if (grant.role == *role && grant.range.contains(last)) {
                grant.range.to = last;
                found = true;
            }
        }
        if (!found) {
            return refused(QStringLiteral("people.role"),
                QCoreApplication::translate(
                    "xq::People", "%1 does not hold the role %2 on that day.")
                    .arg(person.name, roleName(*role)));
        }
        return person;
    }
    if (event.type == kCertified || event.type == kCertificateEnded) {
        XQ_ASSIGN(number,
            fields::text(
                body, QStringLiteral("number"), 40, true, QStringLiteral("people.certificate")));
        if (event.type == kCertified) {
            XQ_ASSIGN(range, rangeFromJson(body));
            person.certificates.append({number, range});
            return person;
        }
        XQ_ASSIGN(
            last, fields::day(body, QStringLiteral("to"), true, QStringLiteral("people.date")));
        bool found = false;
        for (Certificate& certificate : person.certificates) {
            if (certificate.number == number && certificate.range.contains(last)) {
                certificate.range.to = last;
                found = true;
            }
        }
        if (!found) {
            return refused(QStringLiteral("people.certificate"),
                QCoreApplication::translate("xq::People", "%1 has no certificate %2 on that day.")
                    .arg(person.name, number));
        }
        return person;
    }
    if (event.type == kLeft) {
        XQ_ASSIGN(
            last, fields::day(body, QStringLiteral("to"), true, QStringLiteral("people.date")));
        XQ_TRY(fields::text(body, QStringLiteral("reason"), fields::kNameLength, true,
            QStringLiteral("people.person")));
        person.active.to = last;
        return person;
    }
    return person;
}

Directory with(Directory directory, const Person& person)
{
    const auto found = std::find_if(directory.people.begin(), directory.people.end(),
        [&person](const Person& other) { return other.id == person.id; });
    if (found == directory.people.end()) {
        directory.people.append(person);
    } else {
        *found = person;
    }
    return directory;
}

/// A unit without an administrator could never have one again.
Result<void> keepsAdministrator(const Directory& before, const Directory& after, Instant now)
{
    const QDate today = localDate(now);
    const auto lasting = [today](const Directory& directory) {
        return std::any_of(
            directory.people.cbegin(), directory.people.cend(), [today](const Person& person) {
                return !person.active.to.isValid()
                    && std::any_of(person.roles.cbegin(), person.roles.cend(),
                        [today](const RoleGrant& grant) {
                            return grant.role == Role::Platform && !grant.range.to.isValid()
                                && (!grant.range.from.isValid() || grant.range.from <= today);
                        });
            });
    };
    if (lasting(before) && !lasting(after)) {
        return refused(QStringLiteral("people.last-platform"),
            QCoreApplication::translate("xq::People",
                "This would leave the unit without a platform administrator. Grant the role to "
                "somebody else first."));
    }
    return {};
}

Result<void> checkOffice(const Person& person, const QString& unit, const AdmitContext& context)
{
    if (person.office.isEmpty()) {
        return {};
    }
    XQ_ASSIGN(state, context.states.load(bodyStream(unit)));
    if (!state.exists()) {
        return {}; // the body itself may arrive later
    }
    XQ_ASSIGN(body, bodyFromJson(state.state));
    if (!body.office(person.office)) {
        return refused(QStringLiteral("people.office"),
            QCoreApplication::translate("xq::People", "The unit %1 has no office %2.")
                .arg(unit, person.office));
    }
    return {};
}

} // namespace

bool PeopleHandler::knows(const QString& type, int version) const
{
    static const QStringList types {kAdded, kChanged, kRoleGranted, kRoleEnded, kCertified,
        kCertificateEnded, kKeyChanged, kLeft};
    return version == 1 && types.contains(type);
}

bool PeopleHandler::commutes(const QString& type) const
{
    return type == kAdded || type == kRoleGranted || type == kCertified || type == kKeyChanged;
}

Result<void> PeopleHandler::admit(
    const StreamState& current, const Event& event, const AdmitContext& context) const
{
    const QString unit = event.stream.section(QLatin1Char(':'), 1);
    if (event.unit != unit || !isBodyCode(unit)) {
        return refused(QStringLiteral("authority.unit"),
            QCoreApplication::translate(
                "xq::People", "The people of %1 are kept by their own unit.")
                .arg(unit));
    }
    Directory directory = Directory::fromState(current.state);
    directory.unit = unit;
    const QString id = personId(event);
    const Person* known = directory.find(id);
    if (event.type == kAdded) {
        XQ_ASSIGN(added, applied({}, event));
        if (known || directory.findLogin(added.login)) {
            return refused(QStringLiteral("people.login-taken"),
                QCoreApplication::translate("xq::People",
                    "The login %1 is already in use in this unit. Logins are never given twice.")
                    .arg(added.login));
        }
        XQ_TRY(checkOffice(added, unit, context));
        if (!current.exists()) {
            if (event.actor != added.id || !added.holds(Role::Platform, localDate(context.now))) {
                return refused(QStringLiteral("people.first"),
                    QCoreApplication::translate("xq::People",
                        "The first person of a unit must be its platform administrator, and "
                        "adds themselves."));
            }
            return requireSignature(event, added);
        }
    } else if (!known) {
        return fail(ErrorKind::NotFound, QStringLiteral("people.unknown"),
            QCoreApplication::translate("xq::People", "This person is not known in the unit %1.")
                .arg(unit));
    }
    XQ_ASSIGN(actor,
        event.type == kKeyChanged && event.actor == id
            ? requireActor(event, context)
            : requireRole(event, {Role::Platform}, context));
    XQ_TRY(requireSignature(event, actor));
    if (event.type == kAdded) {
        return {};
    }
    XQ_ASSIGN(after, applied(*known, event));
    XQ_TRY(checkOffice(after, unit, context));
    return keepsAdministrator(directory, with(directory, after), context.now);
}

QJsonObject PeopleHandler::fold(QJsonObject state, const Event& event) const
{
    Directory directory = Directory::fromState(state);
    directory.unit = event.stream.section(QLatin1Char(':'), 1);
    const Person* known = directory.find(personId(event));
    if (!known && event.type != kAdded) {
        return state;
    }
    const auto person = applied(known ? *known : Person {}, event);
    return person ? with(directory, *person).toState() : state;
}

QStringList PeopleHandler::tables() const
{
    return {QStringLiteral("person_row"), QStringLiteral("person_role"),
        QStringLiteral("certificate_row")};
}

Result<void> PeopleHandler::project(Database& database, const StreamState& state) const
{
    return projectPeople(database, state.stream, Directory::fromState(state.state));
}

} // namespace xq
