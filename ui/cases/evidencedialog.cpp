// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/evidencedialog.h"

#include "ui/cases/casefields.h"
#include "ui/cases/casewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/panel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace xq {

EvidenceDialog::EvidenceDialog(const QStringList& files, const QList<FlowSlot>& slots_,
    const QString& slot, Instant now, QWidget* parent)
    : QDialog(parent)
    , m_files(files)
{
    setWindowTitle(tr("Add evidence"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Metrics m = Metrics::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.px(16), m.px(12), m.px(16), m.px(12));
    column->setSpacing(m.px(8));
    column->addWidget(newLabel(tr("Add evidence"), "object", "", this));
    QLabel* what = newLabel(files.size() == 1
            ? QFileInfo(files.constFirst()).fileName()
            : tr("%n file(s); what follows holds for all", nullptr, static_cast<int>(files.size())),
        "", "secondary", this);
    column->addWidget(what);
    auto* form = new FormGrid(1, this);
    form->setMinimumWidth(m.px(440));
    const auto text = [&](const QString& key, const QString& label, int length) {
        ElementSpec spec;
        spec.key = key;
        spec.label = label;
        spec.maxLength = length;
        ElementEditor* editor = ElementEditor::create(spec, form);
        form->addElement(editor);
        return editor;
    };
    if (files.size() == 1) {
        m_name = text(QStringLiteral("name"), tr("Name"), 120);
        m_name->setValue(QFileInfo(files.constFirst()).completeBaseName());
    }
    ElementSpec kind;
    kind.key = QStringLiteral("kind");
    kind.label = tr("Kind");
    kind.type = QStringLiteral("choice");
    kind.placeholder = tr("by the file's type");
    for (const QString& id : evidenceKinds()) {
        kind.choices.append({id, evidenceKindWord(id)});
    }
    m_kind = ElementEditor::create(kind, form);
    form->addElement(m_kind);
    if (!slots_.isEmpty()) {
        ElementSpec places;
        places.key = QStringLiteral("slot");
        places.label = tr("As");
        places.type = QStringLiteral("choice");
        places.placeholder = tr("nothing in particular");
        for (const FlowSlot& one : slots_) {
            places.choices.append({one.id, one.name});
        }
        m_slot = ElementEditor::create(places, form);
        m_slot->setValue(slot.isEmpty() ? QJsonValue() : QJsonValue(slot));
        form->addElement(m_slot);
    }
    m_proves = text(QStringLiteral("proves"), tr("Proves"), 400);
    m_place = text(QStringLiteral("place"), tr("Place"), 200);
    ElementSpec obtained;
    obtained.key = QStringLiteral("obtainedAt");
    obtained.label = tr("Obtained at");
    obtained.placeholder = tr("the file's own time");
    obtained.type = QStringLiteral("instant");
    m_obtained = ElementEditor::create(obtained, form);
    m_obtained->setToday(localDate(now));
    m_obtained->setCheck([this, now](const QJsonValue&) {
        return m_obtained->moment().value_or(0) > now ? tr("This is later than now.") : QString();
    });
    form->addElement(m_obtained);
    column->addWidget(form);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(m.px(8));
    buttons->addStretch(1);
    auto* cancel = new Button(tr("Cancel"), Button::Role::Plain, this);
    cancel->setKeyHint(QStringLiteral("Esc"));
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    auto* act = new Button(tr("Add"), Button::Role::Primary, this);
    act->setObjectName(QStringLiteral("act"));
    act->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(act, &Button::clicked, this, &EvidenceDialog::tryAccept);
    buttons->addWidget(cancel);
    buttons->addWidget(act);
    column->addLayout(buttons);
    (m_name != nullptr ? m_name : m_proves)->setFocus();
}

void EvidenceDialog::tryAccept()
{
    if (!m_obtained->validate()) {
        m_obtained->setFocus();
        return;
    }
    QList<CaseDesk::EvidenceInput> inputs;
    for (const QString& file : m_files) {
        CaseDesk::EvidenceInput input;
        input.file = file;
        input.name = m_name != nullptr ? m_name->value().toString() : QString();
        input.kind = m_kind->value().toString();
        input.slot = m_slot != nullptr ? m_slot->value().toString() : QString();
        input.proves = m_proves->value().toString();
        input.place = m_place->value().toString();
        input.obtainedAt = m_obtained->moment().value_or(0);
        inputs.append(input);
    }
    accept();
    Q_EMIT given(inputs);
}

} // namespace xq
