// SPDX-License-Identifier: GPL-3.0-or-later
// The desks of the platform-management office over a whole store, and the same through the shell.
#include "models/services/cataloguedesk.h"
#include "models/services/peopledesk.h"
#include "tests/support/ended.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace xq;

class TestReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void personBecomesAnAccount();
    void passwordOpensStoreAndKey();
    void sessionsAreSigned();
    void unitAndItsNeighbours();
    void importIsWholeOrNothing();
    void suspensionStopsCases();
    void calendarYearsMerge();
    void shell();
    void shellRefuses_data();
    void shellRefuses();

private:
    struct Answer {
        int code = -1;
        QByteArray out;
        QString error;
        QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    };
    static std::unique_ptr<Workplace> make(const QString& folder, bool trial = true);
    static Answer run(const QString& folder, const QStringList& words);
    static QString file(const QTemporaryDir& folder, const QByteArray& bytes);
};

namespace {
const QString kClock = QStringLiteral("2017-03-10T09:00:00+08:00");
template <typename R> QString codeOf(const R& result)
{
    return result ? QString() : result.error().code;
}
QString withinFolder(const QTemporaryDir& folder)
{
    return folder.filePath(QStringLiteral("store"));
}
NewPerson clerk()
{
    NewPerson plan;
    plan.login = QStringLiteral("clerk");
    plan.name = QStringLiteral("何晓东");
    plan.office = QStringLiteral("ZF1");
    plan.roles = {{Role::Clerk, {}}};
    plan.certificates = {{QStringLiteral("川S1"), {QDate(2016, 1, 1), QDate(2019, 12, 31)}}};
    plan.password = trialPassword();
    return plan;
}
}

std::unique_ptr<Workplace> TestReference::make(const QString& folder, bool trial)
{
    NewStore plan;
    plan.folder = folder;
    plan.trial = trial;
    plan.deviceLabel = QStringLiteral("CG-PC-07");
    plan.unit.code = QStringLiteral("CG");
    plan.unit.name = QStringLiteral("城市管理行政执法局");
    plan.unit.offices = {
        {QStringLiteral("PT"), QStringLiteral("行权平台管理科"), OfficeKind::Platform},
        {QStringLiteral("ZF1"), QStringLiteral("综合执法一科"), OfficeKind::Exercising},
    };
    plan.login = QStringLiteral("admin");
    plan.name = QStringLiteral("单雄信");
    plan.password = trial ? trialPassword() : QStringLiteral("first-password");
    Workplace::Options options;
    options.clock = trial ? kClock : QString();
    auto made = Workplace::create(plan, options);
    if (!made) {
        qWarning("%s", qPrintable(made.error().code + made.error().message));
        return nullptr;
    }
    return std::move(*made);
}

TestReference::Answer TestReference::run(const QString& folder, const QStringList& words)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XINGQUAN_CLOCK"), kClock);
    process.setProcessEnvironment(environment);
    process.start(QString::fromLocal8Bit(qgetenv("XQ_BIN_DIR")) + QStringLiteral("/xingquanctl"),
        QStringList {QStringLiteral("--store"), folder, QStringLiteral("--json")} + words);
    if (!process.waitForFinished(60'000)) {
        return {};
    }
    const QByteArray err = process.readAllStandardError();
    return {test::endedWith(process, err), process.readAllStandardOutput(), QString::fromUtf8(err)};
}

QString TestReference::file(const QTemporaryDir& folder, const QByteArray& bytes)
{
    QFile out(folder.filePath(QStringLiteral("in.csv")));
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName()
                                                                              : QString();
}

void TestReference::personBecomesAnAccount()
{
    QTemporaryDir folder;
    auto place = make(withinFolder(folder));
    QVERIFY(place);
    PeopleDesk desk(*place);
    const auto added = desk.add(clerk());
    QVERIFY2(added.has_value(), added ? "" : qPrintable(added.error().message));
    QVERIFY(added->holds(Role::Clerk, QDate(2017, 3, 10)));
    QCOMPARE(codeOf(desk.add(clerk())), QStringLiteral("people.login-taken"));
    NewPerson lost = clerk();
    lost.login = QStringLiteral("lost");
    lost.office = QStringLiteral("nowhere");
    QCOMPARE(codeOf(desk.add(lost)), QStringLiteral("people.office"));
    QVERIFY(!Workplace::accounts(withinFolder(folder))->contains(lost.login)); // nothing half done
    // The clerk signs in with the new account, and is no administrator.
    XQ_OK(place->signIn(QStringLiteral("clerk"), trialPassword()));
    lost.office.clear();
    QCOMPARE(codeOf(PeopleDesk(*place).add(lost)), QStringLiteral("authority.role"));
    XQ_OK(place->signIn(QStringLiteral("admin"), trialPassword()));
    XQ_OK(desk.grantRole(QStringLiteral("clerk"), Role::Chief, {QDate(2017, 4, 1), {}}));
    XQ_OK(desk.endRole(QStringLiteral("clerk"), Role::Clerk, QDate(2017, 3, 31)));
    const Person person = *desk.find(QStringLiteral("clerk"));
    QCOMPARE(person.rolesOn(QDate(2017, 3, 31)), QList<Role> {Role::Clerk});
    QCOMPARE(person.rolesOn(QDate(2017, 4, 1)), QList<Role> {Role::Chief});
    QCOMPARE(codeOf(desk.find(QStringLiteral("nobody"))), QStringLiteral("people.unknown"));
    QCOMPARE(desk.list(QStringLiteral("hxd"))->size(), 1);
}

void TestReference::passwordOpensStoreAndKey()
{
    QTemporaryDir folder;
    const QString second = QStringLiteral("second-password");
    {
        auto place = make(withinFolder(folder), false);
        QVERIFY(place);
        PeopleDesk desk(*place);
        QCOMPARE(codeOf(desk.changePassword(QStringLiteral("first-password"), QStringLiteral("x"))),
            QStringLiteral("people.password"));
        QCOMPARE(codeOf(desk.changePassword(QStringLiteral("wrong"), second)),
            QStringLiteral("key.password"));
        XQ_OK(desk.changePassword(QStringLiteral("first-password"), second));
        const Person person = *desk.find(QStringLiteral("admin"));
        XQ_OK(Workplace::unwrapSigningKey(person.wrappedKey, person.publicKey, second));
        QCOMPARE(codeOf(Workplace::unwrapSigningKey(
                     person.wrappedKey, person.publicKey, QStringLiteral("first-password"))),
            QStringLiteral("key.password"));
    }
    QCOMPARE(codeOf(Workplace::open(withinFolder(folder), QStringLiteral("admin"),
                 QStringLiteral("first-password"), {})),
        QStringLiteral("key.password"));
    auto again = Workplace::open(withinFolder(folder), QStringLiteral("admin"), second, {});
    QVERIFY(again.has_value());
    XQ_OK(PeopleDesk(**again).change(
        QStringLiteral("admin"), QStringLiteral("新名"), std::nullopt)); // and still signs
}

void TestReference::sessionsAreSigned()
{
    QTemporaryDir folder;
    auto place = make(withinFolder(folder));
    QVERIFY(place);
    PeopleDesk desk(*place);
    XQ_OK(desk.openSession());
    XQ_OK(desk.openSession());
    const UnitView view = *desk.unit();
    QCOMPARE(view.devices.size(), 1);
    QCOMPARE(view.devices.first().label, QStringLiteral("CG-PC-07"));
    QCOMPARE(view.devices.first().sessions, 2);
    const auto report = place->journal().verify(
        true, [&place](const Event& event) { return place->publicKeyOf(event); });
    QVERIFY(report.has_value());
    QCOMPARE(report->problems.join(QLatin1Char('\n')), QString());
}

void TestReference::unitAndItsNeighbours()
{
    QTemporaryDir folder;
    auto place = make(withinFolder(folder));
    QVERIFY(place);
    PeopleDesk desk(*place);
    Body below;
    below.code = QStringLiteral("CG-1");
    below.name = QStringLiteral("直属一大队");
    below.level = BodyLevel::Office;
    below.parent = QStringLiteral("CG");
    XQ_OK(desk.registerBody(below));
    QCOMPARE(codeOf(desk.registerBody(below)), QStringLiteral("people.body-exists"));
    below.code = QStringLiteral("JT");
    below.parent = QStringLiteral("ELSE");
    QCOMPARE(codeOf(desk.registerBody(below)), QStringLiteral("authority.unit"));
    QCOMPARE(desk.unit()->below.size(), 1);
    QCOMPARE(desk.unit(QStringLiteral("直属一大队"))->above.first().code, QStringLiteral("CG"));
    QVERIFY(desk.unit(QStringLiteral("CG-1"))->people.isEmpty());
    QCOMPARE(codeOf(desk.unit(QStringLiteral("XX"))), QStringLiteral("people.body-unknown"));
}

void TestReference::importIsWholeOrNothing()
{
    QTemporaryDir folder;
    auto place = make(withinFolder(folder));
    QVERIFY(place);
    CatalogueDesk desk(*place);
    const qint64 before = *place->journal().unsentCount();
    QByteArray broken = sampleCatalogue();
    broken.replace("SF-GF-001,行政给付", "SF-GF-001,惩罚");
    QCOMPARE(codeOf(desk.importFile(broken)), QStringLiteral("catalogue.rows"));
    QCOMPARE(desk.plan(broken)->file.problems.size(), 1);
    QCOMPARE(desk.plan(broken)->file.problems.first().row, 65);
    QCOMPARE(*place->journal().unsentCount(), before);
    const auto done = desk.importFile(sampleCatalogue());
    QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message));
    QCOMPARE(done->count(CatalogueChange::Kind::Added), 64);
    QCOMPARE(*place->journal().unsentCount(), before + 64);
    QCOMPARE(desk.importFile(sampleCatalogue())->count(CatalogueChange::Kind::Same), 64);
    QCOMPARE(*place->journal().unsentCount(), before + 64);
    QCOMPARE(desk.list({})->size(), 64);
    QCOMPARE(desk.list({})->first().kind, PowerKind::Penalty);
}

void TestReference::suspensionStopsCases()
{
    QTemporaryDir folder;
    auto place = make(withinFolder(folder));
    QVERIFY(place);
    CatalogueDesk desk(*place);
    XQ_OK(desk.importFile(sampleCatalogue()));
    const QString code = QStringLiteral("CG-CF-002");
    QVERIFY(!desk.show(code)->refusal);
    QCOMPARE(codeOf(desk.suspend(code, {}, QStringLiteral("1"))), QStringLiteral("item.field"));
    const auto suspended = desk.suspend(
        code, QStringLiteral("示市府函〔2017〕3号"), QStringLiteral("4"), QDate(2017, 3, 1));
    QVERIFY2(suspended.has_value(), suspended ? "" : qPrintable(suspended.error().message));
    QCOMPARE(suspended->state.reason, QStringLiteral("dormant"));
    QCOMPARE(suspended->refusal->code, QStringLiteral("item.suspended"));
    QVERIFY(!desk.show(code, QDate(2017, 2, 28))->refusal);
    XQ_OK(desk.enable(code, QStringLiteral("示市府函〔2017〕9号")));
    QVERIFY(!desk.show(code)->refusal);
    XQ_OK(desk.cancel(code, QStringLiteral("法律废止")));
    QCOMPARE(desk.show(code)->refusal->code, QStringLiteral("item.cancelled"));
    QCOMPARE(codeOf(desk.show(QStringLiteral("NO"))), QStringLiteral("item.unknown"));
    // A clerk reads, but does not change.
    XQ_OK(PeopleDesk(*place).add(clerk()));
    XQ_OK(place->signIn(QStringLiteral("clerk"), trialPassword()));
    QCOMPARE(desk.list({})->size(), 64);
    QCOMPARE(
        codeOf(desk.importFile(
            "code,kind,name,department,legal_basis,statutory_limit_value,statutory_limit_unit\n"
            "A-1,处罚,甲,局,《甲法》第一条,,\n")),
        QStringLiteral("authority.role"));
}

void TestReference::calendarYearsMerge()
{
    QTemporaryDir folder;
    auto place = make(withinFolder(folder));
    QVERIFY(place);
    ReferenceDesk desk(*place);
    QVERIFY(desk.importCalendar(WorkCalendar::builtin().toCsv())->isEmpty());
    const auto years = desk.importCalendar("date,name,is_off_day\n2027-01-01,元旦,1\n"
                                           "2017-03-13,临时,1\n");
    QVERIFY(years.has_value());
    QCOMPARE(years->size(), 2);
    const WorkCalendar calendar = desk.calendar()->calendar();
    QVERIFY(calendar.knows(2027));
    QVERIFY(!calendar.isWorkday(QDate(2017, 3, 13)));
    QVERIFY(!calendar.isWorkday(QDate(2017, 10, 2))); // the other days of the year stay
    QCOMPARE(*place->calendar(), calendar);
    QVERIFY(!desk.importCalendar("date,name,is_off_day\n2027-02-30,x,1\n").has_value());
    QVERIFY(desk.flows()->size() >= 3);
    QCOMPARE(codeOf(desk.flow(QStringLiteral("none"))), QStringLiteral("flow.unknown"));
}

void TestReference::shell()
{
    QTemporaryDir folder;
    const QString store = withinFolder(folder);
    QVERIFY(make(store));
    QCOMPARE(
        run(store,
            {QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("clerk"),
                QStringLiteral("--name"), QStringLiteral("何晓东"), QStringLiteral("--role"),
                QStringLiteral("clerk"), QStringLiteral("--role"), QStringLiteral("co_clerk"),
                QStringLiteral("--certificate"), QStringLiteral("川S1=2016-01-01..2019-12-31")})
            .code,
        0);
    const Answer users = run(store, {QStringLiteral("user"), QStringLiteral("list")});
    QCOMPARE(users.json().array().size(), 2);
    const QJsonObject second = users.json().array().at(1).toObject();
    QCOMPARE(second.value(QStringLiteral("roles")).toArray().size(), 2);
    QCOMPARE(second.value(QStringLiteral("certificates"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QStringLiteral("valid"))
                 .toBool(),
        true);
    // Without --user a trial store acts as its clerk, but administers as its administrator.
    const Answer imported = run(store,
        {QStringLiteral("catalogue"), QStringLiteral("import"),
            QString::fromLocal8Bit(qgetenv("XQ_SOURCE_DIR"))
                + QStringLiteral("/resources/catalogue/sample_catalogue.csv")});
    QCOMPARE(imported.code, 0);
    QCOMPARE(imported.json().object().value(QStringLiteral("added")).toInt(), 64);
    QCOMPARE(run(store,
                 {QStringLiteral("catalogue"), QStringLiteral("list"), QStringLiteral("--kind"),
                     QStringLiteral("处罚")})
                 .json()
                 .array()
                 .size(),
        16);
    QCOMPARE(
        run(store, {QStringLiteral("calendar"), QStringLiteral("show"), QStringLiteral("2017")})
            .json()
            .object()
            .value(QStringLiteral("workdays"))
            .toInt(),
        249);
    QCOMPARE(run(store, {QStringLiteral("unit"), QStringLiteral("show")})
                 .json()
                 .object()
                 .value(QStringLiteral("items"))
                 .toInt(),
        64);
    const Answer flows = run(store, {QStringLiteral("flow"), QStringLiteral("list")});
    QVERIFY(flows.json().array().size() >= 3);
    for (const QJsonValueConstRef flow : flows.json().array()) {
        const QString key = flow.toObject().value(QStringLiteral("key")).toString();
        QCOMPARE(run(store, {QStringLiteral("flow"), QStringLiteral("lint"), key}).code, 0);
        QCOMPARE(run(store, {QStringLiteral("flow"), QStringLiteral("show"), key})
                     .json()
                     .object()
                     .value(QStringLiteral("key"))
                     .toString(),
            key);
    }
    QCOMPARE(
        run(store,
            {QStringLiteral("catalogue"), QStringLiteral("suspend"), QStringLiteral("CG-CF-002"),
                QStringLiteral("--consent"), QStringLiteral("示市府函〔2017〕3号"),
                QStringLiteral("--reason"), QStringLiteral("长期无案件")})
            .json()
            .object()
            .value(QStringLiteral("state"))
            .toString(),
        QStringLiteral("suspended"));
    const Answer refusal = run(store,
        {QStringLiteral("case"), QStringLiteral("open"), QStringLiteral("--item"),
            QStringLiteral("CG-CF-002"), QStringLiteral("--occurred"),
            QStringLiteral("2017-03-10T08:00+08:00"), QStringLiteral("--party-name"),
            QStringLiteral("张某")});
    QCOMPARE(refusal.code, 1);
    QVERIFY2(refusal.out.contains("2017-03-10"), refusal.out.constData());
    QVERIFY2(refusal.out.contains("item.suspended"), refusal.out.constData());
}

void TestReference::shellRefuses_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* words, int code, const char* reason) {
        QTest::newRow(words) << QString::fromUtf8(words) << code << QString::fromLatin1(reason);
    };
    row("user roles nobody", 3, "people.unknown");
    row("user roles admin --grant king", 2, "people.role");
    row("user roles admin --end platform", 1, "people.last-platform");
    row("user add Admin --name x", 2, "people.person");
    row("user add admin --name x", 1, "people.login-taken");
    row("user add other", 2, "usage");
    row("unit show XX", 3, "people.body-unknown");
    row("calendar show soon", 2, "usage.year");
    row("calendar import missing.csv", 3, "file.not-found");
    row("catalogue show XX", 3, "item.unknown");
    row("catalogue list --kind x", 2, "usage.kind");
    row("catalogue list --as-of 2017-02-30", 2, "usage.date");
    row("catalogue suspend XX --consent 1 --reason 1", 3, "item.unknown");
    row("catalogue suspend XX --reason 1", 2, "usage");
    row("catalogue import {bad}", 2, "catalogue.rows");
    row("catalogue import {csv}", 2, "csv.column");
    row("flow show none", 3, "flow.unknown");
    row("flow lint {csv}", 2, "json.malformed");
}

void TestReference::shellRefuses()
{
    QFETCH(QString, words);
    QFETCH(int, code);
    QFETCH(QString, reason);
    static QTemporaryDir folder;
    static const auto place = make(withinFolder(folder));
    QVERIFY(place);
    words.replace(QStringLiteral("{csv}"),
        QStringLiteral("%1").arg(
            words.contains(QStringLiteral("{csv}")) ? file(folder, "a,b\n1,2\n") : QString()));
    if (words.contains(QStringLiteral("{bad}"))) {
        words.replace(QStringLiteral("{bad}"),
            file(folder,
                "code,kind,name,department,legal_basis,statutory_limit_value,statutory_limit_unit\n"
                "A-1,惩罚,甲,局,《甲法》第一条,,\n"));
    }
    const Answer answer
        = run(withinFolder(folder), words.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    QCOMPARE(answer.code, code);
    const QJsonObject error = answer.json().object().value(QStringLiteral("error")).toObject();
    QCOMPARE(error.value(QStringLiteral("code")).toString(), reason);
    QVERIFY(!error.value(QStringLiteral("message")).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
