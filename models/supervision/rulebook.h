// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/supervision/signal.h"

namespace xq {

/// A supervision rule of this program version (supervision.md 2.2). Changing what it means raises
/// `version`.
struct SupervisionRule {
    QString id; ///< "T2"
    SignalFamily family = SignalFamily::Time;
    int version = 1;
    int level = 1; ///< default level; T6 may rise to 3
    QString title; ///< translated
    QString basis; ///< citation, Chinese; empty: the clock's own, or a parameter
    friend bool operator==(const SupervisionRule&, const SupervisionRule&) = default;
};

/// Those that run: T1–T6, T9, T12, P1–P4, P7, in order.
QList<SupervisionRule> supervisionRules();
/// Rule by id ("P4") or by the code a refusal carries ("rule.P4"); gates of cases.md 2.11 that are
/// no rule of the table come as process rules with their own code, title and basis.
SupervisionRule supervisionRule(const QString& idOrCode);
/// Version of the whole set: changes when any rule does.
QString ruleSetVersion();

} // namespace xq
