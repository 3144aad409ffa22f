// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace xq {

/// One line per message on standard error, with its level; debug lines only with `XQ_DEBUG` set.
/// Identity and telephone numbers are masked: they must never stand in a log.
void installMessageHandler();

} // namespace xq
