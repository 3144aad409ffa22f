// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledgers/ledgerchoicepanel.h"

#include "ui/ledgers/pagesetupdialog.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/segmented.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace xq {

LedgerChoicePanel::LedgerChoicePanel(const LedgerChoices& choices, QWidget* parent)
    : Panel(tr("Kind of ledger"), parent)
    , m_kinds(new QListWidget(this))
    , m_year(new QComboBox(this))
    , m_quarter(new SegmentedAnswer(tr("Quarter"), this))
    , m_annex(new QCheckBox(this))
    , m_signatures(new QCheckBox(tr("Signatures and seal"), this))
    , m_code(new QCheckBox(tr("QR code"), this))
{
    setMinimumWidth(Metrics::of(this).px(248));
    auto* inner = new QWidget;
    inner->setProperty("role", QStringLiteral("scrollBody"));
    m_column = new QVBoxLayout(inner);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContent(scroll);
    addKinds(choices);
    addQuarter(choices);
    addSheet();
    m_column->addStretch(1);
    tellAnnex();
}

QVBoxLayout* LedgerChoicePanel::addSection(const QString& title)
{
    const Metrics m = Metrics::of(this);
    auto* section = new QVBoxLayout;
    section->setContentsMargins(m.px(2), m.px(2), m.px(2), m.px(6));
    section->setSpacing(m.px(6));
    m_column->addWidget(newRule(this));
    section->addWidget(newLabel(title, "strong", "", this));
    m_column->addLayout(section);
    return section;
}

void LedgerChoicePanel::addKinds(const LedgerChoices& choices)
{
    const Metrics m = Metrics::of(this);
    m_column->setContentsMargins(m.px(8), m.px(4), m.px(8), m.px(8));
    m_kinds->setItemDelegate(new RowDelegate(m_kinds));
    m_kinds->setAccessibleName(tr("Kind of ledger"));
    m_kinds->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_kinds->setFrameShape(QFrame::NoFrame);
    for (const QString& kind : choices.kinds) {
        auto* item = new QListWidgetItem(ledgerKindName(kind), m_kinds);
        item->setData(Qt::UserRole, kind);
    }
    m_kinds->setFixedHeight(m.row * static_cast<int>(choices.kinds.size()) + m.px(4));
    m_kinds->setCurrentRow(0);
    m_column->addWidget(m_kinds);
    connect(m_kinds, &QListWidget::currentRowChanged, this, [this] {
        tellAnnex();
        Q_EMIT choiceChanged();
    });
}

void LedgerChoicePanel::addQuarter(const LedgerChoices& choices)
{
    auto* section = addSection(tr("Quarter"));
    auto* row = new QHBoxLayout;
    row->setSpacing(Metrics::of(this).px(6));
    m_year->setMinimumWidth(Metrics::of(this).px(86));
    m_year->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (int year = choices.lastYear; year >= choices.firstYear; --year) {
        m_year->addItem(tr("Year %1").arg(year), year);
    }
    m_year->setCurrentIndex(m_year->findData(choices.initial.year));
    m_year->setAccessibleName(tr("Year"));
    m_quarter->setOptions({tr("1st"), tr("2nd"), tr("3rd"), tr("4th")});
    m_quarter->setAnswer(choices.initial.number - 1);
    row->addWidget(m_year, 1);
    row->addWidget(m_quarter);
    section->addLayout(row);
    connect(m_year, &QComboBox::currentIndexChanged, this, &LedgerChoicePanel::choiceChanged);
    connect(m_quarter, &SegmentedAnswer::answerChanged, this, &LedgerChoicePanel::choiceChanged);
}

void LedgerChoicePanel::addSheet()
{
    const Metrics m = Metrics::of(this);
    auto* section = addSection(tr("Sheet"));
    auto* row = new QHBoxLayout;
    m_sheet = newLabel(tr("A4 landscape, bound left"), "", "", this);
    auto* link = new Button(tr("Page set&up"), Button::Role::Link, this);
    row->addWidget(m_sheet, 1);
    row->addWidget(link);
    section->addLayout(row);
    connect(link, &Button::clicked, this, &LedgerChoicePanel::openSetup);
    m_signatures->setChecked(true);
    m_code->setChecked(true);
    for (QCheckBox* box : {m_annex, m_signatures, m_code}) {
        section->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &LedgerChoicePanel::sheetChanged);
    }
    m_noteBox = new QVBoxLayout;
    m_noteBox->setSpacing(m.px(4));
    section->addLayout(m_noteBox);
}

void LedgerChoicePanel::tellAnnex()
{
    const bool isAnnex = choice().kind == QStringLiteral("case-quarter");
    m_annex->setEnabled(!isAnnex);
    m_annex->setToolTip(isAnnex ? tr("This ledger is itself the list of cases.") : QString());
    m_annex->setText(m_annexPages > 0 ? tr("List of cases (%n page(s))", nullptr, m_annexPages)
                                      : tr("List of cases as annex"));
}

void LedgerChoicePanel::setAnnexPages(int pages)
{
    m_annexPages = pages;
    tellAnnex();
}

void LedgerChoicePanel::setNotes(const QStringList& notes)
{
    const Metrics m = Metrics::of(this);
    while (QLayoutItem* item = m_noteBox->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& note : notes) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(m.px(6));
        auto* mark = new QLabel(line);
        mark->setPixmap(glyphPixmap(glyphOf(Status::Warning), Tokens::of(palette()).warning.mark,
            m.glyph, devicePixelRatioF()));
        auto* text = newLabel(note, "small", "secondary", line);
        text->setWordWrap(true);
        row->addWidget(mark, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        m_noteBox->addWidget(line);
    }
}

void LedgerChoicePanel::openSetup()
{
    auto* dialog = new PageSetupDialog(m_setup, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PageSetupDialog::chosen, this, [this](const LedgerPageSetup& setup) {
        m_setup = setup;
        Q_EMIT sheetChanged();
    });
    dialog->open();
}

LedgerChoice LedgerChoicePanel::choice() const
{
    LedgerChoice choice;
    if (const QListWidgetItem* item = m_kinds->currentItem()) {
        choice.kind = item->data(Qt::UserRole).toString();
    }
    choice.quarter = {m_year->currentData().toInt(), m_quarter->answer() + 1};
    return choice;
}

void LedgerChoicePanel::choose(const QString& kind, const std::optional<Quarter>& quarter)
{
    const LedgerChoice before = choice();
    {
        const QSignalBlocker kinds(m_kinds);
        const QSignalBlocker years(m_year);
        const QSignalBlocker quarters(m_quarter);
        for (int row = 0; row < m_kinds->count(); ++row) {
            if (m_kinds->item(row)->data(Qt::UserRole).toString() == kind) {
                m_kinds->setCurrentRow(row);
            }
        }
        if (quarter && m_year->findData(quarter->year) >= 0) {
            m_year->setCurrentIndex(m_year->findData(quarter->year));
            m_quarter->setAnswer(quarter->number - 1);
        }
    }
    tellAnnex();
    if (choice() != before) {
        Q_EMIT choiceChanged();
    }
}

LedgerPageSetup LedgerChoicePanel::setup() const
{
    LedgerPageSetup setup = m_setup;
    setup.signatures = m_signatures->isChecked();
    setup.code = m_code->isChecked();
    return setup;
}

bool LedgerChoicePanel::withAnnex() const
{
    return m_annex->isEnabled() && m_annex->isChecked();
}

QWidget* LedgerChoicePanel::firstField() const
{
    return m_kinds;
}

} // namespace xq
