// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/foldingpanes.h"

#include "ui/widgets/metrics.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QTabBar>

namespace xq {

FoldingPanes::FoldingPanes(QWidget* parent)
    : QWidget(parent)
    , m_bar(new QTabBar(this))
    , m_row(new QHBoxLayout)
{
    const Metrics m = Metrics::of(this);
    m_bar->setProperty("inner", true);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(true);
    m_bar->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(4));
    column->addWidget(m_bar, 0, Qt::AlignLeft);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(m.px(8));
    column->addLayout(m_row, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        const auto* pane = m_bar->tabData(index).value<QWidget*>();
        if (pane != nullptr && pane != m_front) {
            m_front = const_cast<QWidget*>(pane);
            apply();
        }
    });
}

void FoldingPanes::add(QWidget* pane, const QString& title, int width, int weight)
{
    pane->setParent(this);
    m_panes.append({pane, title, width, weight, false});
    m_row->addWidget(pane, weight);
    if (m_front == nullptr) {
        m_front = pane;
    }
    arrange();
}

void FoldingPanes::addFoldedOnly(QWidget* pane, const QString& title)
{
    pane->setParent(this);
    m_panes.append({pane, title, 0, 1, true});
    m_row->addWidget(pane, 1);
    arrange();
}

void FoldingPanes::setTitle(QWidget* pane, const QString& title)
{
    for (Pane& one : m_panes) {
        if (one.widget == pane) {
            one.title = title;
        }
    }
    for (int i = 0; i < m_bar->count(); ++i) {
        if (m_bar->tabData(i).value<QWidget*>() == pane) {
            m_bar->setTabText(i, title);
        }
    }
}

void FoldingPanes::show(QWidget* pane)
{
    m_front = pane;
    apply();
}

void FoldingPanes::arrange()
{
    const Metrics m = Metrics::of(this);
    // All side by side, else the first beside tabs of the others, else everything a tab.
    int whole = 0;
    int two = 0;
    int widest = 0;
    qsizetype beside = 0;
    for (qsizetype i = 0; i < m_panes.size(); ++i) {
        const Pane& pane = m_panes.at(i);
        if (pane.foldedOnly) {
            continue;
        }
        ++beside;
        whole += m.px(pane.width) + (i > 0 ? m.px(8) : 0);
        if (i == 0) {
            two = m.px(pane.width);
        } else {
            widest = std::max(widest, m.px(pane.width));
        }
    }
    two += widest + m.px(8);
    if (width() >= whole) {
        m_shownBeside = m_panes.size();
    } else if (width() >= two && beside > 2) {
        m_shownBeside = 2;
    } else {
        m_shownBeside = 1;
    }
    for (const Pane& pane : std::as_const(m_panes)) {
        const bool fixed = pane.weight == 0 && m_shownBeside > 1
            && (m_shownBeside == m_panes.size() || pane.widget == m_panes.constFirst().widget);
        pane.widget->setMinimumWidth(fixed ? m.px(pane.width) : 0);
        pane.widget->setMaximumWidth(fixed ? m.px(pane.width) : QWIDGETSIZE_MAX);
    }
    const QSignalBlocker quiet(m_bar);
    while (m_bar->count() > 0) {
        m_bar->removeTab(0);
    }
    if (folded()) {
        for (qsizetype i = m_shownBeside == 2 ? 1 : 0; i < m_panes.size(); ++i) {
            if (m_shownBeside == 2 && m_panes.at(i).foldedOnly) {
                continue;
            }
            const int tab = m_bar->addTab(m_panes.at(i).title);
            m_bar->setTabData(tab, QVariant::fromValue(m_panes.at(i).widget));
        }
    }
    apply();
}

void FoldingPanes::apply()
{
    bool frontKnown = false;
    for (int i = 0; i < m_bar->count(); ++i) {
        frontKnown = frontKnown || m_bar->tabData(i).value<QWidget*>() == m_front;
    }
    if (!frontKnown && m_bar->count() > 0) {
        m_front = m_bar->tabData(0).value<QWidget*>();
    }
    const QSignalBlocker quiet(m_bar);
    for (int i = 0; i < m_bar->count(); ++i) {
        if (m_bar->tabData(i).value<QWidget*>() == m_front) {
            m_bar->setCurrentIndex(i);
        }
    }
    m_bar->setVisible(folded());
    // First hide, then show, so that the row never holds more than it has room for.
    for (qsizetype pass = 0; pass < 2; ++pass) {
        for (qsizetype i = 0; i < m_panes.size(); ++i) {
            const Pane& pane = m_panes.at(i);
            const bool shown = !folded() ? !pane.foldedOnly
                : m_shownBeside == 2     ? (i == 0 || pane.widget == m_front)
                                         : pane.widget == m_front;
            if (shown == (pass == 1)) {
                pane.widget->setVisible(shown);
            }
        }
    }
}

QSize FoldingPanes::minimumSizeHint() const
{
    const Metrics m = Metrics::of(this);
    return {m.px(280), m.px(140)};
}

void FoldingPanes::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool FoldingPanes::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        arrange();
    }
    return QWidget::event(event);
}

} // namespace xq
