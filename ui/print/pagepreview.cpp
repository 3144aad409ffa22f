// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pagepreview.h"

#include "ui/print/pagepainter.h"
#include "ui/widgets/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <QtConcurrentRun>

#include <algorithm>

namespace xq {
namespace {

constexpr int kGap = 8; // desk around and between the sheets
constexpr double kLeastZoom = 0.25;
constexpr double kMostZoom = 4;
constexpr qsizetype kKeptPages = 4;

} // namespace

PagePreview::PagePreview(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // a bar that comes and goes changes the fit
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
    setAccessibleName(tr("Print preview"));
}

PagePreview::~PagePreview() = default;

PagePreview::Laid PagePreview::layOut(
    const QVector<LedgerDocument>& documents, const LedgerPageSetup& setup)
{
    Laid laid;
    const auto fonts = DocumentFonts::load();
    if (!fonts) {
        laid.error = fonts.error();
        return laid;
    }
    auto pages = layoutLedgers(documents, setup, **fonts);
    if (!pages) {
        laid.error = pages.error();
        return laid;
    }
    laid.pages = std::make_shared<const PageSet>(std::move(*pages));
    laid.notes = (*fonts)->notes();
    return laid;
}

void PagePreview::showLedgers(
    const QVector<LedgerDocument>& documents, const LedgerPageSetup& setup)
{
    // Replacing the watcher makes an answer that is still under way fall on nobody.
    delete m_watcher;
    m_watcher = new QFutureWatcher<Laid>(this);
    connect(m_watcher, &QFutureWatcher<Laid>::finished, this, [this] {
        const Laid laid = m_watcher->result();
        m_watcher->deleteLater();
        m_watcher = nullptr;
        take(laid);
    });
    m_watcher->setFuture(
        QtConcurrent::run([documents, setup] { return layOut(documents, setup); }));
}

void PagePreview::clear()
{
    delete m_watcher;
    m_watcher = nullptr;
    m_pages.reset();
    m_pixmaps.clear();
    m_notes.clear();
    m_page = 0;
    rescale();
    Q_EMIT pageChanged(0, 0);
}

void PagePreview::take(const Laid& laid)
{
    if (!laid.pages) {
        clear();
        Q_EMIT failed(laid.error);
        return;
    }
    if (!m_fonts) {
        const auto fonts = DocumentFonts::load();
        if (!fonts) {
            Q_EMIT failed(fonts.error());
            return;
        }
        m_fonts = *fonts;
    }
    m_pages = laid.pages;
    m_notes = laid.notes;
    m_pixmaps.clear();
    m_page = std::min(m_page, pageCount() - 1);
    rescale();
    describe();
    Q_EMIT ready();
    Q_EMIT pageChanged(m_page, pageCount());
}

QSize PagePreview::sheet() const
{
    return {qRound(m_pages->width * m_unitsPerMm), qRound(m_pages->height * m_unitsPerMm)};
}

int PagePreview::top(int page) const
{
    return kGap + page * (sheet().height() + kGap);
}

void PagePreview::rescale()
{
    if (!m_pages) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        viewport()->update();
        return;
    }
    const QSize room = viewport()->size();
    const double before = m_unitsPerMm;
    const double wide = (room.width() - 2 * kGap) / m_pages->width;
    const double high = (room.height() - 2 * kGap) / m_pages->height;
    if (m_fit == Fit::Width) {
        m_unitsPerMm = wide;
    } else if (m_fit == Fit::Page) {
        m_unitsPerMm = std::min(wide, high);
    }
    m_unitsPerMm = std::clamp(m_unitsPerMm, kLeastZoom * kActualSize, kMostZoom * kActualSize);
    if (before != m_unitsPerMm) {
        m_pixmaps.clear();
        Q_EMIT zoomChanged(zoom());
    }
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setRange(0, std::max(0, top(pageCount()) - room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setRange(0, std::max(0, sheet().width() + 2 * kGap - room.width()));
    viewport()->update();
}

void PagePreview::setFit(Fit fit)
{
    m_fit = fit;
    const int page = m_page;
    rescale();
    goToPage(page);
}

void PagePreview::setZoom(double zoom)
{
    m_fit = Fit::None;
    const int page = m_page;
    const double next = std::clamp(zoom, kLeastZoom, kMostZoom) * kActualSize;
    if (next != m_unitsPerMm) {
        m_unitsPerMm = next;
        m_pixmaps.clear();
        rescale();
        goToPage(page);
        Q_EMIT zoomChanged(this->zoom());
    }
}

void PagePreview::goToPage(int page)
{
    if (!m_pages) {
        return;
    }
    const int wanted = std::clamp(page, 0, pageCount() - 1);
    verticalScrollBar()->setValue(top(wanted) - kGap);
    if (m_page != wanted) { // the last pages may share a screen
        m_page = wanted;
        describe();
        Q_EMIT pageChanged(m_page, pageCount());
    }
}

void PagePreview::followScroll()
{
    if (!m_pages) {
        return;
    }
    // The page that covers a third of the window from above.
    const int line = verticalScrollBar()->value() + viewport()->height() / 3;
    const int page = std::clamp((line - kGap) / (sheet().height() + kGap), 0, pageCount() - 1);
    if (page != m_page) {
        m_page = page;
        describe();
        Q_EMIT pageChanged(m_page, pageCount());
    }
}

void PagePreview::scrollContentsBy(int, int)
{
    followScroll();
    viewport()->update();
}

const QPixmap& PagePreview::pixmap(int page)
{
    auto at = m_pixmaps.find(page);
    if (at == m_pixmaps.end()) {
        while (m_pixmaps.size() >= kKeptPages) { // drop the page farthest away
            auto far = m_pixmaps.begin();
            for (auto one = m_pixmaps.begin(); one != m_pixmaps.end(); ++one) {
                if (std::abs(one.key() - page) > std::abs(far.key() - page)) {
                    far = one;
                }
            }
            m_pixmaps.erase(far);
        }
        const qreal ratio = devicePixelRatioF();
        QPixmap paper(sheet() * ratio);
        paper.fill(Tokens::of(palette()).paper);
        QPainter painter(&paper);
        painter.setRenderHint(QPainter::TextAntialiasing);
        PagePainter(*m_pages, *m_fonts).paint(painter, page, m_unitsPerMm * ratio, false);
        painter.end();
        paper.setDevicePixelRatio(ratio);
        at = m_pixmaps.insert(page, paper);
    }
    return at.value();
}

void PagePreview::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Tokens::of(palette()).desk);
    if (!m_pages) {
        return;
    }
    const int scrolled = verticalScrollBar()->value();
    const int left = sheet().width() + 2 * kGap <= viewport()->width()
        ? (viewport()->width() - sheet().width()) / 2
        : kGap - horizontalScrollBar()->value();
    for (int page = 0; page < pageCount(); ++page) {
        const int y = top(page) - scrolled;
        if (y + sheet().height() >= 0 && y < viewport()->height()) {
            painter.drawPixmap(left, y, pixmap(page));
        }
    }
}

void PagePreview::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    rescale();
}

void PagePreview::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_PageDown:
        goToPage(m_page + 1);
        return;
    case Qt::Key_PageUp:
        goToPage(m_page - 1);
        return;
    case Qt::Key_Home:
        goToPage(0);
        return;
    case Qt::Key_End:
        goToPage(pageCount() - 1);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (control) {
            zoomIn();
            return;
        }
        break;
    case Qt::Key_Minus:
        if (control) {
            zoomOut();
            return;
        }
        break;
    case Qt::Key_0:
        if (control) {
            setFit(Fit::Width);
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PagePreview::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        event->angleDelta().y() > 0 ? zoomIn() : zoomOut();
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PagePreview::mouseReleaseEvent(QMouseEvent* event)
{
    QAbstractScrollArea::mouseReleaseEvent(event);
    if (!m_pages || event->button() != Qt::LeftButton) {
        return;
    }
    const int left = std::max(
        kGap - horizontalScrollBar()->value(), (viewport()->width() - sheet().width()) / 2);
    const int y = event->position().toPoint().y() + verticalScrollBar()->value();
    const int page = (y - kGap) / (sheet().height() + kGap);
    if (page < 0 || page >= pageCount()) {
        return;
    }
    const PrintPage& one = m_pages->pages[page];
    const double xMm = (event->position().x() - left) / m_unitsPerMm;
    const double yMm = (y - top(page)) / m_unitsPerMm;
    const auto row = std::upper_bound(one.rowTops.begin(), one.rowTops.end(), yMm);
    const auto column = std::upper_bound(one.columnLefts.begin(), one.columnLefts.end(), xMm);
    if (row == one.rowTops.begin() || row == one.rowTops.end() || column == one.columnLefts.begin()
        || column == one.columnLefts.end()) {
        return;
    }
    Q_EMIT cellActivated(one.document, one.firstRow + (row - one.rowTops.begin()) - 1,
        (column - one.columnLefts.begin()) - 1);
}

void PagePreview::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) {
        m_pixmaps.clear();
        setAccessibleName(tr("Print preview"));
        viewport()->update();
    }
}

int PagePreview::pagesOf(int document) const
{
    if (!m_pages) {
        return 0;
    }
    return static_cast<int>(std::count_if(m_pages->pages.begin(), m_pages->pages.end(),
        [document](const PrintPage& page) { return page.document == document; }));
}

void PagePreview::describe()
{
    setAccessibleDescription(tr("Page %1 of %2").arg(m_page + 1).arg(pageCount()));
}

} // namespace xq
