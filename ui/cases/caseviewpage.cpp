// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/caseviewpage.h"

#include "ui/cases/caseacts.h"
#include "ui/cases/caseheader.h"
#include "ui/cases/casemodels.h"
#include "ui/cases/casewords.h"
#include "ui/cases/evidencepane.h"
#include "ui/cases/stepform.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/foldingpanes.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/timeline.h"

#include <QApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace xq {

namespace {

constexpr int kDraftPause = 400; // ms after the last key
constexpr int kOutcomeButtons = 2; // beside the primary one; the rest are in a menu

/// A menu's entry with its reason in brackets: no full stop before the bracket.
QString impossibleLabel(const CaseAction& action)
{
    QString reason = action.reason;
    if (reason.endsWith(QLatin1Char('.')) || reason.endsWith(QStringLiteral("。"))) {
        reason.chop(1);
    }
    return CaseViewPage::tr("%1 (%2)").arg(action.label, reason);
}

constexpr qsizetype kTabName = 9; // characters of the party, with the ellipsis

/// "No. 31, Xinkun": short enough for a tab.
QString tabTitle(const CaseState& state)
{
    QString number = state.shownNumber();
    const qsizetype serial = number.indexOf(QStringLiteral("第"));
    if (serial >= 0) {
        number = number.mid(serial);
    }
    const QString& party = state.party.name;
    return number + QLatin1Char(' ')
        + (party.size() > kTabName ? party.left(kTabName - 1) + QStringLiteral("…") : party);
}

} // namespace

CaseViewPage::CaseViewPage(const QString& caseId, QWidget* parent)
    : Page(parent)
    , m_id(caseId.section(QLatin1Char(':'), -1))
    , m_column(new QVBoxLayout(this))
    , m_header(new CaseHeader(this))
    , m_flowPanel(new Panel(tr("Flow"), this))
    , m_flow(new FlowStrip(this))
    , m_foldedFlow(new FlowStrip)
    , m_panes(new FoldingPanes(this))
    , m_form(new StepForm)
    , m_evidence(new EvidencePane)
    , m_historyPanel(new Panel(tr("History")))
    , m_history(new QListView)
    , m_moments(new MomentModel(this))
    , m_bar(new PageActionBar(this))
    , m_draftTimer(new QTimer(this))
{
    setTitle(tr("Case"));
    const Metrics m = Metrics::of(this);
    m_flowPanel->setContent(FlowStrip::scroller(m_flow, m_flowPanel));
    m_flowPanel->addHeaderWidget(new FlowLegend(m_flowPanel));
    m_flowPanel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_history->setModel(m_moments);
    m_history->setItemDelegate(new TimelineDelegate(m_history));
    m_history->setAccessibleName(tr("History"));
    m_history->setFrameShape(QFrame::NoFrame);
    m_historyPanel->setContent(m_history);
    auto* folded = new Panel(tr("Flow"));
    folded->setContent(FlowStrip::scroller(m_foldedFlow, folded));
    m_panes->add(m_form, tr("Step"), 400, 10);
    m_panes->add(m_evidence, tr("Evidence"), 420, 11);
    m_panes->add(m_historyPanel, tr("History"), 270);
    m_panes->addFoldedOnly(folded, tr("Flow"));

    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    inner->setSpacing(m.px(8));
    inner->addWidget(m_header);
    inner->addWidget(m_flowPanel);
    inner->addWidget(m_panes, 1);
    m_column->addLayout(inner, 1);
    m_column->addWidget(m_bar);

    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(kDraftPause);
    connect(m_draftTimer, &QTimer::timeout, this, &CaseViewPage::saveDraft);
    connect(m_form, &StepForm::edited, this, &CaseViewPage::edited);
    connect(m_form, &StepForm::slotRequested, this, [this](const QString& slot) {
        m_panes->show(m_evidence);
        m_evidence->showTab(EvidencePane::Evidence);
        m_evidence->addFiles(slot);
    });
    connect(m_form, &StepForm::stepRequested, this, [this](const QString& step, int round) {
        showStep(round < 0 ? QString() : step, std::max(0, round));
    });
    for (FlowStrip* strip : {m_flow, m_foldedFlow}) {
        connect(strip, &FlowStrip::activated, this, [this](const QString& key) {
            showStep(key == m_data.view.state.step ? QString() : key, 0);
            m_panes->show(m_form);
        });
    }
    connect(m_evidence, &EvidencePane::evidenceGiven, this, &CaseViewPage::evidenceGiven);
    connect(m_evidence, &EvidencePane::pictureRequested, this, &CaseViewPage::pictureRequested);
    connect(m_evidence, &EvidencePane::remarkGiven, this, &CaseViewPage::remarkGiven);
    connect(m_evidence, &EvidencePane::voidRequested, this, &CaseViewPage::voidEvidence);
    connect(m_evidence, &EvidencePane::saveRequested, this, &CaseViewPage::saveEvidence);
}

CaseViewPage::~CaseViewPage()
{
    // A field that is left tells the page; it must do so while the page is whole.
    m_restoring = true;
    if (QWidget* focused = QApplication::focusWidget();
        focused != nullptr && isAncestorOf(focused)) {
        focused->clearFocus();
    }
}

QString CaseViewPage::draftKey() const
{
    return stream() + QLatin1Char('/') + m_data.view.state.step;
}

void CaseViewPage::setCase(const CaseData& brought)
{
    const QJsonObject typed = m_known ? m_form->draft() : QJsonObject {};
    const bool wasPresent
        = !m_known || m_form->shownStep() == m_data.view.state.step || m_form->editable();
    m_data = brought;
    m_known = true;
    const CaseState& state = brought.view.state;
    setTitle(tabTitle(state));
    m_header->setCase(brought);
    const QList<FlowNode> nodes = flowNodes(brought);
    const QList<FlowReturn> returns = flowReturns(brought);
    m_flow->setFlow(nodes, returns);
    m_foldedFlow->setFlow(nodes, returns);
    m_flowPanel->setNote(flowNote(brought));
    m_moments->setMoments(brought.timeline, brought.now);
    m_historyPanel->setNote(tr("%n entries", nullptr, static_cast<int>(brought.timeline.size())));
    m_evidence->setCase(brought);
    m_panes->setTitle(m_evidence, tr("Evidence %1").arg(state.evidence.size()));
    // The form is built anew when the case has moved on, or when another may act now; otherwise
    // what is typed is laid over the fresh values.
    const QString built = state.step + QLatin1Char('#') + QString::number(currentRound(state));
    m_restoring = true;
    const bool kept = built == m_shownFor && m_form->takeFresh(brought);
    if (!kept && (wasPresent || built != m_shownFor)) {
        m_form->setCase(brought);
        if (built == m_shownFor) {
            m_form->restore(typed);
        } else {
            m_tried = false;
            setDirty(false);
        }
        m_shownFor = built;
    }
    m_restoring = false;
    buildBar();
    fit();
    takeArrival();
}

void CaseViewPage::arrive(const QVariantMap& hints)
{
    const QStringList kept = hints.value(QStringLiteral("evidenceKept")).toStringList();
    if (!kept.isEmpty()) {
        m_form->errors()->showError({ErrorKind::Storage, QStringLiteral("evidence.kept-out"),
            tr("The case is registered, but these files are not in it: %1. Add them here.")
                .arg(kept.join(tr("; "))),
            {}});
    }
    m_arrival = hints;
    if (hints.contains(QStringLiteral("draft"))) {
        // What the store holds now is newer than what this page would still write.
        m_draftTimer->stop();
        Q_EMIT draftReloadRequested();
    } else if (m_known) {
        takeArrival();
    }
}

void CaseViewPage::takeArrival()
{
    const QVariantMap hints = std::exchange(m_arrival, {});
    const bool redo = hints.contains(QStringLiteral("draft"));
    const QString step = hints.value(QStringLiteral("step")).toString();
    if (!step.isEmpty() && step != m_form->shownStep()) {
        showStep(step == m_data.view.state.step ? QString() : step, 0);
    }
    if (redo || !step.isEmpty() || hints.value(QStringLiteral("act")).toBool()) {
        m_panes->show(m_form);
        firstPlace()->setFocus(Qt::OtherFocusReason);
    }
}

void CaseViewPage::showStep(const QString& step, int round)
{
    if (m_form->editable()) {
        saveDraft();
    }
    const QJsonObject typed
        = m_form->editable() ? m_form->draft() : m_form->property("typed").toJsonObject();
    m_form->setProperty("typed", typed);
    m_restoring = true;
    m_form->setCase(m_data, step, round);
    if (m_form->editable()) {
        m_form->restore(typed);
    }
    m_restoring = false;
    m_flow->setSelected(m_form->shownStep());
    showProblems();
}

void CaseViewPage::restore(const QJsonObject& draft, Instant savedAt)
{
    if (draft.isEmpty() || !m_form->editable()) {
        return;
    }
    m_restoring = true;
    m_form->restore(draft);
    m_restoring = false;
    setDirty(m_form->changed());
    if (m_form->changed()) {
        m_bar->setDraft(tr("Draft of %1 restored").arg(shortTime(savedAt, m_data.now)), true);
    }
    showProblems();
}

void CaseViewPage::setDraftSaved(Instant at)
{
    if (!m_draftTimer->isActive()) {
        Q_EMIT draftSaved(at);
    }
}

void CaseViewPage::edited()
{
    if (m_restoring || m_busy) {
        return;
    }
    setDirty(m_form->changed());
    m_draftTimer->start();
    showProblems();
}

void CaseViewPage::saveDraft()
{
    m_draftTimer->stop();
    if (m_form->editable()) {
        Q_EMIT draftChanged(draftKey(), m_form->draft());
    }
}

void CaseViewPage::showProblems()
{
    if (!m_primary || !m_form->editable()) {
        m_bar->setProblems(0, {});
        return;
    }
    const auto count = static_cast<int>(m_form->problems(*m_primary, m_tried).size());
    // The primary button jumps while something is open; it is said in words after the first try.
    m_bar->setProblems(
        count, m_tried && count > 0 ? tr("%n thing(s) to check", nullptr, count) : QString());
}

void CaseViewPage::buildBar()
{
    const CaseOffer offer = offerOf(m_data);
    const Built wanted {offer, m_form->editable(), m_data.view.readOnly};
    if (m_built == wanted) {
        showProblems();
        return;
    }
    m_built = wanted;
    const QWidget* focused = QApplication::focusWidget();
    const QString place
        = focused != nullptr && m_bar->isAncestorOf(focused) ? focused->objectName() : QString();
    auto* bar = new PageActionBar(this);
    delete m_column->replaceWidget(m_bar, bar); // the item that held the old one
    m_bar->hide();
    m_bar->deleteLater();
    m_bar = bar;
    m_primary = offer.primary;
    addSideActs(offer);
    addOutcomes(offer);
    m_bar->setReason(offer.reason);
    connect(m_bar, &PageActionBar::problemsClicked, this, [this] {
        if (m_primary) {
            take(*m_primary);
        }
    });
    m_bar->setEnabled(!m_busy);
    m_bar->show();
    showProblems();
    if (auto* again = place.isEmpty() ? nullptr : m_bar->findChild<QWidget*>(place)) {
        again->setFocus(Qt::OtherFocusReason);
    }
}

void CaseViewPage::addSideActs(const CaseOffer& offer)
{
    for (const CaseAction& action : offer.side) {
        Button* button = m_bar->addSide(actLabel(action), [this, action] { takeAct(action); });
        button->setObjectName(QStringLiteral("act:") + action.id);
        button->setImpossible(m_data.view.readOnly ? offer.reason
                : action.possible                  ? QString()
                                                   : action.reason);
    }
    if (offer.danger && offer.danger->possible) {
        const CaseAction action = *offer.danger;
        Button* button = m_bar->addDanger(actLabel(action), [this, action] { takeAct(action); });
        button->setObjectName(QStringLiteral("act:void"));
    }
    if (!offer.more.isEmpty()) {
        Button* more = m_bar->addSide(tr("&More"), [] {});
        more->setObjectName(QStringLiteral("more"));
        auto* menu = new QMenu(more);
        for (const CaseAction& action : offer.more) {
            QAction* entry
                = menu->addAction(action.possible ? actLabel(action) : impossibleLabel(action));
            entry->setEnabled(action.possible && !m_data.view.readOnly);
            connect(entry, &QAction::triggered, this, [this, action] { takeAct(action); });
        }
        more->setMenu(menu);
    }
}

void CaseViewPage::addOutcomes(const CaseOffer& offer)
{
    // Possible ones first: those that are not say why in the menu.
    QList<CaseAction> others = offer.others;
    std::stable_sort(others.begin(), others.end(),
        [](const CaseAction& a, const CaseAction& b) { return a.possible && !b.possible; });
    const auto possible = std::count_if(
        others.cbegin(), others.cend(), [](const CaseAction& action) { return action.possible; });
    const bool menu = others.size() > kOutcomeButtons;
    if (menu) {
        Button* more = m_bar->addRight(tr("&Other outcomes"), [] {});
        more->setObjectName(QStringLiteral("outcomes"));
        auto* list = new QMenu(more);
        for (const CaseAction& action : std::as_const(others)) {
            QAction* entry
                = list->addAction(action.possible ? actLabel(action) : impossibleLabel(action));
            entry->setEnabled(action.possible && !m_data.view.readOnly);
            connect(entry, &QAction::triggered, this, [this, action] { take(action); });
        }
        more->setMenu(list);
        more->setEnabled(possible > 0);
    } else {
        for (const CaseAction& action : std::as_const(others)) {
            Button* button = m_bar->addRight(actLabel(action), [this, action] { take(action); });
            button->setObjectName(QStringLiteral("outcome:") + action.id);
            button->setImpossible(m_data.view.readOnly ? offer.reason
                    : action.possible                  ? QString()
                                                       : action.reason);
        }
    }
    if (m_form->editable()) {
        Button* save = m_bar->addRight(tr("&Save"), [this] {
            saveDraft();
            m_bar->setDraft(tr("Kept on this PC"), true);
        });
        save->setObjectName(QStringLiteral("save"));
    }
    if (offer.primary && !m_data.view.readOnly) {
        const CaseAction action = *offer.primary;
        Button* primary
            = m_bar->setPrimary(action.review ? tr("Go to the legality review") : action.label,
                QKeySequence(Qt::CTRL | Qt::Key_Return), [this, action] { take(action); });
        primary->setObjectName(QStringLiteral("primary"));
    }
}

void CaseViewPage::take(const CaseAction& action)
{
    if (m_busy) {
        return;
    }
    if (action.review) {
        Q_EMIT openRequested({.page = QStringLiteral("review"), .argument = stream(), .hints = {}});
        return;
    }
    m_tried = true;
    const QList<StepProblem> problems = m_form->problems(action, true);
    showProblems();
    if (!problems.isEmpty()) {
        m_panes->show(m_form);
        for (const StepProblem& problem : problems) {
            if (problem.target != nullptr) {
                m_form->jumpTo(problem.target);
                return;
            }
        }
        m_panes->show(m_evidence);
        m_evidence->showTab(EvidencePane::Evidence);
        m_bar->setProblems(static_cast<int>(problems.size()), problems.constFirst().text);
        return;
    }
    OutcomeInput input = m_form->input(action);
    const auto send = [this](const OutcomeInput& whole) {
        saveDraft();
        m_form->errors()->clear();
        setBusy(true);
        Q_EMIT submitted(whole);
    };
    if (!asksFirst(action, input.opinion)) {
        send(input);
        return;
    }
    askOutcome(this, m_data, action, input.opinion,
        [send, input](const QString& target, const QString& reason) {
            OutcomeInput whole = input;
            whole.target = target;
            whole.opinion = reason;
            send(whole);
        });
}

void CaseViewPage::takeAct(const CaseAction& action)
{
    askAct(this, m_data, action, [this](const CaseAct& act) {
        m_form->errors()->clear();
        setBusy(true);
        Q_EMIT actGiven(act);
    });
}

void CaseViewPage::voidEvidence(const QString& evidence)
{
    CaseAction action;
    action.id = QStringLiteral("void-evidence");
    action.label = tr("Declare the evidence void");
    action.reasonRequired = true;
    askAct(this, m_data, action, [this, evidence](const CaseAct& act) {
        CaseAct whole = act;
        whole.fields.insert(QStringLiteral("evidence"), evidence);
        setBusy(true);
        Q_EMIT actGiven(whole);
    });
}

void CaseViewPage::saveEvidence(const QString& evidence, const QString& name)
{
    const QString file
        = QFileDialog::getSaveFileName(this, tr("Save a copy of the evidence"), name);
    if (!file.isEmpty()) {
        Q_EMIT evidenceSaveRequested(evidence, file);
    }
}

void CaseViewPage::acted(const QString& sentence)
{
    setBusy(false);
    m_form->errors()->clear();
    if (!sentence.isEmpty()) {
        m_bar->setDraft(sentence, true);
    }
    Q_EMIT dataChanged();
}

void CaseViewPage::refuse(const Error& error)
{
    setBusy(false);
    m_panes->show(m_form);
    m_form->errors()->showError(error);
}

void CaseViewPage::setBusy(bool busy)
{
    m_busy = busy;
    m_bar->setEnabled(!busy);
}

void CaseViewPage::showPicture(const EvidencePicture& picture)
{
    m_evidence->showPicture(picture);
}

void CaseViewPage::setEvidenceProgress(const QString& text)
{
    m_evidence->setProgress(text);
}

void CaseViewPage::fit()
{
    // Little height (200 %): the flow becomes a tab, the head stays, the rest scrolls inside.
    const Metrics m = Metrics::of(this);
    m_flowPanel->setVisible(height() >= m.px(520));
}

void CaseViewPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fit();
}

QString CaseViewPage::helpText() const
{
    return tr("One case. The head says what is to be done and by when; the flow shows where it "
              "stands: arrow keys travel it, Enter shows what was submitted in a step. The form at "
              "the left belongs to the present step; Ctrl+Enter submits it, or goes to the first "
              "thing that is missing. What is typed is kept on this PC every second. F6 goes round "
              "form, evidence and history.");
}

bool CaseViewPage::leave()
{
    if (m_draftTimer->isActive()) {
        saveDraft();
    }
    return true;
}

QWidget* CaseViewPage::firstPlace() const
{
    QWidget* first = m_form->firstPlace();
    return first != nullptr ? first : m_flow;
}

QList<QWidget*> CaseViewPage::panes() const
{
    return {m_flow, m_form, m_evidence, m_historyPanel, m_bar};
}

} // namespace xq
