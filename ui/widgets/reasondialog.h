// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog for reasons, approvals and irreversible acts: title = the act, body = its consequence
// in one sentence, the reason field has the focus, Esc is always safe.
//
//   auto* dialog = new ReasonDialog({.title = tr("Void case"), .consequence = ..., .verb =
//   tr("Void"),
//       .danger = true}, this);
//   connect(dialog, &ReasonDialog::given, this, [this](const QString& reason) { ... });
//   dialog->open();                              // deletes itself
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace xq {

class Button;
class FormGrid;
class NoticeLine;

struct ReasonRequest {
    QString title {}; ///< the act
    QString consequence {}; ///< one sentence
    QString label {}; ///< of the reason field; empty = "Reason"
    QString verb {}; ///< on the button
    bool danger = false; ///< the button is filled red
    bool reasonRequired = true;
    int minimumLength = 4; ///< characters, when a reason is required
    QStringList suggestions {}; ///< usual reasons; a click fills the field
};

class ReasonDialog : public QDialog {
    Q_OBJECT
public:
    explicit ReasonDialog(const ReasonRequest& request, QWidget* parent = nullptr);
    QString reason() const;
    /// For further fields (a date, an approver), between consequence and reason.
    FormGrid* form() const { return m_form; }

Q_SIGNALS:
    void given(const QString& reason);

private:
    void tryAccept();

    ReasonRequest m_request;
    FormGrid* m_form;
    QPlainTextEdit* m_text;
    NoticeLine* m_problem;
};

} // namespace xq
