// SPDX-License-Identifier: GPL-3.0-or-later
// `lead`: what was seen or received before there is a case.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/casejson.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/partyoptions.h"
#include "app/xingquanctl/statewords.h"
#include "app/xingquanctl/workplaces.h"
#include "models/services/cataloguedesk.h"
#include "models/services/leaddesk.h"

#include <QCoreApplication>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Cli)
};

QString statusOf(const LeadState& lead)
{
    return lead.open()          ? QStringLiteral("open")
        : lead.convertedAt != 0 ? QStringLiteral("converted")
                                : QStringLiteral("closed");
}

QJsonObject leadJson(const LeadState& lead)
{
    return {{QStringLiteral("id"), lead.id}, {QStringLiteral("status"), statusOf(lead)},
        {QStringLiteral("source"), lead.source}, {QStringLiteral("where"), lead.where},
        {QStringLiteral("what"), lead.what}, {QStringLiteral("item"), lead.item},
        {QStringLiteral("occurredAt"), jsonTime(lead.occurredAt)},
        {QStringLiteral("enteredAt"), jsonTime(lead.enteredAt)},
        {QStringLiteral("due"), jsonTime(lead.due)}, {QStringLiteral("case"), lead.caseId},
        {QStringLiteral("closeReason"), lead.closeReason}};
}

void print(Cli& cli, const LeadState& lead)
{
    cli.document(leadJson(lead));
    cli.line(QStringLiteral("%1  %2  %3  %4")
                 .arg(lead.id, leadStateWord(statusOf(lead)), lead.where, lead.what));
    if (lead.open()) {
        cli.line(Text::tr("To be entered as a case, or closed with a reason, until %1")
                     .arg(toListTime(lead.due)));
    }
}

/// All of that status, page by page; empty: of any.
Result<QList<LeadRow>> allLeads(LeadDesk& desk, const QString& status)
{
    CaseRepository::LeadQuery query;
    query.status = status;
    query.limit = 1000;
    QList<LeadRow> rows;
    do {
        XQ_ASSIGN(page, desk.list(query));
        rows += page.rows;
        query.after = page.next;
    } while (!query.after.isEmpty());
    return rows;
}

/// The whole id, or its beginning where that is enough.
Result<QString> resolveLead(LeadDesk& desk, const QString& text)
{
    if (isUuid(text)) {
        return text;
    }
    XQ_ASSIGN(rows, allLeads(desk, {}));
    QString found;
    for (const LeadRow& row : std::as_const(rows)) {
        if (!text.isEmpty() && row.id.startsWith(text)) {
            if (!found.isEmpty()) {
                return fail(ErrorKind::Usage, QStringLiteral("lead.ambiguous"),
                    Text::tr("More than one lead begins with %1.").arg(text));
            }
            found = row.id;
        }
    }
    if (found.isEmpty()) {
        return fail(ErrorKind::NotFound, QStringLiteral("lead.not-found"),
            Text::tr("There is no lead %1 in this store.").arg(text.left(80)));
    }
    return found;
}

} // namespace

void addLeadArea(Cli& cli)
{
    Command area
        = cli.area(QStringLiteral("lead"), Text::tr("Leads: register, list, close, make a case"));

    Command open = area.verb(QStringLiteral("open"), Text::tr("Register a lead"));
    const Argument occurred = open.requiredOption(
        QStringLiteral("--occurred"), QStringLiteral("T"), Text::tr("When it happened"));
    const Argument where
        = open.requiredOption(QStringLiteral("--where"), QStringLiteral("TEXT"), Text::tr("Where"));
    const Argument what = open.requiredOption(
        QStringLiteral("--what"), QStringLiteral("TEXT"), Text::tr("What was seen or received"));
    const Argument source = open.option(QStringLiteral("--source"), QStringLiteral("S"),
        Text::tr("inspection, complaint, assigned, reported, transferred, application or other"));
    const Argument item = open.option(
        QStringLiteral("--item"), QStringLiteral("CODE"), Text::tr("Likely power item"));
    const Argument informant = open.option(QStringLiteral("--informant"), QStringLiteral("TEXT"),
        Text::tr("Who told it; kept apart and protected"));
    open.action([=, &cli]() -> Result<void> {
        LeadOpening opening;
        XQ_ASSIGN(at, parseInstant(occurred.text()));
        opening.occurredAt = at;
        opening.where = where.text();
        opening.what = what.text();
        opening.source = source.given() ? source.text() : QStringLiteral("inspection");
        opening.item = item.text();
        opening.informant = informant.text();
        XQ_ASSIGN(place, openWorkplace(cli));
        if (item.given()) {
            XQ_TRY(CatalogueDesk(*place).show(opening.item));
        }
        XQ_ASSIGN(lead, LeadDesk(*place).open(opening));
        print(cli, lead);
        return {};
    });

    Command list
        = area.verb(QStringLiteral("list"), Text::tr("Leads, those still open first by their end"));
    const Argument status = list.option(QStringLiteral("--status"), QStringLiteral("S"),
        Text::tr("open, converted, closed or all"));
    list.action([=, &cli]() -> Result<void> {
        const QString wanted = status.given() ? status.text() : QStringLiteral("open");
        const bool any = wanted == QLatin1String("all");
        if (!any) {
            XQ_TRY(requireState(wanted, leadStates() + QStringList {QStringLiteral("all")}));
        }
        XQ_ASSIGN(place, openWorkplace(cli));
        LeadDesk desk(*place);
        XQ_ASSIGN(leads, allLeads(desk, any ? QString() : wanted));
        QJsonArray rows;
        for (const LeadRow& row : std::as_const(leads)) {
            rows.append(
                QJsonObject {{QStringLiteral("id"), row.id}, {QStringLiteral("status"), row.status},
                    {QStringLiteral("source"), row.source}, {QStringLiteral("where"), row.where},
                    {QStringLiteral("what"), row.what}, {QStringLiteral("item"), row.item},
                    {QStringLiteral("occurredAt"), jsonTime(row.occurredAt)},
                    {QStringLiteral("enteredAt"), jsonTime(row.enteredAt)},
                    {QStringLiteral("due"), jsonTime(row.due)},
                    {QStringLiteral("overdue"),
                        row.status == QLatin1String("open") && row.due < place->now()},
                    {QStringLiteral("case"), row.caseId}});
            cli.line(QStringLiteral("%1  %2  %3  %4  %5")
                         .arg(row.id, leadStateWord(row.status), toListTime(row.due), row.where,
                             row.what));
        }
        cli.document(rows);
        return {};
    });

    Command close = area.verb(QStringLiteral("close"), Text::tr("Close a lead without a case"));
    const Argument closeRef = close.positional(QStringLiteral("LEAD"), Text::tr("Id of the lead"));
    const Argument reason
        = close.requiredOption(QStringLiteral("--reason"), QStringLiteral("R"), Text::tr("Why"));
    close.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(place, openWorkplace(cli));
        LeadDesk desk(*place);
        XQ_ASSIGN(id, resolveLead(desk, closeRef.text()));
        XQ_ASSIGN(lead, desk.close(id, reason.text()));
        print(cli, lead);
        return {};
    });

    Command make = area.verb(QStringLiteral("case"), Text::tr("Open the case of a lead"));
    const Argument ref = make.positional(QStringLiteral("LEAD"), Text::tr("Id of the lead"));
    const Argument caseItem = make.option(QStringLiteral("--item"), QStringLiteral("CODE"),
        Text::tr("Power item, if not the lead's"));
    const PartyOptions partyOptions = addPartyOptions(make);
    const Argument lateReason = make.option(QStringLiteral("--late-reason"), QStringLiteral("TEXT"),
        Text::tr("Why the case is entered after 48 hours"));
    make.action([=, &cli]() -> Result<void> {
        XQ_ASSIGN(party, partyFrom(partyOptions));
        XQ_ASSIGN(place, openWorkplace(cli));
        LeadDesk leads(*place);
        XQ_ASSIGN(id, resolveLead(leads, ref.text()));
        XQ_ASSIGN(lead, leads.state(id));
        CaseOpening opening;
        opening.lead = id;
        opening.item = caseItem.given() ? caseItem.text() : lead.item;
        opening.occurredAt = lead.occurredAt;
        opening.lateReason = lateReason.text();
        opening.party = party;
        if (opening.item.isEmpty()) {
            return fail(ErrorKind::Usage, QStringLiteral("usage"),
                Text::tr("The lead names no power item; give one with --item."));
        }
        CaseDesk desk(*place);
        XQ_ASSIGN(state, desk.open(opening));
        XQ_ASSIGN(view, desk.view(state.stream()));
        cli.document(caseJson(view));
        cli.line(QStringLiteral("%1  %2").arg(state.shownNumber(), state.title));
        return {};
    });
}

} // namespace xq
