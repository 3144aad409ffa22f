// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/casecontext.h"
#include "models/cases/casestate.h"
#include "models/services/workplace.h"

namespace xq {

/// Document numbers (cases.md 5.5): unique per unit, type and year, from blocks that this device
/// holds alone. Drawing happens inside the writing transaction that records the act: what is
/// refused uses no number up. Without a block the paper says 待编号; a case filed so gets its number
/// with the first act in it after a block has come (CaseDesk).
class NumberBook {
public:
    explicit NumberBook(Workplace& place);
    /// Every type that is drawn; the exchange with the server keeps them in stock.
    static QStringList types();

    /// The number that the outcome calls for (filing, notice, decision); empty: none, or no block.
    Result<QString> drawFor(
        const CaseState& state, const CaseContext& context, const QString& outcome);
    /// The type of a case's filing number: "立", "检", "当罚".
    static QString filingType(const CaseState& state);
    /// The next number of a type ("立", "罚决"); empty: no block is left. Only inside a
    /// transaction.
    Result<QString> draw(const QString& type, int year);

private:
    Workplace& m_place;
};

} // namespace xq
