// SPDX-License-Identifier: GPL-3.0-or-later
// Forms: label left of the field, right-aligned on one vertical line, asterisk when required, unit
// behind a hairline, error sentence and help below. One or more field columns.
//
//   auto* form = new FormGrid(2, panel);
//   form->addSection(tr("Party"), tr("as on the licence"));
//   FormField* name = form->addField(tr("Na&me"), edit, {.required = true, .span = 2});
//   name->setError(tr("Character 18 should be 4, it is A."));
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace xq {

class ElementEditor;
class NoticeLine;

struct FieldOptions {
    bool required = false;
    QString unit {}; ///< shown at the right, behind a hairline (FormGrid wraps the editor)
    QString help {}; ///< 12 px below the field
    int span = 1; ///< field columns it takes
    bool newRow = false; ///< begins a row even if columns are free
};

/// One label with its editor; the widget itself is the editor's cell.
class FormField : public QWidget {
    Q_OBJECT
public:
    QWidget* editor() const { return m_editor; }
    QLabel* label() const { return m_label; }
    /// Red border and one sentence below; an empty text takes them away.
    void setError(const QString& sentence);
    const QString& error() const { return m_error; }
    void setHelp(const QString& text);
    void setRequired(bool required);
    void setShown(bool shown); ///< label and field together
    void focusEditor(); ///< scrolls it into sight and gives it the focus

private:
    friend class FormGrid;
    FormField(QWidget* editor, QLabel* label, const FieldOptions& options, QWidget* parent);

    QWidget* m_editor;
    QLabel* m_label;
    NoticeLine* m_problem;
    QLabel* m_help;
    QString m_text;
    QString m_error;
};

class FormGrid : public QWidget {
    Q_OBJECT
public:
    explicit FormGrid(int columns = 1, QWidget* parent = nullptr);

    FormField* addField(const QString& label, QWidget* editor, const FieldOptions& options = {});
    /// Label, unit, help, asterisk and error line come from the editor's own specification.
    FormField* addElement(ElementEditor* editor, int span = 1);
    void addSection(const QString& title, const QString& note = {}); ///< hairline above, bold
    void addWide(QWidget* widget); ///< a whole row without a label
    /// Width of a field column relative to the others (all 1 at first).
    void setColumnWeight(int column, int weight);

    const QList<FormField*>& fields() const { return m_fields; }
    /// The first field with an error, null when there is none.
    FormField* firstProblem() const;

private:
    void nextRow();

    QGridLayout* m_grid;
    int m_columns;
    int m_row = 0;
    int m_column = 0;
    QList<FormField*> m_fields;
};

} // namespace xq
