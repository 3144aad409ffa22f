// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include <algorithm>

namespace xq {

Page::Page(QWidget* parent)
    : QWidget(parent)
{
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
