// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/casedesk.h"

#include "models/cases/caseevents.h"
#include "models/cases/casehandler.h"
#include "models/cases/leadstate.h"
#include "models/services/numberbook.h"

#include <QCoreApplication>

namespace xq {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(xq::CaseDesk)
};

Result<StreamState> loadStream(const States& states, const QString& stream)
{
    XQ_ASSIGN(loaded, states.load(stream));
    if (!loaded.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("case.not-found"),
            Text::tr("There is no case %1 in this store.")
                .arg(stream.section(QLatin1Char(':'), 1)));
    }
    return loaded;
}

Result<CaseState> loadCase(const States& states, const QString& stream)
{
    XQ_ASSIGN(loaded, loadStream(states, stream));
    return caseFromJson(loaded.state);
}

} // namespace

Result<QHash<QString, QString>> personNames(const Workplace& place)
{
    XQ_ASSIGN(people, place.directory());
    QHash<QString, QString> names;
    for (const Person& person : people.people) {
        names.insert(person.id, person.name);
    }
    return names;
}

CaseDesk::CaseDesk(Workplace& place)
    : m_place(place)
{
}

Result<CaseContext> CaseDesk::context(const States& states, const CaseState& state) const
{
    return caseContext(states, state, m_place.now(), FlowLibrary::builtIn());
}

Result<QList<PersonFacts>> CaseDesk::availableOfficers(QDate day) const
{
    const JournalStates states(m_place.journal());
    XQ_ASSIGN(people, peopleFacts(states, m_place.unit()));
    QList<PersonFacts> officers;
    for (const PersonFacts& person : people) {
        if (person.certificateOn(day).isEmpty()) {
            continue;
        }
        if (person.id == m_place.author().person) {
            officers.prepend(person);
        } else {
            officers.append(person);
        }
    }
    return officers;
}

namespace {

/// The acting clerk first, then those named; without names the first other certified officer of the
/// same office, else of the unit, is proposed: two are asked for by law.
Result<QList<CaseOfficer>> chooseOfficers(const QHash<QString, PersonFacts>& people,
    const Directory& directory, const QString& actor, const QStringList& named, QDate day)
{
    QList<CaseOfficer> officers;
    const auto add = [&](const PersonFacts& person) {
        for (const CaseOfficer& present : std::as_const(officers)) {
            if (present.person == person.id) {
                return;
            }
        }
        officers.append({person.id, person.name, person.certificateOn(day)});
    };
    const auto acting = people.constFind(actor);
    if (acting != people.constEnd()) {
        add(*acting);
    }
    for (const QString& name : named) {
        const Person* byLogin = directory.findLogin(name);
        const auto found = people.constFind(byLogin ? byLogin->id : name);
        if (found == people.constEnd()) {
            return fail(ErrorKind::NotFound, QStringLiteral("case.officer-unknown"),
                Text::tr("%1 is no person of this unit. Nothing was recorded.").arg(name));
        }
        add(*found);
    }
    if (named.isEmpty() && acting != people.constEnd()) {
        const PersonFacts* best = nullptr;
        for (const PersonFacts& person : people) {
            if (person.id == actor || person.certificateOn(day).isEmpty()) {
                continue;
            }
            const bool handles = person.holds(QStringLiteral("clerk"), day)
                || person.holds(QStringLiteral("co_clerk"), day);
            if (!handles) {
                continue;
            }
            const auto rank
                = [&](const PersonFacts& p) { return std::pair(p.office != acting->office, p.id); };
            if (!best || rank(person) < rank(*best)) {
                best = &person;
            }
        }
        if (best) {
            add(*best);
        }
    }
    return officers;
}

} // namespace

Result<QList<Draft>> CaseDesk::openingDrafts(
    const States& states, const CaseOpening& opening, const QString& id) const
{
    const QString stream = QStringLiteral("case:") + id;
    XQ_ASSIGN(surroundings,
        openingContext(states, opening.item, m_place.unit(), opening.procedure, m_place.now(),
            FlowLibrary::builtIn()));
    XQ_ASSIGN(directory, m_place.directory());
    OpeningInput input;
    input.caseId = id;
    input.office = m_place.session().person.office;
    input.procedure = opening.procedure;
    input.party = opening.party;
    input.act = opening.act;
    XQ_ASSIGN(officers,
        chooseOfficers(surroundings.people, directory, m_place.author().person, opening.officers,
            localDate(m_place.now())));
    input.officers = officers;
    input.occurredAt = opening.occurredAt;
    input.source = opening.source.isEmpty() ? QStringLiteral("UI") : opening.source;
    input.lateReason = opening.lateReason;
    input.elements = opening.elements;
    QList<Draft> drafts;
    if (!opening.lead.isEmpty()) {
        input.links.append({QStringLiteral("lead"), QStringLiteral("lead:") + opening.lead, {}});
    }
    if (!opening.inspection.isEmpty()) {
        const QString from = QStringLiteral("case:") + opening.inspection;
        XQ_ASSIGN(inspection, loadCase(states, from));
        input.links.append({QStringLiteral("inspection"), from, inspection.shownNumber()});
        drafts.append(linkDraft(inspection, {QStringLiteral("penalty"), stream, {}}));
    }
    XQ_ASSIGN(opened, openingDraft(input, surroundings));
    drafts.prepend(opened);
    if (!opening.lead.isEmpty()) {
        drafts.append(leadConversionDraft(opening.lead, id));
    }
    return drafts;
}

Result<CaseState> CaseDesk::open(const CaseOpening& opening)
{
    const QString id = newUuid(m_place.now(), m_place.random());
    const auto recorded
        = m_place.act([&](const States& states) { return openingDrafts(states, opening, id); });
    if (!recorded) {
        return fail(recorded.error());
    }
    return state(QStringLiteral("case:") + id);
}

Result<void> CaseDesk::checkOpening(const CaseOpening& opening)
{
    const QString id = newUuid(m_place.now(), m_place.random());
    return m_place.tryAct([&](const States& states) { return openingDrafts(states, opening, id); });
}

void CaseDesk::keepAttempt(const QString& stream, const QString& action, const Error& error)
{
    // Only what a supervision rule blocked; a mistyped date is nobody's record. That the record of
    // the attempt itself could not be written must not hide the first answer.
    const auto kept = m_place.act([&](const States& states) -> Result<QList<Draft>> {
        XQ_ASSIGN(state, loadCase(states, stream));
        return QList<Draft> {attemptDraft(state, action, error)};
    });
    if (!kept) {
        qWarning("attempt.blocked was not recorded: %s", qPrintable(kept.error().code));
    }
}

Result<CaseState> CaseDesk::record(const QString& stream, const QString& action, const Build& build)
{
    const auto recorded = m_place.act([&](const States& states) -> Result<QList<Draft>> {
        XQ_ASSIGN(state, loadCase(states, stream));
        XQ_ASSIGN(surroundings, context(states, state));
        XQ_ASSIGN(draft, build(state, surroundings));
        return QList<Draft> {draft};
    });
    if (!recorded) {
        if (recorded.error().code.startsWith(QLatin1String("rule."))) {
            keepAttempt(stream, action, recorded.error());
        }
        return fail(recorded.error());
    }
    XQ_ASSIGN(made, state(stream));
    const bool awaitsNumber
        = made.filedAt != 0 && made.number.isEmpty() && !made.step.isEmpty() && !made.halt();
    return awaitsNumber ? withNumber(made) : Result<CaseState>(made);
}

Result<CaseState> CaseDesk::withNumber(const CaseState& filed)
{
    // An act of its own: that no number can be given must not undo what was recorded.
    const auto given = m_place.act([&](const States& states) -> Result<QList<Draft>> {
        XQ_ASSIGN(now, loadCase(states, filed.stream()));
        if (!now.number.isEmpty()) { // another program was quicker
            return QList<Draft> {};
        }
        XQ_ASSIGN(number,
            NumberBook(m_place).draw(NumberBook::filingType(now), localDate(m_place.now()).year()));
        if (number.isEmpty()) {
            return QList<Draft> {};
        }
        return QList<Draft> {numberDraft(now, QStringLiteral("case"), number)};
    });
    if (!given) {
        qWarning("the case still awaits its number: %s", qPrintable(given.error().code));
    }
    return state(filed.stream());
}

Result<CaseState> CaseDesk::act(const QString& stream, const OutcomeInput& input)
{
    return record(stream, input.outcome,
        [&](const CaseState& state, const CaseContext& surroundings) -> Result<Draft> {
            OutcomeInput numbered = input;
            if (numbered.number.isEmpty()) {
                NumberBook book(m_place);
                XQ_ASSIGN(number, book.drawFor(state, surroundings, input.outcome));
                numbered.number = number;
            }
            return outcomeDraft(state, numbered, m_place.author().person, surroundings);
        });
}

Result<CaseState> CaseDesk::review(const QString& stream, const ReviewInput& input)
{
    return record(stream, QStringLiteral("review"),
        [&](const CaseState& state, const CaseContext& surroundings) {
            return reviewDraft(state, input, m_place.author().person, surroundings);
        });
}

Result<CaseState> CaseDesk::perform(
    const QString& stream, const QString& action, const Build& build)
{
    return record(stream, action, build);
}

Result<CaseState> CaseDesk::state(const QString& stream) const
{
    return loadCase(JournalStates(m_place.journal()), stream);
}

Result<CaseView> CaseDesk::view(const QString& stream) const
{
    const JournalStates states(m_place.journal());
    XQ_ASSIGN(loaded, loadStream(states, stream));
    CaseState state = caseFromJson(loaded.state);
    XQ_ASSIGN(surroundings, context(states, state));
    CaseView view;
    view.flow = surroundings.flow;
    view.clocks = clocksOf(state, *surroundings.flow, surroundings.item, *surroundings.calendar,
        surroundings.parameters, m_place.now());
    if (m_place.signedIn()) {
        view.actions = actionsFor(state, m_place.author().person, surroundings);
    }
    view.hints = caseHints(state, surroundings);
    XQ_ASSIGN(names, personNames(m_place));
    view.names = names;
    view.head = loaded.head.isNull() ? QStringLiteral("") : loaded.head;
    view.readOnly = loaded.readOnly;
    view.state = std::move(state);
    return view;
}

Result<int> CaseDesk::recountDues()
{
    CaseQuery query;
    query.units = {m_place.unit()};
    query.status = QStringLiteral("open");
    query.limit = 200;
    int changed = 0;
    do {
        XQ_ASSIGN(page, list(query));
        XQ_ASSIGN(recorded, m_place.act([&](const States& states) -> Result<QList<Draft>> {
            QList<Draft> drafts;
            for (const CaseRow& row : page.rows) {
                XQ_ASSIGN(loaded, states.load(row.stream));
                const CaseState state = caseFromJson(loaded.state);
                const auto surroundings = context(states, state);
                if (loaded.readOnly || !state.open() || !surroundings) {
                    continue;
                }
                XQ_ASSIGN(draft, duesDraft(state, *surroundings));
                if (draft) {
                    drafts.append(*draft);
                }
            }
            return drafts;
        }));
        changed += static_cast<int>(recorded.size());
        query.after = page.next;
    } while (!query.after.isEmpty());
    return changed;
}

Result<CasePage> CaseDesk::list(const CaseQuery& query) const
{
    return CaseRepository(m_place.database()).list(query);
}

Result<QString> CaseDesk::resolve(const QString& caseIdOrNumber) const
{
    return CaseRepository(m_place.database()).resolve(caseIdOrNumber);
}

} // namespace xq
