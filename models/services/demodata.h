// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/casedesk.h"
#include "models/services/democity.h"

namespace xq {

// The parts behind createDemoCity(): invented people, parties, places, and the walk of each case.

struct DemoPerson {
    QString login;
    QString name;
    QString office;
    QList<Role> roles;
    QString certificate; ///< empty: none
};
QList<DemoPerson> demoPeople();

/// Seeded choices; the same sequence for the same seed everywhere.
class DemoDice {
public:
    explicit DemoDice(quint64 seed)
        : m_random(seededRandom(seed))
    {
    }
    /// 0 .. sides-1
    int roll(int sides);
    bool chance(int percent) { return roll(100) < percent; }
    template <typename List> const auto& pick(const List& list)
    {
        return list[roll(static_cast<int>(list.size()))];
    }
    const RandomSource& bytes() const { return m_random; }

private:
    RandomSource m_random;
};

/// A citizen id with the area code 511702 that satisfies its check character.
QString demoCitizenId(DemoDice& dice);
/// A unified social credit code of an invented firm, both check characters valid.
QString demoCreditCode(DemoDice& dice);
CaseParty demoParty(DemoDice& dice);
QString demoPlace(DemoDice& dice);
/// What was found, in one sentence fit for the item.
QString demoFacts(const QString& item, const QString& place, Instant at, DemoDice& dice);
/// A value for an element that the step still asks for.
QJsonValue demoElement(
    const FlowElement& element, const CaseState& state, Instant now, DemoDice& dice);
/// A small picture (PNG) or page of text, different each time.
QByteArray demoEvidence(const QString& title, DemoDice& dice);

/// Next moment in office hours (9:00–17:30 on a working day) at or after `at`.
Instant demoOfficeTime(const WorkCalendar& calendar, Instant at, DemoDice& dice);

/// Opens and walks the cases and leads in order of time; the store's clock only moves forward.
Result<void> walkDemoCases(Workplace& place, const DemoPlan& plan, DemoDice& dice,
    DemoReport& report, const std::function<bool(int, int)>& progress);

} // namespace xq
