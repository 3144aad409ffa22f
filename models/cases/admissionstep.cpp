// SPDX-License-Identifier: GPL-3.0-or-later
// Who may take an outcome of a step, and whether everything it rests on is there.
#include "models/base/words.h"
#include "models/cases/admissionparts.h"
#include "models/cases/casetext.h"
#include "models/people/roles.h"

namespace xq::admission {
namespace {

QString labels(const QStringList& names, const FlowDefinition& flow)
{
    QStringList words;
    for (const QString& name : names) {
        const FlowElement* element = flow.element(name);
        words.append(element ? labelled(element->label, name) : name);
    }
    return wordList(words);
}

/// Steps in which others judge what the handlers did: review, hearing, decision (cases.md 1.1).
bool judges(const FlowStep& step)
{
    static const QStringList judging {QStringLiteral("chief"), QStringLiteral("legal"),
        QStringLiteral("leader"), QStringLiteral("head")};
    return !step.roles.contains(QStringLiteral("clerk")) && judging.contains(step.role());
}

} // namespace

Result<void> checkAuthority(
    const CaseState& state, const Attempt& a, const PersonFacts& person, const CaseContext& context)
{
    const QDate today = context.today();
    if (a.to == QLatin1String("stay")) {
        if (!person.holds(state.nextRole, today) || !a.step->signers.contains(state.nextRole)) {
            return refused(QStringLiteral("case.role"),
                CaseText::tr("It is not your turn to sign in the step %1.").arg(a.step->name));
        }
    } else {
        const QStringList& roles = a.outcome->roles.isEmpty() ? a.step->roles : a.outcome->roles;
        bool holds_ = false;
        for (const QString& role : roles) {
            holds_ = holds_ || person.holds(role, today);
        }
        if (!holds_) {
            return refused(QStringLiteral("case.role"),
                CaseText::tr("The step %1 is not yours to do; it belongs to another post.")
                    .arg(a.step->name));
        }
    }
    if (judges(*a.step) && handledBy(state, person.id)) {
        return blocked("P5",
            CaseText::tr("You handled this case; in the step %1 somebody else must judge it.")
                .arg(a.step->name));
    }
    return {};
}

Result<void> checkSignatures(const CaseState& state, const Attempt& a)
{
    // Returning needs no endorsement; going on needs all of them, in order.
    if (a.to == QLatin1String("stay") || !a.outcome->targets.isEmpty()) {
        return {};
    }
    const StepRun* run = state.current();
    for (const QString& signer : a.step->signers) {
        bool signedOff = false;
        for (const CaseSignature& signature : run->signatures) {
            signedOff = signedOff || signature.role == signer;
        }
        if (!signedOff) {
            return blocked("P1",
                CaseText::tr("In the step %1 an opinion is still missing (%2).")
                    .arg(a.step->name, roleName(signer)));
        }
    }
    return {};
}

Result<void> checkContent(
    const CaseState& state, const Attempt& a, const QString& actor, const CaseContext& context)
{
    const FlowDefinition& flow = *context.flow;
    if (a.to.isEmpty()) {
        return refused(QStringLiteral("case.outcome"),
            CaseText::tr(
                "In the step %1 the outcome %2 does not fit what is recorded. Choose another one.")
                .arg(a.step->name, a.outcome->label));
    }
    if (a.outcome->reasonRequired && a.opinion.size() < context.parameters.minOpinionLength) {
        return blocked("P7",
            CaseText::tr("%1 needs a reason. Write it and submit again.").arg(a.outcome->label));
    }
    XQ_TRY(checkSignatures(state, a));
    const QStringList missing = missingElements(*a.step, *a.outcome, a.after, context);
    if (!missing.isEmpty()) {
        return blocked(
            "C1", CaseText::tr("These fields are still empty: %1.").arg(labels(missing, flow)));
    }
    if (a.outcome->complete) {
        const QStringList slots_ = missingSlots(*a.step, a.after, context);
        if (!slots_.isEmpty()) {
            QStringList names;
            for (const FlowSlot& slot : a.step->slots_) {
                if (slots_.contains(slot.id)) {
                    names.append(labelled(slot.name, slot.id));
                }
            }
            return blocked("C2",
                CaseText::tr("This evidence is still missing: %1. Add it first.")
                    .arg(wordList(names)));
        }
        if (a.step->officers > 0) {
            XQ_TRY(checkOfficers(a.step->officers, a.after.officers, a.businessAt, context));
        }
    }
    const GateInput gate {state, a.after, *a.step, *a.outcome, actor, a.businessAt, context};
    for (const QString& name : a.outcome->gates) {
        XQ_TRY(passGate(name, gate));
    }
    return {};
}

} // namespace xq::admission
