// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace xq {

/// The context in which the sentences of this folder are translated.
struct CaseText {
    Q_DECLARE_TR_FUNCTIONS(xq::Cases)
};

} // namespace xq
