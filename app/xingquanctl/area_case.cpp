// SPDX-License-Identifier: GPL-3.0-or-later
// `case`: open, act, look. Every act goes through CaseDesk, so shell and window judge alike.
#include "app/xingquanctl/areas.h"
#include "app/xingquanctl/casejson.h"
#include "app/xingquanctl/cli.h"
#include "app/xingquanctl/evidenceref.h"
#include "app/xingquanctl/partyoptions.h"
#include "app/xingquanctl/statewords.h"
#include "app/xingquanctl/workplaces.h"
#include "models/base/words.h"
#include "models/cases/casehandler.h"
#include "models/cases/projection.h"
#include "models/catalogue/powerkind.h"
#include "models/services/elementtext.h"
#include "models/services/leaddesk.h"

#include <QCoreApplication>

#include <limits>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::Cli)
};

QString shortLine(const CaseRow& row)
{
    return QStringLiteral("%1  %2  %3  %4  %5")
        .arg(row.shownNumber(), toListTime(row.enteredAt),
            row.stepName.isEmpty() ? caseStatusName(row.status) : row.stepName,
            row.nextDue == 0 ? QStringLiteral("—") : toListTime(row.nextDue), row.title);
}

void printCase(Cli& cli, const CaseView& view)
{
    const CaseState& s = view.state;
    cli.document(caseJson(view));
    cli.line(QStringLiteral("%1  %2").arg(s.shownNumber(), s.title));
    cli.line(Text::tr("Id: %1").arg(s.id));
    cli.line(Text::tr("Item: %1 %2").arg(s.item, s.itemName));
    const StepRun* current = s.current();
    if (current) {
        cli.line(Text::tr("Step: %1 %2").arg(current->step, current->name));
    } else {
        cli.line(Text::tr("State: %1").arg(caseStatusName(caseStatus(s))));
    }
    if (!s.late.isEmpty()) {
        cli.line(Text::tr("Entered late: %1").arg(s.lateReason));
    }
    for (const CaseClock& clock : view.clocks) {
        if (!clock.running()) {
            continue;
        }
        cli.line(Text::tr("Limit %1: until %2 (%3)")
                     .arg(clock.name, toListTime(clock.end), clock.basis));
    }
    for (const CaseAction& action : view.actions) {
        if (action.outcome) {
            cli.line(action.possible ? Text::tr("Possible: %1 (%2)").arg(action.id, action.label)
                                     : Text::tr("Not possible: %1 (%2): %3")
                                           .arg(action.id, action.label, action.reason));
        }
    }
}

Result<void> show(Cli& cli, Workplace& place, const QString& stream)
{
    XQ_ASSIGN(view, CaseDesk(place).view(stream));
    printCase(cli, view);
    return {};
}

struct OpenArguments {
    Argument item, occurred, elements, procedure, lateReason, officers, act, lead, inspection;
    PartyOptions party;
};

Result<void> openCase(Cli& cli, const OpenArguments& a)
{
    XQ_ASSIGN(occurred, parseInstant(a.occurred.text()));
    XQ_ASSIGN(party, partyFrom(a.party));
    XQ_ASSIGN(place, openWorkplace(cli));
    CaseOpening opening;
    opening.item = a.item.text().trimmed();
    opening.occurredAt = occurred;
    opening.party = party;
    opening.procedure = a.procedure.text();
    if (a.procedure.given()) {
        QStringList known;
        for (const FlowDefinition* flow : FlowLibrary::builtIn()->all()) {
            known.append(flow->procedure);
        }
        if (!known.contains(opening.procedure)) {
            return fail(ErrorKind::Usage, QStringLiteral("usage"),
                Text::tr("--procedure is one of %1, not %2.")
                    .arg(wordList(known), opening.procedure.left(40)));
        }
    }
    opening.lateReason = a.lateReason.text();
    opening.officers = a.officers.all();
    opening.act = a.act.text();
    opening.lead = a.lead.text();
    if (a.lead.given()) {
        XQ_TRY(LeadDesk(*place).state(opening.lead));
    }
    CaseDesk desk(*place);
    if (a.inspection.given()) {
        XQ_ASSIGN(stream, desk.resolve(a.inspection.text()));
        opening.inspection = stream.section(QLatin1Char(':'), 1);
    }
    if (a.elements.given()) {
        const JournalStates states(place->journal());
        XQ_ASSIGN(context,
            openingContext(states, opening.item, place->unit(), opening.procedure, place->now(),
                FlowLibrary::builtIn()));
        XQ_ASSIGN(elements, elementsFromPairs(*context.flow, a.elements.all()));
        opening.elements = elements;
    }
    XQ_ASSIGN(state, desk.open(opening));
    return show(cli, *place, state.stream());
}

struct ActArguments {
    Argument ref, outcome, elements, opinion, target, on, documents, amount, unit, basis, from, to,
        person, number;
};

/// The person an act is about, whom --person names.
Result<Person> personOf(Workplace& place, const QString& login)
{
    if (login.isEmpty()) {
        return fail(ErrorKind::Usage, QStringLiteral("usage"),
            Text::tr("Name the person of this act with --person."));
    }
    XQ_ASSIGN(people, place.directory());
    const Person* person = people.findLogin(login);
    if (!person) {
        return fail(ErrorKind::NotFound, QStringLiteral("case.officer-unknown"),
            Text::tr("%1 is no person of this unit. Nothing was recorded.").arg(login.left(40)));
    }
    return *person;
}

/// Acts about people: who handles the case and who may not.
Result<CaseState> personAct(CaseDesk& desk, Workplace& place, const QString& stream,
    const QString& id, const ActArguments& a)
{
    const QString reason = a.opinion.text();
    XQ_ASSIGN(person, personOf(place, a.person.text()));
    if (id == QLatin1String("hand-over")) {
        return desk.perform(stream, id, [&](const CaseState& s, const CaseContext&) {
            return Result<Draft>(transferDraft(s, person.id, person.name, reason));
        });
    }
    if (id == QLatin1String("recuse")) {
        return desk.perform(stream, id, [&](const CaseState& s, const CaseContext&) {
            return Result<Draft>(recusalDraft(s, person.id, reason));
        });
    }
    if (id == QLatin1String("recusal")) {
        const QString verdict = a.target.text();
        if (verdict != QLatin1String("agree") && verdict != QLatin1String("refuse")) {
            return fail(ErrorKind::Usage, QStringLiteral("usage"),
                Text::tr("Say with --target whether the recusal is granted: agree or refuse."));
        }
        return desk.perform(stream, id, [&](const CaseState& s, const CaseContext&) {
            return Result<Draft>(
                recusalDecisionDraft(s, person.id, verdict == QLatin1String("agree"), reason));
        });
    }
    QStringList ids;
    for (const QString& login : a.person.all()) {
        XQ_ASSIGN(officer, personOf(place, login));
        ids.append(officer.id);
    }
    return desk.perform(stream, id, [&](const CaseState& s, const CaseContext& c) {
        QList<CaseOfficer> officers;
        for (const QString& one : std::as_const(ids)) {
            const PersonFacts* facts = c.person(one);
            officers.append({one, facts ? facts->name : QString(),
                facts ? facts->certificateOn(c.today()) : QString()});
        }
        return Result<Draft>(officersDraft(s, officers, reason));
    });
}

/// Acts beside the flow's outcomes, by the ids that `case actions` prints.
Result<CaseState> otherAct(CaseDesk& desk, Workplace& place, const QString& stream,
    const QString& id, const ActArguments& a)
{
    const QString reason = a.opinion.text();
    const auto day = [](const Argument& argument, Instant fallback) -> Result<QDate> {
        return argument.given() ? parseDate(argument.text()) : Result<QDate>(localDate(fallback));
    };
    if (id == QLatin1String("remark")) {
        return desk.perform(stream, id, [&](const CaseState& s, const CaseContext&) {
            return Result<Draft>(remarkDraft(s, reason));
        });
    }
    if (id == QLatin1String("void")) {
        return desk.perform(stream, id, [&](const CaseState& s, const CaseContext&) {
            return Result<Draft>(voidDraft(s, reason));
        });
    }
    if (id == QLatin1String("suspend")) {
        XQ_ASSIGN(from, day(a.from, place.now()));
        return desk.perform(stream, id, [&](const CaseState& s, const CaseContext& c) {
            CaseSuspension suspension;
            suspension.id = newUuid(place.now(), place.random());
            suspension.from = from;
            suspension.halts = true;
            suspension.reason = reason;
            suspension.basis = a.basis.text();
            suspension.approver = place.author().person;
            return suspensionDraft(s, suspension, c);
        });
    }
    if (id == QLatin1String("resume")) {
        XQ_ASSIGN(to, day(a.to, place.now()));
        return desk.perform(stream, id, [&](const CaseState& s, const CaseContext& c) {
            const CaseSuspension* halt = s.halt();
            return resumptionDraft(s, halt ? halt->id : QString(), to, c);
        });
    }
    if (id == QLatin1String("extend")) {
        bool number = false;
        if (a.amount.text().toInt(&number) < 1 || !number) {
            return fail(ErrorKind::Usage, QStringLiteral("usage"),
                Text::tr("--amount takes a number from 1."));
        }
        return desk.perform(stream, id, [&](const CaseState& s, const CaseContext& c) {
            CaseExtension extension;
            extension.clock = a.target.given() ? a.target.text() : QStringLiteral("case");
            extension.amount = a.amount.text().toInt();
            extension.unit = a.unit.given() ? a.unit.text() : QStringLiteral("day");
            extension.reason = reason;
            extension.basis = a.basis.text();
            extension.approver = place.author().person;
            extension.approvedOn = localDate(place.now());
            return extensionDraft(s, extension, {}, c);
        });
    }
    if (id == QLatin1String("hand-over") || id == QLatin1String("officers")
        || id == QLatin1String("recuse") || id == QLatin1String("recusal")) {
        return personAct(desk, place, stream, id, a);
    }
    if (id == QLatin1String("void-evidence")) {
        return desk.perform(
            stream, id, [&](const CaseState& s, const CaseContext&) -> Result<Draft> {
                XQ_ASSIGN(evidence, resolveEvidence(s, a.target.text(), false));
                return evidenceVoidDraft(s, evidence, reason);
            });
    }
    if (id == QLatin1String("link")) {
        XQ_ASSIGN(other, desk.resolve(a.target.text()));
        XQ_ASSIGN(linked, desk.state(other));
        return desk.perform(stream, id, [&](const CaseState& s, const CaseContext&) {
            return Result<Draft>(linkDraft(s, {linked.kind, other, linked.number}));
        });
    }
    if (id == QLatin1String("remedy")) {
        XQ_ASSIGN(on, day(a.on, place.now()));
        return desk.perform(stream, id, [&](const CaseState& s, const CaseContext&) {
            CaseRemedy remedy;
            remedy.id = newUuid(place.now(), place.random());
            remedy.kind = a.target.text();
            remedy.filedOn = on;
            return Result<Draft>(remedyDraft(s, remedy));
        });
    }
    if (id == QLatin1String("evidence")) {
        return fail(ErrorKind::Usage, QStringLiteral("usage"),
            Text::tr("A file becomes evidence by evidence add CASE FILE."));
    }
    if (id == QLatin1String("convert")) {
        return desk.perform(
            stream, id, [&](const CaseState& s, const CaseContext& c) -> Result<Draft> {
                for (const auto& flow : c.otherFlows) {
                    if (!a.target.given() || flow->key == a.target.text()
                        || flow->procedure == a.target.text()) {
                        return conversionDraft(s, *flow, reason, c);
                    }
                }
                return fail(ErrorKind::NotFound, QStringLiteral("case.flow"),
                    Text::tr("This case cannot change to another procedure."));
            });
    }
    if (id == QLatin1String("publicity")) {
        return desk.perform(stream, id, [&](const CaseState& s, const CaseContext&) {
            return Result<Draft>(publicityDraft(s, a.target.text(), reason));
        });
    }
    if (id == QLatin1String("measure")) {
        XQ_ASSIGN(on, day(a.on, place.now()));
        return desk.perform(
            stream, id, [&](const CaseState& s, const CaseContext& c) -> Result<Draft> {
                CaseMeasure measure;
                measure.id = newUuid(place.now(), place.random());
                measure.kind = QStringLiteral("registration");
                measure.goods = a.target.text();
                XQ_ASSIGN(people, place.directory());
                const Person* approver = people.findLogin(a.person.text());
                measure.approver = approver ? approver->id : QString();
                measure.takenOn = on;
                return measureDraft(s, measure, reason, c);
            });
    }
    if (id == QLatin1String("dispose")) {
        XQ_ASSIGN(on, day(a.on, place.now()));
        return desk.perform(stream, id, [&](const CaseState& s, const CaseContext& c) {
            QString open;
            for (const CaseMeasure& measure : s.measures) {
                open = measure.open() ? measure.id : open;
            }
            return disposalDraft(s, open, a.target.text(), on, reason, c);
        });
    }
    if (id == QLatin1String("patch")) {
        if (!a.elements.given()) {
            return fail(ErrorKind::Usage, QStringLiteral("usage"),
                Text::tr("Say with --element what to change."));
        }
        return desk.perform(
            stream, id, [&](const CaseState& s, const CaseContext& c) -> Result<Draft> {
                XQ_ASSIGN(elements, elementsFromPairs(*c.flow, a.elements.all()));
                return patchDraft(s, elements, {}, c);
            });
    }
    return fail(ErrorKind::Refused, QStringLiteral("case.action-unknown"),
        Text::tr("\"%1\" is not possible in this step. `case actions` shows what is.").arg(id));
}

Result<void> act(Cli& cli, const ActArguments& a)
{
    XQ_ASSIGN(place, openWorkplace(cli));
    CaseDesk desk(*place);
    XQ_ASSIGN(stream, desk.resolve(a.ref.text()));
    XQ_ASSIGN(view, desk.view(stream));
    const QString id = a.outcome.text();
    const FlowStep* step = view.flow->step(view.state.step);
    if (step && step->outcome(id)) {
        OutcomeInput input;
        input.outcome = id;
        input.target = a.target.text();
        XQ_ASSIGN(elements, elementsFromPairs(*view.flow, a.elements.all()));
        input.elements = elements;
        input.documents = a.documents.all();
        input.opinion = a.opinion.text();
        input.number = a.number.text();
        if (a.on.given()) {
            XQ_ASSIGN(at, parseInstant(a.on.text()));
            input.businessAt = at;
        }
        input.base = view.head;
        XQ_TRY(desk.act(stream, input));
    } else {
        XQ_TRY(otherAct(desk, *place, stream, id, a));
    }
    return show(cli, *place, stream);
}

Result<void> actions(Cli& cli, const Argument& ref)
{
    XQ_ASSIGN(place, openWorkplace(cli));
    CaseDesk desk(*place);
    XQ_ASSIGN(stream, desk.resolve(ref.text()));
    XQ_ASSIGN(view, desk.view(stream));
    // What neither this program nor the window can do yet is not offered.
    static const QStringList without {QStringLiteral("document"), QStringLiteral("number"),
        QStringLiteral("request"), QStringLiteral("refuse-request"),
        QStringLiteral("remedy-result")};
    view.actions.removeIf([](const CaseAction& action) { return without.contains(action.id); });
    cli.document(actionsJson(view.actions));
    for (const CaseAction& action : std::as_const(view.actions)) {
        QStringList missing;
        for (const QString& name : action.missing) {
            const FlowElement* element = view.flow->element(name);
            missing.append(element ? labelled(element->label, name) : name);
        }
        cli.line(QStringLiteral("%1\t%2\t%3%4")
                     .arg(action.id, action.label,
                         action.possible ? Text::tr("possible") : action.reason,
                         missing.isEmpty() ? QString()
                                           : Text::tr(" (needs %1)").arg(wordList(missing))));
    }
    return {};
}

struct ListArguments {
    Argument step, kind, overdue, limit, status, text;
};

Result<void> list(Cli& cli, const ListArguments& a)
{
    CaseQuery query;
    query.step = a.step.text();
    query.status = a.status.text();
    query.text = a.text.text();
    if (a.status.given()) {
        XQ_TRY(requireState(query.status, caseStatuses()));
    }
    if (a.kind.given()) {
        const auto power = kindFromText(a.kind.text());
        if (!power) {
            return fail(ErrorKind::Usage, QStringLiteral("usage"),
                Text::tr("There is no kind of power %1.").arg(a.kind.text().left(40)));
        }
        query.kind = kindId(*power);
    }
    qint64 left = std::numeric_limits<qint64>::max();
    if (a.limit.given()) {
        bool ok = false;
        left = a.limit.text().toInt(&ok);
        if (!ok || left < 1) {
            return fail(ErrorKind::Usage, QStringLiteral("usage"),
                Text::tr("--limit takes a number from 1."));
        }
    }
    XQ_ASSIGN(place, openWorkplace(cli));
    if (a.overdue.given()) {
        query.overdueAt = place->now();
        query.sort = CaseSort::Due;
        query.descending = false;
    }
    CaseDesk desk(*place);
    QJsonArray rows;
    do {
        query.limit = static_cast<int>(qMin<qint64>(left, 1000));
        XQ_ASSIGN(page, desk.list(query));
        for (const CaseRow& row : std::as_const(page.rows)) {
            rows.append(caseRowJson(row));
            cli.line(shortLine(row));
        }
        left -= page.rows.size();
        query.after = page.next;
    } while (left > 0 && !query.after.isEmpty());
    cli.document(rows);
    if (rows.isEmpty()) {
        cli.note(Text::tr("No case answers to that."));
    }
    return {};
}

Result<void> timeline(Cli& cli, const Argument& ref)
{
    XQ_ASSIGN(place, openWorkplace(cli));
    CaseDesk desk(*place);
    XQ_ASSIGN(stream, desk.resolve(ref.text()));
    XQ_ASSIGN(moments, desk.timeline(stream));
    QJsonArray rows;
    for (const CaseMoment& moment : moments) {
        rows.append(QJsonObject {{QStringLiteral("event"), moment.event},
            {QStringLiteral("type"), moment.type}, {QStringLiteral("at"), jsonTime(moment.at)},
            {QStringLiteral("occurredAt"), jsonTime(moment.occurredAt)},
            {QStringLiteral("person"), moment.person}, {QStringLiteral("device"), moment.device},
            {QStringLiteral("what"), moment.what}, {QStringLiteral("detail"), moment.detail},
            {QStringLiteral("status"), moment.status}});
        cli.line(
            QStringLiteral("%1  %2  %3  %4%5")
                .arg(toListTime(moment.at), moment.person, moment.device, moment.what,
                    moment.detail.isEmpty() ? QString() : QStringLiteral("  ") + moment.detail));
    }
    cli.document(rows);
    return {};
}

} // namespace

void addCaseArea(Cli& cli)
{
    Command area = cli.area(QStringLiteral("case"), Text::tr("Cases: open, act, look"));

    Command open = area.verb(QStringLiteral("open"), Text::tr("Open a case"));
    OpenArguments o;
    o.item = open.requiredOption(
        QStringLiteral("--item"), QStringLiteral("CODE"), Text::tr("Power item"));
    o.occurred = open.requiredOption(
        QStringLiteral("--occurred"), QStringLiteral("T"), Text::tr("Time of occurrence"));
    o.party = addPartyOptions(open);
    o.elements = open.repeatedOption(QStringLiteral("--element"), QStringLiteral("k=v"),
        Text::tr("An element of the first step"));
    o.procedure = open.option(QStringLiteral("--procedure"), QStringLiteral("ordinary|summary"),
        Text::tr("Procedure; the usual one of the item if left out"));
    o.lateReason = open.option(QStringLiteral("--late-reason"), QStringLiteral("TEXT"),
        Text::tr("Why the case is entered after 48 hours"));
    o.officers = open.repeatedOption(QStringLiteral("--officer"), QStringLiteral("LOGIN"),
        Text::tr("Second officer; proposed from the office if left out"));
    o.act = open.option(QStringLiteral("--act"), QStringLiteral("TEXT"),
        Text::tr("What was done, for the title of the case"));
    o.lead = open.option(
        QStringLiteral("--lead"), QStringLiteral("LEAD"), Text::tr("Lead it comes from"));
    o.inspection = open.option(QStringLiteral("--inspection"), QStringLiteral("CASE"),
        Text::tr("Inspection case it comes from"));
    open.action([&cli, o] { return openCase(cli, o); });

    Command doing = area.verb(QStringLiteral("act"), Text::tr("Do what `case actions` shows"));
    ActArguments a;
    a.ref = doing.positional(QStringLiteral("CASE"), Text::tr("Id, number or temporary number"));
    a.outcome = doing.positional(QStringLiteral("OUTCOME"), Text::tr("Outcome or action"));
    a.elements = doing.repeatedOption(
        QStringLiteral("--element"), QStringLiteral("k=v"), Text::tr("An element of the step"));
    a.opinion = doing.option(QStringLiteral("--opinion,--reason"), QStringLiteral("TEXT"),
        Text::tr("Opinion or reason"));
    a.target = doing.option(QStringLiteral("--target"), QStringLiteral("STEP"),
        Text::tr("Where to return to, or what the action is about"));
    a.on = doing.option(
        QStringLiteral("--on"), QStringLiteral("T"), Text::tr("When it was done, if not now"));
    a.documents = doing.repeatedOption(
        QStringLiteral("--document"), QStringLiteral("TYPE"), Text::tr("A document that is final"));
    a.amount = doing.option(
        QStringLiteral("--amount"), QStringLiteral("N"), Text::tr("Length of an extension"));
    a.unit = doing.option(
        QStringLiteral("--unit"), QStringLiteral("day|workday"), Text::tr("Unit of an extension"));
    a.basis
        = doing.option(QStringLiteral("--basis"), QStringLiteral("TEXT"), Text::tr("Legal basis"));
    a.from = doing.option(QStringLiteral("--from"), QStringLiteral("D"), Text::tr("First day"));
    a.to = doing.option(QStringLiteral("--to"), QStringLiteral("D"), Text::tr("Last day"));
    a.person = doing.repeatedOption(QStringLiteral("--person"), QStringLiteral("LOGIN"),
        Text::tr("Person the action is about"));
    a.number = doing.option(
        QStringLiteral("--number"), QStringLiteral("N"), Text::tr("Document number to use"));
    doing.action([&cli, a] { return act(cli, a); });

    Command possible
        = area.verb(QStringLiteral("actions"), Text::tr("What can be done now, and why not"));
    const Argument possibleRef
        = possible.positional(QStringLiteral("CASE"), Text::tr("Id, number or temporary number"));
    possible.action([&cli, possibleRef] { return actions(cli, possibleRef); });

    Command showing = area.verb(QStringLiteral("show"), Text::tr("Everything about a case"));
    const Argument showRef
        = showing.positional(QStringLiteral("CASE"), Text::tr("Id, number or temporary number"));
    showing.action([&cli, showRef]() -> Result<void> {
        XQ_ASSIGN(place, openWorkplace(cli));
        XQ_ASSIGN(stream, CaseDesk(*place).resolve(showRef.text()));
        return show(cli, *place, stream);
    });

    Command listing = area.verb(QStringLiteral("list"), Text::tr("Cases by what is asked for"));
    ListArguments l;
    l.step
        = listing.option(QStringLiteral("--step"), QStringLiteral("S"), Text::tr("Step id or key"));
    l.kind
        = listing.option(QStringLiteral("--kind"), QStringLiteral("K"), Text::tr("Kind of power"));
    l.status = listing.option(QStringLiteral("--status"), QStringLiteral("S"),
        Text::tr("open, returned, halted, closed, archived or voided"));
    l.overdue = listing.flag(QStringLiteral("--overdue"), Text::tr("Only those past a limit"));
    l.limit = listing.option(
        QStringLiteral("--limit"), QStringLiteral("N"), Text::tr("At most so many"));
    listing.action([&cli, l] { return list(cli, l); });

    Command searching = area.verb(QStringLiteral("search"), Text::tr("Cases that hold a text"));
    ListArguments s;
    s.text = searching.positional(
        QStringLiteral("TEXT"), Text::tr("Number, party, title, item or pinyin initials"));
    s.limit = searching.option(
        QStringLiteral("--limit"), QStringLiteral("N"), Text::tr("At most so many"));
    searching.action([&cli, s]() -> Result<void> {
        if (s.text.text().trimmed().isEmpty()) { // a slip of a script, not the wish for everything
            return fail(ErrorKind::Usage, QStringLiteral("usage"),
                Text::tr("Say what to search for; case list gives all cases."));
        }
        return list(cli, s);
    });

    Command history
        = area.verb(QStringLiteral("timeline"), Text::tr("Who did what, when and where"));
    const Argument historyRef
        = history.positional(QStringLiteral("CASE"), Text::tr("Id, number or temporary number"));
    history.action([&cli, historyRef] { return timeline(cli, historyRef); });
}

} // namespace xq
