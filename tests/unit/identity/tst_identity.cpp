// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/csv.h"
#include "models/identity/citizenid.h"
#include "models/identity/documentnumber.h"
#include "models/identity/masking.h"
#include "models/identity/money.h"
#include "models/identity/normalise.h"
#include "models/identity/orgcode.h"
#include "models/identity/phone.h"
#include "models/identity/regions.h"
#include "models/identity/uscc.h"

#include <QTest>

#include <rapidcheck.h>

using namespace xq;

namespace {

const QDate kToday(2017, 3, 10);

CsvTable table(const char* name)
{
    auto read = readCsvFile(qEnvironmentVariable("XQ_SOURCE_DIR") + QStringLiteral("/tests/data/")
        + QLatin1String(name));
    if (!read) {
        qFatal("%s", qPrintable(read.error().message));
    }
    return std::move(*read);
}

Verdict verdictOf(const QString& kind, const QString& value)
{
    if (kind == u"uscc") {
        return checkUscc(value);
    }
    if (kind == u"citizen-id") {
        return checkCitizenId(value, kToday);
    }
    if (kind == u"org-code") {
        return checkOrgCode(value);
    }
    return kind == u"phone" ? checkPhone(value) : Verdict(checkDocumentNumber(value));
}

QStringList reasons(const Verdict& verdict)
{
    QStringList out;
    for (const Finding& finding : verdict.warnings) {
        out.append(finding.reason);
    }
    return out;
}

} // namespace

class IdentityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codes_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QString>("reason");
        for (const CsvRow& row : table("identity/codes.csv").rows) {
            QTest::addRow("row %d", row.number)
                << row.fields[0] << row.fields[1] << (row.fields[2] == u"yes") << row.fields[3];
        }
    }
    void codes()
    {
        QFETCH(QString, kind);
        QFETCH(QString, value);
        QFETCH(bool, valid);
        QFETCH(QString, reason);
        const Verdict verdict = verdictOf(kind, value);
        QCOMPARE(verdict.kind, kind);
        QCOMPARE(verdict.error ? verdict.error->reason : QString(), reason);
        QCOMPARE(verdict.valid(), valid);
        QCOMPARE(verdict.result().has_value(), valid);
        if (!valid) {
            QCOMPARE(verdict.result().error().code, kind + QLatin1Char('.') + reason);
            QVERIFY(!verdict.error->sentence.isEmpty());
        } else { // what was normalised is valid and stays as it is
            QCOMPARE(verdictOf(kind, verdict.normalised).normalised, verdict.normalised);
            QVERIFY(verdictOf(kind, verdict.normalised).valid());
        }
    }

    void usccIsRead()
    {
        const auto body = checkUscc(QStringLiteral("92511702MA600A1B18"));
        QCOMPARE(body.registrar, QStringLiteral("工商"));
        QCOMPARE(body.bodyKind, QStringLiteral("个体工商户"));
        QCOMPARE(body.region, QStringLiteral("511702"));
        QCOMPARE(body.orgCode, QStringLiteral("MA600A1B1"));
        QVERIFY(body.warnings.isEmpty());
    }
    void unknownHeadOnlyWarns()
    {
        // 8th registrar's pair "93" exists; "97" does not, and "B1" names nobody.
        for (const auto& [head, reason] :
            {std::pair {QStringLiteral("97"), QStringLiteral("body-kind")},
                std::pair {QStringLiteral("B1"), QStringLiteral("registrar")}}) {
            const QString code = head + QStringLiteral("110000600037341");
            const auto verdict = checkUscc(code + usccCheck(code));
            QVERIFY(verdict.valid());
            QCOMPARE(reasons(verdict), QStringList {reason});
        }
    }
    void hintsAreOfferedNotApplied()
    {
        // O for 0 and I for 1: told, and the whole is suggested because it would be valid.
        const auto verdict = checkUscc(QStringLiteral("9IIIOOOO600037341L"));
        QVERIFY(!verdict.valid());
        QCOMPARE(verdict.normalised, QStringLiteral("9IIIOOOO600037341L"));
        QCOMPARE(verdict.hints.size(), 7);
        QCOMPARE(verdict.hints.first(), (Hint {2, u'I', u'1'}));
        QCOMPARE(verdict.suggestion, QStringLiteral("91110000600037341L"));
        QVERIFY(verdict.result().error().message.contains(verdict.suggestion));
        // No way to a valid code: hints, but no suggestion.
        const auto hopeless = checkUscc(QStringLiteral("9111000060003IOZSV"));
        QCOMPARE(hopeless.hints.size(), 5);
        QVERIFY(hopeless.suggestion.isEmpty());
        QCOMPARE(checkCitizenId(QStringLiteral("IIOIO519491231002X"), kToday).suggestion,
            QStringLiteral("11010519491231002X"));
        // O is a letter of organisation codes: a hint only when it explains the failure.
        QCOMPARE(checkOrgCode(QStringLiteral("1922O3821")).suggestion, QStringLiteral("192203821"));
        QVERIFY(checkOrgCode(QStringLiteral("711002829")).hints.isEmpty());
    }

    void citizenIdIsRead()
    {
        const auto leap = checkCitizenId(QStringLiteral("513030197602290029"), kToday);
        QCOMPARE(leap.birth, QDate(1976, 2, 29));
        QCOMPARE(leap.sex, Sex::Female);
        QCOMPARE(leap.area, QStringLiteral("513030"));
        QVERIFY(leap.warnings.isEmpty()); // 渠县 before 1999: codes stay valid for life
        QCOMPARE(checkCitizenId(QStringLiteral("511702199003070016"), kToday).sex, Sex::Male);
    }
    void oldFormIsUpgraded()
    {
        QCOMPARE(upgradedCitizenId(QStringLiteral("110105491231002")),
            QStringLiteral("11010519491231002X"));
        const auto old = checkCitizenId(QStringLiteral("110105491231002"), kToday);
        QVERIFY(old.oldForm);
        QCOMPARE(old.normalised, QStringLiteral("110105491231002")); // the original text is kept
        QCOMPARE(old.eighteen, QStringLiteral("11010519491231002X"));
        QCOMPARE(reasons(old), QStringList {QStringLiteral("old-form")});
        const auto centenarian = checkCitizenId(QStringLiteral("510000960101996"), kToday);
        QCOMPARE(centenarian.birth, QDate(1896, 1, 1));
        QVERIFY(reasons(centenarian).contains(QStringLiteral("century")));
        QVERIFY(upgradedCitizenId(QStringLiteral("11010549123100X")).isEmpty());
    }
    void citizenIdBounds()
    {
        QCOMPARE(
            checkCitizenId(QStringLiteral("44011320141005001X"), QDate(2014, 10, 4)).error->reason,
            QStringLiteral("future"));
        QVERIFY(checkCitizenId(QStringLiteral("44011320141005001X"), QDate(2014, 10, 5)).valid());
        const QString early = QStringLiteral("51170218491231001");
        const auto verdict = checkCitizenId(early + citizenIdCheck(early), kToday);
        QVERIFY(verdict.valid());
        QCOMPARE(reasons(verdict), QStringList {QStringLiteral("birth-early")});
        const QString nowhere = QStringLiteral("51179919900307001");
        QCOMPARE(reasons(checkCitizenId(nowhere + citizenIdCheck(nowhere), kToday)),
            QStringList {QStringLiteral("area-unknown")});
    }
    void otherPapers()
    {
        const QString taiwan = QStringLiteral("83000019900307001");
        QVERIFY(checkCitizenId(taiwan + citizenIdCheck(taiwan), kToday).valid());
        const QString foreign = QStringLiteral("95184019900307001");
        const QString code = foreign + citizenIdCheck(foreign);
        QCOMPARE(checkCitizenId(code, kToday).error->reason, QStringLiteral("area"));
        QVERIFY(checkCitizenId(code, kToday, IdPaper::Foreign).valid());
        QVERIFY(!checkCitizenId(QStringLiteral("11010519491231002X"), kToday, IdPaper::Foreign)
                     .valid());
    }
    void oneWrongDigitIsFound()
    {
        // MOD 11-2 finds every single substitution and every swap of neighbours.
        QVERIFY(rc::check("single substitution in a citizen id", [] {
            const QString valid = QStringLiteral("511702199003070016");
            const int at = *rc::gen::inRange(0, 17);
            const int digit = *rc::gen::inRange(0, 10);
            QString changed = valid;
            changed[at] = QChar(static_cast<char16_t>(u'0' + digit));
            RC_PRE(changed != valid);
            RC_ASSERT(citizenIdCheck(QStringView(changed).left(17)) != QLatin1Char('6'));
        }));
        QVERIFY(rc::check("garbage never crashes and is never valid by luck of length", [] {
            const auto units
                = *rc::gen::container<std::vector<char16_t>>(rc::gen::inRange<char16_t>(1, 0xFFFF));
            const QString text
                = QString::fromUtf16(units.data(), static_cast<qsizetype>(units.size()));
            for (const auto& kind :
                {QStringLiteral("uscc"), QStringLiteral("citizen-id"), QStringLiteral("org-code"),
                    QStringLiteral("document-number"), QStringLiteral("phone")}) {
                const Verdict verdict = verdictOf(kind, text);
                RC_ASSERT(verdict.valid() || !verdict.error->sentence.isEmpty());
            }
            RC_ASSERT(!parseMoneyCapitals(text).has_value());
        }));
    }
    void orgCodePrinted()
    {
        QCOMPARE(printedOrgCode(QStringLiteral("D2143569X")), QStringLiteral("D2143569-X"));
    }

    void documentNumberIsRead()
    {
        const auto verdict = checkDocumentNumber(QStringLiteral("达市城管罚决字[2017]第12号"));
        QCOMPARE(verdict.number.type(), QStringLiteral("罚决"));
        QCOMPARE(verdict.number.issuer(), QStringLiteral("达市城管"));
        QCOMPARE(verdict.number.year, 2017);
        QCOMPARE(verdict.number.serial, 12);
        QCOMPARE(verdict.number.toString(), QStringLiteral("达市城管罚决字〔2017〕第12号"));
        QVERIFY(verdict.warnings.isEmpty());
        const auto plain = checkDocumentNumber(QStringLiteral("达市府发〔2017〕12号"));
        QVERIFY(!plain.number.zi && !plain.number.di);
        QCOMPARE(plain.number.toString(), QStringLiteral("达市府发〔2017〕12号"));
        QCOMPARE(reasons(checkDocumentNumber(QStringLiteral("达市城管甲乙字〔2017〕第1号"))),
            QStringList {QStringLiteral("type-unknown")});
        QVERIFY(rc::check("a document number is read as it was written", [] {
            const DocumentNumber number {QStringLiteral("达市城管罚决"),
                *rc::gen::arbitrary<bool>(), *rc::gen::inRange(1900, 2100),
                *rc::gen::arbitrary<bool>(), *rc::gen::inRange(1, 100'000)};
            const auto read = checkDocumentNumber(number.toString());
            RC_ASSERT(read.valid());
            RC_ASSERT(read.number == number);
        }));
    }

    void money_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("capitals");
        QTest::addColumn<QString>("other");
        for (const CsvRow& row : table("identity/money.csv").rows) {
            QTest::addRow("row %d", row.number) << row.fields[0] << row.fields[1] << row.fields[2];
        }
    }
    void money()
    {
        QFETCH(QString, amount);
        QFETCH(QString, capitals);
        QFETCH(QString, other);
        const qint64 fen = parseMoney(amount).value();
        QCOMPARE(moneyInCapitals(fen).value(), capitals);
        QCOMPARE(parseMoneyCapitals(capitals).value(), fen);
        if (!other.isEmpty()) {
            QCOMPARE(parseMoneyCapitals(other).value(), fen);
        }
    }
    void moneyRoundTrip()
    {
        QVERIFY(rc::check("capitals are read back", [] {
            const qint64 bound
                = *rc::gen::element<qint64>(1'000, 10'000'000, 1'000'000'000'000, kMaxFen);
            const qint64 fen = *rc::gen::inRange<qint64>(0, bound);
            RC_ASSERT(parseMoneyCapitals(*moneyInCapitals(fen)).value() == fen);
            RC_ASSERT(parseMoney(formatMoney(fen)).value() == fen);
            RC_ASSERT(parseMoney(formatMoney(fen, true)).value() == fen);
        }));
    }
    void badMoney()
    {
        for (const auto& text : {QStringLiteral("-5"), QStringLiteral("−5"),
                 QStringLiteral("1.005"), QStringLiteral("1,40"), QStringLiteral("abc"),
                 QStringLiteral(""), QStringLiteral("1e5"), QStringLiteral("99999999999999999")}) {
            QVERIFY2(!parseMoney(text), qPrintable(text));
        }
        QCOMPARE(parseMoney(QStringLiteral("￥１，４０９．５元")).value(), 140950);
        QVERIFY(!moneyInCapitals(-1));
        QVERIFY(moneyInCapitals(kMaxFen));
        QVERIFY(!moneyInCapitals(kMaxFen + 1));
        for (const auto& text :
            {QStringLiteral("人民币"), QStringLiteral("壹零元整"), QStringLiteral("壹佰零零壹元整"),
                QStringLiteral("壹佰元"), QStringLiteral("拾元整"), QStringLiteral("壹元零伍分整"),
                QStringLiteral("壹拾贰拾元整"), QString(500, u'亿')}) {
            QVERIFY2(!parseMoneyCapitals(text), qPrintable(text));
        }
    }

    void regionTable()
    {
        QCOMPARE(regionOf(QStringLiteral("511702"))->name, QStringLiteral("通川区"));
        QCOMPARE(regionOf(QStringLiteral("513000"), 1990)->name, QStringLiteral("达县地区"));
        QCOMPARE(regionOf(QStringLiteral("513000"), 1995)->name, QStringLiteral("达川地区"));
        QVERIFY(!regionOf(QStringLiteral("511721"), 2014));
        QVERIFY(!regionOf(QStringLiteral("511721"))->inForce());
        QCOMPARE(regionPath(QStringLiteral("511702")), QStringLiteral("四川省达州市通川区"));
        QCOMPARE(regionPath(QStringLiteral("510100")), QStringLiteral("四川省成都市"));
        QCOMPARE(regionPath(QStringLiteral("510000")), QStringLiteral("四川省"));
        QVERIFY(regionPath(QStringLiteral("990000")).isEmpty());
        QCOMPARE(std::count_if(regions().begin(), regions().end(),
                     [](const Region& r) { return r.code.endsWith(QStringLiteral("0000")); }),
            35); // cases.md 5.2 lists 35 heads
    }

    void masks()
    {
        QCOMPARE(maskedIdentity(QStringLiteral("11010519491231002X")),
            QStringLiteral("110105********002X"));
        QCOMPARE(maskedIdentity(QStringLiteral("D2143569X")), QStringLiteral("D2*****9X"));
        QCOMPARE(maskedPhone(QStringLiteral("13881812345")), QStringLiteral("138****2345"));
        QCOMPARE(maskedIdentitiesIn(
                     QStringLiteral("证号11010519491231002X，电话13881812345，共12345件")),
            QStringLiteral("证号110105********002X，电话138****2345，共12345件"));
        QVERIFY(rc::check("a mask shows at most 6 + 4 characters and keeps the length", [] {
            const int size = *rc::gen::inRange(0, 40);
            const QString masked = maskedIdentity(QString(size, u'7'));
            RC_ASSERT(masked.size() == size);
            RC_ASSERT(masked.count(u'7') <= 10);
            RC_ASSERT(size == 0 || masked.count(u'7') <= 2 * size / 3);
        }));
    }
};

QTEST_GUILESS_MAIN(IdentityTest)
#include "tst_identity.moc"
