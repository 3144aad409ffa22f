// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/reviewpage.h"

#include "models/services/duewords.h"
#include "models/services/elementtext.h"
#include "ui/cases/casewords.h"
#include "ui/reviews/reviewchecklist.h"
#include "ui/reviews/reviewpaper.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>

namespace xq {
namespace {
constexpr int kDraftMs = 500; ///< a killed process loses at most this much
}

ReviewPage::ReviewPage(const QString& stream, QWidget* parent)
    : Page(parent)
    , m_stream(stream)
    , m_title(newLabel({}, "object"))
    , m_cause(newLabel({}, "", "secondary"))
    , m_round(new StatusBadge)
    , m_gauge(new DeadlineGauge)
    , m_banner(new Banner(Banner::Shape::Block))
    , m_error(new ErrorPanel)
    , m_reader(new QTabWidget)
    , m_report(new QTextBrowser)
    , m_notice(new QTextBrowser)
    , m_basis(new QTextBrowser)
    , m_evidence(new QListWidget)
    , m_preview(new QTextBrowser)
    , m_checklist(new ReviewChecklist)
    , m_checkPanel(new Panel(tr("Legality review form")))
    , m_conclusions(new QButtonGroup(this))
    , m_comment(new QPlainTextEdit)
    , m_bar(new PageActionBar)
    , m_pause(new QTimer(this))
{
    setTitle(tr("Review"));
    const Metrics metrics = Metrics::of(this);
    auto* head = new Panel;
    auto* headRow = new QHBoxLayout;
    headRow->setSpacing(metrics.px(12));
    m_cause->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_cause->setMinimumWidth(0);
    m_cause->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_gauge->setMaximumWidth(metrics.px(300));
    headRow->addWidget(m_title);
    headRow->addWidget(m_cause, 1);
    headRow->addWidget(m_round);
    headRow->addWidget(m_gauge);
    head->body()->addLayout(headRow);
    auto* split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->addWidget(makeReader());
    split->addWidget(makeForm());
    split->setStretchFactor(0, 4);
    split->setStretchFactor(1, 5);
    split->setSizes({metrics.px(510), metrics.px(650)});
    m_reader->setUsesScrollButtons(false);
    m_reader->tabBar()->setExpanding(false);
    m_bar->setHints({tr("1 yes, 2 no, 3 not applicable"), tr("F6 other side")});
    m_bar->addRight(tr("&Keep for later"), [this] {
        keepDraft();
        Q_EMIT closeRequested();
    });
    m_bar->setPrimary(tr("Submit the review"), QKeySequence(Qt::CTRL | Qt::Key_Return), this,
        &ReviewPage::submit);
    connect(m_bar, &PageActionBar::problemsClicked, this, [this] {
        const QStringList open = m_checklist->open() + m_checklist->withoutNote();
        if (!open.isEmpty()) {
            m_checklist->focusItem(open.first());
        } else {
            m_comment->setFocus();
        }
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(metrics.px(12), metrics.px(8), metrics.px(12), metrics.px(8));
    inside->setSpacing(metrics.px(8));
    inside->addWidget(head);
    inside->addWidget(m_banner);
    inside->addWidget(m_error);
    inside->addWidget(split, 1);
    layout->addLayout(inside, 1);
    layout->addWidget(m_bar);
    m_banner->hide();
    m_pause->setSingleShot(true);
    m_pause->setInterval(kDraftMs);
    connect(m_pause, &QTimer::timeout, this, &ReviewPage::keepDraft);
}

QWidget* ReviewPage::makeReader()
{
    m_reader->setDocumentMode(true);
    for (QTextBrowser* paper : {m_report, m_notice, m_basis}) {
        paper->setOpenLinks(false);
        paper->setFrameShape(QFrame::NoFrame);
        setPaperLook(paper);
    }
    auto* evidence = new QWidget;
    auto* layout = new QVBoxLayout(evidence);
    layout->setContentsMargins(0, 0, 0, 0);
    m_evidence->setAccessibleName(tr("Evidence"));
    m_evidence->setFrameShape(QFrame::NoFrame);
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setAccessibleName(tr("Preview of the evidence"));
    layout->addWidget(m_evidence, 1);
    layout->addWidget(m_preview, 3);
    m_reader->addTab(m_report, tr("Investigation report"));
    m_reader->addTab(evidence, tr("Evidence"));
    m_reader->addTab(m_notice, tr("Course of the case"));
    m_reader->addTab(m_basis, tr("Legal basis"));
    connect(m_evidence, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item) {
            m_preview->setPlainText(tr("Reading…"));
            const QString id = item->data(Qt::UserRole).toString();
            for (const CaseEvidence& one : m_form.view.state.evidence) {
                if (one.id == id) {
                    Q_EMIT evidenceRequested(id, one.mime);
                }
            }
        }
    });
    auto* panel = new Panel;
    panel->setContent(m_reader);
    return panel;
}

QWidget* ReviewPage::makeForm()
{
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    const Metrics metrics = Metrics::of(this);
    layout->setSpacing(metrics.px(8));
    m_checkPanel->setContent(m_checklist);
    layout->addWidget(m_checkPanel, 1);
    auto* conclusion = new Panel;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics.px(16));
    grid->addWidget(newLabel(tr("Conclusion"), "strong"), 0, 0);
    int at = 0;
    for (const ReviewConclusion& one : reviewConclusions()) {
        auto* radio = new QRadioButton(one.advice);
        radio->setToolTip(one.text);
        m_conclusions->addButton(radio, one.number);
        grid->addWidget(radio, at / 4, 1 + at % 4);
        ++at;
    }
    grid->setColumnStretch(5, 1);
    m_comment->setPlaceholderText(tr("Explanation and opinion of the reviewer"));
    m_comment->setAccessibleName(tr("Opinion"));
    m_comment->setMaximumHeight(metrics.px(72));
    m_comment->setTabChangesFocus(true);
    conclusion->body()->addLayout(grid);
    conclusion->body()->addWidget(m_comment);
    layout->addWidget(conclusion);
    connect(m_checklist, &ReviewChecklist::changed, this, [this] {
        propose();
        touch();
    });
    connect(m_conclusions, &QButtonGroup::idClicked, this, [this] { touch(); });
    connect(m_comment, &QPlainTextEdit::textChanged, this, [this] { touch(); });
    return side;
}

void ReviewPage::setForm(const ReviewForm& form, const WorkCalendar& calendar, Instant now)
{
    m_form = form;
    m_error->clear();
    const CaseState& s = form.view.state;
    setTitle(tr("Review %1").arg(shortNumber(s.shownNumber())));
    m_title->setText(s.shownNumber());
    m_cause->setText(s.title);
    const int round = static_cast<int>(s.reviews.size()) + 1;
    m_round->setBadge(round > 1 ? Badge {Status::Returned, tr("Round %1").arg(round)}
                                : Badge {Status::Neutral, tr("First review")});
    for (const CaseClock& clock : form.view.clocks) {
        if (clock.kind == CaseClock::Kind::Step && clock.running()) {
            m_gauge->setDeadline(deadlineView(clock, calendar, now));
        }
    }
    showBanner();
    m_checklist->setQuestions(form.questions, form.hints);
    int passed = 0;
    int check = 0;
    for (const ReviewHint& hint : form.hints) {
        passed += hint.state == ReviewHint::State::Pass ? 1 : 0;
        check += hint.state == ReviewHint::State::Check ? 1 : 0;
    }
    m_checkPanel->setNote(tr("%1 passed by the program, %2 to check").arg(passed).arg(check));
    showReport();
    showEvidenceList();
    // Who handled the case does not get this page's act (cases.md 1.1).
    QString reason;
    for (const CaseAction& action : form.view.actions) {
        if (action.review && !action.possible && reason.isEmpty()) {
            reason = action.reason;
        }
    }
    m_bar->primary()->setEnabled(reason.isEmpty());
    m_bar->setReason(reason);
    showProgress();
}

void ReviewPage::showBanner()
{
    const QList<ReviewRound>& rounds = m_form.view.state.reviews;
    m_banner->setVisible(!rounds.isEmpty());
    if (rounds.isEmpty()) {
        return;
    }
    const ReviewRound& last = rounds.constLast();
    const ReviewConclusion* conclusion = reviewConclusion(last.conclusion);
    m_banner->say(Status::Returned,
        tr("Round %1: %2").arg(last.round).arg(conclusion ? conclusion->advice : QString()),
        last.comment);
    m_banner->setAside(
        m_form.view.names.value(last.reviewer) + QLatin1Char(' ') + toListTime(last.at));
}

void ReviewPage::showEvidenceList()
{
    const QList<CaseEvidence>& all = m_form.view.state.evidence;
    m_reader->setTabText(1, tr("Evidence %1").arg(all.size()));
    // What is being looked at stays as it is while nothing was added.
    bool same = m_evidence->count() == all.size();
    for (int i = 0; same && i < all.size(); ++i) {
        same = m_evidence->item(i)->data(Qt::UserRole).toString() == all.at(i).id;
    }
    if (same) {
        return;
    }
    const QListWidgetItem* current = m_evidence->currentItem();
    const QString shown = current ? current->data(Qt::UserRole).toString() : QString();
    const QSignalBlocker quiet(m_evidence);
    m_evidence->clear();
    for (const CaseEvidence& evidence : all) {
        auto* item = new QListWidgetItem(
            QStringLiteral("%1  %2").arg(m_evidence->count() + 1).arg(evidence.name), m_evidence);
        item->setData(Qt::UserRole, evidence.id);
        item->setSizeHint({0, Metrics::of(this).control});
        item->setToolTip(tr("SM3 %1").arg(evidence.digest));
        if (evidence.id == shown) {
            m_evidence->setCurrentItem(item);
        }
    }
}

void ReviewPage::showReport()
{
    // Set anew only where it reads otherwise: a reader keeps the place.
    const auto show = [](QTextBrowser* paper, const QString& html) {
        if (paper->property("shown").toString() != html) {
            paper->setProperty("shown", html);
            paper->setHtml(html);
        }
    };
    show(m_report, reportHtml(m_form));
    show(m_notice, courseHtml(m_form));
    show(m_basis, basisHtml(m_form));
}

void ReviewPage::showEvidence(const QString& id, const Result<EvidencePicture>& file)
{
    QListWidgetItem* item = m_evidence->currentItem();
    if (!item || item->data(Qt::UserRole).toString() != id) {
        return; // another one was chosen meanwhile
    }
    for (const CaseEvidence& evidence : m_form.view.state.evidence) {
        if (evidence.id == id) {
            showFile(m_preview, evidence, file);
        }
    }
}

/// The conclusion follows from the answers as a proposal only; the reviewer chooses and sends.
void ReviewPage::propose()
{
    if (m_conclusions->checkedId() >= 0 || !m_checklist->open().isEmpty()) {
        return;
    }
    bool adverse = false;
    for (const ReviewAnswer& answer : m_checklist->answers()) {
        adverse = adverse
            || (answer.answer == QLatin1String("no") && answer.item != QLatin1String("L01")
                && answer.item != QLatin1String("L13"));
    }
    m_conclusions->button(adverse ? 7 : 1)->setChecked(true);
}

void ReviewPage::touch()
{
    if (m_busy) {
        return;
    }
    setDirty(true);
    m_pause->start();
    showProgress();
}

void ReviewPage::showProgress()
{
    const qsizetype open = m_checklist->open().size();
    const qsizetype notes = m_checklist->withoutNote().size();
    const int conclusion = m_conclusions->checkedId();
    const ReviewConclusion* chosen = reviewConclusion(conclusion);
    const bool comment
        = chosen && chosen->commentRequired && m_comment->toPlainText().trimmed().isEmpty();
    const int problems
        = static_cast<int>(open + notes) + (conclusion < 0 ? 1 : 0) + (comment ? 1 : 0);
    QString sentence;
    if (open > 0) {
        sentence = tr("%1 questions without an answer").arg(open);
    } else if (notes > 0) {
        sentence = tr("%1 notes are missing").arg(notes);
    } else if (conclusion < 0) {
        sentence = tr("Choose a conclusion");
    } else if (comment) {
        sentence = tr("This conclusion needs an explanation");
    }
    m_bar->setProblems(problems, sentence);
}

void ReviewPage::keepDraft()
{
    m_pause->stop();
    if (!m_busy) {
        Q_EMIT draftChanged(draft());
    }
}

void ReviewPage::submit()
{
    if (m_busy) {
        return;
    }
    keepDraft(); // before the review is sent: a later write would bring the draft back
    m_error->clear();
    ReviewInput input;
    input.answers = m_checklist->answers();
    input.conclusion = std::max(0, m_conclusions->checkedId());
    input.comment = m_comment->toPlainText().trimmed();
    input.base = m_form.view.head;
    Q_EMIT submitRequested(input);
}

void ReviewPage::refuse(const Error& error)
{
    m_error->showError(error);
}

void ReviewPage::setBusy(bool busy)
{
    m_busy = busy;
    m_bar->setEnabled(!busy);
}

void ReviewPage::submitted()
{
    m_pause->stop();
    setDirty(false);
    Q_EMIT dataChanged();
    Q_EMIT closeRequested();
}

QJsonObject ReviewPage::draft() const
{
    QJsonArray answers;
    for (const ReviewAnswer& answer : m_checklist->answers()) {
        answers.append(QJsonObject {{QStringLiteral("item"), answer.item},
            {QStringLiteral("answer"), answer.answer}, {QStringLiteral("note"), answer.note}});
    }
    return {{QStringLiteral("answers"), answers},
        {QStringLiteral("conclusion"), m_conclusions->checkedId()},
        {QStringLiteral("comment"), m_comment->toPlainText()}};
}

void ReviewPage::restore(const QJsonObject& draft)
{
    QList<ReviewAnswer> answers;
    for (const QJsonValue value : draft.value(QStringLiteral("answers")).toArray()) {
        const QJsonObject answer = value.toObject();
        answers.append({answer.value(QStringLiteral("item")).toString(),
            answer.value(QStringLiteral("answer")).toString(),
            answer.value(QStringLiteral("note")).toString()});
    }
    // Nobody has typed this now: nothing is proposed from it and nothing written.
    const QSignalBlocker noAnswers(m_checklist);
    const QSignalBlocker noComment(m_comment);
    m_checklist->setAnswers(answers);
    if (QAbstractButton* button
        = m_conclusions->button(draft.value(QStringLiteral("conclusion")).toInt(-1))) {
        button->setChecked(true);
    }
    m_comment->setPlainText(draft.value(QStringLiteral("comment")).toString());
    setDirty(!answers.isEmpty() || !m_comment->toPlainText().isEmpty());
    showProgress();
}

QString ReviewPage::helpText() const
{
    return tr(
        "Read on the left, answer on the right. 1, 2 and 3 answer a question and go on; a no "
        "asks what is not in order. The conclusion is proposed from the answers and never sent "
        "by itself. Ctrl+Enter submits.");
}

bool ReviewPage::leave()
{
    if (isDirty()) {
        keepDraft();
    }
    return true;
}

QWidget* ReviewPage::firstPlace() const
{
    return m_checklist->findChild<SegmentedAnswer*>();
}

QList<QWidget*> ReviewPage::panes() const
{
    return {m_reader, m_checklist, m_comment};
}

} // namespace xq
