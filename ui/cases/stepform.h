// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/casedata.h"
#include "ui/widgets/elementeditor.h"
#include "ui/widgets/panel.h"

class QCheckBox;
class QScrollArea;

namespace xq {

class Banner;
class ErrorPanel;
class FormField;
class FormGrid;

/// A point of the form that stands in the way of an outcome.
struct StepProblem {
    QString text;
    QWidget* target = nullptr;
};

/// The form of a step: what came back and why, its elements, documents and evidence places, the
/// opinion. A finished step shows what was submitted, read only.
class StepForm : public Panel {
    Q_OBJECT
public:
    explicit StepForm(QWidget* parent = nullptr);

    /// `step` empty: the open one. `round` 0: the newest.
    void setCase(const CaseData& brought, const QString& step = {}, int round = 0);
    /// Fresh facts of the same round: fields, focus and what is typed stay as they are. False:
    /// another may act now, or a field's recorded value changed: setCase() is needed.
    bool takeFresh(const CaseData& brought);
    const QString& shownStep() const { return m_step; }
    bool editable() const { return m_editable; }

    QJsonObject draft() const;
    void restore(const QJsonObject& draft);
    /// Typed something that is not yet in the case.
    bool changed() const;
    /// The act with what is typed: only elements that differ from the case's.
    OutcomeInput input(const CaseAction& action) const;

    /// What would stop `action`; shows it in the fields when `show`.
    QList<StepProblem> problems(const CaseAction& action, bool show);
    void jumpTo(QWidget* target);
    QWidget* firstPlace() const;
    ErrorPanel* errors() const { return m_error; }

Q_SIGNALS:
    void edited();
    void slotRequested(const QString& slot); ///< evidence is to be added for that place
    void stepRequested(const QString& step, int round);

private:
    void build();
    void buildReturn();
    void buildReadOnly(const StepRun* run);
    void buildElements(const FlowStep& step, const StepRun* run);
    void buildDocuments(const FlowStep& step);
    void buildSlots(const FlowStep& step);
    bool mayAct(const CaseData& brought) const;
    void buildOpinion(const FlowStep& step);
    QJsonObject values() const;
    bool isRequired(const FlowElement& element, const CaseAction* action) const;
    void updateRequired();
    const FlowStep* flowStep() const;
    FormField* fieldOf(const QString& element) const;

    CaseData m_data;
    QString m_step;
    int m_round = 0;
    bool m_editable = false;
    QScrollArea* m_scroll;
    QWidget* m_body;
    ErrorPanel* m_error;
    Banner* m_return;
    QWidget* m_content = nullptr;
    QWidget* m_slots = nullptr;
    FormGrid* m_grid = nullptr;
    QHash<QString, ElementEditor*> m_editors;
    QHash<QString, QCheckBox*> m_documents;
    ElementEditor* m_opinion = nullptr;
    ElementEditor* m_when = nullptr;
    Button* m_otherRound;
};

} // namespace xq
