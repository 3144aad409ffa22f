// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/tst_forms.h"

#include "ui/widgets/elementeditor.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace xq {

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

std::unique_ptr<ElementEditor> make(const char* type, bool required = false)
{
    ElementSpec spec;
    spec.key = s("field");
    spec.label = s("&Field");
    spec.type = s(type);
    spec.required = required;
    spec.choices = {{s("a"), s("Alpha")}, {s("b"), s("Beta")}};
    spec.decimals = spec.type == s("number") ? 1 : 0;
    return std::unique_ptr<ElementEditor>(ElementEditor::create(spec));
}

} // namespace

void FormsTest::readsDatesAsTheyAreTyped()
{
    const QDate today(2017, 4, 6);
    const QDate day(2017, 4, 6);
    for (const char* text : {"2017-04-06", "2017-4-6", "20170406", "2017/4/6", "2017.4.6", "4-6",
             "2017年4月6日", " 2017-04-06 "}) {
        QCOMPARE(readDate(s(text), today), std::optional(day));
    }
    for (const char* text : {"", "2017-13-01", "2017-02-29", "17-04-06-1", "abc", "1600-01-01"}) {
        QVERIFY2(!readDate(s(text), today), text);
    }
    const Instant at = localInstant(day, 8, 50);
    for (const char* text : {"2017-04-06 08:50", "2017-4-6 8:50", "20170406 0850", "4-6 8:50"}) {
        QCOMPARE(readInstant(s(text), today), std::optional(at));
    }
    QCOMPARE(readInstant(s("2017-04-06 24:00"), today), std::optional(endOfDay(day)));
    QVERIFY(!readInstant(s("2017-04-06"), today));
    // A time alone is of today: the store's day, not the machine's.
    for (const char* text : {"0850", "8:50", "08：50"}) {
        QCOMPARE(readInstant(s(text), today), readInstant(s("2017-04-06 08:50"), today));
    }
    QVERIFY(!readInstant(s("0850"), QDate()));
    QVERIFY(!readInstant(s("2017-04-06 24:30"), today));
    QVERIFY(!readInstant(s("2017-04-06 08:61"), today));
}

void FormsTest::readsMoney()
{
    QCOMPARE(readMoney(s("3,000.00")), std::optional<qint64>(300000));
    QCOMPARE(readMoney(s("3000")), std::optional<qint64>(300000));
    QCOMPARE(readMoney(s("0.5")), std::optional<qint64>(50));
    QCOMPARE(readMoney(s("9999999999999.99")), std::optional<qint64>(999999999999999));
    for (const char* text : {"", "-5", "1.234", "1e5", "abc", "99999999999999"}) {
        QVERIFY2(!readMoney(s(text)), text);
    }
    for (const qint64 fen : {0LL, 5LL, 99LL, 100LL, 123456789LL, 999999999999999LL}) {
        QCOMPARE(readMoney(writeMoney(fen)), std::optional<qint64>(fen));
    }
    QCOMPARE(writeMoney(300000), s("3,000.00"));
}

void FormsTest::valuesGoInAndOut_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("text") << s("text") << QJsonValue(s("通川区"));
    QTest::newRow("longtext") << s("longtext") << QJsonValue(s("一\n二"));
    QTest::newRow("choice") << s("choice") << QJsonValue(s("b"));
    QTest::newRow("date") << s("date") << QJsonValue(s("2017-04-06"));
    QTest::newRow("instant") << s("instant") << QJsonValue(s("2017-04-06T08:50:00+08:00"));
    QTest::newRow("money") << s("money") << QJsonValue(qint64(300050));
    QTest::newRow("number") << s("number") << QJsonValue(s("18.5"));
    QTest::newRow("yes") << s("bool") << QJsonValue(true);
    QTest::newRow("no") << s("bool") << QJsonValue(false);
    QTest::newRow("a type of a newer flow") << s("hologram") << QJsonValue(s("kept"));
}

void FormsTest::valuesGoInAndOut()
{
    QFETCH(QString, type);
    QFETCH(QJsonValue, value);
    const auto editor = make(type.toUtf8().constData());
    QSignalSpy changed(editor.get(), &ElementEditor::valueChanged);
    QVERIFY(editor->value().isNull());
    editor->setValue(value);
    QCOMPARE(editor->value(), value);
    QVERIFY(editor->validate());
    editor->setValue(QJsonValue());
    QVERIFY(editor->value().isNull()); // cleared is null
    QCOMPARE(changed.size(), 0);
}

void FormsTest::unreadableIsSaidNotLost()
{
    const auto editor = make("date");
    auto* edit = editor->findChild<QLineEdit*>();
    QTest::keyClicks(edit, s("2017-02-30"));
    QVERIFY(editor->value().isNull());
    QVERIFY(!editor->validate());
    QCOMPARE(edit->text(), s("2017-02-30")); // never corrected silently
    QVERIFY(!editor->problem().isEmpty());
    const auto area = make("number");
    QTest::keyClicks(area->findChild<QLineEdit*>(), s("18.55"));
    QVERIFY(!area->validate());
}

void FormsTest::checksOnLeavingThenLive()
{
    const auto editor = make("text");
    int checks = 0;
    editor->setCheck([&checks](const QJsonValue& value) {
        ++checks;
        return value.toString().endsWith(QLatin1Char('4')) ? QString() : s("The last must be 4.");
    });
    auto* edit = editor->findChild<QLineEdit*>();
    QTest::keyClicks(edit, s("12"));
    QCOMPARE(checks, 0); // not while typing
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(editor->problem(), s("The last must be 4."));
    QCOMPARE(edit->property("state").toString(), s("error"));
    QTest::keyClicks(edit, s("4")); // live once it has been wrong
    QCOMPARE(editor->problem(), QString());
    QCOMPARE(edit->property("state").toString(), QString());
}

void FormsTest::requiredWaitsForSubmit()
{
    const auto editor = make("text", true);
    auto* edit = editor->findChild<QLineEdit*>();
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(editor->problem().isEmpty()); // passing through is no mistake
    QVERIFY(!editor->validate());
    QVERIFY(editor->problem().contains(s("Field")));
}

void FormsTest::unknownChoiceStays()
{
    const auto editor = make("choice");
    editor->setValue(s("withdrawn"));
    QCOMPARE(editor->value(), QJsonValue(s("withdrawn")));
    auto* combo = editor->findChild<QComboBox*>();
    QTest::keyClick(combo, Qt::Key_Home);
    QCOMPARE(editor->value(), QJsonValue(s("a")));
    // Fresh choices leave the value; one that is gone stays under its words.
    editor->setChoices({{s("b"), s("Beta")}});
    QCOMPARE(editor->value(), QJsonValue(s("a")));
    QCOMPARE(combo->currentText(), s("Alpha"));
    // An empty one that is only read stays empty: nothing is chosen by itself.
    for (const char* type : {"text", "longtext", "choice", "date", "money", "bool"}) {
        const auto empty = make(type);
        empty->setReadOnly(true);
        QVERIFY2(empty->value().isNull(), type);
        empty->setReadOnly(false);
        QVERIFY2(empty->value().isNull(), type);
    }
}

void FormsTest::formFindsTheFirstProblem()
{
    FormGrid form(2);
    auto* one = make("text", true).release();
    auto* two = make("money", true).release();
    form.addSection(s("Party"));
    form.addElement(one);
    FormField* money = form.addElement(two);
    form.show();
    QVERIFY(form.firstProblem() == nullptr);
    one->setValue(s("filled"));
    QVERIFY(one->validate());
    QVERIFY(!two->validate());
    QCOMPARE(form.firstProblem(), money);
    QVERIFY(QTest::qWaitForWindowActive(&form));
    money->focusEditor();
    QTRY_VERIFY(two->findChild<QLineEdit*>()->hasFocus());
    money->setShown(false);
    QVERIFY(form.firstProblem() == nullptr); // what does not apply is no problem
}

void FormsTest::everyEditorIsNamed()
{
    for (const char* type :
        {"text", "longtext", "choice", "date", "instant", "money", "number", "bool"}) {
        const auto editor = make(type);
        QWidget* inner = editor->focusProxy();
        QVERIFY2(inner != nullptr, type);
        QVERIFY2(inner->accessibleName().contains(s("Field")), type);
        QVERIFY2(!inner->accessibleName().contains(QLatin1Char('&')), type);
    }
}

} // namespace xq
