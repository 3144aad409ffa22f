// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/caselistpage.h"

#include "models/cases/projection.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/levels.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/tables.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace xq {
namespace {
constexpr int kPauseMs = 250; ///< after the last key before the list is asked anew

/// Gives the model's plain values the look of the house: badge and gauge.
class Dressed final : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role == BadgeRole && index.column() == CaseTableModel::Status) {
            const QVariant value = QIdentityProxyModel::data(index, CaseTableModel::RowRole);
            if (!value.isValid()) {
                return {};
            }
            const auto row = value.value<CaseRow>();
            return QVariant::fromValue(Badge {statusOf(row, level(index)),
                QIdentityProxyModel::data(index, Qt::DisplayRole).toString()});
        }
        if (role == GaugeRole && index.column() == CaseTableModel::Remaining) {
            const QVariant fraction
                = QIdentityProxyModel::data(index, CaseTableModel::FractionRole);
            const auto row = QIdentityProxyModel::data(index, CaseTableModel::RowRole);
            if (!fraction.isValid() || row.value<CaseRow>().nextDue == 0) {
                return {}; // without a limit there is nothing to measure
            }
            GaugeValue gauge;
            gauge.fraction = fraction.toDouble();
            gauge.warningAt
                = QIdentityProxyModel::data(index, CaseTableModel::WarningRole).toDouble();
            gauge.overtime
                = QIdentityProxyModel::data(index, CaseTableModel::OvertimeRole).toDouble();
            gauge.level = level(index) >= 2 ? Status::Alarm
                : level(index) == 1         ? Status::Warning
                                            : Status::Normal;
            return QVariant::fromValue(gauge);
        }
        if (role == CodeRole && index.column() == CaseTableModel::Number) {
            return true;
        }
        return QIdentityProxyModel::data(index, role);
    }

private:
    int level(const QModelIndex& index) const
    {
        return QIdentityProxyModel::data(index, CaseTableModel::LevelRole).toInt();
    }
    static xq::Status statusOf(const CaseRow& row, int level)
    {
        if (row.status == QLatin1String("closed") || row.status == QLatin1String("archived")) {
            return Status::Done;
        }
        if (row.status == QLatin1String("voided")) {
            return Status::Blocked; // as on the page of the case
        }
        if (row.status == QLatin1String("returned") && level < 2) {
            return Status::Returned;
        }
        if (row.status == QLatin1String("halted")) {
            return Status::Paused;
        }
        return statusOfLevel(level);
    }
};
}

CaseListPage::CaseListPage(const Setup& setup, CaseTableModel::Ask ask_, QWidget* parent)
    : Page(parent)
    , m_setup(setup)
    , m_model(new CaseTableModel(std::move(ask_), this))
    , m_text(new QLineEdit)
    , m_status(new QComboBox)
    , m_kind(new QComboBox)
    , m_overdue(new QCheckBox(tr("&Overdue only")))
    , m_panel(new Panel(setup.title))
    , m_view(new QTableView)
    , m_empty(new EmptyState)
    , m_notice(new NoticeLine)
    , m_pause(new QTimer(this))
{
    setTitle(setup.title);
    m_text->setPlaceholderText(tr("Number, party, cause, item or pinyin initials"));
    m_text->setAccessibleName(tr("Filter text"));
    m_text->setClearButtonEnabled(true);
    m_status->setAccessibleName(tr("State"));
    // Returned and suspended ones are in hand, too; the other states are what they say.
    for (const QString& status : caseStatuses()) {
        m_status->addItem(
            status == QLatin1String("open") ? tr("In hand") : caseStatusName(status), status);
    }
    m_status->addItem(tr("All"), QString());
    m_kind->setAccessibleName(tr("Kind of power"));
    m_kind->addItem(tr("All kinds"), QString());
    m_kind->addItem(tr("Penalties"), QStringLiteral("penalty"));
    m_kind->addItem(tr("Inspections"), QStringLiteral("inspection"));

    auto* filters = new QHBoxLayout;
    filters->addWidget(m_text, 1);
    filters->addWidget(m_status);
    filters->addWidget(m_kind);
    filters->addWidget(m_overdue);

    auto* dressed = new Dressed(this);
    dressed->setSourceModel(m_model);
    m_view->setModel(dressed);
    m_view->setAccessibleName(setup.title);
    TableTools* tools = TableTools::setup(m_view, setup.key);
    m_view->setItemDelegateForColumn(CaseTableModel::Status, new BadgeDelegate(m_view));
    m_view->setItemDelegateForColumn(CaseTableModel::Remaining, new GaugeDelegate(m_view));
    tools->setColumnWidth(CaseTableModel::Status, 92);
    tools->setColumnWidth(CaseTableModel::Remaining, 168);
    tools->setColumnWidth(CaseTableModel::Number, 216);
    tools->setColumnWidth(CaseTableModel::Step, 90);
    tools->setColumnWidth(CaseTableModel::Handler, 76);
    tools->setColumnWidth(CaseTableModel::Due, 130);
    tools->setColumnWidth(CaseTableModel::Entered, 130);
    tools->setStretchColumn(CaseTableModel::Cause);
    for (const int column : {static_cast<int>(CaseTableModel::Occurred),
             static_cast<int>(CaseTableModel::Item), static_cast<int>(CaseTableModel::LastAct)}) {
        m_view->setColumnHidden(column, true);
    }
    m_view->horizontalHeader()->setSortIndicator(CaseTableModel::Due, Qt::AscendingOrder);
    m_panel->addHeaderWidget(tools->columnsButton());
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1, Qt::AlignTop); // in the place of the first row
    m_panel->setContent(content);

    auto* layout = new QVBoxLayout(this);
    const Metrics metrics = Metrics::of(this);
    layout->setContentsMargins(metrics.px(12), metrics.px(8), metrics.px(12), metrics.px(8));
    layout->setSpacing(metrics.px(8));
    layout->addLayout(filters);
    layout->addWidget(m_notice);
    layout->addWidget(m_panel, 1);
    m_notice->hide();
    m_empty->hide();

    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &CaseListPage::ask);
    connect(m_text, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_status, &QComboBox::currentIndexChanged, this, &CaseListPage::ask);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CaseListPage::ask);
    connect(m_overdue, &QCheckBox::toggled, this, &CaseListPage::ask);
    connect(tools, &TableTools::opened, this, [this](const QModelIndex& index) {
        const QString stream = index.data(CaseTableModel::StreamRole).toString();
        if (!stream.isEmpty()) {
            Q_EMIT openRequested({QStringLiteral("case"), stream, {}});
        }
    });
    connect(m_model, &CaseTableModel::counted, this, [this](qint64 rows) {
        m_panel->setNote(tr("%n case(s)", nullptr, static_cast<int>(rows)));
        m_view->setVisible(rows != 0);
        m_empty->setVisible(rows == 0);
        if (rows == 0) {
            m_empty->say(tr("No case answers to these filters."), tr("Show all cases"));
        }
        m_notice->hide();
    });
    connect(m_model, &CaseTableModel::failed, this, [this](const Error& error) {
        m_notice->say(xq::Status::Alarm, error.message);
        m_notice->show();
    });
    connect(m_empty, &EmptyState::activated, this, [this] {
        m_text->clear();
        m_overdue->setChecked(false);
        m_kind->setCurrentIndex(0);
        m_status->setCurrentIndex(m_status->count() - 1);
    });
}

void CaseListPage::setText(const QString& text)
{
    m_text->setText(text);
}

void CaseListPage::ask()
{
    CaseQuery query = m_model->query();
    query.units = {m_setup.unit};
    query.handler = m_setup.handler;
    query.text = m_text->text();
    query.status = m_status->currentData().toString();
    query.kind = m_kind->currentData().toString();
    query.overdueAt.reset();
    if (m_overdue->isChecked()) {
        query.overdueAt = m_now;
    }
    m_model->setQuery(query);
}

void CaseListPage::setNow(Instant now)
{
    const bool asked = m_overdue->isChecked() && now != m_now;
    m_now = now;
    m_model->setNow(now);
    if (asked) {
        ask(); // others are overdue by now
    }
}

QString CaseListPage::helpText() const
{
    return (m_setup.handler.isEmpty() ? tr("All cases of the unit.")
                                      : tr("The cases that you handle."))
        + tr(" Type to filter by number, party, cause, item or pinyin initials; a click on a "
             "column sorts; Enter opens the case.");
}

void CaseListPage::refresh()
{
    Q_EMIT factsRequested();
    if (m_model->query().units.isEmpty()) {
        CaseQuery query;
        query.sort = CaseSort::Due;
        query.descending = false;
        query.units = {m_setup.unit};
        query.handler = m_setup.handler;
        query.status = m_status->currentData().toString();
        m_model->setQuery(query);
    } else {
        m_model->reload();
    }
}

void CaseListPage::arrive(const QVariantMap& hints)
{
    if (hints.contains(QStringLiteral("text"))) {
        m_status->setCurrentIndex(m_status->count() - 1);
        m_text->setText(hints.value(QStringLiteral("text")).toString());
    }
}

QWidget* CaseListPage::firstPlace() const
{
    return m_text;
}

} // namespace xq
