// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/itempane.h"

#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>

namespace xq {

namespace {

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : ItemPane::tr("from the start");
}

} // namespace

ItemPane::ItemPane(QWidget* parent)
    : Panel(tr("Item"), parent)
    , m_badge(new StatusBadge({}, this))
    , m_banner(new Banner(Banner::Shape::Block, this))
    , m_whole(new QWidget(this))
    , m_content(new QWidget(m_whole))
    , m_column(new QVBoxLayout(m_content))
    , m_open(new Button(tr("&New case of this item"), Button::Role::Plain, m_whole))
    , m_reason(newLabel({}, "small", "tertiary", m_whole))
    , m_empty(new EmptyState(this))
{
    const Metrics m = Metrics::of(this);
    addHeaderWidget(m_badge);
    m_content->setProperty("role", QStringLiteral("scrollBody"));
    m_column->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    m_column->setSpacing(m.px(6));
    m_reason->setWordWrap(true);

    auto* scroll = new QScrollArea(m_whole);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_content);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    foot->setSpacing(m.px(8));
    foot->addWidget(m_reason);
    foot->addWidget(m_open, 0, Qt::AlignLeft);
    auto* column = new QVBoxLayout(m_whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(newRule(m_whole));
    column->addLayout(foot);

    auto* both = new QWidget(this);
    auto* stack = new QVBoxLayout(both);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(0);
    stack->addWidget(m_empty);
    stack->addWidget(m_banner);
    stack->addWidget(m_whole, 1);
    setContent(both);
    connect(m_open, &Button::clicked, this, [this] { Q_EMIT caseRequested(m_code); });
    clear();
}

void ItemPane::setMayOpenCase(bool may)
{
    m_open->setVisible(may);
}

void ItemPane::clear()
{
    m_code.clear();
    setTitle(tr("Item"));
    setNote({});
    m_badge->hide();
    m_banner->hide();
    m_whole->hide();
    m_empty->say(tr("Choose an item to read its bases and limits."));
    m_empty->show();
}

void ItemPane::focusFirst()
{
    if (m_open->isEnabled()) {
        m_open->setFocus(Qt::ShortcutFocusReason);
    } else if (auto* scroll = m_whole->findChild<QScrollArea*>()) {
        scroll->setFocus(Qt::ShortcutFocusReason);
    }
}

QWidget* ItemPane::addSection(const QString& title, const QString& note)
{
    const Metrics m = Metrics::of(this);
    auto* section = new QWidget(m_content);
    auto* grid = new QGridLayout(section);
    grid->setContentsMargins(0, 0, 0, m.px(4));
    grid->setHorizontalSpacing(m.px(8));
    grid->setVerticalSpacing(m.px(3));
    grid->setColumnMinimumWidth(0, m.px(72));
    grid->setColumnStretch(1, 1);
    if (!title.isEmpty()) {
        auto* head = new QHBoxLayout;
        head->addWidget(newLabel(title, "strong", "", section));
        head->addWidget(newLabel(note, "small", "tertiary", section), 1);
        grid->addLayout(head, 0, 0, 1, 2);
    }
    m_column->addWidget(section);
    return section;
}

void ItemPane::addRow(QWidget* section, const QString& name, const QString& value)
{
    auto* grid = qobject_cast<QGridLayout*>(section->layout());
    const int row = grid->rowCount();
    QLabel* text = newLabel(value, "", "", section);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (name.isEmpty()) {
        grid->addWidget(text, row, 0, 1, 2);
        return;
    }
    grid->addWidget(newLabel(name, "small", "secondary", section), row, 0, Qt::AlignTop);
    grid->addWidget(text, row, 1);
}

void ItemPane::setEntry(const CatalogueEntry& entry, QDate today)
{
    const Item& item = entry.item;
    m_code = item.code;
    const StateChange state = item.stateOn(today);
    const ItemVersion& version = item.versionOn(today);
    setTitle(item.code);
    setNote(kindName(version.kind));
    m_badge->setBadge(itemBadge(item, today));
    m_badge->show();
    m_banner->setVisible(true);
    if (state.state == ItemState::Suspended || state.state == ItemState::Cancelled) {
        m_banner->say(state.state == ItemState::Suspended ? Status::Paused : Status::Offline,
            state.state == ItemState::Suspended
                ? tr("Suspended since %1.").arg(dayText(state.from))
                : tr("Cancelled since %1.").arg(dayText(state.from)),
            state.reasonSentence());
    } else if (version.kind == PowerKind::Licence) {
        m_banner->say(Status::Offline, tr("Licences run in the general approval system."),
            tr("They are listed here; cases are neither opened nor handled on this platform."));
    } else {
        m_banner->hide();
    }
    fill(entry, today);
    const auto allowed = canOpen(item, today);
    m_open->setImpossible(allowed ? QString() : allowed.error().message);
    m_reason->setText(allowed ? QString() : allowed.error().message);
    m_reason->setVisible(!allowed);
    m_empty->hide();
    m_whole->show();
}

void ItemPane::fill(const CatalogueEntry& entry, QDate today)
{
    while (QLayoutItem* old = m_column->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const Item& item = entry.item;
    const ItemVersion& version = item.versionOn(today);
    QLabel* name = newLabel(version.name, "object", "", m_content);
    name->setWordWrap(true);
    m_column->addWidget(name);

    QWidget* facts = addSection({});
    addRow(facts, tr("Kind"), kindName(version.kind));
    addRow(facts, tr("Implementing body"),
        !entry.unit.isEmpty()               ? entry.unit
            : !version.department.isEmpty() ? version.department
                                            : QStringLiteral("—"));
    addRow(facts, tr("Handling office"),
        !entry.office.isEmpty()         ? entry.office
            : !version.office.isEmpty() ? version.office
                                        : QStringLiteral("—"));
    addRow(facts, tr("Statutory limit"), limitText(version.limit));
    if (!version.flow.isEmpty()) {
        addRow(facts, tr("Flow"), version.flow);
    }
    if (!version.remarks.isEmpty()) {
        addRow(facts, tr("Remarks"), version.remarks);
    }

    m_column->addWidget(newRule(m_content));
    QWidget* bases = addSection(tr("Legal bases"));
    if (version.bases.isEmpty()) {
        addRow(bases, {}, version.basisText.isEmpty() ? QStringLiteral("—") : version.basisText);
    }
    for (const LegalBasis& basis : version.bases) {
        addRow(bases, {}, basis.text());
    }

    m_column->addWidget(newRule(m_content));
    QWidget* history = addSection(tr("History of its state"));
    for (auto change = item.history.crbegin(); change != item.history.crend(); ++change) {
        QStringList words {itemStateName(change->state)};
        const QString reason = change->reasonSentence();
        if (!reason.isEmpty()) {
            words.append(reason);
        }
        if (!change->consent.isEmpty()) {
            words.append(tr("consent %1").arg(change->consent));
        }
        addRow(history, dayText(change->from), words.join(QStringLiteral(" · ")));
    }

    if (item.versions.size() > 1) {
        m_column->addWidget(newRule(m_content));
        QWidget* versions = addSection(tr("Versions"));
        for (auto old = item.versions.crbegin(); old != item.versions.crend(); ++old) {
            addRow(versions, dayText(old->from),
                QStringList {old->name, limitText(old->limit), old->basisText}.join(
                    QStringLiteral(" · ")));
        }
    }
    m_column->addStretch();
    for (QWidget* child : m_content->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        child->show();
    }
}

} // namespace xq
