// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/pinyin.h"
#include "models/cases/projection.h"
#include "models/store/tablerows.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>

namespace xq {
namespace {

struct StatusName {
    const char* status;
    const char* text;
};

constexpr std::array kStatusNames {
    StatusName {"open", QT_TRANSLATE_NOOP("xq::Cases", "In progress")},
    StatusName {"returned", QT_TRANSLATE_NOOP("xq::Cases", "Returned")},
    StatusName {"halted", QT_TRANSLATE_NOOP("xq::Cases", "Suspended")},
    StatusName {"closed", QT_TRANSLATE_NOOP("xq::Cases", "Closed")},
    StatusName {"archived", QT_TRANSLATE_NOOP("xq::Cases", "Archived")},
    StatusName {"voided", QT_TRANSLATE_NOOP("xq::Cases", "Void")}};

Result<void> projectSteps(Database& database, const QString& stream, const CaseState& state)
{
    std::vector<TableRow> rows;
    for (const StepRun& run : state.runs) {
        rows.push_back({{"stream", stream}, {"n", static_cast<qint64>(rows.size())},
            {"step", run.step}, {"step_key", run.key}, {"round", run.round},
            {"opened_at", run.openedAt}, {"done_at", run.doneAt}, {"outcome", run.outcome},
            {"actor", run.actor}, {"due", run.due}});
    }
    XQ_TRY(replaceRows(database, "case_step", 2, stream, rows));
    QStringList persons;
    for (const CaseOfficer& officer : state.officers) {
        persons.append(officer.person);
    }
    persons.append(state.handler); // a case handed over: its officers may be others
    persons.removeDuplicates();
    persons.removeAll(QString());
    rows.clear();
    for (const QString& person : std::as_const(persons)) {
        rows.push_back({{"stream", stream}, {"n", static_cast<qint64>(rows.size())},
            {"person", person}, {"open", state.open() ? 1 : 0}});
    }
    return replaceRows(database, "case_officer", 2, stream, rows);
}

Result<void> projectThresholds(Database& database, const QString& stream, const CaseState& state)
{
    std::map<std::pair<QString, int>, Instant> ends; // of a clock named twice the last counts
    if (state.open()) {
        for (const CaseDue& due : state.dues) {
            for (const int over : {0, 1}) {
                if (const Instant at = over != 0 ? due.due : due.warn; at != 0) {
                    ends[{due.clock, over}] = at;
                }
            }
        }
    }
    std::vector<TableRow> rows;
    for (const auto& [clock, at] : ends) {
        rows.push_back(
            {{"stream", stream}, {"clock", clock.first}, {"over", clock.second}, {"at", at}});
    }
    return replaceRows(database, "case_threshold", 3, stream, rows);
}

Result<void> projectLists(Database& database, const QString& stream, const CaseState& state)
{
    std::vector<TableRow> rows;
    for (const CaseEvidence& evidence : state.evidence) {
        rows.push_back({{"stream", stream}, {"n", static_cast<qint64>(rows.size())},
            {"id", evidence.id}, {"digest", evidence.digest}, {"size", evidence.size},
            {"voided", evidence.voided() ? 1 : 0}});
    }
    XQ_TRY(replaceRows(database, "case_evidence", 2, stream, rows));
    rows.clear();
    for (const ReviewRound& review : state.reviews) {
        rows.push_back({{"stream", stream}, {"round", static_cast<qint64>(rows.size()) + 1},
            {"reviewer", review.reviewer}, {"at", review.at}, {"conclusion", review.conclusion}});
    }
    XQ_TRY(replaceRows(database, "case_review", 2, stream, rows));
    rows.clear();
    for (const CaseAttempt& attempt : state.attempts) {
        rows.push_back(
            {{"stream", stream}, {"n", static_cast<qint64>(rows.size())}, {"event", attempt.event},
                {"rule", attempt.rule}, {"action", attempt.action}, {"step", attempt.step},
                {"actor", attempt.actor}, {"message", attempt.message}, {"at", attempt.at}});
    }
    XQ_TRY(replaceRows(database, "case_attempt", 2, stream, rows));
    return projectThresholds(database, stream, state);
}

} // namespace

QStringList caseTables()
{
    return {QStringLiteral("case_row"), QStringLiteral("case_step"), QStringLiteral("case_officer"),
        QStringLiteral("case_evidence"), QStringLiteral("case_review"),
        QStringLiteral("case_attempt"), QStringLiteral("case_threshold")};
}

QStringList leadTables()
{
    return {QStringLiteral("lead_row")};
}

QString caseStatus(const CaseState& state)
{
    if (state.voidedAt != 0) {
        return QStringLiteral("voided");
    }
    if (state.archivedAt != 0) {
        return QStringLiteral("archived");
    }
    if (state.closedAt != 0) {
        return QStringLiteral("closed");
    }
    if (state.halt()) {
        return QStringLiteral("halted");
    }
    return state.returned ? QStringLiteral("returned") : QStringLiteral("open");
}

QStringList caseStatuses()
{
    QStringList all;
    for (const StatusName& name : kStatusNames) {
        all.append(QLatin1String(name.status));
    }
    return all;
}

QString caseStatusName(const QString& status)
{
    for (const StatusName& name : kStatusNames) {
        if (status == QLatin1String(name.status)) {
            return QCoreApplication::translate("xq::Cases", name.text);
        }
    }
    return status;
}

QString numberKey(const QString& number)
{
    static const QRegularExpression form(QStringLiteral("〔(\\d{4})〕\\D*(\\d{1,9})"));
    const auto match = form.match(number);
    if (!match.hasMatch()) {
        return number.isEmpty() ? QString() : QStringLiteral("9999-") + number;
    }
    return match.captured(1) + QLatin1Char('-')
        + match.captured(2).rightJustified(9, QLatin1Char('0'));
}

Result<void> projectCase(Database& database, const CaseState& state)
{
    const QString stream = state.stream();
    const auto dueOf = [&](const char* clock) {
        const CaseDue* due = state.open() ? state.due(QLatin1String(clock)) : nullptr;
        return due && due->due != 0 ? due->due : kNoDue;
    };
    const Instant stepDue = dueOf("step");
    const Instant caseDue = dueOf("case");
    const CaseDue* next = stepDue == kNoDue && caseDue == kNoDue ? nullptr
        : stepDue <= caseDue                                     ? state.due(QStringLiteral("step"))
                             : state.due(QStringLiteral("case"));
    Instant threshold = kNoDue;
    if (state.open()) {
        for (const CaseDue& due : state.dues) {
            for (const Instant at : {due.warn, due.due}) {
                threshold = at != 0 ? std::min(threshold, at) : threshold;
            }
        }
    }
    const StepRun* run = state.current();
    const QString pinyin
        = (state.party.isPerson() ? pinyinOfPerson(state.party.name) : pinyinOf(state.party.name))
              .initials
        + QLatin1Char(' ') + pinyinOf(state.title).initials + QLatin1Char(' ')
        + pinyinOf(state.itemName).initials;
    const QString search = QStringList {state.number, state.temporaryNumber, state.party.name,
        state.title, state.item, state.itemName, pinyin}
                               .join(QLatin1Char('\n'))
                               .toLower();
    const auto returned = std::count_if(state.reviews.cbegin(), state.reviews.cend(),
        [](const ReviewRound& round) { return !round.returnTo.isEmpty(); });
    const TableRow row {{"stream", stream}, {"id", state.id}, {"number", state.number},
        {"number_key", numberKey(state.shownNumber())}, {"temp_number", state.temporaryNumber},
        {"item", state.item}, {"item_name", state.itemName}, {"kind", state.kind},
        {"unit", state.unit}, {"office", state.office}, {"procedure", state.procedure},
        {"title", state.title}, {"title_key", collationKey(state.title)},
        {"party", state.party.name}, {"party_key", collationKey(state.party.name)},
        {"party_id", state.party.id}, {"search", search}, {"step", state.step},
        {"step_key", run ? run->key : QString()}, {"step_name", run ? run->name : QString()},
        {"status", caseStatus(state)}, {"level", state.level}, {"late", state.late},
        {"publicity", state.publicity}, {"handler", state.handler}, {"next_role", state.nextRole},
        {"closing", state.closing}, {"occurred_at", state.occurredAt},
        {"entered_at", state.enteredAt}, {"filed_at", state.filedAt},
        {"decided_at", state.decidedAt}, {"served_at", state.servedAt},
        {"closed_at", state.closedAt}, {"last_act_at", state.lastActAt}, {"step_due", stepDue},
        {"case_due", caseDue}, {"next_due", std::min(stepDue, caseDue)},
        {"next_threshold", threshold}, {"next_start", next ? next->start : 0},
        {"next_warn", next ? next->warn : 0}, {"fine", state.fine},
        {"confiscation", state.confiscation},
        {"reviews", static_cast<qint64>(state.reviews.size())},
        {"review_returns", static_cast<qint64>(returned)},
        {"evidence", static_cast<qint64>(state.evidence.size())},
        {"attempts", static_cast<qint64>(state.attempts.size())}};
    XQ_TRY(replaceRows(database, "case_row", 1, stream, {row}));
    XQ_TRY(projectSteps(database, stream, state));
    return projectLists(database, stream, state);
}

Result<void> projectLead(Database& database, const LeadState& lead)
{
    const QString status = lead.open() ? QStringLiteral("open")
        : lead.convertedAt != 0        ? QStringLiteral("converted")
                                       : QStringLiteral("closed");
    const TableRow row {{"stream", lead.stream()}, {"id", lead.id}, {"unit", lead.unit},
        {"office", lead.office}, {"source", lead.source}, {"place", lead.where},
        {"what", lead.what}, {"item", lead.item}, {"actor", lead.actor}, {"case_id", lead.caseId},
        {"status", status}, {"occurred_at", lead.occurredAt}, {"entered_at", lead.enteredAt},
        {"due", lead.due}, {"ended_at", std::max(lead.convertedAt, lead.closedAt)}};
    return replaceRows(database, "lead_row", 1, lead.stream(), {row});
}

} // namespace xq
