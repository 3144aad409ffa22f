// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/casedata.h"

class QDialog;
class QWidget;

namespace xq {

/// What the page's bar offers, sorted out of the case's actions.
struct CaseOffer {
    std::optional<CaseAction> primary; ///< first possible outcome that completes the step
    QList<CaseAction> others; ///< the other outcomes, possible or not, in the flow's order
    QList<CaseAction> side; ///< hand over, suspend, extend ... that have a button
    std::optional<CaseAction> danger; ///< declare void
    QList<CaseAction> more; ///< the rest, in a menu
    QString reason; ///< why something beside it is impossible; empty: nothing is
    friend bool operator==(const CaseOffer&, const CaseOffer&) = default;
};
CaseOffer offerOf(const CaseData& data);

/// Label with the ellipsis of acts that ask something first, and the mnemonic of the usual ones.
QString actLabel(const CaseAction& action);

/// Does the outcome ask where to, or for a reason that `opinion` does not give yet?
bool asksFirst(const CaseAction& action, const QString& opinion);

/// The dialog of an outcome (where to, reason). `done` gets target and reason. Opens itself and
/// deletes itself.
void askOutcome(QWidget* parent, const CaseData& data, const CaseAction& action,
    const QString& opinion,
    const std::function<void(const QString& target, const QString& reason)>& done);

/// The dialog of any other act; `done` gets it with its fields.
void askAct(QWidget* parent, const CaseData& data, const CaseAction& action,
    const std::function<void(const CaseAct&)>& done);

} // namespace xq
