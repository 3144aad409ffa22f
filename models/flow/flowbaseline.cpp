// SPDX-License-Identifier: GPL-3.0-or-later
// Add only, never remove: a unit's flow against the province's (supervision.md 4.1).
#include "models/base/words.h"
#include "models/flow/flowlint.h"

#include <QCoreApplication>

#include <algorithm>

namespace xq {
namespace {

int rank(const QString& level)
{
    return level == QLatin1String("high")  ? 3
        : level == QLatin1String("medium") ? 2
        : level == QLatin1String("low")    ? 1
                                           : 0;
}

/// No longer than the baseline's. A limit in working days is never shorter than as many days.
bool withinLimit(const FlowLimit& own, const FlowLimit& base)
{
    if (own.unit == base.unit) {
        return own.amount <= base.amount;
    }
    if (own.unit == QLatin1String("spot")) {
        return true;
    }
    return own.unit == QLatin1String("day") && base.unit == QLatin1String("workday")
        && own.amount <= base.amount;
}

class Comparison {
public:
    Comparison(const FlowDefinition& flow, const FlowDefinition& baseline)
        : m_flow(flow)
        , m_baseline(baseline)
    {
    }

    QList<FlowFinding> run()
    {
        int last = -1;
        for (const FlowStep& base : m_baseline.steps) {
            const FlowStep* own = m_flow.stepByKey(base.key);
            if (!own) {
                weakened("steps", base.id,
                    QCoreApplication::translate("xq::Flow", "the step “%1” was left out")
                        .arg(base.name));
                continue;
            }
            const int at = m_flow.indexOf(own->id);
            if (at < last && !base.branch) {
                weakened("order", own->id,
                    QCoreApplication::translate(
                        "xq::Flow", "the step “%1” stands elsewhere than in the baseline")
                        .arg(base.name));
            }
            last = base.branch ? last : std::max(last, at);
            step(*own, base);
        }
        return m_findings;
    }

private:
    void weakened(const char* what, const QString& stepId, const QString& message)
    {
        m_findings.append({FlowFinding::Severity::Error,
            QStringLiteral("weakened.") + QLatin1String(what), stepId, message});
    }

    void step(const FlowStep& own, const FlowStep& base)
    {
        if (base.mandatory && !own.mandatory) {
            weakened("mandatory", own.id,
                QCoreApplication::translate("xq::Flow", "a mandatory step became optional"));
        }
        if (own.officers < base.officers) {
            weakened("officers", own.id,
                QCoreApplication::translate("xq::Flow", "fewer officers are asked for: %1 of %2")
                    .arg(own.officers)
                    .arg(base.officers));
        }
        for (const QString& signer : base.signers) {
            if (!own.signers.contains(signer)) {
                weakened("signers", own.id,
                    QCoreApplication::translate("xq::Flow", "the endorsement by %1 was left out")
                        .arg(signer));
            }
        }
        forms(own, base);
        limits(own, base);
        supervision(own, base);
    }

    void forms(const FlowStep& own, const FlowStep& base)
    {
        for (const FlowElement& element : base.elements) {
            const FlowElement* kept = own.element(element.name);
            if (!kept || (element.required && !kept->required)) {
                weakened("elements", own.id,
                    QCoreApplication::translate(
                        "xq::Flow", "the element “%1” is no longer asked for")
                        .arg(element.label));
            }
        }
        for (const FlowDocument& document : base.documents) {
            const auto kept = std::find_if(own.documents.cbegin(), own.documents.cend(),
                [&document](const FlowDocument& other) { return other.type == document.type; });
            if (kept == own.documents.cend() || (document.required && !kept->required)) {
                weakened("documents", own.id,
                    QCoreApplication::translate(
                        "xq::Flow", "the document “%1” is no longer asked for")
                        .arg(document.name));
            }
        }
        for (const FlowSlot& slot : base.slots_) {
            const auto kept = std::find_if(own.slots_.cbegin(), own.slots_.cend(),
                [&slot](const FlowSlot& other) { return other.id == slot.id; });
            if (kept == own.slots_.cend() || kept->min < slot.min) {
                weakened("slots", own.id,
                    QCoreApplication::translate(
                        "xq::Flow", "the evidence “%1” is no longer asked for")
                        .arg(slot.name));
            }
        }
    }

    void limits(const FlowStep& own, const FlowStep& base)
    {
        for (const FlowLimit& limit : base.limits) {
            const auto kept = std::find_if(
                own.limits.cbegin(), own.limits.cend(), [&limit](const FlowLimit& other) {
                    return other.from == limit.from && other.to == limit.to;
                });
            if (kept == own.limits.cend() || !withinLimit(*kept, limit)) {
                weakened("limits", own.id,
                    QCoreApplication::translate(
                        "xq::Flow", "the limit of %1 was lengthened or left out")
                        .arg(spanText(limit.amount, limit.unit)));
            }
        }
    }

    void supervision(const FlowStep& own, const FlowStep& base)
    {
        for (const FlowRisk& risk : base.risks) {
            const auto kept = std::find_if(own.risks.cbegin(), own.risks.cend(),
                [&risk](const FlowRisk& other) { return other.name == risk.name; });
            if (kept == own.risks.cend() || rank(kept->level) < rank(risk.level)) {
                weakened("risks", own.id,
                    QCoreApplication::translate(
                        "xq::Flow", "the risk point “%1” was left out or lowered")
                        .arg(risk.name));
            }
        }
        for (const FlowPoint& point : base.points) {
            const bool kept = std::any_of(
                own.points.cbegin(), own.points.cend(), [&point](const FlowPoint& other) {
                    return other.kind == point.kind
                        && std::all_of(point.rules.cbegin(), point.rules.cend(),
                            [&other](const QString& rule) { return other.rules.contains(rule); });
                });
            if (!kept) {
                weakened("points", own.id,
                    QCoreApplication::translate(
                        "xq::Flow", "a supervision point was left out: %1 %2")
                        .arg(point.kind, wordList(point.rules)));
            }
        }
    }

    const FlowDefinition& m_flow;
    const FlowDefinition& m_baseline;
    QList<FlowFinding> m_findings;
};

} // namespace

QList<FlowFinding> compareWithBaseline(const FlowDefinition& flow, const FlowDefinition& baseline)
{
    return Comparison(flow, baseline).run();
}

} // namespace xq
