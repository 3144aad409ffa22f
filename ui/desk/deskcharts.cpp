// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskcharts.h"

#include "ui/widgets/metrics.h"
#include "ui/widgets/tables.h"

#include <QApplication>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QHeaderView>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace xq {
namespace {
constexpr double kFoot = 25; ///< per cent: below it a figure has no room under its point

/// 11 px at 10 pt: the least that captions of charts may have (look.md).
QFont caption()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.825);
    return font;
}

/// A patch of colour with its word, in the header instead of a legend in the chart.
class LegendKey final : public QWidget {
public:
    LegendKey(const QString& word, QColor (*colour)(const Tokens&), QWidget* parent)
        : QWidget(parent)
        , m_word(word)
        , m_colour(colour)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        const Metrics m = Metrics::of(this);
        return {m.px(15) + QFontMetrics(font()).horizontalAdvance(m_word) + 2, m.line};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Metrics m = Metrics::of(this);
        const Tokens& t = Tokens::of(palette());
        QPainter painter(this);
        const int side = m.px(10);
        painter.fillRect(QRect(0, (height() - side) / 2, side, side), m_colour(t));
        painter.setPen(t.text2);
        painter.setFont(typeFont(QApplication::font(), TypeStep::Small));
        painter.drawText(rect().adjusted(m.px(14), 0, 0, 0), Qt::AlignVCenter, m_word);
    }

private:
    QString m_word;
    QColor (*m_colour)(const Tokens&);
};

QColor dueColour(const Tokens& t)
{
    return t.offline.mark;
}
QColor doneColour(const Tokens& t)
{
    return t.normal.mark;
}

QChart* newChart()
{
    auto* chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(4, 2, 8, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    chart->setPlotAreaBackgroundVisible(false);
    return chart;
}

void dress(QAbstractAxis* axis, const Tokens& t, bool grid)
{
    axis->setLabelsFont(caption());
    axis->setLabelsColor(t.text2);
    axis->setLinePen(QPen(t.line, 0));
    axis->setGridLinePen(QPen(t.line, 0));
    axis->setGridLineVisible(grid);
    axis->setTitleVisible(false);
}

} // namespace

ChartPanel::ChartPanel(const QString& title, QWidget* parent)
    : Panel(title, parent)
    , m_stack(new QStackedWidget(this))
    , m_view(new QChartView(m_stack))
    , m_table(new QTableView(m_stack))
    , m_rows(new QStandardItemModel(this))
    , m_switch(Button::iconOnly("view-list-details", tr("Show as table"), this))
{
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setFocusPolicy(Qt::NoFocus); // its content is in the table
    m_view->setMinimumSize(0, 0);
    m_table->setModel(m_rows);
    TableTools::setup(m_table, QString());
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setAccessibleName(title);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    m_switch->setCheckable(true);
    m_switch->setAccessibleName(tr("%1: show as table").arg(title));
    addHeaderWidget(m_switch);
    setContent(m_stack);
    connect(m_switch, &Button::toggled, this,
        [this](bool on) { m_stack->setCurrentIndex(on ? 1 : 0); });
}

bool ChartPanel::showsTable() const
{
    return m_stack->currentIndex() == 1;
}

void ChartPanel::setShowsTable(bool table)
{
    m_switch->setChecked(table);
}

QSize ChartPanel::sizeHint() const
{
    const Metrics m = Metrics::of(this);
    return {m.px(380), m.px(138)};
}

void ChartPanel::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        draw();
    }
}

void ChartPanel::setTable(const QStringList& head, const QList<QStringList>& rows)
{
    m_rows->clear();
    m_rows->setHorizontalHeaderLabels(head);
    for (int column = 1; column < head.size(); ++column) {
        m_rows->setHeaderData(
            column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    }
    for (const QStringList& row : rows) {
        QList<QStandardItem*> items;
        for (int column = 0; column < row.size(); ++column) {
            auto* item = new QStandardItem(row.at(column));
            if (column > 0) {
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            }
            items.append(item);
        }
        m_rows->appendRow(items);
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void ChartPanel::addKey(QWidget* key)
{
    addHeaderWidget(key);
    addHeaderWidget(m_switch); // stays the last
}

void ChartPanel::setSummary(const QString& sentence)
{
    m_view->setAccessibleName(sentence);
    m_view->setToolTip(sentence);
}

LoadChart::LoadChart(QWidget* parent)
    : ChartPanel(tr("The last 10 working days"), parent)
{
    addKey(new LegendKey(tr("due"), dueColour, this));
    addKey(new LegendKey(tr("done"), doneColour, this));
}

void LoadChart::setDays(const QList<DeskDay>& days, QDate today)
{
    m_days = days;
    m_today = today;
    draw();
}

void LoadChart::draw()
{
    const Tokens& t = Tokens::of(QApplication::palette());
    auto* due = new QBarSet(tr("due"));
    auto* done = new QBarSet(tr("done"));
    due->setColor(dueColour(t));
    due->setBorderColor(Qt::transparent);
    done->setColor(doneColour(t));
    done->setBorderColor(Qt::transparent);
    QStringList labels;
    QList<QStringList> rows;
    int top = 4;
    int dueSum = 0;
    int doneSum = 0;
    for (const DeskDay& day : m_days) {
        *due << day.due;
        *done << day.done;
        top = std::max({top, day.due, day.done});
        dueSum += day.due;
        doneSum += day.done;
        // The day alone: ten dates with their months do not fit side by side (the table has them).
        labels.append(day.day == m_today ? tr("today") : QString::number(day.day.day()));
        rows.append(
            {day.day.toString(Qt::ISODate), QString::number(day.due), QString::number(day.done)});
    }
    auto* series = new QBarSeries;
    series->append(due);
    series->append(done);
    series->setBarWidth(0.72);
    QChart* chart = newChart();
    chart->addSeries(series);
    auto* days = new QBarCategoryAxis;
    days->append(labels);
    dress(days, t, false);
    auto* counts = new QValueAxis;
    const int step = std::max(1, (top + 2) / 3); // four labels are all a small chart holds
    const int ticks = (top + step - 1) / step;
    counts->setRange(0, ticks * step);
    counts->setTickCount(ticks + 1);
    counts->setLabelFormat(QStringLiteral("%d"));
    dress(counts, t, true);
    counts->setLineVisible(false);
    chart->addAxis(days, Qt::AlignBottom);
    chart->addAxis(counts, Qt::AlignLeft);
    series->attachAxis(days);
    series->attachAxis(counts);
    QChart* old = view()->chart();
    view()->setBackgroundBrush(t.base);
    view()->setChart(chart);
    delete old;
    setTable({tr("Day"), tr("Due"), tr("Done")}, rows);
    setSummary(tr("In the last ten working days %1 steps were due and %2 were done.")
                   .arg(dueSum)
                   .arg(doneSum));
}

OnTimeChart::OnTimeChart(QWidget* parent)
    : ChartPanel(tr("Done in time"), parent)
{
    setNote(tr("last 6 months"));
}

void OnTimeChart::setMonths(const QList<DeskMonth>& months, int target)
{
    m_months = months;
    m_target = target;
    draw();
}

void OnTimeChart::draw()
{
    const Tokens& t = Tokens::of(QApplication::palette());
    auto* line = new QLineSeries;
    auto* points = new QScatterSeries;
    auto* lows = new QScatterSeries;
    auto* target = new QLineSeries;
    auto* months = new QCategoryAxis;
    months->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    double low = m_target;
    QList<QStringList> rows;
    for (int i = 0; i < m_months.size(); ++i) {
        const DeskMonth& month = m_months.at(i);
        const QString name = tr("%1", "month of the year").arg(month.month.month());
        months->append(name, i);
        const double share
            = month.done == 0 ? 0 : std::round(1000.0 * month.onTime / month.done) / 10;
        if (month.done > 0) { // a month without steps has no share: the line passes over it
            line->append(i, share);
            low = std::min(low, share);
        }
        rows.append({month.month.toString(QStringLiteral("yyyy-MM")), QString::number(month.done),
            QString::number(month.onTime),
            month.done == 0 ? QStringLiteral("—") : QString::number(share, 'f', 1)});
    }
    // Above a dip the figure would stand on the line: it stands below.
    QList<QPointF> dips;
    for (qsizetype i = 0; i < line->count(); ++i) {
        const double share = line->at(static_cast<int>(i)).y();
        const double before = i > 0 ? line->at(static_cast<int>(i - 1)).y() : share;
        const double after = i + 1 < line->count() ? line->at(static_cast<int>(i + 1)).y() : share;
        // At the foot of the chart it would stand on the month's name.
        const bool dip = share >= kFoot && share <= before && share <= after
            && share < std::max(before, after);
        if (dip) {
            dips.append(line->at(static_cast<int>(i)));
        }
        (dip ? lows : points)->append(line->at(static_cast<int>(i)));
    }
    const double last = std::max<double>(1, static_cast<double>(m_months.size()) - 1);
    target->append(-0.4, m_target);
    target->append(last + 0.4, m_target);
    line->setPen(QPen(t.normal.mark, 2));
    for (QScatterSeries* series : {points, lows}) {
        series->setColor(t.base);
        series->setBorderColor(t.normal.mark);
        series->setMarkerSize(Metrics::of(this).px(7));
    }
    points->setPointLabelsVisible(true);
    points->setPointLabelsFormat(QStringLiteral("@yPoint"));
    points->setPointLabelsFont(caption());
    points->setPointLabelsColor(t.text);
    points->setPointLabelsClipping(false);
    QPen dashed(t.done.mark, 1, Qt::DashLine);
    target->setPen(dashed);
    QChart* chart = newChart();
    chart->setMargins(QMargins(4, Metrics::of(this).px(14), 8, 0)); // the label above 100 %
    chart->addSeries(target);
    chart->addSeries(line);
    chart->addSeries(points);
    chart->addSeries(lows);
    months->setRange(-0.4, last + 0.4);
    dress(months, t, false);
    auto* shares = new QValueAxis;
    double step = 100 - low > 40 ? 20 : 100 - low > 16 ? 10 : 4;
    const double need = 100 - low + (dips.isEmpty() ? step / 3 : step * 1.3); // a dip's figure
    if (need > 3 * step) {
        step *= 2; // four labels are all a small chart holds
    }
    const double bottom = std::max(0.0, 100 - step * std::ceil(need / step));
    shares->setRange(bottom, 100 + step * 0.2); // so that a point at 100 % is whole
    shares->setTickType(QValueAxis::TicksDynamic);
    shares->setTickAnchor(100);
    shares->setTickInterval(step);
    shares->setLabelFormat(QStringLiteral("%d%"));
    dress(shares, t, true);
    shares->setLineVisible(false);
    chart->addAxis(months, Qt::AlignBottom);
    chart->addAxis(shares, Qt::AlignLeft);
    for (QXYSeries* series : std::initializer_list<QXYSeries*> {target, line, points, lows}) {
        series->attachAxis(months);
        series->attachAxis(shares);
    }
    for (const QPointF& dip : std::as_const(dips)) {
        auto* figure = new QGraphicsSimpleTextItem(QString::number(dip.y()), chart);
        figure->setFont(caption());
        figure->setBrush(t.text);
        figure->setZValue(1000);
        connect(chart, &QChart::plotAreaChanged, chart,
            [chart, figure, dip, lows, gap = Metrics::of(this).px(4)] {
                const QPointF at = chart->mapToPosition(dip, lows);
                figure->setPos(at.x() - figure->boundingRect().width() / 2, at.y() + gap);
            });
    }
    QChart* old = view()->chart();
    view()->setBackgroundBrush(t.base);
    view()->setChart(chart);
    delete old;
    setNote(tr("last 6 months, target %1 %").arg(m_target));
    setTable({tr("Month"), tr("Steps"), tr("In time"), tr("Share %")}, rows);
    setSummary(m_months.isEmpty() || m_months.constLast().done == 0
            ? tr("Nothing with a limit was done this month yet.")
            : tr("This month %1 of %2 steps were done in time; the target is %3 %.")
                  .arg(m_months.constLast().onTime)
                  .arg(m_months.constLast().done)
                  .arg(m_target));
}

} // namespace xq
