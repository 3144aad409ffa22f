// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/person.h"

#include "models/people/fields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace xq {
namespace {

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

Result<QByteArray> keyBytes(const QJsonObject& object, const QString& key)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        object.value(key).toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty() || decoded.decoded.size() > 1024) {
        return fail(ErrorKind::Usage, QStringLiteral("people.person"),
            QCoreApplication::translate(
                "xq::People", "The person has no readable public signing key."));
    }
    return decoded.decoded;
}

QJsonObject grantToJson(const RoleGrant& grant)
{
    QJsonObject object {{QStringLiteral("role"), roleId(grant.role)}};
    rangeToJson(grant.range, object);
    return object;
}

QJsonObject certificateToJson(const Certificate& certificate)
{
    QJsonObject object {{QStringLiteral("number"), certificate.number}};
    rangeToJson(certificate.range, object);
    return object;
}

Result<QList<RoleGrant>> rolesFromJson(const QJsonArray& array)
{
    QList<RoleGrant> roles;
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const QString id = object.value(QStringLiteral("role")).toString();
        const auto role = roleFromId(id);
        if (!role) {
            return fail(ErrorKind::Usage, QStringLiteral("people.role"),
                QCoreApplication::translate("xq::People", "There is no role %1.").arg(id));
        }
        XQ_ASSIGN(range, rangeFromJson(object));
        roles.append({*role, range});
    }
    return roles;
}

Result<QList<Certificate>> certificatesFromJson(const QJsonArray& array)
{
    QList<Certificate> certificates;
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        XQ_ASSIGN(number,
            fields::text(
                object, QStringLiteral("number"), 40, true, QStringLiteral("people.certificate")));
        XQ_ASSIGN(range, rangeFromJson(object));
        certificates.append({number, range});
    }
    return certificates;
}

} // namespace

QList<Role> Person::rolesOn(QDate day) const
{
    QList<Role> held;
    if (!active.contains(day)) {
        return held;
    }
    for (const RoleGrant& grant : roles) {
        if (grant.range.contains(day) && !held.contains(grant.role)) {
            held.append(grant.role);
        }
    }
    return held;
}

bool Person::holds(Role role, QDate day) const
{
    return rolesOn(day).contains(role);
}

std::optional<Certificate> Person::certificateOn(QDate day) const
{
    const auto found = std::find_if(certificates.cbegin(), certificates.cend(),
        [day](const Certificate& certificate) { return certificate.range.contains(day); });
    return found == certificates.cend() ? std::nullopt : std::optional(*found);
}

QString peopleStream(const QString& unit)
{
    return QStringLiteral("people:") + unit;
}

QJsonObject personToJson(const Person& person)
{
    QJsonObject object {
        {QStringLiteral("id"), person.id},
        {QStringLiteral("login"), person.login},
        {QStringLiteral("name"), person.name},
        {QStringLiteral("office"), person.office},
        {QStringLiteral("publicKey"), base64(person.publicKey)},
    };
    rangeToJson(person.active, object);
    QJsonArray roles;
    for (const RoleGrant& grant : person.roles) {
        roles.append(grantToJson(grant));
    }
    object.insert(QStringLiteral("roles"), roles);
    QJsonArray certificates;
    for (const Certificate& certificate : person.certificates) {
        certificates.append(certificateToJson(certificate));
    }
    object.insert(QStringLiteral("certificates"), certificates);
    return object;
}

Result<Person> personFromJson(const QJsonObject& object)
{
    static const QRegularExpression idForm(QStringLiteral("^[A-Za-z0-9-]{1,40}$"));
    static const QRegularExpression loginForm(QStringLiteral("^[a-z][a-z0-9._-]{1,31}$"));
    const QString code = QStringLiteral("people.person");
    Person person;
    XQ_ASSIGN(id, fields::text(object, QStringLiteral("id"), 40, true, code));
    XQ_ASSIGN(login, fields::text(object, QStringLiteral("login"), 32, true, code));
    if (!idForm.match(id).hasMatch()) {
        return fail(ErrorKind::Usage, code,
            QCoreApplication::translate("xq::People", "The person id %1 has a wrong form.")
                .arg(id));
    }
    if (!loginForm.match(login).hasMatch()) {
        return fail(ErrorKind::Usage, code,
            QCoreApplication::translate("xq::People",
                "The login %1 has a wrong form. Use 2 to 32 small Latin letters, digits, dots, "
                "hyphens or underscores, beginning with a letter.")
                .arg(login));
    }
    XQ_ASSIGN(name, fields::text(object, QStringLiteral("name"), fields::kNameLength, true, code));
    XQ_ASSIGN(office, fields::text(object, QStringLiteral("office"), 40, false, code));
    XQ_ASSIGN(active, rangeFromJson(object));
    XQ_ASSIGN(publicKey, keyBytes(object, QStringLiteral("publicKey")));
    XQ_ASSIGN(roles, rolesFromJson(object.value(QStringLiteral("roles")).toArray()));
    XQ_ASSIGN(
        certificates, certificatesFromJson(object.value(QStringLiteral("certificates")).toArray()));
    person.id = id;
    person.login = login;
    person.name = name;
    person.office = office;
    person.active = active;
    person.publicKey = publicKey;
    person.roles = roles;
    person.certificates = certificates;
    return person;
}

Directory Directory::fromState(const QJsonObject& state)
{
    Directory directory;
    directory.unit = state.value(QStringLiteral("unit")).toString();
    const QJsonObject people = state.value(QStringLiteral("people")).toObject();
    for (auto it = people.begin(); it != people.end(); ++it) {
        const QJsonObject object = it.value().toObject();
        auto person = personFromJson(object);
        if (person) {
            person->wrappedKey = QByteArray::fromBase64(
                object.value(QStringLiteral("wrappedKey")).toString().toLatin1());
            const QJsonArray former = object.value(QStringLiteral("formerKeys")).toArray();
            for (const QJsonValue& key : former) {
                person->formerKeys.append(QByteArray::fromBase64(key.toString().toLatin1()));
            }
            directory.people.append(*std::move(person));
        }
    }
    return directory;
}

QJsonObject Directory::toState() const
{
    QJsonObject list;
    for (const Person& person : people) {
        QJsonObject object = personToJson(person);
        if (!person.wrappedKey.isEmpty()) {
            object.insert(QStringLiteral("wrappedKey"), base64(person.wrappedKey));
        }
        if (!person.formerKeys.isEmpty()) {
            QJsonArray former;
            for (const QByteArray& key : person.formerKeys) {
                former.append(base64(key));
            }
            object.insert(QStringLiteral("formerKeys"), former);
        }
        list.insert(person.id, object);
    }
    return {{QStringLiteral("unit"), unit}, {QStringLiteral("people"), list}};
}

const Person* Directory::find(const QString& id) const
{
    const auto found = std::find_if(
        people.cbegin(), people.cend(), [&id](const Person& person) { return person.id == id; });
    return found == people.cend() ? nullptr : &*found;
}

const Person* Directory::findLogin(const QString& login) const
{
    const auto found = std::find_if(people.cbegin(), people.cend(),
        [&login](const Person& person) { return person.login == login; });
    return found == people.cend() ? nullptr : &*found;
}

QList<Person> Directory::withRole(Role role, QDate day) const
{
    QList<Person> holders;
    std::copy_if(people.cbegin(), people.cend(), std::back_inserter(holders),
        [role, day](const Person& person) { return person.holds(role, day); });
    return holders;
}

} // namespace xq
