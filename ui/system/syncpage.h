// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplerepository.h"
#include "sync/client/syncsession.h"
#include "ui/shell/page.h"

#include <QElapsedTimer>

class QGridLayout;
class QLabel;
class QProgressBar;
class QStandardItemModel;
class QTableView;

namespace xq {

class Banner;
class Button;
class EmptyState;
class ErrorPanel;
class Panel;

/// What the last verification of this store found; kept in the store.
struct VerifyRecord {
    Instant at = 0; ///< 0: never verified
    qint64 milliseconds = 0; ///< it took so long
    qint64 events = 0;
    qint64 devices = 0;
    qint64 signatures = 0;
    qint64 parts = 0; ///< sealed texts
    qint64 files = 0; ///< evidence files, each read and compared with its digest
    QStringList problems; ///< the first twenty
    qint64 problemCount = 0;
    friend bool operator==(const VerifyRecord&, const VerifyRecord&) = default;
};
QJsonObject verifyToJson(const VerifyRecord& record);
VerifyRecord verifyFromJson(const QJsonObject& json);

/// Synchronisation and this computer (mock-up 17, the part that concerns one PC): connection,
/// clock, what is unsent, number blocks, verification, backup, the unit's computers. Every figure
/// comes from the store.
class SyncPage : public Page {
    Q_OBJECT
public:
    struct Data {
        SyncStatus sync;
        QString device; ///< id of this computer
        QString label;
        QString unitName;
        qint64 records = 0; ///< in this computer's chain
        QByteArray head; ///< hash of the newest
        bool encrypted = false;
        bool trial = false;
        QList<NumberLease> numbers;
        QList<DeviceRow> devices; ///< of this unit
        VerifyRecord verified;
        Instant backedUpAt = 0; ///< 0: never from here
        qint64 backupSize = 0;
        Instant now = 0;
    };

    explicit SyncPage(QWidget* parent = nullptr);
    void setData(const Data& data);
    void showError(const Error& error);
    /// Verification runs: `total` 0 while it is not known.
    void setVerifying(qint64 done, qint64 total);
    void endVerifying();
    void setBackingUp(bool running);

    QString helpText() const override;
    void refresh() override { Q_EMIT refreshRequested(); }
    QWidget* firstPlace() const override;
    QList<QWidget*> panes() const override;

Q_SIGNALS:
    void refreshRequested();
    void verifyRequested();
    void verifyCancelled();
    void backupRequested(const QString& file);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Panel* buildComputer();
    Panel* buildDevices();
    Panel* buildVerification();
    Panel* buildNumbers();
    Panel* buildBackup();
    void arrange();
    void fillComputer();
    void fillDevices();
    void fillNumbers();
    void fillVerification();
    void askForBackupFile();

    Data m_data;
    ErrorPanel* m_error;
    Banner* m_banner;
    QGridLayout* m_grid;
    Panel* m_computer;
    QWidget* m_facts;
    QGridLayout* m_factGrid;
    Panel* m_devicesPanel;
    QTableView* m_devices;
    QStandardItemModel* m_deviceRows;
    EmptyState* m_noDevices;
    Panel* m_verification;
    QWidget* m_findings;
    QProgressBar* m_progress;
    QLabel* m_progressText;
    Button* m_verify;
    Button* m_cancel;
    QElapsedTimer m_running;
    Panel* m_numbersPanel;
    QTableView* m_numbers;
    QStandardItemModel* m_numberRows;
    EmptyState* m_noNumbers;
    Panel* m_backupPanel;
    QWidget* m_backupFacts;
    Button* m_backup;
    bool m_wide = true;
};

} // namespace xq
