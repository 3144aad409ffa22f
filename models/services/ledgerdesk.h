// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/casestate.h"
#include "models/ledgers/ledgerbuilders.h"
#include "models/ledgers/ledgerhandler.h"
#include "models/services/workplace.h"

namespace xq {

/// The unit's quarterly ledgers (cases.md 6.3): drafts from the cases as they stand, numbered
/// snapshots that never change. Errors: ledger.kind, ledger.not-over, ledger.digest,
/// ledger.not-found, authority.role, store.*.
class LedgerDesk {
public:
    using Progress = std::function<bool(qint64 done, qint64 total)>; ///< false cancels

    explicit LedgerDesk(Workplace& place);

    /// The figures as they are now; a quarter that is not over counts to this moment.
    Result<LedgerDocument> draft(
        const QString& kind, const Quarter& quarter, const Progress& progress = {});
    /// A new numbered snapshot of the quarter. Later changes never touch it; they go into a further
    /// snapshot (更正).
    Result<LedgerDocument> freeze(
        const QString& kind, const Quarter& quarter, const Progress& progress = {});
    /// What a clerk means by printing: the newest snapshot of the quarter; the first time it is
    /// made once the quarter is over; before that the draft.
    Result<LedgerDocument> forPrinting(
        const QString& kind, const Quarter& quarter, const Progress& progress = {});
    /// A snapshot by number, its digest verified.
    Result<LedgerDocument> snapshot(const QString& number);
    Result<LedgerBook> book() const;

    /// A kind and quarter for which there is something to print.
    struct Entry {
        QString kind;
        QString quarter;
        qint64 cases = 0;
        QString number; ///< newest snapshot; empty: none
        Instant frozenAt = 0;
    };
    Result<QList<Entry>> list() const; ///< newest quarter first

private:
    struct Cohort;
    Result<Cohort> gather(const Quarter& quarter, const Progress& progress);
    LedgerHead head(const Quarter& quarter) const;

    Workplace& m_place;
};

} // namespace xq
