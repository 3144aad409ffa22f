// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/pinyin.h"
#include "models/cases/projection.h"
#include "models/store/database.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

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
    int n = 0;
    for (const StepRun& run : state.runs) {
        auto insert = database.prepare(QStringLiteral(
            "INSERT INTO case_step (stream, n, step, step_key, round, opened_at, done_at, outcome, "
            "actor, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        XQ_TRY(insert.bind(1, stream)
                   .bind(2, n++)
                   .bind(3, run.step)
                   .bind(4, run.key)
                   .bind(5, run.round)
                   .bind(6, run.openedAt)
                   .bind(7, run.doneAt)
                   .bind(8, run.outcome)
                   .bind(9, run.actor)
                   .bind(10, run.due)
                   .run());
    }
    n = 0;
    QStringList persons;
    for (const CaseOfficer& officer : state.officers) {
        persons.append(officer.person);
    }
    persons.append(state.handler); // a case handed over: its officers may be others
    persons.removeDuplicates();
    persons.removeAll(QString());
    for (const QString& person : std::as_const(persons)) {
        auto insert = database.prepare(QStringLiteral(
            "INSERT INTO case_officer (stream, n, person, open) VALUES (?, ?, ?, ?)"));
        XQ_TRY(insert.bind(1, stream)
                   .bind(2, n++)
                   .bind(3, person)
                   .bind(4, state.open() ? 1 : 0)
                   .run());
    }
    return {};
}

Result<void> projectLists(Database& database, const QString& stream, const CaseState& state)
{
    int n = 0;
    for (const CaseEvidence& evidence : state.evidence) {
        auto insert
            = database.prepare(QStringLiteral("INSERT INTO case_evidence (stream, n, id, digest, "
                                              "size, voided) VALUES (?, ?, ?, ?, ?, ?)"));
        XQ_TRY(insert.bind(1, stream)
                   .bind(2, n++)
                   .bind(3, evidence.id)
                   .bind(4, evidence.digest)
                   .bind(5, evidence.size)
                   .bind(6, evidence.voided() ? 1 : 0)
                   .run());
    }
    n = 0;
    for (const ReviewRound& review : state.reviews) {
        auto insert
            = database.prepare(QStringLiteral("INSERT INTO case_review (stream, round, reviewer, "
                                              "at, conclusion) VALUES (?, ?, ?, ?, ?)"));
        XQ_TRY(insert.bind(1, stream)
                   .bind(2, ++n)
                   .bind(3, review.reviewer)
                   .bind(4, review.at)
                   .bind(5, review.conclusion)
                   .run());
    }
    n = 0;
    for (const CaseAttempt& attempt : state.attempts) {
        auto insert = database.prepare(QStringLiteral(
            "INSERT INTO case_attempt (stream, n, event, rule, action, step, actor, message, at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        XQ_TRY(insert.bind(1, stream)
                   .bind(2, n++)
                   .bind(3, attempt.event)
                   .bind(4, attempt.rule)
                   .bind(5, attempt.action)
                   .bind(6, attempt.step)
                   .bind(7, attempt.actor)
                   .bind(8, attempt.message)
                   .bind(9, attempt.at)
                   .run());
    }
    if (!state.open()) {
        return {};
    }
    for (const CaseDue& due : state.dues) {
        for (const int over : {0, 1}) {
            const Instant at = over != 0 ? due.due : due.warn;
            if (at == 0) {
                continue;
            }
            auto insert = database.prepare(
                QStringLiteral("INSERT OR REPLACE INTO case_threshold (stream, clock, over, at) "
                               "VALUES (?, ?, ?, ?)"));
            XQ_TRY(insert.bind(1, stream).bind(2, due.clock).bind(3, over).bind(4, at).run());
        }
    }
    return {};
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
    auto insert = database.prepare(QStringLiteral(
        "INSERT INTO case_row (stream, id, number, number_key, temp_number, item, item_name, kind, "
        "unit, office, procedure, title, title_key, party, party_key, party_id, search, step, "
        "step_key, step_name, status, level, late, publicity, handler, next_role, closing, "
        "occurred_at, entered_at, filed_at, decided_at, served_at, closed_at, last_act_at, "
        "step_due, "
        "case_due, next_due, next_threshold, next_start, next_warn, fine, confiscation, reviews, "
        "review_returns, "
        "evidence, "
        "attempts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    XQ_TRY(insert.bind(1, stream)
               .bind(2, state.id)
               .bind(3, state.number)
               .bind(4, numberKey(state.shownNumber()))
               .bind(5, state.temporaryNumber)
               .bind(6, state.item)
               .bind(7, state.itemName)
               .bind(8, state.kind)
               .bind(9, state.unit)
               .bind(10, state.office)
               .bind(11, state.procedure)
               .bind(12, state.title)
               .bind(13, collationKey(state.title))
               .bind(14, state.party.name)
               .bind(15, collationKey(state.party.name))
               .bind(16, state.party.id)
               .bind(17, search)
               .bind(18, state.step)
               .bind(19, run ? run->key : QString())
               .bind(20, run ? run->name : QString())
               .bind(21, caseStatus(state))
               .bind(22, state.level)
               .bind(23, state.late)
               .bind(24, state.publicity)
               .bind(25, state.handler)
               .bind(26, state.nextRole)
               .bind(27, state.closing)
               .bind(28, state.occurredAt)
               .bind(29, state.enteredAt)
               .bind(30, state.filedAt)
               .bind(31, state.decidedAt)
               .bind(32, state.servedAt)
               .bind(33, state.closedAt)
               .bind(34, state.lastActAt)
               .bind(35, stepDue)
               .bind(36, caseDue)
               .bind(37, std::min(stepDue, caseDue))
               .bind(38, threshold)
               .bind(39, next ? next->start : 0)
               .bind(40, next ? next->warn : 0)
               .bind(41, state.fine)
               .bind(42, state.confiscation)
               .bind(43, static_cast<qint64>(state.reviews.size()))
               .bind(44, static_cast<qint64>(returned))
               .bind(45, static_cast<qint64>(state.evidence.size()))
               .bind(46, static_cast<qint64>(state.attempts.size()))
               .run());
    XQ_TRY(projectSteps(database, stream, state));
    return projectLists(database, stream, state);
}

Result<void> projectLead(Database& database, const LeadState& lead)
{
    const QString status = lead.open() ? QStringLiteral("open")
        : lead.convertedAt != 0        ? QStringLiteral("converted")
                                       : QStringLiteral("closed");
    auto insert
        = database.prepare(QStringLiteral("INSERT INTO lead_row (stream, id, unit, office, source, "
                                          "place, what, item, actor, case_id, "
                                          "status, occurred_at, entered_at, due, ended_at) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    return insert.bind(1, lead.stream())
        .bind(2, lead.id)
        .bind(3, lead.unit)
        .bind(4, lead.office)
        .bind(5, lead.source)
        .bind(6, lead.where)
        .bind(7, lead.what)
        .bind(8, lead.item)
        .bind(9, lead.actor)
        .bind(10, lead.caseId)
        .bind(11, status)
        .bind(12, lead.occurredAt)
        .bind(13, lead.enteredAt)
        .bind(14, lead.due)
        .bind(15, std::max(lead.convertedAt, lead.closedAt))
        .run();
}

} // namespace xq
