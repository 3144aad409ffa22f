// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reasondialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace xq {

ReasonDialog::ReasonDialog(const ReasonRequest& request, QWidget* parent)
    : QDialog(parent)
    , m_request(request)
    , m_form(new FormGrid(1, this))
    , m_text(new QPlainTextEdit(this))
    , m_problem(new NoticeLine(this))
{
    setWindowTitle(request.title);
    setAttribute(Qt::WA_DeleteOnClose);
    const Metrics m = Metrics::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.px(16), m.px(12), m.px(16), m.px(12));
    column->setSpacing(m.px(8));
    column->addWidget(newLabel(request.title, "object", "", this));
    QLabel* consequence = newLabel(request.consequence, "", "secondary", this);
    consequence->setWordWrap(true);
    column->addWidget(consequence);
    column->addWidget(m_form);
    auto* label = newLabel(request.label.isEmpty() ? tr("&Reason") : request.label, "", "", this);
    label->setBuddy(m_text);
    column->addWidget(label);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(withoutMnemonic(label->text()));
    m_text->setMinimumWidth(m.px(420));
    m_text->setFixedHeight(4 * m.line + m.px(10));
    column->addWidget(m_text);
    if (!request.suggestions.isEmpty()) {
        auto* row = new QHBoxLayout;
        row->setSpacing(m.px(8));
        for (const QString& suggestion : request.suggestions) {
            auto* link = new Button(suggestion, Button::Role::Link, this);
            connect(link, &Button::clicked, m_text,
                [this, suggestion] { m_text->setPlainText(suggestion); });
            row->addWidget(link);
        }
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(m.px(8));
    buttons->addStretch(1);
    auto* cancel = new Button(tr("Cancel"), Button::Role::Plain, this);
    cancel->setKeyHint(QStringLiteral("Esc"));
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    auto* act = new Button(
        request.verb, request.danger ? Button::Role::DangerFill : Button::Role::Primary, this);
    act->setObjectName(QStringLiteral("act"));
    act->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(act, &Button::clicked, this, &ReasonDialog::tryAccept);
    buttons->addWidget(cancel);
    buttons->addWidget(act);
    column->addLayout(buttons);
    m_text->setFocus();
}

QString ReasonDialog::reason() const
{
    return m_text->toPlainText().trimmed();
}

void ReasonDialog::tryAccept()
{
    if (m_request.reasonRequired && reason().size() < m_request.minimumLength) {
        m_problem->say(Status::Blocked,
            tr("The reason needs at least %n character(s).", nullptr, m_request.minimumLength));
        m_text->setFocus();
        return;
    }
    const QString text = reason();
    accept();
    Q_EMIT given(text);
}

} // namespace xq
