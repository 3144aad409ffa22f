// SPDX-License-Identifier: GPL-3.0-or-later
// ui/shell: the frame of the window: sign-in, navigation, tabs, search, status bar. It knows no
// page and no service; pages plug in through PageRegistry, states come in as plain structs.
//
//   class DeskPage : public Page {
//   public:
//       explicit DeskPage(Desk* desk, QWidget* parent = nullptr);
//       QString helpText() const override { return tr("..."); }
//       void refresh() override;          // on first show, F5, and when the wiring says data
//       changed
//   };
//   registry.add({.name = "desk", .title = tr("Desk"), .icon = "go-home", .pinned = true,
//       .make = [&](const PageAddress&, QWidget* parent) { return new DeskPage(desk, parent); }});
//   Q_EMIT openRequested({.page = "case", .argument = caseId});      // from any page
#pragma once

#include <QIcon>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace xq {

/// Where to go: a page and what it shows. Same page and argument = same tab.
struct PageAddress {
    QString page {};
    QString argument {}; ///< case id, ledger kind ...; empty for pages of which there is one
    QVariantMap hints {}; ///< selected row, prefilled values; not part of the identity

    QString key() const { return argument.isEmpty() ? page : page + QLatin1Char(':') + argument; }
};

/// A page in a tab. Fill body() and, where there are acts, setActionBar(): the body takes what is
/// left and scrolls inside itself when the window is too low, the action bar always stays in sight.
/// A page that lays itself out (setLayout) does without both.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(QWidget* parent = nullptr);

    const QString& title() const { return m_title; } ///< on the tab, without identity numbers
    void setTitle(const QString& title);
    /// Typed, not yet submitted: amber dot on the tab.
    bool isDirty() const { return m_dirty; }
    void setDirty(bool dirty);

    /// Whether this user may open a page: links to others are not offered. Told by the window
    /// before the first refresh().
    bool reaches(const QString& page) const { return !m_reaches || m_reaches(page); }
    void setReach(std::function<bool(const QString&)> reaches) { m_reaches = std::move(reaches); }
    /// Something was recorded while the page was out of sight; it is read again when it is shown.
    bool isStale() const { return m_stale; }
    void setStale(bool stale) { m_stale = stale; }

    /// The column of the page: margins 12 x 8, spacing 8.
    QVBoxLayout* body();
    /// At the foot, outside of what scrolls.
    void setActionBar(QWidget* bar);

    /// Shown with F1: what this screen is for and its keys.
    virtual QString helpText() const { return {}; }
    /// Asks its data again. Called on first show, with F5 and when data has changed.
    virtual void refresh() { }
    /// A second opening of the same address, perhaps with other hints.
    virtual void arrive(const QVariantMap& hints) { Q_UNUSED(hints); }
    /// May the tab be closed? Saves drafts on the way; false keeps it open (and says why itself).
    virtual bool leave() { return true; }
    /// Where the focus belongs on opening: search field, first row, first empty required field.
    virtual QWidget* firstPlace() const { return nullptr; }
    /// The areas F6 goes round, in reading order; empty = the page as one.
    virtual QList<QWidget*> panes() const { return {}; }

Q_SIGNALS:
    void titleChanged(const QString& title);
    void dirtyChanged(bool dirty);
    void openRequested(const xq::PageAddress& address);
    void closeRequested();
    void draftSaved(qint64 at); ///< Instant; shown in the status bar
    void dataChanged(); ///< something was recorded: other pages and counts may refresh

private:
    QVBoxLayout* frame();

    QVBoxLayout* m_frame = nullptr;
    QVBoxLayout* m_body = nullptr;
    QString m_title;
    bool m_dirty = false;
    bool m_stale = false;
    std::function<bool(const QString&)> m_reaches;
};

/// One entry of the navigation, or a page reached from others (`inNavigation` = false).
struct PageEntry {
    QString name {};
    QString title {}; ///< in the navigation
    QString icon {}; ///< Breeze name
    QString section {}; ///< heading in the navigation; empty = the first block without heading
    QStringList roles {}; ///< role keys that may open it; empty = everybody
    bool inNavigation = true;
    bool pinned = false; ///< opened at sign-in, its tab cannot be closed
    std::function<Page*(const PageAddress&, QWidget* parent)> make {};
};

class PageRegistry {
public:
    /// The order of adding is the order of the navigation. A second entry of a name replaces the
    /// first.
    void add(PageEntry entry);
    const PageEntry* find(const QString& name) const;
    /// What somebody with these roles may open.
    QList<PageEntry> allowed(const QStringList& roles) const;
    static bool mayOpen(const PageEntry& entry, const QStringList& roles);

private:
    QList<PageEntry> m_entries;
};

} // namespace xq

Q_DECLARE_METATYPE(xq::PageAddress)
