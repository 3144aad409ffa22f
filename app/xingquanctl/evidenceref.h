// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/cases/casestate.h"

namespace xq {

/// The id of a piece of evidence that the command line names by id or SM3, by the beginning of
/// either, or by position in the list, from 1. `bytesOnly`: of two entries with the same file
/// either will do. Errors: evidence.not-found, evidence.ambiguous.
Result<QString> resolveEvidence(const CaseState& state, const QString& text, bool bytesOnly);

} // namespace xq
