// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace xq {

/// How long work reports and how it is stopped. Both are called on the thread that does the work.
struct JobControl {
    std::function<void(int done, int total)> progress;
    std::function<bool()> cancelled;

    void report(qsizetype done, qsizetype total) const
    {
        if (progress) {
            progress(static_cast<int>(done), static_cast<int>(total));
        }
    }
    bool stopped() const { return cancelled && cancelled(); }
};

} // namespace xq
