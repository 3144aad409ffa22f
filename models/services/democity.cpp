// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/democity.h"

#include "models/catalogue/cataloguefile.h"
#include "models/services/cataloguedesk.h"
#include "models/services/demodata.h"
#include "models/services/peopledesk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::DemoCity)
};

/// What the sample list has not: an inspection, two licences, one suspended and one cancelled item.
/// Marked 示例; no law text stands behind them.
QByteArray syntheticItems(const QDate& suspendedOn, const QDate& cancelledOn)
{
    QString csv = QStringLiteral(
        "code,kind,name,department,legal_basis,statutory_limit_value,statutory_limit_unit,remarks,"
        "state,from,reason\n");
    const QString department = QStringLiteral("城市管理行政执法局");
    const QString basis = QStringLiteral("《城市市容和环境卫生管理条例》(2017修订)第四条");
    const auto row = [&](const char16_t* code, const char16_t* kind, const char16_t* name,
                         const QString& state, const QString& from, const QString& reason) {
        csv += QStringLiteral("%1,%2,%3,%4,%5,,,示例（虚构）,%6,%7,%8\n")
                   .arg(QString::fromUtf16(code), QString::fromUtf16(kind),
                       QString::fromUtf16(name), department, basis, state, from, reason);
    };
    row(u"CG-JC-901", u"行政检查", u"对城市市容和环境卫生责任落实情况的检查（示例）", {}, {}, {});
    row(u"CG-XK-901", u"行政许可", u"城市建筑垃圾处置核准（示例）", {}, {}, {});
    row(u"CG-XK-902", u"行政许可", u"临时占用城市道路审批（示例）", {}, {}, {});
    row(u"CG-CF-901", u"行政处罚", u"对涂改、倒卖建筑垃圾处置核准文件的处罚（示例）",
        QStringLiteral("暂停"), suspendedOn.toString(Qt::ISODate),
        QStringLiteral("长期未发生且法律未作修改"));
    row(u"CG-CF-902", u"行政处罚", u"对未按规定设置户外广告的处罚（示例）", QStringLiteral("取消"),
        cancelledOn.toString(Qt::ISODate), QStringLiteral("依据的规章已废止"));
    return csv.toUtf8();
}

/// The rows of the sample list that are the main unit's, or those of all others.
Result<QByteArray> sampleItems(bool mainUnit)
{
    QFile file(QStringLiteral(":/demo/sample_catalogue.csv"));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Storage, QStringLiteral("demo.sample"),
            Text::tr("The sample catalogue is missing from this program."));
    }
    QByteArray chosen;
    const QByteArray all = file.readAll();
    for (const QByteArray& line : all.split('\n')) {
        if (chosen.isEmpty() || line.startsWith("CG-") == mainUnit) {
            chosen += line + '\n';
        }
    }
    return chosen;
}

Result<void> addPeople(Workplace& place, DemoReport& report, QDate since)
{
    PeopleDesk people(place);
    for (const DemoPerson& plan : demoPeople()) {
        NewPerson person;
        person.login = plan.login;
        person.name = plan.name;
        person.office = plan.office;
        person.password = trialPassword();
        person.active.from = since;
        QStringList roles;
        for (const Role role : plan.roles) {
            person.roles.append({role, DateRange {since, {}}});
            roles.append(roleName(role));
        }
        if (!plan.certificate.isEmpty()) {
            person.certificates.append({plan.certificate, DateRange {since, since.addYears(6)}});
        }
        XQ_TRY(people.add(person));
        report.accounts.append({plan.login, plan.name, roles.join(QStringLiteral("、"))});
    }
    return {};
}

/// The rest of the city: entered for the city by its own platform officer.
Result<void> addOtherBodies(Workplace& place, DemoReport& report, QDate since, DemoDice& dice)
{
    const KeyPair keys = keyPairFromSeed(dice.bytes()(32));
    Person officer;
    officer.id = newUuid(place.now(), dice.bytes());
    officer.login = QStringLiteral("city");
    officer.name = QStringLiteral("市级平台管理员");
    officer.active.from = since;
    officer.roles.append({Role::Platform, officer.active});
    officer.publicKey = keys.publicKey;
    const Author author {officer.id, QStringLiteral("SFS"), keys.privateKey};
    Draft first;
    first.stream = peopleStream(QStringLiteral("SFS"));
    first.type = QStringLiteral("person.added");
    first.body = {{QStringLiteral("person"), personToJson(officer)}};
    first.signs = true;
    QList<Draft> drafts {first};
    for (const Body& body : demoBodies()) {
        if (body.code == demoMainUnit()) {
            continue;
        }
        Draft draft;
        draft.stream = bodyStream(body.code);
        draft.type = QStringLiteral("body.registered");
        draft.body = {{QStringLiteral("body"), bodyToJson(body)}};
        draft.signs = true;
        drafts.append(draft);
        ++report.bodies;
    }
    XQ_TRY(place.journal().act(author, place.recordedNow(), drafts));
    // Their items: each belongs to the body of that name, the rest to the city.
    XQ_ASSIGN(sample, sampleItems(false));
    XQ_ASSIGN(list, parseCatalogue(sample));
    XQ_TRY(list.check());
    XQ_TRY(place.journal().act(
        author, place.recordedNow(), [&](const States& states) -> Result<QList<Draft>> {
            XQ_ASSIGN(changes,
                diffCatalogue(list, states, BodyTree(demoBodies()), QStringLiteral("SFS"),
                    localDate(place.now())));
            QList<Draft> items;
            for (const CatalogueChange& change : changes) {
                items += change.drafts;
            }
            report.items += static_cast<int>(changes.size());
            return items;
        }));
    return {};
}

} // namespace

Result<DemoReport> createDemoCity(
    const DemoPlan& plan, const std::function<bool(int, int)>& progress)
{
    DemoReport report;
    DemoDice dice(plan.seed);
    const QDate today = localDate(plan.now);
    QDate since(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    since = since.addMonths(-7);
    Workplace::Options options;
    options.random = dice.bytes();
    options.clock = toIso(startOfDay(since) + 9 * kHour);
    NewStore store;
    store.folder = plan.folder;
    store.trial = true;
    store.deviceLabel = plan.deviceLabel;
    for (const Body& body : demoBodies()) {
        if (body.code == demoMainUnit()) {
            store.unit = body;
        }
    }
    store.login = QStringLiteral("admin");
    store.name = QStringLiteral("谭玉梅");
    store.password = trialPassword();
    XQ_ASSIGN(place, Workplace::create(store, options));
    report.accounts.append({store.login, store.name, roleName(Role::Platform)});
    report.bodies = 1;

    const auto fill = [&]() -> Result<void> {
        const QDate start = since.addYears(-1);
        XQ_TRY(addPeople(*place, report, start));
        if (!plan.mainUnitOnly) {
            XQ_TRY(addOtherBodies(*place, report, start, dice));
        }
        CatalogueDesk catalogue(*place);
        XQ_ASSIGN(sample, sampleItems(true));
        XQ_ASSIGN(imported, catalogue.importFile(sample));
        XQ_ASSIGN(synthetic,
            catalogue.importFile(syntheticItems(since.addDays(-30), since.addDays(-60))));
        report.items += static_cast<int>(imported.changes.size() + synthetic.changes.size());
        XQ_TRY(walkDemoCases(*place, plan, dice, report, progress));
        place->setTrialClock(plan.now);
        return place->setMeta(QStringLiteral("demo.seed"), QString::number(plan.seed));
    };
    if (const auto filled = fill(); !filled) {
        place.reset();
        for (const QString& name : {QStringLiteral("store.db"), QStringLiteral("evidence.db"),
                 QStringLiteral("keys.json")}) {
            for (const QString& tail :
                {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
                QFile::remove(plan.folder + QLatin1Char('/') + name + tail);
            }
        }
        return fail(filled.error());
    }
    return report;
}

} // namespace xq
