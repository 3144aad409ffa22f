// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cases/admissionparts.h"

#include "models/base/words.h"
#include "models/cases/casetext.h"
#include "models/identity/citizenid.h"
#include "models/identity/uscc.h"

#include <QJsonArray>

#include <algorithm>

namespace xq::admission {
namespace {

constexpr qsizetype kMaxPartyName = 200;
constexpr qsizetype kMaxText = 20'000;

} // namespace

tl::unexpected<Error> malformed(const QString& what)
{
    return fail(ErrorKind::Usage, QStringLiteral("case.malformed"),
        CaseText::tr("The entry is not complete: %1.").arg(what));
}
tl::unexpected<Error> blocked(const char* rule, const QString& sentence)
{
    return refused(QStringLiteral("rule.") + QLatin1String(rule), sentence);
}

QString written(const Event& event, const char* key)
{
    return event.part(QStringLiteral("content")).value(QLatin1String(key)).toString().trimmed();
}

QJsonObject givenElements(const Event& event, const char* key)
{
    QJsonObject all = event.body.value(QLatin1String(key)).toObject();
    for (const char* part : {"content", "informant"}) {
        const QJsonObject more
            = event.part(QLatin1String(part)).value(QStringLiteral("elements")).toObject();
        for (auto it = more.constBegin(); it != more.constEnd(); ++it) {
            all.insert(it.key(), it.value());
        }
    }
    return all;
}

Result<void> checkElements(
    const QJsonObject& elements, const FlowDefinition& flow, const FlowStep* step)
{
    for (auto it = elements.constBegin(); it != elements.constEnd(); ++it) {
        const FlowElement* element = flow.element(it.key());
        const QJsonValue value = it.value();
        if (!element) {
            return malformed(CaseText::tr("the flow has no element %1").arg(it.key()));
        }
        if (step && !step->element(it.key())) {
            return malformed(
                CaseText::tr("%1 does not belong to the step %2").arg(element->label, step->name));
        }
        if (value.isNull()) {
            continue;
        }
        const QString& type = element->type;
        const bool fits = type == QLatin1String("bool") ? value.isBool()
            : type == QLatin1String("money")   ? value.isDouble() && value.toInteger(-1) >= 0
            : type == QLatin1String("number")  ? value.isDouble() || value.isString()
            : type == QLatin1String("choices") ? value.isArray()
                                               : value.isString();
        if (!fits) {
            return malformed(CaseText::tr("%1 is not of the right form").arg(element->label));
        }
        if (value.isString() && value.toString().size() > kMaxText) {
            return malformed(CaseText::tr("%1 is too long").arg(element->label));
        }
        if (type.startsWith(QLatin1String("choice"))) {
            const QJsonArray chosen = value.isArray() ? value.toArray() : QJsonArray {value};
            for (const QJsonValue one : chosen) {
                const bool offered = std::any_of(element->options.cbegin(), element->options.cend(),
                    [&](const FlowOption& option) { return option.id == one.toString(); });
                if (!offered) {
                    return malformed(
                        CaseText::tr("%1 does not offer “%2”").arg(element->label, one.toString()));
                }
            }
        }
        if (type == QLatin1String("date")
            && !QDate::fromString(value.toString(), Qt::ISODate).isValid()) {
            return malformed(CaseText::tr("%1 is not a date").arg(element->label));
        }
    }
    return {};
}

Result<void> checkParty(const CaseParty& party, QDate today)
{
    if (party.name.trimmed().isEmpty() || party.name.toUcs4().size() > kMaxPartyName) {
        return refused(QStringLiteral("case.party"),
            CaseText::tr("The party's name is missing or longer than 200 characters."));
    }
    static const QStringList categories {
        QStringLiteral("person"), QStringLiteral("organisation"), QStringLiteral("shop")};
    if (!categories.contains(party.category)) {
        return refused(QStringLiteral("case.party"),
            CaseText::tr("Choose what the party is: a person, an organisation or a shop."));
    }
    if (party.id.isEmpty()) {
        return {};
    }
    if (party.idType == QLatin1String("citizen-id")) {
        const auto verdict = checkCitizenId(party.id, today);
        if (!verdict.valid()) {
            return refused(QStringLiteral("case.party"),
                CaseText::tr(
                    "The citizen identity number is not valid. Check it against the card."));
        }
    } else if (party.idType == QLatin1String("uscc")) {
        const auto verdict = checkUscc(party.id);
        if (!verdict.valid()) {
            return refused(QStringLiteral("case.party"),
                CaseText::tr(
                    "The unified social credit code is not valid. Check it against the licence."));
        }
    }
    return {};
}

Result<const PersonFacts*> actorOf(
    const CaseState& state, const Event& event, const CaseContext& context)
{
    const PersonFacts* person = context.person(event.actor);
    if (!person || person->rolesOn(context.today()).isEmpty()) {
        return refused(QStringLiteral("case.actor"),
            CaseText::tr("Only people of the unit who are on duty may act here."));
    }
    if (state.exists() && event.unit != state.unit) {
        return refused(
            QStringLiteral("authority.unit"), CaseText::tr("This case belongs to another unit."));
    }
    if (state.recused.contains(event.actor)) {
        return refused(QStringLiteral("case.recused"),
            CaseText::tr(
                "A request to recuse you is not decided yet; until then you may not act in this "
                "case."));
    }
    return person;
}

Result<void> checkOfficers(
    int needed, const QList<CaseOfficer>& officers, Instant at, const CaseContext& context)
{
    QStringList certified; // by person: one person named twice is one officer
    QStringList without;
    for (const CaseOfficer& officer : officers) {
        const PersonFacts* person = context.person(officer.person);
        if (!person || person->certificateOn(localDate(at)).isEmpty()) {
            without.append(officer.name);
        } else if (!certified.contains(officer.person)) {
            certified.append(officer.person);
        }
    }
    if (certified.size() >= needed) {
        return {};
    }
    if (officers.size() >= needed && !without.isEmpty()) {
        return blocked("P9",
            CaseText::tr(
                "No enforcement certificate valid on %1: %2. Name another officer or renew the "
                "certificate.")
                .arg(localDate(at).toString(Qt::ISODate), wordList(without)));
    }
    return blocked("P4",
        CaseText::tr(
            "The law asks for %1 certified officers here, %2 are named. Name the second officer "
            "first.")
            .arg(needed)
            .arg(certified.size()));
}

bool handles(const PersonFacts& person, QDate day)
{
    return person.holds(QStringLiteral("clerk"), day)
        || person.holds(QStringLiteral("co_clerk"), day);
}

bool leads(const PersonFacts& person, QDate day)
{
    return person.holds(QStringLiteral("leader"), day) || person.holds(QStringLiteral("head"), day);
}

bool works(const PersonFacts& person, QDate day)
{
    QStringList roles = person.rolesOn(day);
    roles.removeAll(QStringLiteral("supervisor"));
    return !roles.isEmpty();
}

bool handledBy(const CaseState& state, const QString& person)
{
    if (state.isOfficer(person) || state.handler == person) {
        return true;
    }
    for (const StepRun& run : state.runs) {
        if (run.actor == person
            && (run.actorRole == QLatin1String("clerk")
                || run.actorRole == QLatin1String("co_clerk"))) {
            return true;
        }
    }
    return false;
}

Result<void> checkOpens(
    const CaseState& state, const QJsonObject& opens, const QString& to, const FlowDefinition& flow)
{
    const FlowStep* next = flow.step(to);
    if (next ? opens == openingOf(*next, state) : opens.isEmpty()) {
        return {};
    }
    return blocked("P2", CaseText::tr("The step that follows is not the one the flow demands."));
}

Result<void> mayReview(const CaseState& state, const PersonFacts& person, QDate today)
{
    // The separation comes first: it is the rule that counts, whatever else the person may do.
    if (handledBy(state, person.id)) {
        return blocked("P5",
            CaseText::tr(
                "Whoever handled the case cannot review it. Another reviewer must do it."));
    }
    if (!person.holds(QStringLiteral("legal"), today)) {
        return refused(
            QStringLiteral("case.role"), CaseText::tr("Only a legality reviewer may review."));
    }
    return {};
}

} // namespace xq::admission
