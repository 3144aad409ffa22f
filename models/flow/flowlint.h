// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/flow/flowdefinition.h"

namespace xq {

/// What the linter has to say of a definition (supervision.md 4.2, 4.3, 4.5).
struct FlowFinding {
    enum class Severity { Note, Warning, Error };
    Severity severity = Severity::Warning;
    QString code; ///< "W1", "W3", "coverage.a", "reach", "dead-end" ...
    QString step; ///< step id; empty: the flow as a whole
    QString message; ///< translated sentence
    friend bool operator==(const FlowFinding&, const FlowFinding&) = default;
};

/// Structure (errors make readFlow() refuse), statutory skeleton (W1), size (W2), posts (W3), equal
/// limits (W4), empty steps (W5), coverage by supervision points (4.3 a–e). Errors first.
QList<FlowFinding> lintFlow(const FlowDefinition& flow);
/// The structural part alone.
QList<FlowFinding> checkFlowStructure(const FlowDefinition& flow);
/// Directions of supervision.md 4.1: a unit may add to its baseline, never remove or weaken.
QList<FlowFinding> compareWithBaseline(const FlowDefinition& flow, const FlowDefinition& baseline);
/// Statutory step keys in order for a kind and procedure; conditional ones are not among them.
QStringList statutorySkeleton(const QString& kind, const QString& procedure);

} // namespace xq
