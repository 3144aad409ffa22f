// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leaddesk.h"

#include <QDialog>
#include <QJsonObject>

class QTimer;

namespace xq {

class Button;
class ElementEditor;
class ErrorPanel;
class FormGrid;
class FormField;

/// The 20-second form: when, where, what, from whom. What is typed is kept as a draft; Ctrl+Enter
/// registers, Esc leaves it for later.
class LeadDialog : public QDialog {
    Q_OBJECT
public:
    /// `now`: the store's clock, the proposed time of occurrence.
    explicit LeadDialog(Instant now, QWidget* parent = nullptr);
    QJsonObject draft() const;
    void restore(const QJsonObject& draft);
    /// Why it was not registered; what was typed stays.
    void showError(const Error& error);
    void setBusy(bool busy);
    /// It is registered: closes.
    void registered();

Q_SIGNALS:
    /// `thenCase`: go on to the case at once.
    void registerRequested(const xq::LeadOpening& lead, bool thenCase);
    void draftChanged(const QJsonObject& draft); ///< at most half a second after the last key

private:
    bool check();
    void submit(bool thenCase);

    QList<ElementEditor*> m_editors;
    FormGrid* m_form;
    ErrorPanel* m_error;
    Button* m_case;
    Button* m_register;
    QTimer* m_draftTimer;
};

} // namespace xq
