// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/workcalendar.h"
#include "models/services/casedesk.h"
#include "ui/widgets/flowstrip.h"

namespace xq {

/// Everything the case page shows; read on the services' thread.
struct CaseData {
    CaseView view;
    QList<CaseMoment> timeline; ///< newest first
    std::shared_ptr<const WorkCalendar> calendar;
    QList<PersonFacts> people; ///< of the unit, certified ones first
    QString actor; ///< person id
    Instant now = 0;
};

/// Something done to a case beside its step's outcomes; `fields` as its dialog asked for.
struct CaseAct {
    QString id; ///< CaseAction::id
    QString reason;
    QJsonObject fields;
};

/// The flow as the strip paints it. Branches appear once the case has been there.
QList<FlowNode> flowNodes(const CaseData& data);
QList<FlowReturn> flowReturns(const CaseData& data);
/// "CG-CF-002 · 18 steps · 4 done".
QString flowNote(const CaseData& data);

/// Why the case came back: who, when, and each point.
struct ReturnNotice {
    QString step; ///< name of the step that returned it
    QString person;
    Instant at = 0;
    QStringList points;
    bool any() const { return at != 0; }
};
ReturnNotice returnNotice(const CaseData& data);

/// The clock of the open step and the one of the case (or the nearest other); null: none.
const CaseClock* stepClock(const CaseData& data);
const CaseClock* caseClock(const CaseData& data);

} // namespace xq

Q_DECLARE_METATYPE(xq::CaseAct)
Q_DECLARE_METATYPE(xq::OutcomeInput)
