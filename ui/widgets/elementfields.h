// SPDX-License-Identifier: GPL-3.0-or-later
// The line-shaped editors behind ElementEditor::create (text, date, instant, money, number).
#pragma once

#include "ui/widgets/elementeditor.h"

#include <QPlainTextEdit>

namespace xq {

ElementEditor* newLineElement(const ElementSpec& spec, QWidget* parent);

/// A text area that tells when the focus leaves it.
class LeavingTextEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    using QPlainTextEdit::QPlainTextEdit;

Q_SIGNALS:
    void left();

protected:
    void focusOutEvent(QFocusEvent* event) override;
};

} // namespace xq
