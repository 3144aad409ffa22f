// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/ledgerlayout.h"

#include <QFuture>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

class QPrinter;

namespace xq {

enum class LedgerFormat { Pdf, Xlsx, Csv };

/// Ledgers on their way to a file or a printer, on a worker thread; one job at a time.
class LedgerOutput : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~LedgerOutput() override; ///< cancels and waits for the file to be dropped

    bool isBusy() const { return m_busy; }
    void save(const QVector<LedgerDocument>& documents, const LedgerPageSetup& setup,
        LedgerFormat format, const QString& path);
    void print(const QVector<LedgerDocument>& documents, const LedgerPageSetup& setup,
        const std::shared_ptr<QPrinter>& printer);
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total);
    void saved(const QString& path, int pages); ///< pages 0: not a paged format
    void printed(const QString& printer, int pages);
    void failed(const xq::Error& error);
    void finished();

private:
    using Job = std::function<Result<int>(const JobControl&)>;
    void run(Job job, std::function<void(int pages)> done);

    std::shared_ptr<std::atomic_bool> m_stop;
    QFuture<Result<int>> m_future;
    bool m_busy = false;
};

} // namespace xq
