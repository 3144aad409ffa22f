// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/casedesk.h"

namespace xq {

/// A case that waits for the legality review.
struct ReviewEntry {
    CaseRow row;
    int round = 1; ///< 1: first time; more: came back
    bool mayReview = true; ///< false: this person handled the case (cases.md 1.1)
    QString reason; ///< in words, where not
};

/// What the review page needs.
struct ReviewForm {
    CaseView view;
    QList<ReviewQuestion> questions;
    QList<ReviewHint> hints; ///< one for each question
    QJsonObject before; ///< elements as the previous round judged them; empty in the first
};

/// The legal desk (法制科): queue, form; submitting is CaseDesk::review().
class ReviewDesk {
public:
    explicit ReviewDesk(Workplace& place);
    /// By remaining time.
    Result<QList<ReviewEntry>> queue() const;
    Result<ReviewForm> form(const QString& stream) const;

private:
    Workplace& m_place;
};

} // namespace xq
