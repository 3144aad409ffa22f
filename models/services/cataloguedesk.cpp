// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/cataloguedesk.h"

#include "models/people/fields.h"
#include "models/people/peoplerepository.h"
#include "models/services/casedesk.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace xq {

int CatalogueImport::count(CatalogueChange::Kind kind) const
{
    return static_cast<int>(std::count_if(changes.cbegin(), changes.cend(),
        [kind](const CatalogueChange& change) { return change.kind == kind; }));
}

CatalogueDesk::CatalogueDesk(Workplace& place)
    : m_place(place)
{
}

QDate CatalogueDesk::today() const
{
    return localDate(m_place.now());
}

Result<CatalogueImport> CatalogueDesk::compare(
    const CatalogueFile& file, const States& states) const
{
    XQ_ASSIGN(tree, BodyRepository(m_place.database()).tree());
    XQ_ASSIGN(changes, diffCatalogue(file, states, tree, m_place.unit(), today()));
    return CatalogueImport {file, changes};
}

Result<CatalogueImport> CatalogueDesk::plan(const QByteArray& bytes) const
{
    XQ_ASSIGN(file, parseCatalogue(bytes));
    if (!file.problems.isEmpty()) {
        return CatalogueImport {file, {}};
    }
    return compare(file, JournalStates(m_place.journal()));
}

Result<CatalogueImport> CatalogueDesk::importFile(const QByteArray& bytes)
{
    XQ_ASSIGN(file, parseCatalogue(bytes));
    XQ_TRY(file.check());
    CatalogueImport done;
    XQ_TRY(m_place.act([&](const States& states) -> Result<QList<Draft>> {
        XQ_ASSIGN(compared, compare(file, states));
        done = compared;
        QList<Draft> drafts;
        for (const CatalogueChange& change : done.changes) {
            drafts.append(change.drafts);
        }
        return drafts;
    }));
    return done;
}

Result<QList<ItemRow>> CatalogueDesk::list(ItemQuery query) const
{
    if (!query.day.isValid()) {
        query.day = today();
    }
    return ItemRepository(m_place.database()).list(query);
}

Result<QList<ItemRow>> CatalogueDesk::recent(int limit) const
{
    return ItemRepository(m_place.database()).recent(m_place.author().person, limit, today());
}

Result<ItemView> CatalogueDesk::show(const QString& code, QDate day) const
{
    const QDate on = day.isValid() ? day : today();
    const JournalStates states(m_place.journal());
    XQ_ASSIGN(item, loadItem(states, code));
    ItemView view;
    view.item = item;
    view.version = item.versionOn(on);
    view.state = item.stateOn(on);
    if (const auto open = canOpen(item, on); !open) {
        view.refusal = open.error();
    }
    if (const auto body = loadBody(states, view.version.unit)) {
        view.bodyName = body->name;
    }
    return view;
}

Result<ItemView> CatalogueDesk::record(
    const QString& code, const QString& type, QJsonObject body, QDate date)
{
    XQ_TRY(loadItem(JournalStates(m_place.journal()), code));
    body.insert(QStringLiteral("date"), fields::iso(date.isValid() ? date : today()));
    Draft draft;
    draft.stream = itemStream(code);
    draft.type = type;
    draft.body = body;
    draft.signs = true;
    XQ_TRY(m_place.act({draft}));
    return show(code, date.isValid() ? date : today());
}

Result<ItemView> CatalogueDesk::suspend(
    const QString& code, const QString& consent, const QString& reason, QDate date)
{
    QJsonObject body {{QStringLiteral("consent"), consent}};
    if (const auto known = suspensionReasonFromText(reason)) {
        body.insert(QStringLiteral("reason"), suspensionReasonId(*known));
    } else {
        body.insert(QStringLiteral("text"), reason);
    }
    return record(code, QStringLiteral("item.suspended"), body, date);
}

Result<ItemView> CatalogueDesk::enable(const QString& code, const QString& consent, QDate date)
{
    return record(
        code, QStringLiteral("item.enabled"), {{QStringLiteral("consent"), consent}}, date);
}

Result<ItemView> CatalogueDesk::cancel(const QString& code, const QString& reason, QDate date)
{
    return record(code, QStringLiteral("item.cancelled"), {{QStringLiteral("text"), reason}}, date);
}

ReferenceDesk::ReferenceDesk(Workplace& place)
    : m_place(place)
{
}

Result<QList<ReferenceDesk::ImportedYear>> ReferenceDesk::importCalendar(const QByteArray& csv)
{
    XQ_ASSIGN(table, WorkCalendar::fromCsv(csv));
    QList<ImportedYear> years;
    XQ_TRY(m_place.act([&](const States& states) -> Result<QList<Draft>> {
        XQ_ASSIGN(current, states.load(calendarStream()));
        const CalendarState known = CalendarState::fromState(current.state);
        // A newer notice wins for the days it names; the others of its year stay.
        const QList<Draft> drafts = calendarDrafts(known, known.calendar().mergedWith(table));
        years.clear();
        for (const Draft& draft : drafts) {
            years.append({draft.body.value(QStringLiteral("year")).toInt(),
                static_cast<int>(draft.body.value(QStringLiteral("rows")).toArray().size()),
                draft.body.value(QStringLiteral("digest")).toString()});
        }
        return drafts;
    }));
    if (!years.isEmpty()) {
        XQ_TRY(CaseDesk(m_place).recountDues());
    }
    return years;
}

Result<CalendarState> ReferenceDesk::calendar() const
{
    XQ_ASSIGN(state, m_place.journal().state(calendarStream()));
    return CalendarState::fromState(state.state);
}

Result<QList<ReferenceRepository::FlowRow>> ReferenceDesk::flows() const
{
    return ReferenceRepository(m_place.database()).flows();
}

Result<FlowRecord> ReferenceDesk::flow(const QString& key) const
{
    return loadFlow(JournalStates(m_place.journal()), key);
}

} // namespace xq
