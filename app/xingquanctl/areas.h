// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace xq {

class Cli;

// Each in area_<name>.cpp; the order is that of cli.md and of --help.
void addCheckArea(Cli& cli);
void addMoneyArea(Cli& cli);
void addDeadlineArea(Cli& cli);
void addStoreArea(Cli& cli);
void addUserArea(Cli& cli);
void addUnitArea(Cli& cli);
void addCalendarArea(Cli& cli);
void addCatalogueArea(Cli& cli);
void addFlowArea(Cli& cli);
void addLeadArea(Cli& cli);
void addCaseArea(Cli& cli);
void addEvidenceArea(Cli& cli);
void addReviewArea(Cli& cli);
void addAlarmArea(Cli& cli);
void addLedgerArea(Cli& cli);
void addSyncArea(Cli& cli);
void addDemoArea(Cli& cli);

inline void addAreas(Cli& cli)
{
    addCheckArea(cli);
    addMoneyArea(cli);
    addDeadlineArea(cli);
    addStoreArea(cli);
    addUserArea(cli);
    addUnitArea(cli);
    addCalendarArea(cli);
    addCatalogueArea(cli);
    addFlowArea(cli);
    addLeadArea(cli);
    addCaseArea(cli);
    addEvidenceArea(cli);
    addReviewArea(cli);
    addAlarmArea(cli);
    addLedgerArea(cli);
    addSyncArea(cli);
    addDemoArea(cli);
}

} // namespace xq
