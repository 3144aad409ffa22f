// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledgers/ledgertoolbar.h"

#include "ui/print/pagepreview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <utility>

namespace xq {
namespace {

constexpr double kFitWidth = 0;
constexpr double kFitPage = -1;

} // namespace

LedgerToolbar::LedgerToolbar(PagePreview* preview, QWidget* parent)
    : QWidget(parent)
    , m_preview(preview)
    , m_choices(new Button(tr("Ch&oices"), Button::Role::Plain, this))
    , m_previous(Button::iconOnly("go-previous", tr("Previous page"), this))
    , m_next(Button::iconOnly("go-next", tr("Next page"), this))
    , m_page(newLabel({}, "", "", this))
    , m_zoom(new QComboBox(this))
    , m_print(new Button(tr("&Print..."), Button::Role::Primary, this))
    , m_pdf(new Button(tr("Save P&DF"), Button::Role::Plain, this))
    , m_xlsx(new Button(tr("Save &XLSX"), Button::Role::Plain, this))
    , m_csv(new Button(tr("C&SV"), Button::Role::Plain, this))
{
    const Metrics m = Metrics::of(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(m.px(8), m.px(5), m.px(8), m.px(5));
    row->setSpacing(m.px(6));
    auto* out = Button::iconOnly("zoom-out", tr("Smaller"), this);
    auto* in = Button::iconOnly("zoom-in", tr("Larger"), this);
    m_zoom->setProperty("tool", true);
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->addItem(tr("Fit width"), kFitWidth);
    m_zoom->addItem(tr("Whole page"), kFitPage);
    for (const int percent : {50, 75, 100, 125, 150, 200, 300}) {
        m_zoom->addItem(QStringLiteral("%1%").arg(percent), percent / 100.0);
    }
    m_zoom->setFixedWidth(m.px(98));
    m_page->setMinimumWidth(m.px(72));
    m_page->setAlignment(Qt::AlignCenter);
    m_choices->setCheckable(true);
    m_choices->hide();
    row->addWidget(m_choices);
    connect(m_choices, &Button::toggled, this, &LedgerToolbar::choicesToggled);
    auto* rule = newRule(this, Qt::Vertical);
    m_wide = {rule, out, m_zoom, in};
    for (QWidget* one : {static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_page),
             static_cast<QWidget*>(m_next), static_cast<QWidget*>(rule), static_cast<QWidget*>(out),
             static_cast<QWidget*>(m_zoom), static_cast<QWidget*>(in)}) {
        row->addWidget(one);
    }
    row->addStretch(1);
    m_print->setThemeIcon("document-print");
    m_pdf->setThemeIcon("document-export");
    m_xlsx->setThemeIcon("document-export");
    for (Button* button : {m_print, m_pdf, m_xlsx, m_csv}) {
        row->addWidget(button);
    }
    connect(m_previous, &Button::clicked, this,
        [this] { m_preview->goToPage(m_preview->currentPage() - 1); });
    connect(m_next, &Button::clicked, this,
        [this] { m_preview->goToPage(m_preview->currentPage() + 1); });
    connect(out, &Button::clicked, m_preview, &PagePreview::zoomOut);
    connect(in, &Button::clicked, m_preview, &PagePreview::zoomIn);
    connect(m_zoom, &QComboBox::activated, this, [this] {
        const double zoom = m_zoom->currentData().toDouble();
        if (zoom > 0) {
            m_preview->setZoom(zoom);
        } else {
            m_preview->setFit(zoom < 0 ? PagePreview::Fit::Page : PagePreview::Fit::Width);
        }
    });
    connect(m_preview, &PagePreview::pageChanged, this, &LedgerToolbar::tellPage);
    connect(m_preview, &PagePreview::zoomChanged, this, &LedgerToolbar::tellZoom);
    connect(m_print, &Button::clicked, this, &LedgerToolbar::printClicked);
    connect(m_pdf, &Button::clicked, this, &LedgerToolbar::pdfClicked);
    connect(m_xlsx, &Button::clicked, this, &LedgerToolbar::xlsxClicked);
    connect(m_csv, &Button::clicked, this, &LedgerToolbar::csvClicked);
    tellPage(0, 0);
}

void LedgerToolbar::tellPage(int page, int count)
{
    m_page->setText(count == 0 ? QString() : tr("Page %1 / %2").arg(page + 1).arg(count));
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < count);
}

void LedgerToolbar::tellZoom()
{
    const QSignalBlocker blocker(m_zoom);
    switch (m_preview->fit()) {
    case PagePreview::Fit::Width:
        m_zoom->setCurrentIndex(0);
        return;
    case PagePreview::Fit::Page:
        m_zoom->setCurrentIndex(1);
        return;
    case PagePreview::Fit::None:
        break;
    }
    // A zoom between the steps of the list is shown as it is.
    const QString text = QStringLiteral("%1%").arg(qRound(m_preview->zoom() * 100));
    int at = m_zoom->findText(text);
    if (at < 0) {
        if (m_zoom->itemData(m_zoom->count() - 1, Qt::UserRole + 1).toBool()) {
            m_zoom->removeItem(m_zoom->count() - 1);
        }
        m_zoom->addItem(text, m_preview->zoom());
        at = m_zoom->count() - 1;
        m_zoom->setItemData(at, true, Qt::UserRole + 1);
    }
    m_zoom->setCurrentIndex(at);
}

void LedgerToolbar::setCompact(bool compact)
{
    m_choices->setVisible(compact);
    for (QWidget* one : std::as_const(m_wide)) {
        one->setVisible(!compact);
    }
    for (Button* button : {m_pdf, m_xlsx}) {
        if (compact) {
            button->setIcon({});
        } else {
            button->setThemeIcon("document-export");
        }
    }
    if (!compact) {
        m_choices->setChecked(false);
    }
}

bool LedgerToolbar::choicesWanted() const
{
    return m_choices->isChecked();
}

void LedgerToolbar::setImpossible(const QString& reason)
{
    for (Button* button : {m_print, m_pdf, m_xlsx, m_csv}) {
        button->setImpossible(reason);
    }
}

} // namespace xq
