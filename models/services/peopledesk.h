// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplerepository.h"
#include "models/services/workplace.h"

namespace xq {

/// A person to be added, with the password that will open the store for them on this PC.
struct NewPerson {
    QString login;
    QString name;
    QString office;
    QList<RoleGrant> roles;
    QList<Certificate> certificates;
    DateRange active;
    QString password; ///< as checkPassword() asks
};

/// What `unit show` says.
struct UnitView {
    Body body;
    QList<Body> above; ///< from the root down to the parent, as far as known
    QList<Body> below; ///< direct children
    QList<Person> people; ///< of the own unit only; empty for others
    QList<DeviceRow> devices;
    qint64 items = 0; ///< items that belong to the body
};

/// The people of the own unit: who they are, what they may do, and their keys. Every act is that of
/// the signed-in platform administrator and is judged as such.
/// Errors: people.*, authority.*, key.*, session.*, store.*.
class PeopleDesk {
public:
    explicit PeopleDesk(Workplace& place);

    Result<QList<Person>> list(const QString& text = {}) const;
    /// By login or id. Errors: people.unknown.
    Result<Person> find(const QString& who) const;
    /// Makes a key pair, enters the person and gives them an account on this PC.
    Result<Person> add(const NewPerson& plan);
    /// Enters the next steps of someone's service; dates default to today.
    Result<Person> grantRole(const QString& who, Role role, const DateRange& range);
    Result<Person> endRole(const QString& who, Role role, QDate last);
    Result<Person> certify(const QString& who, const Certificate& certificate);
    Result<Person> endCertificate(const QString& who, const QString& number, QDate last);
    Result<Person> change(const QString& who, const std::optional<QString>& name,
        const std::optional<QString>& office);
    Result<Person> leave(const QString& who, QDate last, const QString& reason);
    /// The signed-in person's own password: the account here and the wrapped key in the register.
    Result<void> changePassword(const QString& oldPassword, const QString& newPassword);

    /// Records that the signed-in person begins to work on this PC (`session.opened`, signed), and
    /// enters the device first where that is missing. For the window; shell commands don't call it.
    Result<void> openSession();

    Result<BodyTree> tree() const;
    /// Empty code: the own unit. Errors: people.body-unknown.
    Result<UnitView> unit(const QString& code = {}) const;
    /// Enters a body below the own unit, or changes one. Errors: people.body*.
    Result<void> registerBody(const Body& body);

private:
    Result<Person> record(const QString& who, const QString& type, QJsonObject body);
    Workplace& m_place;
};

} // namespace xq
