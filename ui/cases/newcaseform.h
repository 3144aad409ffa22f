// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/newcasevalues.h"
#include "ui/widgets/panel.h"

class QButtonGroup;
class QScrollArea;

namespace xq {

class Banner;
class ElementEditor;
class ErrorPanel;
class FormField;
class FormGrid;
class PartyForm;

/// One line of 登记前检查: what was found, and the field it is about.
struct OpeningCheck {
    Status status = Status::Done;
    QString text;
    QWidget* target = nullptr; ///< the link jumps there; null: no link
    bool stops = false; ///< registering is not possible as it is
};

/// The middle of the new-case page: when and where, the party, the elements of the item's first
/// step, evidence, officers.
class NewCaseForm : public Panel {
    Q_OBJECT
public:
    explicit NewCaseForm(QWidget* parent = nullptr);

    void setContext(const NewCaseData& facts);
    /// Null: nothing chosen yet. What is typed stays where the new item asks for it too.
    void setItem(const PickItem* item);
    void setEarlier(const QList<CaseRow>& rows);
    /// What the rules would say to it as it stands; a default error: nothing.
    void setAdmission(const Error& error) { m_admission = error; }
    void setNow(Instant now);

    NewCaseInput input() const;
    QJsonObject draft() const;
    void restore(const QJsonObject& draft);
    /// For the next case: keeps item, source and officers.
    void clearForNext();

    QList<OpeningCheck> checks() const;
    /// Shows every finding in its field; true when nothing stops the registration.
    bool validate();
    void focusFirst();
    static void jumpTo(QWidget* target);

    Instant occurredAt() const; ///< 0: not typed
    bool late() const;
    const PickItem* item() const { return m_hasItem ? &m_item : nullptr; }
    PartyForm* party() const { return m_party; }
    EvidenceBox* evidence() const { return m_evidence; }
    ElementEditor* occurrence() const { return m_occurred; }
    FormField* lateField() const { return m_lateField; }
    ErrorPanel* errors() const { return m_error; }

Q_SIGNALS:
    void edited();
    void catalogueRequested(const QString& code);

private:
    void buildProcedures();
    void buildOccurrence();
    void buildElements();
    void buildOfficers();
    void showLate();
    void chainTabs();
    const FlowDefinition* flow() const;
    const FlowStep* firstStep() const;
    bool isRequired(const FlowElement& element, const QJsonObject& values) const;
    QJsonObject elements() const;
    void collectElementChecks(QList<OpeningCheck>& list) const;
    void collectPartyChecks(QList<OpeningCheck>& list) const;
    OpeningCheck occurrenceCheck() const;
    OpeningCheck officerCheck() const;
    QList<ElementEditor*> elementEditors() const;

    NewCaseData m_data;
    bool m_hasItem = false;
    PickItem m_item;
    QList<std::shared_ptr<const FlowDefinition>> m_flows;
    QList<CaseRow> m_earlier;
    Error m_admission;
    Instant m_now = 0;
    QJsonObject m_kept; ///< element values whose editors an item change took away

    QWidget* m_procedures;
    QButtonGroup* m_procedureGroup = nullptr;
    QScrollArea* m_scroll;
    QWidget* m_body;
    ErrorPanel* m_error;
    Banner* m_refusal;
    QWidget* m_fields; ///< everything below the refusal
    QWidget* m_when; ///< holds the occurrence grid, rebuilt with the item
    FormGrid* m_whenGrid = nullptr;
    ElementEditor* m_occurred = nullptr;
    FormField* m_lateField = nullptr;
    ElementEditor* m_late = nullptr;
    PartyForm* m_party;
    QWidget* m_what;
    FormGrid* m_elementGrid = nullptr;
    ElementEditor* m_act = nullptr;
    EvidenceBox* m_evidence;
    FormGrid* m_officerGrid;
    ElementEditor* m_coOfficer = nullptr;
    QLabel* m_ownOfficer;
};

} // namespace xq
