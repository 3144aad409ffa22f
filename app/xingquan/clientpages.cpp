// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquan/clientpages.h"

#include "app/xingquan/boardadapters.h"
#include "app/xingquan/deskadapter.h"
#include "app/xingquan/listpages.h"
#include "app/xingquan/systempages.h"
#include "sync/client/workplacesync.h"
#include "ui/cases/casepages.h"
#include "ui/ledgers/ledgerpage.h"

#include <QCoreApplication>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::ClientPages)
};

/// A page with the source it asks; both end together.
template <typename PageType, typename Adapter>
Page* withSource(std::unique_ptr<Adapter> adapter, QWidget* parent)
{
    auto* page = new PageType(adapter.get(), parent);
    adapter.release()->setParent(page);
    return page;
}

} // namespace

Result<std::unique_ptr<SyncStore>> openSyncStore(ClientSession& session)
{
    XQ_ASSIGN(opened, session.openSibling());
    return syncStoreOf(std::move(opened));
}

CaseServices caseServices(ClientSession& session)
{
    return {&session.worker(), [place = session.place()] { return place->get(); }};
}

void registerClientPages(PageRegistry& registry, const ClientPages& pages)
{
    ClientSession* session = &pages.session;
    LedgerAdapter* ledgers = &pages.ledgers;
    const Body unit = pages.unit;
    registry.add({.name = QStringLiteral("desk"),
        .title = Text::tr("Desk"),
        .icon = QStringLiteral("go-home"),
        .pinned = true,
        .make = [session](const PageAddress&, QWidget* parent) {
            return makeDeskPage(*session, parent);
        }});
    registerCasePages(registry, caseServices(*session));
    registerListPages(registry, pages);
    registry.add({.name = QStringLiteral("catalogue"),
        .title = Text::tr("Power catalogue"),
        .icon = QStringLiteral("view-list-tree"),
        .section = Text::tr("Items and flows"),
        .make = [session, unit](const PageAddress&, QWidget* parent) {
            return withSource<CataloguePage>(
                std::make_unique<CatalogueAdapter>(*session, unit), parent);
        }});
    registry.add({.name = QStringLiteral("alarms"),
        .title = Text::tr("Supervision alarms"),
        .icon = QStringLiteral("flag"),
        .section = Text::tr("Supervision and figures"),
        .make = [session, unit](const PageAddress&, QWidget* parent) {
            return withSource<AlarmPage>(std::make_unique<AlarmAdapter>(*session, unit), parent);
        }});
    registry.add({.name = QStringLiteral("ledgers"),
        .title = Text::tr("Ledgers"),
        .icon = QStringLiteral("view-list-details"),
        .section = Text::tr("Supervision and figures"),
        .make = [ledgers](const PageAddress&, QWidget* parent) {
            return new LedgerPage(ledgers, parent);
        }});
    registerSystemPages(registry, pages.session);
}

} // namespace xq
