// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/instant.h"
#include "models/ledgers/partymask.h"
#include "models/ledgers/quarter.h"

#include <QDate>
#include <QStringList>
#include <QVector>

#include <optional>

namespace xq {

/// What every ledger says above and below its table.
struct LedgerHead {
    QString unitName;
    Quarter quarter;
    QDate
        asOf; ///< the last day the figures know of; invalid or past the quarter: the whole quarter
    QString leader; ///< 单位负责人; empty leaves room for the pen, as do the next two
    QString reviewer; ///< 审核人
    QString preparedBy; ///< 填报人
    QDate preparedOn; ///< 填报日期
    QString phone;
};

struct ReasonCount {
    QString reason; ///< as printed: 个人隐私, 商业秘密, 简易程序
    qint64 count = 0;
};

/// One item's row of the 权力运行季度台账 (cases.md 6.3). "Cohort" is the item's cases whose
/// *entry* (case.opened, corrected device time) lies in the quarter; what became of them is told as
/// at min(asOf, end of the quarter). Cases moved to another unit stay with the unit that entered
/// them.
struct ItemQuarterFacts {
    QString kind; ///< 行政处罚 …, as the catalogue writes it
    QString code;
    QString name;
    /// Matters whose occurrence (cases.md 1.7) lies in the quarter: cases, whenever entered, and
    /// leads on this item that are neither a case nor closed.
    qint64 occurred = 0;
    qint64 enteredInTime = 0; ///< cohort, entered within 48 h of the occurrence
    qint64 enteredLate = 0; ///< the rest of the cohort; 录入数 is the sum of the two
    qint64 filed = 0; ///< cohort with 立案 or 受理
    qint64 closed = 0; ///< cohort with 结案, whatever the result
    qint64 closedEarlierCohort = 0; ///< closed in the quarter, entered before it: told apart
    qint64 open = 0; ///< cohort filed and neither closed nor ended
    qint64 overdue = 0; ///< cohort past a limit of the case or a step, open or closed
    bool legalityApplies = true; ///< false: the item's flow has no legality review, shown as —
    qint64 legalityAgreed = 0; ///< review rounds of the cohort concluded with agreement
    qint64 legalityReturned = 0; ///< review rounds of the cohort returned or refused
    qint64 warnings = 0; ///< level 1 signals of the cohort, without revoked ones
    qint64 alarms = 0; ///< level 2 and 3, without revoked ones
    qint64 supervised = 0; ///< signals of the cohort with a supervision order
    qint64 disclosed = 0; ///< cohort published
    QVector<ReasonCount> undisclosed; ///< cohort decided not to be published, by reason
    std::optional<qint64> amountFen; ///< fines, levies, payments decided; nothing: not applicable
    QString remark;
    qint64 entered() const { return enteredInTime + enteredLate; }
};

/// One row of the 季度统计表 (supervision.md 6.3): an office and a kind of power. Other than above,
/// these count what *happened* in the quarter, whenever the case was entered.
struct OfficeKindFacts {
    QString kind;
    QString office;
    qint64 openAtStart = 0; ///< filed before the quarter, not closed or ended before it
    qint64 accepted = 0; ///< filed in the quarter
    qint64 refused = 0; ///< 不予立案 or 不予受理 in the quarter; never filed
    qint64 closedEarly = 0; ///< closed in the quarter before the last day of the limit
    qint64 closedOnTime = 0; ///< on that day, or without a limit
    qint64 closedLate = 0;
    qint64 ended = 0; ///< 撤销, 作废, 退回, 终止 in the quarter, filed before
    qint64 openOverdue = 0; ///< of openAtEnd(), past the limit
    qint64 workingDays = 0; ///< sum over closed(), filing to closing, suspensions left out
    qint64 limitDays = 0; ///< sum of the limits in working days, closed cases that have one
    qint64 limitDaysUsed = 0; ///< what the same cases used
    qint64 enteredInTime = 0; ///< entered in the quarter within 48 h
    qint64 enteredLate = 0; ///< entered in the quarter afterwards: 补录数
    qint64 warnings = 0; ///< level 1 issued in the quarter, revoked ones included
    qint64 alarmsGeneral = 0; ///< level 2, likewise
    qint64 alarmsSevere = 0; ///< level 3, likewise
    qint64 signalsRevoked = 0; ///< of those three, revoked as unfounded
    qint64 signalsLifted = 0; ///< of those three, fallen away or lifted
    qint64 ordered = 0; ///< of those three, with a supervision order
    qint64 itemsInUse = 0; ///< items of the office and kind at the end of the quarter
    qint64 itemsSuspended = 0;
    qint64 itemsWithCases = 0; ///< of both, with a case entered in the quarter
    std::optional<qint64> amountFen;
    qint64 closed() const { return closedEarly + closedOnTime + closedLate; }
    qint64 openAtEnd() const { return openAtStart + accepted - closed() - ended; }
    qint64 items() const { return itemsInUse + itemsSuspended; }
};

/// One case of the quarterly case ledger: the cohort of ItemQuarterFacts, a row each, so that the
/// annex adds up to the ledger (cases.md 6.3). Days that have not come are invalid dates.
struct CaseQuarterFacts {
    QString kind;
    QString number; ///< document number, or the temporary one
    QString cause; ///< 案由
    LedgerParty party; ///< masked here, never by the caller
    QString itemCode;
    QString itemName;
    Instant occurred = 0;
    Instant entered = 0;
    QDate filed;
    QDate decided;
    QDate served;
    QDate closed;
    QStringList officers;
    QString result;
    std::optional<qint64> amountFen;
    bool late = false; ///< judged by the 48-hour rule with its switches, not here
    QString lateReason;
    qint64 warnings = 0;
    qint64 alarms = 0;
};

} // namespace xq
