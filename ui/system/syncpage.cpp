// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/system/syncpage.h"

#include "ui/shell/statusbar.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/tables.h"

#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

namespace xq {
namespace {

constexpr int kShownProblems = 20;
constexpr qint64 kFewNumbers = 5; ///< so few left are worth a word

QString never(Instant at)
{
    return at == 0 ? SyncPage::tr("never") : toListTime(at);
}

QString count(qint64 number)
{
    return QLocale().toString(number);
}

QString seconds(qint64 milliseconds)
{
    return SyncPage::tr("%1 s").arg(
        QString::number(static_cast<double>(milliseconds) / 1000.0, 'f', 1));
}

/// Column of lines with their glyphs, made anew.
QVBoxLayout* emptied(QWidget* host)
{
    delete host->layout();
    qDeleteAll(host->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::of(host).px(4));
    return column;
}

void addLine(QWidget* host, QVBoxLayout* column, Status status, const QString& text)
{
    auto* line = new NoticeLine(host);
    line->say(status, text, true);
    column->addWidget(line);
    line->show();
}

} // namespace

QJsonObject verifyToJson(const VerifyRecord& record)
{
    return {{QStringLiteral("at"), record.at}, {QStringLiteral("ms"), record.milliseconds},
        {QStringLiteral("events"), record.events}, {QStringLiteral("devices"), record.devices},
        {QStringLiteral("signatures"), record.signatures}, {QStringLiteral("parts"), record.parts},
        {QStringLiteral("files"), record.files},
        {QStringLiteral("problems"),
            QJsonArray::fromStringList(record.problems.mid(0, kShownProblems))},
        {QStringLiteral("problemCount"), record.problemCount}};
}

VerifyRecord verifyFromJson(const QJsonObject& json)
{
    const auto figure = [&](const char* key) { return json.value(QLatin1String(key)).toInteger(); };
    VerifyRecord record {figure("at"), figure("ms"), figure("events"), figure("devices"),
        figure("signatures"), figure("parts"), figure("files"), {}, figure("problemCount")};
    for (const QJsonValue problem : json.value(QLatin1String("problems")).toArray()) {
        record.problems.append(problem.toString());
    }
    return record;
}

SyncPage::SyncPage(QWidget* parent)
    : Page(parent)
    , m_error(new ErrorPanel(this))
    , m_banner(new Banner(Banner::Shape::Line, this))
    , m_grid(new QGridLayout)
    , m_deviceRows(new QStandardItemModel(0, 4, this))
    , m_numberRows(new QStandardItemModel(0, 3, this))
{
    setTitle(tr("Sync and this computer"));
    m_error->hide();
    m_computer = buildComputer();
    m_devicesPanel = buildDevices();
    m_verification = buildVerification();
    m_numbersPanel = buildNumbers();
    m_backupPanel = buildBackup();
    m_grid->setSpacing(Metrics::of(this).px(8));
    body()->addWidget(m_error);
    body()->addWidget(m_banner);
    body()->addLayout(m_grid, 1);
    arrange();
    setData({});
}

Panel* SyncPage::buildComputer()
{
    const Metrics m = Metrics::of(this);
    auto* panel = new Panel(tr("This computer"), this);
    panel->setThemeIcon("computer");
    m_facts = new QWidget(panel);
    m_factGrid = new QGridLayout(m_facts);
    m_factGrid->setContentsMargins(0, 0, 0, 0);
    m_factGrid->setHorizontalSpacing(m.px(12));
    m_factGrid->setVerticalSpacing(m.px(4));
    m_factGrid->setColumnStretch(1, 1);
    panel->body()->addWidget(m_facts);
    panel->body()->addStretch();
    connect(panel->addLink(tr("Set-aside list")), &Button::clicked, this, [this] {
        Q_EMIT openRequested({QStringLiteral("set-aside"), {}, {}});
    });
    return panel;
}

Panel* SyncPage::buildDevices()
{
    auto* panel = new Panel(tr("Computers of the unit"), this);
    m_devices = new QTableView(panel);
    m_devices->setModel(m_deviceRows);
    m_devices->setAccessibleName(tr("Computers of the unit"));
    m_deviceRows->setHorizontalHeaderLabels(
        {tr("Computer"), tr("Last used by"), tr("Last sign-in"), tr("State")});
    auto* tools = TableTools::setup(m_devices, QStringLiteral("sync.devices"));
    m_devices->setItemDelegateForColumn(3, new BadgeDelegate(m_devices));
    tools->setColumnWidth(0, 110);
    tools->setColumnWidth(2, 140);
    tools->setColumnWidth(3, 92);
    tools->setStretchColumn(1);
    panel->addHeaderWidget(tools->columnsButton());
    m_noDevices = new EmptyState(panel);
    m_noDevices->say(
        tr("No computer has reported yet. Each appears with the first sign-in that was sent."));
    auto* both = new QWidget(panel);
    auto* stack = new QVBoxLayout(both);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(m_noDevices);
    stack->addWidget(m_devices, 1);
    panel->setContent(both);
    return panel;
}

Panel* SyncPage::buildVerification()
{
    const Metrics m = Metrics::of(this);
    auto* panel = new Panel(tr("Verification of the journal"), this);
    m_findings = new QWidget(panel);
    m_progress = new QProgressBar(panel);
    m_progress->setAccessibleName(tr("Progress of the verification"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(m.px(8));
    m_progressText = newLabel({}, "small", "secondary", panel);
    m_verify = new Button(tr("Verif&y now"), Button::Role::Plain, panel);
    m_verify->setKey(QKeySequence(Qt::Key_F7));
    m_cancel = new Button(tr("Ca&ncel"), Button::Role::Plain, panel);
    auto* row = new QHBoxLayout;
    row->addWidget(m_verify);
    row->addWidget(m_cancel);
    row->addStretch();
    panel->body()->addWidget(m_findings);
    panel->body()->addWidget(m_progress);
    panel->body()->addWidget(m_progressText);
    panel->body()->addStretch();
    panel->body()->addLayout(row);
    connect(m_verify, &Button::clicked, this, &SyncPage::verifyRequested);
    connect(m_cancel, &Button::clicked, this, &SyncPage::verifyCancelled);
    endVerifying();
    return panel;
}

Panel* SyncPage::buildNumbers()
{
    auto* panel = new Panel(tr("Blocks of document numbers"), this);
    m_numbers = new QTableView(panel);
    m_numbers->setModel(m_numberRows);
    m_numbers->setAccessibleName(tr("Blocks of document numbers"));
    m_numberRows->setHorizontalHeaderLabels({tr("Document"), tr("Numbers"), tr("Left")});
    auto* tools = TableTools::setup(m_numbers, QStringLiteral("sync.numbers"));
    m_numbers->setItemDelegateForColumn(2, new GaugeDelegate(m_numbers));
    tools->setColumnWidth(0, 80);
    tools->setColumnWidth(1, 116);
    tools->setStretchColumn(2);
    m_noNumbers = new EmptyState(panel);
    m_noNumbers->say(tr("No numbers are held here. Papers get theirs once a block has come."));
    auto* both = new QWidget(panel);
    auto* stack = new QVBoxLayout(both);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(m_noNumbers);
    stack->addWidget(m_numbers, 1);
    panel->setContent(both);
    return panel;
}

Panel* SyncPage::buildBackup()
{
    auto* panel = new Panel(tr("Backup"), this);
    m_backupFacts = new QWidget(panel);
    m_backup = new Button(tr("Bac&k up..."), Button::Role::Plain, panel);
    m_backup->setThemeIcon("document-save");
    auto* row = new QHBoxLayout;
    row->addWidget(m_backup);
    row->addStretch();
    panel->body()->addWidget(m_backupFacts);
    panel->body()->addStretch();
    panel->body()->addLayout(row);
    connect(m_backup, &Button::clicked, this, &SyncPage::askForBackupFile);
    return panel;
}

QString SyncPage::helpText() const
{
    return tr("How this computer stands with the platform, and whether its journal holds. F7 "
              "verifies every record, signature and file; work goes on meanwhile. A backup is one "
              "file that the passwords of today open; it is read back before it counts. F5 "
              "exchanges now.");
}

QWidget* SyncPage::firstPlace() const
{
    return m_verify;
}

QList<QWidget*> SyncPage::panes() const
{
    return {m_computer, m_devicesPanel, m_verification, m_numbersPanel, m_backupPanel};
}

void SyncPage::showError(const Error& error)
{
    m_error->showError(error);
}

void SyncPage::setData(const Data& known)
{
    m_data = known;
    m_error->clear();
    fillComputer();
    fillDevices();
    fillNumbers();
    fillVerification();
}

void SyncPage::fillComputer()
{
    const SyncStatus& sync = m_data.sync;
    const SyncHistory& history = sync.history;
    const bool failing = history.failures > 0;
    if (!sync.enrolled) {
        m_banner->say(Status::Offline, tr("Not connected to a platform."),
            tr("Everything stays on this computer; connecting needs a one-time code of the "
               "platform office."));
    } else if (failing) {
        m_banner->say(Status::Offline, tr("Working offline; everything goes on as usual."),
            tr("%n record(s) wait; next try by itself %1.", nullptr, static_cast<int>(sync.unsent))
                .arg(toListTime(history.nextTry)));
    }
    m_banner->setVisible(!sync.enrolled || failing);

    const qint64 spread = (sync.now.latest - sync.now.earliest) / 2;
    // The status bar says the same of the clock; a trial store only adds that its time is its own.
    const QString compared = sync.now.source == QLatin1String("server")
        ? tr("trusted, compared with the platform, ±%1").arg(clockErrorText(spread))
        : tr("of this computer, not compared since it was switched on");
    const QString clock = m_data.trial
        ? tr("trial time %1; %2").arg(toListTime(m_data.now), compared)
        : compared;
    QList<std::pair<QString, QString>> rows {{tr("Computer"), m_data.label},
        {tr("Unit"), m_data.unitName},
        {tr("Platform"),
            sync.enrolled ? tr("%1, %2").arg(sync.city, sync.server) : tr("not connected")},
        {tr("Last contact"), never(history.lastContact)},
        {tr("Last complete exchange"), never(history.lastComplete)},
        {tr("Not yet sent"),
            tr("%1 records, %2 files").arg(count(sync.unsent), count(sync.filesUnsent))},
        {tr("Set aside"), count(sync.setAside)}, {tr("Clock"), clock},
        {tr("Own journal"),
            tr("%1 records, newest %2")
                .arg(count(m_data.records), QString::fromLatin1(m_data.head.toHex().left(8)))},
        {tr("Store"),
            m_data.encrypted ? tr("encrypted (AEGIS-256)") : tr("not encrypted in this build")}};
    if (failing) {
        rows.insert(5, {tr("Why not"), history.failureMessage});
    }
    while (QLayoutItem* item = m_factGrid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int line = 0;
    for (const auto& [name, value] : std::as_const(rows)) {
        QLabel* left = newLabel(name, "small", "secondary", m_facts);
        QLabel* right = newLabel(value, "", "", m_facts);
        right->setWordWrap(true);
        right->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_factGrid->addWidget(left, line, 0, Qt::AlignTop);
        m_factGrid->addWidget(right, line, 1);
        QFrame* rule = newRule(m_facts);
        m_factGrid->addWidget(rule, line + 1, 0, 1, 2);
        left->show();
        right->show();
        rule->show();
        line += 2;
    }
}

void SyncPage::fillDevices()
{
    m_deviceRows->setRowCount(0);
    for (const DeviceRow& device : std::as_const(m_data.devices)) {
        const bool own = device.id == m_data.device;
        const Badge badge = device.retired ? Badge {Status::Blocked, tr("out of use")}
            : own                          ? Badge {Status::Done, tr("this one")}
                                           : Badge {Status::Normal, tr("in use")};
        auto* label = new QStandardItem(device.label);
        label->setData(true, CodeRole);
        auto* state = new QStandardItem(badge.word);
        state->setData(QVariant::fromValue(badge), BadgeRole);
        m_deviceRows->appendRow({label,
            new QStandardItem(
                device.lastPerson.isEmpty() ? QStringLiteral("—") : device.lastPerson),
            new QStandardItem(never(device.lastAt)), state});
    }
    m_devicesPanel->setTitle(tr("Computers of the unit %1").arg(m_data.devices.size()));
    m_noDevices->setVisible(m_data.devices.isEmpty());
    m_devices->setVisible(!m_data.devices.isEmpty());
}

void SyncPage::fillNumbers()
{
    m_numberRows->setRowCount(0);
    QHash<std::pair<QString, int>, qint64> series;
    for (const NumberLease& lease : std::as_const(m_data.numbers)) {
        series[{lease.type, lease.year}] += lease.left();
    }
    for (const NumberLease& lease : std::as_const(m_data.numbers)) {
        const qint64 all = lease.last - lease.first + 1;
        auto* document = new QStandardItem(tr("%1 %2").arg(lease.type).arg(lease.year));
        auto* range = new QStandardItem(tr("No. %1–%2").arg(lease.first).arg(lease.last));
        // What is left of a series over all its blocks: a used-up one with a successor is no worry.
        const bool used = lease.left() <= 0;
        const qint64 whole = series.value({lease.type, lease.year});
        const bool few = whole <= kFewNumbers && (!used || whole <= 0);
        auto* left = new QStandardItem(used ? tr("used up")
                : few                       ? tr("%1 left, few").arg(count(lease.left()))
                                            : tr("%1 left").arg(count(lease.left())));
        GaugeValue gauge;
        gauge.fraction = all > 0
            ? static_cast<double>(lease.next - lease.first) / static_cast<double>(all)
            : 1.0;
        gauge.warningAt = -1.0;
        gauge.level = few ? Status::Warning : used ? Status::Neutral : Status::Normal;
        left->setData(QVariant::fromValue(gauge), GaugeRole);
        m_numberRows->appendRow({document, range, left});
    }
    m_noNumbers->setVisible(m_data.numbers.isEmpty());
    m_numbers->setVisible(!m_data.numbers.isEmpty());
}

void SyncPage::fillVerification()
{
    const VerifyRecord& record = m_data.verified;
    auto* column = emptied(m_findings);
    if (record.at == 0) {
        addLine(m_findings, column, Status::Pending, tr("Not verified on this computer yet."));
    } else {
        const Status good = record.problemCount == 0 ? Status::Done : Status::Pending;
        addLine(m_findings, column, good,
            tr("%1 records of %2 computers, chains and digests")
                .arg(count(record.events), count(record.devices)));
        addLine(m_findings, column, good, tr("%1 signatures").arg(count(record.signatures)));
        addLine(m_findings, column, good, tr("%1 sealed texts").arg(count(record.parts)));
        addLine(m_findings, column, good, tr("%1 evidence files").arg(count(record.files)));
        if (record.problemCount > 0) {
            addLine(m_findings, column, Status::Blocked,
                tr("%n finding(s). Stop working with this store, keep its folder as it is and tell "
                   "the platform office.",
                    nullptr, static_cast<int>(record.problemCount)));
            addLine(m_findings, column, Status::Blocked, record.problems.value(0));
        }
        auto* when = newLabel(
            tr("Verified %1, in %2").arg(toListTime(record.at), seconds(record.milliseconds)),
            "small", "tertiary", m_findings);
        column->addWidget(when);
        when->show();
    }
    auto* backup = emptied(m_backupFacts);
    addLine(m_backupFacts, backup, m_data.backedUpAt != 0 ? Status::Done : Status::Pending,
        m_data.backedUpAt != 0 ? tr("%1, %2, read back")
                                     .arg(toListTime(m_data.backedUpAt),
                                         QLocale().formattedDataSize(m_data.backupSize, 1))
                               : tr("No backup was made from here yet."));
    auto* note = newLabel(
        tr("Everything in one file, encrypted as the store is. Keep it on another disk."), "small",
        "tertiary", m_backupFacts);
    note->setWordWrap(true);
    backup->addWidget(note);
    note->show();
}

void SyncPage::setVerifying(qint64 done, qint64 total)
{
    if (!m_cancel->isVisibleTo(this)) {
        m_running.start();
    }
    m_findings->hide();
    m_progress->show();
    m_progressText->show();
    m_cancel->show();
    m_verify->setImpossible(tr("The verification is running."));
    m_progress->setRange(0, static_cast<int>(total));
    m_progress->setValue(static_cast<int>(done));
    const qint64 left = done > 0 ? m_running.elapsed() * (total - done) / done : 0;
    m_progressText->setText(total == 0 ? tr("Reading the journal")
            : done >= total
            ? tr("%1 records checked, now the files").arg(count(done))
            : tr("%1 of %2 records, about %3 left").arg(count(done), count(total), seconds(left)));
}

void SyncPage::endVerifying()
{
    const bool hadFocus = m_cancel->hasFocus();
    m_findings->show();
    m_progress->hide();
    m_progressText->hide();
    m_cancel->hide();
    m_verify->setImpossible({});
    if (hadFocus) {
        m_verify->setFocus();
    }
}

void SyncPage::setBackingUp(bool running)
{
    m_backup->setImpossible(running ? tr("A backup is being written.") : QString());
    m_backup->setText(running ? tr("Writing the backup") : tr("Bac&k up..."));
}

void SyncPage::askForBackupFile()
{
    auto* dialog = new QFileDialog(this, tr("Back up into one file"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilter(tr("Backups (*.xqbackup)"));
    dialog->setDefaultSuffix(QStringLiteral("xqbackup"));
    dialog->selectFile(QStringLiteral("%1-%2.xqbackup")
                           .arg(m_data.label.isEmpty() ? QStringLiteral("xingquan") : m_data.label,
                               localDate(m_data.now).toString(QStringLiteral("yyyyMMdd"))));
    connect(dialog, &QFileDialog::fileSelected, this, &SyncPage::backupRequested);
    dialog->open();
}

void SyncPage::arrange()
{
    const QList<Panel*> panels {
        m_computer, m_devicesPanel, m_verification, m_numbersPanel, m_backupPanel};
    const Metrics m = Metrics::of(this);
    for (Panel* panel : panels) {
        m_grid->removeWidget(panel);
    }
    for (int i = 0; i < 6; ++i) {
        m_grid->setColumnStretch(i, 0);
        m_grid->setRowStretch(i, 0);
    }
    m_devicesPanel->setMinimumHeight(m_wide ? 0 : m.px(180));
    m_numbersPanel->setMinimumHeight(m_wide ? 0 : m.px(180));
    if (!m_wide) {
        for (int row = 0; row < panels.size(); ++row) {
            m_grid->addWidget(panels[row], row, 0);
        }
        m_grid->setColumnStretch(0, 1);
        return;
    }
    m_grid->addWidget(m_computer, 0, 0, 1, 3);
    m_grid->addWidget(m_devicesPanel, 0, 3, 1, 3);
    m_grid->addWidget(m_verification, 1, 0, 1, 2);
    m_grid->addWidget(m_numbersPanel, 1, 2, 1, 2);
    m_grid->addWidget(m_backupPanel, 1, 4, 1, 2);
    for (int column = 0; column < 6; ++column) {
        m_grid->setColumnStretch(column, 1);
    }
    m_grid->setRowStretch(0, 3);
    m_grid->setRowStretch(1, 2);
}

void SyncPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool wide = width() >= Metrics::of(this).px(820);
    if (wide != m_wide) {
        m_wide = wide;
        arrange();
    }
}

} // namespace xq
