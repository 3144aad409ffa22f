// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cases/casestate.h"
#include "ui/widgets/elementeditor.h"

class QButtonGroup;

namespace xq {

class Button;
class CodeEditor;
class FormField;
class FormGrid;

/// The party of a case: the category decides which codes and names are asked for (cases.md 4.2);
/// codes are checked as they are left, the wrong character is marked.
class PartyForm : public QWidget {
    Q_OBJECT
public:
    explicit PartyForm(QWidget* parent = nullptr);

    void setToday(QDate today);
    CaseParty party() const;
    /// Typed text that is no value yet is part of it.
    QJsonObject draft() const;
    void restore(const QJsonObject& draft);
    void clear();
    /// Says how many earlier cases this party has, in the name's field.
    void setEarlierCount(int count);

    /// Checks everything now; true when nothing is wrong.
    bool validate();
    FormField* firstProblem() const;
    const QString& codeProblem() const; ///< as shown; empty: fine or not yet checked
    QString warning() const; ///< of the code: soft
    FormField* codeField() const;
    FormField* nameField() const { return m_name; }
    /// What Tab visits, in order.
    QList<QWidget*> tabChain() const;
    int requiredCount() const;
    int filledCount() const;

Q_SIGNALS:
    void edited();
    void identityEdited(); ///< name or code were left: earlier cases can be looked up
    void earlierRequested(); ///< the link in the name's field

private:
    void setCategory(const QString& category);
    ElementEditor* addText(
        FormField*& field, const QString& key, const QString& label, int maxLength, int span = 1);
    QList<FormField*> shownFields() const;
    ElementEditor* editorOf(const FormField* field) const;

    QDate m_today;
    QString m_category;
    FormGrid* m_form;
    QButtonGroup* m_categories;
    Button* m_earlier;
    FormField* m_name = nullptr;
    FormField* m_code = nullptr;
    FormField* m_representative = nullptr;
    FormField* m_idType = nullptr;
    FormField* m_idNumber = nullptr;
    FormField* m_address = nullptr;
    FormField* m_phone = nullptr;
    CodeEditor* m_codeEdit;
    CodeEditor* m_idEdit;
};

} // namespace xq
