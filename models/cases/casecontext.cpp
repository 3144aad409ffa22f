// SPDX-License-Identifier: GPL-3.0-or-later
// Facts as plain values, and how they are read from the states of other streams.
#include "models/cases/casecontext.h"

#include "models/calendar/workcalendar.h"
#include "models/cases/casehandler.h"
#include "models/cases/casetext.h"
#include "models/catalogue/item.h"
#include "models/catalogue/references.h"
#include "models/people/person.h"

#include <QCache>
#include <QMutex>

namespace xq {
namespace {

bool inside(const PersonFacts::Term& term, QDate day)
{
    return (!term.from.isValid() || term.from <= day) && (!term.to.isValid() || day <= term.to);
}

ItemFacts itemFacts(const Item& item, QDate day)
{
    const ItemVersion& version = item.versionOn(day);
    ItemFacts facts;
    facts.code = item.code;
    for (qsizetype i = 0; i < item.versions.size(); ++i) {
        if (item.versions[i] == version) {
            facts.version = static_cast<int>(i) + 1;
        }
    }
    facts.kind = kindId(version.kind);
    facts.name = version.name;
    facts.unit = version.unit;
    facts.office = version.office;
    facts.flow = version.flow;
    facts.basis = version.basisText;
    for (const StateChange& change : item.history) {
        facts.states.append(
            {change.from, itemStateId(change.state), change.reasonSentence(), change.consent});
    }
    // The general 90 days that the sample list writes into every penalty item are the law of 2021
    // and come from the flow by date; only an item's own limit governs here (cases.md 9.1).
    const bool general = version.kind == PowerKind::Penalty
        && version.limit.unit == ItemLimit::Unit::Day && version.limit.amount == 90;
    if (version.limit.unit != ItemLimit::Unit::None && version.limit.unit != ItemLimit::Unit::Spot
        && !general) {
        FlowLimit limit;
        limit.amount = version.limit.amount;
        limit.unit = limitUnitId(version.limit.unit);
        limit.start = QStringLiteral("filed");
        limit.basis = version.basisText;
        facts.limits.append(limit);
    }
    return facts;
}

std::shared_ptr<const FlowDefinition> shared(
    const FlowDefinition& flow, const std::shared_ptr<const FlowLibrary>& library)
{
    // Shares ownership of the library: no copy of a large definition for each act.
    return std::shared_ptr<const FlowDefinition>(library, &flow);
}

/// A definition that the journal holds and the program does not ship.
Result<std::shared_ptr<const FlowDefinition>> flowFromJournal(
    const States& states, const QString& key, const QString& digest)
{
    XQ_ASSIGN(loaded, states.load(flowStream(key)));
    const FlowRecord record = FlowRecord::fromState(loaded.state);
    const FlowVersion* version = digest.isEmpty() ? record.newest() : record.byDigest(digest);
    if (!version) {
        return fail(ErrorKind::NotFound, QStringLiteral("case.flow"),
            CaseText::tr(
                "The flow %1 that this case runs on is not in this store. Synchronise, then try "
                "again; nothing was changed.")
                .arg(key));
    }
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<const FlowDefinition>> cache;
    const QMutexLocker lock(&mutex);
    if (const auto found = cache.constFind(version->digest); found != cache.constEnd()) {
        return *found;
    }
    XQ_ASSIGN(flow, readFlow(version->definition));
    auto made = std::make_shared<const FlowDefinition>(std::move(flow));
    cache.insert(version->digest, made);
    return made;
}

Result<std::shared_ptr<const FlowDefinition>> pinnedFlow(
    const States& states, const CaseState& state, const std::shared_ptr<const FlowLibrary>& library)
{
    const QByteArray digest = QByteArray::fromHex(state.flowDigest.toLatin1());
    if (const FlowDefinition* flow = library->findByDigest(digest)) {
        return shared(*flow, library);
    }
    return flowFromJournal(states, state.flow, state.flowDigest);
}

Result<CaseContext> surroundings(const States& states, const QString& unit, Instant now)
{
    CaseContext context;
    context.now = now;
    XQ_ASSIGN(people, peopleFacts(states, unit));
    context.people = people;
    XQ_ASSIGN(calendar, loadCalendar(states));
    context.calendar = calendar;
    return context;
}

} // namespace

const ItemFacts::Span* ItemFacts::stateOn(QDate day) const
{
    const Span* found = nullptr;
    for (const Span& span : states) {
        if (!span.from.isValid() || span.from <= day) {
            found = &span;
        }
    }
    return found;
}

QStringList PersonFacts::rolesOn(QDate day) const
{
    QStringList held;
    if (inside(active, day)) {
        for (const Term& role : roles) {
            if (inside(role, day)) {
                held.append(role.what);
            }
        }
    }
    return held;
}

bool PersonFacts::holds(const QString& role, QDate day) const
{
    return rolesOn(day).contains(role);
}

QString PersonFacts::certificateOn(QDate day) const
{
    for (const Term& certificate : certificates) {
        if (inside(certificate, day)) {
            return certificate.what;
        }
    }
    return {};
}

const PersonFacts* CaseContext::person(const QString& id) const
{
    const auto found = people.constFind(id);
    return found == people.constEnd() ? nullptr : &*found;
}

namespace {

QHash<QString, PersonFacts> factsOf(const Directory& directory, const QString& unit)
{
    QHash<QString, PersonFacts> people;
    for (const Person& person : directory.people) {
        PersonFacts facts;
        facts.id = person.id;
        facts.name = person.name;
        facts.unit = unit;
        facts.office = person.office;
        facts.active = {{}, person.active.from, person.active.to};
        for (const RoleGrant& grant : person.roles) {
            facts.roles.append({roleId(grant.role), grant.range.from, grant.range.to});
        }
        for (const Certificate& certificate : person.certificates) {
            facts.certificates.append(
                {certificate.number, certificate.range.from, certificate.range.to});
        }
        people.insert(person.id, facts);
    }
    return people;
}

} // namespace

Result<QHash<QString, PersonFacts>> peopleFacts(const States& states, const QString& unit)
{
    XQ_ASSIGN(loaded, states.load(peopleStream(unit)));
    // Reading a register checks every person in it; the same register is read for every act. Kept
    // by its content (comparing an unchanged one is comparing a pointer), a few units at most.
    struct Known {
        QJsonObject state;
        QHash<QString, PersonFacts> people;
    };
    static QMutex mutex;
    static QCache<QString, Known> cache(16);
    const QMutexLocker lock(&mutex);
    if (const Known* known = cache.object(unit); known && known->state == loaded.state) {
        return known->people;
    }
    const QHash<QString, PersonFacts> people = factsOf(Directory::fromState(loaded.state), unit);
    cache.insert(unit, new Known {loaded.state, people});
    return people;
}

Result<CaseContext> caseContext(const States& states, const CaseState& state, Instant now,
    const std::shared_ptr<const FlowLibrary>& library)
{
    XQ_ASSIGN(context, surroundings(states, state.unit, now));
    XQ_ASSIGN(flow, pinnedFlow(states, state, library));
    context.flow = flow;
    for (const QString& key : context.flow->convertsTo) {
        if (const FlowDefinition* other = library->find(key)) {
            context.otherFlows.append(shared(*other, library));
        }
    }
    if (const auto item = loadItem(states, state.item)) {
        context.item = itemFacts(*item, localDate(state.occurredAt));
    } else {
        context.item.code = state.item;
        context.item.kind = state.kind;
        context.item.name = state.itemName;
        context.item.unit = state.unit;
    }
    return context;
}

Result<CaseContext> openingContext(const States& states, const QString& itemCode,
    const QString& unit, const QString& procedure, Instant now,
    const std::shared_ptr<const FlowLibrary>& library)
{
    XQ_ASSIGN(item, loadItem(states, itemCode));
    XQ_ASSIGN(context, surroundings(states, unit, now));
    context.item = itemFacts(item, localDate(now));
    if (context.item.kind == QLatin1String("licence")) {
        XQ_TRY(canOpen(item, localDate(now)));
    }
    const FlowDefinition* flow = context.item.flow.isEmpty()
        ? library->forKind(context.item.kind, procedure)
        : library->find(context.item.flow);
    if (flow) {
        context.flow = shared(*flow, library);
    } else if (!context.item.flow.isEmpty()) {
        XQ_ASSIGN(own, flowFromJournal(states, context.item.flow, {}));
        context.flow = own;
    } else {
        return refused(QStringLiteral("case.flow"),
            CaseText::tr(
                "No flow is published yet for %1; a case of it cannot be opened here. Ask the "
                "platform office.")
                .arg(context.item.name));
    }
    for (const QString& key : context.flow->convertsTo) {
        if (const FlowDefinition* other = library->find(key)) {
            context.otherFlows.append(shared(*other, library));
        }
    }
    return context;
}

} // namespace xq
