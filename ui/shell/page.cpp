// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include "ui/widgets/metrics.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace xq {

Page::Page(QWidget* parent)
    : QWidget(parent)
{
}

QVBoxLayout* Page::frame()
{
    if (m_frame == nullptr) {
        m_frame = new QVBoxLayout(this);
        m_frame->setContentsMargins(0, 0, 0, 0);
        m_frame->setSpacing(0);
    }
    return m_frame;
}

QVBoxLayout* Page::body()
{
    if (m_body == nullptr) {
        const Metrics m = Metrics::of(this);
        auto* area = new QScrollArea(this);
        area->setObjectName(QStringLiteral("pageBody"));
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setFocusPolicy(Qt::NoFocus);
        auto* content = new QWidget(area);
        m_body = new QVBoxLayout(content);
        m_body->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
        m_body->setSpacing(m.px(8));
        area->setWidget(content);
        area->viewport()->setAutoFillBackground(false);
        content->setAutoFillBackground(false);
        frame()->insertWidget(0, area, 1);
    }
    return m_body;
}

void Page::setActionBar(QWidget* bar)
{
    frame()->addWidget(bar);
}

void Page::setTitle(const QString& title)
{
    if (title != m_title) {
        m_title = title;
        setAccessibleName(title);
        Q_EMIT titleChanged(title);
    }
}

void Page::setDirty(bool dirty)
{
    if (dirty != m_dirty) {
        m_dirty = dirty;
        Q_EMIT dirtyChanged(dirty);
    }
}

void PageRegistry::add(PageEntry entry)
{
    const auto same = std::find_if(m_entries.begin(), m_entries.end(),
        [&entry](const PageEntry& other) { return other.name == entry.name; });
    if (same != m_entries.end()) {
        *same = std::move(entry);
    } else {
        m_entries.append(std::move(entry));
    }
}

const PageEntry* PageRegistry::find(const QString& name) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
        [&name](const PageEntry& entry) { return entry.name == name; });
    return found == m_entries.cend() ? nullptr : &*found;
}

bool PageRegistry::mayOpen(const PageEntry& entry, const QStringList& roles)
{
    return entry.roles.isEmpty()
        || std::any_of(roles.cbegin(), roles.cend(),
            [&entry](const QString& role) { return entry.roles.contains(role); });
}

QList<PageEntry> PageRegistry::allowed(const QStringList& roles) const
{
    QList<PageEntry> found;
    for (const PageEntry& entry : m_entries) {
        if (mayOpen(entry, roles)) {
            found.append(entry);
        }
    }
    return found;
}

} // namespace xq
