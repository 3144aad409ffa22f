// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/csv.h"

#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace xq;

class CsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("first");
        const QStringList plain {QStringLiteral("1"), QStringLiteral("中")};
        QTest::newRow("lf") << QByteArray("a,b\n1,中\n") << plain;
        QTest::newRow("no last line end") << QByteArray("a,b\n1,中") << plain;
        QTest::newRow("crlf and bom") << QByteArray("\xEF\xBB\xBF"
                                                    "a,b\r\n1,中\r\n")
                                      << plain;
        QTest::newRow("cr alone") << QByteArray("a,b\r1,中\r") << plain;
        QTest::newRow("gb18030") << QByteArray("a,b\n1,\xD6\xD0\n") << plain;
        QTest::newRow("gb18030, four bytes")
            << QByteArray("a,b\n1,\x95\x32\x82\x36\n") // U+20000
            << QStringList {QStringLiteral("1"), QStringLiteral("\U00020000")};
        QTest::newRow("quotes") << QByteArray("a,b\n\"x,\"\"y\"\"\",\"l1\r\nl2\"\n")
                                << QStringList {
                                       QStringLiteral("x,\"y\""), QStringLiteral("l1\r\nl2")};
        QTest::newRow("empty fields")
            << QByteArray("a,b\n,\n") << QStringList {QString(), QString()};
        QTest::newRow("spaces are kept")
            << QByteArray(" a , b\n x ,\n") << QStringList {QStringLiteral(" x "), QString()};
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, first);
        const auto table = parseCsv(bytes);
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        QCOMPARE(table->header, (QStringList {QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(table->rows.size(), 1);
        QCOMPARE(table->rows[0].number, 2);
        QCOMPARE(table->rows[0].fields, first);
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("row"); ///< must stand in the sentence
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("csv.empty") << QString();
        QTest::newRow("blank lines")
            << QByteArray("\n\r\n") << QStringLiteral("csv.empty") << QString();
        QTest::newRow("too few") << QByteArray("a,b\n1,2\n\n3\n") << QStringLiteral("csv.fields")
                                 << QStringLiteral("Row 4");
        QTest::newRow("too many") << QByteArray("a,b\n1,2,3\n") << QStringLiteral("csv.fields")
                                  << QStringLiteral("Row 2");
        QTest::newRow("open quote")
            << QByteArray("a,b\n\"1,2\n") << QStringLiteral("csv.quote") << QStringLiteral("row 2");
        QTest::newRow("quote inside") << QByteArray("a,b\n1,2\n1,x\"y\n")
                                      << QStringLiteral("csv.quote") << QStringLiteral("row 3");
        QTest::newRow("text after quote") << QByteArray("a,b\n\"1\"x,2\n")
                                          << QStringLiteral("csv.quote") << QStringLiteral("row 2");
        QTest::newRow("null") << QByteArray("a,b\n1,\0\n", 9) << QStringLiteral("csv.character")
                              << QStringLiteral("Row 2");
        QTest::newRow("no text") << QByteArray("a,b\n1,\xFF\xFF\n")
                                 << QStringLiteral("csv.encoding") << QString();
        QTest::newRow("unnamed") << QByteArray("a,\n1,2\n") << QStringLiteral("csv.header")
                                 << QString();
        QTest::newRow("repeated") << QByteArray("a,A\n1,2\n") << QStringLiteral("csv.header")
                                  << QString();
        QTest::newRow("wide") << QByteArray("a,b,c,d,e\n") << QStringLiteral("csv.too-large")
                              << QStringLiteral("Row 1");
        QTest::newRow("long") << QByteArray("a\n1\n2\n3\n4\n5\n") << QStringLiteral("csv.too-large")
                              << QString();
        QTest::newRow("long field") << QByteArray("a\n12345678901\n")
                                    << QStringLiteral("csv.too-large") << QStringLiteral("row 2");
        QTest::newRow("big") << QByteArray(200, 'x') << QStringLiteral("csv.too-large")
                             << QString();
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(QString, row);
        const auto table
            = parseCsv(bytes, {.bytes = 100, .rows = 4, .columns = 4, .fieldLength = 10});
        QVERIFY(!table);
        QCOMPARE(table.error().code, code);
        QCOMPARE(table.error().kind, ErrorKind::Usage);
        QVERIFY2(table.error().message.contains(row), qPrintable(table.error().message));
    }
    void columns()
    {
        const auto table = parseCsv(QByteArray("Kind,value\nx, y \n")).value();
        QCOMPARE(table.column(QStringLiteral("kind")), 0);
        QCOMPARE(table.field(table.rows[0], QStringLiteral("value")), QStringLiteral("y"));
        QCOMPARE(table.field(table.rows[0], QStringLiteral("other")), QString());
        QVERIFY(table.require({QStringLiteral("value")}));
        QCOMPARE(
            table.require({QStringLiteral("other")}).error().code, QStringLiteral("csv.column"));
    }
    void files()
    {
        QTemporaryDir folder;
        QCOMPARE(readCsvFile(folder.filePath(QStringLiteral("none.csv"))).error().kind,
            ErrorKind::NotFound);
        QCOMPARE(readCsvFile(folder.path()).error().kind, ErrorKind::Storage);
        QFile file(folder.filePath(QStringLiteral("a.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a\n1\n");
        file.close();
        QCOMPARE(readCsvFile(file.fileName())->rows.size(), 1);
        QCOMPARE(readCsvFile(file.fileName(), {.bytes = 3}).error().code,
            QStringLiteral("csv.too-large"));
    }
    void roundTrip()
    {
        QVERIFY(rc::check("what csvLine writes, parseCsv reads", [] {
            const QString alphabet = QStringLiteral("a,\"\r\n 中'");
            QStringList fields;
            const int columns = *rc::gen::inRange(1, 5);
            for (int i = 0; i < columns; ++i) {
                const auto units = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8));
                QString field;
                for (const int unit : units) {
                    field += alphabet[unit];
                }
                fields.append(field);
            }
            RC_PRE(columns > 1 || !fields[0].isEmpty()); // one empty field is a blank line
            QStringList header;
            for (int i = 0; i < columns; ++i) {
                header.append(QString::number(i));
            }
            const auto table = parseCsv((csvLine(header) + csvLine(fields)).toUtf8());
            RC_ASSERT(table.has_value());
            RC_ASSERT(table->rows.size() == 1);
            RC_ASSERT(table->rows[0].fields == fields);
        }));
        QVERIFY(rc::check("no bytes crash the reader", [] {
            const auto bytes = *rc::gen::arbitrary<std::string>();
            const auto table = parseCsv(QByteArray::fromStdString(bytes));
            RC_ASSERT(table.has_value() || !table.error().message.isEmpty());
        }));
    }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
