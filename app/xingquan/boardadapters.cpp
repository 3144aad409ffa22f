// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/xingquan/boardadapters.h"

#include "models/services/alarmdesk.h"
#include "models/services/casedesk.h"
#include "models/services/cataloguedesk.h"
#include "models/supervision/rulebook.h"

namespace xq {
namespace {

/// Offices stand in cases by code; items name them as their list does.
QString officeName(const Body& unit, const QString& code)
{
    const Office* office = unit.office(code);
    return office ? office->name : QString();
}

} // namespace

AlarmAdapter::AlarmAdapter(ClientSession& session, const Body& unit)
    : m_session(session)
    , m_unit(unit)
{
}

void AlarmAdapter::fetch(const Reply& reply)
{
    m_session.runLong(
        m_fetch,
        [unit = m_unit](Workplace& place, const Job& job) -> Result<AlarmBoard> {
            const AlarmDesk desk(place);
            AlarmQuery query;
            query.units = {place.unit()};
            query.standingOnly = false;
            XQ_ASSIGN(found, desk.list(query, [&job](qint64) { return !job.cancelled(); }));
            XQ_ASSIGN(names, personNames(place));
            AlarmBoard board;
            board.asOf = place.now();
            board.profile = desk.profile();
            board.ruleSet = ruleSetVersion();
            for (const Signal& signal : std::as_const(found)) {
                board.entries.append(
                    {signal, names.value(signal.person), officeName(unit, signal.office)});
            }
            return board;
        },
        reply);
}

CatalogueAdapter::CatalogueAdapter(ClientSession& session, const Body& unit)
    : m_session(session)
    , m_unit(unit)
{
}

void CatalogueAdapter::fetch(const Reply& reply)
{
    m_session.run(
        m_fetch,
        [unit = m_unit](Workplace& place) -> Result<CatalogueData> {
            const CatalogueDesk desk(place);
            const JournalStates states(place.journal());
            QHash<QString, QString> bodies; // most items are of one
            ItemQuery query;
            query.units = {place.unit()};
            query.limit = 10'000;
            XQ_ASSIGN(rows, desk.list(query));
            CatalogueData catalogue;
            catalogue.today = localDate(place.now());
            for (const ItemRow& row : std::as_const(rows)) {
                XQ_ASSIGN(item, loadItem(states, row.code));
                const ItemVersion& version = item.versionOn(catalogue.today);
                if (!bodies.contains(version.unit)) {
                    const auto body = loadBody(states, version.unit);
                    bodies.insert(version.unit, body ? body->name : QString());
                }
                catalogue.entries.append(
                    {item, officeName(unit, version.office), bodies.value(version.unit)});
            }
            return catalogue;
        },
        reply);
}

} // namespace xq
