// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tabarea.h"

#include "ui/widgets/button.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/metrics.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace xq {

namespace {

/// The right end of a tab: the dot of unsubmitted text and the close button.
class TabEnd final : public QWidget {
public:
    TabEnd(Page* page, bool closable, const std::function<void()>& close, QWidget* parent)
        : QWidget(parent)
        , m_page(page)
    {
        const Metrics m = Metrics::of(this);
        m_button = new CloseButton(this);
        m_button->setVisible(closable);
        m_button->setFixedSize(m.px(24), m.px(24));
        m_button->setAccessibleName(TabArea::tr("Close tab"));
        m_button->setToolTip(TabArea::tr("Close tab") + QStringLiteral("  Ctrl+W"));
        m_button->setFocusPolicy(Qt::NoFocus);
        QObject::connect(m_button, &QAbstractButton::clicked, m_page, close);
        adapt(closable);
    }
    void adapt(bool closable)
    {
        const Metrics m = Metrics::of(this);
        const int dot = m_page->isDirty() ? m.px(10) : 0;
        setFixedSize(dot + (closable ? m.px(24) : 0), m.px(24));
        m_button->setFixedSize(m.px(24), m.px(24));
        m_button->move(dot, 0);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_page->isDirty()) {
            const Metrics m = Metrics::of(this);
            QPainter painter(this);
            paintGlyph(painter, QRect(0, (height() - m.glyph) / 2, m.glyph, m.glyph), Glyph::Dot,
                Tokens::of(QApplication::palette()).warning.mark);
        }
    }

private:
    class CloseButton final : public QAbstractButton {
    public:
        using QAbstractButton::QAbstractButton;

    protected:
        void paintEvent(QPaintEvent*) override
        {
            const Metrics m = Metrics::of(this);
            const Tokens& t = Tokens::of(QApplication::palette());
            QPainter painter(this);
            const int size = m.px(13);
            paintGlyph(painter, QRect((width() - size) / 2, (height() - size) / 2, size, size),
                Glyph::Blocked, underMouse() ? t.text : t.disabled);
        }
    };

    Page* m_page;
    CloseButton* m_button;
};

} // namespace

TabArea::TabArea(QWidget* parent)
    : QWidget(parent)
    , m_bar(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* strip = new QFrame(this);
    strip->setProperty("role", QStringLiteral("tabStrip"));
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(Metrics::of(this).px(8), 0, 0, 0);
    row->addWidget(m_bar, 1);
    column->addWidget(strip);
    column->addWidget(m_stack, 1);
    m_bar->setDocumentMode(true);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setMovable(false);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setUsesScrollButtons(true);
    m_bar->setAccessibleName(tr("Open pages"));
    m_bar->setObjectName(QStringLiteral("tabs"));
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0 && index < m_tabs.size()) {
            m_stack->setCurrentWidget(m_tabs.at(index).page);
            Q_EMIT currentChanged(m_tabs.at(index).page);
        }
    });
}

void TabArea::add(Page* page, const PageAddress& address, const QString& iconName, bool pinned)
{
    const int index = static_cast<int>(m_tabs.size());
    m_tabs.append({page, address, pinned});
    m_stack->addWidget(page);
    const QSignalBlocker quiet(m_bar);
    m_bar->addTab(icon(iconName.toLatin1().constData()), page->title());
    auto* end = new TabEnd(
        page, !pinned, [this, page] { close(page); }, m_bar);
    m_bar->setTabButton(index, QTabBar::RightSide, end);
    connect(page, &Page::titleChanged, this, [this, page] { refreshTab(indexOf(page)); });
    connect(page, &Page::dirtyChanged, this, [this, page] { refreshTab(indexOf(page)); });
    refreshTab(index);
}

void TabArea::refreshTab(int index)
{
    if (index < 0) {
        return;
    }
    const Tab& tab = m_tabs.at(index);
    m_bar->setTabText(
        index, QString(tab.page->title()).replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_bar->setTabToolTip(index,
        tab.page->isDirty() ? tab.page->title() + QLatin1Char('\n') + tr("Typed, not yet submitted")
                            : tab.page->title());
    // The bar lays out again only when it gets a button of another size.
    auto* end = static_cast<TabEnd*>(m_bar->tabButton(index, QTabBar::RightSide));
    end->adapt(!tab.pinned);
    m_bar->setTabButton(index, QTabBar::RightSide, end);
    end->show();
}

void TabArea::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        for (int i = 0; i < m_tabs.size(); ++i) {
            refreshTab(i);
        }
    }
}

int TabArea::indexOf(const Page* page) const
{
    for (int i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs.at(i).page == page) {
            return i;
        }
    }
    return -1;
}

Page* TabArea::find(const PageAddress& address) const
{
    for (const Tab& tab : m_tabs) {
        if (tab.address.key() == address.key()) {
            return tab.page;
        }
    }
    return nullptr;
}

Page* TabArea::current() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

bool TabArea::isPinned(const Page* page) const
{
    const int index = indexOf(page);
    return index >= 0 && m_tabs.at(index).pinned;
}

PageAddress TabArea::currentAddress() const
{
    const int index = indexOf(current());
    return index < 0 ? PageAddress {} : m_tabs.at(index).address;
}

void TabArea::show(Page* page)
{
    const int index = indexOf(page);
    if (index < 0) {
        return;
    }
    if (m_bar->currentIndex() == index) { // the bar says nothing when it does not move
        m_stack->setCurrentWidget(page);
        Q_EMIT currentChanged(page);
    } else {
        m_bar->setCurrentIndex(index);
    }
}

bool TabArea::close(Page* page)
{
    const int index = indexOf(page);
    if (index < 0 || m_tabs.at(index).pinned || !page->leave()) {
        return false;
    }
    removeTab(index);
    return true;
}

void TabArea::removeTab(int index)
{
    Page* page = m_tabs.at(index).page;
    {
        const QSignalBlocker quiet(m_bar);
        m_tabs.removeAt(index);
        m_bar->removeTab(index);
        m_stack->removeWidget(page);
    }
    page->deleteLater();
    Q_EMIT closed();
    if (!m_tabs.isEmpty()) {
        show(m_tabs
                 .at(std::min<int>(index == 0 ? 0 : index - 1, static_cast<int>(m_tabs.size()) - 1))
                 .page);
    }
}

bool TabArea::closeAll()
{
    for (const Tab& tab : std::as_const(m_tabs)) {
        if (!tab.page->leave()) {
            show(tab.page);
            return false;
        }
    }
    while (!m_tabs.isEmpty()) {
        Page* page = m_tabs.last().page;
        const QSignalBlocker quiet(m_bar);
        m_tabs.removeLast();
        m_bar->removeTab(m_bar->count() - 1);
        m_stack->removeWidget(page);
        delete page;
    }
    return true;
}

void TabArea::step(int by)
{
    if (!m_tabs.isEmpty()) {
        const int count = static_cast<int>(m_tabs.size());
        m_bar->setCurrentIndex((m_bar->currentIndex() + by + count) % count);
    }
}

QList<Page*> TabArea::pages() const
{
    QList<Page*> found;
    for (const Tab& tab : m_tabs) {
        found.append(tab.page);
    }
    return found;
}

} // namespace xq
