// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into the form of a step: to the act, to the draft and back, and what stands in the
// way of an outcome.
#include "ui/cases/casefields.h"
#include "ui/cases/casewords.h"
#include "ui/cases/stepform.h"
#include "ui/widgets/formgrid.h"

#include <QCheckBox>
#include <QJsonArray>

namespace xq {

QJsonObject StepForm::values() const
{
    QJsonObject values = m_data.view.state.elements;
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it) {
        const QJsonValue value = it.value()->value();
        if (value.isNull()) {
            values.remove(it.key());
        } else {
            values.insert(it.key(), value);
        }
    }
    return values;
}

FormField* StepForm::fieldOf(const QString& element) const
{
    const ElementEditor* editor = m_editors.value(element);
    return editor == nullptr ? nullptr : static_cast<FormField*>(editor->parentWidget());
}

bool StepForm::isRequired(const FlowElement& element, const CaseAction* action) const
{
    const FlowStep* step = flowStep();
    const FlowOutcome* outcome
        = step != nullptr && action != nullptr ? step->outcome(action->id) : nullptr;
    if (outcome != nullptr && outcome->elements.contains(element.name)) {
        return true;
    }
    if (outcome != nullptr && !outcome->complete) {
        return false;
    }
    if (element.required || (action != nullptr && action->missing.contains(element.name))) {
        return true;
    }
    return !element.requiredWhen.always() && holdsHere(element.requiredWhen, values());
}

void StepForm::updateRequired()
{
    const FlowStep* step = flowStep();
    if (step == nullptr || !m_editable) {
        return;
    }
    for (const FlowElement& element : step->elements) {
        if (FormField* field = fieldOf(element.name)) {
            field->setRequired(isRequired(element, nullptr));
        }
    }
}

QJsonObject StepForm::draft() const
{
    if (!m_editable) {
        return {};
    }
    QJsonObject elements;
    QJsonObject halves;
    const QJsonObject present = m_data.view.state.elements;
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it) {
        const QJsonValue value = it.value()->value();
        const QJsonValue before = present.value(it.key());
        const bool same
            = value.isNull() ? before.isUndefined() || before.isNull() : value == before;
        if (!same) {
            elements.insert(it.key(), value);
        }
        if (const QString half = unreadText(it.value()); !half.isEmpty()) {
            halves.insert(it.key(), half);
        }
    }
    QJsonObject draft;
    if (!elements.isEmpty()) {
        draft.insert(QStringLiteral("elements"), elements);
    }
    if (!halves.isEmpty()) {
        draft.insert(QStringLiteral("halves"), halves);
    }
    if (m_opinion != nullptr && m_opinion->isFilled()) {
        draft.insert(QStringLiteral("opinion"), m_opinion->value());
    }
    if (m_when != nullptr && m_when->isFilled()) {
        draft.insert(QStringLiteral("businessAt"), m_when->value());
    }
    QStringList documents;
    for (auto it = m_documents.cbegin(); it != m_documents.cend(); ++it) {
        if (it.value()->isChecked()) {
            documents.append(it.key());
        }
    }
    documents.sort();
    if (!documents.isEmpty()) {
        draft.insert(QStringLiteral("documents"), QJsonArray::fromStringList(documents));
    }
    return draft;
}

void StepForm::restore(const QJsonObject& draft)
{
    if (!m_editable) {
        return;
    }
    const QJsonObject elements = draft.value(QStringLiteral("elements")).toObject();
    const QJsonObject halves = draft.value(QStringLiteral("halves")).toObject();
    for (auto it = m_editors.begin(); it != m_editors.end(); ++it) {
        if (elements.contains(it.key())) {
            it.value()->setValue(elements.value(it.key()));
        }
        restoreUnread(it.value(), halves.value(it.key()).toString());
    }
    if (m_opinion != nullptr) {
        m_opinion->setValue(draft.value(QStringLiteral("opinion")));
    }
    if (m_when != nullptr) {
        m_when->setValue(draft.value(QStringLiteral("businessAt")));
    }
    for (const QJsonValue type : draft.value(QStringLiteral("documents")).toArray()) {
        if (QCheckBox* tick = m_documents.value(type.toString())) {
            tick->setChecked(true);
        }
    }
    updateRequired();
}

bool StepForm::changed() const
{
    QJsonObject typed = draft();
    typed.remove(QStringLiteral("documents")); // ticks are marked by what the case has already
    return !typed.isEmpty();
}

OutcomeInput StepForm::input(const CaseAction& action) const
{
    const QJsonObject typed = draft();
    OutcomeInput input;
    input.outcome = action.id;
    input.elements = typed.value(QStringLiteral("elements")).toObject();
    for (const QJsonValue type : typed.value(QStringLiteral("documents")).toArray()) {
        input.documents.append(type.toString());
    }
    input.opinion = typed.value(QStringLiteral("opinion")).toString();
    if (m_when != nullptr) {
        input.businessAt = m_when->moment().value_or(0);
    }
    input.base = m_data.view.head;
    return input;
}

QList<StepProblem> StepForm::problems(const CaseAction& action, bool show)
{
    QList<StepProblem> found;
    const FlowStep* step = flowStep();
    if (step == nullptr || !m_editable) {
        return found;
    }
    const FlowOutcome* outcome = step->outcome(action.id);
    const bool complete = outcome != nullptr && outcome->complete;
    for (const FlowElement& element : step->elements) {
        ElementEditor* editor = m_editors.value(element.name);
        FormField* field = fieldOf(element.name);
        if (editor == nullptr || field == nullptr) {
            continue;
        }
        const bool needed = isRequired(element, &action);
        if (show && editor->isFilled()) {
            editor->validate();
        }
        if (!editor->isFilled() && needed) {
            const QString sentence = tr("%1 is still missing.").arg(element.label);
            found.append({sentence, editor});
            if (show) {
                field->setError(sentence);
            }
        } else if (!editor->problem().isEmpty()
            && (editor->isFilled() || !unreadText(editor).isEmpty())) {
            found.append(
                {QString(element.label + QStringLiteral(": ") + editor->problem()), editor});
        } else if (show && !needed && !editor->isFilled()) {
            field->setError({});
        }
    }
    for (const FlowDocument& document : step->documents) {
        const QCheckBox* tick = m_documents.value(document.type);
        if (complete && document.required && tick != nullptr && !tick->isChecked()) {
            found.append(
                {tr("%1 is not final yet").arg(document.name), m_documents.value(document.type)});
        }
    }
    if (complete) {
        for (const QString& id : action.missingSlots) {
            for (const FlowSlot& slot : step->slots_) {
                if (slot.id == id) {
                    found.append({tr("Evidence is missing: %1").arg(slot.name), nullptr});
                }
            }
        }
    }
    if (m_when != nullptr && m_when->isFilled() && !m_when->problem().isEmpty()) {
        found.append({m_when->problem(), m_when});
    }
    return found;
}

} // namespace xq
