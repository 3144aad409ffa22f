// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/tst_parts.h"

#include "ui/widgets/actionbar.h"
#include "ui/widgets/flowstrip.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/reasondialog.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tile.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

namespace xq {

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

void PartsTest::answerByKeys()
{
    SegmentedAnswer answer(s("Documents complete"));
    answer.setAdverse(1);
    QSignalSpy byUser(&answer, &SegmentedAnswer::answered);
    answer.show();
    QCOMPARE(answer.answer(), -1);
    QVERIFY(answer.accessibleName().contains(s("not answered")));
    QTest::keyClick(&answer, Qt::Key_2);
    QCOMPARE(answer.answer(), 1);
    QTest::keyClick(&answer, Qt::Key_3);
    QCOMPARE(answer.answer(), 2);
    QTest::keyClick(&answer, Qt::Key_Left);
    QCOMPARE(answer.answer(), 1);
    QTest::keyClick(&answer, Qt::Key_4); // there is no fourth
    QCOMPARE(answer.answer(), 1);
    QCOMPARE(byUser.size(), 3);
    answer.setAnswer(0); // not by the user
    QCOMPARE(byUser.size(), 3);
    QVERIFY(answer.accessibleName().endsWith(s("Yes")));
}

void PartsTest::tilesUntickEachOther()
{
    TileRow row;
    row.resize(900, 60);
    for (const char* word : {"Overdue", "Today", "Returned"}) {
        row.add({Status::Warning, s(word)})->setFigure(3, s("earliest 16:20"));
    }
    row.show();
    QSignalSpy moved(&row, &TileRow::currentChanged);
    QTest::keyClick(row.tiles().at(1), Qt::Key_Space);
    QCOMPARE(row.current(), 1);
    QTest::keyClick(row.tiles().at(2), Qt::Key_Space);
    QCOMPARE(row.current(), 2);
    QVERIFY(!row.tiles().at(1)->isChecked());
    QTest::keyClick(row.tiles().at(2), Qt::Key_Space);
    QCOMPARE(row.current(), -1);
    QCOMPARE(moved.size(), 3);
    QCOMPARE(row.tiles().at(0)->accessibleName(), s("Overdue 3 earliest 16:20"));
    // Narrow: two lines instead of words cut to nothing.
    row.resize(260, 200);
    QTRY_VERIFY(row.tiles().at(2)->y() > row.tiles().at(0)->y());
}

void PartsTest::flowTravelsByArrows()
{
    FlowStrip strip;
    QList<FlowNode> nodes;
    for (int i = 0; i < 12; ++i) {
        FlowNode node;
        node.key = QString::number(i);
        node.title = QStringLiteral("Step %1").arg(i);
        node.state = i < 4 ? NodeState::Done : i == 4 ? NodeState::Current : NodeState::Ahead;
        node.risk = i == 5;
        nodes.append(node);
    }
    strip.setFlow(nodes, {{s("6"), s("4"), s("returned")}});
    strip.resize(1170, strip.sizeHint().height());
    strip.show();
    QCOMPARE(strip.selected(), s("4")); // begins where the case is
    QTest::keyClick(&strip, Qt::Key_Right);
    QCOMPARE(strip.selected(), s("5"));
    QVERIFY(strip.accessibleDescription().contains(s("risk point")));
    QTest::keyClick(&strip, Qt::Key_Home);
    QTest::keyClick(&strip, Qt::Key_Down);
    QCOMPARE(strip.selected(), s("9")); // the next line of nine
    QTest::keyClick(&strip, Qt::Key_Up);
    QCOMPARE(strip.selected(), s("0"));
    QTest::keyClick(&strip, Qt::Key_Left);
    QCOMPARE(strip.selected(), s("0"));
    QTest::keyClick(&strip, Qt::Key_End);
    QCOMPARE(strip.selected(), s("11"));
    QSignalSpy opened(&strip, &FlowStrip::activated);
    QTest::keyClick(&strip, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).toString(), s("11"));
    strip.setFlow(nodes.mid(0, 3)); // the chosen node is gone, none is current
    QCOMPARE(strip.selected(), QString());
    QTest::keyClick(&strip, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void PartsTest::gaugeOverTime()
{
    const Tokens& t = Tokens::light();
    const auto paint = [&t](const GaugeValue& value) {
        QImage image(200, 20, QImage::Format_RGB32);
        image.fill(t.base);
        QPainter painter(&image);
        paintGauge(painter, QRect(0, 6, 200, 8), value, t);
        return image;
    };
    const QImage half = paint({.fraction = 0.5, .warningAt = 0.75, .level = Status::Normal});
    QCOMPARE(half.pixelColor(50, 10), t.normal.mark);
    QCOMPARE(half.pixelColor(120, 10), t.track);
    QCOMPARE(half.pixelColor(149, 4), t.text); // the tick stands out above the bar
    const QImage over
        = paint({.fraction = 1.0, .warningAt = 0.9, .level = Status::Warning, .overtime = 0.25});
    QCOMPARE(over.pixelColor(50, 10), t.warning.mark);
    QCOMPARE(over.pixelColor(190, 10), t.alarm.mark); // what is over, in red
    QCOMPARE(over.pixelColor(159, 4), t.text); // the end at 1 / 1.25
    const QImage far
        = paint({.fraction = 1.0, .warningAt = 0.9, .level = Status::Alarm, .overtime = 40});
    QCOMPARE(far.pixelColor(99, 4), t.text); // never less than a half for the limit itself
    DeadlineGauge gauge;
    gauge.setDeadline({.heading = s("This step"),
        .remaining = s("2 working days left"),
        .badge = {Status::Normal, s("normal")},
        .value = {},
        .start = s("04-05"),
        .tick = {},
        .end = s("04-10 24:00")});
    QCOMPARE(gauge.accessibleName(), s("This step 2 working days left normal"));
}

void PartsTest::tableCopiesWhatIsShown()
{
    QTableView view;
    auto* tools = TableTools::setup(&view, QString());
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({s("Number"), s("Cause"), s("State")});
    auto* badge = new QStandardItem;
    badge->setData(s("normal"), Qt::AccessibleTextRole);
    model.appendRow({new QStandardItem(s("2")), new QStandardItem(s("b\tb")), badge});
    model.appendRow(
        {new QStandardItem(s("1")), new QStandardItem(s("a")), new QStandardItem(s("x"))});
    view.setModel(&model);
    view.resize(400, 200);
    view.show();
    QCOMPARE(tools->asText(false), s("Number\tCause\tState\n2\tb b\tnormal\n1\ta\tx"));
    view.horizontalHeader()->hideSection(2);
    view.horizontalHeader()->moveSection(1, 0);
    view.selectRow(1);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::clipboard()->text(), s("Cause\tNumber\na\t1"));
}

/// Columns grow and shrink with the type, also when they were remembered at another size.
void PartsTest::tableFollowsTheType()
{
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({s("Number"), s("Cause")});
    const auto open = [&model](QTableView& view) {
        auto* tools = TableTools::setup(&view, s("test.type"));
        view.setModel(&model);
        tools->setColumnWidth(0, 100);
        tools->setStretchColumn(1);
        view.resize(600, 200);
        view.show();
        return QTest::qWaitForWindowExposed(&view);
    };
    const auto width
        = [](const QTableView& view) { return view.horizontalHeader()->sectionSize(0); };
    int before = 0;
    {
        QTableView view;
        QVERIFY(open(view));
        view.horizontalHeader()->resizeSection(0, 120); // by hand
        before = width(view);
        Theme::instance()->setBasePoints(14);
        QTRY_VERIFY(width(view) > before * 13 / 10);
    }
    QTableView large;
    QVERIFY(open(large));
    QVERIFY(width(large) > before * 13 / 10);
    large.hide();
    Theme::instance()->setBasePoints(10);
    QTableView again;
    QVERIFY(open(again));
    QVERIFY2(std::abs(width(again) - before) <= 2, qPrintable(QString::number(width(again))));
}

void PartsTest::tableFiltersAndOpens()
{
    QTableView view;
    auto* tools = TableTools::setup(&view, QString());
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({s("Number"), s("Cause")});
    for (int i = 0; i < 20; ++i) {
        model.appendRow({new QStandardItem(QString::number(i)),
            new QStandardItem(i % 2 == 0 ? s("waste") : s("Advert"))});
    }
    ColumnFilterProxy proxy;
    proxy.setSourceModel(&model);
    view.setModel(&proxy);
    tools->setFilterProxy(&proxy);
    view.resize(400, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const int before = view.horizontalHeader()->height();
    tools->setFilterRowShown(true);
    QTRY_VERIFY(view.horizontalHeader()->height() > before + 10);
    const QList<QLineEdit*> edits = view.horizontalHeader()->findChildren<QLineEdit*>();
    QCOMPARE(edits.size(), 2);
    QVERIFY(edits.at(1)->accessibleName().contains(s("Cause")));
    QTest::keyClicks(edits.at(1), s("adv"));
    QCOMPARE(proxy.rowCount(), 10);
    QTest::keyClicks(edits.at(0), s("1"));
    QCOMPARE(proxy.rowCount(), 6); // 1, 11, 13, 15, 17, 19
    tools->setFilterRowShown(false);
    QCOMPARE(proxy.rowCount(), 20);
    QSignalSpy opened(tools, &TableTools::opened);
    view.setCurrentIndex(proxy.index(3, 0));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void PartsTest::barFoldsWhatFindsNoRoom()
{
    PageActionBar bar;
    int transferred = 0;
    Button* first = bar.addSide(s("&Transfer..."), [&transferred] { ++transferred; });
    Button* last = bar.addDanger(s("&Void this whole case..."), [] {});
    bar.setReason(s("Cannot be pulled back: nothing was submitted."));
    bar.setPrimary(s("Submit for review"), QKeySequence(Qt::CTRL | Qt::Key_Return), [] {});
    bar.resize(1100, bar.height());
    bar.show();
    QTRY_VERIFY(last->isVisible());
    bar.resize(330, bar.height());
    QTRY_VERIFY(!last->isVisible());
    QVERIFY(bar.primary()->isVisible());
    QVERIFY(bar.primary()->width() >= bar.primary()->sizeHint().width());
    bar.resize(1100, bar.height());
    QTRY_VERIFY(last->isVisible() && first->isVisible());
    first->click();
    QCOMPARE(transferred, 1);
}

void PartsTest::primaryJumpsToTheProblem()
{
    PageActionBar bar;
    int acted = 0;
    bar.setPrimary(s("Submit"), QKeySequence(Qt::CTRL | Qt::Key_Return), [&acted] { ++acted; });
    QSignalSpy problems(&bar, &PageActionBar::problemsClicked);
    bar.setProblems(1, s("1 thing to check"));
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    QVERIFY(bar.primary()->isEnabled()); // stays enabled
    QTest::keyClick(&bar, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(problems.size(), 1);
    QCOMPARE(acted, 0);
    bar.setProblems(0, {});
    QTest::keyClick(&bar, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(acted, 1);
}

void PartsTest::impossibleActSaysWhy()
{
    Button button(s("&Pull back"));
    button.setToolTip(s("Takes the case back"));
    button.setImpossible(s("Nothing was submitted in this round."));
    QVERIFY(!button.isEnabled());
    QCOMPARE(button.toolTip(), s("Nothing was submitted in this round."));
    QCOMPARE(button.accessibleDescription(), button.toolTip());
    button.setImpossible({});
    QVERIFY(button.isEnabled());
    QCOMPARE(button.toolTip(), s("Takes the case back"));
    QCOMPARE(keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)), s("Ctrl+Enter"));
}

void PartsTest::reasonIsAsked()
{
    auto* dialog = new ReasonDialog({.title = s("Void"),
        .consequence = s("The case ends."),
        .verb = s("Void"),
        .danger = true,
        .minimumLength = 4});
    QSignalSpy given(dialog, &ReasonDialog::given);
    dialog->open();
    auto* text = dialog->findChild<QPlainTextEdit*>();
    QTRY_VERIFY(text->hasFocus());
    auto* act = dialog->findChild<Button*>(s("act"));
    QTest::keyClicks(text, s("no"));
    act->click();
    QCOMPARE(given.size(), 0); // too short, stays open
    QVERIFY(dialog->isVisible());
    QTest::keyClicks(text, s(" facts"));
    act->click();
    QCOMPARE(given.size(), 1);
    QCOMPARE(given.at(0).at(0).toString(), s("no facts"));

    auto* second = new ReasonDialog({.title = s("Void"), .verb = s("Void")});
    QSignalSpy never(second, &ReasonDialog::given);
    second->open();
    QTest::keyClick(second, Qt::Key_Escape); // always safe
    QTRY_VERIFY(!second->isVisible());
    QCOMPARE(never.size(), 0);
}

void PartsTest::errorFoldsOut()
{
    ErrorPanel panel;
    QVERIFY(panel.isHidden());
    panel.showError({ErrorKind::Storage, s("store.full"), s("The disk is full."), s("ENOSPC")});
    QVERIFY(panel.isVisible());
    auto* details = panel.findChild<QPlainTextEdit*>();
    QVERIFY(details->isHidden());
    const QList<Button*> buttons = panel.findChildren<Button*>();
    for (Button* button : buttons) {
        if (button->text() == s("Show details") || button->text() == s("Copy")) {
            button->click();
        }
    }
    QVERIFY(details->isVisible());
    QCOMPARE(QApplication::clipboard()->text(), s("The disk is full.\nstore.full\nENOSPC"));
}

} // namespace xq
