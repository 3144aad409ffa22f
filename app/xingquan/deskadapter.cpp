// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquan/deskadapter.h"

#include "app/xingquan/clientsession.h"
#include "models/services/deskservice.h"
#include "ui/desk/deskpage.h"
#include "ui/shell/mainwindow.h"

#include <QTimer>

#include <algorithm>

namespace xq {
namespace {

Connection connectionOf(const DeskMachine& machine)
{
    if (!machine.enrolled) {
        return Connection::NeverConnected;
    }
    return machine.failure.isEmpty() && machine.lastContact != 0 ? Connection::Online
                                                                 : Connection::Offline;
}

/// The figure in the navigation: what waits for this person, amber when some of it ends today.
void showCount(DeskPage* page, const DeskView& desk)
{
    auto* window = qobject_cast<MainWindow*>(page->window());
    if (!window || desk.scope != DeskScope::Mine) {
        return;
    }
    const auto own = std::count_if(
        desk.tasks.cbegin(), desk.tasks.cend(), [](const DeskTask& task) { return task.mine; });
    window->setCount(QStringLiteral("desk"),
        {static_cast<int>(own),
            desk.tiles.overdue + desk.tiles.today > 0 ? Status::Warning : Status::Neutral});
}

} // namespace

Page* makeDeskPage(ClientSession& session, QWidget* parent)
{
    auto* page = new DeskPage(parent);
    auto rows = std::make_shared<Latest>(page);
    auto alarms = std::make_shared<Latest>(page);
    ClientSession* store = &session;
    QObject::connect(page, &DeskPage::wanted, page, [store, page, rows, alarms](DeskScope scope) {
        alarms->cancel();
        store->run(
            *rows,
            [scope](
                Workplace& place) -> Result<DeskView> { return DeskService(place).gather(scope); },
            [store, page, alarms](const Result<DeskView>& desk) {
                if (!desk) {
                    page->showError(desk.error());
                    return;
                }
                page->setDesk(*desk);
                showCount(page, *desk);
                page->setConnection(connectionOf(desk->machine), desk->machine.lastContact);
                store->run(
                    *alarms,
                    [desk = *desk](Workplace& place) -> Result<QList<DeskAlarm>> {
                        return DeskService(place).alarms(desk);
                    },
                    [page](const Result<QList<DeskAlarm>>& found) {
                        if (found) {
                            page->setAlarms(*found);
                        } else {
                            page->showError(found.error());
                        }
                    });
            });
    });
    QObject::connect(page, &DeskPage::syncRequested, page, [page] {
        if (auto* window = qobject_cast<MainWindow*>(page->window())) {
            Q_EMIT window->syncRequested();
        }
    });
    auto* minute = new QTimer(page); // what is left gets less
    minute->setInterval(60'000);
    QObject::connect(minute, &QTimer::timeout, page, [page] {
        if (page->isVisible()) {
            page->refresh();
        }
    });
    minute->start();
    return page;
}

} // namespace xq
