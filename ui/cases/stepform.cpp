// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/stepform.h"

#include "models/people/roles.h"
#include "models/services/elementtext.h"
#include "ui/cases/casewords.h"
#include "ui/cases/newcaseform.h"
#include "ui/widgets/elementeditor.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xq {

namespace {

bool isShort(const FlowElement& element)
{
    return element.type == QStringLiteral("date") || element.type == QStringLiteral("instant")
        || element.type == QStringLiteral("money") || element.type == QStringLiteral("number")
        || element.type == QStringLiteral("bool");
}

const StepRun* runOf(const CaseState& state, const QString& step, int round)
{
    for (auto run = state.runs.crbegin(); run != state.runs.crend(); ++run) {
        if (run->step == step && (round == 0 || run->round == round)) {
            return &*run;
        }
    }
    return nullptr;
}

/// The finished pass before the present one.
const StepRun* previousRun(const CaseState& state, const StepRun& run)
{
    const StepRun* found = nullptr;
    for (const StepRun& other : state.runs) {
        if (other.step == run.step && other.doneAt != 0 && other.round < run.round) {
            found = &other;
        }
    }
    return found;
}

} // namespace

StepForm::StepForm(QWidget* parent)
    : Panel(tr("Step"), parent)
    , m_scroll(new QScrollArea(this))
    , m_body(new QWidget)
    , m_error(new ErrorPanel(m_body))
    , m_return(new Banner(Banner::Shape::Block, m_body))
{
    const Metrics m = Metrics::of(this);
    m_otherRound = addLink({});
    m_otherRound->hide();
    connect(m_otherRound, &Button::clicked, this,
        [this] { Q_EMIT stepRequested(m_step, m_otherRound->property("round").toInt()); });
    m_body->setProperty("role", QStringLiteral("scrollBody"));
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(m.px(10), m.px(8), m.px(10), m.px(8));
    column->setSpacing(m.px(8));
    column->addWidget(m_error);
    column->addWidget(m_return);
    column->addStretch(1);
    m_error->clear();
    m_return->hide();
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContent(m_scroll);
}

const FlowStep* StepForm::flowStep() const
{
    return m_data.view.flow == nullptr ? nullptr : m_data.view.flow->step(m_step);
}

void StepForm::setCase(const CaseData& brought, const QString& step, int round)
{
    m_data = brought;
    const CaseState& state = brought.view.state;
    m_step = step.isEmpty() ? state.step : step;
    if (m_step.isEmpty() && !state.runs.isEmpty()) {
        m_step = state.runs.constLast().step; // over: the last thing that happened
    }
    m_round = round;
    const StepRun* run = runOf(state, m_step, round);
    m_editable = m_step == state.step && (run == nullptr || run->doneAt == 0) && mayAct(brought);
    build();
}

bool StepForm::mayAct(const CaseData& brought) const
{
    return !brought.view.readOnly
        && std::any_of(brought.view.actions.cbegin(), brought.view.actions.cend(),
            [](const CaseAction& action) {
                return action.outcome && !action.review && action.possible;
            });
}

bool StepForm::takeFresh(const CaseData& brought)
{
    const FlowStep* step = flowStep();
    if (!m_editable || step == nullptr || brought.view.flow == nullptr
        || m_step != brought.view.state.step || !mayAct(brought)
        || brought.view.flow->digest != m_data.view.flow->digest) {
        return false;
    }
    for (const FlowElement& element : step->elements) {
        if (brought.view.state.elements.value(element.name)
            != m_data.view.state.elements.value(element.name)) {
            return false;
        }
    }
    m_data = brought;
    buildSlots(*flowStep());
    updateRequired();
    return true;
}

void StepForm::build()
{
    // A field that is left checks itself: while its form still stands.
    if (QWidget* focused = QApplication::focusWidget();
        focused != nullptr && m_content != nullptr && m_content->isAncestorOf(focused)) {
        focused->clearFocus();
    }
    delete m_content;
    m_slots = nullptr;
    m_content = new QWidget(m_body);
    m_editors.clear();
    m_documents.clear();
    m_opinion = nullptr;
    m_when = nullptr;
    m_grid = nullptr;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::of(this).px(6));
    static_cast<QVBoxLayout*>(m_body->layout())->insertWidget(2, m_content);
    m_content->show();

    const CaseState& state = m_data.view.state;
    const FlowStep* step = flowStep();
    const StepRun* run = runOf(state, m_step, m_round);
    setTitle(step != nullptr ? step->name : run != nullptr ? run->name : tr("Step"));
    const int round = run != nullptr ? run->round : 1;
    const StepRun* before = run != nullptr ? previousRun(state, *run) : nullptr;
    QStringList note;
    if (round > 1) {
        note.append(tr("Round %1").arg(round));
    }
    if (m_editable && before != nullptr) {
        note.append(tr("differences from round %1 are marked").arg(before->round));
    }
    if (!m_editable && m_step == state.step && state.open()) {
        note.append(tr("waits for: %1").arg(roleName(state.nextRole)));
    }
    setNote(note.join(QStringLiteral(", ")));
    const bool elsewhere = m_step != state.step || (run != nullptr && run->doneAt != 0);
    m_otherRound->setVisible(before != nullptr || (elsewhere && !state.step.isEmpty()));
    if (elsewhere && !state.step.isEmpty()) {
        m_otherRound->setText(tr("Back to the present step"));
        m_otherRound->setProperty("round", -1);
    } else if (before != nullptr) {
        m_otherRound->setText(tr("See round %1").arg(before->round));
        m_otherRound->setProperty("round", before->round);
    }
    buildReturn();
    if (step == nullptr) {
        auto* none = new EmptyState(m_content);
        none->say(tr("The flow of this case is not known on this PC; it can be read, not "
                     "continued."));
        column->addWidget(none);
        return;
    }
    buildReadOnly(run);
    buildElements(*step, run);
    if (m_editable) {
        buildDocuments(*step);
        buildSlots(*step);
        buildOpinion(*step);
    }
    updateRequired();
}

void StepForm::buildReturn()
{
    const ReturnNotice notice = returnNotice(m_data);
    const bool shown = notice.any() && m_step == m_data.view.state.step;
    m_return->setVisible(shown);
    if (!shown) {
        return;
    }
    QStringList lines;
    for (const QString& point : notice.points) {
        lines.append(QStringLiteral("• ") + point);
    }
    m_return->say(
        Status::Returned, tr("Returned by %1").arg(notice.step), lines.join(QLatin1Char('\n')));
    m_return->setAside(notice.person + QLatin1Char(' ') + shortTime(notice.at, m_data.now));
}

void StepForm::buildReadOnly(const StepRun* run)
{
    const CaseState& state = m_data.view.state;
    auto* column = static_cast<QVBoxLayout*>(m_content->layout());
    const auto line = [&](Status status, const QString& text) {
        auto* notice = new NoticeLine(m_content);
        column->addWidget(notice);
        notice->say(status, text, true);
    };
    if (state.voidedAt != 0) {
        line(Status::Blocked, tr("Declared void: %1").arg(state.voidReason));
    } else if (state.closedAt != 0 && state.step.isEmpty()) {
        line(Status::Done, tr("Closed on %1").arg(shortTime(state.closedAt, m_data.now)));
    }
    for (const CaseSuspension& suspension : state.suspensions) {
        if (suspension.halts && !suspension.to.isValid()) {
            line(Status::Paused,
                tr("Suspended since %1: %2")
                    .arg(suspension.from.toString(Qt::ISODate), suspension.reason));
        }
    }
    if (run != nullptr && run->doneAt != 0) {
        line(Status::Done,
            tr("%1 %2: %3")
                .arg(shortTime(run->doneAt, m_data.now),
                    m_data.view.names.value(run->actor, run->actor.left(8)), run->outcomeLabel));
        if (!run->opinion.isEmpty()) {
            QLabel* opinion = newLabel(run->opinion, "", "secondary", m_content);
            opinion->setWordWrap(true);
            column->addWidget(opinion);
        }
    } else if (!m_editable && state.open()) {
        for (const CaseAction& action : m_data.view.actions) {
            if (action.outcome && !action.possible && !action.review) {
                line(Status::Waiting, action.reason);
                break;
            }
        }
    }
    for (const CaseSignature& signature :
        run != nullptr ? run->signatures : QList<CaseSignature> {}) {
        line(Status::Done,
            tr("%1 %2, %3: %4")
                .arg(shortTime(signature.at, m_data.now),
                    m_data.view.names.value(signature.person, signature.person.left(8)),
                    roleName(signature.role),
                    signature.opinion.isEmpty() ? tr("agreed") : signature.opinion));
    }
    if (m_step == state.step) {
        for (const CaseHint& hint : m_data.view.hints) {
            line(Status::Warning, hint.text);
        }
    }
}

void StepForm::buildElements(const FlowStep& step, const StepRun* run)
{
    m_grid = new FormGrid(2, m_content);
    const CaseState& state = m_data.view.state;
    const StepRun* before = run != nullptr ? previousRun(state, *run) : nullptr;
    const bool past = run != nullptr && run->doneAt != 0;
    for (const FlowElement& element : step.elements) {
        const QJsonValue value
            = past ? run->elements.value(element.name) : state.elements.value(element.name);
        ElementEditor* editor = newElementEditor(
            element, m_editable && element.required, m_grid); // who only reads owes nothing
        // Label and field of a short element need half a row, the rest a whole one.
        FormField* field = m_grid->addElement(editor, isShort(element) ? 1 : 2);
        editor->setToday(localDate(m_data.now));
        editor->setValue(value.isUndefined() ? QJsonValue() : value);
        editor->setReadOnly(!m_editable);
        m_editors.insert(element.name, editor);
        if (before != nullptr && before->elements.value(element.name) != value) {
            const QString then = elementToText(element, before->elements.value(element.name));
            field->setHelp(tr("Round %1: %2")
                               .arg(before->round)
                               .arg(then.isEmpty() ? QStringLiteral("—") : then));
        }
        connect(editor, &ElementEditor::valueChanged, this, [this] {
            updateRequired();
            Q_EMIT edited();
        });
        connect(editor, &ElementEditor::editingFinished, this, &StepForm::edited);
    }
    if (step.elements.isEmpty() && !past) {
        QLabel* none = newLabel(tr("This step asks for no elements."), "", "tertiary", m_grid);
        m_grid->addWide(none);
    }
    m_content->layout()->addWidget(m_grid);
    m_grid->show();
}

void StepForm::buildDocuments(const FlowStep& step)
{
    if (step.documents.isEmpty()) {
        return;
    }
    auto* grid = new FormGrid(1, m_content);
    m_content->layout()->addWidget(newRule(m_content));
    grid->addSection(tr("Documents"), tr("tick what is final"));
    for (const FlowDocument& document : step.documents) {
        auto* tick = new QCheckBox(
            document.name + (document.required ? QString() : tr(" (if it applies)")), grid);
        bool made = false;
        for (const CaseDocument& present : m_data.view.state.documents) {
            made = made || (present.type == document.type && !present.voided);
        }
        tick->setChecked(made);
        tick->setObjectName(QStringLiteral("document:") + document.type);
        connect(tick, &QCheckBox::clicked, this, &StepForm::edited);
        m_documents.insert(document.type, tick);
        grid->addWide(tick);
    }
    m_content->layout()->addWidget(grid);
    grid->show();
}

void StepForm::buildSlots(const FlowStep& step)
{
    if (m_slots == nullptr) {
        m_slots = new QWidget(m_content);
        auto* lines = new QVBoxLayout(m_slots);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(Metrics::of(this).px(4));
        m_content->layout()->addWidget(m_slots);
        m_slots->show();
    }
    for (NoticeLine* old : m_slots->findChildren<NoticeLine*>()) {
        old->hide();
        old->deleteLater();
    }
    for (const FlowSlot& slot : step.slots_) {
        int present = 0;
        for (const CaseEvidence& evidence : m_data.view.state.evidence) {
            present += evidence.slot == slot.id && !evidence.voided() ? 1 : 0;
        }
        bool missing = false;
        for (const CaseAction& action : m_data.view.actions) {
            missing = missing || action.missingSlots.contains(slot.id);
        }
        if (slot.min == 0 && present == 0) {
            continue;
        }
        auto* line = new NoticeLine(m_slots);
        m_slots->layout()->addWidget(line);
        line->say(missing             ? Status::Pending
                : present >= slot.min ? Status::Done
                                      : Status::Neutral,
            slot.min > 0 ? tr("%1: %2 of %3").arg(slot.name).arg(present).arg(slot.min)
                         : tr("%1: %2").arg(slot.name).arg(present),
            true);
        line->setLink(tr("Add"));
        connect(line, &NoticeLine::linkActivated, this,
            [this, id = slot.id] { Q_EMIT slotRequested(id); });
    }
}

void StepForm::buildOpinion(const FlowStep& step)
{
    bool asked = step.type == QStringLiteral("review") || step.type == QStringLiteral("decision");
    for (const FlowOutcome& outcome : step.outcomes) {
        asked = asked || outcome.signs || outcome.reasonRequired;
    }
    auto* grid = new FormGrid(1, m_content);
    if (asked) {
        ElementSpec spec;
        spec.key = QStringLiteral("opinion");
        spec.label = tr("Opinion");
        spec.type = QStringLiteral("longtext");
        spec.lines = 2;
        spec.required = true;
        m_opinion = ElementEditor::create(spec, grid);
        grid->addElement(m_opinion);
        connect(m_opinion, &ElementEditor::valueChanged, this, &StepForm::edited);
    }
    ElementSpec when;
    when.key = QStringLiteral("businessAt");
    when.label = tr("Done at");
    when.placeholder = tr("now; fill in if it happened earlier");
    when.type = QStringLiteral("instant");
    m_when = ElementEditor::create(when, grid);
    m_when->setToday(localDate(m_data.now));
    m_when->setCheck([this](const QJsonValue&) {
        return m_when->moment().value_or(0) > m_data.now ? tr("This is later than now.")
                                                         : QString();
    });
    grid->addElement(m_when);
    connect(m_when, &ElementEditor::valueChanged, this, &StepForm::edited);
    m_content->layout()->addWidget(grid);
    grid->show();
}

void StepForm::jumpTo(QWidget* target)
{
    NewCaseForm::jumpTo(target);
}

QWidget* StepForm::firstPlace() const
{
    const FlowStep* step = flowStep();
    if (step == nullptr || !m_editable) {
        return nullptr;
    }
    QWidget* first = nullptr;
    for (const FlowElement& element : step->elements) {
        ElementEditor* editor = m_editors.value(element.name);
        if (editor == nullptr) {
            continue;
        }
        if (first == nullptr) {
            first = editor;
        }
        if (element.required && !editor->isFilled()) {
            return editor;
        }
    }
    return first != nullptr ? first : m_opinion;
}

} // namespace xq
