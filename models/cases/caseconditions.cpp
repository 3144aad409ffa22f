// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cases/caseconditions.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace xq {
namespace {

bool given(const QJsonValue& value)
{
    if (value.isString()) {
        return !value.toString().trimmed().isEmpty();
    }
    if (value.isArray()) {
        return !value.toArray().isEmpty();
    }
    return !value.isNull() && !value.isUndefined();
}

bool elementHolds(const FlowCondition& c, const QJsonObject& elements)
{
    const QJsonValue value = elements.value(c.name);
    if (c.test == QLatin1String("given")) {
        return given(value) == c.value.toBool(true);
    }
    if (c.test == QLatin1String("is")) {
        if (c.value.isBool()) {
            return value.toBool() == c.value.toBool();
        }
        return value.isArray() ? value.toArray().contains(c.value) : value == c.value;
    }
    if (c.test == QLatin1String("oneOf")) {
        for (const QJsonValue option : c.value.toArray()) {
            if (value.isArray() ? value.toArray().contains(option) : value == option) {
                return true;
            }
        }
        return false;
    }
    const qint64 number = value.toInteger();
    return c.test == QLatin1String("atLeast") ? number >= c.value.toInteger()
                                              : number > c.value.toInteger();
}

bool factHolds(const QString& fact, const CaseState& s, const CaseContext& context)
{
    if (fact == QLatin1String("decided")) {
        return s.decidedAt != 0;
    }
    if (fact == QLatin1String("served")) {
        return s.servedAt != 0;
    }
    if (fact == QLatin1String("hearing-right")) {
        return hearingRight(s, context);
    }
    if (fact == QLatin1String("hearing-pending")) {
        return s.hearing.requested && !s.hearing.over();
    }
    if (fact == QLatin1String("major-decision")) {
        return s.level == QLatin1String("major") || hearingRight(s, context);
    }
    if (fact == QLatin1String("review-needed")) {
        // 2021 law art. 58; all ordinary cases where the unit says so (cases.md P07).
        return context.parameters.reviewEveryOrdinaryCase || s.level == QLatin1String("major")
            || hearingRight(s, context) || s.hearing.heldOn.isValid();
    }
    if (fact == QLatin1String("discussion-needed")) {
        // Complex or grave cases (2021 law art. 57 last paragraph).
        return s.level == QLatin1String("major") || s.hearing.heldOn.isValid()
            || s.elements.value(QStringLiteral("complex")).toBool();
    }
    if (fact == QLatin1String("penalty-proposed")) {
        const QString proposal = s.elements.value(QStringLiteral("proposal")).toString();
        return proposal.isEmpty() || proposal == QLatin1String("penalise");
    }
    if (fact == QLatin1String("notice-needed")) {
        const CaseNotice* notice = s.notice();
        return !notice || notice->proposal != s.proposalDigest;
    }
    return false;
}

} // namespace

bool holds(const FlowCondition& c, const QJsonObject& elements,
    const std::function<bool(const QString& fact)>& fact)
{
    const auto met = [&](const FlowCondition& child) { return holds(child, elements, fact); };
    switch (c.kind) {
    case FlowCondition::Kind::Always:
        return true;
    case FlowCondition::Kind::All:
        return std::all_of(c.children.cbegin(), c.children.cend(), met);
    case FlowCondition::Kind::Any:
        return std::any_of(c.children.cbegin(), c.children.cend(), met);
    case FlowCondition::Kind::Not:
        return !c.children.isEmpty() && !met(c.children.first());
    case FlowCondition::Kind::Element:
        return elementHolds(c, elements);
    case FlowCondition::Kind::Fact:
        return fact(c.name);
    }
    return false;
}

bool holds(const FlowCondition& c, const CaseState& state, const CaseContext& context)
{
    return holds(
        c, state.elements, [&](const QString& fact) { return factHolds(fact, state, context); });
}

bool hearingRight(const CaseState& state, const CaseContext& context)
{
    const CaseParameters& p = context.parameters;
    const qint64 fine = state.elements.value(QStringLiteral("proposedFine")).toInteger();
    const qint64 confiscation
        = state.elements.value(QStringLiteral("proposedConfiscation")).toInteger();
    if (fine >= (state.party.isPerson() ? p.hearingFinePerson : p.hearingFineOrganisation)
        || confiscation >= p.hearingConfiscation) {
        return true;
    }
    static const QSet<QString> grave {QStringLiteral("revoke-permit"),
        QStringLiteral("lower-qualification"), QStringLiteral("stop-business"),
        QStringLiteral("close"), QStringLiteral("restrict-practice")};
    for (const QJsonValue kind : state.elements.value(QStringLiteral("proposedKinds")).toArray()) {
        if (grave.contains(kind.toString())) {
            return true;
        }
    }
    return false;
}

QString resolveTarget(
    const FlowOutcome& outcome, const CaseState& after, const CaseContext& context)
{
    for (const FlowTarget& target : outcome.to) {
        if (holds(target.when, after, context)) {
            return target.step;
        }
    }
    return {};
}

QStringList missingElements(const FlowStep& step, const FlowOutcome& outcome,
    const CaseState& after, const CaseContext& context)
{
    QStringList missing;
    const auto blank = [&](const FlowElement& element) {
        const QJsonValue value = after.elements.value(element.name);
        return !given(value)
            || (value.isString() && value.toString().trimmed().size() < element.minLength);
    };
    for (const FlowElement& element : step.elements) {
        const bool needed = outcome.elements.contains(element.name)
            || (outcome.complete
                && (element.required
                    || (!element.requiredWhen.always()
                        && holds(element.requiredWhen, after, context))));
        if (needed && blank(element)) {
            missing.append(element.name);
        }
    }
    return missing;
}

QStringList missingSlots(const FlowStep& step, const CaseState& state, const CaseContext& context)
{
    QStringList missing;
    for (const FlowSlot& slot : step.slots_) {
        if (slot.min == 0 || !holds(slot.when, state, context)) {
            continue;
        }
        int filled = 0;
        for (const CaseEvidence& evidence : state.evidence) {
            filled += !evidence.voided() && evidence.slot == slot.id ? 1 : 0;
        }
        if (filled < slot.min) {
            missing.append(slot.id);
        }
    }
    return missing;
}

QStringList proposalElements(const FlowDefinition& flow)
{
    QStringList names;
    for (const FlowStep& step : flow.steps) {
        for (const FlowElement& element : step.elements) {
            if (element.proposal && !names.contains(element.name)) {
                names.append(element.name);
            }
        }
    }
    return names;
}

QString openingRole(const FlowStep& step)
{
    return step.signers.isEmpty() ? step.role() : step.signers.first();
}

QJsonObject openingOf(const FlowStep& step, const CaseState& state)
{
    int round = 1;
    for (const StepRun& run : state.runs) {
        round += run.step == step.id ? 1 : 0;
    }
    return {{QStringLiteral("step"), step.id}, {QStringLiteral("key"), step.key},
        {QStringLiteral("name"), step.name}, {QStringLiteral("role"), openingRole(step)},
        {QStringLiteral("round"), round}};
}

namespace {

bool walked(const CaseState& state, const QString& step)
{
    return std::any_of(state.runs.cbegin(), state.runs.cend(),
        [&](const StepRun& run) { return run.step == step; });
}

} // namespace

QStringList returnTargets(
    const FlowOutcome& outcome, const CaseState& state, const FlowDefinition& flow)
{
    QStringList open;
    for (const QString& target : outcome.targets) {
        const FlowStep* step = flow.step(target);
        if (step && (step->branch || walked(state, target))) {
            open.append(target);
        }
    }
    return open;
}

QString nextSigner(const FlowStep& step, const QString& role)
{
    const qsizetype at = step.signers.indexOf(role);
    return at >= 0 && at + 1 < step.signers.size() ? step.signers.at(at + 1) : step.role();
}

void applyElements(QJsonObject& target, const QJsonObject& patch)
{
    for (auto it = patch.constBegin(); it != patch.constEnd(); ++it) {
        if (it.value().isNull()) {
            target.remove(it.key());
        } else {
            target.insert(it.key(), it.value());
        }
    }
}

bool reviewLeadsTo(const ReviewConclusion& conclusion, const QString& to, const CaseState& state,
    const CaseContext& context)
{
    const FlowStep* here = context.flow->step(state.step);
    const FlowStep* next = context.flow->step(to);
    if (!here || !next) {
        return false;
    }
    if (conclusion.targetKeys.isEmpty()) {
        const FlowOutcome* agree = here->outcome(QStringLiteral("agree"));
        return agree && to == resolveTarget(*agree, state, context);
    }
    if (!next->branch && !walked(state, to)) {
        return false;
    }
    return conclusion.targetKeys.contains(next->key)
        || (conclusion.number == 4 && !next->branch
            && context.flow->indexOf(to) < context.flow->indexOf(here->id));
}

} // namespace xq
