// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/system/setasidepage.h"

#include "ui/system/comparisontable.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/reasondialog.h"
#include "ui/widgets/tables.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QResizeEvent>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace xq {
namespace {

enum Role { EventRole = Qt::UserRole + 1, TimeRole, RestsRole };

/// Badge and time; what it is; why it was not taken in. What rests on another entry is indented.
class RefusalDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const Metrics m = Metrics::of(option.widget);
        return {m.px(160), 3 * m.line + m.px(14)};
    }

protected:
    void paintCell(QPainter& painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const Metrics m = Metrics::of(option.widget);
        const Tokens& t = Tokens::of(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        QRect rect = contentRect(option).adjusted(m.px(4), m.px(6), 0, -m.px(6));
        if (index.data(RestsRole).toBool()) {
            rect.setLeft(rect.left() + m.px(16));
        }
        const int step = rect.height() / 3;
        QRect line(rect.x(), rect.y(), rect.width(), step);
        const QFont small = typeFont(option.font, TypeStep::Small);
        const QString time = index.data(TimeRole).toString();
        painter.setFont(small);
        paintText(painter, line, time, selected ? t.selText : t.text2, Qt::AlignRight, {}, t);
        const int taken = QFontMetrics(small).horizontalAdvance(time) + m.px(8);
        paintBadge(painter, line.adjusted(0, 0, -taken, 0), index.data(BadgeRole).value<Badge>(),
            option.font, t);
        line.translate(0, step);
        painter.setFont(option.font);
        paintText(painter, line, option.text, selected ? t.selText : t.text, Qt::AlignLeft, {}, t);
        line.translate(0, step);
        painter.setFont(small);
        paintText(painter, line, index.data(SecondLineRole).toString(),
            selected ? t.selText : t.text2, Qt::AlignLeft, {}, t);
    }
};

/// Without the year where it is this one.
QString shortTime(Instant at, Instant now)
{
    return localDate(at).year() == localDate(now).year() ? toListTime(at).mid(5) : toListTime(at);
}

} // namespace

Badge refusalBadge(const QString& code)
{
    const auto is = [&code](const char* prefix) { return code.startsWith(QLatin1String(prefix)); };
    if (is("conflict.") || is("journal.conflict") || is("case.exists")) {
        return {Status::Returned, SetAsidePage::tr("Recorded earlier by others")};
    }
    if (is("dep.")) {
        return {Status::Waiting, SetAsidePage::tr("Rests on a refused one")};
    }
    if (is("authority.") || is("case.role") || is("case.actor") || is("lead.role")) {
        return {Status::Warning, SetAsidePage::tr("Authority changed")};
    }
    if (is("chain.") || is("event.") || is("signature.") || is("trial.")) {
        return {Status::Blocked, SetAsidePage::tr("Record not intact")};
    }
    if (is("rule.") || is("case.") || is("item.") || is("lead.") || is("review.")) {
        return {Status::Blocked, SetAsidePage::tr("Against a rule")};
    }
    return {Status::Neutral, SetAsidePage::tr("Not taken in")};
}

SetAsidePage::SetAsidePage(QWidget* parent)
    : Page(parent)
    , m_error(new ErrorPanel(this))
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QStandardItemModel(this))
    , m_unsentRows(new QStandardItemModel(0, 2, this))
    , m_bar(new PageActionBar(this))
{
    setTitle(tr("Set aside"));
    m_error->hide();
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(Metrics::of(this).px(8));
    m_split->addWidget(buildLists());
    m_split->addWidget(buildDetail());
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    body()->addWidget(m_error);
    body()->addWidget(m_split, 1);

    m_copy = m_bar->addSide(tr("C&opy both versions"), this, &SetAsidePage::copy);
    m_copy->setThemeIcon("edit-copy");
    m_discard = m_bar->addDanger(tr("&Discard mine..."), this, &SetAsidePage::discard);
    m_redo = m_bar->setPrimary(tr("&Redo with my content"), {}, this, &SetAsidePage::redo);
    setActionBar(m_bar);
    setData({});
}

QWidget* SetAsidePage::buildLists()
{
    const Metrics m = Metrics::of(this);
    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m.px(8));

    m_listPanel = new Panel(tr("Set aside"), column);
    m_listPanel->setNote(tr("not taken in, kept whole"));
    m_list = new QListView(m_listPanel);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new RefusalDelegate(m_list));
    m_list->setAccessibleName(tr("Set-aside entries"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty = new EmptyState(m_listPanel);
    m_empty->say(tr("Nothing is set aside."));
    m_foot = newLabel({}, "small", "tertiary", m_listPanel);
    m_foot->setWordWrap(true);
    m_foot->setContentsMargins(m.px(12), m.px(6), m.px(12), m.px(6));
    auto* both = new QWidget(m_listPanel);
    auto* stack = new QVBoxLayout(both);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(0);
    stack->addWidget(m_empty);
    stack->addWidget(m_list, 1);
    m_footRule = newRule(both);
    stack->addWidget(m_footRule);
    stack->addWidget(m_foot);
    m_listPanel->setContent(both);

    m_unsentPanel = new Panel(tr("Waiting to be sent"), column);
    m_unsent = new QTableView(m_unsentPanel);
    m_unsent->setModel(m_unsentRows);
    m_unsent->setAccessibleName(tr("Waiting to be sent"));
    m_unsentRows->setHorizontalHeaderLabels({tr("Content"), tr("Recorded")});
    auto* tools = TableTools::setup(m_unsent, QStringLiteral("set-aside.unsent"));
    tools->setColumnWidth(1, 128);
    tools->setStretchColumn(0);
    m_nothingUnsent = new EmptyState(m_unsentPanel);
    m_nothingUnsent->say(tr("Everything recorded on this computer has been sent."));
    auto* waiting = new QWidget(m_unsentPanel);
    auto* rows = new QVBoxLayout(waiting);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_nothingUnsent);
    rows->addWidget(m_unsent, 1);
    m_unsentPanel->setContent(waiting);

    layout->addWidget(m_listPanel, 3);
    layout->addWidget(m_unsentPanel, 2);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &SetAsidePage::showCurrent);
    connect(m_list, &QListView::activated, this, &SetAsidePage::openCase);
    return column;
}

Panel* SetAsidePage::buildDetail()
{
    const Metrics m = Metrics::of(this);
    m_detail = new Panel(tr("Both versions"), this);
    m_open = m_detail->addLink(tr("Open case"));
    m_content = new QWidget(m_detail);
    m_sentence = newLabel({}, "", "", m_content);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_meta = newLabel({}, "small", "secondary", m_content);
    m_meta->setWordWrap(true);
    m_table = new ComparisonTable(m_content);
    m_consequence = newLabel({}, "small", "secondary", m_content);
    m_consequence->setWordWrap(true);
    for (QLabel* label : {m_sentence, m_meta, m_consequence}) {
        label->setContentsMargins(m.px(12), 0, m.px(12), 0);
    }
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, m.px(8), 0, m.px(8));
    column->setSpacing(m.px(6));
    column->addWidget(m_sentence);
    column->addWidget(m_meta);
    column->addWidget(newRule(m_content));
    column->addWidget(m_table, 1);
    column->addWidget(newRule(m_content));
    column->addWidget(m_consequence);

    m_nothingChosen = new EmptyState(m_detail);
    m_nothingChosen->say(tr("Choose an entry to see both versions."));
    auto* both = new QWidget(m_detail);
    auto* stack = new QVBoxLayout(both);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(m_nothingChosen);
    stack->addWidget(m_content, 1);
    m_detail->setContent(both);
    connect(m_open, &Button::clicked, this, &SetAsidePage::openCase);
    return m_detail;
}

QString SetAsidePage::helpText() const
{
    return tr(
        "What the platform did not take in. Nothing is lost: redo it with your content on the "
        "present state, or discard it with a reason. Up and down choose an entry, Enter opens "
        "its case. Closing this page decides nothing.");
}

QWidget* SetAsidePage::firstPlace() const
{
    return m_list;
}

QList<QWidget*> SetAsidePage::panes() const
{
    return {m_list, m_unsent, m_table, m_bar};
}

void SetAsidePage::arrive(const QVariantMap& hints)
{
    choose(hints.value(QStringLiteral("event")).toString());
}

void SetAsidePage::showError(const Error& error)
{
    m_error->showError(error);
}

void SetAsidePage::setData(const Data& known)
{
    const SetAsideView* before = chosen();
    const QString keep = before ? before->entry.refusal.event.id : QString();
    m_data = known;
    m_error->clear();
    fillList();
    fillUnsent();
    choose(m_wanted.isEmpty() ? keep : m_wanted);
    if (!chosen() && !m_data.entries.isEmpty()) {
        m_list->setCurrentIndex(m_rows->index(0, 0));
    }
    showCurrent();
}

void SetAsidePage::fillList()
{
    m_rows->clear();
    Instant earliest = 0;
    for (const SetAsideView& entry : std::as_const(m_data.entries)) {
        const SetAside& refusal = entry.entry.refusal;
        auto* item = new QStandardItem(
            entry.subject.isEmpty() ? entry.what : tr("%1 · %2").arg(entry.what, entry.subject));
        const Badge badge = refusalBadge(refusal.code);
        item->setData(QVariant::fromValue(badge), BadgeRole);
        item->setData(refusal.message, SecondLineRole);
        item->setData(shortTime(refusal.event.recordedAt.latest, m_data.now), TimeRole);
        item->setData(refusal.event.id, EventRole);
        item->setData(!entry.entry.reliesOn.isEmpty(), RestsRole);
        item->setData(
            QStringList {badge.word, item->text(), refusal.message}.join(QStringLiteral(", ")),
            Qt::AccessibleTextRole);
        item->setToolTip(refusal.message);
        m_rows->appendRow(item);
        const Instant at = refusal.event.recordedAt.latest;
        earliest = earliest == 0 ? at : std::min(earliest, at);
    }
    const bool any = !m_data.entries.isEmpty();
    m_empty->setVisible(!any);
    m_list->setVisible(any);
    m_foot->setText(any ? tr("%n entry(s), the earliest of %1. Closing this page decides nothing.",
                        nullptr, static_cast<int>(m_data.entries.size()))
                              .arg(toListTime(earliest).left(10))
                        : QString());
    m_foot->setVisible(any);
    m_footRule->setVisible(any);
    m_listPanel->setTitle(any ? tr("Set aside %1").arg(m_data.entries.size()) : tr("Set aside"));
}

void SetAsidePage::fillUnsent()
{
    m_unsentRows->setRowCount(0);
    for (const UnsentLine& line : std::as_const(m_data.unsent)) {
        auto* what = new QStandardItem(
            line.subject.isEmpty() ? line.what : tr("%1 %2").arg(line.subject, line.what));
        auto* at = new QStandardItem(shortTime(line.at, m_data.now));
        m_unsentRows->appendRow({what, at});
    }
    m_unsentPanel->setTitle(tr("Waiting to be sent %1").arg(m_data.unsentCount));
    m_unsentPanel->setNote(m_data.unsentCount > m_data.unsent.size()
            ? tr("the first %1 shown").arg(m_data.unsent.size())
            : tr("sent in this order"));
    m_nothingUnsent->setVisible(m_data.unsent.isEmpty());
    m_unsent->setVisible(!m_data.unsent.isEmpty());
}

void SetAsidePage::choose(const QString& event)
{
    m_wanted = event;
    for (int row = 0; row < m_rows->rowCount() && !event.isEmpty(); ++row) {
        if (m_rows->item(row)->data(EventRole).toString() == event) {
            m_wanted.clear();
            m_list->setCurrentIndex(m_rows->index(row, 0));
        }
    }
}

const SetAsideView* SetAsidePage::chosen() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_data.entries.size() ? &m_data.entries[row] : nullptr;
}

QString SetAsidePage::metaLine(const SetAsideView& entry) const
{
    const SetAside& refusal = entry.entry.refusal;
    const QString recorded = toListTime(refusal.event.recordedAt.latest);
    QStringList parts {entry.mine
            ? tr("You recorded it %1 (%2)").arg(recorded, entry.device)
            : tr("%1 recorded it %2 (%3)").arg(entry.entry.person, recorded, entry.device)};
    if (entry.onPlatform) {
        parts.append(
            tr("%1 recorded it %2 (%3)")
                .arg(entry.platformPerson, toListTime(entry.platformAt), entry.platformDevice));
    }
    parts.append(tr("the platform answered %1").arg(toListTime(refusal.at)));
    parts.append(tr("code %1").arg(refusal.code));
    return parts.join(QStringLiteral("　"));
}

void SetAsidePage::showCurrent()
{
    const SetAsideView* entry = chosen();
    m_content->setVisible(entry != nullptr);
    m_nothingChosen->setVisible(entry == nullptr);
    m_open->setVisible(
        entry != nullptr && entry->entry.refusal.event.stream.startsWith(QLatin1String("case:")));
    m_bar->setVisible(entry != nullptr);
    if (!entry) {
        m_detail->setTitle(tr("Both versions"));
        m_detail->setNote({});
        return;
    }
    const SetAside& refusal = entry->entry.refusal;
    m_detail->setTitle(entry->what);
    m_detail->setNote(entry->subject);
    m_sentence->setText(tr("The platform says: %1").arg(refusal.message));
    m_meta->setText(metaLine(*entry));
    const QString author = entry->mine ? tr("mine") : entry->entry.person;
    m_table->setFields(entry->fields, tr("Not taken in (%1)").arg(author),
        entry->onPlatform ? tr("On the platform (%1)").arg(entry->platformPerson) : QString());
    showActs(*entry);
}

void SetAsidePage::showActs(const SetAsideView& entry)
{
    QStringList says;
    if (!entry.redoImpossible.isEmpty()) {
        says.append(entry.redoImpossible);
    } else if (entry.asDraft) {
        says.append(entry.begun
                ? tr("A draft with your content is waiting in the case. The entry stays here until "
                     "you submit it.")
                : tr("Redoing opens the case with your content filled in; every field can still be "
                     "changed before you submit."));
    } else {
        says.append(tr("Redoing records the same again on the present state; it is checked anew."));
    }
    if (!entry.dependants.isEmpty()) {
        says.append(tr("%n later entry(s) rest on this one; they stay in the list and are decided "
                       "one by one.",
            nullptr, static_cast<int>(entry.dependants.size())));
    }
    m_consequence->setText(says.join(QLatin1Char('\n')));
    const QString notMine
        = entry.mine ? QString() : tr("Only its author %1 decides.").arg(entry.entry.person);
    m_discard->setImpossible(notMine);
    m_redo->setImpossible(notMine.isEmpty() ? entry.redoImpossible : notMine);
    m_redo->setText(!entry.asDraft ? tr("&Record the same again")
            : entry.begun          ? tr("Open my d&raft")
                                   : tr("&Redo with my content"));
    m_bar->setReason(!notMine.isEmpty()      ? notMine
            : entry.redoImpossible.isEmpty() ? tr("Discarding needs a reason; the text is kept.")
                                             : tr("Discard it, or copy what you still need."));
}

void SetAsidePage::openCase()
{
    const SetAsideView* entry = chosen();
    const QString stream = entry ? entry->entry.refusal.event.stream : QString();
    if (stream.startsWith(QLatin1String("case:"))) {
        Q_EMIT openRequested({QStringLiteral("case"), stream, {}});
    }
}

void SetAsidePage::discard()
{
    const SetAsideView* entry = chosen();
    if (!entry || !entry->mine) {
        return;
    }
    ReasonRequest request;
    request.title = tr("Discard my version");
    request.consequence
        = tr("It is not sent again. The record and your reason stay in the journal.");
    request.verb = tr("Discard");
    request.danger = true;
    request.suggestions = {tr("The platform's version is right"), tr("Recorded by mistake")};
    auto* dialog = new ReasonDialog(request, this);
    connect(dialog, &ReasonDialog::given, this,
        [this, id = entry->entry.refusal.event.id](
            const QString& reason) { Q_EMIT discardRequested(id, reason); });
    dialog->open();
}

void SetAsidePage::redo()
{
    const SetAsideView* entry = chosen();
    if (entry && entry->mine && entry->redoImpossible.isEmpty()) {
        Q_EMIT redoRequested(entry->entry.refusal.event.id, entry->asDraft);
    }
}

void SetAsidePage::copy()
{
    if (const SetAsideView* entry = chosen()) {
        QApplication::clipboard()->setText(
            QStringList {entry->what, entry->subject, m_sentence->text(), m_meta->text()}.join(
                QLatin1Char('\n'))
            + QLatin1Char('\n') + m_table->asText());
    }
}

void SetAsidePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const Metrics m = Metrics::of(this);
    m_unsentPanel->setVisible(height() >= m.px(420));
    const int left = std::min(m.px(330), width() * 2 / 5);
    m_split->setSizes({left, std::max(1, width() - left)});
}

} // namespace xq
