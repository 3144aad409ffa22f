// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of the main window: one page each, amber dot for what is typed but not submitted, close
// by button or Ctrl+W after Page::leave() agreed.
#pragma once

#include "ui/shell/page.h"

class QStackedWidget;
class QTabBar;

namespace xq {

class TabArea : public QWidget {
    Q_OBJECT
public:
    explicit TabArea(QWidget* parent = nullptr);
    /// Takes the page over. A pinned one cannot be closed and stays at the left.
    void add(Page* page, const PageAddress& address, const QString& icon, bool pinned);
    Page* find(const PageAddress& address) const;
    Page* current() const;
    bool isPinned(const Page* page) const;
    PageAddress currentAddress() const;
    void show(Page* page);
    bool close(Page* page); ///< false when the page wants to stay
    bool closeAll(); ///< also the pinned ones (signing out); stops at the first that refuses
    void step(int by); ///< Ctrl+Tab
    QList<Page*> pages() const;
    QTabBar* bar() const { return m_bar; }

Q_SIGNALS:
    void currentChanged(xq::Page* page);
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Tab {
        Page* page;
        PageAddress address;
        bool pinned;
    };
    int indexOf(const Page* page) const;
    void removeTab(int index);
    void refreshTab(int index);

    QTabBar* m_bar;
    QStackedWidget* m_stack;
    QList<Tab> m_tabs;
};

} // namespace xq
