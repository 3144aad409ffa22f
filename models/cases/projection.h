// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/casestate.h"
#include "models/cases/leadstate.h"

namespace xq {

class Database;

/// Bringing the rows of one case or lead up to date. Pure functions of the state: what rows were
/// there changes nothing in those there will be. Errors: store.*.
Result<void> projectCase(Database& database, const CaseState& state);
Result<void> projectLead(Database& database, const LeadState& lead);
QStringList caseTables();
QStringList leadTables();

/// open, returned, halted, closed, archived, voided: the word a list shows.
QString caseStatus(const CaseState& state);
QStringList caseStatuses(); ///< those words, in this order
/// How people call such a word, translated; an unknown one as it stands.
QString caseStatusName(const QString& status);
/// Year and serial of a document number, padded, so that text order is number order.
QString numberKey(const QString& number);

/// What a clock without limit has in the due columns.
inline constexpr Instant kNoDue = 9007199254740991;

} // namespace xq
