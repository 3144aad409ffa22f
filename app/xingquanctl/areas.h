// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace xq {

class Cli;

// Each in area_<name>.cpp; the order is that of cli.md and of --help.
void addCheckArea(Cli& cli);
void addMoneyArea(Cli& cli);
void addDeadlineArea(Cli& cli);

inline void addAreas(Cli& cli)
{
    addCheckArea(cli);
    addMoneyArea(cli);
    addDeadlineArea(cli);
}

} // namespace xq
