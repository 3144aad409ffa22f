// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/casecontext.h"

#include <QList>
#include <QString>

namespace xq {

/// The figures by which rules judge (supervision.md 8). A city, unit or item may set others; a
/// signal keeps the version of the set it was judged by.
struct SupervisionParameters {
    int version = 1;
    int warnPercent = 90; ///< warn_ratio 0.90
    int warnWorkdays = 1; ///< warn_wd
    int idleWorkdays = 5; ///< idle_wd
    int entryHours = 48; ///< entry_hours
    int entryWarnHours = 36; ///< of a lead without a case
    bool entryPausesOnRestDays = false; ///< cases.md 1.7: natural hours unless a city says so
    int promiseLevel = 2; ///< level of T4; 3 in the Yulin profile
    /// T6 goes from 2 to 3 once the limit has passed once more, in percent of its length.
    int filingEscalationPercent = 100;
    friend bool operator==(const SupervisionParameters&, const SupervisionParameters&) = default;

    /// The same figures for the clocks of a case.
    CaseParameters forClocks(CaseParameters others = {}) const;
};

/// A parameter with where its default comes from, for screens and the shell.
struct ParameterRow {
    QString key; ///< "warn_ratio"
    QString value;
    QString name; ///< translated
    QString source; ///< citation, Chinese; empty: a default of this program, without a rule text
};
QList<ParameterRow> parameterRows(const SupervisionParameters& parameters);
/// "idle_wd = 5" with its origin, as a basis where no law speaks.
QString parameterBasis(const SupervisionParameters& parameters, const QString& key);

} // namespace xq
