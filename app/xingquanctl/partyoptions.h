// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/xingquanctl/command.h"
#include "models/cases/casestate.h"

namespace xq {

/// The party of a case on the command line: `case open` and `lead case` take the same options.
struct PartyOptions {
    Argument name, kind, id, address, representative, phone;
};
PartyOptions addPartyOptions(Command& verb);
/// Errors: usage (another sort of party).
Result<CaseParty> partyFrom(const PartyOptions& options);

} // namespace xq
