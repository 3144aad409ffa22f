// SPDX-License-Identifier: GPL-3.0-or-later
// The navigation at the left: unit and role, entries by section with their figures, hints. Icons
// only in a narrow window. One stop in the focus order; up and down travel, Enter or a click opens.
#pragma once

#include "ui/shell/shellstate.h"

#include <QFrame>

class QLabel;
class QListView;
class QStandardItemModel;

namespace xq {

class Navigation : public QFrame {
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);
    void setUser(const ShellUser& user);
    void setEntries(const QList<PageEntry>& entries);
    void setCount(const QString& page, NavCount count);
    void setCurrent(const QString& page); ///< an unknown page selects nothing
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }
    QStringList pages() const; ///< in order, for Ctrl+1..9

Q_SIGNALS:
    void chosen(const QString& page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyWidth();

    QLabel* m_unit;
    QLabel* m_role;
    QListView* m_list;
    QStandardItemModel* m_model;
    QLabel* m_hints;
    QWidget* m_head;
    bool m_compact = false;
};

} // namespace xq
