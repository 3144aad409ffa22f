// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/system/leaddialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/elementeditor.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace xq {
namespace {

constexpr int kDraftDelay = 500;

ElementSpec spec(const char* key, const QString& label, const char* type, bool required)
{
    ElementSpec made;
    made.key = QLatin1String(key);
    made.label = label;
    made.type = QLatin1String(type);
    made.required = required;
    return made;
}

} // namespace

LeadDialog::LeadDialog(Instant now, QWidget* parent)
    : QDialog(parent)
    , m_form(new FormGrid(1, this))
    , m_error(new ErrorPanel(this))
    , m_case(new Button(tr("Register and &open case"), Button::Role::Plain, this))
    , m_register(new Button(tr("Register"), Button::Role::Primary, this))
    , m_draftTimer(new QTimer(this))
{
    const Metrics m = Metrics::of(this);
    setWindowTitle(tr("Register lead"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(m.px(460));
    m_error->hide();

    ElementSpec when = spec("when", tr("Ti&me"), "instant", true);
    ElementSpec where = spec("where", tr("&Place"), "text", true);
    where.maxLength = 200;
    ElementSpec what = spec("what", tr("Conte&nt"), "longtext", true);
    what.lines = 3;
    ElementSpec source = spec("source", tr("&Source"), "choice", true);
    source.choices = {{QStringLiteral("inspection"), tr("Found on inspection")},
        {QStringLiteral("complaint"), tr("Complaint")}, {QStringLiteral("reported"), tr("Report")},
        {QStringLiteral("assigned"), tr("Assigned by a superior")},
        {QStringLiteral("transferred"), tr("Transferred by another body")},
        {QStringLiteral("application"), tr("Application")}, {QStringLiteral("other"), tr("Other")}};
    ElementSpec informant = spec("informant", tr("&Informant"), "text", false);
    informant.help = tr("Protected: only those who handle it see it.");
    for (const ElementSpec& each : {when, where, what, source, informant}) {
        ElementEditor* editor = ElementEditor::create(each, m_form);
        m_form->addElement(editor);
        m_editors.append(editor);
        connect(editor, &ElementEditor::valueChanged, m_draftTimer, qOverload<>(&QTimer::start));
    }
    m_editors[0]->setToday(localDate(now));
    m_editors[0]->setValue(toIso(now - now % 60'000));
    m_editors[3]->setValue(QStringLiteral("inspection"));
    m_editors[0]->setCheck([now](const QJsonValue& value) {
        const auto at = parseInstant(value.toString());
        return at && *at > now ? tr("The time of occurrence lies ahead.") : QString();
    });

    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(kDraftDelay);
    connect(m_draftTimer, &QTimer::timeout, this, [this] { Q_EMIT draftChanged(draft()); });

    auto* hint
        = newLabel(tr("A case is opened from it within 48 hours, or it is closed with a reason."),
            "small", "tertiary", this);
    hint->setWordWrap(true);
    m_register->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_register->setDefault(false);
    m_register->setAutoDefault(false);
    m_case->setAutoDefault(false);
    auto* cancel = new Button(tr("&Later"), Button::Role::Plain, this);
    cancel->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(cancel);
    row->addStretch();
    row->addWidget(m_case);
    row->addWidget(m_register);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.px(12), m.px(12), m.px(12), m.px(12));
    column->setSpacing(m.px(8));
    column->addWidget(m_error);
    column->addWidget(m_form);
    column->addWidget(hint);
    column->addStretch();
    column->addLayout(row);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_case, &Button::clicked, this, [this] { submit(true); });
    connect(m_register, &Button::clicked, this, [this] { submit(false); });
    connect(this, &QDialog::rejected, this, [this] {
        if (m_draftTimer->isActive()) {
            m_draftTimer->stop();
            Q_EMIT draftChanged(draft()); // the last half second belongs to it too
        }
    });
    m_editors[1]->setFocus();
}

QJsonObject LeadDialog::draft() const
{
    QJsonObject typed;
    for (const ElementEditor* editor : m_editors) {
        typed.insert(editor->spec().key, editor->value());
    }
    return typed;
}

void LeadDialog::restore(const QJsonObject& draft)
{
    for (ElementEditor* editor : std::as_const(m_editors)) {
        if (draft.contains(editor->spec().key)) {
            editor->setValue(draft.value(editor->spec().key));
        }
    }
}

bool LeadDialog::check()
{
    bool fine = true;
    for (ElementEditor* editor : std::as_const(m_editors)) {
        fine = editor->validate() && fine;
    }
    if (FormField* first = m_form->firstProblem()) {
        first->focusEditor();
    }
    return fine;
}

void LeadDialog::submit(bool thenCase)
{
    m_error->clear();
    if (!check()) {
        return;
    }
    LeadOpening lead;
    lead.occurredAt = parseInstant(m_editors[0]->value().toString()).value_or(0);
    lead.where = m_editors[1]->value().toString();
    lead.what = m_editors[2]->value().toString();
    lead.source = m_editors[3]->value().toString();
    lead.informant = m_editors[4]->value().toString();
    m_draftTimer->stop();
    setBusy(true);
    Q_EMIT registerRequested(lead, thenCase);
}

void LeadDialog::showError(const Error& error)
{
    setBusy(false);
    m_error->showError(error);
    m_draftTimer->start(); // sending had stopped it: what was typed last is not in the draft yet
}

void LeadDialog::setBusy(bool busy)
{
    const QString reason = busy ? tr("It is being recorded.") : QString();
    m_case->setImpossible(reason);
    m_register->setImpossible(reason);
}

void LeadDialog::registered()
{
    m_draftTimer->stop();
    accept();
}

} // namespace xq
