// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/evidencepane.h"

#include "ui/cases/casewords.h"
#include "ui/cases/evidencedialog.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/timeline.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QUrl>

namespace xq {

PictureView::PictureView(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Preview"));
}

void PictureView::display(const EvidencePicture& picture)
{
    m_picture = picture;
    m_sentence = picture.refusal;
    setAccessibleDescription(picture.text.isEmpty() ? m_sentence : picture.text.left(400));
    update();
}

void PictureView::say(const QString& sentence)
{
    m_picture = {};
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    update();
}

QSize PictureView::sizeHint() const
{
    const Metrics m = Metrics::of(this);
    return {m.px(214), m.px(140)};
}

QSize PictureView::minimumSizeHint() const
{
    const Metrics m = Metrics::of(this);
    return {m.px(96), m.px(72)};
}

void PictureView::paintEvent(QPaintEvent*)
{
    const Metrics m = Metrics::of(this);
    const Tokens& t = Tokens::of(QApplication::palette());
    QPainter painter(this);
    painter.setPen(QPen(t.line, 0));
    painter.setBrush(t.alt);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const QRect inside = rect().adjusted(1, 1, -1, -1);
    if (!m_picture.image.isNull()) {
        const QSize size = m_picture.image.size().scaled(inside.size(), Qt::KeepAspectRatio);
        const QRect place(inside.center().x() - size.width() / 2 + 1,
            inside.center().y() - size.height() / 2 + 1, size.width(), size.height());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(place, m_picture.image);
        return;
    }
    const bool text = !m_picture.text.isEmpty();
    painter.setFont(
        text ? typeFont(monoFont(QApplication::font()), TypeStep::Small) : QApplication::font());
    painter.setPen(text ? t.text : t.text2);
    painter.drawText(inside.adjusted(m.px(8), m.px(6), -m.px(8), -m.px(6)),
        text ? int(Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere)
             : int(Qt::AlignCenter | Qt::TextWordWrap),
        text ? m_picture.text.left(4000) : m_sentence);
}

EvidencePane::EvidencePane(QWidget* parent)
    : Panel({}, parent)
    , m_evidenceModel(new EvidenceModel(this))
    , m_documentModel(new DocumentModel(this))
    , m_remarkModel(new MomentModel(this))
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_add(new Button(tr("&Add evidence"), Button::Role::Quiet, this))
{
    setAccessibleName(tr("Evidence, documents, remarks"));
    setAcceptDrops(true);
    m_tabs->setProperty("inner", true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Evidence, documents, remarks"));
    for (int i = 0; i < 3; ++i) {
        m_tabs->addTab({});
    }
    const Metrics m = Metrics::of(this);
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(m.px(4), 0, m.px(8), 0);
    row->addWidget(m_tabs);
    row->addStretch(1);
    m_add->setThemeIcon("list-add");
    m_add->setObjectName(QStringLiteral("addEvidence"));
    row->addWidget(m_add);
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(newRule(whole));
    m_pages->addWidget(buildEvidence());
    m_pages->addWidget(buildDocuments());
    m_pages->addWidget(buildRemarks());
    column->addWidget(m_pages, 1);
    setContent(whole);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        m_add->setVisible(index == Evidence);
    });
    connect(m_add, &Button::clicked, this, [this] { addFiles({}); });
    setFocusProxy(m_evidence);
}

QWidget* EvidencePane::buildEvidence()
{
    const Metrics m = Metrics::of(this);
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_evidence = new QTableView(whole);
    m_evidence->setModel(m_evidenceModel);
    m_evidence->setAccessibleName(tr("Evidence"));
    TableTools* tools = TableTools::setup(m_evidence, QStringLiteral("case.evidence"));
    m_evidence->setSelectionMode(QAbstractItemView::SingleSelection);
    m_evidence->setSortingEnabled(false);
    m_evidence->setItemDelegateForColumn(EvidenceModel::State, new BadgeDelegate(m_evidence));
    tools->setColumnWidth(EvidenceModel::Number, 28);
    tools->setColumnWidth(EvidenceModel::Kind, 108);
    tools->setColumnWidth(EvidenceModel::Obtained, 88);
    tools->setColumnWidth(EvidenceModel::State, 78);
    tools->setStretchColumn(EvidenceModel::Name);
    m_evidence->installEventFilter(this);
    column->addWidget(m_evidence, 1);
    m_noEvidence = new EmptyState(whole);
    column->addWidget(m_noEvidence);
    m_progress = new NoticeLine(whole);
    m_progress->setContentsMargins(m.px(10), m.px(4), m.px(10), m.px(4));
    column->addWidget(m_progress);

    m_previewRow = new QWidget(whole);
    auto* row = new QHBoxLayout(m_previewRow);
    row->setContentsMargins(m.px(10), m.px(8), m.px(10), m.px(8));
    row->setSpacing(m.px(10));
    m_picture = new PictureView(m_previewRow);
    m_picture->setMinimumHeight(m.px(136));
    row->addWidget(m_picture, 3);
    auto* words = new QVBoxLayout;
    words->setSpacing(m.px(4));
    m_facts = newLabel({}, "small", "secondary", m_previewRow);
    m_facts->setWordWrap(true);
    m_facts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(m_facts, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(m.px(4));
    m_back = Button::iconOnly("go-previous", tr("Previous page"), m_previewRow);
    m_on = Button::iconOnly("go-next", tr("Next page"), m_previewRow);
    m_save = Button::iconOnly("document-export", tr("Save a copy"), m_previewRow);
    m_void = Button::iconOnly("list-remove", tr("Declare void"), m_previewRow);
    for (Button* button : {m_back, m_on, m_save, m_void}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    words->addLayout(buttons);
    row->addLayout(words, 2);
    column->addWidget(m_previewRow, 1);

    connect(m_evidence->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this] { showCurrent(); });
    connect(m_noEvidence, &EmptyState::activated, this, [this] { addFiles({}); });
    connect(m_back, &Button::clicked, this, [this] { ask(m_page - 1); });
    connect(m_on, &Button::clicked, this, [this] { ask(m_page + 1); });
    connect(m_save, &Button::clicked, this, [this] {
        const CaseEvidence* evidence = m_evidenceModel->at(m_evidence->currentIndex().row());
        if (evidence != nullptr) {
            Q_EMIT saveRequested(evidence->id, evidence->name);
        }
    });
    connect(m_void, &Button::clicked, this, [this] { Q_EMIT voidRequested(m_shown); });
    return whole;
}

QWidget* EvidencePane::buildDocuments()
{
    m_documents = new QTableView;
    m_documents->setModel(m_documentModel);
    m_documents->setAccessibleName(tr("Documents"));
    TableTools* tools = TableTools::setup(m_documents, QStringLiteral("case.documents"));
    m_documents->setSortingEnabled(false);
    m_documents->setItemDelegateForColumn(DocumentModel::State, new BadgeDelegate(m_documents));
    tools->setColumnWidth(DocumentModel::Number, 140);
    tools->setColumnWidth(DocumentModel::Date, 84);
    tools->setColumnWidth(DocumentModel::State, 112);
    tools->setStretchColumn(DocumentModel::Name);
    return m_documents;
}

QWidget* EvidencePane::buildRemarks()
{
    const Metrics m = Metrics::of(this);
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_remarks = new QListView(whole);
    m_remarks->setModel(m_remarkModel);
    m_remarks->setItemDelegate(new TimelineDelegate(m_remarks));
    m_remarks->setAccessibleName(tr("Remarks"));
    m_remarks->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_remarks, 1);
    column->addWidget(newRule(whole));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(m.px(10), m.px(8), m.px(10), m.px(8));
    row->setSpacing(m.px(8));
    m_remark = new QLineEdit(whole);
    m_remark->setObjectName(QStringLiteral("remark"));
    m_remark->setMaxLength(1000);
    m_remark->setPlaceholderText(tr("A remark for everybody who handles the case"));
    m_remark->setAccessibleName(tr("Remark"));
    row->addWidget(m_remark, 1);
    m_send = new Button(tr("Add remark"), Button::Role::Plain, whole);
    row->addWidget(m_send);
    column->addLayout(row);
    connect(m_send, &Button::clicked, this, &EvidencePane::sendRemark);
    connect(m_remark, &QLineEdit::returnPressed, this, &EvidencePane::sendRemark);
    return whole;
}

void EvidencePane::sendRemark()
{
    const QString text = m_remark->text().trimmed();
    if (!text.isEmpty()) {
        Q_EMIT remarkGiven(text);
    }
}

void EvidencePane::setCase(const CaseData& brought)
{
    const qsizetype remarksBefore = m_data.view.state.remarks.size();
    m_data = brought;
    const CaseEvidence* current = m_evidenceModel->at(m_evidence->currentIndex().row());
    const QString kept = current != nullptr ? current->id : QString();
    const qsizetype before = m_evidenceModel->rowCount();
    m_evidenceModel->setCase(brought);
    m_documentModel->setCase(brought);
    m_remarkModel->setRemarks(brought);
    if (brought.view.state.remarks.size() > remarksBefore) {
        m_remark->clear(); // it is in the case now
    }
    m_mayAdd = false;
    bool mayRemark = false;
    for (const CaseAction& action : brought.view.actions) {
        m_mayAdd = m_mayAdd || (action.id == QLatin1String("evidence") && action.possible);
        mayRemark = mayRemark || (action.id == QLatin1String("remark") && action.possible);
    }
    m_mayAdd = m_mayAdd && !brought.view.readOnly;
    m_add->setEnabled(m_mayAdd);
    m_send->setEnabled(mayRemark);
    m_remark->setEnabled(mayRemark);
    refreshTabs();
    const bool any = m_evidenceModel->rowCount() > 0;
    m_evidence->setVisible(any);
    m_previewRow->setVisible(any);
    m_noEvidence->setVisible(!any);
    if (!any) {
        m_noEvidence->say(tr("No evidence yet. Files can be dropped here."),
            m_mayAdd ? tr("Choose files") : QString());
    } else {
        const int last = m_evidenceModel->rowCount() - 1;
        const int row = m_evidenceModel->rowOf(kept);
        const bool grown = m_evidenceModel->rowCount() > before && before > 0;
        m_evidence->setCurrentIndex(m_evidenceModel->index(grown ? last : row >= 0 ? row : 0, 0));
        showCurrent();
    }
}

void EvidencePane::refreshTabs()
{
    m_tabs->setTabText(Evidence, tr("Evidence %1").arg(m_evidenceModel->rowCount()));
    m_tabs->setTabText(Documents, tr("Documents %1").arg(m_documentModel->finalCount()));
    m_tabs->setTabText(Remarks, tr("Remarks %1").arg(m_remarkModel->rowCount()));
}

void EvidencePane::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void EvidencePane::showCurrent()
{
    const CaseEvidence* evidence = m_evidenceModel->at(m_evidence->currentIndex().row());
    if (evidence == nullptr) {
        return;
    }
    QStringList facts;
    const auto fact = [&facts](const QString& label, const QString& value) {
        if (!value.isEmpty()) {
            facts.append(label + QStringLiteral("  ") + value);
        }
    };
    fact(tr("Proves"), evidence->proves);
    fact(tr("By"), m_data.view.names.value(evidence->collector));
    fact(tr("Time"), shortTime(evidence->obtainedAt, m_data.now));
    fact(tr("Place"), evidence->place);
    fact(tr("Source"), evidence->source);
    fact(tr("Size"), evidence->size > 0 ? fileSize(evidence->size) : QString());
    if (evidence->digest.size() > 12) {
        fact(tr("Digest"),
            QStringLiteral("SM3 ") + evidence->digest.left(4) + QStringLiteral("…")
                + evidence->digest.right(4));
    }
    if (evidence->voided()) {
        fact(tr("Void"), evidence->voidReason);
    }
    m_facts->setText(facts.join(QLatin1Char('\n')));
    m_facts->setToolTip(evidence->digest);
    m_void->setEnabled(m_mayAdd && !evidence->voided());
    m_save->setEnabled(!evidence->digest.isEmpty());
    if (m_shown == evidence->id && m_pageCount >= 0) {
        return;
    }
    m_shown = evidence->id;
    m_pageCount = 0;
    m_back->hide(); // until there are pages to leaf through
    m_on->hide();
    if (evidence->digest.isEmpty()) {
        m_picture->say(tr("Kept on paper or as an object; there is no file."));
        return;
    }
    m_picture->say(tr("Being read"));
    ask(0);
}

void EvidencePane::ask(int page)
{
    // Twice the place's size, so that it stays sharp at 200 % and when the window grows.
    const QSize box = (m_picture->size() * 2).expandedTo({480, 320}).boundedTo({2400, 2400});
    Q_EMIT pictureRequested(m_shown, page, box);
}

void EvidencePane::showPicture(const EvidencePicture& picture)
{
    if (picture.evidence != m_shown) {
        return;
    }
    m_page = picture.page;
    m_pageCount = picture.pages;
    m_picture->display(picture);
    m_back->setVisible(m_pageCount > 1);
    m_on->setVisible(m_pageCount > 1);
    m_back->setEnabled(m_page > 0);
    m_on->setEnabled(m_page + 1 < m_pageCount);
    m_on->setToolTip(
        m_pageCount > 1 ? tr("Page %1 of %2").arg(m_page + 1).arg(m_pageCount) : tr("Next page"));
}

void EvidencePane::setProgress(const QString& text)
{
    m_progress->say(Status::Waiting, text);
}

void EvidencePane::addFiles(const QString& slot)
{
    if (!m_mayAdd) {
        return;
    }
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Choose evidence files"));
    if (!files.isEmpty()) {
        describe(files, slot);
    }
}

void EvidencePane::describe(const QStringList& files, const QString& slot)
{
    const FlowStep* step
        = m_data.view.flow != nullptr ? m_data.view.flow->step(m_data.view.state.step) : nullptr;
    auto* dialog = new EvidenceDialog(
        files, step != nullptr ? step->slots_ : QList<FlowSlot> {}, slot, m_data.now, this);
    connect(dialog, &EvidenceDialog::given, this, &EvidencePane::evidenceGiven);
    dialog->open();
}

void EvidencePane::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_mayAdd && event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void EvidencePane::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile()) {
            files.append(url.toLocalFile());
        }
    }
    if (!files.isEmpty()) {
        event->acceptProposedAction();
        describe(files, {});
    }
}

bool EvidencePane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_evidence && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_PageDown && m_page + 1 < m_pageCount) {
            ask(m_page + 1);
            return true;
        }
        if (key->key() == Qt::Key_PageUp && m_page > 0 && m_pageCount > 0) {
            ask(m_page - 1);
            return true;
        }
        if (key->matches(QKeySequence::Paste) && m_mayAdd) {
            QStringList files;
            const QList<QUrl> urls = QApplication::clipboard()->mimeData()->urls();
            for (const QUrl& url : urls) {
                if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile()) {
                    files.append(url.toLocalFile());
                }
            }
            if (!files.isEmpty()) {
                describe(files, {});
                return true;
            }
        }
    }
    return Panel::eventFilter(watched, event);
}

} // namespace xq
