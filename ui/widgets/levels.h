// SPDX-License-Identifier: GPL-3.0-or-later
// Alarm levels of the supervision rules (0 none, 1 warning, 2 alarm, 3 severe) as statuses.
#pragma once

#include "ui/widgets/tokens.h"

namespace xq {

constexpr Status statusOfLevel(int level)
{
    return level >= 3 ? Status::Severe
        : level == 2  ? Status::Alarm
        : level == 1  ? Status::Warning
                      : Status::Normal;
}

} // namespace xq
