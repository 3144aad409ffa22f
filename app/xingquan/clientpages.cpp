// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquan/clientpages.h"

#include "app/xingquan/hostpage.h"
#include "models/services/alarmdesk.h"
#include "models/services/casedesk.h"
#include "models/services/cataloguedesk.h"
#include "models/supervision/rulebook.h"
#include "ui/ledgers/ledgerpage.h"
#include "ui/supervision/alarmpage.h"

#include <QCoreApplication>

namespace xq {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("xq::ClientPages", text);
}

Page* makeAlarmPage(ClientSession& session, const Body& unit, QWidget* parent)
{
    auto* board = new AlarmPage;
    auto* page = new HostPage(board, tr("Supervision alarms"),
        tr("Early warnings and alarms of this unit. A signal is a lead: it counts only after it "
           "has "
           "been checked. Enter opens the case."),
        parent);
    auto latest = std::make_shared<Latest>(page);
    page->fetch = [&session, board, latest, unit] {
        board->setBusy(true);
        session.run(
            *latest,
            [unit](Workplace& place) -> Result<AlarmPage::Data> {
                AlarmDesk desk(place);
                AlarmQuery query;
                query.units = {place.unit()};
                query.standingOnly = false;
                XQ_ASSIGN(found, desk.list(query));
                XQ_ASSIGN(names, personNames(place));
                AlarmPage::Data data;
                data.asOf = place.now();
                data.profile = desk.profile();
                data.ruleSet = ruleSetVersion();
                for (const Signal& signal : std::as_const(found)) {
                    const Office* office = unit.office(signal.office);
                    data.entries.append(
                        {signal, names.value(signal.person), office ? office->name : QString()});
                }
                return data;
            },
            [board](const Result<AlarmPage::Data>& data) {
                board->setBusy(false);
                if (data) {
                    board->setData(*data);
                } else {
                    board->showError(data.error());
                }
            });
    };
    page->arrived = [board](const QVariantMap& hints) {
        board->choose(hints.value(QStringLiteral("signal")).toString());
    };
    QObject::connect(board, &AlarmPage::refreshRequested, page, [page] { page->refresh(); });
    QObject::connect(board, &AlarmPage::openRequested, page, [page](const QString& stream) {
        Q_EMIT page->openRequested({QStringLiteral("case"), stream, {}});
    });
    return page;
}

/// The window's store, opened once more on the synchronising thread.
class WindowSyncStore final : public SyncStore {
public:
    explicit WindowSyncStore(std::unique_ptr<Workplace> place)
        : m_workplace(std::move(place))
    {
    }
    SyncPlace place() override
    {
        const auto blobs = m_workplace->blobs();
        return SyncPlace {m_workplace->database(), m_workplace->journal(), blobs ? *blobs : nullptr,
            m_workplace->trial(), m_workplace->clock(), m_workplace->random()};
    }

private:
    std::unique_ptr<Workplace> m_workplace;
};

} // namespace

Result<std::unique_ptr<SyncStore>> openSyncStore(ClientSession& session)
{
    XQ_ASSIGN(opened, session.openSibling());
    return std::unique_ptr<SyncStore>(std::make_unique<WindowSyncStore>(std::move(opened)));
}

void registerClientPages(PageRegistry& registry, const ClientPages& pages)
{
    ClientSession* session = &pages.session;
    LedgerAdapter* ledgers = &pages.ledgers;
    const Body unit = pages.unit;
    registry.add({.name = QStringLiteral("alarms"),
        .title = tr("Supervision alarms"),
        .icon = QStringLiteral("flag"),
        .section = tr("Supervision and figures"),
        .make = [session, unit](const PageAddress&, QWidget* parent) {
            return makeAlarmPage(*session, unit, parent);
        }});
    registry.add({.name = QStringLiteral("ledgers"),
        .title = tr("Ledgers"),
        .icon = QStringLiteral("view-list-details"),
        .section = tr("Supervision and figures"),
        .make = [ledgers](const PageAddress&, QWidget* parent) {
            return new LedgerPage(ledgers, parent);
        }});
}

} // namespace xq
