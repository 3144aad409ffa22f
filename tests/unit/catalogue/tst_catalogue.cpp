// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalogue/cataloguefile.h"
#include "models/catalogue/itemrepository.h"
#include "models/people/peoplerepository.h"
#include "tests/support/peoplestore.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QTest>

using namespace xq;
using test::PeopleStore;

class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void bases_data();
    void bases();
    void badBases_data();
    void badBases();
    void everySampleRow();
    void sampleHasTheKindsOfTheReference();
    void optionalColumns();
    void badFiles_data();
    void badFiles();
    void oneBadRowRefusesTheFile();

    void statesOverTime();
    void cancelledIsForGood();
    void opening_data();
    void opening();

    void importIntoTheJournal();
    void reimportFindsChanges();
    void ownersByName();
    void admissionMatrix_data();
    void admissionMatrix();
    void stepsOfAnItem();
    void calendarYears();
    void flows();

private:
    static QByteArray sample();
    static Result<QList<CatalogueChange>> diff(
        PeopleStore& store, const QByteArray& bytes, const QString& unit);
    static Result<void> import(PeopleStore& store, const QByteArray& bytes, const QString& person);
};

QByteArray TestCatalogue::sample()
{
    return sampleCatalogue();
}

Result<QList<CatalogueChange>> TestCatalogue::diff(
    PeopleStore& store, const QByteArray& bytes, const QString& unit)
{
    XQ_ASSIGN(file, parseCatalogue(bytes));
    XQ_TRY(file.check());
    XQ_ASSIGN(tree, BodyRepository(*store.database).tree());
    return diffCatalogue(
        file, test::JournalStates(*store.journal), tree, unit, localDate(store.now));
}

Result<void> TestCatalogue::import(
    PeopleStore& store, const QByteArray& bytes, const QString& person)
{
    const Author author = store.author(person);
    XQ_ASSIGN(changes, diff(store, bytes, author.unit));
    QList<Draft> drafts;
    for (const CatalogueChange& change : changes) {
        drafts.append(change.drafts);
    }
    XQ_TRY(store.journal->act(author, store.recorded(), drafts));
    return {};
}

namespace {
const QByteArray kHeader("code,kind,name,department,legal_basis,statutory_limit_value,"
                         "statutory_limit_unit,remarks,state,from,reason,edition,office\n");
QByteArray row(const char* rest)
{
    return kHeader + QByteArray(rest) + "\n";
}
}

void TestCatalogue::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");
    const auto add = [](const char16_t* text, int number) {
        QTest::newRow(qPrintable(QString::number(number))) << QString::fromUtf16(text) << number;
    };
    add(u"一", 1);
    add(u"十", 10);
    add(u"十四", 14);
    add(u"三十四", 34);
    add(u"一百零九", 109);
    add(u"一百一十", 110);
    add(u"一百二十二", 122);
    add(u"一千二百六十", 1260);
    add(u"77", 77);
    add(u"甲", 0);
    add(u"", 0);
}

void TestCatalogue::numbers()
{
    QFETCH(QString, text);
    QFETCH(int, number);
    QCOMPARE(chineseNumber(text), number);
}

void TestCatalogue::bases_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<LegalBasis>>("expected");
    const auto basis = [](const char16_t* law, const char16_t* edition, const char16_t* article,
                           const char16_t* paragraph, const char16_t* item) {
        return LegalBasis {QString::fromUtf16(law), QString::fromUtf16(edition),
            QString::fromUtf16(article), QString::fromUtf16(paragraph), QString::fromUtf16(item)};
    };
    QTest::newRow("edition and item")
        << QStringLiteral("《城市市容和环境卫生管理条例》(2017修订)第三十四条第六项")
        << QList<LegalBasis> {
               basis(u"城市市容和环境卫生管理条例", u"2017修订", u"第三十四条", u"", u"第六项")};
    QTest::newRow("paragraph and item")
        << QStringLiteral("《食品安全法》第一百二十四条第一款第五项")
        << QList<LegalBasis> {basis(u"食品安全法", u"", u"第一百二十四条", u"第一款", u"第五项")};
    QTest::newRow("items of one article")
        << QStringLiteral("《食品安全法》第一百一十条第四项、第五项")
        << QList<LegalBasis> {basis(u"食品安全法", u"", u"第一百一十条", u"", u"第四项"),
               basis(u"食品安全法", u"", u"第一百一十条", u"", u"第五项")};
    QTest::newRow("two laws") << QStringLiteral(
        "《水土保持法》第五十五条、第五十六条；《行政强制法》第五十条")
                              << QList<LegalBasis> {
                                     basis(u"水土保持法", u"", u"第五十五条", u"", u""),
                                     basis(u"水土保持法", u"", u"第五十六条", u"", u""),
                                     basis(u"行政强制法", u"", u"第五十条", u"", u"")};
    QTest::newRow("law alone") << QStringLiteral("《教育督导条例》（2012）")
                               << QList<LegalBasis> {
                                      basis(u"教育督导条例", u"2012", u"", u"", u"")};
    QTest::newRow("inserted article")
        << QStringLiteral("《刑法》第二百一十条之一")
        << QList<LegalBasis> {basis(u"刑法", u"", u"第二百一十条之一", u"", u"")};
    QTest::newRow("law in law's name")
        << QStringLiteral("《关于实施《行政处罚法》的规定》第三条")
        << QList<LegalBasis> {basis(u"关于实施《行政处罚法》的规定", u"", u"第三条", u"", u"")};
}

void TestCatalogue::bases()
{
    QFETCH(QString, text);
    QFETCH(QList<LegalBasis>, expected);
    const auto parsed = parseLegalBases(text);
    QVERIFY(parsed.has_value());
    QCOMPARE(*parsed, expected);
    QCOMPARE(*parseLegalBases(legalBasesText(*parsed)), expected);
    QCOMPARE(basesFromJson(basesToJson(*parsed)), expected);
}

void TestCatalogue::badBases_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("only a divider") << QStringLiteral("；");
    QTest::newRow("no marks") << QStringLiteral("行政处罚法第三条");
    QTest::newRow("order") << QStringLiteral("《甲法》第一项第三条");
    QTest::newRow("item alone") << QStringLiteral("《甲法》第一项");
    QTest::newRow("words") << QStringLiteral("《甲法》等有关规定");
    QTest::newRow("dangling") << QStringLiteral("《甲法》第一条、");
    QTest::newRow("no law") << QStringLiteral("《》第一条");
}

void TestCatalogue::badBases()
{
    QFETCH(QString, text);
    QCOMPARE(codeOf(parseLegalBases(text)), QStringLiteral("item.basis"));
}

void TestCatalogue::everySampleRow()
{
    const auto file = parseCatalogue(sample());
    QVERIFY(file.has_value());
    XQ_OK(file->check());
    QCOMPARE(file->rows.size(), 64);
    for (const CatalogueRow& row : file->rows) {
        const ItemVersion& version = row.version;
        QVERIFY2(!version.bases.isEmpty(), qPrintable(row.code));
        for (const LegalBasis& basis : version.bases) {
            QVERIFY2(basis.articleNumber() > 0, qPrintable(row.code + basis.text()));
            QVERIFY(!basis.law.contains(QChar(u'》')));
        }
        // Written again it is the list's own text, to the letter.
        QCOMPARE(legalBasesText(version.bases), version.basisText);
        ItemVersion belonging = version;
        belonging.unit = PeopleStore::unit();
        const auto again = itemVersionFromJson(itemVersionToJson(belonging));
        QVERIFY2(again.has_value(), qPrintable(row.code));
        QCOMPARE(*again, belonging);
        QVERIFY(!row.saysState);
        QVERIFY(!version.from.isValid());
    }
    const auto at = [&file](const char* code) {
        for (const CatalogueRow& row : file->rows) {
            if (row.code == QLatin1String(code)) {
                return row.version;
            }
        }
        return ItemVersion {};
    };
    QCOMPARE(at("CG-CF-001").limit, (ItemLimit {ItemLimit::Unit::Spot, 0}));
    QCOMPARE(at("CG-CF-002").limit, (ItemLimit {ItemLimit::Unit::Day, 90}));
    QCOMPARE(at("CG-QZ-001").limit, (ItemLimit {ItemLimit::Unit::None, 0}));
    QCOMPARE(at("CZ-CJ-001").limit, (ItemLimit {ItemLimit::Unit::Workday, 30}));
    QCOMPARE(at("KJ-CJ-001").limit, (ItemLimit {ItemLimit::Unit::Month, 3}));
    QCOMPARE(at("AJ-QZ-001").limit, (ItemLimit {ItemLimit::Unit::Hour, 24}));
    QCOMPARE(at("SY-CF-001").bases.first().articleNumber(), 122);
    QCOMPARE(at("CG-QZ-001").bases.size(), 2);
    QCOMPARE(at("SW-ZS-001").bases.size(), 4);
}

void TestCatalogue::sampleHasTheKindsOfTheReference()
{
    // cases.md 7: 处罚 16, 强制 8, 给付 7, 奖励 6, 确认 6, 征收 6, 检查 5, 裁决 5, 其他 5
    QHash<PowerKind, int> counts;
    QSet<QString> departments;
    const CatalogueFile file = *parseCatalogue(sample());
    for (const CatalogueRow& row : file.rows) {
        ++counts[row.version.kind];
        departments.insert(row.version.department);
    }
    QCOMPARE(counts[PowerKind::Penalty], 16);
    QCOMPARE(counts[PowerKind::Coercion], 8);
    QCOMPARE(counts[PowerKind::Payment], 7);
    QCOMPARE(counts[PowerKind::Award], 6);
    QCOMPARE(counts[PowerKind::Confirmation], 6);
    QCOMPARE(counts[PowerKind::Levy], 6);
    QCOMPARE(counts[PowerKind::Inspection], 5);
    QCOMPARE(counts[PowerKind::Ruling], 5);
    QCOMPARE(counts[PowerKind::Other], 5);
    QCOMPARE(departments.size(), 16);
}

void TestCatalogue::optionalColumns()
{
    const auto file = parseCatalogue(row(
        "A-1,处罚,甲,城管局,《甲法》第一条；《乙法》(2015)第二条,,,备注,暂停,2017-02-01,长期无案件,"
        "2017修订,执法一大队"));
    QVERIFY(file.has_value());
    XQ_OK(file->check());
    const CatalogueRow& item = file->rows.first();
    QCOMPARE(item.row, 2);
    QCOMPARE(item.version.bases.at(0).edition, QStringLiteral("2017修订"));
    QCOMPARE(item.version.bases.at(1).edition, QStringLiteral("2015"));
    QCOMPARE(item.version.office, QStringLiteral("执法一大队"));
    QCOMPARE(item.state, ItemState::Suspended);
    QCOMPARE(item.from, QDate(2017, 2, 1));
    QVERIFY(!item.version.from.isValid()); // the day is that of the suspension
    const auto later
        = parseCatalogue(row("A-1,licence,甲,城管局,《甲法》第一条,,,,在用,2017-05-01,,,"));
    QCOMPARE(later->rows.first().version.from, QDate(2017, 5, 1));
    QCOMPARE(later->rows.first().version.kind, PowerKind::Licence);
}

void TestCatalogue::badFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("column");
    const auto bad = [](const char* name, const char* rest, const char* column) {
        QTest::newRow(name) << row(rest) << 2 << QString::fromLatin1(column);
    };
    bad("no code", ",处罚,甲,局,《甲法》第一条,,,,,,,,", "code");
    bad("code", "a b,处罚,甲,局,《甲法》第一条,,,,,,,,", "code");
    bad("kind", "A-1,惩罚,甲,局,《甲法》第一条,,,,,,,,", "kind");
    bad("no name", "A-1,处罚,,局,《甲法》第一条,,,,,,,,", "name");
    bad("no department", "A-1,处罚,甲,,《甲法》第一条,,,,,,,,", "department");
    bad("basis", "A-1,处罚,甲,局,甲法第一条,,,,,,,,", "legal_basis");
    bad("no basis", "A-1,处罚,甲,局,,,,,,,,,", "legal_basis");
    bad("limit without unit", "A-1,处罚,甲,局,《甲法》第一条,90,,,,,,,", "statutory_limit_value");
    bad("unit without limit", "A-1,处罚,甲,局,《甲法》第一条,,day,,,,,,", "statutory_limit_value");
    bad("negative", "A-1,处罚,甲,局,《甲法》第一条,-1,day,,,,,,", "statutory_limit_value");
    bad("fraction", "A-1,处罚,甲,局,《甲法》第一条,1.5,day,,,,,,", "statutory_limit_value");
    bad("unit", "A-1,处罚,甲,局,《甲法》第一条,1,fortnight,,,,,,", "statutory_limit_unit");
    bad("spot with days", "A-1,处罚,甲,局,《甲法》第一条,3,spot,,,,,,", "statutory_limit_value");
    bad("day", "A-1,处罚,甲,局,《甲法》第一条,,,,暂停,2017-02-30,x,,", "from");
    bad("state", "A-1,处罚,甲,局,《甲法》第一条,,,,休眠,2017-02-01,x,,", "state");
    bad("no reason", "A-1,处罚,甲,局,《甲法》第一条,,,,取消,2017-02-01,,,", "reason");
    bad("no day", "A-1,处罚,甲,局,《甲法》第一条,,,,取消,,x,,", "from");
    QTest::newRow("twice") << row("A-1,处罚,甲,局,《甲法》第一条,,,,,,,,\n"
                                  "A-1,处罚,乙,局,《甲法》第一条,,,,,,,,")
                           << 3 << QStringLiteral("code");
    QTest::newRow("header alone") << kHeader << 1 << QStringLiteral("code");
}

void TestCatalogue::badFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, row);
    QFETCH(QString, column);
    const auto file = parseCatalogue(bytes);
    QVERIFY(file.has_value());
    QCOMPARE(file->problems.size(), 1);
    QCOMPARE(file->problems.first().row, row);
    QCOMPARE(file->problems.first().column, column);
    const auto checked = file->check();
    QCOMPARE(codeOf(checked), QStringLiteral("catalogue.rows"));
    QVERIFY(checked.error().message.contains(QString::number(row)));
}

void TestCatalogue::oneBadRowRefusesTheFile()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    QByteArray bytes = sample();
    bytes.replace("SF-GF-001,行政给付", "SF-GF-001,惩罚");
    QCOMPARE(codeOf(import(store, bytes, PeopleStore::admin())), QStringLiteral("catalogue.rows"));
    QCOMPARE(ItemRepository(*store.database).list({})->size(), 0);
    QCOMPARE(codeOf(parseCatalogue("code,kind\nA-1,处罚\n")), QStringLiteral("csv.column"));
    QVERIFY(!parseCatalogue(QByteArray()).has_value());
    QVERIFY(!parseCatalogue(kHeader + "A-1,\"x\n").has_value());
}

namespace {
Item item(const QList<StateChange>& history, PowerKind kind = PowerKind::Penalty)
{
    Item made;
    made.code = QStringLiteral("A-1");
    ItemVersion version;
    version.kind = kind;
    version.name = QStringLiteral("对某行为的处罚");
    version.from = QDate(2016, 1, 1);
    made.versions = {version};
    version.from = QDate(2017, 3, 1);
    version.name = QStringLiteral("新名称");
    made.versions.append(version);
    made.history = history;
    return made;
}
StateChange change(ItemState state, QDate from, const QString& text = {})
{
    return {from, state, {}, text, {}, {}};
}
}

void TestCatalogue::statesOverTime()
{
    const Item made = item({change(ItemState::InUse, QDate(2016, 1, 1)),
        change(ItemState::Suspended, QDate(2017, 1, 10)),
        change(ItemState::InUse, QDate(2017, 2, 10))});
    QCOMPARE(made.stateOn(QDate(2015, 12, 31)).state, ItemState::Pending);
    QCOMPARE(made.stateOn(QDate(2016, 1, 1)).state, ItemState::InUse);
    QCOMPARE(made.stateOn(QDate(2017, 1, 9)).state, ItemState::InUse);
    QCOMPARE(made.stateOn(QDate(2017, 1, 10)).state, ItemState::Suspended);
    QCOMPARE(made.stateOn(QDate(2017, 2, 9)).state, ItemState::Suspended);
    QCOMPARE(made.stateOn(QDate(2017, 2, 10)).state, ItemState::InUse);
    QCOMPARE(made.versionOn(QDate(2017, 2, 28)).name, QStringLiteral("对某行为的处罚"));
    QCOMPARE(made.versionOn(QDate(2017, 3, 1)).name, QStringLiteral("新名称"));
    QCOMPARE(made.versionOn(QDate(2010, 1, 1)).name, QStringLiteral("对某行为的处罚"));
}

void TestCatalogue::cancelledIsForGood()
{
    const Item made
        = item({change(ItemState::InUse, QDate()), change(ItemState::Cancelled, QDate(2017, 1, 10)),
            change(ItemState::InUse, QDate(2017, 2, 10))});
    QCOMPARE(made.stateOn(QDate(2018, 1, 1)).state, ItemState::Cancelled);
    QCOMPARE(made.stateOn(QDate(1990, 1, 1)).state, ItemState::InUse);
}

void TestCatalogue::opening_data()
{
    QTest::addColumn<ItemState>("state");
    QTest::addColumn<PowerKind>("kind");
    QTest::addColumn<QDate>("occurred");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const QDate day(2017, 3, 10);
    const QString none;
    QTest::newRow("in use") << ItemState::InUse << PowerKind::Penalty << day << none << none;
    QTest::newRow("suspended") << ItemState::Suspended << PowerKind::Penalty << day
                               << QStringLiteral("item.suspended")
                               << QStringLiteral("2017-02-01|长期无案件");
    QTest::newRow("before the suspension")
        << ItemState::Suspended << PowerKind::Penalty << QDate(2017, 1, 31) << none << none;
    QTest::newRow("cancelled") << ItemState::Cancelled << PowerKind::Penalty << day
                               << QStringLiteral("item.cancelled")
                               << QStringLiteral("2017-02-01|长期无案件");
    QTest::newRow("not yet") << ItemState::InUse << PowerKind::Penalty << QDate(2015, 6, 1)
                             << QStringLiteral("item.pending")
                             << QStringLiteral("2016-01-01|2015-06-01");
    QTest::newRow("licence") << ItemState::InUse << PowerKind::Licence << day
                             << QStringLiteral("item.licence")
                             << QStringLiteral("行政审批通用软件系统");
}

void TestCatalogue::opening()
{
    QFETCH(ItemState, state);
    QFETCH(PowerKind, kind);
    QFETCH(QDate, occurred);
    QFETCH(QString, code);
    QFETCH(QString, words);
    QList<StateChange> history {change(ItemState::InUse, QDate(2016, 1, 1))};
    if (state != ItemState::InUse) {
        history.append(change(state, QDate(2017, 2, 1), QStringLiteral("长期无案件")));
    }
    const auto answer = canOpen(item(history, kind), occurred);
    QCOMPARE(codeOf(answer), code);
    for (const QString& word : words.split(QLatin1Char('|'), Qt::SkipEmptyParts)) {
        QVERIFY2(answer.error().message.contains(word), qPrintable(answer.error().message));
    }
}

void TestCatalogue::importIntoTheJournal()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    XQ_OK(import(store, sample(), PeopleStore::admin()));
    const ItemRepository items(*store.database);
    QCOMPARE(items.list({})->size(), 64);
    ItemQuery query;
    query.kinds = {PowerKind::Penalty};
    QCOMPARE(items.list(query)->size(), 16);
    query.text = QStringLiteral("cg-cf");
    QCOMPARE(items.list(query)->size(), 4);
    query = {};
    query.text = QStringLiteral("工伤认定");
    QCOMPARE(items.list(query)->size(), 1);
    query.text = QStringLiteral("gsrd"); // 工伤认定
    QCOMPARE(items.list(query)->first().code, QStringLiteral("RS-QR-001"));
    query.text = QStringLiteral("gongshangrending");
    QCOMPARE(items.list(query)->size(), 1);
    query.text = QStringLiteral("_");
    QCOMPARE(items.list(query)->size(), 0);
    query = {};
    query.state = ItemState::Suspended;
    QCOMPARE(items.list(query)->size(), 0);
    const auto found = *items.find(QStringLiteral("CG-CF-002"), QDate(2017, 3, 10));
    QCOMPARE(found->unit, PeopleStore::unit());
    QCOMPARE(found->limit, (ItemLimit {ItemLimit::Unit::Day, 90}));
    QCOMPARE(found->state.state, ItemState::InUse);
    QVERIFY(!(*items.find(QStringLiteral("ZZ"), {})).has_value());
    QCOMPARE(items.recent(QStringLiteral("p-clerk"), 5, {})->size(), 0);
    const auto report = store.journal->verify(true);
    QVERIFY(report.has_value());
    QCOMPARE(report->problems.join(QLatin1Char('\n')), QString());
}

void TestCatalogue::reimportFindsChanges()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    XQ_OK(import(store, sample(), PeopleStore::admin()));
    const auto again = diff(store, sample(), PeopleStore::unit());
    for (const CatalogueChange& change : *again) {
        QCOMPARE(change.kind, CatalogueChange::Kind::Same);
        QVERIFY(change.drafts.isEmpty());
    }
    const QByteArray changed = row(
        "CG-CF-002,行政处罚,新名称,城市管理行政执法局,《城市道路管理条例》第一条,60,day,,,2017-04-"
        "01,,,\n"
        "CG-CF-003,行政处罚,"
        "对未经批准擅自在街道两侧和公共场地堆放物料、搭建建筑物、构筑物或者其他设施影响市容的处罚,"
        "城市管理行政执法局,《城市市容和环境卫生管理条例》(2017修订)第十四条、第三十六条第二项,90,"
        "day,"
        "法定时限为立案后作出处罚决定的期限，依据《行政处罚法》(2021)第六十条；2021-07-15 "
        "以前没有一般期限,暂停,2017-03-01,4,,\n"
        "CG-XX-009,行政许可,新许可,某局,《甲法》第一条,,,,取消,2017-02-01,改革,,");
    const auto changes = diff(store, changed, PeopleStore::unit());
    QVERIFY(changes.has_value());
    QCOMPARE(changes->at(0).kind, CatalogueChange::Kind::Changed);
    QCOMPARE(changes->at(0).fields,
        (QStringList {QStringLiteral("name"), QStringLiteral("legal_basis"),
            QStringLiteral("statutory_limit_value"), QStringLiteral("remarks")}));
    QCOMPARE(changes->at(1).kind, CatalogueChange::Kind::StateChanged);
    QCOMPARE(changes->at(2).kind, CatalogueChange::Kind::Added);
    QCOMPARE(changes->at(2).drafts.size(), 2);
    XQ_OK(import(store, changed, PeopleStore::admin()));
    const test::JournalStates states(*store.journal);
    const Item first = *loadItem(states, QStringLiteral("CG-CF-002"));
    QCOMPARE(first.versions.size(), 2);
    QCOMPARE(first.versionOn(QDate(2017, 3, 31)).limit.amount, 90);
    QCOMPARE(first.versionOn(QDate(2017, 4, 1)).limit.amount, 60);
    const Item second = *loadItem(states, QStringLiteral("CG-CF-003"));
    QCOMPARE(second.stateOn(QDate(2017, 3, 1)).reason, QStringLiteral("dormant"));
    QCOMPARE(codeOf(canOpen(second, QDate(2017, 3, 2))), QStringLiteral("item.suspended"));
    QCOMPARE(codeOf(loadItem(states, QStringLiteral("nope"))), QStringLiteral("item.unknown"));
    ItemQuery query;
    query.state = ItemState::Suspended;
    query.day = QDate(2017, 3, 1);
    QCOMPARE(ItemRepository(*store.database).list(query)->size(), 1);
    query.day = QDate(2017, 2, 28);
    QCOMPARE(ItemRepository(*store.database).list(query)->size(), 0);
}

void TestCatalogue::ownersByName()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const auto ownerOf = [&store](const QString& importing, const char* code) {
        const auto changes = diff(store, sample(), importing);
        for (const CatalogueChange& change : *changes) {
            if (change.code == QLatin1String(code)) {
                return change.unit;
            }
        }
        return QString();
    };
    // The city finds its departments by their names and keeps the rest itself.
    QCOMPARE(ownerOf(PeopleStore::city(), "CG-CF-001"), PeopleStore::unit());
    QCOMPARE(ownerOf(PeopleStore::city(), "SY-CF-001"), PeopleStore::sister());
    QCOMPARE(ownerOf(PeopleStore::city(), "JT-CF-001"), PeopleStore::city());
    // A department has no say over its sister.
    QCOMPARE(ownerOf(PeopleStore::unit(), "SY-CF-001"), PeopleStore::unit());
}

void TestCatalogue::admissionMatrix_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("actor");
    QTest::addColumn<QString>("code");
    const QStringList types {QStringLiteral("item.listed"), QStringLiteral("item.changed"),
        QStringLiteral("item.suspended"), QStringLiteral("item.enabled"),
        QStringLiteral("item.cancelled"), QStringLiteral("flow.published"),
        QStringLiteral("calendar.year-imported")};
    for (const QString& type : types) {
        for (const Role role : allRoles()) {
            QTest::newRow(qPrintable(type + QLatin1Char(' ') + roleId(role)))
                << type << PeopleStore::personId(role)
                << (role == Role::Platform ? QString() : QStringLiteral("authority.role"));
        }
        QTest::newRow(qPrintable(type + QStringLiteral(" city")))
            << type << PeopleStore::cityAdmin() << QString();
        QTest::newRow(qPrintable(type + QStringLiteral(" sister")))
            << type << QStringLiteral("p-sister") << QStringLiteral("authority.unit");
    }
}

namespace {
QJsonObject versionJson(const QString& name)
{
    ItemVersion version;
    version.kind = PowerKind::Penalty;
    version.name = name;
    version.department = QStringLiteral("城市管理行政执法局");
    version.unit = PeopleStore::unit();
    version.basisText = QStringLiteral("《甲法》第一条");
    version.bases = *parseLegalBases(version.basisText);
    return itemVersionToJson(version);
}
Draft flowOf(const FlowRecord& record, const QString& step)
{
    return **flowDraft(record, QStringLiteral("penalty"), QStringLiteral("行政处罚"),
        {{QStringLiteral("key"), QStringLiteral("penalty")}, {QStringLiteral("step"), step}});
}
Draft yearOf(const QString& name)
{
    const WorkCalendar table
        = *WorkCalendar::fromCsv(("date,name,is_off_day\n2031-01-01," + name.toUtf8() + ",1\n"));
    return calendarDrafts({}, table).first();
}
}

void TestCatalogue::admissionMatrix()
{
    QFETCH(QString, type);
    QFETCH(QString, actor);
    QFETCH(QString, code);
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const QString stream = itemStream(QStringLiteral("A-1"));
    const Draft listed = PeopleStore::draft(
        stream, "item.listed", {{QStringLiteral("version"), versionJson(QStringLiteral("甲"))}});
    const QJsonObject body {{QStringLiteral("version"), versionJson(QStringLiteral("乙"))},
        {QStringLiteral("date"), QStringLiteral("2017-03-10")},
        {QStringLiteral("reason"), QStringLiteral("dormant")},
        {QStringLiteral("text"), QStringLiteral("改革")},
        {QStringLiteral("consent"), QStringLiteral("示府函〔2017〕3号")}};
    Draft draft = listed;
    if (type.startsWith(QLatin1String("item.")) && type != QLatin1String("item.listed")) {
        XQ_OK(store.act(PeopleStore::admin(), listed));
        draft = PeopleStore::draft(stream, qPrintable(type), body);
        if (type == QLatin1String("item.enabled")) {
            XQ_OK(store.act(
                PeopleStore::admin(), PeopleStore::draft(stream, "item.suspended", body)));
        }
    } else if (type == QLatin1String("flow.published")) {
        XQ_OK(store.act(PeopleStore::admin(), flowOf({}, QStringLiteral("a"))));
        draft = flowOf(*loadFlow(test::JournalStates(*store.journal), QStringLiteral("penalty")),
            QStringLiteral("b"));
    } else if (type == QLatin1String("calendar.year-imported")) {
        XQ_OK(store.act(PeopleStore::admin(), yearOf(QStringLiteral("元旦"))));
        draft = yearOf(QStringLiteral("新年"));
    }
    Draft without = draft;
    without.signs = false;
    QCOMPARE(codeOf(store.act(actor, without)),
        code == QLatin1String("authority.role") ? code : QStringLiteral("authority.signature"));
    QCOMPARE(codeOf(store.act(actor, draft)), code);
}

void TestCatalogue::stepsOfAnItem()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const QString stream = itemStream(QStringLiteral("A-1"));
    const auto act = [&](const char* type, QJsonObject body) {
        return codeOf(store.act(PeopleStore::admin(), PeopleStore::draft(stream, type, body)));
    };
    const auto on = [](const char* day, const char* reason, const char* consent) {
        return QJsonObject {{QStringLiteral("date"), QString::fromLatin1(day)},
            {QStringLiteral("reason"), QString::fromLatin1(reason)},
            {QStringLiteral("consent"), QString::fromLatin1(consent)}};
    };
    QCOMPARE(
        act("item.suspended", on("2017-03-01", "market", "1")), QStringLiteral("item.unknown"));
    const QJsonObject version {{QStringLiteral("version"), versionJson(QStringLiteral("甲"))}};
    QCOMPARE(act("item.listed", {}), QStringLiteral("item.field"));
    QCOMPARE(act("item.listed", version), QString());
    QCOMPARE(act("item.listed", version), QStringLiteral("item.exists"));
    QCOMPARE(act("item.enabled", on("2017-03-01", "", "1")), QStringLiteral("item.state"));
    QCOMPARE(act("item.suspended", on("2017-03-01", "bored", "1")), QStringLiteral("item.field"));
    QCOMPARE(act("item.suspended", on("2017-03-01", "", "1")), QStringLiteral("item.reason"));
    QCOMPARE(act("item.suspended", on("2017-03-01", "market", "")), QStringLiteral("item.field"));
    QCOMPARE(act("item.suspended", on("2017-02-29", "market", "1")), QStringLiteral("item.date"));
    QCOMPARE(act("item.suspended", on("2017-03-01", "market", "1")), QString());
    QCOMPARE(act("item.suspended", on("2017-03-02", "market", "1")), QStringLiteral("item.state"));
    QCOMPARE(act("item.enabled", on("2017-02-28", "", "1")), QStringLiteral("item.date"));
    QCOMPARE(act("item.enabled", on("2017-03-05", "", "1")), QString());
    QCOMPARE(act("item.cancelled", on("2017-03-06", "", "")), QStringLiteral("item.field"));
    QJsonObject cancelled = on("2017-03-06", "", "");
    cancelled.insert(QStringLiteral("text"), QStringLiteral("法律废止"));
    QCOMPARE(act("item.cancelled", cancelled), QString());
    QCOMPARE(act("item.enabled", on("2017-03-07", "", "1")), QStringLiteral("item.cancelled"));
    QCOMPARE(act("item.changed", version), QStringLiteral("item.cancelled"));
    const Item item = *loadItem(test::JournalStates(*store.journal), QStringLiteral("A-1"));
    QCOMPARE(item.history.size(), 4);
    QCOMPARE(Item::fromState(item.toState()).toState(), item.toState());
    // The name is a code, not a path or a sentence.
    QCOMPARE(codeOf(store.act(PeopleStore::admin(),
                 PeopleStore::draft(QStringLiteral("item:甲"), "item.listed", version))),
        QStringLiteral("item.field"));
}

void TestCatalogue::calendarYears()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const WorkCalendar& builtin = WorkCalendar::builtin();
    const QList<Draft> drafts = calendarDrafts({}, builtin);
    XQ_OK(store.journal->act(store.author(PeopleStore::admin()), store.recorded(), drafts));
    const auto state = store.journal->state(calendarStream());
    const CalendarState calendar = CalendarState::fromState(state->state);
    QCOMPARE(calendar.calendar(), builtin);
    QCOMPARE(*ReferenceRepository(*store.database).calendar(), builtin);
    QVERIFY(calendarDrafts(calendar, builtin).isEmpty());
    QCOMPARE(calendar.year(2017)->digest, calendarDigest(calendar.year(2017)->days));
    // A digest that does not fit, a day of another year, a day twice.
    Draft forged = drafts.last();
    forged.body.insert(QStringLiteral("digest"), QStringLiteral("00"));
    QCOMPARE(codeOf(store.act(PeopleStore::admin(), forged)), QStringLiteral("calendar.digest"));
    forged = drafts.last();
    forged.body.insert(QStringLiteral("year"), 1999);
    QCOMPARE(codeOf(store.act(PeopleStore::admin(), forged)), QStringLiteral("calendar.malformed"));
    QJsonArray rows = drafts.last().body.value(QStringLiteral("rows")).toArray();
    rows.append(rows.last());
    forged = drafts.last();
    forged.body.insert(QStringLiteral("rows"), rows);
    QCOMPARE(codeOf(store.act(PeopleStore::admin(), forged)), QStringLiteral("calendar.malformed"));
    const auto report = store.journal->verify(true);
    QCOMPARE(report->problems.join(QLatin1Char('\n')), QString());
}

void TestCatalogue::flows()
{
    PeopleStore store;
    XQ_OK(store.open());
    XQ_OK(store.fill());
    const test::JournalStates states(*store.journal);
    QCOMPARE(codeOf(loadFlow(states, QStringLiteral("penalty"))), QStringLiteral("flow.unknown"));
    const Draft first = flowOf({}, QStringLiteral("a"));
    Draft forged = first;
    forged.body.insert(QStringLiteral("version"), 2);
    QCOMPARE(codeOf(store.act(PeopleStore::admin(), forged)), QStringLiteral("flow.version"));
    forged = first;
    forged.body.insert(QStringLiteral("digest"), QStringLiteral("00"));
    QCOMPARE(codeOf(store.act(PeopleStore::admin(), forged)), QStringLiteral("flow.digest"));
    forged = first;
    forged.stream = flowStream(QStringLiteral("other"));
    QCOMPARE(codeOf(store.act(PeopleStore::admin(), forged)), QStringLiteral("flow.malformed"));
    XQ_OK(store.act(PeopleStore::admin(), first));
    const FlowRecord record = *loadFlow(states, QStringLiteral("penalty"));
    QCOMPARE(record.newest()->version, 1);
    QCOMPARE(record.unit, PeopleStore::unit());
    QVERIFY(!flowDraft(record, record.key, QStringLiteral("行政处罚"), record.newest()->definition)
                 ->has_value());
    XQ_OK(store.act(PeopleStore::admin(), flowOf(record, QStringLiteral("b"))));
    const FlowRecord later = *loadFlow(states, QStringLiteral("penalty"));
    QCOMPARE(later.versions.size(), 2);
    QCOMPARE(later.byDigest(record.newest()->digest)->version, 1); // cases stay on what they pinned
    QCOMPARE(ReferenceRepository(*store.database).flows()->size(), 2);
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
