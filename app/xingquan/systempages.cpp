// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquan/systempages.h"

#include "models/services/draftbook.h"
#include "models/services/leaddesk.h"
#include "models/services/setasidedesk.h"
#include "sync/client/workplacesync.h"
#include "ui/shell/mainwindow.h"
#include "ui/system/leaddialog.h"
#include "ui/system/setasidepage.h"
#include "ui/system/syncpage.h"

#include <QAction>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>

namespace xq {
namespace {

constexpr int kShownUnsent = 50;
const QString kVerifyKey = QStringLiteral("verify.last");
const QString kBackupKey = QStringLiteral("backup.last");
const QString kLeadDraft = QStringLiteral("new-lead");

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::SystemPages)
};

QString compact(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

Result<SetAsidePage::Data> readSetAside(Workplace& place)
{
    SetAsideDesk desk(place);
    XQ_TRY(desk.settleRedone());
    SetAsidePage::Data data;
    XQ_ASSIGN(entries, desk.views());
    data.entries = entries;
    XQ_ASSIGN(unsent, desk.unsent(kShownUnsent));
    data.unsent = unsent;
    XQ_ASSIGN(count, place.journal().unsentCount());
    data.unsentCount = count;
    data.now = place.now();
    return data;
}

class SetAsideController : public QObject {
public:
    SetAsideController(ClientSession& session, SetAsidePage* page)
        : QObject(page)
        , m_session(session)
        , m_page(page)
    {
        connect(page, &SetAsidePage::refreshRequested, this, [this] { read(); });
        connect(page, &SetAsidePage::discardRequested, this,
            [this](const QString& event, const QString& reason) {
                act([event, reason](Workplace& place) -> Result<PageAddress> {
                    XQ_TRY(SetAsideDesk(place).discard(event, reason));
                    return PageAddress {};
                });
            });
        connect(
            page, &SetAsidePage::redoRequested, this, [this](const QString& event, bool asDraft) {
                act([event, asDraft](Workplace& place) -> Result<PageAddress> {
                    SetAsideDesk desk(place);
                    if (!asDraft) {
                        XQ_TRY(desk.redo(event));
                        return PageAddress {};
                    }
                    XQ_ASSIGN(draft, desk.beginRedo(event));
                    return PageAddress {QStringLiteral("case"), draft.stream,
                        {{QStringLiteral("draft"), draft.key},
                            {QStringLiteral("step"), draft.step}}};
                });
            });
    }

private:
    void read()
    {
        m_session.run(m_read, &readSetAside, [this](const Result<SetAsidePage::Data>& data) {
            if (data) {
                m_page->setData(*data);
            } else {
                m_page->showError(data.error());
            }
        });
    }
    void act(const std::function<Result<PageAddress>(Workplace&)>& work)
    {
        m_session.run(m_act, work, [this](const Result<PageAddress>& next) {
            if (!next) {
                m_page->showError(next.error());
                return;
            }
            read();
            Q_EMIT m_page->dataChanged();
            if (!next->page.isEmpty()) {
                Q_EMIT m_page->openRequested(*next);
            }
        });
    }

    ClientSession& m_session;
    SetAsidePage* m_page;
    Latest m_read {this};
    Latest m_act {this};
};

Result<SyncPage::Data> readSync(Workplace& place)
{
    SyncPage::Data data;
    XQ_ASSIGN(sync, syncStatusOf(place));
    data.sync = sync;
    XQ_ASSIGN(device, place.journal().device());
    data.device = device.id;
    data.label = device.label;
    XQ_ASSIGN(body, place.ownBody());
    data.unitName = body.name;
    XQ_ASSIGN(head, place.journal().chainHead(device.id));
    data.records = head.seq;
    data.head = head.hash;
    data.encrypted = place.database().isEncrypted();
    data.trial = place.trial();
    data.now = place.now();
    XQ_ASSIGN(numbers, SyncRepository(place.database()).leases());
    data.numbers = numbers;
    XQ_ASSIGN(people, place.directory());
    XQ_ASSIGN(devices, DeviceRepository(place.database()).list());
    for (DeviceRow& row : devices) {
        if (row.unit == device.unit) {
            const Person* person = people.find(row.lastPerson);
            row.lastPerson = person ? person->name : QString();
            data.devices.append(row);
        }
    }
    XQ_ASSIGN(verified, place.meta(kVerifyKey));
    data.verified = verifyFromJson(objectOf(verified));
    XQ_ASSIGN(backup, place.meta(kBackupKey));
    const QJsonObject last = objectOf(backup);
    data.backedUpAt = last.value(QLatin1String("at")).toInteger();
    data.backupSize = last.value(QLatin1String("size")).toInteger();
    return data;
}

/// Chains, digests, signatures and files; the outcome stays in the store.
Result<VerifyRecord> verifyStore(Workplace& place, const Job& job)
{
    QElapsedTimer running;
    running.start();
    qint64 told = 0;
    XQ_ASSIGN(report,
        place.journal().verify(
            false, [&](const Event& event) { return place.publicKeyOf(event); },
            [&](qint64 done, qint64 total) {
                if (running.elapsed() - told >= 100 || done == total) {
                    told = running.elapsed();
                    job.report(done, total);
                }
                return !job.cancelled();
            }));
    XQ_ASSIGN(blobs, place.blobs());
    XQ_ASSIGN(files, blobs->digests());
    XQ_ASSIGN(damaged, blobs->verifyAll());
    VerifyRecord record;
    record.at = place.now();
    record.milliseconds = running.elapsed();
    record.events = report.events;
    record.devices = report.devices;
    record.signatures = report.signatures;
    record.parts = report.parts;
    record.files = files.size();
    record.problems = report.problems;
    for (const QByteArray& digest : std::as_const(damaged)) {
        record.problems.append(Text::tr("Evidence %1 does not answer its digest.")
                                   .arg(QString::fromLatin1(digest.toHex())));
    }
    record.problemCount = record.problems.size();
    XQ_TRY(place.setMeta(kVerifyKey, compact(verifyToJson(record))));
    return record;
}

class SyncController : public QObject {
public:
    SyncController(ClientSession& session, SyncPage* page)
        : QObject(page)
        , m_session(session)
        , m_page(page)
        , m_worker(QStringLiteral("verify"))
    {
        connect(page, &SyncPage::refreshRequested, this, [this] { read(); });
        connect(page, &SyncPage::verifyRequested, this, [this] { verify(); });
        connect(page, &SyncPage::verifyCancelled, this, [this] {
            m_verify.cancel();
            m_page->endVerifying();
        });
        connect(page, &SyncPage::backupRequested, this, &SyncController::backUp);
    }

private:
    void read()
    {
        m_session.run(m_read, &readSync, [this](const Result<SyncPage::Data>& data) {
            if (data) {
                m_page->setData(*data);
            } else {
                m_page->showError(data.error());
            }
        });
    }
    void verify()
    {
        if (m_verify.isRunning()) {
            return; // F7 once more
        }
        m_page->setVerifying(0, 0);
        m_verify.runLong(
            m_worker,
            [session = &m_session](const Job& job) -> Result<VerifyRecord> {
                XQ_ASSIGN(place, session->openSibling());
                return verifyStore(*place, job);
            },
            [this](qint64 done, qint64 total) { m_page->setVerifying(done, total); },
            [this](const Result<VerifyRecord>& record) {
                m_page->endVerifying();
                if (record) {
                    read();
                } else {
                    m_page->showError(record.error());
                }
            });
    }
    void backUp(const QString& file)
    {
        m_page->setBackingUp(true);
        m_backup.run(
            m_worker,
            [session = &m_session, file]() -> Result<void> {
                XQ_ASSIGN(place, session->openSibling());
                XQ_TRY(place->blobs());
                XQ_ASSIGN(made, backupStore(place->paths(), place->storeKey(), file));
                return place->setMeta(kBackupKey,
                    compact({{QStringLiteral("at"), place->now()},
                        {QStringLiteral("size"), made.size}}));
            },
            [this](const Result<void>& made) {
                m_page->setBackingUp(false);
                if (made) {
                    read();
                } else {
                    m_page->showError(made.error());
                }
            });
    }

    ClientSession& m_session;
    SyncPage* m_page;
    Worker m_worker; ///< with a connection of its own: work goes on meanwhile
    Latest m_read {this};
    Latest m_verify {this}; ///< ends before the worker, which then waits for nothing long
    Latest m_backup {this};
};

void openLeadForm(ClientSession& session, MainWindow& window)
{
    auto* receiver = new QObject(&window);
    auto latest = std::make_shared<Latest>(receiver);
    struct Start {
        Instant now = 0;
        QJsonObject draft;
    };
    session.run(
        *latest,
        [](Workplace& place) -> Result<Start> {
            XQ_ASSIGN(draft, DraftBook(place).find(kLeadDraft));
            return Start {place.now(), draft ? draft->content : QJsonObject()};
        },
        [&session, &window, receiver, latest](const Result<Start>& start) {
            if (!start) {
                receiver->deleteLater();
                return;
            }
            auto* dialog = new LeadDialog(start->now, &window);
            receiver->setParent(dialog);
            dialog->restore(start->draft);
            QObject::connect(
                dialog, &LeadDialog::draftChanged, &window, [&session](const QJsonObject& draft) {
                    session.worker().post([place = session.place(), draft] {
                        if (*place) {
                            // The form is still there; the next pause writes it again.
                            static_cast<void>(DraftBook(**place).save(kLeadDraft, draft));
                        }
                    });
                });
            QObject::connect(dialog, &LeadDialog::registerRequested, dialog,
                [&session, &window, dialog, latest](const LeadOpening& lead, bool thenCase) {
                    session.run(
                        *latest,
                        [lead](Workplace& place) -> Result<LeadState> {
                            XQ_ASSIGN(made, LeadDesk(place).open(lead));
                            XQ_TRY(DraftBook(place).remove(kLeadDraft));
                            return made;
                        },
                        [&window, dialog, thenCase](const Result<LeadState>& made) {
                            if (!made) {
                                dialog->showError(made.error());
                                return;
                            }
                            dialog->registered();
                            window.noteRecorded();
                            if (thenCase) {
                                window.open({QStringLiteral("new-case"),
                                    QStringLiteral("lead:") + made->id, {}});
                            }
                        });
                });
            dialog->open();
        });
}

} // namespace

Result<Instant> lastBackup(Workplace& place)
{
    XQ_ASSIGN(backup, place.meta(kBackupKey));
    return Instant(objectOf(backup).value(QLatin1String("at")).toInteger());
}

void registerSystemPages(PageRegistry& registry, ClientSession& session)
{
    ClientSession* place = &session;
    registry.add({.name = QStringLiteral("set-aside"),
        .title = Text::tr("Set aside"),
        .icon = QStringLiteral("view-history"),
        .section = Text::tr("System"),
        .make = [place](const PageAddress&, QWidget* parent) -> Page* {
            auto* page = new SetAsidePage(parent);
            new SetAsideController(*place, page);
            return page;
        }});
    registry.add({.name = QStringLiteral("sync"),
        .title = Text::tr("Sync and this computer"),
        .icon = QStringLiteral("computer"),
        .section = Text::tr("System"),
        .make = [place](const PageAddress&, QWidget* parent) -> Page* {
            auto* page = new SyncPage(parent);
            new SyncController(*place, page);
            return page;
        }});
}

void addLeadCommand(ClientSession& session, MainWindow& window)
{
    QAction* command = window.addCommand(MainWindow::Menu::Case, Text::tr("Register &lead..."),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    QObject::connect(command, &QAction::triggered, &window, [&session, &window] {
        if (window.isEntered() && !window.findChild<LeadDialog*>()) {
            openLeadForm(session, window);
        }
    });
}

} // namespace xq
