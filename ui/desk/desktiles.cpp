// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desktiles.h"

#include <algorithm>
#include <limits>

namespace xq {
namespace {

/// The gravest of the overdue: what it is and how late.
const DeskTask* worst(const DeskView& desk)
{
    for (const DeskTask& task : desk.tasks) {
        if (task.mine && task.group == DeskGroup::Overdue) {
            return &task; // the list begins with the oldest end
        }
    }
    return nullptr;
}

Instant oldest(const QList<DeskAlarm>& alarms)
{
    Instant at = std::numeric_limits<Instant>::max();
    for (const DeskAlarm& alarm : alarms) {
        at = std::min(at, alarm.raisedAt);
    }
    return at;
}

} // namespace

DeskTileRow::DeskTileRow(QWidget* parent)
    : TileRow(parent)
{
    add({Status::Alarm, tr("Past their end")});
    add({Status::Warning, tr("Due today")});
    add({Status::Normal, tr("Due in seven days")});
    add({Status::Warning, tr("48-hour clocks")});
    add({Status::Returned, tr("Returned to me")});
    add({Status::Waiting, tr("Waiting for others")});
    add({Status::Alarm, tr("Alarms to explain")});
    add({Status::Paused, tr("Set aside")});
    setDesk({});
}

void DeskTileRow::setDesk(const DeskView& desk)
{
    const DeskTiles& t = desk.tiles;
    const auto set = [this](DeskFilter which, int figure, const QString& caption) {
        tiles().at(static_cast<int>(which))->setFigure(figure, figure == 0 ? tr("none") : caption);
    };
    const DeskTask* late = worst(desk);
    set(DeskFilter::Overdue, t.overdue,
        late ? tr("%1 %2").arg(late->next, late->limit.remaining) : QString());
    set(DeskFilter::Today, t.today, tr("earliest %1").arg(shortMoment(t.earliestToday, desk.now)));
    const QDate today = localDate(desk.now);
    const auto day
        = [](QDate date) { return tr("%1/%2", "month/day").arg(date.month()).arg(date.day()); };
    set(DeskFilter::Week, t.week, tr("until %1").arg(day(today.addDays(7))));
    set(DeskFilter::Clocks, t.clocks,
        t.clocksShort == 0 ? tr("all over 6 hours")
                           : tr("%n under 6 hours", nullptr, t.clocksShort));
    set(DeskFilter::Returned, t.returned,
        desk.returns.isEmpty() ? QString() : tr("by %1").arg(desk.returns.constFirst().step));
    set(DeskFilter::Waiting, t.waiting, tr("longest %n day(s)", nullptr, t.waitingDays));
    set(DeskFilter::Alarms, static_cast<int>(desk.alarms.size()),
        desk.alarms.isEmpty()
            ? QString()
            : tr("since %1").arg(localDate(oldest(desk.alarms) - 1).toString(Qt::ISODate)));
    set(DeskFilter::SetAside, t.setAside, tr("to be done again"));
}

void DeskTileRow::clearChoice()
{
    for (Tile* tile : tiles()) {
        tile->setChecked(false);
    }
}

} // namespace xq
