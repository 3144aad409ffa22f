// SPDX-License-Identifier: GPL-3.0-or-later
// ui/ledgers: the quarter's ledgers on the screen, on paper and as files. What the page needs from
// the rest of the program is one small interface, so that it runs over the ledger desk and in tests
// alike.
#pragma once

#include "models/ledgers/ledgerdocument.h"
#include "models/ledgers/quarter.h"

#include <functional>
#include <optional>

namespace xq {

/// What one ledger is made of.
struct LedgerChoice {
    QString kind; ///< power-quarter, statistics-quarter, case-quarter
    Quarter quarter;
    friend bool operator==(const LedgerChoice&, const LedgerChoice&) = default;
};

/// What there is to choose from.
struct LedgerChoices {
    QStringList kinds = ledgerKinds();
    int firstYear = 2016;
    int lastYear = 2017;
    Quarter initial; ///< usually the last finished quarter
    bool mayFreeze = true; ///< the signed-in person may make snapshots
};

/// A ledger and what its page says about it.
struct LedgerView {
    LedgerDocument
        document; ///< the newest snapshot of that choice, or a draft of the present figures
    QString frozenBy; ///< who made the snapshot
    /// Cases changed after it, which go to the correction sheet; nothing: not known.
    std::optional<int> changedSince;
};

/// A ledger and, where it was asked for, the list of its cases.
struct LedgerPapers {
    LedgerView ledger;
    std::optional<LedgerView> annex;
};

/// Answers come on the window's thread, later or at once, to the newest call of a kind at least; a
/// source outlives its pages.
class LedgerSource {
public:
    using Reply = std::function<void(Result<LedgerPapers>)>;
    using FreezeReply = std::function<void(Result<LedgerView>)>;
    virtual ~LedgerSource() = default;
    virtual LedgerChoices choices() const = 0;
    virtual void fetch(const LedgerChoice& choice, bool withAnnex, const Reply& reply) = 0;
    /// Makes a numbered snapshot of the present figures.
    virtual void freeze(const LedgerChoice& choice, const FreezeReply& reply) = 0;
};

} // namespace xq
