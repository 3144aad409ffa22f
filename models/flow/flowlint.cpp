// SPDX-License-Identifier: GPL-3.0-or-later
// What law and the supervision rules ask of a definition beyond its structure (supervision.md 4.2,
// 4.3, 4.5); the comparison with a baseline is in flowbaseline.cpp.
#include "models/flow/flowlint.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace xq {
namespace {

using Severity = FlowFinding::Severity;

/// A step key of the skeleton. `…` of the table is `conditional`: the step must be there, and is
/// walked when the law asks for it.
struct SkeletonKey {
    const char* key;
    bool conditional = false;
};

QList<SkeletonKey> skeletonOf(const QString& kind, const QString& procedure)
{
    if (kind == QLatin1String("penalty")) {
        if (procedure == QLatin1String("summary")) {
            return {{"ID"}, {"NOTICE"}, {"STATEMENT"}, {"DECIDE"}, {"SERVE"}, {"RECORD"}};
        }
        return {{"LEAD"}, {"FILE"}, {"INVESTIGATE"}, {"REPORT"}, {"LEGAL_REVIEW", true}, {"NOTICE"},
            {"STATEMENT"}, {"HEARING", true}, {"DISCUSS", true}, {"DECIDE"}, {"SERVE"}, {"EXECUTE"},
            {"CLOSE"}, {"ARCHIVE"}};
    }
    if (kind == QLatin1String("coercion")) {
        if (procedure == QLatin1String("enforcement")) {
            return {{"DEMAND"}, {"STATEMENT"}, {"DECIDE"}, {"SERVE"}, {"EXECUTE"}};
        }
        return {{"APPROVE"}, {"ID"}, {"PRESENT"}, {"NOTICE"}, {"STATEMENT"}, {"SITE_RECORD"},
            {"DECIDE"}, {"SERVE"}, {"EXTEND", true}, {"RELEASE"}};
    }
    if (kind == QLatin1String("inspection")) {
        return {{"PLAN"}, {"ID"}, {"INSPECT"}, {"RESULT"}, {"FOLLOW_UP", true}, {"PUBLISH"}};
    }
    if (kind == QLatin1String("levy")) {
        return {{"REGISTER"}, {"ASSESS"}, {"DECIDE"}, {"COLLECT"}, {"WAIVE", true}, {"ARCHIVE"}};
    }
    if (kind == QLatin1String("payment")) {
        return {{"APPLY"}, {"ACCEPT"}, {"VERIFY"}, {"PUBLICITY", true}, {"DECIDE"}, {"PAY"},
            {"ARCHIVE"}};
    }
    if (kind == QLatin1String("confirmation")) {
        return {{"APPLY"}, {"ACCEPT"}, {"EXAMINE"}, {"DECIDE"}, {"ISSUE"}, {"ARCHIVE"}};
    }
    if (kind == QLatin1String("award")) {
        return {{"APPLY"}, {"EXAMINE"}, {"EVALUATE"}, {"PUBLICITY"}, {"DECIDE"}, {"AWARD"},
            {"ARCHIVE"}};
    }
    if (kind == QLatin1String("ruling")) {
        return {{"APPLY"}, {"ACCEPT"}, {"DEFENCE"}, {"HEAR"}, {"DECIDE"}, {"SERVE"}, {"ARCHIVE"}};
    }
    return {{"ACCEPT"}, {"EXAMINE"}, {"DECIDE"}, {"ARCHIVE"}};
}

/// `p.min_steps` of supervision.md 4.5, W2.
qsizetype minimumSteps(const FlowDefinition& flow)
{
    return flow.kind == QLatin1String("penalty") && flow.procedure == QLatin1String("ordinary") ? 8
                                                                                                : 4;
}

bool has(const FlowStep& step, const char* element)
{
    return step.element(QLatin1String(element)) != nullptr;
}

/// Does a step of another key do what the key stands for? On the spot, one step does several:
/// showing the certificate, telling facts and basis and hearing the party are then elements of it.
bool covers(const FlowStep& step, const QString& key)
{
    if (key == QLatin1String("ID")) {
        return has(step, "idShown");
    }
    if (key == QLatin1String("NOTICE")) {
        return has(step, "facts") && has(step, "basisClause") && has(step, "statement");
    }
    if (key == QLatin1String("STATEMENT")) {
        return has(step, "statement");
    }
    return key == QLatin1String("SERVE") && step.type == QLatin1String("service");
}

/// Rule ids of supervision.md 2.2 that can stand in a supervision point.
bool isRule(const QString& id)
{
    struct Family {
        const char* letters;
        int last;
    };
    static constexpr Family kFamilies[] {
        {"T", 13}, {"P", 9}, {"C", 4}, {"DI", 3}, {"FE", 3}, {"O", 3}, {"X", 1}};
    return std::any_of(std::begin(kFamilies), std::end(kFamilies), [&id](const Family& family) {
        const QLatin1String letters(family.letters);
        if (!id.startsWith(letters)) {
            return false;
        }
        bool number = false;
        const int n = id.mid(letters.size()).toInt(&number);
        return number && n >= 1 && n <= family.last;
    });
}

class Lint {
public:
    explicit Lint(const FlowDefinition& flow)
        : m_flow(flow)
    {
    }

    QList<FlowFinding> run()
    {
        m_findings = checkFlowStructure(m_flow);
        skeleton();
        whole();
        for (const FlowStep& step : m_flow.steps) {
            content(step);
            coverage(step);
        }
        std::stable_sort(m_findings.begin(), m_findings.end(),
            [](const FlowFinding& a, const FlowFinding& b) { return a.severity > b.severity; });
        return m_findings;
    }

private:
    void say(Severity severity, const char* code, const QString& step, const QString& message)
    {
        m_findings.append({severity, QLatin1String(code), step, message});
    }

    void skeleton()
    {
        qsizetype from = 0;
        for (const SkeletonKey& wanted : skeletonOf(m_flow.kind, m_flow.procedure)) {
            const QString key = QLatin1String(wanted.key);
            auto at = std::find_if(m_flow.steps.cbegin(), m_flow.steps.cend(),
                [&key](const FlowStep& step) { return step.key == key; });
            if (at == m_flow.steps.cend()) {
                at = std::find_if(m_flow.steps.cbegin(), m_flow.steps.cend(),
                    [&key](const FlowStep& step) { return covers(step, key); });
            }
            if (at == m_flow.steps.cend()) {
                say(Severity::Error, "W1", {},
                    QCoreApplication::translate("xq::Flow",
                        "the statutory step %1 is missing; the flow is too simple for its kind")
                        .arg(key));
                continue;
            }
            if (!wanted.conditional && !at->mandatory) {
                say(Severity::Error, "W1", at->id,
                    QCoreApplication::translate(
                        "xq::Flow", "the statutory step %1 may not be left to choice")
                        .arg(key));
            }
            const qsizetype index = at - m_flow.steps.cbegin();
            // The legality review may stand anywhere between report and decision.
            if (key != QLatin1String("LEGAL_REVIEW")) {
                if (index < from) {
                    say(Severity::Error, "W1", at->id,
                        QCoreApplication::translate(
                            "xq::Flow", "the step %1 stands before one that must precede it")
                            .arg(key));
                }
                from = std::max(from, index);
            }
        }
    }

    void whole()
    {
        if (m_flow.steps.size() < minimumSteps(m_flow)) {
            say(Severity::Warning, "W2", {},
                QCoreApplication::translate("xq::Flow",
                    "the flow has %1 steps; fewer than %2 must be justified to the legal reviewer")
                    .arg(m_flow.steps.size())
                    .arg(minimumSteps(m_flow)));
        }
        QSet<QString> roles;
        QSet<QString> limits;
        qsizetype limited = 0;
        for (const FlowStep& step : m_flow.steps) {
            for (const QString& role : step.roles) {
                roles.insert(role);
            }
            if (!step.limits.isEmpty()) {
                ++limited;
                limits.insert(
                    QString::number(step.limits.constLast().amount) + step.limits.constLast().unit);
            }
        }
        if (roles.size() <= 1) {
            say(Severity::Error, "W3", {},
                QCoreApplication::translate("xq::Flow",
                    "one post alone walks every step; handling, review and decision must be "
                    "apart"));
        }
        if (limited >= 3 && limits.size() == 1) {
            say(Severity::Warning, "W4", {},
                QCoreApplication::translate(
                    "xq::Flow", "every step has the same limit; it looks like a copied template"));
        }
    }

    void content(const FlowStep& step)
    {
        const bool opinion
            = step.type == QLatin1String("review") || step.type == QLatin1String("decision");
        if (step.elements.isEmpty() && step.documents.isEmpty() && step.slots_.isEmpty()
            && !opinion) {
            say(Severity::Warning, "W5", step.id,
                QCoreApplication::translate(
                    "xq::Flow", "the step asks for nothing: no element, document or evidence"));
        }
    }

    bool hasPoint(const FlowStep& step, const char* kind) const
    {
        return std::any_of(step.points.cbegin(), step.points.cend(),
            [kind](const FlowPoint& point) { return point.kind == QLatin1String(kind); });
    }

    void coverage(const FlowStep& step)
    {
        static const QStringList always {QStringLiteral("FILE"), QStringLiteral("NOTICE"),
            QStringLiteral("DECIDE"), QStringLiteral("EXECUTE"), QStringLiteral("FEE"),
            QStringLiteral("WAIVE"), QStringLiteral("RELEASE"), QStringLiteral("PUBLISH")};
        if (step.mandatory && !hasPoint(step, "time")) {
            say(Severity::Note, "coverage.a", step.id,
                QCoreApplication::translate(
                    "xq::Flow", "the mandatory step has no supervision point for time"));
        }
        QSet<QString> kinds;
        for (const FlowPoint& point : step.points) {
            kinds.insert(point.kind);
            const bool runs = std::any_of(point.rules.cbegin(), point.rules.cend(), isRule);
            if (!runs && point.check.isEmpty()) {
                say(Severity::Error, "coverage.e", step.id,
                    QCoreApplication::translate("xq::Flow",
                        "a supervision point names neither a known rule nor a manual check"));
            }
        }
        for (const FlowRisk& risk : step.risks) {
            const qsizetype needed = risk.level == QLatin1String("high") ? 2
                : risk.level == QLatin1String("medium")                  ? 1
                                                                         : 0;
            if (kinds.size() < needed) {
                say(Severity::Warning, "coverage.b", step.id,
                    QCoreApplication::translate("xq::Flow",
                        "the risk point “%1” needs %2 supervision points of different kinds")
                        .arg(risk.name)
                        .arg(needed));
            }
        }
        if (always.contains(step.key) && step.points.isEmpty()) {
            say(Severity::Error, "coverage.c", step.id,
                QCoreApplication::translate(
                    "xq::Flow", "this step always needs a supervision point"));
        }
        if (m_flow.kind == QLatin1String("penalty") && step.key == QLatin1String("DECIDE")
            && !hasPoint(step, "discretion")) {
            say(Severity::Error, "coverage.d", step.id,
                QCoreApplication::translate("xq::Flow",
                    "the decision on a penalty needs a supervision point for discretion"));
        }
    }

    const FlowDefinition& m_flow;
    QList<FlowFinding> m_findings;
};

} // namespace

QStringList statutorySkeleton(const QString& kind, const QString& procedure)
{
    QStringList keys;
    for (const SkeletonKey& key : skeletonOf(kind, procedure)) {
        if (!key.conditional) {
            keys.append(QLatin1String(key.key));
        }
    }
    return keys;
}

QList<FlowFinding> lintFlow(const FlowDefinition& flow)
{
    return Lint(flow).run();
}

} // namespace xq
