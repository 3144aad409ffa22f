// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledgers/ledgerpage.h"

#include "ui/ledgers/ledgerchoicepanel.h"
#include "ui/ledgers/ledgertoolbar.h"
#include "ui/ledgers/snapshotstrip.h"
#include "ui/print/pagepreview.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/panel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace xq {

LedgerPage::LedgerPage(LedgerSource* source, QWidget* parent)
    : Page(parent)
    , m_source(source)
    , m_output(new LedgerOutput(this))
{
    m_choosers.path = [this](const QString& suggestion, const QString& filter) {
        return QFileDialog::getSaveFileName(this, tr("Save ledger"), suggestion, filter);
    };
    m_choosers.printer = [this](QPrinter& printer) {
        QPrintDialog dialog(&printer, this);
        dialog.setWindowTitle(tr("Print ledger"));
        return dialog.exec() == QDialog::Accepted;
    };
    build();
    connectAll();
    setTitle(tr("Ledgers"));
}

void LedgerPage::build()
{
    const Metrics m = Metrics::of(this);
    const LedgerChoices choices = m_source->choices();
    m_mayFreeze = choices.mayFreeze;
    m_row = new QHBoxLayout(this);
    QHBoxLayout* row = m_row;
    row->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    row->setSpacing(m.px(8));
    row->setSizeConstraint(QLayout::SetNoConstraint);
    m_choices = new LedgerChoicePanel(choices, this);
    row->addWidget(m_choices, 0);
    auto* panel = new Panel({}, this);
    auto* content = new QWidget(panel);
    m_column = new QVBoxLayout(content);
    QVBoxLayout* column = m_column;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_preview = new PagePreview(content);
    m_toolbar = new LedgerToolbar(m_preview, content);
    m_strip = new SnapshotStrip(content);
    m_errors = new ErrorPanel(content);
    m_job = new QWidget(content);
    auto* job = new QHBoxLayout(m_job);
    job->setContentsMargins(m.px(12), m.px(4), m.px(12), m.px(4));
    m_notice = new NoticeLine(m_job);
    m_progress = new QProgressBar(m_job);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(m.px(220));
    auto* cancel = new Button(tr("Cancel"), Button::Role::Link, m_job);
    cancel->setObjectName(QStringLiteral("cancelJob"));
    job->addWidget(m_notice);
    job->addWidget(m_progress);
    job->addWidget(cancel);
    job->addStretch(1);
    connect(cancel, &Button::clicked, m_output, &LedgerOutput::cancel);
    m_job->hide();
    for (QWidget* one : {static_cast<QWidget*>(m_toolbar), static_cast<QWidget*>(m_strip),
             static_cast<QWidget*>(m_errors), m_job}) {
        column->addWidget(one);
    }
    column->addWidget(m_preview, 1);
    panel->setContent(content);
    row->addWidget(panel, 1);
    setTabOrder(m_choices, m_toolbar);
    setTabOrder(m_toolbar, m_strip);
    setTabOrder(m_strip, m_preview);
    setFocusProxy(m_toolbar->printButton());
}

void LedgerPage::connectAll()
{
    connect(m_choices, &LedgerChoicePanel::choiceChanged, this, &LedgerPage::refresh);
    connect(m_choices, &LedgerChoicePanel::sheetChanged, this, [this] {
        // The annex is fetched when it is first wanted.
        if (isComplete()) {
            showPages();
        } else {
            refresh();
        }
    });
    connect(m_toolbar, &LedgerToolbar::choicesToggled, this, &LedgerPage::fold);
    connect(m_toolbar, &LedgerToolbar::printClicked, this, &LedgerPage::print);
    connect(m_toolbar, &LedgerToolbar::pdfClicked, this, [this] { save(LedgerFormat::Pdf); });
    connect(m_toolbar, &LedgerToolbar::xlsxClicked, this, [this] { save(LedgerFormat::Xlsx); });
    connect(m_toolbar, &LedgerToolbar::csvClicked, this, [this] { save(LedgerFormat::Csv); });
    connect(m_strip, &SnapshotStrip::freezeClicked, this, &LedgerPage::freeze);
    connect(m_strip, &SnapshotStrip::verifyClicked, this, [this] {
        if (m_view) {
            m_strip->showVerdict(verifyLedger(m_view->document).has_value());
        }
    });
    connect(m_strip, &SnapshotStrip::copyClicked, this, [this] {
        if (m_view) {
            QGuiApplication::clipboard()->setText(
                QStringLiteral("%1 SM3 %2")
                    .arg(m_view->document.snapshotNumber, m_view->document.digest));
        }
    });
    connect(m_preview, &PagePreview::ready, this, [this] {
        m_choices->setNotes(m_preview->notes());
        m_choices->setAnnexPages(m_preview->pagesOf(1));
    });
    connect(m_preview, &PagePreview::failed, m_errors, &ErrorPanel::showError);
    connect(m_preview, &PagePreview::cellActivated, this, &LedgerPage::chooseCell);
    connect(m_output, &LedgerOutput::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    connect(m_output, &LedgerOutput::failed, this, [this](const Error& error) {
        m_job->hide();
        if (error.code != QStringLiteral("print.cancelled")) {
            m_errors->showError(error);
        }
    });
    connect(m_output, &LedgerOutput::saved, this, [this](const QString& path, int pages) {
        m_savedPath = path;
        const QString name = QFileInfo(path).fileName();
        m_notice->say(Status::Done,
            pages > 0 ? tr("Saved as %1, %n page(s)", nullptr, pages).arg(name)
                      : tr("Saved as %1").arg(name),
            true);
        m_notice->setLink(tr("Open folder"));
    });
    connect(m_output, &LedgerOutput::printed, this, [this](const QString& printer, int pages) {
        m_notice->say(Status::Done, tr("%n page(s) sent to %1", nullptr, pages).arg(printer), true);
        m_notice->setLink({});
    });
    connect(m_output, &LedgerOutput::finished, this, [this] { showJob(false); });
    connect(m_notice, &NoticeLine::linkActivated, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_savedPath).absolutePath()));
    });
}

void LedgerPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fold();
}

QSize LedgerPage::minimumSizeHint() const
{
    const Metrics m = Metrics::of(this);
    return {m.px(620), m.px(280)};
}

void LedgerPage::fold()
{
    const Metrics m = Metrics::of(this);
    const bool compact = width() < m.px(900);
    m_toolbar->setCompact(compact);
    m_strip->setCompact(compact);
    if (compact != m_compact) {
        m_compact = compact;
        if (compact) {
            m_row->removeWidget(m_choices);
            m_column->addWidget(m_choices, 1);
        } else {
            m_column->removeWidget(m_choices);
            m_row->insertWidget(0, m_choices);
        }
    }
    const bool instead = compact && m_toolbar->choicesWanted();
    m_choices->setVisible(!compact || instead);
    m_preview->setVisible(!instead);
    m_strip->setVisible(!instead);
    m_choices->setMaximumWidth(compact ? QWIDGETSIZE_MAX : m.px(248));
}

QString LedgerPage::helpText() const
{
    return tr(
        "Ledgers of a quarter: choose kind and quarter at the left, look at the pages, then print "
        "or save them. Freezing makes a numbered snapshot; reprints of it give the same figures. "
        "Page up and down leaf, Ctrl with + and - zooms, Ctrl+0 fits the width. A click on the "
        "row of an item or of a case looks it up in the case search.");
}

void LedgerPage::arrive(const QVariantMap& hints)
{
    const auto quarter = Quarter::parse(hints.value(QStringLiteral("quarter")).toString());
    m_choices->choose(hints.value(QStringLiteral("kind")).toString(),
        quarter ? std::optional(*quarter) : std::nullopt);
}

bool LedgerPage::leave()
{
    if (!m_output->isBusy()) {
        return true;
    }
    m_notice->say(Status::Warning,
        tr("The ledger is still being written. Wait for its end or cancel it, then close."));
    m_job->show();
    return false;
}

QWidget* LedgerPage::firstPlace() const
{
    return m_toolbar->printButton();
}

QList<QWidget*> LedgerPage::panes() const
{
    return {m_choices->firstField(), m_toolbar->printButton(), m_preview};
}

LedgerChoice LedgerPage::choice() const
{
    return m_choices->choice();
}

void LedgerPage::refresh()
{
    ++m_request;
    m_view.reset();
    m_annex.reset();
    m_errors->clear();
    m_strip->showWaiting();
    m_pending = {};
    m_toolbar->setImpossible({}); // what is asked for now is done when the figures are there
    // Both in one question: a second one would overtake the first.
    m_source->fetch(choice(), m_choices->withAnnex(), guarded(&LedgerPage::take));
}

void LedgerPage::take(const Result<LedgerPapers>& papers)
{
    if (!papers) {
        m_preview->clear();
        m_errors->showError(papers.error());
        m_pending = {};
        m_toolbar->setImpossible(tr("There is no ledger to print."));
        return;
    }
    m_view = papers->ledger;
    m_annex = papers->annex;
    m_strip->showView(*m_view, m_mayFreeze);
    showPages();
}

void LedgerPage::takeFrozen(const Result<LedgerView>& view)
{
    if (view) {
        m_view = *view;
        Q_EMIT dataChanged();
    } else {
        m_errors->showError(view.error());
    }
    if (m_view) { // the snapshot, or the draft as it was
        m_strip->showView(*m_view, m_mayFreeze);
        showPages();
    }
}

void LedgerPage::showPages()
{
    if (!isComplete()) {
        return; // the other half is on its way
    }
    m_toolbar->setImpossible({});
    m_preview->showLedgers(documents(), m_choices->setup());
    if (m_pending) {
        std::exchange(m_pending, {})();
    }
}

bool LedgerPage::isComplete() const
{
    return m_view && (m_annex || !m_choices->withAnnex());
}

QVector<LedgerDocument> LedgerPage::documents() const
{
    QVector<LedgerDocument> all;
    if (m_view) {
        all.append(m_view->document);
        if (m_annex && m_choices->withAnnex()) {
            all.append(m_annex->document);
        }
    }
    return all;
}

QString LedgerPage::suggestedName(const QString& suffix) const
{
    const LedgerDocument& document = m_view->document;
    const QString lead = document.draft ? document.quarter : document.snapshotNumber;
    return QStringLiteral("%1 %2%3.%4")
        .arg(lead, ledgerKindName(document.kind), document.draft ? tr(" (draft)") : QString(),
            suffix);
}

void LedgerPage::save(LedgerFormat format)
{
    if (m_output->isBusy()) {
        return;
    }
    if (!isComplete()) {
        m_pending = [this, format] { save(format); };
        return;
    }
    QString suffix;
    QString filter;
    switch (format) {
    case LedgerFormat::Pdf:
        suffix = QStringLiteral("pdf");
        filter = tr("PDF (*.pdf)");
        break;
    case LedgerFormat::Xlsx:
        suffix = QStringLiteral("xlsx");
        filter = tr("Workbook (*.xlsx)");
        break;
    case LedgerFormat::Csv:
        suffix = QStringLiteral("csv");
        filter = tr("CSV (*.csv)");
        break;
    }
    const QDir folder(m_savedPath.isEmpty()
            ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
            : QFileInfo(m_savedPath).absolutePath());
    QString path = m_choosers.path(folder.filePath(suggestedName(suffix)), filter);
    if (path.isEmpty() || !m_view) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QLatin1Char('.') + suffix;
    }
    m_errors->clear();
    m_notice->say(Status::Waiting, tr("Writing %1").arg(QFileInfo(path).fileName()), true);
    m_notice->setLink({});
    showJob(true);
    m_output->save(documents(), m_choices->setup(), format, path);
}

void LedgerPage::print()
{
    if (m_output->isBusy()) {
        return;
    }
    if (!isComplete()) {
        m_pending = [this] { print(); };
        return;
    }
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(suggestedName(QStringLiteral("pdf")));
    if (!m_choosers.printer(*printer) || !m_view) {
        return;
    }
    m_errors->clear();
    m_notice->say(Status::Waiting, tr("Printing"), true);
    m_notice->setLink({});
    showJob(true);
    m_output->print(documents(), m_choices->setup(), printer);
}

void LedgerPage::freeze()
{
    m_strip->showWaiting();
    m_source->freeze(choice(), guarded(&LedgerPage::takeFrozen));
}

void LedgerPage::showJob(bool on)
{
    m_progress->setRange(0, 0);
    m_progress->setVisible(on);
    m_job->findChild<QWidget*>(QStringLiteral("cancelJob"))->setVisible(on);
    // The buttons stay enabled while a job runs: a disabled one would lose the focus.
    if (on) {
        m_job->show();
    }
}

void LedgerPage::chooseCell(int document, qsizetype row)
{
    const QVector<LedgerDocument> shown = documents();
    if (document >= shown.size() || row >= shown[document].rows.size()) {
        return;
    }
    const LedgerDocument& ledger = shown[document];
    for (qsizetype c = 0; c < ledger.columns.size(); ++c) {
        const bool names = ledger.columns[c].key == QStringLiteral("code")
            || ledger.columns[c].key == QStringLiteral("number");
        if (names && !ledger.rows[row].isGroup()) {
            Q_EMIT openRequested({QStringLiteral("search"), {},
                {{QStringLiteral("text"), ledger.rows[row].cells[c].text}}});
            return;
        }
    }
}

} // namespace xq
