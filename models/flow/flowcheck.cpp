// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/flow/flowlint.h"
#include "models/flow/flowtext.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace xq {

const QStringList& knownRoles()
{
    static const QStringList words {QStringLiteral("archivist"), QStringLiteral("chief"),
        QStringLiteral("clerk"), QStringLiteral("co_clerk"), QStringLiteral("head"),
        QStringLiteral("leader"), QStringLiteral("legal"), QStringLiteral("platform"),
        QStringLiteral("supervisor")};
    return words;
}

const QStringList& knownFacts()
{
    static const QStringList words {QStringLiteral("decided"), QStringLiteral("discussion-needed"),
        QStringLiteral("hearing-pending"), QStringLiteral("hearing-right"),
        QStringLiteral("major-decision"), QStringLiteral("notice-needed"),
        QStringLiteral("penalty-proposed"), QStringLiteral("review-needed"),
        QStringLiteral("served")};
    return words;
}

const QStringList& knownGates()
{
    static const QStringList words {QStringLiteral("collection-limit"),
        QStringLiteral("dates-in-order"), QStringLiteral("demand-served"),
        QStringLiteral("discussed"), QStringLiteral("electronic-service"),
        QStringLiteral("head-decides"), QStringLiteral("hearing-heard"),
        QStringLiteral("hearing-notice"), QStringLiteral("hearing-told"),
        QStringLiteral("item-in-use"), QStringLiteral("limitation-checked"),
        QStringLiteral("measures-disposed"), QStringLiteral("not-handler"),
        QStringLiteral("not-heavier"), QStringLiteral("notice-matches"),
        QStringLiteral("penalty-linked"), QStringLiteral("public-service"),
        QStringLiteral("review-passed"), QStringLiteral("secrecy-reviewed"),
        QStringLiteral("service-proof"), QStringLiteral("skeleton"),
        QStringLiteral("statement-over"), QStringLiteral("summary-limit")};
    return words;
}

const QStringList& knownEffects()
{
    static const QStringList words {QStringLiteral("archived"), QStringLiteral("closed"),
        QStringLiteral("decided"), QStringLiteral("filed"), QStringLiteral("hearing-held"),
        QStringLiteral("hearing-requested"), QStringLiteral("hearing-waived"),
        QStringLiteral("no-penalty"), QStringLiteral("noticed"), QStringLiteral("performed"),
        QStringLiteral("published"), QStringLiteral("served")};
    return words;
}

const QStringList& knownStartEvents()
{
    static const QStringList words {QStringLiteral("closed"), QStringLiteral("decided"),
        QStringLiteral("entered"), QStringLiteral("filed"), QStringLiteral("noticed"),
        QStringLiteral("occurred"), QStringLiteral("opened"), QStringLiteral("performed"),
        QStringLiteral("served")};
    return words;
}

const QStringList& powerKinds()
{
    static const QStringList words {QStringLiteral("penalty"), QStringLiteral("coercion"),
        QStringLiteral("payment"), QStringLiteral("award"), QStringLiteral("ruling"),
        QStringLiteral("confirmation"), QStringLiteral("levy"), QStringLiteral("inspection"),
        QStringLiteral("other")};
    return words;
}

namespace {

class Check {
public:
    explicit Check(const FlowDefinition& flow)
        : m_flow(flow)
    {
    }

    QList<FlowFinding> run()
    {
        whole();
        for (const FlowStep& step : m_flow.steps) {
            one(step);
        }
        reach();
        return m_findings;
    }

private:
    void error(const QString& code, const QString& step, const QString& message)
    {
        m_findings << FlowFinding {FlowFinding::Severity::Error, code, step, message};
    }
    bool isTarget(const QString& id) const
    {
        return id == QStringLiteral("end") || m_flow.indexOf(id) >= 0;
    }
    void known(const QStringList& words, const QStringList& vocabulary, const QString& code,
        const QString& step, const QString& what)
    {
        for (const QString& word : words) {
            if (!vocabulary.contains(word)) {
                error(code, step, FlowText::tr("%1 “%2” is not known").arg(what, word));
            }
        }
    }
    void condition(const FlowCondition& condition_, const QString& step)
    {
        switch (condition_.kind) {
        case FlowCondition::Kind::Always:
            return;
        case FlowCondition::Kind::Fact:
            known({condition_.name}, knownFacts(), QStringLiteral("fact"), step,
                FlowText::tr("the fact"));
            return;
        case FlowCondition::Kind::Element:
            if (m_flow.element(condition_.name) == nullptr) {
                error(QStringLiteral("element"), step,
                    FlowText::tr("a condition asks for the element “%1”, which no step has")
                        .arg(condition_.name));
            }
            return;
        case FlowCondition::Kind::All:
        case FlowCondition::Kind::Any:
        case FlowCondition::Kind::Not:
            for (const FlowCondition& child : condition_.children) {
                condition(child, step);
            }
            return;
        }
    }
    void limits(const QList<FlowLimit>& limits_, const QString& step)
    {
        static const QStringList units {QStringLiteral("hour"), QStringLiteral("day"),
            QStringLiteral("workday"), QStringLiteral("month"), QStringLiteral("year"),
            QStringLiteral("spot")};
        for (qsizetype i = 0; i < limits_.size(); ++i) {
            const FlowLimit& limit = limits_.at(i);
            if (limit.basis.trimmed().isEmpty()) {
                error(QStringLiteral("limit.basis"), step,
                    FlowText::tr("a limit names no legal basis"));
            }
            if (!units.contains(limit.unit)
                || (limit.amount == 0 && limit.unit != QStringLiteral("spot"))) {
                error(QStringLiteral("limit.unit"), step,
                    FlowText::tr("a limit has no amount or no unit"));
            }
            if (limit.start.startsWith(QStringLiteral("element:"))) {
                const FlowElement* element = m_flow.element(limit.start.mid(8));
                if (element == nullptr
                    || (element->type != QStringLiteral("date")
                        && element->type != QStringLiteral("instant"))) {
                    error(QStringLiteral("limit.start"), step,
                        FlowText::tr("a limit starts with “%1”, which is no date of this flow")
                            .arg(limit.start));
                }
            } else {
                known({limit.start}, knownStartEvents(), QStringLiteral("limit.start"), step,
                    FlowText::tr("the start event"));
            }
            for (qsizetype j = i + 1; j < limits_.size(); ++j) {
                const FlowLimit& other = limits_.at(j);
                const bool apart
                    = (limit.to.isValid() && other.from.isValid() && limit.to < other.from)
                    || (other.to.isValid() && limit.from.isValid() && other.to < limit.from);
                if (!apart) {
                    error(QStringLiteral("limit.overlap"), step,
                        FlowText::tr("two editions of a limit govern the same day"));
                }
            }
        }
    }
    void whole()
    {
        if (!powerKinds().contains(m_flow.kind)) {
            error(QStringLiteral("kind"), {},
                FlowText::tr("the kind of power “%1” is not known").arg(m_flow.kind));
        }
        if (m_flow.version < 1) {
            error(QStringLiteral("version"), {}, FlowText::tr("versions count from 1"));
        }
        const FlowStep* first = m_flow.step(m_flow.start);
        if (first == nullptr || first->type != QStringLiteral("start")) {
            error(QStringLiteral("start"), {},
                FlowText::tr("the first step is missing or is no start step"));
        }
        QSet<QString> ids;
        QHash<QString, QString> types;
        for (const FlowStep& step : m_flow.steps) {
            if (ids.contains(step.id)) {
                error(QStringLiteral("duplicate"), step.id, FlowText::tr("two steps have this id"));
            }
            ids.insert(step.id);
            for (const FlowElement& element : step.elements) {
                if (types.value(element.name, element.type) != element.type) {
                    error(QStringLiteral("element"), step.id,
                        FlowText::tr("the element “%1” has two types in this flow")
                            .arg(element.name));
                }
                types.insert(element.name, element.type);
            }
        }
        QSet<QString> clocks;
        for (const FlowClock& clock : m_flow.clocks) {
            if (clocks.contains(clock.id) || clock.id == QStringLiteral("entry")
                || clock.id == QStringLiteral("step")) {
                error(QStringLiteral("duplicate"), {},
                    FlowText::tr("two clocks are called “%1”").arg(clock.id));
            }
            clocks.insert(clock.id);
            limits(clock.limits, {});
            known({clock.until}, knownStartEvents(), QStringLiteral("clock.until"), {},
                FlowText::tr("the event"));
        }
    }
    void one(const FlowStep& step)
    {
        static const QStringList types {QStringLiteral("start"), QStringLiteral("task"),
            QStringLiteral("review"), QStringLiteral("decision"), QStringLiteral("service"),
            QStringLiteral("wait"), QStringLiteral("end")};
        static const QStringList elementTypes {QStringLiteral("text"), QStringLiteral("longtext"),
            QStringLiteral("choice"), QStringLiteral("choices"), QStringLiteral("date"),
            QStringLiteral("instant"), QStringLiteral("money"), QStringLiteral("number"),
            QStringLiteral("bool"), QStringLiteral("officers")};
        known({step.type}, types, QStringLiteral("type"), step.id, FlowText::tr("the step type"));
        known(step.roles, knownRoles(), QStringLiteral("role"), step.id, FlowText::tr("the role"));
        known(
            step.signers, knownRoles(), QStringLiteral("role"), step.id, FlowText::tr("the role"));
        if (step.roles.isEmpty()) {
            error(QStringLiteral("role"), step.id, FlowText::tr("nobody may act in this step"));
        }
        condition(step.when, step.id);
        if (!step.mandatory && step.whenText.isEmpty() && !step.branch) {
            error(QStringLiteral("when"), step.id,
                FlowText::tr("a conditional step must say in words when it is walked"));
        }
        limits(step.limits, step.id);
        for (const FlowElement& element : step.elements) {
            known({element.type}, elementTypes, QStringLiteral("element"), step.id,
                FlowText::tr("the element type"));
            condition(element.requiredWhen, step.id);
            if (element.type.startsWith(QStringLiteral("choice")) && element.options.isEmpty()) {
                error(QStringLiteral("element"), step.id,
                    FlowText::tr("“%1” offers nothing to choose").arg(element.label));
            }
        }
        for (const FlowSlot& slot : step.slots_) {
            condition(slot.when, step.id);
        }
        if (step.outcomes.isEmpty()) {
            error(QStringLiteral("dead-end"), step.id, FlowText::tr("the step has no outcome"));
        }
        QSet<QString> ids;
        for (const FlowOutcome& outcome : step.outcomes) {
            if (ids.contains(outcome.id)) {
                error(QStringLiteral("duplicate"), step.id,
                    FlowText::tr("two outcomes are called “%1”").arg(outcome.id));
            }
            ids.insert(outcome.id);
            leaving(step, outcome);
        }
    }
    void leaving(const FlowStep& step, const FlowOutcome& outcome)
    {
        known(
            outcome.roles, knownRoles(), QStringLiteral("role"), step.id, FlowText::tr("the role"));
        known(
            outcome.gates, knownGates(), QStringLiteral("gate"), step.id, FlowText::tr("the gate"));
        known(outcome.effects, knownEffects(), QStringLiteral("effect"), step.id,
            FlowText::tr("the effect"));
        for (const QString& name : outcome.elements) {
            if (step.element(name) == nullptr) {
                error(QStringLiteral("element"), step.id,
                    FlowText::tr("the outcome “%1” asks for “%2”, which the step does not have")
                        .arg(outcome.id, name));
            }
        }
        for (const FlowTarget& target : outcome.to) {
            condition(target.when, step.id);
            if (!isTarget(target.step) && target.step != QStringLiteral("stay")) {
                error(QStringLiteral("target"), step.id,
                    FlowText::tr("the outcome “%1” leads to “%2”, which does not exist")
                        .arg(outcome.id, target.step));
            }
        }
        for (const QString& target : outcome.targets) {
            if (m_flow.indexOf(target) < 0) {
                error(QStringLiteral("target"), step.id,
                    FlowText::tr("the outcome “%1” leads to “%2”, which does not exist")
                        .arg(outcome.id, target));
            }
        }
        if (outcome.to.isEmpty() == outcome.targets.isEmpty()) {
            error(QStringLiteral("target"), step.id,
                FlowText::tr("the outcome “%1” must have either next steps or steps to choose from")
                    .arg(outcome.id));
        }
        // An outcome may be open only under a condition, as long as another one leads on: the two
        // ways of closing a case, say. That one of them always holds is proved by the random walks.
        const auto ways = std::count_if(step.outcomes.cbegin(), step.outcomes.cend(),
            [](const FlowOutcome& other) { return !other.to.isEmpty(); });
        if (!outcome.to.isEmpty() && !outcome.to.constLast().when.always() && ways < 2) {
            error(QStringLiteral("dead-end"), step.id,
                FlowText::tr("the outcome “%1” leads nowhere when none of its conditions holds")
                    .arg(outcome.id));
        }
        if (outcome.id.startsWith(QStringLiteral("return")) && !outcome.reasonRequired) {
            error(QStringLiteral("return"), step.id,
                FlowText::tr("the outcome “%1” returns without asking for a reason")
                    .arg(outcome.id));
        }
    }
    QSet<QString> next(const FlowStep& step) const
    {
        QSet<QString> steps;
        for (const FlowOutcome& outcome : step.outcomes) {
            for (const FlowTarget& target : outcome.to) {
                steps.insert(target.step);
            }
            steps.unite({outcome.targets.cbegin(), outcome.targets.cend()});
        }
        return steps;
    }
    void reach()
    {
        QSet<QString> seen {m_flow.start};
        QList<QString> open {m_flow.start};
        while (!open.isEmpty()) {
            const FlowStep* step = m_flow.step(open.takeLast());
            if (step == nullptr) {
                continue;
            }
            for (const QString& id : next(*step)) {
                if (!seen.contains(id)) {
                    seen.insert(id);
                    open << id;
                }
            }
        }
        QSet<QString> ending {QStringLiteral("end")};
        for (bool grown = true; grown;) {
            grown = false;
            for (const FlowStep& step : m_flow.steps) {
                if (!ending.contains(step.id) && next(step).intersects(ending)) {
                    ending.insert(step.id);
                    grown = true;
                }
            }
        }
        for (const FlowStep& step : m_flow.steps) {
            if (!seen.contains(step.id)) {
                error(QStringLiteral("reach"), step.id, FlowText::tr("no way leads to this step"));
            }
            if (!ending.contains(step.id)) {
                error(QStringLiteral("dead-end"), step.id,
                    FlowText::tr("no way leads from this step to the end"));
            }
        }
    }

    const FlowDefinition& m_flow;
    QList<FlowFinding> m_findings;
};

} // namespace

QList<FlowFinding> checkFlowStructure(const FlowDefinition& flow)
{
    return Check(flow).run();
}

} // namespace xq
