// SPDX-License-Identifier: GPL-3.0-or-later
// A journal with bodies, people and references in a temporary file: a city (511700) with two
// departments, one person for every role in 511700-CG, signing with real keys.
#pragma once

#include "models/catalogue/handlers.h"
#include "models/journal/journal.h"
#include "models/people/body.h"
#include "models/people/handlers.h"
#include "models/people/person.h"
#include "models/store/database.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <map>
#include <memory>

namespace xq::test {

using xq::JournalStates;

struct PeopleStore {
    QTemporaryDir folder;
    StreamRegistry registry;
    std::unique_ptr<Database> database;
    std::unique_ptr<Journal> journal;
    std::map<QString, std::pair<QString, KeyPair>> keys; ///< person id -> unit, keys
    Instant now = localInstant(QDate(2017, 3, 10), 9, 0);
    quint64 seed = 1;

    static QString city() { return QStringLiteral("511700"); }
    static QString unit() { return QStringLiteral("511700-CG"); }
    static QString sister() { return QStringLiteral("511700-SY"); }
    static QString admin() { return QStringLiteral("p-platform"); }
    static QString cityAdmin() { return QStringLiteral("p-city"); }
    static QString personId(Role role)
    {
        return QStringLiteral("p-") + roleId(role).replace(QLatin1Char('_'), QLatin1Char('-'));
    }

    Result<void> open()
    {
        addPeopleHandlers(registry);
        addCatalogueHandlers(registry);
        DatabaseOptions options;
        options.path = folder.filePath(QStringLiteral("store.db"));
        options.create = true;
        options.synchronousOff = true; // nothing here is about power loss
        XQ_ASSIGN(opened, Database::open(options));
        database = std::move(opened);
        const QDir scripts(
            QString::fromLocal8Bit(qgetenv("XQ_SOURCE_DIR")) + QStringLiteral("/resources/schema"));
        for (const QString& script :
            scripts.entryList({QStringLiteral("[0-9]*.sql")}, QDir::Files, QDir::Name)) {
            QFile file(scripts.filePath(script));
            if (!file.open(QIODevice::ReadOnly)) {
                return fail(ErrorKind::Storage, QStringLiteral("test.schema"), file.fileName());
            }
            XQ_TRY(database->execScript("BEGIN;" + file.readAll() + "COMMIT;"));
        }
        journal = std::make_unique<Journal>(*database, registry, seededRandom(7));
        return journal->createDevice({newUuid(1, seededRandom(1)), unit(), QStringLiteral("PC"),
            keyPairFromSeed(QByteArray(32, 'd'))});
    }

    RecordedAt recorded() const { return {now, now, QStringLiteral("trial")}; }
    const KeyPair& keyOf(const QString& person) { return keys.at(person).second; }
    Author author(const QString& person) const
    {
        const auto& [unitCode, pair] = keys.at(person);
        return {person, unitCode, pair.privateKey};
    }
    Result<QList<Event>> act(const QString& person, const Draft& draft)
    {
        return journal->act(author(person), recorded(), QList<Draft> {draft});
    }
    Result<QList<Event>> actAsDevice(const QString& unitCode, const Draft& draft)
    {
        return journal->act(Author {{}, unitCode, {}}, recorded(), QList<Draft> {draft});
    }

    static Draft draft(
        const QString& stream, const char* type, const QJsonObject& body, bool signs = true)
    {
        Draft made;
        made.stream = stream;
        made.type = QLatin1String(type);
        made.body = body;
        made.signs = signs;
        return made;
    }
    static Draft bodyDraft(const Body& body)
    {
        return draft(bodyStream(body.code), "body.registered",
            {{QStringLiteral("body"), bodyToJson(body)}}, false);
    }
    Person person(const QString& id, const QString& login, const QString& name, Role role,
        const QString& unitCode)
    {
        QByteArray seedBytes(32, 'k');
        seedBytes[0] = static_cast<char>(++seed);
        keys[id] = {unitCode, keyPairFromSeed(seedBytes)};
        Person made;
        made.id = id;
        made.login = login;
        made.name = name;
        made.roles = {{role, {}}};
        made.publicKey = keys[id].second.publicKey;
        return made;
    }
    static Draft personDraft(const Person& person, const QString& unitCode)
    {
        Draft made = draft(peopleStream(unitCode), "person.added",
            {{QStringLiteral("person"), personToJson(person)}});
        made.parts = {{QStringLiteral("keyring"),
            {{QStringLiteral("wrapped"), QString::fromLatin1(QByteArray("secret").toBase64())}},
            {}}};
        return made;
    }

    static Body department(const QString& code, const QString& name)
    {
        Body body;
        body.code = code;
        body.name = name;
        body.parent = city();
        body.offices = {
            {QStringLiteral("zd1"), QStringLiteral("执法一大队"), OfficeKind::Exercising},
            {QStringLiteral("fz"), QStringLiteral("法制科"), OfficeKind::Legal},
        };
        return body;
    }

    /// The city, its two departments and their people.
    Result<void> fill()
    {
        Body top;
        top.code = city();
        top.name = QStringLiteral("示范市");
        top.level = BodyLevel::City;
        XQ_TRY(actAsDevice(city(), bodyDraft(top)));
        XQ_TRY(actAsDevice(
            city(), bodyDraft(department(unit(), QStringLiteral("城市管理行政执法局")))));
        XQ_TRY(actAsDevice(
            city(), bodyDraft(department(sister(), QStringLiteral("食品药品监督管理局")))));
        const Person first = person(
            cityAdmin(), QStringLiteral("city"), QStringLiteral("曾国藩"), Role::Platform, city());
        XQ_TRY(act(first.id, personDraft(first, city())));
        const Person own = person(
            admin(), QStringLiteral("admin"), QStringLiteral("单雄信"), Role::Platform, unit());
        XQ_TRY(act(own.id, personDraft(own, unit())));
        for (const Role role : allRoles()) {
            if (role != Role::Platform) {
                const Person other
                    = person(personId(role), roleId(role), QStringLiteral("王某"), role, unit());
                XQ_TRY(act(admin(), personDraft(other, unit())));
            }
        }
        const Person last = person(QStringLiteral("p-sister"), QStringLiteral("sister"),
            QStringLiteral("仇某"), Role::Platform, sister());
        XQ_TRY(act(last.id, personDraft(last, sister())));
        return {};
    }

    Result<Directory> directory(const QString& unitCode) const
    {
        XQ_ASSIGN(state, journal->state(peopleStream(unitCode)));
        return Directory::fromState(state.state);
    }
};

} // namespace xq::test

/// Compares the code of a failed Result; "" where it succeeded.
template <typename R> QString codeOf(const R& result)
{
    return result ? QString() : result.error().code;
}
