// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/pinyin.h"
#include "models/people/authority.h"
#include "models/people/peoplerepository.h"
#include "tests/support/peoplestore.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace xq;
using test::PeopleStore;

class TestPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pinyinVectors_data();
    void pinyinVectors();
    void pinyinOfPersons_data();
    void pinyinOfPersons();
    void pinyinKeepsLatin();
    void collation();

    void personFields_data();
    void personFields();
    void bodyFields_data();
    void bodyFields();
    void rolesDependOnTheDay();
    void certificatesDependOnTheDay();

    void firstPersonIsTheAdministrator();
    void treeCoversItsSubtree();
    void ringsOfParentsEnd();
    void whoRegistersBodies();
    void admissionMatrix_data();
    void admissionMatrix();
    void foreignSignatureIsRefused();
    void loginsAreNeverGivenTwice();
    void lastAdministratorStays();
    void whoLeftActsNoMore();
    void ownKeyMayChange();
    void erasedKeyringLeavesTheChainWhole();
    void devicesAndSessions();
    void repositoriesAndRebuild();
};

void TestPeople::pinyinVectors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("initials");
    const auto add = [](const char16_t* text, const char* initials) {
        QTest::newRow(initials) << QString::fromUtf16(text) << QString::fromLatin1(initials);
    };
    add(u"行政处罚", "xzcf");
    add(u"重庆", "cq");
    add(u"长沙", "cs");
    add(u"厦门", "xm");
    add(u"会计", "kj");
    add(u"供给", "gj");
    add(u"给予", "jy");
    add(u"行政给付", "xzjf");
    add(u"调查", "dc");
    add(u"单位", "dw");
    add(u"查处", "cc");
    add(u"朝阳区", "cyq");
    add(u"乐山", "ls");
}

void TestPeople::pinyinVectors()
{
    QFETCH(QString, text);
    QFETCH(QString, initials);
    QCOMPARE(pinyinOf(text).initials, initials);
}

void TestPeople::pinyinOfPersons_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    const auto add = [](const char16_t* name, const char* initials) {
        QTest::newRow(initials) << QString::fromUtf16(name) << QString::fromLatin1(initials);
    };
    add(u"单雄信", "sxx");
    add(u"曾国藩", "zgf");
    add(u"仇某", "qm");
    add(u"解某", "xm");
    add(u"查某", "zm");
    add(u"尉迟恭", "ycg");
    add(u"覃某", "qm");
    add(u"王某", "wm");
}

void TestPeople::pinyinOfPersons()
{
    QFETCH(QString, name);
    QFETCH(QString, initials);
    QCOMPARE(pinyinOfPerson(name).initials, initials);
}

void TestPeople::pinyinKeepsLatin()
{
    QCOMPARE(pinyinOf(QStringLiteral("A4纸（ＡＢＣ）")).full, QStringLiteral("a4zhiabc"));
    QCOMPARE(pinyinOf(QStringLiteral("A4纸（ＡＢＣ）")).initials, QStringLiteral("a4zabc"));
    QCOMPARE(pinyinOf(QStringLiteral("吕")).full, QStringLiteral("lv"));
    QCOMPARE(pinyinKey(QStringLiteral("行政处罚")), QStringLiteral("xzcf xingzhengchufa"));
    QCOMPARE(pinyinKey(QString()), QStringLiteral(" "));
    QCOMPARE(pinyinOfPerson(QStringLiteral("Smith")).full, QStringLiteral("smith"));
}

void TestPeople::collation()
{
    QStringList names {
        QStringLiteral("张"), QStringLiteral("李"), QStringLiteral("安"), QStringLiteral("王")};
    std::sort(names.begin(), names.end(),
        [](const QString& a, const QString& b) { return collationKey(a) < collationKey(b); });
    QCOMPARE(names.join(QString()), QStringLiteral("安李王张"));
}

namespace {
QJsonObject goodPerson()
{
    Person person;
    person.id = QStringLiteral("p-1");
    person.login = QStringLiteral("li.si");
    person.name = QStringLiteral("李四");
    person.publicKey = QByteArray("key");
    person.roles = {{Role::Clerk, {QDate(2016, 1, 1), QDate(2017, 6, 30)}}};
    person.certificates = {{QStringLiteral("川123"), {QDate(2014, 1, 1), QDate(2017, 1, 1)}},
        {QStringLiteral("川456"), {QDate(2017, 2, 1), {}}}};
    return personToJson(person);
}
}

void TestPeople::personFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    const QString person = QStringLiteral("people.person");
    const auto row
        = [](const char* name, const char* field, const QJsonValue& value, const QString& code) {
              QTest::newRow(name) << QString::fromLatin1(field) << value << code;
          };
    row("good", "name", QStringLiteral("李四"), {});
    row("200 outside the plane", "name", QString::fromUcs4(U"\U00020000").repeated(200), {});
    row("201", "name", QStringLiteral("李").repeated(201), person);
    row("no name", "name", QStringLiteral("  "), person);
    row("control", "name", QString(QChar(7)), person);
    row("lone surrogate", "name", QString(QChar(0xd800)), person);
    row("name is a number", "name", 7, person);
    row("login in capitals", "login", QStringLiteral("Li"), person);
    row("login too short", "login", QStringLiteral("l"), person);
    row("no key", "publicKey", QString(), person);
    row("key is not base64", "publicKey", QStringLiteral("%%%"), person);
    row("no real day", "from", QStringLiteral("2017-02-29"), QStringLiteral("people.date"));
    row("role", "roles",
        QJsonArray {QJsonObject {{QStringLiteral("role"), QStringLiteral("king")}}},
        QStringLiteral("people.role"));
    row("certificate", "certificates", QJsonArray {QJsonObject {}},
        QStringLiteral("people.certificate"));
}

void TestPeople::personFields()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    QJsonObject object = goodPerson();
    object.insert(field, value);
    QCOMPARE(codeOf(personFromJson(object)), code);
}

void TestPeople::bodyFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    const QString body = QStringLiteral("people.body");
    const auto row
        = [](const char* name, const char* field, const QJsonValue& value, const QString& code) {
              QTest::newRow(name) << QString::fromLatin1(field) << value << code;
          };
    row("good", "name", QStringLiteral("城管局"), QString());
    row("code with colon", "code", QStringLiteral("a:b"), body);
    row("own parent", "parent", QStringLiteral("511700-CG"), body);
    row("level", "level", QStringLiteral("moon"), body);
    row("uscc letters", "uscc", QStringLiteral("IOZSV0000086123430"),
        QStringLiteral("uscc.alphabet"));
    row("uscc", "uscc", QStringLiteral("11511700008612343P"), QString());
    row("uscc check", "uscc", QStringLiteral("11511700008612343Q"), QStringLiteral("uscc.check"));
    row("uscc in small letters", "uscc", QStringLiteral("11511700008612343p"), body);
    row("region", "region", QStringLiteral("5117"), body);
    row("offices", "offices",
        QJsonArray {QJsonObject {{QStringLiteral("code"), QStringLiteral("x")},
            {QStringLiteral("name"), QStringLiteral("x")},
            {QStringLiteral("kind"), QStringLiteral("x")}}},
        body);
}

void TestPeople::bodyFields()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    QJsonObject object = bodyToJson(
        PeopleStore::department(PeopleStore::unit(), QStringLiteral("城市管理行政执法局")));
    object.insert(field, value);
    QCOMPARE(codeOf(bodyFromJson(object)), code);
}

void TestPeople::rolesDependOnTheDay()
{
    Person person = *personFromJson(goodPerson());
    QVERIFY(person.holds(Role::Clerk, QDate(2017, 6, 30)));
    QVERIFY(!person.holds(Role::Clerk, QDate(2017, 7, 1)));
    QVERIFY(!person.holds(Role::Clerk, QDate(2015, 12, 31)));
    QVERIFY(!person.holds(Role::Chief, QDate(2017, 1, 1)));
    person.active.to = QDate(2017, 3, 1);
    QVERIFY(!person.holds(Role::Clerk, QDate(2017, 3, 2)));
}

void TestPeople::certificatesDependOnTheDay()
{
    const Person person = *personFromJson(goodPerson());
    QCOMPARE(person.certificateOn(QDate(2016, 5, 5))->number, QStringLiteral("川123"));
    QVERIFY(!person.certificateOn(QDate(2017, 1, 15)));
    QCOMPARE(person.certificateOn(QDate(2030, 1, 1))->number, QStringLiteral("川456"));
}

void TestPeople::firstPersonIsTheAdministrator()
{
    PeopleStore store;
    XQ_OK(store.open());
    Person clerk = store.person(QStringLiteral("p-1"), QStringLiteral("clerk"),
        QStringLiteral("李四"), Role::Clerk, PeopleStore::unit());
    QCOMPARE(codeOf(store.act(clerk.id, PeopleStore::personDraft(clerk, PeopleStore::unit()))),
        QStringLiteral("people.first"));
    clerk.roles = {{Role::Platform, {}}};
    Draft unsigned_ = PeopleStore::personDraft(clerk, PeopleStore::unit());
    unsigned_.signs = false;
    QCOMPARE(codeOf(store.act(clerk.id, unsigned_)), QStringLiteral("authority.signature"));
    const Person other = store.person(QStringLiteral("p-2"), QStringLiteral("other"),
        QStringLiteral("李四"), Role::Platform, PeopleStore::unit());
    QCOMPARE(codeOf(store.act(other.id, PeopleStore::personDraft(clerk, PeopleStore::unit()))),
        QStringLiteral("people.first"));
    QCOMPARE(codeOf(store.act(clerk.id, PeopleStore::personDraft(clerk, PeopleStore::sister()))),
        QStringLiteral("authority.unit"));
    XQ_OK(store.act(clerk.id, PeopleStore::personDraft(clerk, PeopleStore::unit())));
    QCOMPARE(store.directory(PeopleStore::unit())->people.size(), 1);
    QCOMPARE(store.directory(PeopleStore::unit())->people.first().wrappedKey, QByteArray("secret"));
}

void TestPeople::treeCoversItsSubtree()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const test::JournalStates states(*store.journal);
    QVERIFY(*covers(states, PeopleStore::city(), PeopleStore::unit()));
    QVERIFY(*covers(states, PeopleStore::unit(), PeopleStore::unit()));
    QVERIFY(!*covers(states, PeopleStore::unit(), PeopleStore::city()));
    QVERIFY(!*covers(states, PeopleStore::unit(), PeopleStore::sister()));
    QVERIFY(!*covers(states, QString(), PeopleStore::sister()));
    const BodyTree tree = *BodyRepository(*store.database).tree();
    QCOMPARE(tree.subtree(PeopleStore::city()).size(), 3);
    QCOMPARE(tree.subtree(PeopleStore::unit()), QStringList {PeopleStore::unit()});
    QCOMPARE(tree.findName(QStringLiteral("食品药品监督管理局"))->code, PeopleStore::sister());
    QCOMPARE(tree.find(PeopleStore::unit())->offices.size(), 2);
}

void TestPeople::ringsOfParentsEnd()
{
    Body a;
    a.code = QStringLiteral("a");
    a.parent = QStringLiteral("b");
    Body b;
    b.code = QStringLiteral("b");
    b.parent = QStringLiteral("a");
    const BodyTree tree({a, b});
    QVERIFY(tree.covers(QStringLiteral("a"), QStringLiteral("b")));
    QVERIFY(!tree.covers(QStringLiteral("c"), QStringLiteral("b")));

    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const Draft ring = PeopleStore::draft(bodyStream(PeopleStore::city()), "body.changed",
        {{QStringLiteral("patch"), QJsonObject {{QStringLiteral("parent"), PeopleStore::unit()}}}});
    QCOMPARE(codeOf(store.act(PeopleStore::cityAdmin(), ring)), QStringLiteral("people.body"));
}

void TestPeople::whoRegistersBodies()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const Body fresh
        = PeopleStore::department(QStringLiteral("511700-JT"), QStringLiteral("交通运输局"));
    // A unit's device enters neither sister nor parent, a clerk nothing at all.
    QCOMPARE(codeOf(store.actAsDevice(PeopleStore::unit(), PeopleStore::bodyDraft(fresh))),
        QStringLiteral("authority.unit"));
    QCOMPARE(codeOf(store.act(PeopleStore::personId(Role::Clerk), PeopleStore::bodyDraft(fresh))),
        QStringLiteral("authority.role"));
    QCOMPARE(codeOf(store.act(PeopleStore::admin(), PeopleStore::bodyDraft(fresh))),
        QStringLiteral("authority.unit"));
    XQ_OK(store.act(PeopleStore::cityAdmin(), PeopleStore::bodyDraft(fresh)));
    QCOMPARE(codeOf(store.act(PeopleStore::cityAdmin(), PeopleStore::bodyDraft(fresh))),
        QStringLiteral("people.body-exists"));
    const auto rename = [](const QString& code, const QJsonObject& patch) {
        return PeopleStore::draft(
            bodyStream(code), "body.changed", {{QStringLiteral("patch"), patch}});
    };
    const QJsonObject name {{QStringLiteral("name"), QStringLiteral("综合行政执法局")}};
    QCOMPARE(codeOf(store.act(PeopleStore::admin(), rename(fresh.code, name))),
        QStringLiteral("authority.unit"));
    XQ_OK(store.act(PeopleStore::admin(), rename(PeopleStore::unit(), name)));
    QCOMPARE(codeOf(store.act(PeopleStore::admin(), rename(PeopleStore::unit(), {}))),
        QStringLiteral("people.body"));
    const Body changed = *loadBody(test::JournalStates(*store.journal), PeopleStore::unit());
    QCOMPARE(changed.name, QStringLiteral("综合行政执法局"));
    QCOMPARE(changed.offices.size(), 2); // untouched
}

void TestPeople::admissionMatrix_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("actor");
    QTest::addColumn<QString>("code");
    const QStringList types {QStringLiteral("person.added"), QStringLiteral("person.changed"),
        QStringLiteral("person.role-granted"), QStringLiteral("person.role-ended"),
        QStringLiteral("person.certified"), QStringLiteral("person.certificate-ended"),
        QStringLiteral("person.key-changed"), QStringLiteral("person.left")};
    for (const QString& type : types) {
        for (const Role role : allRoles()) {
            const QString code
                = role == Role::Platform ? QString() : QStringLiteral("authority.role");
            QTest::newRow(qPrintable(type + QLatin1Char(' ') + roleId(role)))
                << type << PeopleStore::personId(role) << code;
        }
        QTest::newRow(qPrintable(type + QStringLiteral(" other unit")))
            << type << QStringLiteral("p-sister") << QStringLiteral("authority.unit");
        QTest::newRow(qPrintable(type + QStringLiteral(" city")))
            << type << PeopleStore::cityAdmin() << QStringLiteral("authority.unit");
    }
}

void TestPeople::admissionMatrix()
{
    QFETCH(QString, type);
    QFETCH(QString, actor);
    QFETCH(QString, code);
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    Person target = store.person(QStringLiteral("p-t"), QStringLiteral("target"),
        QStringLiteral("解某"), Role::Clerk, PeopleStore::unit());
    target.certificates = {{QStringLiteral("川1"), {}}};
    Draft draft = PeopleStore::personDraft(target, PeopleStore::unit());
    if (type != QLatin1String("person.added")) {
        XQ_OK(store.act(PeopleStore::admin(), draft));
        const QString key = QString::fromLatin1(target.publicKey.toBase64());
        draft.type = type;
        draft.body = {{QStringLiteral("id"), target.id},
            {QStringLiteral("role"), roleId(Role::Clerk)},
            {QStringLiteral("number"), QStringLiteral("川1")},
            {QStringLiteral("to"), QStringLiteral("2017-12-31")},
            {QStringLiteral("reason"), QStringLiteral("调离")}, {QStringLiteral("publicKey"), key},
            {QStringLiteral("patch"),
                QJsonObject {{QStringLiteral("name"), QStringLiteral("解某某")}}}};
    }
    QCOMPARE(codeOf(store.act(actor, draft)), code);
    if (code.isEmpty()) { // and never without a signature
        PeopleStore again;
        XQ_OK(again.open());
        XQ_OK(again.fill());
        if (type != QLatin1String("person.added")) {
            XQ_OK(again.act(
                PeopleStore::admin(), PeopleStore::personDraft(target, PeopleStore::unit())));
        }
        draft.signs = false;
        QCOMPARE(codeOf(again.act(actor, draft)), QStringLiteral("authority.signature"));
    }
}

void TestPeople::foreignSignatureIsRefused()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const Person target = store.person(QStringLiteral("p-t"), QStringLiteral("target"),
        QStringLiteral("解某"), Role::Clerk, PeopleStore::unit());
    // In the name of the administrator, with the clerk's key.
    const Author forged {PeopleStore::admin(), PeopleStore::unit(),
        store.keyOf(PeopleStore::personId(Role::Clerk)).privateKey};
    QCOMPARE(codeOf(store.journal->act(forged, store.recorded(),
                 QList<Draft> {PeopleStore::personDraft(target, PeopleStore::unit())})),
        QStringLiteral("authority.signature"));
    QVERIFY(!store.directory(PeopleStore::unit())->find(target.id));
}

void TestPeople::loginsAreNeverGivenTwice()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    XQ_OK(store.act(PeopleStore::admin(),
        PeopleStore::draft(peopleStream(PeopleStore::unit()), "person.left",
            {{QStringLiteral("id"), PeopleStore::personId(Role::Clerk)},
                {QStringLiteral("to"), QStringLiteral("2017-03-01")},
                {QStringLiteral("reason"), QStringLiteral("退休")}})));
    const Person again = store.person(QStringLiteral("p-t"), roleId(Role::Clerk),
        QStringLiteral("解某"), Role::Clerk, PeopleStore::unit());
    QCOMPARE(codeOf(store.act(
                 PeopleStore::admin(), PeopleStore::personDraft(again, PeopleStore::unit()))),
        QStringLiteral("people.login-taken"));
    Person lost = store.person(QStringLiteral("p-u"), QStringLiteral("lost"),
        QStringLiteral("解某"), Role::Clerk, PeopleStore::unit());
    lost.office = QStringLiteral("nowhere");
    QCOMPARE(codeOf(store.act(
                 PeopleStore::admin(), PeopleStore::personDraft(lost, PeopleStore::unit()))),
        QStringLiteral("people.office"));
}

void TestPeople::lastAdministratorStays()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const QString stream = peopleStream(PeopleStore::unit());
    const QJsonObject body {{QStringLiteral("id"), PeopleStore::admin()},
        {QStringLiteral("role"), roleId(Role::Platform)},
        {QStringLiteral("to"), QStringLiteral("2017-03-31")},
        {QStringLiteral("reason"), QStringLiteral("轮岗")}};
    for (const char* type : {"person.role-ended", "person.left"}) {
        QCOMPARE(codeOf(store.act(PeopleStore::admin(), PeopleStore::draft(stream, type, body))),
            QStringLiteral("people.last-platform"));
    }
    XQ_OK(store.act(PeopleStore::admin(),
        PeopleStore::draft(stream, "person.role-granted",
            {{QStringLiteral("id"), PeopleStore::personId(Role::Chief)},
                {QStringLiteral("role"), roleId(Role::Platform)}})));
    XQ_OK(store.act(PeopleStore::admin(), PeopleStore::draft(stream, "person.left", body)));
}

void TestPeople::whoLeftActsNoMore()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const QString stream = peopleStream(PeopleStore::unit());
    XQ_OK(store.act(PeopleStore::admin(),
        PeopleStore::draft(stream, "person.role-granted",
            {{QStringLiteral("id"), PeopleStore::personId(Role::Chief)},
                {QStringLiteral("role"), roleId(Role::Platform)}})));
    XQ_OK(store.act(PeopleStore::admin(),
        PeopleStore::draft(stream, "person.left",
            {{QStringLiteral("id"), PeopleStore::admin()},
                {QStringLiteral("to"), QStringLiteral("2017-03-10")},
                {QStringLiteral("reason"), QStringLiteral("调离")}})));
    const Draft change = PeopleStore::draft(stream, "person.changed",
        {{QStringLiteral("id"), PeopleStore::personId(Role::Clerk)},
            {QStringLiteral("patch"),
                QJsonObject {{QStringLiteral("name"), QStringLiteral("王五")}}}});
    XQ_OK(store.act(PeopleStore::admin(), change)); // the last day is still a day of duty
    store.now += kDay;
    QCOMPARE(codeOf(store.act(PeopleStore::admin(), change)), QStringLiteral("authority.person"));
}

void TestPeople::ownKeyMayChange()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const QString clerk = PeopleStore::personId(Role::Clerk);
    const KeyPair fresh = keyPairFromSeed(QByteArray(32, 'n'));
    Draft draft = PeopleStore::draft(peopleStream(PeopleStore::unit()), "person.key-changed",
        {{QStringLiteral("id"), clerk},
            {QStringLiteral("publicKey"), QString::fromLatin1(fresh.publicKey.toBase64())}});
    draft.parts = {{QStringLiteral("keyring"),
        {{QStringLiteral("wrapped"), QString::fromLatin1(QByteArray("new").toBase64())}}, {}}};
    XQ_OK(store.act(clerk, draft));
    const Person person = *store.directory(PeopleStore::unit())->find(clerk);
    QCOMPARE(person.publicKey, fresh.publicKey);
    QCOMPARE(person.wrappedKey, QByteArray("new"));
    QCOMPARE(person.formerKeys.size(), 1);
    // What the old key signed still holds; from now on only the new one signs.
    const Event last = store.journal->events(peopleStream(PeopleStore::unit()))->last();
    QCOMPARE(keyFor(last, person), store.keyOf(clerk).publicKey);
    QCOMPARE(codeOf(store.act(clerk, draft)), QStringLiteral("authority.signature"));
}

void TestPeople::erasedKeyringLeavesTheChainWhole()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const Event first = store.journal->events(peopleStream(PeopleStore::unit()))->first();
    XQ_OK(store.journal->erasePart(first.id, QStringLiteral("keyring")));
    QVERIFY(store.directory(PeopleStore::unit())->find(PeopleStore::admin())->wrappedKey.isEmpty());
    const auto report = store.journal->verify(true);
    QVERIFY(report.has_value());
    QCOMPARE(report->problems.join(QLatin1Char('\n')), QString());
}

void TestPeople::devicesAndSessions()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const DeviceIdentity own = *store.journal->device();
    const QString stream = deviceStream(own.id);
    const QString clerk = PeopleStore::personId(Role::Clerk);
    const Draft session = PeopleStore::draft(stream, "session.opened", {});
    QCOMPARE(codeOf(store.act(clerk, session)), QStringLiteral("device.unknown"));
    QJsonObject body {{QStringLiteral("id"), own.id}, {QStringLiteral("unit"), own.unit},
        {QStringLiteral("label"), own.label},
        {QStringLiteral("publicKey"), QString::fromLatin1(own.keys.publicKey.toBase64())}};
    const Draft registration = PeopleStore::draft(stream, "device.registered", body, false);
    QCOMPARE(codeOf(store.actAsDevice(PeopleStore::sister(), registration)),
        QStringLiteral("device.malformed"));
    XQ_OK(store.actAsDevice(own.unit, registration));
    QCOMPARE(codeOf(store.actAsDevice(own.unit, registration)), QStringLiteral("device.exists"));
    Draft without = session;
    without.signs = false;
    QCOMPARE(codeOf(store.act(clerk, without)), QStringLiteral("authority.signature"));
    QCOMPARE(
        codeOf(store.act(QStringLiteral("p-sister"), session)), QStringLiteral("authority.unit"));
    XQ_OK(store.act(clerk, session));
    XQ_OK(store.act(PeopleStore::admin(), session));
    const auto rows = DeviceRepository(*store.database).list();
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().sessions, 2);
    QCOMPARE(rows->first().lastPerson, PeopleStore::admin());
    const Draft retire = PeopleStore::draft(
        stream, "device.retired", {{QStringLiteral("reason"), QStringLiteral("报废")}});
    QCOMPARE(codeOf(store.act(clerk, retire)), QStringLiteral("authority.role"));
    XQ_OK(store.act(PeopleStore::admin(), retire));
    QCOMPARE(codeOf(store.act(clerk, session)), QStringLiteral("device.retired"));
}

void TestPeople::repositoriesAndRebuild()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const PersonRepository people(*store.database);
    QCOMPARE(people.list(PeopleStore::unit(), QString())->size(), 9);
    QCOMPARE(people.list(PeopleStore::unit(), QStringLiteral("sxx"))->first().login,
        QStringLiteral("admin"));
    QCOMPARE(people.list(PeopleStore::unit(), QStringLiteral("%"))->size(), 0);
    QCOMPARE(people.list(PeopleStore::city(), QStringLiteral("zgf"))->size(), 1);
    const auto found = people.find(PeopleStore::admin());
    QCOMPARE((*found)->roles, QList<RoleGrant>({{Role::Platform, {}}}));
    QVERIFY(!people.find(QStringLiteral("nobody"))->has_value());
    QCOMPARE(*people.nameOf(PeopleStore::admin()), QStringLiteral("单雄信"));
    const auto report = store.journal->verify(true);
    QVERIFY(report.has_value());
    QCOMPARE(report->problems.join(QLatin1Char('\n')), QString());
    QVERIFY(report->rebuilt);
}

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
