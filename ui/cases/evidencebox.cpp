// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/evidencebox.h"

#include "ui/cases/casewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/rows.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace xq {

namespace {

/// Picture above, name below; the digest's tick or the problem before the name.
class PendingDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const Metrics m = Metrics::of(option.widget);
        return {m.px(96), m.px(66)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const Metrics m = Metrics::of(option.widget);
        const Tokens& t = Tokens::of(QApplication::palette());
        const auto entry = index.data(Qt::UserRole).value<PendingEvidence>();
        const bool chosen = option.state.testFlag(QStyle::State_Selected)
            && option.state.testFlag(QStyle::State_HasFocus);
        const QRect box = option.rect.adjusted(m.px(3), 0, -m.px(3), -1);
        painter->save();
        painter->setPen(QPen(chosen ? t.primary : t.line, chosen ? 2 : 0));
        painter->setBrush(t.alt);
        painter->drawRect(box.adjusted(0, 0, -1, -1));
        const QRect foot(
            box.x() + m.px(4), box.bottom() - m.px(20), box.width() - m.px(8), m.px(20));
        const QRect picture(box.x() + 1, box.y() + 1, box.width() - 3, box.height() - m.px(22));
        if (!entry.thumbnail.isNull()) {
            const QImage scaled = entry.thumbnail.scaled(
                picture.size() * 2, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
            const QSize part = picture.size() * 2;
            painter->drawImage(picture, scaled,
                QRect((scaled.width() - part.width()) / 2, (scaled.height() - part.height()) / 2,
                    part.width(), part.height()));
        } else {
            const QIcon paper = icon(entry.mime == QStringLiteral("application/pdf")
                    ? QLatin1String("application-pdf")
                    : QLatin1String("mail-attachment"),
                Ink::Secondary);
            paper.paint(painter, picture.adjusted(0, m.px(8), 0, -m.px(8)));
        }
        const Status status = !entry.problem.isEmpty() ? Status::Blocked
            : entry.stored()                           ? Status::Done
                                                       : Status::Waiting;
        paintGlyph(*painter,
            QRect(foot.x(), foot.y() + (foot.height() - m.glyph) / 2, m.glyph, m.glyph),
            glyphOf(status), t.words(status));
        painter->setFont(typeFont(QApplication::font(), TypeStep::Small));
        paintText(*painter, foot.adjusted(m.glyph + m.px(4), 0, 0, 0), entry.name, t.text,
            Qt::AlignLeft, {}, t);
        painter->restore();
    }
};

} // namespace

void PendingEvidenceModel::add(const PendingEvidence& entry)
{
    const auto row = static_cast<int>(m_entries.size());
    beginInsertRows({}, row, row);
    m_entries.append(entry);
    endInsertRows();
}

void PendingEvidenceModel::change(const PendingEvidence& entry)
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).ticket == entry.ticket) {
            m_entries[row] = entry;
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

void PendingEvidenceModel::remove(int row)
{
    if (row >= 0 && row < m_entries.size()) {
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }
}

void PendingEvidenceModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

const PendingEvidence* PendingEvidenceModel::find(int ticket) const
{
    for (const PendingEvidence& entry : m_entries) {
        if (entry.ticket == ticket) {
            return &entry;
        }
    }
    return nullptr;
}

int PendingEvidenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PendingEvidenceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PendingEvidence& entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return entry.problem.isEmpty()
            ? tr("%1, %2, SM3 %3").arg(entry.name, fileSize(entry.size), entry.digest.left(16))
            : QString(entry.name + QLatin1Char('\n') + entry.problem);
    case Qt::UserRole:
        return QVariant::fromValue(entry);
    default:
        return {};
    }
}

EvidenceBox::EvidenceBox(QWidget* parent)
    : QWidget(parent)
    , m_model(new PendingEvidenceModel(this))
    , m_drop(new Button(tr("Drop here, or choose files"), Button::Role::Plain, this))
    , m_list(new QListView(this))
    , m_problem(new NoticeLine(this))
{
    const Metrics m = Metrics::of(this);
    setAcceptDrops(true);
    m_drop->setObjectName(QStringLiteral("evidenceDrop"));
    m_drop->setThemeIcon("mail-attachment");
    m_drop->setProperty("drop", true);
    m_drop->setToolTip(tr("Photographs, films, PDF, scans, up to 4 GB each. Ctrl+V pastes what "
                          "the clipboard holds."));
    m_drop->setAccessibleDescription(m_drop->toolTip());
    m_drop->setFixedHeight(m.px(62));
    m_drop->setMinimumWidth(m.px(190));
    m_drop->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PendingDelegate(m_list));
    m_list->setViewMode(QListView::IconMode);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(false);
    m_list->setMovement(QListView::Static);
    m_list->setAccessibleName(tr("Evidence to be added"));
    m_list->setFixedHeight(m.px(78));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(2));
    auto* row = new QHBoxLayout;
    row->setSpacing(m.px(6));
    row->addWidget(m_drop, 0, Qt::AlignTop | Qt::AlignLeft);
    row->addWidget(m_list, 1);
    row->addStretch(0);
    column->addLayout(row);
    m_problem->setSmall(true);
    column->addWidget(m_problem);
    connect(m_drop, &Button::clicked, this, &EvidenceBox::chooseFiles);
    setFocusProxy(m_drop);
    refresh();
}

bool EvidenceBox::busy() const
{
    for (const PendingEvidence& entry : entries()) {
        if (!entry.stored() && entry.problem.isEmpty()) {
            return true;
        }
    }
    return false;
}

void EvidenceBox::refresh()
{
    m_list->setVisible(!entries().isEmpty());
    QString sentence;
    for (const PendingEvidence& entry : entries()) {
        if (!entry.problem.isEmpty()) {
            sentence = entry.problem;
        }
    }
    m_problem->say(Status::Blocked, sentence);
}

void EvidenceBox::giveFile(const QString& path)
{
    const QFileInfo info(path);
    PendingEvidence entry;
    entry.ticket = ++m_lastTicket;
    entry.name = info.completeBaseName();
    entry.size = info.size();
    if (info.isDir()) {
        return;
    }
    entry.obtainedAt = info.lastModified().toMSecsSinceEpoch();
    m_model->add(entry);
    GivenEvidence evidence;
    evidence.ticket = entry.ticket;
    evidence.file = path;
    evidence.name = entry.name;
    refresh();
    Q_EMIT given(evidence);
    Q_EMIT edited();
}

bool EvidenceBox::take(const QMimeData* brought)
{
    bool taken = false;
    const QList<QUrl> urls = brought->urls();
    for (const QUrl& url : urls) {
        const QFileInfo info(url.toLocalFile());
        if (url.isLocalFile() && info.isDir()) {
            // A folder means the files in it, not the folders below.
            const QFileInfoList inside
                = QDir(info.filePath()).entryInfoList(QDir::Files, QDir::Name);
            for (const QFileInfo& file : inside) {
                giveFile(file.filePath());
                taken = true;
            }
        } else if (url.isLocalFile() && info.isFile()) {
            giveFile(info.filePath());
            taken = true;
        }
    }
    if (!taken && brought->hasImage()) {
        const QImage picture = qvariant_cast<QImage>(brought->imageData());
        if (!picture.isNull()) {
            GivenEvidence evidence;
            evidence.ticket = ++m_lastTicket;
            evidence.name = tr("Screenshot %1").arg(toListTime(m_now).mid(11));
            evidence.picture = picture;
            PendingEvidence entry;
            entry.ticket = evidence.ticket;
            entry.name = evidence.name;
            entry.obtainedAt = m_now;
            m_model->add(entry);
            refresh();
            Q_EMIT given(evidence);
            Q_EMIT edited();
            taken = true;
        }
    }
    return taken;
}

void EvidenceBox::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Choose evidence files"));
    for (const QString& file : files) {
        giveFile(file);
    }
}

void EvidenceBox::paste()
{
    if (!take(QApplication::clipboard()->mimeData())) {
        m_problem->say(Status::Waiting, tr("The clipboard holds neither a file nor a picture."));
    }
}

void EvidenceBox::setStored(const PendingEvidence& stored)
{
    if (const PendingEvidence* present = m_model->find(stored.ticket)) {
        PendingEvidence entry = *present;
        entry.digest = stored.digest;
        entry.size = stored.size;
        entry.mime = stored.mime;
        entry.thumbnail = stored.thumbnail;
        if (stored.obtainedAt != 0) {
            entry.obtainedAt = stored.obtainedAt;
        }
        entry.problem.clear();
        m_model->change(entry);
        refresh();
        Q_EMIT edited();
    }
}

void EvidenceBox::setProblem(int ticket, const QString& sentence)
{
    if (const PendingEvidence* present = m_model->find(ticket)) {
        PendingEvidence entry = *present;
        entry.problem = sentence;
        m_model->change(entry);
        refresh();
        Q_EMIT edited();
    }
}

void EvidenceBox::setProgress(int ticket, qint64 done)
{
    if (const PendingEvidence* entry = m_model->find(ticket); entry != nullptr && entry->size > 0) {
        m_problem->say(Status::Waiting,
            tr("%1: %2 of %3 taken in").arg(entry->name, fileSize(done), fileSize(entry->size)));
    }
}

void EvidenceBox::restore(const QList<PendingEvidence>& entries)
{
    m_model->clear();
    for (PendingEvidence entry : entries) {
        entry.ticket = ++m_lastTicket;
        m_model->add(entry);
    }
    refresh();
}

void EvidenceBox::clear()
{
    m_model->clear();
    refresh();
}

void EvidenceBox::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage()) {
        event->acceptProposedAction();
    }
}

void EvidenceBox::dropEvent(QDropEvent* event)
{
    if (take(event->mimeData())) {
        event->acceptProposedAction();
    }
}

bool EvidenceBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Paste)) {
            paste();
            return true;
        }
        if (watched == m_list && key->key() == Qt::Key_Delete) {
            m_model->remove(m_list->currentIndex().row());
            refresh();
            Q_EMIT edited();
            return true;
        }
        if (watched == m_drop && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            && key->modifiers() == Qt::NoModifier) {
            chooseFiles();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace xq
