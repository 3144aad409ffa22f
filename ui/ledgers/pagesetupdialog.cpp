// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledgers/pagesetupdialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/panel.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace xq {

PageSetupDialog::PageSetupDialog(const LedgerPageSetup& setup, QWidget* parent)
    : QDialog(parent)
    , m_setup(setup)
{
    const Metrics m = Metrics::of(this);
    setWindowTitle(tr("Page setup"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.px(16), m.px(12), m.px(16), m.px(12));
    column->setSpacing(m.px(8));
    column->addWidget(newLabel(tr("A4 landscape. Figures and letters keep their size; narrower "
                                  "margins give rows more room."),
        "", "secondary", this));
    auto* form = new FormGrid(2, this);
    const auto margin = [this, form](const QString& label, double value, double most) {
        auto* box = new QDoubleSpinBox(this);
        box->setRange(5, most);
        box->setDecimals(0);
        box->setValue(value);
        box->setAlignment(Qt::AlignRight);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        FieldOptions options;
        options.unit = tr("mm");
        form->addField(label, box, options);
        return box;
    };
    auto* left = margin(tr("&Left (binding)"), setup.left, 40);
    auto* right = margin(tr("&Right"), setup.right, 40);
    auto* top = margin(tr("T&op"), setup.top, 40);
    auto* bottom = margin(tr("&Bottom"), setup.bottom, 40);
    column->addWidget(form);
    auto* buttons = new QHBoxLayout;
    auto* standard = new Button(tr("&Usual margins"), Button::Role::Plain, this);
    auto* cancel = new Button(tr("Cancel"), Button::Role::Plain, this);
    auto* apply = new Button(tr("&Apply margins"), Button::Role::Primary, this);
    apply->setDefault(true);
    buttons->addWidget(standard);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(apply);
    column->addLayout(buttons);
    connect(standard, &Button::clicked, this, [left, right, top, bottom] {
        const LedgerPageSetup usual;
        left->setValue(usual.left);
        right->setValue(usual.right);
        top->setValue(usual.top);
        bottom->setValue(usual.bottom);
    });
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(apply, &Button::clicked, this, [this, left, right, top, bottom] {
        m_setup.left = left->value();
        m_setup.right = right->value();
        m_setup.top = top->value();
        m_setup.bottom = bottom->value();
        Q_EMIT chosen(m_setup);
        accept();
    });
    left->setFocus();
}

} // namespace xq
