// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into the form of a new case: to the opening, to the draft and back.
#include "ui/cases/newcasevalues.h"

#include "ui/cases/casefields.h"
#include "ui/cases/newcaseform.h"
#include "ui/cases/partyform.h"
#include "ui/widgets/notices.h"

#include <QButtonGroup>
#include <QJsonArray>
#include <QRadioButton>

namespace xq {

QList<std::shared_ptr<const FlowDefinition>> flowsOf(
    const PickItem& item, const QList<std::shared_ptr<const FlowDefinition>>& flows)
{
    QList<std::shared_ptr<const FlowDefinition>> found;
    for (const auto& flow : flows) {
        if (!item.row.flow.isEmpty() ? flow->key == item.row.flow
                                     : flow->kind == kindId(item.row.kind)) {
            if (flow->procedure == QStringLiteral("ordinary")) {
                found.prepend(flow);
            } else {
                found.append(flow);
            }
        }
    }
    return found;
}

Instant entryDue(Instant occurredAt, int hours)
{
    return occurredAt + hours * kHour;
}

NewCaseInput NewCaseForm::input() const
{
    NewCaseInput input;
    CaseOpening& opening = input.opening;
    opening.item = m_item.row.code;
    opening.procedure = flow() != nullptr ? flow()->procedure : QString();
    opening.occurredAt = occurredAt();
    opening.lateReason = late() ? m_late->value().toString() : QString();
    opening.party = m_party->party();
    opening.elements = elements();
    opening.act = opening.elements.take(QStringLiteral("act")).toString();
    if (m_coOfficer != nullptr && m_coOfficer->isFilled()) {
        opening.officers = {m_coOfficer->value().toString()};
    }
    opening.source = QStringLiteral("UI");
    input.evidence = m_evidence->entries();
    return input;
}

QJsonObject NewCaseForm::draft() const
{
    QJsonObject draft;
    const auto put = [&draft](const QString& key, const QJsonValue& value) {
        if (!value.isNull() && !value.isUndefined()) {
            draft.insert(key, value);
        }
    };
    if (m_hasItem) {
        put(QStringLiteral("item"), m_item.row.code);
        put(QStringLiteral("procedure"), flow() != nullptr ? flow()->procedure : QString());
    }
    put(QStringLiteral("occurredAt"), m_occurred->value());
    if (const QString half = unreadText(m_occurred); !half.isEmpty()) {
        put(QStringLiteral("occurredText"), half);
    }
    put(QStringLiteral("lateReason"), m_late->value());
    if (const QJsonObject party = m_party->draft(); party.size() > 2) { // more than the defaults
        put(QStringLiteral("party"), party);
    }
    if (const QJsonObject values = elements(); !values.isEmpty()) {
        put(QStringLiteral("elements"), values);
    }
    QJsonObject halves;
    for (const ElementEditor* editor : elementEditors()) {
        if (const QString half = unreadText(editor); !half.isEmpty()) {
            halves.insert(editor->spec().key, half);
        }
    }
    if (!halves.isEmpty()) {
        put(QStringLiteral("halves"), halves);
    }
    if (m_coOfficer != nullptr) {
        put(QStringLiteral("coOfficer"), m_coOfficer->value());
    }
    QJsonArray files;
    for (const PendingEvidence& entry : m_evidence->entries()) {
        if (entry.stored()) {
            files.append(QJsonObject {{QStringLiteral("name"), entry.name},
                {QStringLiteral("digest"), entry.digest}, {QStringLiteral("size"), entry.size},
                {QStringLiteral("mime"), entry.mime},
                {QStringLiteral("obtainedAt"), entry.obtainedAt}});
        }
    }
    if (!files.isEmpty()) {
        put(QStringLiteral("evidence"), files);
    }
    return draft;
}

void NewCaseForm::restore(const QJsonObject& draft)
{
    m_kept = draft.value(QStringLiteral("elements")).toObject();
    m_occurred->setValue(draft.value(QStringLiteral("occurredAt")));
    restoreUnread(m_occurred, draft.value(QStringLiteral("occurredText")).toString());
    m_late->setValue(draft.value(QStringLiteral("lateReason")));
    m_party->restore(draft.value(QStringLiteral("party")).toObject());
    const QString procedure = draft.value(QStringLiteral("procedure")).toString();
    for (int i = 0; i < m_flows.size(); ++i) {
        if (m_flows.at(i)->procedure == procedure && m_procedureGroup->button(i) != nullptr) {
            m_procedureGroup->button(i)->setChecked(true);
        }
    }
    buildElements();
    const QJsonObject halves = draft.value(QStringLiteral("halves")).toObject();
    for (ElementEditor* editor : elementEditors()) {
        restoreUnread(editor, halves.value(editor->spec().key).toString());
    }
    if (m_coOfficer != nullptr && draft.contains(QStringLiteral("coOfficer"))) {
        m_coOfficer->setValue(draft.value(QStringLiteral("coOfficer")));
    }
    if (draft.contains(QStringLiteral("evidence"))) {
        QList<PendingEvidence> files;
        for (const QJsonValue value : draft.value(QStringLiteral("evidence")).toArray()) {
            const QJsonObject file = value.toObject();
            PendingEvidence entry;
            entry.name = file.value(QStringLiteral("name")).toString();
            entry.digest = file.value(QStringLiteral("digest")).toString();
            entry.size = file.value(QStringLiteral("size")).toInteger();
            entry.mime = file.value(QStringLiteral("mime")).toString();
            entry.obtainedAt = file.value(QStringLiteral("obtainedAt")).toInteger();
            files.append(entry);
        }
        m_evidence->restore(files);
    }
    showLate();
}

void NewCaseForm::clearForNext()
{
    const QJsonValue source = elements().value(QStringLiteral("source"));
    m_kept = {};
    if (!source.isUndefined()) {
        m_kept.insert(QStringLiteral("source"), source);
    }
    m_occurred->setValue({});
    m_late->setValue({});
    m_party->clear();
    m_evidence->clear();
    m_earlier.clear();
    m_admission = {};
    m_error->clear();
    buildElements();
    showLate();
}

} // namespace xq
