// SPDX-License-Identifier: GPL-3.0-or-later
// What would stop the registration of a new case, in the order in which it is read.
#include "ui/cases/casewords.h"
#include "ui/cases/newcaseform.h"
#include "ui/cases/partyform.h"
#include "ui/widgets/formgrid.h"

#include <QLabel>

#include <algorithm>

namespace xq {

OpeningCheck NewCaseForm::occurrenceCheck() const
{
    if (occurredAt() == 0) {
        return {Status::Pending, tr("The time it was found is missing"), m_occurred, true};
    }
    if (occurredAt() > m_now) {
        return {Status::Blocked, tr("It cannot be found later than now"), m_occurred, true};
    }
    if (late()) {
        const QString over = hoursMinutes(m_now - entryDue(occurredAt(), m_data.entryHours));
        if (m_late->value().toString().size() < 4) {
            return {Status::Blocked,
                tr("%1 hours have passed (%2 over): say why it is entered late")
                    .arg(m_data.entryHours)
                    .arg(over),
                m_late, true};
        }
        return {Status::Warning, tr("Entered late by %1, the reason is given").arg(over), nullptr,
            false};
    }
    Instant earliest = 0;
    for (const PendingEvidence& entry : m_evidence->entries()) {
        if (entry.obtainedAt != 0 && (earliest == 0 || entry.obtainedAt < earliest)) {
            earliest = entry.obtainedAt;
        }
    }
    if (earliest != 0 && earliest < occurredAt() - 60'000) {
        return {Status::Warning,
            tr("Found later than the earliest file (%1)").arg(shortTime(earliest, m_now)),
            m_occurred, false};
    }
    return {Status::Done,
        earliest == 0 ? tr("Found and entered within %1 hours").arg(m_data.entryHours)
                      : tr("Found before the earliest file (%1)").arg(shortTime(earliest, m_now)),
        nullptr, false};
}

OpeningCheck NewCaseForm::officerCheck() const
{
    const QDate today = localDate(m_now);
    bool own = false;
    for (const PersonFacts& person : m_data.officers) {
        own = own || (person.id == m_data.actor && !person.certificateOn(today).isEmpty());
    }
    if (!own) {
        return {Status::Blocked, tr("You hold no enforcement certificate that is valid today"),
            nullptr, true};
    }
    if (m_coOfficer == nullptr || !m_coOfficer->isFilled()) {
        return {Status::Pending, tr("The second officer is missing"), m_coOfficer, true};
    }
    return {Status::Done, tr("Two officers, certificates valid today"), nullptr, false};
}

void NewCaseForm::collectPartyChecks(QList<OpeningCheck>& list) const
{
    const CaseParty party = m_party->party();
    if (party.name.isEmpty()) {
        list.append({Status::Pending, tr("The party's name is missing"),
            m_party->nameField()->editor(), true});
    } else if (!m_party->codeProblem().isEmpty()) {
        list.append({Status::Blocked,
            tr("%1 does not pass its check").arg(m_party->codeField()->label()->text()),
            m_party->codeField()->editor(), true});
    } else if (m_party->filledCount() < m_party->requiredCount()) {
        list.append(
            {Status::Pending, tr("%1 is missing").arg(m_party->codeField()->label()->text()),
                m_party->codeField()->editor(), true});
    } else if (m_party->firstProblem() != nullptr) {
        list.append({Status::Blocked, m_party->firstProblem()->error(),
            m_party->firstProblem()->editor(), true});
    } else if (!m_party->warning().isEmpty()) {
        list.append({Status::Warning, m_party->warning(), m_party->codeField()->editor(), false});
    } else {
        list.append({Status::Done, tr("The party's code passes its check"), nullptr, false});
    }
    for (const CaseRow& row : m_earlier) {
        if (row.item == m_item.row.code && m_now - row.enteredAt < 365 * kDay) {
            list.append({Status::Warning,
                tr("The same act within 12 months: discretion must be explained"), nullptr, false});
            break;
        }
    }
}

void NewCaseForm::collectElementChecks(QList<OpeningCheck>& list) const
{
    const FlowStep* step = firstStep();
    if (step == nullptr) {
        return;
    }
    const QJsonObject values = elements();
    int required = 0;
    int filled = 0;
    QWidget* missing = nullptr;
    QString wrong;
    QWidget* wrongAt = nullptr;
    for (ElementEditor* editor : elementEditors()) {
        const FlowElement* element = step->element(editor->spec().key);
        if (element == nullptr) {
            continue;
        }
        if (!editor->problem().isEmpty() && wrongAt == nullptr && editor->isFilled()) {
            wrong = QString(element->label + QStringLiteral(": ") + editor->problem());
            wrongAt = editor;
        }
        if (isRequired(*element, values)) {
            ++required;
            filled += editor->isFilled() ? 1 : 0;
            if (!editor->isFilled() && missing == nullptr) {
                missing = editor;
            }
        }
    }
    if (wrongAt != nullptr) {
        list.append({Status::Blocked, wrong, wrongAt, true});
    }
    list.append({missing == nullptr ? Status::Done : Status::Pending,
        tr("Required elements %1 / %2").arg(filled).arg(required), missing, missing != nullptr});
}

QList<OpeningCheck> NewCaseForm::checks() const
{
    QList<OpeningCheck> list;
    if (!m_hasItem) {
        return {{Status::Pending, tr("Choose the item first"), nullptr, true}};
    }
    if (!m_item.openable) {
        return {{Status::Blocked, m_item.badge.word, nullptr, true}};
    }
    collectPartyChecks(list);
    list.append(
        {Status::Done, tr("The item is in use, this unit may exercise it"), nullptr, false});
    list.append(officerCheck());
    list.append(occurrenceCheck());
    collectElementChecks(list);
    if (m_evidence->busy()) {
        list.append({Status::Waiting, tr("Evidence is still being taken in"), m_evidence, true});
    }
    bool stopped = false;
    for (const OpeningCheck& check : std::as_const(list)) {
        stopped = stopped || check.stops;
    }
    if (!stopped && !m_admission.code.isEmpty()) {
        list.append({Status::Blocked, m_admission.message, nullptr, true});
    }
    // What stops stands first, then warnings: one look tells whether there is anything to do.
    std::stable_sort(list.begin(), list.end(), [](const OpeningCheck& a, const OpeningCheck& b) {
        const auto rank = [](const OpeningCheck& check) {
            return check.status == Status::Blocked ? 0
                : check.stops                      ? 1
                : check.status == Status::Warning  ? 2
                                                   : 3;
        };
        return rank(a) < rank(b);
    });
    return list;
}

} // namespace xq
