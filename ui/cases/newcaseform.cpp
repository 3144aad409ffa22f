// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/newcaseform.h"

#include "ui/cases/casefields.h"
#include "ui/cases/casewords.h"
#include "ui/cases/partyform.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QJsonArray>
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

QList<std::shared_ptr<const FlowDefinition>> flowsOf(
    const PickItem& item, const QList<std::shared_ptr<const FlowDefinition>>& flows)
{
    QList<std::shared_ptr<const FlowDefinition>> found;
    for (const auto& flow : flows) {
        if (!item.row.flow.isEmpty() ? flow->key == item.row.flow
                                     : flow->kind == kindId(item.row.kind)) {
            if (flow->procedure == QStringLiteral("ordinary")) {
                found.prepend(flow);
            } else {
                found.append(flow);
            }
        }
    }
    return found;
}

Instant entryDue(Instant occurredAt, int hours)
{
    return occurredAt + hours * kHour;
}

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

NewCaseInput NewCaseForm::input() const
{
    NewCaseInput input;
    CaseOpening& opening = input.opening;
    opening.item = m_item.row.code;
    opening.procedure = flow() != nullptr ? flow()->procedure : QString();
    opening.occurredAt = occurredAt();
    opening.lateReason = late() ? m_late->value().toString() : QString();
    opening.party = m_party->party();
    opening.elements = elements();
    opening.act = opening.elements.take(QStringLiteral("act")).toString();
    if (m_coOfficer != nullptr && m_coOfficer->isFilled()) {
        opening.officers = {m_coOfficer->value().toString()};
    }
    opening.source = QStringLiteral("UI");
    input.evidence = m_evidence->entries();
    return input;
}

QJsonObject NewCaseForm::draft() const
{
    QJsonObject draft;
    const auto put = [&draft](const QString& key, const QJsonValue& value) {
        if (!value.isNull() && !value.isUndefined()) {
            draft.insert(key, value);
        }
    };
    if (m_hasItem) {
        put(QStringLiteral("item"), m_item.row.code);
        put(QStringLiteral("procedure"), flow() != nullptr ? flow()->procedure : QString());
    }
    put(QStringLiteral("occurredAt"), m_occurred->value());
    if (const QString half = unreadText(m_occurred); !half.isEmpty()) {
        put(QStringLiteral("occurredText"), half);
    }
    put(QStringLiteral("lateReason"), m_late->value());
    if (const QJsonObject party = m_party->draft(); party.size() > 2) { // more than the defaults
        put(QStringLiteral("party"), party);
    }
    if (const QJsonObject values = elements(); !values.isEmpty()) {
        put(QStringLiteral("elements"), values);
    }
    QJsonObject halves;
    for (const ElementEditor* editor : elementEditors()) {
        if (const QString half = unreadText(editor); !half.isEmpty()) {
            halves.insert(editor->spec().key, half);
        }
    }
    if (!halves.isEmpty()) {
        put(QStringLiteral("halves"), halves);
    }
    if (m_coOfficer != nullptr) {
        put(QStringLiteral("coOfficer"), m_coOfficer->value());
    }
    QJsonArray files;
    for (const PendingEvidence& entry : m_evidence->entries()) {
        if (entry.stored()) {
            files.append(QJsonObject {{QStringLiteral("name"), entry.name},
                {QStringLiteral("digest"), entry.digest}, {QStringLiteral("size"), entry.size},
                {QStringLiteral("mime"), entry.mime},
                {QStringLiteral("obtainedAt"), entry.obtainedAt}});
        }
    }
    if (!files.isEmpty()) {
        put(QStringLiteral("evidence"), files);
    }
    return draft;
}

void NewCaseForm::restore(const QJsonObject& draft)
{
    m_kept = draft.value(QStringLiteral("elements")).toObject();
    m_occurred->setValue(draft.value(QStringLiteral("occurredAt")));
    restoreUnread(m_occurred, draft.value(QStringLiteral("occurredText")).toString());
    m_late->setValue(draft.value(QStringLiteral("lateReason")));
    m_party->restore(draft.value(QStringLiteral("party")).toObject());
    const QString procedure = draft.value(QStringLiteral("procedure")).toString();
    for (int i = 0; i < m_flows.size(); ++i) {
        if (m_flows.at(i)->procedure == procedure && m_procedureGroup->button(i) != nullptr) {
            m_procedureGroup->button(i)->setChecked(true);
        }
    }
    buildElements();
    const QJsonObject halves = draft.value(QStringLiteral("halves")).toObject();
    for (ElementEditor* editor : elementEditors()) {
        restoreUnread(editor, halves.value(editor->spec().key).toString());
    }
    if (m_coOfficer != nullptr && draft.contains(QStringLiteral("coOfficer"))) {
        m_coOfficer->setValue(draft.value(QStringLiteral("coOfficer")));
    }
    if (draft.contains(QStringLiteral("evidence"))) {
        QList<PendingEvidence> files;
        for (const QJsonValue value : draft.value(QStringLiteral("evidence")).toArray()) {
            const QJsonObject file = value.toObject();
            PendingEvidence entry;
            entry.name = file.value(QStringLiteral("name")).toString();
            entry.digest = file.value(QStringLiteral("digest")).toString();
            entry.size = file.value(QStringLiteral("size")).toInteger();
            entry.mime = file.value(QStringLiteral("mime")).toString();
            entry.obtainedAt = file.value(QStringLiteral("obtainedAt")).toInteger();
            files.append(entry);
        }
        m_evidence->restore(files);
    }
    showLate();
}

void NewCaseForm::clearForNext()
{
    const QJsonValue source = elements().value(QStringLiteral("source"));
    m_kept = {};
    if (!source.isUndefined()) {
        m_kept.insert(QStringLiteral("source"), source);
    }
    m_occurred->setValue({});
    m_late->setValue({});
    m_party->clear();
    m_evidence->clear();
    m_earlier.clear();
    m_admission = {};
    m_error->clear();
    buildElements();
    showLate();
}

void NewCaseForm::clearAll()
{
    clearForNext();
    m_kept = {};
    setItem(nullptr);
}

OpeningCheck NewCaseForm::occurrenceCheck() const
{
    if (occurredAt() == 0) {
        return {Status::Pending, tr("The time it was found is missing"), m_occurred, true};
    }
    if (occurredAt() > m_now) {
        return {Status::Blocked, tr("It cannot be found later than now"), m_occurred, true};
    }
    if (late()) {
        const QString over = hoursMinutes(m_now - entryDue(occurredAt(), m_data.entryHours));
        if (m_late->value().toString().size() < 4) {
            return {Status::Blocked,
                tr("%1 hours have passed (%2 over): say why it is entered late")
                    .arg(m_data.entryHours)
                    .arg(over),
                m_late, true};
        }
        return {Status::Warning, tr("Entered late by %1, the reason is given").arg(over), nullptr,
            false};
    }
    Instant earliest = 0;
    for (const PendingEvidence& entry : m_evidence->entries()) {
        if (entry.obtainedAt != 0 && (earliest == 0 || entry.obtainedAt < earliest)) {
            earliest = entry.obtainedAt;
        }
    }
    if (earliest != 0 && earliest < occurredAt() - 60'000) {
        return {Status::Warning,
            tr("Found later than the earliest file (%1)").arg(shortTime(earliest, m_now)),
            m_occurred, false};
    }
    return {Status::Done,
        earliest == 0 ? tr("Found and entered within %1 hours").arg(m_data.entryHours)
                      : tr("Found before the earliest file (%1)").arg(shortTime(earliest, m_now)),
        nullptr, false};
}

OpeningCheck NewCaseForm::officerCheck() const
{
    const QDate today = localDate(m_now);
    bool own = false;
    for (const PersonFacts& person : m_data.officers) {
        own = own || (person.id == m_data.actor && !person.certificateOn(today).isEmpty());
    }
    if (!own) {
        return {Status::Blocked, tr("You hold no enforcement certificate that is valid today"),
            nullptr, true};
    }
    if (m_coOfficer == nullptr || !m_coOfficer->isFilled()) {
        return {Status::Pending, tr("The second officer is missing"), m_coOfficer, true};
    }
    return {Status::Done, tr("Two officers, certificates valid today"), nullptr, false};
}

void NewCaseForm::collectPartyChecks(QList<OpeningCheck>& list) const
{
    const CaseParty party = m_party->party();
    if (party.name.isEmpty()) {
        list.append({Status::Pending, tr("The party's name is missing"),
            m_party->nameField()->editor(), true});
    } else if (!m_party->codeProblem().isEmpty()) {
        list.append({Status::Blocked,
            tr("%1 does not pass its check").arg(m_party->codeField()->label()->text()),
            m_party->codeField()->editor(), true});
    } else if (m_party->filledCount() < m_party->requiredCount()) {
        list.append(
            {Status::Pending, tr("%1 is missing").arg(m_party->codeField()->label()->text()),
                m_party->codeField()->editor(), true});
    } else if (m_party->firstProblem() != nullptr) {
        list.append({Status::Blocked, m_party->firstProblem()->error(),
            m_party->firstProblem()->editor(), true});
    } else if (!m_party->warning().isEmpty()) {
        list.append({Status::Warning, m_party->warning(), m_party->codeField()->editor(), false});
    } else {
        list.append({Status::Done, tr("The party's code passes its check"), nullptr, false});
    }
    for (const CaseRow& row : m_earlier) {
        if (row.item == m_item.row.code && m_now - row.enteredAt < 365 * kDay) {
            list.append({Status::Warning,
                tr("The same act within 12 months: discretion must be explained"), nullptr, false});
            break;
        }
    }
}

void NewCaseForm::collectElementChecks(QList<OpeningCheck>& list) const
{
    const FlowStep* step = firstStep();
    if (step == nullptr) {
        return;
    }
    const QJsonObject values = elements();
    int required = 0;
    int filled = 0;
    QWidget* missing = nullptr;
    QString wrong;
    QWidget* wrongAt = nullptr;
    for (ElementEditor* editor : elementEditors()) {
        const FlowElement* element = step->element(editor->spec().key);
        if (element == nullptr) {
            continue;
        }
        if (!editor->problem().isEmpty() && wrongAt == nullptr && editor->isFilled()) {
            wrong = QString(element->label + QStringLiteral(": ") + editor->problem());
            wrongAt = editor;
        }
        if (isRequired(*element, values)) {
            ++required;
            filled += editor->isFilled() ? 1 : 0;
            if (!editor->isFilled() && missing == nullptr) {
                missing = editor;
            }
        }
    }
    if (wrongAt != nullptr) {
        list.append({Status::Blocked, wrong, wrongAt, true});
    }
    list.append({missing == nullptr ? Status::Done : Status::Pending,
        tr("Required elements %1 / %2").arg(filled).arg(required), missing, missing != nullptr});
}

QList<OpeningCheck> NewCaseForm::checks() const
{
    QList<OpeningCheck> list;
    if (!m_hasItem) {
        return {{Status::Pending, tr("Choose the item first"), nullptr, true}};
    }
    if (!m_item.openable) {
        return {{Status::Blocked, m_item.badge.word, nullptr, true}};
    }
    collectPartyChecks(list);
    list.append(
        {Status::Done, tr("The item is in use, this unit may exercise it"), nullptr, false});
    list.append(officerCheck());
    list.append(occurrenceCheck());
    collectElementChecks(list);
    if (m_evidence->busy()) {
        list.append({Status::Waiting, tr("Evidence is still being taken in"), m_evidence, true});
    }
    bool stopped = false;
    for (const OpeningCheck& check : std::as_const(list)) {
        stopped = stopped || check.stops;
    }
    if (!stopped && !m_admission.code.isEmpty()) {
        list.append({Status::Blocked, m_admission.message, nullptr, true});
    }
    // What stops stands first, then warnings: one look tells whether there is anything to do.
    std::stable_sort(list.begin(), list.end(), [](const OpeningCheck& a, const OpeningCheck& b) {
        const auto rank = [](const OpeningCheck& check) {
            return check.status == Status::Blocked ? 0
                : check.stops                      ? 1
                : check.status == Status::Warning  ? 2
                                                   : 3;
        };
        return rank(a) < rank(b);
    });
    return list;
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
