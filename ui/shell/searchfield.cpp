// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchfield.h"

#include "ui/widgets/button.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/rows.h"

#include <QAction>
#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

namespace xq {

namespace {

constexpr int kPauseMs = 200;
enum Role { AddressRole = Qt::UserRole + 1, CommandRole };

} // namespace

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
    , m_pause(new QTimer(this))
    , m_popup(new QFrame(parent))
    , m_list(new QListView(m_popup))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("search"));
    setPlaceholderText(tr("Search case number, party, item, pinyin initials"));
    setAccessibleName(tr("Search"));
    addAction(icon("edit-find", Ink::Secondary), QLineEdit::LeadingPosition);
    const Metrics m = Metrics::of(this);
    setMinimumWidth(m.px(120));
    setMaximumWidth(m.px(330));
    setTextMargins(0, 0, m.px(44), 0);
    m_popup->setProperty("role", QStringLiteral("panel"));
    m_popup->hide();
    auto* column = new QVBoxLayout(m_popup);
    column->setContentsMargins(1, 1, 1, 1);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Search hits"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_list);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &SearchField::ask);
    connect(this, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_list, &QListView::clicked, this,
        [this](const QModelIndex& index) { choose(index.row()); });
}

void SearchField::setCommands(const QList<QAction*>& commands)
{
    m_commands = commands;
}

void SearchField::ask()
{
    const QString wanted = text().trimmed();
    ++m_request;
    if (wanted.isEmpty()) {
        m_popup->hide();
        return;
    }
    fill({}, false);
    Q_EMIT searchRequested(wanted, m_request);
}

void SearchField::showHits(int request, const QList<SearchHit>& hits)
{
    if (request == m_request && hasFocus()) {
        fill(hits, true);
    }
}

void SearchField::fill(const QList<SearchHit>& hits, bool answered)
{
    const QString wanted = text().trimmed();
    m_model->clear();
    for (const SearchHit& hit : hits) {
        auto* item = new QStandardItem(hit.title);
        item->setData(hit.detail, SecondLineRole);
        item->setData(wanted, SearchRole);
        item->setData(QVariant::fromValue(hit.address), AddressRole);
        m_model->appendRow(item);
    }
    for (QAction* command : std::as_const(m_commands)) {
        const QString words = withoutMnemonic(command->text());
        if (command->isEnabled() && words.contains(wanted, Qt::CaseInsensitive)) {
            auto* item = new QStandardItem(words);
            item->setData(tr("Command"), SecondLineRole);
            item->setData(wanted, SearchRole);
            item->setData(keyText(command->shortcut()), RightTextRole);
            item->setData(QVariant::fromValue<QObject*>(command), CommandRole);
            m_model->appendRow(item);
        }
    }
    if (m_model->rowCount() == 0 && answered) {
        auto* item = new QStandardItem(tr("Nothing found for “%1”.").arg(wanted));
        item->setData(
            tr("Try part of the number, the party's name or pinyin initials."), SecondLineRole);
        item->setFlags(Qt::ItemIsEnabled);
        m_model->appendRow(item);
    }
    place();
}

void SearchField::place()
{
    if (m_model->rowCount() == 0) {
        m_popup->hide();
        return;
    }
    const Metrics m = Metrics::of(this);
    QWidget* over = window();
    m_popup->setParent(over);
    const int rows = std::min(m_model->rowCount(), 8);
    m_list->setVerticalScrollBarPolicy(
        m_model->rowCount() > rows ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int width = std::max(this->width(), m.px(420));
    const QPoint right = mapTo(over, QPoint(this->width(), height() + 2));
    m_popup->setGeometry(right.x() - width, right.y(), width, rows * m.row2 + 4);
    m_popup->show();
    m_popup->raise();
    if (!m_list->currentIndex().isValid()
        && m_model->item(0)->flags().testFlag(Qt::ItemIsSelectable)) {
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
}

void SearchField::choose(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    const QVariant address = index.data(AddressRole);
    auto* command = qobject_cast<QAction*>(index.data(CommandRole).value<QObject*>());
    if (!address.isValid() && command == nullptr) {
        return;
    }
    m_popup->hide();
    clear();
    ++m_request;
    if (command != nullptr) {
        command->trigger();
    } else {
        Q_EMIT chosen(address.value<PageAddress>());
    }
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    const int rows = m_popup->isVisible() ? m_model->rowCount() : 0;
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (rows > 0) {
            const int step = event->key() == Qt::Key_Down ? 1 : -1;
            const int row = qBound(0, m_list->currentIndex().row() + step, rows - 1);
            m_list->setCurrentIndex(m_model->index(row, 0));
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (rows > 0 && m_list->currentIndex().isValid()) {
            choose(m_list->currentIndex().row());
        } else if (!text().trimmed().isEmpty()) {
            m_popup->hide();
            Q_EMIT searchAll(text().trimmed());
        }
        return;
    case Qt::Key_Escape:
        if (m_popup->isVisible() || !text().isEmpty()) {
            m_popup->hide();
            clear();
            ++m_request;
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    selectAll();
}

void SearchField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) {
        m_popup->hide();
    }
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty()) {
        return;
    }
    const Metrics m = Metrics::of(this);
    QPainter painter(this);
    painter.setFont(typeFont(QApplication::font(), TypeStep::Small));
    painter.setPen(Tokens::of(QApplication::palette()).text3);
    painter.drawText(rect().adjusted(0, 0, -m.px(9), 0), Qt::AlignRight | Qt::AlignVCenter,
        QStringLiteral("Ctrl+K"));
}

} // namespace xq
