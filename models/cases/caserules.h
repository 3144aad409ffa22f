// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace xq {

/// A rule that can refuse an act, for explaining it in windows, alarms and the shell.
struct CaseRule {
    QString code; ///< "rule.P1"
    QString title; ///< translated
    QString basis; ///< law and article as printed, Chinese
    int level = 2; ///< supervision.md 2.2
};
const QList<CaseRule>& caseRules();
/// Null: no such rule.
const CaseRule* caseRule(const QString& code);

} // namespace xq
