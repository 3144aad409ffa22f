// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledgers/ledgeroutput.h"

#include "ui/print/ledgerpdf.h"
#include "ui/print/ledgerxlsx.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QPrinter>
#include <QtConcurrentRun>

namespace xq {
namespace {

Result<int> written(const QVector<LedgerDocument>& documents, const LedgerPageSetup& setup,
    LedgerFormat format, const QString& path, const JobControl& control)
{
    switch (format) {
    case LedgerFormat::Pdf: {
        XQ_ASSIGN(report, writeLedgerPdf(documents, setup, path, control));
        return report.pages;
    }
    case LedgerFormat::Xlsx:
        XQ_TRY(writeLedgerXlsx(documents, path, control));
        break;
    case LedgerFormat::Csv:
        XQ_TRY(writeLedgerCsv(documents.first(), path));
        break;
    }
    return 0;
}

} // namespace

LedgerOutput::~LedgerOutput()
{
    cancel();
    m_future.waitForFinished();
}

void LedgerOutput::run(Job job, std::function<void(int pages)> done)
{
    if (m_busy) {
        return;
    }
    m_busy = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    JobControl control;
    control.cancelled = [stop = m_stop] { return stop->load(); };
    control.progress = [self = QPointer<LedgerOutput>(this), receiver = this](int at, int total) {
        // The destructor waits for the job, so `receiver` is there as long as this runs.
        QMetaObject::invokeMethod(receiver, [self, at, total] {
            if (self) {
                Q_EMIT self->progressed(at, total);
            }
        });
    };
    m_future = QtConcurrent::run([job = std::move(job), control] { return job(control); });
    auto* watcher = new QFutureWatcher<Result<int>>(this);
    connect(watcher, &QFutureWatcher<Result<int>>::finished, this,
        [this, watcher, done = std::move(done)] {
            const Result<int> result = watcher->result();
            watcher->deleteLater();
            m_busy = false;
            if (result) {
                done(*result);
            } else {
                Q_EMIT failed(result.error());
            }
            Q_EMIT finished();
        });
    watcher->setFuture(m_future);
}

void LedgerOutput::save(const QVector<LedgerDocument>& documents, const LedgerPageSetup& setup,
    LedgerFormat format, const QString& path)
{
    run([documents, setup, format, path](
            const JobControl& control) { return written(documents, setup, format, path, control); },
        [this, path](int pages) { Q_EMIT saved(path, pages); });
}

void LedgerOutput::print(const QVector<LedgerDocument>& documents, const LedgerPageSetup& setup,
    const std::shared_ptr<QPrinter>& printer)
{
    run(
        [documents, setup, printer](const JobControl& control) -> Result<int> {
            XQ_ASSIGN(report, printLedger(documents, setup, *printer, control));
            return report.pages;
        },
        [this, printer](int pages) { Q_EMIT printed(printer->printerName(), pages); });
}

void LedgerOutput::cancel()
{
    if (m_stop) {
        m_stop->store(true);
    }
}

} // namespace xq
