// SPDX-License-Identifier: GPL-3.0-or-later
// A field of its own: a code whose wrong character is marked where it stands.
#pragma once

#include "ui/widgets/elementeditor.h"

class QLineEdit;

namespace xq {

/// What is wrong with a code, and where.
struct CodeProblem {
    QString sentence; ///< empty: nothing
    int position = 0; ///< 1-based in the normalised code; 0: nowhere in particular
    QString warning; ///< does not make it wrong
};

/// A code (credit code, citizen id): shown as typed, given as normalised, never corrected by
/// itself.
class CodeEditor final : public ElementEditor {
    Q_OBJECT
public:
    using Judge = std::function<CodeProblem(const QString& normalised)>;
    explicit CodeEditor(const ElementSpec& spec, QWidget* parent = nullptr);
    void setJudge(Judge judge);
    const QString& warning() const { return m_warning; }
    /// Index of the marked character in the text as typed; -1: none.
    int marked() const { return m_marked; }

    QJsonValue value() const override;
    void setValue(const QJsonValue& value) override;
    void setReadOnly(bool readOnly) override;

private:
    void mark(int position);

    QLineEdit* m_edit;
    Judge m_judge;
    QString m_warning;
    int m_marked = -1;
};

CodeProblem judgeCreditCode(const QString& code);
CodeProblem judgeCitizenId(const QString& id, QDate today);

/// Half-typed text that is no value yet (a date without its day): kept with a draft.
QString unreadText(const ElementEditor* editor);
void restoreUnread(ElementEditor* editor, const QString& text);

} // namespace xq
