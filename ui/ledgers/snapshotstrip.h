// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ledgers/ledgersource.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace xq {

class Button;

/// One line above the page: frozen (green: number, who, when, digest, verify, copy) or draft
/// (amber, with the act that freezes).
class SnapshotStrip : public QFrame {
    Q_OBJECT
public:
    explicit SnapshotStrip(QWidget* parent = nullptr);
    void showView(const LedgerView& view, bool mayFreeze);
    void showWaiting();
    /// On narrow windows person and digest stay away; they are on the page.
    void setCompact(bool compact);
    /// Answer to the check, in place of the remark at the right.
    void showVerdict(bool holds);

Q_SIGNALS:
    void verifyClicked();
    void copyClicked();
    void freezeClicked();

private:
    void refresh();

    LedgerView m_view;
    bool m_mayFreeze = true;
    bool m_waiting = true;
    bool m_compact = false;
    QLabel* m_mark;
    QLabel* m_state;
    QLabel* m_number;
    QLabel* m_who;
    QLabel* m_digest;
    Button* m_verify;
    Button* m_copy;
    Button* m_freeze;
    QLabel* m_remark;
    QList<QFrame*> m_rules;
};

} // namespace xq
