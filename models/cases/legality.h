// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/casecontext.h"
#include "models/cases/casestate.h"

namespace xq {

/// A question of the legality review form (cases.md 3.3), worded for the kind of case. Official
/// text, Chinese.
struct ReviewQuestion {
    QString id; ///< L01 .. L15
    QString text;
    bool manual = false; ///< only a person can tell
    friend bool operator==(const ReviewQuestion&, const ReviewQuestion&) = default;
};
QList<ReviewQuestion> reviewQuestions(const QString& kind);

/// One of the eight conclusions (cases.md 3.4).
struct ReviewConclusion {
    int number = 0;
    QString id; ///< agree, insufficient, change, procedure, transfer, amend, incomplete, no-penalty
    QString text; ///< official wording
    QString advice; ///< 同意, 建议补充调查 ...
    QStringList targetKeys; ///< step keys it may lead to; empty: onward
    bool commentRequired = true;
};
const QList<ReviewConclusion>& reviewConclusions();
const ReviewConclusion* reviewConclusion(int number);

/// What the program could check by itself.
struct ReviewHint {
    enum class State { Pass, Check, Manual, NotApplicable };
    QString item;
    State state = State::Manual;
    QString text; ///< translated: the figures it rests on
    friend bool operator==(const ReviewHint&, const ReviewHint&) = default;
};
/// One hint for each question, in order. Pure.
QList<ReviewHint> reviewHints(const CaseState& state, const CaseContext& context);

/// The form must be whole: 15 answers, a note on each "no", a conclusion, a comment where it is
/// asked, and no agreement over an unanswered or refused fatal point. Errors: review.incomplete
/// (names the items), review.note, review.conclusion, review.comment, review.contradiction.
Result<void> checkReview(const QString& kind, const QList<ReviewAnswer>& answers, int conclusion,
    const QString& comment);

/// Warnings that never block (cases.md 2.11 soft gates): limitation of 2 or 5 years, amounts
/// outside the tier, duplicate evidence, statutory steps on one day.
struct CaseHint {
    QString rule; ///< "limitation", "SK4" ...
    QString text;
    friend bool operator==(const CaseHint&, const CaseHint&) = default;
};
QList<CaseHint> caseHints(const CaseState& state, const CaseContext& context);

} // namespace xq
