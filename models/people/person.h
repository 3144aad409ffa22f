// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/roles.h"

#include <QByteArray>

namespace xq {

struct RoleGrant {
    Role role = Role::Clerk;
    DateRange range;
    friend bool operator==(const RoleGrant&, const RoleGrant&) = default;
};

/// An enforcement certificate (执法证) with its term.
struct Certificate {
    QString number;
    DateRange range;
    friend bool operator==(const Certificate&, const Certificate&) = default;
};

/// A person of a unit. Never deleted: someone who left has an end date.
struct Person {
    QString id; ///< UUID
    QString login; ///< short Latin name, unique in the unit for ever
    QString name;
    QString office; ///< code of an office of the unit; may be empty
    DateRange active;
    QList<RoleGrant> roles;
    QList<Certificate> certificates;
    QByteArray publicKey; ///< SubjectPublicKeyInfo DER: checks this person's signatures
    QList<QByteArray> formerKeys; ///< replaced public keys: older signatures still hold
    QByteArray wrappedKey; ///< the private key, wrapped by the password; empty where not held

    /// Roles held on that day; none outside the person's own term.
    QList<Role> rolesOn(QDate day) const;
    bool holds(Role role, QDate day) const;
    /// The certificate valid on that day (officers' certificates expire during a case:
    /// cases.md 9.4).
    std::optional<Certificate> certificateOn(QDate day) const;

    friend bool operator==(const Person&, const Person&) = default;
};

/// The people of a unit: the state of `people:<unit>` as a value.
struct Directory {
    QString unit;
    QList<Person> people; ///< by id

    static Directory fromState(const QJsonObject& state);
    QJsonObject toState() const;

    const Person* find(const QString& id) const; ///< null: unknown
    const Person* findLogin(const QString& login) const;
    QList<Person> withRole(Role role, QDate day) const;
};

QString peopleStream(const QString& unit); ///< "people:<unit>"

/// Without the wrapped key, which travels in an erasable part of its own.
QJsonObject personToJson(const Person& person);
/// Errors: people.person (a field is missing, too long or of a wrong form), people.date,
/// people.role.
Result<Person> personFromJson(const QJsonObject& object);

} // namespace xq
