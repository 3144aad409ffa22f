// SPDX-License-Identifier: GPL-3.0-or-later
// A small unit with its people in which cases are judged and folded, without store or clock.
#pragma once

#include "models/cases/admission.h"
#include "models/cases/casedrafts.h"
#include "models/cases/deadlines.h"
#include "models/cases/legality.h"

#include <QJsonArray>

namespace xq::test {

QJsonObject readJson(const QString& file); ///< relative to tests/data
/// ISO with zone, or "2022-03-01 09:00" local.
Instant at(const QString& text);

class CaseWorld {
public:
    /// `given`: flow?, occurred, party?, item? {states, limits}, people? {id: {roles?, from?, to?,
    /// certificate?: false}}, parameters? {reviewEveryOrdinaryCase ...}, officers?
    explicit CaseWorld(const QJsonObject& given);

    /// One act as the scenario files describe it; judges and, if admitted, folds.
    Result<void> act(const QJsonObject& act);
    /// Acts along the usual way until the case is at that step; the name of the obstacle otherwise.
    Result<void> walkTo(const QString& step);
    /// The event an act would be, not judged.
    Result<Event> eventOf(const QJsonObject& act);
    Result<void> take(const Event& event);
    /// Who holds the role by default.
    static QString personFor(const QString& role);
    QJsonObject usualElements(const FlowStep& step) const;
    void fillSlots(const FlowStep& step);
    const FlowStep* step() const { return context.flow->step(state.step); }

    CaseState state;
    CaseContext context;
    QList<Event> events;
    QJsonObject given;

private:
    Result<Draft> draftOf(const QString& what, const QJsonObject& act, const QString& who);
    Result<Draft> openDraft(const QJsonObject& act);
    Result<Draft> otherDraft(const QString& what, const QJsonObject& act, const QString& who);
    Event seal(const Draft& draft, const QString& who);
    void pinFlow();

    int m_serial = 0;
};

} // namespace xq::test
