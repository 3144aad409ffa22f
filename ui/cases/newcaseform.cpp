// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/newcaseform.h"

#include "ui/cases/casewords.h"
#include "ui/cases/partyform.h"
#include "ui/widgets/elementeditor.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xq {

namespace {

/// Elements that say where the case comes from stand above the party.
bool belongsToOccurrence(const FlowElement& element)
{
    return element.name == QStringLiteral("source") || element.name == QStringLiteral("place")
        || element.name == QStringLiteral("plan");
}

bool isWide(const FlowElement& element)
{
    return element.type == QStringLiteral("longtext") || element.type == QStringLiteral("choices")
        || element.name == QStringLiteral("place");
}

QVBoxLayout* emptyColumn(QWidget* widget)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::of(widget).px(4));
    return column;
}

QString officerText(const PersonFacts& person, QDate day)
{
    const QString certificate = person.certificateOn(day);
    return certificate.isEmpty() ? person.name : person.name + QLatin1Char(' ') + certificate;
}

} // namespace

NewCaseForm::NewCaseForm(QWidget* parent)
    : Panel(tr("New case"), parent)
    , m_procedures(new QWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_body(new QWidget)
    , m_error(new ErrorPanel(m_body))
    , m_refusal(new Banner(Banner::Shape::Block, m_body))
    , m_fields(new QWidget(m_body))
    , m_when(new QWidget(m_fields))
    , m_party(new PartyForm(m_fields))
    , m_what(new QWidget(m_fields))
    , m_evidence(new EvidenceBox(m_fields))
    , m_officerGrid(new FormGrid(2, m_fields))
    , m_ownOfficer(newLabel({}, "", "", m_fields))
{
    const Metrics m = Metrics::of(this);
    auto* procedureRow = new QHBoxLayout(m_procedures);
    procedureRow->setContentsMargins(0, 0, 0, 0);
    procedureRow->setSpacing(m.px(10));
    addHeaderWidget(m_procedures);

    m_body->setProperty("role", QStringLiteral("scrollBody"));
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(m.px(10), m.px(8), m.px(10), m.px(8));
    column->setSpacing(m.px(6));
    column->addWidget(m_error);
    column->addWidget(m_refusal);
    auto* fields = emptyColumn(m_fields);
    fields->setSpacing(m.px(5));
    emptyColumn(m_when);
    emptyColumn(m_what);
    const auto section = [&](const QString& title, const QString& note) {
        auto* head = new FormGrid(1, m_fields);
        fields->addWidget(newRule(m_fields));
        head->addSection(title, note);
        fields->addWidget(head);
        return head;
    };
    fields->addWidget(m_when);
    section(tr("Party"), {});
    fields->addWidget(m_party);
    fields->addWidget(m_what);
    section(tr("Evidence"), tr("Ctrl+V pastes a picture; each file's digest is fixed at once"));
    fields->addWidget(m_evidence);
    section(tr("Officers"), tr("two, with a certificate that is valid today"));
    buildOfficers();
    fields->addWidget(m_officerGrid);
    column->addWidget(m_fields);
    column->addStretch(1);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContent(m_scroll);
    m_error->clear();
    m_refusal->hide();

    connect(m_party, &PartyForm::edited, this, &NewCaseForm::edited);
    connect(m_evidence, &EvidenceBox::edited, this, &NewCaseForm::edited);
    connect(m_refusal, &Banner::linkActivated, this,
        [this] { Q_EMIT catalogueRequested(m_item.row.code); });
    buildOccurrence();
    setItem(nullptr);
}

void NewCaseForm::buildOfficers()
{
    m_officerGrid->setColumnWeight(0, 1);
    m_officerGrid->setColumnWeight(1, 1);
    m_officerGrid->addField(tr("Handling"), m_ownOfficer);
    m_ownOfficer->setMinimumHeight(Metrics::of(this).control);
}

void NewCaseForm::setContext(const NewCaseData& facts)
{
    const QJsonObject typed = draft();
    m_data = facts;
    setNow(facts.now);
    const QDate today = localDate(facts.now);
    m_party->setToday(today);
    m_occurred->setToday(today);
    QList<ElementChoice> others;
    for (const PersonFacts& person : facts.officers) {
        if (person.id == facts.actor) {
            m_ownOfficer->setText(officerText(person, today));
        } else if (!person.certificateOn(today).isEmpty()) {
            others.append({person.id, officerText(person, today)});
        }
    }
    if (m_coOfficer == nullptr) {
        ElementSpec spec;
        spec.key = QStringLiteral("coOfficer");
        spec.label = tr("Second");
        spec.type = QStringLiteral("choice");
        spec.required = true;
        m_coOfficer = ElementEditor::create(spec, m_officerGrid);
        m_officerGrid->addElement(m_coOfficer);
        connect(m_coOfficer, &ElementEditor::valueChanged, this, &NewCaseForm::edited);
        chainTabs();
    }
    m_coOfficer->setChoices(others);
    if (others.size() == 1 && !m_coOfficer->isFilled()) {
        m_coOfficer->setValue(others.constFirst().value);
    }
    // Fresh facts must not take the form from under the fingers: it is built anew only where the
    // item's flows are others than before.
    const auto same = [](const auto& a, const auto& b) { return a->digest == b->digest; };
    const auto flows = m_hasItem ? flowsOf(m_item, facts.flows)
                                 : QList<std::shared_ptr<const FlowDefinition>> {};
    if (flows.size() != m_flows.size()
        || !std::equal(flows.cbegin(), flows.cend(), m_flows.cbegin(), same)) {
        setItem(m_hasItem ? &m_item : nullptr);
        restore(typed);
    }
}

void NewCaseForm::setEarlier(const QList<CaseRow>& rows)
{
    m_earlier = rows;
    m_party->setEarlierCount(static_cast<int>(rows.size()));
}

void NewCaseForm::setNow(Instant now)
{
    m_now = now;
    m_evidence->setNow(now);
    showLate();
}

void NewCaseForm::setItem(const PickItem* item)
{
    const QJsonObject typed = elements();
    for (auto it = typed.constBegin(); it != typed.constEnd(); ++it) {
        m_kept.insert(it.key(), it.value());
    }
    m_hasItem = item != nullptr;
    m_item = item != nullptr ? *item : PickItem {};
    m_flows = m_hasItem ? flowsOf(m_item, m_data.flows)
                        : QList<std::shared_ptr<const FlowDefinition>> {};
    const bool open = m_hasItem && m_item.openable;
    setTitle(!m_hasItem ? tr("New case") : m_item.row.code);
    setNote(m_hasItem ? m_item.row.name : tr("Choose the item at the left"));
    m_refusal->setVisible(m_hasItem && !open);
    if (m_hasItem && !open) {
        m_refusal->say(m_item.badge.status,
            tr("%1: no case can be opened here").arg(m_item.badge.word), m_item.why);
        m_refusal->setLink(tr("See the item in the catalogue"));
    }
    m_fields->setEnabled(open || !m_hasItem);
    buildProcedures();
    buildElements();
}

void NewCaseForm::buildProcedures()
{
    qDeleteAll(m_procedures->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete m_procedureGroup;
    m_procedureGroup = new QButtonGroup(m_procedures);
    if (!m_hasItem || !m_item.openable || m_flows.size() < 2) {
        return;
    }
    for (int i = 0; i < m_flows.size(); ++i) {
        auto* radio = new QRadioButton(procedureWord(m_flows.at(i)->procedure), m_procedures);
        radio->setObjectName(QStringLiteral("procedure:") + m_flows.at(i)->procedure);
        radio->setToolTip(m_flows.at(i)->name);
        radio->setChecked(i == 0);
        m_procedureGroup->addButton(radio, i);
        m_procedures->layout()->addWidget(radio);
        radio->show();
    }
    connect(m_procedureGroup, &QButtonGroup::idClicked, this, [this] {
        const QJsonObject typed = elements();
        for (auto it = typed.constBegin(); it != typed.constEnd(); ++it) {
            m_kept.insert(it.key(), it.value());
        }
        buildElements();
        Q_EMIT edited();
    });
}

const FlowDefinition* NewCaseForm::flow() const
{
    if (m_flows.isEmpty()) {
        return nullptr;
    }
    const int chosen = m_procedureGroup == nullptr ? 0 : std::max(0, m_procedureGroup->checkedId());
    return chosen < m_flows.size() ? m_flows.at(chosen).get() : m_flows.constFirst().get();
}

const FlowStep* NewCaseForm::firstStep() const
{
    const FlowDefinition* running = flow();
    return running == nullptr ? nullptr : running->step(running->start);
}

void NewCaseForm::buildOccurrence()
{
    m_occurred = ElementEditor::create({.key = QStringLiteral("occurredAt"),
                                           .label = tr("Found at"),
                                           .type = QStringLiteral("instant"),
                                           .required = true},
        this);
    m_occurred->setCheck([this](const QJsonValue&) {
        return occurredAt() > m_now ? tr("This is later than now.") : QString();
    });
    ElementSpec late;
    late.key = QStringLiteral("lateReason");
    late.label = tr("Why late");
    late.required = true;
    late.maxLength = 400;
    m_late = ElementEditor::create(late, this);
    m_late->setCheck([](const QJsonValue& value) {
        return value.toString().size() < 4 ? tr("Say it in at least four characters.") : QString();
    });
    for (ElementEditor* editor : {m_occurred, m_late}) {
        connect(editor, &ElementEditor::valueChanged, this, [this] {
            showLate();
            Q_EMIT edited();
        });
        connect(editor, &ElementEditor::editingFinished, this, &NewCaseForm::edited);
    }
}

void NewCaseForm::buildElements()
{
    // The grids are made anew; the editors that every item has are kept by taking them out first.
    m_occurred->setParent(this);
    m_late->setParent(this);
    delete m_whenGrid;
    qDeleteAll(m_what->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    m_elementGrid = nullptr;
    m_act = nullptr;
    m_whenGrid = new FormGrid(2, m_when);
    m_whenGrid->addSection(tr("Occurrence"));
    m_whenGrid->addElement(m_occurred);
    const FlowStep* step = firstStep();
    const auto place = [this](FormGrid* grid, const FlowElement& element, bool required) {
        ElementEditor* editor = newElementEditor(element, required, grid);
        grid->addElement(editor, isWide(element) ? 2 : 1);
        editor->setToday(localDate(m_now));
        if (const QJsonValue kept = m_kept.value(element.name); !kept.isUndefined()) {
            editor->setValue(kept);
        }
        connect(editor, &ElementEditor::valueChanged, this, &NewCaseForm::edited);
        connect(editor, &ElementEditor::editingFinished, this, &NewCaseForm::edited);
    };
    if (step != nullptr) {
        for (const FlowElement& element : step->elements) {
            if (belongsToOccurrence(element)) {
                place(m_whenGrid, element, isRequired(element, m_kept));
            }
        }
    }
    m_lateField = m_whenGrid->addElement(m_late, 2);
    m_when->layout()->addWidget(m_whenGrid);
    m_whenGrid->show(); // now: Tab may come before the next event
    m_occurred->show();
    m_late->show();
    for (ElementEditor* editor : {m_occurred, m_late}) {
        static_cast<FormField*>(editor->parentWidget())->setError(editor->problem());
    }
    showLate();
    if (step == nullptr) {
        chainTabs();
        return;
    }
    m_elementGrid = new FormGrid(2, m_what);
    m_what->layout()->addWidget(newRule(m_what));
    m_elementGrid->addSection(
        tr("Elements"), tr("as %1 asks for in its first step, %2").arg(flow()->name, step->name));
    ElementSpec act;
    act.key = QStringLiteral("act");
    act.label = tr("Act");
    act.placeholder = m_item.row.name;
    act.maxLength = 80;
    m_act = ElementEditor::create(act, m_elementGrid);
    m_elementGrid->addElement(m_act, 2);
    if (const QJsonValue kept = m_kept.value(QStringLiteral("act")); kept.isString()) {
        m_act->setValue(kept);
    }
    connect(m_act, &ElementEditor::valueChanged, this, &NewCaseForm::edited);
    for (const FlowElement& element : step->elements) {
        if (!belongsToOccurrence(element)) {
            place(m_elementGrid, element, isRequired(element, m_kept));
        }
    }
    m_what->layout()->addWidget(m_elementGrid);
    m_elementGrid->show();
    chainTabs();
}

void NewCaseForm::chainTabs()
{
    // Rebuilt parts would come last; Tab follows the eye instead.
    QList<QWidget*> chain;
    const auto addGrid = [&chain](const FormGrid* grid) {
        if (grid != nullptr) {
            for (const FormField* field : grid->fields()) {
                chain.append(field->editor());
            }
        }
    };
    addGrid(m_whenGrid);
    chain += m_party->tabChain();
    addGrid(m_elementGrid);
    chain.append(m_evidence->findChild<Button*>());
    chain.append(m_evidence->findChild<QListView*>());
    if (m_coOfficer != nullptr) {
        chain.append(m_coOfficer);
    }
    // The fields themselves, not the editors around them: those have come out of their old place in
    // the chain only as a shell.
    for (QWidget*& place : chain) {
        while (place->focusProxy() != nullptr) {
            place = place->focusProxy();
        }
    }
    for (qsizetype i = 1; i < chain.size(); ++i) {
        QWidget::setTabOrder(chain.at(i - 1), chain.at(i));
    }
}

bool NewCaseForm::isRequired(const FlowElement& element, const QJsonObject& values) const
{
    return element.required
        || (!element.requiredWhen.always() && holdsHere(element.requiredWhen, values));
}

QList<ElementEditor*> NewCaseForm::elementEditors() const
{
    QList<ElementEditor*> editors;
    for (FormGrid* grid : {m_whenGrid, m_elementGrid}) {
        if (grid == nullptr) {
            continue;
        }
        for (FormField* field : grid->fields()) {
            auto* editor = qobject_cast<ElementEditor*>(field->editor());
            if (editor != nullptr && editor != m_occurred && editor != m_late && editor != m_act) {
                editors.append(editor);
            }
        }
    }
    return editors;
}

QJsonObject NewCaseForm::elements() const
{
    QJsonObject values;
    for (const ElementEditor* editor : elementEditors()) {
        const QJsonValue value = editor->value();
        if (!value.isNull()) {
            values.insert(editor->spec().key, value);
        }
    }
    if (m_act != nullptr && m_act->isFilled()) {
        values.insert(QStringLiteral("act"), m_act->value());
    }
    return values;
}

Instant NewCaseForm::occurredAt() const
{
    return m_occurred->moment().value_or(0);
}

bool NewCaseForm::late() const
{
    return occurredAt() != 0 && m_now > entryDue(occurredAt(), m_data.entryHours);
}

void NewCaseForm::showLate()
{
    if (m_lateField != nullptr) {
        m_lateField->setShown(late());
    }
}

bool NewCaseForm::validate()
{
    m_occurred->validate();
    if (late()) {
        m_late->validate();
    }
    m_party->validate();
    for (ElementEditor* editor : elementEditors()) {
        editor->validate();
    }
    if (m_coOfficer != nullptr) {
        m_coOfficer->validate();
    }
    for (const OpeningCheck& check : checks()) {
        if (check.stops) {
            return false;
        }
    }
    return true;
}

void NewCaseForm::focusFirst()
{
    jumpTo(m_occurred);
}

void NewCaseForm::jumpTo(QWidget* target)
{
    if (target == nullptr) {
        return;
    }
    for (QWidget* up = target->parentWidget(); up != nullptr; up = up->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(up)) {
            area->ensureWidgetVisible(target, 0, Metrics::of(target).px(24));
        }
    }
    target->setFocus(Qt::OtherFocusReason);
}

} // namespace xq
