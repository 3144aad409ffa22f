// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of paper on a grey desk, as they will leave the printer: the same layout, painted at
// screen resolution. Page up and down leaf, Home and End go to the ends, Ctrl and + or - zoom,
// Ctrl+0 fits the width.
//
//   auto* preview = new PagePreview(this);
//   preview->showLedgers({ledger, annex}, setup);
//   connect(preview, &PagePreview::pageChanged, ...);
#pragma once

#include "ui/print/documentfonts.h"
#include "ui/print/ledgerlayout.h"

#include <QAbstractScrollArea>
#include <QFutureWatcher>
#include <QHash>
#include <QPixmap>

#include <memory>

namespace xq {

class PagePreview : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Fit { Width, Page, None };

    explicit PagePreview(QWidget* parent = nullptr);
    ~PagePreview() override;

    /// Lays out on a worker; what was shown stays until ready() and then goes. The newest call
    /// wins.
    void showLedgers(const QVector<LedgerDocument>& documents, const LedgerPageSetup& setup);
    void clear();
    bool isBusy() const { return m_watcher != nullptr; }

    int pageCount() const { return m_pages ? static_cast<int>(m_pages->pages.size()) : 0; }
    int pagesOf(int document) const; ///< of the documents shown
    int currentPage() const { return m_page; } ///< 0-based
    void goToPage(int page);
    Fit fit() const { return m_fit; }
    void setFit(Fit fit);
    double zoom() const { return m_unitsPerMm / kActualSize; } ///< 1.0: actual size at 96 dpi
    void setZoom(double zoom); ///< 0.25 to 4
    void zoomIn() { setZoom(zoom() * 1.25); }
    void zoomOut() { setZoom(zoom() / 1.25); }
    /// Fonts and characters that had to be replaced (DocumentFonts::notes).
    QStringList notes() const { return m_notes; }
    QSize sizeHint() const override { return {720, 540}; }

Q_SIGNALS:
    void ready(); ///< laid out and shown
    void failed(const xq::Error& error);
    void pageChanged(int page, int count);
    void zoomChanged(double zoom);
    /// A click or Enter on a row of a ledger: which document of the set, which row, which column.
    void cellActivated(int document, qsizetype row, qsizetype column);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    static constexpr double kActualSize = 96 / 25.4; // pixels per millimetre
    struct Laid {
        std::shared_ptr<const PageSet> pages;
        QStringList notes;
        Error error;
    };
    static Laid layOut(const QVector<LedgerDocument>& documents, const LedgerPageSetup& setup);
    void take(const Laid& laid);
    QSize sheet() const; ///< in pixels, with the present zoom
    int top(int page) const; ///< of a page on the whole desk
    void rescale();
    void followScroll();
    const QPixmap& pixmap(int page);
    void describe();

    std::shared_ptr<const PageSet> m_pages;
    std::shared_ptr<const DocumentFonts> m_fonts; // of this thread
    QFutureWatcher<Laid>* m_watcher = nullptr;
    QStringList m_notes;
    QHash<int, QPixmap> m_pixmaps; // of this zoom, the visible pages and their neighbours
    Fit m_fit = Fit::Width;
    double m_unitsPerMm = kActualSize;
    int m_page = 0;
};

} // namespace xq
