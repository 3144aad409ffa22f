// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/peopledesk.h"

#include "models/catalogue/itemrepository.h"
#include "models/people/fields.h"
#include "models/people/handlers.h"

#include <QCoreApplication>

namespace xq {
namespace {

QJsonObject withRange(QJsonObject body, const DateRange& range)
{
    rangeToJson(range, body);
    return body;
}

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

Draft::Part keyring(const QByteArray& wrapped)
{
    return {QStringLiteral("keyring"), {{QStringLiteral("wrapped"), base64(wrapped)}}, {}};
}

} // namespace

PeopleDesk::PeopleDesk(Workplace& place)
    : m_place(place)
{
}

Result<QList<Person>> PeopleDesk::list(const QString& text) const
{
    return PersonRepository(m_place.database()).list(m_place.unit(), text);
}

Result<Person> PeopleDesk::find(const QString& who) const
{
    XQ_ASSIGN(directory, m_place.directory());
    const Person* person = directory.findLogin(who);
    person = person ? person : directory.find(who);
    if (!person) {
        return fail(ErrorKind::NotFound, QStringLiteral("people.unknown"),
            QCoreApplication::translate("xq::PeopleDesk", "The unit has no person %1.")
                .arg(who.left(80)));
    }
    return *person;
}

Result<Person> PeopleDesk::add(const NewPerson& plan)
{
    XQ_TRY(checkPassword(plan.login, plan.password));
    XQ_ASSIGN(accounts, Workplace::accounts(m_place.paths().folder));
    if (accounts.contains(plan.login)) {
        return refused(QStringLiteral("people.login-taken"),
            QCoreApplication::translate(
                "xq::PeopleDesk", "This computer already has an account %1.")
                .arg(plan.login));
    }
    // A trial city is the same for the same seed, its keys included.
    const KeyPair keys
        = m_place.trial() ? keyPairFromSeed(m_place.random()(kKeySize)) : newKeyPair();
    Person person;
    person.id = newUuid(m_place.now(), m_place.random());
    person.login = plan.login;
    person.name = plan.name;
    person.office = plan.office;
    person.active = plan.active;
    person.roles = plan.roles;
    person.certificates = plan.certificates;
    person.publicKey = keys.publicKey;
    XQ_ASSIGN(
        wrapped, Workplace::wrapSigningKey(keys, plan.password, m_place.trial(), m_place.random()));
    Draft draft;
    draft.stream = peopleStream(m_place.unit());
    draft.type = QStringLiteral("person.added");
    draft.body = {{QStringLiteral("person"), personToJson(person)}};
    draft.parts = {keyring(wrapped)};
    draft.signs = true;
    XQ_TRY(m_place.act({draft}));
    XQ_TRY(m_place.addAccount(plan.login, plan.password, keys));
    return find(plan.login);
}

Result<Person> PeopleDesk::record(const QString& who, const QString& type, QJsonObject body)
{
    XQ_ASSIGN(person, find(who));
    body.insert(QStringLiteral("id"), person.id);
    Draft draft;
    draft.stream = peopleStream(m_place.unit());
    draft.type = type;
    draft.body = body;
    draft.signs = true;
    XQ_TRY(m_place.act({draft}));
    return find(person.id);
}

Result<Person> PeopleDesk::grantRole(const QString& who, Role role, const DateRange& range)
{
    return record(who, QStringLiteral("person.role-granted"),
        withRange({{QStringLiteral("role"), roleId(role)}}, range));
}

Result<Person> PeopleDesk::endRole(const QString& who, Role role, QDate last)
{
    return record(who, QStringLiteral("person.role-ended"),
        {{QStringLiteral("role"), roleId(role)}, {QStringLiteral("to"), fields::iso(last)}});
}

Result<Person> PeopleDesk::certify(const QString& who, const Certificate& certificate)
{
    return record(who, QStringLiteral("person.certified"),
        withRange({{QStringLiteral("number"), certificate.number}}, certificate.range));
}

Result<Person> PeopleDesk::endCertificate(const QString& who, const QString& number, QDate last)
{
    return record(who, QStringLiteral("person.certificate-ended"),
        {{QStringLiteral("number"), number}, {QStringLiteral("to"), fields::iso(last)}});
}

Result<Person> PeopleDesk::change(
    const QString& who, const std::optional<QString>& name, const std::optional<QString>& office)
{
    QJsonObject patch;
    if (name) {
        patch.insert(QStringLiteral("name"), *name);
    }
    if (office) {
        patch.insert(QStringLiteral("office"), *office);
    }
    return record(who, QStringLiteral("person.changed"), {{QStringLiteral("patch"), patch}});
}

Result<Person> PeopleDesk::leave(const QString& who, QDate last, const QString& reason)
{
    return record(who, QStringLiteral("person.left"),
        {{QStringLiteral("to"), fields::iso(last)}, {QStringLiteral("reason"), reason}});
}

Result<void> PeopleDesk::changePassword(const QString& oldPassword, const QString& newPassword)
{
    const Person& person = m_place.session().person;
    XQ_TRY(checkPassword(person.login, newPassword));
    XQ_ASSIGN(file, KeyFile::load(m_place.paths().keys()));
    XQ_ASSIGN(unlocked, file.unlock(person.login, oldPassword));
    XQ_ASSIGN(wrapped,
        Workplace::wrapSigningKey(
            unlocked.signingKey, newPassword, m_place.trial(), m_place.random()));
    Draft draft;
    draft.stream = peopleStream(m_place.unit());
    draft.type = QStringLiteral("person.key-changed");
    draft.body = {{QStringLiteral("id"), person.id},
        {QStringLiteral("publicKey"), base64(unlocked.signingKey.publicKey)}};
    draft.parts = {keyring(wrapped)};
    draft.signs = true;
    XQ_TRY(m_place.act({draft}));
    XQ_TRY(file.changePassword(person.login, oldPassword, newPassword, m_place.random()));
    return file.save();
}

Result<void> PeopleDesk::openSession()
{
    XQ_ASSIGN(device, m_place.journal().device());
    XQ_ASSIGN(known, m_place.journal().state(deviceStream(device.id)));
    if (!known.exists()) {
        XQ_TRY(m_place.journal().act(Author {{}, device.unit, {}}, m_place.recordedNow(),
            {deviceRegistration(device.id, device.unit, device.label, device.keys.publicKey)}));
    }
    Draft draft;
    draft.stream = deviceStream(device.id);
    draft.type = QStringLiteral("session.opened");
    draft.signs = true;
    XQ_TRY(m_place.act({draft}));
    return {};
}

Result<BodyTree> PeopleDesk::tree() const
{
    return BodyRepository(m_place.database()).tree();
}

Result<UnitView> PeopleDesk::unit(const QString& code) const
{
    const QString wanted = code.isEmpty() ? m_place.unit() : code;
    XQ_ASSIGN(bodies, tree());
    const Body* body = bodies.find(wanted);
    body = body ? body : bodies.findName(wanted);
    if (!body) {
        return fail(ErrorKind::NotFound, QStringLiteral("people.body-unknown"),
            QCoreApplication::translate("xq::PeopleDesk", "The body %1 is not known here.")
                .arg(wanted.left(80)));
    }
    UnitView view;
    view.body = *body;
    for (const Body* at = bodies.find(body->parent); at && view.above.size() < 16;
         at = bodies.find(at->parent)) {
        view.above.prepend(*at);
    }
    for (const Body& other : bodies.bodies()) {
        if (other.parent == body->code) {
            view.below.append(other);
        }
    }
    if (body->code == m_place.unit()) {
        XQ_ASSIGN(people, list());
        XQ_ASSIGN(devices, DeviceRepository(m_place.database()).list());
        view.people = people;
        view.devices = devices;
    }
    ItemQuery query;
    query.units = {body->code};
    query.limit = 1'000'000;
    XQ_ASSIGN(items, ItemRepository(m_place.database()).list(query));
    view.items = items.size();
    return view;
}

Result<void> PeopleDesk::registerBody(const Body& body)
{
    Draft draft;
    draft.stream = bodyStream(body.code);
    draft.type = QStringLiteral("body.registered");
    draft.body = {{QStringLiteral("body"), bodyToJson(body)}};
    XQ_TRY(m_place.act({draft}));
    return {};
}

} // namespace xq
