// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/newcasepage.h"

#include "ui/cases/casefields.h"
#include "ui/cases/casewords.h"
#include "ui/cases/itempicker.h"
#include "ui/cases/newcaseside.h"
#include "ui/cases/partyform.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/foldingpanes.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"

#include <QApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace xq {

namespace {

constexpr int kDraftPause = 400; // ms after the last key; with the write it stays below a second
constexpr int kTick = 20'000;

qint64 monotonic()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

NewCasePage::NewCasePage(QWidget* parent)
    : Page(parent)
    , m_panes(new FoldingPanes(this))
    , m_picker(new ItemPicker)
    , m_form(new NewCaseForm)
    , m_side(new NewCaseSide)
    , m_bar(new PageActionBar(this))
    , m_draftTimer(new QTimer(this))
    , m_tick(new QTimer(this))
{
    setTitle(tr("New case"));
    const Metrics m = Metrics::of(this);
    m_panes->add(m_picker, tr("Item"), 290);
    m_panes->add(m_form, tr("Form"), 470, 1);
    m_panes->add(m_side, tr("Checks"), 298);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    inner->addWidget(m_panes);
    column->addLayout(inner, 1);
    column->addWidget(m_bar);

    m_bar->setHints({tr("Tab next field"), tr("Alt+Down opens"), tr("Ctrl+Z undo")});
    Button* cancelButton = m_bar->addRight(tr("Cancel"), this, &NewCasePage::cancel);
    cancelButton->setObjectName(QStringLiteral("cancel"));
    cancelButton->setKeyHint(QStringLiteral("Esc"));
    Button* save = m_bar->addRight(tr("&Save draft"), [this] { saveDraft(); });
    save->setObjectName(QStringLiteral("saveDraft"));
    Button* another = m_bar->addRight(tr("Register and a&nother"), [this] { submit(true); });
    another->setObjectName(QStringLiteral("registerAnother"));
    Button* primary = m_bar->setPrimary(
        tr("Register"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { submit(false); });
    primary->setObjectName(QStringLiteral("register"));

    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(kDraftPause);
    connect(m_draftTimer, &QTimer::timeout, this, &NewCasePage::saveDraft);
    m_tick->setInterval(kTick);
    connect(m_tick, &QTimer::timeout, this, [this] {
        m_form->setNow(now());
        review();
    });
    connect(m_picker, &ItemPicker::taken, this, [this](const QString& code) {
        m_wanted.clear();
        choose(code);
    });
    connect(m_form, &NewCaseForm::edited, this, &NewCasePage::edited);
    connect(m_form->party(), &PartyForm::identityEdited, this, [this] {
        const CaseParty party = m_form->party()->party();
        if (party.name.size() >= 2 || !party.id.isEmpty()) {
            Q_EMIT partyChanged(party.name, party.id);
        } else {
            setEarlier({});
        }
    });
    connect(m_form->party(), &PartyForm::earlierRequested, this, [this] { m_panes->show(m_side); });
    connect(m_form->evidence(), &EvidenceBox::given, this, &NewCasePage::evidenceGiven);
    const auto catalogue = [this](const QString& code) {
        Q_EMIT openRequested({.page = QStringLiteral("catalogue"),
            .argument = {},
            .hints = {{QStringLiteral("item"), code}}});
    };
    connect(m_form, &NewCaseForm::catalogueRequested, this, catalogue);
    connect(m_side, &NewCaseSide::catalogueRequested, this, catalogue);
    connect(m_side, &NewCaseSide::jumpRequested, this, &NewCasePage::jump);
    connect(m_side, &NewCaseSide::caseRequested, this, [this](const QString& stream) {
        Q_EMIT openRequested({.page = QStringLiteral("case"), .argument = stream});
    });
    connect(m_bar, &PageActionBar::problemsClicked, this, &NewCasePage::jumpToProblem);
    setFocusProxy(m_picker);
}

NewCasePage::~NewCasePage()
{
    // A field that is left checks itself and tells the page: it must do so while the page is whole.
    m_restoring = true;
    if (QWidget* focused = QApplication::focusWidget();
        focused != nullptr && isAncestorOf(focused)) {
        focused->clearFocus();
    }
}

Instant NewCasePage::now() const
{
    return m_data.now == 0 ? 0 : m_data.now + (monotonic() - m_readAt);
}

void NewCasePage::setData(const NewCaseData& facts)
{
    m_data = facts;
    m_readAt = monotonic();
    const QString chosen = m_form->item() != nullptr ? m_form->item()->row.code : QString();
    m_picker->setItems(facts.items, facts.recent);
    m_form->setContext(facts);
    m_dataKnown = true;
    if (!m_pendingDraft.isEmpty()) {
        const QJsonObject draft = std::exchange(m_pendingDraft, {});
        restore(draft, m_savedAt);
    } else if (!chosen.isEmpty()) {
        m_picker->choose(chosen);
    }
    takeWanted();
    m_tick->start();
    review();
}

void NewCasePage::restore(const QJsonObject& draft, Instant savedAt)
{
    m_savedAt = savedAt;
    if (draft.isEmpty()) {
        m_wanted.clear();
        return;
    }
    if (!m_dataKnown) {
        m_pendingDraft = draft;
        return;
    }
    m_restoring = true;
    const QString code = draft.value(QStringLiteral("item")).toString();
    if (m_picker->model()->find(code) != nullptr) {
        m_picker->choose(code);
        m_form->setItem(m_picker->chosen());
        m_side->setItem(m_picker->chosen());
    }
    m_form->restore(draft);
    m_restoring = false;
    m_lastDraft = this->draft();
    setDirty(true);
    if (savedAt != 0) {
        m_bar->setDraft(tr("Draft of %1 restored").arg(shortTime(savedAt, now())), true);
    }
    for (const PendingEvidence& entry : m_form->evidence()->entries()) {
        Q_EMIT thumbnailRequested(entry);
    }
    const CaseParty party = m_form->party()->party();
    if (!party.name.isEmpty()) {
        Q_EMIT partyChanged(party.name, party.id);
    }
    takeWanted();
    m_wanted.clear();
    review();
}

void NewCasePage::arrive(const QVariantMap& hints)
{
    m_wanted = hints.value(QStringLiteral("item")).toString();
    if (m_dataKnown) {
        takeWanted();
        m_wanted.clear();
    }
}

void NewCasePage::takeWanted()
{
    const PickItem* present = m_form->item();
    if (m_wanted.isEmpty() || m_picker->model()->find(m_wanted) == nullptr
        || (present != nullptr && present->row.code == m_wanted)) {
        return;
    }
    m_picker->choose(m_wanted);
    choose(m_wanted);
}

void NewCasePage::choose(const QString& code)
{
    const PickItem* item = m_picker->model()->find(code);
    m_form->setItem(item);
    m_side->setItem(item);
    edited();
    if (item != nullptr && item->openable) {
        m_panes->show(m_form);
        m_form->focusFirst();
    }
}

void NewCasePage::edited()
{
    if (m_restoring || m_busy) {
        return;
    }
    review();
    if (draft() != m_lastDraft) {
        setDirty(true);
        m_bar->setDraft(tr("Typing"), false);
        m_draftTimer->start();
    }
}

void NewCasePage::review()
{
    const Instant at = now();
    m_side->setClock(m_form->occurredAt(), m_data.entryHours, at);
    const QList<OpeningCheck> checks = m_form->checks();
    m_side->setChecks(checks);
    const auto blocked = std::count_if(checks.cbegin(), checks.cend(),
        [](const OpeningCheck& check) { return check.status == Status::Blocked; });
    const int count = m_tried ? m_side->stopCount() : static_cast<int>(blocked);
    // Nothing is called open before anybody tried to register: an empty form is no fault.
    m_bar->setProblems(
        m_side->stopCount(), count == 0 ? QString() : tr("%n thing(s) to check", nullptr, count));
}

QJsonObject NewCasePage::draft() const
{
    return m_form->draft();
}

void NewCasePage::saveDraft()
{
    m_draftTimer->stop();
    const QJsonObject content = draft();
    m_lastDraft = content;
    Q_EMIT draftChanged(content);
    const NewCaseInput input = m_form->input();
    if (m_side->stopCount() == 0) {
        Q_EMIT checkRequested(input.opening);
    }
}

void NewCasePage::setDraftSaved(Instant at)
{
    m_savedAt = at;
    if (!m_draftTimer->isActive()) {
        m_bar->setDraft(tr("Draft kept on this PC %1")
                            .arg(QDateTime::fromMSecsSinceEpoch(at, Qt::OffsetFromUTC, 8 * 3600)
                                     .toString(QStringLiteral("HH:mm:ss"))),
            true);
    }
    Q_EMIT draftSaved(at);
}

void NewCasePage::setDraftProblem(const Error& error)
{
    m_bar->setDraft(tr("The draft could not be kept"), false);
    m_form->errors()->showError(error);
}

void NewCasePage::setEarlier(const QList<CaseRow>& rows)
{
    m_form->setEarlier(rows);
    m_side->setEarlier(rows, now());
    review();
}

void NewCasePage::setAdmission(const Error& error)
{
    m_form->setAdmission(error);
    review();
}

void NewCasePage::setEvidenceStored(const PendingEvidence& entry)
{
    m_form->evidence()->setStored(entry);
}

void NewCasePage::setEvidenceProblem(int ticket, const QString& sentence)
{
    m_form->evidence()->setProblem(ticket, sentence);
}

void NewCasePage::setEvidenceProgress(int ticket, qint64 done)
{
    m_form->evidence()->setProgress(ticket, done);
}

void NewCasePage::setBusy(bool busy)
{
    m_busy = busy;
    m_bar->primary()->setEnabled(!busy);
    m_panes->setEnabled(!busy);
    if (busy) {
        m_bar->setDraft(tr("Being registered"), false);
    }
}

void NewCasePage::submit(bool another)
{
    m_tried = true;
    m_form->setNow(now());
    const bool fine = m_form->validate();
    review();
    if (!fine) {
        jumpToProblem();
        return;
    }
    if (m_busy) {
        return;
    }
    m_draftTimer->stop();
    m_form->errors()->clear();
    setBusy(true);
    Q_EMIT submitted(m_form->input(), another);
}

void NewCasePage::registered(const CaseState& state, const QStringList& kept, bool another)
{
    setBusy(false);
    m_tried = false;
    setDirty(false);
    m_lastDraft = {};
    Q_EMIT dataChanged();
    if (another) {
        m_restoring = true;
        m_form->clearForNext();
        m_side->setEarlier({}, now());
        m_restoring = false;
        review();
        m_bar->setDraft(tr("%1 is registered").arg(state.shownNumber()), true);
        if (!kept.isEmpty()) {
            m_form->errors()->showError({ErrorKind::Storage, QStringLiteral("evidence.kept-out"),
                tr("%1 is registered, but these files are not in it: add them there.")
                    .arg(state.shownNumber()),
                kept.join(QLatin1Char('\n'))});
        }
        m_panes->show(m_form);
        m_form->focusFirst();
        return;
    }
    PageAddress address {.page = QStringLiteral("case"), .argument = state.stream(), .hints = {}};
    if (!kept.isEmpty()) {
        address.hints.insert(QStringLiteral("evidenceKept"), kept);
    }
    Q_EMIT openRequested(address);
    Q_EMIT closeRequested();
}

void NewCasePage::refuse(const Error& error)
{
    setBusy(false);
    m_form->errors()->showError(error);
    m_panes->show(m_form);
    m_bar->setDraft(tr("Nothing was recorded; everything typed is still here"), false);
}

void NewCasePage::jumpToProblem()
{
    m_tried = true;
    m_form->validate();
    review();
    const QList<OpeningCheck> checks = m_form->checks();
    for (const OpeningCheck& check : checks) {
        if (check.stops) {
            jump(check.target != nullptr ? check.target : m_picker);
            return;
        }
    }
}

void NewCasePage::jump(QWidget* target)
{
    if (m_picker == target || m_picker->isAncestorOf(target)) {
        m_panes->show(m_picker);
        m_picker->search()->setFocus();
        return;
    }
    m_panes->show(m_form);
    NewCaseForm::jumpTo(target);
}

void NewCasePage::cancel()
{
    // Nothing typed is thrown away: the draft stays and is offered again.
    if (isDirty()) {
        saveDraft();
    }
    Q_EMIT closeRequested();
}

bool NewCasePage::leave()
{
    if (m_draftTimer->isActive()) {
        saveDraft();
    }
    return true;
}

QString NewCasePage::helpText() const
{
    return tr("Registers a case. Find the item at the left by code, name, pinyin initials or law; "
              "the arrows choose, Enter takes it and goes on to the form. The 48 hours run from "
              "the moment something was found, through nights and holidays; later entries are "
              "possible and need a reason. What is typed is kept on this PC every second. "
              "Ctrl+Enter registers, Esc leaves and keeps the draft.");
}

QWidget* NewCasePage::firstPlace() const
{
    return m_form->item() == nullptr ? static_cast<QWidget*>(m_picker->search())
                                     : static_cast<QWidget*>(m_form->occurrence());
}

QList<QWidget*> NewCasePage::panes() const
{
    return {m_picker, m_form, m_side, m_bar};
}

void NewCasePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        cancel();
        return;
    }
    Page::keyPressEvent(event);
}

void NewCasePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_dataKnown) {
        m_form->setNow(now());
        review();
    }
}

} // namespace xq
