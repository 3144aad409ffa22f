// SPDX-License-Identifier: GPL-3.0-or-later
// The shell as a user meets it: the real program, its exit codes, its text and its JSON.
#include "models/base/csv.h"
#include "tests/support/ended.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace xq;

namespace {

struct Run {
    int code = -1;
    QByteArray out;
    QByteArray err;

    QString text() const { return QString::fromUtf8(out).trimmed(); }
    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    QJsonObject object() const { return json().object(); }
};

using Variables = QList<std::pair<QString, QString>>;

Run run(const QStringList& arguments, const QString& language = {}, const QString& locale = {},
    const Variables& variables = {}, const QString& program = QStringLiteral("xingquanctl"))
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : variables) {
        environment.insert(name, value);
    }
    environment.insert(QStringLiteral("XQ_LANG"), language);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral("/nonexistent"));
    if (!locale.isEmpty()) {
        environment.insert(QStringLiteral("LC_ALL"), locale);
    }
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("XQ_BIN_DIR") + QLatin1Char('/') + program, arguments);
    if (!process.waitForFinished(60'000)) {
        qFatal("xingquanctl did not run: %s", qPrintable(process.errorString()));
    }
    const QByteArray err = process.readAllStandardError();
    return {test::endedWith(process, err), process.readAllStandardOutput(), err};
}

Run run(const char* line)
{
    return run(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts));
}

CsvTable data(const char* name)
{
    auto table = readCsvFile(qEnvironmentVariable("XQ_SOURCE_DIR") + QStringLiteral("/tests/data/")
        + QLatin1String(name));
    if (!table) {
        qFatal("%s", qPrintable(table.error().message));
    }
    return std::move(*table);
}

} // namespace

class CliTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    /// In the trial city of these tests, at its standing clock.
    Run city(const QString& line)
    {
        return run(QStringList {QStringLiteral("--store"),
                       m_folder.filePath(QStringLiteral("city")), QStringLiteral("--json")}
                + line.split(u' ', Qt::SkipEmptyParts),
            {}, {}, {{QStringLiteral("XINGQUAN_CLOCK"), QStringLiteral("2017-03-10T16:00+08:00")}});
    }
    void makeCity()
    {
        if (!QFile::exists(m_folder.filePath(QStringLiteral("city")))) {
            QCOMPARE(city(QStringLiteral("demo create --unit-only --cases 105")).code, 0);
        }
    }

    QString file(const QString& name, const QByteArray& bytes)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) {
            qFatal("no file %s", qPrintable(name));
        }
        return out.fileName();
    }

private Q_SLOTS:
    void help_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"--help", "check --help", "check uscc --help", "money --help",
                 "money capitals -h", "deadline --help"}) {
            QTest::newRow(line) << QString::fromLatin1(line);
        }
    }
    void help()
    {
        QFETCH(QString, line);
        const Run help = run(line.split(u' '));
        QCOMPARE(help.code, 0);
        QVERIFY(help.text().contains(QStringLiteral("用法")));
        QVERIFY(help.err.isEmpty());
        const Run english = run(line.split(u' '), QStringLiteral("en"));
        QCOMPARE(english.code, 0);
        QVERIFY(english.text().contains(QStringLiteral("Usage")));
        QVERIFY(!english.text().contains(QStringLiteral("用法")));
    }
    void wrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"", "nonsense", "check", "check uscc", "check nonsense X",
                 "money capitals", "money capitals 1 2", "money capitals abc",
                 "money capitals 1.005", "money capitals -5", "money read 壹佰", "deadline",
                 "deadline --start", "deadline --start 2017-03-10 --amount 3",
                 "deadline --nonsense", "deadline --start 2017-02-30 --amount 3 --unit day",
                 "deadline --start 2017-03-10 --amount 3.5 --unit day",
                 "deadline --start 2017-03-10 --amount 3 --unit week",
                 "deadline --start 2017-03-10 --amount 3 --unit day --roll maybe",
                 "deadline --start 2017-03-10 --amount 3 --unit day --suspend 2017-03-11",
                 "deadline --start 2017-03-10 --amount 3 --unit day --suspend "
                 "2017-03-12..2017-03-11",
                 "deadline --start 2017-03-10 --amount 48 --unit hour --suspend "
                 "2017-03-11..2017-03-12",
                 "deadline --start 2017-03-10 --amount 3 --unit month --suspend "
                 "2017-03-11..2017-03-12",
                 "deadline --start 2017-03-10 --amount 1 --unit year --suspend "
                 "2017-03-11..2017-03-12",
                 "deadline --start 2017-03-10 --amount 3 --unit day --batch x.csv"}) {
            QTest::newRow(line) << QString::fromUtf8(line);
        }
    }
    void wrongUsage()
    {
        QFETCH(QString, line);
        const QStringList arguments = line.split(u' ', Qt::SkipEmptyParts);
        const Run text = run(arguments);
        QCOMPARE(text.code, 2);
        QVERIFY(text.out.isEmpty());
        QVERIFY(!text.err.isEmpty());
        const Run json = run(QStringList {QStringLiteral("--json")} + arguments);
        QCOMPARE(json.code, 2);
        QVERIFY(json.err.isEmpty());
        const QJsonObject error = json.object().value(QStringLiteral("error")).toObject();
        QVERIFY(!error.value(QStringLiteral("code")).toString().isEmpty());
        QVERIFY(!error.value(QStringLiteral("message")).toString().isEmpty());
    }

    void checkOne()
    {
        QCOMPARE(run("check uscc 91110000600037341L").code, 0);
        const Run wrong = run("check uscc 91110000600037341N");
        QCOMPARE(wrong.code, 1);
        QVERIFY(wrong.out.isEmpty());
        QVERIFY(wrong.err.contains("[uscc.check]"));
        // An identity number does not come back in full.
        const Run person = run("check citizen-id 11010519491231002x");
        QCOMPARE(person.code, 0);
        QVERIFY(person.out.contains("110105********002X"));
        QVERIFY(!person.out.contains("11010519491231002X"));
        QCOMPARE(run({QStringLiteral("check"), QStringLiteral("document-number"),
                         QStringLiteral("达市府发 [2017] 12号")})
                     .code,
            0);
        QCOMPARE(run({QStringLiteral("check"), QStringLiteral("uscc"), QString()}).code, 1);
    }
    void checkJson()
    {
        const QJsonObject valid = run("check citizen-id 110105491231002 --json").object();
        QCOMPARE(valid.value(QStringLiteral("valid")), QJsonValue(true));
        QCOMPARE(valid.value(QStringLiteral("facts")).toObject().value(QStringLiteral("eighteen")),
            QJsonValue(QStringLiteral("11010519491231002X")));
        QCOMPARE(valid.value(QStringLiteral("warnings")).toArray().size(), 1);
        const Run run1 = run("--json check uscc 9III0000600037341L");
        QCOMPARE(run1.code, 1);
        const QJsonObject wrong = run1.object();
        QCOMPARE(wrong.value(QStringLiteral("reason")), QJsonValue(QStringLiteral("alphabet")));
        QCOMPARE(wrong.value(QStringLiteral("suggestion")),
            QJsonValue(QStringLiteral("91110000600037341L")));
        QCOMPARE(wrong.value(QStringLiteral("error")).toObject().value(QStringLiteral("code")),
            QJsonValue(QStringLiteral("uscc.alphabet")));
    }
    void checkBatch()
    {
        const QString path = qEnvironmentVariable("XQ_SOURCE_DIR")
            + QStringLiteral("/tests/data/identity/codes.csv");
        const Run result = run({QStringLiteral("check"), QStringLiteral("--batch"), path});
        QCOMPARE(result.code, 0);
        const CsvTable expected = data("identity/codes.csv");
        const CsvTable got = parseCsv(result.out).value();
        QCOMPARE(got.header, expected.header);
        QCOMPARE(got.rows.size(), expected.rows.size());
        for (qsizetype i = 0; i < got.rows.size(); ++i) {
            QCOMPARE(got.rows[i].fields, expected.rows[i].fields);
        }
        const Run json = run(
            {QStringLiteral("--json"), QStringLiteral("check"), QStringLiteral("--batch"), path});
        QCOMPARE(json.json().array().size(), expected.rows.size());
    }

    void money()
    {
        QCOMPARE(run("money capitals 1409.50").text(), QStringLiteral("人民币壹仟肆佰零玖元伍角"));
        QCOMPARE(run("money read 人民币壹仟肆佰零玖圆伍角").text(), QStringLiteral("1409.50"));
        QCOMPARE(
            run("money capitals 0.05 --json").object().value(QStringLiteral("fen")), QJsonValue(5));
        // The arguments are UTF-8 even where the system has no such locale.
        QCOMPARE(run({QStringLiteral("money"), QStringLiteral("read"), QStringLiteral("壹拾元整")},
                     {}, QStringLiteral("C"))
                     .text(),
            QStringLiteral("10.00"));
    }
    void moneyBatch()
    {
        const CsvTable vectors = data("identity/money.csv");
        QByteArray table("amount\r\n");
        for (const CsvRow& row : vectors.rows) {
            table += row.fields[0].toUtf8() + "\r\n";
        }
        const Run result = run({QStringLiteral("money"), QStringLiteral("--batch"),
            file(QStringLiteral("money.csv"), table)});
        QCOMPARE(result.code, 0);
        const CsvTable got = parseCsv(result.out).value();
        QCOMPARE(got.header, (QStringList {QStringLiteral("amount"), QStringLiteral("capitals")}));
        for (qsizetype i = 0; i < vectors.rows.size(); ++i) {
            QCOMPARE(got.rows[i].fields, vectors.rows[i].fields.mid(0, 2));
        }
        const Run bad = run({QStringLiteral("money"), QStringLiteral("--batch"),
            file(QStringLiteral("bad.csv"), "amount\n1\n1.234\n")});
        QCOMPARE(bad.code, 2);
        QVERIFY(bad.out.isEmpty()); // all or nothing
        QVERIFY(QString::fromUtf8(bad.err).contains(QStringLiteral("第 3 行")));
    }

    void deadline()
    {
        QCOMPARE(run("deadline --start 2017-09-28 --amount 7 --unit workday").text(),
            QStringLiteral("2017-10-13"));
        QCOMPARE(run("deadline --start 2017-03-10T16:20 --amount 48 --unit hour").text(),
            QStringLiteral("2017-03-12T16:20+08:00"));
        QCOMPARE(run("deadline --start 2017-03-10T08:20Z --amount 48 --unit hour").text(),
            QStringLiteral("2017-03-12T16:20+08:00"));
        QCOMPARE(run("deadline --start 2017-09-05 --amount 30 --unit day --roll no").text(),
            QStringLiteral("2017-10-05"));
        QCOMPARE(run("deadline --start 2022-03-01 --amount 90 --unit day --suspend "
                     "2022-03-10..2022-03-31 --suspend 2022-03-25..2022-04-08")
                     .text(),
            QStringLiteral("2022-06-29"));
        const Run future = run("deadline --start 2027-01-04 --amount 5 --unit workday");
        QCOMPARE(future.text(), QStringLiteral("2027-01-11"));
        QVERIFY(QString::fromUtf8(future.err).contains(QStringLiteral("暂按周末推算")));
        const QString notice = file(QStringLiteral("2027.csv"),
            "date,name,is_off_day\n2027-01-01,元旦,1\n2027-01-09,元旦,0\n");
        const Run known = run(
            {QStringLiteral("deadline"), QStringLiteral("--start"), QStringLiteral("2027-01-04"),
                QStringLiteral("--amount"), QStringLiteral("5"), QStringLiteral("--unit"),
                QStringLiteral("workday"), QStringLiteral("--calendar"), notice});
        QCOMPARE(known.text(), QStringLiteral("2027-01-09"));
        QVERIFY(known.err.isEmpty());
    }
    void deadlineJson()
    {
        const QJsonObject object
            = run("--json deadline --start 2017-09-08 --amount 15 --unit day").object();
        QCOMPARE(object.value(QStringLiteral("rawEnd")), QJsonValue(QStringLiteral("2017-09-23")));
        QCOMPARE(object.value(QStringLiteral("end")), QJsonValue(QStringLiteral("2017-09-25")));
        QCOMPARE(object.value(QStringLiteral("rolled")), QJsonValue(true));
        QCOMPARE(object.value(QStringLiteral("provisional")), QJsonValue(false));
    }
    void deadlineBatch()
    {
        const CsvTable vectors = data("calendar/deadlines.csv");
        QString table = QStringLiteral("start,amount,unit,roll,suspensions\n");
        for (const CsvRow& row : vectors.rows) {
            table += csvLine(row.fields.mid(0, 5));
        }
        table += QStringLiteral("2027-01-04,5,workday,,\n2017-09-28,7,day,,\n");
        const Run result = run({QStringLiteral("deadline"), QStringLiteral("--batch"),
            file(QStringLiteral("deadlines.csv"), table.toUtf8())});
        QCOMPARE(result.code, 0);
        const CsvTable got = parseCsv(result.out).value();
        QCOMPARE(got.header.join(u','),
            QStringLiteral("start,amount,unit,roll,suspensions,end,provisional"));
        for (qsizetype i = 0; i < vectors.rows.size(); ++i) {
            QCOMPARE(got.rows[i].fields.mid(0, 5), vectors.rows[i].fields.mid(0, 5));
            QCOMPARE(got.rows[i].fields[5], vectors.rows[i].fields[6]);
            QCOMPARE(got.rows[i].fields[6], QStringLiteral("no"));
        }
        QCOMPARE(got.rows[vectors.rows.size()].fields.mid(5),
            (QStringList {QStringLiteral("2027-01-11"), QStringLiteral("yes")}));
        QCOMPARE(got.rows.last().fields[5], QStringLiteral("2017-10-09")); // roll is yes for days
    }
    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const QByteArray head("start,amount,unit,roll,suspensions\n");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("csv.empty");
        QTest::newRow("column") << QByteArray("start,amount\n2017-01-01,3\n")
                                << QStringLiteral("csv.column");
        QTest::newRow("ragged") << QByteArray(head + "2017-01-01,3,day\n")
                                << QStringLiteral("csv.fields");
        QTest::newRow("quote") << QByteArray(head + "\"2017-01-01,3,day,,\n")
                               << QStringLiteral("csv.quote");
        QTest::newRow("date") << QByteArray(head + "2017-13-01,3,day,,\n")
                              << QStringLiteral("time.invalid");
        QTest::newRow("binary") << QByteArray(head + QByteArray("\xFF\xFE\xFF", 3))
                                << QStringLiteral("csv.encoding");
        QTest::newRow("suspended hours")
            << QByteArray(head + "2017-01-01,3,hour,,2017-01-01..2017-01-02\n")
            << QStringLiteral("deadline.suspension-unit");
    }
    void badFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const Run result = run({QStringLiteral("--json"), QStringLiteral("deadline"),
            QStringLiteral("--batch"), file(QStringLiteral("bad.csv"), bytes)});
        QCOMPARE(result.code, 2);
        QCOMPARE(
            result.object().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")),
            QJsonValue(code));
    }
    void wrongFormatDrawsNoNumber()
    {
        makeCity();
        const QString make = QStringLiteral("ledger make power-quarter --quarter 2016Q4 --out ")
            + m_folder.filePath(QStringLiteral("ledger")) + QStringLiteral(" --format ");
        QCOMPARE(city(make + QStringLiteral("odt")).code, 2);
        const auto snapshot = [this] {
            for (const QJsonValue row : city(QStringLiteral("ledger list")).json().array()) {
                if (row[QLatin1String("kind")] == QLatin1String("power-quarter")
                    && row[QLatin1String("quarter")] == QLatin1String("2016Q4")) {
                    return row[QLatin1String("snapshot")].toString();
                }
            }
            return QStringLiteral("no such quarter");
        };
        QCOMPARE(snapshot(), QString());
        QCOMPARE(city(make + QStringLiteral("CSV")).code, 0);
        QVERIFY(!snapshot().isEmpty());
    }
    void listsAreWhole()
    {
        makeCity();
        const qsizetype all = city(QStringLiteral("case list")).json().array().size();
        QVERIFY2(all > 100, qPrintable(QString::number(all)));
        QCOMPARE(city(QStringLiteral("case list --limit 3")).json().array().size(), 3);
        QCOMPARE(city(QStringLiteral("case list --limit 102")).json().array().size(), 102);
        for (const char* wrong : {"case list --kind nonsense", "case list --status nonsense",
                 "lead list --status nonsense", "case list --limit 0"}) {
            QCOMPARE(city(QString::fromLatin1(wrong)).code, 2);
        }
        QCOMPARE(city(QStringLiteral("case list --kind 行政处罚 --status closed")).code, 0);
        QVERIFY(!city(QStringLiteral("lead list --status all")).json().array().isEmpty());
    }
    void partyOfALead()
    {
        makeCity();
        const QString id = city(QStringLiteral("lead list"))
                               .json()
                               .array()
                               .first()[QLatin1String("id")]
                               .toString();
        const QString make = QStringLiteral("lead case %1 --party-name 某店 --party-kind ").arg(id);
        QCOMPARE(city(make + QStringLiteral("company")).code, 2);
        const Run made = city(
            make + QStringLiteral("org --party-id 91511700MA62XX0183 --late-reason 设备故障"));
        QCOMPARE(made.code, 0);
        QCOMPARE(made.object()[QLatin1String("party")][QLatin1String("category")].toString(),
            QStringLiteral("organisation"));
    }
    void evidenceByPrefix()
    {
        makeCity();
        const QString ref = city(QStringLiteral("case list --status open --limit 1"))
                                .json()
                                .array()
                                .first()[QLatin1String("id")]
                                .toString();
        QStringList ids;
        for (const char* name : {"one.txt", "two.txt"}) {
            const Run added = city(
                QStringLiteral("evidence add %1 %2").arg(ref, file(QLatin1String(name), name)));
            QCOMPARE(added.code, 0);
            ids.append(added.object()[QLatin1String("id")].toString());
        }
        const auto get = [&](const QString& id) {
            return city(QStringLiteral("evidence get %1 %2 --out %3")
                            .arg(ref, id, m_folder.filePath(QStringLiteral("out"))));
        };
        // Made at the same moment of the trial clock: the time in front is the same.
        QCOMPARE(ids[0].left(8), ids[1].left(8));
        const Run unclear = get(ids[0].left(8));
        QCOMPARE(unclear.code, 2);
        QCOMPARE(unclear.object()[QLatin1String("error")][QLatin1String("code")].toString(),
            QStringLiteral("evidence.ambiguous"));
        QCOMPARE(get(ids[1].left(30)).object()[QLatin1String("id")].toString(), ids[1]);
        QCOMPARE(get(ids[1].left(4)).code, 3);
    }
    void cityWithoutCases()
    {
        const Run made = run({QStringLiteral("--json"), QStringLiteral("--store"),
            m_folder.filePath(QStringLiteral("empty")), QStringLiteral("demo"),
            QStringLiteral("create"), QStringLiteral("--unit-only"), QStringLiteral("--cases"),
            QStringLiteral("0")});
        QCOMPARE(made.code, 0);
        QCOMPARE(made.object()[QLatin1String("cases")].toInt(-1), 0);
    }
    void secondPersonOnAJoinedComputer()
    {
        const QString data = m_folder.filePath(QStringLiteral("server"));
        const auto server = [&data](const QStringList& arguments) {
            return run(
                QStringList {QStringLiteral("--data"), data, QStringLiteral("--json")} + arguments,
                {}, {}, {}, QStringLiteral("xingquan-server"));
        };
        QCOMPARE(
            server({QStringLiteral("init"), QStringLiteral("--city"), QStringLiteral("示范市")})
                .code,
            0);
        QCOMPARE(server({QStringLiteral("unit"), QStringLiteral("add"), QStringLiteral("CG"),
                            QStringLiteral("城管局")})
                     .code,
            0);
        QProcess hub;
        hub.start(qEnvironmentVariable("XQ_BIN_DIR") + QStringLiteral("/xingquan-server"),
            {QStringLiteral("--data"), data, QStringLiteral("--listen"),
                QStringLiteral("127.0.0.1:0"), QStringLiteral("--json")});
        QVERIFY(hub.waitForReadyRead(20'000));
        const QString url = QJsonDocument::fromJson(hub.readAllStandardOutput())
                                .object()[QLatin1String("listening")]
                                .toString();
        QVERIFY(url.startsWith(QStringLiteral("https://")));
        const auto pc = [this](const char* store, const QStringList& arguments,
                            const char* fresh = "li's own password 1") {
            return run(QStringList {QStringLiteral("--json"), QStringLiteral("--store"),
                           m_folder.filePath(QLatin1String(store)), QStringLiteral("--user"),
                           QStringLiteral("admin")}
                    + arguments,
                {}, {},
                {{QStringLiteral("XINGQUAN_PASSWORD"), QStringLiteral("the admin's words 1")},
                    {QStringLiteral("XINGQUAN_NEW_PASSWORD"), QLatin1String(fresh)}});
        };
        const auto line = [](const char* words) {
            return QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts);
        };
        const auto joins = [&](const char* store) {
            const QString code = server({QStringLiteral("enrol-code"), QStringLiteral("CG")})
                                     .object()[QLatin1String("code")]
                                     .toString();
            QCOMPARE(pc(store,
                         {QStringLiteral("sync"), QStringLiteral("enrol"),
                             QStringLiteral("--server"), url, QStringLiteral("--code"), code,
                             QStringLiteral("--ca"), data + QStringLiteral("/ca.pem")})
                         .code,
                0);
            QCOMPARE(pc(store, line("sync now")).code, 0);
        };
        QCOMPARE(pc("first", line("store init --unit CG --login admin")).code, 0);
        QCOMPARE(pc("first", line("user add li --name 李 --role clerk")).code, 0);
        QCOMPARE(pc("second", line("store init --join --unit CG --login admin")).code, 0);
        QCOMPARE(pc("second", line("user admit li")).code, 3); // nothing of him here yet
        joins("first");
        joins("second");
        const Run wrong = pc("second", line("user admit li"), "not his words 1");
        QVERIFY(wrong.code != 0);
        QVERIFY(
            !wrong.object()[QLatin1String("error")][QLatin1String("code")].toString().isEmpty());
        const Run admitted = pc("second", line("user admit li"));
        QCOMPARE(admitted.code, 0);
        QCOMPARE(admitted.object()[QLatin1String("login")].toString(), QStringLiteral("li"));
        const Run his = run(QStringList {QStringLiteral("--json"), QStringLiteral("--store"),
                                m_folder.filePath(QStringLiteral("second"))}
                + line("--user li store info"),
            {}, {}, {{QStringLiteral("XINGQUAN_PASSWORD"), QStringLiteral("li's own password 1")}});
        QCOMPARE(his.code, 0);
        QCOMPARE(his.object()[QLatin1String("user")].toString(), QStringLiteral("li"));
        hub.terminate();
        QVERIFY(hub.waitForFinished(20'000));
    }
    void missingFile()
    {
        QCOMPARE(run("check --batch no-such-file.csv").code, 3);
        QCOMPARE(
            run("deadline --start 2017-01-01 --amount 3 --unit day --calendar no-such-file").code,
            3);
    }
    void chineseSpreadsheet()
    {
        // GB18030 with CRLF, as a Chinese spreadsheet saves it; the answer is UTF-8.
        const Run result = run({QStringLiteral("check"), QStringLiteral("--batch"),
            file(QStringLiteral("gb.csv"),
                "kind,value\r\ndocument-number,\xB4\xEF\xCA\xD0\xB8\xAE\xB7\xA2[2017]"
                "12\xBA\xC5\r\n")});
        QCOMPARE(result.code, 0);
        QVERIFY(result.text().contains(QStringLiteral("document-number,达市府发[2017]12号,yes,")));
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
