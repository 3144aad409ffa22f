// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/peoplerepository.h"

#include "models/store/database.h"

#include <QHash>

namespace xq {
namespace {

const QString kPerson = QStringLiteral(
    "SELECT id, login, name, office, active_from, active_to, public_key FROM person_row");

QDate day(const QString& text)
{
    return QDate::fromString(text, Qt::ISODate);
}

Person personOf(const Statement& select)
{
    Person person;
    person.id = select.text(0);
    person.login = select.text(1);
    person.name = select.text(2);
    person.office = select.text(3);
    person.active = {day(select.text(4)), day(select.text(5))};
    person.publicKey = select.bytes(6);
    return person;
}

QString containing(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    text.replace(QLatin1Char('%'), QLatin1String("\\%"));
    text.replace(QLatin1Char('_'), QLatin1String("\\_"));
    return QLatin1Char('%') + text.toLower() + QLatin1Char('%');
}

} // namespace

BodyRepository::BodyRepository(Database& database)
    : m_database(database)
{
}

Result<BodyTree> BodyRepository::tree() const
{
    QHash<QString, QList<Office>> offices;
    auto second = m_database.prepare(
        QStringLiteral("SELECT body, code, name, kind FROM body_office ORDER BY body, n"));
    for (;;) {
        XQ_ASSIGN(more, second.next());
        if (!more) {
            break;
        }
        offices[second.text(0)].append({second.text(1), second.text(2),
            officeKindFromId(second.text(3)).value_or(OfficeKind::Exercising)});
    }
    auto select = m_database.prepare(
        QStringLiteral("SELECT code, name, short_name, level, parent, uscc, region FROM body_row"
                       " ORDER BY code"));
    QList<Body> bodies;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            break;
        }
        bodies.append({select.text(0), select.text(1), select.text(2),
            levelFromId(select.text(3)).value_or(BodyLevel::Department), select.text(4),
            select.text(5), select.text(6), offices.value(select.text(0))});
    }
    return BodyTree(bodies);
}

PersonRepository::PersonRepository(Database& database)
    : m_database(database)
{
}

Result<void> PersonRepository::fill(Person& person) const
{
    auto roles = m_database.prepare(QStringLiteral(
        "SELECT role, from_day, to_day FROM person_role WHERE person = ? ORDER BY n"));
    roles.bind(1, person.id);
    for (;;) {
        XQ_ASSIGN(more, roles.next());
        if (!more) {
            break;
        }
        if (const auto role = roleFromId(roles.text(0))) {
            person.roles.append({*role, {day(roles.text(1)), day(roles.text(2))}});
        }
    }
    auto certificates = m_database.prepare(QStringLiteral(
        "SELECT number, from_day, to_day FROM certificate_row WHERE person = ? ORDER BY n"));
    certificates.bind(1, person.id);
    for (;;) {
        XQ_ASSIGN(more, certificates.next());
        if (!more) {
            break;
        }
        person.certificates.append(
            {certificates.text(0), {day(certificates.text(1)), day(certificates.text(2))}});
    }
    return {};
}

Result<std::optional<Person>> PersonRepository::find(const QString& id) const
{
    auto select = m_database.prepare(kPerson + QStringLiteral(" WHERE id = ?"));
    select.bind(1, id);
    XQ_ASSIGN(found, select.next());
    if (!found) {
        return std::optional<Person>();
    }
    Person person = personOf(select);
    XQ_TRY(fill(person));
    return std::optional(person);
}

Result<QList<Person>> PersonRepository::list(const QString& unit, const QString& text) const
{
    auto select = m_database.prepare(kPerson
        + QStringLiteral(" WHERE unit = ? AND login || ' ' || name || ' ' || pinyin LIKE ?"
                         " ESCAPE '\\' ORDER BY login"));
    select.bind(1, unit).bind(2, containing(text));
    QList<Person> people;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            break;
        }
        people.append(personOf(select));
    }
    for (Person& person : people) {
        XQ_TRY(fill(person));
    }
    return people;
}

Result<QString> PersonRepository::nameOf(const QString& id) const
{
    auto select = m_database.prepare(QStringLiteral("SELECT name FROM person_row WHERE id = ?"));
    select.bind(1, id);
    XQ_ASSIGN(found, select.next());
    return found ? select.text(0) : QString();
}

DeviceRepository::DeviceRepository(Database& database)
    : m_database(database)
{
}

Result<QList<DeviceRow>> DeviceRepository::list() const
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT id, unit, label, retired, last_person, last_at, sessions"
                       " FROM device_row ORDER BY unit, label, id"));
    QList<DeviceRow> rows;
    for (;;) {
        XQ_ASSIGN(more, select.next());
        if (!more) {
            break;
        }
        rows.append({select.text(0), select.text(1), select.text(2), select.integer(3) != 0,
            select.text(4), select.integer(5), select.integer(6)});
    }
    return rows;
}

} // namespace xq
