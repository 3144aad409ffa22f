// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/streams.h"

namespace xq {

/// A frozen ledger as the journal knows it.
struct LedgerSnapshot {
    QString number; ///< 2017Q1-CG-003
    QString kind;
    QString quarter; ///< 2017Q1
    QString digest; ///< SM3 of the document, hex: what is printed at its foot
    QString blob; ///< SM3 of its bytes in the evidence store, hex
    qint64 rows = 0;
    Instant frozenAt = 0;
    QString actor;
    QString event;
    friend bool operator==(const LedgerSnapshot&, const LedgerSnapshot&) = default;
};

/// The state of `ledger:<unit>` as a value: every snapshot, in order of numbering.
struct LedgerBook {
    QString unit;
    QList<LedgerSnapshot> snapshots;
    static LedgerBook fromState(const QJsonObject& state);
    QJsonObject toState() const;
    /// The newest of that kind and quarter; null: none.
    const LedgerSnapshot* newest(const QString& kind, const QString& quarter) const;
    const LedgerSnapshot* find(const QString& number) const;
    /// <quarter>-<unit>-<three digits>, counted over the quarter.
    QString nextNumber(const QString& quarter) const;
};
inline QString ledgerStream(const QString& unit)
{
    return QStringLiteral("ledger:") + unit;
}

/// Stream `ledger:<unit>` (partition unit:<unit>), table ledger_row.
///   ledger.frozen {kind, quarter, number, digest, blob, rows, frozenAt}, signed by a person with
///   the platform-management role of the unit.
/// Errors of admission: ledger.number (taken or not the next), ledger.malformed, authority.*.
void addLedgerHandler(StreamRegistry& registry);

} // namespace xq
